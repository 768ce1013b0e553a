"""Each alarm of tests/conftest.py and pyproject.toml, proved by tests that it must turn red."""

from __future__ import annotations

import logging
import shutil
import socket
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from tests.conftest import NotLoopback

ROOT = Path(__file__).resolve().parents[2]

RED = """
import asyncio, gc, logging, socket, threading, warnings
import pytest

def test_python_warning():
    warnings.warn("old ways", DeprecationWarning)

def test_qt_warning():
    from PySide6.QtCore import qWarning
    qWarning("a Qt warning")

def test_stray_log():
    logging.getLogger("leeward").warning("nobody expected this")

def test_stray_log_that_does_not_propagate():
    logger = logging.getLogger("deaf")
    logger.propagate = False
    logger.error("nobody would see this")

def test_expected_log_that_never_comes(expect_log):
    with expect_log(logging.WARNING, "tides"):
        pass

def test_thread_error():
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()

def test_unraisable_error():
    class Bad:
        def __del__(self):
            raise ValueError("in a finaliser")
    Bad()
    gc.collect()

def test_unclosed_socket():
    socket.socket()
    gc.collect()

def test_coroutine_never_awaited():
    async def forgotten(): pass
    forgotten()
    gc.collect()

def test_swallowed_connect():
    try:
        with socket.socket() as stranger:
            stranger.connect(("192.0.2.1", 80))
    except Exception:
        pass

@pytest.mark.no_such_marker
def test_unknown_marker(): pass
"""

GREEN = """
import logging

def test_expected_log(expect_log):
    with expect_log(logging.WARNING, "tides"):
        logging.getLogger("leeward").warning("the tides have changed")

def test_quiet_log():
    logging.getLogger("leeward").info("well")
"""


def test_every_alarm_rings(pytester: pytest.Pytester) -> None:
    shutil.copy(ROOT / "pyproject.toml", pytester.path)
    shutil.copy(ROOT / "tests" / "conftest.py", pytester.path)
    red, marker = RED.split("@pytest.mark.no_such_marker")
    pytester.makepyfile(test_red=red, test_green=GREEN)
    pytester.makepyfile(test_marker="import pytest\n@pytest.mark.typo" + marker)

    result = pytester.runpytest_subprocess("test_red.py", "test_green.py")
    outcomes: dict[str, set[str]] = {}
    for line in result.outlines:
        outcome, _, rest = line.partition(" test_red.py::")
        if rest:
            outcomes.setdefault(rest.split()[0], set()).add(outcome)
    tests = {line.partition("(")[0][4:] for line in red.splitlines() if line.startswith("def test_")}
    assert len(tests) == 10
    assert {name: bool(outcomes.get(name, set()) & {"FAILED", "ERROR"}) for name in tests} == dict.fromkeys(
        tests, True
    )
    assert not [line for line in result.outlines if "test_green.py::" in line]

    result = pytester.runpytest_subprocess("test_marker.py")
    assert result.ret != 0
    result.stdout.fnmatch_lines(["*'typo' not found in `markers`*"])


@pytest.mark.parametrize("host", ["192.0.2.1", "0.0.0.0", "", "example.org"])
@pytest.mark.parametrize("call", ["connect", "connect_ex", "bind"])
def test_sockets_stay_on_this_machine(call: str, host: str, refused: list[str]) -> None:
    with socket.socket() as stranger, pytest.raises(NotLoopback):
        getattr(stranger, call)((host, 9))
    assert len(refused) == 1
    refused.clear()


def test_datagrams_stay_on_this_machine(refused: list[str]) -> None:
    with socket.socket(type=socket.SOCK_DGRAM) as stranger, pytest.raises(NotLoopback):
        stranger.sendto(b"hello", ("192.0.2.1", 9))
    refused.clear()


def test_names_are_not_looked_up(refused: list[str]) -> None:
    with pytest.raises(NotLoopback):
        socket.create_connection(("example.org", 80), timeout=1)
    assert refused == ["getaddrinfo 'example.org'"]
    refused.clear()


def test_loopback_is_open() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(("localhost", server.getsockname()[1]), timeout=5) as client,
    ):
        accepted, _ = server.accept()
        accepted.sendall(b"calm")
        accepted.close()
        assert client.recv(4) == b"calm"


def test_sockets_of_this_machine_are_open(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "s"))


def test_an_expected_record_does_not_excuse_another(
    expect_log: Callable[[int, str], AbstractContextManager[None]],
) -> None:
    with pytest.raises(AssertionError, match="no ERROR log record"), expect_log(logging.ERROR, "tides"):
        logging.getLogger("leeward").info("tides")
