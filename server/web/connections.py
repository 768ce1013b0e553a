"""Connections: how many there may be, and how long each may take over its headers and over reading an answer.

Nothing is kept of who calls, by address or otherwise: when there are too many, whoever has been waiting longest
without a complete request goes, and no request under way is ever cut for a new one. Somebody honest sends a whole
request at once and is never the oldest for long.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from typing import Any

import httptools
from uvicorn.protocols.http.flow_control import FlowControl
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

from protocol.limits import HEADER_TIMEOUT_SECONDS
from protocol.problems import MEDIA_TYPE, Code
from server.domain.faults import STATUS
from server.settings import (
    CONNECTIONS_MAX,
    HEADERS_MAX,
    PIPELINE_MAX,
    READING_SECONDS,
    WAITING_CONNECTIONS_MAX,
)
from server.web.answers import problem_bytes

ENDLESS = "leeward.endless"
"""What an answer without an end leaves in its request's scope: it ends when whoever asked does."""
_LOOK_SECONDS = 1.0
_UNPARSED_MAX = 4 * HEADERS_MAX
_SPARE_FILES = 256
"""File descriptors for the databases, the feed's objects, and what answers them."""


class Crowd:
    """All connections of this process. `now` is the event loop's clock."""

    def __init__(
        self,
        now: Callable[[], float],
        *,
        most: int = CONNECTIONS_MAX,
        most_waiting: int = WAITING_CONNECTIONS_MAX,
        header_seconds: float = HEADER_TIMEOUT_SECONDS,
        reading_seconds: float = READING_SECONDS,
    ) -> None:
        """At most `most` connections, and of these `most_waiting` without a complete request.

        Headers are waited for so long, and so long for somebody who reads none of an answer.
        """
        self._patience = header_seconds, reading_seconds
        self._now = now
        self._most = most
        self._most_waiting = most_waiting
        self._waiting: dict[Connection, float] = {}  # longest waiting first
        self._stuck: dict[Connection, float] = {}  # whose answers are not being read, longest first
        self._all: set[Connection] = set()
        self.let_go = 0

    def __len__(self) -> int:
        """How many there are."""
        return len(self._all)

    def come(self, one: Connection) -> bool:
        """A new one; False if there is no room, even by letting somebody go who only waits."""
        if len(self._all) >= self._most and not self._make_room():
            return False
        self._all.add(one)
        self.wait(one)
        return True

    def wait(self, one: Connection) -> None:
        """It waits for a request from now on."""
        if one not in self._all:
            return
        self._waiting.pop(one, None)
        self._waiting[one] = self._now()
        if len(self._waiting) > self._most_waiting:
            self._make_room()

    @property
    def idle(self) -> int:
        """How many wait for a request."""
        return len(self._waiting)

    def work(self, one: Connection) -> None:
        """A request is under way."""
        self._waiting.pop(one, None)

    def stuck(self, one: Connection) -> None:
        """It has been sent more than it reads."""
        self._stuck.setdefault(one, self._now())

    def reads_on(self, one: Connection) -> None:
        """It reads again."""
        self._stuck.pop(one, None)

    def leave(self, one: Connection) -> None:
        """It is gone."""
        self._all.discard(one)
        self._waiting.pop(one, None)
        self._stuck.pop(one, None)

    async def watch(self) -> None:
        """Let go of whoever takes too long, for ever."""
        while True:
            await asyncio.sleep(min(_LOOK_SECONDS, *self._patience))
            now = self._now()
            for kept, longest in zip((self._waiting, self._stuck), self._patience, strict=True):
                for one, since in list(kept.items()):
                    if now - since < longest:
                        break
                    self._let_go(one)

    def _make_room(self) -> bool:
        oldest = next(iter(self._waiting), None)
        if oldest is None:
            return False
        self._let_go(oldest)
        return True

    def _let_go(self, one: Connection) -> None:
        self.leave(one)
        self.let_go += 1
        one.let_go()


def room_for_connections(wanted: int = CONNECTIONS_MAX) -> int:
    """How many connections this process may have; asks the system for as many open files as that takes."""
    try:
        import resource
    except ImportError:  # no such limit on this system
        return wanted
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    need = wanted + _SPARE_FILES
    if soft != resource.RLIM_INFINITY and soft < need:
        soft = need if hard == resource.RLIM_INFINITY else min(need, hard)
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
        soft = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    if soft == resource.RLIM_INFINITY:
        return wanted
    return max(16, min(wanted, soft - _SPARE_FILES))


