"""Who serves a community's folder: one process alone, or several that share a database elsewhere."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from server.domain.faults import StewardFault

LOCK = "serving.lock"


@contextlib.contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Hold the folder for one serving process. StewardFault if another holds it, alone or with others."""
    with _held(folder, _lock):
        yield


@contextlib.contextmanager
def shared_in(folder: Path) -> Iterator[None]:
    """Hold the folder together with other processes that serve it. StewardFault if one holds it alone."""
    with _held(folder, _lock_with_others):
        yield


@contextlib.contextmanager
def _held(folder: Path, lock: Callable[[int], None]) -> Iterator[None]:
    descriptor = os.open(folder / LOCK, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        try:
            lock(descriptor)
        except OSError as error:
            raise StewardFault(
                f"Another server is serving {folder} already. Please stop that one first."
            ) from error
        yield
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def turn_at(descriptor: int) -> Iterator[None]:
    """Wait for one's turn at an open file that several processes write, and hold it. OSError if it takes too long."""
    _wait_lock(descriptor)
    try:
        yield
    finally:
        _unlock(descriptor)


if sys.platform == "win32":
    import msvcrt

    _PLACES = 64
    # There are no shared locks here: whoever is alone holds all places, and others hold one each.

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, _PLACES)

    def _lock_with_others(descriptor: int) -> None:
        for place in range(_PLACES):
            os.lseek(descriptor, place, os.SEEK_SET)
            with contextlib.suppress(OSError):
                msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
                return
        raise OSError("every place is taken")

    def _wait_lock(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)

    def _unlock(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _lock_with_others(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)

    def _wait_lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX)

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
