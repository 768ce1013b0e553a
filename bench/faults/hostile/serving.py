"""A server that can send what no framework sends, and the process that begins a fresh one for every lie.

The keeper is forked once, before the program under test has a thread, and holds an honest community. For each lie it
forks a server, which tells the lie and is killed afterwards: no lie leaves anything behind for the next.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import signal
import socket
import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from typing import Any, Final, Self

from bench.faults.hostile.town import Town, town
from tests.support.loopback import Asked, Reply

_REASONS: Final = {200: "OK", 404: "Not Found"}
_HEAD_SECONDS: Final = 120.0


@dataclass(frozen=True)
class Raw:
    """Exactly these bytes and no others; a number among them is a pause in seconds. Then the line is cut.

    `resets`: it is cut without a farewell.
    """

    pieces: Callable[[], Iterator[bytes | float]]
    resets: bool = False


Answer = Callable[[Asked], Reply | Raw]


class Keeper:
    """Use as a context manager. `address` is the same for every lie."""

    def __init__(self, lies: Callable[[str], Callable[[Town], None]]) -> None:
        """`lies` finds what a name does to the town."""
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port: int = self._listener.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        self._lies = lies
        self._pid = 0
        self._pipe: Connection | None = None

    def __enter__(self) -> Self:
        ours, theirs = Pipe()
        self._pid = os.fork()
        if self._pid == 0:
            ours.close()
            with contextlib.suppress(EOFError, KeyboardInterrupt):
                self._keep(theirs)
            os._exit(0)
        theirs.close()
        self._listener.close()
        self._pipe = ours
        return self

    def __exit__(self, *_: object) -> None:
        assert self._pipe is not None
        self._pipe.close()
        os.waitpid(self._pid, 0)

    @contextlib.contextmanager
    def telling(self, name: str) -> Iterator[None]:
        """A fresh server that tells this lie, as long as the block lasts; an empty name is an honest one.

        Raises RuntimeError, with the server's words, if the lie cannot be made.
        """
        assert self._pipe is not None
        self._pipe.send(name)
        trouble = self._pipe.recv()
        if trouble:
            raise RuntimeError(f"the lie {name!r} cannot be told: {trouble}")
        try:
            yield
        finally:
            self._pipe.send("")
            self._pipe.recv()

    def _keep(self, pipe: Connection) -> None:
        honest = town(self.address)
        gc.freeze()
        while True:
            name = pipe.recv()
            pid = os.fork()
            if pid == 0:
                try:
                    self._serve(honest, name, pipe)
                finally:
                    os._exit(1)
            pipe.recv()
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            pipe.send("")

    def _serve(self, honest: Town, name: str, pipe: Connection) -> None:
        try:
            if name:
                self._lies(name)(honest)
        except Exception as error:  # noqa: BLE001 - told to whoever asked for this lie
            pipe.send(repr(error))
            return
        asyncio.run(_listen(self._listener, honest, lambda: pipe.send("")))


async def _listen(listener: socket.socket, answering: Town, ready: Callable[[], None]) -> None:
    server = await asyncio.start_server(_Talk(answering).meet, sock=listener, limit=2**20)
    ready()
    await server.serve_forever()


class _Talk:
    """Conversations of one server."""

    def __init__(self, answering: Town) -> None:
        self._town = answering

    async def meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, to its end."""
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError, TimeoutError, ssl.SSLError):
            if self._town.greets is not None:
                await _send_raw(writer, self._town.greets)
            elif self._town.tls is not None:
                await writer.start_tls(self._town.tls)
                await self._converse(reader, writer)
            else:
                await self._converse(reader, writer)
        with contextlib.suppress(ConnectionError, ssl.SSLError):
            writer.close()
            await writer.wait_closed()

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            asked = await _asked(reader)
            reply = self._town(asked)
            if isinstance(reply, Raw):
                await _send_raw(writer, reply)
                return
            if reply.hang_up:
                return
            await _send(writer, reply)


async def _asked(reader: asyncio.StreamReader) -> Asked:
    async with asyncio.timeout(_HEAD_SECONDS):
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    first, *lines = head.rstrip("\r\n").split("\r\n")
    method, path, _ = first.split(" ")
    headers = {
        name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)
    }
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    return Asked(method, path, headers, body)


async def _send(writer: asyncio.StreamWriter, reply: Reply) -> None:
    lines = [f"HTTP/1.1 {reply.status} {_REASONS.get(reply.status, 'Other')}"]
    lines += [f"{name}: {value}" for name, value in reply.headers.items()]
    body = reply.body if isinstance(reply.body, bytes) else b"".join(reply.body)
    lines.append(f"content-length: {len(body)}")
    writer.write("\r\n".join([*lines, "", ""]).encode("latin-1") + body)
    await writer.drain()


async def _send_raw(writer: asyncio.StreamWriter, raw: Raw) -> None:
    for piece in raw.pieces():
        if isinstance(piece, float):
            await asyncio.sleep(piece)
            continue
        writer.write(piece)
        await writer.drain()
    if raw.resets:
        sock: Any = writer.get_extra_info("socket")
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        writer.transport.abort()
