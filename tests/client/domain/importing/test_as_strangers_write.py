"""Files in forms that other people's exporters and habits give them: each word stays, each doubt is shown."""

from __future__ import annotations

import json
import time as clock
from datetime import datetime, time

import pytest

from client.domain.importing import formats
from client.domain.importing.moods import proposed
from client.domain.importing.times import read_clock
from client.domain.journal import Labels, Measure
from tests.client.domain.importing.reading import AROUND, here, kept, problems, read, source, zipped

LONG = " ".join(f"word{n}" for n in range(40))


def test_headings_inside_a_day_are_its_words() -> None:
    march = "### 2024-03-18\n\n#### Morning\n\nwoke\n\n### Evening\n\nslept\n\n"
    text = f"# 2024\n\n## March\n\n{march}## April\n\n### 2024-04-01\n\nx\n"
    first, second = [entry.text for entry, _ in kept(read("j.md", text, expected="markdown")).entries]
    assert first == "#### Morning\n\nwoke\n\n### Evening\n\nslept"
    assert second == "x"


def test_titles_keep_all_of_their_words() -> None:
    files = {
        "markdown": ("a.md", f"---\ndate: 2024-03-15\ntitle: {LONG}\n---\n\nx\n"),
        "diarium": (
            "a.json",
            json.dumps([{"date": "2024-03-15T10:00:00", "heading": LONG, "html": "<p>x</p>"}]),
        ),
        "journey": ("a.json", json.dumps({"date_journal": 1501113600000, "title": LONG, "text": "x"})),
        "mini-diary": ("a.json", json.dumps({"entries": {"2024-03-15": {"title": LONG, "text": "x"}}})),
    }
    for format, (name, data) in files.items():
        ((entry, _),) = kept(read(name, data, expected=format)).entries  # type: ignore[arg-type]
        assert entry.text == f"# {LONG}\n\nx", format


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("2024-03-15 - 2024-03-21", datetime(2024, 3, 15, 12)),
        ("2024-03-15-03-17-2024", datetime(2024, 3, 15, 12)),
        ("2024-03-15 0830", datetime(2024, 3, 15, 8, 30)),
        ("20240315T083005", datetime(2024, 3, 15, 8, 30, 5)),
        ("202403150830", datetime(2024, 3, 15, 8, 30)),
        ("20240315083005 seen", datetime(2024, 3, 15, 8, 30, 5)),
        ("2024-03-15 dreadme", datetime(2024, 3, 15, 12)),
    ],
)
def test_days_and_times_in_names(name: str, shown: datetime) -> None:
    ((entry, _),) = kept(read("v.zip", zipped({f"{name}.md": "x"}), expected="markdown")).entries
    assert entry.created == here(shown)


def test_a_name_with_numbers_that_are_no_time_is_no_day() -> None:
    found = read("v.zip", zipped({"202403159930.md": "x"}), expected="markdown")
    assert problems(found) == [(0, "date", True)]


@pytest.mark.parametrize(
    "line", ["# " + " " * 60_000 + "x", "# x" + "#" * 60_000 + "x", "# x" + " #" * 60_000 + "x"]
)
def test_a_long_heading_takes_no_longer_than_its_length(line: str) -> None:
    begun = clock.monotonic()
    assert problems(read("x.md", f"{line}\n", expected="markdown")) == [(0, "date", True)]
    assert clock.monotonic() - begun < 2


def test_a_line_with_a_time_makes_no_folder_of_notes_a_journal_of_jrnls() -> None:
    notes = {f"n/2024-03-{of:02}.md": f"words {of}\n" for of in range(1, 29)}
    notes["n/2024-03-05.md"] = "words\n\n2024-03-05 08:30 called\n[2024-03-05 09:30] called\n"
    assert len(kept(read("v.zip", zipped(notes), expected="markdown")).entries) == 28
    days = {f"2024/03/{of:02}.txt": f"[2024-03-{of:02} 08:30] Up\nwords\n" for of in range(1, 29)}
    assert len(kept(read("v.zip", zipped(days), expected="jrnl-text")).entries) == 28


