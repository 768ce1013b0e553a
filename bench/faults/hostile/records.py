"""Lies in signed heads, manifests, epoch objects and cosignatures: by the right key, and wrong inside."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from typing import Final

from bench.faults.hostile.lie import GROWS, Act, Lie
from bench.faults.hostile.town import LIE
from client.domain.errors import (
    BadGeneration,
    BadSignature,
    ForkedHistory,
    GapInHistory,
    LeewardError,
    MalformedAnswer,
    RolledBackHistory,
    UnservedHistory,
)
from protocol import checkpoint, limits, manifest, merkle, signed_note
from protocol.checkpoint import HeadMessage
from protocol.encoding import b64
from tests.support.feed_builder import FeedBuilder

Tell = Callable[[FeedBuilder], None]
_KEYS: Final = frozenset({"epoch_key"})


def lies() -> Iterator[Lie]:
    """All of them."""
    for name, tell, error in (*_heads(), *_sizes(), *_histories(), *_manifests()):
        yield lie_of(f"head: {name}", Act.SYNC, tell, error)
    yield lie_of(
        "head: another generation without a word",
        Act.SYNC,
        _next_generation,
        BadGeneration,
        may=frozenset({"community"}),
    )
    yield lie_of(
        "head: a hundred million changes",
        Act.FIRST_SYNC,
        _hundred_million,
        MalformedAnswer,
        may=_KEYS | GROWS,
        quick=False,
    )


def lie_of(
    name: str,
    act: Act,
    tell: Tell,
    error: type[LeewardError] | tuple[type[LeewardError], ...] | None,
    *,
    may: frozenset[str] = frozenset(),
    quick: bool = True,
) -> Lie:
    """A lie about the record."""
    return Lie(name, act, lambda town: tell(town.feed), error, may, quick=quick)


Rows = Iterator[tuple[str, Tell, "type[LeewardError] | tuple[type[LeewardError], ...] | None"]]


# The head's own lines


def _signed(*lines: str, which: str, end: str = "\n") -> Tell:
    """A checkpoint or head note by the feed key with just these lines; {o} is the origin."""

    def tell(feed: FeedBuilder) -> None:
        feed.number += 1
        feed.resign()
        origin = checkpoint.origin(feed.community, feed.generation)
        text = "".join(line.replace("{o}", origin) + "\n" for line in lines)
        note = f"{text}\n{_signature(feed, text, origin)}"
        head = feed.head.head
        if which == "checkpoint":
            parsed = checkpoint.parse_head_note(signed_note.parse(head).text)
            again = checkpoint.HeadNote(**{**parsed.__dict__, "checkpoint": checkpoint.note_hash(note)})
            feed.head = HeadMessage(note, str(checkpoint.sign_head(again, feed.feed_key)))
        else:
            feed.head = HeadMessage(feed.head.checkpoint, note)

    return tell


def _signature(feed: FeedBuilder, text: str, name: str) -> str:
    verifier = signed_note.Verifier(name, signed_note.public_bytes(feed.feed_key))
    return signed_note.Signature(name, verifier.key_id, feed.feed_key.sign(text.encode())).line()


def _head_with(**changed: object) -> Tell:
    def tell(feed: FeedBuilder) -> None:
        feed.number += 1
        feed.resign()
        parsed = checkpoint.parse_head_note(signed_note.parse(feed.head.head).text)
        again = checkpoint.HeadNote(**{**parsed.__dict__, **changed})
        feed.head = HeadMessage(feed.head.checkpoint, str(checkpoint.sign_head(again, feed.feed_key)))

    return tell


def _message(make: Callable[[FeedBuilder], HeadMessage]) -> Tell:
    def tell(feed: FeedBuilder) -> None:
        feed.head = make(feed)

    return tell


_ROOT: Final = b64(bytes(32))


def _heads() -> Rows:
    for size in ("-1", "007", "1e3", " 5", "9" * 16, "9" * 4301, "0x10", "٣", ""):
        lines = ("{o}", size, _ROOT)
        yield (
            f"a size of {size[:12]!r} ({len(size)} letters)",
            _signed(*lines, which="checkpoint"),
            MalformedAnswer,
        )
    yield "a root of 31 bytes", _signed("{o}", "5", b64(bytes(31)), which="checkpoint"), MalformedAnswer
    yield (
        "a root in another spelling",
        _signed("{o}", "5", _ROOT[:-2] + "B=", which="checkpoint"),
        MalformedAnswer,
    )
    yield "an extension line", _signed("{o}", "5", _ROOT, LIE, which="checkpoint"), MalformedAnswer
    yield (
        "another log's name",
        _signed("leeward/1/" + "a" * 52 + "/1", "5", _ROOT, which="checkpoint"),
        MalformedAnswer,
    )
    yield "a head of one line", _signed("{o}/head", which="head"), MalformedAnswer
    yield "a head of a thousand lines", _signed("{o}/head", *["1"] * 1000, which="head"), MalformedAnswer
    yield "a number of 17 digits", _head_with(number=10**17), MalformedAnswer
    yield "a number below nothing", _head_with(number=-1), MalformedAnswer
    yield "an epoch of nothing", _head_with(epoch=0), MalformedAnswer
    yield "an epoch of 32 bits", _head_with(epoch=2**31), MalformedAnswer
    yield "another checkpoint's hash", _head_with(checkpoint=bytes(32)), MalformedAnswer
    yield "no tail where there is one", _head_with(tail=None), MalformedAnswer
    yield "a tail that is not there", _head_with(tail=bytes(32)), UnservedHistory
    yield "a manifest that is not there", _head_with(manifest=bytes(32)), UnservedHistory
    yield "keys that are not there", _head_with(epoch_object=bytes(32)), UnservedHistory
    yield "a descriptor that is not there", _head_with(descriptor=bytes(32)), UnservedHistory
    yield "no notes at all", _message(lambda _: HeadMessage("", "")), MalformedAnswer
    yield "only blank lines", _message(lambda _: HeadMessage("\n" * 9, "\n" * 9)), MalformedAnswer
    yield "a stranger's signature", _message(_by_a_stranger), BadSignature
    yield (
        "257 signatures",
        _message(lambda f: HeadMessage(f.head.checkpoint, _many(f.head.head, 257))),
        MalformedAnswer,
    )
    yield (
        "our own name with a stranger's key",
        _message(lambda f: HeadMessage(_key_id_taken(f.head.checkpoint), f.head.head)),
        (MalformedAnswer, BadSignature),
    )
    yield (
        "head and checkpoint exchanged",
        _message(lambda f: HeadMessage(f.head.head, f.head.checkpoint)),
        MalformedAnswer,
    )


def _by_a_stranger(feed: FeedBuilder) -> HeadMessage:
    stranger = FeedBuilder("stranger")
    note = signed_note.parse(feed.head.checkpoint)
    origin = checkpoint.origin(feed.community, feed.generation)
    return HeadMessage(f"{note.text}\n{_signature(stranger, note.text, origin)}", feed.head.head)


def _many(note: str, count: int) -> str:
    text, _, line = note.rpartition("\n\n")
    return text + "\n\n" + line + "\N{EM DASH} a AAAAAAA=\n" * (count - 1)


def _key_id_taken(note: str) -> str:
    parsed = signed_note.parse(note)
    (own,) = parsed.signatures
    return str(signed_note.Note(parsed.text, (signed_note.Signature(own.name, own.key_id, bytes(64)),)))


def _sizes() -> Rows:
    def sized(size: int) -> Tell:
        def tell(feed: FeedBuilder) -> None:
            origin = checkpoint.origin(feed.community, feed.generation)
            _signed(origin, str(size), _ROOT, which="checkpoint")(feed)
            if size % limits.SEGMENT_CHANGES == 0:
                parsed = checkpoint.parse_head_note(signed_note.parse(feed.head.head).text)
                again = checkpoint.HeadNote(**{**parsed.__dict__, "tail": None})
                feed.head = HeadMessage(feed.head.checkpoint, str(checkpoint.sign_head(again, feed.feed_key)))

        return tell

    yield "nothing any more", sized(0), RolledBackHistory
    yield "one change less", sized(292), RolledBackHistory
    yield "one change more, with the same parts", sized(294), GapInHistory
    yield "the largest size there is", sized(limits.FEED_SIZE_MAX), MalformedAnswer
    yield "more than the largest", sized(limits.FEED_SIZE_MAX + 1), MalformedAnswer
    yield "a size of 53 bits", sized(limits.JSON_INTEGER_MAX), MalformedAnswer


def _histories() -> Rows:
    def lower(feed: FeedBuilder) -> None:
        feed.number = -1
        feed.post("p", LIE, thread="post 1")
        feed.publish()

    def rewritten(seq: int) -> Tell:
        def tell(feed: FeedBuilder) -> None:
            other = FeedBuilder(feed.name)
            other.post("changed", LIE)
            feed.entries[seq] = other.entries[0]
            feed.sealed.pop(seq // 256, None)
            feed.publish()

        return tell

    def same_number(feed: FeedBuilder) -> None:
        feed.number -= 1
        feed.post("more", LIE, thread="post 1")
        feed.publish()

    yield "a lower number", lower, RolledBackHistory
    yield "a past rewritten in a segment", rewritten(20), ForkedHistory
    yield "a past rewritten in the tail", rewritten(280), ForkedHistory
    yield "two heads of one number", same_number, ForkedHistory
    yield "a root that rows and tail do not give", lambda feed: feed.resign(root=bytes(32)), ForkedHistory


def _next_generation(feed: FeedBuilder) -> None:
    feed.generation, feed.descriptor_number = 2, 2
    feed.redescribe()
    feed.post("more", LIE, thread="post 1")
    feed.publish()


# The manifest


def _top(data: Callable[[FeedBuilder], bytes]) -> Tell:
    def tell(feed: FeedBuilder) -> None:
        feed.post("more", LIE, thread="post 1")
        feed.publish()
        feed.parts["top"] = feed.serve(data(feed))
        feed.resign()

    return tell


def _page(change: Callable[[FeedBuilder, manifest.Row], bytes]) -> Tell:
    def pages(feed: FeedBuilder) -> bytes:
        hash_, root, revision, _ = feed.sealed[0]
        return manifest.encode_top([feed.serve(change(feed, manifest.Row(revision, hash_, root)))])

    return _top(pages)


def _manifests() -> Rows:
    start = struct.Struct(">BBI")
    yield "a manifest of nothing", _top(lambda _: b""), MalformedAnswer
    yield (
        "a manifest of another version",
        _top(lambda f: b"\x09" + f.objects[f.parts["top"] or b""][1:]),
        MalformedAnswer,
    )
    yield (
        "a manifest of four thousand million pages",
        _top(lambda _: start.pack(1, 4, 2**32 - 1)),
        MalformedAnswer,
    )
    yield (
        "a manifest of sixty kilobytes",
        _top(lambda _: start.pack(1, 4, 2000) + bytes(64_000)),
        GapInHistory,
    )
    yield "a manifest over its limit", _top(lambda _: start.pack(1, 4, 2100) + bytes(67_200)), MalformedAnswer
    yield "a manifest that is a page", _top(lambda f: manifest.encode_page(0, [_row(f)])), MalformedAnswer
    yield "a page that is not there", _top(lambda _: manifest.encode_top([bytes(32)])), UnservedHistory
    yield "a page of another number", _page(lambda _, row: manifest.encode_page(7, [row])), MalformedAnswer
    yield "a page of more rows", _page(lambda _, row: manifest.encode_page(0, [row, row])), GapInHistory
    yield "a page with a tail", _page(lambda _, row: manifest.encode_page(0, [row]) + b"\0"), MalformedAnswer
    yield "a page of 32 kilobytes", _page(lambda *_: bytes(32 * 1024)), MalformedAnswer
    yield "a page over its limit", _page(lambda *_: bytes(32 * 1024 + 1)), MalformedAnswer
    yield (
        "a row of another root",
        _page(
            lambda _, row: manifest.encode_page(0, [manifest.Row(row.revision, row.object_hash, bytes(32))])
        ),
        MalformedAnswer,
    )
    # What is held is held, and its root fits: where it would be fetched from now is of no matter to this member.


def _row(feed: FeedBuilder) -> manifest.Row:
    hash_, root, revision, _ = feed.sealed[0]
    return manifest.Row(revision, hash_, root)


def _hundred_million(feed: FeedBuilder) -> None:
    """As many rows as there may be, all different, and a root that fits them; behind them is nothing."""
    whole = limits.FEED_SIZE_MAX // limits.SEGMENT_CHANGES
    hash_ = feed.sealed[0][0]
    hashes = []
    for number in range(whole // limits.MANIFEST_PAGE_ROWS):
        rows = [manifest.Row(0, hash_, number.to_bytes(16) + at.to_bytes(16)) for at in range(256)]
        hashes.append(feed.serve(manifest.encode_page(number, rows)))

    roots = (number.to_bytes(16) + at.to_bytes(16) for number in range(len(hashes)) for at in range(256))
    root = merkle.fold(roots, ())
    top = feed.serve(manifest.encode_top(hashes))
    feed.number += 1
    origin = checkpoint.origin(feed.community, feed.generation)
    note = str(
        checkpoint.sign_checkpoint(checkpoint.Checkpoint(origin, limits.FEED_SIZE_MAX, root), feed.feed_key)
    )
    parsed = checkpoint.parse_head_note(signed_note.parse(feed.head.head).text)
    changed = {"number": feed.number, "checkpoint": checkpoint.note_hash(note), "tail": None, "manifest": top}
    head = checkpoint.HeadNote(**{**parsed.__dict__, **changed})
    feed.head = HeadMessage(note, str(checkpoint.sign_head(head, feed.feed_key)))
