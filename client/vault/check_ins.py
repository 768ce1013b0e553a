"""Check-ins in the private file, and what one checks in on. Each function runs in a transaction its caller holds."""

from __future__ import annotations

import json
import math
from typing import Any, Final

from client.domain.errors import BugError
from client.domain.journal import CheckIn, Dimension, Measure, Moment, storable
from client.vault.sqlcipher import Connection

COLUMNS: Final = (
    "id, created_at, offset_minutes, mood, words, note, activities, measures, whole_day, edited_at, origin"
)


def add(connection: Connection, check_in: CheckIn) -> None:
    """Keep a new check-in. Raises BugError when its id, or its origin, is taken."""
    values = _values(check_in)
    connection.execute(f"INSERT INTO check_in ({COLUMNS}) VALUES ({', '.join('?' * len(values))})", values)


def change(connection: Connection, check_in: CheckIn) -> None:
    """Put this in the place of the check-in with its id. Raises BugError when there is none."""
    _, *values, _ = _values(check_in)
    changed = connection.execute(
        "UPDATE check_in SET created_at = ?, offset_minutes = ?, mood = ?, words = ?, note = ?, activities = ?,"
        " measures = ?, whole_day = ?, edited_at = ? WHERE id = ?",
        (*values, check_in.id),
    )
    if changed.rowcount != 1:
        raise BugError("no such check-in")


def get(connection: Connection, check_in_id: str) -> CheckIn | None:
    """The check-in with this id, if there is one."""
    return next(iter(_list(connection, "WHERE id = ?", check_in_id)), None)


def newest(connection: Connection, *, limit: int | None) -> list[CheckIn]:
    """Up to `limit` check-ins, all where it is None; the newest first."""
    every = -1  # as SQLite's LIMIT has it
    return _list(connection, "ORDER BY created_at DESC, row DESC LIMIT ?", every if limit is None else limit)


def between(connection: Connection, *, first: int, until: int) -> list[CheckIn]:
    """All from UTC second `first` up to, not including, `until`; the oldest first."""
    return _list(
        connection, "WHERE created_at >= ? AND created_at < ? ORDER BY created_at, row", first, until
    )


def erase(connection: Connection, check_in_id: str) -> None:
    """Erase a check-in for good; nothing happens when it is gone already."""
    connection.execute("DELETE FROM check_in WHERE id = ?", (check_in_id,))


# What one checks in on


def dimensions(connection: Connection) -> list[Dimension]:
    """All that were ever switched on, in their order."""
    found = connection.execute(
        "SELECT id, name, kind, least, most, unit, place, resting FROM dimension ORDER BY place, row"
    )
    return [
        Dimension(id_, name, kind, least, most, unit, place, bool(resting))
        for id_, name, kind, least, most, unit, place, resting in found
    ]


def put_dimension(connection: Connection, dimension: Dimension) -> None:
    """Keep a dimension, or what it is now."""
    connection.execute(
        "INSERT INTO dimension (id, name, kind, least, most, unit, place, resting) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind, least = excluded.least,"
        " most = excluded.most, unit = excluded.unit, place = excluded.place, resting = excluded.resting",
        (
            dimension.id,
            storable(dimension.name),
            dimension.kind,
            float(dimension.least),
            float(dimension.most),
            storable(dimension.unit),
            dimension.place,
            int(dimension.resting),
        ),
    )


def activities(connection: Connection) -> list[tuple[str, bool]]:
    """The activities that are offered, in their order, and whether each is resting."""
    found = connection.execute("SELECT name, resting FROM activity ORDER BY place, row")
    return [(name, bool(resting)) for name, resting in found]


def put_activity(
    connection: Connection, name: str, *, place: int | None = None, resting: bool = False
) -> None:
    """Offer an activity, or let it rest; without a place a new one comes last, and a known one stays."""
    connection.execute(
        "INSERT INTO activity (name, place, resting)"
        " VALUES (?1, ifnull(?2, (SELECT ifnull(max(place), 0) + 1 FROM activity)), ?3)"
        " ON CONFLICT (name) DO UPDATE SET place = ifnull(?2, place), resting = ?3",
        (storable(name), place, int(resting)),
    )


def rename_activity(connection: Connection, name: str, *, new: str) -> None:
    """Call an activity something else, in every check-in too; one of that name takes it in."""
    new = storable(new)
    if new == name:
        return
    connection.execute("UPDATE OR IGNORE activity SET name = ? WHERE name = ?", (new, name))
    connection.execute("DELETE FROM activity WHERE name = ?", (name,))
    found = connection.execute(
        "SELECT row, activities FROM check_in WHERE EXISTS"
        " (SELECT 1 FROM json_each(check_in.activities) WHERE value = ?)",
        (name,),
    ).fetchall()
    for row, told in found:
        names = dict.fromkeys(new if each == name else each for each in _texts(told))
        connection.execute("UPDATE check_in SET activities = ? WHERE row = ?", (_dump(list(names)), row))


def forget_activity(connection: Connection, name: str) -> None:
    """Offer an activity no more; check-ins that have it keep it."""
    connection.execute("DELETE FROM activity WHERE name = ?", (name,))


# Inside


def _values(check_in: CheckIn) -> tuple[Any, ...]:
    return (
        check_in.id,
        check_in.created.utc,
        check_in.created.offset_minutes,
        check_in.mood,
        _dump([storable(each) for each in check_in.words]),
        storable(check_in.note),
        _dump([storable(each) for each in check_in.activities]),
        _dump([[storable(each.dimension), each.value] for each in check_in.measures]),
        int(check_in.whole_day),
        check_in.edited_at,
        check_in.origin or None,
    )


def _list(connection: Connection, clause: str, *values: int | str) -> list[CheckIn]:
    found = connection.execute(f"SELECT {COLUMNS} FROM check_in {clause}", values)
    return [check_in_of(row) for row in found]


def check_in_of(row: Any) -> CheckIn:
    """A check-in of a row with the columns of this file's queries. Lists that are none are taken for empty ones."""
    id_, utc, offset, mood, words, note, activities_, measures, whole_day, edited_at, origin = row
    return CheckIn(
        id_,
        Moment(utc, offset),
        mood,
        _texts(words) if words != "[]" else (),
        note,
        _texts(activities_) if activities_ != "[]" else (),
        _measures(measures) if measures != "[]" else (),
        bool(whole_day),
        edited_at,
        origin or "",
    )


def _dump(values: list[Any]) -> str:
    return json.dumps(values, ensure_ascii=False, allow_nan=False)


def _load(told: str) -> list[Any]:
    try:
        read = json.loads(told)
    except (ValueError, RecursionError):
        return []
    return read if isinstance(read, list) else []


def _texts(told: str) -> tuple[str, ...]:
    return tuple(each for each in _load(told) if isinstance(each, str))


def _measures(told: str) -> tuple[Measure, ...]:
    found: dict[str, Measure] = {}
    for each in _load(told):
        if isinstance(each, list) and len(each) == 2 and isinstance(each[0], str):
            name, value = each
            if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value):
                found.setdefault(name, Measure(name, value))
    return tuple(found.values())
