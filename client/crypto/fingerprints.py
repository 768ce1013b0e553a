"""Names made from bytes where another program's format asks for them. They keep no secret and prove nothing."""

from __future__ import annotations

import hashlib


def md5_name(data: bytes) -> str:
    """32 hex digits: the name that a picture has in a Day One archive."""
    return hashlib.md5(data, usedforsecurity=False).hexdigest()
