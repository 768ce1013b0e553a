"""The private side: journal entries and check-ins. Plain values; nothing here leaves the device."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, Literal, NamedTuple

from client.domain.errors import BugError

MOOD_LOWEST: Final = 1
MOOD_HIGHEST: Final = 5
_OFFSET_LIMIT: Final = timedelta(hours=24)
_UNSTORABLE: Final = re.compile("[\0\ud800-\udfff]")


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
class Labels:
    """What an entry is filed under, in one's own words: tags, people and places, each once and in their order."""

    tags: tuple[str, ...] = field(default=(), repr=False)
    people: tuple[str, ...] = field(default=(), repr=False)
    places: tuple[str, ...] = field(default=(), repr=False)

    def __bool__(self) -> bool:
        return bool(self.tags or self.people or self.places)


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One entry. `edited_at` is UTC seconds, None while it stands as first written; `mood` is optional, 1 to 5.

    `text` is Markdown as it was typed. `journal` is the id of one of several journals, None for the first. With
    `whole_day` only the day of `created` is known. `trashed_at` (UTC seconds) is set while it lies in the trash.
    `origin` tells an imported entry apart, so that importing twice keeps it once; empty for what was written here.
    """

    id: str
    created: Moment
    text: str = field(repr=False)
    edited_at: int | None = None
    mood: int | None = None
    journal: str | None = None
    labels: Labels = field(default=Labels(), repr=False)
    pinned: bool = False
    whole_day: bool = False
    trashed_at: int | None = None
    origin: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        _require_mood(self.mood)


class Measure(NamedTuple):
    """How much of one dimension (`Dimension.id`) there was."""

    dimension: str
    value: float


@dataclass(frozen=True, slots=True)
class CheckIn:
    """How a person was at one moment, as far as they said: a mood from 1 (lowest) to 5, or None where none was chosen.

    `words` are feelings they chose, `activities` what they did, each in their own words; `measures` are values of
    their own dimensions, each at most once. With `whole_day` only the day of `created` is known. `origin` is as of an
    entry.
    """

    id: str
    created: Moment
    mood: int | None
    words: tuple[str, ...] = field(default=(), repr=False)
    note: str = field(default="", repr=False)
    activities: tuple[str, ...] = field(default=(), repr=False)
    measures: tuple[Measure, ...] = field(default=(), repr=False)
    whole_day: bool = False
    edited_at: int | None = None
    origin: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        _require_mood(self.mood)
        if len({each.dimension for each in self.measures}) != len(self.measures):
            raise BugError("a dimension is measured once in a check-in")


DimensionKind = Literal["scale", "amount", "yes-no"]
"""Steps from `least` to `most`; a number with a unit; or 0 and 1."""


@dataclass(frozen=True, slots=True)
class Dimension:
    """Something of one's own to check in on. An empty `name` is that of a suggested one, which the window translates.

    `most` of an amount may be infinite. `resting`: not asked at present; what was kept of it stays.
    """

    id: str
    name: str = field(default="", repr=False)
    kind: DimensionKind = "scale"
    least: float = 1
    most: float = 5
    unit: str = ""
    place: int = 0
    resting: bool = False


SUGGESTED: Final = (
    Dimension("energy", place=1),
    Dimension("sleep", kind="amount", least=0, most=24, unit="h", place=2),
    Dimension("worry", least=0, most=10, place=3),
    Dimension("connection", place=4),
    Dimension("pain", least=0, most=10, place=5),
    Dimension("medication", kind="yes-no", least=0, most=1, place=6),
)
"""Dimensions that anybody may switch on; none is on by itself."""


def storable(text: str) -> str:
    """`text` with the two things no store can hold exactly replaced by U+FFFD: lone surrogates and NUL.

    Both come from broken clipboards and input methods; refusing the whole text over one of them would lose it.
    """
    if (
        "\0" not in text
    ):  # looking for both with an expression takes a hundred times as long, and others wait for it
        try:
            text.encode()
        except UnicodeEncodeError:
            pass
        else:
            return text
    return _UNSTORABLE.sub("\ufffd", text)


def _require_mood(mood: int | None) -> None:
    if mood is not None and not MOOD_LOWEST <= mood <= MOOD_HIGHEST:
        raise BugError("a mood is from 1 to 5")
