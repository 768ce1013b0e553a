"""What has reached others at the end: as often as somebody asked, reworded or thanked, and no more often."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bench.simulation.history import Act, History
from bench.simulation.record import NOBODY, Record
from protocol import strict_json
from protocol.mail import WarmthMail

if TYPE_CHECKING:
    from bench.simulation.checks import Seen


def others(seen: dict[str, Seen], record: Record, history: History) -> list[str]:
    """Everything that is wrong. Acts carry the ids of their intents by now."""
    wanted = [act for act in history.acts if act.kept is not False]
    left = {act.who for act in wanted if act.kind == "leave"}
    return [
        *_asked(seen, record, wanted, left),
        *_reworded(record, wanted),
        *_thanked(seen, record, wanted, left),
        *_decisions(seen),
    ]


def _asked(seen: dict[str, Seen], record: Record, wanted: list[Act], left: set[str]) -> list[str]:
    """What was asked of the guides more often than anybody did.

    Whose report it was that still has to be looked at after they left, the server knows no more; how many there were,
    it does.
    """
    wrong, nameless = [], Counter[tuple[str, str]]()
    for name, one in seen.items():
        for kind in ("report", "note-to-guides"):
            mine = Counter(act.about for act in wanted if act.who == name and act.kind == kind)
            found = Counter(
                {
                    post: n
                    for (asked, by, post), n in record.asked.items()
                    if (asked, by) == (kind, one.member)
                }
            )
            for post in found - mine:
                wrong.append(
                    f"{name} asked {mine[post]} times ({kind} {post[:8]}), guides have {found[post]}"
                )
            if name in left:
                nameless.update({(kind, post): n for post, n in (mine - found).items()})
    for (kind, by, post), times in record.asked.items():
        if by == NOBODY and times > nameless[kind, post]:
            wrong.append(
                f"who has left asked {nameless[kind, post]} times ({kind} {post[:8]}), guides have {times}"
            )
    return wrong


def _reworded(record: Record, wanted: list[Act]) -> list[str]:
    wrong = []
    for post, times in record.reworded.items():
        did = sum(act.kind == "edit" and post in (act.about, act.id) for act in wanted)
        if times > did:
            wrong.append(f"post {post[:8]} was reworded {times} times, by {did} acts")
    return wrong


def _thanked(seen: dict[str, Seen], record: Record, wanted: list[Act], left: set[str]) -> list[str]:
    """Thanks came as often as they were answered as given; to those who have left, no more often.

    A letter that was pruned before its owner came by is gone. Nobody can see whose it was; how many, the record says.
    """
    wrong, pruned = [], record.letters_pruned
    for name, one in seen.items():
        thanks = Counter(
            str(strict_json.decode(content.encode(), WarmthMail).post)
            for kind, content in one.letters
            if kind == "warmth"
        )
        posts = {act.id for act in wanted if act.who == name and act.kind in ("thread", "reply")}
        about = [act for act in wanted if act.kind == "warmth" and act.about in posts]
        given = Counter(act.about for act in about if _given(act, seen, record))
        # What somebody had sent who left goes with them; they never heard whether this arrived, and nobody can say.
        perhaps = Counter(act.about for act in about if act.who in left and _unheard(act, seen, record))
        missing = 0 if name in left else (given - thanks).total()
        pruned -= missing
        if thanks - given - perhaps or (missing and pruned < 0):
            wrong.append(
                f"{name} was thanked for {sorted(thanks.elements())}, where {sorted(given.elements())}"
                " was answered as done"
            )
    return wrong


def _given(act: Act, seen: dict[str, Seen], record: Record) -> bool:
    if act.id in record.submissions:
        return record.submissions[act.id][0] == "done"
    intent = seen[act.who].intents.get(act.id)
    return intent is not None and intent.state == "published"


def _unheard(act: Act, seen: dict[str, Seen], record: Record) -> bool:
    intent = seen[act.who].intents.get(act.id)
    waits = intent is not None and intent.state in ("queued", "sending", "unknown") and not intent.here_alone
    return waits and act.id not in record.submissions


def _decisions(seen: dict[str, Seen]) -> list[str]:
    wrong = []
    for name, one in seen.items():
        decisions = [content for kind, content in one.letters if kind == "decision"]
        if len(set(decisions)) != len(decisions):
            wrong.append(f"{name} was told the same decision twice")
    return wrong
