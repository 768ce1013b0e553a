"""How well the rules order: what guides say of posts they decided, counted by month and band, of nobody in particular.

A guide may say with a decision in which band the post should have stood. Recall is the share of what was as urgent as a
band that the rules had put there or higher, precision the share of what they had put there that was. Only posts and
edits count: of everything else the band says what it is, not what rules found in its words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from protocol.reviewing import FIRST_POSTS, Band
from server.domain.bands import BANDS
from server.domain.months import month_of
from server.domain.records import Review
from server.domain.suppression import told
from server.store.interface import Writing

_SOON: Final = "soon"
_BETWEEN: Final = "/"
_KINDS: Final = ("thread", "reply", "edit")
_STEPS: Final = ((100, 5), (50, 10), (20, 25))
"""From so many on, a share is told to so many percent: at least five counts fit into each such step."""


@dataclass(frozen=True)
class Share:
    """A share between these two, in percent."""

    least: int
    most: int


@dataclass(frozen=True)
class Measured:
    """How well the rules found what was as urgent as a band; None where too few were judged to say."""

    recall: Share | None
    precision: Share | None


@dataclass(frozen=True)
class Ordering:
    """What may be told of a month: how many decisions said how soon, and by bands but the last how well they agree."""

    judged: int | str
    bands: Mapping[Band, Measured]


def count(tx: Writing, review: Review, soon: Band | None, *, now: float) -> None:
    """Count what a guide said of a review that was just decided, if they said anything that counts."""
    if soon is not None and review.kind in _KINDS:
        name = _BETWEEN.join((_SOON, by_rules(review).value, soon.value))
        tx.tally(month_of(now), name)


def by_rules(review: Review) -> Band:
    """The band that rules alone gave a post: that it was one of its author's first is no rule."""
    return Band.ROUTINE if review.why == (FIRST_POSTS,) else BANDS[review.band]


def measured(tallies: Mapping[str, int]) -> Ordering:
    """What may be told of a month's tallies."""
    counts: Counter[tuple[int, int]] = Counter()
    places = {band.value: place for place, band in enumerate(BANDS)}
    for name, number in tallies.items():
        match name.split(_BETWEEN):
            case [what, rules, guide] if what == _SOON and rules in places and guide in places:
                counts[places[rules], places[guide]] += number
            case _:
                pass  # counted of something else, or by another version
    return Ordering(
        told(sum(counts.values())),
        {band: _measured(counts, place) for place, band in enumerate(BANDS[:-1])},
    )


def share(part: int, whole: int) -> Share | None:
    """A part of a whole as far as it may be told: so widely that nobody counts single people by it."""
    for least, step in _STEPS:
        if whole >= least:
            low = min(100 * part // whole // step * step, 100 - step)
            return Share(low, low + step)
    return None


def _measured(counts: Mapping[tuple[int, int], int], place: int) -> Measured:
    found = sum(number for (rules, guide), number in counts.items() if rules <= place and guide <= place)
    urgent = sum(number for (_, guide), number in counts.items() if guide <= place)
    put = sum(number for (rules, _), number in counts.items() if rules <= place)
    return Measured(share(found, urgent), share(found, put))
