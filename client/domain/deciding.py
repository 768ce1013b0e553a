"""What a guide may decide about an item of each kind, and what a decision still lacks before it can be sent.

The rules are the server's (docs/protocol/guiding.md); a test holds both tables equal. A decision that is being written
is a `Wish`: nothing of it has left this computer.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from protocol.reviewing import NEEDS_REASON, NEEDS_TWO, Band, Decision

D = Decision
HELP_ME: Final = "help-me"
APPEAL: Final = "appeal"
WARMTH: Final = "warmth"
POSTS: Final = ("thread", "reply", "edit", "report")
"""Kinds of review that are about a post."""
WORDS: Final = ("note-to-guides", HELP_ME)
"""Kinds that are closed only when they were answered."""
_OF_A_POST: Final = (
    D.APPROVE,
    D.APPROVE_WITH_NOTE,
    D.ASK_CONTENT_NOTE,
    D.PROPOSE_REDACTION,
    D.HOLD,
    D.REMOVE,
    D.PAUSE_MEMBER,
    D.PUT_OUT,
    D.ESCALATE,
)
OFFERED: Final[Mapping[str, tuple[Decision, ...]]] = {
    **dict.fromkeys(POSTS, _OF_A_POST),
    WARMTH: (D.APPROVE, D.HOLD, D.REMOVE),
    "note-to-guides": (D.APPROVE_WITH_NOTE, D.APPROVE, D.HOLD, D.PAUSE_MEMBER, D.PUT_OUT, D.ESCALATE),
    # Asking for help never leads to a sanction.
    HELP_ME: (D.APPROVE_WITH_NOTE, D.APPROVE, D.HOLD, D.ESCALATE),
    APPEAL: (D.RESTORE, D.UPHOLD, D.HOLD),
}
"""What may be decided of each kind, the mildest first."""
SANCTIONS: Final = frozenset({D.REMOVE, D.PAUSE_MEMBER, D.PUT_OUT})
SPAM: Final = frozenset({"selling-or-recruiting"})
"""Reasons of the catalogue that several posts at once may be removed for."""
_SPAM_KINDS: Final = ("thread", "reply", "edit", "report")
_ABOUT_READING: Final = "r6"
"""The rule on how posts are read: its reasons explain holding and approving, and none is a reason to remove."""
_IN_DANGER: Final = "r7"
_HARD_SUBJECTS: Final = "r4"
_SAY_NOTHING_IS_OPEN: Final = frozenset({"read-and-welcome", "we-were-mistaken"})

Letter = Literal["none", "decision", "guide-message", "outcome"]
Lack = Literal["", "decision", "reason", "days", "wording", "words", "record", "language"]


@dataclass(frozen=True, slots=True)
class Wish:
    """A decision while it is written. `decision` None: not chosen yet.

    `words` are for the author, `proposal` the wording of a redaction, `notes` content notes that the guide sets,
    `days` a pause's length (0: not chosen), `record` words to the other guides. `language` is the language of the
    words that were put in from the catalogue or the library, and `sure` that they are meant in it; `reply` says which
    of the library's words they began with, and in which version.
    """

    decision: Decision | None = None
    reason: str = ""
    words: str = field(default="", repr=False)
    proposal: str = field(default="", repr=False)
    notes: tuple[str, ...] = ()
    days: int = 0
    record: str = field(default="", repr=False)
    language: str = ""
    sure: bool = False
    reply: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing was typed or chosen that somebody would miss."""
        return not (self.reason or self.words.strip() or self.proposal or self.notes or self.record.strip())


def offered(kind: str, *, answered: bool) -> tuple[Decision, ...]:
    """What may be decided of an item of this kind; `answered`: something was said to its sender before."""
    found = OFFERED.get(kind, ())
    if kind in WORDS and not answered:
        return tuple(decision for decision in found if decision is not D.APPROVE)
    return found


def letter_of(kind: str, decision: Decision) -> Letter:
    """Which letter tells whom it is about.

    A note or call is answered by words that are no sanction, an appeal by its outcome; where it is only held, by words
    as well. A pause or putting out is a decision wherever it falls.
    """
    if decision in (D.APPROVE, D.ESCALATE):
        return "none"
    if decision in (D.UPHOLD, D.RESTORE):
        return "outcome"
    if kind in (*WORDS, APPEAL) and decision in (D.APPROVE_WITH_NOTE, D.HOLD):
        return "guide-message"
    return "decision"


