"""The descriptor: who a community is and under which keys it works now, signed by its offline root key.

A signed note whose text is two lines, `leeward/1/ID/descriptor` and one line of JSON. A higher number replaces a
lower one; a client never goes back. Days are whole days since 1970-01-01 UTC, keys and hashes base64.
"""

from __future__ import annotations

import hashlib
import re
from enum import Enum
from typing import Annotated, TypeAlias
from uuid import UUID

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from protocol import limits, signed_note, strict_json
from protocol.encoding import check_community_id, community_id, fields, id_bytes, unb64
from protocol.errors import BadSignature, Expired, Malformed, Mismatch
from protocol.invitation import check_onion_address
from protocol.text import check_code, check_line, check_text

_MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")

Count: TypeAlias = Annotated[int, msgspec.Meta(ge=0, lt=2**31)]
Key: TypeAlias = Annotated[str, msgspec.Meta(max_length=44)]
Line: TypeAlias = Annotated[str, msgspec.Meta(max_length=200)]
Words: TypeAlias = Annotated[str, msgspec.Meta(max_length=limits.TEXT_MAX)]


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    pass


class PostingPolicy(Enum):
    """When a post in a room appears."""

    HOLD_ALL = "hold-all"
    HOLD_NEWCOMERS = "hold-newcomers"
    PUBLISH_THEN_REVIEW = "publish-then-review"


class Room(_Part, frozen=True, omit_defaults=True):
    """A room. With hold-newcomers, a member's first `newcomer_posts` posts wait for a guide."""

    id: UUID
    name: Line
    policy: PostingPolicy
    newcomer_posts: Count = 0
    about: Line = ""


class GuideKeys(_Part, frozen=True):
    """A guide: pseudonym id, Ed25519 keys for signing team keys and for cosigning, SHA-256 of the HPKE key."""

    id: UUID
    signing: Key
    cosigning: Key
    hpke: Key


class IssuerKey(_Part, frozen=True):
    """The key that blind-signs joining tokens in one month: RSA 3072, DER SubjectPublicKeyInfo in base64."""

    month: Annotated[str, msgspec.Meta(max_length=7)]
    key: Annotated[str, msgspec.Meta(max_length=1024)]


class ServiceHours(_Part, frozen=True):
    """Guides are on duty on `weekday` (0 Monday) from one minute of the day to another, in UTC."""

    weekday: Annotated[int, msgspec.Meta(ge=0, le=6)]
    from_minute: Annotated[int, msgspec.Meta(ge=0, le=1440)]
    to_minute: Annotated[int, msgspec.Meta(ge=0, le=1440)]


class LocalText(_Part, frozen=True):
    """A text in one language (BCP 47)."""

    language: Annotated[str, msgspec.Meta(max_length=35)]
    text: Words


class Retention(_Part, frozen=True):
    """How many days things are kept; 0 means as long as the community lives."""

    posts_days: Count = 0
    reviews_days: Count = 90


class Quotas(_Part, frozen=True):
    """What one member may send. Help-me has no quota."""

    posts_per_day: Count = 50
    threads_per_day: Count = 10
    reports_per_day: Count = 30


class Descriptor(_Part, frozen=True, kw_only=True, omit_defaults=True):
    """Everything a client needs to know about a community before it trusts a byte of its feed."""

    id: Annotated[str, msgspec.Meta(max_length=52)]
    number: Annotated[int, msgspec.Meta(ge=1, lt=2**31)]
    expires_day: Count
    name: Line
    practice: bool
    generation: Annotated[int, msgspec.Meta(ge=1, lt=2**31)]
    feed_key: Key
    issuers: tuple[IssuerKey, ...]
    rooms: Annotated[tuple[Room, ...], msgspec.Meta(max_length=limits.ROOMS_MAX)]
    guides: Annotated[tuple[GuideKeys, ...], msgspec.Meta(max_length=limits.GUIDES_MAX)] = ()
    guidelines_version: Annotated[int, msgspec.Meta(ge=1, lt=2**31)]
    guidelines: Annotated[tuple[LocalText, ...], msgspec.Meta(min_length=1, max_length=32)]
    escalation: Annotated[tuple[LocalText, ...], msgspec.Meta(min_length=1, max_length=32)]
    minimum_age: Annotated[int, msgspec.Meta(ge=0, le=120)]
    service_hours: Annotated[tuple[ServiceHours, ...], msgspec.Meta(max_length=64)] = ()
    content_notes: Annotated[tuple[str, ...], msgspec.Meta(max_length=64)] = ()
    retention: Retention = Retention()
    quotas: Quotas = Quotas()
    onion: Annotated[str, msgspec.Meta(max_length=limits.ADDRESS_MAX)] = ""
    leads: Annotated[tuple[UUID, ...], msgspec.Meta(max_length=limits.LEADS_MAX)] = ()
    """Guides whom the steward named to see to what two guides found to be a life at risk."""


