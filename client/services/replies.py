"""The library of replies that ships with Leeward: words for a guide to begin with, in the author's language."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Final

from client.domain.errors import BugError
from protocol.reviewing import Decision

LANGUAGES: Final = ("en", "de", "es")
"""What the catalogue and the library can say things in."""


@dataclass(frozen=True, slots=True)
class Reply:
    """One entry. `decisions` are those it goes with, `kinds` the kinds of item; none named means all."""

    id: str
    version: int
    language: str
    decisions: frozenset[Decision]
    kinds: frozenset[str]
    title: str
    words: str = field(repr=False)

    @property
    def mark(self) -> str:
        """Which words these are: kept with what a guide began with them."""
        return f"{self.id}/{self.version}/{self.language}"


@cache
def library(*, language: str = "en") -> tuple[Reply, ...]:
    """All replies in a language. Raises BugError if the file is not as it must be."""
    text = files("resources").joinpath("replies", f"{language}.toml").read_text("utf-8")
    try:
        return tuple(
            Reply(
                entry["id"],
                entry["version"],
                language,
                frozenset(map(Decision, entry["for"])),
                frozenset(entry.get("kinds", ())),
                entry["title"],
                # A space at the end stays: words that are meant to be gone on with end with one.
                entry["words"].strip("\n"),
            )
            for entry in tomllib.loads(text)["reply"]
        )
    except (KeyError, ValueError) as error:
        raise BugError("a reply has id, version, for, title and words") from error


def fitting(kind: str, decision: Decision, *, language: str) -> tuple[Reply, ...]:
    """Those that go with this decision about an item of this kind."""
    return tuple(
        reply
        for reply in library(language=language)
        if decision in reply.decisions and (not reply.kinds or kind in reply.kinds)
    )
