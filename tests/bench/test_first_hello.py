"""The way from the first start to a hello: counted in the real window, and short enough for a bad day."""

from __future__ import annotations

import pytest

from bench.first_hello import BY_HAND, CODE_LETTER, GOAL_SECONDS, LETTER, PRESS, Way, figures


def test_seconds_are_reading_pressing_and_typing() -> None:
    way = Way(screens=[("one", 100), ("two", 100)], presses=2, letters=10, code_letters=4)
    assert way.words == 200
    assert way.seconds == pytest.approx(60 + 2 * PRESS + 10 * LETTER)
    assert way.paper == pytest.approx(4 * (BY_HAND + CODE_LETTER))


@pytest.mark.slow
def test_onboarding_takes_under_three_minutes_and_ends_in_a_hello() -> None:
    found = {figure.name.removeprefix("first-hello/"): figure for figure in figures()}
    assert 60 < found["onboarding"].value <= GOAL_SECONDS
    assert found["onboarding"].ok
    assert found["onboarding/presses"].value >= 12
    assert found["words/in-danger"].value > 60, "what guides do is read, not skipped"
    assert found["all"].value == pytest.approx(
        found["onboarding"].value + found["code-on-paper"].value + found["hello"].value
    )
