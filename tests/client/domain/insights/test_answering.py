from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from time import perf_counter

import pytest

from bench.insights import KINDS, diary, false_share, found_share
from client.domain.insights import Answer, Day, Lack, Question, Verdict, answers

WALKING = Question("activity", "walking")
BEGUN = date(2024, 1, 1)


def days(count: int, *, lift: float = 0.0, seed: int = 1, often: float = 0.4) -> list[Day]:
    chance = random.Random(seed)
    made = []
    for at in range(count):
        walked = chance.random() < often
        mood = min(5.0, max(1.0, round(3 + chance.gauss(0, 0.7) + lift * walked)))
        made.append(Day(BEGUN + timedelta(days=at), mood, frozenset({"walking"} if walked else ())))
    return made


def only(told: list[Answer]) -> Answer:
    (answer,) = told
    return answer


def test_a_clear_pattern_is_told_with_its_days_means_and_interval() -> None:
    told = days(60, lift=1.2)
    answer = only(answers([WALKING], told))
    with_it = [each.mood for each in told if each.activities and each.mood]
    assert answer.verdict is Verdict.BETTER_DAYS
    assert (answer.days, answer.days_with, answer.days_without) == (60, len(with_it), 60 - len(with_it))
    assert answer.mean_with == pytest.approx(sum(with_it) / len(with_it))
    assert (answer.first, answer.last, answer.span) == (BEGUN, BEGUN + timedelta(days=59), 60)
    assert answer.low is not None
    assert answer.difference is not None
    assert answer.high is not None
    assert 0 < answer.low < answer.difference < answer.high
    assert answer.low < 1.2 < answer.high
    assert only(answers([WALKING], days(60, lift=-1.2))).verdict is Verdict.HARDER_DAYS


def test_the_interval_leaves_out_zero_exactly_when_a_pattern_is_told() -> None:
    patterns = set()
    for seed in range(60):
        for toward in ("better", "harder"):
            answer = only(answers([replace(WALKING, toward=toward)], days(70, lift=0.5, seed=seed)))
            assert answer.low is not None
            assert answer.high is not None
            outside = answer.low > 0 or answer.high < 0
            patterns.add(outside)
            assert outside == (answer.verdict is not Verdict.NO_CLEAR_PATTERN)
    assert patterns == {True, False}


def test_nothing_is_told_before_there_are_days_enough_of_both_kinds() -> None:
    assert only(answers([WALKING], [])).lack is Lack.SPAN
    early = only(answers([WALKING], days(50, lift=2)))
    assert (early.verdict, early.lack, early.days) == (Verdict.NOT_ENOUGH_DAYS, Lack.SPAN, 50)
    assert early.difference is early.low is early.p_value is None
    seldom = only(answers([WALKING], [each for at, each in enumerate(days(60, lift=2)) if at % 2]))
    assert (seldom.verdict, seldom.lack) == (Verdict.NOT_ENOUGH_DAYS, Lack.DAYS)
    some, none = frozenset({"walking"}), frozenset[str]()
    seven = [
        replace(each, activities=some if at < 49 and at % 7 == 0 else none)
        for at, each in enumerate(days(60))
    ]
    rare = only(answers([WALKING], seven))
    assert (rare.verdict, rare.lack, rare.days_with) == (Verdict.NOT_ENOUGH_DAYS, Lack.WITH, 7)
    often = only(
        answers([WALKING], [replace(each, activities=some - (each.activities or none)) for each in seven])
    )
    assert (often.verdict, often.lack, often.days_without) == (Verdict.NOT_ENOUGH_DAYS, Lack.WITHOUT, 7)
    never = only(answers([WALKING], [replace(each, activities=none) for each in seven]))
    assert (never.verdict, never.lack, never.days) == (Verdict.NOT_ENOUGH_DAYS, Lack.WITH, 60)


def test_missing_is_missing() -> None:
    told = days(80, lift=1.2)
    silent = [Day(each.day) if at % 5 == 0 else each for at, each in enumerate(told)]
    left_out = [each for at, each in enumerate(told) if at % 5]
    assert answers([WALKING], silent) == answers([WALKING], left_out)
    unticked = [replace(each, activities=None) if at % 5 == 0 else each for at, each in enumerate(told)]
    # A day of which nothing is known of walking tells nothing of days without it.
    assert only(answers([WALKING], unticked)).days == only(answers([WALKING], left_out)).days


def test_an_activity_that_was_not_there_yet_was_not_left_undone() -> None:
    before = [replace(each, activities=frozenset()) for each in days(200)]
    after = [replace(each, day=each.day + timedelta(days=200)) for each in days(100, seed=2)]
    answer = only(answers([WALKING], before + after))
    first = next(each.day for each in after if each.activities)
    assert answer.first == first - timedelta(days=14)


def test_an_answer_holds_until_it_is_read_again() -> None:
    told = days(200, lift=0.4)
    at_60 = only(answers([WALKING], told[:60]))
    assert only(answers([WALKING], told[:89])) == at_60
    assert at_60.again == told[89].day
    at_90 = only(answers([WALKING], told[:90]))
    assert at_90.days == 90
    assert at_90 == only(answers([WALKING], told[:119]))
    assert only(answers([WALKING], days(800))).days == 720


