from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from client.domain.library.pieces import TAGS
from client.domain.library.reading import LibraryMark, Suggestion, kept, progress, suggestions, unfinished
from tests.client.domain.library.shelf import LIBRARY

NIGHTS, WAKING, ALONE, ANGER = (piece.id for piece in LIBRARY.articles)
FIRST, SECOND = (lesson.id for lesson in LIBRARY.courses[0].lessons)


def marks(*given: LibraryMark) -> dict[str, LibraryMark]:
    return {mark.item: mark for mark in given}


def test_nothing_is_suggested_without_a_reason() -> None:
    assert suggestions(LIBRARY, {}, ()) == ()


def test_chosen_topics_are_the_reason_that_is_given() -> None:
    assert suggestions(LIBRARY, {}, ("low-mood", "anger")) == (
        Suggestion(WAKING, "chosen", "low-mood"),
        Suggestion(ANGER, "chosen", "anger"),
    )


def test_what_was_opened_is_the_reason_and_is_named() -> None:
    read = marks(LibraryMark(NIGHTS, opened_at=5))
    assert suggestions(LIBRARY, read, ()) == (Suggestion(WAKING, "opened", "sleep", NIGHTS),)
    lesson = marks(LibraryMark(FIRST, opened_at=5))
    assert suggestions(LIBRARY, lesson, ())[0] == Suggestion(NIGHTS, "opened", "sleep", FIRST)


def test_more_chosen_topics_come_first_and_what_was_opened_never_again() -> None:
    assert [each.item for each in suggestions(LIBRARY, {}, ("sleep", "low-mood"))] == [WAKING, NIGHTS]
    read = marks(LibraryMark(WAKING, opened_at=5, finished_at=9))
    assert [each.item for each in suggestions(LIBRARY, read, ("sleep", "low-mood"))] == [NIGHTS]


def test_kept_for_later_is_not_opened() -> None:
    read = marks(LibraryMark(NIGHTS, kept=True))
    assert [each.item for each in suggestions(LIBRARY, read, ("sleep",))] == [NIGHTS, WAKING]
    assert kept(LIBRARY, read) == (NIGHTS,)
    assert unfinished(LIBRARY, read) == ()


def test_one_goes_on_with_what_was_opened_last() -> None:
    read = marks(
        LibraryMark(NIGHTS, opened_at=5, place=300),
        LibraryMark(ALONE, opened_at=7),
        LibraryMark(ANGER, opened_at=8, finished_at=9),
        LibraryMark(WAKING, opened_at=9, place=1000),
        LibraryMark(FIRST, opened_at=6, finished_at=6),
    )
    assert unfinished(LIBRARY, read) == (ALONE, "courses/rest", NIGHTS)
    assert unfinished(LIBRARY, read, most=1) == (ALONE,)


def test_a_course_goes_on_at_the_first_lesson_that_is_not_finished() -> None:
    course = LIBRARY.courses[0]
    assert progress(course, {}).next == FIRST
    assert not progress(course, {}).begun
    later = marks(LibraryMark(SECOND, opened_at=1, finished_at=2))
    assert (progress(course, later).finished, progress(course, later).next) == (1, FIRST)
    both = marks(
        LibraryMark(FIRST, opened_at=1, finished_at=2), LibraryMark(SECOND, opened_at=1, finished_at=2)
    )
    assert (progress(course, both).finished, progress(course, both).next) == (2, None)
    assert unfinished(LIBRARY, both) == ()


STRANGE = st.dictionaries(
    st.sampled_from([*LIBRARY.pieces, "courses/rest", "articles/gone"]),
    st.tuples(st.none() | st.integers(1, 2**40), st.none() | st.integers(1, 2**40), st.booleans()),
)


@given(STRANGE, st.lists(st.sampled_from(TAGS)))
def test_each_suggestion_is_true(
    given: dict[str, tuple[int | None, int | None, bool]], chosen: list[str]
) -> None:
    """Whatever the marks, also of things that are gone: its tag is its own, and chosen or of what was opened."""
    read = {item: LibraryMark(item, opened, done, 0, keep) for item, (opened, done, keep) in given.items()}
    found = suggestions(LIBRARY, read, chosen)
    assert len({each.item for each in found}) == len(found) <= 4
    for each in found:
        assert each.tag in LIBRARY.pieces[each.item].tags
        assert each.item not in read or read[each.item].opened_at is None
        if each.because == "chosen":
            assert each.tag in chosen
        else:
            assert each.tag in LIBRARY.pieces[each.opened].tags
            assert read[each.opened].opened_at
    assert suggestions(LIBRARY, read, chosen) == found
