"""The feed's objects as files, each named by the SHA-256 of its bytes, written whole or not at all.

They are their owner's alone, unless the steward let the group read the folder they lie in, so that a web server in it
can hand them out: then the group reads them too. They are what everybody is given, sealed.

Files and folders all bear one constant time: a real one would tell to the second when somebody posted.
"""

from __future__ import annotations

import contextlib
import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

_NAME = re.compile(r"[0-9a-f]{64}")
SAME_TIME = 946_684_800
"""Seconds: the beginning of the year 2000."""


class ObjectFiles:
    """A folder of objects, in subfolders named by the first two digits."""

    def __init__(self, folder: Path) -> None:
        """`folder` is made when the first object is."""
        self._folder = folder

    def path(self, object_hash: bytes) -> Path:
        """Where an object lies or would lie."""
        name = object_hash.hex()
        return self._folder / name[:2] / name

    def put(self, object_hash: bytes, data: bytes) -> None:
        """Write an object so that it is whole and durable when this returns."""
        path = self.path(object_hash)
        if path.exists():
            return
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        shared = bool(self._folder.stat().st_mode & stat.S_IRGRP)
        temporary = path.with_name(f"{path.name}.part")
        descriptor = os.open(temporary, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            if shared and os.name == "posix":  # said outright: a service's umask would take it away
                os.fchmod(file.fileno(), 0o640)
                path.parent.chmod(0o750)
            file.flush()
            os.fsync(file.fileno())
        _hide_time(temporary)
        temporary.replace(path)
        _sync_folder(path.parent)
        self._hide_times([path.parent])

    def read(self, name: str) -> bytes | None:
        """The object of this name (64 lower-case hex digits), or None."""
        if not _NAME.fullmatch(name):
            return None
        try:
            return (self._folder / name[:2] / name).read_bytes()
        except FileNotFoundError:
            return None

    def remove(self, hashes: Iterable[bytes]) -> None:
        """Delete the files of these objects, if they are there."""
        self._delete(self.path(one) for one in hashes)

    def remove_strangers(self, known: Callable[[], set[bytes]]) -> int:
        """Delete files that belong to no known object: what a crash left behind. How many.

        What is known is asked for once it stands which files there are: whatever another process makes after that,
        however long this one is held up, is never taken for a stranger.
        """
        there = list(self._files())
        names = {one.hex() for one in known()}
        strangers = [path for path in there if path.name not in names]
        self._delete(strangers)
        return len(strangers)

    def _delete(self, paths: Iterable[Path]) -> None:
        changed = set()
        for path in paths:
            with contextlib.suppress(FileNotFoundError):
                path.unlink()
                changed.add(path.parent)
        self._hide_times(changed)

    def _hide_times(self, changed: Iterable[Path]) -> None:
        for folder in (*changed, self._folder):
            with contextlib.suppress(FileNotFoundError):
                _hide_time(folder)

    def _files(self) -> Iterator[Path]:
        if self._folder.is_dir():
            yield from (path for path in self._folder.glob("??/*") if path.is_file())


def _hide_time(path: Path) -> None:
    os.utime(path, (SAME_TIME, SAME_TIME))


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return  # folders cannot be opened for syncing elsewhere
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
