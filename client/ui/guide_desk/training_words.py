"""Words of the training in the guide's language; the lessons and cases themselves are English so far."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from client.domain.library.reading import LibraryMark
from client.domain.training.cases import Case
from client.ui.guide_desk.rows import kind_words
from client.ui.kit.content_notes import known_themes
from client.ui.kit.words import isolated

SHELF: Final = ""
PROTOCOL: Final = "training/protocol"
"""What is open while the written protocol is read."""


def translated(words: str) -> str:
    """Words of the training in the person's language."""
    return QCoreApplication.translate("guide_training", words)


def minutes(number: int) -> str:
    """How long something takes to read."""
    return (
        translated("1 minute")
        if number == 1
        else QCoreApplication.translate("guide_training", "%n minutes", "", number)
    )


def theme_words(theme: str) -> str:
    """What a case is about."""
    return {
        "everyday": translated("Ordinary days"),
        "danger": translated("Somebody may be in danger"),
        "self-harm": translated("Words about dying and self-harm"),
        "methods": translated("Methods and numbers"),
        "harm-by-others": translated("Harm by others"),
        "privacy": translated("Names, places, numbers"),
        "conflict": translated("Conflict and anger"),
        "culture": translated("Other manners of speaking"),
        "appeals": translated("Appeals"),
        "own-care": translated("Worn out: helpers and guides"),
        "spam": translated("Selling and asking"),
    }[theme]


def lesson_facts(minutes_long: int, mark: LibraryMark | None) -> str:
    """How long a lesson takes, and whether it was read."""
    return " · ".join([minutes(minutes_long), *_so_far(mark, translated("read"))])


def case_facts(case: Case, mark: LibraryMark | None) -> str:
    """What kind of item a case is, and whether it was talked over."""
    return " · ".join([kind_words(case.item.kind), *_so_far(mark, translated("talked over"))])


def _so_far(mark: LibraryMark | None, done: str) -> list[str]:
    if mark is None:
        return []
    return [done] if mark.finished_at is not None else [translated("opened")]


def stands_words(defensible: bool) -> str:
    """Whether one could stand by a decision."""
    return translated("One can stand by this") if defensible else translated("Hard to stand by")


def listed(words: list[str]) -> str:
    """Several names in a row."""
    return ", ".join(isolated(each) for each in words)


def notes_of(codes: tuple[str, ...]) -> str:
    """Content notes in words."""
    known = known_themes()
    return translated("Content note: {notes}").format(notes=listed([known.get(each, each) for each in codes]))


def part_words(part: str) -> str:
    """Which part of the protocol a step belongs to."""
    return {
        "check": translated("Check"),
        "say": translated("Say"),
        "call": translated("Call"),
        "record": translated("Write down"),
        "escalate": translated("Escalate"),
        "hand-over": translated("Hand over"),
    }[part]


def who_words(who: str) -> str:
    """Who does a step, or decides it."""
    return {
        "guide": translated("You"),
        "second-guide": translated("A second guide"),
        "lead": translated("The person named for safety"),
    }[who]


def within(number: int) -> str:
    """A timer of the protocol."""
    if number % 60 == 0:
        hours = number // 60
        if hours == 1:
            return translated("within 1 hour")
        return QCoreApplication.translate("guide_training", "within %n hours", "", hours)
    return QCoreApplication.translate("guide_training", "within %n minutes", "", number)
