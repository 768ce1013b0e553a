"""Beginnings for journal entries that come with Leeward, read from their file's text."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass

from client.domain.errors import BugError


@dataclass(frozen=True, slots=True)
class Beginning:
    """A template of ours: what it is called, what it is for in one line, and its Markdown."""

    id: str
    title: str
    about: str
    text: str


def beginnings(read: str) -> tuple[Beginning, ...]:
    """All of a file (resources/templates), in order. Raises BugError if it is not as it must be."""
    try:
        found = tuple(
            Beginning(each["id"], each["title"], each["about"], each["text"].removesuffix("\n"))
            for each in tomllib.loads(read)["template"]
        )
    except (KeyError, tomllib.TOMLDecodeError) as error:
        raise BugError("a template has id, title, about and text") from error
    if len({each.id for each in found}) != len(found):
        raise BugError("two templates with one id")
    return found
