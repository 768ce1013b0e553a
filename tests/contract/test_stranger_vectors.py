"""The golden bytes of tests/vectors, read by the client that was written from the document alone."""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Any

import zstandard
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from tests.contract.stranger_bytes import (
    HpkeKey,
    b64,
    community_id,
    fields,
    from_json,
    hkdf,
    mailbox_tag,
    open1,
    read_invitation,
    read_note,
    sha256,
    u32,
    u64,
    unb64,
    unpack,
)
from tests.contract.stranger_feed import Record, tree_root
from tests.protocol import sample

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "vectors" / "protocol.json").read_text(encoding="utf-8")
)
ID = VECTORS["community_id"]


def raw(name: str) -> bytes:
    return bytes.fromhex(VECTORS[name])


def key_of(name: str) -> bytes:
    return sample.key(name).public_key().public_bytes_raw()


def hpke_of(private: bytes) -> HpkeKey:
    key = HpkeKey()
    key._kem = MLKEM768PrivateKey.from_seed_bytes(private[:64])
    key._curve = X25519PrivateKey.from_private_bytes(private[64:])
    return key


def reader() -> Record:
    return Record(ID, key_of("root"), lambda _: (404, b""), sample.MAILBOX, hpke_of(sample.MEMBER_HPKE))


def test_invitation_id_and_descriptor() -> None:
    assert community_id(key_of("root")) == ID
    invited = read_invitation(VECTORS["invitation"])
    assert invited.digest == sha256(key_of("root"))
    note = read_note(VECTORS["descriptor"])
    note.verify(f"leeward/1/{ID}/descriptor", key_of("root"))
    described = from_json(note.lines[1].encode())
    parts = [b"leeward/issuers/v1", ID.encode()]
    for one in described["issuers"]:
        parts += [one["month"].encode(), unb64(one["key"])]
    assert sha256(fields(*parts)).hex() == VECTORS["issuers_fingerprint"]
    assert invited.fingerprint.hex() == VECTORS["issuers_fingerprint"]


def test_notes_and_cosignature() -> None:
    checkpoint, head = read_note(VECTORS["checkpoint"]), read_note(VECTORS["head"])
    origin = checkpoint.lines[0]
    checkpoint.verify(origin, key_of("feed"))
    head.verify(origin, key_of("feed"))
    assert unb64(head.lines[2]) == checkpoint.hash
    cosigned = read_note(VECTORS["cosigned"])
    (at,) = cosigned.cosigned(f"leeward/1/{ID}/guide/{sample.GUIDE}", key_of("guide cosigning"))
    assert at % 3600 == 0
    read_note(VECTORS["generation"]).verify(f"leeward/1/{ID}/generation", key_of("root"))
    team = read_note(VECTORS["team_key"])
    team.verify(f"leeward/1/{ID}/guide/{sample.GUIDE}", key_of("guide signing"))


def test_tree_segment_and_tail() -> None:
    record = reader()
    leaves = record._leaves(0, unpack(raw("entries")))
    assert [leaf.hex() for leaf in leaves] == VECTORS["leaves"]
    assert tree_root(leaves).hex() == VECTORS["root"]
    for name in ("segment", "tail"):
        data = raw(name)
        (number,) = struct.unpack_from(">Q", data, 6)
        key = hkdf(sample.EPOCH_KEY, b"leeward/segment/v1", salt=data[26:58])
        plain = open1(key, data[58:], ID.encode() + data[:58])
        (length,) = struct.unpack_from(">I", plain)
        entries = unpack(zstandard.ZstdDecompressor().decompress(plain[4 : 4 + length]))
        assert len(entries) == struct.unpack_from(">Q", data, 18)[0]
        if name == "segment":
            assert tree_root(record._leaves(256 * number, entries)).hex() == VECTORS["segment_root"]


def test_every_header_and_body_is_read() -> None:
    for kind, data in VECTORS["headers"].items():
        assert unpack(bytes.fromhex(data))["kind"] == kind
    assert unpack(bytes.fromhex(VECTORS["bodies"]["pseudonym"]))["name"] == "Quiet Harbour"


def test_mail_is_recognised_and_joined() -> None:
    record = reader()
    for data in VECTORS["mail"]:
        body = bytes.fromhex(data)
        assert body[16:32] == mailbox_tag(sample.MAILBOX, body[:16])
        record._mail(body)
    (message,) = record.mail.values()
    assert message["type"] == "decision"


def test_words_to_the_guides_and_the_team_key() -> None:
    wrap = hpke_of(sample.GUIDE_HPKE).open(raw("team_wrap"), "leeward/team-key/v1", ID)
    assert wrap[4:] == sample.TEAM_HPKE
    assert b64(hpke_of(wrap[4:]).public) == read_note(VECTORS["team_key"]).lines[3]
    assert wrap[:4] == u32(int(read_note(VECTORS["team_key"]).lines[2]))
    plain = hpke_of(sample.TEAM_HPKE).open(raw("to_guides"), "leeward/to-guides/v1", ID)
    (length,) = struct.unpack_from(">I", plain)
    assert len(plain) % 1024 == 0
    assert plain[4 : 4 + length].decode()
    assert not any(plain[4 + length :])


def test_token_and_log_in() -> None:
    token = VECTORS["token"]
    message = bytes.fromhex(token["message"])
    assert sha256(b"leeward/nullifier/v1" + message).hex() == token["nullifier"]
    assert message.endswith(fields(bytes.fromhex(token["commitment"])))
    told = json.loads(VECTORS["session_request"])
    signed = fields(b"leeward-session-v1", ID.encode(), unb64(told["nonce"]), u64(told["expires"]))
    assert signed.hex() == VECTORS["session_signed"]
