"""The line to a server, as httpx is given it: opened on the way that was chosen, and on no other.

Whatever is wrong with it is found out before a byte of a request is written.
"""

from __future__ import annotations

import asyncio
import select
import socket
import ssl
from collections.abc import Iterable
from typing import Any, Final

import anyio._backends._asyncio  # noqa: F401 - with the first request it would hold the window up for 30 to 60 ms
import httpcore
import httpx

from client.domain.errors import BugError, KeyNotPinned, NetworkError, Offline, ProxyInTheWay
from client.sync import socks, tls
from client.sync.outages import no_way_out
from client.sync.record import counted
from client.sync.way import Circuit, Goal, Judge, Way

_REACH_SECONDS: Final = 10.0
"""For the connection to the proxy itself, which is near."""
_GREET_SECONDS: Final = 10.0


def transport(goal: Goal, line: Line, *, connections: int) -> httpx.AsyncBaseTransport:
    """What httpx sends by: to that goal, on that line. The line is put in where httpx has no argument for it."""
    made = httpx.AsyncHTTPTransport(
        verify=False if goal.plain else tls.context(),
        trust_env=False,
        limits=httpx.Limits(max_connections=connections),
    )
    made._pool._network_backend = line
    return counted(made)


class Line(httpcore.AsyncNetworkBackend):
    """Opens connections on one way. `patience` multiplies the time-outs that are its own.

    Raises ProxyInTheWay, KeyNotPinned, Offline; where no proxy is set, what httpcore raises. Once it is closed nothing
    is open on it and nothing is opened, not even for a request that was waiting for its connection just then.
    """

    def __init__(self, way: Way, *, patience: float = 1.0) -> None:
        self._way = way
        self._patience = patience
        self._system = httpcore.AnyIOBackend()
        self._open: set[_Stream] = set()
        self._opening: set[asyncio.Future[httpcore.AsyncNetworkStream]] = set()
        self._closed = False
        self.made = 0
        """How many connections it has opened."""

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's signature
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """A connection to that host; `timeout` is for each step that is not near."""
        if self._closed:
            raise httpcore.ConnectError("closed")
        # In a task of its own: one that is just being opened is given up when the line is closed, or a name would still
        # be looked up, or told to a proxy, after another way was chosen.
        opening = asyncio.ensure_future(self._connected(host, port, timeout))
        self._opening.add(opening)
        try:
            return await opening
        except asyncio.CancelledError:
            asked = asyncio.current_task()
            if asked is not None and asked.cancelling():
                raise
            raise httpcore.ConnectError("closed meanwhile") from None
        finally:
            self._opening.discard(opening)

    async def close(self) -> None:
        """Cut every connection, and those that are just being opened."""
        self._closed = True
        for opening in tuple(self._opening):
            opening.cancel()
        for stream in tuple(self._open):
            await stream.aclose()

    async def greet(self) -> None:
        """Find out whether the proxy is there and takes us, and ask nothing of it. Raises ProxyInTheWay, Offline."""
        await (await self._greeted()).aclose()

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await self._system.sleep(seconds)

    async def _connected(self, host: str, port: int, timeout: float | None) -> httpcore.AsyncNetworkStream:  # noqa: ASYNC109
        if self._way.proxy is None:
            return await self._kept(await self._system.connect_tcp(host, port, timeout))
        stream = await self._greeted()
        try:
            await socks.connect(stream, host, port, seconds=timeout or _REACH_SECONDS)
        except BaseException:
            await stream.aclose()
            raise
        return await self._kept(stream)

    async def _greeted(self) -> httpcore.AsyncNetworkStream:
        proxy, circuit = self._through()
        try:
            stream = await self._system.connect_tcp(proxy[0], proxy[1], _REACH_SECONDS * self._patience)
        except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
            raise _absent(error) from error
        try:
            await socks.greet(stream, circuit, seconds=_GREET_SECONDS * self._patience)
        except BaseException:
            await stream.aclose()
            raise
        return stream

    async def _kept(self, stream: httpcore.AsyncNetworkStream) -> httpcore.AsyncNetworkStream:
        if self._closed:
            await stream.aclose()
            raise httpcore.ConnectError("closed meanwhile")
        kept = _Stream(stream, self._way.pins, self._open)
        self._open.add(kept)
        self.made += 1
        return kept

    def _through(self) -> tuple[tuple[str, int], Circuit]:
        proxy, circuit = self._way.proxy, self._way.circuit
        if proxy is None or circuit is None:
            raise BugError("a way through a proxy has a circuit of its own")
        return (proxy.host, proxy.port), circuit


class _Stream(httpcore.AsyncNetworkStream):
    """A connection that is in `kept` while it is open. Once it speaks TLS, `pins` must accept its server's key."""

    def __init__(self, inner: httpcore.AsyncNetworkStream, pins: Judge | None, kept: set[_Stream]) -> None:
        self._inner = inner
        self._pins = pins
        self._kept = kept
        self._socket: socket.socket = inner.get_extra_info("socket")

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109
        try:
            return await self._inner.read(max_bytes, timeout)
        except ssl.SSLError as error:  # a record that was changed on its way; httpcore knows no word for that
            raise httpcore.ReadError(str(error)) from error

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109
        try:
            await self._inner.write(buffer, timeout)
        except ssl.SSLError as error:
            raise httpcore.WriteError(str(error)) from error

    async def aclose(self) -> None:
        self._kept.discard(self)
        await self._inner.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109
    ) -> httpcore.AsyncNetworkStream:
        try:
            self._inner = await self._inner.start_tls(ssl_context, server_hostname, timeout)
            if self._pins is not None:
                shown = self._inner.get_extra_info("ssl_object").getpeercert(binary_form=True)
                if shown is None or not self._pins(shown):
                    raise KeyNotPinned
        except BaseException:
            await self.aclose()
            raise
        if self not in self._kept:
            raise httpcore.ConnectError("closed meanwhile")
        return self

    def get_extra_info(self, info: str) -> Any:
        # Whether a server has hung up is asked of each connection twice a request, and on the way down to the socket
        # everything else about it would be looked up as well.
        return _has_news(self._socket) if info == "is_readable" else self._inner.get_extra_info(info)


def _has_news(sock: socket.socket) -> bool:
    """Whether something came, be it the end, on a connection on which nothing is awaited; also when it is closed."""
    if sock.fileno() < 0:
        return True
    if not hasattr(select, "poll"):
        return bool(select.select([sock], [], [], 0)[0])
    looked = select.poll()
    looked.register(sock, select.POLLIN)
    return bool(looked.poll(0))


def _absent(error: BaseException) -> NetworkError:
    return Offline() if no_way_out(error) else ProxyInTheWay("absent")
