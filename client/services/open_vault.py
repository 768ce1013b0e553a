"""The vault while it is open: its files, what opens it, and what happened to it."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from client.crypto import keyfile, recovery
from client.crypto.keyfile import KeyFile
from client.crypto.keys import DataKey
from client.domain.errors import (
    BugError,
    CommunityLeft,
    ReserveUsed,
    VaultDamaged,
    WorldError,
    WrongRecoveryCode,
)
from client.services import recovery_check
from client.services.key_making import KeyMaking, Proof, by_passphrase, by_recovery_code
from client.vault import connection, events
from client.vault.connection import Schema
from client.vault.events import VaultEvent
from client.vault.folder import VaultFolder
from client.vault.lock import VaultLock
from client.vault.reserve import Reserve
from client.vault.sqlcipher import Connection
from client.vault.vault_file import VaultFile
from client.vault.worker import Priority, VaultThreads


@dataclass(frozen=True, slots=True)
class Proposed:
    """A recovery code that is not in force yet: to be shown once, and typed back."""

    code: str = field(repr=False)


class OpenVault:
    """The vault while it is open. `private` is its private file; communities' files are opened by id.

    `notices` is what the person should hear about and nothing stands in the way of; `heard` is told, in the vault's
    thread, what comes up later.
    """

    def __init__(
        self,
        *,
        folder: VaultFolder,
        lock: VaultLock,
        threads: VaultThreads,
        data_key: DataKey,
        private: VaultFile,
        notices: tuple[WorldError, ...],
        reserve: Reserve,
        now: Callable[[], float] = time.time,
    ) -> None:
        self.private = private
        self.notices = notices
        self.heard: Callable[[WorldError], object] = lambda _: None
        reserve.used = lambda: self.heard(ReserveUsed())
        self._now = now
        self._folder = folder
        self._lock = lock
        self._threads = threads
        self._data_key = data_key
        self._communities: dict[str, VaultFile] = {}
        self._opening = asyncio.Lock()
        self._closed = False

    @property
    def folder(self) -> VaultFolder:
        """Where it lies."""
        return self._folder

    @property
    def lock(self) -> VaultLock:
        """What keeps everybody else out of it."""
        return self._lock

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

        One that is damaged is made anew: it holds nothing that the feed does not. So is one that was found damaged
        while it was in use, the next time it is asked for. Raises VaultUnreadable, NewerVaultVersion, DiskFull.
        """
        async with self._opening:
            file = self._communities.get(community_id)
            if file is not None and file.damaged:
                await self._discard(community_id)
                file = None
            if file is None:
                try:
                    file = await self._open_or_make(community_id, schema)
                except VaultDamaged:
                    await self._discard(community_id)
                    file = await self._open_or_make(community_id, schema)
                self._communities[community_id] = file
            return file

    async def _open_or_make(self, community_id: str, schema: Schema) -> VaultFile:
        path = self._folder.community_file(self._data_key.community_file_name(community_id))
        raw_key = self._data_key.community_file(community_id)
        if not path.exists():
            # What a crash has left of an older one would be taken for the new one's.
            await self._remove(community_id)
            await self._threads.writer.run(partial(connection.create, path, raw_key, schema), certain=True)
        return await VaultFile.open(path, raw_key, schema, threads=self._threads)

    async def _discard(self, community_id: str) -> None:
        file = self._communities.pop(community_id, None)
        if file is not None:
            await file.close()
        await self._remove(community_id)
        await self.note("community-rebuilt")

    async def _remove(self, community_id: str) -> None:
        name = self._data_key.community_file_name(community_id)
        await self._threads.writer.run(partial(self._folder.discard_community_file, name), certain=True)

    async def note(self, what: str, **facts: int | str) -> None:
        """Keep in the vault what happened to it (client.vault.events), for its owner to see."""
        await self.private.write(partial(events.note, event=VaultEvent(int(self._now()), what, facts)))

    async def happened(self) -> list[VaultEvent]:
        """What happened to this vault, the last first."""
        return await self.private.read(events.newest)

    async def discard_community(self, community_id: str) -> None:
        """Close and delete the file of one community that was left: its readers meet CommunityLeft from now on.

        Raises VaultUnreadable.
        """
        async with self._opening:
            file = self._communities.pop(community_id, None)
            if file is not None:
                await file.close(gone=CommunityLeft)
            await self._remove(community_id)

    async def discard_fetched(self, community_id: str) -> None:
        """Close and delete the file of one community, which is made anew when it is next asked for.

        Raises VaultUnreadable.
        """
        async with self._opening:
            file = self._communities.pop(community_id, None)
            if file is not None:
                await file.close()
            await self._remove(community_id)

    async def change_passphrase(self, *, current: str, new: str, making: KeyMaking | None = None) -> None:
        """Let `new` open the vault in place of `current`. The recovery code stays valid.

        Raises WrongPassphrase, UnusablePassphrase, NotEnoughMemoryForKey, DiskFull, VaultUnreadable; then, as
        after a crash at any step, the vault opens with exactly one of the two.
        """
        making = making or KeyMaking()
        await self._rewrite(
            by_passphrase(current, stretch=making.stretch),
            partial(_new_passphrase, passphrase=new, making=making),
            "passphrase-changed",
        )

    async def replace_passphrase(
        self, *, recovery_code: str, new: str, making: KeyMaking | None = None
    ) -> None:
        """The same for somebody who has forgotten the passphrase and has the recovery code.

        Raises MistypedRecoveryCode, WrongRecoveryCode, and as `change_passphrase`.
        """
        making = making or KeyMaking()
        change = partial(_new_passphrase, passphrase=new, making=making)
        await self._rewrite(by_recovery_code(recovery_code), change, "passphrase-changed")

    async def has_recovery_code(self) -> bool:
        """Whether a recovery code opens it. Raises VaultDamaged, VaultUnreadable."""
        key_file = await self._threads.keys.run(partial(self._folder.read_key_file, keyfile.decode))
        return key_file.has_recovery_code

    async def propose_recovery_code(self, *, passphrase: str, making: KeyMaking | None = None) -> Proposed:
        """A new recovery code to be shown once. Nothing is changed until it was typed back to `adopt_recovery_code`.

        Raises WrongPassphrase, NotEnoughMemoryForKey.
        """
        making = making or KeyMaking()
        await self._prove(by_passphrase(passphrase, stretch=making.stretch))
        return Proposed(recovery.write_code(making.random_bytes(recovery.ENTROPY_BYTES)))

    async def adopt_recovery_code(
        self, proposed: Proposed, *, typed: str, making: KeyMaking | None = None
    ) -> None:
        """Let the proposed code open the vault, now that the person has it; an older one opens nothing any more.

        `typed` is what stands on the person's paper. Raises MistypedRecoveryCode, WrongRecoveryCode when it says
        something else, DiskFull, VaultUnreadable; then nothing was changed.
        """
        making = making or KeyMaking()
        if recovery.read_code(typed) != recovery.read_code(proposed.code):
            raise WrongRecoveryCode
        change = partial(
            keyfile.with_recovery_code,
            data_key=self._data_key,
            code=proposed.code,
            random_bytes=making.random_bytes,
        )
        await self._rewrite(None, lambda key_file, _: change(key_file), "recovery-code-changed", checked=True)

    async def check_recovery_code(self, *, typed: str) -> None:
        """Find out whether what stands on the paper is the code in force, and remember it where there is room.

        Raises MistypedRecoveryCode, RecoveryCodeAbsent, WrongRecoveryCode, VaultDamaged, VaultUnreadable.
        """
        await self._prove(by_recovery_code(typed))
        await self._remember(partial(recovery_check.put, checked=True))

    async def recovery_code_was_checked(self) -> bool:
        """Whether the person has shown once that the paper says what opens the vault."""
        return await recovery_check.noted(self.private) is True

    async def remove_recovery_code(self, *, passphrase: str, making: KeyMaking | None = None) -> None:
        """Let no recovery code open the vault: from now on only its passphrase does. Raises as `change_passphrase`."""
        making = making or KeyMaking()
        await self._rewrite(
            by_passphrase(passphrase, stretch=making.stretch),
            keyfile.without_recovery_code,
            "recovery-code-removed",
            checked=False,
        )

    async def close_files(self) -> None:
        """Finish all writing and close every file, and keep the lock: what lies there is about to be replaced."""
        async with self._opening:
            for file in (*self._communities.values(), self.private):
                await file.close()
            self._communities.clear()

    async def close(self) -> None:
        """Finish all writing, close every file and let go of the lock. Twice does no harm.

        A long work in the lane of the keys (an export, a backup) has ended before that: whoever opens the vault next
        meets nobody in its files. Cancel it first, or it is waited for however long it takes.
        """
        if not self._closed:
            self._closed = True
            await self._threads.keys.run(lambda: None, priority=Priority.CLOSING, certain=True)
        await self.close_files()
        self._lock.release()

    async def _prove(self, prove: Proof) -> KeyFile:
        key_file = await self._threads.keys.run(partial(self._folder.read_key_file, keyfile.decode))
        if await self._threads.keys.run(partial(prove, key_file)) != self._data_key:
            raise BugError("the key file belongs to the open vault")
        return key_file

    async def _rewrite(
        self,
        prove: Proof | None,
        change: Callable[[KeyFile, DataKey], KeyFile],
        what: str,
        *,
        checked: bool | None = None,
    ) -> None:
        """Change a slot, once `prove` has shown by whom, and note what happened and whether the paper was `checked`.

        When it raises, the slots are what they were: once the new key file stands in its place, nothing raises.
        """

        def job() -> None:
            key_file = self._folder.read_key_file(keyfile.decode)
            if prove is not None and prove(key_file) != self._data_key:
                raise BugError("the key file belongs to the open vault")
            self._put_in_force(change(key_file, self._data_key))

        event = VaultEvent(int(self._now()), what)

        def remember(db: Connection) -> None:
            events.note(db, event)
            if checked is not None:
                recovery_check.put(db, checked=checked)

        await self._threads.keys.run(job, certain=True)
        await self._remember(remember)

    def _put_in_force(self, key_file: KeyFile) -> None:
        try:
            self._folder.replace_key_file(key_file.encoded())
        except WorldError:
            # Its name may stand already, and only the folder could not be synced. Then it is in force, and whoever was
            # told otherwise would keep the wrong passphrase, or the wrong paper.
            with contextlib.suppress(WorldError):
                if self._folder.read_key_file(keyfile.decode) == key_file:
                    return
            raise

    async def _remember(self, change: Callable[[Connection], None]) -> None:
        """Keep something about what is true already, so that a disk which takes nothing makes it no less so."""
        with contextlib.suppress(WorldError, MemoryError):
            await self.private.write(change)


def _new_passphrase(key_file: KeyFile, data_key: DataKey, *, passphrase: str, making: KeyMaking) -> KeyFile:
    return keyfile.with_new_passphrase(
        key_file,
        data_key,
        passphrase,
        parameters=making.costs(),
        random_bytes=making.random_bytes,
        stretch=making.stretch,
    )
