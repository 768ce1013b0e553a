"""Keeping the private file as it is, before it is brought to a newer form; and finding these backups again."""

from __future__ import annotations

from contextlib import suppress
from itertools import count
from pathlib import Path

from client.domain.backups import Backup, read_version_name, version_name_of
from client.domain.errors import BugError, PlaceTaken
from client.domain.progress import Progress
from client.vault import backup_shelf, copying, ledger, proven_backup
from client.vault.private_schema import PRIVATE_SCHEMA


def keep(folder: Path, private: Path, version: int, *, key_file: bytes, raw_key: bytes) -> Path:
    """A backup of the private file in its form of `version`, in the vault's folder for backups; opened, to be sure.

    Rotation never takes it away. Raises VaultDamaged, VaultUnreadable, DiskFull: then nothing may be brought to a newer
    form yet.
    """
    shelf = backup_shelf.prepare(folder)
    silent = Progress()
    with backup_shelf.workshop(shelf) as work:
        copied, finished = work / "private.db", work / "backup.zip"
        contents = copying.copy(private, copied, raw_key=raw_key, schema=PRIVATE_SCHEMA, progress=silent)
        copying.leave_out(copied, raw_key=raw_key, schema=PRIVATE_SCHEMA, what=ledger.leave_out)
        proven_backup.write(
            finished,
            key_file=key_file,
            private=copied,
            raw_key=raw_key,
            schema=PRIVATE_SCHEMA,
            contents=contents,
            automatic=False,
            progress=silent,
        )
        for number in count(1):
            path = shelf / version_name_of(version, number)
            try:
                backup_shelf.put(finished, path)
            except PlaceTaken:
                continue  # an earlier attempt was cut short after its backup
            return path
    raise BugError("counting does not end")


def kept(folder: Path) -> list[Backup]:
    """These backups of the vault in `folder`, the newest first; none when they cannot be listed."""
    found = []
    with suppress(OSError):
        for path in backup_shelf.of(folder).iterdir():
            if read_version_name(path.name) is not None and path.is_file() and not path.is_symlink():
                status = path.stat()
                day = backup_shelf.local_day(status.st_mtime).isoformat()
                found.append(Backup(path, made_on=day, size=status.st_size, automatic=False))
    return sorted(found, key=lambda each: (each.order, each.path.name), reverse=True)


def with_dated(folder: Path) -> list[Backup]:
    """Every backup in the vault's own folder for them, these and the dated ones, the newest first."""
    found = [*backup_shelf.kept(backup_shelf.of(folder), automatic=True), *kept(folder)]
    return sorted(found, key=lambda each: each.order, reverse=True)
