"""One vault, one process: a lock file whose lock dies with the process that holds it."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from client.domain.errors import VaultInUse
from client.vault.faults import from_system
from client.vault.files import FILE_MODE

_TAKEN: Final = frozenset({errno.EAGAIN, errno.EACCES, errno.EDEADLK})


class VaultLock:
    """Held from `take` to `release`, or as a context manager. The file itself stays; only its lock means anything."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None

    def take(self) -> None:
        """Take the lock now or not at all. Raises VaultInUse, VaultUnreadable, DiskFull."""
        try:
            descriptor = os.open(self._path, os.O_CREAT | os.O_RDWR, FILE_MODE)
        except OSError as error:
            raise from_system(error, part="folder") from error
        try:
            _lock(descriptor)
        except OSError as error:
            os.close(descriptor)
            if error.errno in _TAKEN:
                raise VaultInUse from error
            raise from_system(error, part="folder") from error
        self._descriptor = descriptor

    def release(self) -> None:
        """Let go; nothing happens when it is not held."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> Self:
        self.take()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        # flock, not lockf: the latter is lost as soon as any descriptor of the file is closed in this process,
        # and does not keep the same process from opening the vault twice.
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
