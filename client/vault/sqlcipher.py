"""The one place that imports sqlcipher3. It ships no types; these are ours, and say all that the vault uses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Protocol, cast

from sqlcipher3 import dbapi2

Parameters = Sequence[Any] | Mapping[str, Any]

Error: type[Exception] = dbapi2.Error

_CONNECT_SECONDS: Final = 5.0


class Rows(Protocol):
    """What a statement answered."""

    @property
    def rowcount(self) -> int: ...
    def fetchone(self) -> Any: ...
    def fetchall(self) -> list[Any]: ...
    def __iter__(self) -> Iterator[Any]: ...


class Connection(Protocol):
    """An open SQLCipher file in autocommit mode: transactions are begun and ended in plain words."""

    @property
    def in_transaction(self) -> bool: ...
    def execute(self, sql: str, parameters: Parameters = ..., /) -> Rows: ...
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


def in_memory() -> Connection:
    """An empty database that lies in memory and is never written anywhere."""
    return cast(Connection, dbapi2.connect(":memory:", isolation_level=None, check_same_thread=False))
