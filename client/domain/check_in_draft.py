"""A check-in that is begun and not kept: what it holds beside mood and note, as a draft's details."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass, field

from client.domain.filing import tidy
from client.domain.journal import Measure, Moment


@dataclass(frozen=True, slots=True)
class Begun:
    """`created` is when it was, None for now; with `whole_day` only the day of it."""

    words: tuple[str, ...] = field(default=(), repr=False)
    activities: tuple[str, ...] = field(default=(), repr=False)
    measures: tuple[Measure, ...] = field(default=(), repr=False)
    created: Moment | None = None
    whole_day: bool = False


def encode(begun: Begun) -> str:
    """A JSON object."""
    when = begun.created
    return json.dumps(
        {
            "words": begun.words,
            "activities": begun.activities,
            "measures": begun.measures,
            "created": None if when is None else [when.utc, when.offset_minutes],
            "whole_day": begun.whole_day,
        },
        ensure_ascii=False,
    )


def decode(details: str) -> Begun:
    """What `encode` wrote; the default for whatever is missing or foreign, so that no draft is lost over it."""
    try:
        read = json.loads(details or "{}")
    except (ValueError, RecursionError):
        return Begun()
    if not isinstance(read, dict):
        return Begun()
    created = read.get("created")
    moment = None
    if isinstance(created, list) and len(created) == 2 and all(type(each) is int for each in created):
        moment = Moment(created[0], created[1]) if abs(created[1]) < 24 * 60 else None
    return Begun(
        _names(read.get("words")),
        _names(read.get("activities")),
        _measures(read.get("measures")),
        moment,
        read.get("whole_day") is True,
    )


def _names(read: object) -> tuple[str, ...]:
    return tidy(tuple(each for each in read if isinstance(each, str))) if isinstance(read, list) else ()


def _measures(read: object) -> tuple[Measure, ...]:
    found: dict[str, Measure] = {}
    for each in read if isinstance(read, list) else ():
        if isinstance(each, list) and len(each) == 2 and isinstance(each[0], str):
            value = each[1]
            if type(value) in (int, float) and math.isfinite(value):
                found.setdefault(each[0], Measure(each[0], value))
    return tuple(found.values())
