"""The journal as an archive that Day One can import: a JSON file for each journal, and its photos.

The format is Day One's own and not published; the members are those that its exports have. What it has no place for
stays out, and docs/export-format.md says what that is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from client.crypto.fingerprints import md5_name
from client.domain.journal import JournalEntry, Moment
from client.services.export_archive import encoded
from client.services.export_source import Source
from client.services.export_text import dump
from client.vault import everything, journal_shelf
from client.vault.sqlcipher import Connection

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_FIRST: Final = "Journal"
_ENDINGS: Final = {"jpeg": "jpeg", "png": "png"}


def members(source: Source) -> Iterator[tuple[str, Iterable[bytes]]]:
    """Every file of it, by name; entries in the trash are not in it."""
    db = source.db
    named: dict[str | None, str] = {
        None: _FIRST,
        **{each.id: each.name for each in journal_shelf.journals(db)},
    }
    files = _file_names(named)
    for journal_id in named:
        yield f"{files[journal_id]}.json", encoded(_journal(source, journal_id, named))
    for name, id_ in _photo_names(db).items():
        row = db.execute("SELECT data FROM picture WHERE id = ?", (id_,)).fetchone()
        if row is not None:
            yield f"photos/{name}", (bytes(row[0]),)


def _journal(source: Source, journal_id: str | None, named: dict[str | None, str]) -> Iterator[str]:
    yield '{"metadata": {"version": "1.0"}, "entries": ['
    between = "\n"
    for entry in everything.entries(source.db):
        belongs = entry.journal if entry.journal in named else None
        if belongs != journal_id:
            continue
        source.tell()
        if entry.trashed_at is None and (told := _entry(source.db, entry)) is not None:
            yield between + dump(told)
            between = ",\n"
    yield "\n]}\n"


def _entry(db: Connection, entry: JournalEntry) -> dict[str, Any] | None:
    created = _utc(entry.created.utc)
    if created is None:
        return None  # no calendar knows when
    photos = [
        {
            "identifier": _hex(id_),
            "md5": md5_name(bytes(data)),
            "type": kind,
            "orderInEntry": place,
            "width": width,
            "height": height,
            "fileSize": len(data),
        }
        for place, (id_, kind, width, height, data) in enumerate(_pictures(db, entry.id))
    ]
    text = entry.text + "".join(f"\n\n![](dayone-moment://{photo['identifier']})" for photo in photos)
    return {
        "uuid": _hex(entry.id),
        "creationDate": created,
        "modifiedDate": _utc(entry.edited_at if entry.edited_at is not None else entry.created.utc)
        or created,
        "timeZone": _zone(entry.created),
        "isAllDay": entry.whole_day,
        "isPinned": entry.pinned,
        "starred": False,
        "tags": [*entry.labels.tags, *entry.labels.people, *entry.labels.places],
        "text": text,
        **({"photos": photos} if photos else {}),
    }


def _utc(seconds: int) -> str | None:
    try:
        return f"{_EPOCH + timedelta(seconds=seconds):%Y-%m-%dT%H:%M:%SZ}"
    except OverflowError:
        return None


def _zone(moment: Moment) -> str:
    """A zone that says no more than the distance from UTC."""
    minutes = abs(moment.offset_minutes)
    sign = "-" if moment.offset_minutes < 0 else "+"
    return f"GMT{sign}{minutes // 60:02}{minutes % 60:02}" if minutes else "GMT"


def _hex(id_: str) -> str:
    """32 upper-case hex digits, as Day One's ids are; another's id becomes one by its digest."""
    bare = id_.replace("-", "").upper()
    if len(bare) == 32 and all(each in "0123456789ABCDEF" for each in bare):
        return bare
    return md5_name(id_.encode("utf-8", "replace")).upper()


def _pictures(db: Connection, entry_id: str) -> list[Any]:
    return db.execute(
        "SELECT id, kind, width, height, data FROM picture WHERE entry = ? ORDER BY place, row", (entry_id,)
    ).fetchall()


def _photo_names(db: Connection) -> dict[str, str]:
    """The name of each photo's file, and the picture it is."""
    found: dict[str, str] = {}
    rows = db.execute(
        "SELECT p.id, p.kind FROM picture p JOIN journal_entry e ON e.id = p.entry"
        " WHERE e.trashed_at IS NULL ORDER BY p.row"
    ).fetchall()
    for id_, kind in rows:
        (data,) = db.execute("SELECT data FROM picture WHERE id = ?", (id_,)).fetchone()
        found.setdefault(f"{md5_name(bytes(data))}.{_ENDINGS[kind]}", id_)
    return found


def _file_names(named: dict[str | None, str]) -> dict[str | None, str]:
    """A file's name for each journal, that every system allows, each once."""
    made: dict[str | None, str] = {}
    taken: set[str] = set()
    for key, name in named.items():
        plain = "".join(each if each.isalnum() or each in " -_" else "-" for each in name).strip(" -")[:60]
        stem, number = plain or _FIRST, 1
        while stem.casefold() in taken:
            number += 1
            stem = f"{plain or _FIRST} {number}"
        taken.add(stem.casefold())
        made[key] = stem
    return made
