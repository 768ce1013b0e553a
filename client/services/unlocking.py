"""Making, opening and closing the vault, and changing what opens it.

Here the two halves meet that do not know each other: the keys (client.crypto) and the files (client.vault).
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final

from client.crypto import keyfile
from client.crypto.kdf import Argon2Parameters, Stretch, calibrate, stretch_passphrase
from client.crypto.keyfile import KeyFile
from client.crypto.keys import DataKey
from client.domain.errors import (
    BugError,
    DiskFull,
    RolledBack,
    VaultAbsent,
    VaultError,
    VaultExists,
    VaultUnreadable,
)
from client.domain.ids import RandomBytes
from client.vault import connection, epochs, outbox
from client.vault.connection import Schema
from client.vault.folder import VaultFolder
from client.vault.lock import VaultLock
from client.vault.private_schema import PRIVATE_SCHEMA
from client.vault.sqlcipher import Connection
from client.vault.vault_file import VaultFile
from client.vault.worker import VaultThreads

Proof = Callable[[KeyFile], DataKey]
"""How somebody shows that a key file is theirs; made by `by_passphrase` or `by_recovery_code`."""

_NEVER_COMPLETED: Final = 0


@dataclass(frozen=True, slots=True)
class KeyMaking:
    """What the making of keys depends on, so that a test can fix it. `parameters` None means: measure first."""

    random_bytes: RandomBytes = secrets.token_bytes
    stretch: Stretch = stretch_passphrase
    parameters: Argon2Parameters | None = None
    seconds: float = 1.0

    def costs(self) -> Argon2Parameters:
        """The costs for a new passphrase slot; takes some 0.35 s when they are measured."""
        return self.parameters or calibrate(seconds=self.seconds, stretch=self.stretch)


class OpenVault:
    """The vault while it is open. `private` is its private file; communities' files are opened by id.

    `notices` is what the person should hear about and nothing stands in the way of.
    """

    def __init__(
        self,
        *,
        folder: VaultFolder,
        lock: VaultLock,
        threads: VaultThreads,
        data_key: DataKey,
        private: VaultFile,
        notices: tuple[VaultError, ...],
    ) -> None:
        self.private = private
        self.notices = notices
        self._folder = folder
        self._lock = lock
        self._threads = threads
        self._data_key = data_key
        self._communities: dict[str, VaultFile] = {}
        self._opening = asyncio.Lock()

    @property
    def folder(self) -> VaultFolder:
        """Where it lies."""
        return self._folder

    @property
    def threads(self) -> VaultThreads:
        """The lanes it works in."""
        return self._threads

    @property
    def data_key(self) -> DataKey:
        """The secret behind it, for services that write other files of the vault's own."""
        return self._data_key

    async def open_community(self, community_id: str, schema: Schema) -> VaultFile:
        """The file of one community, made if it is not there; the same object each time, closed with the vault.

        Raises VaultDamaged, VaultUnreadable, NewerVaultVersion, DiskFull. A damaged one holds nothing that the
        feed does not: `discard_community`, then open it again.
        """
        async with self._opening:
            if community_id not in self._communities:
                path = self._folder.community_file(self._data_key.community_file_name(community_id))
                raw_key = self._data_key.community_file(community_id)
                if not path.exists():
                    await self._threads.writer.run(
                        partial(connection.create, path, raw_key, schema), certain=True
                    )
                self._communities[community_id] = await VaultFile.open(
                    path, raw_key, schema, threads=self._threads
                )
            return self._communities[community_id]

    async def discard_community(self, community_id: str) -> None:
        """Close and delete the file of one community. Raises VaultUnreadable."""
        async with self._opening:
            file = self._communities.pop(community_id, None)
            if file is not None:
                await file.close()
            name = self._data_key.community_file_name(community_id)
            await self._threads.writer.run(partial(self._folder.discard_community_file, name), certain=True)

    async def change_passphrase(self, *, current: str, new: str, making: KeyMaking | None = None) -> None:
        """Let `new` open the vault in place of `current`. The recovery code stays valid.

        Raises WrongPassphrase, UnusablePassphrase, NotEnoughMemoryForKey, DiskFull, VaultUnreadable; then, as
        after a crash at any step, the vault opens with exactly one of the two.
        """
        making = making or KeyMaking()
        await self._rewrite(
            partial(keyfile.open_with_passphrase, passphrase=current, stretch=making.stretch),
            partial(_new_passphrase, passphrase=new, making=making),
        )

    async def replace_passphrase(
        self, *, recovery_code: str, new: str, making: KeyMaking | None = None
    ) -> None:
        """The same for somebody who has forgotten the passphrase and has the recovery code.

        Raises MistypedRecoveryCode, WrongRecoveryCode, and as `change_passphrase`.
        """
        await self._rewrite(
            partial(keyfile.open_with_recovery_code, code=recovery_code),
            partial(_new_passphrase, passphrase=new, making=making or KeyMaking()),
        )

    async def replace_recovery_code(self, *, passphrase: str, making: KeyMaking | None = None) -> str:
        """A new recovery code; the old one opens nothing from now on. Raises as `change_passphrase`."""
        making = making or KeyMaking()
        codes: list[str] = []

        def rewritten(key_file: KeyFile, data_key: DataKey) -> KeyFile:
            changed, code = keyfile.with_new_recovery_code(
                key_file, data_key, random_bytes=making.random_bytes
            )
            codes.append(code)
            return changed

        await self._rewrite(
            partial(keyfile.open_with_passphrase, passphrase=passphrase, stretch=making.stretch), rewritten
        )
        return codes[-1]

    async def close(self) -> None:
        """Finish all writing, close every file and let go of the lock. Twice does no harm."""
        async with self._opening:
            for file in (*self._communities.values(), self.private):
                await file.close()
            self._communities.clear()
        self._lock.release()

    async def _rewrite(
        self, prove: Callable[[KeyFile], DataKey], change: Callable[[KeyFile, DataKey], KeyFile]
    ) -> None:
        def job() -> None:
            key_file = self._folder.read_key_file(keyfile.decode)
            if prove(key_file) != self._data_key:
                raise BugError("the key file belongs to the open vault")
            self._folder.replace_key_file(change(key_file, self._data_key).encoded())

        await self._threads.keys.run(job, certain=True)


