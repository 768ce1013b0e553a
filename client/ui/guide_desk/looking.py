"""What the desk asks the services for, put together so that each look is one answer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from client.domain.deciding import Wish
from client.domain.errors import ServerRefused
from client.domain.feed import PostView
from client.services.session import Session
from protocol.problems import Code
from protocol.reviewing import QueueRow, ReviewItem

_PAGE: Final = 500
_MOST_PAGES: Final = 20
_BEFORE: Final = 6
_AFTER: Final = 3
_RULE: Final = re.compile(r"^#{1,6}\s+(r\d+)\s+(\S.*?)\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Seen:
    """The queue, with what this computer knows about rooms and colleagues. Not `confirmed`: rows are empty."""

    rows: tuple[QueueRow, ...] = ()
    rooms: tuple[tuple[UUID, str], ...] = ()
    names: tuple[tuple[UUID, str], ...] = ()
    confirmed: bool = True
    has_key: bool = True


@dataclass(frozen=True, slots=True)
class Around:
    """The posts around one: how its thread begins, what stands just before and after it. `left_out` counts the rest."""

    first: PostView | None = None
    left_out: int = 0
    before: tuple[PostView, ...] = ()
    after: tuple[PostView, ...] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """A claimed review with what stands around it, words about it that were kept, and the community's rules."""

    item: ReviewItem
    around: Around
    kept: Wish | None
    rules: tuple[tuple[str, str], ...] = ()


async def look(session: Session, community: str) -> Seen:
    """The queue as it stands now. Raises what Reviewing.queue raises, but for a guide who is not confirmed yet."""
    reviewing, conversing = session.reviewing, session.conversing
    has_key = await reviewing.has_team_key(community=community)
    try:
        rows = await reviewing.queue(community=community)
    except ServerRefused as error:
        if error.code != Code.GUIDE_NOT_CONFIRMED.value:
            raise
        return Seen(confirmed=False, has_key=has_key)
    rooms = tuple((room.id, room.name) for room in await conversing.rooms(community=community))
    names = []
    for guide in {row.claimed_by for row in rows if row.claimed_by is not None}:
        known = await conversing.person(community=community, pseudonym=guide)
        if known is not None:
            names.append((guide, known.name))
    return Seen(rows, rooms, tuple(sorted(names)), has_key=has_key)


async def open_item(session: Session, community: str, review: UUID, version: int) -> Opened:
    """Claim a review and read it. Raises what Reviewing.claim raises."""
    item = await session.reviewing.claim(community=community, review=review, version=version)
    kept = await session.guide_words.kept(community=community, review=review)
    return Opened(item, await _around(session, community, item), kept, await _rules(session, community))


async def _rules(session: Session, community: str) -> tuple[tuple[str, str], ...]:
    """The rules of this community's own guidelines by id, as their headings name them."""
    described = await (await session.memberships.open(community)).described()
    texts = {words.language: words.text for words in described.guidelines}
    return rules_in(texts.get("en", described.guidelines[0].text))


def rules_in(text: str) -> tuple[tuple[str, str], ...]:
    """Headings of the form "## r1 Be kind"."""
    return tuple(_RULE.findall(text))


async def _around(session: Session, community: str, item: ReviewItem) -> Around:
    thread = item.row.thread
    if thread is None:
        return Around()
    posts: list[PostView] = []
    for _ in range(_MOST_PAGES):
        after = posts[-1].seq if posts else -1
        view = await session.conversing.read(community=community, thread=thread, after=after, limit=_PAGE)
        posts += view.posts if view is not None else ()
        if view is None or len(view.posts) < _PAGE:
            break
    return around(posts, item.post)


def around(posts: list[PostView], post: UUID | None) -> Around:
    """What to show of a thread around one post; one that is not in the feed yet would stand at its end."""
    place = next((at for at, one in enumerate(posts) if post and one.id == post.bytes), None)
    before = posts if place is None else posts[:place]
    after = [] if place is None else posts[place + 1 : place + 1 + _AFTER]
    first, rest = (before[0], before[1:]) if before else (None, [])
    near = rest[-_BEFORE:]
    return Around(first, len(rest) - len(near), tuple(near), tuple(after))
