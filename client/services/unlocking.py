"""Making and opening the vault.

Here the two halves meet that do not know each other: the keys (client.crypto) and the files (client.vault).
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final

from client.crypto import keyfile
from client.crypto.kdf import Stretch, stretch_passphrase
from client.crypto.keyfile import KeyFile
from client.crypto.keys import DataKey
from client.domain.errors import (
    DiskFull,
    RolledBack,
    VaultAbsent,
    VaultError,
    VaultExists,
    VaultInUse,
    VaultUnreadable,
)
from client.services import recovery_check
from client.services.key_making import KeyMaking, Proof, by_passphrase, by_recovery_code
from client.services.open_vault import OpenVault
from client.services.sealed_pages import demand_whole_log
from client.vault import connection, epochs, exchange, outbox, versions
from client.vault.folder import VaultFolder
from client.vault.lock import VaultLock
from client.vault.private_schema import PRIVATE_SCHEMA
from client.vault.reserve import Reserve
from client.vault.sqlcipher import Connection
from client.vault.vault_file import VaultFile
from client.vault.worker import Priority, VaultThreads

__all__ = [
    "KeyMaking",
    "NewVault",
    "OpenVault",
    "Proof",
    "by_passphrase",
    "by_recovery_code",
    "create",
    "is_there",
    "unlock",
    "unlock_with_recovery_code",
]

_NEVER_COMPLETED: Final = 0
_LOOK_AGAIN_SECONDS: Final = 0.1


@dataclass(frozen=True, slots=True)
class NewVault:
    """A vault just made, and the recovery code, which is kept nowhere: show it once, and let go of it."""

    vault: OpenVault
    recovery_code: str = field(repr=False)


def is_there(folder: Path) -> bool:
    """Whether a vault, whole or not, is in `folder`: what decides between a first start and the locked window.

    Raises VaultUnreadable.
    """
    return VaultFolder(folder).holds_anything()


async def create(
    folder: Path, *, passphrase: str, threads: VaultThreads, making: KeyMaking | None = None
) -> NewVault:
    """Make a vault in `folder` and open it.

    Raises VaultExists, VaultInUse, UnusablePassphrase, NotEnoughMemoryForKey, DiskFull, VaultUnreadable.
    """
    making = making or KeyMaking()
    place = VaultFolder(folder)
    place.prepare()
    lock = place.lock()
    lock.take()
    try:
        if place.holds_anything():
            raise VaultExists
        made = await threads.keys.run(
            lambda: keyfile.create(
                passphrase,
                parameters=making.costs(),
                random_bytes=making.random_bytes,
                stretch=making.stretch,
            )
        )
        # The key file goes first: without it, the private file would be one that nothing opens. As long as its
        # epoch says that it was never completed, opening the vault makes what is missing.
        await threads.keys.run(partial(place.replace_key_file, made.key_file.encoded()), certain=True)
        vault = await _open_files(place, lock, made.key_file, made.data_key, threads)
    except BaseException:
        lock.release()
        raise
    return NewVault(vault=vault, recovery_code=made.recovery_code)


async def unlock(
    folder: Path,
    *,
    passphrase: str,
    threads: VaultThreads,
    stretch: Stretch = stretch_passphrase,
    patience: float = 0.0,
) -> OpenVault:
    """Open the vault with its passphrase; takes about a second, off the caller's thread.

    Another Leeward that has it open is given `patience` seconds to close it: after a quick exit it does so unseen.

    Raises VaultAbsent, VaultInUse, WrongPassphrase, VaultDamaged, VaultUnreadable, NewerVaultVersion and
    NotEnoughMemoryForKey. Whatever it raises, nothing was changed.
    """
    return await _unlock(folder, threads, by_passphrase(passphrase, stretch=stretch), patience)


async def unlock_with_recovery_code(
    folder: Path, *, code: str, threads: VaultThreads, patience: float = 0.0
) -> OpenVault:
    """Open the vault with its recovery code. Raises MistypedRecoveryCode, WrongRecoveryCode, and as `unlock`."""
    return await _unlock(folder, threads, by_recovery_code(code), patience)


async def _unlock(folder: Path, threads: VaultThreads, prove: Proof, patience: float) -> OpenVault:
    place = VaultFolder(folder)
    # Asked before the lock, which would leave its file in a folder that holds no vault.
    if not place.holds_anything():
        raise VaultAbsent
    lock = place.lock()
    await _take(lock, patience)
    try:
        await threads.keys.run(partial(exchange.finish, folder), certain=True)
        key_file = await threads.keys.run(partial(place.read_key_file, keyfile.decode))
        data_key = await threads.keys.run(partial(prove, key_file))
        return await _open_files(place, lock, key_file, data_key, threads)
    except BaseException:
        lock.release()
        raise


async def _take(lock: VaultLock, patience: float) -> None:
    for _ in range(round(patience / _LOOK_AGAIN_SECONDS)):
        try:
            lock.take()
        except VaultInUse:
            await asyncio.sleep(_LOOK_AGAIN_SECONDS)
        else:
            return
    lock.take()


async def _open_files(
    place: VaultFolder, lock: VaultLock, key_file: KeyFile, data_key: DataKey, threads: VaultThreads
) -> OpenVault:
    place.tidy()
    raw_key = data_key.private_file()
    if key_file.epoch == _NEVER_COMPLETED and not place.private_file.exists():
        fill = partial(_begin, vault_id=data_key.vault_id)
        await threads.writer.run(
            partial(connection.create, place.private_file, raw_key, PRIVATE_SCHEMA, fill=fill), certain=True
        )
    await threads.writer.run(partial(demand_whole_log, place, data_key))
    reserve = Reserve(place.reserve)
    private = await VaultFile.open(
        place.private_file,
        raw_key,
        PRIVATE_SCHEMA,
        threads=threads,
        before_migration=partial(_keep_version, place, key_file, raw_key),
        reserve=reserve,
    )
    try:
        notices = await _count_opening(place, key_file, data_key, private, threads)
    except BaseException:
        await private.close()
        raise
    threads.writer.submit(reserve.hold, priority=Priority.HOUSEKEEPING)
    return OpenVault(
        folder=place,
        lock=lock,
        threads=threads,
        data_key=data_key,
        private=private,
        notices=notices,
        reserve=reserve,
    )


def _keep_version(place: VaultFolder, key_file: KeyFile, raw_key: bytes, found: int) -> None:
    versions.keep(place.path, place.private_file, found, key_file=key_file.encoded(), raw_key=raw_key)


async def _count_opening(
    place: VaultFolder, key_file: KeyFile, data_key: DataKey, private: VaultFile, threads: VaultThreads
) -> tuple[VaultError, ...]:
    """Compare the two counts, then raise both: the database's first, so that a crash never looks like a rollback."""
    before = await private.read(epochs.current)
    notices: tuple[VaultError, ...] = ()
    if before < key_file.epoch:
        notices = (RolledBack(database_epoch=before, key_file_epoch=key_file.epoch),)

    def counted(db: Connection) -> int:
        outbox.resume(db)
        return epochs.advance(db, key_file_epoch=key_file.epoch)

    try:
        after = await private.write(counted)
        renewed = keyfile.with_epoch(key_file, data_key, after).encoded()
        await threads.keys.run(partial(place.replace_key_file, renewed), certain=True)
    except (DiskFull, VaultUnreadable):
        # A full or read-only disk is no reason to keep a person from their vault; the count waits.
        return notices
    return notices


def _begin(db: Connection, *, vault_id: bytes) -> None:
    epochs.begin(db, vault_id=vault_id)
    # Until the person has typed back what they wrote down.
    recovery_check.put(db, checked=False)
