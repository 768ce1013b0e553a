"""What a command is, and small things all of them use: numbers of lists, names, hours in words."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TypeAlias
from uuid import UUID

from client.cli.output import Answer, paragraphs
from client.cli.terminal import CannotYet, Terminal

Command: TypeAlias = Callable[[Terminal, argparse.Namespace], Answer]


def chosen(given: str, shown: Sequence[UUID]) -> UUID:
    """What a person named: a number from the last list, or an id. Raises CannotYet."""
    if given.isdecimal() and len(given) < 7:
        if 0 < int(given) <= len(shown):
            return shown[int(given) - 1]
        raise CannotYet("There is no such number in the last list; please look at the list again.")
    try:
        return UUID(given)
    except ValueError:
        raise CannotYet("That is neither a number from the last list nor an id; please look again.") from None


def hour_in_words(hour: int | None) -> str:
    """An hour of the feed on this computer's clock."""
    return "" if hour is None else _in_words(hour * 3600, "%d.%m.%Y, %H h")


def day_in_words(hour: int) -> str:
    """The day of an hour of the feed, on this computer's clock."""
    return _in_words(hour * 3600, "%d.%m.%Y")


def moment_in_words(utc: int) -> str:
    """An exact moment on this computer's clock."""
    return _in_words(utc, "%d.%m.%Y, %H:%M")


def text_id(raw: bytes) -> str:
    """Sixteen bytes as the text of an id."""
    return str(UUID(bytes=raw))


def some(count: int, one: str, many: str) -> str:
    """A number with its word."""
    return f"{count} {one if count == 1 else many}"


def given_back(text: str) -> Answer:
    """What a person had typed when they stopped: shown again, so that it is theirs to keep or let go."""
    return Answer(
        {"kept": False, "text": text},
        ["Stopped; nothing was kept or sent. You had typed:", *paragraphs(text)],
    )


def _in_words(utc: int, form: str) -> str:
    try:
        return datetime.fromtimestamp(utc, UTC).astimezone().strftime(form)
    except (OverflowError, ValueError, OSError):
        return "at an impossible time"  # a server may say any hour
