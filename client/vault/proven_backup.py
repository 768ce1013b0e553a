"""A backup written and then really opened, before it counts as one."""

from __future__ import annotations

import errno
from contextlib import suppress
from pathlib import Path

from client.domain.contents import Contents
from client.domain.errors import BackupUnusable, NewerVaultVersion, VaultDamaged, VaultUnreadable
from client.domain.progress import Progress
from client.vault import backup_file, copying, files
from client.vault.connection import Schema
from client.vault.faults import from_system


def write(
    path: Path,
    *,
    key_file: bytes,
    private: Path,
    raw_key: bytes,
    schema: Schema,
    contents: Contents,
    automatic: bool,
    progress: Progress,
) -> None:
    """Make the backup at `path`, which must be free, of `private`, a closed copy that was looked through.

    Then it is unpacked again, over that copy, so that no more room is taken than for two; opened, looked through, and
    its `contents` are counted: a checksum alone would be right over bytes that were read wrong. Nothing is left at
    `private`. Raises DiskFull, Stopped, VaultUnreadable (also when what was made is not what it was made of); then
    nothing is left at `path` either.
    """
    try:
        backup_file.write(
            path, key_file=key_file, private=private, automatic=automatic, progress=progress, read_back=False
        )
        try:
            _demand(path, key_file, private, raw_key, schema, contents, progress)
        except BaseException:
            with suppress(OSError):
                path.unlink(missing_ok=True)
            raise
    except (BackupUnusable, VaultDamaged, NewerVaultVersion) as garbled:
        raise VaultUnreadable(part="backup", code=errno.EIO) from garbled
    except OSError as error:
        raise from_system(error, part="backup") from error


def _demand(
    path: Path,
    key_file: bytes,
    private: Path,
    raw_key: bytes,
    schema: Schema,
    contents: Contents,
    progress: Progress,
) -> None:
    _clear(private)
    unpacked = backup_file.unpack(path, private=private, progress=progress, synced=False)
    found = copying.look_through(private, raw_key=raw_key, schema=schema, progress=progress)
    _clear(private)
    if (unpacked, found) != (key_file, contents):
        raise VaultUnreadable(part="backup", code=errno.EIO)


def _clear(private: Path) -> None:
    for left in files.with_companions(private):
        left.unlink(missing_ok=True)
