"""Reading files of our own making, as the service does, with clocks and zones of the test's."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from client.crypto.fingerprints import content_name
from client.domain.importing import formats
from client.domain.importing.found import Around, Format, Found
from client.domain.importing.settling import Answers, Kept, first_answers, questions, settle
from client.domain.importing.sources import OneFile, Source, ZipSource
from client.domain.journal import Moment

ZONES = {
    name: ZoneInfo(name) for name in ("Europe/Berlin", "Europe/Dublin", "Asia/Kathmandu", "America/New_York")
}
HERE = timezone(timedelta(hours=2))


def zone(name: str) -> tzinfo | None:
    return ZONES.get(name)


AROUND = Around(zone=zone, digest=content_name)


def zipped(files: Mapping[str, bytes | str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()


def source(name: str, data: bytes | str) -> Source:
    raw = data.encode() if isinstance(data, str) else data
    return ZipSource(name, io.BytesIO(raw)) if raw[:2] == b"PK" else OneFile(name, raw)


def read(name: str, data: bytes | str, *, expected: Format) -> Found:
    """What is in the file, whose format is known by its content alone."""
    files = source(name, data)
    found = formats.candidates(files)
    assert found[0] == expected, found
    return formats.read(files, expected, AROUND)


def kept(found: Found, answers: Answers | None = None) -> Kept:
    return settle(found, answers or first_answers(questions(found)), here)


def here(shown: datetime) -> Moment:
    return Moment.of(shown.replace(tzinfo=HERE))


def at(text: str) -> Moment:
    """The moment of an ISO time with its offset."""
    return Moment.of(datetime.fromisoformat(text))


def utc(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


def problems(found: Found) -> list[tuple[int, str, bool]]:
    return [(each.line, each.reason, each.lost) for each in found.problems]
