"""Leeward's own JSON (docs/export-format.md): what is the person's alone comes back as it was, under its own ids.

Posts, messages and what else belongs to a community stay out: they are the community's to say.
"""

from __future__ import annotations

import base64
import binascii
from typing import Any, Final, get_args

from client.domain.errors import DiaryUnusable
from client.domain.ids import is_id
from client.domain.importing.finding import Finding, label, labels, tidy
from client.domain.importing.found import (
    MOST_LETTERS,
    Around,
    Found,
    FoundCheckIn,
    FoundDimension,
    FoundEntry,
    FoundMeasure,
    FoundPicture,
    FoundTemplate,
    FoundVersion,
    Instant,
    LeftKind,
)
from client.domain.importing.own_further import read_further
from client.domain.importing.shapes import a_dict, a_flag, a_list, a_number, a_text, an_int, texts
from client.domain.importing.sources import FileUnreadable, Source, json_of
from client.domain.importing.times import read_own, read_when
from client.domain.journal import MOOD_HIGHEST, MOOD_LOWEST, SUGGESTED, DimensionKind, Labels, Moment

FORMAT: Final = "leeward-export"
_EVERY: Final = 200
_MOST_ORIGIN: Final = 200
_KINDS: Final[tuple[DimensionKind, ...]] = get_args(DimensionKind)
_OTHERS: Final[tuple[tuple[str, LeftKind], ...]] = (
    ("posts", "community"),
    ("messages", "community"),
    ("drafts", "draft"),
)


def fits(root: object) -> bool:
    """Whether this JSON is an export of Leeward's."""
    return a_dict(root).get("format") == FORMAT


def read(source: Source, around: Around) -> Found:
    """The first such file in it. Raises DiaryUnusable for a version that is not known here."""
    finding = Finding("leeward", around)
    names = [name for name in source.names() if name.lower().endswith(".json")] or list(source.names())[:1]
    for name in names:
        try:
            root = json_of(source.read(name))
        except FileUnreadable as error:
            finding.problem(name, 0, error.reason)
            continue
        except ValueError:
            finding.problem(name, 0, "json")
            continue
        if not fits(root):
            finding.problem(name, 0, "other")
            continue
        if an_int(root.get("version")) != 1:
            raise DiaryUnusable("newer")
        _read(finding, name, root)
    return finding.found()


def _read(finding: Finding, file: str, root: dict[str, Any]) -> None:
    journals = {
        a_text(each.get("id")): label(a_text(each.get("name")))
        for each in map(a_dict, a_list(root.get("journals")))
    }
    names = _dimensions(finding, a_list(root.get("dimensions")))
    for each in map(a_dict, a_list(root.get("activities"))):
        finding.activity(label(a_text(each.get("name"))), resting=a_flag(each.get("resting")))
    for each in map(a_dict, a_list(root.get("templates"))):
        if name := label(a_text(each.get("name"))):
            finding.templates.append(FoundTemplate(name, tidy(a_text(each.get("text")))))
    entries, check_ins = a_list(root.get("journal")), a_list(root.get("check_ins"))
    of = len(entries) + len(check_ins)
    origins: dict[str, str] = {}
    for number, value in enumerate(entries, start=1):
        if number % _EVERY == 0:
            finding.around.tell(number, of)
        _entry(finding, file, number, a_dict(value), journals, origins)
    for number, value in enumerate(check_ins, start=1):
        if number % _EVERY == 0:
            finding.around.tell(len(entries) + number, of)
        _check_in(finding, file, number, a_dict(value), names)
    for value in map(a_dict, a_list(root.get("pictures"))):
        _picture(finding, value, origins)
    read_further(finding, file, root)
    for key, kind in _OTHERS:
        finding.leave_out(kind, len(a_list(root.get(key))))


def _dimensions(finding: Finding, found: list[Any]) -> dict[str, str]:
    """What measures are called, by their dimension's id."""
    names = {each.id: each.id for each in SUGGESTED}
    suggested = {each.id for each in SUGGESTED}
    for each in map(a_dict, found):
        own, name = label(a_text(each.get("id"))), label(a_text(each.get("name")))
        said, least = a_text(each.get("kind")), a_number(each.get("least"))
        most = a_number(each.get("most")) if each.get("most") is not None else float("inf")
        if not own or (not name and own not in suggested) or least is None or most is None or least > most:
            continue
        kind = next((known for known in _KINDS if known == said), None)
        if kind is None:
            continue
        names[own] = name or own
        finding.dimension(
            FoundDimension(
                name or own,
                kind,
                least,
                most,
                label(a_text(each.get("unit"))),
                own,
                a_flag(each.get("resting")),
            )
        )
    return names


