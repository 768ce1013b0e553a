"""What a community may say of its month: counts and waits, of nobody in particular.

Each review is counted when it begins and when it is decided, under names that hold no id: what kind of thing it was,
what was decided and why, how soon a person looked. Everything told adds up in one tree (all, what it was about, the
decision, its reason), so that one rule about small counts (server/domain/suppression.py) protects every difference.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from protocol.reviewing import Band
from server.domain.bands import BANDS
from server.domain.months import month_of
from server.domain.records import Review
from server.domain.suppression import LEAST, Told, tell
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
    month, band = month_of(now), BANDS[review.band].value
    tx.tally(month, _name(_DECIDED, about(review), band, review.decision, review.reason))
    if review.open_minutes is not None:
        tx.tally(month, _name(_EYE, band, str(review.open_minutes)))
    if review.wait_minutes is not None:
        tx.tally(month, _name(_WAIT, band, str(review.wait_minutes)))


def about(review: Review) -> str:
    """What a review is about, in the words of the figures."""
    return _ABOUT_OF_KIND.get(review.kind, POSTS)


@dataclass(frozen=True)
class Waits:
    """The usual time to the first human eye and to the decision, in minutes: half took no longer. None: too few."""

    eye: int | None
    decision: int | None


@dataclass(frozen=True)
class Figures:
    """What may be told of a month. Keys of `decisions` and `reasons`: what it is about; and the decision."""

    month: str
    begun: Told
    decided: Told
    decisions: Mapping[str, Told]
    reasons: Mapping[tuple[str, str], Told]
    bands: Told
    waits: Mapping[str, Waits]

    @property
    def reversals(self) -> int | None:
        """How many appeals overturned a decision; None if that is too small to tell."""
        table = self.decisions.get(APPEALS)
        return None if table is None else table.rows.get(REVERSED)


def gather(month: str, tallies: Mapping[str, int]) -> Figures:
    """What may be told of a month's tallies."""
    came = dict.fromkeys(ABOUT, 0)
    kinds = dict.fromkeys(ABOUT, 0)
    bands = {band.value: 0 for band in Band}
    decisions: dict[str, dict[str, int]] = {}
    reasons: dict[tuple[str, str], dict[str, int]] = {}
    minutes: dict[tuple[str, str], dict[int, int]] = {}
    for name, count in tallies.items():
        match name.split(_BETWEEN):
            case [what, one] if what == _BEGUN and one in came:
                came[one] += count
            case [what, one, band, decision, reason] if what == _DECIDED and one in kinds and band in bands:
                kinds[one] += count
                bands[band] += count
                _add(decisions.setdefault(one, {}), decision, count)
                _add(reasons.setdefault((one, decision), {}), reason, count)
            case [what, band, step] if what in (_EYE, _WAIT) and band in bands and step.isdecimal():
                steps = minutes.setdefault((what, band), {})
                steps[int(step)] = steps.get(int(step), 0) + count
            case _:
                pass  # counted by an older or a newer version
    # What is hidden of what came in is hidden of what was decided too: most months these are nearly the same counts.
    small = tell(came).hidden | tell(kinds).hidden
    told_begun, told_decided = tell(came, hide=small), tell(kinds, hide=small)
    told_decisions = {one: tell(decisions[one]) for one in told_decided.rows if one in decisions}
    told_bands = tell(bands)
    return Figures(
        month=month,
        begun=told_begun,
        decided=told_decided,
        decisions=told_decisions,
        reasons={
            (one, decision): tell(reasons[one, decision])
            for one, table in told_decisions.items()
            for decision in table.rows
            if any(reasons[one, decision])  # an approval has no reason
        },
        bands=told_bands,
        waits={
            band: Waits(median(minutes.get((_EYE, band), {})), median(minutes.get((_WAIT, band), {})))
            for band in told_bands.rows
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


def _add(table: dict[str, int], name: str, count: int) -> None:
    table[name] = table.get(name, 0) + count


def _name(*parts: str) -> str:
    return _BETWEEN.join(parts)
