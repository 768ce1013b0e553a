"""What must never be, counted over the server's store and everybody's vault: the one place where it is counted.

- a **double decision**: an item closed twice, two guides told that theirs stands in the same version, more letters than
  decisions, a hand-over that two guides took;
- a **lost draft**: words that a vault said it had kept, that nobody let go of, and that are not in it any more;
- a **negative act** without a reason of the catalogue, or whose author has not got the guides' letter about it.

Nothing is read here: `looking` brings what is stored, `Account` what people were told.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

import msgspec

from client.domain.deciding import letter_of
from protocol.reviewing import NEEDS_MAIL, NEEDS_REASON, AuditRecord, Decision
from server.domain.records import Review

D = Decision
CLOSING: Final = frozenset(
    {D.APPROVE, D.APPROVE_WITH_NOTE, D.REMOVE, D.PAUSE_MEMBER, D.PUT_OUT, D.UPHOLD, D.RESTORE}
)
"""After these an item is decided for good. Others may leave it open, and may come again."""
_MAKES: Final = frozenset({"decide", "second"})
"""Acts by which a decision comes to stand."""
_SHOWN: Final = 12


class Letter(msgspec.Struct, frozen=True, kw_only=True):
    """A message in somebody's vault. `about` is the review, `decision` what was decided or what became of an appeal."""

    kind: str
    about: UUID | None = None
    decision: str = ""
    reason: str = ""
    words: str = ""


class Vault(msgspec.Struct, frozen=True, kw_only=True):
    """What is counted of one vault. `words` are all that its person wrote and can read there, by what they are for."""

    name: str
    member: UUID
    letters: tuple[Letter, ...] = ()
    words: dict[str, str] = {}


class Told(msgspec.Struct, frozen=True):
    """A guide was told that their decision stands, made in this version of the review."""

    guide: str
    review: UUID
    version: int
    decision: str


@dataclass(frozen=True)
class Stored:
    """What the server keeps: every act of guides, in the audit and on its way there, and the reviews.

    `sent` are the submissions by which each came, which answers name.
    """

    acts: tuple[AuditRecord, ...]
    reviews: Mapping[UUID, Review]
    sent: Mapping[UUID, frozenset[UUID]] = field(default_factory=dict)


@dataclass
class Account:
    """What people were told: their words are kept, their decision stands. Filled while they work."""

    owed: dict[tuple[str, str], str] = field(default_factory=dict)
    begun: dict[tuple[str, str], str | None] = field(default_factory=dict)
    told: list[Told] = field(default_factory=list)

    def begins(self, person: str, what: str, words: str | None) -> None:
        """A vault is given these words; None: they are sent and let go of. Until that is done both may stand."""
        self.begun[person, what] = words

    def kept(self, person: str, what: str, words: str) -> None:
        """The vault said that it has these words, in the place of those it had there."""
        self.owed[person, what] = words
        self.begun.pop((person, what), None)

    def let_go(self, person: str, what: str) -> None:
        """They were sent and taken, or their person does not want them any more."""
        self.owed.pop((person, what), None)

    def stands(self, told: Told) -> None:
        """A guide was told so."""
        self.told.append(told)


@dataclass
class Counts:
    """What was counted; the three lists are what should not be, a line each."""

    decisions: int = 0
    drafts: int = 0
    negative: int = 0
    doubled: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    unreasoned: list[str] = field(default_factory=list)
    untold: list[str] = field(default_factory=list)

    @property
    def trouble(self) -> str:
        """All that should not be; empty when all is well."""
        return "; ".join([*self.doubled, *self.lost, *self.unreasoned, *self.untold][:_SHOWN])

    @property
    def for_good(self) -> bool:
        """Whether something is wrong that waiting does not mend, as a letter that is on its way does."""
        return bool(self.doubled or self.lost or self.unreasoned)

    def lines(self) -> Iterator[tuple[str, int]]:
        """Each count by its name."""
        yield "decisions", self.decisions
        yield "double decisions", len(self.doubled)
        yield "drafts that are to be kept", self.drafts
        yield "lost drafts", len(self.lost)
        yield "negative acts", self.negative
        yield "negative acts without a reason", len(self.unreasoned)
        yield "acts whose author has not got the letter", len(self.untold)


