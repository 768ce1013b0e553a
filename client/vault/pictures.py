"""Pictures of journal entries in the private file. Each function runs inside a transaction that its caller holds."""

from __future__ import annotations

from typing import Final

from client.domain.filing import Picture
from client.domain.journal import storable
from client.vault.sqlcipher import Connection

_ABOUT: Final = "id, entry, width, height, kind, description"


def add(connection: Connection, picture: Picture, data: bytes, *, at: int) -> None:
    """Keep a picture after those its entry, or draft, has already; `at` is UTC seconds."""
    connection.execute(
        f"INSERT INTO picture ({_ABOUT}, added_at, data, place) VALUES (?, ?, ?, ?, ?, ?, ?, ?,"
        " (SELECT coalesce(max(place), 0) + 1 FROM picture WHERE entry = ?))",
        (
            picture.id,
            picture.entry,
            picture.width,
            picture.height,
            picture.kind,
            storable(picture.description),
            at,
            data,
            picture.entry,
        ),
    )


def of_entry(connection: Connection, entry_id: str) -> list[Picture]:
    """What there is of an entry or a draft, in order."""
    found = connection.execute(
        f"SELECT {_ABOUT} FROM picture WHERE entry = ? ORDER BY place, row", (entry_id,)
    )
    return [Picture(*row) for row in found]


def count(connection: Connection, entry_id: str) -> int:
    """How many an entry or a draft has."""
    found = connection.execute("SELECT count(*) FROM picture WHERE entry = ?", (entry_id,))
    return int(found.fetchone()[0])


def data(connection: Connection, picture_id: str) -> bytes | None:
    """The file of a picture, JPEG or PNG; None when it is gone."""
    found = connection.execute("SELECT data FROM picture WHERE id = ?", (picture_id,)).fetchone()
    return None if found is None else bytes(found[0])


def describe(connection: Connection, picture_id: str, description: str) -> None:
    """Say what is to be seen on it; nothing happens when it is gone."""
    connection.execute("UPDATE picture SET description = ? WHERE id = ?", (storable(description), picture_id))


def erase(connection: Connection, picture_id: str) -> None:
    """Erase a picture for good; nothing happens when it is gone."""
    connection.execute("DELETE FROM picture WHERE id = ?", (picture_id,))


def erase_strays(connection: Connection, draft_id: str) -> None:
    """Erase the pictures of what never became an entry; those of an entry stay."""
    connection.execute(
        "DELETE FROM picture WHERE entry = ?1 AND NOT EXISTS (SELECT 1 FROM journal_entry WHERE id = ?1)",
        (draft_id,),
    )
