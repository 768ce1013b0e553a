"""A key file that is damaged, of which one slot may still open: the salvage's way in.

Each slot is bound to all it needs, so it can be opened by itself, whatever became of seal, checksum, epoch or the
other slot. What opened is certain then; the rest of the file is not.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from typing import Final

from client.crypto.kdf import KEY_BYTES, SALT_BYTES, Argon2Parameters
from client.crypto.keyfile import KeyFile
from client.crypto.keys import VAULT_ID_BYTES, DataKey
from client.crypto.slots import EMPTY_SLOT, SLOT_BYTES, Slot, SlotKind, decode_slot

_VAULT_ID_AT: Final = 8
_KEY_NUMBER_AT: Final = _VAULT_ID_AT + VAULT_ID_BYTES
_EPOCH_AT: Final = _KEY_NUMBER_AT + 4
_PASSPHRASE_AT: Final = _EPOCH_AT + 8
_RECOVERY_AT: Final = _PASSPHRASE_AT + SLOT_BYTES
_SEAL_AT: Final = _RECOVERY_AT + SLOT_BYTES
_SEAL_BYTES: Final = 32
# Of the right form, so that the file can be read again, and opened by nothing.
_LOST_PASSPHRASE: Final = Slot(
    SlotKind.PASSPHRASE, Argon2Parameters(), bytes(SALT_BYTES), bytes(KEY_BYTES + 16), bytes(32)
)
# A count of openings that no vault reaches: where it stands, the field is damaged.
_EPOCH_LIMIT: Final = 1 << 40


@dataclass(frozen=True, slots=True)
class LoneSlots(KeyFile):
    """A key file without seal and checksum: only its slots vouch for themselves.

    `found_seal` is what stands where the seal was. The version and the magic before the id are not read at all.
    """

    found_seal: bytes = b""

    def sealed_by(self, data_key: DataKey) -> LoneSlots:
        """The same: there is no seal that could say no."""
        return self

    def mended(self, data_key: DataKey) -> tuple[KeyFile, bool]:
        """A whole key file with what is left, and whether it is certain that nothing else in it was damaged.

        Where it is not, the slot that was not opened may be lost, and an epoch that cannot be right counts as 0.
        """
        whole = KeyFile(
            vault_id=self.vault_id,
            key_number=self.key_number,
            epoch=self.epoch,
            passphrase=self.passphrase,
            recovery=self.recovery,
        ).sealed_by(data_key)
        if hmac.compare_digest(whole.seal, self.found_seal):
            return whole, True
        epoch = self.epoch if self.epoch < _EPOCH_LIMIT else 0
        return KeyFile(
            vault_id=self.vault_id,
            key_number=self.key_number,
            epoch=epoch,
            passphrase=self.passphrase,
            recovery=self.recovery,
        ).sealed_by(data_key), False


def lone_slots(raw: bytes) -> LoneSlots | None:
    """What can be tried of a damaged key file's bytes; None when not even one slot has its form."""
    passphrase = recovery = None
    if len(raw) >= _RECOVERY_AT:
        passphrase = decode_slot(raw[_PASSPHRASE_AT:_RECOVERY_AT], expected=SlotKind.PASSPHRASE)
    if len(raw) >= _SEAL_AT:
        recovery = decode_slot(raw[_RECOVERY_AT:_SEAL_AT], expected=SlotKind.RECOVERY)
    if passphrase is None and (recovery is None or recovery.kind is SlotKind.EMPTY):
        return None
    return LoneSlots(
        vault_id=raw[_VAULT_ID_AT:_KEY_NUMBER_AT],
        key_number=int.from_bytes(raw[_KEY_NUMBER_AT:_EPOCH_AT]),
        epoch=int.from_bytes(raw[_EPOCH_AT:_PASSPHRASE_AT]),
        passphrase=passphrase or _LOST_PASSPHRASE,
        recovery=recovery or EMPTY_SLOT,
        found_seal=raw[_SEAL_AT : _SEAL_AT + _SEAL_BYTES],
    )
