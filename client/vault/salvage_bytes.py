"""A file that may be damaged, only ever read: a read that fails is tried again before it counts as lost."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Final, Self

from client.domain.errors import VaultDamaged, VaultPart
from client.vault import files
from client.vault.connection import Pause
from client.vault.faults import from_system

_ATTEMPTS: Final = 4
_PAUSE_SECONDS: Final = 0.02

Opener = Callable[[Path], BinaryIO]


def open_unbuffered(path: Path) -> BinaryIO:
    """Without a buffer: one failing place must not take its neighbours along."""
    return files.open_regular(path)


class RawFile:
    """The bytes of `path`; nothing at all when there is no such file. Use as a context manager."""

    def __init__(
        self, path: Path, *, part: VaultPart, opened: Opener = open_unbuffered, pause: Pause = time.sleep
    ) -> None:
        self._path = path
        self._part = part
        self._opened = opened
        self._pause = pause
        self._file: BinaryIO | None = None
        self.size = 0

    def __enter__(self) -> Self:
        """Raises VaultUnreadable when it is there and cannot be opened, VaultDamaged when it is no file at all."""
        for attempt in range(_ATTEMPTS):
            try:
                self._file = self._opened(self._path)
                self.size = self._file.seek(0, 2)
                break
            except FileNotFoundError:
                break
            except files.NotAFile as error:
                raise VaultDamaged(part=self._part, reason="foreign") from error
            except OSError as error:
                self._close()
                if attempt == _ATTEMPTS - 1:
                    raise from_system(error, part=self._part) from error
                self._pause(_PAUSE_SECONDS * 2**attempt)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()

    def read(self, at: int, length: int) -> bytes | None:
        """Up to `length` bytes, fewer at the file's end; None when the disk does not give them, however often asked."""
        read = bytearray()
        failed = 0
        while len(read) < length:
            try:
                more = self._some(at + len(read), length - len(read))
            except OSError:
                failed += 1
                if failed == _ATTEMPTS:
                    return None
                self._pause(_PAUSE_SECONDS * 2**failed)
                continue
            if not more:
                break
            failed = 0
            read += more
        return bytes(read)

    def _some(self, at: int, length: int) -> bytes:
        if self._file is None:
            return b""
        self._file.seek(at)
        return self._file.read(length)

    def _close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None
