"""Hashes and ids made of them."""

from __future__ import annotations

import hashlib
import uuid

from protocol.encoding import fields, sha256

__all__ = ["Running", "derived_id", "sha256"]


def derived_id(*parts: bytes) -> uuid.UUID:
    """An id of UUIDv4's shape that is always the same for the same parts: for imports, which must not double."""
    return uuid.UUID(bytes=sha256(fields(*parts))[:16], version=4)


class Running:
    """A SHA-256 that grows as bytes come."""

    def __init__(self) -> None:
        """Of nothing yet."""
        self._hash = hashlib.sha256()

    def update(self, data: bytes) -> None:
        """Add bytes."""
        self._hash.update(data)

    def digest(self) -> bytes:
        """The hash of all bytes so far."""
        return self._hash.digest()
