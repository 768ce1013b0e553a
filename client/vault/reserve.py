"""Room held back on the disk, so that what a person is writing can still be saved when everything else is full."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from client.domain.errors import DiskFull
from client.vault import files
from client.vault.faults import from_system

RESERVE_BYTES: Final = 2 * 1024 * 1024
"""Enough for the longest draft many times over, with SQLite's write-ahead log and what its pages take."""


_ROOM_TO_OPEN: Final = 64 * 1024
"""SQLite's shared-memory file takes 32 KiB as soon as a file is opened, and the first write a little more."""


def no_room(folder: Path, *, random_bytes: Callable[[int], bytes] = os.urandom) -> bool:
    """Whether the disk of `folder` takes not even what an opening needs.

    Asked by writing to a file without a name: what a system counts as free knows nothing of a person's allowance. And
    asked at all because SQLite says "disk I/O error" where there was no room for its shared memory.
    """
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(random_bytes(_ROOM_TO_OPEN))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        return isinstance(from_system(error, part="folder"), DiskFull)
    return False


class Reserve:
    """One file of random bytes beside the vault's. Random, for some disks store zeros without giving them any room.

    `used` is called, in the vault's thread, each time the room was given up for somebody's words. `given_up` says that
    the room is not held because it was needed.
    """

    def __init__(
        self,
        path: Path,
        *,
        used: Callable[[], object] = lambda: None,
        random_bytes: Callable[[int], bytes] = os.urandom,
    ) -> None:
        self._path = path
        self.used = used
        self.given_up = False
        self._random_bytes = random_bytes

    def hold(self) -> bool:
        """Make sure that the room is held; whether it is. A disk that is full, or not to be written, holds none."""
        with contextlib.suppress(OSError):
            if self._path.stat().st_size == RESERVE_BYTES:
                return True
        try:
            files.replace_whole(self._path, self._random_bytes(RESERVE_BYTES))
        except OSError:
            return False
        self.given_up = False
        return True

    def give_up(self) -> bool:
        """Free the room; whether there was any."""
        try:
            self._path.unlink()
        except OSError:
            return False
        self.given_up = True
        return True
