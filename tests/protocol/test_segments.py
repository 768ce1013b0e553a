"""Entries, leaves, sealed objects and the manifest: laws, and hostile bytes."""

from __future__ import annotations

import hashlib
import hmac
import struct
import tracemalloc

import msgspec
import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from protocol import kdf, leaves, limits, manifest, merkle, segment
from protocol.encoding import u32
from protocol.errors import BadSeal, Malformed, Mismatch, ProtocolError, TooLarge, UnsupportedVersion
from protocol.leaves import ChangeClass, Entry
from tests.protocol import sample
from tests.vectors import make_protocol

ENTRIES = st.lists(
    st.builds(
        Entry,
        st.sampled_from([0, 1]),
        st.binary(min_size=32, max_size=32),
        st.binary(min_size=1, max_size=60),
        st.binary(max_size=200),
    )
    | st.builds(Entry, st.just(0), st.binary(min_size=32, max_size=32)),
    min_size=1,
    max_size=255,
)


def seal_plaintext(
    plaintext: bytes, *, size: int = 1, kind: int = 2, version: int = 1, number: int = 0
) -> bytes:
    """An object around any plaintext, as a hostile server with the key could make."""
    prefix = segment.PREFIX.pack(version, kind, 1, number, 0, size, bytes(32))
    key = kdf.derive(sample.EPOCH_KEY, salt=bytes(32), info=segment.INFO)
    padded = plaintext + bytes(-(len(prefix) + len(plaintext) + 16) % limits.OBJECT_MULTIPLE)
    return prefix + kdf.seal_once(key, padded, sample.COMMUNITY.encode() + prefix)


def framed(packed: bytes, *, write_content_size: bool = True) -> bytes:
    frame = zstandard.ZstdCompressor(write_content_size=write_content_size).compress(packed)
    return u32(len(frame)) + frame


def open_it(data: bytes) -> tuple[segment.Prefix, list[Entry]]:
    return segment.open_object(data, community=sample.COMMUNITY, epoch_key=sample.EPOCH_KEY)


def test_leaf_and_commitment_are_as_written_down() -> None:
    entry = Entry(0, b"s" * 32, b"header", b"body")
    committed = hmac.new(b"s" * 32, b"\0\0\0\x06headerbody", hashlib.sha256).digest()
    assert entry.commitment == committed
    expected = hashlib.sha256(b"\x00" + (7).to_bytes(8, "big") + b"\x00" + committed).digest()
    assert leaves.leaf_of(7, entry) == expected


@given(ENTRIES)
def test_erasing_changes_no_leaf(entries: list[Entry]) -> None:
    for seq, entry in enumerate(entries):
        if entry.change_class == ChangeClass.CONTENT and not entry.erased:
            gone = entry.as_erased()
            assert gone.erased
            assert leaves.leaf_of(seq, gone) == leaves.leaf_of(seq, entry)
            assert entry.salt_or_commitment not in leaves.encode_entries([gone])


def test_control_is_never_erased() -> None:
    with pytest.raises(Malformed):
        Entry(1, bytes(32), b"h").as_erased()
    with pytest.raises(Malformed):
        leaves.decode_entries(msgspec.msgpack.encode([[1, bytes(32)]]))


@given(ENTRIES)
@settings(max_examples=30)
def test_what_is_sealed_opens_and_hides_its_length(entries: list[Entry]) -> None:
    data = segment.seal(
        entries,
        object_type=segment.ObjectType.TAIL,
        number=3,
        revision=0,
        community=sample.COMMUNITY,
        epoch=1,
        epoch_key=sample.EPOCH_KEY,
    )
    prefix, found = open_it(data)
    assert found == entries
    assert prefix.first_seq == 768
    assert len(data) % limits.OBJECT_MULTIPLE == 0


@pytest.mark.parametrize("at", [0, 1, 2, 5, 6, 13, 14, 18, 22, 26, 57, 58, 5000, -1])
def test_one_changed_byte_does_not_open(at: int) -> None:
    data = bytearray(make_protocol.sealed(256, segment.ObjectType.SEGMENT, 4))
    data[at] ^= 1
    with pytest.raises(ProtocolError):
        open_it(bytes(data))


def test_other_keys_and_communities_do_not_open() -> None:
    data = make_protocol.sealed(7, segment.ObjectType.TAIL, 0)
    with pytest.raises(BadSeal):
        segment.open_object(data, community=sample.COMMUNITY, epoch_key=bytes(32))
    with pytest.raises(BadSeal):
        segment.open_object(data, community="a" * 52, epoch_key=sample.EPOCH_KEY)


def test_another_version_is_told_apart() -> None:
    with pytest.raises(UnsupportedVersion):
        open_it(seal_plaintext(b"", version=2))


