"""Every page of a small file damaged in every way: what is on no damaged page is saved, and nothing else is."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from client.vault import connection
from client.vault.connection import PAGE_BYTES
from client.vault.salvage_records import INTERIOR, kind_of
from tests.client.vault import damaged_files as damaged
from tests.client.vault.damaged_files import Model, Place, holders, model, salvaged, without, without_empty

Damage = Callable[[bytearray, int, random.Random], set[int]]
"""Damages page `number` of a file's bytes; the pages that are damaged now."""


class Whole:
    """A file that is whole, and all that is known of it."""

    def __init__(self, folder: Path) -> None:
        path = folder / "private.db"
        db = damaged.make(path)
        chance = random.Random(4)
        damaged.fill(db, chance, scale=2, longest=20_000)
        damaged.stir(db, chance)
        damaged.fill(db, chance, longest=20_000)
        self.rows: Model = model(db)
        connection.close_checkpointed(db)
        self.raw = path.read_bytes()
        self.places: dict[Place, set[int]] = holders(path)
        self.pages = len(self.raw) // PAGE_BYTES


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    return Whole(tmp_path_factory.mktemp("whole"))


def _flip(raw: bytearray, number: int, chance: random.Random) -> set[int]:
    raw[(number - 1) * PAGE_BYTES + chance.randrange(PAGE_BYTES)] ^= 1 << chance.randrange(8)
    return {number}


def _zero_a_sector(raw: bytearray, number: int, chance: random.Random) -> set[int]:
    at = (number - 1) * PAGE_BYTES + 512 * chance.randrange(PAGE_BYTES // 512)
    raw[at : at + 512] = bytes(512)
    return {number}


def _fill_with_anything(raw: bytearray, number: int, chance: random.Random) -> set[int]:
    at = (number - 1) * PAGE_BYTES
    raw[at : at + PAGE_BYTES] = chance.randbytes(PAGE_BYTES)
    return {number}


def _swap(raw: bytearray, number: int, chance: random.Random) -> set[int]:
    pages = len(raw) // PAGE_BYTES
    other = chance.choice([n for n in range(1, pages + 1) if n != number])
    here, there = (slice((n - 1) * PAGE_BYTES, n * PAGE_BYTES) for n in (number, other))
    raw[here], raw[there] = raw[there], raw[here]
    return {number, other}


def _cut_off(raw: bytearray, number: int, chance: random.Random) -> set[int]:
    pages = len(raw) // PAGE_BYTES
    del raw[(number - 1) * PAGE_BYTES + chance.randrange(PAGE_BYTES) :]
    return set(range(number, pages + 1))


@pytest.mark.parametrize("damage", [_flip, _zero_a_sector, _fill_with_anything, _swap, _cut_off])
def test_a_damaged_page_costs_the_rows_on_it_and_no_other(
    whole: Whole, tmp_path: Path, damage: Damage
) -> None:
    chance = random.Random(damage.__name__)
    path = tmp_path / "private.db"
    assert whole.pages > 100
    # All pages have their turn with a flipped bit, every sixth with each of the rest.
    for number in range(1, whole.pages + 1, 1 if damage is _flip else 6):
        raw = bytearray(whole.raw)
        gone = damage(raw, number, chance)
        path.write_bytes(raw)
        expected = without_empty(without(whole.rows, whole.places, gone))
        assert without_empty(salvaged(path)) == expected, f"page {number}"


def test_without_any_page_between_and_without_the_first_every_row_of_a_leaf_is_saved(
    whole: Whole, tmp_path: Path
) -> None:
    raw = bytearray(whole.raw)
    gone = {number for number, kind in _kinds(whole.raw) if number == 1 or kind in INTERIOR}
    assert len(gone) > 5
    for number in gone:
        raw[(number - 1) * PAGE_BYTES] ^= 1
    path = tmp_path / "private.db"
    path.write_bytes(raw)
    # A page between of a table without rowids holds some of its rows itself.
    inner = sum(1 for pages in whole.places.values() if pages & gone)
    total = len(whole.places)
    assert inner < total / 50
    assert without_empty(salvaged(path)) == without_empty(without(whole.rows, whole.places, gone))


def test_many_damaged_pages_at_once(whole: Whole, tmp_path: Path) -> None:
    chance = random.Random(9)
    path = tmp_path / "private.db"
    for _ in range(30):
        raw = bytearray(whole.raw)
        gone: set[int] = set()
        for number in chance.sample(range(1, whole.pages + 1), chance.randint(2, whole.pages // 2)):
            gone |= chance.choice([_flip, _zero_a_sector, _fill_with_anything])(raw, number, chance)
        path.write_bytes(raw)
        assert without_empty(salvaged(path)) == without_empty(without(whole.rows, whole.places, gone))


def _kinds(raw: bytes) -> Iterator[tuple[int, int]]:
    opened = damaged.open_page()
    for number in range(1, len(raw) // PAGE_BYTES + 1):
        page = opened(number, raw[(number - 1) * PAGE_BYTES : number * PAGE_BYTES])
        yield number, kind_of(number, page.content)
