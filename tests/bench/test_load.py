"""The load's own bookkeeping, against a server that answers as it is told."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator

import pytest

from bench import _load


@pytest.fixture
def told() -> Iterator[str]:
    """Answers every third request with 503, every second of the others in chunks."""
    loop = asyncio.new_event_loop()
    count = 0

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal count
        while True:
            try:
                await reader.readuntil(b"\r\n\r\n")
            except (asyncio.IncompleteReadError, ConnectionError):
                writer.close()
                return
            count += 1
            if count % 3 == 0:
                writer.write(b"HTTP/1.1 503 no\r\nContent-Length: 2\r\n\r\nno")
            elif count % 2:
                writer.write(b"HTTP/1.1 200 yes\r\nContent-Length: 3\r\n\r\nyes")
            else:
                writer.write(b"HTTP/1.1 200 yes\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nyes\r\n0\r\n\r\n")

    server = loop.run_until_complete(asyncio.start_server(answer, "127.0.0.1", 0))
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    loop.call_soon_threadsafe(server.close)
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    loop.close()


def test_every_answer_is_counted_once_by_its_status(told: str) -> None:
    requests = [[_load.request("GET", "/")] * 30] * 2
    result = _load.put(_load.Plan(told, requests, seconds=20))
    assert len(result.took) == 40
    assert result.others == {503: 20}
    assert 0 < result.quantile(0.5) <= result.quantile(0.99) <= result.seconds
    assert result.rate == pytest.approx(40 / result.seconds)


def test_the_time_ends_it_when_requests_are_asked_again(told: str) -> None:
    result = _load.put(_load.Plan(told, [[_load.request("GET", "/")]], seconds=0.3, again=True))
    assert result.seconds >= 0.3
    assert len(result.took) > 1
