"""The token that lets a new member in without saying which invitation paid for it.

    message    = fields("leeward/token/v1", 32 random bytes, month, commitment)
    commitment = SHA-256(fields("leeward/token-bind/v1", community id, member id,
                                log-in key, HPKE key, mailbox key, salt))
    token      = message and a blind signature over it by the month's issuer key
                 (RSABSSA-SHA384-PSS-Randomized, 3072 bits)

Fields are length-prefixed. What is signed is RFC 9474's 32 random bytes and then the message; both travel as
`message`. The token commits to the new member's id and keys, so it is worth nothing to a thief, but not to the name or
to what was agreed to: those can change without costing it. The gate keeps its nullifier,
SHA-256("leeward/nullifier/v1" || message as it travels).
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from protocol import blind_rsa, hpke, mail
from protocol.blind_rsa import PREFIX_LENGTH, PSS_RANDOMIZED, RandomBytes
from protocol.descriptor import IssuerKey
from protocol.encoding import b64, check_community_id, fields, id_bytes, parse_fields, unb64
from protocol.errors import BadSignature, Malformed, Mismatch, UnsupportedVersion
from protocol.joining import GateRequest, TokenAdmission

SALT_LENGTH: Final = 16
_RANDOM: Final = 32
_MESSAGE: Final = b"leeward/token/v1"
_BIND: Final = b"leeward/token-bind/v1"
_NULLIFIER: Final = b"leeward/nullifier/v1"
_PENDING: Final = b"leeward/pending-token/v1"


@dataclass(frozen=True)
class NewMember:
    """Whom a token is for. Keys are public ones, but the mailbox key is a secret shared with the gate."""

    community: str
    member: UUID
    login_key: bytes
    hpke_key: bytes
    mailbox_key: bytes

    @staticmethod
    def of(request: GateRequest, community: str) -> NewMember:
        """Who is asking at the gate. Malformed for keys that cannot be."""
        return NewMember(
            community,
            request.member,
            unb64(request.login_key, length=32),
            unb64(request.hpke_key, length=hpke.PUBLIC_KEY_LENGTH),
            unb64(request.mailbox_key, length=mail.MAILBOX_KEY_LENGTH),
        )

    def commitment(self, salt: bytes) -> bytes:
        """What a token for them holds (32 bytes)."""
        if len(salt) != SALT_LENGTH:
            raise Malformed("a commitment's salt has 16 bytes")
        parts = (check_community_id(self.community).encode(), id_bytes(self.member))
        return hashlib.sha256(
            fields(_BIND, *parts, self.login_key, self.hpke_key, self.mailbox_key, salt)
        ).digest()


@dataclass(frozen=True)
class PendingToken:
    """A token on its way: `blinded` goes to the desk, the rest stays. Kept in the vault before anything is sent."""

    month: str
    issuer: bytes
    prepared: bytes
    salt: bytes
    blinded: bytes
    inverse: bytes

    def to_bytes(self) -> bytes:
        """For the vault: holds what would link the desk's request with the gate's."""
        month = self.month.encode()
        return fields(_PENDING, month, self.issuer, self.prepared, self.salt, self.blinded, self.inverse)

    @staticmethod
    def from_bytes(data: bytes) -> PendingToken:
        """What `to_bytes` gave. Malformed or UnsupportedVersion otherwise."""
        kind, *rest = parse_fields(data)
        if kind != _PENDING:
            raise UnsupportedVersion("a pending token of another version")
        if len(rest) != 6:
            raise Malformed("a pending token has six fields")
        month, issuer, prepared, salt, blinded, inverse = rest
        if not month.isascii():
            raise Malformed("a pending token's month cannot be read")
        return PendingToken(month.decode("ascii"), issuer, prepared, salt, blinded, inverse)


def begin_token(
    issuer: IssuerKey, whom: NewMember, *, random_bytes: RandomBytes = os.urandom
) -> PendingToken:
    """A blinded token for this new member, to be signed by this month's key. Malformed for a key that is none."""
    der = unb64(issuer.key)
    key = blind_rsa.issuer_key(der)
    salt = random_bytes(SALT_LENGTH)
    message = fields(_MESSAGE, random_bytes(_RANDOM), issuer.month.encode(), whom.commitment(salt))
    prepared = blind_rsa.prepare(message, PSS_RANDOMIZED, random_bytes=random_bytes)
    blinded = blind_rsa.blind(key, prepared, PSS_RANDOMIZED, random_bytes=random_bytes)
    return PendingToken(issuer.month, der, prepared, salt, blinded.message, blinded.inverse)


def finish_token(pending: PendingToken, blind_signature: bytes) -> TokenAdmission:
    """The token, once the desk has signed. BadSignature or Malformed if what it gave is not its signature."""
    key = blind_rsa.issuer_key(pending.issuer)
    signature = blind_rsa.finalize(key, pending.prepared, blind_signature, pending.inverse, PSS_RANDOMIZED)
    return TokenAdmission(pending.month, b64(pending.prepared), b64(signature), b64(pending.salt))


def check_token(
    token: TokenAdmission, whom: NewMember, *, issuers: Sequence[IssuerKey], newest_month: str
) -> bytes:
    """The nullifier of a token that is good for this new member.

    Malformed; BadSignature if no issuer of this list signed it, or one of a month after `newest_month`; Mismatch if it
    was made for somebody else or another month.
    """
    prepared = unb64(token.message)
    parts = parse_fields(prepared[PREFIX_LENGTH:])
    if len(parts) != 4 or parts[0] != _MESSAGE or len(parts[1]) != _RANDOM or len(parts[3]) != 32:
        raise Malformed("not a token")
    issuer = next((one for one in issuers if one.month == token.month), None)
    if issuer is None or token.month > newest_month:
        raise BadSignature("a token of a month that has no key here")
    key = blind_rsa.issuer_key(unb64(issuer.key))
    signature = unb64(token.signature, length=key.length)
    blind_rsa.verify(key, prepared, signature, PSS_RANDOMIZED)
    if parts[2] != token.month.encode() or parts[3] != whom.commitment(unb64(token.salt)):
        raise Mismatch("a token for somebody else")
    return nullifier(prepared)


def nullifier(message: bytes) -> bytes:
    """By what the gate remembers that a token was spent (32 bytes)."""
    return hashlib.sha256(_NULLIFIER + message).digest()
