"""The bytes of the protocol, written from docs/protocol.md alone: nothing here comes from this project's code."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import math
import os
import struct
from dataclasses import dataclass
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256, SHA384
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import load_der_public_key

PADDED = (2048, 8192, 40960)


class Lie(Exception):
    """Bytes that the document says to refuse."""


def need(holds: bool, what: str) -> None:
    if not holds:
        raise Lie(what)


def sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def u32(value: int) -> bytes:
    return struct.pack(">I", value)


def u64(value: int) -> bytes:
    return struct.pack(">Q", value)


def fields(*parts: bytes) -> bytes:
    return b"".join(u32(len(part)) + part for part in parts)


def b64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def unb64(text: str) -> bytes:
    data = base64.b64decode(text, validate=True)
    need(b64(data) == text, "base64 is canonical")
    return data


def community_id(root_key: bytes) -> str:
    return base64.b32encode(sha256(root_key)).decode().rstrip("=").lower()


def to_json(message: dict[str, Any]) -> bytes:
    return json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode()


def padded(data: bytes) -> bytes:
    size = next(size for size in PADDED if len(data) <= size)
    return data.ljust(size)


def from_padded(data: bytes) -> dict[str, Any]:
    need(len(data) in PADDED, "padded to 2, 8 or 40 KiB")
    return from_json(data)


def from_json(data: bytes) -> dict[str, Any]:
    need(len(data) <= 1024 * 1024, "at most 1 MiB")
    told = json.loads(data.decode())
    need(isinstance(told, dict), "an object")
    return dict(told)


@dataclass(frozen=True)
class Invitation:
    role: int
    digest: bytes
    fingerprint: bytes
    code: bytes
    address: str


def read_invitation(text: str) -> Invitation:
    compact = "".join(c for c in text if not c.isspace() and c not in "-\u2010\u2011\u00ad").lower()
    need(compact.startswith("leeward1"), "an invitation")
    spelled = compact.removeprefix("leeward1").upper()
    data = base64.b32decode(spelled + "=" * (-len(spelled) % 8))
    need(sha256(data[:-4])[:4] == data[-4:] and data[0] == 1, "an invitation without a mistake")
    need(len(data) == 83 + data[82] + 4, "as long as it says")
    return Invitation(data[1], data[2:34], data[34:66], data[66:82], data[83:-4].decode("ascii"))


@dataclass(frozen=True)
class Note:
    """A signed note taken apart: its text, and name, key id and value of each signature."""

    whole: str
    text: str
    signatures: tuple[tuple[str, bytes, bytes], ...]

    @property
    def hash(self) -> bytes:
        return sha256(self.whole.encode())

    @property
    def lines(self) -> list[str]:
        return self.text.split("\n")[:-1]

    def verify(self, name: str, key: bytes) -> None:
        for value in self._by(name, key, 1):
            _ed25519(key, value, self.text.encode())
            return
        raise Lie(f"not signed by {name}")

    def cosigned(self, name: str, key: bytes) -> list[int]:
        times = []
        for value in self._by(name, key, 4):
            (seconds,) = struct.unpack(">Q", value[:8])
            _ed25519(key, value[8:], f"cosignature/v1\ntime {seconds}\n{self.text}".encode())
            times.append(seconds)
        return times

    def _by(self, name: str, key: bytes, kind: int) -> list[bytes]:
        key_id = sha256(name.encode() + b"\n" + bytes([kind]) + key)[:4]
        return [value for who, by, value in self.signatures if (who, by) == (name, key_id)]


def read_note(whole: str) -> Note:
    text, blank, tail = whole.rpartition("\n\n")
    need(bool(blank and text) and tail.endswith("\n"), "a signed note")
    need(not any(c < " " and c != "\n" for c in whole), "no control characters")
    found = []
    for line in tail[:-1].split("\n"):
        dash, name, value = line.split(" ")
        need(dash == "\u2014", "an em dash")
        raw = unb64(value)
        found.append((name, raw[:4], raw[4:]))
    return Note(whole, text + "\n", tuple(found))


def _ed25519(key: bytes, signature: bytes, message: bytes) -> None:
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
    except InvalidSignature as error:
        raise Lie("a signature that does not hold") from error


def hkdf(secret: bytes, info: bytes, *, salt: bytes | None = None, length: int = 32) -> bytes:
    return HKDF(SHA256(), length, salt, info).derive(secret)


def open1(key: bytes, sealed: bytes, associated: bytes) -> bytes:
    return ChaCha20Poly1305(key).decrypt(bytes(12), sealed, associated)


_SUITE = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)


class HpkeKey:
    """A key pair for mail: ML-KEM seed 64 || X25519 32."""

    def __init__(self) -> None:
        self._kem = MLKEM768PrivateKey.from_seed_bytes(os.urandom(64))
        self._curve = X25519PrivateKey.generate()

    @property
    def public(self) -> bytes:
        return self._kem.public_key().public_bytes_raw() + self._curve.public_key().public_bytes_raw()

    def open(self, sealed: bytes, purpose: str, community: str) -> bytes:
        key = MLKEM768X25519PrivateKey(self._kem, self._curve)
        return _SUITE.decrypt(sealed, key, info=(purpose + community).encode())


def hpke_seal(text: bytes, to: bytes, purpose: str, community: str) -> bytes:
    key = MLKEM768X25519PublicKey(
        MLKEM768PublicKey.from_public_bytes(to[:1184]), X25519PublicKey.from_public_bytes(to[1184:])
    )
    return _SUITE.encrypt(text, key, info=(purpose + community).encode())


def to_guides(words: str, team_key: bytes, community: str) -> str:
    data = u32(len(words.encode())) + words.encode()
    data += bytes(-len(data) % 1024)
    return b64(hpke_seal(data, team_key, "leeward/to-guides/v1", community))


class Blinding:
    """RSABSSA-SHA384-PSS-Randomized: a message that is being signed blindly. `message` has its 32 bytes of prefix."""

    def __init__(self, der: bytes, message: bytes) -> None:
        key = load_der_public_key(der)
        assert isinstance(key, rsa.RSAPublicKey)
        numbers = key.public_numbers()
        need((numbers.n.bit_length(), numbers.e) == (3072, 65537), "an issuer key of 3072 bits")
        self._key, self._n = key, numbers.n
        self.message = message
        encoded = int.from_bytes(_emsa_pss(message, os.urandom(48), 3071), "big")
        while True:
            r = int.from_bytes(os.urandom(384), "big")
            if 0 < r < self._n and math.gcd(r, self._n) == 1:
                break
        self._inverse = pow(r, -1, self._n)
        self.blinded = (encoded * pow(r, 65537, self._n) % self._n).to_bytes(384, "big")

    def finish(self, blind_signature: bytes) -> bytes:
        need(len(blind_signature) == 384, "as long as the modulus")
        signature = (int.from_bytes(blind_signature, "big") * self._inverse % self._n).to_bytes(384, "big")
        try:
            self._key.verify(signature, self.message, padding.PSS(padding.MGF1(SHA384()), 48), SHA384())
        except InvalidSignature as error:
            raise Lie("the desk did not sign that") from error
        return signature


def _emsa_pss(message: bytes, salt: bytes, bits: int) -> bytes:
    # RFC 8017, 9.1.1
    length = (bits + 7) // 8
    h = hashlib.sha384(bytes(8) + hashlib.sha384(message).digest() + salt).digest()
    block = bytes(length - len(salt) - 48 - 2) + b"\x01" + salt
    mask = b"".join(hashlib.sha384(h + u32(count)).digest() for count in range(math.ceil(len(block) / 48)))
    masked = bytearray(a ^ b for a, b in zip(block, mask, strict=False))
    masked[0] &= 0xFF >> (8 * length - bits)
    return bytes(masked) + h + b"\xbc"


def mailbox_tag(mailbox_key: bytes, nonce: bytes) -> bytes:
    return hmac.digest(mailbox_key, b"leeward/mail/v1" + nonce, "sha256")[:16]


def unpack(data: bytes) -> Any:
    """One MessagePack value that fills the bytes: maps, arrays, text, bin, integers, booleans, nil."""
    value, end = _unpack(data, 0)
    need(end == len(data), "nothing after a value")
    return value


_FIXED = {0xCC: ">B", 0xCD: ">H", 0xCE: ">I", 0xCF: ">Q", 0xD0: ">b", 0xD1: ">h", 0xD2: ">i", 0xD3: ">q"}
_SIZED = {
    0xC4: ("bin", 1),
    0xC5: ("bin", 2),
    0xC6: ("bin", 4),
    0xD9: ("text", 1),
    0xDA: ("text", 2),
    0xDB: ("text", 4),
    0xDC: ("array", 2),
    0xDD: ("array", 4),
    0xDE: ("map", 2),
    0xDF: ("map", 4),
}


def _unpack(data: bytes, at: int) -> tuple[Any, int]:
    first = data[at]
    at += 1
    if first < 0x80:
        return first, at
    if first >= 0xE0:
        return first - 256, at
    if first in (0xC0, 0xC2, 0xC3):
        return {0xC0: None, 0xC2: False, 0xC3: True}[first], at
    if first in _FIXED:
        size = struct.calcsize(_FIXED[first])
        return struct.unpack_from(_FIXED[first], data, at)[0], at + size
    if first < 0xC0:
        kind, count = (
            ("map", first & 0x0F)
            if first < 0x90
            else ("array", first & 0x0F)
            if first < 0xA0
            else ("text", first & 0x1F)
        )
    else:
        need(first in _SIZED, "a kind of value that is used")
        kind, width = _SIZED[first]
        count = int.from_bytes(data[at : at + width], "big")
        at += width
    if kind in ("bin", "text"):
        raw = data[at : at + count]
        need(len(raw) == count, "as many bytes as it says")
        return (raw if kind == "bin" else raw.decode()), at + count
    items = []
    for _ in range(count * (2 if kind == "map" else 1)):
        item, at = _unpack(data, at)
        items.append(item)
    return (items if kind == "array" else dict(zip(items[::2], items[1::2], strict=True))), at
