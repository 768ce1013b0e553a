"""Parsers of notes that are signed, of boxes, letters, tokens and invitations: an input is signed or sealed anew."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterator

import httpx
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from bench.faults.hostile.town import keys
from bench.fuzz.of_feed import feed as _feed
from bench.fuzz.target import Broken, Shape, Target, same
from protocol import (
    blind_rsa,
    checkpoint,
    descriptor,
    generation,
    hpke,
    invitation,
    limits,
    mail,
    sealed_words,
    signed_note,
    team_key,
    tokens,
)
from protocol.encoding import b64, u32
from protocol.joining import TokenAdmission
from tests.support.feed_builder import FeedBuilder, issuer_key, issuer_public, named_bytes, named_id


def targets() -> Iterator[Target]:
    """All of them."""
    yield from _notes()
    yield from _keys()
    yield Target("invitation-text", lambda: [_invitation().text().encode()], _invited)
    yield Target("invitation-inside", lambda: [_inside_of_invitation()], _invited_inside)
    yield Target(
        "address",
        lambda: [b"https://example.org:8443", b"http://127.0.0.1:1"],
        lambda data: _address(data.decode("utf-8", "replace")),
    )


# Notes


def _key_of(feed: FeedBuilder, who: str) -> Callable[[str, str], str]:
    key = {"feed": feed.feed_key, "root": feed.root_key}[who]

    def sign(text: str, name: str) -> str:
        verifier = signed_note.Verifier(name, signed_note.public_bytes(key))
        line = signed_note.Signature(name, verifier.key_id, key.sign(text.encode())).line()
        return f"{text}\n{line}"

    return sign


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _body_of(note: str) -> bytes:
    return signed_note.parse(note).text.encode()


def _notes() -> Iterator[Target]:
    feed = _feed()
    origin = checkpoint.origin(feed.community, feed.generation)
    by_feed, by_root = _key_of(feed, "feed"), _key_of(feed, "root")
    feed_key = signed_note.public_bytes(feed.feed_key)
    root_key = signed_note.public_bytes(feed.root_key)
    cosigner = signed_note.cosigner(
        checkpoint.guide_name(feed.community, str(feed.guide)), signed_note.public_bytes(feed.cosigning)
    )

    def parse(data: bytes) -> None:
        note = signed_note.parse(_text(data))
        same(signed_note.parse(str(note)), note)

    def signed_checkpoint(data: bytes) -> None:
        found = checkpoint.parse_checkpoint(signed_note.parse(by_feed(_text(data), origin)).text)
        same(found.text(), _text(data))

    def head(data: bytes) -> None:
        message = checkpoint.HeadMessage(feed.head.checkpoint, by_feed(_text(data), origin))
        found = checkpoint.open_head(message, expected_origin=origin, feed_key=feed_key)
        same(found.note.text(), _text(data))

    def cosigned(data: bytes) -> None:
        checkpoint.open_cosigned(_text(data), expected_origin=origin, feed_key=feed_key, cosigners=[cosigner])

    def described(data: bytes) -> None:
        name = descriptor.name_of(feed.community)
        note = by_root(f"{name}\n{_text(data)}\n", name)
        found = descriptor.open_note(note, community=feed.community, root_key=root_key)
        again = str(descriptor.sign(found, feed.root_key))
        same(descriptor.open_note(again, community=feed.community, root_key=root_key), found)

    def restarted(data: bytes) -> None:
        name = generation.name_of(feed.community)
        found = generation.open_note(by_root(_text(data), name), community=feed.community, root_key=root_key)
        same(found.text(), _text(data))

    def team(data: bytes) -> None:
        name = checkpoint.guide_name(feed.community, str(feed.guide))
        text = _text(data)
        signing = _seeded(f"{feed.name} signing")
        verifier = signed_note.Verifier(name, signed_note.public_bytes(signing))
        line = signed_note.Signature(name, verifier.key_id, signing.sign(text.encode())).line()
        found = team_key.open_note(f"{text}\n{line}", descriptor=feed.described)
        same(found.text(), text)

    lines = Shape.LINES
    restart = generation.GenerationNote(feed.community, 1, 2, 30, bytes(32), 3)
    yield Target("signed-note", lambda: [feed.head.head.encode(), feed.cosigned.encode()], parse, lines)
    yield Target("checkpoint", lambda: [_body_of(feed.head.checkpoint)], signed_checkpoint, lines)
    yield Target("head-note", lambda: [_body_of(feed.head.head)], head, lines)
    yield Target("cosigned-checkpoint", lambda: [feed.cosigned.encode()], cosigned, lines)
    yield Target(
        "descriptor", lambda: [_body_of(feed.descriptor_note).split(b"\n")[1]], described, Shape.JSON
    )
    yield Target("generation-note", lambda: [restart.text().encode()], restarted, lines)
    yield Target("team-key-note", lambda: [_body_of(feed.team)], team, lines)


def _seeded(name: str) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(hashlib.sha256(name.encode()).digest())


# Boxes, letters and tokens


def _keys() -> Iterator[Target]:
    feed, own = _feed(), keys()
    public = hpke.public_key(own.hpke_private_key)
    box = hpke.seal(b"a" * 100, to=public, purpose=hpke.Purpose.MAIL, community=feed.community)
    (letter,) = mail.seal_message(mail.GuideMail("hello"), named_id("m"), to=public, community=feed.community)
    note = team_key.open_note(feed.team, descriptor=feed.described)
    wrapped = team_key.wrap(
        1,
        named_bytes(f"{feed.name} team 1", 96),
        to=public,
        expected_hash=hashlib.sha256(public).digest(),
        community=feed.community,
    )
    inside = hpke.open_sealed(
        letter, private_key=own.hpke_private_key, purpose=hpke.Purpose.MAIL, community=feed.community
    )
    issuer = feed.described.issuers[0]
    whom = tokens.NewMember(feed.community, named_id("me"), bytes(32), public, bytes(32))
    pending = tokens.begin_token(issuer, whom, random_bytes=lambda n: named_bytes("token", n))
    numbers = issuer_key().private_numbers()
    signed = pow(int.from_bytes(pending.blinded), numbers.d, numbers.public_numbers.n).to_bytes(
        blind_rsa.ISSUER_BYTES
    )

    real = tokens.finish_token(pending, signed)

    def opened(data: bytes) -> None:
        hpke.open_sealed(
            data, private_key=own.hpke_private_key, purpose=hpke.Purpose.MAIL, community=feed.community
        )

    def mailed(data: bytes) -> None:
        body = mail.address(letter, mailbox_key=own.mailbox_key)[:32] + data
        if mail.is_for(body, own.mailbox_key):
            mail.open_part(body, private_key=own.hpke_private_key, community=feed.community)

    def part(data: bytes) -> None:
        sealed = hpke.seal(data, to=public, purpose=hpke.Purpose.MAIL, community=feed.community)
        body = bytes(32) + sealed
        found = mail.open_part(body, private_key=own.hpke_private_key, community=feed.community)
        if len(found.piece) > limits.MAIL_PLAINTEXT:
            raise Broken("more than a part holds")

    def words(data: bytes) -> None:
        sealed = hpke.seal(data, to=public, purpose=hpke.Purpose.TO_GUIDES, community=feed.community)
        sealed_words.open_words(
            sealed, private_key=own.hpke_private_key, purpose=hpke.Purpose.TO_GUIDES, community=feed.community
        )

    def unwrapped(data: bytes) -> None:
        team_key.unwrap(data, team_key=note, private_key=own.hpke_private_key)

    def token(data: bytes) -> None:
        admission = TokenAdmission(issuer.month, b64(data), real.signature, real.salt)
        tokens.check_token(admission, whom, issuers=feed.described.issuers, newest_month="9999-12")

    yield Target("hpke-box", lambda: [box], opened)
    yield Target("hpke-public-key", lambda: [public], hpke.check_public_key)
    yield Target("mail-body", lambda: [letter], mailed)
    yield Target("mail-part", lambda: [inside], part)
    yield Target("sealed-words", lambda: [u32(5) + b"words".ljust(1020, b"\0")], words)
    yield Target("team-key-wrap", lambda: [wrapped], unwrapped)
    yield Target("issuer-key", lambda: [issuer_public()], blind_rsa.issuer_key)
    yield Target(
        "pending-token",
        lambda: [pending.to_bytes()],
        lambda data: same(tokens.PendingToken.from_bytes(data).to_bytes(), data),
    )
    yield Target("blind-signature", lambda: [signed], lambda data: tokens.finish_token(pending, data))
    yield Target("token", lambda: [pending.prepared], token)


# Invitations and addresses


def _invitation() -> invitation.Invitation:
    feed = _feed()
    issuers = descriptor.issuers_fingerprint(feed.community, feed.described.issuers)
    return invitation.Invitation("https://example.org:8443", feed.community, issuers, b"c" * 16)


def _invited(data: bytes) -> None:
    found = invitation.parse(_text(data))
    same(invitation.parse(found.text()), found)


def _inside_of_invitation() -> bytes:
    return invitation._decode(_invitation().text().removeprefix("leeward1"))[:-4]


def _invited_inside(data: bytes) -> None:
    whole = data + hashlib.sha256(data).digest()[:4]
    _invited(b"leeward1" + base64.b32encode(whole).rstrip(b"="))


def _address(text: str) -> None:
    found = invitation.check_address(text)
    same(invitation.check_address(found), found)
    try:
        url = httpx.URL(found)
    except httpx.InvalidURL:
        return  # judged where it is used
    if url.scheme == "http" and url.host not in ("127.0.0.1", "localhost", "::1"):
        raise Broken("an address without TLS that leads away")
