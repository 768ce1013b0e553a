"""Readers of other apps' diaries: whatever a file holds, they say what they found or why they cannot, and never hang.

Each reader is fed directly, whatever the format would be taken for, and what it found is settled and shown; what is
read twice is the same, and has the same origins, or an import would not know its own again.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import zipfile
from collections.abc import Iterator
from datetime import timedelta, timezone
from functools import partial
from typing import Final
from zoneinfo import ZoneInfo

from bench.fuzz.target import Broken, Shape, Target, same
from client.domain.errors import DiaryUnusable
from client.domain.importing import formats
from client.domain.importing.found import Around, Format
from client.domain.importing.html import to_markdown, without_unseen
from client.domain.importing.settling import Answers, first_answers, moment_at, questions, settle
from client.domain.importing.sources import OneFile, Source, ZipSource
from client.domain.importing.times import read_clock, read_when
from client.domain.importing.yaml_part import parse
from client.domain.importing.yaml_scalars import YamlUnread

_BERLIN: Final = ZoneInfo("Europe/Berlin")
_AROUND: Final = Around(
    zone=lambda name: _BERLIN if name == "Europe/Berlin" else None,
    digest=lambda text: hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:26],
)
_HERE: Final = partial(moment_at, zone=timezone(timedelta(hours=2)))
_CSV: Final = (
    "\ufefffull_date,date,weekday,time,mood,activities,scales,note_title,note\r\n"
    '2026-04-12,April 12,Sunday,8:30 pm,rad,"walk | tea","Sleep: 7:30 | Rest: 8/10",T,"Rain ""x""<br>&amp; sun"\r\n'
    "03/04/2026,a,b,20:15,own,,,,\n"
)
_BEARABLE: Final = (
    "date,date formatted,weekday,time of day,category,rating/amount,detail,notes\n"
    '"22nd Jan 2022","2022-01-22","Sat","9:15 pm","Mood","4","Calm | Happy","note"\n'
    '"22nd Jan 2022","2022-01-22","Sat","am","Symptom","2","Headache (Mild)",""\n'
)
_JSON: Final[dict[Format, object]] = {
    "day-one": {
        "metadata": {"version": "1.0"},
        "entries": [
            {
                "uuid": "AB",
                "creationDate": "2024-04-16T23:00:00Z",
                "timeZone": "Europe/Berlin",
                "text": "# Head\n\na\\-b \\* ![](dayone-moment://CD)",
                "richText": '{"contents":[{"text":"x\\n","attributes":{"line":{"header":1}}}]}',
                "tags": ["t"],
                "photos": [{"identifier": "CD", "md5": "ef", "type": "jpeg", "orderInEntry": 0}],
            }
        ],
    },
    "jrnl-json": {
        "entries": [{"title": "T.", "body": "b @t", "date": "2024-01-01", "time": "10:00", "tags": ["@t"]}]
    },
    "journey": {"id": "1", "text": "<p>a<br>b</p>", "date_journal": 1501113600000, "mood": 2, "tags": ["x"]},
    "diarium": [
        {"date": "2010-10-26T15:47:53.48", "heading": "H", "html": "<p>x</p>", "tags": "a,b", "rating": 4}
    ],
    "state-of-mind": {
        "data": {
            "stateOfMind": [
                {
                    "id": "A",
                    "start": "2024-09-19 08:06:15 -0400",
                    "kind": 2,
                    "valence": 0.5,
                    "labels": ["Calm"],
                }
            ]
        }
    },
    "mini-diary": {"metadata": {}, "entries": {"2024-01-01": {"title": "T", "text": "x", "dateUpdated": ""}}},
    "leeward": {
        "format": "leeward-export",
        "version": 1,
        "journals": [{"id": "j", "name": "J"}],
        "dimensions": [{"id": "d", "name": "D", "kind": "scale", "least": 0, "most": 5, "unit": ""}],
        "journal": [
            {"id": "x", "written_at": "2027-01-01T00:00:00+05:30", "mood": 3, "text": "t", "journal": "j"}
        ],
        "check_ins": [
            {
                "id": "y",
                "written_at": "2027-01-01T00:00:00Z",
                "mood": None,
                "measures": [{"dimension": "d", "value": 1}],
            }
        ],
        "pictures": [{"entry": "x", "data": "AA=="}],
    },
}
_BACKUP: Final = {
    "customMoods": [{"id": 6, "custom_name": "own", "mood_group_id": 1}],
    "tags": [{"id": 1, "name": "walk", "state": 0}],
    "dayEntries": [
        {
            "id": 2, "minute": 36, "hour": 11, "day": 24, "month": 0, "year": 2023, "datetime": 1674556607764,
            "timeZoneOffset": 3600000, "mood": 6, "note": "a<br>b", "note_title": "", "tags": [1], "assets": [5],
        }
    ],
    "assets": [{"id": 5, "checksum": "abc", "type": 1}],
}  # fmt: skip
_TEXTS: Final[dict[Format, tuple[str, str]]] = {
    "jrnl-text": ("a.journal", "[2024-01-02 08:30 PM] Title. *\nbody @tag\n\n[03.04.2024 10:00] Two\n"),
    "markdown": (
        "2024-01-02.md",
        "---\ndate: 2024-01-02 10:00\ntags: [a, b]\nmood: 4\n---\n\n# H\n\n## 2024-01-03\nx #y",
    ),
    "rednotebook": (
        "2024-01.txt",
        "1:\n  text: 'a //b//\n\n    = H ='\n  Cat: {x: null}\n2: {text: \"c\\n\"}\n",
    ),
}


def targets() -> Iterator[Target]:
    """All of them."""
    errors = (DiaryUnusable,)
    yield Target("diary-kind", _any_file, _kind, errors=errors, most_ms=400)
    yield Target("diary-zip", _archives, _archive, errors=errors, most_ms=400)
    tables: dict[Format, tuple[str, str]] = {"daylio-csv": ("x.csv", _CSV), "bearable": ("x.csv", _BEARABLE)}
    for format, (name, text) in (tables | _TEXTS).items():
        parse_as = partial(_read, format, name)
        yield Target(
            f"diary-{format}", partial(_seeds, text), parse_as, Shape.LINES, errors=errors, most_ms=300
        )
    for format, value in _JSON.items():
        parse_as = partial(_read, format, "x.json")
        yield Target(
            f"diary-{format}",
            partial(_seeds, json.dumps(value)),
            parse_as,
            Shape.JSON,
            errors=errors,
            most_ms=300,
        )
    backup = partial(_read, "daylio-backup", "backup.daylio")
    yield Target("diary-daylio-backup", _backups, backup, Shape.JSON, errors=errors, most_ms=300)
    yield Target(
        "diary-html", lambda: [b"<p>a<b>b </b><ul><li>c<br>&amp;d</ul><!-- e -->"], _html, most_ms=300
    )
    yield Target(
        "diary-yaml", lambda: [_TEXTS["rednotebook"][1].encode()], _yaml, Shape.LINES, (YamlUnread,), 300
    )
    yield Target("diary-times", lambda: [b"22nd Jan 2022, 8:30 pm", b"2024-01-02T03:04:05.6+01:00"], _times)


def _seeds(text: str) -> list[bytes]:
    return [text.encode()]


def _backups() -> list[bytes]:
    plain = json.dumps(_BACKUP).encode()
    return [plain, base64.b64encode(plain)]


def _zip(files: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _archives() -> list[bytes]:
    return [
        _zip({"backup.daylio": base64.b64encode(json.dumps(_BACKUP).encode()), "assets/photos/abc": b"x"}),
        _zip({"Journal.json": json.dumps(_JSON["day-one"]).encode(), "photos/ef.jpeg": b"x"}),
        _zip({f"a/{name}": text.encode() for name, text in _TEXTS.values()}),
    ]


def _any_file() -> list[bytes]:
    return [
        _CSV.encode(),
        _BEARABLE.encode(),
        *(json.dumps(value).encode() for value in _JSON.values()),
        *(text.encode() for _, text in _TEXTS.values()),
    ]


def _kind(data: bytes) -> None:
    source = OneFile("some file.txt", data)
    for format in formats.candidates(source):
        _settled(format, source)


def _archive(data: bytes) -> None:
    source = ZipSource("some.zip", io.BytesIO(data))
    for format in formats.candidates(source):
        _settled(format, source)


def _read(format: Format, name: str, data: bytes) -> None:
    if data:
        _settled(format, OneFile(name, data))


def _settled(format: Format, source: Source) -> None:
    found = formats.read(source, format, _AROUND)
    again = formats.read(source, format, _AROUND)
    same([each.origin for each in found.entries], [each.origin for each in again.entries])
    same(found.check_ins, again.check_ins)
    asked = questions(found)
    for answers in (first_answers(asked), Answers(day_first=True, scale=(0.0, 10.0), notes_as_entries=True)):
        kept = settle(found, answers, _HERE)
        for entry, _ in kept.entries:
            if "\0" in entry.text or any("\ud800" <= letter <= "\udfff" for letter in entry.text):
                raise Broken("a text that no store holds")
        origins = [each.origin or each.id for each, _ in kept.entries] + [
            each.origin or each.id for each in kept.check_ins
        ]
        if not all(origins):
            raise Broken("a record that nobody would know again")


def _html(data: bytes) -> None:
    to_markdown(without_unseen(data.decode("utf-8", "replace")))


def _yaml(data: bytes) -> None:
    parse(data.decode("utf-8", "replace"))


def _times(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    read_when(text)
    read_clock(text)
