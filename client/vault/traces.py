"""Leaving a folder as it was found, where a vault was to come into it and none did."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from client.domain.errors import WorldError
from client.vault.folder import VaultFolder


@contextmanager
def none_left(place: VaultFolder) -> Iterator[None]:
    """Around what makes a vault's folder and locks it: where that raises and no vault is there, nothing of it stays.

    The folders and the lock's file that were not there before go, and the folder's rights are what they were. Inside,
    the lock must be let go of before anything is raised. What cannot be taken away again stays.
    """
    missing = [each for each in (place.path, *place.path.parents) if not each.exists()]
    had_lock = os.path.lexists(place.lock_file)
    rights = None if missing else _rights(place.path)
    try:
        yield
    except BaseException:
        with suppress(OSError, WorldError):
            if not place.holds_anything() and (had_lock or _without_lock(place)):
                if rights is not None and _rights(place.path) != rights:
                    place.path.chmod(rights)
                for each in missing:
                    each.rmdir()
        raise


def _without_lock(place: VaultFolder) -> bool:
    """Take the lock's file away; whether nobody has come here meanwhile, who would hold it and keep what was made."""
    if place.path.is_dir():
        with place.lock():
            if place.holds_anything():
                return False
            if os.name == "posix":
                place.lock_file.unlink()
        if os.name != "posix":
            place.lock_file.unlink()  # Windows takes away no file that is open
    return True


def _rights(folder: Path) -> int | None:
    """Who may do what in `folder`; None where that is not said in these bits, or it cannot be asked."""
    if os.name != "posix":
        return None
    try:
        return stat.S_IMODE(folder.stat().st_mode)
    except OSError:
        return None
