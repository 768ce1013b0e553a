"""A server whose record is changed, shortened, forked, withheld or by somebody else."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from client.domain.errors import (
    BadGeneration,
    BadSignature,
    ForkedHistory,
    MalformedAnswer,
    RolledBackHistory,
    UnservedHistory,
    WithheldHistory,
)
from client.services.feed_store import distrust_key
from client.vault import evidence, settings
from protocol import checkpoint, manifest, signed_note, strict_json
from tests.hostile.lies import caught, harbour
from tests.support.feed_builder import FeedBuilder
from tests.support.loopback import Asked, Loopback, Reply, serving
from tests.support.member import device, run

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


@pytest.mark.parametrize("which", ["checkpoint", "head"])
def test_one_of_the_two_notes_is_signed_by_somebody_else(tmp_path: Path, which: str) -> None:
    feed, stranger = harbour(), FeedBuilder("stranger").feed_key
    origin = checkpoint.origin(feed.community, feed.generation)

    def by_a_stranger(note: str) -> str:
        return str(signed_note.sign(signed_note.parse(note).text, origin, stranger))

    signed, head = feed.head.checkpoint, feed.head.head
    if which == "head":
        feed.head = checkpoint.HeadMessage(signed, by_a_stranger(head))
    else:
        forged = by_a_stranger(signed)
        named = checkpoint.parse_head_note(signed_note.parse(head).text)
        again = dataclasses.replace(named, checkpoint=checkpoint.note_hash(forged))
        feed.head = checkpoint.HeadMessage(forged, str(checkpoint.sign_head(again, feed.feed_key)))
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

    caught(tmp_path, feed, UnservedHistory, answer=answer)


# Histories


def test_a_root_that_the_rows_do_not_give(tmp_path: Path) -> None:
    feed = harbour()
    feed.resign(root=b"\x07" * 32)
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


def test_a_practice_community_that_says_it_is_real(tmp_path: Path) -> None:
    feed = harbour()

    def lie(feed: FeedBuilder) -> None:
        feed.descriptor_number += 1
        feed.redescribe(practice=False)
        feed.publish()

    caught(tmp_path, feed, BadSignature, lie=lie)


def test_another_generation_without_a_note_of_the_root_key(tmp_path: Path) -> None:
    def lie(feed: FeedBuilder) -> None:
        feed.generation, feed.descriptor_number = 2, 2
        feed.redescribe()
        feed.publish()

    caught(tmp_path, harbour(), BadGeneration, lie=lie)


def test_guides_cosigned_something_else(tmp_path: Path) -> None:
    feed = harbour()
    other = feed.fork()
    rewrite(other, 100)
    other.publish()
    other.cosign(1_800_000_000)
    feed.cosigned = other.cosigned
    feed.publish()
    caught(tmp_path, feed, ForkedHistory)


def test_guides_cosigned_more_than_is_shown(tmp_path: Path) -> None:
    feed = harbour()
    other = feed.fork()
    other.post("withheld", "what this member is not shown")
    other.publish()
    other.cosign(1_800_000_000)
    feed.cosigned = other.cosigned
    feed.publish()
    caught(tmp_path, feed, RolledBackHistory)


def test_a_record_that_is_whole_again_is_not_yet_trusted(tmp_path: Path) -> None:
    feed = harbour()
    with Loopback(serving(feed)) as server:

        async def work() -> None:
            async with device(tmp_path, feed, server.address) as mine:
                await mine.pull.run()
                honest = list(feed.entries)
                rewrite(feed, 20)
                feed.publish()
                with pytest.raises(ForkedHistory) as told:
                    await mine.pull.run()
                feed.entries = honest
                feed.sealed.clear()
                feed.publish()
                await mine.pull.run()
                key, found = distrust_key(feed.community), f"ForkedHistory: {told.value.what}"
                assert await mine.private.read(lambda db: settings.get(db, key)) == found
                proofs = await mine.private.read(lambda db: evidence.of_community(db, feed.community))
                assert len(proofs) == 1, "the proof stays"

        run(work)


@pytest.mark.parametrize("number", [2**63 - 5, 10**19 - 1, 10**400, 2**53])
def test_numbers_that_no_head_can_have(tmp_path: Path, number: int) -> None:
    def lie(feed: FeedBuilder) -> None:
        feed.number = number
        feed.publish()

    caught(tmp_path, harbour(), MalformedAnswer, lie=lie)


@pytest.mark.parametrize("epoch", [2**31, 2**63, 2**64 + 1])
def test_epochs_that_cannot_be(tmp_path: Path, epoch: int) -> None:
    def lie(feed: FeedBuilder) -> None:
        feed.epoch = epoch
        feed.resign()

    caught(tmp_path, harbour(), MalformedAnswer, lie=lie)


def test_the_same_lie_for_months_does_not_fill_the_disk(tmp_path: Path) -> None:
    feed = harbour(20)
    with Loopback(serving(feed)) as server:

        async def work() -> None:
            async with device(tmp_path, feed, server.address) as mine:
                await mine.pull.run()
                rewrite(feed, 3)
                numbers = []
                for _ in range(12):
                    feed.publish()
                    numbers.append(feed.number)
                    with pytest.raises(ForkedHistory):
                        await mine.pull.run()
                del feed.entries[-3:]
                feed.publish()
                with pytest.raises(RolledBackHistory):
                    await mine.pull.run()
                proofs = await mine.private.read(lambda db: evidence.of_community(db, feed.community))
                forks = [proof for proof in proofs if proof.what.startswith("ForkedHistory")]
                kept = [n for n in numbers for fork in forks if f"/head\\n{n}\\n".encode() in fork.proof]
                assert kept == numbers[:3] + numbers[-5:]
                assert len(proofs) == 9, "another broken rule has its own room"

        run(work)


# Withholding and erasing


def test_a_missing_segment(tmp_path: Path) -> None:
    feed = harbour()
    del feed.objects[feed.sealed[0][0]]
    mine = caught(tmp_path, feed, UnservedHistory)
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
