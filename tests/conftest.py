"""What fails every test, whatever it tests: a stray log record, and any socket that is not loopback.

Python warnings, unraisable errors and errors in threads fail through `filterwarnings = error`, a Qt warning
through `qt_log_level_fail`, both in pyproject.toml. tests/architecture/test_alarms.py proves each of them.
"""

from __future__ import annotations

import ipaddress
import logging
import os
import re
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cache
from typing import Final

import pytest
from cryptography.hazmat.primitives import serialization
from hypothesis import HealthCheck, settings

if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Derandomised, so that a red run is red again; "deep" looks further, by chance, when a person asks for it.
settings.register_profile("ci", derandomize=True, max_examples=60, deadline=None)
settings.register_profile(
    "deep", max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("LEEWARD_HYPOTHESIS", "ci"))


class NotLoopback(AssertionError):
    """A test tried to reach beyond this machine."""


refused_addresses: list[str] = []
"""Every address refused in the running test: code under test may swallow NotLoopback, this list does not."""


def _refuse(call: str, address: object) -> None:
    refused_addresses.append(f"{call} {address!r}")
    raise NotLoopback(f"socket {call} to {address!r}: tests speak to 127.0.0.1 and ::1 only")


def _is_loopback(host: object) -> bool:
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if not isinstance(host, str):
        return False
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False


def _guarded(call: str, original: Callable[..., object]) -> Callable[..., object]:
    def guard(self: socket.socket, *args: object) -> object:
        address = args[-1]
        if self.family in (socket.AF_INET, socket.AF_INET6) and not (
            isinstance(address, tuple) and _is_loopback(address[0])
        ):
            _refuse(call, address)
        return original(self, *args)

    return guard


def _guarded_lookup(call: str, original: Callable[..., object]) -> Callable[..., object]:
    def guard(host: object, *args: object, **kwargs: object) -> object:
        if not _is_loopback(host):
            _refuse(call, host)
        return original(host, *args, **kwargs)

    return guard


def pytest_configure() -> None:
    """Guard the socket module before any test module is imported."""
    for call in ("connect", "connect_ex", "bind", "sendto"):
        setattr(socket.socket, call, _guarded(call, getattr(socket.socket, call)))
    for call in ("getaddrinfo", "gethostbyname", "gethostbyname_ex", "gethostbyaddr"):
        setattr(socket, call, _guarded_lookup(call, getattr(socket, call)))


LONGEST: Final = (
    "tests/journeys",
    "tests/faults",
    "tests/accessibility",
    "tests/contract",
    "tests/client/ui/guide_desk",
    "tests/client/ui/unlock",
    "tests/client/services/test_vault_machine.py",
)
"""What takes longest. Of several processes none should begin with it last, while the others have nothing left."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Where several processes share the tests, the longest come first; else they stand as they lie in their folders."""
    if not hasattr(config, "workerinput"):
        return
    places = [config.rootpath / place for place in LONGEST]
    items.sort(key=lambda item: not any(item.path.is_relative_to(place) for place in places))


@pytest.fixture(scope="session", autouse=True)
def _each_key_is_checked_once() -> Iterator[None]:
    """Whether a key from a file is sound takes long to tell, and nearly all tests' communities share one issuer key.

    The same bytes are asked about once in a process: asking again was nine tenths of what the tests of issuers did.
    """
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(serialization, "load_pem_private_key", cache(serialization.load_pem_private_key))
        yield


class _Ear:
    """Hears every log record made, at whatever logger and whether or not it propagates."""

    def __init__(self) -> None:
        self.stray: list[logging.LogRecord] = []

    def hear(self, record: logging.LogRecord) -> None:
        if record.levelno >= logging.WARNING:
            self.stray.append(record)

    @contextmanager
    def expect(self, level: int, pattern: str) -> Iterator[None]:
        """Require at least one record of `level` whose message matches `pattern` inside the block."""
        before = len(self.stray)
        yield
        wanted = [
            record
            for record in self.stray[before:]
            if record.levelno == level and re.search(pattern, record.getMessage())
        ]
        assert wanted, f"no {logging.getLevelName(level)} log record matching {pattern!r}"
        self.stray[before:] = [record for record in self.stray[before:] if record not in wanted]


@pytest.fixture(autouse=True)
def _alarms() -> Iterator[_Ear]:
    """Fail the test for a log record at WARNING or above, or an address, that it did not expect."""
    refused_addresses.clear()
    ear = _Ear()
    make_record = logging.getLogRecordFactory()

    def heard(*args: object, **kwargs: object) -> logging.LogRecord:
        record = make_record(*args, **kwargs)
        ear.hear(record)
        return record

    logging.setLogRecordFactory(heard)
    try:
        yield ear
    finally:
        logging.setLogRecordFactory(make_record)
    if ear.stray:
        lines = [f"{record.levelname} {record.name}: {record.getMessage()}" for record in ear.stray]
        pytest.fail("stray log record:\n" + "\n".join(lines), pytrace=False)
    if refused_addresses:
        pytest.fail("not loopback: " + "; ".join(refused_addresses), pytrace=False)


@pytest.fixture
def expect_log(_alarms: _Ear) -> Callable[[int, str], AbstractContextManager[None]]:
    """Expect a log record: `with expect_log(logging.WARNING, "clock"): ...`."""
    return _alarms.expect


@pytest.fixture
def refused() -> list[str]:
    """The addresses refused so far in this test; a test of the guard itself clears it."""
    return refused_addresses


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Repeat what failed before the tests began, so that pytest's last line does not hide it."""
    faults = os.environ.get("LEEWARD_CHECKS_FAILED")
    if faults:
        terminalreporter.section("checks before the tests", red=True)
        terminalreporter.line(f"failed: {faults} (see the top of this output)")
