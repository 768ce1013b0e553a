"""What an import brings beside the diary, into the private file. Part of its caller's transaction.

What is here under its id stays as it is. A step of the plan that says something is never written over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from client.domain.importing.found import FoundFurther
from client.domain.journal import storable
from client.domain.plan import MOST_PEOPLE, Contact
from client.vault import plan
from client.vault.sqlcipher import Connection

_TABLES: Final = {
    "response": "response",
    "own-instrument": "own_instrument",
    "exercise": "exercise",
    "library": "library_mark",
}
Place = tuple[str, str]
"""A table, and the id of a row in it; of the plan a step, or a contact's id."""


def count_new(connection: Connection, found: Iterable[FoundFurther]) -> int:
    """How many of these would be new."""
    here = plan.read(connection)
    people = {(each.step, each.name, each.reach) for each in here.contacts}
    new = 0
    for each in found:
        values = {name: storable(v) if isinstance(v, str) else v for name, v in each.values}
        if each.kind == "plan":
            step = int(values["step"] or 0)
            told = here.texts.get(step, "").strip() if "text" in values else ""
            known = bool(told) or (step, values.get("name"), values.get("reach")) in people
        else:
            table, id_ = _key(each)
            column = "item" if table == "library_mark" else "id"
            row = connection.execute(f"SELECT 1 FROM {table} WHERE {column} = ?", (id_,)).fetchone()
            known = row is not None
        new += not known
    return new


def add(
    connection: Connection, found: Iterable[FoundFurther], *, at: int, make_id: Callable[[], str]
) -> tuple[Place, ...]:
    """Keep what is not known; `at` is UTC seconds. What of it was new."""
    new: list[Place] = []
    for each in found:
        values = {name: storable(v) if isinstance(v, str) else v for name, v in each.values}
        if each.kind == "plan":
            place = _plan(connection, values, at=at, make_id=make_id)
        else:
            place = _row(connection, _TABLES[each.kind], values)
        if place is not None:
            new.append(place)
    return tuple(new)


def take_back(connection: Connection, added: Iterable[Place], found: Iterable[FoundFurther]) -> int:
    """Erase what was added and says the same as then; how many records that were."""
    found = tuple(found)
    said = {_key(each): dict(each.values) for each in found if "name" not in dict(each.values)}
    told = {
        tuple(storable(str(dict(each.values)[key])) for key in ("step", "name", "reach"))
        for each in found
        if each.kind == "plan" and "name" in dict(each.values)
    }
    gone = 0
    for table, id_ in added:
        if table == "plan_step":
            text = plan.read(connection).texts.get(int(id_))
            if text is not None and storable(str(said.get((table, id_), {}).get("text", ""))) == text:
                plan.put_text(connection, step=int(id_), text="", edited_at=0)
                gone += 1
            continue
        if table == "plan_contact":
            person = next((each for each in plan.read(connection).contacts if each.id == id_), None)
            if person is not None and (str(person.step), person.name, person.reach) in told:
                plan.erase_contact(connection, id_)
                gone += 1
            continue
        column = "item" if table == "library_mark" else "id"
        unchanged = said.get((table, id_))
        if unchanged is None or _same(connection, table, column, id_, unchanged):
            gone += connection.execute(f"DELETE FROM {table} WHERE {column} = ?", (id_,)).rowcount
    return gone


def _key(found: FoundFurther) -> Place:
    values = dict(found.values)
    if found.kind == "plan":
        return "plan_step", str(values["step"])
    return _TABLES[found.kind], str(values["item" if found.kind == "library" else "id"])


def _same(
    connection: Connection, table: str, column: str, id_: str, values: dict[str, str | int | float | None]
) -> bool:
    names = [name for name in values if name in ("edited_at", "done_at", "content", "answers", "finished_at")]
    if not names:
        return True
    row = connection.execute(f"SELECT {', '.join(names)} FROM {table} WHERE {column} = ?", (id_,)).fetchone()
    return row is not None and list(row) == [values[name] for name in names]


def _row(connection: Connection, table: str, values: dict[str, str | int | float | None]) -> Place | None:
    column = "item" if table == "library_mark" else "id"
    names = ", ".join(values)
    marks = ", ".join("?" * len(values))
    made = connection.execute(
        f"INSERT INTO {table} ({names}) VALUES ({marks}) ON CONFLICT ({column}) DO NOTHING",
        tuple(values.values()),
    )
    return (table, str(values[column])) if made.rowcount == 1 else None


def _plan(
    connection: Connection,
    values: dict[str, str | int | float | None],
    *,
    at: int,
    make_id: Callable[[], str],
) -> Place | None:
    here, step = plan.read(connection), int(values["step"] or 0)
    if "text" in values:
        if here.texts.get(step, "").strip():
            return None
        plan.put_text(connection, step=step, text=str(values["text"]), edited_at=at)
        return "plan_step", str(step)
    name, reach = str(values["name"]), str(values["reach"])
    people = here.people(step)
    if len(people) >= MOST_PEOPLE or any((each.name, each.reach) == (name, reach) for each in people):
        return None
    made = Contact(make_id(), step, name, reach)
    plan.put_contact(connection, made)
    return "plan_contact", made.id
