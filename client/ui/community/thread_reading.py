"""A thread as it is read from what is here, with one's own posts and the draft of a reply."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP

from client.notices import Notice
from client.ui.community.eyes import Eyes, eyes_of
from client.ui.community.post_rows import Made, make_rows
from protocol.descriptor import PostingPolicy

if TYPE_CHECKING:
    from client.domain.feed import PostView, ThreadRow
    from client.services.conversing import RoomView
    from client.services.session import Session
    from client.ui.community.drafting import Writing
    from client.vault.drafts import Draft
    from client.vault.own_posts import OwnPost

PAGE: Final = 200
GONE: Final = Notice(
    str(
        QT_TRANSLATE_NOOP(
            "notices",
            "What you were answering is not there any more; your words are kept, and answer nobody in particular now.",
        )
    )
)


@dataclass(frozen=True, slots=True)
class Read:
    """What of a thread is here, and what of it is one's own. `more`: there are further posts.

    `eyes` is how the reader sees it, `made` the posts' rows seen so, `saved` are the posts they keep at hand.
    """

    row: ThreadRow | None
    room: RoomView | None
    posts: tuple[PostView, ...]
    more: bool
    draft: Draft | None
    own: tuple[OwnPost, ...]
    whole: bool
    eyes: Eyes
    saved: frozenset[UUID]
    made: Made
    lock_words: str = ""
    """What the guides wrote where they locked it."""


async def read_thread(
    session: Session,
    *,
    community: str,
    thread: UUID,
    count: int,
    upto: int | None,
    have: tuple[PostView, ...],
    me: bytes | None,
    now: float,
    made: Made,
) -> Read:
    """At least `count` posts, and all up to seq `upto`, as far as there are any; those one has are not read again.

    Rows of posts that are as they were when others were `made` are not made again.

    With `upto` None they reach as far as one had read, and the first that one had not.
    """
    talk = session.conversing
    eyes = await eyes_of(session, community=community, me=me, now=now)
    posts = {post.id: post for post in have}
    row, draft, more, said = None, None, True, ""
    after = have[-1].seq if have else -1
    while more and (len(posts) < count or upto is None or after < upto):
        view = await talk.read(community=community, thread=thread, after=after, limit=PAGE)
        if view is None:
            more = False
            # What was begun before it went is still its author's.
            draft = await talk.draft(community=community, kind="reply", about=thread)
            break
        row, draft, said = view.row, view.draft, view.lock_words
        if upto is None:
            begun = eyes.reading.upto(thread.bytes)
            upto = begun + 1 if eyes.reading.unread(thread.bytes, row.newest_seq) else -1
        posts.update((post.id, post) for post in view.posts)
        after = view.posts[-1].seq if view.posts else row.newest_seq
        more = after < row.newest_seq
    ours = tuple(await talk.own_posts(community=community, thread=thread))
    wanted = UUID(bytes=row.room) if row and row.room else None
    rooms = await talk.rooms(community=community)
    room = next((each for each in rooms if each.id == wanted), None)
    whole = await talk.is_whole(community=community)
    kept = await session.places.saved_ids(community=community)
    found = tuple(posts.values())
    made = await make_rows(found, eyes, now=now, before=made)
    return Read(row, room, found, more, draft, ours, whole, eyes, kept, made, said)


def answers_none(read: Read, writing: Writing | None) -> bool:
    """Whether words answer a post that surely is not in the thread any more: as an answer to it they are refused."""
    if writing is None or writing.answers is None or writing.leaving:
        return False
    if read.row is None or read.more or not read.whole:
        return False
    return all(post.id != writing.answers.bytes for post in read.posts)


def first_read(room: RoomView | None, *, guide: bool) -> int:
    """How many of one's first posts in a room a guide reads before they appear: -1 for all, 0 for none."""
    if room is None or room.policy == PostingPolicy.PUBLISH_THEN_REVIEW:
        return 0
    if room.policy == PostingPolicy.HOLD_ALL:
        return -1
    return 0 if guide else room.newcomer_posts
