"""Lies inside what is sealed to the right key and signed at its root: changes that are none, bombs, endless mail."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from typing import Any, Final

import msgspec
import zstandard

from bench.faults.hostile.lie import GROWS, Act, Lie
from bench.faults.hostile.town import LIE, Town
from client.domain.errors import LeewardError, MalformedAnswer, WithheldHistory
from protocol import changes, kdf, leaves, limits, segment
from protocol.encoding import u32
from protocol.leaves import ChangeClass, Entry
from tests.support.feed_builder import FeedBuilder, named_bytes, named_id

Tell = Callable[[FeedBuilder], None]
_pack: Final = msgspec.msgpack.encode
_CONTENT: Final = int(ChangeClass.CONTENT)
_CONTROL: Final = int(ChangeClass.CONTROL)
_MAIL: Final = GROWS | {"community", "mail_part", "message"}
_RECORD: Final = GROWS | {"community"}


def lies() -> Iterator[Lie]:
    """All of them."""
    for name, tell in (*_boxes(), *_frames(), *_lists()):
        yield Lie(f"tail: {name}", Act.SYNC, on_feed(tell), MalformedAnswer)
    for name, header, change_class in _headers():
        yield _entry(f"header: {name}", header, b"", change_class, MalformedAnswer)
    for name, members, body in _bodies():
        yield _entry(f"body: {name}", _pack(members), body, _CONTENT, MalformedAnswer)
    for name, members, body in _control_bodies():
        yield _entry(f"control: {name}", _pack(members), body, _CONTROL, MalformedAnswer)
    for name, tell, error, may in _sequences():
        yield Lie(f"changes: {name}", Act.SYNC, on_feed(tell), error, may)


def on_feed(tell: Tell) -> Callable[[Town], None]:
    """The same about a town."""
    return lambda town: tell(town.feed)


# The sealed box and the frame in it


def sealed(
    feed: FeedBuilder, plaintext: bytes, *, pad: bool = True, key: bytes | None = None, **prefix: Any
) -> bytes:
    """A tail with this plaintext; `prefix` are fields of its prefix that lie."""
    values = {
        "object_type": 2,
        "epoch": 1,
        "number": 1,
        "revision": 0,
        "size": 38,
        "salt": bytes(32),
    } | prefix
    start = segment.PREFIX.pack(values.pop("version", 1), *values.values())
    if pad:
        plaintext += bytes(-(len(start) + len(plaintext) + kdf.TAG_LENGTH) % limits.OBJECT_MULTIPLE)
    key = kdf.derive(key or feed.epoch_keys[1], salt=start[-32:], info=segment.INFO)
    return start + kdf.seal_once(key, plaintext, feed.community.encode() + start)


def _tail(make: Callable[[FeedBuilder], bytes]) -> Tell:
    def tell(feed: FeedBuilder) -> None:
        feed.post("more", LIE, thread="post 1")
        feed.publish()
        feed.parts["tail"] = feed.serve(make(feed))
        feed.resign()

    return tell


def _in_frame(frame: Callable[[FeedBuilder], bytes], *, length: int | None = None) -> Tell:
    def make(feed: FeedBuilder) -> bytes:
        data = frame(feed)
        return sealed(feed, u32(len(data) if length is None else length) + data)

    return _tail(make)


def _honest(feed: FeedBuilder) -> bytes:
    return leaves.encode_entries(feed.entries[256:])


def _boxes() -> Iterator[tuple[str, Tell]]:
    def boxed(**prefix: Any) -> Tell:
        return _tail(lambda f: sealed(f, u32(9) + zstandard.compress(_honest(f)), **prefix))

    yield "nothing", _tail(lambda _: b"")
    yield "of no padded size", _tail(lambda f: f.objects[f.parts["tail"] or b""] + b"\0")
    yield "eight megabytes and more", _tail(lambda _: bytes(limits.OBJECT_MAX + limits.OBJECT_MULTIPLE))
    yield "eight megabytes of nothing", _tail(lambda _: bytes(limits.OBJECT_MAX))
    yield "another version", boxed(version=2)
    yield "a type nobody knows", boxed(object_type=9)
    yield "a segment's type", boxed(object_type=1)
    yield "another number", boxed(number=2)
    yield "a number past every feed", boxed(number=2**63)
    yield "an epoch still to come", boxed(epoch=77)
    yield "another size", boxed(size=37)
    yield "no size", boxed(size=0)
    yield "a size of 63 bits", boxed(size=2**63)
    yield "another key", boxed(key=bytes(32))


def _frames() -> Iterator[tuple[str, Tell]]:
    def bomb(size: int, *, stated: bool = True) -> bytes:
        return zstandard.ZstdCompressor(level=3, write_content_size=stated).compress(bytes(size))

    yield "a bomb of half a gigabyte", _in_frame(lambda _: bomb(2**29))
    yield "a bomb that states no size", _in_frame(lambda _: bomb(2**26, stated=False))
    yield "a bomb just within its limit", _in_frame(lambda _: bomb(limits.SEGMENT_UNPACKED_MAX))
    yield "a bomb that states little", _in_frame(lambda _: _stating(bomb(2**26), 1000))
    yield "a size of 64 bits", _in_frame(lambda _: _stating(bomb(2**26), 2**64 - 3))
    yield "a window of two gigabytes", _in_frame(lambda _: _window())
    yield "a frame in the wrong place", _in_frame(lambda f: b"\0" + zstandard.compress(_honest(f)))
    yield "two frames", _in_frame(lambda f: zstandard.compress(_honest(f)) * 2)
    yield "a frame to be skipped", _in_frame(lambda _: b"\x50\x2a\x4d\x18" + struct.pack("<I", 2**31))
    yield "half a frame", _in_frame(lambda f: zstandard.compress(_honest(f))[:-9])
    yield (
        "a broken frame",
        _in_frame(lambda f: bytes(b ^ (n % 7 == 6) for n, b in enumerate(zstandard.compress(_honest(f))))),
    )
    yield "no frame", _in_frame(lambda _: b"nope")
    yield "a length past the end", _in_frame(lambda _: b"x", length=2**31)
    yield "padding that is not zero", _tail(lambda f: sealed(f, u32(1) + b"ab"))
    yield (
        "raw blocks that lie",
        _in_frame(lambda _: b"\x28\xb5\x2f\xfd\xa0" + struct.pack("<I", 1000) + b"\x03\xff\xff" + b"a" * 99),
    )


def _stating(frame: bytes, size: int) -> bytes:
    """The same blocks behind a head that states another size."""
    given = zstandard.get_frame_parameters(frame)
    start = zstandard.frame_header_size(frame)
    assert given.content_size
    return b"\x28\xb5\x2f\xfd" + b"\xc0" + b"\x70" + struct.pack("<Q", size) + frame[start:]


def _window() -> bytes:
    frame = zstandard.ZstdCompressor(write_content_size=True).compress(b"a" * 1000)
    start = zstandard.frame_header_size(frame)
    return b"\x28\xb5\x2f\xfd" + b"\x80" + b"\xa8" + struct.pack("<I", 1000) + frame[start:]


def _lists() -> Iterator[tuple[str, Tell]]:
    def listed(make: Callable[[FeedBuilder], bytes]) -> Tell:
        return _in_frame(lambda f: zstandard.compress(make(f)))

    yield "no list", listed(lambda _: b"\xc0")
    yield "an empty list", listed(lambda _: b"\x90")
    yield "four thousand million entries", listed(lambda _: b"\xdd\xff\xff\xff\xff")
    yield "fewer entries than it says", listed(lambda f: _honest(f)[:-40])
    yield "more after the list", listed(lambda f: _honest(f) + b"\xc0")
    yield "lists within lists", listed(lambda _: b"\xdc\x00\x26" + b"\x91" * 100_000)
    yield "entries that are maps", listed(lambda _: _pack([{"change_class": 0}] * 38))
    yield "entries of five parts", listed(lambda _: _pack([[0, bytes(32), b"h", b"b", b"x"]] * 38))
    yield "a class nobody knows", listed(lambda _: _pack([[2, bytes(32), b"h", b""]] * 38))
    yield "a class below nothing", listed(lambda _: _pack([[-1, bytes(32), b"h", b""]] * 38))
    yield "a salt of 31 bytes", listed(lambda _: _pack([[0, bytes(31), b"h", b""]] * 38))
    yield "an erased control change", listed(lambda _: _pack([[1, bytes(32)]] * 38))
    yield "erased, and a body all the same", listed(lambda _: _pack([[0, bytes(32), b"", b"b"]] * 38))
    yield "a header of nine kilobytes", listed(lambda _: _pack([[0, bytes(32), bytes(9 * 1024), b""]] * 38))
    yield (
        "a body of eight megabytes",
        listed(lambda _: _pack([[0, bytes(32), b"h", bytes(8 * 2**20 - 2000)]] + [[0, bytes(32)]] * 37)),
    )


# One change, its leaf signed like any other


def _entry(name: str, header: bytes, body: bytes, change_class: int, error: type[LeewardError] | None) -> Lie:
    def tell(feed: FeedBuilder) -> None:
        feed.entries.append(Entry(change_class, named_bytes("salt"), header, body))
        feed.publish()

    return Lie(name, Act.SYNC, on_feed(tell), error, _RECORD if error is None else frozenset())


def _post(**changed: Any) -> dict[str, Any]:
    made: dict[str, Any] = {
        "kind": "post", "id": named_bytes("x", 16), "hour": 1, "author": named_id("ann").bytes,
        "thread": named_id("post 1").bytes, "room": named_bytes("room", 16),
    }  # fmt: skip
    return {name: value for name, value in (made | changed).items() if value is not ...}


def _headers() -> Iterator[tuple[str, bytes, int]]:
    for name, changed in (
        ("a kind nobody knows", {"kind": "obey"}),
        ("no kind", {"kind": ...}),
        ("a kind that is a number", {"kind": 7}),
        ("an id of 15 bytes", {"id": bytes(15)}),
        ("an id of text", {"id": "a" * 16}),
        ("no id", {"id": ...}),
        ("an hour below nothing", {"hour": -1}),
        ("an hour in a million years", {"hour": 2**33}),
        ("an hour and a half", {"hour": 1.5}),
        ("an hour that is no number", {"hour": float("nan")}),
        ("flags of nine bits", {"flags": 256}),
        ("a member nobody knows", {"x": 1}),
        ("a key twice as long", {"author": bytes(32)}),
    ):
        yield name, _pack(_post(**changed)), _CONTENT
    yield "depth without end", b"\x81\xa4kind" + b"\x91" * 4000, _CONTENT
    yield "maps without end", b"\x81\xa4kind" * 1000, _CONTENT
    yield "a map of four thousand million", b"\xdf\xff\xff\xff\xff", _CONTENT
    yield "a string of four gigabytes", b"\x81\xa4kind\xdb\xff\xff\xff\xff", _CONTENT
    yield "an extension", b"\x81\xa4kind\xc7\x04\x7fabcd", _CONTENT
    yield "a time stamp", b"\x81\xa4kind\xd6\xff\x00\x00\x00\x00", _CONTENT
    yield "a byte that is never used", b"\xc1", _CONTENT
    yield "a kind twice", b"\x82\xa4kind\xa4post\xa4kind\xa4mail", _CONTENT
    yield "text that is no text", b"\x81\xa4kind\xa4\xff\xfe\xfd\xfc", _CONTENT
    yield "a post among the control changes", _pack(_post()), _CONTROL
    yield "a removal among the content", _pack(_control("withdraw", post=bytes(16), seqs=[1])), _CONTENT
    for name, seqs in (
        ("no seqs", []),
        ("a seq below nothing", [-1]),
        ("a seq of 64 bits", [2**63]),
        ("a seq still to come", [9999]),
        ("its own seq", [293]),
        ("801 seqs", list(range(801))),
        ("seqs that are words", ["1"]),
    ):
        yield f"a removal of {name}", _pack(_control("withdraw", post=bytes(16), seqs=seqs)), _CONTROL
    yield (
        "a reason that is no code",
        _pack(_control("remove", post=bytes(16), seqs=[5], reason="\u202e<b>")),
        _CONTROL,
    )
    yield "a pin that is a number", _pack(_control("pin", thread=bytes(16), pinned=1)), _CONTROL
    yield "guidelines of no version", _pack(_control("guidelines", version=0)), _CONTROL


def _control(kind: str, **members: Any) -> dict[str, Any]:
    return {"kind": kind, "id": named_bytes("control", 16), "hour": 1, **members}


def _bodies() -> Iterator[tuple[str, dict[str, Any], bytes]]:
    post, name = _post(), {"kind": "pseudonym", "id": bytes(16), "hour": 1, "author": bytes(16)}
    for what, text in (
        ("a NUL", f"{LIE}\0"),
        ("an escape", f"{LIE}\x1b[2J"),
        ("no character", f"{LIE}\uffff"),
        ("only blanks", " \u2003\n"),
        ("nothing", ""),
        ("a byte too many", "a" * (limits.TEXT_MAX + 1)),
        ("ten megabytes", LIE * (10 * 2**20 // len(LIE) // 2)),
    ):
        yield f"a text of {what}", post, _pack({"text": text})
    yield "half a pair of surrogates", post, b"\x81\xa4text\xa3\xed\xa0\x80"
    yield "an overlong letter", post, b"\x81\xa4text\xa2\xc0\xaf"
    yield "a title of two lines", post, _pack({"text": LIE, "title": "a\nb"})
    yield "a title of 201 letters", post, _pack({"text": LIE, "title": "a" * 201})
    yield "nine content notes", post, _pack({"text": LIE, "notes": ["a"] * 9})
    yield "a content note that is none", post, _pack({"text": LIE, "notes": ["<script>"]})
    yield "a text that is bytes", post, _pack({"text": b"abc"})
    yield "no text", post, _pack({})
    yield "no body", post, b""
    yield "more than a text", post, _pack({"text": LIE, "html": "<b>"})
    yield "depth without end", post, b"\x81\xa4text" + b"\x91" * 20_000
    for what, label in (
        ("a name of 65 letters", "a" * 65),
        ("a name of two lines", "Ann\nGuide"),
        ("a name of nothing", " "),
        ("a name with a delete", "Ann\x7f"),
    ):
        yield what, name, _pack({"name": label})
    yield "a key of one byte", name, _pack({"name": "Ann", "hpke_key": b"a"})
    yield "mail that is too short", {"kind": "mail", "id": bytes(16), "hour": 1}, bytes(4095)
    yield "no mail", {"kind": "mail", "id": bytes(16), "hour": 1}, b""


def _control_bodies() -> Iterator[tuple[str, dict[str, Any], bytes]]:
    yield "a notice of control characters", _control("notice"), _pack({"text": f"{LIE}\0"})
    yield "a notice of nothing", _control("notice"), b""
    yield "a lock with rubbish", _control("lock", thread=bytes(16)), b"rubbish"


def _sequences() -> Iterator[tuple[str, Tell, type[LeewardError] | None, frozenset[str]]]:
    def adds(*made: tuple[changes.Header, bytes]) -> Tell:
        def tell(feed: FeedBuilder) -> None:
            for header, body in made:
                feed.add(header, body)
            feed.publish()

        return tell

    def removal(*seqs: int) -> changes.Header:
        return changes.Remove(
            id=bytes(16), hour=1, post=named_id("post 20").bytes, seqs=seqs, reason="off-topic"
        )

    def reworded(author: str) -> Tell:
        def tell(feed: FeedBuilder) -> None:
            feed.edit("post 20", LIE, thread="post 6", author=author)
            feed.publish()

        return tell

    def erased(feed: FeedBuilder) -> None:
        feed.erase((290,))
        feed.publish()

    yield "somebody else's words in a post", reworded("bob"), None, _RECORD
    yield "content erased without a word", erased, None, _RECORD  # what is held stays held
    yield "a removal that takes another's post", adds((removal(23, 40), b"")), WithheldHistory, frozenset()
    yield "a removal that takes a name", adds((removal(0), b"")), WithheldHistory, frozenset()
    yield "a thousand erasures of one post", adds(*[(removal(*[23] * 800), b"")] * 100), None, _RECORD
