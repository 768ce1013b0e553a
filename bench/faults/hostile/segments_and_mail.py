"""Lies in whole segments, and in mail to the one member whose keys the server has."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from typing import Any, Final

import zstandard

from bench.faults.hostile.contents import Tell, on_feed, sealed
from bench.faults.hostile.lie import GROWS, Act, Lie
from bench.faults.hostile.town import LIE, keys
from client.domain.errors import MalformedAnswer
from protocol import changes, hpke, leaves, limits, mail
from protocol.encoding import u32
from tests.support.feed_builder import FeedBuilder, named_bytes, named_id

_MAIL: Final = GROWS | {"community", "mail_part", "message"}


def lies() -> Iterator[Lie]:
    """All of them."""
    for name, tell in _segments():
        # What is newer than the lie is true, and has come already.
        yield Lie(f"segment: {name}", Act.FIRST_SYNC, on_feed(tell), MalformedAnswer, GROWS | {"epoch_key"})
    for name, parts in _mails():
        yield Lie(f"mail: {name}", Act.SYNC, on_feed(_mailed(parts)), None, _MAIL)


# The same in a whole segment


def _segments() -> Iterator[tuple[str, Tell]]:
    def replaced(make: Callable[[FeedBuilder], bytes]) -> Tell:
        def tell(feed: FeedBuilder) -> None:
            _, root, revision, epoch = feed.sealed[0]
            feed.sealed[0] = (feed.serve(make(feed)), root, revision, epoch)
            feed.publish()

        return tell

    def packed(feed: FeedBuilder, entries: bytes, **prefix: Any) -> bytes:
        frame = zstandard.compress(entries)
        values = {"object_type": 1, "number": 0, "size": 256} | prefix
        return sealed(feed, u32(len(frame)) + frame, **values)

    def of_another(feed: FeedBuilder) -> bytes:
        other = FeedBuilder(feed.name)
        for n in range(256):
            other.post(f"other {n}", LIE)
        return packed(feed, leaves.encode_entries(other.entries))

    whole = 256
    yield "other changes than its root", replaced(of_another)
    yield (
        "another revision",
        replaced(lambda f: packed(f, leaves.encode_entries(f.entries[:whole]), revision=9)),
    )
    yield "one change less", replaced(lambda f: packed(f, leaves.encode_entries(f.entries[: whole - 1])))
    yield (
        "the changes in another order",
        replaced(lambda f: packed(f, leaves.encode_entries(f.entries[:whole][::-1]))),
    )
    yield "another number", replaced(lambda f: packed(f, leaves.encode_entries(f.entries[:whole]), number=5))
    yield "a tail in its place", replaced(lambda f: f.objects[f.parts["tail"] or b""])
    yield "a bomb", replaced(lambda f: packed(f, bytes(2**28)))
    yield "other bytes than its address", _changed_in_place


def _changed_in_place(feed: FeedBuilder) -> None:
    hash_ = feed.sealed[0][0]
    data = bytearray(feed.objects[hash_])
    data[5000] ^= 1
    feed.objects[hash_] = bytes(data)


# Mail for the member, whose keys the server has


_START: Final = struct.Struct(">16sBBH")


def _mailed(plaintexts: Callable[[], Iterator[bytes]]) -> Tell:
    def tell(feed: FeedBuilder) -> None:
        own = keys()
        public = hpke.public_key(own.hpke_private_key)
        for number, text in enumerate(plaintexts()):
            box = hpke.seal(text, to=public, purpose=hpke.Purpose.MAIL, community=feed.community)
            body = mail.address(box, mailbox_key=own.mailbox_key) if len(box) == mail.SEALED_LENGTH else b""
            header = changes.Mail(id=named_bytes(f"mail {number}", 16), hour=4)
            feed.add(header, body or _addressed(box, own.mailbox_key))
        feed.publish()

    return tell


def _addressed(box: bytes, mailbox_key: bytes) -> bytes:
    return (
        mail.address(bytes(mail.SEALED_LENGTH), mailbox_key=mailbox_key)[:32] + box.ljust(4064, b"\0")[:4064]
    )


def _part(
    piece: bytes, *, part: int = 0, parts: int = 1, length: int | None = None, about: str = "mail"
) -> bytes:
    size = len(piece) if length is None else length
    start = _START.pack(named_id(about).bytes, part, parts, size)
    return (start + piece).ljust(limits.MAIL_PLAINTEXT, b"\0")


def _mails() -> Iterator[tuple[str, Callable[[], Iterator[bytes]]]]:
    def one(*texts: bytes) -> Callable[[], Iterator[bytes]]:
        return lambda: iter(texts)

    rubbish: dict[str, bytes] = {
        "no JSON": b"<html>",
        "a kind nobody knows": b'{"type":"obey"}',
        "depth without end": b"[" * 2000,
        "a name twice": b'{"type":"warmth","post":"%s","post":"x"}' % str(named_id("p")).encode(),
        "words with a NUL": b'{"type":"guide-message","words":"%s\\u0000"}' % LIE.encode(),
        "words with half a pair": b'{"type":"guide-message","words":"%s\\ud800"}' % LIE.encode(),
        "a reason that is no code": b'{"type":"decision","decision":"remove","review":"%s","reason":"<b>"}'
        % str(named_id("r")).encode(),
        "an id that is none": b'{"type":"warmth","post":"../../etc"}',
        "a day of 400 digits": b'{"type":"decision","decision":"hold","review":"%s","until_day":1%s}'
        % (str(named_id("r")).encode(), b"0" * 400),
        "not UTF-8": b'{"type":"guide-message","words":"\xff\xfe"}',
    }
    for name, piece in rubbish.items():
        yield name, one(_part(piece))
    yield "part 9 of 8", one(_part(b"{", part=9, parts=8))
    yield "part 255 of 255", one(_part(b"{", part=254, parts=255))
    yield "no parts", one(_part(b"{", parts=0))
    yield "a length past its end", one(_part(b"{", length=60_000))
    yield "padding that is not zero", one(_part(b"{}").rstrip(b"\0").ljust(limits.MAIL_PLAINTEXT, b"\1"))
    yield "parts that contradict each other", one(_part(b"{", parts=2), _part(b"[", parts=3, part=1))
    yield "one part twice, and different", one(_part(b"{", parts=2), _part(b"[", parts=2))
    yield "seven parts of eight", one(*(_part(b"a", part=n, parts=8) for n in range(7)))
    yield "an id that is no random one", one(b"\x01" * 16 + _part(b"{}")[16:])
    yield "two hundred beginnings", lambda: (_part(b"a" * 2900, parts=8, about=f"m {n}") for n in range(200))
    yield "a box that is too short", one(b"short")
