"""Identifiers: random UUIDs made by whoever creates the thing, and the shape of a community's id."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable
from uuid import UUID

from client.domain.errors import BugError

RandomBytes = Callable[[int], bytes]

_COMMUNITY_ID = re.compile(r"[a-z2-7]{52}")


def new_id(*, random_bytes: RandomBytes = secrets.token_bytes) -> str:
    """A fresh random identifier, a version 4 UUID (RFC 9562) in its usual lower-case form."""
    return str(UUID(bytes=random_bytes(16), version=4))


def is_id(text: str) -> bool:
    """Whether `text` is exactly the form `new_id` gives."""
    try:
        found = UUID(text)
    except ValueError:
        return False
    return found.version == 4 and str(found) == text


def is_community_id(text: str) -> bool:
    """Whether `text` has the shape of a community's id: lower-case base32 of a SHA-256, without padding."""
    return _COMMUNITY_ID.fullmatch(text) is not None


def require_community_id(text: str) -> str:
    """`text` itself; raises BugError when it is not of a community id's shape.

    Ids from outside are checked by the protocol before they come this far.
    """
    if not is_community_id(text):
        raise BugError("not a community id")
    return text
