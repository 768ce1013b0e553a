"""The record of every request, taken where its bytes leave this program: for the privacy ledger.

A wrapper around the network's streams counts what is written and read, above TLS, also of what fails half-way. Which
request a byte belongs to is known from the task that writes it: a connection serves one request at a time.
"""

from __future__ import annotations

import ssl
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, Final, ParamSpec, TypeVar

import httpx
from httpcore import AsyncNetworkBackend, AsyncNetworkStream

from client.domain.ledger import Exchange, Through, Why
from client.sync.reading_sent import contents
from protocol import limits

T = TypeVar("T")
P = ParamSpec("P")
Record = Callable[[Exchange], None]

_KEPT_BYTES: Final = limits.PADDED_SIZES[-1] + 16 * limits.KIB
"""So much of a request is looked at: its head and a body of the largest size."""


def unrecorded(_: Exchange) -> None:
    """Keeps no record."""


def to_both(one: Record, other: Record) -> Record:
    """Keeps both."""

    def record(exchange: Exchange) -> None:
        one(exchange)
        other(exchange)

    return record


class Tally:
    """What one request wrote and read so far. `status` and `whole` are told by whoever reads the answer."""

    def __init__(self) -> None:
        self.sent = 0
        self.received = 0
        self.status: int | None = None
        self.whole = False
        self._request = bytearray()

    @property
    def request(self) -> bytes:
        """The request as it was written, as far as it is kept."""
        return bytes(self._request)

    def wrote(self, data: bytes) -> None:
        """Count what is handed to the system to be sent."""
        self.sent += len(data)
        self._request += data[: _KEPT_BYTES - len(self._request)]


_TALLY: ContextVar[Tally | None] = ContextVar("tally", default=None)
_WHY: ContextVar[Why] = ContextVar("why", default="")


@contextmanager
def occasion(why: Why) -> Iterator[None]:
    """What is asked inside is asked for this reason, unless whoever called has given one: a person's comes first."""
    token = None if _WHY.get() else _WHY.set(why)
    try:
        yield
    finally:
        if token is not None:
            _WHY.reset(token)


def because(why: Why) -> Callable[[Callable[P, Awaitable[T]]], Callable[P, Coroutine[Any, Any, T]]]:
    """A decorator: what the function asks is asked for this reason (see `occasion`)."""

    def decorated(function: Callable[P, Awaitable[T]]) -> Callable[P, Coroutine[Any, Any, T]]:
        @wraps(function)
        async def asking(*args: P.args, **kwargs: P.kwargs) -> T:
            with occasion(why):
                return await function(*args, **kwargs)

        return asking

    return decorated


async def done_because(why: Why, work: Callable[[], Awaitable[T]]) -> T:
    """What `work` gives; its requests are made for this reason."""
    with occasion(why):
        return await work()


@contextmanager
def noted(
    record: Record,
    request: httpx.Request,
    *,
    at: float,
    community: str = "",
    through: Through = "direct",
) -> Iterator[Tally]:
    """Count what is written and read inside, and hand it to `record` at the end, however it ends."""
    tally = Tally()
    token = _TALLY.set(tally)
    try:
        yield tally
    finally:
        _TALLY.reset(token)
        url, written = request.url, tally.request
        if not written and tally.status is not None:
            written = _by_other_means(request)
        record(
            Exchange(
                at=at,
                why=_WHY.get(),
                community=community,
                host=url.host,
                contents=contents(
                    written, method=request.method, path=url.raw_path.decode("ascii", "replace")
                ),
                sent=tally.sent or len(written),
                received=tally.received,
                status=tally.status,
                whole=tally.whole,
                through=through,
            )
        )


def _by_other_means(request: httpx.Request) -> bytes:
    """A request that was answered though no byte left: in a simulation, where nothing is written anywhere."""
    lines = [f"{request.method} {request.url.raw_path.decode('ascii', 'replace')} HTTP/1.1".encode()]
    lines += [name + b": " + value for name, value in request.headers.raw]
    return b"\r\n".join([*lines, b"", request.content])


class Counting(AsyncNetworkBackend):
    """A network that counts. It must be the outermost, so that what it sees is what the others are given."""

    def __init__(self, inner: AsyncNetworkBackend) -> None:
        self._inner = inner

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's signature
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> AsyncNetworkStream:
        """A stream that counts, to that place."""
        stream = await self._inner.connect_tcp(
            host, port, timeout=timeout, local_address=local_address, socket_options=socket_options
        )
        return _Counted(stream)

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await self._inner.sleep(seconds)


class _Counted(AsyncNetworkStream):
    def __init__(self, inner: AsyncNetworkStream) -> None:
        self._inner = inner

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109
        data = await self._inner.read(max_bytes, timeout)
        tally = _TALLY.get()
        if tally is not None:
            tally.received += len(data)
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109
        # Before it is done: what fails or is cancelled half-way may have left.
        tally = _TALLY.get()
        if tally is not None:
            tally.wrote(buffer)
        await self._inner.write(buffer, timeout)

    async def aclose(self) -> None:
        await self._inner.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109
    ) -> AsyncNetworkStream:
        return _Counted(await self._inner.start_tls(ssl_context, server_hostname, timeout))

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


def counted(transport: httpx.AsyncHTTPTransport) -> httpx.AsyncHTTPTransport:
    """The same transport, over a network that counts. httpx has no argument for it; a test holds what it gives."""
    pool = transport._pool
    pool._network_backend = Counting(pool._network_backend)
    return transport
