"""What a person sees who looks back on a year: its parts, the tables beside the charts, and keeping one as a file."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from math import sin
from typing import Final

from PySide6.QtWidgets import QWidget

from bench.screens.scene import Scene
from bench.walk.hand import Hand
from client.domain.instruments.answering import chosen
from client.domain.journal import SUGGESTED, CheckIn, JournalEntry, Labels, Measure, Moment
from client.services.instrument_packs import instruments
from client.services.measuring import Measuring
from client.ui.kit.chart_days import Span
from client.ui.trends.screen import TrendsPlace
from client.vault import check_ins, journal
from client.vault.sqlcipher import Connection

_ACTIVITIES: Final = (
    ("Walk", 0.35),
    ("Cooked for myself", 0.3),
    ("Saw a friend", 0.16),
    ("Work", 0.5),
    ("Read before sleep", 0.2),
    ("Choir", 0.03),
)
_AWAY: Final = (range(120, 139), range(205, 214))
"""Days back on which nothing was noted."""


def scenes(hand: Hand) -> Iterator[Scene]:
    """The scenes in order."""
    yield Scene("trends", hand, lambda: _open(hand))
    yield Scene("trends-table", hand, lambda: _press(hand, "moodLineSwitch", "moodLineTable"))
    yield Scene("trends-dates", hand, lambda: _dates(hand))
    yield Scene("trends-year", hand, lambda: _down(hand, "moodYear"))
    yield Scene("trends-hours", hand, lambda: _down(hand, "moodHours"))
    yield Scene("trends-dimensions", hand, partial(_part, hand, "dimensions", "trend-sleep"))
    yield Scene("trends-scores", hand, partial(_part, hand, "questionnaires", "trendsSpans"))
    yield Scene("trends-names", hand, partial(_part, hand, "names", "trendActivities"))
    yield Scene("trends-save", hand, lambda: _press(hand, "trendActivitiesSave", "saveChart-pdf"), above=True)


def _press(hand: Hand, button: str, shows: str) -> None:
    hand.press(button)
    hand.see(shows, QWidget)


def _place(hand: Hand) -> TrendsPlace:
    place = hand.leeward.window.place("trends")
    assert isinstance(place, TrendsPlace)
    return place


def _open(hand: Hand) -> None:
    if hand.ask(hand.leeward.session.vault.private.write(_kept)):
        _fill_in(hand)
    hand.go("trends")
    place = _place(hand)
    hand.until(lambda: place.trends.state.loaded, "nothing was looked back on")
    place.trends.show(Span.YEAR)
    hand.until(lambda: place.mood.line.span is Span.YEAR, "the year was not shown")


def _fill_in(hand: Hand) -> None:
    """As if the PHQ-8 had been filled in a few times, once with an answer left out."""
    items = next(each for each in instruments() if each.key == "phq-8").questionnaire.items
    for back, ticked, left_out in ((150, 3, 0), (120, 2, 0), (90, 2, 6), (60, 1, 0), (40, 1, 0)):
        then = datetime.now(UTC).astimezone() - timedelta(days=back)
        desk = Measuring(private=hand.leeward.session.vault.private, clock=partial(_at, then))
        answers = tuple(
            chosen(item, item.options[(ticked + at) % 2 + ticked // 2])
            for at, item in enumerate(items[left_out:])
        )
        hand.ask(desk.keep(instrument="phq-8", answers=answers))


def _at(then: datetime) -> datetime:
    return then


def _dates(hand: Hand) -> None:
    hand.press("moodLineSwitch")
    place = _place(hand)
    place.mood.reach.spans.choose(None)
    place.mood.reach.spans.chosen.emit(None)
    hand.see("trendsFrom", QWidget)


def _down(hand: Hand, card: str) -> None:
    hand.see(card, QWidget)
    place = _place(hand)
    place.trends.show(Span.YEAR)
    hand.settle()
    place.mood.ensureWidgetVisible(hand.see(card, QWidget))


def _part(hand: Hand, part: str, shows: str) -> None:
    _place(hand).open_part(part)
    hand.see(shows, QWidget)


def _kept(connection: Connection) -> bool:
    """A year of check-ins with gaps, and a few tags; nothing where they are there already."""
    if check_ins.get(connection, "looking-0") is not None:
        return False
    chance, now = random.Random(4), datetime.now(UTC)
    for dimension in (SUGGESTED[0], SUGGESTED[1], SUGGESTED[5]):
        check_ins.put_dimension(connection, dimension)
    number = 0
    for back in range(365, 0, -1):
        if any(back in days for days in _AWAY) or chance.random() < 0.16:
            continue
        for hour in chance.sample((8, 9, 13, 20, 21), chance.choice((1, 1, 2))):
            when = (now - timedelta(days=back)).replace(hour=hour)
            check_ins.add(connection, _check_in(f"looking-{number}", Moment.of(when), back, chance))
            number += 1
    entry = JournalEntry(
        "looking-a", Moment.of(now - timedelta(days=30)), "By the sea.", labels=Labels(tags=("sea",))
    )
    journal.add(connection, entry)
    journal.add(connection, replace(entry, id="looking-b", labels=Labels(tags=("sea", "family"))))
    return True


def _check_in(id_: str, created: Moment, back: int, chance: random.Random) -> CheckIn:
    wandering = 3 + 0.9 * sin(back / 29) + 0.5 * sin(back / 7) + chance.gauss(0, 0.7)
    mood = min(5, max(1, round(wandering)))
    return CheckIn(
        id_,
        created,
        mood if chance.random() > 0.04 else None,
        activities=tuple(name for name, often in _ACTIVITIES if chance.random() < often),
        measures=(
            Measure("energy", min(5, max(1, round(wandering + chance.gauss(0, 0.6))))),
            Measure("sleep", round(2 * min(11, max(3, 7 + chance.gauss(0, 1.2)))) / 2),
            Measure("medication", float(chance.random() < 0.8)),
        ),
    )
