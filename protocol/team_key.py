"""The guides' team key: the HPKE key that notes to the guides, audits and review records are sealed to.

Each new public key is a note by a guide's signing key: `leeward/1/ID/team`, the guide's id, the key's number and the
public key (base64), a line each. The private half exists only in guides' apps, and on the server wrapped to
each guide: HPKE of number 4 || private key 96, to the key whose hash the descriptor names.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from protocol import hpke, signed_note
from protocol.checkpoint import guide_name
from protocol.descriptor import Descriptor, guide_by_id
from protocol.encoding import b64, check_community_id, u32, unb64
from protocol.errors import BadSeal, Malformed, Mismatch


@dataclass(frozen=True)
class TeamKey:
    """Team key `number`, made by `guide`'s app: its HPKE public key."""

    community: str
    guide: UUID
    number: int
    public_key: bytes

    def text(self) -> str:
        """The four lines that are signed."""
        first = f"leeward/1/{check_community_id(self.community)}/team"
        return f"{first}\n{self.guide}\n{self.number}\n{b64(self.public_key)}\n"


def sign(team_key: TeamKey, signing_key: Ed25519PrivateKey) -> signed_note.Note:
    """The note by the guide's signing key."""
    name = guide_name(team_key.community, str(team_key.guide))
    return signed_note.sign(team_key.text(), name, signing_key)


def open_note(text: str, *, descriptor: Descriptor) -> TeamKey:
    """Verify a team key's note against the guides the root key named. Raises Malformed, BadSignature, Mismatch."""
    note = signed_note.parse(text)
    lines = note.text.split("\n")
    if len(lines) != 5 or lines[4] or not lines[2].isdecimal() or len(lines[2]) > 9:
        raise Malformed("a team key's note has four lines")
    try:
        guide = UUID(lines[1])
    except ValueError as error:
        raise Malformed("not a guide's id") from error
    keys = guide_by_id(descriptor, guide)
    name = guide_name(descriptor.id, str(guide))
    signed_note.verify(note, signed_note.Verifier(name, unb64(keys.signing, length=32)))
    public_key = unb64(lines[3], length=hpke.PUBLIC_KEY_LENGTH)
    team_key = TeamKey(descriptor.id, guide, int(lines[2]), public_key)
    if team_key.text() != note.text:
        raise Mismatch("a team key of another community")
    return team_key


def wrap(number: int, private_key: bytes, *, to: bytes, expected_hash: bytes, community: str) -> bytes:
    """The private half sealed to one guide, whose HPKE key must have the hash the descriptor names."""
    if hashlib.sha256(to).digest() != expected_hash:
        raise Mismatch("not the key the root key named for this guide")
    plaintext = u32(number) + private_key
    return hpke.seal(plaintext, to=to, purpose=hpke.Purpose.TEAM_KEY, community=community)


def unwrap(wrapped: bytes, *, team_key: TeamKey, private_key: bytes) -> bytes:
    """The private half of `team_key`. BadSeal unless it is sealed to this guide and fits the public half."""
    team_private = unwrap_older(
        wrapped, number=team_key.number, private_key=private_key, community=team_key.community
    )
    if hpke.public_key(team_private) != team_key.public_key:
        raise BadSeal("a team key that is not the one signed")
    return team_private


def unwrap_older(wrapped: bytes, *, number: int, private_key: bytes, community: str) -> bytes:
    """The private half of a key whose note no guide has to sign any more: it opens words, and seals none.

    BadSeal unless it is sealed to this guide as a key of this number.
    """
    plaintext = hpke.open_sealed(
        wrapped, private_key=private_key, purpose=hpke.Purpose.TEAM_KEY, community=community
    )
    if plaintext[:4] != u32(number) or len(plaintext) != 4 + hpke.PRIVATE_KEY_LENGTH:
        raise BadSeal("a team key that is not the one signed")
    return plaintext[4:]
