"""The same seed is the same world, whatever process plays it and whatever came before."""

from __future__ import annotations

from tests.bench.simulation.worlds import simulate


def test_a_seed_replays_to_the_letter() -> None:
    together = simulate("9-11", workers=3)["digests"]
    alone = simulate("9-11")["digests"]
    assert list(alone) == ["9", "10", "11"]
    assert together == alone
    assert len(set(alone.values())) == 3
