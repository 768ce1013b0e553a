"""The rules that posts are checked by before they leave, as they ship: resources/checks, two files per language."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Final

from client.domain.checking_words import Checker, Pack, pack_of
from client.domain.errors import BugError

LANGUAGES: Final = ("en", "de", "es")


@cache
def pack(language: str) -> Pack:
    """The pack of one language. Raises BugError where a file is not as it must be."""
    folder = files("resources").joinpath("checks")
    text, danger = (
        folder.joinpath(name).read_text("utf-8") for name in (f"{language}.toml", f"{language}-danger.toml")
    )
    try:
        return pack_of({**tomllib.loads(text), "danger": tomllib.loads(danger)})
    except (tomllib.TOMLDecodeError, ValueError, KeyError, TypeError) as error:
        raise BugError(f"the rules for {language} are not as they must be: {error}") from error


def checker(*, language: str) -> Checker:
    """A checker with every pack; `language` ("de", "de-AT") is what a text counts as that does not say itself."""
    return Checker([pack(each) for each in LANGUAGES], language=language.replace("_", "-").partition("-")[0])
