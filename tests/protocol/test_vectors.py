"""Each format of the wire against the golden vectors: what was written once must be read for ever."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from protocol import (
    changes,
    checkpoint,
    descriptor,
    epochs,
    generation,
    hpke,
    invitation,
    leaves,
    mail,
    manifest,
    merkle,
    sealed_words,
    segment,
    signed_note,
    strict_json,
    submissions,
    team_key,
    tokens,
)
from protocol.encoding import parse_fields, unb64
from tests.protocol import sample
from tests.vectors import make_protocol

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "vectors" / "protocol.json").read_text(encoding="utf-8")
)
NOT_REPEATABLE = {"mail", "segment", "tail", "team_wrap", "to_guides"}


def raw(name: str) -> bytes:
    return bytes.fromhex(VECTORS[name])


def test_every_repeatable_format_is_written_byte_for_byte_as_in_the_vectors() -> None:
    made = json.loads(json.dumps(make_protocol.make()))
    assert set(made) == set(VECTORS)
    for name in set(made) - NOT_REPEATABLE:
        assert made[name] == VECTORS[name], name


@pytest.mark.parametrize("kind", sorted(VECTORS["headers"]))
def test_headers_are_read(kind: str) -> None:
    expected = make_protocol.headers()[kind]
    data = bytes.fromhex(VECTORS["headers"][kind])
    assert changes.decode_header(data, int(changes.class_of(expected))) == expected


def test_every_kind_of_change_has_a_vector() -> None:
    kinds = {h.__struct_config__.tag for h in (*changes.CONTENT_KINDS, changes.Withdraw, changes.Remove)}
    control = {"restore", "prune", "lock", "unlock", "pin", "notice", "guidelines", "audit", "generation"}
    assert kinds | control == set(VECTORS["headers"])


@pytest.mark.parametrize("kind", sorted(VECTORS["bodies"]))
def test_bodies_are_read(kind: str) -> None:
    expected = make_protocol.bodies()[kind]
    assert changes.decode_body(bytes.fromhex(VECTORS["bodies"][kind]), type(expected)) == expected


def test_entries_leaves_and_root() -> None:
    entries = leaves.decode_entries(raw("entries"))
    found = [leaves.leaf_of(seq, entry) for seq, entry in enumerate(entries)]
    assert [leaf.hex() for leaf in found] == VECTORS["leaves"]
    assert merkle.root_of(found) == raw("root")
    assert [entry.erased for entry in entries] == [False, False, True, False, False, False, False]


def test_sealed_segment_opens_to_its_root() -> None:
    prefix, entries = segment.open_object(
        raw("segment"), community=sample.COMMUNITY, epoch_key=sample.EPOCH_KEY
    )
    assert (prefix.number, prefix.revision, prefix.epoch, prefix.size) == (4, 1, 1, 256)
    assert entries == make_protocol.entries(256)
    assert merkle.root_of(segment.leaves(prefix, entries)) == raw("segment_root")
    assert len(raw("segment")) % 16384 == 0


def test_sealed_tail_opens() -> None:
    prefix, entries = segment.open_object(raw("tail"), community=sample.COMMUNITY, epoch_key=sample.EPOCH_KEY)
    assert prefix.object_type is segment.ObjectType.TAIL
    assert merkle.root_of(segment.leaves(prefix, entries)) == raw("root")


def test_manifest() -> None:
    rows = manifest.decode_page(raw("manifest_page"), number=5, rows=3)
    assert [row.revision for row in rows] == [0, 1, 2]
    assert manifest.decode_top(raw("manifest_top"), segments=257) == [bytes([9]) * 32, bytes([8]) * 32]


def test_checkpoint_head_and_cosignature() -> None:
    name = checkpoint.origin(sample.COMMUNITY, 1)
    feed_key = signed_note.public_bytes(sample.FEED)
    message = checkpoint.HeadMessage(VECTORS["checkpoint"], VECTORS["head"], VECTORS["cosigned"])
    head = checkpoint.open_head(message, expected_origin=name, feed_key=feed_key)
    assert head.checkpoint == make_protocol.sample_checkpoint()
    assert head.note == make_protocol.head_note()
    cosigner = signed_note.cosigner(
        checkpoint.guide_name(sample.COMMUNITY, str(sample.GUIDE)),
        signed_note.public_bytes(sample.key("guide cosigning")),
    )
    cosigned, seconds = checkpoint.open_cosigned(
        VECTORS["cosigned"], expected_origin=name, feed_key=feed_key, cosigners=[cosigner]
    )
    assert cosigned == head.checkpoint
    assert seconds == 1_795_000_000 - 1_795_000_000 % 3600


def test_epoch_object() -> None:
    key = b""
    for n in range(3):
        secret = sample.Stream(f"secret {n}")(32)
        key = epochs.own_key(raw("epoch_object"), member_secret=secret, community=sample.COMMUNITY, epoch=3)
        assert key == sample.Stream("epoch 3")(32)
    older = epochs.older_keys(raw("epoch_object"), community=sample.COMMUNITY, epoch=3, key=key)
    assert older == {n: sample.Stream(f"epoch {n}")(32) for n in (1, 2)}


def test_mail() -> None:
    bodies = [bytes.fromhex(body) for body in VECTORS["mail"]]
    assert [len(body) for body in bodies] == [4096, 4096]
    assert all(mail.is_for(body, sample.MAILBOX) for body in bodies)
    parts = [
        mail.open_part(body, private_key=sample.MEMBER_HPKE, community=sample.COMMUNITY) for body in bodies
    ]
    assert mail.join_parts(parts) == make_protocol.sample_mail()
    assert {part.message for part in parts} == {sample.uid("message")}


def test_descriptor_and_fingerprint() -> None:
    found = descriptor.open_note(
        VECTORS["descriptor"], community=sample.COMMUNITY, root_key=signed_note.public_bytes(sample.ROOT)
    )
    assert found == sample.sample_descriptor()
    assert descriptor.issuers_fingerprint(sample.COMMUNITY, found.issuers) == raw("issuers_fingerprint")


def test_invitation() -> None:
    assert invitation.parse(VECTORS["invitation"]) == make_protocol.sample_invitation()


def test_generation_note() -> None:
    found = generation.open_note(
        VECTORS["generation"], community=sample.COMMUNITY, root_key=signed_note.public_bytes(sample.ROOT)
    )
    assert found == make_protocol.sample_generation()


def test_team_key_and_its_wrap() -> None:
    found = team_key.open_note(VECTORS["team_key"], descriptor=sample.sample_descriptor())
    assert found == make_protocol.sample_team_key()
    private = team_key.unwrap(raw("team_wrap"), team_key=found, private_key=sample.GUIDE_HPKE)
    assert private == sample.TEAM_HPKE


def test_words_to_the_guides() -> None:
    words = sealed_words.open_words(
        raw("to_guides"),
        private_key=sample.TEAM_HPKE,
        purpose=hpke.Purpose.TO_GUIDES,
        community=sample.COMMUNITY,
    )
    assert words == b"Could someone look at my last post?"


def test_session_request_verifies() -> None:
    from protocol import sessions

    request = strict_json.decode(VECTORS["session_request"].encode(), sessions.SessionRequest)
    public = unb64(sample.public("login"))
    sessions.verify(request, community=sample.COMMUNITY, public_key=public)
    assert request.member == sample.uid("author")


def test_submission() -> None:
    found = submissions.decode(VECTORS["submission"].encode())
    assert isinstance(found, submissions.Reply)
    assert found.id == UUID(str(sample.uid("reply")))


def test_token() -> None:
    token = VECTORS["token"]
    assert tokens.nullifier(raw_of(token, "message")).hex() == token["nullifier"]
    name, chance, month, commitment = parse_fields(raw_of(token, "message")[32:])
    assert (name, len(chance), month) == (b"leeward/token/v1", 32, b"2026-11")
    assert commitment == make_protocol.new_member().commitment(raw_of(token, "salt"))
    assert commitment.hex() == token["commitment"]


def raw_of(part: dict[str, str], name: str) -> bytes:
    return bytes.fromhex(part[name])