def test_a_diariums_own_words_are_never_taken_for_its_labels() -> None:
    page = (
        '<p class="Header">T</p><p class="Content">Ort: wir waren da</p><p class="Content">People: kind</p>'
        f'<p class="TagsLocation">Tags: one, two</p><p class="TagsLocation">Ort: {LONG}</p>'
    )
    ((entry, _),) = kept(read("d.zip", zipped({"2017-07-27/a.html": page}), expected="diarium")).entries
    assert entry.text == f"# T\n\nOrt: wir waren da\n\nPeople: kind\n\nOrt: {LONG}"
    assert entry.labels == Labels(("one", "two"))
    lines = (
        "Thursday, July 27, 2017\n\nPlace: a good one\nmore\n\nTags: one, two\nPeople: Ann\nWeather: rain\n"
    )
    files = source("d.txt", lines)
    ((entry, _),) = kept(formats.read(files, "diarium", AROUND)).entries
    assert entry.text == "Place: a good one\nmore\n\nWeather: rain"
    assert entry.labels == Labels(("one", "two"), ("Ann",))


@pytest.mark.parametrize(
    ("note", "text"),
    [
        ("one <painful> x\nline two", "one <painful> x\nline two"),
        ("a <b and c> d <i think> e", "a <b and c> d <i think> e"),
        ("a\nb<div>c</div><div>d</div>", "a\nb\nc\nd"),
        ("<div>a</div>\n<div>b</div>", "a\nb"),
        ('<b class="x">a</b> <span style="y">b</span>', "a b"),
    ],
)
def test_daylios_notes_keep_their_lines_and_signs(note: str, text: str) -> None:
    table = f'full_date,time,mood,activities,note\n2026-04-12,20:30,good,,"{note.replace(chr(34), chr(34) * 2)}"\n'
    assert kept(read("d.csv", table, expected="daylio-csv")).check_ins[0].note == text


def test_daylios_export_by_another_clock_and_version_is_the_same_record() -> None:
    tables = [
        "full_date,time,mood,activities,note_title,note\n2026-04-12,8:30 pm,good,walk | tea,T,two words\n",
        "full_date,time,mood,activities,note_title,note\n2026-04-12,20:30,good,walk|tea,T,two words\n",
        "full_date,date,time,mood,activities,note\n12.04.2026,x,午後8:30,good,walk | tea,T<br><br>two words\n",
        "year,date,weekday,time,mood,activities,note\n2026,12 April,So,20:30,good,walk | tea,T<br>two words\n",
    ]
    assert len({read("d.csv", each, expected="daylio-csv").check_ins[0].origin for each in tables}) == 1


def test_half_past_noon_as_japan_writes_it() -> None:
    assert read_clock("午後0:30") == time(12, 30)
    assert read_clock("午前0:30") == time(0, 30)


def test_rednotebooks_code_rules_and_breaks() -> None:
    text = f"``a  //b//`` one\\\\\ntwo\n{'=' * 20}\n```\n//x// ``y`` = z =\n```\n//three//\n"
    month = "1:\n  text: |-\n" + "".join(f"    {line}\n" for line in text.splitlines())
    ((entry, _),) = kept(read("r.zip", zipped({"2020-01.txt": month}), expected="rednotebook")).entries
    assert entry.text == "`a  //b//` one\ntwo\n\n---\n\n```\n//x// ``y`` = z =\n```\n*three*"


def test_states_of_mind_told_in_apples_numbers() -> None:
    sample = {
        "startDate": "2024-09-19T08:06:15Z", "valence": -0.5, "kind": 2, "labels": [4, 32, 99], "associations": [13],
    }  # fmt: skip
    found = read("s.json", json.dumps([sample]), expected="state-of-mind")
    (check_in,) = kept(found).check_ins
    assert (check_in.words, check_in.activities) == (("anxious", "annoyed"), ("self care",))
    assert problems(found) == [(1, "scale", False)]


