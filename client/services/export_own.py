"""What an export holds of the journal, check-ins, questionnaires, exercises and the library.

Each query names the columns it takes, as in `client.vault.everything`. The JSON is described in docs/export-format.md.
"""

from __future__ import annotations

import base64
import json
import math
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from client.domain.journal import CheckIn, JournalEntry, Labels, Measure, Moment
from client.services.export_text import block, dump, fenced, inline, iso, when
from client.vault import check_ins, journal, journal_shelf
from client.vault.sqlcipher import Connection


def entry(db: Connection, kept: JournalEntry) -> dict[str, Any]:
    """A journal entry as a member of `journal`, with what it said before."""
    return {
        "id": kept.id,
        "written_at": iso(kept.created),
        "edited_at": None if kept.edited_at is None else iso(replace(kept.created, utc=kept.edited_at)),
        "mood": kept.mood,
        "text": kept.text,
        "journal": kept.journal,
        "tags": list(kept.labels.tags),
        "people": list(kept.labels.people),
        "places": list(kept.labels.places),
        "pinned": kept.pinned,
        "whole_day": kept.whole_day,
        "trashed_at": None if kept.trashed_at is None else _at(kept.trashed_at),
        "origin": kept.origin or None,
        "versions": [
            {"until": _at(each.at), "mood": each.mood, "text": each.text}
            for each in reversed(journal.versions(db, kept.id))
        ],
    }


def check_in(kept: CheckIn) -> dict[str, Any]:
    """A check-in as a member of `check_ins`."""
    return {
        "id": kept.id,
        "written_at": iso(kept.created),
        "edited_at": None if kept.edited_at is None else iso(replace(kept.created, utc=kept.edited_at)),
        "mood": kept.mood,
        "words": list(kept.words),
        "note": kept.note,
        "activities": list(kept.activities),
        "measures": [{"dimension": each.dimension, "value": each.value} for each in kept.measures],
        "whole_day": kept.whole_day,
        "origin": kept.origin or None,
    }


def as_members(db: Connection) -> Iterator[tuple[str, Iterable[dict[str, Any]]]]:
    """The further members of the JSON, by name."""
    yield (
        "journals",
        (
            {"id": each.id, "name": each.name, "place": each.place, "made_at": _at(each.made_at)}
            for each in journal_shelf.journals(db)
        ),
    )
    yield (
        "templates",
        ({"id": each.id, "name": each.name, "text": each.text} for each in journal_shelf.templates(db)),
    )
    yield "pictures", _pictures(db)
    yield "dimensions", _dimensions(db)
    yield (
        "activities",
        ({"name": name, "resting": resting} for name, resting in check_ins.activities(db)),
    )
    yield "responses", _responses(db)
    yield "own_instruments", _own_instruments(db)
    yield "exercises", _exercises(db)
    yield "library", _library(db)


def entry_block(kept: JournalEntry, journals: dict[str, str]) -> str:
    """A journal entry in the Markdown."""
    facts = [] if kept.mood is None else [f"Mood: {kept.mood} of 5"]
    if kept.journal in journals:
        facts.append(f"Journal: {journals[kept.journal]}")
    facts += _label_facts(kept.labels)
    facts += ["Pinned"] if kept.pinned else []
    facts += ["In the trash"] if kept.trashed_at is not None else []
    if kept.edited_at is not None:
        facts.append(f"Changed: {when(replace(kept.created, utc=kept.edited_at))}")
    return block(when(kept.created), facts, kept.text)


def check_in_block(kept: CheckIn, names: dict[str, str]) -> str:
    """A check-in in the Markdown; `names` are the dimensions'."""
    facts = [] if kept.mood is None else [f"Mood: {kept.mood} of 5"]
    if kept.words:
        facts.append("Words: " + ", ".join(map(inline, kept.words)))
    if kept.activities:
        facts.append("Activities: " + ", ".join(map(inline, kept.activities)))
    facts += [
        f"{names.get(each.dimension, inline(each.dimension))}: {_number(each)}" for each in kept.measures
    ]
    return block(when(kept.created), facts, kept.note)


def journal_names(db: Connection) -> dict[str, str]:
    """What journals are called, as it stands on a line, by id."""
    return {each.id: inline(each.name) for each in journal_shelf.journals(db)}


def dimension_names(db: Connection) -> dict[str, str]:
    """What dimensions are called, as it stands on a line, by id; a suggested one by its id."""
    return {each.id: inline(each.name or each.id) for each in check_ins.dimensions(db)}


