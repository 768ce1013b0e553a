"""HPKE (RFC 9180), base mode, MLKEM768-X25519, HKDF-SHA256, ChaCha20-Poly1305; 1,136 bytes longer than the text.

`info` is a purpose and the community's id, so nothing sealed for one use or place opens in another. A private key
is 96 bytes: the ML-KEM seed (64) and the X25519 key (32). A public key is 1,216: ML-KEM (1,184) and X25519 (32).
"""

from __future__ import annotations

import os
from collections.abc import Callable
from enum import Enum
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)

from protocol.errors import BadSeal, Malformed

OVERHEAD: Final = 1136
PRIVATE_KEY_LENGTH: Final = 96
PUBLIC_KEY_LENGTH: Final = 1216
_SEED: Final = 64
_MLKEM_PUBLIC: Final = 1184


class Purpose(Enum):
    """What a message is sealed for: the start of HPKE's info."""

    MAIL = b"leeward/mail/v1"
    TEAM_KEY = b"leeward/team-key/v1"
    TO_GUIDES = b"leeward/to-guides/v1"
    AUDIT = b"leeward/audit/v1"
    REVIEW_RECORD = b"leeward/review-record/v1"
    REVIEW_NOTE = b"leeward/review-note/v1"
    HAND_OVER = b"leeward/hand-over/v1"


def new_private_key(random_bytes: Callable[[int], bytes] = os.urandom) -> bytes:
    """A fresh private key (96 bytes)."""
    return random_bytes(PRIVATE_KEY_LENGTH)


def public_key(private_key: bytes) -> bytes:
    """The public key (1,216 bytes) of a private key."""
    kem, curve = _private_parts(private_key)
    return kem.public_key().public_bytes_raw() + curve.public_key().public_bytes_raw()


def seal(plaintext: bytes, *, to: bytes, purpose: Purpose, community: str) -> bytes:
    """Seal to a public key. Malformed if `to` is not one."""
    key = _public_parts(to)
    try:
        return _suite().encrypt(plaintext, key, info=purpose.value + community.encode())
    except ValueError as error:
        raise Malformed("a key that nothing can be sealed to") from error


def check_public_key(key: bytes) -> bytes:
    """Return a public key that messages can be sealed to. Malformed for anything else, such as a point of low order."""
    seal(b"", to=key, purpose=Purpose.MAIL, community="")
    return key


def open_sealed(sealed: bytes, *, private_key: bytes, purpose: Purpose, community: str) -> bytes:
    """The plaintext; BadSeal if it was sealed to another key, for another purpose or community, or changed."""
    kem, curve = _private_parts(private_key)
    key = MLKEM768X25519PrivateKey(kem, curve)
    try:
        return _suite().decrypt(sealed, key, info=purpose.value + community.encode())
    except (InvalidTag, ValueError) as error:
        raise BadSeal("a sealed message does not open") from error


def _private_parts(private_key: bytes) -> tuple[MLKEM768PrivateKey, X25519PrivateKey]:
    if len(private_key) != PRIVATE_KEY_LENGTH:
        raise Malformed("an HPKE private key has 96 bytes")
    return (
        MLKEM768PrivateKey.from_seed_bytes(private_key[:_SEED]),
        X25519PrivateKey.from_private_bytes(private_key[_SEED:]),
    )


def _public_parts(public_key_bytes: bytes) -> MLKEM768X25519PublicKey:
    if len(public_key_bytes) != PUBLIC_KEY_LENGTH:
        raise Malformed("an HPKE public key has 1,216 bytes")
    try:
        return MLKEM768X25519PublicKey(
            MLKEM768PublicKey.from_public_bytes(public_key_bytes[:_MLKEM_PUBLIC]),
            X25519PublicKey.from_public_bytes(public_key_bytes[_MLKEM_PUBLIC:]),
        )
    except ValueError as error:
        raise Malformed("not an HPKE public key") from error


def _suite() -> Suite:
    return Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