def test_a_photo_of_an_entry_that_is_there_twice_comes_once() -> None:
    entry = {
        "uuid": "A", "creationDate": "2024-04-16T23:00:00Z", "modifiedDate": "2024-04-17T00:00:00Z",
        "text": "x\n\n```\na\n\n\n\nb\n```\n\n\n\ny", "photos": [{"md5": "ab", "type": "jpeg"}],
    }  # fmt: skip
    later = entry | {"modifiedDate": "2024-04-18T00:00:00Z"}
    journal = {"metadata": {"version": "1.0"}, "entries": [entry, later]}
    files = zipped({"Journal.json": json.dumps(journal), "photos/ab.jpeg": b"x"})
    found = read("x.zip", files, expected="day-one")
    assert len(found.pictures) == 1
    assert kept(found).entries[0][0].text == "x\n\n```\na\n\n\n\nb\n```\n\ny"


def test_amounts_that_could_be_two_stay_words() -> None:
    table = (
        "full_date,time,mood,scales,note\n"
        '2026-04-12,20:30,good,"Sleep: 7 h 30 min | Rest: 2h | Water: 1,500 ml | Weight: 70,5 kg | Milk: 0,250 l",\n'
        '2026-04-13,20:30,good,"Water: 1.500 ml | Dose: 1 x 500mg",\n'
    )
    found = read("d.csv", table, expected="daylio-csv")
    first, second = kept(found).check_ins
    assert first.measures == (
        Measure("Sleep", 7.5), Measure("Rest", 2), Measure("Weight", 70.5), Measure("Milk", 0.25)
    )  # fmt: skip
    assert (first.note, second.note) == ("Water: 1,500 ml", "Water: 1.500 ml\nDose: 1 x 500mg")
    assert problems(found) == [(2, "scale", False), (3, "scale", False), (3, "scale", False)]


def test_bearables_amounts_that_are_no_number_stay_words() -> None:
    head = "date,weekday,time of day,category,rating/amount,detail,notes\n"
    day = "22nd Jan 2022,Sat,,"
    rows = [
        'Steps,"4,000",,', "Health measurements,120/80,Blood pressure,", "Meds,1 x 500mg,Some tablet,",
        "Factors,,Went out | Rain,", "Energy,3/5,,", "Weight,70.125 kg,,",
    ]  # fmt: skip
    found = read("b.csv", head + "".join(f"{day}{row}\n" for row in rows), expected="bearable")
    (check_in,) = kept(found).check_ins
    assert check_in.measures == (Measure("Energy", 3), Measure("Weight", 70.125))
    assert check_in.activities == ("Some tablet 1 x 500mg", "Went out", "Rain")
    assert check_in.note == "Steps: 4,000\nHealth measurements: Blood pressure: 120/80"
    assert problems(found) == [(2, "scale", False), (3, "scale", False)]


def test_an_entry_that_journey_encrypted_is_told_and_left() -> None:
    entry = {"id": "1", "dateOfJournal": "2025-03-22T23:23:07.000Z", "text": "U2FsdGVkX1", "encrypted": True}
    found = read("j.json", json.dumps(entry), expected="journey")
    assert (kept(found).entries, problems(found)) == ((), [(0, "locked", True)])


def test_line_ends_of_telephones_are_line_ends() -> None:
    entry = {"uuid": "A", "creationDate": "2024-04-16T23:00:00Z", "text": "one\u2028two\u2029three\r\nfour"}
    journal = {"metadata": {"version": "1.0"}, "entries": [entry]}
    ((read_entry, _),) = kept(read("j.json", json.dumps(journal), expected="day-one")).entries
    assert read_entry.text == "one\ntwo\n\nthree\nfour"
    theirs = {"id": "1", "date_journal": 1501113600000, "text": "one\u2028two"}
    assert kept(read("j.json", json.dumps(theirs), expected="journey")).entries[0][0].text == "one\ntwo"


