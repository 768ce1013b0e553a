"""Markdown, Journey, Diarium, Bearable, RedNotebook, State of Mind, Mini Diary: what becomes of their files."""

from __future__ import annotations

import json
from datetime import datetime

import pytest

from client.domain.importing.settling import Answers
from client.domain.journal import Labels, Measure
from tests.client.domain.importing.reading import here, kept, problems, read, zipped


def test_a_folder_of_notes() -> None:
    found = read(
        "notes.zip",
        zipped(
            {
                "daily/2024-03-15.md": "---\ntags: [a, b/c]\nmood: 4\npeople: Ann\n---\n\nHello #inline ![[p.png]]\n",
                "daily/p.png": b"x",
                "2024/03/16.md": "# Title\n\nwords",
                "15.03.2024 trip.txt": "by dots",
                "front.md": "---\ndate: 2024-03-17 8:15 pm\ntitle: Front\nmood: 9\n---\ntext",
                "Journal 2024.md": "# 2024\n\n## March\n\n### 2024-03-18 18:22 Walk\n\nfar\n\n### 2024-03-19\n\nnear",
                "first line.md": "Wednesday, July 3, 2019\n\nwords",
                "03-04-2024.md": "either",
                "undated.md": "no day",
                "README.md": "about the folder",
                ".obsidian/app.md": "of a program",
                "scan.pdf": b"x",
            }
        ),
        expected="markdown",
    )
    entries = {entry.text.split("\n")[0]: entry for entry, _ in kept(found).entries}
    assert entries["Hello #inline ![[p.png]]"].labels == Labels(("a", "b/c", "inline"), ("Ann",))
    assert entries["Hello #inline ![[p.png]]"].mood == 4
    assert entries["# Title"].whole_day
    assert entries["# Front"].created == here(datetime(2024, 3, 17, 20, 15))
    assert entries["Walk"].created == here(datetime(2024, 3, 18, 18, 22))
    assert entries["near"].whole_day
    assert entries["Wednesday, July 3, 2019"].created == here(datetime(2019, 7, 3, 12))
    assert set(entries) == {
        "Hello #inline ![[p.png]]", "# Title", "by dots", "# Front", "Walk", "near", "Wednesday, July 3, 2019"
    }  # fmt: skip
    assert kept(found).waiting == 1
    assert {(each.file, each.reason) for each in found.problems} == {
        ("undated.md", "date"),
        ("front.md", "mood"),
    }
    assert found.left_out == (("other-file", 1),)
    assert [each.file for each in found.pictures] == ["daily/p.png"]


def test_words_of_a_year_before_its_first_day_belong_to_no_day() -> None:
    found = read("2024.md", "some words\n\n## 2024-03-18\n\nfar", expected="markdown")
    assert kept(found).entries == ()
    assert problems(found) == [(0, "date", True)]


def test_journey_old_and_new() -> None:
    old = {
        "id": "1501-x", "text": "Hello\nworld", "date_journal": 1501113600000, "date_modified": 1501113700000,
        "mood": 1, "tags": ["t"], "photos": ["1501-x-p.jpg", "gone.jpg"], "favourite": True, "address": "Home",
    }  # fmt: skip
    new = {
        "id": "2", "type": "html", "text": "<p>Hi <b>you</b></p>", "dateOfJournal": "2023-04-28T10:00:00.000Z",
        "timezone": "Asia/Kathmandu", "sentiment": 0.5, "tags": [],
    }  # fmt: skip
    unset = {"id": "3", "text": "t", "date_journal": 1501113600000, "mood": 0}
    files = {f"{n}.json": json.dumps(each) for n, each in enumerate((old, new, unset))}
    found = read("j.zip", zipped({**files, "9.json": "{broken", "1501-x-p.jpg": b"x"}), expected="journey")
    first, second, third = [entry for entry, _ in kept(found).entries]
    assert (first.mood, first.pinned, first.labels.places, first.text) == (5, True, ("Home",), "Hello\nworld")
    assert (second.mood, second.text, second.created.offset_minutes) == (2, "Hi **you**", 345)
    assert third.mood is None
    assert dict(found.left_out) == {"picture": 1}
    assert [(each.file, each.reason) for each in found.problems] == [("9.json", "json")]


def test_diariums_json_and_its_pages() -> None:
    as_json = [
        {
            "date": "2010-10-26T15:47:53.4882812",
            "heading": "H",
            "html": "<p>one</p>",
            "tags": "a, b",
            "rating": 4,
        },
        {"date": "never", "html": "<p>x</p>"},
    ]
    found = read("d.json", json.dumps(as_json), expected="diarium")
    ((entry, _),) = kept(found).entries
    assert entry.created == here(datetime(2010, 10, 26, 15, 47, 53))
    assert (entry.text, entry.labels.tags) == ("# H\n\none", ("a", "b"))
    assert kept(found).check_ins[0].measures == (Measure("Rating", 4),)
    assert problems(found) == [(2, "date", True)]
    page = (
        '<style>p{}</style><p class="Header">Titel</p><p class="Content">Hallo &amp; du</p>'
        '<p class="TagsLocation">Ort: 49.7, 9.09</p><p class="TagsLocation">Tags: eins, zwei</p>'
        '<p class="TagsLocation">Personen: Ann Bee</p><p class="TagsLocation">Wetter: Regen</p>'
    )
    ((entry, _),) = kept(read("d.zip", zipped({"2017-07-27/a.html": page}), expected="diarium")).entries
    assert entry.text == "# Titel\n\nHallo & du\n\nWetter: Regen"
    assert entry.labels == Labels(("eins", "zwei"), ("Ann Bee",))


