from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from client.domain.guide_figures import months_over


def at(text: str) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()


def test_the_last_month_is_the_one_before_this_one_by_utc() -> None:
    assert months_over(at("2026-11-22T12:00"), 3) == ("2026-10", "2026-09", "2026-08")
    assert months_over(at("2026-01-01T00:00"), 2) == ("2025-12", "2025-11")
    assert months_over(at("2026-01-01T00:00") - 1, 1) == ("2025-11",)


@given(st.floats(at("1971-01-01T00:00"), at("2200-01-01T00:00")), st.integers(0, 30))
def test_each_month_that_is_told_is_over_and_stands_once(now: float, count: int) -> None:
    months = months_over(now, count)
    this = datetime.fromtimestamp(now, UTC).strftime("%Y-%m")
    assert len(set(months)) == count
    assert list(months) == sorted(months, reverse=True)
    assert all(month < this for month in months)
