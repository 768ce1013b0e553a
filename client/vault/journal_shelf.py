"""Lists of journal entries: filtered, by day, by label; and the journals and templates there are.

Each function runs inside a transaction that its caller holds.
"""

from __future__ import annotations

from typing import Any, Final

from client.domain.errors import BugError
from client.domain.filing import (
    EVERY,
    FIRST,
    EntryRow,
    LabelKind,
    NamedJournal,
    Template,
    Wanted,
)
from client.domain.journal import Labels, Moment, storable
from client.vault.fulltext import match_expression
from client.vault.journal import labels_of
from client.vault.sqlcipher import Connection

_OPENING: Final = 400
"""Characters of an entry that a list is given."""
# What is asked of many entries is asked of indexes alone: behind each row of the table lies its text, to be read over.
_TRASHED: Final = "SELECT row FROM journal_entry WHERE trashed_at > -1e18"
_KINDS: Final[tuple[tuple[LabelKind, str], ...]] = (
    ("tag", "tags"),
    ("person", "people"),
    ("place", "places"),
)


def rows(connection: Connection, wanted: Wanted, *, limit: int, before: str | None = None) -> list[EntryRow]:
    """Up to `limit` entries, the newest first; with `before` (an id), those that come after it in this order."""
    clauses, values = _narrowed(wanted)
    if before is not None:
        clauses.append(
            "(e.created_at, e.row) < (SELECT b.created_at, b.row FROM journal_entry b WHERE b.id = ?)"
        )
        values.append(before)
    found = connection.execute(
        "SELECT e.row, e.id, e.created_at, e.offset_minutes, substr(e.text, 1, ?), e.mood, e.journal, e.pinned,"
        " e.whole_day, e.edited_at, e.trashed_at,"
        " (SELECT count(*) FROM picture p WHERE p.entry = e.id)"
        f" FROM journal_entry e WHERE {' AND '.join(clauses)} ORDER BY e.created_at DESC, e.row DESC LIMIT ?",
        (_OPENING, *values, limit),
    ).fetchall()
    labels = labels_of(connection, [row[0] for row in found])
    return [
        EntryRow(
            id_,
            Moment(utc, offset),
            opening,
            mood,
            journal,
            bool(pinned),
            bool(whole_day),
            edited_at,
            trashed_at,
            labels.get(row, Labels()),
            pictures,
        )
        for row, id_, utc, offset, opening, mood, journal, pinned, whole_day, edited_at, trashed_at, pictures in found
    ]


def count(connection: Connection, wanted: Wanted) -> int:
    """How many there are of what is wanted."""
    clauses, values = _narrowed(wanted)
    query = f"SELECT count(*) FROM journal_entry e WHERE {' AND '.join(clauses)}"
    return int(connection.execute(query, values).fetchone()[0])


def moments(
    connection: Connection, *, first: int, until: int, journal: str = EVERY
) -> list[tuple[Moment, int | None]]:
    """When entries of this time were written, and their moods: for a calendar. UTC seconds, `until` not included."""
    clauses, values = _narrowed(Wanted(first=first, until=until, journal=journal))
    found = connection.execute(
        f"SELECT e.created_at, e.offset_minutes, e.mood FROM journal_entry e WHERE {' AND '.join(clauses)}"
        " ORDER BY e.created_at, e.row",
        values,
    )
    return [(Moment(utc, offset), mood) for utc, offset, mood in found]


def first_moment(connection: Connection) -> Moment | None:
    """When the oldest entry was written, of those that are not in the trash."""
    found = connection.execute(
        "SELECT created_at, offset_minutes FROM journal_entry WHERE trashed_at IS NULL ORDER BY created_at, row LIMIT 1"
    ).fetchone()
    return None if found is None else Moment(*found)


def on_this_day(connection: Connection, *, month: int, day: int, before: int, limit: int) -> list[str]:
    """The ids of entries of the same day of earlier years (before UTC second `before`), the newest first."""
    found = connection.execute(
        "SELECT id FROM journal_entry WHERE row IN (SELECT row FROM journal_entry WHERE trashed_at IS NULL"
        " AND created_at < ? AND strftime('%m-%d', created_at + 60 * offset_minutes, 'unixepoch') = ?)"
        " ORDER BY created_at DESC, row DESC LIMIT ?",
        (before, f"{month:02}-{day:02}", limit),
    )
    return [id_ for (id_,) in found]


def label_counts(connection: Connection, kind: LabelKind) -> list[tuple[str, int]]:
    """Every label of a kind and how many entries have it, the most used first; none from the trash."""
    found = connection.execute(
        f"SELECT name, count(*) AS n FROM entry_label WHERE kind = ? AND entry NOT IN ({_TRASHED})"
        " GROUP BY name ORDER BY n DESC, name",
        (kind,),
    )
    return [(name, int(number)) for name, number in found]