def _moment(value: object) -> Moment | None:
    """Times have an offset, or are so many seconds since 1970 where no calendar knows them."""
    text = a_text(value)
    told = read_own(text)
    if told is not None:
        return told
    when = read_when(text)
    if isinstance(when, Instant):
        return Moment(when.utc, 0)
    return when if isinstance(when, Moment) else None


def _utc(value: object) -> int | None:
    moment = _moment(value) if value is not None else None
    return None if moment is None else moment.utc


def _mood(value: object) -> int | None:
    mood = an_int(value)
    return mood if mood is not None and MOOD_LOWEST <= mood <= MOOD_HIGHEST else None


def _entry(
    finding: Finding,
    file: str,
    number: int,
    entry: dict[str, Any],
    journals: dict[str, str],
    origins: dict[str, str],
) -> None:
    text, own = tidy(a_text(entry.get("text"))), a_text(entry.get("id"))
    created = _moment(entry.get("written_at"))
    if created is None:
        finding.problem(file, number, "date", text)
        return
    if len(text) > MOST_LETTERS:
        finding.problem(file, number, "too-large", text[:200])
        return
    own = own if is_id(own) else ""
    origin = a_text(entry.get("origin"))[:_MOST_ORIGIN]
    if not own and not origin:
        origin = finding.origin_by_content("leeward", str(created.utc), text)
    origins[a_text(entry.get("id"))] = origin or own
    versions = tuple(
        FoundVersion(until, _mood(each.get("mood")), tidy(a_text(each.get("text"))))
        for each in map(a_dict, a_list(entry.get("versions"))[-50:])
        if (until := _utc(each.get("until"))) is not None
    )
    finding.entries.append(
        FoundEntry(
            origin=origin,
            when=created,
            text=text,
            mood=_mood(entry.get("mood")),
            journal=journals.get(a_text(entry.get("journal")), ""),
            labels=Labels(*(labels(texts(entry.get(key))) for key in ("tags", "people", "places"))),
            pinned=a_flag(entry.get("pinned")),
            edited_at=_utc(entry.get("edited_at")),
            whole_day=a_flag(entry.get("whole_day")),
            trashed_at=_utc(entry.get("trashed_at")),
            own_id=own,
            versions=versions,
        )
    )


def _check_in(finding: Finding, file: str, number: int, value: dict[str, Any], names: dict[str, str]) -> None:
    note, own = tidy(a_text(value.get("note"))), a_text(value.get("id"))
    created = _moment(value.get("written_at"))
    if created is None:
        finding.problem(file, number, "date", note)
        return
    measures: dict[str, FoundMeasure] = {}
    for each in map(a_dict, a_list(value.get("measures"))):
        name, number_ = names.get(a_text(each.get("dimension"))), a_number(each.get("value"))
        if name is None or number_ is None:
            finding.problem(file, number, "scale", f"{a_text(each.get('dimension'))}: {number_}", lost=False)
        else:
            measures.setdefault(name, FoundMeasure(name, number_))
    own = own if is_id(own) else ""
    origin = a_text(value.get("origin"))[:_MOST_ORIGIN]
    if not own and not origin:
        origin = finding.origin_by_content("leeward", str(created.utc), note)
    finding.check_ins.append(
        FoundCheckIn(
            origin=origin,
            when=created,
            mood=_mood(value.get("mood")),
            words=labels(texts(value.get("words"))),
            note=note,
            activities=labels(texts(value.get("activities"))),
            measures=tuple(measures.values()),
            whole_day=a_flag(value.get("whole_day")),
            edited_at=_utc(value.get("edited_at")),
            own_id=own,
        )
    )


def _picture(finding: Finding, value: dict[str, Any], origins: dict[str, str]) -> None:
    of = origins.get(a_text(value.get("entry")))
    try:
        data = base64.b64decode(a_text(value.get("data")), validate=True)
    except (binascii.Error, ValueError):
        data = b""
    if of is None or not data:
        finding.leave_out("picture")
        return
    finding.pictures.append(FoundPicture(of, "", label(a_text(value.get("description"))), data))
