from __future__ import annotations

import math

import pytest

from client.domain.insights.student import upper_point, upper_tail


@pytest.mark.parametrize(
    ("degrees", "tail", "point"),
    [  # as printed in tables of the distribution
        (1, 0.05, 6.313752),
        (2, 0.025, 4.302653),
        (5, 0.005, 4.032143),
        (10, 0.1, 1.372184),
        (30, 0.025, 2.042272),
        (54, 0.01, 2.397410),
        (120, 0.0005, 3.373454),
        (1e9, 0.025, 1.959964),
    ],
)
def test_points_are_those_of_the_tables(degrees: float, tail: float, point: float) -> None:
    assert upper_point(tail, degrees) == pytest.approx(point, abs=1e-6)
    assert upper_tail(point, degrees) == pytest.approx(tail, rel=1e-5)


def test_tails_are_those_of_closed_forms() -> None:
    for t in (-30.0, -2.0, -0.1, 0.0, 0.5, 1.0, 3.0, 25.0):
        assert upper_tail(t, 1) == pytest.approx(0.5 - math.atan(t) / math.pi, rel=1e-9)
        assert upper_tail(t, 2) == pytest.approx((1 - t / math.sqrt(2 + t * t)) / 2, rel=1e-9)


def test_a_point_leaves_its_tail_behind_it() -> None:
    for degrees in (1.0, 3.0, 47.5, 3600.0):
        for tail in (0.9, 0.5, 0.3, 0.0073, 1e-6, 1e-12):
            assert upper_tail(upper_point(tail, degrees), degrees) == pytest.approx(tail, rel=1e-8)


def test_the_impossible_is_refused() -> None:
    with pytest.raises(ValueError):
        upper_tail(1, 0)
    for tail in (0.0, 1.0, -0.1):
        with pytest.raises(ValueError):
            upper_point(tail, 5)
