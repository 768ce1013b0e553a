from __future__ import annotations

import pytest

from client.domain.network import Proxy, typed_host, typed_port


@pytest.mark.parametrize(
    ("host", "port"),
    [
        ("localhost", 1),
        ("a.example", 1),
        ("127.0.0.1", 0),
        ("127.0.0.1", 65536),
        ("::0001", 1),
        ("fe80::1%x", 1),
    ],
)
def test_what_would_have_to_be_looked_up_or_read_twice_is_no_proxy(host: str, port: int) -> None:
    with pytest.raises(ValueError):
        Proxy(host, port)


@pytest.mark.parametrize(
    ("host", "here"), [("127.0.0.1", True), ("::1", True), ("127.9.9.9", True), ("10.0.0.1", False)]
)
def test_whether_it_is_on_this_computer(host: str, here: bool) -> None:
    assert Proxy(host, 9050).on_this_computer == here


def test_how_it_is_written() -> None:
    assert str(Proxy()) == "127.0.0.1:9050"
    assert str(Proxy("2001:db8::1", 1)) == "[2001:db8::1]:1"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (" 127.0.0.1 ", "127.0.0.1"),
        ("LocalHost", "127.0.0.1"),
        ("[::1]", "::1"),
        ("2001:DB8:0::1", "2001:db8::1"),
        ("tor.example", None),
        ("127.1", None),
        ("fe80::1%eth0", None),
        ("", None),
    ],
)
def test_what_somebody_types_as_an_address(typed: str, read: str | None) -> None:
    assert typed_host(typed) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [(" 9050 ", 9050), ("65535", 65535), ("65536", None), ("0", None), ("-1", None), ("٣", None), ("", None)],
)
def test_what_somebody_types_as_a_port(typed: str, read: int | None) -> None:
    assert typed_port(typed) == read
