"""One page of a SQLCipher 4 file, opened without SQLCipher: for reading what is left of a damaged file.

    what is encrypted | IV 16 | HMAC-SHA512 64

The page's number is part of what the HMAC covers, so a page that lies in another's place is not genuine. The first
16 bytes of page 1 are the file's salt in the clear, where SQLite has its name.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import Final, NamedTuple

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from client.crypto.kdf import KEY_BYTES, SALT_BYTES
from client.domain.errors import BugError

PAGE_BYTES: Final = 8192
RESERVED_BYTES: Final = 80
_IV_BYTES: Final = 16
_SQLITE_NAME: Final = b"SQLite format 3\x00"
_HMAC_SALT_MASK: Final = 0x3A
_HMAC_KEY_ROUNDS: Final = 2


class OpenedPage(NamedTuple):
    """A page in the clear, with zeros where IV and HMAC were. Not `genuine`: some of its bytes are not what was
    written, or were written for another place."""

    content: bytes
    genuine: bool


class PageCipher:
    """Opens the pages of one file. `raw_key` is 32 bytes of key, then the file's salt of 16."""

    def __init__(self, raw_key: bytes) -> None:
        if len(raw_key) != KEY_BYTES + SALT_BYTES:
            raise BugError("a raw key is 48 bytes")
        self._key, salt = raw_key[:KEY_BYTES], raw_key[KEY_BYTES:]
        hmac_salt = bytes(byte ^ _HMAC_SALT_MASK for byte in salt)
        self._hmac_key = hashlib.pbkdf2_hmac("sha512", self._key, hmac_salt, _HMAC_KEY_ROUNDS, KEY_BYTES)

    def open(self, number: int, raw: bytes) -> OpenedPage:
        """Page `number`, counted from 1, from its 8,192 bytes; fewer bytes are an empty page that is not genuine."""
        if len(raw) != PAGE_BYTES:
            return OpenedPage(bytes(PAGE_BYTES), False)
        name = _SQLITE_NAME if number == 1 else b""
        iv_at = PAGE_BYTES - RESERVED_BYTES
        tag_at = iv_at + _IV_BYTES
        sealed, iv, tag = raw[len(name) : iv_at], raw[iv_at:tag_at], raw[tag_at:]
        covered = sealed + iv + (number & 0xFFFFFFFF).to_bytes(4, "little")
        genuine = hmac.compare_digest(hmac.digest(self._hmac_key, covered, "sha512"), tag)
        decryptor = Cipher(AES(self._key), CBC(iv)).decryptor()
        content = decryptor.update(sealed) + decryptor.finalize()
        return OpenedPage(name + content + bytes(RESERVED_BYTES), genuine)
