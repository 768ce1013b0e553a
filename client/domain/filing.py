"""Where an entry is put: in which journal, under which labels, on which day; and what somebody looks for among them."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from client.domain.journal import JournalEntry, Labels, Moment, storable

LabelKind = Literal["tag", "person", "place"]
LABEL_KINDS: Final[tuple[LabelKind, ...]] = ("tag", "person", "place")
MOST_LABEL: Final = 80
"""Characters of one label, and of a journal's or a template's name."""
EVERY: Final = "*"
FIRST: Final = ""
"""In a search: every journal, or the one that was there first."""


@dataclass(frozen=True, slots=True)
class Filing:
    """What an entry holds beside words and mood. `created` None is the moment at which it is kept."""

    journal: str | None = None
    labels: Labels = field(default=Labels(), repr=False)
    pinned: bool = False
    created: Moment | None = None
    whole_day: bool = False

    @classmethod
    def of(cls, entry: JournalEntry) -> Filing:
        """Where this entry stands."""
        return cls(entry.journal, entry.labels, entry.pinned, entry.created, entry.whole_day)


@dataclass(frozen=True, slots=True)
class NamedJournal:
    """One of several journals; the first has no record of its own, and no name but the window's."""

    id: str
    name: str = field(repr=False)
    place: int
    made_at: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; each part narrows it. `journal` is an id, FIRST or EVERY.

    `first` and `until` are UTC seconds, `until` not included. `trashed`: in the trash, and nowhere else.
    """

    typed: str = field(default="", repr=False)
    journal: str = EVERY
    labels: Labels = field(default=Labels(), repr=False)
    moods: tuple[int, ...] = ()
    first: int | None = None
    until: int | None = None
    pinned: bool = False
    pictured: bool = False
    trashed: bool = False


@dataclass(frozen=True, slots=True)
class EntryRow:
    """An entry as a list shows it: the beginning of its words, never all of them."""

    id: str
    created: Moment
    opening: str = field(repr=False)
    mood: int | None = None
    journal: str | None = None
    pinned: bool = False
    whole_day: bool = False
    edited_at: int | None = None
    trashed_at: int | None = None
    labels: Labels = field(default=Labels(), repr=False)
    pictures: int = 0


@dataclass(frozen=True, slots=True)
class Version:
    """An entry as it was until `at` (UTC seconds)."""

    number: int
    at: int
    mood: int | None
    text: str = field(repr=False)


PictureKind = Literal["jpeg", "png"]
MOST_DESCRIPTION: Final = 500
"""Characters that describe a picture."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of an entry, or of the draft that will become one (`entry`); its file is read apart.

    `description` is what one would say of it to somebody who cannot see it.
    """

    id: str
    entry: str
    width: int
    height: int
    kind: PictureKind
    description: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Template:
    """A beginning for entries, in one's own words."""

    id: str
    name: str = field(repr=False)
    text: str = field(repr=False)


def tidy(names: tuple[str, ...]) -> tuple[str, ...]:
    """Labels as they are kept: on one line, not empty, none too long, each once whatever its case."""
    kept: dict[str, str] = {}
    for name in names:
        line = " ".join(storable(name).split())[:MOST_LABEL].strip()
        if line:
            kept.setdefault(line.casefold(), line)
    return tuple(kept.values())


def tidied(labels: Labels) -> Labels:
    """All three kinds."""
    return Labels(tidy(labels.tags), tidy(labels.people), tidy(labels.places))


def encode(filing: Filing) -> str:
    """A draft's details: a JSON object."""
    when = filing.created
    told: dict[str, Any] = {
        "journal": filing.journal,
        "tags": filing.labels.tags,
        "people": filing.labels.people,
        "places": filing.labels.places,
        "pinned": filing.pinned,
        "created": None if when is None else [when.utc, when.offset_minutes],
        "whole_day": filing.whole_day,
    }
    return json.dumps(told, ensure_ascii=False)


def decode(details: str) -> Filing:
    """What `encode` wrote; the default for whatever is missing or foreign, so that no draft is lost over it."""
    try:
        read = json.loads(details or "{}")
    except (ValueError, RecursionError):
        return Filing()
    if not isinstance(read, dict):
        return Filing()
    journal, created = read.get("journal"), read.get("created")
    moment = None
    if isinstance(created, list) and len(created) == 2 and all(type(each) is int for each in created):
        moment = Moment(created[0], created[1]) if abs(created[1]) < 24 * 60 else None
    return Filing(
        journal if isinstance(journal, str) else None,
        Labels(_names(read.get("tags")), _names(read.get("people")), _names(read.get("places"))),
        read.get("pinned") is True,
        moment,
        read.get("whole_day") is True,
    )


def _names(read: object) -> tuple[str, ...]:
    return tidy(tuple(each for each in read if isinstance(each, str))) if isinstance(read, list) else ()
