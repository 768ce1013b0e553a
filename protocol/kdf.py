"""HKDF-SHA256 (RFC 5869) as the protocol uses it, and the AEAD whose keys are each used once."""

from __future__ import annotations

from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from protocol.errors import BadSeal

KEY_LENGTH: Final = 32
TAG_LENGTH: Final = 16
_ZERO_NONCE: Final = bytes(12)


def derive(secret: bytes, *, info: bytes, salt: bytes = b"", length: int = KEY_LENGTH) -> bytes:
    """`length` bytes from `secret`. An empty salt is HKDF's salt of zeros."""
    return HKDF(SHA256(), length, salt or None, info).derive(secret)


def seal_once(key: bytes, plaintext: bytes, associated: bytes) -> bytes:
    """ChaCha20-Poly1305 with a zero nonce: only ever for a key that seals a single message."""
    return ChaCha20Poly1305(key).encrypt(_ZERO_NONCE, plaintext, associated)


def open_once(key: bytes, sealed: bytes, associated: bytes) -> bytes:
    """The plaintext; BadSeal if key, bytes or associated data are not those it was sealed with."""
    try:
        return ChaCha20Poly1305(key).decrypt(_ZERO_NONCE, sealed, associated)
    except (InvalidTag, ValueError) as error:
        raise BadSeal("a sealed object does not open") from error
