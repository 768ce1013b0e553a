"""Communities and desks in PostgreSQL, or in what speaks its language. Imported only where such an address is used."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Final, TypeVar

from server.domain.faults import StewardFault, StoreTrouble
from server.store import schema
from server.store.checking import check_rows
from server.store.database import Database
from server.store.desk import Desk
from server.store.forgetting import Forgetter
from server.store.interface import DeskStore, Store
from server.store.postgres_forgetting import SLOTS, forget
from server.store.postgres_session import PostgresSession
from server.store.session import Conflict, Lost, Refused, Session, WrongRow
from server.store.writing import Changes

T = TypeVar("T")
_TRIES: Final = 20


class PostgresSource:
    """Implements database.Source on a database and a community in it."""

    shared = True

    def __init__(self, url: str, schema_: str, community: str) -> None:
        """An existing database. StewardFault if it cannot be reached, is of another version or lacks this community."""
        self._url = url
        self.schema = schema_
        self.community = elsewhere(lambda: _told(lambda: self._find(community)))

    def open(self, *, writing: bool) -> Session:
        """See database.Source."""
        return PostgresSession(self._url, writing=writing)

    def forgetter(self) -> Forgetter[PostgresSession]:
        """See database.Source."""
        return Forgetter(lambda: PostgresSession(self._url, writing=True), self.forget)

    def forget(self, session: Session) -> bool:
        """See database.Source."""
        assert isinstance(session, PostgresSession)
        return forget(session, self.schema, self.community)

    def check(self, session: Session) -> list[str]:
        """The rows, and the settings without which the promises do not hold."""
        found = check_rows(session, self.community) if self.schema == schema.COMMUNITY else []
        return found + _settings_at_fault(session)

    def _find(self, community: str) -> int:
        session = PostgresSession(self._url, writing=False)
        try:
            check_version(session, self.schema)
            rows = session.rows("SELECT number FROM community WHERE id = $1", community)
        finally:
            session.close()
        if not rows:
            raise StewardFault("This community is not in that database. Please check --database-url.")
        return int(rows[0][0])


def create(url: str, schema_: str, community: str) -> None:
    """Make the tables if there are none, and an empty community. StewardFault if it is there already."""
    elsewhere(lambda: _told(lambda: _create(url, schema_, community)))


def create_community(url: str, community: str) -> None:
    """Make a community's empty rows."""
    create(url, schema.COMMUNITY, community)


def create_desk(url: str, community: str) -> None:
    """Make a desk's empty rows."""
    create(url, schema.DESK, community)


def open_community(url: str, community: str) -> Store:
    """Open a community."""
    source = PostgresSource(url, schema.COMMUNITY, community)
    return Database(source, Changes, counters=schema.COUNTERS[schema.COMMUNITY])


def open_desk(url: str, community: str) -> DeskStore:
    """Open a desk."""
    source = PostgresSource(url, schema.DESK, community)
    return Database(source, Desk, counters=schema.COUNTERS[schema.DESK], readers=1)


def drop(url: str, kind: str, community: str) -> None:
    """Forget all rows of a community, as after a founding that failed. StewardFault if it is not there."""
    schema_ = {name: tables for tables, name in schema.KINDS.items()}[kind]
    source = PostgresSource(url, schema_, community)

    def work() -> None:
        session = PostgresSession(url, writing=True)
        try:
            session.begin(writing=True)
            for table in schema.tables(schema_):
                column = "number" if table == "community" else "community"
                session.run(f"DELETE FROM {table} WHERE {column} = $1", source.community)
            session.commit()
        finally:
            session.close()

    elsewhere(lambda: _told(work))


def holds(url: str, kind: str, community: str) -> bool:
    """Whether there is a community, or a desk, of this id in a database. StewardFault if it cannot be reached."""
    schema_ = {name: tables for tables, name in schema.KINDS.items()}[kind]

    def work() -> bool:
        session = PostgresSession(url, writing=False)
        try:
            if _version(session) is None:
                return False
            check_version(session, schema_)
            return bool(session.rows("SELECT 1 FROM community WHERE id = $1", community))
        finally:
            session.close()

    return elsewhere(lambda: _told(work))


def rename(url: str, kind: str, old: str, new: str) -> None:
    """Let a community that is whole now go by its own id. StewardFault if there is one already."""
    del kind  # both have the same table of ids

    def work() -> None:
        session = PostgresSession(url, writing=True)
        try:
            session.begin(writing=True)
            if session.rows("SELECT 1 FROM community WHERE id = $1", old):
                if session.rows("SELECT 1 FROM community WHERE id = $1", new):
                    raise StewardFault("There is such a community in that database already.")
                session.run("UPDATE community SET id = $1 WHERE id = $2", new, old)
            session.commit()
        finally:
            session.rollback()
            session.close()

    elsewhere(lambda: _told(work))


def elsewhere(work: Callable[[], T]) -> T:
    """Do it in a thread of its own: the one that asks may be running an event loop already."""
    future: Future[T] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as error:  # noqa: BLE001 - handed to the one who asked
            future.set_exception(error)

    thread = threading.Thread(target=run, name="store-opener")
    thread.start()
    thread.join()
    return future.result()