def test_more_questions_make_each_answer_harder_and_the_first_ones_keep_their_share() -> None:
    told = days(90, lift=0.75)
    others = [Question("activity", f"nothing {number}") for number in range(20)]
    first = answers([WALKING, *others], told)[0]
    assert first == only(answers([WALKING], told))
    last = answers([*others, WALKING], told)[-1]
    assert last.certainty is not None
    assert first.certainty is not None
    assert last.certainty > first.certainty
    assert last.difference == first.difference
    assert last.low is not None
    assert first.low is not None
    assert last.low < first.low


def test_the_same_question_counts_once_whichever_way_it_is_asked() -> None:
    told = days(90, lift=0.5)
    again = replace(WALKING, toward="harder")
    other = Question("activity", "nothing")
    one, two, three = answers([WALKING, again, other], told)
    assert (one.low, one.high) == (two.low, two.high)
    assert two.question == again
    assert three == answers([WALKING, other], told)[1]


def test_what_is_asked_for_is_found_sooner() -> None:
    better = sum(
        only(answers([WALKING], days(60, lift=0.4, seed=seed))).verdict is Verdict.BETTER_DAYS
        for seed in range(80)
    )
    harder = sum(
        only(answers([replace(WALKING, toward="harder")], days(60, lift=0.4, seed=seed))).verdict
        is Verdict.BETTER_DAYS
        for seed in range(80)
    )
    assert better > harder > 0


def test_a_dimension_is_set_against_its_own_median_and_less_worry_is_better() -> None:
    chance = random.Random(5)
    told = []
    for at in range(90):
        slept = round(chance.gauss(7, 1.2), 1)
        worry = min(10.0, max(0.0, round(5 - 1.2 * (slept - 7) + chance.gauss(0, 1.5))))
        told.append(Day(BEGUN + timedelta(days=at), measures={"sleep": slept, "worry": worry}))
    answer = only(answers([Question("dimension", "sleep", "worry", lower_is_better=True)], told))
    values = sorted(each.measures["sleep"] for each in told)
    assert answer.divide == values[44]
    assert answer.days_with + answer.days_without == 90
    assert answer.verdict is Verdict.BETTER_DAYS
    assert answer.difference is not None
    assert answer.difference == pytest.approx(-1.2 * 1.2 * 1.6, abs=0.9)


def test_yes_and_no_are_two_sides_however_often_it_is_yes() -> None:
    chance = random.Random(6)
    for often in (0.2, 0.8):
        told = [
            Day(
                BEGUN + timedelta(days=at),
                float(chance.randint(2, 4)),
                measures={"taken": float(chance.random() < often)},
            )
            for at in range(90)
        ]
        answer = only(answers([Question("dimension", "taken")], told))
        assert answer.days_with == sum(each.measures["taken"] for each in told)


def test_the_next_day_pairs_each_day_with_the_one_before() -> None:
    chance = random.Random(7)
    walked = [chance.random() < 0.4 for _ in range(121)]
    told = [
        Day(
            BEGUN + timedelta(days=at),
            float(min(5, max(1, round(3 + chance.gauss(0, 0.6) + 1.0 * (at > 0 and walked[at - 1]))))),
            frozenset({"walking"} if walked[at] else ()),
        )
        for at in range(121)
    ]
    question = replace(WALKING, next_day=True)
    answer = only(answers([question], told))
    assert answer.verdict is Verdict.BETTER_DAYS
    assert (answer.first, answer.days) == (BEGUN + timedelta(days=1), 120)
    assert only(answers([WALKING], told)).verdict is Verdict.NO_CLEAR_PATTERN


def test_tags_are_known_on_days_with_an_entry_alone() -> None:
    told = [
        replace(
            each, activities=None, tags=frozenset({"argument"} if at % 3 == 0 else ()) if at % 2 else None
        )
        for at, each in enumerate(days(122))
    ]
    answer = only(answers([Question("tag", "argument")], told))
    assert (answer.days, answer.days_with) == (60, 20)


def test_weekly_and_alike_things_are_not_told_from_the_week() -> None:
    told = [
        replace(
            each,
            mood=3.0 + (each.day.weekday() > 4),
            activities=frozenset({"walking"} if each.day.weekday() > 4 else ()),
        )
        for each in days(120)
    ]
    answer = only(answers([WALKING], told))
    assert (answer.verdict, answer.lack) == (Verdict.NO_CLEAR_PATTERN, Lack.ALIKE)
    assert answer.difference is None


def test_a_day_that_comes_twice_is_refused() -> None:
    with pytest.raises(ValueError):
        answers([WALKING], [*days(3), days(1)[0]])
    with pytest.raises(ValueError):
        Question("dimension", "worry", "worry")
    with pytest.raises(ValueError):
        Question("activity", "")


def test_the_order_of_days_does_not_matter() -> None:
    told = days(90, lift=0.5)
    assert answers([WALKING], reversed(told)) == answers([WALKING], told)


@pytest.mark.slow
def test_patterns_of_chance_are_seldom_told_and_real_ones_often() -> None:
    # A slice of `python -m bench insights`; the seed is fixed, so the bounds have room for so few diaries.
    shares = [
        false_share(kind, 60, diaries=36, seed=20)
        for kind in ("plain", "lasting", "runs", "weekly", "begun", "gaps")
    ]
    assert 0 < sum(shares) / len(shares) <= 0.13
    assert found_share("plain", diaries=200, seed=20) >= 0.58


def test_ten_years_are_read_at_once() -> None:
    told = diary(KINDS["plain"], 3650, 25, random.Random(1))
    begun = perf_counter()
    answers([Question("activity", str(each)) for each in range(25)], told)
    assert perf_counter() - begun < 5, "a quarter of a second where nothing else runs"
