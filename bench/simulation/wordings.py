"""Which of several wordings a post must show at the end: the last that its author decided on, and that took effect."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bench.simulation.history import Act
from bench.simulation.record import Record
from client.vault.outbox import Intent

KINDS: Final = ("thread", "reply", "edit")


def recognise(acts: Sequence[Act], mine: dict[str, Intent]) -> None:
    """Give each wording of one person that was kept as the app died the id of the intent that says it.

    Before anything is held against any of them: such a wording may be the one that stands.
    """
    for act in acts:
        if act.id or not act.word or act.kind not in KINDS:
            continue
        says = [one.id for one in mine.values() if act.word.encode() in one.payload]
        if len(says) == 1:
            act.id = says[0]


def standing(record: Record, act: Act, mine: dict[str, Intent], acts: Sequence[Act]) -> list[str]:
    """What is wrong with the post, if this act is its newest wording of all that were published or approved.

    A device sends in the order in which things were decided, each once the one before was answered: so the last in
    the outbox is the last in the record. What was refused or still waits changes nothing. Of a later wording whose
    review the server forgot before its author asked, nobody knows: it may stand.
    """
    post = act.about or act.id
    text = record.posts.get(post)
    said = {one.id for one in acts if one.kind in KINDS and post in (one.id, one.about)}
    effective = [id_ for id_ in said & mine.keys() if _took_effect(record, mine[id_])]
    newest = max(effective, key=lambda id_: mine[id_].order_number, default="")
    if text is None or act.id != newest or act.word in text:
        return []
    forgotten = {id_ for id_ in said & mine.keys() if _is_forgotten(record, mine[id_])}
    later = {id_ for id_ in forgotten if mine[id_].order_number > mine[newest].order_number}
    if any(one.word in text for one in acts if one.id in later):
        return []
    return [f"was the last that took effect, and the post says {text!r}"]


def _is_forgotten(record: Record, intent: Intent) -> bool:
    state, _, _, review = record.submissions.get(intent.id, ("", "", None, None))
    return state == "held" and review not in record.reviews and intent.state == "removed"


def _took_effect(record: Record, intent: Intent) -> bool:
    state, _, _, review = record.submissions.get(intent.id, ("", "", None, None))
    if state == "held" and review not in record.reviews:
        # Decided so long ago that the server forgot how; the author was told.
        return intent.state == "published"
    _, _, decision, _ = record.reviews.get(review or "", ("", "", "", ""))
    return state == "published" or (state == "held" and decision == "approve")