def stays_open(kind: str, decision: Decision, *, published: bool) -> bool:
    """Whether the item waits on in the queue after this decision."""
    if decision in (D.HOLD, D.ESCALATE):
        return True
    return decision in (D.PROPOSE_REDACTION, D.ASK_CONTENT_NOTE) and not published


def takes_reason(decision: Decision) -> bool:
    """Whether it carries a reason of the catalogue."""
    return decision in NEEDS_REASON


def takes_own_words(kind: str, decision: Decision) -> bool:
    """Whether the guide must write: where no reason of the catalogue has words that would be sent in their place."""
    return letter_of(kind, decision) in ("guide-message", "outcome") or decision is D.APPROVE_WITH_NOTE


def takes_record(kind: str, decision: Decision) -> bool:
    """Whether words to the other guides go with it: for whoever seconds it, or hears an appeal."""
    return decision in NEEDS_TWO or (decision in NEEDS_REASON and kind not in (APPEAL, *WORDS))


def keeps_answer(kind: str, decision: Decision) -> bool:
    """Whether the guides keep what they answered with it: it is a piece of the conversation with whoever wrote."""
    return kind in WORDS and decision in (D.APPROVE_WITH_NOTE, D.HOLD)


def takes_notes(kind: str, decision: Decision) -> bool:
    """Whether content notes can be set with it."""
    return decision is D.APPROVE_WITH_NOTE and kind in POSTS


def fits(decision: Decision, *, reason: str, rule: str) -> bool:
    """Whether a reason of the catalogue is one for this decision: none of reading is one for removing."""
    if decision is D.HOLD:
        return reason not in _SAY_NOTHING_IS_OPEN
    if decision is D.ESCALATE:
        return rule in (_IN_DANGER, _HARD_SUBJECTS) or reason == "threat-to-someone"
    if decision is D.ASK_CONTENT_NOTE:
        return rule == _HARD_SUBJECTS
    if decision in (D.PAUSE_MEMBER, D.PUT_OUT, D.PROPOSE_REDACTION):
        return rule not in (_ABOUT_READING, _IN_DANGER)
    return rule != _ABOUT_READING


def is_urgent(kind: str, band: Band) -> bool:
    """Whether somebody may be waiting for it this minute: then no decision waits to be undone."""
    return kind == HELP_ME or band is Band.NOW


def may_go_together(kind: str, band: Band) -> bool:
    """Whether it may be removed as spam beside others."""
    return kind in _SPAM_KINDS and not is_urgent(kind, band)


def lacking(
    wish: Wish,
    *,
    kind: str,
    text: str,
    canned: frozenset[str] = frozenset(),
    begun: frozenset[str] = frozenset(),
    probable: str = "",
    has_key: bool = True,
) -> Lack:
    """What it still lacks, the first thing a guide would come to; empty when it can be sent.

    `text` is what the item says now, `canned` the words of the catalogue and the library in `wish.language`, `begun`
    those among them that somebody has to end, `probable` the language its author probably writes in, empty where nobody
    can tell. `has_key`: words to guides can be sealed.
    """
    decision = wish.decision
    if decision is None:
        return "decision"
    if takes_reason(decision) and not wish.reason:
        return "reason"
    if decision is D.PAUSE_MEMBER and not wish.days:
        return "days"
    if decision is D.PROPOSE_REDACTION and wish.proposal.strip() in ("", text.strip()):
        return "wording"
    words = plain(wish.words)
    if words in begun or (takes_own_words(kind, decision) and not words):
        return "words"
    if decision in NEEDS_TWO and has_key and not wish.record.strip():
        return "record"
    if letter_of(kind, decision) != "none" and not wish.sure and is_foreign(wish, canned, probable):
        return "language"
    return ""


def plain(words: str) -> str:
    """The words without the lines they stand in: so two texts are the same."""
    return " ".join(words.split())


def is_foreign(wish: Wish, canned: frozenset[str], probable: str) -> bool:
    """Whether words that are not the guide's own would go out in another language than the author's."""
    words = plain(wish.words)
    unchanged = not words or words in canned
    return bool(unchanged and probable and wish.language and wish.language != probable)
