"""What was written with the tools, in the private file. Each function is part of its caller's transaction."""

from __future__ import annotations

from collections.abc import Iterable

from client.domain.exercises import Exercise, ExerciseKind, decode, encode, kind_of
from client.domain.journal import Moment
from client.vault.sqlcipher import Connection

_ROW = "id, kind, created_at, offset_minutes, edited_at, done_at, content"


def put(connection: Connection, exercise: Exercise) -> None:
    """Keep it in the place of what has its id; when it was begun stays as it was."""
    known = connection.execute("SELECT content FROM exercise WHERE id = ?", (exercise.id,)).fetchone()
    content = encode(exercise.work, known[0] if known else "")
    connection.execute(
        "INSERT INTO exercise (id, kind, created_at, offset_minutes, edited_at, done_at, content)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
        " edited_at = excluded.edited_at, done_at = excluded.done_at, content = excluded.content",
        (
            exercise.id,
            kind_of(exercise.work),
            exercise.created.utc,
            exercise.created.offset_minutes,
            exercise.edited_at,
            exercise.done_at,
            content,
        ),
    )


def get(connection: Connection, exercise_id: str) -> Exercise | None:
    """The one with this id, if there is one that can be read."""
    rows = connection.execute(f"SELECT {_ROW} FROM exercise WHERE id = ?", (exercise_id,))
    return next(iter(_exercises(rows)), None)


def of_kind(connection: Connection, kind: ExerciseKind) -> list[Exercise]:
    """All that were written with a tool, the newest first."""
    rows = connection.execute(
        f"SELECT {_ROW} FROM exercise WHERE kind = ? ORDER BY created_at DESC, row DESC", (kind,)
    )
    return _exercises(rows)


def erase(connection: Connection, exercise_id: str) -> None:
    """Erase it for good; nothing happens when it is gone already."""
    connection.execute("DELETE FROM exercise WHERE id = ?", (exercise_id,))


def _exercises(rows: Iterable[tuple[str, str, int, int, int | None, int | None, str]]) -> list[Exercise]:
    found = []
    for id_, kind, utc, offset, edited_at, done_at, content in rows:
        work = decode(kind, content)
        if work is not None:
            found.append(Exercise(id_, Moment(utc, offset), work, edited_at, done_at))
    return found
