"""The journal and check-ins as a folder of Markdown files, in a ZIP: a file an entry, facts in front matter.

Front matter is YAML in which every value is JSON, so that each program reads the same (docs/export-format.md).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from client.domain.journal import CheckIn, JournalEntry, Moment
from client.services.export_archive import encoded
from client.services.export_source import PRIVATE_WARNING, Source
from client.services.export_text import dump, iso
from client.vault import check_ins, everything, journal_shelf
from client.vault.sqlcipher import Connection

_README: Final = f"""# Your journal and check-ins

**{PRIVATE_WARNING}**

`journal/` holds a file for each entry, `check-ins/` one for each check-in, each in a folder of its year; the time in a
name is that of the clock it was written by. What lies in the trash says `trashed`. `pictures/` holds the pictures,
by the names that entries give. The lines between `---` at the top of a file are facts about it, then come your words.
"""

_PICTURES: Final = {"jpeg": "jpg", "png": "png"}


def members(source: Source, *, folder: str) -> Iterator[tuple[str, Iterable[bytes]]]:
    """Every file of it, by name, all in a folder of this name."""
    db = source.db
    taken: set[str] = set()
    yield f"{folder}/README.md", encoded((_README,))
    journals = {each.id: each.name for each in journal_shelf.journals(db)}
    pictures = _pictures(db)
    for entry in everything.entries(db):
        source.tell()
        facts = _entry_facts(entry, journals, pictures.get(entry.id, []))
        yield _free(f"{folder}/journal", entry.created, entry.whole_day, taken), _file(facts, entry.text)
    dimensions = {each.id: each.name or each.id for each in check_ins.dimensions(db)}
    for check_in in everything.check_ins(db):
        source.tell()
        facts = _check_in_facts(check_in, dimensions)
        yield (
            _free(f"{folder}/check-ins", check_in.created, check_in.whole_day, taken),
            _file(facts, check_in.note),
        )
    for names in pictures.values():
        for id_, name, _ in names:
            row = db.execute("SELECT data FROM picture WHERE id = ?", (id_,)).fetchone()
            if row is not None:
                yield f"{folder}/{name}", (bytes(row[0]),)


def _entry_facts(
    entry: JournalEntry, journals: dict[str, str], pictures: list[tuple[str, str, str]]
) -> dict[str, Any]:
    return {
        "id": entry.id,
        "created": iso(entry.created),
        "edited": None
        if entry.edited_at is None
        else iso(Moment(entry.edited_at, entry.created.offset_minutes)),
        "journal": journals.get(entry.journal or ""),
        "mood": entry.mood,
        "tags": list(entry.labels.tags),
        "people": list(entry.labels.people),
        "places": list(entry.labels.places),
        "pinned": entry.pinned,
        "whole_day": entry.whole_day,
        "trashed": None if entry.trashed_at is None else iso(Moment(entry.trashed_at, 0)),
        "pictures": [name for _, name, _ in pictures],
        "descriptions": [description for _, _, description in pictures],
    }


def _check_in_facts(check_in: CheckIn, dimensions: dict[str, str]) -> dict[str, Any]:
    return {
        "id": check_in.id,
        "check_in": True,
        "created": iso(check_in.created),
        "mood": check_in.mood,
        "words": list(check_in.words),
        "activities": list(check_in.activities),
        "measures": {
            dimensions.get(each.dimension, each.dimension): each.value for each in check_in.measures
        },
        "whole_day": check_in.whole_day,
    }


def _file(facts: dict[str, Any], text: str) -> Iterator[bytes]:
    """What is nothing is left out: empty lists, no mood, not pinned."""
    lines = [
        f"{key}: {dump(value)}" for key, value in facts.items() if value not in (None, False, [], {}, "")
    ]
    return encoded(("\n".join(["---", *lines, "---", "", text]) + "\n",))


def _free(folder: str, created: Moment, whole_day: bool, taken: set[str]) -> str:
    told = iso(created)
    if "T" in told:
        day, time = told.split("T")
        stem = day if whole_day else f"{day}-{time[:8].replace(':', '')}"
        folder = f"{folder}/{day[:4]}"
    else:
        stem = told.replace(" ", "-")  # no calendar knows it
    name, number = f"{folder}/{stem}.md", 1
    while name in taken:
        number += 1
        name = f"{folder}/{stem}-{number}.md"
    taken.add(name)
    return name


def _pictures(db: Connection) -> dict[str, list[tuple[str, str, str]]]:
    """Id, name in the folder, and description of the pictures of each entry."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    rows = db.execute(
        "SELECT p.id, p.entry, p.kind, p.description FROM picture p JOIN journal_entry e ON e.id = p.entry"
        " ORDER BY p.entry, p.place, p.row"
    ).fetchall()
    for number, (id_, entry, kind, description) in enumerate(rows, start=1):
        found.setdefault(entry, []).append((id_, f"pictures/{number:05}.{_PICTURES[kind]}", description))
    return found
