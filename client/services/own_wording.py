"""How one's own post reads now: as the verified feed has it, or one's own copy while it is not there."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import Final
from uuid import UUID

from client.domain.feed import PostView
from client.services import guidelines
from client.services.guidelines import Rule
from client.services.memberships import Memberships
from client.vault import feed_queries, own_posts
from client.vault.sqlcipher import Connection

_PAGE: Final = 500


@dataclass(frozen=True, slots=True)
class Wording:
    """`starts`: it is a thread's first post, and so has a title. `notes` are codes; `thread` is its thread."""

    post: UUID
    thread: UUID
    starts: bool
    text: str = field(repr=False)
    title: str = field(default="", repr=False)
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class House:
    """What a community goes by: its rules in its own words, and the codes of content notes in use."""

    rules: tuple[Rule, ...] = ()
    notes: tuple[str, ...] = ()


class OwnWording:
    """Reads the vault of one member."""

    def __init__(self, *, memberships: Memberships) -> None:
        self._memberships = memberships
        self._private = memberships.vault.private

    async def current(self, *, community: str, post: UUID, thread: UUID | None = None) -> Wording | None:
        """The post as it stands; None where nothing of it is here. `thread` helps where one has no copy of it."""
        own = await self._private.read(lambda db: own_posts.get(db, str(post)))
        thread = UUID(own.thread_id) if own is not None else thread
        if thread is None:
            return None
        membership = await self._memberships.open(community)
        seen = await membership.feed.read(partial(_in_feed, thread=thread, post=post))
        if seen is not None:
            return Wording(post, thread, post == thread, seen.text, seen.title, seen.notes)
        if own is None:
            return None
        return Wording(post, thread, post == thread, own.text, own.title, tuple(own.notes.split()))

    async def house(self, *, community: str, language: str = "en") -> House:
        """What decisions and content notes there can be about; the rules in this language, where it has them."""
        described = await (await self._memberships.open(community)).described()
        rules = guidelines.rules(guidelines.guidelines_of(described, language=language))
        return House(rules, tuple(described.content_notes))


def _in_feed(db: Connection, *, thread: UUID, post: UUID) -> PostView | None:
    after = -1
    while True:
        views = feed_queries.posts_of_thread(db, thread.bytes, after=after, limit=_PAGE)
        found = next((view for view in views if view.id == post.bytes), None)
        if found is not None or len(views) < _PAGE:
            return found
        after = views[-1].seq
