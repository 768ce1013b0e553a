"""Days and times as apps and people write them, in several languages. What can be two things stays both.

A day in numbers with dots begins with the day of the month, as everywhere where dots are used; with slashes it may
begin with either (03/04/2025), unless one of the two is no month. Years of two digits are not read.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Final

from client.domain.errors import BugError
from client.domain.importing.found import EitherDay, Instant, Local, When
from client.domain.importing.months import MONTHS
from client.domain.journal import Moment

EARLIEST: Final = 1600
LATEST: Final = 2999
_LONGEST: Final = 80
_MOST_SECONDS: Final = 10**12

_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_TOGETHER = re.compile(r"(\d{4})(\d{2})(\d{2})")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4})")
_DAY_NAME = re.compile(r"(?:[^\W\d]+[.,]?\s+)?(\d{1,2})(?:st|nd|rd|th|\.|º|er|ª)?\s+(?:de\s+|of\s+|d['’])?"
                       r"([^\W\d_]+)\.?,?\s*(?:de\s+)?(\d{4})?")  # fmt: skip
_NAME_DAY = re.compile(r"(?:[^\W\d]+,\s+)?([^\W\d_]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?")
_EAST = re.compile(r"(?:(\d{4})\s?[年년]\s?)?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
_CLOCK = re.compile(r"(\D*?)(\d{1,2})(?:\s?[:.h時点시]\s?(\d{2})分?)?(?:[:.](\d{2})(?:[.,]\d+)?)?(\D*)")
_ISO = re.compile(
    r"(\d{4}-\d{2}-\d{2})"
    r"(?:[T ]\s?(\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,9})?(\s?[ap]\.?m\.?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?",
    re.IGNORECASE,
)

_MORNING: Final = frozenset(
    [
        "am",
        "a",
        "vorm",
        "vormittags",
        "matin",
        "utr",
        "de",
        "dop",
        "fm",
        "öö",
        "上午",
        "午前",
        "오전",
        "ص",
        "πμ",
        "qg",
        "ap",
        "priekšp",
        "पूर्वाह्न",
        "sa",
    ]
)
_EVENING: Final = frozenset(
    [
        "pm",
        "p",
        "nachm",
        "nachmittags",
        "soir",
        "du",
        "odp",
        "em",
        "ös",
        "下午",
        "午後",
        "오후",
        "م",
        "μμ",
        "pg",
        "ip",
        "pēcp",
        "अपराह्न",
        "ch",
    ]
)
_UNITS: Final = frozenset(("uhr", "h", "hrs", "kl", "klo", "o'clock", ""))


def plain(text: str) -> str:
    """Wide, narrow and invisible blanks and other scripts' digits as plain ones; small and large letters stay."""
    text = unicodedata.normalize("NFKC", text[: _LONGEST * 2])
    kept = []
    for letter in text:
        if letter.isdecimal() and not letter.isascii():
            kept.append(str(unicodedata.decimal(letter)))
        elif unicodedata.category(letter) in ("Cf", "Cc") and letter not in "\t\n":
            continue
        else:
            kept.append(letter)
    return " ".join("".join(kept).split())


def day(year: int, month: int, of_month: int) -> date | None:
    """That day, None where the calendar has none, or where it is beyond what a diary can mean."""
    if not (EARLIEST <= year <= LATEST and 1 <= month <= 12 and 1 <= of_month <= 31):
        return None
    try:
        return date(year, month, of_month)
    except ValueError:
        return None


def read_day(text: str, *, year: int | None = None) -> date | EitherDay | None:
    """The day in `text`, which holds nothing else; `year` where it stands elsewhere. None where it is none."""
    text = plain(text)
    if not text or len(text) > _LONGEST:
        return None
    if found := _YEAR_FIRST.fullmatch(text):
        return day(int(found[1]), int(found[3]), int(found[4]))
    if found := _TOGETHER.fullmatch(text):
        return day(int(found[1]), int(found[2]), int(found[3]))
    if found := _YEAR_LAST.fullmatch(text):
        return _numbers(int(found[1]), int(found[3]), int(found[4]), dots=found[2] == ".")
    if found := _EAST.fullmatch(text):
        told = int(found[1]) if found[1] else year
        return None if told is None else day(told, int(found[2]), int(found[3]))
    for pattern, name, number in ((_DAY_NAME, 2, 1), (_NAME_DAY, 1, 2)):
        found = pattern.fullmatch(text)
        month = MONTHS.get(found[name].casefold().rstrip(".")) if found else None
        if found and month:
            told = int(found[3]) if found[3] else year
            return None if told is None else day(told, month, int(found[number]))
    return None


def _numbers(first: int, second: int, year: int, *, dots: bool) -> date | EitherDay | None:
    day_first, month_first = day(year, second, first), day(year, first, second)
    if dots or month_first is None:
        return day_first
    if day_first is None or day_first == month_first:
        return month_first
    return EitherDay(day_first, month_first)


