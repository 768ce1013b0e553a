"""Which months the guides' figures are told of: those that are over, for one that goes on could be compared by day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta


def months_over(now: float, count: int) -> tuple[str, ...]:
    """The last so many months (`2026-11`) that are over by UTC, the newest first. `now` is UTC seconds."""
    first = datetime.fromtimestamp(now, UTC).date().replace(day=1)
    months = []
    for _ in range(count):
        first = _before(first)
        months.append(f"{first.year:04}-{first.month:02}")
    return tuple(months)


def _before(first: date) -> date:
    return (first - timedelta(days=1)).replace(day=1)
