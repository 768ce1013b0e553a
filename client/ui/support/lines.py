"""Lines to people who listen: one pack a country in resources/support, read without trusting it.

docs/safety/support-lines.md says how lines are chosen, checked and expire.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import resources

EUROPE: Final = "EU"
ELSEWHERE: Final = "INT"
FRESH_DAYS: Final = 2 * 365
"""So many days after the date of its page a line says that it may have changed."""
_MOST_BYTES: Final = 64 * 1024
_DIGITS: Final = frozenset("0123456789 ")
_CODE: Final = re.compile(r"[A-Z]{2}")


@dataclass(frozen=True, slots=True)
class Emergency:
    """An emergency number, and what it is for where there are several. It stays, however old its source."""

    number: str
    what: str = ""


@dataclass(frozen=True, slots=True)
class Directory:
    """A site that lists lines by country. Its page bears no date, so nothing more is said of it than its address."""

    web: str


@dataclass(frozen=True, slots=True)
class Line:
    """Somebody to turn to. `text` is a number for text messages, `write` the word to begin them with.

    `chat` says that one can write to them on `web`. `verified_on` is the oldest date that the pages in `sources`
    themselves bear, the first of them above all; the facts stand on those pages.
    """

    name: str
    who: str
    languages: tuple[str, ...]
    sources: tuple[str, ...]
    verified_on: date
    hours: str = ""
    cost: str = ""
    phone: tuple[str, ...] = ()
    text: str = ""
    write: str = ""
    web: str = ""
    chat: bool = False

    def fresh(self, today: date) -> bool:
        """Whether its page is of the last two years."""
        return (today - self.verified_on).days <= FRESH_DAYS


@dataclass(frozen=True, slots=True)
class Pack:
    """One country's numbers."""

    country: str
    name: str
    emergency: tuple[Emergency, ...]
    lines: tuple[Line, ...]
    directories: tuple[Directory, ...] = ()


@dataclass(frozen=True, slots=True)
class Packs:
    """All that could be read: country names by code in the order of their names, and a pack for each code."""

    names: Mapping[str, str]
    packs: Mapping[str, Pack]
    elsewhere: Pack

    def of(self, code: str) -> Pack:
        """The pack of a country, or what helps everywhere."""
        return self.packs.get(code, self.elsewhere)


_LAST_RESORT: Final = Pack(ELSEWHERE, "", (Emergency("112"),), ())
"""What is left when no pack can be read."""


def folder() -> Path:
    """Where the packs lie."""
    return Path(str(resources.__file__)).parent / "support"


def read_all(place: Path | None = None) -> Packs:
    """Read every pack. One that is missing or broken is left out, and never a reason to show no help at all."""
    names: dict[str, str] = {}
    packs: dict[str, Pack] = {}
    elsewhere = _LAST_RESORT
    for path in _files(folder() if place is None else place):
        try:
            raw = _raw(path)
            pack = _pack(raw)
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            continue
        if pack.country == ELSEWHERE:
            elsewhere = pack
        elif pack.country == EUROPE:
            for code, name in _names(raw).items():
                packs.setdefault(code, Pack(code, name, pack.emergency, pack.lines))
        else:
            packs[pack.country] = pack
    for code, pack in sorted(packs.items(), key=lambda item: item[1].name):
        names[code] = pack.name
    return Packs(names, packs, elsewhere)


def read(path: Path) -> Pack:
    """Read one pack. Raises OSError, ValueError, KeyError or TypeError for one that cannot be used."""
    return _pack(_raw(path))


def _files(place: Path) -> list[Path]:
    try:
        return sorted(path for path in place.iterdir() if path.suffix == ".toml")
    except OSError:
        return []


def _raw(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        return tomllib.loads(file.read(_MOST_BYTES).decode("utf-8"))


def _pack(raw: dict[str, Any]) -> Pack:
    emergency = tuple(_emergency(each) for each in raw["emergency"])
    if not emergency:
        raise ValueError("no emergency number")
    return Pack(
        country=_words(raw["country"]),
        name=_words(raw["name"]),
        emergency=emergency,
        lines=tuple(_line(each) for each in raw.get("line", [])),
        directories=tuple(Directory(_words(each["web"])) for each in raw.get("directory", [])),
    )


def _emergency(raw: dict[str, Any]) -> Emergency:
    _dated(raw)
    return Emergency(_number(raw["number"]), _words(raw.get("what", "")))


def _dated(raw: dict[str, Any]) -> tuple[tuple[str, ...], date]:
    """Where something was found, and the date of that; nothing is shown without both."""
    sources, checked = _several(raw["sources"]), raw["verified_on"]
    if not sources or not all(urlsplit(each).hostname for each in sources) or type(checked) is not date:
        raise ValueError("a source, and its date")
    return sources, checked


def _line(raw: dict[str, Any]) -> Line:
    sources, checked = _dated(raw)
    line = Line(
        name=_words(raw["name"]),
        who=_words(raw["who"]),
        languages=_several(raw["languages"]),
        sources=sources,
        verified_on=checked,
        hours=_words(raw.get("hours", "")),
        cost=_words(raw.get("cost", "")),
        phone=tuple(_number(each) for each in raw.get("phone", [])),
        text=_number(raw["text"]) if "text" in raw else "",
        write=_words(raw.get("write", "")),
        web=_words(raw.get("web", "")),
        chat=raw.get("chat", False) is True,
    )
    if not (line.phone or line.text or line.web):
        raise ValueError("a line can be reached")
    return line


def _names(raw: dict[str, Any]) -> dict[str, str]:
    named = raw.get("countries", {})
    if not isinstance(named, dict):
        return {}
    return {
        code: name
        for code, name in named.items()
        # Anything else could stand where no country is known, and hide what is said there.
        if _CODE.fullmatch(code) and isinstance(name, str) and name.isprintable() and name.strip()
    }


def _words(value: object) -> str:
    if not isinstance(value, str) or not (value == "" or value.isprintable()):
        raise TypeError("plain words")
    return value


def _several(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError("a list of words")
    return tuple(_words(each) for each in value)


def _number(value: object) -> str:
    number = _words(value)
    if not number.strip() or not set(number) <= _DIGITS:
        raise ValueError("a number is digits and spaces")
    return number
