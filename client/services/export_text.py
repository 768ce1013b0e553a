"""How an export writes texts, names and times, so that none can pass for another, or for ours."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta, timezone
from typing import Final

from client.domain.journal import Moment

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_BACKTICKS: Final = re.compile("`+")
_DIRECTIONS: Final = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")


def dump(value: object) -> str:
    """JSON on one line, every letter as it is."""
    return json.dumps(value, ensure_ascii=False)


def block(heading: str, facts: list[str], text: str, also: tuple[str, str | None] = ("", None)) -> str:
    """A heading of ours, facts as a list, and texts between fences."""
    parts = [f"### {heading}", *(["\n".join(f"- {fact}" for fact in facts)] if facts else [])]
    parts += [fenced(text)] if text else []
    if also[1]:
        parts += [also[0], fenced(also[1])]
    return "\n\n".join(parts)


def fenced(text: str) -> str:
    """`text` as it is, between fences longer than any in it."""
    fence = "`" * max(3, _longest(text) + 1)
    return f"{fence}text\n{text}\n{fence}"


def inline(text: str) -> str:
    """`text` on one line of ours: its spaces made plain, and nothing in it means anything."""
    line = " ".join(_DIRECTIONS.sub("", text).split())
    marks = "`" * (_longest(line) + 1)
    return f"{marks} {line} {marks}" if line else "(without a name)"


def _longest(text: str) -> int:
    return max(map(len, _BACKTICKS.findall(text)), default=0)


def _local(moment: Moment) -> datetime | None:
    """None for a moment that no calendar knows."""
    try:
        zone = timezone(timedelta(minutes=moment.offset_minutes))
        return (_EPOCH + timedelta(seconds=moment.utc)).astimezone(zone)
    except OverflowError:
        return None


def iso(moment: Moment) -> str:
    """ISO 8601 with seconds and offset; "second N" for a moment that no calendar knows."""
    local = _local(moment)
    return f"second {moment.utc}" if local is None else local.isoformat(timespec="seconds")


def when(moment: Moment) -> str:
    """As in "Sunday 4 October 2026, 18:05 (UTC+02:00)"; in English on every computer."""
    local = _local(moment)
    if local is None:
        return f"second {moment.utc}"
    day = f"{_DAYS[local.weekday()]} {local.day} {_MONTHS[local.month - 1]} {local.year}"
    sign, minutes = "-" if moment.offset_minutes < 0 else "+", abs(moment.offset_minutes)
    return f"{day}, {local:%H:%M} (UTC{sign}{minutes // 60:02}:{minutes % 60:02})"
