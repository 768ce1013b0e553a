"""A diary comes in through the terminal: shown, settled, kept once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.client.cli.test_joining_commands import Seat, seated

CSV = (
    "full_date,date,weekday,time,mood,activities,note_title,note\n"
    '2026-04-12,April 12,Sunday,8:30 pm,rad,"walk",,Rain\n'
    "2026-04-11,April 11,Saturday,20:15,vaguely ok,,,\n"
    "2026-04-10,April 10,Friday,99:15,good,,,\n"
)


@pytest.fixture
def seat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Seat]:
    yield from seated(tmp_path, monkeypatch, as_json=True)


@pytest.fixture
def person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Seat]:
    yield from seated(tmp_path, monkeypatch, as_json=False)


def csv(folder: Path, text: str = CSV) -> str:
    path = folder / "daylio.csv"
    path.write_text(text)
    return str(path)


def refused(seat: Seat, *words: str) -> str:
    told = json.loads(seat.type(*words).splitlines()[-1])
    assert told["ok"] is False, told
    return str(told["said"])


def test_a_preview_keeps_nothing(seat: Seat, tmp_path: Path) -> None:
    told = seat.asks("import", csv(tmp_path), "--preview")
    assert (told["format"], told["new_check_ins"], told["kept"]) == ("daylio-csv", 2, False)
    assert told["moods"] == [
        {"name": "rad", "times": 1, "step": 5},
        {"name": "vaguely ok", "times": 1, "step": None},
    ]
    assert [(each["line"], each["reason"]) for each in told["problems"]] == [(4, "time")]
    assert seat.asks("check-in", "--list")["check_ins"] == []


def test_it_is_kept_once_with_what_was_said(seat: Seat, tmp_path: Path) -> None:
    told = seat.asks("import", csv(tmp_path), "--mood", "vaguely ok=2")
    assert len(told["check_ins"]) == 2
    assert [each["mood"] for each in seat.asks("check-in", "--list")["check_ins"]] == [5, 2]
    again = seat.asks("import", csv(tmp_path))
    assert (again["new_check_ins"], again["known"], again["check_ins"]) == (0, 2, [])


def test_what_cannot_be_is_told(seat: Seat, tmp_path: Path) -> None:
    path = csv(tmp_path, "full_date,time,mood,note\n03/04/2025,10:00,good,spring\n")
    assert "--day-first" in refused(seat, "import", path)
    assert seat.asks("import", path, "--day-first", "--zone", "UTC")["kept"]
    for wrong in (
        ["--mood", "odd"],
        ["--mood", "good=9"],
        ["--zone", "Mars/X"],
        ["--scale", "x"],
        ["--format", "x"],
    ):
        assert refused(seat, "import", path, *wrong)
    (tmp_path / "x.bin").write_bytes(b"\0\1")
    assert "nothing was brought in" in refused(seat, "import", str(tmp_path / "x.bin"))


def test_a_person_reads_what_would_happen(person: Seat, tmp_path: Path) -> None:
    said = person.type("import", csv(tmp_path), "--preview")
    assert "New: 0 journal entries and 2 check-ins." in said
    assert "line 4" in said
    assert "Its time of day cannot be read." in said
    assert "nothing was kept" in said
