"""Pinned keys: which keys the servers of a managed computer may show, by its owner's rules.

Rules are `*.json` files in one folder that only the system's administrator can write, taken in the order of their
names. `ServerPins` there maps a host to a list of `sha256/BASE64`, the hash of a public key (SubjectPublicKeyInfo, DER)
as RFC 7469 writes it; a later file's list for a host takes the place of an earlier one's. Rules that cannot be followed
are not passed over. Windows and macOS keep such rules elsewhere, where nothing reads them yet.
"""

from __future__ import annotations

import base64
import binascii
import os
import stat
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Final

import msgspec

from client.domain.errors import RulesUnusable
from protocol import strict_json
from protocol.errors import ProtocolError

FOLDER: Final = Path("/etc/leeward/policies/managed")
_ADMINISTRATOR: Final = 0
_OTHERS_WRITE: Final = stat.S_IWGRP | stat.S_IWOTH
_LARGEST: Final = 1024 * 1024
_MOST: Final = 16
_HASH: Final = "sha256/"

Host = Annotated[str, msgspec.Meta(min_length=1, max_length=255)]
Written = Annotated[tuple[str, ...], msgspec.Meta(min_length=1, max_length=_MOST)]


class _Rules(msgspec.Struct, frozen=True):
    """A file of rules; others than these are for other parts, or for a newer Leeward."""

    pins: dict[Host, Written] = msgspec.field(default_factory=dict, name="ServerPins")


@dataclass(frozen=True, slots=True)
class Pins:
    """By host, in lower case, the hashes of the keys it may show. A host that is not here may show any."""

    by_host: Mapping[str, frozenset[bytes]] = field(default_factory=dict)

    def of(self, host: str) -> frozenset[bytes] | None:
        """The keys this host may show; None for any."""
        return self.by_host.get(host.lower().rstrip("."))


def read(folder: Path = FOLDER, *, owner: int = _ADMINISTRATOR, platform: str = sys.platform) -> Pins:
    """The pins in force. Raises RulesUnusable, and then nothing may be sent."""
    if platform != "linux":
        return Pins()
    try:
        files = sorted(path for path in folder.iterdir() if path.suffix == ".json")
    except (FileNotFoundError, NotADirectoryError):
        return Pins()
    except OSError as error:
        raise RulesUnusable("unreadable") from error
    found: dict[str, frozenset[bytes]] = {}
    for path in files:
        _check_owner(folder, owner)
        for host, hashes in _read(path, owner).pins.items():
            found[host.lower().rstrip(".")] = frozenset(map(_hash, hashes))
    return Pins(found)


def _read(path: Path, owner: int) -> _Rules:
    try:
        with path.open("rb") as file:
            _judge(os.fstat(file.fileno()), owner)
            data = file.read(_LARGEST + 1)
    except OSError as error:
        raise RulesUnusable("unreadable") from error
    try:
        return strict_json.decode(data, _Rules)
    except ProtocolError as error:
        raise RulesUnusable("content") from error


def _check_owner(folder: Path, owner: int) -> None:
    try:
        _judge(folder.stat(), owner)
    except OSError as error:
        raise RulesUnusable("unreadable") from error


def _judge(found: os.stat_result, owner: int) -> None:
    if found.st_uid != owner or found.st_mode & _OTHERS_WRITE:
        raise RulesUnusable("owner")


def _hash(written: str) -> bytes:
    try:
        if not written.startswith(_HASH):
            raise ValueError(_HASH)
        digest = base64.b64decode(written.removeprefix(_HASH), validate=True)
    except (binascii.Error, ValueError) as error:
        raise RulesUnusable("content") from error
    if len(digest) != 32:
        raise RulesUnusable("content")
    return digest
