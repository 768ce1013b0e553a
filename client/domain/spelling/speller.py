"""Whether a word is known in a language, what may have been meant, and which words of a text want a mark.

It is lenient where a mark would only get in the way: a small or a capital first letter is never a mistake, nor is a
capitalised word in the middle of an English or Spanish sentence (a name), nor "ss" for "ß".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, Literal

from client.domain.spelling import forms, making
from client.domain.spelling.compounds import LONGEST as LONGEST_COMPOUND
from client.domain.spelling.compounds import is_compound, may_go_on
from client.domain.spelling.forms import without_accents
from client.domain.spelling.graph import BEGINS, ENDS, MIDDLE, OTHER_WORD, WORD, WordGraph
from client.domain.spelling.lists import OwnWords
from client.domain.spelling.offering import Offering
from client.domain.spelling.words import LONGEST, plain, runs_of, whole_of, words_of

Language = Literal["en", "en-GB", "en-US", "de", "es"]
"""`en` is English in both spellings."""
LANGUAGES: Final[tuple[Language, ...]] = ("en", "en-GB", "en-US", "de", "es")

_WANTED: Final = {"en": WORD | OTHER_WORD, "en-GB": OTHER_WORD, "en-US": WORD, "de": WORD, "es": WORD}
_ENDINGS: Final = {
    "en": ("'s", "'d", "'ll", "'ve", "'re", "'m"),
    "de": ("'s", "'n", "'ne", "'nen", "'"),
    "es": (),
}
_OWN_ENDINGS: Final = {"en": ("s",), "de": ("s", "n", "en", "e", "es"), "es": ("s", "es")}
_FEW: Final = 6
_FOREIGN: Final = 0.6
"""Where more of the words than this are not known, and more than a few, it is another language, not mistakes."""
_REMEMBERED: Final = 30_000
"""Words whose verdict is kept until there are so many."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A word that is not known, and its place in the text: positions as Python counts them."""

    start: int
    end: int
    word: str = field(repr=False)