def read_clock(text: str) -> time | None:
    """The time of day in `text`, by a clock of 12 or of 24 hours. None where it is none."""
    text = plain(text).casefold()
    if len(text) > _LONGEST:
        return None
    found = _CLOCK.fullmatch(text)
    if found is None:
        return None
    hour, minute, second = int(found[2]), int(found[3] or 0), int(found[4] or 0)
    half = _half(found[1]) or _half(found[5])
    if half is None or (found[3] is None and half == "" and "h" not in found[5] and "uhr" not in found[5]):
        return None
    other = found[5] if _half(found[1]) else found[1]
    if half and _half(other) != "":
        return None
    if half and hour > 12:
        if half == "am":
            return None
    elif half:
        if not hour:
            # 00:30 by a clock that says am: half past midnight; 0:30 pm is written in Japan alone.
            if half == "pm":
                if "午後" not in text:
                    return None
                hour = 12
        else:
            hour = hour % 12 + (12 if half == "pm" else 0)
    try:
        return time(hour, minute, second)
    except ValueError:
        return None


def _half(text: str) -> str | None:
    """Which half of the day a word beside the clock names; empty for neither, None for a word nobody knows."""
    word = text.replace(" ", "").replace(".", "").strip(",")
    if word in _UNITS:
        return ""
    if word in _MORNING:
        return "am"
    return "pm" if word in _EVENING else None


def read_when(text: str) -> When | None:
    """A day with or without time and offset, such as 2025-03-04T05:06:07Z or 04.03.2025 05:06; else None."""
    text = plain(text)
    if len(text) > _LONGEST:
        return None
    if found := _ISO.fullmatch(text):
        on = read_day(found[1])
        at = read_clock(found[2] + (found[3] or "")) if found[2] else None
        if not isinstance(on, date) or (found[2] and at is None):
            return None
        if found[4] and at is not None:
            return _with_offset(datetime.combine(on, at), found[4])
        return Local(on, at)
    alone = read_day(text)
    if alone is not None:
        return Local(alone)
    # The time stands last: behind the first, second ... blank.
    for at_blank in [index for index, letter in enumerate(text) if letter in " T"][:8]:
        on = read_day(text[:at_blank].rstrip(","))
        at = read_clock(text[at_blank + 1 :].removeprefix("at ").removeprefix("um "))
        if on is not None and at is not None:
            return Local(on, at)
    return None


def _with_offset(local: datetime, offset: str) -> When | None:
    if offset.upper() in ("Z", "UTC", "GMT"):
        return Instant(int(local.replace(tzinfo=UTC).timestamp()))
    hours, minutes = int(offset[1:3]), int(offset[-2:])
    if hours > 18 or minutes > 59:
        return None
    east = (1 if offset[0] == "+" else -1) * timedelta(hours=hours, minutes=minutes)
    return Moment.of(local.replace(tzinfo=timezone(east)))


def read_own(text: str) -> Moment | None:
    """The moment that one of Leeward's own exports tells: ISO 8601 with its offset, of any year that a calendar knows,
    or "second N" since 1970 where none does. None for anything else."""
    if text.startswith("second ") and len(text) < _LONGEST:
        said = text.removeprefix("second ").removeprefix("-")
        seconds = int(text.removeprefix("second ")) if said.isascii() and said.isdecimal() else None
        return None if seconds is None or abs(seconds) > _MOST_SECONDS else Moment(seconds, 0)
    if "T" not in text:
        return None
    try:
        told = datetime.fromisoformat(text)
    except ValueError:
        return None
    return None if told.tzinfo is None else Moment.of(told)


def read_instant(number: object) -> int | None:
    """UTC seconds of a number of seconds or milliseconds since 1970. None where it is none, or beyond the calendar.

    Seconds are from 10^8 (1973) to below 10^11 (the year 5138), milliseconds of any diary above it (from 1973 on, or
    before 1966). What lies between is no instant but a year, a running number, or nothing at all, written as one.
    """
    if isinstance(number, str):
        try:
            number = float(number) if len(number) < 32 else None
        except ValueError:
            return None
    if isinstance(number, bool) or not isinstance(number, int | float) or number != number:
        return None
    seconds = number / 1000 if abs(number) >= 1e11 else number
    if -1e8 < seconds < 1e8 or (seconds < 0 and abs(number) < 1e11):
        return None
    if not -11_676_096_000 <= seconds <= 32_503_680_000:  # the years 1600 and 3000
        return None
    return int(seconds // 1)


def moment_in(local: datetime, offset_minutes: int) -> Moment:
    """The moment at which a clock that far from UTC showed `local`. Raises BugError for an impossible offset."""
    if local.tzinfo is not None:
        raise BugError("a clock's time has no zone of its own")
    return Moment.of(local.replace(tzinfo=timezone(timedelta(minutes=offset_minutes))))
