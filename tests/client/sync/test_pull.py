"""Pulling an honest feed: everything arrives, newest first, and goes on where it stopped."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from client.domain.errors import AccessEnded, MalformedAnswer
from client.sync.pull import Progress
from client.vault import communities, feed_apply, feed_mail, feed_queries, own_posts
from client.vault.own_posts import OwnPost
from protocol import hpke, mail
from tests.support.feed_builder import FeedBuilder, named_id
from tests.support.loopback import Loopback, serving
from tests.support.member import NOW, Device, device, keys_of, run

Use = Callable[[Device], Awaitable[None]]


def with_device(folder: Path, feed: FeedBuilder, use: Use) -> list[str]:
    """Run `use` on a member's device against an honest server; the paths that were asked for."""
    with Loopback(serving(feed)) as server:

        async def work() -> None:
            async with device(folder, feed, server.address) as mine:
                await use(mine)

        run(work)
        return server.paths()


def filled(posts: int, *, threads: int = 20) -> FeedBuilder:
    feed = FeedBuilder()
    feed.pseudonym("ann", "Quiet Harbour")
    for n in range(posts):
        thread = f"thread {n % threads}"
        feed.post(
            thread if n < threads else f"post {n}",
            f"words number {n}",
            thread=thread,
            title=f"title {n}" if n < threads else "",
            hour=n,
        )
    feed.publish()
    return feed


def test_everything_arrives_and_is_marked_verified(tmp_path: Path) -> None:
    feed = filled(700)

    async def use(mine: Device) -> None:
        pulled = await mine.pull.run()
        assert (pulled.size, pulled.new_posts, pulled.changed) == (701, 700, True)
        assert await mine.texts() == [f"words number {n}" for n in range(699, -1, -1)]
        record = await mine.record()
        assert record.checkpoint == feed.head.checkpoint
        assert record.head_number == feed.number
        again = await mine.pull.run()
        assert (again.new_posts, again.changed) == (0, False)

    paths = with_device(tmp_path, feed, use)
    assert len([path for path in paths if path == "/v1/feed/head"]) == 2
    assert len(set(paths)) == len(paths) - 1, "nothing but the head is asked for twice"


def test_the_newest_is_readable_first(tmp_path: Path) -> None:
    feed = filled(1000)
    seen: list[tuple[int, int]] = []

    async def use(mine: Device) -> None:
        def progress(step: Progress) -> None:
            seen.append((step.done, step.total))

        await mine.pull.run(progress=progress)
        tails = await mine.look(feed_queries.newest_posts, limit=3)
        assert [view.text for view in tails] == [f"words number {n}" for n in (999, 998, 997)]

    paths = with_device(tmp_path, feed, use)
    assert seen == [(n, 3) for n in range(4)]
    asked = [path.rpartition("/")[2] for path in paths]
    addresses = [feed.sealed[n][0].hex() for n in (2, 1, 0)]
    tail = feed.parts["tail"]
    assert tail is not None
    assert asked.index(tail.hex()) < min(map(asked.index, addresses))


def test_a_growing_feed_is_followed_change_by_change(tmp_path: Path) -> None:
    feed = filled(250)

    async def use(mine: Device) -> None:
        for step in range(1, 60):
            feed.post(f"more {step}", f"later words {step}", thread="thread 3")
            if step % 7 == 0:
                feed.publish()
                pulled = await mine.pull.run()
                assert pulled.size == len(feed.entries)
                assert len(await mine.texts()) == 250 + step
        while await mine.cache.write(lambda db: feed_apply.index_some(db, changes=64)):
            pass
        found = await mine.look(feed_queries.search_newest, "later words")
        assert found[0].text == "later words 56"

    with_device(tmp_path, feed, use)


def test_an_edit_that_comes_before_its_post_wins(tmp_path: Path) -> None:
    feed = FeedBuilder()
    feed.post("first", "the first wording", title="A title")
    for n in range(300):
        feed.post(f"post {n}", "between", thread="first")
    feed.edit("first", "the second wording", thread="first")
    feed.edit("first", "somebody else's wording", thread="first", author="bob")
    feed.publish()

    async def use(mine: Device) -> None:
        await mine.pull.run()
        posts = await mine.look(feed_queries.posts_of_thread, named_id("first").bytes)
        assert (posts[0].text, posts[0].title, posts[0].edited) == ("the second wording", "A title", True)

    with_device(tmp_path, feed, use)


