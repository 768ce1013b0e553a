"""Encryption as it must be: version 1.3, vouched for, with a pinned key where one is, before a byte is sent."""

from __future__ import annotations

import asyncio
import os
import socket
import ssl
import threading
from pathlib import Path

import pytest

from client.crypto import certificates
from client.domain.errors import KeyNotPinned, LeewardError, NotProvenServer, Unreachable
from client.domain.network import Proxy
from client.sync import tls
from client.sync.api import Api
from client.sync.way import Circuit, Judge, Way
from tests.support.authority import Authority, Issued
from tests.support.feed_builder import FeedBuilder
from tests.support.loopback import Loopback, serving
from tests.support.socks import Socks


@pytest.fixture
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Authority:
    """One that this computer trusts."""
    made = Authority(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(made.file))
    return made


def pinned(*hashes: bytes) -> Judge:
    return lambda certificate: certificates.key_hash(certificate) in hashes


def ask(port: int, way: Way, *, name: str = "localhost", patience: float = 0.2) -> LeewardError | None:
    """What became of asking for the head."""

    async def work() -> None:
        api = Api(f"https://{name}:{port}", way=way, patience=patience)
        try:
            await api.head()
        finally:
            await api.close()

    try:
        asyncio.run(work())
    except LeewardError as error:
        return error
    return None


def served(issued: Issued) -> Loopback:
    feed = FeedBuilder()
    feed.publish()
    return Loopback(serving(feed), tls=issued.context)


def test_a_server_that_is_vouched_for_is_asked(authority: Authority) -> None:
    with served(authority.issue("localhost")) as server:
        assert ask(server.port, Way()) is None
        assert len(server.asked) == 1


def test_a_server_under_another_s_name_is_not(authority: Authority) -> None:
    with served(authority.issue("other.example")) as server:
        error = ask(server.port, Way())
        assert isinstance(error, NotProvenServer)
        assert error.reason == "certificate"
        assert server.asked == []


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2])
def test_older_encryption_is_refused(authority: Authority, version: ssl.TLSVersion) -> None:
    issued = authority.issue("localhost")
    issued.context.maximum_version = version
    with served(issued) as server:
        error = ask(server.port, Way())
        assert isinstance(error, NotProvenServer)
        assert error.reason == "encryption"
        assert server.asked == []


def test_what_speaks_no_tls_is_no_server() -> None:
    with Loopback(lambda _: pytest.fail("asked")) as server:
        error = ask(server.port, Way())
        assert isinstance(error, NotProvenServer)
        assert error.reason == "encryption"


def test_silence_instead_of_a_handshake_is_no_proof_of_anything() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        assert isinstance(ask(listening.getsockname()[1], Way(), patience=0.02), Unreachable)


def test_a_line_that_breaks_during_the_handshake_is_no_proof_of_anything() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def hang_up() -> None:
            line, _ = listening.accept()
            with line:
                line.recv(65536)

        thread = threading.Thread(target=hang_up)
        thread.start()
        error = ask(listening.getsockname()[1], Way())
        thread.join()
    assert isinstance(error, Unreachable)
    assert not error.sent


def test_the_pinned_key_passes_also_beside_another(authority: Authority) -> None:
    issued = authority.issue("localhost")
    with served(issued) as server:
        assert ask(server.port, Way(pins=pinned(issued.key_hash))) is None
        assert ask(server.port, Way(pins=pinned(bytes(32), issued.key_hash))) is None
        assert len(server.asked) == 2


def test_another_key_is_refused_before_a_byte_is_sent(authority: Authority) -> None:
    issued, other = authority.issue("localhost"), authority.issue("localhost")
    with served(issued) as server:
        assert isinstance(ask(server.port, Way(pins=pinned(other.key_hash))), KeyNotPinned)
        assert server.asked == []


def test_a_key_further_up_the_chain_is_not_the_server_s(authority: Authority) -> None:
    """Only the server's own key counts: a chain is what the server shows, and it may show more than was checked."""
    issued = authority.issue("localhost")
    above = certificates.key_hash(ssl.PEM_cert_to_DER_cert(authority.file.read_text()))
    assert above is not None
    with served(issued) as server:
        assert isinstance(ask(server.port, Way(pins=pinned(above))), KeyNotPinned)


def test_a_pin_does_not_replace_being_vouched_for(tmp_path: Path) -> None:
    issued = Authority(tmp_path).issue("localhost")  # that nobody trusts
    with served(issued) as server:
        assert isinstance(ask(server.port, Way(pins=pinned(issued.key_hash))), NotProvenServer)


def test_through_a_proxy_it_is_no_other(authority: Authority) -> None:
    issued = authority.issue("harbour.example")
    with served(issued) as server, Socks(lambda *_: server.port) as socks:
        through = Proxy(port=socks.port)
        right = Way(through, Circuit.drawn(os.urandom), pinned(issued.key_hash))
        wrong = Way(through, Circuit.drawn(os.urandom), pinned(bytes(32)))
        assert ask(443, right, name="harbour.example") is None
        assert isinstance(ask(443, wrong, name="harbour.example"), KeyNotPinned)
        assert isinstance(ask(443, right, name="other.example"), NotProvenServer)
        assert len(server.asked) == 1


def test_where_no_key_can_be_shown_a_pin_lets_nobody_through() -> None:
    with Loopback(lambda _: pytest.fail("asked")) as server, pytest.raises(KeyNotPinned):
        Api(server.address, way=Way(pins=pinned(bytes(32))))


def test_what_is_no_certificate_holds_no_key() -> None:
    assert certificates.key_hash(b"") is None
    assert certificates.key_hash(b"\x30\x03\x02\x01\x01") is None


def test_the_oldest_version_is_1_3_and_the_environment_gives_nobody_the_keys(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path / "keys"))
    made = tls.context()
    assert made.minimum_version == ssl.TLSVersion.TLSv1_3
    assert made.verify_mode == ssl.CERT_REQUIRED
    assert made.check_hostname
    assert not made.keylog_filename
    assert not (tmp_path / "keys").exists()


def test_the_environment_names_no_proxy(authority: Authority, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "socks5://127.0.0.1:1")
    with served(authority.issue("localhost")) as server:
        assert ask(server.port, Way()) is None
