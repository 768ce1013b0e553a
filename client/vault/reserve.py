"""Room held back on the disk, so that what a person is writing can still be saved when everything else is full."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

from client.vault import files

RESERVE_BYTES: Final = 2 * 1024 * 1024
"""Enough for the longest draft many times over, with SQLite's write-ahead log and what its pages take."""


class Reserve:
    """One file of random bytes beside the vault's. Random, for some disks store zeros without giving them any room.

    `used` is called, in the vault's thread, each time the room was given up for somebody's words.
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
        return True

    def give_up(self) -> bool:
        """Free the room; whether there was any."""
        try:
            self._path.unlink()
        except OSError:
            return False
        return True
