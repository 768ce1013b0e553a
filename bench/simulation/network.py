"""The network between devices and server: every request goes through here, and what may go wrong does."""

from __future__ import annotations

import asyncio
import random
from dataclasses import dataclass
from typing import Any, Final, Protocol

import httpx

from bench.simulation.control import CONTROL
from bench.simulation.node import Life, Node
from bench.simulation.trace import Trace
from protocol.problems import Code
from server.web.answers import problem_bytes

_FOR_EVER: Final = 86_400.0
_QUICK: Final = 0.02


@dataclass
class Weather:
    """How often what goes wrong, of each request."""

    lost: float = 0.0
    answer_lost: float = 0.0
    doubled: float = 0.0
    unavailable: float = 0.0
    slow: float = 0.0
    fatal: float = 0.0
    """How often the device or the server dies while a request is on its way, or its answer."""

    @classmethod
    def drawn(cls, chance: random.Random) -> Weather:
        """Some worlds have fair weather, some are storms."""
        scale = chance.choice((0.0, 0.1, 0.2, 0.4))
        drawn = [scale * chance.random() for _ in range(5)]
        lost, answer_lost, doubled, unavailable, slow = drawn
        return cls(lost, answer_lost, doubled, unavailable, slow, scale * 0.15 * chance.random())


class Serves(Protocol):
    """The server's side: a life that answers, while there is one."""

    life: Life | None

    def kill(self) -> None:
        """End it at once."""
        ...

    async def answer(
        self, scope: dict[str, Any], body: bytes
    ) -> tuple[int, list[tuple[bytes, bytes]], bytes]:
        """The answer to one request."""
        ...


class Network:
    """All lines, and how they are."""

    def __init__(self, server: Serves, chance: random.Random, trace: Trace) -> None:
        self.server = server
        self.chance = chance
        self.trace = trace
        self.weather = Weather()
        self.cut_until: dict[str, float] = {}
        self.requests = 0
        self.stray: dict[asyncio.Task[Any], None] = {}

    def heal(self) -> None:
        """Nothing goes wrong any more."""
        self.weather = Weather()
        self.cut_until.clear()

    def line(self, node: Node) -> Line:
        """The way from one device to the server, for one life."""
        assert node.life is not None
        return Line(self, node, node.life)

    async def deliver(
        self, scope: dict[str, Any], body: bytes
    ) -> tuple[int, list[tuple[bytes, bytes]], bytes]:
        """Bring a request to whatever server runs now. httpx.ConnectError if none does, ReadError if it dies."""
        life = self.server.life
        if life is None or life.is_over() or not life.ready:
            raise httpx.ConnectError("nobody is there")
        task = life.task(self.server.answer(scope, body))
        await asyncio.wait([task])
        if task.cancelled() or life.is_over() or task.exception() is not None:
            raise httpx.ReadError("the line is dead")
        return task.result()

    def again(self, seconds: float, scope: dict[str, Any], body: bytes) -> None:
        """The same request arrives a second time, and nobody hears the answer."""

        async def later() -> None:
            await asyncio.sleep(seconds)
            try:
                status, _, _ = await self.deliver(scope, body)
            except httpx.HTTPError:
                return
            self.trace.note("network", f"{scope['path']} came twice: {status}")

        task = asyncio.get_running_loop().create_task(later())
        self.stray[task] = None
        task.add_done_callback(lambda done: self.stray.pop(done, None))


class Line(httpx.AsyncBaseTransport):
    """The transport of one life of one device."""

    def __init__(self, network: Network, node: Node, life: Life) -> None:
        self._network = network
        self._node = node
        self._life = life

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Carry it there and the answer back, unless something goes wrong."""
        network, chance, weather = self._network, self._network.chance, self._network.weather
        body = await request.aread()
        path, _, query = request.url.raw_path.decode().partition("?")
        what = f"{request.method} {path[:30]} {len(body)}"
        network.requests += 1
        if not self._life.alive or CONTROL.elapsed < network.cut_until.get(self._node.name, 0.0):
            await asyncio.sleep(_QUICK)
            raise self._gone(what, "no way there", httpx.ConnectError)
        await asyncio.sleep(
            _QUICK * chance.random() + (chance.random() * 12 if chance.random() < weather.slow else 0)
        )
        if chance.random() < weather.lost:
            if chance.random() < 0.5:
                await asyncio.sleep(_FOR_EVER)
            raise self._gone(
                what, "lost", chance.choice((httpx.ConnectError, httpx.ReadError, httpx.WriteError))
            )
        if chance.random() < weather.unavailable:
            return self._unavailable(what, chance)
        scope = {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": request.method,
            "path": path, "raw_path": path.encode(), "query_string": query.encode(), "scheme": "http",
            "headers": [(name.lower(), value) for name, value in request.headers.raw],
        }  # fmt: skip
        if chance.random() < weather.doubled:
            network.again(chance.choice((0.01, 1.0, 20.0, 90.0)) * chance.random(), dict(scope), body)
        self._perhaps_fatal()
        try:
            status, headers, data = await network.deliver(scope, body)
        except httpx.HTTPError as error:
            raise self._gone(what, str(error), type(error)) from None
        if chance.random() < weather.slow:
            await asyncio.sleep(chance.random() * 12)
        self._perhaps_fatal()
        if chance.random() < weather.answer_lost:
            if chance.random() < 0.5:
                await asyncio.sleep(_FOR_EVER)
            raise self._gone(what, f"answer {status} lost", httpx.ReadError)
        if not self._life.alive:
            raise httpx.ReadError("nobody waits for it")
        network.trace.note(self._node.name, f"{what}: {status} {len(data)}")
        return httpx.Response(status, headers=headers, stream=httpx.ByteStream(data))

    def _perhaps_fatal(self) -> None:
        """Somebody dies just now: whoever asks, or whoever answers."""
        chance = self._network.chance
        if chance.random() < self._network.weather.fatal:
            (self._node if chance.random() < 0.7 else self._network.server).kill()

    def _gone(self, what: str, how: str, kind: type[httpx.HTTPError]) -> httpx.HTTPError:
        self._network.trace.note(self._node.name, f"{what}: {how}")
        return kind(how)

    def _unavailable(self, what: str, chance: random.Random) -> httpx.Response:
        self._network.trace.note(self._node.name, f"{what}: 503")
        if chance.random() < 0.5:
            return httpx.Response(
                503, stream=httpx.ByteStream(b"Bad gateway")
            )  # something on the way says so
        return httpx.Response(
            503,
            headers={"content-type": "application/problem+json"},
            stream=httpx.ByteStream(problem_bytes(Code.OVERLOADED)),
        )
