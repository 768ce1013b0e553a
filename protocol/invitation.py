"""The invitation: all a person needs to join, as text to print, paste or scan.

    text  = "leeward1" || base32 (RFC 4648, lower case, no padding) of the bytes
    bytes = version 1 || role 1 || community digest 32 || issuers' fingerprint 32 || code 16
            || address length 1 || address || check 4

The community digest is what its id spells; the check is the start of the SHA-256 of everything before it. The
invitation expires with the list of issuer keys its fingerprint names. Reading it is forgiving: spaces, line breaks,
hyphens and capitals make no difference.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass
from enum import IntEnum
from typing import Final
from urllib.parse import urlsplit

from protocol import limits, onion
from protocol.encoding import community_id_digest, community_id_from_digest
from protocol.errors import Malformed, TooLarge, UnsupportedVersion

PREFIX: Final = "leeward"
VERSION: Final = 1
_CHECK: Final = 4
_FIXED: Final = 2 + 32 + 32 + limits.INVITATION_CODE + 1
_SPACING = re.compile(r"[\s\-\u2010\u2011\u00ad]+")
_LOOPBACK: Final = {"127.0.0.1", "localhost", "::1"}


class Role(IntEnum):
    """What the invitation lets someone become."""

    MEMBER = 0
    GUIDE = 1


@dataclass(frozen=True)
class Invitation:
    """Address (as `check_address` takes it), community id, issuers' fingerprint and single-use code."""

    address: str
    community: str
    issuers: bytes
    code: bytes
    role: Role = Role.MEMBER

    def text(self) -> str:
        """The invitation as it is handed out."""
        address = check_address(self.address).encode()
        if len(self.issuers) != 32 or len(self.code) != limits.INVITATION_CODE:
            raise Malformed("a fingerprint has 32 bytes and a code 16")
        data = bytes((VERSION, self.role)) + community_id_digest(self.community) + self.issuers + self.code
        data += bytes((len(address),)) + address
        data += hashlib.sha256(data).digest()[:_CHECK]
        return f"{PREFIX}{VERSION}" + base64.b32encode(data).decode().rstrip("=").lower()


def parse(text: str) -> Invitation:
    """The invitation in what a person pasted. Malformed or UnsupportedVersion if it is none, or mistyped."""
    if len(text) > 4096:
        raise TooLarge("longer than any invitation")
    compact = _SPACING.sub("", text).lower()
    if not compact.startswith(PREFIX):
        raise Malformed("not an invitation")
    if not compact.startswith(f"{PREFIX}{VERSION}"):
        raise UnsupportedVersion("an invitation of another version")
    data = _decode(compact[len(PREFIX) + 1 :])
    if len(data) < _FIXED + _CHECK or hashlib.sha256(data[:-_CHECK]).digest()[:_CHECK] != data[-_CHECK:]:
        raise Malformed("an invitation with a mistake in it")
    if data[0] != VERSION:
        raise UnsupportedVersion("an invitation of another version")
    if data[1] not in (Role.MEMBER, Role.GUIDE) or len(data) != _FIXED + data[_FIXED - 1] + _CHECK:
        raise Malformed("an invitation with a mistake in it")
    try:
        address = data[_FIXED:-_CHECK].decode("ascii")
    except UnicodeDecodeError as error:
        raise Malformed("an address is ASCII") from error
    return Invitation(
        address=check_address(address),
        community=community_id_from_digest(data[2:34]),
        issuers=data[34:66],
        code=data[66:82],
        role=Role(data[1]),
    )


def check_address(address: str) -> str:
    """Return an address a client may use: https://HOST[:PORT], or http:// to this computer or an onion service only.

    In lower case; no path, query, user or fragment: everything a client asks for has its fixed place. An onion
    service's name proves who answers, as a certificate does elsewhere, so it must be whole. Malformed otherwise.
    """
    address = address.lower()  # one spelling, so that nobody decides about TLS by another
    if len(address) > limits.ADDRESS_MAX or not address.isascii() or re.search(r"[\s\x00-\x1f\x7f]", address):
        raise Malformed("not an address")
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as error:
        raise Malformed("not an address") from error
    host = parts.hostname or ""
    if not host or parts.path or parts.query or parts.fragment or "@" in parts.netloc or port == 0:
        raise Malformed("an address is https:// and a host")
    if onion.claims(host) and not onion.fits(host):
        raise Malformed("an onion address has a slip in it")
    if parts.scheme == "https" or (parts.scheme == "http" and (host in _LOOPBACK or onion.fits(host))):
        return address
    raise Malformed("an address is https:// and a host")


def check_onion_address(address: str) -> str:
    """Return an onion service's address: http:// or https://NAME.onion[:PORT]. Malformed otherwise."""
    checked = check_address(address)
    if not onion.fits(urlsplit(checked).hostname or ""):
        raise Malformed("not an onion address")
    return checked


def _decode(text: str) -> bytes:
    try:
        return base64.b32decode(text.upper() + "=" * (-len(text) % 8))
    except (binascii.Error, ValueError) as error:
        raise Malformed("an invitation with a mistake in it") from error
