"""A queue for the desk to hold: its items, and what stands in for their server and for the vault."""

from __future__ import annotations

import asyncio
import random
import uuid
from collections.abc import Awaitable, Callable
from types import SimpleNamespace
from typing import Any, Final

from client.services.memberships import Work
from client.vault import feed_unanswered
from protocol import strict_json
from protocol.around import QueueNews, QueueSince, check_since
from protocol.reviewing import FIRST_POSTS, QUEUE_PAGE, Band, Queue, QueueRow, check_queue

NOW: Final = 1_790_000_000


def made(items: int, *, seed: int = 5) -> list[QueueRow]:
    """Items of all bands, some of newcomers, some claimed, with notes and reports; the same for the same seed."""
    chance = random.Random(seed)
    return [item(chance) for _ in range(items)]


def item(chance: random.Random) -> QueueRow:
    """One of them."""
    band = chance.choices(list(Band), (1, 9, 30, 60))[0]
    why = ("Words about harming oneself.",) if band in (Band.NOW, Band.SOON) else ()
    return QueueRow(
        review=uuid.UUID(int=chance.getrandbits(128)),
        version=1,
        kind=chance.choice(("thread", "reply", "reply", "report", "appeal")),
        band=band,
        why=(*why, FIRST_POSTS) if chance.random() < 0.2 else why,
        author=uuid.UUID(int=chance.getrandbits(128)),
        author_name=chance.choice(("quiet-otter", "paper-lantern", "slow-river")),
        thread=uuid.UUID(int=chance.getrandbits(128)),
        title=chance.choice(("Nights", "How do you tell your family that it is back?", "A small good thing")),
        published=chance.random() < 0.6,
        waiting_since=NOW - chance.randrange(400_000),
        deadline=NOW + chance.randrange(-5_000, 50_000),
        notes=chance.choice((0, 0, 0, 2)),
        reports=chance.choice((0, 0, 0, 1)),
    )


class Harbour:
    """Stands in for a server and for what the desk's service asks of a vault."""

    def __init__(self, rows: list[QueueRow]) -> None:
        self.row = 1
        self._pages = [rows[start : start + QUEUE_PAGE] for start in range(0, len(rows), QUEUE_PAGE)]
        last = len(self._pages) - 1
        self._encoded = [
            strict_json.encode(Queue(tuple(page), number < last, str(number + 1), self.row))
            for number, page in enumerate(self._pages)
        ]
        self._changed: bytes = b""
        self._take: Callable[[QueueNews], None] | None = None
        self.around = SimpleNamespace(now=lambda: float(NOW))
        self._membership = SimpleNamespace(
            id="harbour", api=self, login=SimpleNamespace(call=self._call), work=Work(), record=self._record,
            feed=SimpleNamespace(read=self._feed), private=SimpleNamespace(read=self._nothing),
        )  # fmt: skip

    async def change(self, row: QueueRow | None, gone: uuid.UUID | None = None) -> None:
        """One item changes, comes or goes, and the stream says so."""
        self.row += 1
        rows = () if row is None else (row,)
        self._changed = strict_json.encode(
            QueueSince(row=self.row, rows=rows, gone=() if gone is None else (gone,))
        )
        assert self._take is not None
        self._take(QueueNews(self.row))

    async def open(self, _: str) -> Any:
        """The community."""
        return self._membership

    async def queue(self, *, token: str, after: str = "") -> Queue:
        """A page."""
        del token
        await asyncio.sleep(0)
        return check_queue(strict_json.decode(self._encoded[int(after or 0)], Queue))

    async def queue_since(self, row: int, *, token: str) -> QueueSince:
        """The last change."""
        del token
        await asyncio.sleep(0)
        if row == self.row:
            return QueueSince(row=row)
        return check_since(strict_json.decode(self._changed, QueueSince))

    async def queue_news(self, take: Callable[[QueueNews], None], *, token: str) -> None:
        """A stream that lasts."""
        del token
        self._take = take
        await asyncio.Event().wait()

    @property
    def heard(self) -> bool:
        """Whether somebody listens."""
        return self._take is not None

    async def _call(self, request: Callable[[str], Awaitable[Any]]) -> Any:
        return await request("token")

    async def _record(self) -> Any:
        return SimpleNamespace(member_id=str(uuid.UUID(int=1)), descriptor=None)

    async def _feed(self, look: Any) -> Any:
        return (1, 1) if look is feed_unanswered.held_up_to else frozenset[bytes]()

    async def _nothing(self, _: Any) -> dict[int, bytes]:
        return {}

    async def every(self, *, community: str) -> frozenset[uuid.UUID]:
        """No unfinished words."""
        del community
        return frozenset()

    proposals = every
