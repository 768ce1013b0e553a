from __future__ import annotations

import uuid
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from server.domain.faults import StoreTrouble
from server.domain.records import Member
from server.services.databases import Databases
from server.store import postgres, sqlite
from server.store.interface import Store, Writing
from tests.server.store.test_database import add, person

Rows = list[tuple[str, tuple[Any, ...]]]


def _add_person(one: Member, tx: Writing) -> None:
    tx.add_member(one)


def dumped(store: Store) -> Rows:
    rows: Rows = []
    store.dump(lambda table, row: rows.append((table, row)))
    return rows


@pytest.fixture(params=["into sqlite", "into postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    if request.param == "into sqlite":
        sqlite.create_community(tmp_path / "other.sqlite")
        return sqlite.open_community(tmp_path / "other.sqlite")
    databases: Databases = request.getfixturevalue("postgresql")
    assert databases.community
    name = uuid.uuid4().hex
    postgres.create_community(databases.community, name)
    return postgres.open_community(databases.community, name)


def test_what_was_dumped_from_either_is_the_same_in_either(store: Store, empty: Store) -> None:
    people = [person(9 - number, name) for number, name in enumerate(("Anna", "Bela", "Cleo"))]
    for one in people:
        store.write(partial(_add_person, one)).result()
    store.write(add).result()
    store.write(lambda tx: tx.note_erasure("seqs", bytes(16), 5)).result()
    rows = dumped(store)
    assert all(len(store.columns()[table]) == len(row) for table, row in rows)
    assert not [table for table, _ in rows if table in ("erasure", "duty", "writer", "community")]
    assert [row[0] for table, row in rows if table == "member"] == [bytes([n]) * 16 for n in (7, 8, 9)]
    empty.load(rows)
    assert dumped(empty) == rows
    assert empty.write(add).result() == 1  # numbers go on
    empty.close()


def test_what_does_not_fit_leaves_nothing(empty: Store) -> None:
    rows: Rows = [("fact", ("a", "1")), ("fact", ("a", "2"))]
    with pytest.raises(StoreTrouble):
        empty.load(rows)
    assert empty.read(lambda tx: tx.fact("a")).result() == ""
    assert empty.write(add).result() == 0
    empty.close()


def test_a_dump_is_of_one_moment(store: Store) -> None:
    """What is written while it streams is not in it."""
    store.write(add).result()
    rows: Rows = []

    def take(table: str, row: tuple[Any, ...]) -> None:
        if not rows:
            store.write(add).result()
        rows.append((table, row))

    store.dump(take)
    assert sum(table == "change" for table, _ in rows) == 1
    assert [row[1] for table, row in rows if table == "counter"] == [1]
