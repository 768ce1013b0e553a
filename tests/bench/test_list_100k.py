from __future__ import annotations

import pytest

from bench import list_100k


@pytest.mark.slow
@pytest.mark.parametrize("view", ["ours", "plain"])
def test_a_small_list_is_measured(view: list_100k.View) -> None:
    found = list_100k.measured(view, 300, rounds=5)
    assert len(found.frames) == 15
    assert found.frames == tuple(sorted(found.frames))
    assert min(found.filling, found.first_frame, *found.frames) > 0
    assert found.memory >= 0
    assert found.percentile(0.99) == found.percentile(1) == found.frames[-1]


def test_the_posts_are_the_same_for_the_same_seed() -> None:
    posts = list_100k.made(3000)
    assert posts == list_100k.made(3000)
    assert len({post.text for post in posts}) == 3000
    assert 500 < sum(len(post.text) for post in posts) / 3000 < 700
    assert len({len(post.text) // 100 for post in posts}) > 15
