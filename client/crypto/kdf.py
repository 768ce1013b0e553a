"""Deriving keys: Argon2id (RFC 9106) from what a person types, HKDF-SHA256 (RFC 5869) from what is random."""

from __future__ import annotations

import os
import sys
import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from client.domain.errors import NotEnoughMemoryForKey, UnusablePassphrase

KEY_BYTES: Final = 32
SALT_BYTES: Final = 16
MEBIBYTE: Final = 1024  # Argon2 counts in KiB
PASSPHRASE_LIMIT: Final = 1024

_MEMORY_FLOOR: Final = 64 * MEBIBYTE
_MEMORY_CEILING: Final = 256 * MEBIBYTE
_PASSES: Final = 3
_LANES: Final = 4


@dataclass(frozen=True, slots=True)
class Argon2Parameters:
    """Argon2id's costs. The defaults are RFC 9106's second recommendation: 64 MiB, three passes, four lanes."""

    memory_kib: int = _MEMORY_FLOOR
    time_cost: int = _PASSES
    lanes: int = _LANES

    @property
    def acceptable(self) -> bool:
        """Whether Leeward derives with these.

        Cheaper ones than `calibrate` ever chooses are refused because a tampered file could ask for them to make
        guessing easy, dearer ones because it could ask for them to hold up the computer, with no way to stop it.
        """
        return (
            _MEMORY_FLOOR <= self.memory_kib <= _MEMORY_CEILING
            and self.time_cost == _PASSES
            and 1 <= self.lanes <= _LANES
        )


Stretch = Callable[[str, bytes, Argon2Parameters], bytes]


def stretch_passphrase(passphrase: str, salt: bytes, parameters: Argon2Parameters) -> bytes:
    """A 32-byte key from a passphrase, by Argon2id; takes about a second and `parameters.memory_kib` of memory.

    Raises NotEnoughMemoryForKey, UnusablePassphrase.
    """
    secret = normalised(passphrase)
    try:
        return Argon2id(
            salt=salt,
            length=KEY_BYTES,
            iterations=parameters.time_cost,
            lanes=parameters.lanes,
            memory_cost=parameters.memory_kib,
        ).derive(secret)
    except MemoryError as refused:
        raise NotEnoughMemoryForKey(kibibytes=parameters.memory_kib) from refused


def normalised(passphrase: str) -> bytes:
    """The bytes of a passphrase, the same from every keyboard: RFC 8265's OpaqueString, in UTF-8.

    That is: every kind of space counts as a plain one, then NFC. Upper and lower case stay apart.
    Raises UnusablePassphrase when it is empty, longer than 1,024 characters, or has control characters or
    lone surrogates.
    """
    text = "".join(" " if unicodedata.category(c) == "Zs" else c for c in passphrase)
    text = unicodedata.normalize("NFC", text)
    if not text.strip(" "):
        raise UnusablePassphrase(reason="empty")
    if len(text) > PASSPHRASE_LIMIT:
        raise UnusablePassphrase(reason="too-long")
    if any(unicodedata.category(c) in ("Cc", "Cs") for c in text):
        raise UnusablePassphrase(reason="characters")
    return text.encode()


def expand(secret: bytes, *, salt: bytes, info: bytes, length: int = KEY_BYTES) -> bytes:
    """HKDF-SHA256 (RFC 5869) of a secret that is already random; `info` says what the result is for."""
    return HKDF(algorithm=SHA256(), length=length, salt=salt, info=info).derive(secret)


def calibrate(
    *,
    seconds: float = 1.0,
    total_memory: Callable[[], int | None] | None = None,
    clock: Callable[[], float] = time.perf_counter,
    stretch: Stretch = stretch_passphrase,
) -> Argon2Parameters:
    """Costs under which one derivation takes about `seconds` here: 64 to 256 MiB, at most a quarter of the memory.

    Time grows in step with memory, so one trial at the floor (some 0.35 s) is enough. A computer too slow or too
    small for the floor gets the floor all the same. Raises NotEnoughMemoryForKey when even that is refused.
    """
    floor = Argon2Parameters()
    began = clock()
    stretch("a trial", bytes(SALT_BYTES), floor)
    taken = max(clock() - began, 1e-3)
    wanted = int(floor.memory_kib * seconds / taken)
    here = (total_memory or memory_of_this_computer)()
    ceiling = _MEMORY_CEILING if here is None else min(_MEMORY_CEILING, here // 1024 // 4)
    memory = max(_MEMORY_FLOOR, min(wanted, ceiling)) // MEBIBYTE * MEBIBYTE
    return Argon2Parameters(memory_kib=memory)


def memory_of_this_computer() -> int | None:
    """Bytes of memory built in; None where the system does not say."""
    if sys.platform == "win32":
        return _memory_of_windows()
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (ValueError, OSError):
        return None


def _memory_of_windows() -> int | None:
    import ctypes

    kibibytes = ctypes.c_ulonglong(0)
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - the name exists on Windows only
    if not kernel.GetPhysicallyInstalledSystemMemory(ctypes.byref(kibibytes)):
        return None
    return kibibytes.value * 1024
