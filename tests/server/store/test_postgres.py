"""What PostgreSQL alone does: lost connections and answers, leaving no bytes, and keeping a password to itself."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from bench.postgres import postgres as running
from server.domain.faults import StewardFault
from server.domain.records import Change, Member, Role
from server.services.databases import Databases
from server.store import postgres, schema
from server.store.interface import Store
from server.store.postgres_session import PostgresSession
from server.store.session import Lost
from tests.server.kinds import only_postgresql
from tests.server.store.test_database import add

SECRET = b"the heron by the weir at half past six"
SALT = b"salt that must be forgotten 4711"


def ask(url: str, sql: str) -> Any:
    async def asking() -> Any:
        connection = await asyncpg.connect(url)
        try:
            return await connection.fetchval(sql)
        finally:
            await connection.close()

    return asyncio.run(asking())


@only_postgresql
def test_a_lost_connection_is_nobodys_loss(store: Store, databases: Databases) -> None:
    assert databases.community
    assert store.write(add).result() == 0
    cut = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'leeward'"
    assert ask(databases.community, cut) > 0
    assert store.write(add).result() == 1
    assert store.read(lambda tx: tx.size()).result() == 2


@only_postgresql
@pytest.mark.parametrize("committed", [True, False])
def test_a_commit_whose_answer_is_lost_is_done_once(
    store: Store, monkeypatch: pytest.MonkeyPatch, committed: bool
) -> None:
    """It is tallied once, although nothing but the marker could tell whether it was."""
    real = PostgresSession.commit
    lost: list[int] = []

    def commit(session: PostgresSession) -> None:
        if not lost:
            lost.append(1)
            if committed:
                real(session)
            session._connection.terminate()
            raise Lost("staged")
        real(session)

    monkeypatch.setattr(PostgresSession, "commit", commit)
    store.write(lambda tx: tx.tally("2026-11", "posts")).result()
    assert lost
    assert store.read(lambda tx: tx.tallies("2026-11")).result() == {"posts": 1}


@pytest.fixture
def alone() -> Iterator[tuple[str, Path]]:
    """A PostgreSQL of this test's own, whose files it may look through."""
    with running("wal_recycle = off", "log_error_verbosity = terse") as found:
        yield found


def files_with(folder: Path, *wanted: bytes) -> list[str]:
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            content = path.read_bytes()
            if any(one in content for one in wanted):
                found.append(path.relative_to(folder).as_posix())
    return found


def test_what_is_erased_is_in_no_file_after_forgetting(alone: tuple[str, Path]) -> None:
    url, folder = alone
    postgres.create_community(url, "one")
    store = postgres.open_community(url, "one")
    secret = Member(SECRET[:16], SECRET.decode(), Role.MEMBER, "2026-11", SECRET)
    for number in range(300):
        body = SECRET if number == 7 else b"something else %d" % number
        change = Change(number, 0, bytes(32), SALT if number == 7 else bytes(32), b"h", body, "post", None, 1)
        store.write(lambda tx, change=change: (tx.next_seq(), tx.add_change(change))).result()  # type: ignore[misc]
    store.write(lambda tx: tx.add_member(secret)).result()
    ask(url, "ANALYZE")  # what it would sample into its statistics, it samples now
    ask(url, "CHECKPOINT")
    assert files_with(folder, SECRET, SALT)
    store.write(lambda tx: tx.erase_changes([7])).result()
    store.write(lambda tx: tx.delete_member(secret.id)).result()
    assert files_with(folder, SECRET, SALT)
    assert store.forget().result()
    assert files_with(folder, SECRET, SALT, SECRET[:16]) == []
    assert store.check() == []
    store.close()


def write_and_erase(store: Store) -> None:
    change = Change(0, 0, bytes(32), SALT, b"h", SECRET, "post", None, 1)
    store.write(lambda tx: (tx.next_seq(), tx.add_change(change))).result()  # type: ignore[func-returns-value]
    store.write(lambda tx: tx.erase_changes([0])).result()


