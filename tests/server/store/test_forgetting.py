"""PostgreSQL's clearing up goes on beside the writer: it holds nobody up longer than one table takes."""

from __future__ import annotations

import asyncio
import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import asyncpg
import pytest

from bench.postgres import postgres as running
from server.domain.records import Change
from server.store import postgres, postgres_forgetting
from server.store.interface import Store
from server.store.postgres_session import PostgresSession
from tests.server.store.test_database import add

_SOON = 20.0
"""Seconds after which a test gives up; no test here is decided by how long something took."""


class Other:
    """A second session, by hand."""

    def __init__(self, url: str) -> None:
        self._loop = asyncio.new_event_loop()
        self._connection: Any = self._loop.run_until_complete(asyncpg.connect(url))

    def do(self, sql: str) -> None:
        self._loop.run_until_complete(self._connection.execute(sql))

    def ask(self, sql: str) -> Any:
        return self._loop.run_until_complete(self._connection.fetchval(sql))

    def until(self, sql: str) -> None:
        """Wait for a question to be answered with more than nothing."""
        last = time.monotonic() + _SOON
        while not self.ask(sql):
            assert time.monotonic() < last, f"never came: {sql}"
            time.sleep(0.01)

    def close(self) -> None:
        self._loop.run_until_complete(self._connection.close())
        self._loop.close()


@pytest.fixture(scope="module")
def database() -> Iterator[str]:
    """A PostgreSQL in which erased rows leave no trace once they are forgotten."""
    with running("wal_recycle = off", "log_error_verbosity = terse") as (url, _):
        yield url


@pytest.fixture
def store(database: str, request: pytest.FixtureRequest) -> Iterator[Store]:
    """A community of this test's own, whose writer has asked all it will ask once already."""
    postgres.create_community(database, request.node.name)
    opened = postgres.open_community(database, request.node.name)
    assert opened.write(add).result(_SOON) == 0
    yield opened
    opened.close()
    postgres.drop(database, "community", request.node.name)


@pytest.fixture
def other(database: str, store: Store) -> Iterator[Other]:
    """Somebody who may be in the way. Gone before the store is closed."""
    del store
    session = Other(database)
    yield session
    session.close()


@pytest.fixture
def watching(database: str) -> Iterator[Other]:
    session = Other(database)
    yield session
    session.close()


@pytest.fixture
def stubborn(monkeypatch: pytest.MonkeyPatch) -> None:
    """It waits for a table for longer than any test, instead of giving way for a while."""
    monkeypatch.setattr(postgres_forgetting, "_LOCK_SECONDS", 600)


@pytest.fixture
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """It gives way as often as the test needs."""
    monkeypatch.setattr(postgres_forgetting, "_LOCK_TRIES", 10_000)


WAITS = "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = '{}'::regclass"
VACUUMS = "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'VACUUM (FULL%'"


def test_a_write_does_not_wait_for_a_table_it_does_not_need(
    store: Store, other: Other, watching: Other, stubborn: None
) -> None:
    other.do("BEGIN; LOCK TABLE tally IN ACCESS SHARE MODE")
    forgotten = store.forget()
    watching.until(WAITS.format("tally"))
    assert store.write(add).result(_SOON) == 1
    assert not forgotten.done()
    other.do("ROLLBACK")
    assert forgotten.result(_SOON)
    assert store.write(add).result(_SOON) == 2  # what the writer had prepared still holds for the new tables


