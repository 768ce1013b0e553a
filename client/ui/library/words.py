"""Words of the library in the person's language: topics, lengths, reasons. It knows no widgets."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from client.domain.library.pieces import Course, Library, Piece
from client.domain.library.reading import LibraryMark, Suggestion, progress
from client.ui.kit.words import isolated


def translated(words: str) -> str:
    """Words of the library in the person's language."""
    return QCoreApplication.translate("library", words)


def counted(one: str, more: str, number: int) -> str:
    """`one` as it is for one, else `more` with the number where `%n` stands."""
    return translated(one) if number == 1 else QCoreApplication.translate("library", more, "", number)


def topic(tag: str) -> str:
    """What a topic is called."""
    return {
        "anxiety": translated("Anxiety"),
        "panic": translated("Panic"),
        "worry": translated("Worry"),
        "low-mood": translated("Low mood"),
        "sleep": translated("Sleep"),
        "self-criticism": translated("Self-criticism"),
        "grief": translated("Grief and loss"),
        "loneliness": translated("Loneliness"),
        "anger": translated("Anger"),
        "relationships": translated("Relationships"),
        "work": translated("Work"),
        "study": translated("Study"),
        "body": translated("Body and illness"),
        "alcohol": translated("Alcohol"),
        "crisis": translated("Hard hours"),
        "therapy": translated("Therapy"),
        "medication": translated("Medication"),
        "supporting-others": translated("Supporting others"),
        "journaling": translated("Journaling"),
        "mood-tracking": translated("Mood tracking"),
        "habits": translated("Habits"),
        "thinking": translated("Thinking"),
        "avoidance": translated("Avoidance"),
        "identity": translated("Identity"),
    }[tag]


def minutes(number: int) -> str:
    """How long something takes to read."""
    return counted("1 minute", "%n minutes", number)


def listed(word: str) -> str:
    """A word of the list as it is shown: with dots where any ending counts."""
    return f"{word[:-1]}…" if word.endswith("*") else word


def titled(library: Library, item: str) -> str:
    """The title of an article, a lesson or a course; empty for what is gone."""
    piece = library.pieces.get(item)
    if piece is not None:
        return isolated(piece.title)
    course = library.course_of(item)
    return "" if course is None else isolated(course.title)


def reason(library: Library, one: Suggestion) -> str:
    """Why something is suggested."""
    name = isolated(topic(one.tag))
    if one.because == "chosen":
        return translated("Suggested because you chose the topic {topic}").format(topic=name)
    return translated("Suggested because you opened “{title}”, also about {topic}").format(
        title=titled(library, one.opened), topic=name
    )


def facts_of(library: Library, piece: Piece, mark: LibraryMark | None) -> str:
    """How long a text takes, which lesson it is, and whether it was read or kept."""
    parts = [minutes(piece.minutes)]
    course = library.course_of(piece.id)
    if course is not None:
        parts.append(lesson_of(course, piece))
    parts += _so_far(mark)
    return " · ".join(parts)


def lesson_of(course: Course, piece: Piece) -> str:
    """Which lesson of its course a text is."""
    at = [lesson.id for lesson in course.lessons].index(piece.id) + 1
    return translated("Lesson {number} of {all} in {course}").format(
        number=at, all=len(course.lessons), course=isolated(course.title)
    )


def facts_of_course(course: Course, marks: dict[str, LibraryMark]) -> str:
    """How long a course is, and how much of it was finished."""
    so_far = progress(course, marks)
    parts = [counted("1 lesson", "%n lessons", so_far.lessons), minutes(course.minutes)]
    if so_far.next is None:
        parts.append(translated("all finished"))
    elif so_far.finished:
        parts.append(translated("{done} of {all} finished").format(done=so_far.finished, all=so_far.lessons))
    elif so_far.begun:
        parts.append(translated("begun"))
    if (mark := marks.get(course.id)) is not None and mark.kept:
        parts.append(translated("kept for later"))
    return " · ".join(parts)


def _so_far(mark: LibraryMark | None) -> list[str]:
    if mark is None:
        return []
    said = [translated("read")] if mark.finished_at is not None else []
    if mark.opened_at and not said:
        said.append(translated("opened"))
    return [*said, translated("kept for later")] if mark.kept else said
