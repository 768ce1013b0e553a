"""uvicorn as this server runs it: no access log, no telling headers, and our own bounds on connections."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import functools
import os
import signal
import socket
import threading
from collections.abc import Callable
from typing import Any

import uvicorn
from starlette.types import ASGIApp

from server.domain.faults import StewardFault
from server.settings import SHUTDOWN_SECONDS
from server.web.connections import Connection, Crowd, room_for_connections

PORT_MAX = 65535
BACKLOG = 1024
"""How many callers the system lets wait to be accepted."""


class _Announced(uvicorn.Server):
    def __init__(
        self, config: uvicorn.Config, announce: Callable[[], None], closing: Callable[[], object]
    ) -> None:
        super().__init__(config)
        self._announce = announce
        self._closing = closing

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._announce()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._closing()
        await super().shutdown(sockets)


async def listen(
    application: ASGIApp,
    listener: socket.socket,
    *,
    announce: Callable[[], None],
    stop: asyncio.Event,
    crowd: Crowd | None = None,
    closing: Callable[[], object] = lambda: None,
) -> None:
    """Serve on a bound socket until `stop` is set; requests under way are finished.

    Calls `announce` when ready, and `closing` before those are waited for.
    """
    if crowd is None:
        crowd = Crowd(asyncio.get_running_loop().time, most=room_for_connections())
    making: Any = functools.partial(Connection, crowd=crowd)
    config = uvicorn.Config(
        application,
        http=making,
        ws="none",
        lifespan="off",
        access_log=False,
        log_config=None,
        server_header=False,
        date_header=False,
        proxy_headers=False,
        backlog=BACKLOG,
        timeout_graceful_shutdown=SHUTDOWN_SECONDS,
        limit_concurrency=None,
    )
    server = _Announced(config, announce, closing)

    async def watch() -> None:
        await stop.wait()
        server.should_exit = True

    # uvicorn takes the signals while it serves and raises them again afterwards: they find our handlers then.
    watching = [asyncio.create_task(watch()), asyncio.create_task(crowd.watch())]
    try:
        await server.serve(sockets=[listener])
    finally:
        for one in watching:
            one.cancel()


def bind(host: str, port: int, *, option: str = "--port") -> socket.socket:
    """A socket bound to that address. StewardFault, which names the option to change, if that cannot be."""
    if not 0 <= port <= PORT_MAX:
        raise StewardFault(f"A port is a number from 0 to {PORT_MAX}. Please choose another with {option}.")
    try:
        if not host:
            raise socket.gaierror(socket.EAI_NONAME, "no name")
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        # The protocol by name: asyncio sends small pieces at once only on sockets that say that they are TCP.
        listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        try:
            if os.name == "posix":
                listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind((host, port))
            listener.listen(BACKLOG)
        except BaseException:
            listener.close()
            raise
    except (OSError, UnicodeError) as error:
        raise StewardFault(_why_not_bound(error, host, port, option)) from error
    listener.setblocking(False)
    return listener


def _why_not_bound(error: OSError | UnicodeError, host: str, port: int, option: str) -> str:
    # UnicodeError: a name that cannot even be asked for.
    foreign = (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT)
    if isinstance(error, socket.gaierror | UnicodeError) or error.errno in foreign:
        return f"“{host}” is no address of this machine. Please name one with --host."
    if error.errno in (errno.EACCES, errno.EPERM):
        return f"This account may not listen on port {port} of {host}. Please choose another with {option}."
    return (
        f"Nothing can listen on {host}, port {port}: it may be in use. Please choose another with {option}."
    )


def address_of(host: str, listener: socket.socket) -> str:
    """Where a bound socket is reached."""
    port = listener.getsockname()[1]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


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
