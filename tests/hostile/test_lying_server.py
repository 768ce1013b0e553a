"""A server that lies: every lie is named by its type, nothing of it is written, and the proof is kept."""

from __future__ import annotations

import struct
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import zstandard

from client.domain.errors import (
    BadSignature,
    ForkedHistory,
    LeewardError,
    MalformedAnswer,
    RestartedHistory,
    RolledBackHistory,
    Unreachable,
    WithheldHistory,
)
from client.services.feed_store import distrust_key
from client.vault import evidence, feed_queries, settings
from protocol import checkpoint, kdf, limits, manifest, segment, strict_json
from protocol.encoding import u32
from tests.support.feed_builder import FeedBuilder
from tests.support.loopback import Answer, Asked, Loopback, Reply, serving
from tests.support.member import Device, device, run

Lie = Callable[[FeedBuilder], None]


def harbour(posts: int = 600) -> FeedBuilder:
    feed = FeedBuilder()
    for n in range(posts):
        feed.post(f"post {n}", f"words {n}", thread=f"post {n % 9}", title=f"t {n}" if n < 9 else "")
    feed.publish()
    return feed


def caught(
    folder: Path,
    feed: FeedBuilder,
    error: type[LeewardError],
    *,
    answer: Answer | None = None,
    lie: Lie | None = None,
    patience: float = 1.0,
) -> Device:
    """Pull honestly first if there is a lie to tell later; then the pull must raise exactly `error`."""
    kept: list[Device] = []
    with Loopback(serving(feed)) as server:

        async def work() -> None:
            async with device(folder, feed, server.address, patience=patience) as mine:
                before: list[str] = []
                if lie is not None:
                    await mine.pull.run()
                    before = await mine.texts()
                    lie(feed)
                verified = (await mine.record()).checkpoint
                server.answer = answer or serving(feed)
                with pytest.raises(error) as raised:
                    await mine.pull.run()
                assert type(raised.value) is error
                assert (await mine.record()).checkpoint == verified, "no lie is ever marked verified"
                texts = await mine.texts()
                assert set(texts) - set(before) <= {f"words {n}" for n in range(10_000)}
                if lie is not None:
                    assert texts == before, "nothing was written, nothing was lost"
                kept.append(mine)
                await _check_evidence(mine, raised.value)

        run(work)
    return kept[0]


async def _check_evidence(mine: Device, error: LeewardError) -> None:
    proofs = await mine.private.read(lambda db: evidence.of_community(db, mine.feed.community))
    stopped = await mine.private.read(lambda db: settings.get(db, distrust_key(mine.feed.community)))
    history = isinstance(error, ForkedHistory | RolledBackHistory | RestartedHistory | WithheldHistory)
    assert (stopped is not None) == history, "writing stops for a dishonest history, and only for it"
    if history:
        assert proofs
        assert proofs[-1].proof


# One flipped byte anywhere


def flipped(data: bytes, at: int) -> bytes:
    changed = bytearray(data)
    changed[at] ^= 0x01
    return bytes(changed)


@pytest.mark.parametrize("kind", ["segment", "tail", "page", "top", "epoch object"])
@pytest.mark.parametrize("where", [0.0, 0.5, 1.0])
def test_a_flipped_byte_in_any_object(tmp_path: Path, kind: str, where: float) -> None:
    feed = harbour()
    top = feed.objects[feed.parts["top"] or b""]
    addresses = {
        "segment": feed.sealed[1][0],
        "tail": feed.parts["tail"],
        "page": manifest.decode_top(top, segments=2)[0],
        "top": feed.parts["top"],
        "epoch object": feed.parts["epoch"],
    }
    hash_ = addresses[kind]
    assert hash_ is not None
    data = feed.objects[hash_]
    feed.objects[hash_] = flipped(data, int((len(data) - 1) * where))
    caught(tmp_path, feed, MalformedAnswer)


def test_a_flipped_byte_in_the_head(tmp_path: Path) -> None:
    feed = harbour()
    signed = feed.head.checkpoint
    at = signed.index("\n") + 3
    feed.head = checkpoint.HeadMessage(signed[:at] + "7" + signed[at:], feed.head.head)
    caught(tmp_path, feed, BadSignature)


def test_a_descriptor_by_another_root_key(tmp_path: Path) -> None:
    feed, stranger = harbour(), FeedBuilder("stranger")

    def answer(asked: Asked) -> Reply:
        if asked.path == "/v1/community":
            return Reply(strict_json.encode(stranger.community_message))
        return serving(feed)(asked)

    feed.descriptor_note = stranger.descriptor_note
    feed.sign_head(
        tail=feed.parts["tail"], top=feed.parts["top"] or b"", epoch_object=feed.parts["epoch"] or b""
    )
    mine = FeedBuilder()
    mine.head, mine.objects = feed.head, feed.objects
    mine.number = feed.number
    caught(tmp_path, mine, BadSignature, answer=answer)


def test_a_feed_of_another_community(tmp_path: Path) -> None:
    feed, stranger = harbour(), FeedBuilder("stranger")
    stranger.post("p", "words 0")
    stranger.publish()
    head = stranger.head

    def answer(asked: Asked) -> Reply:
        if asked.path == "/v1/feed/head":
            return Reply(strict_json.pad(strict_json.encode(head)))
        return serving(feed)(asked)

    caught(tmp_path, feed, WithheldHistory, answer=answer)