def rename_label(connection: Connection, kind: LabelKind, *, name: str, new: str) -> None:
    """Call a label something else everywhere; one of that name takes it in."""
    connection.execute(
        "UPDATE OR IGNORE entry_label SET name = ? WHERE kind = ? AND name = ?", (storable(new), kind, name)
    )
    if new != name:
        connection.execute("DELETE FROM entry_label WHERE kind = ? AND name = ?", (kind, name))


def labelled_days(connection: Connection, kind: LabelKind) -> list[tuple[str, Moment]]:
    """Each label and when the entries that have it were written, the oldest first."""
    found = connection.execute(
        "WITH e AS MATERIALIZED"
        " (SELECT row, created_at, offset_minutes FROM journal_entry WHERE trashed_at IS NULL)"
        " SELECT l.name, e.created_at, e.offset_minutes FROM entry_label l JOIN e ON e.row = l.entry"
        " WHERE l.kind = ? ORDER BY e.created_at, e.row",
        (kind,),
    )
    return [(name, Moment(utc, offset)) for name, utc, offset in found]


# Journals


def journals(connection: Connection) -> list[NamedJournal]:
    """All but the first, in their order."""
    found = connection.execute("SELECT id, name, place, made_at FROM journal ORDER BY place, row")
    return [NamedJournal(*row) for row in found]


def put_journal(connection: Connection, journal: NamedJournal) -> None:
    """Keep a journal, or its new name and place."""
    connection.execute(
        "INSERT INTO journal (id, place, made_at, name) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET place = excluded.place, name = excluded.name",
        (journal.id, journal.place, journal.made_at, storable(journal.name)),
    )


def dissolve_journal(connection: Connection, journal_id: str) -> None:
    """Let a journal be one no more; its entries, those in the trash too, go to the first."""
    connection.execute("UPDATE journal_entry SET journal = NULL WHERE journal = ?", (journal_id,))
    connection.execute("DELETE FROM journal WHERE id = ?", (journal_id,))


# Templates


def templates(connection: Connection) -> list[Template]:
    """One's own, by name."""
    found = connection.execute("SELECT id, name, text FROM template ORDER BY name, row")
    return [Template(*row) for row in found]


def put_template(connection: Connection, template: Template, *, at: int) -> None:
    """Keep a template, or its new words; `at` is UTC seconds."""
    connection.execute(
        "INSERT INTO template (id, name, text, edited_at) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
        " name = excluded.name, text = excluded.text, edited_at = excluded.edited_at",
        (template.id, storable(template.name), storable(template.text), at),
    )


def erase_template(connection: Connection, template_id: str) -> None:
    """Erase a template; nothing happens when it is gone already."""
    connection.execute("DELETE FROM template WHERE id = ?", (template_id,))


# Inside


def _narrowed(wanted: Wanted) -> tuple[list[str], list[Any]]:
    clauses = [f"e.row IN ({_TRASHED})" if wanted.trashed else "e.trashed_at IS NULL"]
    values: list[Any] = []

    def add(clause: str, *some: Any) -> None:
        clauses.append(clause)
        values.extend(some)

    if wanted.typed.strip():
        expression = match_expression(wanted.typed)
        label = "e.row IN (SELECT entry FROM entry_label WHERE name LIKE ? ESCAPE '\\')"
        if expression is None:
            add(label, _like(wanted.typed))
        else:
            words = "e.row IN (SELECT rowid FROM journal_index WHERE journal_index MATCH ?)"
            add(f"({words} OR {label})", expression, _like(wanted.typed))
    if wanted.journal == FIRST:
        add("e.journal IS NULL")
    elif wanted.journal != EVERY:
        add("e.journal = ?", wanted.journal)
    if wanted.first is not None:
        add("e.created_at >= ?", wanted.first)
    if wanted.until is not None:
        add("e.created_at < ?", wanted.until)
    if wanted.moods:
        add(f"e.mood IN ({', '.join('?' * len(wanted.moods))})", *wanted.moods)
    if wanted.pinned:
        add("e.pinned = 1")
    if wanted.pictured:
        add("e.row IN (SELECT j.row FROM picture p JOIN journal_entry j ON j.id = p.entry)")
    for kind, field in _KINDS:
        for name in getattr(wanted.labels, field):
            add("e.row IN (SELECT entry FROM entry_label WHERE kind = ? AND name = ?)", kind, name)
    return clauses, values


def _like(typed: str) -> str:
    words = " ".join(typed.split())
    for each in "\\%_":
        words = words.replace(each, "\\" + each)
    if not words:
        raise BugError("something was typed")
    return f"%{words}%"
