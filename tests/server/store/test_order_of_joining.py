"""PostgreSQL keeps rows in the order they came, with the number of what wrote them: forgetting takes both away."""

from __future__ import annotations

import asyncio
import os
from contextlib import closing
from pathlib import Path

import asyncpg
import pytest

from server.services.databases import Databases, open_desk_at
from server.settings import Places
from server.store import schema
from server.store.interface import Store
from tests.server.kinds import only_postgresql

_MONTH = "2026-11"


def lying(url: str, table: str, key: str) -> tuple[list[bytes], int]:
    """Keys in the order in which the rows lie, and how many different transactions wrote them."""

    async def asking() -> tuple[list[bytes], int]:
        connection = await asyncpg.connect(url)
        try:
            rows = await connection.fetch(f"SELECT {key}, xmin::text AS writer FROM {table} ORDER BY ctid")
        finally:
            await connection.close()
        return [bytes(row[key]) for row in rows], len({row["writer"] for row in rows})

    return asyncio.run(asking())


@only_postgresql
@pytest.mark.parametrize(
    ("table", "where"),
    [(table, schema.KINDS[one]) for one, tables in schema.TELLING.items() for table in tables],
)
def test_forgetting_sorts_what_would_tell_who_came_after_whom(
    store: Store, data: Path, databases: Databases, table: str, where: str
) -> None:
    """One after the other comes in; after the daily forgetting all rows lie by their digests, as if written at once."""
    came = [os.urandom(32) for _ in range(40)]
    url = databases.community if where == "community" else databases.desk
    assert url is not None
    (key,) = schema.primary_key(schema.COMMUNITY if where == "community" else schema.DESK, table)
    with closing(open_desk_at(Places(data))) as desk:
        for one in came:
            if table == "nullifier":
                store.write(lambda tx, one=one: tx.spend(one, _MONTH)).result()  # type: ignore[misc]
            elif table == "code":
                desk.write(lambda tx, one=one: tx.add_code(one, role=0, month=_MONTH)).result()  # type: ignore[misc]
            else:
                assert table == "answer", "a new table that tells something: write its rows here"
                desk.write(lambda tx, one=one: tx.keep_answer(one, one, _MONTH)).result()  # type: ignore[misc]
        before, writers = lying(url, table, key)
        assert [one for one in before if one in came] == came
        assert writers >= len(came), "else this test would see nothing"
        store.forget().result()
        desk.forget().result()
        after, writers = lying(url, table, key)
    assert sorted(came) == [one for one in after if one in came]
    assert writers == 1
