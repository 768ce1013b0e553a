from __future__ import annotations

import random

import pytest

from client.domain.insights.discovery import FALSE_SHARE, FIRST_QUESTIONS, found, share


def test_all_questions_share_one_chance_however_many_there_are() -> None:
    every = sum(share(place) for place in range(1, 100_000))
    assert 0.99 * FALSE_SHARE < every <= FALSE_SHARE


def test_the_first_three_have_the_same_share_and_later_ones_ever_less() -> None:
    first = [share(place) for place in range(1, FIRST_QUESTIONS + 1)]
    assert len(set(first)) == 1
    later = [share(place) for place in range(FIRST_QUESTIONS, 60)]
    assert later == sorted(later, reverse=True)
    assert len(set(later)) == len(later)
    with pytest.raises(ValueError):
        share(0)


def test_a_single_pattern_needs_its_own_share() -> None:
    just = share(2)
    assert found([0.9, just, 0.8]) == 1
    assert found([0.9, just * 1.001, 0.8]) == 0
    assert found([None, None]) == found([]) == 0


def test_patterns_beside_each_other_help_each_other() -> None:
    weak = share(1) * 1.9
    assert found([weak, 0.9]) == 0
    assert found([weak, weak]) == 2


def test_chance_alone_is_rarely_told_of() -> None:
    chance = random.Random(3)
    for asked in (1, 3, 25):
        told = sum(bool(found([chance.random() for _ in range(asked)])) for _ in range(4000)) / 4000
        assert told == pytest.approx(sum(share(place) for place in range(1, asked + 1)), abs=0.015)


def test_asking_one_after_another_tells_no_more_than_asking_at_once() -> None:
    chance = random.Random(4)
    for _ in range(500):
        p_values = [chance.random() ** 2 for _ in range(12)]
        step_by_step = [found(p_values[:asked]) for asked in range(1, 13)]
        assert step_by_step == sorted(step_by_step)
