"""The catalogue of reasons that ships with Leeward: why a guide decided, in words to the author."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib.resources import files

from client.domain.errors import BugError


@dataclass(frozen=True, slots=True)
class Reason:
    """One entry. `id` and `rule` are stored with decisions; `words` may be changed by the guide before sending."""

    id: str
    rule: str
    title: str
    words: str


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
