"""The lessons for guides: texts as in the library, each with a few questions at its end that nobody marks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from client.domain.library.pieces import Course, NotAPiece, Piece, course_of

ID: Final = "training"
"""What ids of lessons begin with: "training/risk"."""
QUESTIONS: Final = "Questions for yourself"
"""The last heading of every lesson."""
_FEWEST_QUESTIONS: Final = 3


def lessons_of(text: str, lessons: Mapping[str, str]) -> Course:
    """The lessons in their order, from `course.toml` and their files by name without ending.

    Raises NotAPiece for anything that is not as it must be, and for a lesson that does not end in questions.
    """
    course = course_of(ID, text, lessons)
    for lesson in course.lessons:
        asked = questions(lesson)
        if lesson.headings[-1:] != (QUESTIONS,) or len(asked) < _FEWEST_QUESTIONS:
            raise NotAPiece(f"{lesson.id}: it ends in at least {_FEWEST_QUESTIONS} questions for oneself")
        if not all(each.endswith("?") for each in asked):
            raise NotAPiece(f"{lesson.id}: a question ends in a question mark")
    return course


def questions(lesson: Piece) -> tuple[str, ...]:
    """What a guide may ask themselves after a lesson: the list under its last heading."""
    texts = [(block.kind, block.text) for block in lesson.blocks]
    if ("heading", QUESTIONS) not in texts:
        return ()
    last = texts[texts.index(("heading", QUESTIONS)) :]
    return tuple(words for kind, words in last if kind in ("bullet", "numbered"))
