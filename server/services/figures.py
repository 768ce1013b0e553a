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
from server.domain.suppression import LEAST, told
from server.store.interface import Writing

POSTS, REPORTS, WORDS, APPEALS = "posts", "reports", "words to the guides", "appeals"
ABOUT: Final = (POSTS, REPORTS, WORDS, APPEALS)
"""What reviews are about: posts and kind words, reports, notes and calls for help, appeals."""
_ABOUT_OF_KIND: Final = {"report": REPORTS, "note-to-guides": WORDS, "help-me": WORDS, "appeal": APPEALS}
REVERSED: Final = "restore"
"""The decision of an appeal that overturns the one before."""
_BEGUN, _DECIDED, _EYE, _WAIT = "begun", "decided", "eye", "wait"
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


def about(review: Review) -> str:
    """What a review is about, in the words of the figures."""
    return _ABOUT_OF_KIND.get(review.kind, POSTS)


@dataclass(frozen=True)
class Band:
    """Decided reviews of one band, and within how many minutes half of them were opened, and decided.

    None is too small to tell, or too few to say.
    """

    count: int | None
    eye: int | None
    decision: int | None


@dataclass(frozen=True)
class About:
    """What may be told of one subject: counts as `told` gives them, None if they are too small."""

    begun: int | None
    decided: int | None
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
            case [what, one, band, step] if what in (_EYE, _WAIT) and one in counts and step.isdecimal():
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
        reasons: dict[str, dict[str, int]] = {}
        for (decision, reason), count in sorted(self.reasons.items()):
            if reason and (some := told(count)) is not None:  # an approval has no reason
                reasons.setdefault(decision, {})[reason] = some
        return About(
            begun=told(self.begun),
            decided=told(self.decisions.total()),
            decisions={
                decision: some
                for decision, count in sorted(self.decisions.items())
                if (some := told(count)) is not None
            },
            reasons=reasons,
            bands={
                band.value: Band(
                    told(self.bands[band.value]),
                    median(self.steps.get((_EYE, band.value), {})),
                    median(self.steps.get((_WAIT, band.value), {})),
                )
                for band in BANDS
            },
        )


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
