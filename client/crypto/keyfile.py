"""The key file as bytes: 320 of them, laid out in docs/vault-format.md. Reading and writing the disk is the vault's.

    version 1 | "leeward" | vault id 16 | key number 4 | epoch 8 | passphrase slot 110 | recovery slot 110
    | seal 32 | checksum 32

The checksum needs no key and tells rot from a wrong passphrase; the seal, an HMAC under a key derived from the
data key, is what a tamperer cannot renew. Each slot is also bound to version, vault id and key number, and can
be opened by itself when the rest of the file is lost.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass, replace
from typing import Final

from client.crypto.kdf import KEY_BYTES, SALT_BYTES, Argon2Parameters, Stretch, normalised, stretch_passphrase
from client.crypto.keys import VAULT_ID_BYTES, DataKey
from client.crypto.recovery import ENTROPY_BYTES, key_from_code, read_code, write_code
from client.crypto.slots import EMPTY_SLOT, SLOT_BYTES, Slot, SlotKind, decode_slot, unwrap, wrap
from client.domain.errors import (
    BugError,
    NewerVaultVersion,
    RecoveryCodeAbsent,
    UnusablePassphrase,
    VaultDamaged,
    WrongPassphrase,
    WrongRecoveryCode,
)
from client.domain.ids import RandomBytes

VERSION: Final = 1
_MAGIC: Final = b"leeward"
_DIGEST_BYTES: Final = 32
_CONTEXT_BYTES: Final = 1 + len(_MAGIC) + VAULT_ID_BYTES + 4
_HEADER_BYTES: Final = _CONTEXT_BYTES + 8
KEY_FILE_BYTES: Final = _HEADER_BYTES + 2 * SLOT_BYTES + 2 * _DIGEST_BYTES


@dataclass(frozen=True, slots=True)
class KeyFile:
    """A key file whose form is right. Whether nobody changed it is known once a slot was opened.

    `key_number` counts the vault's data keys from 1; `epoch` counts its openings, 0 while it was never completed.
    """

    vault_id: bytes
    key_number: int
    epoch: int
    passphrase: Slot
    recovery: Slot
    seal: bytes = bytes(_DIGEST_BYTES)

    @property
    def has_recovery_code(self) -> bool:
        """Whether a recovery code opens it."""
        return self.recovery.kind is not SlotKind.EMPTY

    @property
    def context(self) -> bytes:
        """What both slots are bound to: the head of the file, without the epoch, which changes by itself."""
        return bytes([VERSION]) + _MAGIC + self.vault_id + self.key_number.to_bytes(4)

    def body(self) -> bytes:
        """All that the seal covers."""
        return self.context + self.epoch.to_bytes(8) + self.passphrase.encoded() + self.recovery.encoded()

    def encoded(self) -> bytes:
        """The 320 bytes for the disk."""
        sealed = self.body() + self.seal
        return sealed + hashlib.sha256(sealed).digest()

    def sealed_by(self, data_key: DataKey) -> KeyFile:
        """The same file under a seal that fits it."""
        return replace(self, seal=hmac.digest(data_key.key_file_seal(), self.body(), "sha256"))


@dataclass(frozen=True, slots=True)
class NewKeyFile:
    """A key file just made. The recovery code exists here and on the person's paper only."""

    key_file: KeyFile
    data_key: DataKey
    recovery_code: str

    def __repr__(self) -> str:
        return "NewKeyFile(...)"


def create(
    passphrase: str,
    *,
    parameters: Argon2Parameters,
    random_bytes: RandomBytes = secrets.token_bytes,
    stretch: Stretch = stretch_passphrase,
) -> NewKeyFile:
    """A new vault's key file, its data key and its recovery code.

    Randomness is drawn in this order: vault id 16, data key 32, passphrase salt 16, recovery code 20, recovery
    salt 16. Raises UnusablePassphrase, NotEnoughMemoryForKey.
    """
    vault_id = random_bytes(VAULT_ID_BYTES)
    data_key = DataKey(vault_id=vault_id, secret=random_bytes(KEY_BYTES))
    bare = KeyFile(vault_id=vault_id, key_number=1, epoch=0, passphrase=EMPTY_SLOT, recovery=EMPTY_SLOT)
    return _filled(bare, data_key, passphrase, parameters, random_bytes, stretch)


