"""Writing a file for outside the vault: it is there whole under a name that was free, or not at all."""

from __future__ import annotations

import contextlib
import os
import re
import stat
import sys
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from client.domain.errors import BugError, PlaceTaken
from client.vault import appearing, files
from client.vault.faults import from_system

_UNNAMED: Final = getattr(os, "O_TMPFILE", 0)
_PIECE: Final = 1 << 20
_BINARY: Final = getattr(os, "O_BINARY", 0)
_NO_FOLLOWING: Final = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_NAMES: Final = 1000
_BESIDE: Final = ".leeward-export-unfinished"
# The second is what earlier versions called them.
_LEFTOVER: Final = re.compile(
    r"\.leeward-export-(?:unfinished|[0-9]{4}-[0-9]{2}-[0-9]{2}(?:-[0-9]+)?\.(?:json|md|age))(?:-[0-9]+)?\.new"
)


class OutFile:
    """Use as a context manager: `write` as often as needed, then `finish`. Left without it, nothing remains.

    Where the system can (Linux, on most disks but not on a stick's FAT) the file has no name before it is finished, so
    that not even a kill or a power cut leaves a piece of it. Elsewhere it is written beside, under a hidden name, which
    is still there after a kill or a power cut, until the next OutFile in the same folder erases it. Its mode is 0600.
    Everything here raises PlaceTaken, DiskFull or VaultUnreadable.
    """

    def __init__(self, path: Path, *, unnamed: bool = True) -> None:
        self._path = path
        self._beside: Path | None = None
        self._descriptor: int | None = None
        self._may_be_unnamed = unnamed

    def __enter__(self) -> Self:
        try:
            if os.path.lexists(self._path):
                raise PlaceTaken
            erase_leftovers(self._path.parent)
            self._descriptor = self._open_unnamed() if self._may_be_unnamed else None
            if self._descriptor is None:
                self._descriptor = self._open_beside()
        except OSError as error:
            raise from_system(error, part="folder") from error
        return self

    def write(self, data: bytes) -> None:
        """Add to it."""
        left = memoryview(data)
        try:
            while left:
                left = left[os.write(self._opened(), left) :]
        except OSError as error:
            raise from_system(error, part="folder") from error

    def finish(self) -> None:
        """See that every byte is on the disk, and give it its name."""
        try:
            os.fsync(self._opened())
            if self._beside is not None or not self._name_unnamed():
                if os.name != "posix":
                    self._close()  # Windows renames nothing that is open; elsewhere it is held until it has its name
                self._rename()
            appearing.sync_names(self._path.parent)
        except FileExistsError as error:
            raise PlaceTaken from error
        except OSError as error:
            raise from_system(error, part="folder") from error

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()
        if self._beside is not None:
            with contextlib.suppress(OSError):
                self._beside.unlink(missing_ok=True)

    def _open_unnamed(self) -> int | None:
        if not _UNNAMED:
            return None
        try:
            descriptor = os.open(self._path.parent, _UNNAMED | os.O_RDWR, files.FILE_MODE)
        except FileNotFoundError:
            raise
        except OSError:
            return None  # this disk cannot: the usual way will, or will say why not
        if not os.path.lexists(_name_of(descriptor)):
            os.close(descriptor)
            return None
        return descriptor

    def _open_beside(self) -> int:
        for number in range(_NAMES):
            beside = self._path.with_name(f"{_BESIDE}{f'-{number}' if number else ''}.new")
            try:
                opened = os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY | _BINARY, files.FILE_MODE)
            except FileExistsError:
                continue
            # Another's OutFile may have taken it for a leftover before it was held, and have the name now itself.
            if _hold(opened) is not False and _is_at(opened, beside):
                self._beside = beside
                return opened
            os.close(opened)
        raise PlaceTaken

    def _name_unnamed(self) -> bool:
        """Give the unnamed file its name; where that is refused, it is copied beside first, and has one then."""
        try:
            self._link_unnamed()
        except FileExistsError:
            raise
        except OSError:
            self._copy_beside()
            return False
        return True

    def _copy_beside(self) -> None:
        unnamed, self._descriptor = self._opened(), None
        try:
            self._descriptor = self._open_beside()
            at = 0
            while piece := os.pread(unnamed, _PIECE, at):
                self.write(piece)
                at += len(piece)
            os.fsync(self._descriptor)
        finally:
            os.close(unnamed)

    def _link_unnamed(self) -> None:
        folder = os.open(self._path.parent, os.O_RDONLY)
        try:
            # With a folder's descriptor, and only then, Python makes a link to what the name in /proc points to.
            os.link(
                _name_of(self._opened()),
                self._path.name,
                src_dir_fd=folder,
                dst_dir_fd=folder,
                follow_symlinks=True,
            )
        finally:
            os.close(folder)

    def _rename(self) -> None:
        """To its name, unless that was taken in the meantime."""
        if self._beside is None:
            raise BugError("only what has a name is renamed")
        appearing.appear(self._beside, self._path)

    def _opened(self) -> int:
        if self._descriptor is None:
            raise BugError("a file is written while it is open")
        return self._descriptor

    def _close(self) -> None:
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            os.close(descriptor)


def erase_leftovers(folder: Path) -> None:
    """Erase what a killed OutFile left in `folder`, as far as that can be done; what another writes now stays."""
    with contextlib.suppress(OSError):
        for name in os.listdir(folder):
            if _LEFTOVER.fullmatch(name):
                with contextlib.suppress(OSError):
                    _erase_leftover(folder / name)


def _erase_leftover(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR | _BINARY | _NO_FOLLOWING)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode) or _hold(descriptor) is False:
            return
        if os.name == "posix":
            path.unlink()  # while it is held, so that nobody has begun another under its name
            return
    finally:
        os.close(descriptor)
    path.unlink()  # Windows erases nothing that is open, neither here nor in another program


def _is_at(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.lstat())
    except FileNotFoundError:
        return False


def _name_of(descriptor: int) -> str:
    return f"/proc/self/fd/{descriptor}"


if sys.platform == "win32":

    def _hold(descriptor: int) -> bool | None:
        return None

else:
    import fcntl

    def _hold(descriptor: int) -> bool | None:
        """Hold the file as being written, until it is closed: False if another does, None where no disk knows that."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return None
        return True
