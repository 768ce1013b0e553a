"""Every live file of a community: its folder, and the whole data folder of the PostgreSQL it lives in."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import asyncpg

from tests.server.town import Town


def live_files_with(town: Town, *pieces: bytes) -> list[str]:
    """The names of those with any of these bytes in them."""
    assert all(len(piece) >= 8 for piece in pieces), "shorter ones stand anywhere by chance"
    return sorted(path.name for path in _files(town) if any(piece in _bytes(path) for piece in pieces))


def spelled(text: str) -> tuple[bytes, ...]:
    """A text in the encodings that a file may have."""
    return text.encode(), text.encode("utf-16-le"), text.encode("utf-16-be")


def _files(town: Town) -> Iterator[Path]:
    folders = [town.community.places.folder]
    if town.store.shared:
        url = (town.community.places.folder / "database-url").read_text().strip()
        folders.append(Path(asyncio.run(_data_folder(url))))
    for folder in folders:
        yield from (path for path in folder.rglob("*") if path.is_file())


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""  # a server at work lets files come and go


async def _data_folder(url: str) -> str:
    connection = await asyncpg.connect(url)
    try:
        return str(await connection.fetchval("SHOW data_directory"))
    finally:
        await connection.close()