@dataclass(frozen=True, slots=True)
class NewVault:
    """A vault just made, and the recovery code, which is kept nowhere: show it once, and let go of it."""

    vault: OpenVault
    recovery_code: str = field(repr=False)


def by_passphrase(passphrase: str, *, stretch: Stretch = stretch_passphrase) -> Proof:
    """The proof of somebody who knows the passphrase."""
    return partial(keyfile.open_with_passphrase, passphrase=passphrase, stretch=stretch)


def by_recovery_code(code: str) -> Proof:
    """The proof of somebody who has the recovery code."""
    return partial(keyfile.open_with_recovery_code, code=code)


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
    folder: Path, *, passphrase: str, threads: VaultThreads, stretch: Stretch = stretch_passphrase
) -> OpenVault:
    """Open the vault with its passphrase; takes about a second, off the caller's thread.

    Raises VaultAbsent, VaultInUse, WrongPassphrase, VaultDamaged, VaultUnreadable, NewerVaultVersion and
    NotEnoughMemoryForKey. Whatever it raises, nothing was changed.
    """
    return await _unlock(
        folder, threads, partial(keyfile.open_with_passphrase, passphrase=passphrase, stretch=stretch)
    )


async def unlock_with_recovery_code(folder: Path, *, code: str, threads: VaultThreads) -> OpenVault:
    """Open the vault with its recovery code. Raises MistypedRecoveryCode, WrongRecoveryCode, and as `unlock`."""
    return await _unlock(folder, threads, partial(keyfile.open_with_recovery_code, code=code))


async def _unlock(folder: Path, threads: VaultThreads, prove: Callable[[KeyFile], DataKey]) -> OpenVault:
    place = VaultFolder(folder)
    # Asked before the lock, which would leave its file in a folder that holds no vault.
    if not place.holds_anything():
        raise VaultAbsent
    lock = place.lock()
    lock.take()
    try:
        key_file = await threads.keys.run(partial(place.read_key_file, keyfile.decode))
        data_key = await threads.keys.run(partial(prove, key_file))
        return await _open_files(place, lock, key_file, data_key, threads)
    except BaseException:
        lock.release()
        raise


async def _open_files(
    place: VaultFolder, lock: VaultLock, key_file: KeyFile, data_key: DataKey, threads: VaultThreads
) -> OpenVault:
    place.tidy()
    raw_key = data_key.private_file()
    if key_file.epoch == _NEVER_COMPLETED and not place.private_file.exists():
        fill = partial(epochs.begin, vault_id=data_key.vault_id)
        await threads.writer.run(
            partial(connection.create, place.private_file, raw_key, PRIVATE_SCHEMA, fill=fill), certain=True
        )
    private = await VaultFile.open(place.private_file, raw_key, PRIVATE_SCHEMA, threads=threads)
    try:
        notices = await _count_opening(place, key_file, data_key, private, threads)
    except BaseException:
        await private.close()
        raise
    return OpenVault(
        folder=place, lock=lock, threads=threads, data_key=data_key, private=private, notices=notices
    )


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


def _new_passphrase(key_file: KeyFile, data_key: DataKey, *, passphrase: str, making: KeyMaking) -> KeyFile:
    return keyfile.with_new_passphrase(
        key_file,
        data_key,
        passphrase,
        parameters=making.costs(),
        random_bytes=making.random_bytes,
        stretch=making.stretch,
    )
