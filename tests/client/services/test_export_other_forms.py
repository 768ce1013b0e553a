"""The forms for other programs: a folder of Markdown, one long table, and an archive for Day One."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from client.services.export_table import COLUMNS, safe
from tests.client.services.written_vault import SECRETS, WICKED, Do


def _folder(made: Do, to: Path) -> dict[str, bytes]:
    done = made(to=to, form="markdown-folder")
    assert done.path.name.endswith("-markdown.zip")
    with zipfile.ZipFile(done.path) as archive:
        assert archive.testzip() is None
        files = {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}
        assert {name.partition("/")[0] for name in archive.namelist()} == {
            done.path.name.removesuffix("-markdown.zip")
        }
    return files


def _read(file: bytes) -> tuple[dict[str, Any], str]:
    text = file.decode()
    assert text.startswith("---\n")
    head, _, body = text[4:].partition("\n---\n\n")
    facts = {}
    for line in head.split("\n"):
        key, _, value = line.partition(": ")
        facts[key] = json.loads(value)
    return facts, body.removesuffix("\n")


def test_the_folder_has_a_file_for_each_entry_with_its_words_exactly(made: Do, tmp_path: Path) -> None:
    files = _folder(made, tmp_path)
    assert "NOT ENCRYPTED" in files["README.md"].decode()
    entries = sorted(name for name in files if name.startswith("journal/"))
    assert entries == ["journal/2026/2026-10-03-093000.md", "journal/2026/2026-10-04-034640.md"]
    facts, body = _read(files[entries[0]])
    assert body == "First words\nof mine"
    assert facts == {
        "id": "e1",
        "created": "2026-10-03T09:30:00+05:30",
        "edited": "2026-10-03T09:30:09+05:30",
        "journal": "# Nights",
        "mood": 2,
        "tags": ["rain"],
        "people": ["Ann"],
        "places": ["pier"],
        "pinned": True,
        "pictures": ["pictures/00001.jpg"],
        "descriptions": ["a pier"],
    }
    assert files["pictures/00001.jpg"] == b"\xff\xd8"
    facts, body = _read(files[entries[1]])
    assert body == WICKED
    assert facts["trashed"]
    facts, body = _read(files["check-ins/2026/2026-10-03-185320.md"])
    assert (facts["mood"], facts["measures"], facts["activities"]) == (4, {"energy": 3}, ["reading\n# no"])
    assert body == "a walk"


def test_the_table_has_a_row_for_each_thing_said_and_no_formula(made: Do, tmp_path: Path) -> None:
    path = made(to=tmp_path, form="csv").path
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    assert tuple(rows[0]) == COLUMNS
    said = [(row["record"], row["variable"], row["value"], row["text"]) for row in rows]
    assert ("entry", "text", "", "First words\nof mine") in said
    assert ("check-in", "dimension: energy", "3", "") in said
    assert ("response", "phq-8: 1", "2", "") in said
    assert not any(row["id"] == "e2" for row in rows), "what lies in the trash stays there"
    assert {row["utc_offset"] for row in rows} == {"+05:30", "+01:00"}


@pytest.mark.parametrize("said", ["=1+1", "+a", "-a", "@a", "\ta", "'a"])
def test_no_text_begins_as_a_formula_does(said: str) -> None:
    assert safe(said) == "'" + said
    assert safe("a" + said) == "a" + said
    assert safe("-3.5") == "-3.5"


def test_the_archive_has_what_day_one_reads(made: Do, tmp_path: Path) -> None:
    path = made(to=tmp_path, form="day-one").path
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        assert names[:2] == ["Journal.json", "Nights.json"]
        first, second = (json.loads(archive.read(name)) for name in names[:2])
        photo = hashlib.md5(b"\xff\xd8", usedforsecurity=False).hexdigest()
        assert archive.read(f"photos/{photo}.jpeg") == b"\xff\xd8"
    assert first == {"metadata": {"version": "1.0"}, "entries": []}, "its only entry lies in the trash"
    (entry,) = second["entries"]
    assert entry["creationDate"] == "2026-10-03T04:00:00Z"
    assert entry["timeZone"] == "GMT+0530"
    assert entry["tags"] == ["rain", "Ann", "pier"]
    identifier = entry["photos"][0]["identifier"]
    assert entry["text"] == f"First words\nof mine\n\n![](dayone-moment://{identifier})"
    assert entry["photos"][0]["md5"] == photo
    assert (entry["isPinned"], entry["isAllDay"]) == (True, False)
    assert len(entry["uuid"]) == 32


@pytest.mark.parametrize("form", ["markdown-folder", "csv", "day-one"])
def test_no_secret_comes_out_in_any_form(made: Do, tmp_path: Path, form: str) -> None:
    path = made(to=tmp_path, form=form).path
    content = path.read_bytes()
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as archive:
            content = b"".join(map(archive.read, archive.namelist()))
    for secret in SECRETS.values():
        assert secret not in content
        assert secret.hex().encode() not in content
