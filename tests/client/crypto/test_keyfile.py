from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace

import pytest

from client.crypto import keyfile
from client.crypto.kdf import Argon2Parameters
from client.crypto.keyfile import KEY_FILE_BYTES, NewKeyFile
from client.crypto.keys import DataKey
from client.crypto.recovery import write_code
from client.crypto.slots import EMPTY_SLOT
from client.domain.errors import (
    BugError,
    NewerVaultVersion,
    RecoveryCodeAbsent,
    UnusablePassphrase,
    VaultDamaged,
    VaultError,
    WrongPassphrase,
    WrongRecoveryCode,
)
from tests.client.crypto.quick_stretch import quick_stretch

PASSPHRASE = "seven herons over still water"
COSTS = Argon2Parameters()


@pytest.fixture(scope="module")
def made() -> NewKeyFile:
    return keyfile.create(PASSPHRASE, parameters=COSTS, stretch=quick_stretch)


def _with_checksum(body: bytes) -> bytes:
    return body + hashlib.sha256(body).digest()


def _flips(raw: bytes) -> list[bytes]:
    """The same bytes with one of them changed, each in turn."""
    return [raw[:at] + bytes([raw[at] ^ (1 << at % 8)]) + raw[at + 1 :] for at in range(len(raw))]


def _refuse_to_stretch(passphrase: str, salt: bytes, parameters: Argon2Parameters) -> bytes:
    raise AssertionError("the key derivation was tried")


def test_both_slots_hold_the_same_data_key(made: NewKeyFile) -> None:
    read = keyfile.decode(made.key_file.encoded())
    assert read == made.key_file
    assert keyfile.open_with_passphrase(read, PASSPHRASE, stretch=quick_stretch) == made.data_key
    assert keyfile.open_with_recovery_code(read, made.recovery_code) == made.data_key


def test_two_vaults_share_nothing(made: NewKeyFile) -> None:
    other = keyfile.create(PASSPHRASE, parameters=COSTS, stretch=quick_stretch)
    assert other.data_key.secret != made.data_key.secret
    assert other.data_key.vault_id != made.data_key.vault_id
    with pytest.raises(WrongRecoveryCode):
        keyfile.open_with_recovery_code(made.key_file, other.recovery_code)


@pytest.mark.parametrize(
    "wrong", ["seven herons over still wate", PASSPHRASE.upper(), "", "a\nb", "x" * 2000]
)
def test_another_passphrase_is_wrong(made: NewKeyFile, wrong: str) -> None:
    with pytest.raises(WrongPassphrase):
        keyfile.open_with_passphrase(made.key_file, wrong, stretch=quick_stretch)


def test_a_flipped_byte_anywhere_is_damage_and_never_a_wrong_passphrase(made: NewKeyFile) -> None:
    raw = made.key_file.encoded()
    assert len(raw) == KEY_FILE_BYTES == 320
    for damaged in _flips(raw):
        with pytest.raises(VaultDamaged) as noticed:
            keyfile.decode(damaged)
        assert noticed.value.reason == "checksum"


def _open_with_passphrase(raw: bytes, made: NewKeyFile) -> DataKey:
    return keyfile.open_with_passphrase(keyfile.decode(raw), PASSPHRASE, stretch=quick_stretch)


def _open_with_recovery_code(raw: bytes, made: NewKeyFile) -> DataKey:
    return keyfile.open_with_recovery_code(keyfile.decode(raw), made.recovery_code)


@pytest.mark.parametrize("door", [_open_with_passphrase, _open_with_recovery_code])
def test_a_tampered_byte_anywhere_opens_nothing_even_under_a_fresh_checksum(
    made: NewKeyFile, door: Callable[[bytes, NewKeyFile], DataKey]
) -> None:
    body = made.key_file.encoded()[:-32]
    assert door(_with_checksum(body), made) == made.data_key
    for tampered in _flips(body):
        with pytest.raises(VaultError):
            door(_with_checksum(tampered), made)


