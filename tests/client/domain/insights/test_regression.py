from __future__ import annotations

import math
import random
from itertools import pairwise

import pytest

from client.domain.insights.regression import Expected

Matrix = list[list[float]]


def lasting(count: int, part: float, chance: random.Random) -> list[float]:
    values = [chance.gauss(0, 1)]
    while len(values) < count:
        values.append(part * values[-1] + math.sqrt(1 - part * part) * chance.gauss(0, 1))
    return values


def solved(matrix: Matrix, right: list[float]) -> list[float]:
    """By Gauss's elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for at in range(len(rows)):
        best = max(range(at, len(rows)), key=lambda row: abs(rows[row][at]))
        rows[at], rows[best] = rows[best], rows[at]
        for row in range(len(rows)):
            if row != at:
                times = rows[row][at] / rows[at][at]
                rows[row] = [a - times * b for a, b in zip(rows[row], rows[at], strict=True)]
    return [row[-1] / row[at] for at, row in enumerate(rows)]


def by_hand(
    days: list[int], outcome: list[float], columns: Matrix, last: list[float]
) -> tuple[float, float, int]:
    """Ordinary least squares on columns that were stepped already: slope and error of the last one."""
    design = [*columns, last]
    normal = [
        [math.fsum(a * b for a, b in zip(one, other, strict=True)) for other in design] for one in design
    ]
    weights = solved(normal, [math.fsum(a * b for a, b in zip(one, outcome, strict=True)) for one in design])
    fitted = [math.fsum(w * c[at] for w, c in zip(weights, design, strict=True)) for at in range(len(days))]
    rest = math.fsum((a - b) ** 2 for a, b in zip(outcome, fitted, strict=True))
    degrees = len(days) - len(design) - 1
    inverse = solved(normal, [0.0] * (len(design) - 1) + [1.0])[-1]
    return weights[-1], math.sqrt(rest / degrees * inverse), degrees


def test_the_slope_is_that_of_generalised_least_squares_over_gaps() -> None:
    chance = random.Random(7)
    days = sorted(chance.sample(range(738_000, 738_090), 62))
    outcome = lasting(len(days), 0.5, chance)
    series = [float(chance.random() < 0.4) for _ in days]
    expected = Expected(days, outcome)
    line = expected.against(series)
    assert line is not None
    r = expected.lasting
    kept = [0.0, *(r ** (later - earlier) for earlier, later in pairwise(days))]

    def stepped(values: list[float], gone: float = 1.0) -> list[float]:
        return [
            (now - gone * part * before) / math.sqrt(1 - part * part)
            for before, now, part in zip([0.0, *values], values, kept, strict=False)
        ]

    middle = math.fsum(series) / len(series)
    level, slope = [1.0] * len(days), [float(at) for at in range(len(days))]
    told = by_hand(
        days,
        stepped(outcome),
        [stepped(level), stepped(slope)],
        stepped([value - middle for value in series], 0.5),
    )
    assert (line.slope, line.error, line.degrees) == pytest.approx(told, rel=1e-6)


def test_what_lasts_is_seen() -> None:
    chance = random.Random(8)
    days = list(range(738_000, 739_500))
    for part in (0.0, 0.5, 0.8):
        assert Expected(days, lasting(len(days), part, chance)).lasting == pytest.approx(part, abs=0.11)


def test_a_scale_of_its_own_changes_nothing_but_the_units() -> None:
    chance = random.Random(9)
    days = list(range(738_000, 738_100))
    outcome = lasting(100, 0.4, chance)
    steps = [chance.gauss(8000, 2500) for _ in days]
    one = Expected(days, outcome).against(steps)
    other = Expected(days, [7 + 3 * value for value in outcome]).against([value / 1000 for value in steps])
    assert one is not None
    assert other is not None
    assert other.slope == pytest.approx(3000 * one.slope)
    assert other.slope / other.error == pytest.approx(one.slope / one.error)


def test_what_never_changes_or_is_time_itself_tells_nothing() -> None:
    chance = random.Random(10)
    days = list(range(738_000, 738_060))
    expected = Expected(days, lasting(60, 0.5, chance))
    assert expected.against([1.0] * 60) is None
    assert expected.against([float(day) for day in days]) is None


def test_what_is_done_on_the_good_weekdays_goes_with_nothing() -> None:
    chance = random.Random(11)
    told = 0
    for _ in range(60):
        days = list(range(738_003, 738_003 + 120))
        weekend = [float(day % 7 > 4) for day in days]
        outcome = [a + 1.2 * b for a, b in zip(lasting(120, 0.3, chance), weekend, strict=True)]
        series = [float(chance.random() < (0.8 if rest else 0.1)) for rest in weekend]
        line = Expected(days, outcome).against(series)
        assert line is not None
        told += abs(line.slope / line.error) > 2
    assert told <= 8, "five in a hundred are chance"


def test_the_next_day_is_freed_of_the_day_itself() -> None:
    chance = random.Random(12)
    slopes = []
    for _ in range(40):
        days = list(range(738_000, 738_300))
        done = [float(chance.random() < 0.4) for _ in range(301)]
        moods = [a + 1.0 * b for a, b in zip(lasting(300, 0.6, chance), done[1:], strict=True)]
        line = Expected(days, moods).against(done[:-1], beside=done[1:])
        assert line is not None
        slopes.append(line.slope / line.error)
    assert sum(slopes) / len(slopes) == pytest.approx(0, abs=0.5), (
        "what is gone the next day is not told of it"
    )


def test_days_all_alike_have_an_answer_without_a_slope() -> None:
    days = list(range(738_000, 738_060))
    line = Expected(days, [3.0] * 60).against([float(at % 3 == 0) for at in range(60)])
    assert line is not None
    assert line.slope == pytest.approx(0)