def test_nothing_is_said_to_be_forgotten_while_somebody_reads_of_before(alone: tuple[str, Path]) -> None:
    url, folder = alone
    postgres.create_community(url, "one")
    store = postgres.open_community(url, "one")
    change = Change(0, 0, bytes(32), SALT, b"h", SECRET, "post", None, 1)
    store.write(lambda tx: (tx.next_seq(), tx.add_change(change))).result()  # type: ignore[func-returns-value]
    loop = asyncio.new_event_loop()
    reader = loop.run_until_complete(asyncpg.connect(url))
    loop.run_until_complete(reader.execute("BEGIN ISOLATION LEVEL REPEATABLE READ"))
    loop.run_until_complete(reader.fetch("SELECT 1"))
    store.write(lambda tx: tx.erase_changes([0])).result()
    assert not store.forget().result()
    assert files_with(folder, SECRET, SALT)  # which is why
    loop.run_until_complete(reader.execute("ROLLBACK"))
    assert store.forget().result()
    assert files_with(folder, SECRET, SALT) == []
    loop.run_until_complete(reader.close())
    loop.close()
    store.close()


@pytest.mark.parametrize("what", ["wal_keep_size = 512MB", "slot"])
def test_a_database_that_keeps_old_log_files_says_so(what: str) -> None:
    settings = () if what == "slot" else (what,)
    with running("wal_recycle = off", "log_error_verbosity = terse", *settings) as (url, folder):
        if what == "slot":
            ask(url, "SELECT pg_create_physical_replication_slot('follower', true)")
        postgres.create_community(url, "one")
        store = postgres.open_community(url, "one")
        write_and_erase(store)
        assert not store.forget().result()
        assert files_with(folder, SECRET)
        (told,) = store.check()
        assert "log files" in told
        store.close()


def test_an_account_that_may_not_says_so(alone: tuple[str, Path]) -> None:
    url, _ = alone
    ask(url, "CREATE ROLE plain LOGIN PASSWORD 'geheim'")
    ask(url, "CREATE DATABASE plain OWNER plain")
    mine = url.replace("postgres:@/postgres", "plain:geheim@/plain")
    assert mine != url
    postgres.create_community(mine, "one")
    store = postgres.open_community(mine, "one")
    assert store.write(add).result() == 0
    assert store.forget().result() is False
    assert [words for words in store.check() if "pg_switch_wal" in words]
    assert [words for words in store.check() if "pg_checkpoint" in words]
    store.close()


def test_recycled_logs_are_told(postgresql: Databases) -> None:
    assert postgresql.community
    postgres.create_community(postgresql.community, "told")
    store = postgres.open_community(postgresql.community, "told")
    found = store.check()
    store.close()
    assert found == [
        "PostgreSQL's setting fsync is off: a power cut can lose what was answered for. Please set it to on."
    ]


def test_a_password_is_in_no_words(caplog: pytest.LogCaptureFixture) -> None:
    url = "postgresql://anna:geheim@127.0.0.1:9/nowhere"
    with caplog.at_level(logging.DEBUG), pytest.raises(StewardFault, match="--database-url") as caught:
        postgres.open_community(url, "one")
    chain: BaseException | None = caught.value
    while chain is not None:
        assert "geheim" not in repr(chain)
        chain = chain.__cause__
    assert "geheim" not in caplog.text
    assert "geheim" not in repr(Databases(url, url))


def test_desk_and_community_do_not_share_a_database(postgresql: Databases) -> None:
    assert postgresql.community
    postgres.create_community(postgresql.community, "first")
    with pytest.raises(StewardFault, match="a database each"):
        postgres.create_desk(postgresql.community, "first")
    with pytest.raises(StewardFault, match="already"):
        postgres.create_community(postgresql.community, "first")


def test_nothing_that_others_cannot_run_is_in_the_schema() -> None:
    words = " ".join(schema.for_postgresql(schema.COMMUNITY) + schema.for_postgresql(schema.DESK)).upper()
    for word in ("SERIAL", "SEQUENCE", "TRIGGER", "DEFERR", "NOTIFY", "REFERENCES", "IDENTITY", "ROWID"):
        assert word not in words
    for tables in (schema.COMMUNITY, schema.DESK):
        for table, columns in schema.tables(tables).items():
            assert table == "community" or columns[0] == "community"
