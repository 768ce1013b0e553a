"""A queue as the document describes its answers (docs/protocol/guiding.md), in memory, for a guide's app to follow."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from client.domain.errors import ServerRefused, Unreachable
from client.services.memberships import Work
from client.vault import feed_unanswered
from protocol.around import QueueNews, QueueSince
from protocol.reviewing import Band, Queue, QueueRow

ME, OTHER = UUID(int=1), UUID(int=2)
NOW = 1_790_000_000.0


def queue_row(number: int, **changed: object) -> QueueRow:
    """A reply that has waited so many seconds, with other facts where they are given."""
    fields: dict[str, object] = {
        "review": UUID(int=number), "version": 1, "kind": "reply", "band": Band.ROUTINE, "author": UUID(int=7),
        "author_name": "quiet-otter", "title": f"Nights {number}", "published": True,
        "waiting_since": int(NOW) - number % 1000,
    }  # fmt: skip
    return QueueRow(**(fields | changed))  # type: ignore[arg-type]


@dataclass
class QueueTown:
    """The server's side. `before` happens whenever something is asked, with how often that was."""

    page_size: int = 3
    since_size: int = 2
    before: Callable[[int], None] = lambda _: None
    streams: list[Exception | None] = field(default_factory=list)
    """How the next streams end at once; when there are none left, a stream is open until it is `cut`."""
    rows: dict[UUID, QueueRow] = field(default_factory=dict)
    row: int = 5
    known_from: int = 0
    asked: int = 0
    begun: int = 0
    away: bool = False

    def __post_init__(self) -> None:
        self._changed: dict[UUID, int] = {}
        self._gone: dict[UUID, int] = {}
        self._listeners: list[tuple[Callable[[QueueNews], None], asyncio.Future[None]]] = []

    def put(self, row: QueueRow) -> None:
        """It comes, or shows something else."""
        self.row += 1
        self.rows[row.review] = row
        self._changed[row.review] = self.row
        self._gone.pop(row.review, None)
        self._tell()

    def close(self, review: UUID) -> None:
        """It leaves."""
        if self.rows.pop(review, None) is not None:
            self.row += 1
            self._gone[review] = self.row
            self._tell()

    def forget(self) -> None:
        """What changed until now is not known any more."""
        self.known_from = self.row

    def cut(self) -> None:
        """Every stream breaks."""
        listeners, self._listeners = self._listeners, []
        for _, ending in listeners:
            if not ending.done():
                ending.set_exception(Unreachable(sent=True))

    @property
    def listening(self) -> int:
        return len(self._listeners)

    # What is asked

    async def queue(self, *, token: str, after: str = "") -> Queue:
        await self._come()
        order = sorted(self.rows.values(), key=_place)
        rest = [row for row in order if not after or _text(row) > after]
        page = rest[: self.page_size]
        more = len(rest) > len(page)
        return Queue(tuple(page), more, _text(page[-1]) if more else "", self.row)

    async def queue_since(self, row: int, *, token: str) -> QueueSince:
        await self._come()
        if not self.known_from <= row <= self.row:
            return QueueSince(row=self.row, whole=True)
        events = sorted(
            [(at, review) for review, at in self._changed.items() if at > row and review in self.rows]
            + [(at, review) for review, at in self._gone.items() if at > row]
        )
        some = events[: self.since_size]
        more = len(events) > len(some)
        return QueueSince(
            row=some[-1][0] if more else self.row,
            rows=tuple(self.rows[review] for _, review in some if review in self.rows),
            gone=tuple(review for _, review in some if review not in self.rows),
            more=more,
        )

    async def queue_news(self, take: Callable[[QueueNews], None], *, token: str) -> None:
        self.begun += 1
        if self.away:
            raise Unreachable(sent=False)
        if self.streams:
            end = self.streams.pop(0)
            if end is not None:
                raise end
            return
        ending: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        listener = (take, ending)
        self._listeners.append(listener)
        take(QueueNews(self.row))
        try:
            await ending
        finally:
            if listener in self._listeners:
                self._listeners.remove(listener)

    async def _come(self) -> None:
        await asyncio.sleep(0)
        if self.away:
            raise Unreachable(sent=False)
        self.asked += 1
        self.before(self.asked)

    def _tell(self) -> None:
        for take, _ in self._listeners:
            take(QueueNews(self.row))


class Belonging:
    """What the desk's service asks of a vault's communities: one, whose server is a QueueTown."""

    def __init__(self, town: QueueTown, now: Callable[[], float] = lambda: NOW) -> None:
        self.around = SimpleNamespace(now=now)
        self.alone: frozenset[bytes] = frozenset()
        self.feed_size = 0
        self.membership = SimpleNamespace(
            id="harbour",
            api=town,
            login=SimpleNamespace(call=self._call),
            work=Work(),
            record=self._record,
            feed=SimpleNamespace(read=self._feed),
            private=SimpleNamespace(read=self._private),
        )

    async def open(self, _: str) -> Any:
        return self.membership

    async def _call(self, request: Callable[[str], Awaitable[Any]]) -> Any:
        return await request("token")

    async def _record(self) -> Any:
        return SimpleNamespace(member_id=str(ME), descriptor=None)

    async def _feed(self, look: Any) -> Any:
        if look is feed_unanswered.held_up_to:
            return (1, self.feed_size)
        assert isinstance(look, partial)
        if look.func is feed_unanswered.alone_among:
            return self.alone & frozenset(look.keywords["threads"])
        return SimpleNamespace(name="kind-heron")

    async def _private(self, _: Any) -> dict[int, bytes]:
        return {1: b"key"}


class OwnWords:
    """What this guide has written about which reviews."""

    def __init__(self) -> None:
        self.written: frozenset[UUID] = frozenset()
        self.proposed: frozenset[UUID] = frozenset()

    async def every(self, *, community: str) -> frozenset[UUID]:
        return self.written

    async def proposals(self, *, community: str) -> frozenset[UUID]:
        return self.proposed


def refused(code: str) -> ServerRefused:
    return ServerRefused(code=code, status=503)


def _place(row: QueueRow) -> tuple[str, str, bytes]:
    return f"{list(Band).index(row.band)}", f"{row.waiting_since:012}", row.review.bytes


def _text(row: QueueRow) -> str:
    rank, since, id_ = _place(row)
    return f"{rank}-{since}-{id_.hex()}"
