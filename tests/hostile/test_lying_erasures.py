"""A server that takes away what nobody took back: erasures that list what they may not."""

from __future__ import annotations

from pathlib import Path

import pytest

from client.domain.errors import WithheldHistory
from protocol import changes
from protocol.changes import Prune, Remove, Withdraw
from tests.hostile.lies import caught, harbour
from tests.support.feed_builder import FeedBuilder, named_bytes, named_id
from tests.support.loopback import Loopback, serving
from tests.support.member import device, run


def erasing(kind: type[Remove | Withdraw], post: str, seqs: tuple[int, ...]) -> changes.Header:
    id_, of = named_bytes(f"erasure {post} {seqs}", 16), named_id(post).bytes
    if kind is Remove:
        return Remove(id=id_, hour=3, post=of, seqs=seqs, reason="off-topic")
    return Withdraw(id=id_, hour=3, post=of, seqs=seqs)


@pytest.mark.parametrize("kind", [Remove, Withdraw])
@pytest.mark.parametrize("seqs", [(30,), (20, 30), (30, 20)])
@pytest.mark.parametrize("more", [0, 300])
@pytest.mark.parametrize("really", [True, False])
def test_a_removal_that_takes_another_post_with_it(
    tmp_path: Path, kind: type[Remove | Withdraw], seqs: tuple[int, ...], more: int, really: bool
) -> None:
    def lie(feed: FeedBuilder) -> None:
        feed.add(erasing(kind, "post 20", seqs))
        if really:
            feed.erase(seqs)
        for n in range(more):
            feed.post(f"more {n}", "words 1", thread="post 1")
        feed.publish()

    caught(tmp_path, harbour(), WithheldHistory, lie=lie, newer_first=more > 0)


@pytest.mark.parametrize("more", [0, 300, 600])
def test_a_removal_of_what_comes_all_the_same(tmp_path: Path, more: int) -> None:
    feed = harbour(60)
    feed.add(erasing(Remove, "post 20", (30,)))
    for n in range(more):
        feed.post(f"more {n}", "words 1", thread="post 1")
    feed.publish()
    caught(tmp_path, feed, WithheldHistory)


def test_a_removal_that_takes_a_name_away(tmp_path: Path) -> None:
    feed = FeedBuilder()
    name = feed.pseudonym("ann", "Quiet Harbour")
    feed.post("post 0", "words 0")
    feed.publish()

    def lie(feed: FeedBuilder) -> None:
        feed.add(erasing(Remove, "post 0", (name,)))
        feed.erase((name,))
        feed.publish()

    caught(tmp_path, feed, WithheldHistory, lie=lie)


def test_a_removal_that_takes_another_post_s_new_wording(tmp_path: Path) -> None:
    feed = harbour(20)
    edit = feed.edit("post 3", "words 3000", thread="post 3")
    feed.publish()

    def lie(feed: FeedBuilder) -> None:
        feed.add(erasing(Remove, "post 4", (4, edit)))
        feed.erase((4, edit))
        feed.publish()

    caught(tmp_path, feed, WithheldHistory, lie=lie)


@pytest.mark.parametrize("more", [0, 300])
@pytest.mark.parametrize("known", [True, False])
def test_control_is_never_erased(tmp_path: Path, more: int, known: bool) -> None:
    def lie(feed: FeedBuilder) -> None:
        feed.add(Prune(id=named_bytes("prune", 16), hour=4, seqs=(removal,)))
        for n in range(more):
            feed.post(f"more {n}", "words 1", thread="post 1")
        feed.publish()

    feed = harbour(60)
    removal = feed.remove("post 20", (20,))
    feed.publish()
    if not known:
        lie(feed)
    caught(tmp_path, feed, WithheldHistory, lie=lie if known else None, newer_first=more > 0)


def test_an_honest_removal_of_a_post_with_its_wordings_is_no_lie(tmp_path: Path) -> None:
    feed = harbour(300)
    edit = feed.edit("post 20", "words 2000", thread="post 2")
    feed.publish()
    with Loopback(serving(feed)) as server:

        async def work() -> None:
            async with device(tmp_path, feed, server.address) as mine:
                await mine.pull.run()
                feed.remove("post 20", (20, edit))
                for seqs in ((40, 50), (60,)):
                    feed.add(Prune(id=named_bytes(f"prune {seqs}", 16), hour=4, seqs=seqs))
                    feed.erase(seqs)
                feed.publish()
                await mine.pull.run()
                assert len(await mine.texts()) == 296

        run(work)