def test_removed_posts_are_gone_from_posts_lists_and_search(tmp_path: Path) -> None:
    feed = filled(600)
    secret = feed.post("regret", "an unmistakable mongoose", thread="thread 2")
    feed.publish()

    async def use(mine: Device) -> None:
        await mine.pull.run()
        while await mine.cache.write(lambda db: feed_apply.index_some(db, changes=512)):
            pass
        assert len(await mine.look(feed_queries.search_newest, "mongoose")) == 1
        feed.remove("regret", (secret,))
        for n in range(300):  # so that the segment is rewritten, not only the tail
            feed.post(f"after {n}", "later", thread="thread 4")
        feed.publish()
        await mine.pull.run()
        assert await mine.look(feed_queries.search_newest, "mongoose") == []
        assert "an unmistakable mongoose" not in await mine.texts()
        newest = await mine.look(feed_queries.thread_by_id, named_id("thread 2").bytes)
        assert newest is not None
        assert newest.newest_seq < secret

    with_device(tmp_path, feed, use)


def test_a_newcomer_reads_a_feed_with_erased_posts(tmp_path: Path) -> None:
    feed = filled(600)
    feed.remove("thread 7", (8,))
    feed.publish()

    async def use(mine: Device) -> None:
        pulled = await mine.pull.run()
        assert pulled.new_posts == 599
        assert (await mine.record()).checkpoint == feed.head.checkpoint

    with_device(tmp_path, feed, use)


def test_epochs_rotate_and_the_history_stays_readable(tmp_path: Path) -> None:
    feed = filled(300)
    feed.members.append(keys_of("me").mailbox_key)

    async def use(mine: Device) -> None:
        await mine.pull.run()
        feed.rotate_epoch()
        feed.post("new", "in the second epoch", thread="thread 1")
        feed.publish()
        await mine.pull.run()
        assert (await mine.texts())[0] == "in the second epoch"
        keys = await mine.private.read(lambda db: communities.epoch_keys(db, feed.community))
        assert [key.epoch for key in keys] == [1, 2]

    with_device(tmp_path, feed, use)

    async def joins_now(mine: Device) -> None:
        assert (await mine.pull.run()).new_posts == 301

    with_device(tmp_path / "newcomer", feed, joins_now)


def test_a_wrong_key_from_the_gate_bars_nobody(tmp_path: Path) -> None:
    feed = filled(300)
    feed.members.append(keys_of("me").mailbox_key)

    async def use(mine: Device) -> None:
        await _poison(mine, 1)
        assert (await mine.pull.run()).new_posts == 300
        keys = await mine.private.read(lambda db: communities.epoch_keys(db, feed.community))
        assert {key.epoch: key.key for key in keys} == feed.epoch_keys

    feed.epoch_objects.clear()
    feed.publish()
    with_device(tmp_path, feed, use)


def test_a_wrong_key_is_mended_by_the_next_epoch_for_whom_this_one_has_no_row(tmp_path: Path) -> None:
    feed = filled(511)  # two whole segments and no tail: nothing is opened before the head is kept

    async def use(mine: Device) -> None:
        await _poison(mine, 1)
        with pytest.raises(MalformedAnswer):
            await mine.pull.run()
        feed.members.append(keys_of("me").mailbox_key)
        feed.rotate_epoch()
        feed.publish()
        assert (await mine.pull.run()).new_posts == 511
        keys = await mine.private.read(lambda db: communities.epoch_keys(db, feed.community))
        assert {key.epoch: key.key for key in keys} == feed.epoch_keys

    with_device(tmp_path, feed, use)


async def _poison(mine: Device, epoch: int) -> None:
    wrong = communities.EpochKey(epoch, bytes(32))
    await mine.private.write(
        lambda db: communities.settle_epoch_key(db, community_id=mine.feed.community, key=wrong)
    )


def test_whoever_is_not_among_the_epochs_members_is_told_so(tmp_path: Path) -> None:
    feed = filled(10)

    async def use(mine: Device) -> None:
        await mine.pull.run()
        feed.rotate_epoch()
        feed.publish()
        with pytest.raises(AccessEnded):
            await mine.pull.run()
        assert len(await mine.texts()) == 10, "what was read stays readable"

    with_device(tmp_path, feed, use)


