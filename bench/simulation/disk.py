"""Disks that fail, and processes that die in the middle of a commit: what stands between a node and its databases."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final, Literal

FULL: Final = "database or disk is full"
ERROR: Final = "disk I/O error"
_WRITES: Final = ("INSERT", "UPDATE", "DELETE", "COMMIT", "BEGIN IMMEDIATE", "PRAGMA wal_checkpoint")
_PATIENCE: Final = "PRAGMA busy_timeout"
"""All are on one thread, so nobody gets out of the way while a statement waits: it is told at once how it would end."""

Moment = Literal["before", "after"]


class Died(BaseException):
    """The process that runs this has just been killed: nobody is left who could handle it."""


class Disk:
    """The disk as one life of a node sees it."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self.failing_until = 0.0
        self.failure = ERROR
        self.commits_to_fail = 0
        self.reads_to_fail = 0
        self.dies_at: tuple[int, Moment] | None = None
        """How many commits from now the process dies, before or after it."""
        self.dies: Callable[[], None] = lambda: None
        self.commits = 0
        self.failed = 0

    def heal(self) -> None:
        """No more faults."""
        self.failing_until, self.commits_to_fail, self.reads_to_fail, self.dies_at = 0.0, 0, 0, None

    def trouble(self, sql: str) -> str | None:
        """What this statement fails with, if it does. Raises Died."""
        if sql == "COMMIT":
            self._death("before")
            self.commits += 1
            if self.commits_to_fail:
                self.commits_to_fail -= 1
                return self._fails(self.failure)
        elif self.reads_to_fail and sql.startswith("SELECT"):
            self.reads_to_fail -= 1
            return self._fails(ERROR)
        if self._now() < self.failing_until and sql.startswith(_WRITES):
            return self._fails(self.failure)
        return None

    def committed(self) -> None:
        """A commit stands. Raises Died."""
        self._death("after")
        if self.dies_at is not None:
            self.dies_at = (self.dies_at[0] - 1, self.dies_at[1])

    def _death(self, moment: Moment) -> None:
        if self.dies_at is not None and self.dies_at == (0, moment):
            self.dies_at = None
            self.dies()
            raise Died

    def _fails(self, words: str) -> str:
        self.failed += 1
        return words


class FailingConnection:
    """A connection of sqlite3 or sqlcipher3 over a disk; `error` makes the driver's error of words."""

    def __init__(self, connection: Any, disk: Disk, error: Callable[[str], Exception]) -> None:
        self._connection = connection
        self._disk = disk
        self._error = error

    @property
    def in_transaction(self) -> bool:
        return bool(self._connection.in_transaction)

    def execute(self, sql: str, parameters: Any = ()) -> Any:
        return _through(self._connection, self._disk, self._error, sql, parameters)

    def cursor(self) -> FailingCursor:
        return FailingCursor(self._connection.cursor(), self._disk, self._error)

    def executemany(self, sql: str, parameters: Iterable[Any]) -> Any:
        words = self._disk.trouble(sql)
        if words is not None:
            raise self._error(words)
        return self._connection.executemany(sql, parameters)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)


class FailingCursor:
    """The same for a cursor that is kept."""

    def __init__(self, cursor: Any, disk: Disk, error: Callable[[str], Exception]) -> None:
        self._cursor = cursor
        self._disk = disk
        self._error = error

    def execute(self, sql: str, parameters: Any = ()) -> Any:
        return _through(self._cursor, self._disk, self._error, sql, parameters)


def _through(at: Any, disk: Disk, error: Callable[[str], Exception], sql: str, parameters: Any) -> Any:
    words = disk.trouble(sql)
    if words is not None:
        raise error(words)
    if sql.startswith(_PATIENCE):
        sql = f"{_PATIENCE} = 0"
    answer = at.execute(sql, parameters)
    if sql == "COMMIT":
        disk.committed()
    return answer


def copy_folder(source: Path, target: Path) -> None:
    """The files as a process that is killed right now leaves them. Those that are only ever replaced are linked."""
    target.mkdir(parents=True)
    with os.scandir(source) as found:
        for entry in sorted(found, key=lambda one: one.name):
            if entry.is_dir():
                copy_folder(Path(entry.path), target / entry.name)
            elif entry.name.endswith("-shm"):
                continue  # a process that is gone shares no memory with anybody
            elif entry.name in ("reserve",) or len(entry.name) == 64 or entry.name.endswith((".pem", ".key")):
                os.link(entry.path, target / entry.name)
            else:
                shutil.copyfile(entry.path, target / entry.name)
                os.chmod(target / entry.name, 0o600)
