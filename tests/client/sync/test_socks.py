"""Through a proxy: to it alone, by the host's name, under a name of one's own; and never around it."""

from __future__ import annotations

import asyncio
import os
import socket
import ssl
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest

from client.domain.errors import MalformedAnswer, NetworkError, ProxyInTheWay
from client.domain.network import Proxy
from client.sync.api import Api
from client.sync.line import Line
from client.sync.record import Record, unrecorded
from client.sync.way import Circuit, Way
from protocol import onion
from protocol.checkpoint import HeadMessage
from tests.support.authority import Authority
from tests.support.feed_builder import FeedBuilder
from tests.support.loopback import Asked, Loopback, Reply, serving
from tests.support.socks import Mood, Socks

T = TypeVar("T")
NAME = onion.name(bytes(range(32)))
HIDDEN = f"http://{NAME}"


def served() -> Callable[[Asked], Reply]:
    feed = FeedBuilder()
    feed.publish()
    return serving(feed)


def way(socks: Socks, *, tor: bool = True, host: str = "127.0.0.1") -> Way:
    return Way(Proxy(host, socks.port, tor), Circuit.drawn(os.urandom))


def asked(address: str, on: Way, *, record: Record = unrecorded, otherwise: str = "") -> HeadMessage:
    async def work() -> HeadMessage:
        api = Api(address, way=on, patience=0.1, record=record, otherwise=otherwise)
        try:
            return await api.head()
        finally:
            await api.close()

    return asyncio.run(work())


@contextmanager
def watched(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[list[str], list[object]]]:
    """Every name that is looked up, and every place a socket is connected to, inside."""
    looked_up: list[str] = []
    connected: list[object] = []

    def watching(call: Callable[..., T]) -> Callable[..., T]:
        def look_up(host: str | bytes, *args: object, **kwargs: object) -> T:
            looked_up.append(host.decode() if isinstance(host, bytes) else host)
            return call(host, *args, **kwargs)

        return look_up

    for name in ("getaddrinfo", "gethostbyname", "gethostbyname_ex"):
        monkeypatch.setattr(socket, name, watching(getattr(socket, name)))
    find = asyncio.BaseEventLoop.getaddrinfo

    async def loops(loop: asyncio.BaseEventLoop, host: str, *args: object, **kwargs: object) -> object:
        looked_up.append(host)
        return await find(loop, host, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(asyncio.BaseEventLoop, "getaddrinfo", loops)
    connect = asyncio.SelectorEventLoop.sock_connect

    async def connects(loop: asyncio.SelectorEventLoop, sock: socket.socket, address: object) -> None:
        connected.append(address)
        await connect(loop, sock, address)  # type: ignore[arg-type]

    monkeypatch.setattr(asyncio.SelectorEventLoop, "sock_connect", connects)
    yield looked_up, connected


def trusted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> ssl.SSLContext:
    """TLS of harbour.example, by an authority that is trusted meanwhile."""
    authority = Authority(folder)
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.file))
    return authority.issue("harbour.example").context


def test_the_proxy_is_told_the_name_and_nothing_is_looked_up_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (
        Loopback(served(), tls=trusted(tmp_path, monkeypatch)) as server,
        Socks(lambda host, port: server.port if (host, port) == ("harbour.example", 443) else None) as socks,
        watched(monkeypatch) as (looked_up, connected),
    ):
        asked("https://harbour.example", way(socks, tor=False))
        (led,) = socks.asked
        assert (led.kind, led.host, led.port) == ("name", "harbour.example", 443)
        # The proxy's own line to the loopback server is made in this process too: by number as well.
        assert set(looked_up) <= {"127.0.0.1"}
        assert set(connected) == {("127.0.0.1", socks.port), ("127.0.0.1", server.port)}


