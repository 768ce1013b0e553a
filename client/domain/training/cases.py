"""Written cases to practise with: an item as a guide would see it, and what may be thought of each way to decide it.

A case has no right answer. It says of every decision that a guide could make whether one could stand by it, and what
speaks for and against; nothing is counted, and nothing is a test.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Final

from client.domain.deciding import offered
from protocol.reviewing import NEEDS_REASON, Band, Decision

KINDS: Final = ("thread", "reply", "report", "note-to-guides", "help-me", "appeal")
"""Kinds of items that are practised here."""
THEMES: Final = (
    "everyday",
    "danger",
    "self-harm",
    "methods",
    "harm-by-others",
    "privacy",
    "conflict",
    "culture",
    "appeals",
    "own-care",
    "spam",
)
"""What a case is about, in the order of the practice room."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A post that stands before the item in its thread, or after it."""

    pseudonym: str
    text: str
    after: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """Why a post was reported, by the code of the catalogue, and the words of whoever did."""

    reason: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Appealed:
    """What an appeal is against: the decision with its reason, the post's words, and what its guide noted."""

    decision: Decision
    reason: str
    text: str
    record: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """What a guide sees. `waited` is in minutes; `history` is what is known of the author within retention."""

    kind: str
    band: Band
    why: tuple[str, ...]
    pseudonym: str
    room: str
    title: str
    text: str
    waited: int
    published: bool = False
    notes: tuple[str, ...] = ()
    history: tuple[str, ...] = ()
    thread: tuple[Beside, ...] = ()
    asked: Asked | None = None
    appealed: Appealed | None = None


@dataclass(frozen=True, slots=True)
class Weighed:
    """Decisions that are weighed together. `reasons` are those of the catalogue that would go with them."""

    decisions: tuple[Decision, ...]
    defensible: bool
    weigh: str
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """One case. `id` is "training/cases/<slug>".

    `bands` are those that fit the item, which may not be the one it came in; `protocol` is the kind of the risk
    protocol that applies, empty for none; `lessons` are ids of lessons that go with it.
    """

    id: str
    title: str
    theme: str
    item: Item
    bands: tuple[Band, ...]
    band_weigh: str
    weighed: tuple[Weighed, ...]
    weigh: str
    feels: str
    reads: str
    side: str
    lessons: tuple[str, ...] = ()
    protocol: str = ""

    @property
    def offered(self) -> tuple[Decision, ...]:
        """What a guide could decide of it, when nothing was said to its sender yet; the mildest first."""
        return offered(self.item.kind, answered=False)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a guide would do. It is theirs alone: nothing of it is kept."""

    band: Band | None = None
    decision: Decision | None = None
    reason: str = ""
    words: str = field(default="", repr=False)

    @property
    def whole(self) -> bool:
        """Whether band and decision were chosen, and a reason where one is needed."""
        if self.band is None or self.decision is None:
            return False
        return bool(self.reason) or self.decision not in NEEDS_REASON


@dataclass(frozen=True, slots=True)
class Discussion:
    """What can be said to an answer: whether the band fits, what is weighed of the decision, and of all others.

    `reason_fits` is None where no reason was needed, or where the case names none.
    """

    band_fits: bool
    chosen: Weighed
    others: tuple[Weighed, ...]
    reason_fits: bool | None


def discuss(case: Case, answer: Answer) -> Discussion:
    """Talk a whole answer over. Raises ValueError for one that is not whole, or is none to this case."""
    chosen = next((each for each in case.weighed if answer.decision in each.decisions), None)
    if not answer.whole or chosen is None:
        raise ValueError("an answer has a band, a decision that is offered, and a reason where one is needed")
    asked = answer.decision in NEEDS_REASON and bool(chosen.reasons)
    return Discussion(
        band_fits=answer.band in case.bands,
        chosen=chosen,
        others=tuple(each for each in case.weighed if each is not chosen),
        reason_fits=answer.reason in chosen.reasons if asked else None,
    )


def in_order(cases: Collection[Case]) -> tuple[Case, ...]:
    """Cases as they stand in the practice room: by theme, then by title."""
    return tuple(sorted(cases, key=lambda case: (THEMES.index(case.theme), case.title.casefold())))
