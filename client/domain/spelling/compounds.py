"""German words that are put together: Arbeit+s+platz+verlust. Each part is in the graph with the places it may take."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from client.domain.spelling.graph import (
    BEGINS,
    ENDS,
    MIDDLE,
    UNOFFERED,
    WORD,
    Node,
    WordGraph,
    flags_of,
    node_of,
)

SHORTEST: Final = 6
LONGEST: Final = 40
"""Beyond, nobody looks for parts, and the word is let be."""
_MOST_PARTS: Final = 5
_SHORT_PARTS: Final = frozenset((b"\xf6l", b"ei", b"\xd6l", b"Ei", b"ur", b"Ur", b"um", b"zu", b"ab", b"an"))


def is_compound(graphs: Sequence[WordGraph], letters: bytes, *, open_end: bool = False) -> bool:
    """Whether it is made of two to five parts. `open_end`: as before a hyphen."""
    length = len(letters)
    if not SHORTEST <= length <= LONGEST or any(graph.flags(letters) == UNOFFERED for graph in graphs):
        return False
    reached = {0}
    seen = {0}
    for part in range(_MOST_PARTS):
        after: set[int] = set()
        for start in reached:
            for graph in graphs:
                for end, flags in _parts(graph, letters, start):
                    if end == length:
                        if part and flags & (ENDS | (MIDDLE if open_end else 0)):
                            return True
                    elif flags & (MIDDLE if part else BEGINS):
                        after.add(end)
        reached = after - seen
        seen |= reached
        if not reached:
            return False
    return False


def may_go_on(graphs: Sequence[WordGraph], letters: bytes) -> bool:
    """Whether it may stand before a hyphen: Arbeits- und Lebenszeit."""
    if any(graph.flags(letters) & (WORD | BEGINS | MIDDLE) for graph in graphs):
        return True
    return is_compound(graphs, letters, open_end=True)


def _parts(graph: WordGraph, letters: bytes, start: int) -> list[tuple[int, int]]:
    """Where a part that begins at `start` may end, with its flags."""
    node: Node = graph.root
    found = []
    for at in range(start, len(letters)):
        edge = graph.step(node, letters[at])
        if edge is None:
            break
        flags = flags_of(edge)
        if flags and flags != UNOFFERED and (at - start >= 2 or letters[start : at + 1] in _SHORT_PARTS):
            found.append((at + 1, flags))
        node = node_of(edge)
    return found
