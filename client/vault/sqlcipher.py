"""The one place that imports sqlcipher3. It ships no types; these are ours, and say all that the vault uses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Protocol, TypeVar, cast

from sqlcipher3 import dbapi2

T = TypeVar("T")

Parameters = Sequence[Any] | Mapping[str, Any]

Error: type[Exception] = dbapi2.Error

_CONNECT_SECONDS: Final = 5.0
_WELL: Final = "1"
_MALFORMED: Final = "database disk image is malformed"


class Rows(Protocol):
    """What a statement answered."""

    @property
    def rowcount(self) -> int: ...
    def fetchone(self) -> Any: ...
    def fetchall(self) -> list[Any]: ...
    def __iter__(self) -> Iterator[Any]: ...


class Cursor(Protocol):
    """What runs statements one after the other; kept, it saves making one for each."""

    def execute(self, sql: str, parameters: Parameters = ..., /) -> Rows: ...


class Connection(Protocol):
    """An open SQLCipher file in autocommit mode: transactions are begun and ended in plain words."""

    @property
    def in_transaction(self) -> bool: ...
    def execute(self, sql: str, parameters: Parameters = ..., /) -> Rows: ...
    def cursor(self) -> Cursor: ...
    def executemany(self, sql: str, parameters: Iterable[Parameters], /) -> Rows: ...
    def backup(
        self, target: Connection, *, pages: int, progress: Callable[[int, int, int], object] | None
    ) -> None: ...
    def set_progress_handler(self, handler: Callable[[], int] | None, steps: int, /) -> None: ...
    def close(self) -> None: ...


def attach(path: Path) -> Connection:
    """A connection to an existing file, before any key. It never creates one.

    The threads that share it take turns (client.vault.worker sees to that), so its own check is off.
    """
    return cast(
        Connection,
        dbapi2.connect(
            f"{path.absolute().as_uri()}?mode=rw",
            uri=True,
            isolation_level=None,
            timeout=_CONNECT_SECONDS,
            check_same_thread=False,
        ),
    )


def genuinely(connection: Connection, work: Callable[[Connection], T], kept: Cursor | None = None) -> T:
    """What `work` makes of the file, if every page that was read for it was as it was written.

    `kept` is a cursor of that connection, for whoever asks often.

    For a page that fails its seal SQLCipher hands out zeros. SQLite hears of it when it reads the next page; if there
    is none to read, it takes the zeros for the end of what somebody wrote, without an error. From then on the
    connection is of no use, and says "out of memory" when it should write. Raises, as of any damaged page, Error.
    """
    try:
        result = work(connection)
    except MemoryError:
        demand_genuine(kept or connection)
        raise
    demand_genuine(kept or connection)
    return result


def demand_genuine(connection: Connection | Cursor) -> None:
    """Pass if no page that this connection has read failed its seal; Error otherwise."""
    (status,) = connection.execute("PRAGMA cipher_status").fetchone()
    if status != _WELL:
        raise Error(_MALFORMED)


def in_memory() -> Connection:
    """An empty database that lies in memory and is never written anywhere."""
    return cast(Connection, dbapi2.connect(":memory:", isolation_level=None, check_same_thread=False))
