"""Encrypting for outside Leeward, in the age format (age-encryption.org/v1): the only place that imports pyrage.

What is encrypted here can be opened by any age program, with the passphrase or with a recipient's key.

To recipients, pyrage encrypts. By passphrase it would hold the interpreter for seconds, so that the window stood
still, take a gigabyte where age itself takes a quarter, and end the process when it is refused that. So the
passphrase form is written here, by the specification, and tests open it with pyrage.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from collections.abc import Callable, Iterator
from typing import Final, Protocol, cast

import pyrage
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from client.crypto.kdf import expand, normalised
from client.domain.errors import BugError, NotEnoughMemoryForKey, UnusableRecipient
from client.domain.ids import RandomBytes

Write = Callable[[bytes], object]

_WORK_FACTOR: Final = 18  # as age's own program has it: 256 MiB, about a second
_BLOCK: Final = 8
_SCRYPT_BYTES: Final = 128 * _BLOCK << _WORK_FACTOR
_FILE_KEY_BYTES: Final = 16
_SALT_BYTES: Final = 16
_NONCE_BYTES: Final = 16
_CHUNK_BYTES: Final = 64 * 1024


class Recipient(Protocol):
    """Somebody's public key, as the library holds it."""


class _Recipients(Protocol):
    def from_str(self, text: str) -> Recipient: ...


_recipients: Final = cast(_Recipients, pyrage.x25519.Recipient)
_encrypt: Final = cast(Callable[[object, object, list[Recipient]], None], pyrage.encrypt_io)


def recipient(text: str) -> Recipient:
    """The recipient that `age1...` names. Raises UnusableRecipient."""
    try:
        return _recipients.from_str(text.strip())
    except pyrage.RecipientError as refused:
        raise UnusableRecipient from refused


def encrypt_to(recipients: tuple[Recipient, ...], content: Iterator[bytes], write: Write) -> None:
    """Encrypt `content`, piece by piece, so that each of `recipients` can open it, and hand the result to `write`.

    What `content` or `write` raises comes out of here as it was.
    """
    if not recipients:
        raise BugError("a file is encrypted to somebody")
    pipe = _Pipe(content, write)
    try:
        _encrypt(pipe, pipe, list(recipients))
    except pyrage.EncryptError as wrapped:
        # The library turns every error into its own; the one that came first is what happened.
        raise pipe.failed or wrapped from wrapped


def encrypt_with(
    passphrase: str,
    content: Iterator[bytes],
    write: Write,
    *,
    random_bytes: RandomBytes = secrets.token_bytes,
) -> None:
    """Encrypt `content`, piece by piece, under a passphrase, and hand the result to `write`; takes a second more.

    The passphrase is brought into the form that every keyboard gives. Raises UnusablePassphrase,
    NotEnoughMemoryForKey, and what `content` or `write` raises.
    """
    typed = normalised(passphrase)
    salt, file_key = random_bytes(_SALT_BYTES), random_bytes(_FILE_KEY_BYTES)
    # Both keys here are used once, so the nonces count from zero.
    wrapped = ChaCha20Poly1305(_stretched(typed, salt)).encrypt(bytes(12), file_key, None)
    header = (
        f"age-encryption.org/v1\n-> scrypt {_base64(salt)} {_WORK_FACTOR}\n{_base64(wrapped)}\n---".encode()
    )
    mac = hmac.digest(expand(file_key, salt=b"", info=b"header"), header, "sha256")
    nonce = random_bytes(_NONCE_BYTES)
    write(header + b" " + _base64(mac).encode() + b"\n" + nonce)
    cipher = ChaCha20Poly1305(expand(file_key, salt=nonce, info=b"payload"))
    for number, (chunk, last) in enumerate(_chunks(content)):
        write(cipher.encrypt(number.to_bytes(11) + bytes([last]), chunk, None))


def _chunks(content: Iterator[bytes]) -> Iterator[tuple[bytes, bool]]:
    """Pieces of 64 KiB, and whether it is the last one, which is empty only when all of it is."""
    held = bytearray()
    for piece in content:
        held += piece
        while len(held) > _CHUNK_BYTES:
            yield bytes(held[:_CHUNK_BYTES]), False
            del held[:_CHUNK_BYTES]
    yield bytes(held), True


def _stretched(passphrase: bytes, salt: bytes) -> bytes:
    try:
        return hashlib.scrypt(
            passphrase,
            salt=b"age-encryption.org/v1/scrypt" + salt,
            n=1 << _WORK_FACTOR,
            r=_BLOCK,
            p=1,
            maxmem=2 * _SCRYPT_BYTES,
            dklen=32,
        )
    except (MemoryError, ValueError) as refused:
        # OpenSSL says nothing but "no" when it cannot have the memory; the costs above are not in doubt.
        raise NotEnoughMemoryForKey(kibibytes=_SCRYPT_BYTES // 1024) from refused


def _base64(raw: bytes) -> str:
    return base64.b64encode(raw).decode().rstrip("=")


class _Pipe:
    """Both ends that the library wants: a file to read from and one to write to."""

    def __init__(self, content: Iterator[bytes], write: Write) -> None:
        self._content = content
        self._write = write
        self._left = b""
        self.failed: BaseException | None = None

    def read(self, size: int = -1) -> bytes:
        """At most `size` bytes of the content; none at its end."""
        try:
            while not self._left:
                self._left = next(self._content)
        except StopIteration:
            return b""
        except BaseException as error:
            self.failed = self.failed or error
            raise
        given = self._left if size < 0 else self._left[:size]
        self._left = self._left[len(given) :]
        return given

    def write(self, data: bytes) -> int:
        """Hand on what was encrypted."""
        try:
            self._write(bytes(data))
        except BaseException as error:
            self.failed = self.failed or error
            raise
        return len(data)

    def flush(self) -> None:
        """Nothing is kept back."""
