"""Erasing a vault from its folder: what backups of it lie there, its key, and then everything else that is its own.

The backups go first: until the key file is gone, all of it can still be opened, and whoever was interrupted can begin
again. Once it is gone, what is left is noise. On a disk that writes elsewhere than it says, as those without moving
parts do, old bytes of the key file may stay for a while; they are worth no more than the passphrase is.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from client.domain.backups import read_name
from client.vault import files, presence
from client.vault.faults import from_system
from client.vault.folder import VaultFolder

_SETS: Final = (presence.ASIDE, presence.STRAY, "incoming-")


def erase(place: VaultFolder, *, random_bytes: Callable[[int], bytes] = os.urandom) -> None:
    """Erase the vault in this folder, which nobody has open; what is not its own stays, and then so does the folder.

    Raises VaultInUse, VaultUnreadable; then it can be asked for again.
    """
    with place.lock():
        try:
            _backups(place.backups)
            _overwrite(place.key_file, random_bytes)
            for path in sorted(place.path.iterdir()):
                if path.is_dir() and not path.is_symlink() and path.name.startswith(_SETS):
                    _overwrite(path / presence.KEY_FILE, random_bytes)
                    shutil.rmtree(path)
                elif presence.is_ours(path.name) or presence.is_half_written(path.name):
                    path.unlink(missing_ok=True)
            for path in (place.reserve, files.unfinished(place.reserve), files.unfinished(place.key_file)):
                path.unlink(missing_ok=True)
            files.sync_folder(place.path)
        except OSError as error:
            raise from_system(error, part="folder") from error
    with suppress(OSError):
        place.lock_file.unlink()
        place.path.rmdir()


def _backups(shelf: Path) -> None:
    if not shelf.is_dir():
        return
    for path in shelf.iterdir():
        if read_name(path.name) is not None:
            path.unlink()
    files.sync_folder(shelf)
    with suppress(OSError):
        shelf.rmdir()


def _overwrite(key_file: Path, random_bytes: Callable[[int], bytes]) -> None:
    """Write over it where it lies, and take it away."""
    if key_file.is_symlink() or not key_file.is_file():
        key_file.unlink(missing_ok=True)
        return
    with key_file.open("r+b") as file:
        file.write(random_bytes(key_file.stat().st_size))
        file.flush()
        os.fsync(file.fileno())
    key_file.unlink()
