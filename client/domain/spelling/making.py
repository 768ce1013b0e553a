"""Makes a word graph from words: the smallest there is, and the same bytes for the same words each time."""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Mapping
from sys import byteorder
from typing import Final

from client.domain.spelling.graph import COUNT_BITS, FLAG_BITS, HEADER, MAGIC

_MOST_EDGES: Final = 1 << (32 - COUNT_BITS - FLAG_BITS)

_Key = tuple[tuple[int, int, int], ...]
"""A node as its edges: letter, flags, the number of the node behind it."""


class _Open:
    """The node at the end of the word that was put in last: it may still get edges."""

    __slots__ = ("edges", "flags", "letter")

    def __init__(self, letter: int) -> None:
        self.letter = letter
        self.flags = 0
        self.edges: list[tuple[int, int, int]] = []


def made(words: Mapping[bytes, int]) -> bytes:
    """The graph's file for these words (Latin-1) and their flags, from 1 to 31.

    ValueError for an empty word, for flags out of bounds, or for more than 2^20 edges.
    """
    if any(not word or not 0 < flags < 1 << FLAG_BITS for word, flags in words.items()):
        raise ValueError("every word has letters and flags")
    known: dict[_Key, int] = {(): 0}
    open_nodes = [_Open(0)]

    def shut(depth: int) -> None:
        while len(open_nodes) > depth + 1:
            node = open_nodes.pop()
            number = known.setdefault(tuple(node.edges), len(known))
            open_nodes[-1].edges.append((node.letter, node.flags, number))

    before = b""
    for word in sorted(words):
        shared = _shared(before, word)
        shut(shared)
        open_nodes += [_Open(letter) for letter in word[shared:]]
        open_nodes[-1].flags = words[word]
        before = word
    shut(0)
    return _laid_out(known, tuple(open_nodes[0].edges))


def _shared(one: bytes, other: bytes) -> int:
    length = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        length += 1
    return length


def _laid_out(known: dict[_Key, int], root: _Key) -> bytes:
    places = [0] * (len(known) + 1)
    nodes = [*known, root]
    total = 0
    for number, key in enumerate(nodes):
        places[number] = total << COUNT_BITS | len(key)
        total += len(key)
    if total >= _MOST_EDGES:
        raise ValueError("too many words for one graph")
    labels = bytes(letter for key in nodes for letter, _, _ in key)
    numbers = array("I", (places[number] << FLAG_BITS | flags for key in nodes for _, flags, number in key))
    if byteorder == "big":
        numbers.byteswap()
    content = labels + bytes(-len(labels) % 4) + numbers.tobytes()
    return HEADER.pack(MAGIC, total, places[-1], zlib.crc32(content, places[-1])) + content
