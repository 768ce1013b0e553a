"""What is brought in from other apps, into the private file. Each function runs inside a transaction its caller holds.

A record is known by its origin, or, where it is Leeward's own, by its id; what is known is never written again, so that
what was changed here since stays as it was changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from client.domain.filing import NamedJournal, Template
from client.domain.importing.found import (
    FoundActivity,
    FoundDimension,
    FoundFurther,
    FoundTemplate,
    FoundVersion,
)
from client.domain.journal import SUGGESTED, CheckIn, Dimension, JournalEntry, Measure, storable
from client.vault import check_ins, importing_further, journal, journal_shelf
from client.vault.importing_further import Place
from client.vault.sqlcipher import Connection

_AT_ONCE: Final = 400
_TELL_EVERY: Final = 100


@dataclass(frozen=True, slots=True)
class NewEntry:
    """An entry to be kept, with the name of its journal and what it said before."""

    entry: JournalEntry = field(repr=False)
    journal: str = field(default="", repr=False)
    versions: tuple[FoundVersion, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Batch:
    """Everything that is kept in one transaction. Measures of `check_ins` name their dimension as `dimensions` do."""

    entries: tuple[NewEntry, ...] = field(default=(), repr=False)
    check_ins: tuple[CheckIn, ...] = field(default=(), repr=False)
    dimensions: tuple[FoundDimension, ...] = ()
    activities: tuple[FoundActivity, ...] = ()
    templates: tuple[FoundTemplate, ...] = field(default=(), repr=False)
    further: tuple[FoundFurther, ...] = ()


@dataclass(frozen=True, slots=True)
class Added:
    """What was new and is kept: ids, and names of activities."""

    entries: tuple[str, ...] = ()
    check_ins: tuple[str, ...] = ()
    journals: tuple[str, ...] = ()
    dimensions: tuple[str, ...] = ()
    activities: tuple[str, ...] = field(default=(), repr=False)
    templates: tuple[str, ...] = ()
    further: tuple[Place, ...] = ()


def known(connection: Connection, origins: Iterable[str], ids: Iterable[str]) -> dict[str, str]:
    """The id of each record that is here already, by its origin and by its own id."""
    found: dict[str, str] = {}
    for column, wanted in (("origin", origins), ("id", ids)):
        asked = [each for each in wanted if each]
        for some in (asked[at : at + _AT_ONCE] for at in range(0, len(asked), _AT_ONCE)):
            marks = ", ".join("?" * len(some))
            for table in ("journal_entry", "check_in"):
                found.update(
                    connection.execute(f"SELECT {column}, id FROM {table} WHERE {column} IN ({marks})", some)
                )
    return found


def add(
    connection: Connection,
    batch: Batch,
    *,
    at: int,
    make_id: Callable[[], str],
    tell: Callable[[int, int], None],
) -> Added:
    """Keep all of it that is not known. `at` is UTC seconds. What `tell` raises ends it, and nothing is kept."""
    of = len(batch.entries) + len(batch.check_ins)
    there = known(
        connection,
        [each.entry.origin for each in batch.entries] + [each.origin for each in batch.check_ins],
        [each.entry.id for each in batch.entries] + [each.id for each in batch.check_ins],
    )
    journals, new_journals = _journals(connection, batch.entries, there, at=at, make_id=make_id)
    dimensions, new_dimensions = _dimensions(connection, batch.dimensions, make_id=make_id)
    entries: list[str] = []
    for number, new in enumerate(batch.entries):
        if number % _TELL_EVERY == 0:
            tell(number, of)
        if new.entry.id in there or new.entry.origin in there:
            continue
        entry = replace(new.entry, id=new.entry.id or make_id(), journal=journals.get(_folded(new.journal)))
        journal.add(connection, entry)
        _put_versions(connection, entry.id, new.versions)
        entries.append(entry.id)
    added: list[str] = []
    for number, check_in in enumerate(batch.check_ins, start=len(batch.entries)):
        if number % _TELL_EVERY == 0:
            tell(number, of)
        if check_in.id in there or check_in.origin in there:
            continue
        measures = tuple(
            Measure(dimensions[_folded(each.dimension)], each.value)
            for each in check_in.measures
            if _folded(each.dimension) in dimensions
        )
        kept = replace(check_in, id=check_in.id or make_id(), measures=_once(measures))
        check_ins.add(connection, kept)
        added.append(kept.id)
    tell(of, of)
    return Added(
        tuple(entries),
        tuple(added),
        new_journals,
        new_dimensions,
        _activities(connection, batch.activities),
        _templates(connection, batch.templates, at=at, make_id=make_id),
        importing_further.add(connection, batch.further, at=at, make_id=make_id),
    )


def take_back(
    connection: Connection, added: Added, *, unchanged: Callable[[JournalEntry | CheckIn], bool], at: int
) -> int:
    """Erase what was added at UTC second `at` and is `unchanged` since; how many records that were.

    What holds others stays, and an entry with unkept changes or with pictures that came later.
    """
    gone = 0
    for entry_id in added.entries:
        entry = journal.get(connection, entry_id)
        if entry is not None and unchanged(entry) and not _put_to(connection, entry_id, at):
            journal.erase(connection, entry_id)
            gone += 1
    for check_in_id in added.check_ins:
        check_in = check_ins.get(connection, check_in_id)
        if check_in is not None and unchanged(check_in):
            check_ins.erase(connection, check_in_id)
            gone += 1
    for journal_id in added.journals:
        connection.execute(
            "DELETE FROM journal WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM journal_entry WHERE journal = ?1)",
            (journal_id,),
        )
    for template_id in added.templates:
        journal_shelf.erase_template(connection, template_id)
    _let_go_unused(connection, added)
    return gone


# Inside


def _put_to(connection: Connection, entry_id: str, at: int) -> bool:
    return (
        connection.execute(
            "SELECT 1 FROM draft WHERE id = ?1 UNION ALL SELECT 1 FROM picture WHERE entry = ?1 AND added_at != ?2",
            (entry_id, at),
        ).fetchone()
        is not None
    )


def _folded(name: str) -> str:
    return " ".join(storable(name).split()).casefold()


def _once(measures: tuple[Measure, ...]) -> tuple[Measure, ...]:
    return tuple({each.dimension: each for each in reversed(measures)}.values())[::-1]


def _journals(
    connection: Connection,
    entries: Sequence[NewEntry],
    there: dict[str, str],
    *,
    at: int,
    make_id: Callable[[], str],
) -> tuple[dict[str, str], tuple[str, ...]]:
    """The id of each named journal, and of those that are new."""
    before = journal_shelf.journals(connection)
    ids = {_folded(each.name): each.id for each in before}
    place = max((each.place for each in before), default=0)
    new: list[str] = []
    for each in entries:
        name = _folded(each.journal)
        if not name or name in ids or each.entry.id in there or each.entry.origin in there:
            continue
        place += 1
        made = NamedJournal(make_id(), each.journal, place, at)
        journal_shelf.put_journal(connection, made)
        ids[name] = made.id
        new.append(made.id)
    return ids, tuple(new)


def _dimensions(
    connection: Connection, found: Sequence[FoundDimension], *, make_id: Callable[[], str]
) -> tuple[dict[str, str], tuple[str, ...]]:
    """The id of each dimension by its name in the files, and of those that are new.

    One of the same name, kind and unit here is the same; its bounds widen to hold what is brought in. One of the same
    name and another kind or unit is another, and says so in its name.
    """
    here = {each.id: each for each in check_ins.dimensions(connection)}
    suggested = {each.id: each for each in SUGGESTED}
    by_name = {_folded(each.name): each for each in here.values() if each.name}
    place = max((each.place for each in here.values()), default=len(SUGGESTED))
    ids: dict[str, str] = {}
    new: list[str] = []
    for each in found:
        same = here.get(each.own_id) or suggested.get(each.own_id) or by_name.get(_folded(each.name))
        if same is not None and (same.kind, same.unit) == (each.kind, each.unit):
            wider = replace(same, least=min(same.least, each.least), most=max(same.most, each.most))
            if wider != same or same.id not in here:
                if same.id not in here:
                    new.append(same.id)
                check_ins.put_dimension(connection, wider)
                here[wider.id] = wider
            ids[_folded(each.name)] = same.id
            continue
        place += 1
        name = each.name if same is None else _other_name(each, by_name)
        made = Dimension(
            make_id(), name, each.kind, each.least, each.most, each.unit, place, resting=each.resting
        )
        twin = by_name.get(_folded(name))
        if twin is not None and (twin.kind, twin.unit) == (made.kind, made.unit):
            made = replace(twin, least=min(twin.least, made.least), most=max(twin.most, made.most))
        else:
            new.append(made.id)
        check_ins.put_dimension(connection, made)
        here[made.id] = by_name[_folded(name)] = made
        ids[_folded(each.name)] = made.id
    return ids, tuple(new)


def _other_name(found: FoundDimension, taken: dict[str, Dimension]) -> str:
    base = f"{found.name} ({found.unit})" if found.unit else f"{found.name} 2"
    name, number = base, 2
    while (same := taken.get(_folded(name))) is not None and (same.kind, same.unit) != (
        found.kind,
        found.unit,
    ):
        number += 1
        name = f"{found.name} {number}"
    return name


def _activities(connection: Connection, found: Sequence[FoundActivity]) -> tuple[str, ...]:
    here = {name.casefold() for name, _ in check_ins.activities(connection)}
    new = []
    for each in found:
        if each.name.casefold() not in here:
            here.add(each.name.casefold())
            check_ins.put_activity(connection, each.name, resting=each.resting)
            new.append(storable(each.name))
    return tuple(new)


def _templates(
    connection: Connection, found: Sequence[FoundTemplate], *, at: int, make_id: Callable[[], str]
) -> tuple[str, ...]:
    here = {(each.name, each.text) for each in journal_shelf.templates(connection)}
    new = []
    for each in found:
        if (storable(each.name), storable(each.text)) not in here:
            made = Template(make_id(), each.name, each.text)
            journal_shelf.put_template(connection, made, at=at)
            new.append(made.id)
    return tuple(new)


def _put_versions(connection: Connection, entry_id: str, versions: Sequence[FoundVersion]) -> None:
    connection.executemany(
        "INSERT INTO entry_version (entry, at, mood, text)"
        " VALUES ((SELECT row FROM journal_entry WHERE id = ?), ?, ?, ?)",
        [(entry_id, each.until, each.mood, storable(each.text)) for each in versions],
    )


def _let_go_unused(connection: Connection, added: Added) -> None:
    used = {
        dimension
        for check_in in check_ins.newest(connection, limit=None)
        for dimension in (each.dimension for each in check_in.measures)
    }
    done = {name for check_in in check_ins.newest(connection, limit=None) for name in check_in.activities}
    for dimension_id in added.dimensions:
        if dimension_id not in used:
            connection.execute("DELETE FROM dimension WHERE id = ?", (dimension_id,))
    for name in added.activities:
        if name not in done:
            check_ins.forget_activity(connection, name)
