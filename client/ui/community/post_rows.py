"""The rows of a conversation, made once for each post and folded as its reader wants it.

They are made on the engine's thread: what is muted is looked for in every word of every post. What the reader opened
is added to them in the window.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from client.domain.feed import PostView
from client.domain.muting import MuteKind
from client.ui.community.eyes import Eyes, muted_words
from client.ui.community.rows import PostRow, own_row, post_row
from protocol.changes import Flags

if TYPE_CHECKING:
    from client.ui.community.thread_reading import Read
    from client.vault.own_posts import OwnPost

_AT_ONCE: Final = 100
"""Posts for which a row is made before other work of the engine has its turn."""
_SHOWN_STATES = frozenset({"waiting", "held", "published", "refused"})
_OPENED = b""
"""No thread's id: one opened this one oneself, and only what else is muted folds its posts."""


@dataclass(frozen=True, slots=True)
class Made:
    """A row for each post as nobody opened any. `about` is what they depend on beside the posts."""

    about: tuple[object, ...] = ()
    rows: tuple[PostRow, ...] = ()
    known: Mapping[bytes, tuple[PostView, PostRow]] = field(default_factory=dict, repr=False)


async def make_rows(posts: Sequence[PostView], eyes: Eyes, *, now: float, before: Made) -> Made:
    """The rows of these posts; those that are as they were `before` are the same objects, and cost nothing."""
    about = (eyes.me, int(now // 3600), eyes.mutes)
    known = before.known if before.about == about else {}
    made, names = dict[bytes, tuple[PostView, PostRow]](), dict[bytes, str]()
    for place, post in enumerate(posts):
        answers = names.get(post.to, "") if post.to else ""
        found = known.get(post.id)
        if found is None or found[0] != post or found[1].answers != answers:
            found = (post, replace(_row(post, eyes, now=now), answers=answers))
        made[post.id] = found
        names[post.id] = found[1].author
        if place % _AT_ONCE == _AT_ONCE - 1:
            await asyncio.sleep(0)
    return Made(about, tuple(row for _, row in made.values()), made)


class PostRows:
    """Of one thread. What the reader opened stays open while the thread is."""

    def __init__(self) -> None:
        self.opened: frozenset[UUID] = frozenset()
        self._past_mute: frozenset[UUID] = frozenset()
        self.begins_new: UUID | None = None

    def of(self, read: Read, *, me: str, title: str, example: bool) -> tuple[PostRow, ...]:
        """The rows of what was read, and behind them one's own posts that the feed does not show yet."""
        rows = [self._shown(row, read.saved) for row in read.made.rows]
        if not read.more:
            names = {row.id: row.author for row in rows}
            rows += self._waiting(read.own, names, me=me, eyes=read.eyes, example=example)
        if rows:
            rows[0] = replace(rows[0], heading=title)
        return tuple(rows)

    def turn(self, row: PostRow) -> PostRow:
        """Show a folded post, or fold it again. One that is muted shows its content note first, if it has one."""
        if row.hidden and row.notes:
            self._past_mute |= {row.id}
        else:
            self.opened ^= {row.id}
            self._past_mute -= {row.id}
        return self._turned(row)

    def find_new(self, read: Read) -> UUID | None:
        """The first post of others that was not read, if there is one behind something that was."""
        upto = read.eyes.reading.upto(read.row.id) if read.row is not None else 2**62
        new = next((post for post in read.posts if post.seq > upto and post.author != read.eyes.me), None)
        if new is None or new is read.posts[0]:
            self.begins_new = None
        else:
            self.begins_new = UUID(bytes=new.id)
        return self.begins_new

    def _turned(self, row: PostRow) -> PostRow:
        folded = bool(row.notes or row.muted) and row.id not in self.opened
        past_mute = row.id in self._past_mute
        if (folded, past_mute) == (row.folded, row.past_mute):
            return row
        return replace(row, folded=folded, past_mute=past_mute)

    def _shown(self, row: PostRow, saved: frozenset[UUID]) -> PostRow:
        row = self._turned(row)
        kept, new = row.id in saved, row.id == self.begins_new
        if (kept, new) == (row.saved, row.begins_new):
            return row
        return replace(row, saved=kept, begins_new=new)

    def _waiting(
        self, own: Iterable[OwnPost], shown: Mapping[UUID, str], *, me: str, eyes: Eyes, example: bool
    ) -> list[PostRow]:
        found = [
            replace(
                self._shown(own_row(post, me=me, example=example, me_id=eyes.me or b""), frozenset()),
                answers=shown.get(UUID(post.answers), "") if post.answers else "",
            )
            for post in own
            if post.state in _SHOWN_STATES and UUID(post.id) not in shown
        ]
        return found[::-1]


def _row(post: PostView, eyes: Eyes, *, now: float) -> PostRow:
    row = post_row(post, now=now, me=eyes.me, opened=frozenset())
    why = eyes.why(
        thread=_OPENED,
        author=post.author,
        notes=post.notes,
        texts=(post.title, post.text),
        guide=Flags.GUIDE in Flags(post.flags),
    )
    return row if why is None else _muted(row, why)


def _muted(row: PostRow, why: MuteKind) -> PostRow:
    said = muted_words(why)
    if why != "pseudonym":
        return replace(row, muted=said, folded=True)
    name = QCoreApplication.translate("community", "Somebody you muted")
    return replace(row, muted=said, folded=True, author=name, author_id=b"")
