"""What was found in another app's files, before anything of it is kept.

What a file leaves open (which
mood a name stands for, whether 03/04 is in March or April, which clock a time was read from) stays open here, and is
settled by the person: `client.domain.importing.settling`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, time, tzinfo
from typing import Final, Literal, NamedTuple

from client.domain.journal import DimensionKind, Labels, Moment

Format = Literal[
    "leeward",
    "daylio-csv",
    "daylio-backup",
    "day-one",
    "jrnl-json",
    "jrnl-text",
    "markdown",
    "journey",
    "diarium",
    "bearable",
    "rednotebook",
    "state-of-mind",
    "mini-diary",
]

Reason = Literal[
    "date",  # there is no day, or none that can be
    "time",  # the time cannot be read
    "columns",  # the row has too few columns
    "quote",  # a quotation mark is opened and never closed
    "empty",  # there is nothing in it
    "shape",  # not of the shape that such a record has
    "json",  # no JSON
    "damaged",  # the archive's bytes do not hold together
    "too-large",
    "locked",  # under a passphrase
    "unreadable",  # the system does not give it
    "scale",  # a value that is no number; kept as words
    "mood",  # no number from the app's own range; kept without one
    "encoding",  # not UTF-8: read as Windows-1252
    "zone",  # a time zone this computer does not know
    "yaml",  # a line outside the part of YAML that is read
    "other",  # a file of another kind
    "saved",  # no day in it: that on which the file was saved was taken, as the person chose
]
"""Why something could not be read, or not as it stands."""

LeftKind = Literal[
    "picture",
    "video",
    "audio",
    "document",
    "twice",  # the same entry a second time
    "measurement",
    "weather",
    "other-file",
    "community",  # posts, messages and what else belongs to a community
    "draft",
]
"""What was in the files and is not brought in."""

MOST_TEXT_OF_PROBLEM: Final = 160
MOST_PROBLEMS: Final = 2_000
MOST_LETTERS: Final = 2_000_000
"""The longest text of one entry, in characters."""


class EitherDay(NamedTuple):
    """A day such as 03/04/2025, that is one of two as long as nobody says which stands first."""

    day_first: date
    month_first: date


@dataclass(frozen=True, slots=True)
class Instant:
    """A moment whose offset nobody wrote down; `utc` in whole seconds since 1970."""

    utc: int


@dataclass(frozen=True, slots=True)
class Local:
    """What a calendar and a clock showed, wherever that was; without `clock`, only the day is known."""

    day: date | EitherDay
    clock: time | None = None


When = Moment | Instant | Local


class FoundMeasure(NamedTuple):
    """How much of something there was, by its name in the app."""

    name: str
    value: float


@dataclass(frozen=True, slots=True)
class FoundDimension:
    """Something that was measured there."""

    name: str = field(repr=False)
    kind: DimensionKind
    least: float
    most: float
    unit: str = ""
    own_id: str = ""
    resting: bool = False


@dataclass(frozen=True, slots=True)
class FoundActivity:
    """Something that one ticks there. `resting`: put away in the app."""

    name: str = field(repr=False)
    resting: bool = False


class FoundPicture(NamedTuple):
    """An image of the entry with this origin. `file` is its name in the source, never a path on this computer.

    `data` are its bytes where it lies inside another file. They are a stranger's: only its pixels are kept.
    """

    origin: str
    file: str
    description: str = ""
    data: bytes = b""


class FoundVersion(NamedTuple):
    """What an entry said until `until` (UTC seconds)."""

    until: int
    mood: int | None
    text: str


class FoundTemplate(NamedTuple):
    """A beginning for entries."""

    name: str
    text: str


FurtherKind = Literal["response", "own-instrument", "exercise", "plan", "library"]


@dataclass(frozen=True, slots=True)
class FoundFurther:
    """What only Leeward's own export holds beside the diary: a record of its kind, as columns and values."""

    kind: FurtherKind
    values: tuple[tuple[str, str | int | float | None], ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class FoundEntry:
    """A journal entry. `mood` is 1 to 5 or the name it has in the app; `journal` a journal's name, empty for none.

    `own_id` is the id it had in Leeward itself, empty for other apps' entries.
    """

    origin: str
    when: When
    text: str = field(repr=False)
    mood: int | str | None = None
    journal: str = field(default="", repr=False)
    labels: Labels = field(default=Labels(), repr=False)
    pinned: bool = False
    edited_at: int | None = None
    whole_day: bool = False
    trashed_at: int | None = None
    own_id: str = ""
    versions: tuple[FoundVersion, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class FoundCheckIn:
    """How somebody was; see FoundEntry. `rating` is a mood on the app's own scale, which the person may have to say."""

    origin: str
    when: When
    mood: int | str | None = None
    rating: float | None = None
    words: tuple[str, ...] = field(default=(), repr=False)
    note: str = field(default="", repr=False)
    activities: tuple[str, ...] = field(default=(), repr=False)
    measures: tuple[FoundMeasure, ...] = field(default=(), repr=False)
    whole_day: bool = False
    edited_at: int | None = None
    own_id: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """A place that could not be read. `line` counts from 1 (a row's first line, or the entry's number), 0 for none.

    `lost`: nothing of it is brought in; otherwise it is, but for what `reason` says. `text` is the beginning of it.
    """

    file: str = field(repr=False)
    line: int
    reason: Reason
    text: str = field(default="", repr=False)
    lost: bool = True


@dataclass(frozen=True, slots=True)
class Found:
    """Everything that was found. `own_scale` is how far the app's mood ratings went, where it has a scale of its own.

    `more_problems` counts those that are not listed any more.
    """

    format: Format
    entries: tuple[FoundEntry, ...] = ()
    check_ins: tuple[FoundCheckIn, ...] = ()
    dimensions: tuple[FoundDimension, ...] = ()
    activities: tuple[FoundActivity, ...] = ()
    pictures: tuple[FoundPicture, ...] = field(default=(), repr=False)
    templates: tuple[FoundTemplate, ...] = field(default=(), repr=False)
    further: tuple[FoundFurther, ...] = ()
    problems: tuple[Problem, ...] = ()
    more_problems: int = 0
    left_out: tuple[tuple[LeftKind, int], ...] = ()
    own_scale: float | None = None
    orders: tuple[bool, ...] = ()
    """Whether days in numbers prove to begin with the day of the month, each way once."""

    @property
    def unreadable(self) -> int:
        """How many records or rows could not be brought in."""
        return sum(problem.lost for problem in self.problems) + self.more_problems


@dataclass(frozen=True, slots=True)
class Around:
    """What a reader asks of the world.

    `zone` finds a time zone by its IANA name, None where this computer does not know it. `digest` makes a short text
    of a long one, always the same. `tell` is called now and then with how much is done of how much, and may raise.
    `saved` says when a file was saved, where the person chose to take that for its day.
    """

    zone: Callable[[str], tzinfo | None]
    digest: Callable[[str], str]
    tell: Callable[[int, int], None] = lambda done, of: None
    saved: Callable[[str], When | None] | None = None
