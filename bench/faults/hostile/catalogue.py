"""Every lie there is, under its name."""

from __future__ import annotations

from bench.faults.hostile import (
    answers,
    contents,
    descriptors,
    key_objects,
    odd_json,
    records,
    segments_and_mail,
    window,
    wire,
)
from bench.faults.hostile.lie import Lie, by_name


def catalogue() -> dict[str, Lie]:
    """All of them, in a fixed order."""
    return by_name(
        [
            *wire.lies(),
            *odd_json.lies(),
            *records.lies(),
            *key_objects.lies(),
            *contents.lies(),
            *segments_and_mail.lies(),
            *descriptors.lies(),
            *answers.lies(),
            *window.lies(),
        ]
    )
