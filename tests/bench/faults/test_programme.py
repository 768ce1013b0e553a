"""What the fault programmes say about themselves."""

from __future__ import annotations

from bench.faults.programme import Choice


def test_a_lie_is_found_again_only_among_as_many_as_were_asked_for() -> None:
    asked = Choice("hostile", seed=11, rounds=36)
    assert asked.repeat(8) == "python3 dev.py faults hostile --seed 11 --rounds 36 --only 8"


def test_a_round_of_the_others_hangs_on_the_seed_alone() -> None:
    asked = Choice("kill", seed=3, rounds=12, workflows=("post",))
    assert asked.repeat(8) == "python3 dev.py faults kill --seed 3 --workflow post --only 8"