def test_a_slot_moved_from_another_vault_opens_nothing(made: NewKeyFile) -> None:
    other = keyfile.create(PASSPHRASE, parameters=COSTS, stretch=quick_stretch)
    crossed = replace(made.key_file, passphrase=other.key_file.passphrase, recovery=other.key_file.recovery)
    with pytest.raises(WrongPassphrase):
        keyfile.open_with_passphrase(crossed, PASSPHRASE, stretch=quick_stretch)
    with pytest.raises(WrongRecoveryCode):
        keyfile.open_with_recovery_code(crossed, other.recovery_code)


def test_an_epoch_set_back_by_somebody_without_the_key_is_noticed(made: NewKeyFile) -> None:
    later = keyfile.with_epoch(made.key_file, made.data_key, 7)
    read = keyfile.decode(later.encoded())
    assert keyfile.open_with_recovery_code(read, made.recovery_code) == made.data_key
    with pytest.raises(VaultDamaged) as noticed:
        keyfile.open_with_recovery_code(keyfile.decode(replace(later, epoch=3).encoded()), made.recovery_code)
    assert noticed.value.reason == "seal"


@pytest.mark.parametrize(
    "costs",
    [
        Argon2Parameters(memory_kib=64 * 1024 - 1),
        Argon2Parameters(memory_kib=8),
        Argon2Parameters(time_cost=2),
        Argon2Parameters(lanes=0),
        Argon2Parameters(memory_kib=256 * 1024 + 1),
        Argon2Parameters(memory_kib=2**32 - 1),
        Argon2Parameters(time_cost=4),
        Argon2Parameters(lanes=5),
        Argon2Parameters(time_cost=2**32 - 1),
        Argon2Parameters(lanes=2**32 - 1),
    ],
)
def test_weakened_or_absurd_costs_are_refused_without_trying_them(
    made: NewKeyFile, costs: Argon2Parameters
) -> None:
    slot = replace(made.key_file.passphrase, parameters=costs)
    raw = replace(made.key_file, passphrase=slot).sealed_by(made.data_key).encoded()
    with pytest.raises(VaultDamaged) as noticed:
        keyfile.open_with_passphrase(keyfile.decode(raw), PASSPHRASE, stretch=_refuse_to_stretch)
    assert noticed.value.reason == "parameters"


def test_weak_costs_are_not_written_either() -> None:
    with pytest.raises(BugError):
        keyfile.create(PASSPHRASE, parameters=Argon2Parameters(time_cost=1), stretch=quick_stretch)


def test_a_newer_version_is_told_from_a_flipped_bit(made: NewKeyFile) -> None:
    newer = bytes([2]) + made.key_file.encoded()[1:-32] + b"more of it"
    with pytest.raises(NewerVaultVersion) as noticed:
        keyfile.decode(_with_checksum(newer))
    assert (noticed.value.found, noticed.value.known) == (2, 1)


@pytest.mark.parametrize("length", [0, 1, 32, 33, 100, 319])
def test_a_cut_file_is_called_cut(made: NewKeyFile, length: int) -> None:
    with pytest.raises(VaultDamaged) as noticed:
        keyfile.decode(made.key_file.encoded()[:length])
    assert noticed.value.reason == "length"


@pytest.mark.parametrize("head", [b"\0leeward", b"\1windward"[:8]])
def test_another_programs_file_is_not_taken_for_a_key_file(made: NewKeyFile, head: bytes) -> None:
    with pytest.raises(VaultDamaged) as noticed:
        keyfile.decode(_with_checksum(head + made.key_file.encoded()[8:-32]))
    assert noticed.value.reason == "header"


def test_a_new_passphrase_takes_the_old_ones_place_and_leaves_the_recovery_slot(made: NewKeyFile) -> None:
    changed = keyfile.with_new_passphrase(
        made.key_file, made.data_key, "new words", parameters=COSTS, stretch=quick_stretch
    )
    assert changed.recovery == made.key_file.recovery
    assert changed.passphrase.salt != made.key_file.passphrase.salt
    assert keyfile.open_with_passphrase(changed, "new words", stretch=quick_stretch) == made.data_key
    assert keyfile.open_with_recovery_code(changed, made.recovery_code) == made.data_key
    with pytest.raises(WrongPassphrase):
        keyfile.open_with_passphrase(changed, PASSPHRASE, stretch=quick_stretch)


