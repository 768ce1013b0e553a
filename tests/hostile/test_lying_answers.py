"""A server whose objects and answers are of no honest kind; and what it learns from our requests."""

from __future__ import annotations

import struct
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import zstandard

from client.domain.errors import (
    LeewardError,
    MalformedAnswer,
    Unreachable,
)
from client.vault import feed_queries
from protocol import kdf, limits, segment, strict_json
from protocol.encoding import u32
from tests.hostile.lies import caught, harbour
from tests.support.feed_builder import FeedBuilder
from tests.support.loopback import Answer, Asked, Loopback, Reply, serving
from tests.support.member import device, run

# Sizes, paddings, bombs


def sealed_by_hand(feed: FeedBuilder, plaintext: bytes, *, size: int, number: int = 0) -> bytes:
    prefix = segment.Prefix(
        segment.ObjectType.TAIL if size < 256 else segment.ObjectType.SEGMENT, 1, number, 0, size, b"s" * 32
    ).encode()
    used = len(prefix) + len(plaintext) + kdf.TAG_LENGTH
    plaintext += bytes(-used % limits.OBJECT_MULTIPLE)
    key = kdf.derive(feed.epoch_keys[1], salt=b"s" * 32, info=segment.INFO)
    return prefix + kdf.seal_once(key, plaintext, feed.community.encode() + prefix)


def bomb(unpacked: int, *, stated: bool = True) -> bytes:
    frame = zstandard.ZstdCompressor(level=3, write_content_size=stated).compress(bytes(unpacked))
    return u32(len(frame)) + frame


@pytest.mark.parametrize(
    "plaintext",
    [
        bomb(512 * 1024 * 1024),
        bomb(64 * 1024 * 1024, stated=False),
        u32(2**31) + b"x",
        u32(4) + b"nope" + b"\x01",
        u32(0),
    ],
    ids=["bomb", "bomb without a size", "length past the end", "padding not zero", "empty"],
)
def test_objects_that_unpack_to_no_good(tmp_path: Path, plaintext: bytes) -> None:
    feed = FeedBuilder()
    feed.post("p", "words 0")
    feed.publish()
    tail = feed.serve(sealed_by_hand(feed, plaintext, size=1))
    feed.parts["tail"] = tail
    feed.resign()
    del plaintext
    tracemalloc.start()
    caught(tmp_path, feed, MalformedAnswer)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 24 * 1024 * 1024


def test_an_entry_count_that_is_forged(tmp_path: Path) -> None:
    feed = FeedBuilder()
    feed.post("p", "words 0")
    feed.publish()
    packed = b"\xdd" + struct.pack(">I", 2**31)
    frame = zstandard.ZstdCompressor().compress(packed)
    feed.parts["tail"] = feed.serve(sealed_by_hand(feed, u32(len(frame)) + frame, size=1))
    feed.resign()
    caught(tmp_path, feed, MalformedAnswer)


def with_path(feed: FeedBuilder, path: str, reply: Callable[[], Reply]) -> Answer:
    """An honest server but for one path (or the start of it)."""
    honest = serving(feed)

    def answer(asked: Asked) -> Reply:
        return reply() if asked.path.startswith(path) else honest(asked)

    return answer


def endless() -> Iterator[bytes]:
    for _ in range(2000):
        yield b" " * 65536


def dripping() -> Iterator[bytes]:
    import time

    for _ in range(200):
        time.sleep(0.05)
        yield b" "


@pytest.mark.parametrize("path", ["/v1/feed/head", "/v1/feed/o/"])
@pytest.mark.parametrize(
    ("reply", "error"),
    [
        (lambda: Reply(endless()), MalformedAnswer),
        (lambda: Reply(b" " * (limits.OBJECT_MAX + limits.EPOCH_OBJECT_MAX)), MalformedAnswer),
        (lambda: Reply(b"", 302, {"location": "/v1/community"}), MalformedAnswer),
        (lambda: Reply(b"{}", 200, {"content-encoding": "gzip"}), MalformedAnswer),
        (lambda: Reply(b"{}", 200, {"content-encoding": "identity"}), MalformedAnswer),
        (lambda: Reply(b"not a problem", 400), MalformedAnswer),
        (lambda: Reply(b"<html>", 502), Unreachable),
        (lambda: Reply(b"", 204), MalformedAnswer),
        (lambda: Reply(hang_up=True), Unreachable),
        (lambda: Reply(dripping()), Unreachable),
    ],
    ids=[
        "endless", "too long", "redirect", "gzip", "identity", "bare refusal", "gateway", "no content", "hangs up",
        "drips",
    ],
)  # fmt: skip
def test_answers_of_no_honest_kind(
    tmp_path: Path, path: str, reply: Callable[[], Reply], error: type[LeewardError]
) -> None:
    feed = harbour(20)
    patience = 0.02 if error is Unreachable else 1.0
    caught(tmp_path, feed, error, answer=with_path(feed, path, reply), patience=patience)


@pytest.mark.parametrize(
    "body",
    [
        b"{}",
        b"[" * 2000,
        b'{"checkpoint": "a", "checkpoint": "b", "head": "c"}',
        b'{"checkpoint": "\\ud800", "head": "c"}',
        b'{"checkpoint": NaN, "head": "c"}',
        b"\xff\xfe",
        b"",
    ],
)
def test_heads_that_are_no_strict_json(tmp_path: Path, body: bytes) -> None:
    feed = harbour(20)
    reply = Reply(strict_json.pad(body))
    caught(tmp_path, feed, MalformedAnswer, answer=with_path(feed, "/v1/feed/head", lambda: reply))
    unpadded = Reply(feed.head_bytes() + b" ")
    caught(tmp_path, feed, MalformedAnswer, answer=with_path(feed, "/v1/feed/head", lambda: unpadded))


def test_nothing_that_was_not_asked_for_is_sent(tmp_path: Path) -> None:
    feed = harbour(300)
    with Loopback(serving(feed)) as server:

        async def work() -> None:
            async with device(tmp_path, feed, server.address) as mine:
                await mine.pull.run()
                assert await mine.look(feed_queries.count_posts) == 300

        run(work)
        for asked in server.asked:
            assert {name.lower() for name in asked.headers} == {"host", "accept-encoding"}
            assert asked.headers["accept-encoding"] == "identity"
            assert asked.method == "GET"


def test_cookies_are_not_kept(tmp_path: Path) -> None:
    feed = harbour(20)
    honest = serving(feed)

    def answer(asked: Asked) -> Reply:
        reply = honest(asked)
        return Reply(reply.body, reply.status, reply.headers | {"set-cookie": "who=me; Path=/"})

    with Loopback(answer) as server:

        async def work() -> None:
            async with device(tmp_path, feed, server.address) as mine:
                for _ in range(2):
                    await mine.pull.run()

        run(work)
        assert all("cookie" not in {name.lower() for name in asked.headers} for asked in server.asked)
