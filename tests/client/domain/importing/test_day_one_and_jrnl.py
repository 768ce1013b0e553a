"""Day One's archives and jrnl's journals: what becomes of them, and what cannot be read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from client.domain.importing.settling import questions
from client.domain.journal import Labels
from tests.client.domain.importing.reading import at, here, kept, problems, read, utc, zipped


def day_one(*entries: Mapping[str, object], **files: bytes) -> bytes:
    told = {"metadata": {"version": "1.0"}, "entries": list(entries)}
    return zipped({"Journal.json": json.dumps(told), **files})


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