def test_a_write_does_not_wait_for_the_checkpoint(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, go_on = threading.Event(), threading.Event()
    real = PostgresSession.alone

    def alone(session: PostgresSession, sql: str, *, seconds: float) -> None:
        if sql == "CHECKPOINT":
            begun.set()
            assert go_on.wait(2 * _SOON)
        real(session, sql, seconds=seconds)

    monkeypatch.setattr(PostgresSession, "alone", alone)
    forgotten = store.forget()
    try:
        assert begun.wait(_SOON)
        assert store.write(add).result(_SOON) == 1
        assert not forgotten.done()
    finally:
        go_on.set()
    assert forgotten.result(_SOON)


def test_a_long_reader_of_a_table_keeps_no_writer_of_it_waiting(
    store: Store, other: Other, watching: Other, often: None
) -> None:
    """A vacuum that waits for a reader lets nobody else in: so it gives way, and tries again."""
    other.do("BEGIN; LOCK TABLE change IN ACCESS SHARE MODE")
    forgotten = store.forget()
    watching.until(WAITS.format("change"))
    assert store.write(add).result(_SOON) == 1
    assert not forgotten.done()
    other.do("ROLLBACK")
    assert forgotten.result(_SOON)


def test_nobody_waits_for_one_table_after_the_other(
    store: Store, other: Other, watching: Other, stubborn: None
) -> None:
    """Whoever is in the middle of writing is let through before the next table is begun."""
    other.do("BEGIN; SELECT 1 FROM counter FOR UPDATE")  # as everybody who writes
    forgotten = store.forget()
    watching.until("SELECT count(*) FROM pg_locks WHERE NOT granted")
    assert watching.ask(VACUUMS) == 0
    other.do("ROLLBACK")
    assert forgotten.result(_SOON)


def test_what_is_erased_meanwhile_does_not_make_it_fail(
    store: Store, database: str, other: Other, watching: Other, stubborn: None
) -> None:
    """Only what was erased before it began has to be gone: with writers going on there is always something newer."""
    body = Change(1, 0, bytes(32), bytes(32), b"h", bytes(100_000), "post", None, 1)
    store.write(lambda tx: (tx.next_seq(), tx.add_change(body))).result(_SOON)  # type: ignore[func-returns-value]
    other.do("BEGIN; LOCK TABLE tally IN ACCESS SHARE MODE")
    forgotten = store.forget()
    watching.until(WAITS.format("tally"))  # `change`, being larger, comes later
    with contextlib.closing(Other(database)) as reader:
        reader.do("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1")
        store.write(lambda tx: tx.erase_changes([1])).result(_SOON)
        other.do("ROLLBACK")
        assert forgotten.result(_SOON)
        assert not store.forget().result(_SOON), "else the reader was in nobody's way"
    assert store.forget().result(_SOON)


def test_its_lost_session_is_not_the_writers(
    store: Store, other: Other, watching: Other, stubborn: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[int] = []
    real = PostgresSession.__init__

    def init(session: PostgresSession, url: str, *, writing: bool) -> None:
        real(session, url, writing=writing)
        opened.append(1)

    other.do("BEGIN; LOCK TABLE tally IN ACCESS SHARE MODE")
    monkeypatch.setattr(PostgresSession, "__init__", init)
    forgotten = store.forget()
    watching.until(WAITS.format("tally"))
    assert watching.ask(VACUUMS.replace("count(*)", "count(pg_terminate_backend(pid))")) == 1
    assert forgotten.result(_SOON) is False
    assert store.write(add).result(_SOON) == 1
    assert len(opened) == 1, "the writer had to connect anew"
    other.do("ROLLBACK")
    assert store.forget().result(_SOON)


def test_closing_ends_it(store: Store, other: Other, watching: Other, stubborn: None) -> None:
    other.do("BEGIN; LOCK TABLE tally IN ACCESS SHARE MODE")
    forgotten, next_one = store.forget(), store.forget()
    watching.until(WAITS.format("tally"))
    written = store.write(add)
    closing = threading.Thread(target=store.close)
    closing.start()
    closing.join(_SOON)
    assert not closing.is_alive()
    assert (forgotten.result(0), next_one.result(0), written.result(0)) == (False, False, 1)
    assert watching.ask(VACUUMS) == 0, "PostgreSQL would go on with it"
    other.do("ROLLBACK")


def test_a_code_that_is_burnt_while_codes_are_sorted_stays_burnt(database: str, stubborn: None) -> None:
    first, second = b"1" * 32, b"2" * 32
    with (
        _desk(database) as url,
        contextlib.closing(postgres.open_desk(url, "sorted")) as desk,
        contextlib.closing(Other(url)) as watching,
        contextlib.closing(Other(url)) as holding,
    ):
        for code in (first, second):
            desk.write(_adding(code)).result(_SOON)
        holding.do("BEGIN; SELECT 1 FROM code WHERE digest = decode(repeat('32', 32), 'hex') FOR UPDATE")
        forgotten = desk.forget()
        watching.until("SELECT count(*) FROM pg_locks WHERE NOT granted")  # at the second code
        burnt = desk.write(lambda tx: tx.burn(first))
        watching.until("SELECT (count(*) > 1)::int FROM pg_locks WHERE NOT granted")
        holding.do("ROLLBACK")
        assert forgotten.result(_SOON)
        burnt.result(_SOON)
        assert desk.write(lambda tx: (tx.code(first), tx.code(second))).result(_SOON) == (
            None,
            (0, "2026-11"),
        )


def _adding(code: bytes) -> Callable[[Any], None]:
    return lambda tx: tx.add_code(code, role=0, month="2026-11")


@contextlib.contextmanager
def _desk(database: str) -> Iterator[str]:
    """Another database beside, with a desk in it."""
    asking = Other(database)
    asking.do("CREATE DATABASE desk")
    url = database.replace("/postgres?", "/desk?")
    try:
        postgres.create_desk(url, "sorted")
        yield url
    finally:
        asking.do("DROP DATABASE desk")
        asking.close()