def test_the_watch_sees_a_look_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: without a proxy the name is looked up, and the same watch hears of it."""
    with Loopback(served()) as server, watched(monkeypatch) as (looked_up, _):
        asked(f"http://localhost:{server.port}", Way())
    assert "localhost" in looked_up


def test_an_onion_is_asked_without_tls_and_by_its_name() -> None:
    with Loopback(served()) as server, Socks(lambda *_: server.port) as socks:
        asked(HIDDEN, way(socks))
        asked(f"{HIDDEN}:8080", way(socks))
        assert [(led.kind, led.host, led.port) for led in socks.asked] == [
            ("name", NAME, 80),
            ("name", NAME, 8080),
        ]
        assert {each.headers["Host"] for each in server.asked} == {NAME, f"{NAME}:8080"}


def test_requests_are_the_same_bytes_but_for_the_host() -> None:
    with Loopback(served()) as server, Socks(lambda *_: server.port) as socks:
        asked(server.address, Way())
        asked(HIDDEN, way(socks))
        straight, through = ({**each.headers, "Host": ""} for each in server.asked)
    assert list(straight.items()) == list(through.items())


@pytest.mark.parametrize(
    ("mood", "reason"),
    [
        ("no-names", "no-names"),
        ("no-name-wanted", "no-names"),
        ("wrong-name", "no-names"),
        ("babbles", "not-socks"),
        ("silent", "not-socks"),
        ("hangs-up", "no-way"),
    ],
)
def test_a_proxy_that_cannot_be_used_is_said_to_be_what_it_is(mood: Mood, reason: str) -> None:
    with Loopback(served()) as server, Socks(lambda *_: server.port, mood=mood) as socks:
        with pytest.raises(ProxyInTheWay) as told:
            asked(HIDDEN, way(socks))
        assert told.value.reason == reason
        assert server.asked == []


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        *((each, "no-way") for each in (1, 3, 4, 5, 6, 0xF0, 0xF7)),
        *((each, "refused") for each in (2, 7, 8)),
    ],
)
def test_a_proxy_that_leads_nowhere_says_why(reply: int, reason: str) -> None:
    with Socks(lambda *_: None, reply=reply) as socks, pytest.raises(ProxyInTheWay) as told:
        asked(HIDDEN, way(socks))
    assert told.value.reason == reason


def test_answers_that_come_byte_by_byte_are_put_together() -> None:
    with Loopback(served()) as server, Socks(lambda *_: server.port, mood="drips") as socks:
        asked(HIDDEN, way(socks))
        assert len(server.asked) == 1


def test_with_the_proxy_gone_nothing_goes_around_it(monkeypatch: pytest.MonkeyPatch) -> None:
    with Loopback(served()) as server:
        with Socks(lambda *_: server.port) as socks:
            on = way(socks)
        with watched(monkeypatch) as (looked_up, connected):
            for address in (HIDDEN, f"https://harbour.example:{server.port}", "https://192.0.2.7"):
                with pytest.raises(ProxyInTheWay) as told:
                    asked(address, on)
                assert told.value.reason == "absent"
        assert set(looked_up) <= {"127.0.0.1"}
        assert set(connected) == {("127.0.0.1", socks.port)}
        assert server.asked == []


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]"])
def test_what_is_on_this_computer_is_not_asked_elsewhere(host: str) -> None:
    """To a proxy, "this computer" is its own; and plain HTTP must not travel to another."""
    with Socks(lambda *_: None) as socks:
        with pytest.raises(ProxyInTheWay) as told:
            asked(f"http://{host}:8000", way(socks))
        assert told.value.reason == "this-computer"
        assert socks.greeted == 0


@pytest.mark.parametrize(
    "on",
    [
        Way(),
        Way(Proxy("127.0.0.1", 9050, tor=False), Circuit("a", "b")),
        Way(Proxy("192.0.2.1", 9050, tor=True), Circuit("a", "b")),
    ],
    ids=["no proxy", "a proxy that is not Tor", "Tor on another computer, over an open line"],
)
def test_an_onion_is_asked_through_tor_here_and_through_nothing_else(
    on: Way, monkeypatch: pytest.MonkeyPatch
) -> None:
    with watched(monkeypatch) as (looked_up, connected), pytest.raises(ProxyInTheWay) as told:
        asked(HIDDEN, on)
    assert told.value.reason == "onion"
    assert (looked_up, connected) == ([], [])


@pytest.mark.parametrize(
    "address", ["http://harbour.onion", "https://harbour.onion.", f"http://x.{NAME}", f"http://{NAME[1:]}"]
)
def test_an_onion_with_a_slip_in_it_is_no_address(address: str) -> None:
    with pytest.raises(MalformedAnswer):
        Api(address)


def test_an_onion_that_is_gone_gives_way_to_the_other_address_on_the_same_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (
        Loopback(served(), tls=trusted(tmp_path, monkeypatch)) as server,
        Socks(lambda host, _: server.port if host == "harbour.example" else None, reply=0xF0) as socks,
    ):
        asked(HIDDEN, way(socks), otherwise="https://harbour.example")
        assert [led.host for led in socks.asked] == [NAME, "harbour.example"]
        assert len({led.name for led in socks.asked}) == 1


def test_the_other_address_is_not_asked_for_anything_but_a_lost_way() -> None:
    with Socks(lambda *_: None, reply=2) as socks:
        with pytest.raises(ProxyInTheWay):
            asked(HIDDEN, way(socks), otherwise="https://harbour.example")
        assert [led.host for led in socks.asked] == [NAME]


def test_several_at_once_turn_together() -> None:
    other = onion.name(bytes(32))
    with (
        Loopback(served()) as server,
        Socks(lambda host, _: server.port if host == other else None) as socks,
    ):

        async def work() -> None:
            api = Api(HIDDEN, way=way(socks), otherwise=f"http://{other}")
            await asyncio.gather(*(api.head() for _ in range(6)))
            await api.close()

        asyncio.run(work())
        assert len(server.asked) == 6


def test_greeting_finds_out_about_the_proxy_and_asks_it_nothing() -> None:
    with Socks(lambda *_: None) as socks:
        asyncio.run(Line(way(socks)).greet())
        assert (socks.greeted, socks.asked) == (1, [])
    with pytest.raises(ProxyInTheWay) as told:
        asyncio.run(Line(way(socks)).greet())
    assert told.value.reason == "absent"


def test_what_is_closed_asks_nothing_more() -> None:
    with Loopback(served()) as server:

        async def work() -> None:
            api = Api(server.address)
            await api.close()
            with pytest.raises(NetworkError):
                await api.head()

        asyncio.run(work())
        assert server.asked == []


def test_what_is_under_way_when_it_is_closed_ends_in_a_typed_error() -> None:
    def slow(_: Asked) -> Reply:
        return Reply(iter_slowly(), 200)

    def iter_slowly() -> Iterator[bytes]:
        yield b" "
        time.sleep(0.3)
        yield b" " * 2000

    async def work(address: str, awaited: Callable[[Api], Awaitable[object]]) -> None:
        api = Api(address)
        task = asyncio.ensure_future(awaited(api))
        await asyncio.sleep(0.1)
        await api.close()
        with pytest.raises(NetworkError):
            await task

    with Loopback(slow) as server:
        asyncio.run(work(server.address, lambda api: api.head()))


def test_a_circuit_s_names_are_not_shown_in_logs() -> None:
    circuit = Circuit.drawn(os.urandom)
    assert circuit.name not in repr(Way(Proxy(), circuit))
    assert circuit.password not in repr(circuit)


@pytest.mark.parametrize("tries", range(4))
def test_what_waits_for_its_connection_when_it_is_closed_is_not_sent_after_that(tries: int) -> None:
    """However far it has come: looked up, connecting, connected, about to write."""
    with Loopback(served()) as server:

        async def work() -> None:
            api = Api(server.address)
            tasks = [asyncio.ensure_future(api.head()) for _ in range(4)]
            for _ in range(tries * 3):
                await asyncio.sleep(0)
            await api.close()
            arrived = len(server.asked)
            for each in await asyncio.gather(*tasks, return_exceptions=True):
                assert isinstance(each, NetworkError | HeadMessage), each
            await asyncio.sleep(0.05)
            assert len(server.asked) == arrived
            assert not api._line._open

        asyncio.run(work())
