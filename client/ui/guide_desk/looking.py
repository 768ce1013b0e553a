"""What the desk asks the services for, put together so that each look is one answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from client.domain.deciding import POSTS, Wish
from client.domain.feed import PostView
from client.services.deciding import Ground
from client.services.guide_words import Snippet
from client.services.review_words import SealedWords
from client.services.session import Session
from protocol.reviewing import ReviewItem

_PAGE: Final = 500
_MOST_PAGES: Final = 20
_BEFORE: Final = 6
_AFTER: Final = 3


@dataclass(frozen=True, slots=True)
class Around:
    """The posts around one: how its thread begins, what stands just before and after it. `left_out` counts the rest."""

    first: PostView | None = None
    left_out: int = 0
    before: tuple[PostView, ...] = ()
    after: tuple[PostView, ...] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """A claimed review with what stands around it, and words about it that were kept.

    `words` were sealed to the guides, `reads` is how the post of an edit reads now. `ground` is what a letter stands
    on; `snippets` are the guide's own words; for `undo_seconds` a decision waits before it is sent.
    """

    item: ReviewItem
    around: Around
    kept: Wish | None
    ground: Ground
    words: SealedWords = field(default_factory=SealedWords, repr=False)
    reads: str = field(default="", repr=False)
    snippets: tuple[Snippet, ...] = ()
    undo_seconds: int = 0
    has_key: bool = True


async def open_item(session: Session, community: str, review: UUID, version: int) -> Opened:
    """Claim a review and read it. Raises what Reviewing.claim raises."""
    item = await session.reviewing.claim(community=community, review=review, version=version)
    own = session.guide_words
    posts = await _posts(session, community, item)
    now = next((post.text for post in posts if item.post and post.id == item.post.bytes), "")
    return Opened(
        item,
        around(posts, item.post) if item.row.kind in POSTS else Around(),
        await own.kept(community=community, review=review),
        await session.deciding.ground(community=community),
        words=await session.deciding.open_words(community=community, item=item),
        reads=now if item.row.kind == "edit" else "",
        snippets=await own.snippets(),
        undo_seconds=(await own.choices()).undo_seconds,
        has_key=await session.reviewing.has_team_key(community=community),
    )


async def _posts(session: Session, community: str, item: ReviewItem) -> list[PostView]:
    """The thread as it stands here."""
    thread = item.row.thread
    if thread is None:
        return []
    posts: list[PostView] = []
    for _ in range(_MOST_PAGES):
        after = posts[-1].seq if posts else -1
        view = await session.conversing.read(community=community, thread=thread, after=after, limit=_PAGE)
        posts += view.posts if view is not None else ()
        if view is None or len(view.posts) < _PAGE:
            break
    return posts


def around(posts: list[PostView], post: UUID | None) -> Around:
    """What to show of a thread around one post; one that is not in the feed yet would stand at its end."""
    place = next((at for at, one in enumerate(posts) if post and one.id == post.bytes), None)
    before = posts if place is None else posts[:place]
    after = [] if place is None else posts[place + 1 : place + 1 + _AFTER]
    first, rest = (before[0], before[1:]) if before else (None, [])
    near = rest[-_BEFORE:]
    return Around(first, len(rest) - len(near), tuple(near), tuple(after))