class CommunityMessage(_Part, frozen=True, omit_defaults=True):
    """GET /v1/community: the root public key, the descriptor's note and, once there is one, the team key's note.

    The root key is trusted only because its hash is the community's id, which the invitation holds.
    """

    root_key: Key
    descriptor: Annotated[str, msgspec.Meta(max_length=limits.NOTE_MAX)]
    team: Annotated[str, msgspec.Meta(max_length=4096)] = ""


def name_of(community: str) -> str:
    """First line and key name of the descriptor's note."""
    return f"leeward/1/{check_community_id(community)}/descriptor"


def sign(descriptor: Descriptor, root_key: Ed25519PrivateKey) -> signed_note.Note:
    """The descriptor as a note by the root key, after checking it."""
    check(descriptor)
    if descriptor.id != community_id(signed_note.public_bytes(root_key)):
        raise Mismatch("a root key signs only its own community's descriptor")
    name = name_of(descriptor.id)
    return signed_note.sign(f"{name}\n{strict_json.encode(descriptor).decode()}\n", name, root_key)


def open_note(text: str, *, community: str, root_key: bytes) -> Descriptor:
    """Verify a descriptor's note by the pinned root key (32 bytes) and return it, checked.

    Raises Malformed, BadSignature, or Mismatch if the root key or the content is another community's. Expiry is the
    caller's to ask (`check_current`), because a member whose clock is wrong must still be able to read.
    """
    if community_id(root_key) != community:
        raise Mismatch("a root key of another community")
    note = signed_note.parse(text)
    name = name_of(community)
    signed_note.verify(note, signed_note.Verifier(name, root_key))
    lines = note.text.split("\n")
    if len(lines) != 3 or lines[0] != name or lines[2]:
        raise Malformed("a descriptor's note has two lines")
    descriptor = strict_json.decode(lines[1].encode(), Descriptor)
    check(descriptor)
    if descriptor.id != community:
        raise Mismatch("a descriptor of another community")
    return descriptor


def check(descriptor: Descriptor) -> None:
    """Raise Malformed unless every part has a possible value."""
    check_community_id(descriptor.id)
    check_line(descriptor.name, max_characters=200)
    unb64(descriptor.feed_key, length=32)
    if len(descriptor.issuers) != limits.ISSUER_MONTHS:
        raise Malformed("twelve monthly issuer keys")
    months = [issuer.month for issuer in descriptor.issuers]
    if months != sorted(set(months)) or not all(_MONTH.fullmatch(month) for month in months):
        raise Malformed("issuer months rise")
    for issuer in descriptor.issuers:
        unb64(issuer.key)
    _check_unique([room.id for room in descriptor.rooms])
    for room in descriptor.rooms:
        check_line(room.name, max_characters=200)
        if room.about:
            check_line(room.about, max_characters=200)
    _check_unique([guide.id for guide in descriptor.guides])
    for guide in descriptor.guides:
        for key in (guide.signing, guide.cosigning, guide.hpke):
            unb64(key, length=32)
    _check_unique(list(descriptor.leads))
    if not set(descriptor.leads) <= {guide.id for guide in descriptor.guides}:
        raise Malformed("a lead is a guide")
    for words in (*descriptor.guidelines, *descriptor.escalation):
        if not _LANGUAGE.fullmatch(words.language):
            raise Malformed("a language is a BCP 47 tag")
        check_text(words.text)
    for code in descriptor.content_notes:
        check_code(code)
    if descriptor.onion and check_onion_address(descriptor.onion) != descriptor.onion:
        raise Malformed("an address is in lower case")


def check_current(descriptor: Descriptor, *, day: int) -> None:
    """Raise Expired if `day` is past the descriptor's last day."""
    if day > descriptor.expires_day:
        raise Expired("the descriptor is past its last day")


def issuers_fingerprint(community: str, issuers: tuple[IssuerKey, ...]) -> bytes:
    """SHA-256 over the list of issuer keys, as an invitation holds it (32 bytes)."""
    parts = [b"leeward/issuers/v1", community.encode()]
    for issuer in issuers:
        parts += [issuer.month.encode(), unb64(issuer.key)]
    return hashlib.sha256(fields(*parts)).digest()


def guide_by_id(descriptor: Descriptor, guide: UUID) -> GuideKeys:
    """The guide of this id; BadSignature if the root key named none such."""
    for keys in descriptor.guides:
        if keys.id == guide:
            return keys
    raise BadSignature("not a guide of this community")


def _check_unique(ids: list[UUID]) -> None:
    for value in ids:
        id_bytes(value)
    if len(set(ids)) != len(ids):
        raise Malformed("an id stands twice")
