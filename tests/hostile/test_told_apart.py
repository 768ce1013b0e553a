"""What can be wrong with a record, each told apart: its type, its proof, whether writing stops, and its words.

A proof is checked as a stranger would: from the community's ID alone, with nothing of the device that kept it.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from client import findings
from client.domain.errors import (
    BadGeneration,
    BadSignature,
    ForkedHistory,
    GapInHistory,
    RolledBackHistory,
    ServerMisbehaved,
    UnservedHistory,
    WithheldHistory,
)
from client.notices import notice_for
from client.services.feed_store import distrust_key
from client.vault import settings
from protocol import checkpoint, descriptor, generation, manifest, signed_note, strict_json
from protocol.checkpoint import Checkpoint, HeadMessage
from protocol.encoding import community_id, unb64
from protocol.errors import BadSignature as NotSigned
from protocol.generation import GenerationNote
from tests.support.feed_builder import FeedBuilder
from tests.support.loopback import Loopback, serving
from tests.support.member import Device
from tests.support.restores import harbour, proofs, with_device


@dataclass(frozen=True)
class Checked:
    """What a stranger finds in a proof: the sizes and roots that the community's own keys signed."""

    before: Checkpoint
    found: Checkpoint | None
    notes: tuple[GenerationNote, ...]


def checked(proof: dict[str, Any], community: str) -> Checked:
    """Check all signatures in it, from the ID on. `found` is None where nobody of the community signed it."""
    root_key = unb64(proof["root_key"], length=32)
    assert community_id(root_key) == community
    known = descriptor.open_note(proof["descriptor"], community=community, root_key=root_key)
    name = checkpoint.origin(community, known.generation)
    held = HeadMessage(proof["before"]["checkpoint"], proof["before"]["head"])
    before = checkpoint.open_head(held, expected_origin=name, feed_key=unb64(known.feed_key, length=32))
    served = strict_json.decode(json.dumps(proof["found"]).encode(), HeadMessage)
    other = proof.get("other_descriptor") or proof["descriptor"]
    named = descriptor.open_note(other, community=community, root_key=root_key)
    name = checkpoint.origin(community, named.generation)
    try:
        found = checkpoint.open_head(served, expected_origin=name, feed_key=unb64(named.feed_key, length=32))
        notes = tuple(
            generation.open_note(text, community=community, root_key=root_key) for text in served.generations
        )
    except NotSigned:
        return Checked(before.checkpoint, None, ())
    return Checked(before.checkpoint, found.checkpoint, notes)


Lie = Callable[[FeedBuilder], FeedBuilder]


def forks(feed: FeedBuilder) -> FeedBuilder:
    feed.entries[7] = feed.fork().restored([]).entries[0]
    feed.sealed.clear()
    feed.publish()
    return feed


def rolls_back(feed: FeedBuilder) -> FeedBuilder:
    del feed.entries[-5:]
    feed.publish()
    return feed


def withholds_a_body(feed: FeedBuilder) -> FeedBuilder:
    feed.post("more", "words 1", thread="post 1")
    feed.erase((600,))
    feed.publish()
    return feed


def does_not_serve(feed: FeedBuilder) -> FeedBuilder:
    feed.post("more", "words 1", thread="post 1")
    feed.publish()
    del feed.objects[feed.parts["tail"] or b""]
    return feed


def leaves_rows_out(feed: FeedBuilder) -> FeedBuilder:
    feed.post("more", "words 1", thread="post 1")
    feed.publish()
    feed.parts["top"] = feed.serve(manifest.encode_top([feed.serve(manifest.encode_page(0, [feed._row(0)]))]))
    feed.resign()
    return feed


def leaves_pages_out(feed: FeedBuilder) -> FeedBuilder:
    feed.parts["top"] = feed.serve(manifest.encode_top([]))
    feed.resign()
    return feed


def shortens_the_tail(feed: FeedBuilder) -> FeedBuilder:
    before = feed.parts["tail"]
    feed.post("more", "words 1", thread="post 1")
    feed.publish()
    feed.parts["tail"] = before
    feed.resign()
    return feed


def forges_the_head(feed: FeedBuilder) -> FeedBuilder:
    feed.post("more", "words 1", thread="post 1")
    feed.feed_key_name = "a key of somebody else"
    feed.publish()
    return feed


def restarts_without_a_word(feed: FeedBuilder) -> FeedBuilder:
    back = feed.restored(feed.entries[:300])
    back.generations = ()
    back.publish()
    return back


