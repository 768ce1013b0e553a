"""What somebody has read, where they were, and what is suggested to them for a reason that is said.

Suggestions go by tags alone: topics that the person chose, and those of what they opened here. Nothing else is asked:
no journal, no check-in, no answer. The same marks always lead to the same suggestions.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from client.domain.library.pieces import Course, Library, Piece

WHOLE: Final = 1000
"""`place` at the end of a text."""
NEARLY: Final = 950
"""From here on nobody is asked to go on."""
LATELY: Final = 6
"""So many of the things last opened count for suggestions."""
MOST_SUGGESTED: Final = 4


@dataclass(frozen=True, slots=True)
class LibraryMark:
    """What is known of one article, lesson or course. Times are UTC seconds.

    `opened_at` is None for what was kept for later and never opened; `place` is how far it was read, in thousandths.
    """

    item: str
    opened_at: int | None = None
    finished_at: int | None = None
    place: int = 0
    kept: bool = False


Marks = Mapping[str, LibraryMark]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something to read, and the reason: a topic that was chosen, or one that it shares with what was opened."""

    item: str
    because: Literal["chosen", "opened"]
    tag: str
    opened: str = ""


@dataclass(frozen=True, slots=True)
class CourseProgress:
    """How far somebody is in a course. `next` is the lesson to go on with, None once all are finished."""

    finished: int
    lessons: int
    next: str | None
    begun: bool


def progress(course: Course, marks: Marks) -> CourseProgress:
    """How far a course was read: lessons may be finished in any order, and go on at the first that is not."""
    done = [_finished(marks, lesson.id) for lesson in course.lessons]
    begun = any(_opened_at(marks, lesson.id) for lesson in course.lessons) or any(done)
    left = next((lesson.id for lesson, over in zip(course.lessons, done, strict=True) if not over), None)
    return CourseProgress(sum(done), len(course.lessons), left, begun)


def unfinished(library: Library, marks: Marks, *, most: int = 3) -> tuple[str, ...]:
    """Articles and courses that were begun and not read to their end, the last opened first; a course by its own id."""
    opened: dict[str, int] = {}
    for item, piece in library.pieces.items():
        at = _opened_at(marks, item)
        course = library.course_of(item)
        if course is not None:
            if at and progress(course, marks).next is not None:
                opened[course.id] = max(at, opened.get(course.id, 0))
        elif at and not _finished(marks, piece.id) and marks[item].place < NEARLY:
            opened[piece.id] = at
    return tuple(sorted(opened, key=lambda item: -opened[item])[:most])


def kept(library: Library, marks: Marks) -> tuple[str, ...]:
    """What was kept for later, in the order of the shelves."""
    everything = (*library.pieces, *(course.id for course in library.courses))
    return tuple(item for item in everything if item in marks and marks[item].kept)


def suggestions(
    library: Library, marks: Marks, chosen: Iterable[str], *, most: int = MOST_SUGGESTED
) -> tuple[Suggestion, ...]:
    """Articles that were not opened yet, those with most chosen topics first; each with its reason.

    A chosen topic counts twice as much as one shared with something opened lately. Equal ones stand as on the shelf.
    """
    wanted = tuple(dict.fromkeys(chosen))
    lately = _lately(library, marks)
    scored: list[tuple[int, int, Suggestion]] = []
    for at, piece in enumerate(library.articles):
        if _opened_at(marks, piece.id) or _finished(marks, piece.id):
            continue
        topics = [tag for tag in wanted if tag in piece.tags]
        shared = [(tag, each.id) for each in lately for tag in each.tags if tag in piece.tags]
        score = 2 * len(topics) + len({tag for tag, _ in shared})
        if topics:
            scored.append((-score, at, Suggestion(piece.id, "chosen", topics[0])))
        elif shared:
            tag, opened = shared[0]
            scored.append((-score, at, Suggestion(piece.id, "opened", tag, opened)))
    return tuple(one for _, _, one in sorted(scored, key=lambda one: one[:2])[:most])


def _lately(library: Library, marks: Marks) -> list[Piece]:
    opened = [piece for piece in library.pieces.values() if _opened_at(marks, piece.id)]
    return sorted(opened, key=lambda piece: -_opened_at(marks, piece.id))[:LATELY]


def _opened_at(marks: Marks, item: str) -> int:
    mark = marks.get(item)
    return 0 if mark is None else mark.opened_at or 0


def _finished(marks: Marks, item: str) -> bool:
    mark = marks.get(item)
    return mark is not None and mark.finished_at is not None
