"""Lies in the object that carries an epoch's keys, and in what guides are said to have cosigned."""

from __future__ import annotations

import os
import struct
from collections.abc import Callable, Iterator
from typing import Final

from bench.faults.hostile.lie import GROWS, Act, Lie
from bench.faults.hostile.records import Rows, Tell, lie_of
from bench.faults.hostile.town import LIE, NOW, keys
from client.domain.errors import AccessEnded, ForkedHistory, MalformedAnswer, RolledBackHistory
from protocol import checkpoint, epochs, limits, signed_note
from tests.support.feed_builder import FeedBuilder, named_bytes

_KEYS: Final = frozenset({"epoch_key"})


def lies() -> Iterator[Lie]:
    """All of them."""
    for name, tell, error in _cosigned():
        yield lie_of(f"cosigned: {name}", Act.SYNC, tell, error, may=frozenset({"seen", "community"}))
    for name, tell, error in _epochs():
        yield lie_of(f"epoch: {name}", Act.FIRST_SYNC, tell, error)
    opens_nothing = _epoch(lambda f: _object(f, keys_={1: bytes(32), 2: bytes(32)}), key=named_bytes("other"))
    yield lie_of("epoch: a key that opens nothing", Act.FIRST_SYNC, opens_nothing, MalformedAnswer, may=_KEYS)
    yield lie_of(
        "epoch: sixteen megabytes of rows",
        Act.FIRST_SYNC,
        _huge_epoch,
        None,
        may=GROWS | _KEYS | {"community"},
    )


# The keys of an epoch


def _epoch(make: Callable[[FeedBuilder], bytes], *, number: int = 2, key: bytes | None = None) -> Tell:
    """The member's tail is sealed in a new epoch whose object is this."""

    def tell(feed: FeedBuilder) -> None:
        feed.epoch = number
        feed.epoch_keys[number] = key or named_bytes(f"epoch {number}")
        feed.epoch_objects[number] = make(feed)
        feed.publish()

    return tell


def _object(
    feed: FeedBuilder, *, keys_: dict[int, bytes] | None = None, mine: bool = True, epoch: int = 2
) -> bytes:
    secrets = [keys().mailbox_key] if mine else [named_bytes("nobody")]
    return epochs.encode_object(
        community=feed.community, epoch=epoch, keys=keys_ or feed.epoch_keys, member_secrets=secrets
    )


_START: Final = struct.Struct(">BBIII")


def _epochs() -> Rows:
    yield "nothing", _epoch(lambda _: b""), MalformedAnswer
    yield "another version", _epoch(lambda f: b"\x02" + _object(f)[1:]), MalformedAnswer
    yield "another type", _epoch(lambda f: b"\x01\x09" + _object(f)[2:]), MalformedAnswer
    yield "another number", _epoch(lambda f: _object(f, epoch=1, keys_={1: f.epoch_keys[1]})), MalformedAnswer
    yield "four thousand million rows", _epoch(lambda _: _START.pack(1, 5, 2, 1, 2**32 - 1)), MalformedAnswer
    yield "it begins after its end", _epoch(lambda _: _START.pack(1, 5, 2, 9, 0)), MalformedAnswer
    yield "more epochs before than there may be", _epoch(_many_before, number=5000), MalformedAnswer
    yield "no row for the member", _epoch(lambda f: _object(f, mine=False)), AccessEnded
    yield "a row that does not open", _epoch(_broken_row), AccessEnded
    yield "an older key that does not open", _epoch(lambda f: _object(f)[:-1] + b"\x00"), MalformedAnswer
    yield "rows out of order", _epoch(_unsorted), (AccessEnded, MalformedAnswer)
    yield "one byte more", _epoch(lambda f: _object(f) + b"\0"), MalformedAnswer


def _many_before(_: FeedBuilder) -> bytes:
    return _START.pack(1, 5, 5000, 1, 0) + bytes(4999 * epochs.WRAPPED_LENGTH)


def _broken_row(feed: FeedBuilder) -> bytes:
    data = bytearray(_object(feed))
    data[_START.size + epochs.TAG_LENGTH] ^= 1
    return bytes(data)


def _unsorted(feed: FeedBuilder) -> bytes:
    secrets = [keys().mailbox_key, *(named_bytes(f"n {n}") for n in range(64))]
    data = epochs.encode_object(
        community=feed.community, epoch=2, keys=feed.epoch_keys, member_secrets=secrets
    )
    end = _START.size + len(secrets) * epochs.ROW_LENGTH
    rows = [data[at : at + epochs.ROW_LENGTH] for at in range(_START.size, end, epochs.ROW_LENGTH)]
    return data[: _START.size] + b"".join(reversed(rows)) + data[end:]


def _huge_epoch(feed: FeedBuilder) -> None:
    own = _object(feed, keys_={2: named_bytes("epoch 2")} | {1: feed.epoch_keys[1]})
    row = own[_START.size : _START.size + epochs.ROW_LENGTH]
    rows = sorted([row, *(os.urandom(epochs.ROW_LENGTH) for _ in range(limits.EPOCH_MEMBERS_MAX - 1))])
    older = own[_START.size + epochs.ROW_LENGTH :]
    _epoch(lambda _: _START.pack(1, 5, 2, 1, len(rows)) + b"".join(rows) + older)(feed)


# What guides are said to have cosigned


def _cosigned() -> Rows:
    def said(make: Callable[[FeedBuilder], str]) -> Tell:
        def tell(feed: FeedBuilder) -> None:
            feed.cosigned = make(feed)
            feed.resign()

        return tell

    def at(seconds: int) -> Callable[[FeedBuilder], str]:
        def make(feed: FeedBuilder) -> str:
            feed.cosign(seconds)
            return feed.cosigned

        return make

    def other(feed: FeedBuilder) -> str:
        forked = feed.fork()
        lied = FeedBuilder(feed.name)
        lied.post("changed", LIE)
        forked.entries[20] = lied.entries[0]
        forked.publish()
        forked.cosign(int(NOW))
        return forked.cosigned

    def longer(feed: FeedBuilder) -> str:
        forked = feed.fork()
        forked.post("more", LIE, thread="post 1")
        forked.publish()
        forked.cosign(int(NOW))
        return forked.cosigned

    def short_line(feed: FeedBuilder) -> str:
        note = signed_note.parse(feed.head.checkpoint)
        name = checkpoint.guide_name(feed.community, str(feed.guide))
        verifier = signed_note.cosigner(name, signed_note.public_bytes(feed.cosigning))
        return str(note.with_signatures(signed_note.Signature(name, verifier.key_id, b"short")))

    yield "rubbish", said(lambda _: LIE), None
    yield "a note of a hundred kilobytes", said(lambda _: "a" * 30_000), None
    yield "nobody's", said(lambda f: f.head.checkpoint), None
    yield "a line that is too short", said(short_line), None
    yield "in the year of the flood", said(at(0)), None
    yield "in half a million years", said(at(2**63)), None
    yield "another record", said(other), ForkedHistory
    yield "a longer record", said(longer), RolledBackHistory
