"""A whole community out of a store, table by table, and into an empty one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby, islice
from typing import Any, Final, TypeVar

from server.store.rows import quoted
from server.store.schema import primary_key, tables
from server.store.session import Session

T = TypeVar("T")
_NOT_TAKEN: Final = ("community", "erasure", "duty", "review_look", "on_shift")
"""What is this database's own, the erasure list (no backup ever holds it), and who is there and does what just now."""
_AT_ONCE: Final = 500


def columns_of(schema: str) -> dict[str, list[str]]:
    """The columns of every table as a dump gives them, without the community's number. The counters come last."""
    found = {name: list(columns[1:]) for name, columns in tables(schema).items() if name not in _NOT_TAKEN}
    return {name: found[name] for name in sorted(found, key=lambda one: one == "counter")}


def dump_with(
    session: Session, schema: str, community: int, take: Callable[[str, tuple[Any, ...]], None]
) -> None:
    """Give every row of a community, without its number, as this transaction sees it."""
    for table, columns in columns_of(schema).items():
        # In the order of the keys: the order in which rows lie in a file may tell who came after whom.
        keys = primary_key(schema, table)
        order = f" ORDER BY {', '.join(quoted(column) for column in keys)}" if keys else ""
        listed = ", ".join(quoted(column) for column in columns)
        for row in session.stream(f"SELECT {listed} FROM {table} WHERE community = $1{order}", community):
            take(table, tuple(row))


def load_with(
    session: Session, schema: str, community: int, rows: Iterable[tuple[str, tuple[Any, ...]]]
) -> None:
    """Fill an empty community, in one transaction. WrongRow for a table, a column or a row that does not fit."""
    known = columns_of(schema)
    session.begin(writing=True)
    for table, group in groupby(rows, key=lambda one: one[0]):
        columns = known[table]
        if table == "counter":
            session.run("DELETE FROM counter WHERE community = $1", community)
        listed = ", ".join(quoted(column) for column in columns)
        marks = ", ".join(f"${place}" for place in range(1, len(columns) + 2))
        sql = f"INSERT INTO {table} (community, {listed}) VALUES ({marks})"
        for some in _in_parts(group):
            session.many(sql, [(community, *row) for _, row in some])
    session.commit()


def _in_parts(source: Iterable[T]) -> Iterator[list[T]]:
    left = iter(source)
    while part := list(islice(left, _AT_ONCE)):
        yield part