def test_a_new_recovery_code_takes_the_old_ones_place(made: NewKeyFile) -> None:
    code = write_code(bytes(range(20)))
    changed = keyfile.with_recovery_code(made.key_file, made.data_key, code)
    assert changed.passphrase == made.key_file.passphrase
    assert keyfile.open_with_recovery_code(changed, code) == made.data_key
    with pytest.raises(WrongRecoveryCode):
        keyfile.open_with_recovery_code(changed, made.recovery_code)


def test_without_a_recovery_code_the_passphrase_alone_opens_it(made: NewKeyFile) -> None:
    changed = keyfile.decode(keyfile.without_recovery_code(made.key_file, made.data_key).encoded())
    assert not changed.has_recovery_code
    assert keyfile.open_with_passphrase(changed, PASSPHRASE, stretch=quick_stretch) == made.data_key
    with pytest.raises(RecoveryCodeAbsent):
        keyfile.open_with_recovery_code(changed, made.recovery_code)
    again = keyfile.with_recovery_code(changed, made.data_key, made.recovery_code)
    assert again.has_recovery_code
    assert keyfile.open_with_recovery_code(again, made.recovery_code) == made.data_key


def test_an_empty_recovery_slot_put_in_by_somebody_else_breaks_the_seal(made: NewKeyFile) -> None:
    emptied = replace(made.key_file, recovery=EMPTY_SLOT)
    with pytest.raises(VaultDamaged) as refused:
        keyfile.open_with_passphrase(keyfile.decode(emptied.encoded()), PASSPHRASE, stretch=quick_stretch)
    assert refused.value.reason == "seal"


def test_there_is_always_a_passphrase(made: NewKeyFile) -> None:
    emptied = replace(made.key_file, passphrase=EMPTY_SLOT)
    with pytest.raises(VaultDamaged):
        keyfile.decode(emptied.encoded())


def test_a_renewed_key_file_opens_with_nothing_of_the_old(made: NewKeyFile) -> None:
    new = keyfile.renewed(made.key_file, "other words", parameters=COSTS, stretch=quick_stretch)
    assert new.data_key.secret != made.data_key.secret
    assert new.key_file.vault_id == made.key_file.vault_id
    assert new.key_file.key_number == made.key_file.key_number + 1
    assert keyfile.open_with_passphrase(new.key_file, "other words", stretch=quick_stretch) == new.data_key
    assert keyfile.open_with_recovery_code(new.key_file, new.recovery_code) == new.data_key
    with pytest.raises(WrongPassphrase):
        keyfile.open_with_passphrase(new.key_file, PASSPHRASE, stretch=quick_stretch)
    with pytest.raises(WrongRecoveryCode):
        keyfile.open_with_recovery_code(new.key_file, made.recovery_code)


def test_an_unusable_passphrase_makes_no_key_file() -> None:
    with pytest.raises(UnusablePassphrase):
        keyfile.create("", parameters=COSTS, stretch=quick_stretch)


def test_what_was_made_does_not_show_in_logs(made: NewKeyFile) -> None:
    assert made.recovery_code not in repr(made)
    assert made.data_key.secret.hex() not in repr(made)


@pytest.mark.parametrize("door", [_open_with_passphrase, _open_with_recovery_code])
def test_the_wrap_commits_to_its_key(made: NewKeyFile, door: Callable[[bytes, NewKeyFile], DataKey]) -> None:
    """A slot that the cipher alone would open, under a seal that fits, is refused when the commitment does not."""
    file = made.key_file
    crossed = replace(
        file,
        passphrase=replace(file.passphrase, commitment=file.recovery.commitment),
        recovery=replace(file.recovery, commitment=file.passphrase.commitment),
    )
    with pytest.raises((WrongPassphrase, WrongRecoveryCode)):
        door(crossed.sealed_by(made.data_key).encoded(), made)
