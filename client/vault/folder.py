"""The vault's folder: which file is where, and what can be said about them without any key."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from client.domain.errors import VaultAbsent, VaultDamaged, VaultError
from client.vault import backup_shelf, files, presence
from client.vault.faults import from_system
from client.vault.lock import VaultLock

T = TypeVar("T")

_KEY_FILE: Final = presence.KEY_FILE
_LOCK_FILE: Final = "vault.lock"
_PRIVATE_FILE: Final = presence.PRIVATE_FILE
_RESERVE: Final = "reserve"
_BACKUPS: Final = presence.BACKUPS
_DATABASE_ENDING: Final = presence.DATABASE_ENDING
_MOST_KEY_BYTES: Final = 1 << 16
_READS: Final = 4
_PAUSE_SECONDS: Final = 0.05


@dataclass(frozen=True, slots=True)
class VaultFolder:
    """A folder that holds, or will hold, one vault."""

    path: Path

    @property
    def key_file(self) -> Path:
        """The two slots."""
        return self.path / _KEY_FILE

    @property
    def private_file(self) -> Path:
        """Journal, drafts, keys of communities, outbox: what backups hold."""
        return self.path / _PRIVATE_FILE

    @property
    def lock_file(self) -> Path:
        """Empty; whoever opens the vault locks it."""
        return self.path / _LOCK_FILE

    @property
    def reserve(self) -> Path:
        """Room held back for words when the disk is full."""
        return self.path / _RESERVE

    @property
    def backups(self) -> Path:
        """Where backups are made by themselves."""
        return self.path / _BACKUPS

    def community_file(self, name: str) -> Path:
        """One community's cache, under the name that the data key gives it."""
        return self.path / (name + _DATABASE_ENDING)

    def holds_anything(self) -> bool:
        """Whether a vault, or what is left of one, is here. Raises VaultUnreadable."""
        try:
            return presence.holds_anything(self.path)
        except OSError as error:
            raise from_system(error, part="folder") from error

    def prepare(self) -> None:
        """Make the folder, for its owner alone. Raises VaultUnreadable, DiskFull."""
        try:
            files.prepare_folder(self.path)
        except OSError as error:
            raise from_system(error, part="folder") from error

    def lock(self) -> VaultLock:
        """The lock that whoever opens the vault must hold."""
        return VaultLock(self.lock_file)

    def tidy(self) -> None:
        """Take away what a crash left half written; only for the holder of the lock.

        Nobody was ever told that such a file was saved. A half-done key file may hold a slot for a passphrase
        that never came into force, so it must not lie about.
        """
        with contextlib.suppress(OSError):
            for stale in [
                files.unfinished(self.key_file),
                files.unfinished(self.reserve),
                *(path for path in self.path.iterdir() if presence.is_half_written(path.name)),
            ]:
                stale.unlink(missing_ok=True)
        backup_shelf.sweep(self.path, before=None)  # of backups and tests that worked here

    def read_key_file(
        self, decode: Callable[[bytes], T], *, pause: Callable[[float], None] = time.sleep
    ) -> T:
        """What `decode` makes of the key file, looking several times before believing in any damage.

        Raises VaultAbsent, VaultUnreadable, VaultDamaged (also when databases are here and the key file is gone),
        and what else `decode` raises.
        """
        if not self.holds_anything():
            raise VaultAbsent(remains=presence.remains(self.path))
        last: VaultError | None = None
        for attempt in range(_READS):
            if attempt:
                pause(_PAUSE_SECONDS * 2**attempt)
            try:
                # What is longer is no key file: it is not read to its end.
                return decode(files.read_regular(self.key_file, most=_MOST_KEY_BYTES))
            except FileNotFoundError:
                last = VaultDamaged(part="key-file", reason="missing")
            except files.NotAFile:
                last = VaultDamaged(part="key-file", reason="foreign")
            except OSError as error:
                failed = from_system(error, part="key-file")
                last = failed if isinstance(failed, VaultError) else last
            except VaultDamaged as damage:
                last = damage
        raise last or VaultDamaged(part="key-file", reason="missing")

    def replace_key_file(self, content: bytes) -> None:
        """Put a new key file in the old one's place, or leave the old one. Raises DiskFull, VaultUnreadable."""
        try:
            files.replace_whole(self.key_file, content)
        except OSError as error:
            raise from_system(error, part="key-file") from error

    def discard_community_file(self, name: str) -> None:
        """Delete one community's cache: the person left, or it is to be rebuilt from the feed.

        Its file must be closed. Raises VaultUnreadable.
        """
        path = self.community_file(name)
        try:
            for file in files.with_companions(path):
                file.unlink(missing_ok=True)
            files.sync_folder(self.path)
        except OSError as error:
            raise from_system(error, part="community") from error
