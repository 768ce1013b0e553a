"""What a community may say of its month: counts and waits, of nobody in particular.

Each review is counted when it begins and when it is decided, under names that hold no id: what kind of thing it was,
what was decided and why, how soon a person looked. What is told of small counts stands in server/domain/suppression.py.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from server.domain.bands import BANDS
from server.domain.months import month_of
from server.domain.records import Review
from server.domain.suppression import KEPT, LEAST, UNDER, Rows, rows_told, told, total_told
from server.store.interface import Writing

POSTS, REPORTS, WORDS, APPEALS = "posts", "reports", "words to the guides", "appeals"
ABOUT: Final = (POSTS, REPORTS, WORDS, APPEALS)
"""What reviews are about: posts and kind words, reports, notes and calls for help, appeals."""
_ABOUT_OF_KIND: Final = {"report": REPORTS, "note-to-guides": WORDS, "help-me": WORDS, "appeal": APPEALS}
REVERSED: Final = "restore"
"""The decision of an appeal that overturns the one before."""
_BEGUN, _DECIDED, _EYE, _WAIT, _REPLY = "begun", "decided", "eye", "wait", "reply"
_BETWEEN = "/"


def begun(tx: Writing, review: Review, *, now: float) -> None:
    """Count a review that begins."""
    tx.tally(month_of(now), _name(_BEGUN, about(review)))


def decided(tx: Writing, review: Review, *, now: float) -> None:
    """Count a decision that takes effect, with the review as it stands after it."""
    month, one, band = month_of(now), about(review), BANDS[review.band].value
    tx.tally(month, _name(_DECIDED, one, band, review.decision, review.reason))
    if review.open_minutes is not None:
        tx.tally(month, _name(_EYE, one, band, str(review.open_minutes)))
    if review.wait_minutes is not None:
        tx.tally(month, _name(_WAIT, one, band, str(review.wait_minutes)))


def replied(tx: Writing, review: Review, minutes: int, *, now: float) -> None:
    """Count the first reply to a thread that somebody else began, by the review of its starter."""
    tx.tally(month_of(now), _name(_REPLY, about(review), BANDS[review.band].value, str(minutes)))


def about(review: Review) -> str:
    """What a review is about, in the words of the figures."""
    return _ABOUT_OF_KIND.get(review.kind, POSTS)


@dataclass(frozen=True)
class Band:
    """Decided reviews of one band, and within how many minutes half of them were opened, and decided.

    `reply` is within how many half of the threads of this band that had a first reply had it, by whole hours.
    A count is a number, or the words that stand for one that is not told; None are too few to say.
    """

    count: int | str
    eye: int | None
    decision: int | None
    reply: int | None = None


@dataclass(frozen=True)
class About:
    """What may be told of one subject: numbers, or the words that stand for what is not told."""

    begun: int | str
    decided: int | str
    decisions: Mapping[str, int]
    reasons: Mapping[str, Mapping[str, int]]
    bands: Mapping[str, Band]


def gather(tallies: Mapping[str, int]) -> dict[str, About]:
    """What may be told of a month's tallies, by what it is about."""
    counts = {one: _Counts() for one in ABOUT}
    for name, count in tallies.items():
        match name.split(_BETWEEN):
            case [what, one] if what == _BEGUN and one in counts:
                counts[one].begun += count
            case [what, one, band, decision, reason] if what == _DECIDED and one in counts:
                counts[one].bands[band] += count
                counts[one].decisions[decision] += count
                counts[one].reasons[decision, reason] += count
            case [what, one, band, step] if (
                what in (_EYE, _WAIT, _REPLY) and one in counts and step.isdecimal()
            ):
                counts[one].steps.setdefault((what, band), Counter())[int(step)] += count
            case _:
                pass  # counted by an older or a newer version
    return {one: found.told() for one, found in counts.items()}


@dataclass
class _Counts:
    begun: int = 0
    decisions: Counter[str] = field(default_factory=Counter)
    reasons: Counter[tuple[str, str]] = field(default_factory=Counter)
    bands: Counter[str] = field(default_factory=Counter)
    steps: dict[tuple[str, str], Counter[int]] = field(default_factory=dict)

    def told(self) -> About:
        # What is too small is not even named: that it happened at all may tell of somebody.
        decisions = {name: count for name, count in sorted(self.decisions.items()) if count >= LEAST}
        decided = total_told(self.decisions.values())
        more = self.begun - sum(decisions.values())
        near = (
            decided == KEPT and 0 <= more < LEAST
        )  # about all that came in was decided: as good as the total
        return About(
            begun=KEPT if near else told(self.begun),
            decided=decided,
            decisions=decisions,
            reasons={name: reasons for name in decisions if (reasons := self._reasons_of(name))},
            bands=self._bands(sum(decisions.values()), decided),
        )

    def _reasons_of(self, decision: str) -> dict[str, int]:
        found = {reason: count for (of, reason), count in sorted(self.reasons.items()) if of == decision}
        total = self.decisions[decision]
        shown = rows_told(found, total=(total, total)).told
        return {reason: count for reason, count in shown.items() if reason}  # an approval has none

    def _bands(self, shown: int, decided: int | str) -> dict[str, Band]:
        total = sum(self.bands.values())
        # Whoever knows that a total is kept back knows that it is a little more than what is shown of it.
        known = (shown + 1, shown + LEAST - 1) if decided == KEPT else (total, total)
        counts = {band.value: self.bands[band.value] for band in BANDS}
        rows = rows_told(counts, total=known) if decided != UNDER else Rows({})
        return {
            name: Band(rows.told.get(name, rows.others), None, None)
            if rows.silent and name == rows.dropped
            else Band(
                rows.told.get(name, rows.others),
                median(self.steps.get((_EYE, name), {})),
                median(self.steps.get((_WAIT, name), {})),
                median(self.steps.get((_REPLY, name), {})),
            )
            for name in counts
        }


def median(steps: Mapping[int, int]) -> int | None:
    """The step that half of these waits did not exceed; None for fewer than may be told."""
    count = sum(steps.values())
    if count < LEAST:
        return None
    before = 0
    for step in sorted(steps):
        before += steps[step]
        if 2 * before >= count:
            return step
    raise AssertionError("half of something is reached within it")


def _name(*parts: str) -> str:
    return _BETWEEN.join(parts)
