"""The Merkle tree of RFC 9162, section 2.1, kept as a compact range.

Only what the feed needs: roots of whole lists, growing a range leaf by leaf or by whole subtrees (a manifest
row is the root of 256 leaves), and the root of any earlier size from rows and the leaves after them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from protocol.errors import Malformed

_sha256 = hashlib.sha256
HASH_LENGTH = 32
EMPTY_ROOT = hashlib.sha256(b"").digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """SHA-256(0x01 || left || right)."""
    return hashlib.sha256(b"\x01" + left + right).digest()


class CompactRange:
    """The left edge of a growing tree: the roots of its largest complete subtrees, left to right.

    `size` counts leaves. A range of n leaves holds one hash for each bit set in n.
    """

    def __init__(self, size: int = 0, hashes: Sequence[bytes] = ()) -> None:
        """An existing range: `hashes` from the largest subtree to the smallest. Malformed if they do not fit."""
        if size < 0 or len(hashes) != size.bit_count() or any(len(h) != HASH_LENGTH for h in hashes):
            raise Malformed("a compact range has one hash for each bit of its size")
        self.size = size
        self._hashes = list(hashes)

    @property
    def hashes(self) -> tuple[bytes, ...]:
        """The subtree roots, largest first."""
        return tuple(self._hashes)

    def copy(self) -> CompactRange:
        """An independent range with the same content."""
        return CompactRange(self.size, self._hashes)

    def append(self, leaf: bytes) -> None:
        """Add one leaf hash at the right."""
        self.append_subtree(leaf, height=0)

    def append_subtree(self, root: bytes, *, height: int) -> None:
        """Add a complete subtree of 2**height leaves. Malformed unless the size is a multiple of that."""
        leaves = 1 << height
        if self.size % leaves:
            raise Malformed("a subtree must start where its size divides the tree's")
        if len(root) != HASH_LENGTH:
            raise Malformed("a tree hash has 32 bytes")
        carry = self.size >> height
        while carry & 1:
            root = node_hash(self._hashes.pop(), root)
            carry >>= 1
        self._hashes.append(root)
        self.size += leaves

    def root(self) -> bytes:
        """The tree's root hash."""
        if not self._hashes:
            return EMPTY_ROOT
        result = self._hashes[-1]
        for left in reversed(self._hashes[:-1]):
            result = node_hash(left, result)
        return result


def root_of(leaves: Iterable[bytes]) -> bytes:
    """The root of the tree with these leaf hashes."""
    return fold((), leaves)


def root_of_whole(leaves: Sequence[bytes]) -> bytes:
    """As `root_of`, quicker, for a tree of 2**n leaves: level by level. Malformed for another number of them."""
    if len(leaves).bit_count() != 1:
        raise Malformed("a whole tree has 2**n leaves")
    level = leaves
    while len(level) > 1:
        pairs = zip(level[::2], level[1::2], strict=True)
        level = [_sha256(b"\x01" + left + right).digest() for left, right in pairs]
    return level[0]


def fold(subtrees: Iterable[bytes], leaves: Iterable[bytes], *, height: int = 8) -> bytes:
    """The root of a tree given as complete subtrees of 2**height leaves followed by single leaf hashes."""
    grown = CompactRange()
    for subtree in subtrees:
        grown.append_subtree(subtree, height=height)
    for leaf in leaves:
        grown.append(leaf)
    return grown.root()
