"""The same seed is the same world, whatever process plays it and whatever came before."""

from __future__ import annotations

from tests.bench.simulation.worlds import simulate


def test_a_seed_replays_to_the_letter() -> None:
    together = simulate("7-12", workers=2)["digests"]
    alone = simulate("7-12")["digests"]
    assert list(alone) == ["7", "8", "9", "10", "11", "12"]
    assert together == alone
    assert simulate("11")["digests"]["11"] == alone["11"]
    assert len(set(alone.values())) == 6
