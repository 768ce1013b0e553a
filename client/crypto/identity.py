"""A member's keys in one community: log-in, mail, mailbox; and a guide's, for signing and cosigning.

Seeds and private keys are bytes as the private file keeps them. Nothing but the log-in challenge, team keys and
checkpoints is ever signed: no signature over anything a member writes exists.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from protocol import checkpoint, hpke, kdf, mail, sessions, signed_note, team_key
from protocol.encoding import b64
from protocol.team_key import TeamKey

RandomBytes = Callable[[int], bytes]


@dataclass(frozen=True, slots=True)
class MemberKeys:
    """What a member makes when joining. No secret shows in its repr."""

    login_seed: bytes = field(repr=False)
    hpke_private_key: bytes = field(repr=False)
    mailbox_key: bytes = field(repr=False)

    @classmethod
    def make(cls, random_bytes: RandomBytes = os.urandom) -> MemberKeys:
        """Fresh keys."""
        return cls(
            random_bytes(kdf.KEY_LENGTH),
            hpke.new_private_key(random_bytes),
            random_bytes(mail.MAILBOX_KEY_LENGTH),
        )

    @property
    def login_public(self) -> str:
        """The log-in key's public half, base64."""
        return public_half(self.login_seed)

    @property
    def hpke_public(self) -> str:
        """The key that mail is sealed to, base64."""
        return b64(hpke.public_key(self.hpke_private_key))


@dataclass(frozen=True, slots=True)
class GuideKeys:
    """What someone who is to be a guide makes besides."""

    signing_seed: bytes = field(repr=False)
    cosigning_seed: bytes = field(repr=False)

    @classmethod
    def make(cls, random_bytes: RandomBytes = os.urandom) -> GuideKeys:
        """Fresh keys."""
        return cls(random_bytes(kdf.KEY_LENGTH), random_bytes(kdf.KEY_LENGTH))


def public_half(seed: bytes) -> str:
    """The public half (base64) of the Ed25519 key with this seed."""
    return b64(signed_note.public_bytes(_key(seed)))


def answer_challenge(
    challenge: sessions.Challenge, *, member: UUID, community: str, login_seed: bytes
) -> sessions.SessionRequest:
    """The request that logs a member in."""
    return sessions.answer(challenge, member=member, community=community, login_key=_key(login_seed))


def cosign(note: str, *, community: str, guide: UUID, cosigning_seed: bytes, seconds: int) -> str:
    """A checkpoint's note with this guide's cosignature among its lines, its time cut to the hour."""
    parsed = signed_note.parse(note)
    name = checkpoint.guide_name(community, str(guide))
    line = signed_note.cosign(parsed, name, _key(cosigning_seed), seconds=seconds)
    return str(parsed.with_signatures(line))


def sign_team_key(key: TeamKey, *, signing_seed: bytes) -> str:
    """The note that makes this the team's key."""
    return str(team_key.sign(key, _key(signing_seed)))


def _key(seed: bytes) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(seed)
