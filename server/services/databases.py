"""Which database a community lives in: a file in its folder, or PostgreSQL, whose address another file there holds."""

from __future__ import annotations

import importlib
import os
from pathlib import Path
from typing import Any, Final

from server.domain.faults import StewardFault
from server.settings import Places
from server.store import sqlite
from server.store.addresses import FILES, Databases, check_url
from server.store.interface import DeskStore, Store

__all__ = [
    "FILES",
    "Databases",
    "abandon",
    "open_desk_at",
    "open_store_at",
    "put_up",
    "put_up_lost_desk",
    "settle",
]
_URL: Final = "database-url"
_ID: Final = "community-id"
_HALF: Final = "half-made/"
"""Before the id of what is not whole yet. A living community never has it, so such rows may be dropped at any time."""


def open_store_at(places: Places, databases: Databases = FILES, *, half_made: bool = False) -> Store:
    """Open the community's database. StewardFault if there is none, or none that can be reached.

    What `put_up` began as half-made is whole from now on, unless `half_made` says that it is still being filled.
    """
    url = databases.community or _read(places.folder / _URL)
    if places.community.is_file():
        if url is not None:
            raise StewardFault(
                f"The community in {places.folder} lives in a file there, not in another database. "
                "Please leave --database-url and LEEWARD_DATABASE_URL away, or name another folder."
            )
        return sqlite.open_community(places.community)
    community = _id_of(places, databases, half_made=half_made)
    if url is None or community is None:
        raise StewardFault(
            f"There is no community in {places.folder}. "
            f"Make one with: leeward-server init --data {places.folder} ..."
        )
    store: Store = _far().open_community(check_url(url), community)
    return store


def open_desk_at(places: Places, databases: Databases = FILES, *, half_made: bool = False) -> DeskStore:
    """Open the desk's database, as open_store_at. StewardFault if there is none, or none that can be reached."""
    if places.desk.is_file():
        return sqlite.open_desk(places.desk)
    url = databases.desk or _read(places.desk_folder / _URL)
    community = _id_of(places, databases, half_made=half_made)
    if url is None or community is None:
        raise StewardFault(
            f"{places.desk} is missing, and invitations printed before with it. Please give --desk-database-url if it "
            "lives in a database, or make an empty one and new keys with: leeward-server rotate-keys --issuers --afresh"
        )
    desk: DeskStore = _far().open_desk(check_url(url), community)
    return desk


def put_up(places: Places, community: str, databases: Databases = FILES, *, half_made: bool = False) -> None:
    """Make both empty databases, and write down where they are. StewardFault, OSError or StoreTrouble if that fails.

    What is `half_made` goes by another id until `settle`: then rows that a process left which was ended half-way are
    known for what they are, and give place here.
    """
    if databases.community is not None and databases.community == databases.desk:
        raise StewardFault(
            "The desk needs a database of its own, so that no invitation can be joined with a member. "
            "Please give another --desk-database-url, or none: then it is a file in the community's folder."
        )
    name = _HALF + community if half_made else community
    if half_made:
        _make_room(community, databases)
    if databases.community is None:
        sqlite.create_community(places.community, community)
    else:
        _far().create_community(check_url(databases.community), name)
        _write(places.folder / _URL, databases.community)
    if databases.community is not None or databases.desk is not None:
        _write(places.folder / _ID, name)
    if databases.desk is None:
        sqlite.create_desk(places.desk, community)
    else:
        _far().create_desk(check_url(databases.desk), name)
        _write(places.desk_folder / _URL, databases.desk)


def put_up_lost_desk(places: Places, community: str) -> bool:
    """An empty desk where its file is lost, so that invitations can be printed anew; whether there is a new one."""
    if places.desk.exists() or _read(places.desk_folder / _URL) is not None or not places.community.is_file():
        return False
    places.desk_folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    sqlite.create_desk(places.desk, community)
    return True


def settle(places: Places, databases: Databases = FILES) -> None:
    """What was half-made is whole and lies in its place: it goes by its own id from now on. Twice does no harm."""
    name = _read(places.folder / _ID)
    if name is None or not name.startswith(_HALF):
        return
    community = name.removeprefix(_HALF)
    urls = (
        databases.community or _read(places.folder / _URL),
        databases.desk or _read(places.desk_folder / _URL),
    )
    for kind, url in zip(("community", "desk"), urls, strict=True):
        if url is not None:
            _far().rename(check_url(url), kind, name, community)
    part = places.folder / f"{_ID}.part"
    part.unlink(missing_ok=True)
    _write(part, community)
    part.replace(places.folder / _ID)


def _make_room(community: str, databases: Databases) -> None:
    urls = (("community", databases.community), ("desk", databases.desk))
    there = [(kind, check_url(url)) for kind, url in urls if url is not None]
    if any(_far().holds(url, kind, community) for kind, url in there):
        raise StewardFault("There is such a community in that database already. Nothing was changed.")
    for kind, url in there:
        if _far().holds(url, kind, _HALF + community):
            _far().drop(url, kind, _HALF + community)


def _id_of(places: Places, databases: Databases, *, half_made: bool) -> str | None:
    if not half_made:
        settle(places, databases)
    return _read(places.folder / _ID)


def abandon(places: Places) -> None:
    """Take a community that was not founded after all out of databases far away, if it got there."""
    community = _read(places.folder / _ID)
    if community is None:
        return
    for kind, folder in (("community", places.folder), ("desk", places.desk_folder)):
        url = _read(folder / _URL)
        if url is not None:
            _far().drop(url, kind, community)


def _far() -> Any:
    # Only here, and only then: the library that speaks to PostgreSQL is neither started nor shipped without need.
    return importlib.import_module("server.store.postgres")


def _read(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8").strip() or None
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise StewardFault(f"{path} cannot be read. Please check its rights.") from error


def _write(path: Path, text: str) -> None:
    descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text + "\n")
