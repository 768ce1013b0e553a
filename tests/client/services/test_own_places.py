"""Reading places, following and saving: kept by ids and positions, on this computer alone."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path
from uuid import UUID

from client.services.changes import Kind
from client.vault import reading
from client.vault.feed_cards import ThreadCard
from client.vault.sqlcipher import Connection
from tests.client.services.test_conversing import talking
from tests.client.services.villagers import in_village
from tests.contract.people import Someone
from tests.support.feed_builder import named_id
from tests.support.village import Village


def _titles(cards: Iterable[ThreadCard]) -> list[str]:
    return [card.row.title for card in cards]


def test_what_was_there_before_the_first_sync_is_read_and_what_comes_is_not(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        places, community = person.session.places, person.community
        assert not (await places.reading(community=community)).unread(named_id("t1").bytes, 5)
        await person.sync()
        assert await places.unread_cards(community=community) == ()
        village.feed.post("late", "one more answer", thread="t2", author="bob", hour=200)
        village.feed.post("later", "and another", thread="t4", author="bob", hour=201)
        village.feed.publish()
        await person.sync()
        assert _titles(await places.unread_cards(community=community)) == ["Title 4", "Title 2"]
        assert _titles(await places.unread_cards(community=community, limit=1)) == ["Title 4"]
        # One's own words are nothing new.
        bob = named_id("bob").bytes
        assert await places.unread_cards(community=community, me=bob) == ()
        known = await places.reading(community=community)
        (card,) = [c for c in await places.unread_cards(community=community) if c.row.title == "Title 2"]
        assert known.unread(card.row.id, card.row.newest_seq)

        thread, seq = UUID(bytes=card.row.id), card.row.newest_seq
        changes = await places.read(community=community, thread=thread, seq=seq)
        assert changes.kinds == {Kind.READING}
        assert not await places.read(community=community, thread=thread, seq=seq - 1)
        assert _titles(await places.unread_cards(community=community)) == ["Title 4"]
        await places.unread_from(community=community, thread=thread, seq=seq)
        assert _titles(await places.unread_cards(community=community)) == ["Title 4", "Title 2"]
        await places.read_all(community=community)
        assert await places.unread_cards(community=community) == ()

    in_village(tmp_path, use, feed=talking())


def test_what_others_wrote_is_new_also_where_ones_own_words_came_after_it(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        places, community = person.session.places, person.community
        bob, feed = named_id("bob").bytes, village.feed
        await person.sync()
        assert await places.unread_cards(community=community, me=bob) == ()
        feed.post("theirs", "somebody answers", thread="t2", author="ann", hour=200)
        for n in range(3):
            feed.post(
                f"mine{n}", "mine was held, and is let through now", thread="t2", author="bob", hour=201
            )
        feed.post("alone", "only mine", thread="t3", author="bob", hour=202)
        feed.publish()
        await person.sync()
        (card,) = await places.unread_cards(community=community, me=bob)
        assert card.row.title == "Title 2"
        # What stands before one's own was read: nothing is left that is new.
        thread = UUID(bytes=card.row.id)
        await places.read(community=community, thread=thread, seq=card.row.newest_seq - 3)
        assert await places.unread_cards(community=community, me=bob) == ()

    in_village(tmp_path, use, feed=talking())


def test_a_thread_counted_as_unread_again_is_found_however_old_it_is(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        places, community = person.session.places, person.community
        await person.sync()
        await places.reading(community=community)
        view = await person.session.conversing.read(community=community, thread=named_id("t0"))
        assert view is not None
        first = view.posts[0].seq
        await places.unread_from(community=community, thread=named_id("t0"), seq=first)
        known = await places.reading(community=community)
        assert known.upto(named_id("t0").bytes) == first - 1
        assert _titles(await places.unread_cards(community=community)) == ["Title 0"]

    in_village(tmp_path, use, feed=talking())


def test_what_is_unread_again_follows_what_is_new_in_its_own_room_only(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        places, community = person.session.places, person.community
        await person.sync()
        await places.reading(community=community)
        for thread in ("t0", "t3"):
            await places.unread_from(community=community, thread=named_id(thread), seq=0)
        village.feed.post("late", "one more answer", thread="t2", author="bob", hour=200)
        village.feed.publish()
        await person.sync()
        first = await places.unread_cards(community=community, limit=2)
        assert _titles(first) == ["Title 2", "Title 3"]
        rest = await places.unread_cards(community=community, before=first[-1].row.newest_seq, limit=2)
        assert _titles(rest) == ["Title 0"]
        assert len(await places.unread_cards(community=community, room=village.feed.room)) == 3
        assert await places.unread_cards(community=community, room=named_id("no room")) == ()

    in_village(tmp_path, use, feed=talking())


def test_threads_in_which_their_author_is_alone_wait_the_longest_first(tmp_path: Path) -> None:
    feed = talking(2)
    now = int(time.time() // 3600)
    feed.post("alone", "is anybody there", title="Waiting long", hour=now - 30)
    feed.post("alone2", "hello", title="Waiting", hour=now - 2)
    feed.post("more", "I forgot to say", thread="alone", hour=now - 1)
    feed.post("old", "long ago", title="Too long ago", hour=now - 15 * 24)

    async def use(person: Someone, village: Village) -> None:
        places, community = person.session.places, person.community
        await person.sync()
        assert _titles(await places.unanswered(community=community)) == ["Waiting long", "Waiting"]
        village.feed.post("answer", "yes, I am", thread="alone", author="bob", hour=now)
        village.feed.publish()
        await person.sync()
        assert _titles(await places.unanswered(community=community)) == ["Waiting"]

    in_village(tmp_path, use, feed=feed)


def test_one_follows_where_one_writes_unless_one_left_on_purpose(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        places, talk, community = person.session.places, person.session.conversing, person.community
        await person.sync()
        thread = named_id("t1")
        await talk.reply(community=community, thread=thread, text="me too")
        assert await places.followed(community=community) == {thread}
        assert _titles(await places.followed_cards(community=community)) == ["Title 1"]
        await places.follow(community=community, thread=thread, follows=False)
        await talk.reply(community=community, thread=thread, text="and again")
        assert await places.followed(community=community) == frozenset()
        assert await places.followed_cards(community=community) == ()

    in_village(tmp_path, use, feed=talking())


def test_a_saved_post_goes_with_its_words(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        places, community = person.session.places, person.community
        await person.sync()
        view = await person.session.conversing.read(community=community, thread=named_id("t1"))
        assert view is not None
        r1 = view.posts[1]
        for post, thread in (("r1", "t1"), ("r2", "t2")):
            await places.save(community=community, post=named_id(post), thread=named_id(thread))
        village.feed.remove("r1", (r1.seq,))
        village.feed.publish()
        await person.sync()
        second, first = await places.saved(community=community)
        assert (second.over.title, second.post and second.post.text) == ("Title 2", "an answer in thread 2")
        assert (first.over.title, first.post) == ("Title 1", None)
        assert first.saved.saved_at % 86_400 == 0
        await places.unsave(community=community, post=named_id("r1"))
        assert len(await places.saved(community=community)) == 1

    in_village(tmp_path, use, feed=talking())


def test_after_a_restore_what_comes_in_the_place_of_what_was_lost_is_unread(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        private, community = person.session.vault.private, person.community
        await person.session.places.reading(community=community)

        def look(db: Connection) -> tuple[int | None, dict[bytes, int]]:
            return reading.start(db, community), reading.places(db, community)

        await private.write(lambda db: reading.read(db, community, b"t" * 16, seq=20))
        await private.write(lambda db: reading.cut(db, community, size=7))
        assert await private.read(look) == (6, {b"t" * 16: 6})

    in_village(tmp_path, use, feed=talking())
