"""Talking to a server byte by byte, and a small server in this process whose patience is short."""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from protocol.problems import Code
from server.crypto.tokens import Pass
from server.domain.faults import TurnedAway
from server.web.admission import Admission
from server.web.application import Application
from server.web.connections import Crowd
from server.web.listening import bind, listen
from server.web.operations import Operation


@dataclass(frozen=True)
class Answer:
    """One answer as it came."""

    status: int
    headers: dict[str, str]
    body: bytes


def place_of(address: str) -> tuple[str, int]:
    """Host and port of a server."""
    parts = urlsplit(address)
    assert parts.hostname is not None
    assert parts.port is not None
    return parts.hostname, parts.port


@contextlib.contextmanager
def caller(address: str, *, timeout: float = 10.0) -> Iterator[socket.socket]:
    """A connection."""
    with socket.create_connection(place_of(address), timeout=timeout) as one:
        yield one


def read_answers(one: socket.socket, count: int = 1, *, head: bool = False) -> list[Answer]:
    """So many answers; fewer if the connection ends before. `head`: they have no body."""
    found: list[Answer] = []
    data = b""
    while len(found) < count:
        if b"\r\n\r\n" not in data:
            more = _receive(one)
            if not more:
                return found
            data += more
            continue
        start, _, data = data.partition(b"\r\n\r\n")
        first, *lines = start.decode().split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
        length = 0 if head else int(headers.get("content-length", "0"))
        while len(data) < length:
            more = _receive(one)
            assert more, "an answer that breaks off"
            data += more
        found.append(Answer(int(first.split(" ")[1]), headers, data[:length]))
        data = data[length:]
    return found


def ended(one: socket.socket) -> bool:
    """Whether the server has ended the connection: waits for it as long as the socket does."""
    try:
        while True:
            if not one.recv(65536):
                return True
    except TimeoutError:
        return False
    except OSError:
        return True


def _receive(one: socket.socket) -> bytes:
    try:
        return one.recv(65536)
    except ConnectionError:
        return b""


def open_sockets(process: int) -> int:
    """How many sockets a process has open."""
    count = 0
    for one in Path(f"/proc/{process}/fd").iterdir():
        with contextlib.suppress(FileNotFoundError):
            count += os.readlink(one).startswith("socket:")
    return count


class NamedSessions:
    """Opens tokens such as `guide 7`: nothing is sealed here, because what is tested is the front door."""

    def pass_of(self, header: str) -> Pass:
        """See server.services.sessions.Sessions."""
        scheme, _, rest = header.partition(" ")
        role, _, number = rest.partition(" ")
        if scheme != "Leeward":
            raise TurnedAway(Code.NOT_SIGNED_IN)
        return Pass(bytes(15) + bytes((int(number or 0),)), role == "guide", 2**40)


@dataclass
class Small:
    """A server in this process."""

    address: str
    crowd: Crowd
    loop: asyncio.AbstractEventLoop
    stopping: asyncio.Event
    thread: threading.Thread
    tasks_before: int = 0

    def tasks(self) -> int:
        """How many tasks its loop has now."""
        if not self.thread.is_alive():
            return 0
        return asyncio.run_coroutine_threadsafe(_count_tasks(), self.loop).result(5)

    def stop(self) -> None:
        """End it as a signal would."""
        if self.thread.is_alive():
            self.loop.call_soon_threadsafe(self.stopping.set)
            self.thread.join(20)
            assert not self.thread.is_alive()


async def _count_tasks() -> int:
    return len(asyncio.all_tasks())


@contextlib.contextmanager
def serving(
    operations: Sequence[Operation],
    *,
    admission: Admission | None = None,
    most: int = 64,
    waiting: int = 32,
    patience: float = 10.0,
) -> Iterator[Small]:
    """Serve these operations in a thread until the end."""
    listener = bind("127.0.0.1", 0)
    ready = threading.Event()
    made: list[Small] = []

    async def live() -> None:
        loop = asyncio.get_running_loop()
        crowd = Crowd(
            loop.time, most=most, most_waiting=waiting, header_seconds=patience, reading_seconds=patience
        )
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        made.append(Small(address, crowd, loop, asyncio.Event(), thread))
        front = Application(operations, sessions=NamedSessions(), admission=admission)
        await listen(front, listener, announce=ready.set, stop=made[0].stopping, crowd=crowd)

    thread = threading.Thread(target=lambda: asyncio.run(live()), name="small server")
    thread.start()
    assert ready.wait(10)
    small = made[0]
    small.tasks_before = small.tasks()
    try:
        yield small
    finally:
        small.stop()
        listener.close()