# Histories


def resign(feed: FeedBuilder, *, root: bytes | None = None) -> None:
    feed.sign_head(
        tail=feed.parts["tail"],
        top=feed.parts["top"] or b"",
        epoch_object=feed.parts["epoch"] or b"",
        root=root,
    )


def test_a_root_that_the_rows_do_not_give(tmp_path: Path) -> None:
    feed = harbour()
    resign(feed, root=b"\x07" * 32)
    caught(tmp_path, feed, MalformedAnswer)


def rewrite(feed: FeedBuilder, seq: int) -> None:
    other = FeedBuilder(feed.name)
    other._salts = 9_000_000
    other.post("changed", "words 9999")
    feed.entries[seq] = other.entries[0]
    feed.sealed.pop(seq // 256, None)


@pytest.mark.parametrize("seq", [0, 300, 599])
@pytest.mark.parametrize("more", [0, 1, 500])
def test_a_rewritten_past(tmp_path: Path, seq: int, more: int) -> None:
    def lie(feed: FeedBuilder) -> None:
        rewrite(feed, seq)
        for n in range(more):
            feed.post(f"more {n}", "words 1", thread="post 1")
        feed.publish()

    caught(tmp_path, harbour(), ForkedHistory, lie=lie)


def test_a_shortened_past(tmp_path: Path) -> None:
    def lie(feed: FeedBuilder) -> None:
        del feed.entries[-3:]
        feed.publish()

    caught(tmp_path, harbour(), RolledBackHistory, lie=lie)


def test_a_head_with_a_lower_number(tmp_path: Path) -> None:
    def lie(feed: FeedBuilder) -> None:
        feed.number = 0
        feed.post("more", "words 1", thread="post 1")
        feed.publish()

    feed = harbour()
    feed.number = 5
    feed.publish()
    caught(tmp_path, feed, RolledBackHistory, lie=lie)


def test_two_heads_with_one_number(tmp_path: Path) -> None:
    def lie(feed: FeedBuilder) -> None:
        feed.number -= 1
        feed.post("more", "words 1", thread="post 1")
        feed.publish()

    caught(tmp_path, harbour(), ForkedHistory, lie=lie)


def test_an_older_descriptor(tmp_path: Path) -> None:
    feed = FeedBuilder(descriptor_number=4)
    feed.post("p", "words 0")
    feed.publish()

    def lie(feed: FeedBuilder) -> None:
        feed.descriptor_number = 3
        feed.redescribe()
        feed.publish()

    caught(tmp_path, feed, RolledBackHistory, lie=lie)


def test_another_generation_is_refused_for_now(tmp_path: Path) -> None:
    def lie(feed: FeedBuilder) -> None:
        feed.generation, feed.descriptor_number = 2, 2
        feed.redescribe()
        feed.publish()

    caught(tmp_path, harbour(), RestartedHistory, lie=lie)


def test_guides_cosigned_something_else(tmp_path: Path) -> None:
    feed = harbour()
    other = feed.fork()
    rewrite(other, 100)
    other.publish()
    other.cosign(1_800_000_000)
    feed.cosigned = other.cosigned
    feed.publish()
    caught(tmp_path, feed, ForkedHistory)


def test_writing_goes_on_once_the_record_is_whole_again(tmp_path: Path) -> None:
    feed = harbour()
    with Loopback(serving(feed)) as server:

        async def work() -> None:
            async with device(tmp_path, feed, server.address) as mine:
                await mine.pull.run()
                honest = list(feed.entries)
                rewrite(feed, 20)
                feed.publish()
                with pytest.raises(ForkedHistory):
                    await mine.pull.run()
                feed.entries = honest
                feed.sealed.clear()
                feed.publish()
                await mine.pull.run()
                key = distrust_key(feed.community)
                assert await mine.private.read(lambda db: settings.get(db, key)) is None
                proofs = await mine.private.read(lambda db: evidence.of_community(db, feed.community))
                assert len(proofs) == 1, "the proof stays"

        run(work)


# Withholding and erasing


def test_a_missing_segment(tmp_path: Path) -> None:
    feed = harbour()
    del feed.objects[feed.sealed[0][0]]
    mine = caught(tmp_path, feed, WithheldHistory)
    assert mine.feed is feed


def test_a_tail_that_is_replaced_while_it_is_fetched_is_no_lie(tmp_path: Path) -> None:
    feed = harbour()
    first = feed.head_bytes()
    tail = feed.parts["tail"]
    feed.post("more", "words 700", thread="post 1")
    feed.publish()
    del feed.objects[tail or b""]
    heads = iter([first])

    def answer(asked: Asked) -> Reply:
        if asked.path == "/v1/feed/head" and (old := next(heads, None)) is not None:
            return Reply(old)
        return serving(feed)(asked)

    with Loopback(answer) as server:

        async def work() -> None:
            async with device(tmp_path, feed, server.address) as mine:
                assert (await mine.pull.run()).size == 601

        run(work)


def test_content_erased_without_a_change_that_says_so(tmp_path: Path) -> None:
    feed = harbour()
    feed.erase((30,))
    feed.publish()
    caught(tmp_path, feed, WithheldHistory)


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
    resign(feed)
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
    resign(feed)
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
