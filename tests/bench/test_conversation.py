from __future__ import annotations

import pytest

from bench import conversation


@pytest.mark.slow
def test_a_small_conversation_is_measured() -> None:
    found = conversation.measured(posts=120, rounds=4)
    assert len(found.frames) == 12
    assert found.frames == tuple(sorted(found.frames))
    assert min(found.rows, found.plain, found.again, found.first_frame, *found.frames) > 0
