"""A post that may still be called back: nothing sends it meanwhile, and nothing loses it."""

from __future__ import annotations

import asyncio
from pathlib import Path

from client.vault.sqlcipher import Connection
from protocol.submissions import Reply
from tests.client.services.villagers import me
from tests.contract.people import someone
from tests.support.feed_builder import FeedBuilder, named_id
from tests.support.loopback import Loopback
from tests.support.village import Village


def later(db: Connection) -> None:
    """As if the moment were over."""
    db.execute("UPDATE outbox SET ready_at = ready_at - 61")


def test_what_was_posted_as_the_window_went_leaves_with_the_next_sync(tmp_path: Path) -> None:
    feed = FeedBuilder()
    feed.post("t0", "how it began", title="A thread", hour=1)
    village = Village(feed)
    village.feed.publish()

    async def posted_and_gone() -> None:
        async with someone(tmp_path) as person:
            await person.join(village.invitation())
            village.named(me(village))
            await person.sync()
            await person.session.conversing.reply(
                community=person.community,
                thread=named_id("t0"),
                text="A moment later.",
                to=named_id("t0"),
                notes=("grief",),
                hold_seconds=60,
            )
            await person.sync()
            assert village.sent == []

    async def there_again() -> None:
        async with someone(tmp_path) as person:
            await person.sync()
            assert village.sent == []
            (own,) = await person.session.conversing.own_posts(community=person.community)
            assert (own.state, own.notes, own.answers) == ("waiting", "grief", str(named_id("t0")))
            await person.session.vault.private.write(later)
            await person.sync()
            (sent,) = village.sent
            assert isinstance(sent, Reply)
            assert (sent.text, sent.notes, sent.to) == ("A moment later.", ("grief",), named_id("t0"))

    with Loopback(village) as server:
        village.address = server.address
        asyncio.run(posted_and_gone())
        asyncio.run(there_again())


def test_called_back_it_is_a_draft_with_its_notes_and_what_it_answers(tmp_path: Path) -> None:
    feed = FeedBuilder()
    feed.post("t0", "how it began", title="A thread", hour=1)
    village = Village(feed)
    village.feed.publish()

    async def work() -> None:
        async with someone(tmp_path) as person:
            await person.join(village.invitation())
            village.named(me(village))
            await person.sync()
            talk = person.session.conversing
            written = await talk.reply(
                community=person.community,
                thread=named_id("t0"),
                text="Not yet.",
                to=named_id("t0"),
                notes=("grief", "panic"),
                hold_seconds=60,
            )
            moved, _ = await talk.back_to_draft(intent_id=str(written.id))
            assert moved
            (draft,) = await talk.drafts()
            assert (draft.text, draft.notes, draft.answers) == (
                "Not yet.",
                "grief panic",
                str(named_id("t0")),
            )
            await person.session.vault.private.write(later)
            await person.sync()
            assert village.sent == []

    with Loopback(village) as server:
        village.address = server.address
        asyncio.run(work())
