from __future__ import annotations

import pytest

from bench import queue_10k
from bench._queue_harbour import made
from protocol.reviewing import Band


@pytest.mark.slow
def test_a_small_queue_is_measured() -> None:
    found = queue_10k.measured(300, changes=20, rounds=5)
    assert 0 < found.first <= found.whole
    assert len(found.changes) == 20
    assert len(found.frames) == len(found.plain) == 15
    for times in (found.changes, found.anew, found.views, found.filtered, found.frames, found.plain):
        assert times == tuple(sorted(times))
        assert times[0] > 0


def test_the_items_are_the_same_for_the_same_seed() -> None:
    rows = made(500)
    assert rows == made(500)
    assert len({row.review for row in rows}) == 500
    assert {row.band for row in rows} == set(Band)
