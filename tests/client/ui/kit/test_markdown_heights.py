from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.ui.kit import markdown_heights
from client.ui.kit.markdown_heights import Heights

ROWS = st.lists(st.integers(0, 50), max_size=12)
STEPS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 12), ROWS), max_size=25)


@given(STEPS, st.integers(-5, 600))
def test_it_is_a_list_whose_sums_are_known(steps: list[tuple[int, int, list[int]]], y: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(markdown_heights, "_BUCKET", 4)
        ours, plain = Heights(), list[float]()
        for first, count, new in steps:
            first = min(first, len(plain))
            count = min(count, len(plain) - first)
            ours.replace(first, count, new)
            plain[first : first + count] = new
            if plain:
                ours[first % len(plain)] = plain[first % len(plain)] = 7
            assert [ours[row] for row in range(len(ours))] == plain
            assert ours.total == sum(plain)
            assert [ours.above(row) for row in range(len(plain) + 1)] == [
                sum(plain[:row]) for row in range(len(plain) + 1)
            ]
        holding = [row for row in range(len(plain)) if sum(plain[:row]) <= y < sum(plain[: row + 1])]
        if holding:
            assert ours.at(y) == holding[0]
        else:
            assert ours.at(y) == (len(plain) - 1 if plain and y >= 0 else 0) or y < 0
    with pytest.raises(IndexError):
        ours[len(plain)]
