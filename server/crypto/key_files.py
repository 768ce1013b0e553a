"""Keys in files: Ed25519 and RSA as PEM (PKCS #8), symmetric keys raw, all 0600 and never overwritten."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TypeAlias

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

SigningKey: TypeAlias = Ed25519PrivateKey
IssuerPrivateKey: TypeAlias = rsa.RSAPrivateKey
ISSUER_BITS = 3072
_EXPONENT = 65537


class NotAKey(Exception):
    """The file holds no key of the kind that was asked for."""


def new_signing_key() -> Ed25519PrivateKey:
    """A fresh Ed25519 key."""
    return Ed25519PrivateKey.generate()


def new_issuer_key() -> rsa.RSAPrivateKey:
    """A fresh RSA-3072 key: takes about half a second."""
    return rsa.generate_private_key(_EXPONENT, ISSUER_BITS)


def issuer_public(key: rsa.RSAPrivateKey) -> bytes:
    """The public half as DER SubjectPublicKeyInfo."""
    return key.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )


def write_private(path: Path, key: Ed25519PrivateKey | rsa.RSAPrivateKey) -> None:
    """Write a private key as PEM. FileExistsError if something is there."""
    write_secret(
        path,
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        ),
    )


def write_secret(path: Path, data: bytes) -> None:
    """Write bytes that only the owner may read, all or none. FileExistsError if something is there."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def replace_secret(path: Path, data: bytes) -> None:
    """Put these bytes, which only the owner may read, in the place of a file that is there: all or none."""
    fresh = path.with_name(f"{path.name}.new")
    fresh.unlink(missing_ok=True)
    write_secret(fresh, data)
    fresh.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a folder's entries durable, where the system knows how."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def read_signing_key(path: Path) -> Ed25519PrivateKey:
    """The Ed25519 key in a PEM file. NotAKey or OSError."""
    try:
        key = serialization.load_pem_private_key(path.read_bytes(), password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise NotAKey(path.name) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise NotAKey(path.name)
    return key


def read_secret(path: Path, *, length: int) -> bytes:
    """The raw key in a file. NotAKey or OSError."""
    data = path.read_bytes()
    if len(data) != length:
        raise NotAKey(path.name)
    return data
