"""Answers to instruments, and imported instruments, in the private file.

Each function runs inside a transaction that its caller holds.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from client.domain.instruments.answering import Response, decode, encode
from client.domain.journal import Moment, storable
from client.vault.sqlcipher import Connection

_COLUMNS = "id, instrument, version, language, created_at, offset_minutes, answers"


@dataclass(frozen=True, slots=True)
class OwnQuestionnaire:
    """One that was imported: the file as it came. `added_at` is UTC seconds."""

    id: str
    added_at: int
    content: str = field(repr=False)


def add(connection: Connection, response: Response) -> None:
    """Keep a questionnaire that was filled in. Raises BugError when its id is taken."""
    connection.execute(
        f"INSERT INTO response ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            response.id,
            response.instrument,
            response.version,
            response.language,
            response.created.utc,
            response.created.offset_minutes,
            storable(encode(response.answers)),
        ),
    )


def every(connection: Connection) -> list[Response]:
    """All, the newest first."""
    found = connection.execute(f"SELECT {_COLUMNS} FROM response ORDER BY created_at DESC, row DESC")
    return [
        Response(id_, instrument, version, language, Moment(utc, offset), decode(answers))
        for id_, instrument, version, language, utc, offset, answers in found
    ]


def newest(connection: Connection, instrument: str) -> Moment | None:
    """When this instrument was last filled in."""
    row = connection.execute(
        "SELECT created_at, offset_minutes FROM response WHERE instrument = ?"
        " ORDER BY created_at DESC, row DESC LIMIT 1",
        (instrument,),
    ).fetchone()
    return Moment(*row) if row else None


def erase(connection: Connection, response_id: str) -> None:
    """Erase one for good; nothing happens when it is gone already."""
    connection.execute("DELETE FROM response WHERE id = ?", (response_id,))


def add_own(connection: Connection, own: OwnQuestionnaire) -> None:
    """Keep an imported questionnaire."""
    connection.execute(
        "INSERT INTO own_instrument (id, added_at, questionnaire) VALUES (?, ?, ?)",
        (own.id, own.added_at, storable(own.content)),
    )


def own(connection: Connection) -> list[OwnQuestionnaire]:
    """All imported questionnaires, in the order in which they came."""
    found = connection.execute("SELECT id, added_at, questionnaire FROM own_instrument ORDER BY row")
    return [OwnQuestionnaire(*row) for row in found]


def erase_own(connection: Connection, own_id: str) -> None:
    """Erase an imported questionnaire and all answers to it for good: without their questions they say nothing."""
    connection.execute("DELETE FROM own_instrument WHERE id = ?", (own_id,))
    connection.execute("DELETE FROM response WHERE instrument = ?", (own_id,))
