"""What guides did, as the community's record says it, against what this guide's own app knows that it did.

The server writes the record. That it is not rewritten the Merkle log shows; that it is true of oneself only one's own
app can tell: each act in this guide's name must be one it sent, and each one it sent must come to stand there.
Hours are whole hours since 1970 UTC.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

CHECKED: Final = frozenset(
    {
        *("decide", "propose", "second", "not-second", "hand-on", "note", "team-key"),
        *("acknowledge", "hand-over", "take-over"),
        *("message", "lock", "unlock", "pin", "unpin", "notice"),
    }
)
"""Acts by which something happens, or is said to somebody. Whoever sends one keeps it by `auditing.noted`."""
UNCHECKED: Final = frozenset({"look", "claim", "open", "read"})
"""To look, to claim, to open and to read are many, and change nothing for anybody."""
ONCE: Final = frozenset({"hand-over", "take-over", "notice"})
"""What each of these is done to is its own: sent again, it is the same act."""
NOTHING: Final = UUID(int=0)
"""What an act was done to that is about nothing in particular: the alarm, the team key."""
APART_HOURS: Final = 2
"""By how much the server's clock and this one may differ without anybody having noticed."""
CLOCK_HOURS: Final = 48
"""A clock that is set to the wrong half of the day, or yesterday, must not make a guide doubt what they did."""
KEPT_HOURS: Final = 24 * 14


@dataclass(frozen=True, slots=True)
class Act:
    """One act, as it stands sealed in the record. `review` is what it was done to, none of the team key.

    `about` is what it was done to where that is no review: the member written to, the thread, the notice.
    """

    seq: int
    act: str
    guide: UUID
    review: UUID | None
    hour: int
    decision: str = ""
    reason: str = ""
    rule: str = ""
    to: UUID | None = None
    about: UUID | None = None

    @property
    def target(self) -> UUID:
        """What it was done to; NOTHING of the team key and of the alarm."""
        return self.review or self.about or NOTHING


@dataclass(frozen=True, slots=True)
class Done:
    """One act that this app sent, and the review or whatever else it was done to.

    `sure` once the server has said that it took effect.
    """

    act: str
    review: UUID
    hour: int
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Doubts:
    """`unknown`: in this guide's name, and not by this app. `missing`: by this app, and not in the record."""

    unknown: tuple[Act, ...] = ()
    missing: tuple[Done, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.unknown or self.missing)


@dataclass(frozen=True, slots=True)
class Load:
    """How much a guide did: items taken, decisions made or proposed, second opinions."""

    claims: int = 0
    decisions: int = 0
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class Compared:
    """How the record and this app agree: so many own acts `found` there, so many that need not stand there yet."""

    doubts: Doubts = field(default_factory=Doubts)
    found: int = 0
    waiting: int = 0


def doubts(acts: Iterable[Act], done: Sequence[Done], *, me: UUID, since: int, told: int) -> Doubts:
    """What does not agree; see `compared`."""
    return compared(acts, done, me=me, since=since, told=told).doubts


def compared(acts: Iterable[Act], done: Sequence[Done], *, me: UUID, since: int, told: int) -> Compared:
    """Hold the record to what this app did.

    `since` is the hour from which on this app has kept what it did: of what was before it, nothing is known here.
    `told` is the hour up to which the record is complete: what came later need not stand there yet. Hours of the record
    are the server's and those of `done` this computer's: how far its clock is behind shows in what is found.
    """
    left = [act for act in acts if act.guide == me and act.act in CHECKED]
    found, behind = 0, 0
    unfound: list[Done] = []
    for one in sorted(_each_once(done), key=lambda each: (not each.sure, each.hour)):
        act = min(
            (act for act in left if _is(act, one)), key=lambda act: abs(act.hour - one.hour), default=None
        )
        if act is not None:
            left.remove(act)
            found += 1
            behind = max(behind, act.hour - one.hour)
        elif one.sure:
            unfound.append(one)
    due = told - APART_HOURS - behind
    missing = [one for one in unfound if one.hour >= since + 2 * APART_HOURS and one.hour < due]
    waiting = sum(one.hour >= due for one in unfound)
    unknown = [act for act in left if act.hour >= since + APART_HOURS]
    return Compared(Doubts(tuple(unknown), tuple(missing)), found, waiting)


def loads(acts: Iterable[Act], *, first: int, last: int) -> dict[UUID, Load]:
    """How much each guide did in these hours, both included."""
    found: dict[UUID, Load] = {}
    for act in acts:
        if not first <= act.hour <= last:
            continue
        known = found.get(act.guide, Load())
        found[act.guide] = Load(
            claims=known.claims + (act.act == "claim"),
            decisions=known.decisions + (act.act in ("decide", "propose")),
            seconds=known.seconds + (act.act in ("second", "not-second")),
        )
    return found


def kept(done: Sequence[Done], *, hour: int) -> tuple[Done, ...]:
    """Those that are young enough to be compared."""
    return tuple(one for one in done if one.hour > hour - KEPT_HOURS)


def _each_once(done: Sequence[Done]) -> list[Done]:
    """The same, but of what can be done only once the surest, earliest keeping of it."""
    first: dict[tuple[str, UUID], Done] = {}
    for one in sorted(done, key=lambda each: (not each.sure, each.hour)):
        if one.act in ONCE:
            first.setdefault((one.act, one.review), one)
    return [one for one in done if one.act not in ONCE or first[one.act, one.review] is one]


def _is(act: Act, done: Done) -> bool:
    same = (act.act, act.target) == (done.act, done.review)
    return same and abs(act.hour - done.hour) <= CLOCK_HOURS
