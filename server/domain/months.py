"""Months as the joining side writes them: `2026-11`."""

from __future__ import annotations

from datetime import UTC, datetime


def month_of(seconds: float) -> str:
    """The month of a moment, in UTC."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m")


def months_from(seconds: float, count: int) -> list[str]:
    """That many months, beginning with the one of this moment."""
    start = datetime.fromtimestamp(seconds, UTC)
    first = start.year * 12 + start.month - 1
    return [f"{month // 12:04d}-{month % 12 + 1:02d}" for month in range(first, first + count)]
