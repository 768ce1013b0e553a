"""Parsers of files: what a person restores, what an administrator or steward writes; and what a proxy answers."""

from __future__ import annotations

import asyncio
import hashlib
import io
import os
import tempfile
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path

import httpcore

from bench.fuzz.target import Shape, Target, same
from client.crypto import keyfile, recovery
from client.crypto.kdf import Argon2Parameters
from client.domain.backups import read_name, read_version_name
from client.domain.errors import LeewardError
from client.domain.progress import Progress
from client.policy import pins
from client.sync import socks
from client.sync.way import Circuit
from client.vault import backup_file
from server.crypto.tokens import NotOurs, Pass, TokenSeal
from server.domain.bands import read_rules
from server.domain.catalogue import read_catalogue
from server.domain.forms import NotInForm, read_form
from server.domain.threads import read_line


def targets() -> Iterator[Target]:
    """All of them."""
    ours = (LeewardError,)
    yield Target("key-file", lambda: [_made().key_file.encoded()], _read_key_file, errors=ours)
    yield Target("key-file-inside", lambda: [_key_file()[:-32]], _read_inside, errors=ours)
    yield Target("recovery-code", lambda: [_code()], _read_code, errors=ours)
    yield Target("backup", lambda: [_backup()], _read_backup, errors=ours)
    yield Target("backup-name", lambda: [b"leeward-2027-01-01.leeward-backup"], _read_name)
    yield Target("policy-file", lambda: [_policy()], _read_policy, Shape.JSON, errors=ours)
    yield Target("socks-greeting", lambda: [b"\5\2\1\0"], _greeted, errors=ours)
    yield Target("socks-reply", _replies, _connected, errors=ours)
    yield Target(
        "steward-catalogue", lambda: [_shipped("reasons")], _catalogue, Shape.LINES, errors=(NotInForm,)
    )
    yield Target(
        "steward-rules", lambda: [_shipped("rules")], _rules, Shape.LINES, errors=(NotInForm,), most_ms=400
    )
    yield Target(
        "steward-import", lambda: [_thread()], lambda data: list(read_line(data, 1)), Shape.JSON, errors=()
    )
    seal = TokenSeal(bytes(32), "a" * 52, random_bytes=bytes)
    token = seal.token(Pass(bytes(16), True, 1_800_000_000))
    yield Target("session-token", lambda: [token], seal.open_token, errors=(NotOurs,))
    yield Target("session-challenge", lambda: [seal.challenge(9)], seal.open_challenge, errors=(NotOurs,))


def _place() -> Path:
    return _folder()


@cache
def _folder() -> Path:
    fast = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
    kept = tempfile.TemporaryDirectory(prefix="leeward-fuzz-", dir=fast if fast.is_dir() else None)
    _KEPT.append(kept)
    return Path(kept.name)


_KEPT: list[tempfile.TemporaryDirectory[str]] = []


# The vault


def _quick(passphrase: str, salt: bytes, parameters: Argon2Parameters) -> bytes:
    return hashlib.sha256(passphrase.encode() + salt + str(parameters).encode()).digest()


@cache
def _made() -> keyfile.NewKeyFile:
    return keyfile.create(
        "seven herons over still water",
        parameters=Argon2Parameters(),
        random_bytes=lambda n: hashlib.shake_256(b"key file").digest(n),
        stretch=_quick,
    )


def _key_file() -> bytes:
    return _made().key_file.encoded()


def _read_key_file(data: bytes) -> None:
    same(keyfile.decode(data).encoded(), data)


def _read_inside(data: bytes) -> None:
    _read_key_file(data + hashlib.sha256(data).digest())


def _code() -> bytes:
    return _made().recovery_code.encode()


def _read_code(data: bytes) -> None:
    entropy = recovery.read_code(data.decode("utf-8", "replace"))
    same(recovery.read_code(recovery.write_code(entropy)), entropy)


@cache
def _backup() -> bytes:
    private, made = _place() / "private.db", _place() / "made.leeward-backup"
    private.write_bytes(os.urandom(4096 * 2))
    backup_file.write(made, key_file=_key_file(), private=private, automatic=False, progress=Progress())
    return made.read_bytes()


def _read_backup(data: bytes) -> None:
    path, private = _place() / "some.leeward-backup", _place() / "out.db"
    path.write_bytes(data)
    private.unlink(missing_ok=True)
    backup_file.key_file_of(path)
    backup_file.is_automatic(path)
    backup_file.unpack(path, private=private, progress=Progress(), synced=False)


def _read_name(data: bytes) -> None:
    name = data.decode("utf-8", "replace")
    found = read_name(name)
    assert found is None or isinstance(found[0], date)
    read_version_name(name)


# What others on this computer write or say


def _policy() -> bytes:
    return b'{"ServerPins":{"example.org":["sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="]}}'


def _read_policy(data: bytes) -> None:
    folder = _place() / "policy"
    folder.mkdir(mode=0o700, exist_ok=True)
    path = folder / "a.json"
    path.write_bytes(data)
    path.chmod(0o600)
    pins.read(folder, owner=os.getuid(), platform="linux")


class _Said(httpcore.AsyncNetworkStream):
    """A proxy that says this, and then nothing."""

    def __init__(self, data: bytes) -> None:
        self._left = io.BytesIO(data)

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109
        return self._left.read(max_bytes)

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109
        return


def _greeted(data: bytes) -> None:
    asyncio.run(socks.greet(_Said(data), Circuit("a", "b"), seconds=1))


def _connected(data: bytes) -> None:
    asyncio.run(socks.connect(_Said(data), "example.org", 443, seconds=1))


def _replies() -> list[bytes]:
    start = b"\5\0\0"
    return [start + b"\1" + bytes(6), start + b"\3\7example" + bytes(2), start + b"\4" + bytes(18)]


# The steward's files


def _shipped(kind: str) -> bytes:
    return files("resources").joinpath(kind, "en.toml").read_bytes()


def _form(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _catalogue(data: bytes) -> None:
    read_catalogue([read_form("en.toml", _form(data))])


def _rules(data: bytes) -> None:
    read_rules([read_form("en.toml", _form(data))])


def _thread() -> bytes:
    return b'{"id":"a1","topic":"Sleep","title":"Nights","body":"words","replies":["one","two"]}'
