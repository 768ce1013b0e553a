"""Counts of a month, and that none of them tells of one person."""

from __future__ import annotations

import json
from collections import Counter
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.domain.records import Review, ReviewState
from server.domain.suppression import KEPT, LEAST, UNDER, Rows, rows_told, told, total_told
from server.services import figures
from server.steward.transparency import as_data, as_words

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
    assert (posts.begun, posts.decided) == (43, 43)
    assert posts.decisions == {"approve": 31, "remove": 12}
    assert posts.reasons == {"remove": {"unkind-to-someone": 12}}
    assert posts.bands["routine"] == figures.Band(43, 20, 30)
    assert posts.bands["now"] == figures.Band(UNDER, None, None)
    assert found[figures.WORDS].begun == 19
    assert found[figures.APPEALS].decisions == {"restore": 11, "uphold": 22}
    assert found[figures.REPORTS].reasons == {"remove": {"names-somebody": 14}}
    data = as_data("H", "2026-11", found)
    assert (data["decisions_reversed"], data["about"][figures.APPEALS]["decided"]) == (11, 33)
    assert "  Decisions reversed: 11" in as_words("H", "2026-11", found)


def test_a_total_that_would_give_a_small_decision_away_is_not_told() -> None:
    found = count(*[review()] * 31, *[review(decision="put-out", band=0)] * 3)[figures.POSTS]
    assert (found.decided, found.decisions) == (KEPT, {"approve": 31})
    assert found.bands["routine"] == figures.Band(31, 20, 30)
    assert (found.begun, found.bands["now"].count) == (KEPT, UNDER)
    everywhere = [review(decision="approve", band=band) for band in range(4) for _ in range(20)]
    found = count(*everywhere, review(decision="put-out"))[figures.POSTS]
    assert (found.decided, found.decisions) == (KEPT, {"approve": 80})
    # Bands that are all told add up to the total, so one is not.
    assert [one.count for one in found.bands.values()] == [KEPT, 20, 20, 21]
    assert found.bands["now"] == figures.Band(KEPT, 20, 30)  # its waits are told all the same


def test_a_small_band_and_a_small_reason_take_one_more_with_them() -> None:
    found = count(
        *[review(band=0)] * 2,
        *[review(band=1)] * 20,
        *[review(band=3, decision="remove", reason="unkind-to-someone")] * 40,
        *[review(band=3, decision="remove", reason="names-somebody")] * 20,
        *[review(band=3, decision="remove", reason="other")],
    )[figures.POSTS]
    assert (found.decided, found.decisions) == (83, {"approve": 22, "remove": 61})
    assert found.reasons == {"remove": {"unkind-to-someone": 40}}
    assert [one.count for one in found.bands.values()] == [KEPT, KEPT, KEPT, 61]
    assert [one.eye for one in found.bands.values()] == [None, 20, None, 20]


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


@pytest.mark.parametrize(("number", "said"), [(0, UNDER), (9, UNDER), (10, 10), (19, 19), (109, 109)])
def test_counts_are_told_from_ten_up(number: int, said: int | str) -> None:
    assert told(number) == said


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([], UNDER),
        ([9], UNDER),
        ([31], 31),
        ([31, 12], 43),
        ([31, 3], KEPT),
        ([31, 9, 1], 41),
        ([9, 9], KEPT),
        ([5, 6, 4], 15),
    ],
)
def test_a_total_is_told_unless_it_gives_a_small_row_away(rows: list[int], said: int | str) -> None:
    assert total_told(rows) == said


def worlds(rows: list[int], shown: Rows, total: tuple[int, int]) -> list[dict[str, int]]:
    """Every way in which the rows that are not told may be, for whoever knows which of them has waits that are told."""
    hidden = [str(at) for at in range(len(rows)) if str(at) not in shown.told]
    rest = (total[0] - sum(shown.told.values()), total[1] - sum(shown.told.values()))
    found = []
    large = (
        [""] if shown.others == UNDER else [shown.dropped] if shown.dropped and not shown.silent else hidden
    )
    for dropped in large:
        small = [name for name in hidden if name != dropped]
        for values in product(range(LEAST), repeat=len(small)):
            world = dict(zip(small, values, strict=True))
            if not dropped:
                if rest[0] <= sum(values) <= rest[1]:
                    found.append(world)
                continue
            for whole in {rest[0], (rest[0] + rest[1]) // 2, rest[1]}:
                if whole - sum(values) >= LEAST:
                    found.append({**world, dropped: whole - sum(values)})
    return found


@settings(max_examples=300)
@given(st.lists(st.integers(0, 40), min_size=1, max_size=4), st.integers(0, LEAST - 1))
def test_no_small_row_can_be_worked_out(rows: list[int], kept: int) -> None:
    """By the total, or by one that is kept back as it is `kept` more than other rows that are told add up to."""
    total = sum(rows)
    known = (total - kept + 1, total - kept + LEAST - 1) if kept else (total, total)
    named = {str(at): count for at, count in enumerate(rows)}
    if (total_told(rows) == KEPT and not kept) or total < LEAST:
        return  # then it is not known so well
    shown = rows_told(named, total=known)
    assert all(named[name] == count for name, count in shown.told.items())
    assert len(named) - len(shown.told) - bool(shown.dropped) == sum(one < LEAST for one in rows)
    possible = worlds(rows, shown, known)
    for name, count in named.items():
        if 0 < count < LEAST:
            assert len({world[name] for world in possible}) >= LEAST / 2
            assert count in {world[name] for world in possible}


@settings(max_examples=300)
@given(st.lists(st.integers(0, 40), min_size=4, max_size=4), st.integers(1, LEAST - 1))
def test_a_total_that_is_kept_back_is_not_the_sum_of_other_rows(rows: list[int], kept: int) -> None:
    total = sum(rows)
    if total - kept < LEAST:
        return
    known = (total - kept + 1, total - kept + LEAST - 1)
    shown = rows_told({str(at): count for at, count in enumerate(rows)}, total=known)
    least = sum(shown.told.values()) + (LEAST if shown.dropped and not shown.silent else 0)
    most = known[1] if shown.dropped else least + (LEAST - 1) * (4 - len(shown.told))
    assert min(most, known[1]) - max(least, known[0]) + 1 >= LEAST / 2
