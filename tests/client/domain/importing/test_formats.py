"""Each app's files, in the variants they come in: what becomes of them, and what is shown as unreadable."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

import pytest

from client.domain.importing import formats
from client.domain.importing.found import Found
from client.domain.importing.settling import Answers, first_answers, questions
from client.domain.journal import Labels, Measure
from tests.client.domain.importing.reading import at, here, kept, read, source, utc, zipped


def problems(found: Found) -> list[tuple[int, str, bool]]:
    return [(each.line, each.reason, each.lost) for each in found.problems]


def day_one(*entries: Mapping[str, object], **files: bytes) -> bytes:
    told = {"metadata": {"version": "1.0"}, "entries": list(entries)}
    return zipped({"Journal.json": json.dumps(told), **files})


# Daylio


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


# Day One


def test_day_one_with_everything_and_with_nearly_nothing() -> None:
    found = read(
        "x.bin",
        day_one(
            {
                "uuid": "DF8B32A3FE25400BBBB3A7BBFCD23CE7",
                "creationDate": "2024-04-16T23:00:00Z",
                "modifiedDate": "2024-04-19T21:55:51Z",
                "timeZone": "Europe/Dublin",
                "isAllDay": True,
                "isPinned": False,
                "starred": True,
                "tags": ["one", "two", "One"],
                "text": "# Head\n\nPlain\\. \\(x\\)\\! a\\_b \\*no\\*\n\n![](dayone-moment://AB)\n\n`c\\.d`",
                "location": {"placeName": "By the pier", "localityName": "Town"},
                "photos": [
                    {"identifier": "AB", "md5": "ab", "type": "jpeg"},
                    {"identifier": "CD", "md5": "cd"},
                ],
                "videos": [{}],
                "weather": {"conditionsDescription": "Rain"},
            },
            {"creationDate": "2024-04-16T23:00:00Z", "text": "nearly nothing"},
            **{"photos/ab.jpeg": b"x"},
        ),
        expected="day-one",
    )
    whole, least = [entry for entry, _ in kept(found).entries]
    assert whole.created == at("2024-04-17T00:00:00+01:00")
    assert whole.text == "# Head\n\nPlain. (x)! a_b \\*no\\*\n\n`c\\.d`"
    assert whole.labels == Labels(("one", "two"), (), ("By the pier",))
    assert (whole.pinned, whole.whole_day) == (True, True)
    assert whole.edited_at == utc("2024-04-19T21:55:51")
    assert whole.origin == "day-one:DF8B32A3FE25400BBBB3A7BBFCD23CE7"
    assert [each.file for each in found.pictures] == ["photos/ab.jpeg"]
    assert dict(found.left_out) == {"picture": 1, "video": 1, "weather": 1}
    assert (least.text, least.created.offset_minutes) == ("nearly nothing", 120)


def test_day_ones_rich_text_alone_is_read() -> None:
    rich = {
        "contents": [
            {"attributes": {"line": {"header": 1}}, "text": "Title\n"},
            {"text": "some "},
            {"attributes": {"bold": True}, "text": "bold "},
            {"text": "words\n"},
            {"attributes": {"line": {"listStyle": "bulleted", "indentLevel": 1}}, "text": "one\n"},
            {
                "attributes": {"line": {"listStyle": "checkbox", "indentLevel": 1, "checked": True}},
                "text": "done\n",
            },
            {"attributes": {"line": {"quote": True}}, "text": "said\n"},
            {"embeddedObjects": [{"type": "horizontalRuleLine"}]},
            {"attributes": {"linkURL": "https://example.org"}, "text": "there"},
        ]
    }
    entry = {"uuid": "A", "creationDate": "2024-04-16T23:00:00Z", "richText": json.dumps(rich)}
    ((only, _),) = kept(read("x.zip", day_one(entry), expected="day-one")).entries
    assert only.text == (
        "# Title\n\nsome **bold** words\n\n- one\n- [x] done\n\n> said\n\n---\n\n[there](https://example.org)"
    )


def test_what_is_there_twice_is_taken_as_it_was_changed_last() -> None:
    first = {
        "uuid": "A",
        "creationDate": "2024-04-16T23:00:00Z",
        "modifiedDate": "2024-04-17T00:00:00Z",
        "text": "1",
    }
    later = first | {"modifiedDate": "2024-04-18T00:00:00Z", "text": "2"}
    found = read(
        "x.zip", day_one(later, first, later, {"uuid": "B", "creationDate": "never"}), expected="day-one"
    )
    assert [entry.text for entry, _ in kept(found).entries] == ["2"]
    assert found.left_out == (("twice", 2),)
    assert problems(found) == [(4, "date", True)]


def test_a_zone_that_is_not_known_here_is_told() -> None:
    found = read(
        "x.zip",
        day_one({"uuid": "A", "creationDate": "2024-04-16T23:00:00Z", "timeZone": "Mars/X", "text": "t"}),
        expected="day-one",
    )
    assert problems(found) == [(1, "zone", False)]
    assert questions(found).unzoned == 1


# jrnl


def test_jrnls_text_and_its_json_are_the_same_records() -> None:
    text = (
        "[2013-06-09 15:39] My first entry. *\nEverything is @alright, they said.\n\n[1] not a date\n\n"
        "[2013-06-10 03:40 PM] Life is good.\nBut I'm better.\n"
    )
    as_json = {
        "tags": {"@alright": 1},
        "entries": [
            {
                "title": "My first entry.", "body": "Everything is @alright, they said.\n\n[1] not a date",
                "date": "2013-06-09", "time": "15:39", "tags": ["@alright"], "starred": True,
            },
            {"title": "Life is good.", "body": "But I'm better.", "date": "2013-06-10", "time": "15:40"},
        ],
    }  # fmt: skip
    by_text = [entry for entry, _ in kept(read("j", text, expected="jrnl-text")).entries]
    by_json = [entry for entry, _ in kept(read("j", json.dumps(as_json), expected="jrnl-json")).entries]
    assert [replace(e, labels=Labels()) for e in by_text] == [replace(e, labels=Labels()) for e in by_json]
    assert by_text[0].labels == by_json[0].labels == Labels(("alright",))
    assert by_text[0].pinned
    assert by_text[0].created == here(datetime(2013, 6, 9, 15, 39))


def test_jrnls_older_text_and_dates_nobody_can_read() -> None:
    old = read(
        "j",
        "10.06.2010 15:00 A life without.\nmore\n\n10.07.2013 15:40 He said [this].\n",
        expected="jrnl-text",
    )
    assert [entry.created for entry, _ in kept(old).entries] == [
        here(datetime(2010, 6, 10, 15)),
        here(datetime(2013, 7, 10, 15, 40)),
    ]
    odd = read("j", "[2019-07-18 14:23] One\nwords\n[2019-07 14:23] Two?\nwords\n", expected="jrnl-text")
    assert [entry.text for entry, _ in kept(odd).entries] == ["One\n\nwords\n[2019-07 14:23] Two?\nwords"]
    assert problems(odd) == [(3, "date", False)]


# Markdown


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


# Journey, Diarium, Bearable, RedNotebook, State of Mind, Mini Diary


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


def test_where_it_could_be_two_both_are_offered() -> None:
    assert formats.candidates(source("2024-01-01.txt", "[2024-01-01 10:00] Title\nwords")) == (
        "jrnl-text",
        "markdown",
    )


def test_two_that_say_the_same_are_two_and_stay_the_same_two() -> None:
    row = "2026-04-12,20:30,good,same\n"
    head = "full_date,time,mood,note\n"
    once = [c.origin for c in kept(read("x.csv", head + row, expected="daylio-csv")).check_ins]
    twice = [c.origin for c in kept(read("x.csv", head + row + row, expected="daylio-csv")).check_ins]
    assert len(set(twice)) == 2
    assert once[0] == twice[0]
