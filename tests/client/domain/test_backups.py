from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.backups import (
    DAYS_KEPT,
    HIGHEST_NUMBER,
    OPENINGS_A_DAY,
    WEEKS_KEPT,
    Backup,
    name_of,
    next_number,
    read_name,
    read_version_name,
    stale,
    superseded,
    version_name_of,
)

DAYS = st.dates(date(1999, 1, 1), date(2200, 1, 1))
NEAR = st.integers(0, 120).map(lambda back: date(2026, 3, 14) - timedelta(days=back))
SETS = st.sets(st.tuples(st.one_of(NEAR, DAYS), st.integers(1, 3)), max_size=80)


CLOCKS = st.lists(st.one_of(st.integers(-3, 3), st.sampled_from((-9000, -400, 3700, 9000))), max_size=120)


def backup(day: date, number: int = 1, epoch: int = 0) -> Backup:
    return Backup(Path(name_of(day, number)), made_on=day.isoformat(), size=1, automatic=True, epoch=epoch)


def week(each: Backup) -> tuple[int, int]:
    return date.fromisoformat(each.made_on).isocalendar()[:2]


@given(DAYS, st.integers(1, 9999))
def test_a_name_is_read_back(day: date, number: int) -> None:
    assert read_name(name_of(day, number)) == (day, number)


@pytest.mark.parametrize(
    "name",
    [
        "leeward-backup-2026-03-14-1.zip",
        "leeward-backup-2026-03-14-02.zip",
        "leeward-backup-2026-02-30.zip",
        "leeward-backup-2026-03-14.zip.new",
        "leeward-backup-2026-03-14 copy.zip",
        "leeward-backup-2026-03-14.zip\n",
        "my-leeward-backup-2026-03-14.zip",
        "leeward-backup-２０２６-03-14.zip",
        "before the trip.zip",
    ],
)
def test_no_other_name_is_taken_for_one(name: str) -> None:
    assert read_name(name) is None


@given(st.integers(1, 999_999), st.integers(1, 9999))
def test_a_name_from_before_an_update_is_read_back(version: int, number: int) -> None:
    name = version_name_of(version, number)
    assert read_version_name(name) == (version, number)
    assert read_name(name) is None
    kept = Backup(Path(name), "2026-03-14", 1, automatic=False)
    assert (kept.before_update, kept.number) == (True, number)


@pytest.mark.parametrize(
    "name", ["leeward-version-0.zip", "leeward-version-1-1.zip", "leeward-version-1.zip.new"]
)
def test_no_other_name_is_from_before_an_update(name: str) -> None:
    assert read_version_name(name) is None


@given(SETS)
def test_the_rotation_keeps_the_newest_of_seven_days_and_of_four_weeks_before(
    made: set[tuple[date, int]],
) -> None:
    backups = [backup(*each) for each in made]
    gone = superseded(backups)
    kept = sorted((each for each in backups if each not in gone), key=lambda each: each.order, reverse=True)
    days = sorted({each.made_on for each in backups}, reverse=True)
    newest = {day: max((b for b in backups if b.made_on == day), key=lambda b: b.order) for day in days}

    assert all(newest[each.made_on] == each for each in kept)
    assert [each.made_on for each in kept[:DAYS_KEPT]] == days[:DAYS_KEPT]
    older = kept[DAYS_KEPT:]
    assert len({week(each) for each in older}) == len(older) <= WEEKS_KEPT
    weeks_before = sorted({week(newest[day]) for day in days[DAYS_KEPT:]}, reverse=True)
    assert [week(each) for each in older] == weeks_before[:WEEKS_KEPT]
    for each in older:
        assert each.made_on == max(d for d in days[DAYS_KEPT:] if week(newest[d]) == week(each))
    # The newest of all never goes, and what stays, stays when asked again.
    assert not backups or max(backups, key=lambda each: each.order) in kept
    assert superseded(kept) == []


@given(st.integers(1, 200), st.sets(st.integers(0, 199)))
def test_day_after_day_no_more_than_eleven_are_kept_and_none_older_than_needed(
    length: int, missed: set[int]
) -> None:
    kept: list[Backup] = []
    first = date(2026, 1, 1)
    made = 0
    for number in range(length):
        if number in missed:
            continue
        made += 1
        kept.append(backup(first + timedelta(days=number)))
        gone = superseded(kept)
        kept = [each for each in kept if each not in gone]
        assert min(made, DAYS_KEPT) <= len(kept) <= DAYS_KEPT + WEEKS_KEPT
    if length == 200 and not missed:
        assert len(kept) == DAYS_KEPT + WEEKS_KEPT


