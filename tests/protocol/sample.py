"""Fixed keys, ids and bytes for protocol tests: the same on every machine and every run."""

from __future__ import annotations

import hashlib
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from protocol import descriptor, hpke, signed_note
from protocol.encoding import b64, community_id


class Stream:
    """Bytes that look random and are always the same: SHA-256 of a seed and a counter."""

    def __init__(self, seed: str) -> None:
        self._seed = seed.encode()
        self._count = 0

    def __call__(self, length: int) -> bytes:
        """The next `length` bytes."""
        out = b""
        while len(out) < length:
            out += hashlib.sha256(self._seed + self._count.to_bytes(8, "big")).digest()
            self._count += 1
        return out[:length]


def uid(name: str) -> UUID:
    """A UUIDv4 that depends on the name alone."""
    return UUID(bytes=hashlib.sha256(name.encode()).digest()[:16], version=4)


def key(name: str) -> Ed25519PrivateKey:
    """An Ed25519 key that depends on the name alone."""
    return Ed25519PrivateKey.from_private_bytes(hashlib.sha256(name.encode()).digest())


ROOT = key("root")
FEED = key("feed")
COMMUNITY = community_id(signed_note.public_bytes(ROOT))
MEMBER_HPKE = hpke.new_private_key(Stream("member hpke"))
GUIDE_HPKE = hpke.new_private_key(Stream("guide hpke"))
TEAM_HPKE = hpke.new_private_key(Stream("team hpke"))
MAILBOX = Stream("mailbox")(32)
EPOCH_KEY = Stream("epoch 1")(32)
GUIDE = uid("guide")


def public(name: str) -> str:
    """Base64 of the named key's public half."""
    return b64(signed_note.public_bytes(key(name)))


def sample_descriptor(**changes: object) -> descriptor.Descriptor:
    """A complete descriptor with one room and one guide."""
    values: dict[str, object] = {
        "id": COMMUNITY,
        "number": 3,
        "expires_day": 20_800,
        "name": "Harbour Steps",
        "practice": True,
        "generation": 1,
        "feed_key": public("feed"),
        "issuers": tuple(
            descriptor.IssuerKey(f"2026-{month:02}", b64(Stream(f"issuer {month}")(422)))
            for month in range(1, 13)
        ),
        "rooms": (
            descriptor.Room(
                uid("room"),
                "Sleep",
                descriptor.PostingPolicy.HOLD_NEWCOMERS,
                newcomer_posts=3,
                about="Nights.",
            ),
        ),
        "guides": (
            descriptor.GuideKeys(
                GUIDE,
                public("guide signing"),
                public("guide cosigning"),
                b64(hashlib.sha256(hpke.public_key(GUIDE_HPKE)).digest()),
            ),
        ),
        "guidelines_version": 2,
        "guidelines": (descriptor.LocalText("en", "Be kind."),),
        "escalation": (descriptor.LocalText("en", "A guide writes to you first."),),
        "minimum_age": 16,
        "service_hours": (descriptor.ServiceHours(0, 480, 1200),),
        "content_notes": ("grief", "panic"),
        "onion": "",
    }
    values.update(changes)
    return descriptor.Descriptor(**values)  # type: ignore[arg-type]  # the test names real fields
