"""Writing whole files so that a crash at any step leaves the old one or the new one, and for our eyes only."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO, Final

FOLDER_MODE: Final = 0o700
FILE_MODE: Final = 0o600
_UNFINISHED: Final = ".new"
# Windows only. It knows no modes; there, the folder's own access list keeps others out.
_BINARY: Final = getattr(os, "O_BINARY", 0)
# Opening a named pipe would otherwise wait for somebody at its other end.
_AT_ONCE: Final = getattr(os, "O_NONBLOCK", 0)


class NotAFile(OSError):
    """Under that name is a pipe, a socket or a device. It is told before anything waits for it."""


def prepare_folder(folder: Path) -> None:
    """Make `folder` if it is not there, and see that nobody else may look inside. Raises OSError.

    The name of each folder that was made is on the disk when this returns: without that, a power cut would take a
    whole vault away, though everything in it was synced.
    """
    made = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
    if os.name == "posix":
        folder.chmod(FOLDER_MODE)
    for each in reversed(made):
        sync_folder(each.parent)


def unfinished(path: Path) -> Path:
    """Where the next `path` is written before it takes its place."""
    return path.with_name(path.name + _UNFINISHED)


def with_companions(path: Path) -> list[Path]:
    """A database's file and those that SQLite may keep beside it."""
    return [path.with_name(path.name + ending) for ending in ("", "-wal", "-shm", "-journal")]


def open_regular(path: Path) -> BinaryIO:
    """Open a file for reading, unbuffered, and nothing that only has a file's name. Raises OSError, NotAFile."""
    descriptor = os.open(path, os.O_RDONLY | _BINARY | _AT_ONCE)
    try:
        mode = os.fstat(descriptor).st_mode
        if stat.S_ISDIR(mode):
            raise IsADirectoryError(errno.EISDIR, "a folder")
        if not stat.S_ISREG(mode):
            raise NotAFile(errno.EINVAL, "no regular file")
        return os.fdopen(descriptor, "rb", buffering=0)
    except BaseException:
        os.close(descriptor)
        raise


def read_regular(path: Path, *, most: int) -> bytes:
    """The first `most` bytes of a file. Raises OSError, NotAFile."""
    content = bytearray()
    with open_regular(path) as file:
        while len(content) < most and (chunk := file.read(most - len(content))):
            content += chunk
    return bytes(content)


def new_file(path: Path) -> None:
    """Make `path`, empty, readable by its owner alone from the first moment on.

    Raises OSError, also if anything is there, a planted link included (O_EXCL follows none).
    """
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR | _BINARY, FILE_MODE))


def replace_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path`: beside it, synced, renamed over it, the folder synced. Raises OSError.

    After an error, or a crash at any step, `path` is what it was or what it should be, never in between.
    """
    beside = unfinished(path)
    beside.unlink(missing_ok=True)
    try:
        new_file(beside)
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        take_place(beside, path)
    except OSError:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise


def take_place(beside: Path, path: Path) -> None:
    """Rename a finished, synced file over `path` and make the renaming itself durable. Raises OSError."""
    os.replace(beside, path)
    sync_folder(path.parent)


def sync_file(path: Path) -> None:
    """Wait until the bytes of `path` are on the disk. Raises OSError."""
    descriptor = os.open(path, os.O_RDWR | _BINARY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Wait until the names in `folder` are on the disk. Raises OSError. Windows offers nothing for this."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
