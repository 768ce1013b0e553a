"""Decoding quickly says exactly what decoding carefully says: the same rows, or the same error for the same bytes."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from client.sync import decoding
from client.sync.decoding import Mailbox
from protocol import changes, leaves, limits, manifest, merkle, segment
from protocol.errors import ProtocolError
from protocol.leaves import ChangeClass, Entry
from tests.protocol import sample

_MAILBOX = Mailbox(sample.COMMUNITY, sample.MAILBOX, sample.MEMBER_HPKE)
_IDS = [bytes([number]) * 16 for number in range(1, 6)]
_NASTY = "a b\n\t\x00\x0b\x1f\x7f\x85\xa0\u2028\ud7ff\ufdd0\uffff\U0001f600"
_ids = st.sampled_from(_IDS)
_words = st.text(_NASTY, max_size=6) | st.sampled_from(
    ["kind words", "", " ", "\u00a0", "x" * 20_000, "é" * 9_000]
)
_post_bodies = st.fixed_dictionaries(
    {"text": _words},
    optional={"title": _words, "notes": st.lists(st.sampled_from(["grief", "No"]), max_size=2)},
)
_post = {
    "kind": st.just("post"),
    "id": _ids,
    "hour": st.just(480_000),
    "thread": _ids,
    "author": _ids,
    "room": _ids,
}
_note = {**_post, "kind": st.just("note"), "post": _ids}
_edit = {**_post, "kind": st.just("edit"), "post": _ids}
_prune = {
    "kind": st.just("prune"),
    "id": _ids,
    "hour": st.just(1),
    "seqs": st.lists(st.integers(0, 9), max_size=2),
}
_mail = {"kind": st.just("mail"), "id": _ids, "hour": st.just(1)}
_headers = st.one_of(*(st.fixed_dictionaries(kind) for kind in (_post, _post, _edit, _note, _prune, _mail)))
_packed = st.builds(msgspec.msgpack.encode, _post_bodies | st.builds(dict))
_bodies = st.one_of(_packed, _packed, st.binary(max_size=8))
_entries = st.builds(
    Entry,
    st.sampled_from([0, 0, 0, 1]),
    st.binary(min_size=32, max_size=32),
    st.builds(msgspec.msgpack.encode, _headers) | st.binary(min_size=1, max_size=40),
    _bodies,
) | st.builds(Entry, st.just(0), st.binary(min_size=32, max_size=32))


def good_post(number: int, text: str = "kind words", title: str = "") -> Entry:
    header = changes.Post(
        id=number.to_bytes(16, "big"), hour=480_000, author=_IDS[0], thread=_IDS[1], room=_IDS[2]
    )
    body = msgspec.msgpack.encode({"text": text, "title": title})
    return Entry(0, bytes(32), changes.encode_header(header), body)


def outcome(work: Callable[[], Any]) -> Any:
    try:
        return work()
    except ProtocolError as error:
        return type(error), str(error)


def sealed(entries: list[Entry], kind: segment.ObjectType) -> bytes:
    return segment.seal(
        entries,
        object_type=kind,
        number=0,
        revision=0,
        community=sample.COMMUNITY,
        epoch=1,
        epoch_key=sample.EPOCH_KEY,
        random_bytes=sample.Stream("sealed"),
    )


def decoded_tail(entries: list[Entry]) -> Any:
    data = sealed(entries, segment.ObjectType.TAIL)
    return decoding.decode_tail(
        data,
        number=0,
        size=len(entries),
        object_hash=segment.object_hash(data),
        keys={1: sample.EPOCH_KEY},
        mailbox=_MAILBOX,
    )


def both_ways(entries: list[Entry]) -> tuple[Any, Any]:
    quickly = outcome(lambda: decoded_tail(entries))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(decoding, "_quickly", lambda *_: None)
        return quickly, outcome(lambda: decoded_tail(entries))


@settings(max_examples=150, deadline=None)
@given(st.lists(_entries, min_size=1, max_size=6))
def test_whatever_is_in_a_piece_it_is_judged_as_one_by_one(entries: list[Entry]) -> None:
    quickly, carefully = both_ways(entries)
    assert quickly == carefully
    if isinstance(quickly, decoding.Decoded):
        one_by_one = b"".join(leaves.leaf_of(seq, entry) for seq, entry in enumerate(entries))
        assert quickly.piece.leaves == one_by_one


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 254), st.integers(0, 254), _words, _words)
def test_the_first_thing_wrong_is_what_is_told(one: int, other: int, text: str, title: str) -> None:
    entries = [good_post(number) for number in range(255)]
    entries[one] = good_post(one, text)
    entries[other] = good_post(other, "kind", title)
    quickly, carefully = both_ways(entries)
    assert quickly == carefully


def test_honest_posts_are_decoded_quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> None:
        raise AssertionError("decoded one by one")

    monkeypatch.setattr(decoding, "_carefully", never)
    texts = [
        "kind words",
        "two\nlines\tand more",
        "caf\u00e9 \u00a3 \U0001f600 \u2028",
        "x" * limits.TEXT_MAX,
    ]
    found = decoded_tail([good_post(number, text, "A title") for number, text in enumerate(texts)])
    assert [row[8] for row in found.piece.posts] == texts
    assert [row[7] for row in found.piece.posts] == ["A title"] * 4


def test_a_segment_must_give_its_rows_root() -> None:
    entries = [good_post(number) for number in range(255)] + [Entry(0, bytes(range(32)))]
    data = sealed(entries, segment.ObjectType.SEGMENT)
    hashes = [leaves.leaf_of(seq, entry) for seq, entry in enumerate(entries)]

    def decode(root: bytes) -> Any:
        row = manifest.Row(0, segment.object_hash(data), root)
        keys = {1: sample.EPOCH_KEY}
        return outcome(lambda: decoding.decode_segment(data, number=0, row=row, keys=keys, mailbox=_MAILBOX))

    root = merkle.root_of(hashes)
    assert decode(root).piece.leaves == b"".join(hashes)
    assert decode(root).piece.gone == (255,)
    assert (
        decode(root[:-1] + bytes([root[-1] ^ 1]))[1] == "a segment whose changes do not give its row's root"
    )


def test_every_class_of_change_has_the_leaf_that_is_written_down() -> None:
    some = [
        Entry(kind, bytes([n]) * 32, b"h" * (n + 1), b"b" * n * 90)
        for kind, n in itertools.product((0, 1), range(9))
    ]
    some.append(Entry(ChangeClass.CONTENT, b"c" * 32))
    first = 2**26
    assert leaves.leaf_hashes(some, first) == [
        leaves.leaf_of(seq, one) for seq, one in enumerate(some, first)
    ]
