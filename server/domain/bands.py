"""Rules that put posts into an order for the guides, and do nothing else: no score, no hiding, no memory.

A pattern matches where its words stand in a text as whole words, one after the other, once both are case folded,
runs of white space are one space and curly apostrophes straight.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from protocol.reviewing import Band

BANDS: Final = tuple(Band)
"""Most urgent first; a stored band is an index of this."""
FIRST_POSTS: Final = "One of this member's first posts."
_SPACES = re.compile(r"\s+")
_CURLY = str.maketrans({"’": "'", "‘": "'", "ʼ": "'"})


@dataclass(frozen=True)
class Rule:
    """A rule: its id, the band it asks for, plain words for guides, and its patterns in matching form."""

    id: str
    band: Band
    why: str
    patterns: tuple[str, ...]


@dataclass(frozen=True)
class RuleBook:
    """The rules of one version, for all languages there are."""

    version: int
    rules: tuple[Rule, ...]

    def judge(self, text: str) -> tuple[Band, tuple[str, ...]]:
        """The most urgent band that a rule asks for, and why, most urgent first; routine if none does."""
        plain = in_form(text)
        found = [rule for rule in self.rules if any(_stands_in(plain, pattern) for pattern in rule.patterns)]
        found.sort(key=lambda rule: BANDS.index(rule.band))
        band = found[0].band if found else Band.ROUTINE
        return band, tuple(rule.why for rule in found[:31])


def read_rules(books: Sequence[dict[str, Any]]) -> RuleBook:
    """The rules in parsed rule files (see resources/rules). KeyError or ValueError if one is not in form."""
    rules = [
        Rule(rule["id"], Band(rule["band"]), rule["why"], tuple(in_form(one) for one in rule["patterns"]))
        for book in books
        for rule in book["rule"]
    ]
    return RuleBook(max((int(book["version"]) for book in books), default=0), tuple(rules))


def in_form(text: str) -> str:
    """Text as it is compared."""
    return _SPACES.sub(" ", text.translate(_CURLY).casefold())


def _stands_in(text: str, pattern: str) -> bool:
    at = text.find(pattern)
    while at >= 0:
        end = at + len(pattern)
        if not (at and _in_word(text[at - 1])) and not (end < len(text) and _in_word(text[end])):
            return True
        at = text.find(pattern, at + 1)
    return False


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_"
