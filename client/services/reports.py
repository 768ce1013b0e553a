"""Why a post is reported, from the catalogue that ships with Leeward, and what happens then."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from client.domain.errors import BugError


@dataclass(frozen=True, slots=True)
class ReportReason:
    """One entry. `id` is what is sent; `words` say what happens then, `urgent` that guides are to look at once."""

    id: str
    title: str
    words: str
    urgent: bool


@cache
def catalogue(*, language: str = "en") -> tuple[ReportReason, ...]:
    """All of them, the most urgent first. Raises BugError if the file is not as it must be."""
    text = files("resources").joinpath("reasons", f"{language}.toml").read_text("utf-8")
    try:
        return tuple(
            ReportReason(each["id"], each["title"], each["words"].strip(), each["band"] == "now")
            for each in tomllib.loads(text)["report"]
        )
    except KeyError as error:
        raise BugError("a reason to report has id, band, title and words") from error


def title_of(reason: str, *, language: str = "en") -> str:
    """The title of this reason; empty for one that is not known here."""
    return next((each.title for each in catalogue(language=language) if each.id == reason), "")
