"""A line that was closed opens nothing any more: not to a server, nor for one who was just being greeted."""

from __future__ import annotations

import asyncio

import httpcore
import pytest

from client.domain.network import Proxy
from client.sync.line import Line
from client.sync.way import Circuit, Way


async def _listening(heard: list[bytes], came: asyncio.Event, go_on: asyncio.Event) -> asyncio.Server:
    """Notes what is said to it, and answers a greeting once it is let."""

    async def hears(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        came.set()
        heard.append(b"")
        answers = [b"\x05\x02", b"\x01\x00"]
        while data := await reader.read(1024):
            heard.append(data)
            await go_on.wait()
            if answers:
                writer.write(answers.pop(0))
        writer.close()

    return await asyncio.start_server(hears, "127.0.0.1", 0)


def port_of(server: asyncio.Server) -> int:
    return int(server.sockets[0].getsockname()[1])


def test_nothing_is_opened_by_a_line_that_was_closed() -> None:
    async def work() -> list[bytes]:
        heard: list[bytes] = []
        async with await _listening(heard, asyncio.Event(), asyncio.Event()) as server:
            line = Line(Way())
            await line.close()
            with pytest.raises(httpcore.ConnectError):
                await line.connect_tcp("127.0.0.1", port_of(server), timeout=5)
            await asyncio.sleep(0.05)
        return heard

    assert asyncio.run(work()) == []


def test_a_proxy_that_was_just_being_greeted_is_not_told_which_server() -> None:
    """Such as one that was slow, and was given up for another: it must not learn the name when it likes to."""

    async def work() -> list[bytes]:
        heard: list[bytes] = []
        came, go_on = asyncio.Event(), asyncio.Event()
        async with await _listening(heard, came, go_on) as server:
            way = Way(Proxy(port=port_of(server)), Circuit("name", "password"))
            line = Line(way)
            opening = asyncio.create_task(line.connect_tcp("harbour.example", 443, timeout=5))
            await came.wait()
            await line.close()
            go_on.set()
            with pytest.raises(httpcore.ConnectError):
                await opening
            await asyncio.sleep(0.05)
        return heard

    assert b"harbour.example" not in b"".join(asyncio.run(work()))


def test_whoever_gives_up_waiting_for_a_connection_is_cancelled() -> None:
    async def work() -> None:
        async with await _listening([], came := asyncio.Event(), asyncio.Event()) as server:
            line = Line(Way(Proxy(port=port_of(server)), Circuit("name", "password")))
            opening = asyncio.create_task(line.connect_tcp("harbour.example", 443, timeout=5))
            await came.wait()
            opening.cancel()
            with pytest.raises(asyncio.CancelledError):
                await opening
            await line.close()

    asyncio.run(work())
