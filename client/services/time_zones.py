"""Time zones by their names, as far as this computer knows them."""

from __future__ import annotations

import re
from datetime import timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

_OFFSET_NAME = re.compile(r"(?:GMT|UTC)(?:([+-])(\d{1,2}):?(\d{2})?)?")


def zone_named(name: str) -> tzinfo | None:
    """A time zone by its IANA name, or an offset such as GMT+0530. None where this computer does not know it."""
    if found := _OFFSET_NAME.fullmatch(name.strip()):
        minutes = int(found[2] or 0) * 60 + int(found[3] or 0)
        if minutes > 18 * 60:
            return None
        return timezone(timedelta(minutes=-minutes if found[1] == "-" else minutes))
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_+-]{1,30}(?:/[A-Za-z0-9_+-]{1,30}){0,2}", name):
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def zone_names() -> list[str]:
    """The names of time zones that this computer knows, of places; none where it has no list of them."""
    return sorted(
        name for name in available_timezones() if "/" in name and not name.startswith(("Etc/", "posix"))
    )
