"""A slice of `dev.py simulate`: half of what runs with every change, so that two cores share it."""

from __future__ import annotations

import pytest

from tests.bench.simulation.worlds import simulate


@pytest.mark.slow
def test_the_first_hundred_worlds_end_as_they_must() -> None:
    told = simulate("1-100")
    assert (told["worlds"], told["failed"]) == (100, {})
    assert told["kills"] > 50, "hardly anything went wrong: these worlds prove nothing"
    assert told["acts"] > 300
