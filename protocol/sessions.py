"""Logging in: the only thing a member's key ever signs is a challenge of the server.

signed = four length-prefixed fields: "leeward-session-v1", community id, server nonce, expiry (8 bytes, seconds)
"""

from __future__ import annotations

from typing import Annotated, Final
from uuid import UUID

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from protocol.encoding import b64, fields, u64, unb64
from protocol.errors import BadSignature

NONCE_MAX: Final = 128
SCHEME: Final = "Leeward"
"""The Authorization header is this word, a space and the token."""


class ChallengeRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """POST /v1/session/challenge: asks for a nonce; says nothing about who asks."""


class Challenge(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The server's nonce (base64) and until when (seconds) it can be signed."""

    nonce: Annotated[str, msgspec.Meta(max_length=2 * NONCE_MAX)]
    expires: Annotated[int, msgspec.Meta(ge=0)]


class SessionRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """POST /v1/session: the member, the challenge as given, and the signature (base64)."""

    member: UUID
    nonce: Annotated[str, msgspec.Meta(max_length=2 * NONCE_MAX)]
    expires: Annotated[int, msgspec.Meta(ge=0)]
    signature: Annotated[str, msgspec.Meta(max_length=88)]


class Session(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A token for 15 minutes, sealed by the server, and the role it is for: `member` or `guide`."""

    token: Annotated[str, msgspec.Meta(max_length=512)]
    expires: Annotated[int, msgspec.Meta(ge=0)]
    role: Annotated[str, msgspec.Meta(max_length=16)]


def signed_bytes(community: str, nonce: bytes, expires: int) -> bytes:
    """What log-in signs."""
    return fields(b"leeward-session-v1", community.encode(), nonce, u64(expires))


def answer(
    challenge: Challenge, *, member: UUID, community: str, login_key: Ed25519PrivateKey
) -> SessionRequest:
    """The request that answers a challenge."""
    signature = login_key.sign(signed_bytes(community, unb64(challenge.nonce), challenge.expires))
    return SessionRequest(member, challenge.nonce, challenge.expires, b64(signature))


def verify(request: SessionRequest, *, community: str, public_key: bytes) -> None:
    """Raise BadSignature unless the request is signed by this log-in key. Expiry is the server's to check."""
    message = signed_bytes(community, unb64(request.nonce), request.expires)
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(unb64(request.signature), message)
    except (InvalidSignature, ValueError) as error:
        raise BadSignature("a log-in that is not signed by this member") from error
