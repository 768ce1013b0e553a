"""The words of a text that a spelling check looks at: where they stand, and what is let be.

Let be are addresses, handles, whatever has a figure in it, WORDS IN CAPITALS, camelCase, single letters, drawn-out
words (sooo), words of other scripts, and words of more than sixty letters. Positions are Python's: one for each code
point.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from typing import Final

LONGEST: Final = 60
"""Longer runs of letters are no words; nobody looks them up."""

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’ʼ\u0300-\u036f\u00ad]+[^\W\d_]+)*[\u0300-\u036f]*")
_CHUNK: Final = re.compile(r"\S+")
_ADDRESS: Final = ("@", "://", "www.", "\\", "#")
_DRAWN_OUT: Final = re.compile(r"(\w)\1\1")
_CAMEL: Final = re.compile(r"[a-zß-ÿ][A-ZÀ-Þ]")
_HYPHENS: Final = "-\u2010\u2011"
_GENDERED: Final = frozenset("*:_")
_SENTENCE: Final = frozenset(".!?…:\n\u2029•*\"'“„»«‘(¡¿")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is looked up, and the place in the text that it was read from."""

    start: int
    end: int
    text: str = field(repr=False)
    hyphened: bool = False
    """A hyphen is at its side."""
    opens: bool = True
    """A sentence may begin with it."""


def runs_of(text: str) -> set[str]:
    """Everything in the text that looks like a word, once, as it is written."""
    return set(_WORD.findall(text))


def words_of(text: str, among: Container[str]) -> Iterator[Word]:
    """Of the runs that are `among` these, the words to look up, in their order.

    Takes time in proportion to the text, whatever it is.
    """
    passed_over = _addresses(text)
    skip_from, skip_to = next(passed_over, (len(text) + 1, 0))
    for match in _WORD.finditer(text):
        if match[0] not in among:
            continue
        start, end = match.span()
        while start >= skip_to > 0:
            skip_from, skip_to = next(passed_over, (len(text) + 1, 0))
        if start >= skip_from:
            continue
        before, after = text[start - 1 : start], text[end : end + 1]
        if end - start == 1 or end - start > LONGEST or _stuck(text, start, end, before, after):
            continue
        word = plain(match[0])
        if word.isupper() or _DRAWN_OUT.search(word) or _CAMEL.search(word):
            continue
        hyphened = (before != "" and before in _HYPHENS) or (after != "" and after in _HYPHENS)
        yield Word(start, end, word, hyphened, word[0].isupper() and _opens(text, start))


def plain(word: str) -> str:
    """The word as it is looked up: composed letters, straight apostrophes, no soft hyphens."""
    if word.isascii():
        return word
    word = word.replace("’", "'").replace("ʼ", "'").replace("\u00ad", "")
    return unicodedata.normalize("NFC", word)


def whole_of(text: str, word: Word) -> str:
    """The word with the words that hyphens tie to it, at most LONGEST letters to each side."""
    start, end = word.start, word.end
    while start > 0 and word.start - start < LONGEST and _ties(text[start - 1]):
        start -= 1
    while end < len(text) and end - word.end < LONGEST and _ties(text[end]):
        end += 1
    return plain(text[start:end]).strip(_HYPHENS)


def _ties(letter: str) -> bool:
    return letter.isalpha() or letter in _HYPHENS or letter in "'’"


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    """Stretches without a blank that are addresses, handles or paths."""
    if any(sign in text for sign in _ADDRESS):
        for match in _CHUNK.finditer(text):
            if any(sign in match[0] for sign in _ADDRESS):
                yield match.span()


def _stuck(text: str, start: int, end: int, before: str, after: str) -> bool:
    """Whether it is a piece of something else: a figure's, a file's, an address's, a gendered word's ending."""
    if before.isnumeric() or after.isnumeric() or before == "_" or after == "_":
        return True
    if after == "." and text[end + 1 : end + 2].isalpha():
        return True
    if before == "." and start > 1 and text[start - 2].isalpha():
        return True
    # Therapeut*in, Therapeut:innen: neither half is a word by itself.
    if after != "" and after in _GENDERED and text[end + 1 : end + 2].isalpha():
        return True
    return before != "" and before in _GENDERED and start > 1 and text[start - 2].isalpha()


def _opens(text: str, start: int) -> bool:
    at = start - 1
    least = start - 8
    while at >= 0 and at > least and text[at] in " \t\u00a0":
        at -= 1
    return at < 0 or at <= least or text[at] in _SENTENCE
