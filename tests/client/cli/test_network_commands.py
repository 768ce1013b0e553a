"""The network in the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.client.cli.test_joining_commands import Seat, seated
from tests.support.socks import Socks


@pytest.fixture
def seat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Seat]:
    yield from seated(tmp_path, monkeypatch, as_json=True)


@pytest.mark.parametrize(
    ("words", "proxy", "tor"),
    [
        (["tor"], "127.0.0.1:9050", True),
        (["tor-browser"], "127.0.0.1:9150", True),
        (["192.0.2.1:1080"], "192.0.2.1:1080", False),
        (["[2001:db8::1]:1080", "--tor"], "[2001:db8::1]:1080", True),
        (["localhost:1"], "127.0.0.1:1", False),
    ],
)
def test_a_way_is_chosen_shown_and_taken_back(seat: Seat, words: list[str], proxy: str, tor: bool) -> None:
    expected = {"ok": True, "proxy": proxy, "tor": tor}
    assert seat.asks("network", *words) == expected
    assert seat.asks("network") == expected
    assert seat.asks("network", "straight") == {"ok": True, "proxy": None, "tor": False}
    assert seat.asks("network")["proxy"] is None


@pytest.mark.parametrize(
    "words", [["proxy.example:9050"], ["127.0.0.1"], ["127.0.0.1:0"], ["--tor"], ["tor", "--tor"]]
)
def test_what_is_no_way_changes_nothing(seat: Seat, words: list[str]) -> None:
    assert seat.asks("network", *words)["error"] == "CannotYet"
    assert seat.asks("network")["proxy"] is None


def test_trying_tells_and_changes_nothing(seat: Seat) -> None:
    assert not seat.asks("network", "--try")["answered"]
    with Socks(lambda *_: None) as socks:
        where = f"127.0.0.1:{socks.port}"
        assert seat.asks("network", where, "--try")["answered"]
        socks.hang_up()
        assert seat.asks("network", where, "--try")["error"] == "ProxyInTheWay"
    assert seat.asks("network")["proxy"] is None
    seat.asks("join", seat.village.invitation(), "--yes")
    tried = seat.asks("network", "--try")
    assert (tried["answered"], tried["community"], tried["through"]) == (True, "Harbour", "direct")


def test_with_a_proxy_nobody_is_asked_around_it(seat: Seat) -> None:
    seat.asks("network", "tor")
    assert seat.asks("join", seat.village.invitation(), "--yes")["error"] == "ProxyInTheWay"
    assert seat.server.asked == []