PACKED = msgspec.msgpack.encode([[0, bytes(32), b"h", b""]])
HOSTILE = {
    "length past the end": u32(2**31) + b"x",
    "padding with content": framed(PACKED) + b"hidden",
    "not zstd": u32(4) + b"none",
    "empty frame": u32(0),
    "no content size": framed(PACKED, write_content_size=False),
    "two frames": u32(2 * len(framed(PACKED)) - 8) + framed(PACKED)[4:] * 2,
    "cut frame": u32(len(framed(PACKED)) - 6) + framed(PACKED)[4:-2],
    "not msgpack": framed(b"\xc1"),
    "not a list": framed(msgspec.msgpack.encode({"a": 1})),
    "another count": framed(msgspec.msgpack.encode([[0, bytes(32), b"h", b""]] * 2)),
    "class two": framed(msgspec.msgpack.encode([[2, bytes(32), b"h", b""]])),
    "short salt": framed(msgspec.msgpack.encode([[0, bytes(31), b"h", b""]])),
    "body without header": framed(msgspec.msgpack.encode([[0, bytes(32), b"", b"body"]])),
    "five parts": framed(msgspec.msgpack.encode([[0, bytes(32), b"h", b"", 1]])),
    "long header": framed(msgspec.msgpack.encode([[0, bytes(32), b"h" * 8193, b""]])),
    "long body": framed(msgspec.msgpack.encode([[0, bytes(32), b"h", b"b" * 20481]])),
    "text for bytes": framed(msgspec.msgpack.encode([[0, "s" * 32, "h", ""]])),
    "array of 2**32": framed(b"\xdd\xff\xff\xff\xff"),
    "entry of 2**32": framed(b"\x91\xdd\xff\xff\xff\xff\x00"),
    "deep": framed(b"\x91" * 5000),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_plaintext_is_refused(name: str) -> None:
    with pytest.raises((Malformed, Mismatch)):
        open_it(seal_plaintext(HOSTILE[name]))


def test_a_bomb_is_refused_before_it_unpacks() -> None:
    frame = zstandard.ZstdCompressor().compress(bytes(1 << 30))
    data = seal_plaintext(u32(len(frame)) + frame)
    tracemalloc.start()
    with pytest.raises(TooLarge):
        open_it(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 16 << 20


def test_a_frame_that_lies_about_its_size_is_refused() -> None:
    """A small stated size over much content: the header byte is edited by hand."""
    frame = bytearray(zstandard.ZstdCompressor().compress(b"a" * 200))
    assert zstandard.get_frame_parameters(bytes(frame)).content_size == 200
    frame[5] = 100
    with pytest.raises(Malformed):
        open_it(seal_plaintext(u32(len(frame)) + bytes(frame)))


@pytest.mark.parametrize(("kind", "size"), [(1, 255), (1, 0), (2, 0), (2, 256), (2, 300), (3, 1), (0, 1)])
def test_impossible_prefixes_are_refused(kind: int, size: int) -> None:
    with pytest.raises(Malformed):
        open_it(seal_plaintext(framed(PACKED), kind=kind, size=size))


def test_a_number_past_any_feed_is_refused() -> None:
    with pytest.raises(Malformed):
        open_it(seal_plaintext(framed(PACKED), number=2**63))


@pytest.mark.parametrize("length", [0, 57, 58, 16383, 16385])
def test_lengths_off_the_grid_are_refused(length: int) -> None:
    with pytest.raises(Malformed):
        open_it(bytes(length))


def test_more_than_an_object_may_be_is_refused() -> None:
    with pytest.raises(TooLarge):
        segment.read_prefix(bytes(limits.OBJECT_MAX + limits.OBJECT_MULTIPLE))


def test_the_largest_segment_there_can_be_fits_its_limit() -> None:
    header, body = b"h" * limits.HEADER_MAX, b"b" * limits.BODY_MAX
    packed = leaves.encode_entries([Entry(0, bytes(32), header, body)] * 256)
    assert len(packed) <= limits.SEGMENT_UNPACKED_MAX


ROWS = st.builds(
    manifest.Row,
    st.integers(0, 2**32 - 1),
    st.binary(min_size=32, max_size=32),
    st.binary(min_size=32, max_size=32),
)


@given(st.lists(ROWS, min_size=1, max_size=256), st.integers(0, 10_000))
def test_manifest_pages_come_back(rows: list[manifest.Row], number: int) -> None:
    data = manifest.encode_page(number, rows)
    assert manifest.decode_page(data, number=number, rows=len(rows)) == rows
    for wrong in (data + b"x", data[:-1], b"\x02" + data[1:], data[:1] + b"\x07" + data[2:]):
        with pytest.raises(Malformed):
            manifest.decode_page(wrong, number=number, rows=len(rows))
    with pytest.raises(Malformed):
        manifest.decode_page(data, number=number + 1, rows=len(rows))


@given(st.integers(0, 1000))
def test_the_top_page_lists_all_pages(segments: int) -> None:
    hashes = [hashlib.sha256(struct.pack(">I", n)).digest() for n in range(manifest.page_count(segments))]
    data = manifest.encode_top(hashes)
    assert manifest.decode_top(data, segments=segments) == hashes
    with pytest.raises(Malformed):
        manifest.decode_top(data, segments=segments + 256)
    with pytest.raises(Malformed):
        manifest.decode_top(data[:3], segments=segments)


def test_rows_and_tail_fold_to_the_root_of_all_leaves() -> None:
    entries = make_protocol.entries(256) + make_protocol.entries(20)
    all_leaves = [leaves.leaf_of(seq, entry) for seq, entry in enumerate(entries)]
    assert merkle.fold([merkle.root_of(all_leaves[:256])], all_leaves[256:]) == merkle.root_of(all_leaves)
