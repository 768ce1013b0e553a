"""Errors on the wire: RFC 9457 problem documents with a stable code."""

from __future__ import annotations

from enum import Enum
from typing import Annotated, Final

import msgspec

from protocol import strict_json
from protocol.text import check_code

MEDIA_TYPE: Final = "application/problem+json"


class Code(Enum):
    """Why a request was not carried out. The value is the contract; titles may change."""

    MALFORMED = "malformed"
    TOO_LARGE = "too-large"
    NOT_FOUND = "not-found"
    METHOD_NOT_ALLOWED = "method-not-allowed"
    NOT_SIGNED_IN = "not-signed-in"
    NOT_ALLOWED = "not-allowed"
    GUIDE_NOT_CONFIRMED = "guide-not-confirmed"
    INVITATION_UNKNOWN = "invitation-unknown"
    NAME_TAKEN = "name-taken"
    GUIDELINES_CHANGED = "guidelines-changed"
    ID_CONFLICT = "id-conflict"
    VERSION_CONFLICT = "version-conflict"
    CLAIMED = "claimed"
    NOT_CLAIMED = "not-claimed"
    NO_TEAM_KEY = "no-team-key"
    NOTES_FULL = "notes-full"
    MONTH_TURNED = "month-turned"
    NOT_YET = "not-yet"
    SLOW_DOWN = "slow-down"
    NOT_OFFERED = "not-offered"
    QUOTA = "quota"
    TOO_MANY = "too-many"
    OVERLOADED = "overloaded"
    INTERNAL = "internal"


class Problem(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A problem document. `retry_after` is in seconds. Nothing of the request is echoed."""

    type: Annotated[str, msgspec.Meta(max_length=200)]
    title: Annotated[str, msgspec.Meta(max_length=200)]
    status: Annotated[int, msgspec.Meta(ge=400, lt=600)]
    code: Annotated[str, msgspec.Meta(max_length=64)]
    retry_after: Annotated[int, msgspec.Meta(ge=0)] | None = None


def problem(code: Code, *, status: int, title: str, retry_after: int | None = None) -> Problem:
    """A problem document of this code."""
    return Problem(f"urn:leeward:problem:{code.value}", title, status, code.value, retry_after)


def decode(data: bytes) -> Problem:
    """The problem document in strict JSON, its padding taken away. Malformed unless its code is one."""
    found = strict_json.decode(data, Problem)
    check_code(found.code)
    return found
