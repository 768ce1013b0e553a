"""Months as the joining side writes them: `2026-11`."""

from __future__ import annotations

from datetime import UTC, date, datetime


def month_of(seconds: float) -> str:
    """The month of a moment, in UTC."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m")


def months_before(seconds: float, count: int) -> str:
    """The month so many before the one of this moment."""
    year, month = (int(part) for part in month_of(seconds).split("-"))
    months = year * 12 + month - 1 - count
    return f"{months // 12:04d}-{months % 12 + 1:02d}"


def first_day_after(month: str) -> int:
    """The first day after a month, in days since 1970."""
    year, following = (int(month[:4]), int(month[5:]) + 1) if month[5:] != "12" else (int(month[:4]) + 1, 1)
    return (date(year, following, 1) - date(1970, 1, 1)).days


def months_from(seconds: float, count: int) -> list[str]:
    """That many months, beginning with the one of this moment."""
    start = datetime.fromtimestamp(seconds, UTC)
    first = start.year * 12 + start.month - 1
    return [f"{month // 12:04d}-{month % 12 + 1:02d}" for month in range(first, first + count)]