def renewed(
    key_file: KeyFile,
    passphrase: str,
    *,
    parameters: Argon2Parameters,
    random_bytes: RandomBytes = secrets.token_bytes,
    stretch: Stretch = stretch_passphrase,
) -> NewKeyFile:
    """The same vault's next key file: a new data key, and a passphrase and a recovery code that open only this one.

    Raises UnusablePassphrase, NotEnoughMemoryForKey.
    """
    data_key = DataKey(vault_id=key_file.vault_id, secret=random_bytes(KEY_BYTES))
    bare = replace(key_file, key_number=key_file.key_number + 1, passphrase=EMPTY_SLOT, recovery=EMPTY_SLOT)
    return _filled(bare, data_key, passphrase, parameters, random_bytes, stretch)


def decode(raw: bytes) -> KeyFile:
    """Read a key file's bytes.

    Raises VaultDamaged when they are not as they were written, or ask for a key derivation that Leeward never
    writes (which is refused without trying it), and NewerVaultVersion.
    """
    if len(raw) <= _DIGEST_BYTES:
        raise VaultDamaged(part="key-file", reason="length")
    sealed, checksum = raw[:-_DIGEST_BYTES], raw[-_DIGEST_BYTES:]
    if not hmac.compare_digest(hashlib.sha256(sealed).digest(), checksum):
        # Every version begins with its number and ends with this checksum, so a flipped bit in the version byte is
        # told from a newer Leeward. A cut file is more helpfully called cut.
        raise VaultDamaged(part="key-file", reason="checksum" if len(raw) == KEY_FILE_BYTES else "length")
    if raw[0] > VERSION:
        raise NewerVaultVersion(part="key-file", found=raw[0], known=VERSION)
    if len(raw) != KEY_FILE_BYTES:
        raise VaultDamaged(part="key-file", reason="length")
    if not raw.startswith(bytes([VERSION]) + _MAGIC):
        raise VaultDamaged(part="key-file", reason="header")
    vault_id = raw[1 + len(_MAGIC) :][:VAULT_ID_BYTES]
    recovery_at = _HEADER_BYTES + SLOT_BYTES
    passphrase = decode_slot(raw[_HEADER_BYTES:recovery_at], expected=SlotKind.PASSPHRASE)
    recovery = decode_slot(raw[recovery_at:][:SLOT_BYTES], expected=SlotKind.RECOVERY)
    if passphrase is None or recovery is None:
        raise VaultDamaged(part="key-file", reason="parameters")
    return KeyFile(
        vault_id=vault_id,
        key_number=int.from_bytes(raw[_CONTEXT_BYTES - 4 : _CONTEXT_BYTES]),
        epoch=int.from_bytes(raw[_CONTEXT_BYTES:_HEADER_BYTES]),
        passphrase=passphrase,
        recovery=recovery,
        seal=sealed[-_DIGEST_BYTES:],
    )


def open_with_passphrase(
    key_file: KeyFile, passphrase: str, *, stretch: Stretch = stretch_passphrase
) -> DataKey:
    """The data key, by the passphrase slot.

    Raises WrongPassphrase, NotEnoughMemoryForKey, and VaultDamaged when the passphrase is right and the rest of
    the file was changed.
    """
    try:
        normalised(passphrase)
    except UnusablePassphrase as never_one:
        raise WrongPassphrase from never_one
    slot = key_file.passphrase
    holder_key = stretch(passphrase, slot.salt, _parameters(slot))
    secret = unwrap(slot, holder_key=holder_key, context=key_file.context)
    if secret is None:
        raise WrongPassphrase
    return _checked(key_file, secret)


