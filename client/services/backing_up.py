"""Backups of the vault: made, tested by really opening them, rotated, and put back.

A backup is the key file and the private file as they stood at one moment. What the communities' files hold comes
again from the feed.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TypeVar

from client.crypto.keyfile import KeyFile
from client.crypto.keys import DataKey
from client.domain.backups import Backup
from client.domain.contents import Contents
from client.domain.errors import DiskFull, VaultError, WrongPassphrase
from client.domain.progress import Progress
from client.services import backup_making, backup_opening
from client.services.backup_making import Made
from client.services.backup_opening import Restored
from client.services.long_work import stoppable
from client.services.unlocking import OpenVault, Proof
from client.vault import backup_shelf, events, versions
from client.vault.events import VaultEvent
from client.vault.folder import VaultFolder
from client.vault.worker import Priority, VaultThreads

__all__ = [
    "Backup",
    "Made",
    "Restored",
    "daily",
    "kept",
    "make",
    "restorable",
    "restore",
    "test",
    "test_mine",
]

T = TypeVar("T")
Now = Callable[[], float]


async def make(
    vault: OpenVault, *, to: Path | None = None, now: Now = time.time, progress: Progress | None = None
) -> Made:
    """Make a backup: in the vault's own folder for them, in the folder `to` under a dated name, or as the file `to`.

    Everything acknowledged before the call is in it, and it is opened and looked through before it has its name.
    Raises PlaceTaken, DiskFull, VaultUnreadable, VaultDamaged, Stopped; then nothing is left of it.
    """
    moment = now()
    made = await _run_long(
        vault.threads,
        partial(backup_making.make, vault.folder, vault.data_key, to, backup_shelf.local_day(moment)),
        progress,
    )
    with suppress(VaultError, DiskFull):  # the backup is there, whether or not it can be noted
        event = VaultEvent(int(moment), "backup-made", {"records": made.contents.total})
        await vault.private.write(partial(events.note, event=event), priority=Priority.HOUSEKEEPING)
    return made


async def daily(
    vault: OpenVault,
    *,
    now: Now = time.time,
    also_in: Path | None = None,
    progress: Progress | None = None,
) -> Made | None:
    """Today's backup, if there is none yet; then older ones go (client.domain.backups). None when there is one.

    There is another of the same day when the clock may stand still (backups.stale). A copy goes to `also_in`, and
    older automatic ones of this vault's go there as well. When that folder was away in the morning, it gets today's
    later. Raises as `make`.
    """
    return await _run_long(
        vault.threads,
        partial(backup_making.daily, vault.folder, vault.data_key, backup_shelf.local_day(now()), also_in),
        progress,
        priority=Priority.HOUSEKEEPING,
    )


def kept(vault_folder: Path) -> list[Backup]:
    """The dated backups in the vault's own folder for them, the newest first by the vault's openings, not the clock."""
    dated = backup_shelf.kept(backup_shelf.of(vault_folder), automatic=True)
    return backup_making.newest_first(VaultFolder(vault_folder), dated)


def restorable(vault_folder: Path) -> list[Backup]:
    """The same, and those that were made before an update of the vault's form."""
    return backup_making.newest_first(VaultFolder(vault_folder), versions.with_dated(vault_folder))


async def test(
    backup: Path,
    *,
    prove: Proof,
    threads: VaultThreads,
    beside: Path,
    now: Now = time.time,  # noqa: PT028 - not a test of pytest's
    progress: Progress | None = None,  # noqa: PT028
) -> Contents:
    """Open a backup as a restore would, look through all of it, and count what is there.

    It is unpacked into a folder inside `beside`, which is gone afterwards. Raises BackupUnusable, DiskFull,
    VaultUnreadable, Stopped, and what `prove` raises.
    """
    today = backup_shelf.local_day(now())
    return await _run_long(threads, partial(backup_opening.test, backup, prove, beside, today), progress)


async def test_mine(
    vault: OpenVault,
    backup: Path,
    progress: Progress | None = None,  # noqa: PT028 - not a test of pytest's
    now: Now = time.time,  # noqa: PT028
) -> Contents:
    """The same with the open vault's own key. WrongPassphrase when it is a backup under another."""
    data_key = vault.data_key

    def prove(key_file: KeyFile) -> DataKey:
        if not backup_making.is_under(data_key, key_file):
            raise WrongPassphrase
        return data_key

    def job(progress: Progress) -> Contents:
        today = backup_shelf.local_day(now())
        return backup_opening.test(backup, prove, backup_shelf.prepare(vault.folder.path), today, progress)

    return await _run_long(vault.threads, job, progress)


async def restore(
    folder: Path,
    *,
    backup: Path,
    prove: Proof,
    threads: VaultThreads,
    now: Now = time.time,
    progress: Progress | None = None,
) -> Restored:
    """Put a backup in the place of the vault in `folder`, whole, damaged or not there at all.

    The backup is opened and looked through first; what it replaces is set aside and kept. After a crash there is
    one whole vault, the old or the new. Raises BackupUnusable, VaultInUse, DiskFull, VaultUnreadable, Stopped, and
    what `prove` raises; then the vault is as it was, unless the new one was being put in place: opening goes on
    with that.
    """
    return await _run_long(
        threads, partial(backup_opening.restore, folder, backup, prove, int(now())), progress
    )


async def _run_long(
    threads: VaultThreads,
    job: Callable[[Progress], T],
    progress: Progress | None,
    *,
    priority: Priority = Priority.PERSON,
) -> T:
    """Run a job in the lane of the keys, where none of them meets another, nor a key file being rewritten."""
    told = progress or Progress()
    return await stoppable(threads.keys, partial(job, told), told, priority=priority)
