"""Names made from bytes where another program's format asks for them. They keep no secret and prove nothing."""

from __future__ import annotations

import base64
import hashlib


def md5_name(data: bytes) -> str:
    """32 hex digits: the name that a picture has in a Day One archive."""
    return hashlib.md5(data, usedforsecurity=False).hexdigest()


def content_name(text: str) -> str:
    """26 letters and digits, the same for the same text: by which an imported record is known again."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:16]
    return base64.b32encode(digest).decode("ascii").rstrip("=").lower()
