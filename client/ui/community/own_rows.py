"""What one wrote and was written here, as frozen rows, and the sentence a screen reader says of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from client.services.letters import is_hidden
from client.ui.community.rows import (
    Waits,
    held_back,
    lost_words,
    refusal,
    removal,
    title_of,
    waits_words,
)
from client.ui.kit.decision_words import decision_words, guide_words, reason_words
from client.ui.kit.words import isolated

if TYPE_CHECKING:
    from client.services.letters import Decided
    from client.services.telling import Told
    from client.vault.own_posts import OwnPost


@dataclass(frozen=True, slots=True)
class OwnRow:
    """A post of one's own, or something else one sent that waits or was refused.

    `why` is the reason, `words` what a guide wrote. `decision` is the id of the letter that says what was decided about
    it, empty for none; `asks`: guides wait for one's answer. `can_draft`: it can be made a draft again.
    """

    id: str
    thread: UUID | None
    heading: str = field(repr=False)
    standing: str
    text: str = field(repr=False)
    why: str = field(default="", repr=False)
    words: str = field(default="", repr=False)
    waits: Waits = ""
    decision: str = ""
    asks: bool = False
    can_draft: bool = False
    can_take_back: bool = False
    can_reword: bool = False


def own_post_row(
    post: OwnPost,
    titles: dict[UUID, str],
    *,
    examples: bool,
    alone: bool,
    decided: Decided | None = None,
) -> OwnRow:
    """A post of one's own; `alone` says that it surely never left, `decided` what guides decided about it last."""
    translate = QCoreApplication.translate
    thread = UUID(post.thread_id)
    if post.title:
        heading = post.title
    else:
        known = title_of(titles.get(thread, ""))
        heading = translate("community", "Reply in {title}").format(title=isolated(known))
    standing = lost_words(post.reason) or waits_words(post.state, examples=examples)
    why, words, hidden = "", post.words or "", is_hidden(post)
    if post.state == "refused":
        why = refusal(post.reason)
    elif hidden:
        standing = translate("community", "Out of sight for now; a letter from the guides says why")
    elif post.state == "removed":
        why = removal(post.reason)
    if decided is not None and _stands(decided, post):
        if hidden or decided.waits:
            standing = decision_words(decided)
        why = why or reason_words(decided)
        words = words or guide_words(decided)
    there = post.state in ("waiting", "held", "published") or hidden
    return OwnRow(
        id=post.id,
        thread=thread,
        heading=heading,
        standing=standing,
        text=post.text,
        why=why,
        words=words,
        waits=post.state,
        decision=decided.letter.id if decided is not None else "",
        asks=decided is not None and decided.waits,
        can_draft=post.state == "refused" or alone,
        can_take_back=not examples and there,
        can_reword=not examples and there,
    )


class OwnRows:
    """The rows of one's own posts, each made once: of thousands few have changed."""

    def __init__(self) -> None:
        self._made: dict[str, tuple[OwnPost, tuple[object, ...], OwnRow]] = {}

    def of(
        self,
        posts: Iterable[OwnPost],
        titles: dict[UUID, str],
        *,
        examples: bool,
        alone: frozenset[str],
        decided: Mapping[str, Decided],
    ) -> tuple[dict[str, OwnPost], list[OwnRow]]:
        """The posts by their ids, and their rows; what is as it was is the same object, and costs nothing further."""
        before, self._made = self._made, {}
        for post in posts:
            known = before.get(post.id)
            thread = known[2].thread if known is not None else UUID(post.thread_id)
            about = (titles.get(thread) if thread else None, examples, post.id in alone, decided.get(post.id))
            if known is None or known[1] != about or known[0] != post:
                row = own_post_row(
                    post, titles, examples=examples, alone=post.id in alone, decided=decided.get(post.id)
                )
                known = (post, about, row)
            self._made[post.id] = known
        return (
            {id_: post for id_, (post, _, _) in self._made.items()},
            [row for _, _, row in self._made.values()],
        )


def while_held(rows: tuple[OwnRow, ...], held: Set[UUID]) -> tuple[OwnRow, ...]:
    """The rows while the posts `held` wait for their author to think again."""
    ids = frozenset(map(str, held))
    return tuple(_while_held(row, ids) for row in rows)


def _while_held(row: OwnRow, held: Set[str]) -> OwnRow:
    waits = held_back(row.waits, row.id in held)
    if waits == row.waits:
        return row
    said = row.standing == waits_words(row.waits, examples=False)  # else something else is said of it
    return replace(row, waits=waits, standing=waits_words(waits, examples=False) if said else row.standing)


def _stands(decided: Decided, post: OwnPost) -> bool:
    """Whether the last decision still says how the post stands, and is not taken back or answered."""
    if decided.appeal is not None and decided.appeal.state == "restored":
        return False
    return decided.waits or (post.state in ("removed", "held") and not decided.answered)


def told_row(told: Told) -> OwnRow | None:
    """What is no post, while it waits or was refused; what has arrived needs no line.

    What one said to the guides stands with their letters.
    """
    translate = QCoreApplication.translate
    headings = {
        "edit": translate("community", "A new wording of a post of yours"),
        "withdraw": translate("community", "A post you took back"),
        "warmth": translate("community", "Your thanks for a post"),
        "consent": translate("community", "What a study may use"),
    }
    states: dict[str, Waits] = {
        "queued": "waiting",
        "sending": "waiting",
        "unknown": "waiting",
        "held": "held",
        "refused": "refused",
    }
    waits = states.get(told.intent.state)
    heading = headings.get(told.intent.kind)
    if waits is None or heading is None:
        return None
    why = ""
    if waits == "refused":
        why = refusal(told.reason, kind=told.intent.kind)
    return OwnRow(
        id=f"told {told.intent.id}",
        thread=None,
        heading=heading,
        standing=waits_words(waits, examples=False),
        text=told.words,
        why=why,
        waits=waits,
    )


def own_sentence(row: OwnRow) -> str:
    """What a screen reader says of it."""
    parts = [isolated(row.heading), row.standing, row.why.rstrip(".")]
    parts += [isolated(part) for part in (row.words, row.text) if part]
    return ". ".join(part for part in parts if part)
