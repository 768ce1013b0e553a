"""A bad line on real sockets: it cuts, stalls, flips, doubles and half closes, by a seed, at any byte of either way."""

from __future__ import annotations

import asyncio
import random
import socket
import ssl
import struct
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from typing import Final, Literal

Kind = Literal["none", "refuse", "cut", "reset", "stall", "half", "flip", "double", "truncate"]
Way = Literal["out", "into"]
Region = Literal["line", "head", "body"]

_REACH: Final = (12, 60, 400, 3_000, 12_000, 40_000)
"""How many bytes into a connection's way a fault may come: early ones meet the lines, late ones the bodies."""
_CHUNK: Final = 16_384
_RESET: Final = struct.pack("ii", 1, 0)


@dataclass(frozen=True, slots=True)
class Fault:
    """What happens to one connection, after so many bytes of one way."""

    kind: Kind
    way: Way = "into"
    at: int = 0


class Frame:
    """Where in a message the next byte of one way stands, as HTTP frames it."""

    def __init__(self) -> None:
        self._head = bytearray()
        self._left = 0

    @property
    def region(self) -> Region:
        """Of the next byte."""
        if self._left:
            return "body"
        return "head" if b"\r\n" in self._head else "line"

    def feed(self, data: bytes) -> None:
        """These went by."""
        while data:
            if self._left:
                taken = min(self._left, len(data))
                self._left, data = self._left - taken, data[taken:]
                continue
            self._head += data
            head, end, rest = bytes(self._head).partition(b"\r\n\r\n")
            if not end:
                return
            self._head.clear()
            lengths = [
                line.partition(b":")[2].strip()
                for line in head.lower().split(b"\r\n")
                if line.startswith(b"content-length:")
            ]
            self._left = int(lengths[0]) if lengths and lengths[0].isdigit() else 0
            data = rest


class _Before:
    """Listens on loopback before a port there, and carries each connection to it."""

    def __init__(self, port: int, *, tls: ssl.SSLContext | None = None) -> None:
        self._port = port
        self._tls = tls
        self._server: asyncio.Server | None = None
        self._going: set[asyncio.Task[None]] = set()

    @property
    def port(self) -> int:
        """Where it listens."""
        assert self._server is not None
        return int(self._server.sockets[0].getsockname()[1])

    async def start(self) -> None:
        """Listen."""
        self._server = await asyncio.start_server(self._arrived, "127.0.0.1", 0, ssl=self._tls)

    async def stop(self) -> None:
        """End everything."""
        assert self._server is not None
        self._server.close()
        for task in self._going:
            task.cancel()
        await asyncio.gather(*self._going, return_exceptions=True)

    async def hang_up(self) -> None:
        """End every connection, and go on listening."""
        going = tuple(self._going)
        for task in going:
            task.cancel()
        await asyncio.gather(*going, return_exceptions=True)

    async def _arrived(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._going.add(task)
        try:
            await self._carry(reader, writer)
        except asyncio.CancelledError:
            pass  # it is taken down
        finally:
            self._going.discard(task)
            writer.close()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        raise NotImplementedError


class Line(_Before):
    """A line that can be bad. `bad` is how likely a connection meets a fault; 0: a clean line.

    `flips` says which ways may have a bit flipped: without TLS a request's words could be others then, and nobody knew.
    """

    def __init__(
        self,
        port: int,
        *,
        seed: int = 1,
        flips: frozenset[Way] = frozenset(),
        sealed: bool = False,
        always: Fault | None = None,
    ) -> None:
        """`sealed`: TLS goes by, in which only records can be told.

        `always` happens to each connection instead of what the seed draws."""
        super().__init__(port)
        self.bad = 0.0
        self._always = always
        self._sealed = sealed
        self.met: Counter[str] = Counter()
        self.carried: Counter[Way] = Counter()
        """Bytes, as the sockets took them."""
        self._chance = random.Random(seed)
        self._flips = flips

    def _drawn(self) -> Fault:
        if self._always is not None:
            return self._always
        if self._chance.random() >= self.bad:
            return Fault("none")
        kinds: list[Kind] = ["refuse", "cut", "reset", "stall", "half", "flip", "double", "truncate"]
        weights = [2, 4, 3, 3, 2, 4, 2, 3]
        (kind,) = self._chance.choices(kinds, weights)
        way: Way = "into" if kind == "truncate" else self._chance.choice(("out", "into"))
        if kind in ("flip", "double") and way not in self._flips:
            way = "into"
        return Fault(kind, way, self._chance.randrange(self._chance.choice(_REACH)))

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        fault = self._drawn()
        if fault.kind == "refuse":
            self.met["refuse"] += 1
            _reset(writer)
            return
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._port)
        ended = asyncio.Event()
        ways = [
            asyncio.create_task(self._pass(reader, far_writer, fault, "out", ended)),
            asyncio.create_task(self._pass(far_reader, writer, fault, "into", ended)),
        ]
        try:
            await ended.wait()
        finally:
            for way in ways:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)
            if fault.kind == "reset":
                _reset(writer)
            far_writer.close()

    async def _pass(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        fault: Fault,
        way: Way,
        ended: asyncio.Event,
    ) -> None:
        """One way. It sets `ended` when the connection is over."""
        frame, count = Frame(), 0
        mine = fault.kind != "none" and fault.way == way
        with suppress(ConnectionError):
            while data := await reader.read(_CHUNK):
                if mine and count + len(data) > fault.at:
                    mine = False
                    before = data[: fault.at - count]
                    frame.feed(before)
                    self.met[f"{fault.kind} {way} {'record' if self._sealed else frame.region}"] += 1
                    data = await self._strike(fault.kind, before, data[len(before) :], writer, ended)
                else:
                    frame.feed(data)
                count += len(data)
                self.carried[way] += len(data)
                writer.write(data)
                await writer.drain()
        ended.set()

    async def _strike(
        self, kind: Kind, before: bytes, after: bytes, writer: asyncio.StreamWriter, ended: asyncio.Event
    ) -> bytes:
        """What goes on instead of `before` and `after`; it does not return where nothing goes on this way."""
        if kind == "flip":
            bit = 1 << self._chance.randrange(8)
            return before + bytes([after[0] ^ bit]) + after[1:]
        if kind == "double":
            return before + after + after
        writer.write(before)
        await writer.drain()
        if kind == "half":
            if writer.can_write_eof():
                writer.write_eof()
        elif kind != "stall":
            ended.set()
        await asyncio.Event().wait()  # until the client gives up, or the connection is ended
        return b""


def _reset(writer: asyncio.StreamWriter) -> None:
    bare = writer.get_extra_info("socket")
    if bare is not None:
        with suppress(OSError):
            bare.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
    writer.transport.abort()


class Sealed(_Before):
    """TLS before a server that speaks none, as a steward's front door is; the line runs before it."""

    def __init__(self, port: int, context: ssl.SSLContext) -> None:
        super().__init__(port, tls=context)

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._port)
        ways = [
            asyncio.create_task(_copy(reader, far_writer)),
            asyncio.create_task(_copy(far_reader, writer)),
        ]
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for way in ways:
                way.cancel()
            far_writer.close()
            await asyncio.gather(*ways, return_exceptions=True)


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(ConnectionError, ssl.SSLError):
        while data := await reader.read(_CHUNK):
            writer.write(data)
            await writer.drain()