class Speller:
    """One language with the person's own words. Not for two threads at a time; `close` lets go of the file."""

    def __init__(
        self, language: Language, graph: WordGraph, own: OwnWords | None = None, personal: Iterable[str] = ()
    ) -> None:
        self.language = language
        self._base = language[:2]
        self._wanted = _WANTED[language]
        self._graph = graph
        self._own = own = own or OwnWords()
        self._own_small = frozenset(word.lower() for word in own.known)
        self._ours = WordGraph(making.made(_own_parts(own.known, german=self._base == "de")))
        self._graphs = (graph, self._ours)
        self._verdicts: dict[str, bool] = {}
        self._chosen: frozenset[str] = frozenset()
        self._personal: frozenset[str] = frozenset()
        self._added = WordGraph(making.made({}))
        self.set_personal(personal)

    @property
    def _offering(self) -> Offering:
        return Offering(
            language=self._base,
            wanted=self._wanted,
            graph=self._graph,
            ours=self._ours,
            added=self._added,
            own=self._own,
            compound=lambda letters: is_compound((self._graph,), letters),
        )

    def close(self) -> None:
        """Let go of the file and of every word."""
        self._graph.close()
        self._ours.close()
        self._added.close()
        self._verdicts.clear()

    def set_personal(self, words: Iterable[str]) -> None:
        """The person's own words, instead of those there were."""
        chosen = frozenset(plain(word) for word in words)
        if chosen == self._chosen:
            return
        self._chosen = chosen
        self._personal = frozenset(word.lower() for word in chosen)
        letters = {coded: WORD for word in chosen if word and (coded := _coded(word))}
        self._added.close()
        self._added = WordGraph(making.made(letters))
        self._verdicts.clear()

    def known(self, word: str) -> bool:
        """Whether it wants no mark. Words of other scripts and what is too long for a word want none."""
        verdict = self._verdicts.get(word)
        if verdict is None:
            verdict = bool(self._graph.flags(_coded(word)) & self._wanted) or self._look(plain(word))
            if len(self._verdicts) >= _REMEMBERED:
                self._verdicts.clear()
            self._verdicts[word] = verdict
        return verdict

    def marks(self, text: str) -> list[Mark]:
        """The words of the text that are not known; none where it seems to be in another language."""
        verdicts = self._verdicts
        runs = runs_of(text)
        unknown = {run for run in runs if not (verdicts.get(run) or self.known(run))}
        if not unknown or (len(unknown) > _FEW and len(unknown) > _FOREIGN * len(runs)):
            return []
        found = []
        names = self._base != "de"
        for word in words_of(text, unknown):
            if names and word.text[0].isupper() and not word.opens:
                continue
            if word.hyphened and self._lenient(word.text, whole_of(text, word)):
                continue
            found.append(Mark(word.start, word.end, text[word.start : word.end]))
        return found

    def suggest(self, word: str, most: int = 5) -> list[str]:
        """What may have been meant, the likeliest first; nothing for a word that is known."""
        typed = plain(word)
        if self.known(word) or len(typed) > LONGEST_COMPOUND or not _coded(typed):
            return []
        return self._offering.words(typed)[:most]

    def _lenient(self, part: str, whole: str) -> bool:
        """Beside a hyphen: short pieces, the whole as one word, and German parts that go on."""
        if len(part) <= 4 or self.known(whole):
            return True
        if self._base != "de":
            return False
        return any(may_go_on(self._graphs, _coded(form)) for form in _cases(part))

    def _look(self, word: str) -> bool:
        if len(word) < 2 or len(word) > LONGEST:
            return True
        small = word.lower()
        if small in self._personal or small in self._own_small:
            return True
        letters = _coded(word)
        if not letters:
            bare = without_accents(word)
            return not _coded(bare) or self._in_graph(bare)  # another script is let be
        if self._in_graph(word):
            return True
        for ending in _ENDINGS[self._base]:
            if len(word) > len(ending) + 1 and word.endswith(ending) and self.known(word[: -len(ending)]):
                return True
        for ending in _OWN_ENDINGS[self._base]:
            if small.endswith(ending) and small[: -len(ending)] in self._own_small | self._personal:
                return True
        if self._base == "en":
            bare = without_accents(word)
            return bare != word and self._in_graph(bare)
        if self._base == "es":
            return any(self._graph.flags(_coded(form)) & WORD for form in forms.spanish(small))
        if any(self._graph.flags(_coded(form)) & WORD for form in forms.german(small)):
            return True
        return self._look_german(word)

    def _in_graph(self, word: str) -> bool:
        return any(self._graph.flags(_coded(form)) & self._wanted for form in _cases(word))

    def _look_german(self, word: str) -> bool:
        if len(word) > LONGEST_COMPOUND:
            return True
        spellings = [word]
        if "ss" in word:
            spellings += [
                f"{word[:at]}ß{word[at + 2 :]}" for at in range(1, len(word) - 1) if word[at : at + 2] == "ss"
            ]
        for form in spellings:
            if form != word and self._in_graph(form):
                return True
            if any(is_compound(self._graphs, _coded(case)) for case in _cases(form)):
                return True
        return False


def _cases(word: str) -> tuple[str, ...]:
    """As it is; with the other first letter; and all in small letters where it is all in capitals."""
    first = word[0]
    other = first.lower() if first.isupper() else first.upper()
    forms = (word, other + word[1:])
    return (*forms, word.lower(), word.capitalize()) if word.isupper() else forms


def _coded(word: str) -> bytes:
    """In Latin-1; empty for what is not."""
    try:
        return word.encode("latin-1")
    except UnicodeEncodeError:
        return b""


def _own_parts(words: Iterable[str], *, german: bool) -> dict[bytes, int]:
    """Our words as a graph; German nouns may be parts of others."""
    parts: dict[bytes, int] = {}
    for word in words:
        letters = _coded(word)
        if not letters:
            raise ValueError(f"{word!r} cannot be written in Latin-1")
        noun = german and word[0].isupper() and word[1:].islower()
        parts[letters] = parts.get(letters, 0) | WORD | (BEGINS if noun else 0)
        if noun:
            small = _coded(word.lower())
            parts[small] = parts.get(small, 0) | MIDDLE | ENDS
    return parts
