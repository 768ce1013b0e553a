"""What a word may have been meant to be: words of a graph within one or two edits, the likeliest first.

The search is bounded by the number of edges it looks at, not by a clock: the same word gets the same answer on every
machine, and no word takes long.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import Final

from client.domain.spelling.graph import UNOFFERED, Node, WordGraph, flags_of, node_of

STEPS: Final = 16_000
"""Edges looked at in one search at most."""

_VOWELS: Final = frozenset("aeiouyáéíóúäöüà")
_ROWS: Final = {
    "en": ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
    "es": ("qwertyuiop", "asdfghjklñ", "zxcvbnm"),
    "de": ("qwertzuiopü", "asdfghjklöä", "yxcvbnm"),
}


def _neighbours(rows: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    """Keys beside each other, each pair both ways. A row stands half a key to the right of the one above."""
    places = {
        letter: (row, at + row / 2) for row, letters in enumerate(rows) for at, letter in enumerate(letters)
    }
    return frozenset(
        (one, other)
        for one, (row, at) in places.items()
        for other, (row2, at2) in places.items()
        if one != other and abs(row - row2) <= 1 and abs(at - at2) <= 1
    )


_BESIDE: Final = {code: _neighbours(rows) for code, rows in _ROWS.items()}


@dataclass(slots=True)
class Search:
    """A search for what is near to `typed`. `found` has each word with its edits and its cost, the least it takes."""

    graph: WordGraph
    language: str
    wanted: int
    """Words with one of these flags; those that are never suggested are passed over."""
    steps: int = STEPS
    found: dict[bytes, tuple[int, float]] = field(default_factory=dict, repr=False)
    _typed: bytes = field(default=b"", repr=False)
    _most: int = 0

    def near(self, typed: bytes, edits: int) -> None:
        """Add what is within so many edits. What is left of `steps` is the next search's."""
        self._typed = typed
        self._most = edits
        self._go(self.graph.root, 0, edits, 0.0, b"")

    def _take(self, flags: int, word: bytes, left: int, cost: float) -> None:
        if flags & self.wanted and not flags & UNOFFERED:
            edits = self._most - left
            known = self.found.get(word)
            if known is None or (cost, edits) < (known[1], known[0]):
                self.found[word] = (min(edits, known[0]) if known else edits, cost)

    def _go(self, node: Node, at: int, left: int, cost: float, before: bytes) -> None:
        """Everything that can still become a word from here, having read `at` letters of what was typed."""
        typed, graph = self._typed, self.graph
        rest = typed[at:]
        if not left:
            flags = 0
            for letter in rest:
                self.steps -= 1
                edge = graph.step(node, letter)
                if edge is None:
                    return
                flags, node = flags_of(edge), node_of(edge)
            if rest:
                self._take(flags, before + rest, left, cost)
            return
        if self.steps < 0:
            return
        mine = rest[0] if rest else -1
        # The letter that was typed is one too many.
        if rest:
            self._skip(node, at, left, cost, before)
        for letter, edge in graph.edges(node):
            self.steps -= 1
            flags, after, word = flags_of(edge), node_of(edge), before + bytes((letter,))
            if letter == mine:
                if len(rest) == 1:
                    self._take(flags, word, left, cost)
                self._go(after, at + 1, left, cost, word)
            elif rest:
                changed = cost + self._change(mine, letter) + (0.5 if at == 0 else 0.0)
                if len(rest) == 1:
                    self._take(flags, word, left - 1, changed)
                self._go(after, at + 1, left - 1, changed, word)
                if len(rest) > 1 and rest[1] == letter:
                    self._swap(after, at, left, cost, word)
            # A letter is missing.
            missing = cost + (0.45 if before[-1:] == word[-1:] else 0.4 if letter == 39 else 0.8)
            missing += 0.5 if at == 0 else 0.0
            if not rest:
                self._take(flags, word, left - 1, missing)
            self._go(after, at, left - 1, missing, word)

    def _skip(self, node: Node, at: int, left: int, cost: float, before: bytes) -> None:
        typed = self._typed
        doubled = at > 0 and typed[at] == typed[at - 1]
        cost += 0.45 if doubled else 0.9
        cost += 0.5 if at == 0 else 0.0
        if at + 1 == len(typed) and before:
            self._take(self.graph.flags(before), before, left - 1, cost)
        self._go(node, at + 1, left - 1, cost, before)

    def _swap(self, after: Node, at: int, left: int, cost: float, word: bytes) -> None:
        first = self._typed[at]
        edge = self.graph.step(after, first)
        if edge is None:
            return
        swapped, word = cost + 0.6, word + bytes((first,))
        if at + 2 == len(self._typed):
            self._take(flags_of(edge), word, left - 1, swapped)
        self._go(node_of(edge), at + 2, left - 1, swapped, word)

    def _change(self, typed: int, meant: int) -> float:
        one, other = chr(typed), chr(meant)
        if _bare(one) == _bare(other):
            return 0.2
        if (one.lower(), other.lower()) in _BESIDE[self.language]:
            return 0.75
        return 0.8 if one in _VOWELS and other in _VOWELS else 1.0


def _bare(letter: str) -> str:
    return _BARE[ord(letter)]


_BARE: Final = [unicodedata.normalize("NFD", chr(code))[0].lower() for code in range(256)]
