"""What the one user of the network accepts: addresses, TLS, redirects, pace, and refusals that are none."""

from __future__ import annotations

import asyncio
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from client.domain.errors import LeewardError, MalformedAnswer, NotProvenServer, ServerRefused, Unreachable
from client.sync import bodies
from client.sync.api import Api, NotServed
from protocol import limits
from protocol.problems import Code
from tests.support.authority import Authority
from tests.support.loopback import Answer, Asked, Loopback, Reply, problem


@pytest.mark.parametrize("scheme", ["https", "HTTPS", "Https"])
def test_no_spelling_of_an_address_does_without_tls_s_proof(tmp_path: Path, scheme: str) -> None:
    with Loopback(lambda _: Reply(b"{}"), tls=Authority(tmp_path).issue("localhost").context) as server:

        async def work() -> None:
            api = Api(f"{scheme}://127.0.0.1:{server.port}")
            with pytest.raises(NotProvenServer) as told:
                await api.community()
            assert told.value.reason == "certificate"
            await api.close()

        asyncio.run(work())
        assert server.asked == []


@pytest.mark.parametrize(
    "address", ["http://192.0.2.1", "http://127.0.0.1.example", "ftp://127.0.0.1", "", "https:"]
)
def test_what_is_no_address_is_not_asked(address: str) -> None:
    with pytest.raises(MalformedAnswer):
        Api(address)


async def _object(address: str, *, patience: float = 1.0, limit: int = limits.OBJECT_MAX) -> bytes:
    api = Api(address, patience=patience)
    try:
        return await api.served_object(bytes(32), limit=limit)
    finally:
        await api.close()


async def _submit(address: str) -> None:
    api = Api(address)
    try:
        await api.submit(b"{}", token="t")
    finally:
        await api.close()


def refused(answer: Answer) -> LeewardError:
    with Loopback(answer) as server, pytest.raises(LeewardError) as told:
        asyncio.run(_submit(server.address))
    return told.value


@pytest.mark.parametrize(
    "location",
    ["mailto:x", "http:foo", "//[::1", "http://xn--\xff/", "https:", "data:,x", "http://a:99999/", "?" * 100],
)
def test_where_a_redirect_leads_is_not_read(location: str) -> None:
    with (
        Loopback(lambda _: Reply(b"", 302, {"location": location})) as server,
        pytest.raises(MalformedAnswer),
    ):
        asyncio.run(_object(server.address))


@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 409, 410, 413, 429, 451, 500, 502, 503])
def test_a_bare_refusal_is_nobody_s_answer_to_what_was_sent(status: int) -> None:
    for reply in (
        Reply(b"<html>no such site</html>", status, {"content-type": "text/html"}),
        Reply(b"", status),
    ):
        error = refused(lambda _, reply=reply: reply)  # type: ignore[misc]
        assert isinstance(error, Unreachable)
        assert error.sent, "it may have arrived"


def test_a_refusal_by_the_server_itself_is_one() -> None:
    error = refused(lambda _: problem(Code.QUOTA, 429, retry_after=60))
    assert isinstance(error, ServerRefused)
    assert (error.code, error.retry_after) == ("quota", 60)


def test_an_object_that_a_plain_file_server_lacks_is_not_served() -> None:
    with Loopback(lambda _: Reply(b"<html>", 404)) as server, pytest.raises(NotServed):
        asyncio.run(_object(server.address))


def drip(pieces: int, size: int, pause: float) -> Iterator[bytes]:
    for _ in range(pieces):
        time.sleep(pause)
        yield bytes(size)


@pytest.mark.parametrize(
    ("size", "pause", "patience"),
    [(512, 0.05, 0.02), (16 * limits.KIB, 0.005, 0.001)],
    ids=["too little at a time", "for ever, at a good pace"],
)
def test_a_drip_ends(size: int, pause: float, patience: float) -> None:
    with Loopback(lambda _: Reply(drip(200, size, pause))) as server:
        began = time.monotonic()
        with pytest.raises(Unreachable):
            asyncio.run(_object(server.address, patience=patience))
        assert time.monotonic() - began < 1.2


def test_a_slow_line_that_goes_on_is_waited_for() -> None:
    def slowly(_: Asked) -> Reply:
        return Reply(drip(10, 4 * limits.KIB, 0.05))

    with Loopback(slowly) as server:
        data = asyncio.run(_object(server.address, patience=0.02))
    assert len(data) == 40 * limits.KIB


def test_a_body_in_tiny_pieces_takes_little_memory() -> None:
    size = 300_000

    def raw(_: Asked) -> Reply:
        return Reply(
            b"2\r\nab\r\n" * (size // 2) + b"0\r\n\r\n", 200, {"transfer-encoding": "chunked"}, bare=True
        )

    with Loopback(raw) as server:
        tracemalloc.start()
        try:
            data = asyncio.run(_object(server.address))
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert len(data) == size
    assert peak < 8 * 1024 * 1024


def test_a_body_in_crumbs_is_not_read_for_minutes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bodies, "_CRUMBS", 1000)
    crumbs = b"1\r\na\r\n" * 5000

    def raw(_: Asked) -> Reply:
        return Reply(crumbs + b"0\r\n\r\n", 200, {"transfer-encoding": "chunked"}, bare=True)

    with Loopback(raw) as server, pytest.raises(MalformedAnswer):
        asyncio.run(_object(server.address))


def test_a_body_without_a_length_is_let_go_of_at_its_limit() -> None:
    given = 0

    def pieces() -> Iterator[bytes]:
        nonlocal given
        while given < 100:
            given += 1
            yield bytes(2**20)

    with Loopback(lambda _: Reply(pieces())) as server, pytest.raises(MalformedAnswer):
        asyncio.run(_object(server.address))
    assert given < 30


@pytest.mark.parametrize("length", ["9" * 5000, "9" * 19, "8454145"])
def test_a_length_over_the_limit_is_not_waited_for(length: str) -> None:
    reply = Reply(b"x", 200, {"content-length": length}, bare=True)
    with Loopback(lambda _: reply) as server, pytest.raises((MalformedAnswer, Unreachable)):
        asyncio.run(_object(server.address))
