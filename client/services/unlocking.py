"""Making and opening the vault.

Here the two halves meet that do not know each other: the keys (client.crypto) and the files (client.vault).
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
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
    WorldError,
)
from client.services import recovery_check
from client.services.key_making import KeyMaking, Proof, by_passphrase, by_recovery_code
from client.services.open_vault import OpenVault
from client.services.sealed_pages import demand_whole_log
from client.vault import connection, epochs, exchange, files, outbox, traces, versions
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

    Raises VaultExists, VaultInUse, UnusablePassphrase, NotEnoughMemoryForKey, DiskFull, VaultUnreadable: then nothing
    of it is there, and the folder is as it was found.
    """
    making = making or KeyMaking()
    place = VaultFolder(folder)
    # Asked before anything is touched: it may be somebody's folder for other things, and shared.
    if place.holds_anything():
        raise VaultExists
    with traces.none_left(place):
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
            vault = await _complete(place, lock, made, threads)
        except BaseException:
            lock.release()
            raise
    return NewVault(vault=vault, recovery_code=made.recovery_code)


async def _complete(
    place: VaultFolder, lock: VaultLock, made: keyfile.NewKeyFile, threads: VaultThreads
) -> OpenVault:
    """The files of a new vault, or none of them."""
    try:
        # The key file goes first: without it, the private file would be one that nothing opens. As long as its
        # epoch says that it was never completed, opening the vault makes what is missing.
        await threads.keys.run(partial(place.replace_key_file, made.key_file.encoded()), certain=True)
        return await _open_files(place, lock, made.key_file, made.data_key, threads, new=True)
    except (WorldError, MemoryError):
        await threads.keys.run(partial(_unmake, place, made.key_file), certain=True)
        raise


def _unmake(place: VaultFolder, never_completed: KeyFile) -> None:
    """Take away a vault that was handed to nobody. After any step, what is left opens as an empty one, or is gone."""
    with suppress(WorldError, OSError):
        if place.read_key_file(keyfile.decode) != never_completed:
            # Counted already: without its private file, it would pass for one that has lost it.
            place.replace_key_file(never_completed.encoded())
        for file in (*reversed(files.with_companions(place.private_file)), place.key_file):
            file.unlink(missing_ok=True)
        place.tidy()


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
    place: VaultFolder,
    lock: VaultLock,
    key_file: KeyFile,
    data_key: DataKey,
    threads: VaultThreads,
    *,
    new: bool = False,
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
        before = await private.read(epochs.current)
        full = reserve.given_up
        try:
            await _count_opening(place, key_file, data_key, private, threads)
        except (DiskFull, VaultUnreadable) as error:
            # On a disk that takes nothing more the vault still opens, and the count waits. But a new one whose count
            # never began would, once it had lost its private file, be made again in silence, empty.
            if new:
                raise
            full = full or isinstance(error, DiskFull)
    except BaseException:
        await private.close()
        raise
    notices = (*_rolled_back(before, key_file), *([DiskFull()] if full else []))
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


def _rolled_back(before: int, key_file: KeyFile) -> tuple[VaultError, ...]:
    if before < key_file.epoch:
        return (RolledBack(database_epoch=before, key_file_epoch=key_file.epoch),)
    return ()


async def _count_opening(
    place: VaultFolder, key_file: KeyFile, data_key: DataKey, private: VaultFile, threads: VaultThreads
) -> None:
    """Raise both counts, the database's first, so that a crash never looks like a rollback."""

    def counted(db: Connection) -> int:
        outbox.resume(db)
        return epochs.advance(db, key_file_epoch=key_file.epoch)

    after = await private.write(counted)
    renewed = keyfile.with_epoch(key_file, data_key, after).encoded()
    await threads.keys.run(partial(place.replace_key_file, renewed), certain=True)


def _begin(db: Connection, *, vault_id: bytes) -> None:
    epochs.begin(db, vault_id=vault_id)
    # Until the person has typed back what they wrote down.
    recovery_check.put(db, checked=False)