CASES: tuple[tuple[str, Lie, type[ServerMisbehaved], findings.Kind, bool], ...] = (
    ("fork", forks, ForkedHistory, "fork", True),
    ("roll-back", rolls_back, RolledBackHistory, "rollback", True),
    ("withheld body", withholds_a_body, WithheldHistory, "withheld", True),
    ("an object that is not served", does_not_serve, UnservedHistory, "unserved", False),
    ("gap: rows", leaves_rows_out, GapInHistory, "gap", False),
    ("gap: pages", leaves_pages_out, GapInHistory, "gap", False),
    ("gap: tail", shortens_the_tail, GapInHistory, "gap", False),
    ("forged head", forges_the_head, BadSignature, "forged", False),
    ("new generation", restarts_without_a_word, BadGeneration, "generation", False),
)


@pytest.mark.parametrize(
    ("lie", "error", "kind", "stops"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_each_is_told_apart(
    tmp_path: Path, lie: Lie, error: type[ServerMisbehaved], kind: findings.Kind, stops: bool
) -> None:
    feed = harbour(600)

    async def use(mine: Device, server: Loopback) -> None:
        await mine.pull.run()
        known = feed.head
        lying = lie(feed)
        server.answer = serving(lying)
        with pytest.raises(error) as raised:
            await mine.pull.run()
        assert type(raised.value) is error
        key = distrust_key(feed.community)
        stopped = await mine.private.read(lambda db: settings.get(db, key))
        (kept,) = await proofs(mine)
        assert stopped == (kept.what if stops else None)

        said = findings.finding(kept.what)
        assert said.kind == kind
        assert str(notice_for(raised.value)) == said.notice
        assert ("writing is stopped" in said.notice) == stops

        proof = json.loads(kept.proof)
        assert proof["before"]["checkpoint"] == known.checkpoint
        by_others = checked(proof, feed.community)
        assert by_others.before.size == 600
        if kind == "fork":
            assert by_others.found is not None
            assert by_others.found.size == by_others.before.size
            assert by_others.found.root != by_others.before.root
        elif kind == "rollback":
            assert by_others.found is not None
            assert by_others.found.size < by_others.before.size
        elif kind == "forged":
            assert by_others.found is None, "nobody of this community signed it"
        elif kind == "generation":
            assert by_others.found is not None
            assert by_others.found.origin.endswith("/2")
            assert by_others.notes == ()
        else:
            # That something is missing shows when it is asked for, by anybody: the head says what.
            assert by_others.found is not None
            assert proof["found"]["head"] == lying.head.head
            note = checkpoint.parse_head_note(signed_note.parse(proof["found"]["head"]).text)
            assert (note.manifest, note.tail) == (lying.parts["top"], lying.parts["tail"])

    with_device(tmp_path, feed, use)


def test_a_missing_cosignature_is_said_and_is_no_finding(tmp_path: Path) -> None:
    feed = harbour(20)

    async def use(mine: Device, _: Loopback) -> None:
        pulled = await mine.pull.run()
        assert pulled.cosignature_stale(0.0)
        assert await proofs(mine) == []
        key = distrust_key(feed.community)
        assert await mine.private.read(lambda db: settings.get(db, key)) is None

    with_device(tmp_path, feed, use)


def test_a_restore_that_our_own_record_contradicts_can_be_shown(tmp_path: Path) -> None:
    """The root key's note of another root at k, and the checkpoint that was signed before it."""
    feed = harbour(600)

    async def use(mine: Device, server: Loopback) -> None:
        await mine.pull.run()
        other = feed.fork()
        other.entries[3] = feed.fork().restored([]).entries[0]
        server.answer = serving(feed.restored(other.entries[:600]))
        with pytest.raises(ForkedHistory):
            await mine.pull.run()
        (kept,) = await proofs(mine)
        by_others = checked(json.loads(kept.proof), feed.community)
        (note,) = by_others.notes
        assert (note.old, note.size) == (1, by_others.before.size)
        assert note.root != by_others.before.root

    with_device(tmp_path, feed, use)


def test_words_say_what_is_so_and_nothing_that_frightens() -> None:
    kinds = {findings.finding(f"{error.__name__}: x").kind for _, _, error, _, _ in CASES}
    assert kinds == {"fork", "rollback", "withheld", "unserved", "gap", "forged", "generation"}
    for what in [f"{error.__name__}: x" for _, _, error, _, _ in CASES] + ["MalformedAnswer: x", ""]:
        said = findings.finding(what)
        whole = " ".join((said.found, said.may_mean, said.not_meant, said.notice)).lower()
        for sentence in (said.found, said.may_mean, said.not_meant, said.notice):
            assert sentence.endswith(".")
            assert sentence[0].isupper()
        assert "may" in said.may_mean
        assert "does not mean" in said.not_meant
        for word in ("attack", "hack", "danger", "malicious", "compromised", "evil", "criminal", "!"):
            assert word not in whole
