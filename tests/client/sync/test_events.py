"""Listening to a server's events: what is taken, and that no server can hold or fill what listens."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator

import pytest

from client.domain.errors import LeewardError, MalformedAnswer, ServerRefused, Unreachable
from client.domain.ledger import Exchange
from client.sync import events
from client.sync.api import Api
from protocol.problems import Code
from tests.support.loopback import Asked, Loopback, Reply, problem

STREAM = {"content-type": "text/event-stream"}


def event(row: int) -> bytes:
    return b'event: queue\ndata: {"row":%d}\n\n' % row


async def _listen(address: str, *, patience: float = 1.0, ledger: list[Exchange] | None = None) -> list[int]:
    found: list[int] = []
    api = Api(address, patience=patience, record=(ledger if ledger is not None else []).append)
    try:
        await api.queue_news(lambda news: found.append(news.row), token="t")
    finally:
        await api.close()
    return found


def listened(*pieces: bytes, patience: float = 1.0, headers: dict[str, str] | None = None) -> list[int]:
    def answer(_: Asked) -> Reply:
        return Reply(iter(pieces), headers=STREAM if headers is None else headers)

    with Loopback(answer) as server:
        return asyncio.run(_listen(server.address, patience=patience))


def failed(*pieces: bytes, headers: dict[str, str] | None = None) -> LeewardError:
    with pytest.raises(LeewardError) as told:
        listened(*pieces, headers=headers)
    return told.value


def test_each_event_is_taken_however_it_is_cut() -> None:
    whole = b": here\n\n" + event(3) + b": here\r\n\r\n" + event(4).replace(b"\n", b"\r\n") + event(9)
    assert listened(whole) == [3, 4, 9]
    assert listened(*(whole[at : at + 1] for at in range(len(whole)))) == [3, 4, 9]
    assert listened(b"event:queue\ndata:", b'{"row":5}\n', b"\n") == [5]


def test_an_event_that_was_cut_off_is_none() -> None:
    assert listened(event(3), event(4)[:-1]) == [3]
    assert listened() == []


@pytest.mark.parametrize(
    "bad",
    [
        b"event: queue\ndata: {}\n\n",
        b'event: queue\ndata: {"row":-1}\n\n',
        b'event: queue\ndata: {"row":1,"row":2}\n\n',
        b'event: queue\ndata: {"row":1}\ndata: 2\n\n',
        b"event: queue\n\n",
        b'event: other\ndata: {"row":1}\n\n',
        b'data: {"row":1}\n\n',
        b"id: 7\n\n",
        b"retry: 1\n\n",
        b"\xef\xbb\xbfevent: queue\n\n",
        b"<html>",
        b"x" * (events.LINE_BYTES + 1),
        b":" + b"x" * events.LINE_BYTES + b"\n",
        b": here\n\n" * (events.WHOLE_BYTES // 8 + 1),
    ],
)
def test_what_is_no_event_of_this_protocol_ends_it(bad: bytes) -> None:
    if bad == b"<html>":
        bad += b"\n"
    assert isinstance(failed(bad), MalformedAnswer)


@pytest.mark.parametrize(
    "headers",
    [{}, {"content-type": "text/html"}, {**STREAM, "content-encoding": "gzip"}],
)
def test_what_is_no_stream_is_refused(headers: dict[str, str]) -> None:
    assert isinstance(failed(event(1), headers=headers), MalformedAnswer)


def test_a_refusal_is_the_server_s() -> None:
    refusing = Loopback(lambda _: problem(Code.TOO_MANY, 429, retry_after=15))
    with refusing as server, pytest.raises(ServerRefused) as told:
        asyncio.run(_listen(server.address))
    assert (told.value.code, told.value.retry_after) == ("too-many", 15)


def slowly(count: int, pause: float, piece: bytes) -> Iterator[bytes]:
    for _ in range(count):
        yield piece
        time.sleep(pause)


def test_silence_ends_it_and_a_comment_in_time_does_not() -> None:
    seconds = 0.4
    patience = seconds / events.SILENCE_SECONDS
    with Loopback(lambda _: Reply(slowly(12, seconds / 4, b": here\n\n"), headers=STREAM)) as server:
        assert asyncio.run(_listen(server.address, patience=patience)) == []
    with Loopback(lambda _: Reply(slowly(2, 4 * seconds, event(1)), headers=STREAM)) as server:
        begun = time.monotonic()
        with pytest.raises(Unreachable):
            asyncio.run(_listen(server.address, patience=patience))
        assert time.monotonic() - begun < 3 * seconds + 2 * 4 * seconds  # the server goes on for a while


def test_no_stream_goes_on_for_ever() -> None:
    patience = 0.5 / events.WHOLE_SECONDS
    endless = Loopback(lambda _: Reply(slowly(60, 0.01, event(1)), headers=STREAM))
    with endless as server, pytest.raises(Unreachable):
        asyncio.run(_listen(server.address, patience=patience))


def test_a_server_that_is_gone_is_not_reached() -> None:
    def gone(_: Asked) -> Reply:
        begun = b"transfer-encoding: chunked"
        return Reply(
            b"20\r\n" + event(1)[:10],
            headers={**STREAM, "transfer-encoding": begun.split()[1].decode()},
            bare=True,
        )

    with Loopback(gone) as server, pytest.raises(Unreachable):
        asyncio.run(_listen(server.address))


def test_whoever_stops_listening_closes_the_line_and_the_ledger_knows() -> None:
    ledger: list[Exchange] = []

    async def work(address: str) -> None:
        heard = asyncio.Event()
        api = Api(address, record=ledger.append)
        task = asyncio.create_task(api.queue_news(lambda _: heard.set(), token="t"))
        await asyncio.wait_for(heard.wait(), 5)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await api.close()

    with Loopback(lambda _: Reply(slowly(20, 0.02, event(1)), headers=STREAM)) as server:
        asyncio.run(work(server.address))
    (one,) = ledger
    assert (one.contents.kind, one.contents.what) == ("guiding", "queue-events")
    assert one.status == 200
    assert not one.whole
    assert one.contents.signed_in
