"""Bringing a diary in: what is new and nothing twice, all or nothing, and back again; against real vaults."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from client.domain.errors import DiaryUnusable, Stopped
from client.domain.importing.settling import Answers
from client.domain.journal import Labels, Measure
from client.domain.progress import Progress, Step
from client.services import exporting
from client.services.bringing import MadePicture
from client.services.importing import Importing
from client.services.journaling import Journaling
from client.services.time_zones import zone_named
from client.services.unlocking import OpenVault
from client.ui.kit.pictures import Encoded
from client.vault import check_ins, everything, journal, journal_shelf, pictures
from tests.client.domain.importing.reading import zipped
from tests.client.services.vault_runs import create

DAYLIO = (
    "\ufefffull_date,date,weekday,time,mood,activities,scales,note_title,note\n"
    '2026-04-12,April 12,Sunday,8:30 pm,rad,"walk | tea","Sleep: 7:30",,Rain<br>all day\n'
    '2026-04-11,April 11,Saturday,20:15,vaguely ok,"tea",,,\n'
    "2026-04-10,April 10,Friday,99:15,good,,,,unreadable\n"
)
Use = Callable[[OpenVault, Importing], Awaitable[None]]


def with_importing(folder: Path, use: Use, name: str = "vault") -> None:
    async def inside(vault: OpenVault) -> None:
        clock = lambda: datetime(2026, 10, 1, 12, tzinfo=UTC)  # noqa: E731 - a clock is a thing here
        await use(vault, Importing(vault, clock=clock))

    create(folder / name, inside)


def file(folder: Path, name: str, data: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_what_is_new_is_kept_and_nothing_twice(tmp_path: Path) -> None:
    path = file(tmp_path, "export.csv", DAYLIO)

    async def use(vault: OpenVault, importing: Importing) -> None:
        looked = await importing.look(path=path)
        assert [each.name for each in looked.questions.moods] == ["rad", "vaguely ok"]
        weighed = await importing.weigh(looked=looked, answers=looked.answers, zone="Asia/Kathmandu")
        assert (weighed.new_check_ins, weighed.known, looked.found.unreadable) == (2, 0, 1)
        answers = replace(looked.answers, moods={"rad": 5, "vaguely ok": 3})
        brought, _ = await importing.bring_in(looked=looked, answers=answers, zone="Asia/Kathmandu")
        assert len(brought.added.check_ins) == 2
        newest, older = await vault.private.read(lambda db: check_ins.newest(db, limit=None))
        assert newest.created.offset_minutes == 345
        assert (newest.mood, newest.words, newest.note) == (5, (), "Rain\nall day")
        assert (older.mood, older.words, older.activities) == (3, ("vaguely ok",), ("tea",))
        (sleep,) = await vault.private.read(check_ins.dimensions)
        assert (sleep.name, sleep.kind, sleep.unit) == ("Sleep", "amount", "h")
        assert newest.measures == (Measure(sleep.id, 7.5),)
        assert await vault.private.read(check_ins.activities) == [("walk", False), ("tea", False)]

        again = await importing.look(path=path)
        assert (await importing.weigh(looked=again, answers=answers)).known == 2
        brought, _ = await importing.bring_in(looked=again, answers=answers)
        assert brought.added == type(brought.added)()
        assert len(await vault.private.read(check_ins.dimensions)) == 1

    with_importing(tmp_path, use)


def test_a_later_export_adds_what_is_new_and_leaves_what_was_changed_here(tmp_path: Path) -> None:
    path = file(tmp_path, "notes.json", _jrnl(("One.", "first"), ("Two.", "second")))

    async def use(vault: OpenVault, importing: Importing) -> None:
        looked = await importing.look(path=path)
        await importing.bring_in(looked=looked, answers=looked.answers)
        journaling = Journaling(private=vault.private)
        one = next(each for each in await journaling.entries() if each.text.startswith("One."))
        await journaling.edit_entry(entry_id=one.id, text="One, changed here", mood=4)

        file(tmp_path, "notes.json", _jrnl(("One.", "first"), ("Two.", "second"), ("Three.", "third")))
        looked = await importing.look(path=path)
        brought, _ = await importing.bring_in(looked=looked, answers=looked.answers)
        assert (len(brought.added.entries), brought.known) == (1, 2)
        texts = {each.text for each in await journaling.entries()}
        assert texts == {"One, changed here", "Two.\n\nsecond", "Three.\n\nthird"}

    with_importing(tmp_path, use)


def test_stopped_in_the_midst_nothing_is_kept(tmp_path: Path) -> None:
    path = file(tmp_path, "notes.json", _jrnl(*((f"Title {n}.", "words") for n in range(1000))))

    async def use(vault: OpenVault, importing: Importing) -> None:
        looked = await importing.look(path=path)

        def heard(step: Step) -> None:
            if step.what == "import" and step.done >= 500:
                progress.stop()

        progress = Progress(heard)
        with pytest.raises(Stopped):
            await importing.bring_in(looked=looked, answers=looked.answers, progress=progress)
        assert await vault.private.read(journal.total) == 0
        brought, _ = await importing.bring_in(looked=looked, answers=looked.answers)
        assert len(brought.added.entries) == 1000

    with_importing(tmp_path, use)


def test_taken_back_goes_what_nobody_changed_since(tmp_path: Path) -> None:
    csv = file(tmp_path, "export.csv", DAYLIO)
    notes = file(tmp_path, "notes.json", _jrnl(("One.", "first"), ("Two.", "second")))

    async def use(vault: OpenVault, importing: Importing) -> None:
        looked = await importing.look(path=csv)
        of_csv, _ = await importing.bring_in(looked=looked, answers=looked.answers)
        looked = await importing.look(path=notes)
        of_notes, _ = await importing.bring_in(looked=looked, answers=looked.answers)
        journaling = Journaling(private=vault.private)
        one = next(each for each in await journaling.entries() if each.text.startswith("One."))
        await journaling.edit_entry(entry_id=one.id, text="One, changed here", mood=None)

        assert (await importing.take_back(brought=of_notes))[:2] == (1, 1)
        assert [each.text for each in await journaling.entries()] == ["One, changed here"]
        assert (await importing.take_back(brought=of_csv))[:2] == (2, 0)
        assert await vault.private.read(check_ins.dimensions) == []
        assert await vault.private.read(check_ins.activities) == []

    with_importing(tmp_path, use)


def test_pictures_are_made_anew_and_others_left_out(tmp_path: Path) -> None:
    entry = {
        "uuid": "A" * 32,
        "creationDate": "2024-04-16T23:00:00Z",
        "timeZone": "Europe/Dublin",
        "text": "By the sea\n\n![](dayone-moment://AB)\n\n![](dayone-moment://CD)",
        "photos": [
            {"identifier": "AB", "md5": "ab", "type": "jpeg", "orderInEntry": 0},
            {"identifier": "CD", "md5": "cd", "type": "jpeg", "orderInEntry": 1},
        ],
    }
    data = zipped(
        {
            "Journal.json": json.dumps({"metadata": {"version": "1.0"}, "entries": [entry]}),
            "photos/ab.jpeg": b"good",
            "photos/cd.jpeg": b"no picture",
        }
    )
    path = file(tmp_path, "export.zip", data)

    def make(found: bytes) -> MadePicture | None:
        return Encoded("jpeg", 3, 2, b"made of " + found) if found == b"good" else None

    async def use(vault: OpenVault, importing: Importing) -> None:
        looked = await importing.look(path=path)
        brought, _ = await importing.bring_in(looked=looked, answers=looked.answers, make_picture=make)
        assert (brought.pictures, brought.pictures_found) == (1, 2)
        (kept,) = await Journaling(private=vault.private).entries()
        assert kept.text == "By the sea"
        assert kept.created.offset_minutes == 60
        (picture,) = await vault.private.read(lambda db: pictures.of_entry(db, kept.id))
        assert await vault.private.read(lambda db: pictures.data(db, picture.id)) == b"made of good"
        again, _ = await importing.bring_in(looked=looked, answers=looked.answers, make_picture=make)
        assert again.pictures == 0

    with_importing(tmp_path, use)


def test_while_it_is_brought_in_others_read(tmp_path: Path) -> None:
    path = file(tmp_path, "notes.json", _jrnl(*((f"Title {n}.", "words " * 40) for n in range(3000))))

    async def use(vault: OpenVault, importing: Importing) -> None:
        looked = await importing.look(path=path)
        bringing = asyncio.ensure_future(importing.bring_in(looked=looked, answers=looked.answers))
        reads = 0
        while not bringing.done():
            assert await vault.private.read(journal.total) in (0, 3000)
            reads += 1
        assert reads > 3

    with_importing(tmp_path, use)


@pytest.mark.parametrize("form", ["json", "markdown-folder", "day-one"])
def test_what_leeward_wrote_out_comes_back(tmp_path: Path, form: exporting.Form) -> None:
    csv = file(tmp_path, "export.csv", DAYLIO)
    wrote: dict[str, object] = {}

    async def write(vault: OpenVault, importing: Importing) -> None:
        looked = await importing.look(path=csv)
        await importing.bring_in(looked=looked, answers=looked.answers)
        journaling = Journaling(private=vault.private)
        entry, _ = await journaling.write_entry(text="# Head\n\n*words* - and `code` ü \U0001f426", mood=2)
        await journaling.edit_entry(entry_id=entry.id, text="# Head\n\nchanged", mood=3)
        whole = replace(
            entry,
            id="11111111-1111-4111-8111-111111111111",
            text="only the day",
            mood=None,
            labels=Labels(("a tag", "b"), ("Ann Bee",), ("home",)),
            pinned=True,
            whole_day=True,
        )
        await vault.private.write(lambda db: journal.add(db, whole))
        wrote["entries"] = await journaling.entries()
        wrote["check-ins"] = await vault.private.read(lambda db: list(everything.check_ins(db)))
        wrote["versions"] = await vault.private.read(lambda db: journal.versions(db, entry.id))
        wrote["dimensions"] = await vault.private.read(check_ins.dimensions)
        wrote["path"] = (await exporting.export(vault, to=tmp_path, form=form)).path

        # Into the same vault: everything is known.
        again = await importing.look(path=wrote["path"])  # type: ignore[arg-type]
        weighed = await importing.weigh(looked=again, answers=again.answers)
        if form != "day-one":  # whose ids are of another form
            assert (weighed.new, weighed.known) == (0, 4)

    async def read(vault: OpenVault, importing: Importing) -> None:
        looked = await importing.look(path=wrote["path"])  # type: ignore[arg-type]
        assert looked.found.problems == ()
        await importing.bring_in(looked=looked, answers=looked.answers)
        entries = await Journaling(private=vault.private).entries()
        before = wrote["entries"]
        assert isinstance(before, list)
        if form == "day-one":
            assert [(e.created, e.text, e.pinned, e.whole_day) for e in entries] == [
                (e.created, e.text, e.pinned, e.whole_day) for e in before
            ]
            return
        assert entries == before
        kept = await vault.private.read(lambda db: list(everything.check_ins(db)))
        told = wrote["check-ins"]
        assert isinstance(told, list)
        names = {each.id: each.name for each in await vault.private.read(check_ins.dimensions)}
        names |= {each.id: each.name for each in wrote["dimensions"]}  # type: ignore[attr-defined]

        def plain(each: object) -> object:
            measures = tuple((names[m.dimension], m.value) for m in each.measures)  # type: ignore[attr-defined]
            origin = each.origin if form == "json" else ""  # type: ignore[attr-defined]
            return replace(each, measures=(), origin=origin), measures  # type: ignore[type-var]

        assert [plain(each) for each in kept] == [plain(each) for each in told]
        if form == "json":
            changed = next(each for each in entries if each.text.endswith("changed"))
            versions = await vault.private.read(lambda db: journal.versions(db, changed.id))
            assert [v.text for v in versions] == [v.text for v in wrote["versions"]]  # type: ignore[attr-defined]

    with_importing(tmp_path, write, "first")
    with_importing(tmp_path, read, "second")


def test_several_journals_come_as_several(tmp_path: Path) -> None:
    one = {"entries": [{"uuid": "1", "creationDate": "2024-04-16T23:00:00Z", "text": "here"}]}
    two = {"entries": [{"uuid": "2", "creationDate": "2024-04-16T23:00:00Z", "text": "there"}]}
    path = file(tmp_path, "d.zip", zipped({"Journal.json": json.dumps(one), "Dreams.json": json.dumps(two)}))

    async def use(vault: OpenVault, importing: Importing) -> None:
        looked = await importing.look(path=path)
        await importing.bring_in(looked=looked, answers=looked.answers)
        journals = await vault.private.read(journal_shelf.journals)
        assert sorted(each.name for each in journals) == ["Dreams", "Journal"]
        by_id = {each.id: each.name for each in journals}
        entries = await Journaling(private=vault.private).entries()
        assert {each.text: by_id.get(each.journal or "") for each in entries} == {
            "here": "Journal",
            "there": "Dreams",
        }

    with_importing(tmp_path, use)


def test_a_folder_is_read_without_what_is_hidden_or_linked(tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    (folder / ".obsidian").mkdir(parents=True)
    file(folder / ".obsidian", "2024-01-01.md", "of a program")
    outside = file(tmp_path, "2024-01-02.md", "outside")
    (folder / "2024-01-02.md").symlink_to(outside)
    (folder / "again").symlink_to(folder)
    file(folder, "2024-01-03.md", "inside")
    file(folder, "undated.md", "words")

    async def use(vault: OpenVault, importing: Importing) -> None:
        looked = await importing.look(path=folder)
        assert [each.text for each in looked.found.entries] == ["inside"]
        linked = ("2024-01-02.md", "unreadable")
        assert [(each.file, each.reason) for each in looked.found.problems] == [
            linked,
            ("undated.md", "date"),
        ]
        assert looked.found.left_out == (("other-file", 1),)
        chosen = await importing.look(path=folder, by_saved=True)
        assert sorted(each.text for each in chosen.found.entries) == ["inside", "words"]
        assert [(each.reason, each.lost) for each in chosen.found.problems] == [
            ("unreadable", True),
            ("saved", False),
        ]

    with_importing(tmp_path, use)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"\0\1\2\3" * 100, "unknown"),
        (b"PK\x03\x04" + b"x" * 50, "damaged"),
        (b"JRNLv3\0\0whatever", "locked-jrnl"),
        (b"age-encryption.org/v1\n", "locked-age"),
        (json.dumps({"format": "leeward-export", "version": 2}).encode(), "newer"),
    ],
)
def test_what_is_no_diary_is_told_kindly(tmp_path: Path, data: bytes, reason: str) -> None:
    path = file(tmp_path, "some.file", data)

    async def use(vault: OpenVault, importing: Importing) -> None:
        with pytest.raises(DiaryUnusable) as raised:
            await importing.look(path=path)
        assert raised.value.reason == reason
        with pytest.raises(DiaryUnusable) as raised:
            await importing.look(path=tmp_path / "nowhere")
        assert raised.value.reason == "unreadable"

    with_importing(tmp_path, use)


def test_nothing_of_it_is_legible_in_the_vault_and_the_file_stays(tmp_path: Path) -> None:
    path = file(tmp_path, "notes.json", _jrnl(("Unmistakable heron.", "words")))
    before = path.read_bytes()

    async def use(vault: OpenVault, importing: Importing) -> None:
        looked = await importing.look(path=path)
        await importing.bring_in(looked=looked, answers=looked.answers)
        await vault.private.fold()
        for each in vault.folder.path.rglob("*"):
            assert not each.is_file() or b"heron" not in each.read_bytes()

    with_importing(tmp_path, use)
    assert path.read_bytes() == before
    assert sqlite3.sqlite_version  # the vault's own library, not this one, holds it


def test_a_zone_is_found_by_its_name_or_its_offset() -> None:
    moment = datetime(2026, 7, 1, 12, tzinfo=UTC)
    for name, minutes in (("Europe/Berlin", 120), ("GMT+0530", 330), ("GMT-03:00", -180), ("UTC", 0)):
        found = zone_named(name)
        assert found is not None
        offset = moment.astimezone(found).utcoffset()
        assert offset is not None
        assert offset.total_seconds() == minutes * 60
    for name in ("Mars/Phobos", "../../etc/passwd", "/etc/localtime", "GMT+99", "", "Europe"):
        assert zone_named(name) is None


def _jrnl(*entries: tuple[str, str]) -> str:
    return json.dumps(
        {
            "tags": {},
            "entries": [
                {
                    "title": title,
                    "body": body,
                    "date": "2024-01-01",
                    "time": "10:00",
                    "tags": [],
                    "starred": False,
                }
                for title, body in entries
            ],
        }
    )


def test_answers_begin_with_what_is_known(tmp_path: Path) -> None:
    path = file(tmp_path, "export.csv", DAYLIO)

    async def use(vault: OpenVault, importing: Importing) -> None:
        looked = await importing.look(path=path)
        assert looked.answers == Answers(moods={"rad": 5, "vaguely ok": None})
        as_entries = replace(looked.answers, notes_as_entries=True)
        weighed = await importing.weigh(looked=looked, answers=as_entries)
        assert (weighed.new_entries, weighed.new_check_ins) == (1, 2)
        assert [each.text for each in weighed.entries] == ["Rain\nall day"]

    with_importing(tmp_path, use)
