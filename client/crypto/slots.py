"""A slot: the data key, wrapped under one key that a person holds.

The wrap commits to its key. ChaCha20-Poly1305 alone does not: a crafted box can open under many keys, which
would let somebody who can swap the file test many passphrases at once. So the holder's key is split in two by
HKDF; one half encrypts, the other keys an HMAC over everything in the slot, which is checked first.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from client.crypto.kdf import KEY_BYTES, SALT_BYTES, Argon2Parameters, expand

_WRAP_INFO: Final = b"leeward/vault/slot/v1"
# Each wrapping key is used once, because every rewriting of a slot draws a new salt.
_ZERO_NONCE: Final = bytes(12)
_TAG_BYTES: Final = 16
_COMMITMENT_BYTES: Final = 32
HEAD_BYTES: Final = 14
SLOT_BYTES: Final = HEAD_BYTES + SALT_BYTES + KEY_BYTES + _TAG_BYTES + _COMMITMENT_BYTES


class SlotKind(IntEnum):
    """Whose key opens the slot; the number is the slot's first byte. An empty slot is zeros throughout."""

    EMPTY = 0
    PASSPHRASE = 1
    RECOVERY = 2


class _Derivation(IntEnum):
    """How the holder's key is made; the number is the slot's second byte."""

    ARGON2ID = 1
    HKDF_SHA256 = 2


@dataclass(frozen=True, slots=True)
class Slot:
    """One slot as it stands in the key file. `parameters` is set for the passphrase slot only."""

    kind: SlotKind
    parameters: Argon2Parameters | None
    salt: bytes
    sealed: bytes
    commitment: bytes

    def encoded(self) -> bytes:
        """The slot's 110 bytes."""
        if self.kind is SlotKind.EMPTY:
            return bytes(SLOT_BYTES)
        return _head(self.kind, self.parameters) + self.salt + self.sealed + self.commitment


EMPTY_SLOT: Final = Slot(SlotKind.EMPTY, None, b"", b"", b"")


def decode_slot(raw: bytes, *, expected: SlotKind) -> Slot | None:
    """The slot in these 110 bytes; None when it is not of the expected kind or its parameters are not acceptable.

    A recovery slot may be empty, a passphrase slot may not: there is always a passphrase.
    """
    if expected is SlotKind.RECOVERY and raw == bytes(SLOT_BYTES):
        return EMPTY_SLOT
    parameters = None
    if expected is SlotKind.PASSPHRASE:
        memory, passes, lanes = (int.from_bytes(raw[at : at + 4]) for at in (2, 6, 10))
        parameters = Argon2Parameters(memory_kib=memory, time_cost=passes, lanes=lanes)
        if not parameters.acceptable:
            return None
    if raw[:HEAD_BYTES] != _head(expected, parameters):
        return None
    sealed_at = HEAD_BYTES + SALT_BYTES
    commitment_at = sealed_at + KEY_BYTES + _TAG_BYTES
    return Slot(
        kind=expected,
        parameters=parameters,
        salt=raw[HEAD_BYTES:sealed_at],
        sealed=raw[sealed_at:commitment_at],
        commitment=raw[commitment_at:],
    )


def wrap(
    secret: bytes,
    *,
    kind: SlotKind,
    parameters: Argon2Parameters | None,
    salt: bytes,
    holder_key: bytes,
    context: bytes,
) -> Slot:
    """`secret` wrapped under `holder_key`. `context` is what else the slot belongs to: the file's fixed head."""
    bound = context + _head(kind, parameters) + salt
    encrypting, committing = _halves(holder_key, salt)
    sealed = ChaCha20Poly1305(encrypting).encrypt(_ZERO_NONCE, secret, bound)
    return Slot(kind, parameters, salt, sealed, hmac.digest(committing, bound + sealed, "sha256"))


def unwrap(slot: Slot, *, holder_key: bytes, context: bytes) -> bytes | None:
    """The secret; None when this key is not the one the slot was wrapped under, or anything in it was changed."""
    bound = context + _head(slot.kind, slot.parameters) + slot.salt
    encrypting, committing = _halves(holder_key, slot.salt)
    if not hmac.compare_digest(hmac.digest(committing, bound + slot.sealed, "sha256"), slot.commitment):
        return None
    try:
        return ChaCha20Poly1305(encrypting).decrypt(_ZERO_NONCE, slot.sealed, bound)
    except InvalidTag:
        return None


def _head(kind: SlotKind, parameters: Argon2Parameters | None) -> bytes:
    if parameters is None:
        return bytes([kind, _Derivation.HKDF_SHA256]) + bytes(12)
    costs = (parameters.memory_kib, parameters.time_cost, parameters.lanes)
    return bytes([kind, _Derivation.ARGON2ID]) + b"".join(cost.to_bytes(4) for cost in costs)


def _halves(holder_key: bytes, salt: bytes) -> tuple[bytes, bytes]:
    both = expand(holder_key, salt=salt, info=_WRAP_INFO, length=2 * KEY_BYTES)
    return both[:KEY_BYTES], both[KEY_BYTES:]