def test_mail_reaches_its_owner_once(tmp_path: Path) -> None:
    feed = filled(20)
    mine_keys, other = keys_of("me"), keys_of("somebody else")
    post = named_id("mine")
    words = "Part of this could hurt someone. " * 200  # several parts
    decision = mail.DecisionMail("remove", named_id("review"), post, "unkind-to-someone", "r1", words)
    public = hpke.public_key(mine_keys.hpke_private_key)
    parts = feed.mail(decision, named_id("message"), to=public, mailbox_key=mine_keys.mailbox_key)
    assert len(parts) > 1
    feed.mail(
        mail.GuideMail("not for me"),
        named_id("other"),
        to=hpke.public_key(other.hpke_private_key),
        mailbox_key=other.mailbox_key,
    )
    # Addressed to me, but sealed to somebody else: rubbish that must not stop anything.
    feed.mail(
        mail.GuideMail("rubbish"),
        named_id("rubbish"),
        to=hpke.public_key(other.hpke_private_key),
        mailbox_key=mine_keys.mailbox_key,
    )
    feed.publish()

    async def use(mine: Device) -> None:
        own = OwnPost(str(post), feed.community, str(post), "my words", 1, state="published")
        await mine.private.write(lambda db: own_posts.add(db, own))
        for _ in range(2):
            await mine.pull.run()
        messages = await mine.private.read(lambda db: feed_mail.newest(db, community_id=feed.community))
        assert [(m.id, m.kind) for m in messages] == [(str(named_id("message")), "decision")]
        kept = await mine.private.read(lambda db: own_posts.get(db, str(post)))
        assert kept is not None
        assert (kept.state, kept.reason, kept.text) == ("removed", "unkind-to-someone", "my words")
        assert kept.words == words
        assert mine.store.mail_arrived == [str(named_id("message"))]

    with_device(tmp_path, feed, use)


@pytest.mark.parametrize("first", ["bare", "worded"])
def test_a_decision_told_twice_is_one_message_the_one_with_words(tmp_path: Path, first: str) -> None:
    feed = filled(20)
    mine_keys, post, review = keys_of("me"), named_id("mine"), named_id("review")
    public = hpke.public_key(mine_keys.hpke_private_key)
    bare = mail.DecisionMail("remove", review, post, "unkind-to-someone", "r1")
    worded = mail.DecisionMail("remove", review, post, "unkind-to-someone", "r1", "Say it more kindly?")
    another = mail.DecisionMail("hold", review, post, "unkind-to-someone", "r1")
    letters = {"bare": bare, "worded": worded, "another": another}
    for name in (first, *({"bare", "worded"} - {first}), "another"):
        feed.mail(letters[name], named_id(name), to=public, mailbox_key=mine_keys.mailbox_key)
    feed.publish()

    async def use(mine: Device) -> None:
        own = OwnPost(str(post), feed.community, str(post), "my words", 1, state="published")
        await mine.private.write(lambda db: own_posts.add(db, own))
        for _ in range(2):
            await mine.pull.run()
        messages = await mine.private.read(lambda db: feed_mail.newest(db, community_id=feed.community))
        whole = {str(named_id("worded")), str(named_id("another"))}
        assert {m.id for m in messages} == whole
        assert set(mine.store.mail_arrived) == whole
        kept = await mine.private.read(lambda db: own_posts.get(db, str(post)))
        assert kept is not None
        assert (kept.state, kept.words) == ("removed", "Say it more kindly?")

    with_device(tmp_path, feed, use)


def test_a_missing_or_old_cosignature_is_a_status(tmp_path: Path) -> None:
    feed = filled(300)

    async def use(mine: Device) -> None:
        pulled = await mine.pull.run()
        assert pulled.cosigned_at is None
        assert pulled.cosignature_stale(NOW)
        feed.cosign(int(NOW))
        for n in range(300):
            feed.post(f"later {n}", "words", thread="thread 1")
        feed.publish()
        pulled = await mine.pull.run()
        assert pulled.cosigned_at == int(NOW) - int(NOW) % 3600
        assert not pulled.cosignature_stale(NOW)
        assert pulled.cosignature_stale(NOW + 25 * 3600)

    with_device(tmp_path, feed, use)


def test_a_new_descriptor_with_a_new_feed_key_is_followed(tmp_path: Path) -> None:
    feed = filled(30)

    async def use(mine: Device) -> None:
        await mine.pull.run()
        feed.feed_key_name = "feed 2"
        feed.descriptor_number = 2
        feed.redescribe(name="Harbour Steps")
        feed.post("new", "under the new key", thread="thread 1")
        feed.publish()
        pulled = await mine.pull.run()
        assert pulled.descriptor_changed
        assert (await mine.texts())[0] == "under the new key"

    with_device(tmp_path, feed, use)


def test_an_empty_feed_is_a_feed(tmp_path: Path) -> None:
    feed = FeedBuilder()
    feed.publish()

    async def use(mine: Device) -> None:
        assert (await mine.pull.run()).size == 0

    with_device(tmp_path, feed, use)


def test_the_erased_are_listed_even_by_a_tail(tmp_path: Path) -> None:
    feed = filled(5)

    async def use(mine: Device) -> None:
        await mine.pull.run()
        feed.remove("thread 2", (3,))
        feed.publish()
        await mine.pull.run()
        assert len(await mine.texts()) == 4

    with_device(tmp_path, feed, use)
