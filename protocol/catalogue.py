"""GET /v1/catalogue: what guides decide by, for everyone to read before they join.

Codes (a reason, a report's reason, a step) are stored with decisions and never change their meaning; words may, and
then `version` rises. Every language has the same codes.
"""

from __future__ import annotations

from typing import Annotated, TypeAlias

import msgspec

from protocol import limits
from protocol.reviewing import Band
from protocol.text import check_code, check_line, check_text

_Code: TypeAlias = Annotated[str, msgspec.Meta(max_length=limits.CODE_CHARACTERS_MAX)]
_Line: TypeAlias = Annotated[str, msgspec.Meta(max_length=200)]
_Words: TypeAlias = Annotated[str, msgspec.Meta(max_length=2000)]
_Days: TypeAlias = Annotated[int, msgspec.Meta(ge=1, le=366)]
_Version: TypeAlias = Annotated[int, msgspec.Meta(ge=1, lt=2**31)]


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    pass


class Reason(_Part, frozen=True):
    """Why guides decided as they did. `rule` is one of the guidelines'; `words` are for the author."""

    id: _Code
    rule: _Code
    title: _Line
    words: _Words


class ReportReason(_Part, frozen=True):
    """Why somebody reports a post, how soon guides look at that, and what happens then."""

    id: _Code
    band: Band
    title: _Line
    words: _Words


class Step(_Part, frozen=True):
    """A step of the ladder, mildest first. `days` are the lengths a pause may have; `guides` how many must agree."""

    id: _Code
    title: _Line
    words: _Words
    guides: Annotated[int, msgspec.Meta(ge=1, le=2)] = 1
    days: Annotated[tuple[_Days, ...], msgspec.Meta(max_length=8)] = ()


class Deadline(_Part, frozen=True):
    """Within how many minutes a guide is to have opened an item of this band, and why just so long."""

    band: Band
    minutes: Annotated[int, msgspec.Meta(ge=1)]
    why: _Line = ""


class LocalCatalogue(_Part, frozen=True, kw_only=True):
    """All words in one language (BCP 47). `never` says what never leads to a sanction."""

    language: Annotated[str, msgspec.Meta(max_length=35)]
    reasons: Annotated[tuple[Reason, ...], msgspec.Meta(min_length=1, max_length=64)]
    reports: Annotated[tuple[ReportReason, ...], msgspec.Meta(min_length=1, max_length=32)]
    ladder: Annotated[tuple[Step, ...], msgspec.Meta(min_length=1, max_length=16)]
    never: Annotated[tuple[_Words, ...], msgspec.Meta(min_length=1, max_length=16)]
    deadlines: Annotated[tuple[Deadline, ...], msgspec.Meta(max_length=len(Band))] = ()


class Catalogue(_Part, frozen=True, kw_only=True):
    """The whole answer. At most limits.JSON_MAX bytes; not padded, because everyone gets the same."""

    version: _Version
    languages: Annotated[tuple[LocalCatalogue, ...], msgspec.Meta(min_length=1, max_length=32)]


def check(catalogue: Catalogue) -> None:
    """Raise Malformed or TooLarge unless every text may be shown and every code is one."""
    for local in catalogue.languages:
        entries: tuple[Reason | ReportReason | Step, ...] = (*local.reasons, *local.reports, *local.ladder)
        for entry in entries:
            check_code(entry.id)
            check_line(entry.title, max_characters=200)
            check_text(entry.words)
        for reason in local.reasons:
            check_code(reason.rule)
        for words in local.never:
            check_text(words)
        for deadline in local.deadlines:
            if deadline.why:
                check_line(deadline.why, max_characters=200)
