"""Daylio's backup: a ZIP with `backup.daylio`, which is JSON in base64, and `assets/`.

Months count from 0. A mood's group says its step: 1 is the best. Moods and activities that were put away or deleted
are still named in older entries. The offset is in milliseconds, in minutes in some files; where the clock's time
and the instant are both there, the distance between them is the offset.
"""

from __future__ import annotations

import base64
import binascii
import re
from datetime import datetime
from typing import Any, Final, NamedTuple

from client.domain.errors import BugError, DiaryUnusable
from client.domain.importing.finding import Finding, label
from client.domain.importing.found import Around, Found, FoundCheckIn, FoundPicture, Instant, Local, When
from client.domain.importing.html import to_text
from client.domain.importing.shapes import a_dict, a_flag, a_list, a_text, an_int
from client.domain.importing.sources import FileUnreadable, Source, json_of
from client.domain.importing.times import day, moment_in, read_instant
from client.domain.journal import Moment

_NAME: Final = "backup.daylio"
_MOST_OFFSET: Final = 14 * 60
_EVERY: Final = 200


class _Mood(NamedTuple):
    step: int | None
    word: str


def decoded(data: bytes) -> Any:
    """The JSON of a backup's bytes, whether or not base64 is around it. Raises ValueError."""
    if data.lstrip()[:1] == b"{":
        return json_of(data)
    try:
        return json_of(base64.b64decode(re.sub(rb"\s+", b"", data), validate=True))
    except binascii.Error as error:
        raise ValueError("no base64") from error


def backup_in(names: list[str]) -> str | None:
    """The name of the backup's one file, None where there is none."""
    return next((name for name in names if name.rpartition("/")[2] == _NAME), None)


def read(source: Source, around: Around) -> Found:
    """The backup's entries as check-ins. Raises DiaryUnusable where the backup itself cannot be read."""
    finding = Finding("daylio-backup", around)
    name = backup_in(list(source.names())) or source.names()[0]
    try:
        root = a_dict(decoded(source.read(name)))
    except FileUnreadable as error:
        raise DiaryUnusable(error.reason) from error
    except ValueError as error:
        raise DiaryUnusable("damaged") from error
    moods = _moods(a_list(root.get("customMoods")))
    tags = _tags(finding, a_list(root.get("tags")))
    assets = _assets(a_list(root.get("assets")), list(source.names()))
    entries = a_list(root.get("dayEntries"))
    for number, each in enumerate(entries, start=1):
        if number % _EVERY == 0:
            around.tell(number, len(entries))
        _entry(finding, name, number, each, moods, tags, assets)
    for key in ("scaleEntries", "scale_entries", "scaleValues"):
        finding.leave_out("measurement", len(a_list(root.get(key))))
    return finding.found()


def _moods(found: list[Any]) -> dict[int, _Mood]:
    moods: dict[int, _Mood] = {step: _Mood(6 - step, "") for step in range(1, 6)}
    for each in map(a_dict, found):
        own_id, group = an_int(each.get("id")), an_int(each.get("mood_group_id"))
        if own_id is None:
            continue
        step = 6 - group if group is not None and 1 <= group <= 5 else None
        moods[own_id] = _Mood(step, label(a_text(each.get("custom_name"))))
    return moods


def _tags(finding: Finding, found: list[Any]) -> dict[int, str]:
    tags: dict[int, str] = {}
    for each in map(a_dict, found):
        own_id, name = an_int(each.get("id")), label(a_text(each.get("name")))
        if own_id is not None and name:
            tags[own_id] = name
            finding.activity(name, resting=bool(an_int(each.get("state"))))
    return tags


def _assets(found: list[Any], names: list[str]) -> dict[int, tuple[bool, str]]:
    """For each asset whether it is a photo, and its name in the archive, empty where it is not there."""
    by_end = {name.rpartition("/")[2]: name for name in names if "assets/" in name}
    by_stem = {end.partition(".")[0]: name for end, name in by_end.items()}
    assets = {}
    for each in map(a_dict, found):
        own_id, checksum = an_int(each.get("id")), a_text(each.get("checksum"))
        if own_id is not None:
            where = by_end.get(checksum) or by_stem.get(checksum.partition(".")[0]) or ""
            assets[own_id] = (an_int(each.get("type")) in (None, 1), where)
    return assets


