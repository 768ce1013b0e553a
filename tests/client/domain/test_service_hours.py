from __future__ import annotations

import random
from datetime import UTC, datetime

import pytest

from client.domain.service_hours import Duty, duty
from protocol.descriptor import ServiceHours

WEEKDAYS = tuple(ServiceHours(day, 9 * 60, 17 * 60) for day in range(5))


def at(day: int, hour: int, minute: int = 0) -> float:
    """A moment of the week that begins on Monday, 2 November 2026."""
    return datetime(2026, 11, 2 + day, hour, minute, tzinfo=UTC).timestamp()


def test_where_no_hours_are_said_nothing_is_known() -> None:
    assert duty((), now=at(0, 9)) is None
    assert duty((ServiceHours(0, 60, 60),), now=at(0, 1)) is None


@pytest.mark.parametrize(
    ("moment", "on", "turns"),
    [
        (at(0, 8, 59), False, at(0, 9)),
        (at(0, 9), True, at(0, 17)),
        (at(0, 17), False, at(1, 9)),
        (at(4, 18), False, at(7, 9)),
        (at(6, 23, 59), False, at(7, 9)),
    ],
)
def test_office_hours(moment: float, on: bool, turns: float) -> None:
    assert duty(WEEKDAYS, now=moment) == Duty(on, int(turns))


def test_spans_that_touch_are_one_also_across_midnight_and_the_weeks_end() -> None:
    evenings = (ServiceHours(6, 20 * 60, 1440), ServiceHours(0, 0, 120), ServiceHours(0, 120, 180))
    assert duty(evenings, now=at(6, 23)) == Duty(True, int(at(7, 3)))
    assert duty(evenings, now=at(0, 1)) == Duty(True, int(at(0, 3)))
    over = (ServiceHours(6, 20 * 60, 120),)
    assert duty(over, now=at(7, 1)) == Duty(True, int(at(7, 2)))


def test_day_and_night_never_turns() -> None:
    always = tuple(ServiceHours(day, 0, 1440) for day in range(7))
    assert duty(always, now=at(3, 4)) == Duty(True, None)


def test_against_looking_at_every_minute() -> None:
    chance = random.Random(7)
    for _ in range(60):
        hours = tuple(
            ServiceHours(chance.randrange(7), *sorted(chance.sample(range(0, 1441, 30), 2)))
            for _ in range(chance.randrange(1, 6))
        )
        covered = {
            each.weekday * 1440 + minute
            for each in hours
            for minute in range(each.from_minute, each.to_minute)
        }
        moment = chance.randrange(7 * 1440)
        turn = next(
            n for n in range(1, 7 * 1440 + 1) if ((moment + n) % 10080 in covered) != (moment in covered)
        )
        found = duty(hours, now=at(0, 0) + moment * 60)
        assert found == Duty(moment in covered, int(at(0, 0)) + (moment + turn) * 60)
