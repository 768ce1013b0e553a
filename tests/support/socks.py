"""A real SOCKS5 server (RFC 1928, 1929) on 127.0.0.1 that remembers what it was asked, and leads where a test says."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Literal, Self

Mood = Literal["", "no-names", "no-name-wanted", "wrong-name", "hangs-up", "silent", "babbles", "drips"]


@dataclass(frozen=True)
class Led:
    """One connection that a client asked for: as what kind of address, to whom, under which name."""

    kind: Literal["name", "ipv4", "ipv6"]
    host: str
    port: int
    name: str
    password: str


class Socks:
    """Use as a context manager. `leads` says at which port of this computer a host is; None answers `reply`."""

    def __init__(self, leads: Callable[[str, int], int | None], *, reply: int = 4, mood: Mood = "") -> None:
        self.leads = leads
        self.reply = reply
        self.mood = mood
        self.asked: list[Led] = []
        self.greeted = 0
        self.port = 0
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="socks")
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    def __enter__(self) -> Self:
        self._thread.start()
        self._do(self._listen())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._do(self._end())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def hang_up(self) -> None:
        """Nobody is there any more, from now on."""
        self._do(self._end())

    def _do(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    async def _listen(self) -> None:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def _end(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            await self._lead(reader, writer)
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            self._tasks.discard(task)
            writer.close()

    async def _lead(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        version, count = await reader.readexactly(2)
        methods = await reader.readexactly(count)
        assert version == 5
        self.greeted += 1
        if self.mood == "silent":
            await asyncio.sleep(60)
        if self.mood == "babbles":
            writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
            return
        if self.mood == "no-names" or 2 not in methods:
            writer.write(b"\x05\xff")
            return
        if self.mood == "no-name-wanted":
            writer.write(b"\x05\x00")
            return
        await self._say(writer, b"\x05\x02")
        _, length = await reader.readexactly(2)
        name = (await reader.readexactly(length)).decode()
        password = (await reader.readexactly((await reader.readexactly(1))[0])).decode()
        await self._say(writer, b"\x01\x01" if self.mood == "wrong-name" else b"\x01\x00")
        _, command, _, kind = await reader.readexactly(4)
        assert command == 1
        led = await self._whom(reader, kind, name, password)
        self.asked.append(led)
        if self.mood == "hangs-up":
            return
        port = self.leads(led.host, led.port)
        if port is None:
            writer.write(bytes((5, self.reply, 0, 1)) + bytes(6))
            return
        there, to = await asyncio.open_connection("127.0.0.1", port)
        try:
            await self._say(writer, b"\x05\x00\x00\x01" + bytes(6))
            await asyncio.gather(_pump(reader, to), _pump(there, writer))
        finally:
            to.close()

    async def _whom(self, reader: asyncio.StreamReader, kind: int, name: str, password: str) -> Led:
        if kind == 3:
            host = (await reader.readexactly((await reader.readexactly(1))[0])).decode()
        else:
            raw = await reader.readexactly(4 if kind == 1 else 16)
            host = ".".join(map(str, raw)) if kind == 1 else raw.hex(":", 2)
        port = int.from_bytes(await reader.readexactly(2))
        spelled: Literal["name", "ipv4", "ipv6"] = "name" if kind == 3 else "ipv4" if kind == 1 else "ipv6"
        return Led(spelled, host, port, name, password)

    async def _say(self, writer: asyncio.StreamWriter, data: bytes) -> None:
        pieces = [data[at : at + 1] for at in range(len(data))] if self.mood == "drips" else [data]
        for piece in pieces:
            writer.write(piece)
            await writer.drain()
            if self.mood == "drips":
                await asyncio.sleep(0.002)


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(OSError):
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
        writer.write_eof()
