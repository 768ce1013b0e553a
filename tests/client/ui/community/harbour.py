"""A home in the window that belongs to a community made by hand, with a real vault and a server on loopback."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from client.services.composing import WritingChoices
from client.ui.theme import Theme
from protocol import changes
from protocol.changes import Flags
from tests.client.services.villagers import me
from tests.client.ui.standing import Standing
from tests.support.feed_builder import FeedBuilder, named_id
from tests.support.loopback import Loopback
from tests.support.village import Village


def this_hour() -> int:
    return int(time.time()) // 3600


def post(
    feed: FeedBuilder,
    name: str,
    text: str,
    *,
    thread: str | None = None,
    title: str = "",
    author: str = "ann",
    hour: int = 1,
    flags: int = 0,
    notes: tuple[str, ...] = (),
) -> int:
    """A post by name, with flags and content notes; without a thread it starts one."""
    id_ = named_id(name).bytes
    header = changes.Post(
        id=id_,
        hour=hour,
        author=named_id(author).bytes,
        thread=named_id(thread).bytes if thread else id_,
        room=feed.room.bytes,
        flags=flags,
    )
    return feed.add(header, changes.encode_body(changes.PostBody(text, title, notes)))


def talking() -> FeedBuilder:
    """Threads with what a list and a conversation can show."""
    feed = FeedBuilder()
    now = this_hour()
    for author, name in (
        ("ann", "quiet-otter"),
        ("bob", "paper-lantern"),
        ("cid", "slow-river"),
        ("dot", "northern-moss"),
    ):
        feed.pseudonym(author, name)
    post(feed, "nights", "I lie awake until the birds begin.", title="Nights", author="dot", hour=now - 90)
    post(feed, "nights-1", "The birds begin too early.", thread="nights", author="bob", hour=now - 80)
    post(
        feed,
        "hospital",
        "What happened in the corridor was this.",
        title="How do you explain panic to a partner?",
        author="cid",
        hour=now - 40,
        notes=("panic", "grief"),
    )
    post(
        feed,
        "wins",
        "Got outside for ten minutes and made a proper breakfast. It counts, right? I nearly talked myself out of"
        " both, so I am writing them down before I forget they happened.",
        title="Small wins this week",
        hour=now - 12,
    )
    post(feed, "wins-1", "It counts twice.", thread="wins", author="bob", hour=now - 11, flags=Flags.GUIDE)
    post(
        feed,
        "wins-2",
        "I made it as far as the ward's garden.",
        thread="wins",
        author="cid",
        hour=now - 10,
        notes=("self-harm",),
    )
    post(feed, "wins-3", "Breakfast is a whole win.", thread="wins", author="dot", hour=now - 3)
    return feed


class Harbour(Standing):
    """A home in a community. `village` is its server, as honest as a test lets it be.

    `root` is the parent of whatever a test makes, so that it goes in this thread, whoever still knows it.
    """

    village: Village
    server: Loopback
    community: str = ""

    def __init__(self, theme: Theme, profile: Path) -> None:
        super().__init__(theme, profile)
        self.root = QObject()

    def close(self) -> None:
        super().close()
        shiboken6.delete(self.root)

    def join(self, village: Village) -> None:
        """Join under the first name offered, and see it in the feed."""
        self.village = village

        async def joined() -> str:
            preview = await self.session.joining.preview(text=village.invitation())
            done = await self.session.joining.join(
                preview=preview,
                name=preview.names[0],
                of_age=True,
                accepts_guidelines=True,
                accepts_escalation=True,
            )
            return done.community

        self.community = self.do(joined())
        village.named(me(village))
        # What is posted leaves at once, but for tests of the moment in which it may be undone.
        self.do(self.session.composing.choose(WritingChoices(undo_seconds=0)))
        self.belonging.load()

    @property
    def my_id(self) -> UUID:
        return me(self.village)

    def own_states(self) -> list[str]:
        own = self.do(self.session.conversing.own_posts(community=self.community))
        return [post.state for post in own]


@contextmanager
def harbour(
    theme: Theme, profile: Path, qtbot: QtBot | None, *, feed: FeedBuilder | None = None, synced: bool = True
) -> Iterator[Harbour]:
    """At home in a community whose threads are here."""
    village = Village(feed or talking())
    village.feed.publish()
    with Loopback(village) as server:
        village.address = server.address
        home = Harbour(theme, profile)
        home.server = server
        try:
            home.open()
            home.join(village)
            if qtbot is not None:
                qtbot.waitUntil(lambda: home.belonging.state.current is not None)
                if synced:
                    qtbot.waitUntil(
                        lambda: home.sync.state.finished_at is not None and not home.sync.state.running
                    )
            yield home
        finally:
            home.close()
