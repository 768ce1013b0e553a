"""Counts of a month, and that none of them tells of one person."""

from __future__ import annotations

import json
from collections import Counter
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.records import Review, ReviewState
from server.domain.suppression import LEAST, told
from server.services import figures
from server.steward.transparency import UNDER, as_data, as_words

NOVEMBER = 1_795_000_000.0


class Tallies:
    """The one thing that counting asks of a store."""

    def __init__(self) -> None:
        self.of: dict[str, Counter[str]] = {}

    def tally(self, month: str, what: str, count: int = 1) -> None:
        self.of.setdefault(month, Counter())[what] += count


def review(kind: str = "reply", *, band: int = 3, decision: str = "approve", reason: str = "") -> Review:
    return Review(
        id=bytes(16),
        version=2,
        kind=kind,
        state=ReviewState.DECIDED,
        band=band,
        why=(),
        rules_version=1,
        author=bytes(16),
        decision=decision,
        reason=reason,
        open_minutes=20,
        wait_minutes=30,
    )


def count(*reviews: Review) -> dict[str, figures.About]:
    tallies = Tallies()
    for one in reviews:
        figures.begun(tallies, one, now=NOVEMBER)  # type: ignore[arg-type]
        figures.decided(tallies, one, now=NOVEMBER)  # type: ignore[arg-type]
    assert set(tallies.of) == {"2026-11"}
    return figures.gather(tallies.of["2026-11"])


def test_what_is_counted_is_told_by_what_it_was_about() -> None:
    found = count(
        *[review()] * 31,
        *[review(decision="remove", reason="unkind-to-someone")] * 12,
        *[review("help-me", band=0)] * 10,
        *[review("note-to-guides")] * 9,
        *[review("report", decision="remove", reason="names-somebody")] * 14,
        *[review("appeal", decision="restore")] * 11,
        *[review("appeal", decision="uphold")] * 22,
    )
    posts = found[figures.POSTS]
    assert (posts.begun, posts.decided) == (40, 40)
    assert posts.decisions == {"approve": 30, "remove": 10}
    assert posts.reasons == {"remove": {"unkind-to-someone": 10}}
    assert posts.bands["routine"] == figures.Band(40, 20, 30)
    assert found[figures.WORDS].begun == 10
    assert found[figures.WORDS].bands["now"] == figures.Band(10, 20, 30)
    assert found[figures.WORDS].bands["routine"] == figures.Band(None, None, None)
    assert found[figures.APPEALS].decisions == {"restore": 10, "uphold": 20}
    assert found[figures.REPORTS].reasons == {"remove": {"names-somebody": 10}}


def test_what_is_small_is_not_even_named() -> None:
    found = count(*[review()] * 100, review(decision="remove", reason="names-somebody"), review("appeal"))
    words = "\n".join(as_words("Harbour", "2026-11", found))
    data = json.dumps(as_data("Harbour", "2026-11", found))
    for text in (words, data):
        assert "names-somebody" not in text
        assert "remove" not in text
        assert "101" not in text
        assert UNDER in text


def test_nothing_at_all_is_under_ten_too() -> None:
    nothing, something = figures.gather({}), count(*[review("report")] * 9)
    assert list(as_words("H", "2026-11", nothing)) == list(as_words("H", "2026-11", something))
    assert as_data("H", "2026-11", nothing) == as_data("H", "2026-11", something)


def test_the_usual_wait_is_a_step_that_half_did_not_exceed() -> None:
    assert figures.median({5: 9}) is None
    assert figures.median({5: 10}) == 5
    assert figures.median({5: 5, 60: 5}) == 5
    assert figures.median({5: 4, 60: 6}) == 60


def test_names_of_another_version_are_passed_over() -> None:
    assert figures.gather({"decided/lost": 50, "begun/dreams": 50, "eye/posts/now/long": 50, "": 1}) == (
        figures.gather({})
    )


@given(st.lists(st.integers(0, 60), min_size=2, max_size=4))
def test_no_total_gives_a_small_row_away(rows: list[int]) -> None:
    """Whoever knows the total and the rows as told still has many values to choose from for each that is small."""
    for at, small in enumerate(rows):
        if small >= LEAST:
            continue
        others = rows[:at] + rows[at + 1 :]
        total = told(sum(rows))
        sums = possible_sums([told(one) for one in others])
        possible = {value for value in range(LEAST) if any(told(value + beside) == total for beside in sums)}
        assert len(possible) > LEAST / 2
        assert small in possible


def possible_sums(rows: list[int | None]) -> set[int]:
    ranges = [range(LEAST) if row is None else range(row, row + LEAST) for row in rows]
    return {sum(values) for values in product(*ranges)}


@pytest.mark.parametrize(("number", "said"), [(0, None), (9, None), (10, 10), (19, 10), (20, 20), (109, 100)])
def test_counts_are_rounded_down(number: int, said: int | None) -> None:
    assert told(number) == said
