"""Articles, lessons and courses as they are read, and how their files become them.

A file begins with TOML between two lines of `+++`; what follows is the text (client.domain.library.markup).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Final

from client.domain.library.markup import Block, NotOurMarkup, parse

TAGS: Final = (
    "anxiety",
    "panic",
    "worry",
    "low-mood",
    "sleep",
    "self-criticism",
    "grief",
    "loneliness",
    "anger",
    "relationships",
    "work",
    "study",
    "body",
    "alcohol",
    "crisis",
    "therapy",
    "medication",
    "supporting-others",
    "journaling",
    "mood-tracking",
    "habits",
    "thinking",
    "avoidance",
    "identity",
)
"""All topics there are: what somebody may choose, and what suggestions go by."""
WORDS_A_MINUTE: Final = 200
_FENCE: Final = "+++"
_ARTICLE: Final = frozenset({"title", "summary", "tags", "reviewed", "minutes", "sources"})
_COURSE: Final = frozenset({"title", "summary", "tags", "minutes", "lessons"})
_SOURCE: Final = frozenset({"title", "address", "read_on", "says"})
_SLUG: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_NUMBERED: Final = re.compile(r"\d\d-")


class NotAPiece(ValueError):
    """A file of the library that is not as it must be."""


@dataclass(frozen=True, slots=True)
class Source:
    """What an article rests on: where it can be found, when it was read, and which claim it carries."""

    title: str
    address: str
    read_on: date
    says: str


@dataclass(frozen=True)
class Piece:
    """An article or a lesson, which takes so many `minutes` to read.

    `id` is "articles/<slug>" or "courses/<course>/<slug>".
    """

    id: str
    title: str
    summary: str
    tags: tuple[str, ...]
    reviewed: date
    minutes: int
    sources: tuple[Source, ...]
    blocks: tuple[Block, ...]

    @cached_property
    def headings(self) -> tuple[str, ...]:
        """What its parts are called, in order."""
        return tuple(block.text for block in self.blocks if block.kind == "heading")

    @cached_property
    def words(self) -> int:
        """How many words there are to read, title and sources left out."""
        return sum(len(block.text.split()) for block in self.blocks if block.kind != "title")


@dataclass(frozen=True, slots=True)
class Course:
    """Lessons in their order. `id` is "courses/<slug>"."""

    id: str
    title: str
    summary: str
    tags: tuple[str, ...]
    minutes: int
    lessons: tuple[Piece, ...]


@dataclass(frozen=True)
class Library:
    """Everything there is to read in one language."""

    language: str
    articles: tuple[Piece, ...] = ()
    courses: tuple[Course, ...] = ()

    @cached_property
    def pieces(self) -> Mapping[str, Piece]:
        """Articles and lessons by id, in the order of their shelves."""
        lessons = (lesson for course in self.courses for lesson in course.lessons)
        return {piece.id: piece for piece in (*self.articles, *lessons)}

    def course_of(self, item: str) -> Course | None:
        """The course that a lesson belongs to, or that has this id."""
        return next(
            (
                course
                for course in self.courses
                if course.id == item or any(lesson.id == item for lesson in course.lessons)
            ),
            None,
        )


def minutes_for(words: int) -> int:
    """How long so many words take, in whole minutes, at least one."""
    return max(1, -(-words // WORDS_A_MINUTE))


def piece_of(id_: str, text: str) -> Piece:
    """An article or a lesson from its file. Raises NotAPiece for anything that is not as it must be."""
    try:
        head, body, first_line = _parted(text)
        _require_fields(head, _ARTICLE)
        blocks = parse(body, first_line=first_line)
        piece = Piece(
            id=id_,
            title=_sentence(head, "title"),
            summary=_sentence(head, "summary"),
            tags=_tags(head),
            reviewed=_day(head["reviewed"]),
            minutes=head["minutes"],
            sources=tuple(_source(each) for each in head["sources"]),
            blocks=blocks,
        )
    except (tomllib.TOMLDecodeError, NotOurMarkup, ValueError, TypeError, KeyError) as error:
        raise NotAPiece(f"{id_}: {error}") from error
    titles = [block.text for block in blocks if block.kind == "title"]
    if titles != [piece.title] or blocks[0].kind != "title":
        raise NotAPiece(f"{id_}: a text begins with its title, and has no other")
    if piece.minutes != minutes_for(piece.words):
        raise NotAPiece(f"{id_}: {piece.words} words take {minutes_for(piece.words)} minutes")
    return piece


def course_of(id_: str, text: str, lessons: Mapping[str, str]) -> Course:
    """A course from its file and those of its lessons, by name without ending ("01-first-steps").

    Raises NotAPiece for anything that is not as it must be, and where a lesson is missing or is in no order.
    """
    try:
        head = tomllib.loads(text)
        _require_fields(head, _COURSE)
        order = list(head["lessons"])
        title, summary, tags = _sentence(head, "title"), _sentence(head, "summary"), _tags(head)
    except (tomllib.TOMLDecodeError, ValueError, TypeError, KeyError) as error:
        raise NotAPiece(f"{id_}: {error}") from error
    names = [next((name for name in lessons if slug_of(name) == slug_of(each)), "") for each in order]
    if not all(names) or sorted(names) != sorted(lessons):
        raise NotAPiece(f"{id_}: the order names each lesson once")
    pieces = tuple(piece_of(f"{id_}/{slug_of(name)}", lessons[name]) for name in names)
    if head["minutes"] != sum(piece.minutes for piece in pieces):
        raise NotAPiece(f"{id_}: its lessons take {sum(piece.minutes for piece in pieces)} minutes")
    return Course(id_, title, summary, tags, head["minutes"], pieces)


def slug_of(name: str) -> str:
    """A lesson's name without its number: what was finished stays so when lessons change places."""
    slug = _NUMBERED.sub("", name, count=1)
    if not _SLUG.fullmatch(slug):
        raise NotAPiece(f"{name}: a name has small letters, digits and hyphens")
    return slug


def _parted(text: str) -> tuple[dict[str, Any], str, int]:
    lines = text.split("\n")
    if lines[0] != _FENCE or _FENCE not in lines[1:]:
        raise NotAPiece("it begins with facts between two lines of +++")
    end = lines.index(_FENCE, 1)
    return tomllib.loads("\n".join(lines[1:end])), "\n".join(lines[end + 1 :]), end + 2


def _require_fields(head: Mapping[str, Any], fields: frozenset[str]) -> None:
    if set(head) != fields:
        raise NotAPiece(f"it has exactly the fields {sorted(fields)}, not {sorted(head)}")


def _sentence(head: Mapping[str, Any], name: str) -> str:
    value = head[name]
    if not isinstance(value, str) or not value or value != " ".join(value.split()):
        raise NotAPiece(f"{name} is one line of words")
    return value


def _day(given: object) -> date:
    return given if isinstance(given, date) else date.fromisoformat(str(given))


def _tags(head: Mapping[str, Any]) -> tuple[str, ...]:
    tags = tuple(head["tags"])
    if not tags or not set(tags) <= set(TAGS) or len(set(tags)) != len(tags):
        raise NotAPiece(f"tags are from the list, each once: {sorted(set(tags) - set(TAGS))}")
    return tags


def _source(given: Mapping[str, Any]) -> Source:
    _require_fields(given, _SOURCE)
    address = str(given["address"])
    if not re.fullmatch(r"https?://\S+\.\S+", address):
        raise NotAPiece(f"{address} is no address")
    return Source(
        title=_sentence(given, "title"),
        address=address,
        read_on=_day(given["read_on"]),
        says=_sentence(given, "says"),
    )
