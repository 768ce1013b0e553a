"""Pinned keys: which keys the servers of a managed computer may show, by its owner's rules.

`ServerPins` in a file of rules (client.policy.rule_files) maps a host to a list of `sha256/BASE64`, the hash of a
public key (SubjectPublicKeyInfo, DER) as RFC 7469 writes it; a later file's list for a host takes the place of an
earlier one's. Rules that cannot be followed are not passed over.
"""

from __future__ import annotations

import base64
import binascii
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Final

import msgspec

from client.domain.errors import RulesUnusable
from client.policy import rule_files
from client.policy.rule_files import ADMINISTRATOR, FOLDER

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


def read(folder: Path = FOLDER, *, owner: int = ADMINISTRATOR, platform: str = sys.platform) -> Pins:
    """The pins in force. Raises RulesUnusable, and then nothing may be sent."""
    found: dict[str, frozenset[bytes]] = {}
    for rules in rule_files.read(_Rules, folder, owner=owner, platform=platform):
        for host, hashes in rules.pins.items():
            found[host.lower().rstrip(".")] = frozenset(map(_hash, hashes))
    return Pins(found)


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
