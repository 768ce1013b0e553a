"""The catalogue of reasons that ships with Leeward: why a guide decided, in words to the author."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from client.domain.errors import BugError


@dataclass(frozen=True, slots=True)
class Reason:
    """One entry. `id` and `rule` are stored with decisions; `words` may be changed by the guide before sending."""

    id: str
    rule: str
    title: str
    words: str


@cache
def catalogue(*, language: str = "en") -> tuple[Reason, ...]:
    """All reasons in a language, in the order guides see them. Raises BugError if the file is not as it must be."""
    text = files("resources").joinpath("reasons", f"{language}.toml").read_text("utf-8")
    read = tomllib.loads(text)
    try:
        return tuple(
            Reason(entry["id"], entry["rule"], entry["title"], entry["words"].strip())
            for entry in read["reason"]
        )
    except KeyError as error:
        raise BugError("a reason has id, rule, title and words") from error


def by_id(reason: str, *, language: str = "en") -> Reason | None:
    """The reason with this id."""
    return next((entry for entry in catalogue(language=language) if entry.id == reason), None)


@cache
def pause_days() -> tuple[int, ...]:
    """The lengths that a pause may have, shortest first. Raises BugError if the file does not say them."""
    text = files("resources").joinpath("reasons", "en.toml").read_text("utf-8")
    for step in tomllib.loads(text)["step"]:
        if step["id"] == "pause":
            return tuple(sorted(step["days"]))
    raise BugError("the ladder has a pause")
