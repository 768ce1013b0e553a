"""Values of JSON as what they should be. Anything may stand anywhere in somebody's file."""

from __future__ import annotations

import math
from typing import Any, Final

MOST_DEPTH: Final = 60


def a_dict(value: object) -> dict[str, Any]:
    """`value` where it is an object, else an empty one."""
    return value if isinstance(value, dict) else {}


def a_list(value: object) -> list[Any]:
    """`value` where it is a list, else an empty one."""
    return value if isinstance(value, list) else []


def a_text(value: object) -> str:
    """`value` where it is a text, a number as its digits, else nothing."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or not isinstance(value, int | float):
        return ""
    return str(value)[:40] if abs(value) < 1e30 else ""


def an_int(value: object) -> int | None:
    """A whole number within what 64 bits hold, also one written as text or with a fraction of nothing."""
    number = a_number(value)
    if number is None or not number.is_integer() or abs(number) > 2**53:
        return None
    return int(number)


def a_number(value: object) -> float | None:
    """A finite number, also one written as text."""
    if isinstance(value, bool):
        return None
    if isinstance(value, str):
        if not 0 < len(value) < 32 or "_" in value:
            return None
        value = value.strip().replace(",", ".")
    elif not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None


def a_flag(value: object) -> bool:
    """Whether it says yes: true, 1, "true", "yes"."""
    if isinstance(value, str):
        return value.strip().lower() in ("true", "yes", "1", "on")
    return bool(value) if isinstance(value, bool | int | float) else False


def texts(value: object) -> list[str]:
    """The texts of a list; of a text, its parts between commas."""
    if isinstance(value, str):
        return [part.strip() for part in value.split(",")]
    return [a_text(each) for each in a_list(value)]
