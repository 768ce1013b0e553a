"""The privacy ledger in the private file: entries for thirty days, and sums of a day for those there was no room for.

It never holds what was written, only how much. Everything here takes a connection and runs inside a transaction.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import astuple
from datetime import UTC, datetime
from typing import Any, Final

from client.domain.ledger import Contents, Day, Entry, Exchange, Wanted
from client.domain.steady_clock import DAY, SteadyClock
from client.vault.sqlcipher import Connection

KEPT_SECONDS: Final = 30 * DAY
MOST: Final = 50_000
_HOUR: Final = 3600
_TABLES: Final = ("ledger_entry", "ledger_sum", "ledger_place")
"""Each before what it refers to."""
_LATEST: Final = 2**36
"""Seconds; a clock beyond it is taken for showing this."""

DayOf = Callable[[float], int]


def local_day(at: float) -> int:
    """The calendar day of UTC seconds on this computer, as date.toordinal."""
    return datetime.fromtimestamp(_possible(at), UTC).astimezone().toordinal()


def note(
    db: Connection,
    exchanges: Sequence[Exchange],
    *,
    now: float,
    most: int = MOST,
    day_of: DayOf = local_day,
) -> None:
    """Keep these, oldest first; let go of what is older than thirty days, and fold what is beyond `most` into sums."""
    clock, before = _clock(db, now)
    places: dict[tuple[str, str, str], int] = {}
    for each in exchanges:
        key = each.community, each.host, each.through
        if key not in places:
            places[key] = _place(db, key)
    db.executemany(
        "INSERT INTO ledger_entry (at, day, steady, place, kind, why, what, line, characters, padded, signed_in, sent,"
        " received, status, whole) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                int(_possible(each.at)),
                day_of(each.at),
                clock.stamp,
                places[each.community, each.host, each.through],
                each.contents.kind,
                each.why,
                each.contents.what,
                each.contents.line,
                each.contents.characters,
                each.contents.padded,
                each.contents.signed_in,
                each.sent,
                each.received,
                each.status,
                each.whole,
            )
            for each in exchanges
        ],
    )
    _fold(db, most)
    if before is None or clock.steady // _HOUR != before // _HOUR:
        _let_go(db, clock.steady - KEPT_SECONDS)


def page(
    db: Connection, wanted: Wanted, *, after: tuple[int, int] | None = None, limit: int = 200
) -> list[Entry]:
    """Entries, the newest day first and in it the newest; those after the one of this day and row."""
    where, values = _where(wanted)
    if after is not None:
        where.append("(e.day, e.row) < (?, ?)")
        values += after
    found = db.execute(
        "SELECT e.row, e.day, e.at, e.why, p.community_id, coalesce(c.name, ''), p.host, e.kind, e.what, e.line,"
        " e.characters, e.padded, e.signed_in, e.sent, e.received, e.status, e.whole, p.through"
        " FROM ledger_entry e JOIN ledger_place p ON p.id = e.place LEFT JOIN community c ON c.id = p.community_id"
        f" {_all(where)} ORDER BY e.day DESC, e.row DESC LIMIT ?",
        (*values, limit),
    ).fetchall()
    return [_entry(each) for each in found]


def days(db: Connection, wanted: Wanted) -> list[Day]:
    """What each day had in all, the newest first, whether its entries are here still or not."""
    where, values = _where(wanted)
    found = db.execute(
        "SELECT e.day, sum(n), sum(sent), sum(received), sum(folded) FROM ("
        "SELECT day, place, kind, 1 AS n, sent, received, 0 AS folded FROM ledger_entry UNION ALL"
        " SELECT day, place, kind, requests, sent, received, requests FROM ledger_sum) e"
        f" JOIN ledger_place p ON p.id = e.place {_all(where)} GROUP BY e.day ORDER BY e.day DESC",
        values,
    ).fetchall()
    return [Day(*each) for each in found]


def communities(db: Connection) -> list[tuple[str, str]]:
    """Id and name of each community with entries or sums here, by name; the name is empty where it is not known."""
    found = db.execute(
        "SELECT DISTINCT p.community_id, coalesce(c.name, '') FROM ledger_place p"
        " LEFT JOIN community c ON c.id = p.community_id ORDER BY 2, 1"
    ).fetchall()
    return [(id_, name) for id_, name in found]


def empty(db: Connection) -> None:
    """Let go of all of it. The clock stays: nothing in it says what was done when."""
    for table in _TABLES:
        db.execute(f"DELETE FROM {table}")


def leave_out(db: Connection) -> None:
    """Take it out of a copy, of whatever version: what is kept for thirty days must not live on in a backup."""
    held = "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'ledger\\_%' ESCAPE '\\'"
    there = {name for (name,) in db.execute(held).fetchall()}
    for table in (*_TABLES, "ledger_clock"):
        if table in there and db.execute(f"SELECT EXISTS (SELECT 1 FROM {table})").fetchone() == (1,):
            db.execute(f"DELETE FROM {table}")


def forget_community(db: Connection, community_id: str) -> None:
    """Let go of everything about one community, as when one leaves it."""
    of = "WHERE place IN (SELECT id FROM ledger_place WHERE community_id = ?)"
    db.execute(f"DELETE FROM ledger_entry {of}", (community_id,))
    db.execute(f"DELETE FROM ledger_sum {of}", (community_id,))
    db.execute("DELETE FROM ledger_place WHERE community_id = ?", (community_id,))


def _clock(db: Connection, now: float) -> tuple[SteadyClock, int | None]:
    """The clock, having seen `now`, and what it said before; None when it is new."""
    wall = int(_possible(now))
    found = db.execute("SELECT wall, reached, steady, doubted, since FROM ledger_clock").fetchone()
    clock = SteadyClock.begun(wall) if found is None else SteadyClock(*found).seen(wall)
    db.execute(
        "INSERT OR REPLACE INTO ledger_clock (only, wall, reached, steady, doubted, since) VALUES (1, ?, ?, ?, ?, ?)",
        astuple(clock),
    )
    return clock, None if found is None else found[2]


def _place(db: Connection, key: tuple[str, str, str]) -> int:
    db.execute("INSERT OR IGNORE INTO ledger_place (community_id, host, through) VALUES (?, ?, ?)", key)
    found = db.execute(
        "SELECT id FROM ledger_place WHERE community_id = ? AND host = ? AND through = ?", key
    ).fetchone()
    return int(found[0])


def _fold(db: Connection, most: int) -> None:
    """Rows are let go from the oldest on, so the newest `most` are those above this one."""
    newest, oldest = db.execute("SELECT max(row), min(row) FROM ledger_entry").fetchone()
    if newest is None or newest - oldest < most:
        return
    last = newest - most
    db.execute(
        "INSERT INTO ledger_sum (day, place, kind, steady, requests, sent, received)"
        " SELECT day, place, kind, max(steady), count(*), sum(sent), sum(received) FROM ledger_entry WHERE row <= ?"
        " GROUP BY day, place, kind"
        " ON CONFLICT (day, place, kind) DO UPDATE SET steady = max(steady, excluded.steady),"
        " requests = requests + excluded.requests, sent = sent + excluded.sent,"
        " received = received + excluded.received",
        (last,),
    )
    db.execute("DELETE FROM ledger_entry WHERE row <= ?", (last,))


def _let_go(db: Connection, before: int) -> None:
    for table in ("ledger_entry", "ledger_sum"):
        db.execute(f"DELETE FROM {table} WHERE steady < ?", (before,))
    db.execute(
        "DELETE FROM ledger_place WHERE id NOT IN (SELECT place FROM ledger_entry)"
        " AND id NOT IN (SELECT place FROM ledger_sum)"
    )


def _where(wanted: Wanted) -> tuple[list[str], list[Any]]:
    where: list[str] = []
    values: list[Any] = []
    if wanted.kind is not None:
        where.append("e.kind = ?")
        values.append(wanted.kind)
    if wanted.community is not None:
        where.append("p.community_id = ?")
        values.append(wanted.community)
    return where, values


def _all(conditions: Iterable[str]) -> str:
    joined = " AND ".join(conditions)
    return f"WHERE {joined}" if joined else ""


def _entry(found: Any) -> Entry:
    row, day, at, why, community, name, host, kind, what, line, characters, padded, signed_in, *rest = found
    sent, received, status, whole, through = rest
    return Entry(
        row=row,
        day=day,
        at=at,
        why=why,
        community=community,
        name=name,
        host=host,
        contents=Contents(kind, what, line, characters, padded, bool(signed_in)),
        sent=sent,
        received=received,
        status=status,
        whole=bool(whole),
        through=through,
    )


def _possible(at: float) -> float:
    return min(max(at, 0.0), float(_LATEST))
