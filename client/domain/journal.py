"""The private side: journal entries and check-ins. Plain values; nothing here leaves the device."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from client.domain.errors import BugError

MOOD_LOWEST: Final = 1
MOOD_HIGHEST: Final = 5
_OFFSET_LIMIT: Final = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant and how far the writer's clock stood from UTC then, so that a day stays that day after a journey.

    `utc` is in whole seconds since 1970, `offset_minutes` is positive east of Greenwich.
    """

    utc: int
    offset_minutes: int

    @classmethod
    def of(cls, when: datetime) -> Moment:
        """The moment of an aware datetime; raises BugError for a naive one."""
        offset = when.utcoffset()
        if offset is None:
            raise BugError("a moment needs a time zone")
        return cls(utc=int(when.timestamp()), offset_minutes=int(offset.total_seconds() // 60))

    def __post_init__(self) -> None:
        if abs(timedelta(minutes=self.offset_minutes)) >= _OFFSET_LIMIT:
            raise BugError("an offset from UTC is less than a day")


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One entry. `edited_at` is UTC seconds, None while it stands as first written; `mood` is optional, 1 to 5."""

    id: str
    created: Moment
    text: str = field(repr=False)
    edited_at: int | None = None
    mood: int | None = None

    def __post_init__(self) -> None:
        _require_mood(self.mood)


@dataclass(frozen=True, slots=True)
class CheckIn:
    """How a person was at one moment: a mood from 1 (lowest) to 5, the words they chose, and perhaps a note."""

    id: str
    created: Moment
    mood: int
    words: tuple[str, ...] = field(default=(), repr=False)
    note: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        _require_mood(self.mood)


def storable(text: str) -> str:
    """`text` with the two things no store can hold exactly replaced by U+FFFD: lone surrogates and NUL.

    Both come from broken clipboards and input methods; refusing the whole text over one of them would lose it.
    """
    return "".join("\ufffd" if c == "\0" or "\ud800" <= c <= "\udfff" else c for c in text)


def _require_mood(mood: int | None) -> None:
    if mood is not None and not MOOD_LOWEST <= mood <= MOOD_HIGHEST:
        raise BugError("a mood is from 1 to 5")
