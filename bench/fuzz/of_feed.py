"""Parsers of what is signed, sealed or hashed: an input is the inside, which is signed and sealed anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial

import msgspec
import zstandard

from bench.faults.hostile.town import guide_keys, keys, named_private
from bench.fuzz.target import Broken, Shape, Target, same
from client.sync.decoding import Mailbox, decode_tail
from protocol import (
    changes,
    epochs,
    hpke,
    kdf,
    leaves,
    limits,
    mail,
    manifest,
    merkle,
    segment,
)
from protocol.encoding import u32
from protocol.errors import Malformed
from protocol.leaves import ChangeClass
from tests.support.feed_builder import FeedBuilder, named_id

_SALT = bytes(32)


@cache
def feed() -> FeedBuilder:
    """A community with a change of every kind, published."""
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
    yield from _objects()
    yield from _changes()


# Objects


def _sealed(plaintext: bytes, size: int) -> bytes:
    """A tail with this plaintext, of this many changes."""
    prefix = segment.Prefix(segment.ObjectType.TAIL, 1, 0, 0, size, _SALT).encode()
    plaintext += bytes(-(len(prefix) + len(plaintext) + kdf.TAG_LENGTH) % limits.OBJECT_MULTIPLE)
    key = kdf.derive(feed().epoch_keys[1], salt=_SALT, info=segment.INFO)
    return prefix + kdf.seal_once(key, plaintext, feed().community.encode() + prefix)


def _opened(plaintext: bytes, size: int) -> None:
    data = _sealed(plaintext, size)
    if len(data) > limits.OBJECT_MAX:
        return
    mailbox = Mailbox(feed().community, keys().mailbox_key, keys().hpke_private_key)
    decoded = decode_tail(
        data,
        number=0,
        size=size,
        object_hash=segment.object_hash(data),
        keys={1: feed().epoch_keys[1]},
        mailbox=mailbox,
    )
    if len(decoded.piece.leaves) != 32 * size:
        raise Broken("another number of leaves than changes")


def _objects() -> Iterator[Target]:
    made = feed()
    entries = leaves.encode_entries(made.entries)
    frame = zstandard.compress(entries)
    epoch_object = made.epoch_objects[2]
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
        own = epochs.own_key(data, member_secret=keys().mailbox_key, community=made.community, epoch=2)
        epochs.older_keys(data, community=made.community, epoch=2, key=own)

    def older(data: bytes) -> None:
        epochs.older_keys(data, community=made.community, epoch=2, key=made.epoch_keys[2])

    def grown(data: bytes) -> None:
        hashes = [data[at : at + 32] for at in range(2, len(data), 32)]
        merkle.CompactRange(int.from_bytes(data[:2]), hashes).root()

    yield Target("segment", lambda: [_sealed(u32(len(frame)) + frame, len(made.entries))], _whole_object)
    yield Target(
        "segment-frame", lambda: [u32(len(frame)) + frame], lambda data: _opened(data, len(made.entries))
    )
    yield Target("segment-entries", lambda: [entries], in_frame, Shape.PACK)
    yield Target("manifest-page", lambda: [manifest.encode_page(0, rows)], page)
    yield Target("manifest-top", lambda: [manifest.encode_top([bytes(32)] * 2)], top)
    yield Target("epoch-object", lambda: [epoch_object], epoch)
    yield Target("epoch-object-older", lambda: [epoch_object], older)
    yield Target("compact-range", lambda: [b"\0\3" + bytes(64)], grown)


def _whole_object(data: bytes) -> None:
    segment.open_object(data, community=feed().community, epoch_key=feed().epoch_keys[1])


def _count(data: bytes) -> int:
    try:
        return leaves._declared_length(data)
    except Malformed:
        return 1


# Changes


def _changes() -> Iterator[Target]:
    made = feed()

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
    yield Target("changes", lambda: [leaves.encode_entries(made.entries)], entries, Shape.PACK)
    yield Target("header", lambda: [one.header for one in made.entries if one.header], header, Shape.PACK)
    for one in bodies:
        seeds = partial(_packed, one)
        yield Target(f"body-{type(one).__name__}", seeds, body(type(one)), Shape.PACK)


def _packed(body: changes.Body) -> list[bytes]:
    return [msgspec.msgpack.encode(body)]