def test_a_clock_that_was_wrong_once_costs_no_backup_of_these_days() -> None:
    days = [backup(date(2026, 3, 14) - timedelta(days=back)) for back in range(6)]
    assert superseded([*days, backup(date(2099, 1, 1))]) == []


@given(st.integers(1, HIGHEST_NUMBER), st.sets(st.integers(1, HIGHEST_NUMBER), max_size=20))
def test_the_next_number_is_free_and_can_be_read_back(edge: int, more: set[int]) -> None:
    for taken in (more, more | {edge}, more | {HIGHEST_NUMBER}):
        number = next_number(taken)
        assert number not in taken
        assert read_name(name_of(date(2026, 3, 14), number)) == (date(2026, 3, 14), number)
        assert number > max(taken, default=0) or HIGHEST_NUMBER in taken


def sessions(moves: list[int]) -> list[tuple[date, list[Backup]]]:
    """The vault opened again and again by a clock that moves as it likes: each day, and what is there after it."""
    day = date(2026, 3, 14)
    kept: list[Backup] = []
    course: list[tuple[date, list[Backup]]] = []
    for epoch, move in enumerate(moves, 1):
        day += timedelta(days=move) if abs(move) < 5000 else date(2026 + move // 900, 1, 1) - day
        others = [each for each in kept if each.made_on == day.isoformat()]
        today = max(others, key=lambda each: each.order, default=None)
        if today is None or stale(today, kept, epoch):
            number = next_number({int(each.number) for each in others})
            kept.append(backup(day, number, epoch))
            gone = superseded(kept)
            assert kept[-1] not in gone
            kept = [each for each in kept if each not in gone]
        course.append((day, list(kept)))
    return course


@given(CLOCKS)
def test_whatever_the_clock_says_the_newest_words_are_never_long_without_a_backup(moves: list[int]) -> None:
    for epoch, (_, kept) in enumerate(sessions(moves), 1):
        newest = max(kept, key=lambda each: each.order)
        assert epoch - newest.epoch < OPENINGS_A_DAY
        assert len(kept) <= DAYS_KEPT + WEEKS_KEPT
        assert len({each.made_on for each in kept}) == len(kept)


@given(CLOCKS)
def test_whatever_the_clock_says_each_of_the_last_seven_days_keeps_its_newest(moves: list[int]) -> None:
    last: dict[str, int] = {}
    before: list[Backup] = []
    for _, kept in sessions(moves):
        last |= {each.made_on: each.epoch for each in kept if each not in before}
        newest = sorted(last, key=last.__getitem__, reverse=True)[:DAYS_KEPT]
        assert {(day, last[day]) for day in newest} <= {(each.made_on, each.epoch) for each in kept}
        before = kept


def test_a_clock_that_is_right_has_one_backup_a_day() -> None:
    first = date(2026, 3, 14)
    made = [backup(first, 1, 5), backup(first + timedelta(days=1), 1, 9)]
    assert not stale(made[1], made, 9)
    assert not stale(made[1], made, 12)
    assert stale(made[1], made, 9 + OPENINGS_A_DAY)


def test_a_clock_that_went_back_may_stand_still() -> None:
    before, stuck = backup(date(2026, 3, 14), 1, 5), backup(date(2000, 1, 1), 1, 6)
    assert not stale(stuck, [before, stuck], 6)
    assert stale(stuck, [before, stuck], 7)
    # Once it is right again, the day it was wrong about is soon not the last one.
    future, right = backup(date(2036, 1, 1), 1, 7), backup(date(2026, 3, 15), 1, 8)
    assert stale(right, [before, future, right], 9)
    assert not stale(backup(date(2026, 3, 16), 1, 9), [before, future, right], 10)


def test_one_from_a_day_to_come_goes_as_any_other() -> None:
    future = backup(date(2099, 1, 1), epoch=1)
    days = [backup(date(2026, 3, 14) + timedelta(days=on), epoch=2 + on) for on in range(60)]
    assert future in superseded([future, *days])
