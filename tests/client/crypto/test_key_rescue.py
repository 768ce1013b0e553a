from __future__ import annotations

import pytest

from client.crypto import keyfile
from client.crypto.kdf import Argon2Parameters
from client.crypto.key_rescue import lone_slots
from client.crypto.keyfile import KEY_FILE_BYTES, NewKeyFile
from client.crypto.keys import DataKey
from client.domain.errors import RecoveryCodeAbsent, WorldError, WrongPassphrase, WrongRecoveryCode
from tests.client.crypto.quick_stretch import quick_stretch

PASSPHRASE = "seven herons over still water"
PASSPHRASE_SLOT = range(36, 146)
RECOVERY_SLOT = range(146, 256)
BINDING = range(8, 28)


@pytest.fixture(scope="module")
def made() -> NewKeyFile:
    return keyfile.create(PASSPHRASE, parameters=Argon2Parameters(), stretch=quick_stretch)


def _opened(raw: bytes, made: NewKeyFile, *, by_code: bool) -> tuple[DataKey, keyfile.KeyFile, bool] | None:
    lone = lone_slots(raw)
    if lone is None:
        return None
    try:
        if by_code:
            data_key = keyfile.open_with_recovery_code(lone, made.recovery_code)
        else:
            data_key = keyfile.open_with_passphrase(lone, PASSPHRASE, stretch=quick_stretch)
    except (WrongPassphrase, WrongRecoveryCode, RecoveryCodeAbsent):
        return None
    return data_key, *lone.mended(data_key)


@pytest.mark.parametrize("by_code", [False, True])
def test_a_slot_opens_whatever_else_of_the_file_is_flipped(made: NewKeyFile, by_code: bool) -> None:
    raw = keyfile.with_epoch(made.key_file, made.data_key, 7).encoded()
    needed = RECOVERY_SLOT if by_code else PASSPHRASE_SLOT
    for at in range(KEY_FILE_BYTES):
        flipped = raw[:at] + bytes([raw[at] ^ 1 << at % 8]) + raw[at + 1 :]
        opened = _opened(flipped, made, by_code=by_code)
        if at in needed or at in BINDING:
            assert opened is None
            continue
        assert opened is not None
        data_key, mended, certain = opened
        assert data_key == made.data_key
        # The version, the magic and the checksum say nothing that is not known; the rest was under the seal.
        assert certain == (at < 8 or at >= 288)
        again = keyfile.decode(mended.encoded())
        opening = keyfile.open_with_recovery_code if by_code else _by_passphrase
        assert opening(again, made.recovery_code) == made.data_key
        if certain:
            assert mended.encoded() == raw


def _by_passphrase(key_file: keyfile.KeyFile, _: str) -> DataKey:
    return keyfile.open_with_passphrase(key_file, PASSPHRASE, stretch=quick_stretch)


def test_what_is_left_of_a_lost_slot_opens_to_nobody_and_says_so(made: NewKeyFile) -> None:
    raw = made.key_file.encoded()
    for lost, by_code in ((RECOVERY_SLOT, False), (PASSPHRASE_SLOT, True)):
        damaged = raw[: lost.start] + b"\xff" * len(lost) + raw[lost.stop :]
        opened = _opened(damaged, made, by_code=by_code)
        assert opened is not None
        _, mended, certain = opened
        assert not certain
        again = keyfile.decode(mended.encoded())
        other = _by_passphrase if by_code else keyfile.open_with_recovery_code
        with pytest.raises(WrongPassphrase if by_code else RecoveryCodeAbsent):
            other(again, made.recovery_code)


def test_a_cut_file_opens_with_the_slot_that_is_left(made: NewKeyFile) -> None:
    raw = made.key_file.encoded()
    for length in range(KEY_FILE_BYTES):
        assert (_opened(raw[:length], made, by_code=False) is not None) == (length >= 146)
        assert (_opened(raw[:length], made, by_code=True) is not None) == (length >= 256)


def test_an_impossible_count_of_openings_is_not_believed(made: NewKeyFile) -> None:
    raw = bytearray(keyfile.with_epoch(made.key_file, made.data_key, 7).encoded())
    raw[28] ^= 0x80
    opened = _opened(bytes(raw), made, by_code=False)
    assert opened is not None
    assert opened[1].epoch == 0


def test_a_wrong_passphrase_opens_nothing_and_never_a_raw_error(made: NewKeyFile) -> None:
    lone = lone_slots(made.key_file.encoded()[:-1])
    assert lone is not None
    with pytest.raises(WorldError):
        keyfile.open_with_passphrase(lone, "another", stretch=quick_stretch)
    assert lone_slots(b"") is None
    assert lone_slots(bytes(KEY_FILE_BYTES)) is None
