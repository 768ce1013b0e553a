"""Leaving no byte of what was erased in PostgreSQL's files, while its writers go on.

Whoever writes waits for a table that is just being written anew, and for nothing else
(docs/decisions/0024-what-the-server-was-measured-at.md).
"""

from __future__ import annotations

import contextlib
import re
import time
from collections.abc import Callable
from functools import partial
from typing import Final

from server.store import schema
from server.store.postgres_session import PostgresSession
from server.store.session import Conflict, Session

SLOTS: Final = "SELECT count(*) FROM pg_replication_slots"
_SECONDS: Final = 3600.0
_LOCK_SECONDS: Final = 1
"""Whoever needs a table waits behind a vacuum that waits for a long reader of it: so the vacuum gives way."""
_LOCK_TRIES: Final = 6
_PAUSE_SECONDS: Final = 0.3
_READER_PAUSES: Final = 3
"""Readers of a moment ago are waited for, in all so many pauses; a long one is not."""


def forget(session: PostgresSession, schema_: str, community: int) -> bool:
    """Write every table anew without what was erased, begin a new log file and drop the old ones.

    Tables whose rows lie in the order in which people came are filled anew too, sorted, in one transaction.
    False if PostgreSQL keeps old log files, or if who still reads what was there before makes it carry erased rows
    over. Refused if the account may not do all of this, Conflict if somebody is in the way for long.
    """
    session.alone(f"SET lock_timeout = {_LOCK_SECONDS * 1000}", seconds=_SECONDS)
    since = int(session.rows(f"SELECT {_NOW}")[0][0])
    for table in schema.TELLING.get(schema_, ()):
        _patiently(partial(_sort, session, schema_, community, table))
    clean = _rewrite_all(session, schema_, community, since)
    kept = _keeps_log_files(session)
    session.rows("SELECT pg_switch_wal()")
    session.alone("CHECKPOINT", seconds=_SECONDS)
    return clean and not kept


def _rewrite_all(session: PostgresSession, schema_: str, community: int, since: int) -> bool:
    # The small ones first: once readers of before are gone from one table, no large one is written twice.
    size = "SELECT pg_total_relation_size($1::text::regclass)"
    tables = sorted(schema.tables(schema_), key=lambda table: int(session.rows(size, table)[0][0]))
    pauses = _READER_PAUSES
    clean = True
    for table in tables:
        while carries := _patiently(partial(_rewrite, session, table, since)):
            if not pauses:
                break
            pauses -= 1
            time.sleep(_PAUSE_SECONDS)
        clean = clean and not carries
        _let_pass(session, community)
    return clean


def _rewrite(session: PostgresSession, table: str, since: int) -> bool:
    """Whether rows that were erased before `since` may still be in it."""
    told = session.told_by(f"VACUUM (FULL, VERBOSE) {table}", seconds=_SECONDS)
    # The number comes first in every language: of the rows that are dead and cannot be removed yet.
    numbers = [re.search(r"[0-9]+", detail.split("\n")[0]) for detail in told]
    if not sum(int(number[0]) for number in numbers if number):
        return False
    # Writers go on meanwhile. The table notes up to which transaction all that was dead could be left out.
    cut = f"SELECT {_NOW} - age(relfrozenxid) FROM pg_class WHERE oid = $1::text::regclass"
    return int(session.rows(cut, table)[0][0]) < since


_NOW: Final = "pg_snapshot_xmax(pg_current_snapshot())::text::bigint"
"""The number that no transaction has had yet."""


def _let_pass(session: PostgresSession, community: int) -> None:
    """Whoever waited for the last table is done before the next: nobody waits for one after the other."""
    session.begin(writing=True)
    with contextlib.suppress(Conflict):
        session.rows("SELECT turn FROM counter WHERE community = $1 FOR UPDATE", community)
    session.rollback()


def _sort(session: PostgresSession, schema_: str, community: int, table: str) -> None:
    columns = ", ".join(schema.tables(schema_)[table])
    key = ", ".join(schema.primary_key(schema_, table))
    session.begin(writing=True)
    try:
        # Those who write to it wait: what they delete meanwhile would be filled in again.
        session.alone(f"LOCK TABLE {table} IN SHARE ROW EXCLUSIVE MODE", seconds=_SECONDS)
        session.alone(
            f"WITH gone AS (DELETE FROM {table} WHERE community = {community:d} RETURNING {columns}) "
            f"INSERT INTO {table} ({columns}) SELECT {columns} FROM gone ORDER BY {key}",
            seconds=_SECONDS,
        )
        session.commit()
    finally:
        session.rollback()


def _patiently(work: Callable[[], bool | None]) -> bool:
    """Do it, again if somebody is in the way; those who waited behind go first."""
    for _ in range(_LOCK_TRIES - 1):
        with contextlib.suppress(Conflict):
            return bool(work())
        time.sleep(_PAUSE_SECONDS)
    return bool(work())


def _keeps_log_files(session: Session) -> bool:
    """Whether log files stay after a checkpoint that does not need them. Refused by what is no PostgreSQL."""
    recycles, keeps, archives = session.rows(
        "SELECT current_setting('wal_recycle', true), current_setting('wal_keep_size', true), "
        "current_setting('archive_mode', true)"
    )[0]
    if recycles != "off" or keeps not in (None, "0") or archives not in (None, "off"):
        return True
    return bool(session.rows(SLOTS)[0][0])
