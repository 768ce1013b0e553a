"""C2SP signed notes with Ed25519, and C2SP cosignature/v1.

A note is text of non-empty lines, a blank line, and signature lines `— NAME base64(key id || signature)`. Everything
signed in Leeward except log-in is such a note, and its first line says what it is and for which community, so
no signature can be taken for another. Specifications: c2sp.org/signed-note, c2sp.org/tlog-cosignature.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from protocol import limits
from protocol.encoding import b64, u64, unb64
from protocol.errors import BadSignature, Malformed, TooLarge

ED25519: Final = 0x01
COSIGNATURE_V1: Final = 0x04
_LINE = re.compile("\N{EM DASH} ([^\\s+]+) ([A-Za-z0-9+/]+={0,2})")
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f]")


@dataclass(frozen=True)
class Verifier:
    """A name and the Ed25519 public key (32 bytes) expected to sign under it."""

    name: str
    public_key: bytes
    signature_type: int = ED25519

    @property
    def key_id(self) -> bytes:
        """SHA-256(name || 0x0A || type || public key)[:4]."""
        tagged = self.name.encode() + b"\n" + bytes((self.signature_type,)) + self.public_key
        return hashlib.sha256(tagged).digest()[:4]


@dataclass(frozen=True)
class Signature:
    """One signature line: name, key id (4 bytes) and what follows it."""

    name: str
    key_id: bytes
    value: bytes

    def line(self) -> str:
        """The line as it stands in a note."""
        return f"\N{EM DASH} {self.name} {b64(self.key_id + self.value)}\n"


@dataclass(frozen=True)
class Note:
    """A text ending in a line feed, and its signatures."""

    text: str
    signatures: tuple[Signature, ...]

    def __str__(self) -> str:
        """The note as it travels."""
        return self.text + "\n" + "".join(signature.line() for signature in self.signatures)

    def with_signatures(self, *more: Signature) -> Note:
        """The same text with further signatures after those it has."""
        return Note(self.text, self.signatures + more)


def public_bytes(private_key: Ed25519PrivateKey) -> bytes:
    """The 32 bytes of the public key."""
    return private_key.public_key().public_bytes_raw()


def parse(data: str) -> Note:
    """Take a note apart; Malformed or TooLarge if it is none. Verifies nothing."""
    if len(data) > limits.NOTE_MAX:
        raise TooLarge("a note over its limit")
    text, blank, tail = data.rpartition("\n\n")
    if not blank or not text or not tail.endswith("\n") or _CONTROL.search(data):
        raise Malformed("not a signed note")
    lines = tail[:-1].split("\n")
    if len(lines) > limits.NOTE_SIGNATURES_MAX:
        raise TooLarge("too many signatures")
    return Note(text + "\n", tuple(_parse_line(line) for line in lines))


def sign(text: str, name: str, private_key: Ed25519PrivateKey) -> Note:
    """A note with one Ed25519 signature over `text`, which ends in a line feed."""
    _check_signable(text, name)
    verifier = Verifier(name, public_bytes(private_key))
    return Note(text, (Signature(name, verifier.key_id, private_key.sign(text.encode())),))


def verify(note: Note, verifier: Verifier) -> None:
    """Raise BadSignature unless the note carries a valid signature by this verifier."""
    for signature in note.signatures:
        if (signature.name, signature.key_id) != (verifier.name, verifier.key_id):
            continue
        _verify_raw(verifier.public_key, signature.value, note.text.encode())
        return
    raise BadSignature(f"no signature by {verifier.name}")


def cosign(note: Note, name: str, private_key: Ed25519PrivateKey, *, seconds: int) -> Signature:
    """A cosignature/v1 over a checkpoint: `seconds` since 1970 UTC, cut to the hour so that it tells little."""
    cut = seconds - seconds % 3600
    verifier = Verifier(name, public_bytes(private_key), COSIGNATURE_V1)
    return Signature(name, verifier.key_id, u64(cut) + private_key.sign(_cosigned(note.text, cut)))


def verify_cosignature(note: Note, verifier: Verifier) -> int:
    """The time (seconds since 1970 UTC) of this verifier's newest valid cosignature; BadSignature without one."""
    newest = -1
    for signature in note.signatures:
        if (signature.name, signature.key_id) != (verifier.name, verifier.key_id):
            continue
        if len(signature.value) != 72:
            raise BadSignature("a cosignature has 72 bytes")
        seconds = int.from_bytes(signature.value[:8], "big")
        _verify_raw(verifier.public_key, signature.value[8:], _cosigned(note.text, seconds))
        newest = max(newest, seconds)
    if newest < 0:
        raise BadSignature(f"no cosignature by {verifier.name}")
    return newest


def cosigner(name: str, public_key: bytes) -> Verifier:
    """The verifier of a cosigner's signatures."""
    return Verifier(name, public_key, COSIGNATURE_V1)


def _cosigned(text: str, seconds: int) -> bytes:
    return f"cosignature/v1\ntime {seconds}\n{text}".encode()


def _parse_line(line: str) -> Signature:
    matched = _LINE.fullmatch(line)
    if not matched:
        raise Malformed("not a signature line")
    raw = unb64(matched[2])
    if len(raw) <= 4:
        raise Malformed("a signature without content")
    return Signature(matched[1], raw[:4], raw[4:])


def _check_signable(text: str, name: str) -> None:
    if not text.endswith("\n") or _CONTROL.search(text) or text.startswith("\n"):
        raise Malformed("a note's text is whole lines without control characters")
    if not name or re.search(r"[\s+]", name):
        raise Malformed("a key name has no spaces and no plus")


def _verify_raw(public_key: bytes, signature: bytes, message: bytes) -> None:
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except (InvalidSignature, ValueError) as error:
        raise BadSignature("an invalid signature") from error
