"""A folder of ours that is thrown away: known by a marker, held by one Leeward at a time, erased following no link.

The marker is made before anything else and erased after everything else, so that whatever a crash leaves behind is
known as ours, and a folder without it never is.
"""

from __future__ import annotations

import os
import shutil
import stat
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from client.domain.errors import DiskFull, ExamplesUnavailable, VaultInUse, VaultUnreadable
from client.vault.faults import from_system
from client.vault.files import FOLDER_MODE
from client.vault.lock import VaultLock

MARKER: Final = "leeward-examples"
_TRIES: Final = 30
_PAUSE_SECONDS: Final = 0.1


class ThrowawayFolder:
    """The folder of the examples. All of it blocks; call it in a thread."""

    def __init__(self, path: Path, *, pause: Callable[[float], None] = time.sleep) -> None:
        self.path = path
        self._pause = pause
        self._lock = VaultLock(path / MARKER)

    def is_there(self) -> bool:
        """Whether anything is at this place, a broken link included."""
        return os.path.lexists(self.path)

    def take(self) -> None:
        """Make the folder, or take over what an earlier one left and empty it; hold it from now on.

        Raises ExamplesUnavailable (foreign-folder, in-use, folder), DiskFull; then nothing was touched that is not
        ours.
        """
        try:
            self.path.parent.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
            try:
                self.path.mkdir(mode=FOLDER_MODE)
            except FileExistsError:
                self._check()
            self._lock.take()
            try:
                if os.name == "posix":
                    self.path.chmod(FOLDER_MODE)
                self._empty()
            except BaseException:
                self._lock.release()
                raise
        except VaultInUse as error:
            raise ExamplesUnavailable("in-use") from error
        except VaultUnreadable as error:
            raise ExamplesUnavailable("folder", error.code) from error
        except OSError as error:
            if isinstance(from_system(error, part="folder"), DiskFull):
                raise DiskFull from error
            raise ExamplesUnavailable("folder", error.errno) from error

    def erase(self) -> None:
        """Erase everything and let go. ExamplesUnavailable (not-erased) if something stays; the marker then does too.

        Only for whoever holds it.
        """
        try:
            self._empty()
        except OSError as error:
            self._lock.release()
            raise ExamplesUnavailable("not-erased", error.errno) from error
        # Let go first: some systems erase no file that is open.
        self._lock.release()
        try:
            (self.path / MARKER).unlink(missing_ok=True)
            self.path.rmdir()
        except FileNotFoundError:
            return
        except OSError as error:
            raise ExamplesUnavailable("not-erased", error.errno) from error

    def _check(self) -> None:
        """Refuse what is no folder, or one with something in it and without our marker."""
        if not _is(self.path, stat.S_ISDIR):
            raise ExamplesUnavailable("foreign-folder")
        names = os.listdir(self.path)
        if names and (MARKER not in names or not _is(self.path / MARKER, stat.S_ISREG)):
            raise ExamplesUnavailable("foreign-folder")

    def _empty(self) -> None:
        """Erase all but the marker. A server that is just ending may still put files there: look again for a while."""
        for left in reversed(range(_TRIES)):
            try:
                for name in os.listdir(self.path):
                    if name != MARKER:
                        _erase(self.path / name)
            except FileNotFoundError:
                if not self.is_there():
                    return
                continue  # it went away while we looked
            except OSError:
                if not left:
                    raise
                self._pause(_PAUSE_SECONDS)
                continue
            return


def _erase(path: Path) -> None:
    if _is(path, stat.S_ISDIR):
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _is(path: Path, kind: Callable[[int], bool]) -> bool:
    """Whether the thing itself, not what it may point to, is of a kind."""
    found = path.lstat()
    points_elsewhere = getattr(found, "st_reparse_tag", 0)  # Windows only: a junction looks like a folder
    return kind(found.st_mode) and not points_elsewhere
