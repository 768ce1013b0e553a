from __future__ import annotations

import pytest

from client.domain.library.pieces import NotAPiece
from client.domain.training.lessons import lessons_of, questions
from tests.client.domain.training.written import COURSE, lesson_text

LESSONS = {"01-first": lesson_text("First"), "02-second": lesson_text("Second")}


def test_lessons_stand_in_their_order_and_end_in_questions() -> None:
    course = lessons_of(COURSE, LESSONS)
    assert [lesson.id for lesson in course.lessons] == ["training/first", "training/second"]
    assert questions(course.lessons[0]) == ("What was it?", "Who knows?", "And now?")


@pytest.mark.parametrize(
    "end",
    [
        "The end.",
        "## Questions for yourself\n\n- One?\n- Two?",
        "## Questions for yourself\n\n- One?\n- Two?\n- Say three.",
        "## Questions for yourself\n\n- One?\n- Two?\n- Three?\n\n## And more\n\nWords.",
    ],
)
def test_a_lesson_without_its_questions_is_refused(end: str) -> None:
    with pytest.raises(NotAPiece, match="question"):
        lessons_of(COURSE, {**LESSONS, "02-second": lesson_text("Second", questions=end)})