def _entry(
    finding: Finding,
    file: str,
    number: int,
    value: object,
    moods: dict[int, _Mood],
    tags: dict[int, str],
    assets: dict[int, tuple[bool, str]],
) -> None:
    entry = a_dict(value)
    if not entry:
        finding.problem(file, number, "shape", str(value)[:80])
        return
    title = to_text(a_text(entry.get("note_title"))).strip()
    note = to_text(a_text(entry.get("note"))).strip()
    shown = title or note or str(entry.get("datetime", ""))[:40]
    when = _when(entry)
    if when is None:
        finding.problem(file, number, "date", shown)
        return
    own = an_int(entry.get("mood"))
    mood = moods.get(own) if own is not None else None
    if mood is None or mood.step is None:
        finding.problem(file, number, "mood", shown, lost=False)
    numbers = [an_int(each) for each in a_list(entry.get("tags"))]
    activities = tuple(dict.fromkeys(tags[each] for each in numbers if each is not None and each in tags))
    words = (mood.word,) if mood is not None and mood.word else ()
    text = "\n\n".join(part for part in (title, note) if part)
    if mood is None and not (text or activities):
        finding.problem(file, number, "empty", shown)
        return
    origin = _origin(finding, entry, when, text)
    finding.check_ins.append(
        FoundCheckIn(
            origin=origin,
            when=when,
            mood=mood.step if mood is not None else None,
            words=words,
            note=text,
            activities=activities,
        )
    )
    for each in a_list(entry.get("assets")):
        is_photo, where = assets.get(an_int(each) or 0, (True, ""))
        if not is_photo:
            finding.leave_out("audio")
        elif where:
            finding.pictures.append(FoundPicture(f"{origin}/note", where))
        else:
            finding.leave_out("picture")


def _origin(finding: Finding, entry: dict[str, Any], when: When, text: str) -> str:
    # Ids are numbers from 1 on every telephone: two people's, or one person's before and after a new beginning, would
    # be the same. The instant to the millisecond goes with it.
    own, at = an_int(entry.get("id")), a_text(entry.get("datetime"))
    if own is not None and at:
        return finding.origin_by_id("daylio-backup", f"{own}@{at}")
    return finding.origin_by_content("daylio-backup", str(when), text)


def _when(entry: dict[str, Any]) -> When | None:
    utc = read_instant(entry.get("datetime"))
    local = _local(entry)
    told = an_int(entry.get("timeZoneOffset"))
    offset = None if told is None else told if abs(told) <= _MOST_OFFSET else round(told / 60_000)
    if offset is not None and abs(offset) > _MOST_OFFSET:
        offset = None
    if local is None:
        if utc is None or a_flag(entry.get("year")):
            return None  # a day is told, and it is impossible
        return Instant(utc) if offset is None else Moment(utc, offset)
    if utc is not None:
        apart = round((local - datetime(1970, 1, 1)).total_seconds() - utc)  # noqa: DTZ001 - what a clock shows
        near = round(apart / 900) * 15
        if abs(apart - near * 60) < 60 and abs(near) <= _MOST_OFFSET:
            return Moment(utc, near)
    if offset is None:
        return Local(local.date(), local.time())
    try:
        return moment_in(local, offset)
    except (BugError, OverflowError):
        return None


def _local(entry: dict[str, Any]) -> datetime | None:
    parts = [an_int(entry.get(key)) for key in ("year", "month", "day", "hour", "minute")]
    year, month, of_month, hour, minute = (-1 if part is None else part for part in parts)
    on = day(year, month + 1, of_month)
    if on is None or not (0 <= hour < 24 and 0 <= minute < 60):
        return None
    return datetime(on.year, on.month, on.day, hour, minute)  # noqa: DTZ001 - what a clock shows
