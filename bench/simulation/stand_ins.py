"""What cannot be given its chance: the HPKE of the library that Leeward uses. Here is one of the same sizes that can.

A box holds no secret from whoever has the public key: it is a stand-in for bytes on their way, not for secrecy.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from bench.simulation.control import CONTROL
from protocol import descriptor, hpke, signed_note
from protocol.errors import BadSeal, Malformed
from server.services import jobs

_KEM = hpke.OVERHEAD - 16


def use_stand_ins() -> None:
    """Seal and open with the stand-in from now on; and read and verify the same note once, not at every request."""
    hpke.seal = _seal
    hpke.open_sealed = _open
    descriptor.open_note = lru_cache(maxsize=64)(descriptor.open_note)
    signed_note.parse = lru_cache(maxsize=512)(signed_note.parse)
    signed_note._verify_raw = lru_cache(maxsize=512)(signed_note._verify_raw)
    # Where no other process can be, looking whose the duties are finds nothing.
    jobs._LOOK_SECONDS = 3600.0


def _box(key: bytes, nonce: bytes, purpose: hpke.Purpose, community: str) -> ChaCha20Poly1305:
    return ChaCha20Poly1305(hashlib.sha256(key + nonce + purpose.value + community.encode()).digest())


def _seal(plaintext: bytes, *, to: bytes, purpose: hpke.Purpose, community: str) -> bytes:
    if len(to) != hpke.PUBLIC_KEY_LENGTH:
        raise Malformed("an HPKE public key has 1,216 bytes")
    nonce = CONTROL.random_bytes(32)
    return nonce.ljust(_KEM, b"\0") + _box(to, nonce, purpose, community).encrypt(bytes(12), plaintext, b"")


def _open(sealed: bytes, *, private_key: bytes, purpose: hpke.Purpose, community: str) -> bytes:
    key = hpke.public_key(private_key)
    try:
        return _box(key, sealed[:32], purpose, community).decrypt(bytes(12), sealed[_KEM:], b"")
    except (InvalidTag, ValueError) as error:
        raise BadSeal("a sealed message does not open") from error
