"""What guides did, as the community's record says it, against what this guide's own app knows that it did.

The server writes the record. That it is not rewritten the Merkle log shows; that it is true of oneself only one's own
app can tell: each act in this guide's name must be one it sent, and each one it sent must come to stand there.
Hours are whole hours since 1970 UTC.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

CHECKED: Final = frozenset(
    {
        *("decide", "propose", "second", "not-second", "hand-on"),
        *("message", "lock", "unlock", "pin", "unpin", "notice"),
    }
)
"""Acts by which something happens. To claim and to open are many, and change nothing for anybody."""
APART_HOURS: Final = 2
"""By how much the server's clock and this one may differ."""
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


def doubts(acts: Iterable[Act], done: Sequence[Done], *, me: UUID, since: int, told: int) -> Doubts:
    """What does not agree.

    `since` is the hour from which on this app has kept what it did: of what was before it, nothing is known here.
    `told` is the hour up to which the record is complete: what came later need not stand there yet.
    """
    left = [act for act in acts if act.guide == me and act.act in CHECKED and act.hour >= since + APART_HOURS]
    missing = []
    for one in sorted(done, key=lambda each: (not each.sure, each.hour)):
        found = next((act for act in left if _is(act, one)), None)
        if found is not None:
            left.remove(found)
        elif one.sure and one.hour >= since + 2 * APART_HOURS and one.hour + APART_HOURS < told:
            missing.append(one)
    return Doubts(tuple(left), tuple(missing))


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


def _is(act: Act, done: Done) -> bool:
    same = (act.act, act.review or act.about) == (done.act, done.review)
    return same and abs(act.hour - done.hour) <= APART_HOURS
