"""What is new for a person since they last looked: from the vault alone, and nothing of it is noted down.

What was told, and when, lives in memory until the vault closes: kept, it would say when somebody was away.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, get_args
from uuid import UUID

from client.domain.errors import WorldError
from client.domain.muting import Mutes
from client.domain.noticing import Choices, Sort, WhenClosed
from client.services.changes import ChangeSet
from client.services.kept_choices import KeptChoices
from client.services.letters import is_warmth, letter_of
from client.vault import feed_cards, feed_mail, feed_queries, marks
from client.vault.communities import CommunityRecord
from client.vault.sqlcipher import Connection
from protocol.changes import Flags

if TYPE_CHECKING:
    from client.services.session import Session

_LETTERS: Final = 200
"""Letters that are looked at, the newest."""
_POSTS: Final = 50
"""Unread posts of one thread that are looked at, the oldest: whoever has left so many unread is told no more of it."""


@dataclass(frozen=True, slots=True)
class News:
    """One thing that is new: a letter, a call, or a thread with a post at `seq` of the feed."""

    sort: Sort
    community: str
    id: str
    seq: int = 0


@dataclass(frozen=True, slots=True)
class Looked:
    """`news` may be told; `passed` is new as well, and is not told, as the person takes a break from it."""

    news: frozenset[News] = field(default_factory=frozenset)
    passed: frozenset[News] = field(default_factory=frozenset)

    @property
    def every(self) -> frozenset[News]:
        """All that is new."""
        return self.news | self.passed


class Noticing:
    """What is new in the communities of one open vault, and what the person chose to be told of."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._private = session.vault.private
        self._choices = KeptChoices(
            self._private,
            key="notices",
            usual=Choices(),
            bounds={"quiet_from": _hour, "quiet_until": _hour, "when_closed": _when_closed},
        )

    async def choices(self) -> Choices:
        """What was chosen; the default for whatever is missing, foreign or out of bounds."""
        return await self._choices.get()

    async def choose(self, chosen: Choices) -> ChangeSet:
        """Keep these in the place of the earlier ones. ValueError out of bounds."""
        return await self._choices.put(chosen)

    async def look(self, *, now: float, followed: bool) -> Looked:
        """What is new at `now` (UTC seconds), in all communities one belongs to; of threads only if `followed`.

        A community whose file cannot be opened says nothing here: the window says what is wrong with it.
        """
        news: set[News] = set()
        passed: set[News] = set()
        on_break = await self._session.quieting.on_break(now=now) is not None
        kind_words = await self._session.letters.shows_kind_words()
        for record in await self._session.memberships.every():
            if record.state != "joined":
                continue
            try:
                news |= await self._letters(record.id, kind_words=kind_words)
                news |= await self._call(record.id)
                if followed:
                    (passed if on_break else news).update(await self._posts(record, now=now))
            except WorldError:
                continue
        return Looked(frozenset(news), frozenset(passed))

    async def _letters(self, community: str, *, kind_words: bool) -> set[News]:
        kept = await self._private.read(
            lambda db: feed_mail.newest(db, community_id=community, limit=_LETTERS)
        )
        found = set()
        for letter in (letter_of(one) for one in kept if not one.opened):
            if not is_warmth(letter):
                found.add(News(Sort.GUIDES, community, letter.id))
            elif kind_words:
                found.add(News(Sort.KIND_WORDS, community, letter.id))
        return found

    async def _call(self, community: str) -> set[News]:
        call = await self._session.calling.standing(community=community)
        if call is None or call.state != "opened":
            return set()
        return {News(Sort.HELP, community, str(call.id))}

    async def _posts(self, record: CommunityRecord, *, now: float) -> set[News]:
        followed = await self._private.read(lambda db: marks.followed(db, record.id))
        if not followed:
            return set()
        reading = await self._session.places.reading(community=record.id)
        mutes = await self._session.quieting.muted(community=record.id, now=now)
        me = UUID(record.pseudonym_id).bytes if record.pseudonym_id else b""
        membership = await self._session.memberships.open(record.id)

        def look(db: Connection) -> set[News]:
            return {
                News(Sort.POSTS, record.id, thread.hex(), seq)
                for thread, newest in (
                    (card.row.id, card.row.newest_seq) for card in feed_cards.cards_by_id(db, followed)
                )
                if reading.unread(thread, newest)
                for seq in _shown(db, thread, after=reading.upto(thread), me=me, mutes=mutes)[-1:]
            }

        return await membership.feed.read(look)


def _shown(db: Connection, thread: bytes, *, after: int, me: bytes, mutes: Mutes) -> list[int]:
    """Where the posts after this stand that somebody else wrote and that are not folded: one's own are no news."""
    return [
        post.seq
        for post in feed_queries.posts_of_thread(db, thread, after=after, limit=_POSTS)
        if post.author != me
        and not mutes.why(
            thread=thread,
            author=post.author,
            notes=post.notes,
            texts=(post.title, post.text),
            guide=Flags.GUIDE in Flags(post.flags),
            own=False,
        )
    ]


def _hour(given: object) -> bool:
    return type(given) is int and 0 <= given < 24


def _when_closed(given: object) -> bool:
    return given in get_args(WhenClosed)
