"""A chosen file or folder as a source of files. Links are not followed, nothing outside is reached, all is bounded."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Final, Self

from client.domain.errors import DiaryUnusable
from client.domain.importing.found import Instant, When
from client.domain.importing.sources import (
    MOST_BYTES,
    MOST_FILES,
    Budget,
    FileUnreadable,
    OneFile,
    Source,
    ZipSource,
    is_zip,
)
from client.domain.importing.times import read_instant

_MOST_DEPTH: Final = 12


class FolderSource:
    """The files in a folder and its folders; hidden ones are left alone.

    Links are not followed, and a folder may be closed or too deep: all are named, and cannot be read.
    """

    def __init__(self, folder: Path) -> None:
        """Raises DiaryUnusable when there are too many files to be one diary."""
        self.name = folder.name
        self._folder = folder
        self._budget = Budget()
        self._files: dict[str, Path] = {}
        self._closed: set[str] = set()
        self._gather(folder, "", 0)

    def names(self) -> Sequence[str]:
        """Each file's name, with `/` between folders."""
        return list(self._files)

    def saved(self, name: str) -> When | None:
        """When it was changed last, by the disk."""
        try:
            utc = read_instant(self._files[name].lstat().st_mtime)
        except OSError:
            return None
        return None if utc is None else Instant(utc)

    def read(self, name: str) -> bytes:
        """All of one file."""
        if name in self._closed:
            raise FileUnreadable("unreadable")
        data = _bytes_of(self._files[name])
        self._budget.take(len(data))
        return data

    def _gather(self, folder: Path, before: str, depth: int) -> None:
        try:
            entries = sorted(os.scandir(folder), key=lambda each: each.name)
        except OSError:
            if before:
                self._close(before.removesuffix("/"), folder)
            return
        for each in entries:
            if each.name.startswith("."):
                continue
            name = f"{before}{each.name}"
            with suppress(OSError):
                if each.is_dir(follow_symlinks=False):
                    if depth < _MOST_DEPTH:
                        self._gather(Path(each.path), f"{name}/", depth + 1)
                    else:
                        self._close(name, Path(each.path))
                elif each.is_file(follow_symlinks=False):
                    self._files[name] = Path(each.path)
                elif each.is_symlink():
                    self._close(name, Path(each.path))
            if len(self._files) > MOST_FILES:
                raise DiaryUnusable("too-large")

    def _close(self, name: str, path: Path) -> None:
        self._files[name] = path
        self._closed.add(name)


class Opened:
    """A source that holds its file open until it is closed."""

    def __init__(self, source: Source, file: BinaryIO | None = None) -> None:
        self.source = source
        self._file = file

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def opened(path: Path) -> Opened:
    """What was chosen. Raises DiaryUnusable where it cannot be read, or is neither a file nor a folder."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            return Opened(FolderSource(path))
        if not stat.S_ISREG(mode):
            raise DiaryUnusable("unreadable")
        file = path.open("rb")
    except OSError as error:
        raise DiaryUnusable("unreadable") from error
    try:
        start = file.read(4)
        if is_zip(start):
            return Opened(ZipSource(path.name, file), file)
    except OSError as error:
        file.close()
        raise DiaryUnusable("unreadable") from error
    except BaseException:
        file.close()
        raise
    file.close()
    try:
        data = _bytes_of(path)
    except FileUnreadable as error:
        raise DiaryUnusable(error.reason) from error
    if not data:
        raise DiaryUnusable("empty")
    utc = read_instant(path.stat().st_mtime)
    return Opened(OneFile(path.name, data, None if utc is None else Instant(utc)))


def _bytes_of(path: Path) -> bytes:
    """All of a file, of a size that is read here. A pipe or a device in its place is not waited for."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode) and not stat.S_ISREG(path.stat().st_mode):
            raise FileUnreadable("unreadable")
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise FileUnreadable("unreadable") from error
    if len(data) > MOST_BYTES:
        raise FileUnreadable("too-large")
    return data