def as_lines(db: Connection) -> Iterator[tuple[str, Iterable[str]]]:
    """The further sections of the Markdown, by title."""
    yield (
        "Templates",
        (f"### {inline(each.name)}\n\n{fenced(each.text)}" for each in journal_shelf.templates(db)),
    )
    yield (
        "Questionnaires",
        (
            block(when(Moment(utc, offset)), [f"Questionnaire: {inline(instrument)}"], answers)
            for _, instrument, _, _, utc, offset, answers in _every_response(db)
        ),
    )
    yield (
        "Exercises",
        (
            block(when(Moment(utc, offset)), [f"Exercise: {inline(kind)}"], _readable(content))
            for _, kind, utc, offset, _, _, content in _every_exercise(db)
        ),
    )


# Inside


def _label_facts(labels: Labels) -> list[str]:
    told = (("Tags", labels.tags), ("People", labels.people), ("Places", labels.places))
    return [f"{kind}: {', '.join(map(inline, names))}" for kind, names in told if names]


def _number(measure: Measure) -> str:
    return f"{measure.value:g}"


def _pictures(db: Connection) -> Iterator[dict[str, Any]]:
    found = db.execute(
        "SELECT id, entry, place, added_at, width, height, kind, description, data FROM picture"
        " ORDER BY added_at, row"
    )
    for id_, of, place, added_at, width, height, kind, description, data in found:
        yield {
            "id": id_,
            "entry": of,
            "place": place,
            "added_at": _at(added_at),
            "width": width,
            "height": height,
            "kind": kind,
            "description": description,
            "data": base64.b64encode(data).decode("ascii"),
        }


def _dimensions(db: Connection) -> Iterator[dict[str, Any]]:
    for each in check_ins.dimensions(db):
        yield {
            "id": each.id,
            "name": each.name,
            "kind": each.kind,
            "least": each.least,
            "most": each.most if math.isfinite(each.most) else None,
            "unit": each.unit,
            "place": each.place,
            "resting": each.resting,
        }


def _every_response(db: Connection) -> list[Any]:
    return db.execute(
        "SELECT id, instrument, version, language, created_at, offset_minutes, answers FROM response"
        " ORDER BY created_at, row"
    ).fetchall()


def _responses(db: Connection) -> Iterator[dict[str, Any]]:
    for id_, instrument, version, language, utc, offset, answers in _every_response(db):
        yield {
            "id": id_,
            "instrument": instrument,
            "version": version,
            "language": language,
            "written_at": iso(Moment(utc, offset)),
            "answers": _json(answers),
        }


def _own_instruments(db: Connection) -> Iterator[dict[str, Any]]:
    found = db.execute("SELECT id, added_at, questionnaire FROM own_instrument ORDER BY added_at, row")
    for id_, added_at, questionnaire in found:
        yield {"id": id_, "added_at": _at(added_at), "questionnaire": _json(questionnaire)}


def _every_exercise(db: Connection) -> list[Any]:
    return db.execute(
        "SELECT id, kind, created_at, offset_minutes, edited_at, done_at, content FROM exercise"
        " ORDER BY created_at, row"
    ).fetchall()


def _exercises(db: Connection) -> Iterator[dict[str, Any]]:
    for id_, kind, utc, offset, edited_at, done_at, content in _every_exercise(db):
        yield {
            "id": id_,
            "kind": kind,
            "written_at": iso(Moment(utc, offset)),
            "edited_at": None if edited_at is None else _at(edited_at),
            "done_at": None if done_at is None else _at(done_at),
            "content": _json(content),
        }


def _library(db: Connection) -> Iterator[dict[str, Any]]:
    found = db.execute(
        "SELECT item, opened_at, finished_at, place, kept FROM library_mark ORDER BY opened_at, row"
    )
    for item, opened_at, finished_at, place, kept in found:
        yield {
            "item": item,
            "opened_at": _at(opened_at),
            "finished_at": None if finished_at is None else _at(finished_at),
            "place": place,
            "kept": bool(kept),
        }


def _json(told: str) -> Any:
    """As it was kept; what is no JSON stays the text it is."""
    try:
        return json.loads(told)
    except (ValueError, RecursionError):
        return told


def _readable(content: str) -> str:
    read = _json(content)
    if not isinstance(read, dict):
        return content
    return "\n".join(
        f"{key}: {value if isinstance(value, str) else dump(value)}" for key, value in read.items()
    )


def _at(seconds: int) -> str:
    return iso(Moment(seconds, 0))
