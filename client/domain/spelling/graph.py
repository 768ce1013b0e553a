"""A word graph: every word of a language in a file of half a megabyte, read where it lies.

Words that begin alike share their beginnings, words that end alike their endings. A file is a header, a label (a letter
in Latin-1) for each edge, and a number for each edge: where the edges after it begin, how many there are, and the
flags of the word that ends with it. The file is mapped, so nothing but the pages in use is in memory.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Final, NewType

Node = NewType("Node", int)
"""The edges that leave a place of the graph: their first, and how many."""
Edge = NewType("Edge", int)
"""A node and the flags of the word that ends there, packed."""

WORD: Final = 1
"""It is a word. In English: of the American spelling."""
OTHER_WORD: Final = 2
"""English: a word of the British spelling. German: may begin a compound."""
BEGINS: Final = 2
MIDDLE: Final = 4
"""German: may stand inside a compound."""
ENDS: Final = 8
"""German: may end a compound."""
UNOFFERED: Final = 16
"""It is never suggested. Alone it forbids a word that would otherwise be a compound."""

FLAG_BITS: Final = 5
COUNT_BITS: Final = 7
MAGIC: Final = b"leeward words 1\n"
HEADER: Final = struct.Struct("<16sIII")
"""Magic, number of edges, the root node, CRC-32 of all that follows, begun with the root."""
_FLAGS: Final = (1 << FLAG_BITS) - 1
_COUNT: Final = (1 << COUNT_BITS) - 1
_LETTER: Final = [bytes((code,)) for code in range(256)]


class DamagedGraph(ValueError):
    """The file is not a word graph, or not whole."""


class WordGraph:
    """Looks words up. `close` lets go of the file. Words are given in Latin-1, for that is what labels are."""

    def __init__(self, content: bytes | mmap) -> None:
        """DamagedGraph if it is not whole."""
        if len(content) < HEADER.size:
            raise DamagedGraph("too short")
        magic, edges, root, checked = HEADER.unpack(content[: HEADER.size])
        self._base = HEADER.size
        numbers = self._base + -(-edges // 4) * 4
        if magic != MAGIC or len(content) != numbers + 4 * edges:
            raise DamagedGraph("not a word graph of this version")
        view = memoryview(content)
        if zlib.crc32(view[self._base :], root) != checked:
            view.release()
            raise DamagedGraph("its bytes are not what was written")
        self._content = content
        self._view = view
        self._numbers = view[numbers:].cast("I")
        self.root = Node(root)

    @classmethod
    def open(cls, path: Path) -> WordGraph:
        """Map the file. OSError if it cannot be read, DamagedGraph if it is not whole."""
        with path.open("rb") as file:
            if not path.stat().st_size:
                raise DamagedGraph("empty")
            content = mmap(file.fileno(), 0, access=ACCESS_READ)
        try:
            return cls(content)
        except DamagedGraph:
            content.close()
            raise

    def close(self) -> None:
        """Let go of the file; nothing can be looked up any more."""
        self._numbers.release()
        self._view.release()
        if isinstance(self._content, mmap):
            self._content.close()

    def flags(self, letters: bytes) -> int:
        """The flags of this word; 0 if it is not in the graph."""
        find, numbers, base = self._content.find, self._numbers, self._base
        node: int = self.root
        edge = 0
        for letter in letters:
            first = base + (node >> COUNT_BITS)
            at = find(_LETTER[letter], first, first + (node & _COUNT))
            if at < 0:
                return 0
            edge = numbers[at - base]
            node = edge >> FLAG_BITS
        return edge & _FLAGS

    def step(self, node: Node, letter: int) -> Edge | None:
        """The edge with this letter, if there is one."""
        first = self._base + (node >> COUNT_BITS)
        at = self._content.find(_LETTER[letter], first, first + (node & _COUNT))
        return None if at < 0 else Edge(self._numbers[at - self._base])

    def edges(self, node: Node) -> Iterator[tuple[int, Edge]]:
        """Each letter that can follow, with its edge."""
        first, count = node >> COUNT_BITS, node & _COUNT
        labels = self._content[self._base + first : self._base + first + count]
        for letter, edge in zip(labels, self._numbers[first : first + count], strict=True):
            yield letter, Edge(edge)

    def __iter__(self) -> Iterator[tuple[bytes, int]]:
        """Every word with its flags, in the order of its letters."""
        waiting = [(b"", self.root, 0)]
        while waiting:
            letters, node, flags = waiting.pop()
            if flags:
                yield letters, flags
            after = sorted(self.edges(node), reverse=True)
            waiting += [(letters + _LETTER[letter], node_of(edge), flags_of(edge)) for letter, edge in after]


def node_of(edge: Edge) -> Node:
    """Where an edge leads."""
    return Node(edge >> FLAG_BITS)


def flags_of(edge: Edge) -> int:
    """The flags of the word that ends with an edge."""
    return edge & _FLAGS
