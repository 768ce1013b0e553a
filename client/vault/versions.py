"""Keeping the private file as it is, before it is brought to a newer form."""

from __future__ import annotations

import contextlib
from itertools import count
from pathlib import Path

from client.domain.errors import PlaceTaken
from client.domain.progress import Progress
from client.vault import backup_file, backup_shelf, copying
from client.vault.private_schema import PRIVATE_SCHEMA

_NAME = "leeward-version-{version}{again}.zip"


def keep(folder: Path, private: Path, version: int, *, key_file: bytes, raw_key: bytes) -> Path:
    """A backup of the private file in its form of `version`, verified, in the vault's folder for backups.

    Rotation never takes it away. Raises VaultDamaged, VaultUnreadable, DiskFull: then nothing may be brought to a newer
    form yet.
    """
    shelf = backup_shelf.prepare(folder)
    silent = Progress()
    with backup_shelf.workshop(shelf) as work:
        copied, finished = work / "private.db", work / "backup.zip"
        copying.copy(private, copied, raw_key=raw_key, schema=PRIVATE_SCHEMA, progress=silent)
        backup_file.write(finished, key_file=key_file, private=copied, automatic=False, progress=silent)
        for number in count(1):
            path = shelf / _NAME.format(version=version, again="" if number == 1 else f"-{number}")
            try:
                backup_shelf.put(finished, path)
            except PlaceTaken:
                continue  # an earlier attempt was cut short after its backup
            return path
    raise AssertionError("count does not end")


def forget(folder: Path) -> None:
    """Remove these backups: they open with a key that was renewed because somebody else may have it."""
    with contextlib.suppress(OSError):
        for path in backup_shelf.of(folder).glob(_NAME.format(version="*", again="")):
            path.unlink(missing_ok=True)