def check_version(session: Session, schema_: str) -> None:
    """StewardFault if there are no tables, those of another version, or those of the other kind."""
    found = _version(session)
    if found is None:
        raise StewardFault(
            "There is no community in that database. Please make one with: leeward-server init"
        )
    if found != (schema.KINDS[schema_], schema.VERSION):
        raise StewardFault(
            "That database holds something else, or was written by another version of Leeward, which this one cannot "
            "take over. The community and the desk need a database each. Please check the address, or use that version."
        )


def _version(session: Session) -> tuple[str, int] | None:
    there = session.rows(
        "SELECT count(*) FROM information_schema.tables "
        "WHERE table_schema = current_schema() AND table_name = 'leeward'"
    )[0][0]
    if not there:
        return None
    kind, version = session.rows("SELECT kind, version FROM leeward")[0]
    return str(kind), int(version)


def _create(url: str, schema_: str, community: str) -> None:
    session = PostgresSession(url, writing=True)
    try:
        for attempt in range(_TRIES):
            try:
                session.begin(writing=True)
                if _version(session) is None:
                    _make_tables(session, schema_)
                check_version(session, schema_)
                if session.rows("SELECT 1 FROM community WHERE id = $1", community):
                    raise StewardFault(
                        "There is such a community in that database already. Nothing was changed."
                    )
                number = session.rows("SELECT coalesce(max(number), 0) + 1 FROM community")[0][0]
                session.run("INSERT INTO community (number, id) VALUES ($1, $2)", number, community)
                zeros = ", ".join("0" for _ in schema.COUNTERS[schema_])
                session.run(f"INSERT INTO counter VALUES ($1, {zeros})", number)
                session.commit()
                return
            except (WrongRow, Conflict, Refused):
                # Another one made its tables or took the number meanwhile: look again.
                session.rollback()
                if attempt == _TRIES - 1:
                    raise
    finally:
        session.rollback()
        session.close()


def _make_tables(session: Session, schema_: str) -> None:
    for statement in schema.for_postgresql(schema_):
        session.run(statement)
    for statement in schema.without_samples(schema_):
        session.save()
        try:
            session.run(statement)
        except (Refused, WrongRow):
            session.undo()  # a database that speaks PostgreSQL's language without having such statistics
        else:
            session.keep()


def _told(work: Callable[[], T]) -> T:
    try:
        return work()
    except (Lost, Refused) as error:
        raise StewardFault(
            "The database cannot be reached or does not let Leeward in. Please check --database-url, that PostgreSQL "
            f"runs, and the account's password and rights. ({error})"
        ) from None
    except (WrongRow, Conflict) as error:
        raise StoreTrouble("the disk or the database is in trouble") from error


_WANTED: Final = (
    ("fsync", ("on",), "a power cut can lose what was answered for"),
    ("full_page_writes", ("on",), "a power cut can damage the database"),
    (
        "synchronous_commit",
        ("on", "remote_apply", "remote_write", "local"),
        "a power cut can lose what was answered for",
    ),
    ("wal_recycle", ("off",), "what was erased stays in old log files"),
    ("wal_keep_size", ("0",), "what was erased stays in old log files"),
    ("archive_mode", ("off",), "what was erased stays in the archive for as long as that is kept"),
    ("log_statement", ("none", "ddl"), "members' words may stand in PostgreSQL's log"),
    ("log_min_duration_statement", ("-1",), "members' words may stand in PostgreSQL's log"),
    ("log_min_duration_sample", ("-1",), "members' words may stand in PostgreSQL's log"),
    ("log_error_verbosity", ("terse",), "names may stand in PostgreSQL's log"),
)


def _settings_at_fault(session: Session) -> list[str]:
    found = []
    with contextlib.suppress(Refused, WrongRow):
        slots = session.rows(SLOTS)[0][0]
        if slots:
            found.append(
                f"PostgreSQL has {slots} replication slots: what was erased stays in its log files until whoever "
                "follows has it, and in the copy. Please drop what is not needed: pg_drop_replication_slot(name)."
            )
    for name, good, why in _WANTED:
        value = session.rows("SELECT current_setting($1, true)", name)[0][0]
        if value is not None and value not in good:
            found.append(f"PostgreSQL's setting {name} is {value}: {why}. Please set it to {good[0]}.")
    checkpoint = "SELECT pg_has_role(current_user, 'pg_checkpoint', 'MEMBER')"
    switch = "SELECT has_function_privilege('pg_switch_wal()', 'EXECUTE')"
    for question, what, grant in (
        (checkpoint, "pg_checkpoint", "pg_checkpoint"),
        (switch, "pg_switch_wal", "EXECUTE ON FUNCTION pg_switch_wal()"),
    ):
        try:
            allowed = session.rows(question)[0][0]
        except (Refused, WrongRow):
            found.append("This database cannot say whether what was erased leaves its files.")
            break  # no PostgreSQL of its own making
        if not allowed:
            found.append(
                f"The account may not use {what}: what was erased stays in PostgreSQL's files. "
                f"Please let it, as superuser in each of the two databases: GRANT {grant} TO account."
            )
    return found
