"""Parsers of what is signed, sealed or hashed: an input is the inside, which is signed and sealed anew."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from functools import cache, partial

import msgspec
import zstandard
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from bench.faults.hostile.town import guide_keys, keys, named_private
from bench.fuzz.target import Broken, Shape, Target, same
from client.sync.decoding import Mailbox, decode_tail
from protocol import (
    blind_rsa,
    changes,
    checkpoint,
    descriptor,
    epochs,
    generation,
    hpke,
    invitation,
    kdf,
    leaves,
    limits,
    mail,
    manifest,
    merkle,
    sealed_words,
    segment,
    signed_note,
    team_key,
    tokens,
)
from protocol.encoding import b64, u32
from protocol.errors import Malformed
from protocol.joining import TokenAdmission
from protocol.leaves import ChangeClass
from tests.support.feed_builder import FeedBuilder, issuer_key, issuer_public, named_bytes, named_id

_SALT = bytes(32)


@cache
def _feed() -> FeedBuilder:
    made = FeedBuilder()
    made.members = [keys().mailbox_key, guide_keys(made).mailbox_key]
    made.pseudonym("ann", "Ann", hpke.public_key(named_private("ann")))
    for n in range(20):
        made.post(f"post {n}", f"words {n}", thread=f"post {n % 4}", title="t" if n < 4 else "")
    made.edit("post 5", "better", thread="post 1")
    made.add(
        changes.Note(
            id=bytes(16), hour=1, post=bytes(16), author=bytes(16), thread=bytes(16), room=bytes(16)
        ),
        changes.encode_body(changes.NoteBody(("grief",))),
    )
    made.mail(
        mail.GuideMail("hello"),
        named_id("letter"),
        to=hpke.public_key(keys().hpke_private_key),
        mailbox_key=keys().mailbox_key,
    )
    made.remove("post 7", (8,))
    id_ = bytes(16)
    headers: tuple[changes.Header, ...] = (
        changes.Lock(id=id_, hour=1, thread=id_),
        changes.Unlock(id=id_, hour=1, thread=id_),
        changes.Pin(id=id_, hour=1, thread=id_, pinned=True),
        changes.Guidelines(id=id_, hour=1, version=2),
        changes.Withdraw(id=id_, hour=1, post=id_, seqs=(3, 4)),
        changes.Prune(id=id_, hour=1, seqs=(2,)),
        changes.Restore(id=id_, hour=1, removal=id_, post=id_),
        changes.Audit(id=id_, hour=1, team=1),
        changes.Generation(id=id_, hour=1, number=2),
    )
    for header in headers:
        made.add(header)
    made.add(changes.Notice(id=bytes(16), hour=1), changes.encode_body(changes.WordsBody("to all", "title")))
    made.rotate_epoch()
    made.publish()
    made.cosign(1_800_000_000)
    made.make_team_key(1)
    return made


def targets() -> Iterator[Target]:
    """All of them."""
    yield from _notes()
    yield from _objects()
    yield from _changes()
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


# Objects


def _sealed(plaintext: bytes, size: int) -> bytes:
    """A tail with this plaintext, of this many changes."""
    prefix = segment.Prefix(segment.ObjectType.TAIL, 1, 0, 0, size, _SALT).encode()
    plaintext += bytes(-(len(prefix) + len(plaintext) + kdf.TAG_LENGTH) % limits.OBJECT_MULTIPLE)
    key = kdf.derive(_feed().epoch_keys[1], salt=_SALT, info=segment.INFO)
    return prefix + kdf.seal_once(key, plaintext, _feed().community.encode() + prefix)


def _opened(plaintext: bytes, size: int) -> None:
    data = _sealed(plaintext, size)
    if len(data) > limits.OBJECT_MAX:
        return
    mailbox = Mailbox(_feed().community, keys().mailbox_key, keys().hpke_private_key)
    decoded = decode_tail(
        data,
        number=0,
        size=size,
        object_hash=segment.object_hash(data),
        keys={1: _feed().epoch_keys[1]},
        mailbox=mailbox,
    )
    if len(decoded.piece.leaves) != 32 * size:
        raise Broken("another number of leaves than changes")


def _objects() -> Iterator[Target]:
    feed = _feed()
    entries = leaves.encode_entries(feed.entries)
    frame = zstandard.compress(entries)
    epoch_object = feed.epoch_objects[2]
    rows = [manifest.Row(n, bytes(32), bytes(32)) for n in range(3)]

    def in_frame(data: bytes) -> None:
        packed = zstandard.compress(data)
        _opened(u32(len(packed)) + packed, max(1, min(255, _count(data))))

    def page(data: bytes) -> None:
        count = min(256, max(1, (len(data) - 8) // 68))
        same(manifest.encode_page(0, manifest.decode_page(data, number=0, rows=count)), data)

    def top(data: bytes) -> None:
        count = max(0, (len(data) - 6) // 32)
        same(manifest.encode_top(manifest.decode_top(data, segments=256 * count)), data)

    def epoch(data: bytes) -> None:
        own = epochs.own_key(data, member_secret=keys().mailbox_key, community=feed.community, epoch=2)
        epochs.older_keys(data, community=feed.community, epoch=2, key=own)

    def older(data: bytes) -> None:
        epochs.older_keys(data, community=feed.community, epoch=2, key=feed.epoch_keys[2])

    def grown(data: bytes) -> None:
        hashes = [data[at : at + 32] for at in range(2, len(data), 32)]
        merkle.CompactRange(int.from_bytes(data[:2]), hashes).root()

    yield Target("segment", lambda: [_sealed(u32(len(frame)) + frame, len(feed.entries))], _whole_object)
    yield Target(
        "segment-frame", lambda: [u32(len(frame)) + frame], lambda data: _opened(data, len(feed.entries))
    )
    yield Target("segment-entries", lambda: [entries], in_frame, Shape.PACK)
    yield Target("manifest-page", lambda: [manifest.encode_page(0, rows)], page)
    yield Target("manifest-top", lambda: [manifest.encode_top([bytes(32)] * 2)], top)
    yield Target("epoch-object", lambda: [epoch_object], epoch)
    yield Target("epoch-object-older", lambda: [epoch_object], older)
    yield Target("compact-range", lambda: [b"\0\3" + bytes(64)], grown)


def _whole_object(data: bytes) -> None:
    segment.open_object(data, community=_feed().community, epoch_key=_feed().epoch_keys[1])


def _count(data: bytes) -> int:
    try:
        return leaves._declared_length(data)
    except Malformed:
        return 1


# Changes


def _changes() -> Iterator[Target]:
    feed = _feed()

    def entries(data: bytes) -> None:
        found = leaves.decode_entries(data)
        same(leaves.decode_entries(leaves.encode_entries(found)), found)

    def header(data: bytes) -> None:
        try:
            kind, found = ChangeClass.CONTENT, changes.decode_header(data, ChangeClass.CONTENT)
        except Malformed:
            kind, found = ChangeClass.CONTROL, changes.decode_header(data, ChangeClass.CONTROL)
        same(changes.decode_header(changes.encode_header(found), kind), found)

    def body(
        kind: type[changes.PostBody | changes.NoteBody | changes.PseudonymBody | changes.WordsBody],
    ) -> Callable[[bytes], None]:
        def parse(data: bytes) -> None:
            found = changes.decode_body(data, kind)
            same(changes.decode_body(changes.encode_body(found), kind), found)

        return parse

    bodies: tuple[changes.Body, ...] = (
        changes.PostBody("words", "title", ("grief",)), changes.NoteBody(("grief", "panic")),
        changes.PseudonymBody("Ann", bytes(1216)), changes.WordsBody("words", "title"),
    )  # fmt: skip
    yield Target("changes", lambda: [leaves.encode_entries(feed.entries)], entries, Shape.PACK)
    yield Target("header", lambda: [one.header for one in feed.entries if one.header], header, Shape.PACK)
    for one in bodies:
        seeds = partial(_packed, one)
        yield Target(f"body-{type(one).__name__}", seeds, body(type(one)), Shape.PACK)


def _packed(body: changes.Body) -> list[bytes]:
    return [msgspec.msgpack.encode(body)]


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
    import base64

    whole = data + hashlib.sha256(data).digest()[:4]
    _invited(b"leeward1" + base64.b32encode(whole).rstrip(b"="))


def _address(text: str) -> None:
    import httpx

    found = invitation.check_address(text)
    same(invitation.check_address(found), found)
    try:
        url = httpx.URL(found)
    except httpx.InvalidURL:
        return  # judged where it is used
    if url.scheme == "http" and url.host not in ("127.0.0.1", "localhost", "::1"):
        raise Broken("an address without TLS that leads away")