def _raw(code: Code, reason: str) -> bytes:
    body = problem_bytes(code)
    head = (
        f"HTTP/1.1 {STATUS[code]} {reason}\r\ncontent-type: {MEDIA_TYPE}\r\ncontent-length: {len(body)}\r\n"
        "cache-control: no-store\r\nconnection: close\r\n\r\n"
    )
    return head.encode() + body


_MALFORMED = _raw(Code.MALFORMED, "Bad Request")
_OVERLOADED = _raw(Code.OVERLOADED, "Service Unavailable").replace(
    b"\r\n\r\n", b"\r\nretry-after: 5\r\n\r\n", 1
)


class _TooMuch(Exception):
    """Headers or pipelined requests without end."""


class Connection(HttpToolsProtocol):
    """uvicorn's connection, without the caller's address and with bounds on everything."""

    crowd: Crowd

    def __init__(self, *, crowd: Crowd, **given: Any) -> None:
        """As uvicorn makes it, and in this crowd."""
        super().__init__(**given)
        self.crowd = crowd
        self._in_headers = True
        self._head_size = 0
        self._unparsed = 0

    def connection_made(self, transport: Any) -> None:
        # Not the parent's: it asks for the caller's address, which nothing here may know.
        self.transport = transport
        self.flow = FlowControl(transport)
        self.scheme = "http"
        self.connections.add(self)
        if not self.crowd.come(self):
            transport.write(_OVERLOADED)
            transport.close()

    def eof_received(self) -> bool:  # type: ignore[override]  # asyncio knows both answers
        """Whoever has sent all they had to say still gets the answer, unless it goes on for ever."""
        last = self._last()
        if last is None or last.response_complete or last.more_body or last.scope.get(ENDLESS):
            return False
        last.keep_alive = False
        return True

    def connection_lost(self, exc: Exception | None) -> None:
        self.crowd.leave(self)
        super().connection_lost(exc)
        self.pipeline.clear()

    def data_received(self, data: bytes) -> None:
        if self.transport.is_closing():
            return
        try:
            self.parser.feed_data(data)
        except httptools.HttpParserUpgrade:
            # Nothing here speaks anything else; what follows the headers cannot be told from it any more.
            last = self._last()
            if last is not None:
                last.keep_alive = False
            return
        except httptools.HttpParserError:
            self.send_400_response("")
            return
        if self._in_headers:
            self._unparsed += len(data)
            if self._unparsed > _UNPARSED_MAX:
                self.send_400_response("")

    def send_400_response(self, msg: str) -> None:
        """A problem document like all others, unless an answer is under way; then only the end."""
        if self.transport.is_closing():
            return
        last = self._last()
        if last is None or last.response_complete or not last.response_started:
            self.transport.write(_MALFORMED)
        self.pipeline.clear()
        if last is not None and not last.response_complete:
            last.disconnected = True  # whatever it would answer comes too late
            last.message_event.set()
        self.transport.close()
        self.crowd.wait(self)

    def on_message_begin(self) -> None:
        self._in_headers = True
        self._head_size = 0
        super().on_message_begin()

    def on_url(self, url: bytes) -> None:
        self._count(len(url))
        super().on_url(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        self._count(len(name) + len(value) + 4)
        super().on_header(name, value)

    def on_headers_complete(self) -> None:
        self._in_headers = False
        self._unparsed = 0
        if len(self.pipeline) >= PIPELINE_MAX:
            raise _TooMuch
        super().on_headers_complete()
        self.crowd.work(self)

    def on_message_complete(self) -> None:
        self._in_headers = True
        super().on_message_complete()

    def on_response_complete(self) -> None:
        self.server_state.total_requests += 1
        if self.transport.is_closing():
            self.crowd.wait(self)  # until what was sent is read, but not for ever
            return
        self.flow.resume_reading()
        if self.pipeline:
            self._start_asgi_task(*self.pipeline.pop())
        else:
            self.crowd.wait(self)

    def pause_writing(self) -> None:
        self.crowd.stuck(self)
        super().pause_writing()

    def resume_writing(self) -> None:
        self.crowd.reads_on(self)
        super().resume_writing()

    def let_go(self) -> None:
        """End it, though what was sent may not have been read."""
        if self.transport.get_write_buffer_size():
            last = self._last()
            if last is not None:
                last.disconnected = True  # now, not when the event loop comes to it: nothing more is written
            self.transport.abort()
        else:
            self.transport.close()

    def _last(self) -> RequestResponseCycle | None:
        """The newest request; none before the first."""
        last: RequestResponseCycle | None = self.cycle
        return last

    def _count(self, size: int) -> None:
        self._head_size += size
        if self._head_size > HEADERS_MAX:
            raise _TooMuch
