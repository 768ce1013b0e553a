"""Daylio's tables and backups, in the variants they come in, and what is shown as unreadable."""

from __future__ import annotations

import base64
import json
from dataclasses import replace
from datetime import datetime

import pytest

from client.domain.importing import formats
from client.domain.importing.settling import Answers, first_answers, questions
from client.domain.journal import Measure
from tests.client.domain.importing.reading import here, kept, problems, read, source, zipped


@pytest.mark.parametrize(
    "text",
    [
        "full_date,date,weekday,time,mood,activities,note_title,note\n2026-04-12,x,y,20:30,good,walk | tea,T,words\n",
        (
            "full_date,date,weekday,time,mood,activities,scales,note_title,note\r\n"
            '"2026-04-12","12. April","Sonntag","8:30 pm","Gut","walk | tea","","T","words"\r\n'
        ),
        "year,date,weekday,time,mood,activities,note\n2026,12. April,So,8:30 nachm.,bien,walk | tea,T<br><br>words\n",
        "year\tdate\ttime\tmood\tactivities\tnote\n2026\tApril 12\t20:30\tgood\twalk|tea\tT<br><br>words\n",
        "note;note_title;mood;activities;time;full_date\nwords;T;good;walk | tea;20:30;2026-04-12\n",
        "sep=;\nfull_date;time;mood;activities;note_title;note\n12.04.2026;20:30;good;walk | tea;T;words\n",
        "full_date,odd,time,mood,weird,activities,note_title,note\n2026-04-12,?,20:30,good,!,walk | tea,T,words\n",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_daylios_tables_old_and_new_are_the_same_check_in(text: str, encoding: str) -> None:
    (check_in,) = kept(read("any.name", text.encode(encoding), expected="daylio-csv")).check_ins
    assert check_in.created == here(datetime(2026, 4, 12, 20, 30))
    assert (check_in.mood, check_in.words, check_in.activities) == (4, (), ("walk", "tea"))
    assert check_in.note == "T\n\nwords"


def test_rows_of_daylio_that_cannot_be_read_cost_themselves_alone() -> None:
    found = read(
        "x.csv",
        "full_date,date,time,mood,note\n"
        "2026-04-12,a,20:30,good,fine\n"
        "2026-02-30,a,20:30,good,no such day\n"
        ",a,20:30,good,no day\n"
        "2026-04-12,a,99:15,good,no such time\n"
        "2026-04-12,a,20:30,good,one, two\n"
        "2026-04-12,a\n"
        "2026-04-12,a,,,\n"
        '2026-04-12,a,20:31,good,"never closed\n'
        '2026-04-12,a,20:32,good,"two\nlines"\n'
        "2026-04-12,a,,bad,only the day\n",
        expected="daylio-csv",
    )
    assert problems(found) == [
        (3, "date", True),
        (4, "date", True),
        (5, "time", True),
        (6, "columns", True),
        (7, "columns", True),
        (8, "empty", True),
        (9, "quote", True),
    ]
    assert [each.note for each in kept(found).check_ins] == ["fine", "two\nlines", "only the day"]
    assert kept(found).check_ins[-1].whole_day


def test_daylios_scales_become_dimensions_and_other_words_stay() -> None:
    found = read(
        "x.csv",
        "full_date,time,mood,scales,note\n"
        "2026-04-12,20:30,good,Rest:\u00a08/10 points | Sleep: 7:30 | Steps: 4000 steps | Odd: a lot,\n"
        "2026-04-13,20:30,good,Rest: 0/10 points,\n",
        expected="daylio-csv",
    )
    first, second = kept(found).check_ins
    assert first.measures == (Measure("Rest", 8), Measure("Sleep", 7.5), Measure("Steps", 4000))
    assert first.note == "Odd: a lot"
    assert second.measures == (Measure("Rest", 0),)
    assert [(d.name, d.kind, d.least, d.most, d.unit) for d in found.dimensions] == [
        ("Rest", "scale", 0, 10, ""),
        ("Sleep", "amount", 0, float("inf"), "h"),
        ("Steps", "amount", 0, float("inf"), "steps"),
    ]
    assert problems(found) == [(2, "scale", False)]


def test_moods_names_are_proposed_and_ones_own_wait_for_an_answer() -> None:
    found = read(
        "x.csv",
        "full_date,time,mood,note\n"
        + "".join(
            f"2026-04-{10 + n},20:30,{name},\n" for n, name in enumerate(["Lausig", "супер", "Fuzzy", "GOOD"])
        ),
        expected="daylio-csv",
    )
    asked = questions(found)
    assert {mood.name: mood.proposed for mood in asked.moods} == {
        "Lausig": 1,
        "супер": 5,
        "Fuzzy": None,
        "GOOD": 4,
    }
    assert [(c.mood, c.words) for c in kept(found).check_ins] == [
        (1, ()),
        (5, ("супер",)),
        (None, ("Fuzzy",)),
        (4, ()),
    ]
    answers = replace(first_answers(asked), moods={"fuzzy": 2, "good": None})
    assert [(c.mood, c.words) for c in kept(found, answers).check_ins][2:] == [
        (2, ("Fuzzy",)),
        (None, ("GOOD",)),
    ]


def test_days_that_could_be_two_follow_the_others_or_wait() -> None:
    head = "full_date,time,mood,note\n03/04/2025,10:00,good,\n"
    alone = read("x.csv", head, expected="daylio-csv")
    assert (kept(alone).waiting, kept(alone).check_ins) == (1, ())
    (march,) = kept(alone, Answers(day_first=False)).check_ins
    assert march.created == here(datetime(2025, 3, 4, 10))
    proven = read("x.csv", f"{head}25/04/2025,10:00,good,\n", expected="daylio-csv")
    assert [c.created for c in kept(proven).check_ins] == [
        here(datetime(2025, 4, 3, 10)),
        here(datetime(2025, 4, 25, 10)),
    ]
    both = read("x.csv", f"{head}25/04/2025,10:00,good,\n04/25/2025,10:00,good,\n", expected="daylio-csv")
    assert questions(both).day_first is None
    assert kept(both).waiting == 1


def backup(**changed: object) -> dict[str, object]:
    entry: dict[str, object] = {
        "id": 2, "minute": 36, "hour": 11, "day": 24, "month": 0, "year": 2023, "datetime": 1674556607764,
        "timeZoneOffset": 3600000, "mood": 6, "note": "a<br>b", "note_title": "", "tags": [1, 3, 99], "assets": [],
    }  # fmt: skip
    return {
        "version": 15,
        "customMoods": [
            {"id": 1, "custom_name": "", "mood_group_id": 1, "predefined_name_id": 1, "state": 0},
            {"id": 6, "custom_name": "love it", "mood_group_id": 1, "predefined_name_id": -1, "state": 1},
        ],
        "tags": [{"id": 1, "name": "walk", "state": 0}, {"id": 3, "name": "old habit", "state": 1}],
        "dayEntries": [entry | changed],
        "assets": [{"id": 5, "checksum": "abc", "type": 1}, {"id": 6, "checksum": "def", "type": 2}],
    }


def daylio(root: object) -> bytes:
    return zipped(
        {"backup.daylio": base64.b64encode(json.dumps(root).encode()), "assets/photos/2023/1/abc": b"x"}
    )


@pytest.mark.parametrize("offset", [3600000, 60, None, 7200000])
def test_a_backup_of_daylio_tells_its_own_clock(offset: int | None) -> None:
    found = read("x.bin", daylio(backup(timeZoneOffset=offset, assets=[5, 6])), expected="daylio-backup")
    (check_in,) = kept(found).check_ins
    assert (check_in.created.utc, check_in.created.offset_minutes) == (1674556607, 60)
    assert (check_in.mood, check_in.words, check_in.note) == (5, ("love it",), "a\nb")
    assert check_in.activities == ("walk", "old habit")
    assert [(each.name, each.resting) for each in found.activities] == [("walk", False), ("old habit", True)]
    assert [each.file for each in found.pictures] == ["assets/photos/2023/1/abc"]
    assert found.left_out == (("audio", 1),)


def test_a_backups_months_count_from_nought_and_what_is_missing_is_told() -> None:
    bare = json.dumps(backup()).encode()
    assert formats.candidates(source("plain.json", bare)) == ("daylio-backup",)
    assert formats.candidates(source("in.base64", base64.b64encode(bare))) == ("daylio-backup",)
    wrong = read("x.zip", daylio(backup(month=12)), expected="daylio-backup")
    assert problems(wrong) == [(1, "date", True)]
    unknown = read("x.zip", daylio(backup(mood=77)), expected="daylio-backup")
    assert problems(unknown) == [(1, "mood", False)]
    assert kept(unknown).check_ins[0].mood is None
    no_clock = read(
        "x.zip",
        daylio({"dayEntries": [{"datetime": 1702800000, "mood": 2, "note": "x"}]}),
        expected="daylio-backup",
    )
    assert kept(no_clock).check_ins[0].created.utc == 1702800000
