"""The generation note: after a restore from backup the log goes on from an older size, and says so.

A note by the root key: `leeward/1/ID/generation`, then old and new origin, k (decimal), the root at k (base64) and the
number of the first new epoch, a line each. It stands at seq k as a control change and beside every head since.
A client accepts it only if its own root at k agrees.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from protocol import limits, signed_note
from protocol.checkpoint import origin
from protocol.encoding import b64, check_community_id, unb64
from protocol.errors import Malformed, Mismatch

_NUMBER = re.compile(r"0|[1-9][0-9]{0,9}")
_NUMBER_MAX = 2**31 - 1


@dataclass(frozen=True)
class GenerationNote:
    """From `size` changes with root `root` on, the log of generation `old` goes on as generation `new`."""

    community: str
    old: int
    new: int
    size: int
    root: bytes
    first_epoch: int

    def text(self) -> str:
        """The six lines that are signed."""
        lines = (
            name_of(self.community),
            origin(self.community, self.old),
            origin(self.community, self.new),
            str(self.size),
            b64(self.root),
            str(self.first_epoch),
        )
        return "".join(line + "\n" for line in lines)


def name_of(community: str) -> str:
    """First line and key name of generation notes."""
    return f"leeward/1/{check_community_id(community)}/generation"


def sign(generation: GenerationNote, root_key: Ed25519PrivateKey) -> signed_note.Note:
    """The note by the root key."""
    return signed_note.sign(generation.text(), name_of(generation.community), root_key)


def open_note(text: str, *, community: str, root_key: bytes) -> GenerationNote:
    """Verify a generation note by the pinned root key. Raises Malformed, BadSignature or Mismatch."""
    note = signed_note.parse(text)
    name = name_of(community)
    signed_note.verify(note, signed_note.Verifier(name, root_key))
    lines = note.text.split("\n")
    if len(lines) != 7 or lines[6] or not all(_NUMBER.fullmatch(line) for line in (lines[3], lines[5])):
        raise Malformed("a generation note has six lines")
    if lines[0] != name:
        raise Mismatch("a generation note of another community")
    old, new = _number_of(lines[1], community), _number_of(lines[2], community)
    size = int(lines[3])
    first_epoch = int(lines[5])
    if not 0 < old < new <= _NUMBER_MAX or size > limits.FEED_SIZE_MAX or not 0 < first_epoch <= _NUMBER_MAX:
        raise Malformed("a generation follows an older one")
    return GenerationNote(community, old, new, size, unb64(lines[4], length=32), first_epoch)


def _number_of(name: str, community: str) -> int:
    start, _, number = name.rpartition("/")
    if not _NUMBER.fullmatch(number) or origin(community, int(number)) != name or not start:
        raise Mismatch("an origin of another community")
    return int(number)
