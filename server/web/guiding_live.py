"""A stream of events for guides: that the queue changed. What changed is asked for, and is in no event.

One look a second at the store serves all streams of a process, and is over at once: a stream holds nothing but its
connection. It ends when the session does, when its guide is a guide no more, and when the process is about to end.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from protocol import strict_json
from protocol.around import EVENT, EVENTS_SECONDS, QueueNews
from protocol.problems import Code
from server.crypto.tokens import Pass
from server.domain.faults import Overloaded, StoreTrouble, TurnedAway
from server.services import reviews_live
from server.settings import LIVE_MAX, LIVE_OF_ONE, LIVE_SECONDS
from server.web.answers import NO_STORE
from server.web.connections import ENDLESS
from server.web.handlers import GRANTED, Handlers, House, done
from server.web.operations import Binary, Operation

_OK: Final = 200
_COMMENT: Final = b": here\n\n"
_RETRY_SECONDS: Final = 15
_HEADERS: Final = NO_STORE | {"x-accel-buffering": "no"}  # nginx would keep the events until there are many


class Live(Handlers):
    """The streams of this process."""

    def __init__(self, house: House) -> None:
        """Over the house's services."""
        super().__init__(house)
        self._streams: set[Stream] = set()
        self._looking: asyncio.Task[None] | None = None

    def table(self) -> list[Operation]:
        """What is answered here."""
        return [
            Operation(
                "GET",
                "/v1/review/live",
                self.live,
                "Events: the queue changed.",
                answers=(Binary.EVENTS,),
                problems=(Code.NOT_ALLOWED, Code.GUIDE_NOT_CONFIRMED),
                padded=False,
            )
        ]

    async def live(self, request: Request) -> Response:
        """A stream of events."""
        granted: Pass = request.scope[GRANTED]
        guide = self.member(request)
        row = await done(self.house.store.read(lambda tx: reviews_live.listen(tx, guide=guide)))
        self._check_room(guide)
        return Stream(self, guide, row, until=granted.expires, now=self.house.now)

    def begin(self, stream: Stream) -> None:
        """It is being sent from now on. TurnedAway if there are too many by now."""
        self._check_room(stream.guide)
        self._streams.add(stream)
        if self._looking is None or self._looking.done():
            self._looking = asyncio.create_task(self._look())

    def end(self, stream: Stream) -> None:
        """It is sent no more."""
        self._streams.discard(stream)

    def _check_room(self, guide: bytes) -> None:
        if self.house.closing() or len(self._streams) >= LIVE_MAX:
            raise TurnedAway(Code.OVERLOADED, retry_after=_RETRY_SECONDS)
        if Counter(one.guide for one in self._streams)[guide] >= LIVE_OF_ONE:
            raise TurnedAway(Code.TOO_MANY, retry_after=_RETRY_SECONDS)

    async def _look(self) -> None:
        """Look for changes for as long as anybody listens. A look that fails is made again."""
        try:
            while self._streams and not self.house.closing():
                await asyncio.sleep(LIVE_SECONDS)
                guides = frozenset(one.guide for one in self._streams)
                with contextlib.suppress(Overloaded, StoreTrouble):
                    found = await done(self.house.store.read(partial(reviews_live.news, listening=guides)))
                    for one in list(self._streams):
                        one.hear(found)
        finally:  # nobody is told anything any more
            for one in list(self._streams):
                one.stop()


class Stream(Response):
    """One stream, from its first event on."""

    media_type = Binary.EVENTS.value

    def __init__(self, live: Live, guide: bytes, row: int, *, until: float, now: Callable[[], float]) -> None:
        """For this guide, who is told first that the queue has had `row` changes; at most `until` that second."""
        # Not the parent's: an answer that has a body has a length.
        self.status_code = _OK
        self.init_headers(_HEADERS)
        self.guide = guide
        self._live = live
        self._row = row
        self._told = -1
        self._seconds = max(0.0, until - now())
        self._over = False
        self._news = asyncio.Event()

    def hear(self, news: reviews_live.News) -> None:
        """What a look found."""
        if self.guide not in news.guides:
            self.stop()
        elif news.row != self._row:
            self._row = news.row
            self._news.set()

    def stop(self) -> None:
        """End it."""
        self._over = True
        self._news.set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it until it ends."""
        self._live.begin(self)
        scope[ENDLESS] = True
        gone = asyncio.create_task(_gone(receive))
        gone.add_done_callback(lambda _: self.stop())
        try:
            await send(
                {"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers}
            )
            if scope["method"] != "HEAD":
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(self._seconds):
                        await self._tell(send)
            await send({"type": "http.response.body", "body": b"", "more_body": False})
        finally:
            self._live.end(self)
            gone.cancel()

    async def _tell(self, send: Send) -> None:
        while not self._over:
            self._news.clear()
            piece = _COMMENT
            if self._told != self._row:
                self._told = self._row
                piece = _event(self._row)
            await send({"type": "http.response.body", "body": piece, "more_body": True})
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(EVENTS_SECONDS):
                    await self._news.wait()


def _event(row: int) -> bytes:
    return b"event: " + EVENT.encode() + b"\ndata: " + strict_json.encode(QueueNews(row)) + b"\n\n"


async def _gone(receive: Receive) -> None:
    """Wait until whoever asked is gone."""
    while (await receive())["type"] != "http.disconnect":
        pass
