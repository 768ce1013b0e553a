"""Words that ship with Leeward for a guide to begin with beside the queue: letters, locks, notices to all."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Final, Literal

from client.domain.deciding import plain
from client.domain.errors import BugError
from client.services import replies
from client.services.replies import LANGUAGES
from protocol.reviewing import Decision

Where = Literal["letter", "lock", "notice"]
_WHERE: Final[tuple[Where, ...]] = ("letter", "lock", "notice")
_BRACKET: Final = re.compile(r"\[[^\[\]\n]+\]")


@dataclass(frozen=True, slots=True)
class Opening:
    """One entry. A notice's `title` is its title; of the others it only names them in a list."""

    id: str
    version: int
    language: str
    where: Where
    title: str
    words: str = field(repr=False)

    @property
    def mark(self) -> str:
        """Which words these are."""
        return f"{self.id}/{self.version}/{self.language}"


@cache
def library(*, language: str = "en") -> tuple[Opening, ...]:
    """All of them in a language. Raises BugError if the file is not as it must be."""
    text = files("resources").joinpath("openings", f"{language}.toml").read_text("utf-8")
    try:
        found = tuple(
            Opening(
                entry["id"],
                entry["version"],
                language,
                entry["for"],
                entry["title"],
                entry["words"].strip("\n"),
            )
            for entry in tomllib.loads(text)["opening"]
        )
    except (KeyError, ValueError) as error:
        raise BugError("an opening has id, version, for, title and words") from error
    if any(one.where not in _WHERE for one in found):
        raise BugError("an opening is for a letter, a lock or a notice")
    return found


def fitting(where: Where, *, language: str) -> tuple[Opening, ...]:
    """Those for this. A letter may also begin as an answer to a note does: that is a letter too."""
    own = tuple(one for one in library(language=language) if one.where == where)
    if where != "letter":
        return own
    answers = replies.fitting("note-to-guides", Decision.APPROVE_WITH_NOTE, language=language)
    return own + tuple(
        Opening(one.id, one.version, language, where, one.title, one.words)
        for one in answers
        if not one.words.endswith(" ")
    )


def unfilled(words: str) -> str:
    """The first place of a shipped text, like [day], that is still to be filled in; empty where there is none."""
    return next((found for found in _BRACKET.findall(words) if found in _brackets()), "")


def put_behind(words: str, opening: Opening, *, language: str) -> str:
    """Shipped words behind what is written, or in the place of shipped words that nobody has changed."""
    shipped = {plain(one.words) for one in fitting(opening.where, language=_known(language))}
    written = "" if plain(words) in shipped else words.rstrip()
    return f"{written}\n\n{opening.words}" if written else opening.words


def in_language(words: str, before: str, after: str, *, where: Where) -> str:
    """Shipped words in another language; a guide's own stay as they are."""
    id_ = next((o.id for o in fitting(where, language=_known(before)) if plain(o.words) == plain(words)), "")
    return next((one.words for one in fitting(where, language=_known(after)) if one.id == id_), words)


def _known(language: str) -> str:
    return language if language in LANGUAGES else LANGUAGES[0]


@cache
def _brackets() -> frozenset[str]:
    every = (one for language in LANGUAGES for one in library(language=language))
    return frozenset(found for one in every for found in _BRACKET.findall(f"{one.title} {one.words}"))
