"""What shows that a simulation can fail: each mistake that is put in on purpose is found."""

from __future__ import annotations

import pytest

from tests.bench.simulation.worlds import simulate

FOUND = {
    # Where a search begins, a little before the world that found it when this was written.
    "new-id-after-time-out": 3,
    "answered-before-commit": 17,
    "sent-is-forgotten": 17,
    "numbers-outside-transaction": 1,
    "verified-before-kept": 31,
    "erasures-are-passed-over": 37,
    "sending-for-ever": 20,
    "index-is-left-behind": 1,
    "kept-before-written": 10,
    "kept-and-told-no": 8,
}


@pytest.mark.slow
@pytest.mark.parametrize("plant", FOUND)
def test_a_planted_mistake_is_found(plant: str) -> None:
    first = FOUND[plant]
    told = simulate(f"{first}-{first + 150}", "--plant", plant, "--first")
    assert told["failed"], f"{plant} was not found in {told['worlds']} worlds"
