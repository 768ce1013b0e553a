"""uvicorn as this server runs it: no access log, no telling headers, and no patience with half-sent headers."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import socket
import threading
from collections.abc import Callable
from typing import Any

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

from protocol.limits import HEADER_TIMEOUT_SECONDS
from server.settings import SHUTDOWN_SECONDS

_HEADERS_MAX = 16 * 1024


class _ImpatientProtocol(H11Protocol):
    """Closes a connection whose next request has not arrived whole, as far as its headers, in time."""

    _watch: asyncio.TimerHandle | None = None
    _waiting_since = 0.0

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self._waiting_since = self.loop.time()
        self._watch = self.loop.call_later(HEADER_TIMEOUT_SECONDS, self._look)

    def on_response_complete(self) -> None:
        self._waiting_since = self.loop.time()
        super().on_response_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        if self._watch is not None:
            self._watch.cancel()
        super().connection_lost(exc)

    def _look(self) -> None:
        # Whoever has sent no complete headers for so long is let go; an answer under way is not cut.
        cycle: RequestResponseCycle | None = self.cycle
        left = float(HEADER_TIMEOUT_SECONDS)
        if cycle is None or cycle.response_complete:
            left += self._waiting_since - self.loop.time()
            if left <= 0.01:
                self.transport.close()
                return
        self._watch = self.loop.call_later(left, self._look)


class _Announced(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, announce: Callable[[], None]) -> None:
        super().__init__(config)
        self._announce = announce

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._announce()


async def listen(
    application: ASGIApp, listener: socket.socket, *, announce: Callable[[], None], stop: asyncio.Event
) -> None:
    """Serve on a bound socket until `stop` is set; requests under way are finished. Calls `announce` when ready."""
    config = uvicorn.Config(
        application,
        http=_ImpatientProtocol,
        ws="none",
        lifespan="off",
        access_log=False,
        log_config=None,
        server_header=False,
        date_header=False,
        proxy_headers=False,
        h11_max_incomplete_event_size=_HEADERS_MAX,
        timeout_keep_alive=2 * HEADER_TIMEOUT_SECONDS,
        timeout_graceful_shutdown=SHUTDOWN_SECONDS,
        limit_concurrency=None,
    )
    server = _Announced(config, announce)

    async def watch() -> None:
        await stop.wait()
        server.should_exit = True

    # uvicorn takes the signals while it serves and raises them again afterwards: they find our handlers then.
    watching = asyncio.create_task(watch())
    try:
        await server.serve(sockets=[listener])
    finally:
        watching.cancel()


def take_signals(stop: Callable[[], object]) -> None:
    """Call `stop` on SIGINT and SIGTERM instead of dying in the middle of something."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop())


def take_end_of_input(stop: Callable[[], object], *, descriptor: int = 0) -> None:
    """Call `stop`, in a thread, when the input ends or cannot be read. What it says is thrown away."""

    def wait() -> None:
        # os.read, not sys.stdin: a thread that waits inside a buffered reader keeps the interpreter from ending.
        with contextlib.suppress(OSError):
            while os.read(descriptor, 4096):
                pass
        with contextlib.suppress(RuntimeError):  # the loop ended first
            stop()

    threading.Thread(target=wait, name="end of input", daemon=True).start()
