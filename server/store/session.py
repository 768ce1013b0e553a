"""What the store asks of a database: plain SQL with `$1`, `$2`, ... whose first is always the community's number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Protocol, TypeAlias

Row: TypeAlias = Sequence[Any]


class WrongRow(Exception):
    """A row that contradicts another, or holds what its column cannot: the fault of the one work that gave it."""


class Conflict(Exception):
    """Another transaction was in the way: the whole of this one may be done again."""


class Lost(Exception):
    """The connection is gone, and with it whatever was not committed."""


class Refused(Exception):
    """The database could not do it: a full disk, a damaged file, a right that is missing. Holds no values."""


class Session(Protocol):
    """One connection. Raises WrongRow, Conflict, Lost or Refused, and nothing of the driver's own."""

    far: bool
    """Whether the database is beyond a connection that can be lost."""

    def begin(self, *, writing: bool) -> None:
        """Begin a transaction: one moment for whoever reads, the newest of all rows for whoever writes."""
        ...

    def commit(self) -> None:
        """Make it durable. After Lost nobody knows whether it is."""
        ...

    def rollback(self) -> None:
        """Forget the transaction, if there is one. Raises nothing: the next statement will say what is wrong."""
        ...

    def save(self) -> None:
        """Begin a part of the transaction that can be undone alone."""
        ...

    def undo(self) -> None:
        """Undo that part."""
        ...

    def keep(self) -> None:
        """Keep that part."""
        ...

    def rows(self, sql: str, *values: Any) -> list[Row]:
        """What a question answers."""
        ...

    def run(self, sql: str, *values: Any) -> int:
        """Do something; how many rows it changed."""
        ...

    def many(self, sql: str, values: Sequence[Row]) -> None:
        """Do the same with each of many rows."""
        ...

    def any_of(self, sql: str, community: int, keys: Sequence[bytes]) -> list[Row]:
        """The rows of a question that ends in `= ANY($2)`."""
        ...

    def stream(self, sql: str, *values: Any) -> Iterator[Row]:
        """What a question answers, a few rows at a time; only in a transaction."""
        ...

    def close(self) -> None:
        """End the connection."""
        ...
