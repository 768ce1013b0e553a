from __future__ import annotations

from datetime import date

import pytest

from client.domain.library.pieces import NotAPiece, Source, course_of, minutes_for, piece_of, slug_of
from tests.client.domain.library.shelf import LIBRARY, piece_text


def test_a_file_becomes_an_article() -> None:
    piece = piece_of("articles/sleep", piece_text(body="One.\n\n## A part\n\n- two **three**"))
    assert (piece.title, piece.summary, piece.tags, piece.minutes) == (
        "On sleep",
        "What helps at night.",
        ("sleep",),
        1,
    )
    assert piece.reviewed == date(2026, 11, 22)
    assert piece.sources == (
        Source("A review", "https://example.org/review", date(2026, 11, 20), "That rest comes and goes."),
    )
    assert piece.headings == ("A part",)
    assert piece.words == 5


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (1, 1), (200, 1), (201, 2), (1000, 5), (1001, 6)])
def test_minutes_are_rounded_up(words: int, minutes: int) -> None:
    assert minutes_for(words) == minutes


@pytest.mark.parametrize(
    "text",
    [
        "# On sleep\n\nNo facts.\n",
        "+++\ntitle = 'never closed'\n",
        piece_text(tags='"dreams"'),
        piece_text(tags='"sleep", "sleep"'),
        piece_text(tags=""),
        piece_text(tags="7"),
        piece_text(minutes=2),
        piece_text(more="author = 'somebody'"),
        piece_text(summary=""),
        piece_text(summary="two  blanks"),
        piece_text(body="# Another title"),
        piece_text(body="<b>bold</b>"),
        piece_text().replace("# On sleep", "# On rest"),
        piece_text().replace("# On sleep\n", "Before.\n\n# On sleep\n"),
        piece_text().replace("https://", "ftp://"),
        piece_text().replace("https://example.org/review", "a book"),
        piece_text().replace('"2026-11-22"', '"22 November"'),
        piece_text().replace("2026-11-20", "soon"),
        piece_text().replace("minutes = 1", 'minutes = "1"'),
        piece_text().replace("says", "tells"),
        piece_text().replace('title = "On sleep"', "title = 3"),
    ],
)
def test_what_is_not_as_it_must_be_is_refused(text: str) -> None:
    with pytest.raises(NotAPiece):
        piece_of("articles/sleep", text)


HEAD = 'title = "Rest"\nsummary = "A course."\ntags = ["sleep"]\nminutes = 2\nlessons = ["02-b", "01-a"]\n'
LESSONS = {"01-a": piece_text("A"), "02-b": piece_text("B")}


def test_a_course_has_its_lessons_in_its_own_order() -> None:
    course = course_of("courses/rest", HEAD, LESSONS)
    assert [lesson.id for lesson in course.lessons] == ["courses/rest/b", "courses/rest/a"]
    assert [lesson.title for lesson in course.lessons] == ["B", "A"]


@pytest.mark.parametrize(
    ("head", "lessons"),
    [
        (HEAD, {"01-a": LESSONS["01-a"]}),
        (HEAD, {**LESSONS, "03-c": piece_text("C")}),
        (HEAD.replace('"02-b", ', ""), LESSONS),
        (HEAD.replace("minutes = 2", "minutes = 3"), LESSONS),
        (HEAD.replace("02-b", "01-a"), LESSONS),
        (HEAD + "streak = 1\n", LESSONS),
        (HEAD.replace('"sleep"', '"dreams"'), LESSONS),
        ("not toml", LESSONS),
        (HEAD, {"01-a": LESSONS["01-a"], "02-b": "no lesson"}),
    ],
)
def test_a_course_that_is_not_as_it_must_be_is_refused(head: str, lessons: dict[str, str]) -> None:
    with pytest.raises(NotAPiece):
        course_of("courses/rest", head, lessons)


def test_a_lesson_is_known_without_its_number() -> None:
    assert slug_of("03-first-steps") == slug_of("first-steps") == "first-steps"
    for bad in ("First", "", "a b", "a--b", "../up"):
        with pytest.raises(NotAPiece):
            slug_of(bad)


def test_everything_is_found_by_its_id_and_its_course() -> None:
    assert list(LIBRARY.pieces)[-2:] == ["courses/rest/part-1", "courses/rest/part-2"]
    course = LIBRARY.courses[0]
    assert LIBRARY.course_of("courses/rest/part-2") is course
    assert LIBRARY.course_of("courses/rest") is course
    assert LIBRARY.course_of("articles/nights") is None
