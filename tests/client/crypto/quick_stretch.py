"""A stretch that takes no time, for tests that open hundreds of key files. Argon2id has tests of its own."""

from __future__ import annotations

import hashlib

from client.crypto.kdf import Argon2Parameters, normalised


def quick_stretch(passphrase: str, salt: bytes, parameters: Argon2Parameters) -> bytes:
    costs = f"{parameters.memory_kib}/{parameters.time_cost}/{parameters.lanes}/".encode()
    return hashlib.sha256(costs + salt + normalised(passphrase)).digest()
