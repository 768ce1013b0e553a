"""A line that changes, cuts or holds up what TLS carries: an answer that did not come, and never a mistake of ours."""

from __future__ import annotations

import asyncio
import ssl
from pathlib import Path

import pytest

from bench.faults.chaos_line import Fault, Kind, Line
from client.domain.errors import NetworkError, Unreachable
from client.sync.api import Api
from tests.support.authority import Authority
from tests.support.loopback import Loopback, Reply

PATIENCE = 0.05
HANDSHAKE = (0, 5, 90, 700)
LATER = (1_500, 2_500, 6_000, 30_000)
"""The handshake's answer is shorter than this."""


@pytest.fixture
def context(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ssl.SSLContext:
    authority = Authority(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.file))
    return authority.issue("localhost").context


async def asked(port: int, fault: Fault) -> tuple[NetworkError | None, str]:
    line = Line(port, always=fault)
    await line.start()
    api = Api(f"https://localhost:{line.port}", patience=PATIENCE)
    try:
        await asyncio.wait_for(api.served_object(b"x" * 32, limit=100_000), 40 * PATIENCE + 5)
    except NetworkError as error:
        return error, str(dict(line.met))
    finally:
        await api.close()
        await line.stop()
    return None, str(dict(line.met))


@pytest.mark.parametrize("kind", ["flip", "cut", "reset", "stall", "double", "half"])
def test_whatever_a_line_does_to_tls_is_an_answer_that_did_not_come(
    context: ssl.SSLContext, kind: Kind
) -> None:
    with Loopback(lambda _: Reply(bytes(60_000)), tls=context) as server:
        for at in (*HANDSHAKE, *LATER):
            if kind in ("stall", "half") and at not in (5, 2_500):
                continue  # each takes its time-out
            error, met = asyncio.run(asked(server.port, Fault(kind, "into", at)))
            assert error is not None or met == "{}", (kind, at)
            if at in LATER and error is not None:
                assert isinstance(error, Unreachable), (kind, at)
                assert error.sent, "it may have arrived"
