"""The tree against the known roots of RFC 9162's reference inputs, and against the RFC's recursive definition."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protocol import merkle
from protocol.errors import Malformed

INPUTS = [
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
]
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]


def leaf(data: bytes) -> bytes:
    return hashlib.sha256(b"\x00" + data).digest()


def by_definition(leaves: list[bytes]) -> bytes:
    """RFC 9162, 2.1.1: split at the largest power of two below n."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    split = 1 << (len(leaves) - 1).bit_length() - 1
    joined = by_definition(leaves[:split]) + by_definition(leaves[split:])
    return hashlib.sha256(b"\x01" + joined).digest()


LEAVES = st.lists(st.binary(min_size=32, max_size=32), max_size=70)


@pytest.mark.parametrize("size", range(1, 9))
def test_known_roots(size: int) -> None:
    leaves = [leaf(bytes.fromhex(text)) for text in INPUTS[:size]]
    assert merkle.root_of(leaves).hex() == ROOTS[size - 1]


def test_root_of_nothing() -> None:
    assert merkle.root_of([]) == hashlib.sha256(b"").digest() == merkle.EMPTY_ROOT


@given(LEAVES)
def test_root_is_the_rfcs(leaves: list[bytes]) -> None:
    assert merkle.root_of(leaves) == by_definition(leaves)


@given(LEAVES, st.integers(0, 4))
def test_folding_subtrees_gives_the_same_root(leaves: list[bytes], height: int) -> None:
    width = 1 << height
    whole = len(leaves) // width
    subtrees = [merkle.root_of(leaves[n * width : (n + 1) * width]) for n in range(whole)]
    assert merkle.fold(subtrees, leaves[whole * width :], height=height) == by_definition(leaves)


@given(LEAVES, LEAVES)
def test_a_range_can_be_put_down_and_taken_up_again(first: list[bytes], second: list[bytes]) -> None:
    grown = merkle.CompactRange()
    for one in first:
        grown.append(one)
    assert len(grown.hashes) == len(first).bit_count()
    again = merkle.CompactRange(grown.size, grown.hashes)
    copy = again.copy()
    for one in second:
        again.append(one)
    assert again.root() == by_definition(first + second)
    assert copy.root() == grown.root() == by_definition(first)


def test_a_subtree_starts_only_where_it_may() -> None:
    grown = merkle.CompactRange()
    grown.append(bytes(32))
    with pytest.raises(Malformed):
        grown.append_subtree(bytes(32), height=1)


@pytest.mark.parametrize(("size", "hashes"), [(-1, []), (1, []), (2, [bytes(32)] * 2), (1, [bytes(31)])])
def test_a_range_that_cannot_be_is_refused(size: int, hashes: list[bytes]) -> None:
    with pytest.raises(Malformed):
        merkle.CompactRange(size, hashes)


def test_a_hash_of_another_length_is_refused() -> None:
    with pytest.raises(Malformed):
        merkle.root_of([b"short"])


@pytest.mark.parametrize("size", [1, 2, 4, 256])
def test_a_whole_tree_has_the_root_that_grows_leaf_by_leaf(size: int) -> None:
    some = [hashlib.sha256(bytes([number])).digest() for number in range(size)]
    assert merkle.root_of_whole(some) == merkle.root_of(some)


@pytest.mark.parametrize("size", [0, 3, 255])
def test_only_a_power_of_two_makes_a_whole_tree(size: int) -> None:
    with pytest.raises(Malformed):
        merkle.root_of_whole([bytes(32)] * size)
