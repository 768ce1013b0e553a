from __future__ import annotations

from client.domain.scored import Band, Change, Score, Scored, band_of, change

SCORES = (Score(10, 14), Score(24, None), Score(38, 9), Score(52, 8))
MADE = Scored("a", "A", 0, 24, SCORES, (Band(0, 4, "low"), Band(5, 24, "more")), "source", 5, "other source")


def test_a_change_is_from_the_first_score_to_the_last_and_says_whether_it_is_reliable() -> None:
    assert change(MADE, first=1, last=99) == Change(SCORES[0], SCORES[3], -6, True)
    assert change(MADE, first=30, last=99) == Change(SCORES[2], SCORES[3], -1, False)


def test_exactly_as_far_as_the_source_says_is_reliable() -> None:
    assert change(MADE, first=1, last=40) == Change(SCORES[0], SCORES[2], -5, True)


def test_where_no_source_says_nothing_is_said() -> None:
    unknown = Scored("a", "A", 0, 24, SCORES)
    found = change(unknown, first=1, last=99)
    assert found is not None
    assert found.reliable is None


def test_missing_answers_are_no_score_and_one_score_is_no_change() -> None:
    assert change(MADE, first=20, last=40) is None
    assert change(Scored("a", "A", 0, 24, (Score(1, None), Score(2, None))), first=1, last=9) is None


def test_a_score_is_in_the_band_of_its_source_or_in_none() -> None:
    assert band_of(MADE, 4) == Band(0, 4, "low")
    assert band_of(MADE, 5) == Band(5, 24, "more")
    assert band_of(MADE, 4.5) == Band(0, 4, "low"), (
        "worked out from the other answers, as on the page of the result"
    )
    assert band_of(MADE, -1) is None
    assert band_of(MADE, 25) is None
    assert band_of(Scored("a", "A", 0, 24), 3) is None
