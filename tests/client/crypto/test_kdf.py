from __future__ import annotations

import subprocess
import sys

import pytest

from client.crypto.kdf import Argon2Parameters, calibrate, expand, memory_of_this_computer, normalised
from client.domain.errors import UnusablePassphrase

MIB = 1024


class _Trial:
    """A stretch that takes `seconds` of a clock of its own."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.now = 0.0

    def stretch(self, passphrase: str, salt: bytes, parameters: Argon2Parameters) -> bytes:
        assert parameters == Argon2Parameters(64 * MIB, 3, 4)
        self.now += self.seconds
        return bytes(32)

    def chosen(self, *, gibibytes: float | None) -> int:
        memory = None if gibibytes is None else int(gibibytes * 2**30)
        found = calibrate(total_memory=lambda: memory, clock=lambda: self.now, stretch=self.stretch)
        assert found.acceptable
        assert (found.time_cost, found.lanes) == (3, 4)
        return found.memory_kib // MIB


def test_memory_grows_until_a_derivation_takes_a_second() -> None:
    assert _Trial(0.5).chosen(gibibytes=8) == 128


def test_memory_stays_between_64_and_256_mebibytes() -> None:
    assert _Trial(0.01).chosen(gibibytes=8) == 256
    assert _Trial(0.01).chosen(gibibytes=None) == 256
    assert _Trial(30.0).chosen(gibibytes=8) == 64


def test_memory_is_at_most_a_quarter_of_the_computers_and_never_below_the_floor() -> None:
    assert _Trial(0.01).chosen(gibibytes=0.5) == 128
    assert _Trial(0.01).chosen(gibibytes=0.125) == 64


@pytest.mark.parametrize("seconds", [0.0, 1e-9, 0.001, 0.01, 0.09, 0.35, 1.0, 100.0])
@pytest.mark.parametrize("gibibytes", [None, 0.01, 0.5, 1, 8, 4096])
def test_whatever_a_computer_is_measured_to_be_its_costs_are_accepted(
    seconds: float, gibibytes: float | None
) -> None:
    assert 64 <= _Trial(seconds).chosen(gibibytes=gibibytes) <= 256


@pytest.mark.parametrize(
    "parameters",
    [
        Argon2Parameters(64 * MIB - 1, 3, 4),
        Argon2Parameters(64 * MIB, 2, 4),
        Argon2Parameters(64 * MIB, 3, 0),
        Argon2Parameters(256 * MIB + 1, 3, 4),
        Argon2Parameters(64 * MIB, 4, 4),
        Argon2Parameters(64 * MIB, 3, 5),
        Argon2Parameters(1024 * MIB, 16, 1),
    ],
)
def test_costs_too_cheap_or_absurd_are_not_acceptable(parameters: Argon2Parameters) -> None:
    assert not parameters.acceptable


def test_a_passphrase_is_the_same_from_every_keyboard() -> None:
    assert normalised("caf\u00e9 au lait") == normalised("cafe\u0301\u00a0au\u3000lait")
    assert normalised("Caf\u00e9") != normalised("caf\u00e9")


@pytest.mark.parametrize(
    ("passphrase", "reason"),
    [("", "empty"), ("x" * 1025, "too-long"), ("a\nb", "characters"), ("a\ud800", "characters")],
)
def test_what_cannot_be_a_passphrase_is_refused_with_its_reason(passphrase: str, reason: str) -> None:
    with pytest.raises(UnusablePassphrase) as refused:
        normalised(passphrase)
    assert refused.value.reason == reason


def test_hkdf_gives_the_rfc_5869_first_test_vector() -> None:
    found = expand(
        b"\x0b" * 22,
        salt=bytes.fromhex("000102030405060708090a0b0c"),
        info=bytes.fromhex("f0f1f2f3f4f5f6f7f8f9"),
        length=42,
    )
    assert found.hex() == (
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"
    )


def test_the_memory_of_this_computer_is_known() -> None:
    memory = memory_of_this_computer()
    assert memory is not None
    assert memory > 2**28


@pytest.mark.skipif(sys.platform != "linux", reason="limits the address space of a process, a way of Linux")
def test_refused_memory_is_its_own_error_and_not_a_wrong_passphrase() -> None:
    child = """
import resource
from client.crypto.kdf import Argon2Parameters, stretch_passphrase
from client.domain.errors import NotEnoughMemoryForKey
resource.setrlimit(resource.RLIMIT_AS, (400 << 20, 400 << 20))
try:
    stretch_passphrase("a passphrase", bytes(16), Argon2Parameters(memory_kib=1024 * 1024))
except NotEnoughMemoryForKey as refused:
    print(refused.kibibytes)
"""
    done = subprocess.run([sys.executable, "-c", child], capture_output=True, text=True, check=True)
    assert done.stdout.split() == [str(1024 * 1024)]
