"""The checkpoint of a community's log (c2sp.org/tlog-checkpoint) and its head.

The head is the one thing that is polled: three signed notes. The checkpoint commits to every change; the
`ORIGIN/head` note names, with a rising number, the objects that go with it; the newest checkpoint that guides
cosigned shows that other eyes saw the same log.
"""

from __future__ import annotations

import hashlib
import re
from contextlib import suppress
from dataclasses import dataclass
from typing import Annotated

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from protocol import limits, signed_note, strict_json
from protocol.encoding import b64, check_community_id, unb64
from protocol.errors import BadSignature, Malformed, Mismatch

_NUMBER = re.compile(r"0|[1-9][0-9]{0,15}")
_EPOCH_MAX = 2**31 - 1
NO_OBJECT = "-"


def origin(community: str, generation: int) -> str:
    """`leeward/1/ID/GENERATION`: the log's name, which changes only with a root-signed generation note."""
    return f"leeward/1/{check_community_id(community)}/{generation}"


def guide_name(community: str, guide: str) -> str:
    """The key name of a guide (UUID text) in notes and cosignatures."""
    return f"leeward/1/{check_community_id(community)}/guide/{guide}"


@dataclass(frozen=True)
class Checkpoint:
    """The log `origin` has `size` changes with this root hash."""

    origin: str
    size: int
    root: bytes

    def text(self) -> str:
        """The three lines that are signed; there are no extension lines."""
        return f"{self.origin}\n{self.size}\n{b64(self.root)}\n"


@dataclass(frozen=True)
class HeadNote:
    """What belongs to one checkpoint. Hashes are SHA-256 of the bytes as served; `tail` is None when empty."""

    origin: str
    number: int
    checkpoint: bytes
    tail: bytes | None
    manifest: bytes
    epoch: int
    epoch_object: bytes
    descriptor: bytes

    def text(self) -> str:
        """Eight lines: name, number, then hashes in the order of the fields, with the epoch before its object."""
        tail = NO_OBJECT if self.tail is None else b64(self.tail)
        lines = (
            f"{self.origin}/head",
            str(self.number),
            b64(self.checkpoint),
            tail,
            b64(self.manifest),
            str(self.epoch),
            b64(self.epoch_object),
            b64(self.descriptor),
        )
        return "".join(line + "\n" for line in lines)


class HeadMessage(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """GET /v1/feed/head: notes as text. `cosigned` is empty until a guide's app has cosigned.

    `generations` holds every root-signed generation note of this log, oldest first.
    """

    checkpoint: str
    head: str
    cosigned: str = ""
    generations: Annotated[tuple[str, ...], msgspec.Meta(max_length=64)] = ()


@dataclass(frozen=True)
class Head:
    """A head whose two notes by the feed key were verified. The cosigned note is only parsed."""

    checkpoint: Checkpoint
    note: HeadNote
    signed_checkpoint: str
    cosigned: str


def sign_checkpoint(checkpoint: Checkpoint, feed_key: Ed25519PrivateKey) -> signed_note.Note:
    """The checkpoint as a note signed by the feed key under the origin's name."""
    return signed_note.sign(checkpoint.text(), checkpoint.origin, feed_key)


def sign_head(head: HeadNote, feed_key: Ed25519PrivateKey) -> signed_note.Note:
    """The head note signed by the feed key under the origin's name."""
    return signed_note.sign(head.text(), head.origin, feed_key)


def parse_checkpoint(text: str) -> Checkpoint:
    """The checkpoint in a note's text. Malformed unless exactly three canonical lines."""
    lines = _lines(text, 3)
    size = _number(lines[1])
    if size > limits.FEED_SIZE_MAX:
        raise Malformed("a feed larger than any can be")
    return Checkpoint(lines[0], size, unb64(lines[2], length=32))


def parse_head_note(text: str) -> HeadNote:
    """The head in a note's text. Malformed unless exactly eight canonical lines."""
    lines = _lines(text, 8)
    name, slash, kind = lines[0].rpartition("/")
    if kind != "head" or not slash:
        raise Malformed("not a head note")
    epoch = _number(lines[5])
    if not 0 < epoch <= _EPOCH_MAX:
        raise Malformed("not an epoch")
    return HeadNote(
        origin=name,
        number=_number(lines[1]),
        checkpoint=unb64(lines[2], length=32),
        tail=None if lines[3] == NO_OBJECT else unb64(lines[3], length=32),
        manifest=unb64(lines[4], length=32),
        epoch=epoch,
        epoch_object=unb64(lines[6], length=32),
        descriptor=unb64(lines[7], length=32),
    )


def note_hash(note_text: str) -> bytes:
    """SHA-256 of a note as it travels."""
    return hashlib.sha256(note_text.encode()).digest()


def open_head(message: HeadMessage, *, expected_origin: str, feed_key: bytes) -> Head:
    """Verify both notes by the feed key (32 bytes) and that they belong together.

    Raises Malformed, BadSignature, or Mismatch when origin, checkpoint hash or tail do not fit.
    """
    verifier = signed_note.Verifier(expected_origin, feed_key)
    checkpoint_note = signed_note.parse(message.checkpoint)
    head_note = signed_note.parse(message.head)
    signed_note.verify(checkpoint_note, verifier)
    signed_note.verify(head_note, verifier)
    checkpoint = parse_checkpoint(checkpoint_note.text)
    note = parse_head_note(head_note.text)
    if checkpoint.origin != expected_origin or note.origin != expected_origin:
        raise Mismatch("a head of another log")
    if note.checkpoint != note_hash(message.checkpoint):
        raise Mismatch("the head names another checkpoint")
    if (note.tail is None) != (checkpoint.size % limits.SEGMENT_CHANGES == 0):
        raise Mismatch("a tail where there is none, or none where there is one")
    return Head(checkpoint, note, message.checkpoint, message.cosigned)


def open_cosigned(
    text: str, *, expected_origin: str, feed_key: bytes, cosigners: list[signed_note.Verifier]
) -> tuple[Checkpoint, int]:
    """The cosigned checkpoint and the time (seconds) of its newest valid cosignature by one of `cosigners`.

    The log itself must have signed it too. Raises Malformed, BadSignature or Mismatch.
    """
    note = signed_note.parse(text)
    signed_note.verify(note, signed_note.Verifier(expected_origin, feed_key))
    checkpoint = parse_checkpoint(note.text)
    if checkpoint.origin != expected_origin:
        raise Mismatch("a cosigned checkpoint of another log")
    times = []
    for cosigner in cosigners:
        with suppress(BadSignature):  # a stranger's or broken line proves nothing, and takes nothing away
            times.append(signed_note.verify_cosignature(note, cosigner))
    if not times:
        raise BadSignature("no cosignature by a known guide")
    return checkpoint, max(times)


def decode_head_message(data: bytes) -> HeadMessage:
    """The head message in strict JSON."""
    return strict_json.decode(data, HeadMessage)


def _lines(text: str, count: int) -> list[str]:
    lines = text.split("\n")
    if lines.pop() or len(lines) != count or not all(lines):
        raise Malformed(f"not a text of {count} lines")
    return lines


def _number(text: str) -> int:
    if not _NUMBER.fullmatch(text) or int(text) > limits.JSON_INTEGER_MAX:
        raise Malformed("not a canonical number")
    return int(text)