def count(stored: Stored, vaults: Sequence[Vault], account: Account, *, reasons: frozenset[str]) -> Counts:
    """Count. `vaults` are those of everybody there is, `reasons` the catalogue's codes."""
    made = [(act, D(act.decision)) for act in stored.acts if act.act in _MAKES]
    counts = Counts(decisions=len(made), drafts=len(account.owed))
    counts.doubled += _doubled(stored, made, vaults, account)
    counts.lost += _lost(vaults, account)
    counts.untold += _letters_withheld(stored, vaults)
    owners = {vault.member: vault for vault in vaults}
    for act, decision in made:
        assert act.review is not None  # a decision is about something
        review = stored.reviews.get(act.review)
        if review is None:
            counts.untold.append(f"{decision.value} of {act.review}, which is not kept")
            continue
        if decision in NEEDS_REASON:
            counts.negative += 1
            if act.reason not in reasons or _differs(review, act):
                counts.unreasoned.append(f"{decision.value} of a {review.kind} ({act.review})")
        if decision in NEEDS_MAIL:
            whom = owners.get(UUID(bytes=_subject(review)))
            sent = stored.sent.get(act.review, frozenset())
            if whom is None or not _is_told(whom, review, sent, act, decision):
                counts.untold.append(f"{decision.value} of a {review.kind} ({act.review})")
    return counts


def _doubled(
    stored: Stored, made: Sequence[tuple[AuditRecord, Decision]], vaults: Sequence[Vault], account: Account
) -> Iterator[str]:
    closed = Counter(act.review for act, decision in made if decision in CLOSING)
    yield from (f"{review} was closed {times} times" for review, times in closed.items() if times > 1)
    stands: dict[tuple[UUID, int], set[tuple[str, str]]] = defaultdict(set)
    for one in account.told:
        stands[one.review, one.version].add((one.guide, one.decision))
    for (review, version), told in stands.items():
        if len(told) > 1:
            yield f"{review}, version {version}: {len(told)} guides were told that theirs stands"
    acts = Counter((act.review, decision.value) for act, decision in made)
    for one in account.told:
        if (one.review, one.decision) not in acts:
            yield f"{one.guide} was told that {one.decision} of {one.review} stands, and it is not in the audit"
    letters = Counter(
        (letter.about, letter.decision)
        for vault in vaults
        for letter in vault.letters
        if letter.kind == "decision" and letter.words
    )
    for what, sent in letters.items():
        if sent > acts[what]:
            yield f"{what[1]} of {what[0]} was told {sent} times, and decided {acts[what]} times"
    for vault, came, sent_to in _letters(stored, vaults):
        if came > sent_to:
            yield f"{vault.name} has {came} letters of guides, who wrote {sent_to}"
    took: dict[UUID | None, set[UUID]] = defaultdict(set)
    for act in stored.acts:
        if act.act == "take-over":
            took[act.about].add(act.guide)
    yield from (f"hand-over {note} has {len(by)} takers" for note, by in took.items() if len(by) > 1)


def _letters(stored: Stored, vaults: Sequence[Vault]) -> Iterator[tuple[Vault, int, int]]:
    """Letters that answer nothing and are about no decision: how many each has, and how many guides wrote them."""
    wrote = Counter(act.about for act in stored.acts if act.act == "message")
    for vault in vaults:
        plain = [one for one in vault.letters if one.kind == "guide-message" and one.about is None]
        yield vault, len(plain), wrote[vault.member]


def _letters_withheld(stored: Stored, vaults: Sequence[Vault]) -> Iterator[str]:
    for vault, came, sent_to in _letters(stored, vaults):
        if came < sent_to:
            yield f"{vault.name} has {came} letters of guides, who wrote {sent_to}"


def _lost(vaults: Sequence[Vault], account: Account) -> Iterator[str]:
    here = {vault.name: vault.words for vault in vaults}
    for (person, what), words in account.owed.items():
        if here.get(person, {}).get(what) not in (words, account.begun.get((person, what), words)):
            yield f"{person}'s words for {what} are lost"


def _differs(review: Review, act: AuditRecord) -> bool:
    """Whether the review itself, where this was its last decision, gives another reason than the audit."""
    return review.decision == act.decision and bool(review.decided_day) and review.reason != act.reason


def _subject(review: Review) -> bytes:
    """Whom a decision is told: kind words go back to who sent them."""
    return review.by if review.kind == "warmth" and review.by is not None else review.author


def _is_told(
    whom: Vault, review: Review, sent: frozenset[UUID], act: AuditRecord, decision: Decision
) -> bool:
    what = letter_of(review.kind, decision)
    for letter in whom.letters:
        if letter.kind != what or not letter.words:
            continue
        if what == "guide-message":
            if letter.about in sent:
                return True
        elif what == "outcome":
            if letter.decision == decision.value and letter.about in sent:
                return True
        elif (letter.about, letter.decision, letter.reason) == (act.review, decision.value, act.reason):
            return True
    return False
