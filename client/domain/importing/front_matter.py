"""What stands at the head of a Markdown file, between two lines `---`: facts in YAML."""

from __future__ import annotations

import json
import re
from datetime import date, datetime, timedelta
from typing import Any, Final

from client.domain.ids import is_id
from client.domain.importing.finding import label
from client.domain.importing.found import EitherDay, Instant, Local, When
from client.domain.importing.shapes import a_list, a_text, an_int
from client.domain.importing.times import read_clock, read_instant, read_own, read_when
from client.domain.importing.yaml_part import parse
from client.domain.importing.yaml_scalars import YamlUnread
from client.domain.journal import Moment

DATES: Final = (
    "date",
    "datetime",
    "day",
    "created",
    "created_at",
    "createdat",
    "creationdate",
    "creation date",
    "date created",
    "created date",
    "date_created",
    "timestamp",
    "written_at",
)
"""Keys that tell of when an entry is, in small letters: the day it names before the one on which its file was made."""
TAGS: Final = ("tags", "tag", "keywords", "categories")
_MOST_LINES: Final = 400


def split(text: str) -> tuple[dict[str, Any], str, int, int]:
    """The facts, with keys in small letters; the rest; the rest's first line; and a line that cannot be read, or 0.

    Where the whole cannot be read, each line that is a key and a value of its own is.
    """
    lines = text.split("\n", _MOST_LINES + 1)
    if lines[0].rstrip() != "---":
        return {}, text, 1, 0
    end = next((at for at, line in enumerate(lines[1:], start=1) if line.rstrip() in ("---", "...")), 0)
    if not end:
        return {}, text, 1, 0
    # After `---` comes one empty line, which is none of the words.
    rest = "\n".join(lines[end + 1 :])
    begin = end + 2
    if rest.startswith("\n"):
        rest, begin = rest[1:], begin + 1
    bad = 0
    try:
        found = parse("\n".join(lines[1:end]))
    except YamlUnread as error:
        found, bad = _line_by_line(lines[1:end]), error.line + 1
    if not isinstance(found, dict):
        return {}, text, 1, 0
    facts = {str(key).strip().lower(): value for key, value in found.items()}
    return facts, rest, begin, min(bad, end)


def _line_by_line(lines: list[str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for line in lines:
        try:
            one = parse(line)
        except YamlUnread:
            continue
        if isinstance(one, dict):
            found.update(one)
    return found


def names(facts: dict[str, Any], keys: tuple[str, ...]) -> list[str]:
    """The names under these keys: a list, or a text with commas or blanks, with or without `#`."""
    found: list[str] = []
    ours = bool(own_id(facts))
    for key in keys:
        value = facts.get(key)
        if isinstance(value, list) and ours:
            found += map(a_text, value)  # as they were
        elif isinstance(value, str):
            value = _bare(value)
            by_blank = key in TAGS and "," not in value
            found += map(_bare, value.split() if by_blank else value.split(","))
        else:
            found += [_bare(a_text(each)) for each in a_list(value)]
    return found


def _bare(name: str) -> str:
    """A name without the `#`, and the quotes or brackets around the whole of it, that others write."""
    name = name.strip().removeprefix("#")
    while len(name) > 1 and name[0] + name[-1] in ("[]", '""', "''"):
        name = name[1:-1].strip()
    return name


def mood(facts: dict[str, Any]) -> int | str | None:
    """A step from 1 to 5, "4/5", or a name."""
    value = facts.get("mood")
    number = an_int(value)
    if number is not None:
        return number if 1 <= number <= 5 else None
    said = a_text(value)
    if found := re.fullmatch(r"\s*([1-5])\s*/\s*5\s*", said):
        return int(found[1])
    return label(said) or None


def moment(facts: dict[str, Any], keys: tuple[str, ...]) -> int | None:
    """UTC seconds of the first of these keys that tells a moment with its offset."""
    for key in keys:
        when = read_when(a_text(facts.get(key)))
        if isinstance(when, Moment | Instant):
            return when.utc
        if (utc := read_instant(facts.get(key))) is not None and utc > 10**8:
            return utc
    return None


def own_id(facts: dict[str, Any]) -> str:
    """The id of an entry of Leeward's own, that stands with the moment in its own form; else empty."""
    own = a_text(facts.get("id"))
    return own if is_id(own) and read_own(a_text(facts.get("created"))) is not None else ""


def when(facts: dict[str, Any]) -> tuple[When | None, list[str]]:
    """The moment that the facts tell, and each telling that cannot be read.

    Where a day stands alone, another key may tell its time.
    """
    told: list[When] = []
    unread: list[str] = []
    if own_id(facts) and (ours := read_own(a_text(facts.get("created")))) is not None:
        return ours, []
    for key in DATES:
        value = facts.get(key)
        while isinstance(value, list) and len(value) == 1:
            value = value[0]  # `[[2024-03-15]]`, a link
        said = a_text(value).strip().removeprefix("[[").removesuffix("]]")
        found = read_when(said) or _since_1970(said)
        if found is not None:
            told.append(found)
        elif said:
            unread.append(said)
    if not told:
        return None, unread
    first = told[0]
    if not isinstance(first, Local) or first.clock is not None:
        return first, unread
    if facts.get("time"):
        return Local(first.day, read_clock(a_text(facts["time"]))), unread
    return next((each for each in told[1:] if _day(each) == first.day), first), unread


def _since_1970(said: str) -> Instant | None:
    utc = read_instant(said)
    return Instant(utc) if utc is not None and utc > 10**8 else None


def _day(when: When) -> date | EitherDay | None:
    """Its day, None where only a time zone could tell."""
    if isinstance(when, Moment):
        return (datetime(1970, 1, 1) + timedelta(seconds=when.utc, minutes=when.offset_minutes)).date()  # noqa: DTZ001 - what a clock shows
    return when.day if isinstance(when, Local) else None


def descriptions(facts: dict[str, Any]) -> list[str]:
    """What is said of its pictures, in their order."""
    return [label(a_text(each)) for each in a_list(facts.get("descriptions"))]


def as_text(value: object) -> str:
    """A fact in one line."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
