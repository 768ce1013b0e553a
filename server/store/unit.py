"""One transaction, thought of as layers: what the works before have done, and what this one is about to do.

Rows that are asked for by key are fetched once and kept; rows that are written wait until they are needed or until the
end, and go out together. A work that raises drops its layer, and nothing of it reached the database, unless it had
asked a question that only the database can answer: then its layer had to go out first, into a part of the transaction
that can be undone alone. `turn` and the other counters of the community are locked before anything else is done.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from server.store.rows import TALLY, Table
from server.store.session import Conflict, Lost, Refused, Row, Session, WrongRow

_Key = tuple[Any, ...]
_ADD_UP = (
    "INSERT INTO tally (community, month, what, count) VALUES ($1, $2, $3, $4) "
    "ON CONFLICT (community, month, what) DO UPDATE SET count = tally.count + excluded.count"
)


@lru_cache(maxsize=256)
def _tables_in(sql: str) -> frozenset[str]:
    return frozenset(re.findall(r"(?:FROM|JOIN) (\w+)", sql))


class _Layer:
    """What is known and what waits to be written."""

    def __init__(self) -> None:
        self.known: dict[tuple[str, _Key], Row | None] = {}
        self.waiting: dict[Table, dict[_Key, Row | None]] = {}
        self.new: set[tuple[str, _Key]] = set()
        self.sums: dict[_Key, int] = {}
        self.later: dict[str, dict[Row, None]] = {}

    def waits(self, names: Iterable[str] | None = None) -> bool:
        if names is None:
            return bool(self.waiting or self.sums or self.later)
        if self.sums and TALLY.name in names:
            return True
        return any(table.name in names for table in self.waiting)


class Unit:
    """A transaction of one community. `lock` reads its counters, and keeps others from writing until the end."""

    def __init__(self, session: Session, community: int, counters: Mapping[str, int] | None = None) -> None:
        """In a transaction of the session. Without `counters` it can only be asked."""
        self._session = session
        self._community = community
        self._at_begin = dict(counters or {})
        self.counters = dict(counters or {})
        self._saved_counters = self.counters
        self._below = _Layer()
        self._layer = _Layer()
        self._apart = False
        self._touched = False
        self.trouble: BaseException | None = None
        """What the database said that no work may swallow."""
        self.wrong: WrongRow | None = None
        """What is wrong with what this work alone has written."""

    # ------------------------------------------------------------------ asking

    def get(self, table: Table, *key: Any) -> Row | None:
        """The row of this key."""
        place = (table.name, key)
        for layer in (self._layer, self._below):
            if place in layer.known:
                return layer.known[place]
        rows = self._ask(table.one, key)
        row = rows[0] if rows else None
        self._layer.known[place] = row
        return row

    def ask(self, sql: str, *values: Any) -> list[Row]:
        """What only the database can answer; `$1` is the community. What waits for its tables goes out first."""
        names = _tables_in(sql)
        self._settle(names)
        return self._ask(sql, values)

    def waiting_rows(self, table: Table) -> list[Row]:
        """The rows of a table that are not in the database yet."""
        found: dict[_Key, Row | None] = {}
        for layer in (self._below, self._layer):
            found.update(layer.waiting.get(table, {}))
        return [row for row in found.values() if row is not None]

    def ask_beside(self, sql: str, *values: Any) -> list[Row]:
        """The same, without what waits: the one who asks looks at that."""
        return self._ask(sql, values)

    def count(self, name: str) -> int:
        """A counter of the community."""
        if not self.counters:
            names = (
                "turn, seq, erasures, review_row, queue_row, queue_from, letter_row, audit_row, erasure_row"
            )
            row = self._ask(f"SELECT {names} FROM counter WHERE community = $1", ())[0]
            self.counters = dict(zip(names.split(", "), row, strict=True))
        return self.counters[name]

    # ------------------------------------------------------------------ changing

    def next(self, name: str) -> int:
        """The counter's value, which rises by one."""
        value = self.counters[name]
        self.counters[name] = value + 1
        return value

    def put(self, table: Table, row: Row) -> None:
        """Add a row, or replace the one with its key."""
        key = tuple(row[: table.keys])
        self._layer.known[(table.name, key)] = row
        self._layer.waiting.setdefault(table, {})[key] = row

    def add(self, table: Table, row: Row) -> None:
        """Add a row. WrongRow if there is one with its key."""
        if self.get(table, *row[: table.keys]) is not None:
            raise WrongRow(f"a row of {table.name} is there already")
        self.put(table, row)

    def add_new(self, table: Table, row: Row) -> None:
        """Add a row whose key is surely new, without looking. WrongRow in the end if it was not."""
        key = tuple(row[: table.keys])
        self._layer.known[(table.name, key)] = row
        self._layer.waiting.setdefault(table, {})[key] = row
        self._layer.new.add((table.name, key))

    def tally(self, *key: Any, count: int) -> None:
        """Add to a row of TALLY, which begins at nothing, without looking at it."""
        self._layer.sums[key] = self._layer.sums.get(key, 0) + count

    def drop(self, table: Table, *key: Any) -> None:
        """Forget the row of this key."""
        self._layer.known[(table.name, key)] = None
        self._layer.waiting.setdefault(table, {})[key] = None

    def later(self, sql: str, *values: Any) -> None:
        """Do something once the rows are written, which is nothing that anybody here asks about."""
        self._layer.later.setdefault(sql, {})[values] = None

    def run(self, sql: str, *values: Any) -> int:
        """Change rows by a rule; how many. What is known of rows is forgotten, since some may be others now."""
        self._go_out()
        self._forget()
        try:
            return self._session.run(sql, self._community, *values)
        except (Conflict, Lost, Refused, WrongRow) as error:
            self._blame(error)
            raise

    def run_many(self, sql: str, rows: Iterable[Row]) -> None:
        """The same for each of many."""
        values = [(self._community, *row) for row in rows]
        if not values:
            return
        self._go_out()
        self._forget()
        try:
            self._session.many(sql, values)
        except (Conflict, Lost, Refused, WrongRow) as error:
            self._blame(error)
            raise

    # ------------------------------------------------------------------ works and the end

    def fetch(self, table: Table, keys: Sequence[_Key]) -> None:
        """Fetch rows for many works at once."""
        wanted = [key for key in dict.fromkeys(keys) if (table.name, key) not in self._below.known]
        if not wanted:
            return
        firsts = list(dict.fromkeys(key[0] for key in wanted))
        found = {
            tuple(row[: table.keys]): row for row in self._session.any_of(table.some, self._community, firsts)
        }
        for key in wanted:
            self._below.known[(table.name, key)] = found.get(key)

    def begin_work(self) -> None:
        """A work begins: a layer of its own."""
        self._saved_counters = dict(self.counters)
        self.wrong = None

    def end_work(self) -> None:
        """It has done well: its layer joins what is below."""
        if self._apart:
            self._session.keep()
            self._apart = False
        top, below = self._layer, self._below
        below.known.update(top.known)
        for table, rows in top.waiting.items():
            below.waiting.setdefault(table, {}).update(rows)
        below.new |= top.new
        for key, count in top.sums.items():
            below.sums[key] = below.sums.get(key, 0) + count
        for sql, values in top.later.items():
            below.later.setdefault(sql, {}).update(values)
        self._layer = _Layer()

    def drop_work(self) -> None:
        """It has raised: nothing of it has happened."""
        if self._apart:
            self._session.undo()
            self._apart = False
        self.counters = self._saved_counters
        self._layer = _Layer()

    def begin_apart(self) -> None:
        """A work begins that is written apart from the others, so that what is wrong shows whose it is."""
        self.begin_work()
        self._go_out()

    def write_apart(self) -> None:
        """Write what it has done. WrongRow if that cannot be."""
        self._go_out()

    def finish(self) -> bool:
        """Write everything and the counters; whether there was anything to write."""
        self._write(self._below)
        if not self._touched and self.counters == self._at_begin:
            return False
        self.counters["turn"] += 1
        names = list(self.counters)
        sets = ", ".join(f"{name} = ${place}" for place, name in enumerate(names, 2))
        self._session.run(
            f"UPDATE counter SET {sets} WHERE community = $1", self._community, *self.counters.values()
        )
        return True

    # ------------------------------------------------------------------ within

    def _ask(self, sql: str, values: Sequence[Any]) -> list[Row]:
        try:
            return self._session.rows(sql, self._community, *values)
        except (Conflict, Lost, Refused, WrongRow) as error:
            self._blame(error)
            raise

    def _settle(self, names: Iterable[str]) -> None:
        if self._layer.waits(names):
            self._go_out()
        elif self._below.waits(names):
            self._write_below()

    def _go_out(self) -> None:
        """Write all that waits; this work's own part so that it can be undone alone."""
        if not self._apart:
            self._write_below()
            self._session.save()
            self._apart = True
        try:
            self._write(self._layer)
        except (Conflict, Lost, Refused, WrongRow) as error:
            self._blame(error)
            raise

    def _write_below(self) -> None:
        try:
            self._write(self._below)
        except (Conflict, Lost, Refused, WrongRow) as error:
            self.trouble = error  # an earlier work's: nobody knows which
            raise

    def _write(self, layer: _Layer) -> None:
        if not layer.waits():
            return
        self._touched = True
        number = self._community
        for table, rows in layer.waiting.items():
            drops: list[Row] = []
            puts: list[Row] = []
            news: list[Row] = []
            for key, row in rows.items():
                if row is None:
                    drops.append((number, *key))
                else:
                    (news if (table.name, key) in layer.new else puts).append((number, *row))
            for sql, values in ((table.drop, drops), (table.put, puts), (table.add, news)):
                if values:
                    self._session.many(sql, values)
        layer.waiting = {}
        layer.new = set()
        if layer.sums:
            self._session.many(_ADD_UP, [(number, *key, count) for key, count in layer.sums.items()])
            layer.sums = {}
        for sql, each in layer.later.items():
            self._session.many(sql, [(number, *one) for one in each])
        layer.later = {}

    def _forget(self) -> None:
        self._touched = True
        self._layer.known = {}
        self._below.known = {}

    def _blame(self, error: Exception) -> None:
        if isinstance(error, WrongRow) and self._apart:
            self.wrong = error
        else:
            self.trouble = error
