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
    """Held from `take` to `release`, or as a context manager. The file itself stays; only its lock means anything.

    Somebody may remove the file to get past the lock. So the folder is locked too, where systems know that; elsewhere
    a file that is open cannot be removed.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None
        self._folder: int | None = None

    def take(self) -> None:
        """Take the lock now or not at all. Raises VaultInUse, VaultUnreadable, DiskFull."""
        try:
            descriptor = os.open(self._path, os.O_CREAT | os.O_RDWR, FILE_MODE)
        except OSError as error:
            raise from_system(error, part="folder") from error
        try:
            _lock(descriptor)
            self._folder = _lock_folder(self._path.parent)
        except OSError as error:
            os.close(descriptor)
            if error.errno in _TAKEN:
                raise VaultInUse from error
            raise from_system(error, part="folder") from error
        self._descriptor = descriptor

    def demand_held(self) -> None:
        """Pass if what is locked is still what lies there, so that nobody else can hold the vault. Raises VaultInUse.

        For the moment before files take one another's places: whoever came in meanwhile would write into old ones.
        """
        folder_held = self._folder is not None and _lies_at(self._folder, self._path.parent)
        file_held = self._descriptor is not None and _lies_at(self._descriptor, self._path)
        # A folder that was moved away, or a file that was removed where only the file could be locked.
        if not file_held and not (folder_held and not os.path.lexists(self._path)):
            raise VaultInUse

    def release(self) -> None:
        """Let go; nothing happens when it is not held."""
        for descriptor in (self._folder, self._descriptor):
            if descriptor is not None:
                os.close(descriptor)
        self._folder = self._descriptor = None

    def __enter__(self) -> Self:
        self.take()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def _lies_at(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except OSError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _lock_folder(folder: Path) -> int | None:
        return None

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        # flock, not lockf: the latter is lost as soon as any descriptor of the file is closed in this process,
        # and does not keep the same process from opening the vault twice.
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _lock_folder(folder: Path) -> int | None:
        """The folder's descriptor, locked; None where its file system locks no folders (a network's, often)."""
        try:
            descriptor = os.open(folder, os.O_RDONLY)
        except OSError:
            return None
        try:
            _lock(descriptor)
        except OSError as error:
            os.close(descriptor)
            if error.errno == errno.EWOULDBLOCK:
                raise
            return None
        return descriptor
