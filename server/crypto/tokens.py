"""Sessions and challenges, sealed by the server so that it need not remember them.

    token     = version 1 || nonce 12 || ChaCha20-Poly1305(member 16 || guide 1 || expiry 8)
    challenge = version 1 || nonce 12 || ChaCha20-Poly1305(expiry 8)

The associated data is the purpose and the community's id, so neither opens as the other or elsewhere.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from protocol.encoding import u64

KEY_LENGTH = 32
_VERSION = b"\x01"
_NONCE = 12
_TOKEN = b"leeward/session-token/v1"
_CHALLENGE = b"leeward/session-challenge/v1"


class NotOurs(Exception):
    """A token or challenge that this server did not seal."""


@dataclass(frozen=True)
class Pass:
    """What a session token says: member's id (16 bytes), whether it is a guide's, expiry (seconds)."""

    member: bytes
    guide: bool
    expires: int


class TokenSeal:
    """Seals and opens with the server's session key."""

    def __init__(
        self, key: bytes, community: str, *, random_bytes: Callable[[int], bytes] = os.urandom
    ) -> None:
        """`key` has 32 bytes."""
        self._cipher = ChaCha20Poly1305(key)
        self._community = community.encode()
        self._random_bytes = random_bytes

    def token(self, granted: Pass) -> bytes:
        """The sealed token."""
        return self._seal(granted.member + bytes((granted.guide,)) + u64(granted.expires), _TOKEN)

    def open_token(self, sealed: bytes) -> Pass:
        """What the token says, or NotOurs. Expiry is the caller's to check."""
        data = self._open(sealed, _TOKEN)
        return Pass(data[:16], data[16] == 1, int.from_bytes(data[17:], "big"))

    def challenge(self, expires: int) -> bytes:
        """A fresh nonce that carries its expiry."""
        return self._seal(u64(expires), _CHALLENGE)

    def open_challenge(self, sealed: bytes) -> int:
        """The expiry in a challenge, or NotOurs."""
        return int.from_bytes(self._open(sealed, _CHALLENGE), "big")

    def _seal(self, data: bytes, purpose: bytes) -> bytes:
        nonce = self._random_bytes(_NONCE)
        return _VERSION + nonce + self._cipher.encrypt(nonce, data, purpose + self._community)

    def _open(self, sealed: bytes, purpose: bytes) -> bytes:
        if sealed[:1] != _VERSION or len(sealed) < 1 + _NONCE:
            raise NotOurs
        nonce = sealed[1 : 1 + _NONCE]
        try:
            return self._cipher.decrypt(nonce, sealed[1 + _NONCE :], purpose + self._community)
        except InvalidTag as error:
            raise NotOurs from error
