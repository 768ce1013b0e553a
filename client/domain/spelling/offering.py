"""Which words are offered for one that is not known, and in which order.

A medicine is offered only when one edit makes it and no other medicine is within two: a wrong one is worse than none.
Words of harm are not offered for a slip in a short word, and nothing that the dictionary keeps back is offered.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from client.domain.spelling.graph import UNOFFERED, WORD, WordGraph
from client.domain.spelling.lists import OwnWords
from client.domain.spelling.suggesting import Search

_COMMON: Final = 0.3
"""How much nearer a common word counts."""
_AS_NEAR: Final = 1.0
"""What is so much further than the nearest is not offered beside it."""
_SPLIT: Final = 0.4
_RARE: Final = 0.6
_LONG_ENOUGH: Final = 6
"""Letters from which a slip in a word of harm is surely meant to be that word."""
_SINGLE: Final = {"en": {"a", "i"}, "es": {"a", "y", "o", "e", "u"}, "de": set[str]()}
_SOUNDS: Final = {
    "en": "f>ph ph>f shun>tion sion>tion ie>ei ei>ie k>ch ible>able able>ible ance>ence ence>ance of>ough",
    "de": "f>ph ph>f ae>ä oe>ö ue>ü Ae>Ä Oe>Ö Ue>Ü t>th k>ch ei>ai seid>seit i>ie e>eh a>ah o>oh",
    "es": "b>v v>b s>z z>s s>c c>s ll>y y>ll j>g g>j k>qu k>c ha>a a>ha e>he nb>mb",
}
"""What is written for what is heard, as `written>meant`."""
_ENOUGH: Final = 3
"""So many words within one edit, and nobody looks further."""
_TWO_EDITS: Final = 4
"""Shorter words become anything by two edits."""
_GERMAN_LETTERS: Final = "enirstadhulcgmobwfkzvpüäößjyxq"
_REPAIRED: Final = 8
"""Letters from which a German word may be a compound with a slip in one part."""


Take = Callable[[str, int, float], None]
"""Hears of a word, its edits and its cost."""


@dataclass(frozen=True, slots=True)
class Offering:
    """Where words come from, and what is known of them."""

    language: str
    wanted: int
    graph: WordGraph
    ours: WordGraph
    """Our own words."""
    added: WordGraph
    """The person's own."""
    own: OwnWords
    compound: Callable[[bytes], bool]
    """Whether it is a compound of words that are no medicines."""

    def words(self, typed: str) -> list[str]:
        """What may have been meant by this word, which is not known, the likeliest first."""
        costs: dict[str, tuple[int, float]] = {}

        def take(word: str, edits: int, cost: float) -> None:
            before = costs.get(word)
            if before is None or cost < before[1]:
                costs[word] = (edits, cost)

        medicines = self._own_words(typed, take)
        self._search(typed, take)
        self._by_sound(typed, take)
        self._splits(typed, take, rare_too=len(costs) < 3)
        if self.language == "de" and len(typed) >= _REPAIRED and not any(c < 0.9 for _, c in costs.values()):
            self._compounds(typed, take)
        ranked = sorted(
            (cost - (_COMMON if word.lower() in self.own.common else 0.0), word)
            for word, (edits, cost) in costs.items()
            if self._may_be_offered(typed, word, edits, medicines)
        )
        shown: dict[str, str] = {}
        for cost, word in ranked:
            if cost > ranked[0][0] + _AS_NEAR:
                break
            dressed = word[0].upper() + word[1:] if typed[0].isupper() else word
            shown.setdefault(dressed.lower(), dressed)
        return [word for word in shown.values() if word != typed]

    def _search(self, typed: str, take: Take) -> None:
        """Words of the dictionary and of the person, within one edit; within two where that finds too few."""
        found: dict[bytes, tuple[int, float]] = {}
        for edits in (1, 2):
            if edits == 2 and (len(found) >= _ENOUGH or len(typed) < _TWO_EDITS):
                break
            for form, dear in self._forms(typed):
                search = Search(self.graph, self.language, self.wanted)
                search.near(form, edits)
                _gather(found, search, dear)
        for form, dear in self._forms(typed):
            search = Search(self.added, self.language, WORD)
            search.near(form, 1)
            _gather(found, search, dear)
        for word, (edits, cost) in found.items():
            take(word.decode("latin-1"), edits, cost)

    def _own_words(self, typed: str, take: Take) -> dict[str, int]:
        """Words of our own within two edits; the medicines among them with their edits."""
        found: dict[bytes, tuple[int, float]] = {}
        for form, dear in self._forms(typed):
            search = Search(self.ours, self.language, WORD)
            search.near(form, 2)
            _gather(found, search, dear)
        medicines: dict[str, int] = {}
        for letters, (edits, cost) in found.items():
            word = letters.decode("latin-1")
            if edits == 1 or len(typed) >= _TWO_EDITS:
                take(word, edits, cost)
            if (small := word.lower()) in self.own.medicines:
                medicines[small] = min(edits, medicines.get(small, edits))
        return medicines

    def _forms(self, typed: str) -> list[tuple[bytes, float]]:
        """As it was typed, and with the other first letter; each with what it adds to the cost."""
        other = typed[0].swapcase() + typed[1:]
        forms = [(typed, 0.0), (other, 0.0 if typed[0].isupper() else 0.1)]
        return [(letters, dear) for form, dear in forms if (letters := _coded(form))]

    def _by_sound(self, typed: str, take: Take) -> None:
        for pair in _SOUNDS[self.language].split():
            heard, _, meant = pair.partition(">")
            at = typed.find(heard)
            while at >= 0:
                candidate = typed[:at] + meant + typed[at + len(heard) :]
                if self._offerable(candidate):
                    take(candidate, 1, 0.55)
                at = typed.find(heard, at + 1)

    def _splits(self, typed: str, take: Take, *, rare_too: bool) -> None:
        """Two words with the blank between them forgotten."""
        least = 3 if self.language == "de" else 2
        for at in range(1, len(typed)):
            halves = typed[:at], typed[at:]
            if all(
                (len(half) >= least or half.lower() in _SINGLE[self.language]) and self._offerable(half)
                for half in halves
            ):
                rare = sum(half.lower() not in self.own.common for half in halves)
                if rare_too or not rare:
                    short = any(len(half) == 2 for half in halves)
                    take(" ".join(halves), 1, _SPLIT + _RARE * (rare + short))

    def _compounds(self, typed: str, take: Take) -> None:
        """A compound with one slip: every letter is tried at every place."""
        found: dict[str, float] = {}
        for at in range(1, len(typed) + 1):
            before, rest = typed[:at], typed[at:]
            tries = [(before + letter + rest, 0.8) for letter in _GERMAN_LETTERS]
            if rest:
                tries += [
                    (before + letter + rest[1:], 0.95) for letter in _GERMAN_LETTERS if letter != rest[0]
                ]
                tries.append((before + rest[1:], 0.9))
            if len(rest) > 1 and rest[0] != rest[1]:
                tries.append((before + rest[1] + rest[0] + rest[2:], 0.6))
            for candidate, cost in tries:
                letters = _coded(candidate)
                if letters and self.compound(letters):
                    linked = len(candidate) > len(typed) and candidate[at] in "sn"
                    found[candidate] = min(0.5 if linked else cost, found.get(candidate, cost))
        for candidate, cost in found.items():
            if cost <= min(found.values()) + 0.1:
                take(candidate, 1, cost)

    def _offerable(self, word: str) -> bool:
        forms = (word, word[:1].lower() + word[1:])
        return any(
            flags & self.wanted and not flags & UNOFFERED
            for flags in (self.graph.flags(_coded(form)) for form in forms)
        )

    def _may_be_offered(self, typed: str, word: str, edits: int, medicines: dict[str, int]) -> bool:
        small, mine = word.lower(), typed.lower()
        pieces = small.split(" ")
        if small in self.own.medicines:
            return list(medicines) == [small] and medicines[small] == 1
        if any(name in small and name not in mine for name in self.own.medicines):
            return False
        if any(piece in self.own.quiet for piece in pieces):
            return len(typed) >= _LONG_ENOUGH and edits == 1 and len(pieces) == 1
        return True


def _gather(found: dict[bytes, tuple[int, float]], search: Search, dear: float) -> None:
    for word, (edits, cost) in search.found.items():
        known = found.get(word)
        best = cost + dear if known is None else min(cost + dear, known[1])
        found[word] = (edits if known is None else min(edits, known[0]), best)


def _coded(word: str) -> bytes:
    try:
        return word.encode("latin-1")
    except UnicodeEncodeError:
        return b""
