"""Moving a community that was founded in files into PostgreSQL, as a restored backup is."""

from __future__ import annotations

import asyncio
from typing import Any

import asyncpg

from server.services.community import open_folder
from server.services.databases import Databases, open_desk_at, open_store_at, put_up
from server.settings import Places


def make_database(url: str, name: str) -> None:
    """An empty database beside the one of this address."""

    async def make() -> None:
        connection = await asyncpg.connect(url)
        await connection.execute(f"CREATE DATABASE {name}")
        await connection.close()

    asyncio.run(make())


def move_to(places: Places, databases: Databases) -> None:
    """Bring both databases of a folder over, row by row."""
    rows: list[tuple[str, tuple[Any, ...]]] = []
    codes: list[tuple[str, tuple[Any, ...]]] = []
    community, store = open_folder(places.folder)
    store.dump(lambda table, row: rows.append((table, row)))
    store.close()
    desk = open_desk_at(places)
    desk.dump(lambda table, row: codes.append((table, row)))
    desk.close()
    for path in (places.community, places.desk):
        for file in path.parent.glob(f"{path.name}*"):
            file.unlink()
    put_up(places, community.id, databases)
    store = open_store_at(places, databases)
    store.load(rows)
    store.close()
    desk = open_desk_at(places, databases)
    desk.load(codes)
    desk.close()
