"""The line to a server, as httpx is given it: opened on the way that was chosen, and on no other.

Whatever is wrong with it is found out before a byte of a request is written.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterable
from typing import Any, Final

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


def transport(goal: Goal, way: Way, *, connections: int, patience: float) -> httpx.AsyncBaseTransport:
    """What httpx sends by: to that goal, on that way. The line is put in where httpx has no argument for it."""
    made = httpx.AsyncHTTPTransport(
        verify=False if goal.plain else tls.context(),
        trust_env=False,
        limits=httpx.Limits(max_connections=connections),
    )
    made._pool._network_backend = Line(way, patience=patience)
    return counted(made)


class Line(httpcore.AsyncNetworkBackend):
    """Opens connections on one way. `patience` multiplies the time-outs that are its own.

    Raises ProxyInTheWay, KeyNotPinned, Offline; where no proxy is set, what httpcore raises.
    """

    def __init__(self, way: Way, *, patience: float = 1.0) -> None:
        self._way = way
        self._patience = patience
        self._system = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's signature
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """A connection to that host; `timeout` is for each step that is not near."""
        if self._way.proxy is None:
            stream = await self._system.connect_tcp(host, port, timeout)
            return _Proving(stream, self._way.pins)
        stream = await self._greeted()
        try:
            await socks.connect(stream, host, port, seconds=timeout or _REACH_SECONDS)
        except BaseException:
            await stream.aclose()
            raise
        return _Proving(stream, self._way.pins)

    async def greet(self) -> None:
        """Find out whether the proxy is there and takes us, and ask nothing of it. Raises ProxyInTheWay, Offline."""
        await (await self._greeted()).aclose()

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await self._system.sleep(seconds)

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

    def _through(self) -> tuple[tuple[str, int], Circuit]:
        proxy, circuit = self._way.proxy, self._way.circuit
        if proxy is None or circuit is None:
            raise BugError("a way through a proxy has a circuit of its own")
        return (proxy.host, proxy.port), circuit


class _Proving(httpcore.AsyncNetworkStream):
    """A connection whose server must show a key that `pins` accepts, once it speaks TLS."""

    def __init__(self, inner: httpcore.AsyncNetworkStream, pins: Judge | None) -> None:
        self._inner = inner
        self._pins = pins

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109
        return await self._inner.read(max_bytes, timeout)

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109
        await self._inner.write(buffer, timeout)

    async def aclose(self) -> None:
        await self._inner.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109
    ) -> httpcore.AsyncNetworkStream:
        stream = await self._inner.start_tls(ssl_context, server_hostname, timeout)
        if self._pins is not None:
            shown = stream.get_extra_info("ssl_object").getpeercert(binary_form=True)
            if shown is None or not self._pins(shown):
                await stream.aclose()
                raise KeyNotPinned
        return stream

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


def _absent(error: BaseException) -> NetworkError:
    return Offline() if no_way_out(error) else ProxyInTheWay("absent")
