"""Renewing the key behind a vault: for somebody whose passphrase another person may know.

A new passphrase alone does not shut out whoever has both the old one and an old copy of the key file. So there is a
new data key, every file is written anew under it, and one new backup takes the place of the vault's own ones.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from client.crypto import keyfile
from client.crypto.keyfile import KeyFile, NewKeyFile
from client.crypto.keys import DataKey
from client.domain.contents import Contents
from client.domain.errors import TakeoverUnfinished, VaultDamaged, WorldError
from client.domain.progress import Progress
from client.services import backup_making, recovery_check
from client.services.key_making import KeyMaking, by_passphrase
from client.services.open_vault import OpenVault
from client.vault import (
    backup_shelf,
    communities,
    copying,
    epochs,
    events,
    exchange,
    feed_queries,
)
from client.vault.connection import connect
from client.vault.events import VaultEvent
from client.vault.exchange import Purpose
from client.vault.faults import from_sqlite, from_system
from client.vault.feed_schema import FEED_SCHEMA
from client.vault.folder import VaultFolder
from client.vault.private_schema import PRIVATE_SCHEMA
from client.vault.sqlcipher import Error


@dataclass(frozen=True, slots=True)
class Renewed:
    """What came of it. The recovery code is kept nowhere: show it once.

    `old_copies` are left in the vault's own folder that the old passphrase opens, or that cannot be judged: what was
    set aside by a restore or a rescue, and backups that could not be removed, or for which no new one could be made.
    `unfinished` says that the new files count already and could not all be put in their places: opening the vault,
    with the new passphrase or code, goes on with that, and until then the old files and backups are there too.
    """

    recovery_code: str = field(repr=False)
    contents: Contents
    old_copies: int = 0
    unfinished: TakeoverUnfinished | None = None


async def renew(
    vault: OpenVault,
    *,
    passphrase: str,
    new: str,
    making: KeyMaking | None = None,
    now: Callable[[], float] = time.time,
    progress: Progress | None = None,
) -> Renewed:
    """Write the whole vault anew under another data key, which `new` and a new recovery code open.

    Whoever called goes on by unlocking it again: from the moment the writing begins the vault is closed, whatever
    happens. After a crash at any step it opens with exactly one of the two passphrases. Copies of the vault
    elsewhere still open as they did. Raises WrongPassphrase, UnusablePassphrase and NotEnoughMemoryForKey while the
    vault is still open; VaultDamaged, VaultInUse, DiskFull, VaultUnreadable, Stopped: then nothing was changed. What
    fails after the moment at which the new passphrase counts is no error but `Renewed.unfinished`.
    """
    making, told = making or KeyMaking(), progress or Progress()
    fresh = await vault.threads.keys.run(partial(_new_key_file, vault, passphrase, new, making))
    ids = [each.id for each in await vault.private.read(communities.every)]
    try:
        # The lock is let go of at the end, so the work must have come to its own end by then, also when the waiting
        # for it is given up: it is shielded, told to stop, and waited for.
        working = asyncio.ensure_future(_work(vault, fresh, ids, now(), told))
        try:
            return await asyncio.shield(working)
        except asyncio.CancelledError:
            told.stop()
            await asyncio.gather(working, return_exceptions=True)
            raise
    finally:
        await vault.close()


async def _work(
    vault: OpenVault, fresh: NewKeyFile, ids: list[str], now: float, progress: Progress
) -> Renewed:
    await vault.close_files()
    job = partial(_write_anew, vault, fresh, ids, now, progress)
    return await vault.threads.keys.run(job, certain=True)


def _new_key_file(vault: OpenVault, passphrase: str, new: str, making: KeyMaking) -> NewKeyFile:
    key_file = vault.folder.read_key_file(keyfile.decode)
    by_passphrase(passphrase, stretch=making.stretch)(key_file)
    return keyfile.renewed(
        key_file, new, parameters=making.costs(), random_bytes=making.random_bytes, stretch=making.stretch
    )


def _write_anew(
    vault: OpenVault, fresh: NewKeyFile, ids: list[str], now: float, progress: Progress
) -> Renewed:
    """Every file of the vault in a new set, then that set in the vault's place, then new backups."""
    place, old, new = vault.folder, vault.data_key, fresh.data_key
    try:
        preparing = VaultFolder(exchange.prepare(place.path))
    except OSError as error:
        raise from_system(error, part="folder") from error
    try:
        for id_ in ids:
            cache = place.community_file(old.community_file_name(id_))
            if cache.exists():
                to = preparing.community_file(new.community_file_name(id_))
                _copy_cache(cache, to, old.community_file(id_), new.community_file(id_), progress)
        contents = copying.copy(
            place.private_file,
            preparing.private_file,
            raw_key=old.private_file(),
            to_key=new.private_file(),
            schema=PRIVATE_SCHEMA,
            progress=progress,
        )
        epoch = _settle(preparing.private_file, new.private_file(), fresh.key_file, int(now))
        exchange.put_key_file(place.path, keyfile.with_epoch(fresh.key_file, new, epoch).encoded())
        progress.tell("put-in-place")
        unfinished = _put_in_place(vault)
    except BaseException:
        exchange.discard(place.path)
        raise
    if unfinished is None:
        return Renewed(fresh.recovery_code, contents, _renew_backups(place, new, now))
    return Renewed(fresh.recovery_code, contents, _left(place, new), unfinished)


def _put_in_place(vault: OpenVault) -> TakeoverUnfinished | None:
    """What keeps the new files, which count now, from all their places, if anything does."""
    try:
        exchange.commit(vault.folder.path, Purpose.RENEW, lock=vault.lock)
    except TakeoverUnfinished as unfinished:
        # No error: the new recovery code must reach the person now or never.
        return unfinished
    return None


def _copy_cache(source: Path, to: Path, old: bytes, new: bytes, progress: Progress) -> None:
    try:
        copying.copy_counting(
            source,
            to,
            raw_key=old,
            to_key=new,
            schema=FEED_SCHEMA,
            progress=progress,
            count=feed_queries.seen_head,
        )
    except VaultDamaged:
        # What every member can read comes again from the feed; that it is damaged here must not stand in the way.
        to.unlink(missing_ok=True)


def _settle(private: Path, raw_key: bytes, key_file: KeyFile, now: int) -> int:
    """Count the opening that this is, note what happened, and leave one closed, synced file."""
    opened = connect(private, raw_key, PRIVATE_SCHEMA)
    try:
        opened.execute("BEGIN IMMEDIATE")
        epoch = epochs.advance(opened, key_file_epoch=key_file.epoch)
        events.note(opened, VaultEvent(now, "key-renewed"))
        recovery_check.put(opened, checked=False)
        opened.execute("COMMIT")
        opened.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except Error as error:
        raise from_sqlite(error, part="private") from error
    finally:
        opened.close()
    return epoch


def _renew_backups(place: VaultFolder, new: DataKey, now: float) -> int:
    """Put one new backup in the place of the vault's own; how many copies are left that the old passphrase may open."""
    # Without a new one, the old ones are better than none. Whoever renewed hears how many there are.
    with suppress(WorldError):
        backup_making.remake(place, new, backup_shelf.local_day(now), Progress())
    return _left(place, new)


def _left(place: VaultFolder, new: DataKey) -> int:
    return exchange.how_many_aside(place.path) + backup_making.left_under_other_keys(place, new)
