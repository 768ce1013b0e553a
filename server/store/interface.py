"""The store: the one thing the services know of what is kept.

`Store.write` gives a function a `Writing` inside one transaction: all it did is durable when its future has a
result, and none of it happened when it raised. `Store.read` gives a `Reading` that sees one moment of the store.
Ids and hashes are bytes. Each method says what it means; nothing here decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import Future
from typing import Any, Protocol, TypeVar

from server.store.asking import NOTHING, Keys, Reading
from server.store.changing import Writing

__all__ = ["NOTHING", "DeskStore", "DeskWriting", "Keys", "Reading", "Store", "Writing"]

T = TypeVar("T")


class Store(Protocol):
    """Everything kept about one community."""

    def write(
        self, work: Callable[[Writing], T], *, looks_at: Keys = NOTHING, urgent: bool = False
    ) -> Future[T]:
        """Run `work` in one transaction. Raises Overloaded at once when too much is waiting.

        What is `urgent` (help-me, what guides do) has room of its own and goes before what is not. `work` may be run
        more than once when another process is in the way: it must do nothing but ask and change its `Writing`.
        """
        ...

    def read(self, work: Callable[[Reading], T]) -> Future[T]:
        """Run `work` on one moment of the store, beside the writer."""
        ...

    @property
    def shared(self) -> bool:
        """Whether other processes, perhaps on other machines, may serve the same community from it."""
        ...

    def waiting(self) -> int:
        """How many pieces of work wait to be written by this process."""
        ...

    def forget(self) -> Future[bool]:
        """Leave no bytes of what was erased in any file of the store; False if it has to be asked again.

        On PostgreSQL this is the documented vacuum and checkpoint: it takes long, and is asked for once a day.
        Writers go on meanwhile, but wait for a table that is just being written anew. Closing ends it, with False.
        """
        ...

    def dump(self, take: Callable[[str, tuple[Any, ...]], None]) -> None:
        """Give every row of every table, with the table's name, as it stood at one moment. Blocks."""
        ...

    def load(self, rows: Iterable[tuple[str, tuple[Any, ...]]]) -> None:
        """Fill a store that was just created with what another one's `dump` gave. Blocks.

        A store that was filled in part only does not open.
        """
        ...

    def columns(self) -> dict[str, list[str]]:
        """The columns of each table, as `dump` gives them."""
        ...

    def check(self) -> list[str]:
        """What is wrong with the database itself, in plain words; empty if nothing is. Blocks."""
        ...

    def close(self) -> None:
        """Finish what was asked and close."""
        ...


class DeskWriting(Protocol):
    """What the desk keeps: codes that are still good, known by their SHA-256 alone, and codes that were used."""

    def add_code(self, digest: bytes, *, role: int, month: str, org: str = "") -> None:
        """A new code for a member (0) or guide (1), made in a month such as `2026-11` for an organisation."""
        ...

    def code(self, digest: bytes) -> tuple[int, str] | None:
        """Role and month of a code that is still good."""
        ...

    def burn(self, digest: bytes) -> None:
        """The code is used up, and forgotten. Its organisation's count rises, if it has one."""
        ...

    def keep_answer(self, code: bytes, blinded: bytes, month: str) -> None:
        """The code of this SHA-256 paid for the blinded message of that SHA-256 in this month."""
        ...

    def answered(self, code: bytes) -> bytes | None:
        """The SHA-256 of the blinded message that a used code paid for, while that is kept."""
        ...

    def forget_before(self, month: str, *, codes_before: str) -> int:
        """Forget answers kept before this month, and codes made before that one; how many."""
        ...

    def counts(self) -> dict[str, tuple[int, int]]:
        """For each organisation: how many codes were made, and how many used."""
        ...


class DeskStore(Protocol):
    """The desk's own database, which shares nothing with the community's."""

    @property
    def shared(self) -> bool:
        """Whether other machines may use it too; then `forget` takes long, and is asked for once a day."""
        ...

    def write(self, work: Callable[[DeskWriting], T]) -> Future[T]:
        """Run `work` in one transaction."""
        ...

    def dump(self, take: Callable[[str, tuple[Any, ...]], None]) -> None:
        """Give every row of every table, with the table's name, as it stood at one moment. Blocks."""
        ...

    def load(self, rows: Iterable[tuple[str, tuple[Any, ...]]]) -> None:
        """Fill a desk that was just created with what another one's `dump` gave. Blocks."""
        ...

    def columns(self) -> dict[str, list[str]]:
        """The columns of each table, as `dump` gives them."""
        ...

    def forget(self) -> Future[bool]:
        """Leave no bytes of used codes in any file; False if it has to be asked again."""
        ...

    def check(self) -> list[str]:
        """What is wrong with the database, in plain words."""
        ...

    def close(self) -> None:
        """Finish what was asked and close."""
        ...
