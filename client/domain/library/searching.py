"""Finding in the library by words: an inverted index in memory, matched by how words begin.

Ranked by where a word stands and how rare it is (Spärck Jones, 1972), so that "sleep" leads to what is about sleep
before what mentions it. Letters are folded: "deja" finds "déjà".
"""

from __future__ import annotations

import math
import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from client.domain.library.pieces import Library, Piece

MOST_TYPED: Final = 200
"""Characters of a query that are looked at."""
_WORD: Final = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_TITLE, _TAG, _SUMMARY, _HEADING, _TEXT = 16.0, 10.0, 6.0, 4.0, 1.0
_MOST_OF_TEXT: Final = 3.0
"""What a word in the text counts at most, however often it stands there."""
_ENDINGS: Final = ("ing", "ies", "es", "ed", "s", "y")
_LEAST_STEM: Final = 4
_SMALL: Final = frozenset(
    _WORD.findall(
        "a an and are as at be by can can't cannot do don't for from how i i'm if in is it me my not of on or so that"
        " the this to too up was what when why with you your"
    )
)
"""Words that say nothing of what is looked for, and are passed over where others do."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found. `score` is higher the better it fits; `whole`: every word typed was found in it."""

    item: str
    score: float
    whole: bool


def folded(text: str) -> str:
    """A text without capitals and marks on letters, and with one kind of apostrophe."""
    plain = unicodedata.normalize("NFKD", text.replace("\u2019", "'").casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def words_of(text: str) -> list[str]:
    """The words of a text, folded."""
    return _WORD.findall(folded(text))


class Index:
    """What word stands where, in everything of one library. It is made once, and never changed."""

    def __init__(self, library: Library) -> None:
        weights: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
        for piece in library.pieces.values():
            for word, weight in _weighed(piece):
                weights[word][piece.id] += weight
        for course in library.courses:
            for word in set(words_of(course.title)):
                weights[word][course.id] += _TITLE
            for word in set(words_of(" ".join(course.tags))):
                weights[word][course.id] += _TAG
            for word in set(words_of(course.summary)):
                weights[word][course.id] += _SUMMARY
        self._items = len(library.pieces) + len(library.courses)
        self._weights = {word: dict(found) for word, found in weights.items()}
        self._words = sorted(weights)
        self._places = {
            item: at for at, item in enumerate((*(each.id for each in library.courses), *library.pieces))
        }

    def search(self, typed: str, *, most: int = 24) -> tuple[Hit, ...]:
        """The best first; what has every word before what has only some. The last word may be unfinished."""
        asked = words_of(typed[:MOST_TYPED])
        asked = [word for word in asked if word not in _SMALL] or asked
        found: defaultdict[str, float] = defaultdict(float)
        times: defaultdict[str, int] = defaultdict(int)
        for word in dict.fromkeys(asked):
            for item, score in self._of(word).items():
                found[item] += score
                times[item] += 1
        everything = len(dict.fromkeys(asked))
        hits = [Hit(item, score, times[item] == everything) for item, score in found.items()]
        hits.sort(key=lambda hit: (not hit.whole, -hit.score, self._places[hit.item]))
        return tuple(hits[:most])

    def _of(self, asked: str) -> dict[str, float]:
        """What one word is worth where: whole words count twice, and its stem helps where nothing else was found."""
        best = self._beginning(asked)
        for ending in _ENDINGS:
            if best:
                break
            stem = asked.removesuffix(ending)
            if stem != asked and len(stem) >= _LEAST_STEM:
                best = self._beginning(stem)
        return best

    def _beginning(self, asked: str) -> dict[str, float]:
        best: dict[str, float] = {}
        at = bisect_left(self._words, asked)
        while at < len(self._words) and self._words[at].startswith(asked):
            word = self._words[at]
            places = self._weights[word]
            rare = math.log1p(self._items / len(places)) * (2.0 if word == asked else 1.0)
            for item, weight in places.items():
                best[item] = max(best.get(item, 0.0), weight * rare)
            at += 1
        return best


def _weighed(piece: Piece) -> Iterator[tuple[str, float]]:
    for text, weight in (
        (piece.title, _TITLE),
        (" ".join(piece.tags).replace("-", " "), _TAG),
        (piece.summary, _SUMMARY),
    ):
        for word in set(words_of(text)):
            yield word, weight
    seen: defaultdict[str, float] = defaultdict(float)
    for block in piece.blocks:
        if block.kind == "heading":
            for word in set(words_of(block.text)):
                yield word, _HEADING
        elif block.kind != "title":
            for word in words_of(block.text):
                seen[word] += _TEXT
    for word, weight in seen.items():
        yield word, min(weight, _MOST_OF_TEXT)