@pytest.mark.parametrize(
    ("facts", "shown"),
    [
        ("created: 2024-06-01T10:00:00\ndate: 2024-03-15", datetime(2024, 3, 15, 12)),
        ("created: 2024-03-15T10:00:00\ndate: 2024-03-15", datetime(2024, 3, 15, 10)),
        ("created: 2024-06-01T10:00:00\ndate: 2024-03-15\ntime: 08:30", datetime(2024, 3, 15, 8, 30)),
        ("created: 2024-06-01T10:00:00", datetime(2024, 6, 1, 10)),
        ('date: "[[2024-03-15]]"', datetime(2024, 3, 15, 12)),
        ("date: [[2024-03-15]]", datetime(2024, 3, 15, 12)),
        ("timestamp: 1710491400", datetime(2024, 3, 15, 10, 30)),
    ],
)
def test_the_day_that_a_note_names_before_the_day_its_file_was_made(facts: str, shown: datetime) -> None:
    found = read("a.md", f"---\n{facts}\n---\n\nx\n", expected="markdown")
    assert kept(found).entries[0][0].created == here(shown)
    assert problems(found) == []


def test_a_named_day_that_cannot_be_read_is_told_though_the_files_name_has_one() -> None:
    found = read("2024-03-15.md", "---\ndate: 14.3.24\n---\n\nx\n", expected="markdown")
    assert kept(found).entries[0][0].created == here(datetime(2024, 3, 15, 12))
    assert problems(found) == [(0, "date", False)]


def test_cells_of_blanks_and_marks_take_no_longer_than_their_length() -> None:
    begun = clock.monotonic()
    head = "date,weekday,time of day,category,rating/amount,detail,notes\n"
    blanks = " " * 20_000
    row = f'"22nd Jan 2022",Sat,am,Weight,"1{blanks}x1","a{blanks}(x",\n'
    assert problems(read("b.csv", head + row, expected="bearable")) == [(2, "scale", False)]
    html = "x" + "<b> " * 40_000 + "</b>" * 40_000
    read("d.json", json.dumps([{"date": "2024-03-01T10:00:00", "html": html}]), expected="diarium")
    assert clock.monotonic() - begun < 3


def test_moods_of_two_words_are_known_and_parts_of_them_mean_nothing() -> None:
    assert [proposed(name) for name in ("Gaat wel", "Nic moc", "Så där", "tak sobie")] == [3, 3, 3, 3]
    assert [proposed(name) for name in ("moc", "gaat", "så", "więcej", "so-so")] == [
        None,
        None,
        None,
        None,
        3,
    ]


def test_an_older_and_a_later_export_in_one_folder_are_each_record_once() -> None:
    head = "full_date,time,mood,activities,note\n"
    rows = [f"2026-04-{of},20:30,good,,same\n" for of in (10, 10, 11, 12)]
    files = zipped({"a.csv": head + "".join(rows[:3]), "b.csv": head + "".join(rows)})
    found = read("d.zip", files, expected="daylio-csv")
    alone = read("b.csv", head + "".join(rows), expected="daylio-csv")
    assert {each.origin for each in found.check_ins} == {each.origin for each in alone.check_ins}
    assert len(found.check_ins) == 4
    assert found.left_out == (("twice", 3),)
    head = "date,weekday,time of day,category,rating/amount,detail,notes\n"
    first, second = '"22nd Jan 2022",Sat,am,Mood,3,,\n', '"22nd Jan 2022",Sat,am,Energy,2,,later\n'
    both = zipped({"a.csv": head + first, "b.csv": head + first + second})
    (day,) = read("b.zip", both, expected="bearable").check_ins
    assert (day.rating, len(day.measures), day.note) == (3, 2, "am\nlater")