def test_bearables_rows_of_one_time_are_one_check_in() -> None:
    head = "date,date formatted,weekday,time of day,category,rating/amount,detail,notes\n"
    day = '"22nd Jan 2022","2022-01-22","Sat",'
    rows = [
        '"9:15 pm","Mood","4","Calm | Happy","a note"',
        '"9:15 pm","Energy","3","",""',
        '"am","Symptom","2","Headache (Moderate)",""',
        '"","Sleep","7:30","Asleep 23:00 - 06:30",""',
        '"","Meds/Supplements","","Some tablet",""',
        '"","Health measurements","70","Weight (kg)",""',
    ]
    found = read(
        "b.csv", head + "".join(f"{day}{row}\n" for row in rows) + "no day,,,,Mood,3,,\n", expected="bearable"
    )
    evening, morning, whole = kept(found, Answers(scale=(1.0, 5.0))).check_ins
    assert (evening.mood, evening.words, evening.note) == (4, ("Calm", "Happy"), "a note")
    assert evening.created == here(datetime(2022, 1, 22, 21, 15))
    assert evening.measures == (Measure("Mood", 4), Measure("Energy", 3))
    assert (morning.whole_day, morning.note, morning.measures) == (True, "am", (Measure("Headache", 2),))
    assert whole.measures == (Measure("Sleep", 7.5), Measure("Weight", 70))
    assert whole.activities == ("Some tablet",)
    assert kept(found).check_ins[0].mood is None
    assert problems(found) == [(8, "date", True)]
    head = head.replace("date formatted,", "")
    seven = f'{head}"1st March 2024",Fri,mid,Mood,9,,\n'
    assert kept(read("b.csv", seven, expected="bearable"), Answers(scale=(1.0, 10.0))).check_ins[0].mood == 5


def test_rednotebooks_months() -> None:
    found = read(
        "r.zip",
        zipped(
            {
                "data/2020-01.txt": "1:\n  text: 'Hello //it// http://x.y --no--\n\n\n    = Head =\n\n    +  one'\n"
                "  Cool Stuff: {went out: null}\n  Tags: {Work: null}\n31: {text: 'line #tagged'}\n32: {text: x}\n",
                "data/2020-02.txt": "1: &x {text: y}\n",
                "data/rednotebook.cfg": "x",
            }
        ),
        expected="rednotebook",
    )
    first, last = [entry for entry, _ in kept(found).entries]
    assert first.text.startswith("Hello *it* http://x.y ~~no~~\n")
    assert first.text.endswith("**Cool Stuff**\n\n- went out")
    assert first.labels.tags == ("Cool Stuff", "Work")
    assert (last.labels.tags, last.whole_day) == (("tagged",), True)
    assert {(each.file, each.line, each.reason) for each in found.problems} == {
        ("data/2020-01.txt", 0, "date"),
        ("data/2020-02.txt", 1, "yaml"),
    }


@pytest.mark.parametrize("wrap", ["health", "list", "samples"])
def test_states_of_mind(wrap: str) -> None:
    made = [
        {"id": "A", "start": "2024-09-19 08:06:15 -0400", "kind": "daily_mood", "valence": 0.5, "labels": ["Calm"],
         "associations": ["selfCare"], "valenceClassification": 6},
        {"id": "B", "date": "2024-09-19T08:06:15Z", "kind": 1, "valenceClassification": "slightlyUnpleasant"},
        {"id": "C", "startDate": "2024-09-19 8:06:15\u202fPM +0000", "valenceClassification": 7},
        {"id": "D", "start": "2024-09-19 08:06:15 -0400", "labels": ["Happy"]},
        {"id": "E", "start": "2024-09-19 08:06:15 -0400", "valence": 7},
        {"id": "F", "start": "some day", "valence": 0},
    ]  # fmt: skip
    root: object = {"health": {"data": {"stateOfMind": made}}, "list": made, "samples": {"samples": made}}[
        wrap
    ]
    found = read("h.json", json.dumps(root), expected="state-of-mind")
    moods = [(each.mood, each.words, each.activities, each.whole_day) for each in kept(found).check_ins]
    assert moods == [
        (4, ("calm",), ("self care",), True),
        (2, (), (), False),
        (5, (), (), False),
        (None, ("happy",), (), False),
    ]
    assert kept(found).check_ins[0].measures == (Measure("Valence", 0.5),)
    assert problems(found) == [(4, "mood", False), (5, "mood", True), (6, "date", True)]


def test_mini_diary_and_mini_diarium() -> None:
    by_day = {
        "metadata": {"version": "3.3.0"},
        "entries": {"2024-01-01": {"title": "T", "text": "x"}, "2024-02-30": {}},
    }
    found = read("m.json", json.dumps(by_day), expected="mini-diary")
    assert [(e.text, e.whole_day) for e, _ in kept(found).entries] == [("# T\n\nx", True)]
    assert problems(found) == [(2, "date", True)]
    listed = {
        "entries": [
            {"id": 42, "date": "2024-01-15", "title": "", "text": "<p>x</p><p>y</p>", "dateUpdated": ""}
        ]
    }
    assert kept(read("m.json", json.dumps(listed), expected="mini-diary")).entries[0][0].text == "x\n\ny"
