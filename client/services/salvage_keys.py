"""The way into a damaged vault: its key file, one slot of it that still opens, or the key file of a backup."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from client.crypto import key_rescue, keyfile
from client.crypto.keyfile import KeyFile
from client.crypto.keys import DataKey
from client.domain.errors import (
    BackupUnusable,
    RecoveryCodeAbsent,
    VaultDamaged,
    VaultError,
    VaultUnreadable,
    WrongPassphrase,
    WrongRecoveryCode,
)
from client.domain.progress import Progress
from client.services.key_making import Proof
from client.vault import backup_file, versions
from client.vault.folder import VaultFolder

# Each try takes a second of deriving, so there is an end to them.
_MOST_TRIES: Final = 16
_REFUSED: Final = (WrongPassphrase, WrongRecoveryCode, RecoveryCodeAbsent)

Opens = Callable[[DataKey], bool]
"""Whether anything of the vault's private file opens under a key."""


@dataclass(frozen=True, slots=True)
class FoundKey:
    """The data key, and a key file, whole, that holds it.

    `doubtful`: what else is in it may be lost: the way in that was not used, and the count of openings.
    """

    data_key: DataKey
    key_file: KeyFile
    from_backup: bool = False
    doubtful: bool = False


def find(place: VaultFolder, prove: Proof, opens: Opens, progress: Progress) -> FoundKey:
    """The key of the vault, from what is left. Each proof takes as long as unlocking.

    Raises WrongPassphrase, WrongRecoveryCode, MistypedRecoveryCode, RecoveryCodeAbsent, NewerVaultVersion,
    NotEnoughMemoryForKey, Stopped; and VaultDamaged or VaultUnreadable when no key file is left that this proof, right
    or wrong, could open.
    """
    progress.tell("key")
    raw: list[bytes] = []

    def decode(content: bytes) -> KeyFile:
        raw[:] = [content]
        return keyfile.decode(content)

    try:
        key_file = place.read_key_file(decode)
        return FoundKey(prove(key_file), key_file)
    except (VaultDamaged, VaultUnreadable) as error:
        trouble: VaultError = error
    alone = _opened_alone(raw[0], prove) if raw else None
    if alone is not None:
        return alone
    refused: VaultError | None = None
    for key_file in _in_backups(place):
        progress.tell("key")
        try:
            data_key = prove(key_file)
        except _REFUSED as error:
            refused = error
            continue
        except VaultDamaged:
            continue
        # A backup from before the key was renewed, or of another vault, opens and is of no use here.
        if opens(data_key):
            return FoundKey(data_key, key_file, from_backup=True)
    raise refused or trouble


def _opened_alone(raw: bytes, prove: Proof) -> FoundKey | None:
    lone = key_rescue.lone_slots(raw)
    if lone is None:
        return None
    try:
        data_key = prove(lone)
    except _REFUSED:
        # The slot may be what is damaged: whether it was the right passphrase, nobody can say.
        return None
    key_file, certain = lone.mended(data_key)
    return FoundKey(data_key, key_file, doubtful=not certain)


def _in_backups(place: VaultFolder) -> Iterator[KeyFile]:
    """The key files of the vault's own backups, those before an update too, the newest first, each slot once."""
    seen: set[bytes] = set()
    for backup in versions.with_dated(place.path):
        try:
            key_file = keyfile.decode(backup_file.key_file_of(backup.path))
        except (BackupUnusable, VaultError):
            continue
        slots = key_file.passphrase.encoded() + key_file.recovery.encoded()
        if slots not in seen:
            seen.add(slots)
            yield key_file
        if len(seen) == _MOST_TRIES:
            return