def open_with_recovery_code(key_file: KeyFile, code: str) -> DataKey:
    """The data key, by the recovery slot.

    Raises MistypedRecoveryCode, RecoveryCodeAbsent, WrongRecoveryCode, VaultDamaged.
    """
    slot = key_file.recovery
    entropy = read_code(code)
    if slot.kind is SlotKind.EMPTY:
        raise RecoveryCodeAbsent
    secret = unwrap(slot, holder_key=key_from_code(entropy, slot.salt), context=key_file.context)
    if secret is None:
        raise WrongRecoveryCode
    return _checked(key_file, secret)


def with_new_passphrase(
    key_file: KeyFile,
    data_key: DataKey,
    passphrase: str,
    *,
    parameters: Argon2Parameters,
    random_bytes: RandomBytes = secrets.token_bytes,
    stretch: Stretch = stretch_passphrase,
) -> KeyFile:
    """The same file with its passphrase slot rewritten. Raises UnusablePassphrase, NotEnoughMemoryForKey."""
    return _with_passphrase(key_file, data_key, passphrase, parameters, random_bytes, stretch).sealed_by(
        data_key
    )


def with_recovery_code(
    key_file: KeyFile, data_key: DataKey, code: str, *, random_bytes: RandomBytes = secrets.token_bytes
) -> KeyFile:
    """The same file with its recovery slot rewritten for `code`; an old code opens nothing from then on.

    Raises MistypedRecoveryCode.
    """
    return _with_recovery_code(key_file, data_key, read_code(code), random_bytes).sealed_by(data_key)


def without_recovery_code(key_file: KeyFile, data_key: DataKey) -> KeyFile:
    """The same file with no recovery slot: only the passphrase opens it."""
    return replace(key_file, recovery=EMPTY_SLOT).sealed_by(data_key)


def with_epoch(key_file: KeyFile, data_key: DataKey, epoch: int) -> KeyFile:
    """The same file at another epoch; the slots stay as they are."""
    return replace(key_file, epoch=epoch).sealed_by(data_key)


def _with_passphrase(
    key_file: KeyFile,
    data_key: DataKey,
    passphrase: str,
    parameters: Argon2Parameters,
    random_bytes: RandomBytes,
    stretch: Stretch,
) -> KeyFile:
    if not parameters.acceptable:
        raise BugError("these key derivation costs would be refused when read")
    salt = random_bytes(SALT_BYTES)
    slot = wrap(
        data_key.secret,
        kind=SlotKind.PASSPHRASE,
        parameters=parameters,
        salt=salt,
        holder_key=stretch(passphrase, salt, parameters),
        context=key_file.context,
    )
    return replace(key_file, passphrase=slot)


def _with_recovery_code(
    key_file: KeyFile, data_key: DataKey, entropy: bytes, random_bytes: RandomBytes
) -> KeyFile:
    salt = random_bytes(SALT_BYTES)
    slot = wrap(
        data_key.secret,
        kind=SlotKind.RECOVERY,
        parameters=None,
        salt=salt,
        holder_key=key_from_code(entropy, salt),
        context=key_file.context,
    )
    return replace(key_file, recovery=slot)


def _filled(
    bare: KeyFile,
    data_key: DataKey,
    passphrase: str,
    parameters: Argon2Parameters,
    random_bytes: RandomBytes,
    stretch: Stretch,
) -> NewKeyFile:
    with_passphrase = _with_passphrase(bare, data_key, passphrase, parameters, random_bytes, stretch)
    entropy = random_bytes(ENTROPY_BYTES)
    whole = _with_recovery_code(with_passphrase, data_key, entropy, random_bytes)
    return NewKeyFile(
        key_file=whole.sealed_by(data_key), data_key=data_key, recovery_code=write_code(entropy)
    )


def _parameters(slot: Slot) -> Argon2Parameters:
    if slot.parameters is None:
        raise BugError("a passphrase slot has its parameters")
    return slot.parameters


def _checked(key_file: KeyFile, secret: bytes) -> DataKey:
    data_key = DataKey(vault_id=key_file.vault_id, secret=secret)
    if not hmac.compare_digest(key_file.sealed_by(data_key).seal, key_file.seal):
        raise VaultDamaged(part="key-file", reason="seal")
    return data_key
