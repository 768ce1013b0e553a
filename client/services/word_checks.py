"""The rules that posts are checked by before they leave, as they ship: resources/checks, one file per language."""

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
    text = files("resources").joinpath("checks", f"{language}.toml").read_text("utf-8")
    try:
        return pack_of(tomllib.loads(text))
    except (tomllib.TOMLDecodeError, ValueError, KeyError, TypeError) as error:
        raise BugError(f"the rules for {language} are not as they must be: {error}") from error


def checker(*, language: str) -> Checker:
    """A checker with every pack; `language` ("de", "de-AT") is what a text counts as that does not say itself."""
    return Checker([pack(each) for each in LANGUAGES], language=language.replace("_", "-").partition("-")[0])
