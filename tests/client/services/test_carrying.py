"""Who is there for others much of the time: found in the feed that is here, by name, and left in peace once thanked."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path

from client.domain.carrying import WELCOMED
from client.services import carrying
from client.vault import feed_carrying, settings
from protocol import changes, hpke
from protocol.changes import Flags
from protocol.encoding import hour_of
from protocol.invitation import Role
from tests.client.services.villagers import in_village
from tests.contract.people import Someone
from tests.support.feed_builder import FeedBuilder, named_id
from tests.support.village import Village


def post(feed: FeedBuilder, name: str, author: str, hour: int, *, thread: str = "", flags: int = 0) -> None:
    id_ = named_id(name).bytes
    header = changes.Post(
        id=id_,
        hour=hour,
        author=named_id(author).bytes,
        thread=named_id(thread).bytes if thread else id_,
        room=feed.room.bytes,
        flags=flags,
    )
    feed.add(header, changes.encode_body(changes.PostBody("Words.", "" if thread else "A title")))


def welcoming(now: int) -> FeedBuilder:
    """Ann answers the first threads of newcomers, and a guide, an example and somebody without a mailbox do too."""
    feed = FeedBuilder()
    for name in ("ann", "bob", "gus"):
        feed.pseudonym(name, name.title(), hpke.public_key(hpke.new_private_key()))
    feed.pseudonym("gone", "Gone")
    for number in range(WELCOMED):
        new = f"new {number}"
        feed.pseudonym(new, new, hpke.public_key(hpke.new_private_key()))
        post(feed, f"thread {number}", new, now - 60)
        for who, flags in (("ann", 0), ("gus", Flags.GUIDE), ("gone", 0)):
            post(feed, f"{who} {number}", who, now - 50, thread=f"thread {number}", flags=int(flags))
        post(feed, f"again {number}", new, now - 40)
        post(feed, f"bob {number}", "bob", now - 30, thread=f"again {number}")
    return feed


def test_members_who_welcome_newcomers_are_found_by_name_and_not_again_once_thanked(tmp_path: Path) -> None:
    now = time.time()

    async def use(guide: Someone, village: Village) -> None:
        await guide.sync()
        memberships, community = guide.session.memberships, guide.community
        found = await carrying.look(memberships, community=community, now=now, offset=0)
        assert [(one.member, one.name) for one in found] == [(named_id("ann"), "Ann")]
        assert found[0].noticed.welcomes
        assert not found[0].noticed.rests_little
        await carrying.looked_after(memberships, community=community, member=named_id("ann"), now=now)
        assert await carrying.look(memberships, community=community, now=now, offset=0) == ()
        later = now + 29 * 86_400
        assert await carrying.look(memberships, community=community, now=later, offset=0) == ()
        private = guide.session.vault.private
        key = f"guide's looked after {community}"
        for foreign in ("no", "[]", '{"x": "y"}'):
            await private.write(partial(settings.put, key=key, value=foreign))
            assert len(await carrying.look(memberships, community=community, now=now, offset=0)) == 1
        assert village.sent == []

    in_village(tmp_path, use, feed=welcoming(hour_of(now)), role=Role.GUIDE)


def test_of_the_feed_only_answers_of_members_to_others_are_looked_at(tmp_path: Path) -> None:
    hour = hour_of(time.time())

    async def use(guide: Someone, _: Village) -> None:
        await guide.sync()
        membership = await guide.session.memberships.open(guide.community)
        rows = await membership.feed.read(lambda db: feed_carrying.answers(db, since_hour=hour - 100))
        assert {row[0] for row in rows} == {named_id(name).bytes for name in ("ann", "bob", "gone")}
        assert all(first == (author != named_id("bob").bytes) for author, _, _, _, first in rows)
        assert await membership.feed.read(lambda db: feed_carrying.answers(db, since_hour=hour)) == []
        few = await membership.feed.read(lambda db: feed_carrying.answers(db, since_hour=0, window=1))
        assert [row[0] for row in few] == [named_id("bob").bytes]

    in_village(tmp_path, use, feed=welcoming(hour), role=Role.GUIDE)
