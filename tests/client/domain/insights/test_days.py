from __future__ import annotations

from datetime import date

from client.domain.insights import Day, days_of
from client.domain.journal import Measure
from client.domain.trends import Noted, Tagged

FIRST = date(2025, 3, 3).toordinal()


def test_what_was_noted_of_a_day_is_put_together() -> None:
    noted = [
        Noted(FIRST, 9, 2, ("walking",), (Measure("sleep", 7.0), Measure("worry", 4))),
        Noted(FIRST, 21, 5, (), (Measure("worry", 8),)),
        Noted(FIRST + 1, None, None, ("music",)),
    ]
    assert days_of(noted, [FIRST + 1, FIRST + 3], [Tagged(FIRST + 1, "home")]) == [
        Day(date(2025, 3, 3), 3.5, frozenset({"walking"}), None, {"sleep": 7.0, "worry": 6.0}),
        Day(date(2025, 3, 4), None, frozenset({"music"}), frozenset({"home"})),
        Day(date(2025, 3, 6), None, None, frozenset()),
    ]


def test_nothing_noted_is_no_day() -> None:
    assert days_of([], [], []) == []
