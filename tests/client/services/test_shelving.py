"""The journal as one goes through it: labels, this day of other years, trash, journals, templates, pictures."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from client.domain.errors import WordsUnusable
from client.domain.filing import FIRST, MOST_LABEL, Filing, Wanted
from client.domain.journal import Labels, Moment
from client.services.changes import Kind
from client.services.journaling import Journaling
from client.services.picturing import MOST_PICTURES, Picturing
from client.services.shelving import TRASH_DAYS, Shelving
from client.services.unlocking import OpenVault
from tests.client.services.vault_runs import create

EVERYTHING = Wanted()
START = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)


class Desk:
    """The services over one vault, with a clock that a test can turn."""

    def __init__(self, vault: OpenVault) -> None:
        self.now = START
        ids = count(1)
        around = {
            "private": vault.private,
            "clock": lambda: self.now,
            "make_id": lambda: f"00000000-0000-4000-8000-{next(ids):012}",
        }
        self.journaling = Journaling(**around)  # type: ignore[arg-type]
        self.shelving = Shelving(**around)  # type: ignore[arg-type]
        self.picturing = Picturing(**around)  # type: ignore[arg-type]

    async def write(self, text: str, *, at: datetime | None = None, **filed: object) -> str:
        created = None if at is None else Moment.of(at)
        filing = Filing(created=created, **filed)  # type: ignore[arg-type]
        return (await self.journaling.write_entry(text=text, filing=filing))[0].id

    async def ids(self, wanted: Wanted = EVERYTHING) -> list[str]:
        return [row.id for row in await self.shelving.rows(wanted=wanted)]


def at_desk(folder: Path, use: Callable[[Desk], Awaitable[None]]) -> None:
    async def inside(vault: OpenVault) -> None:
        await use(Desk(vault))

    create(folder / "vault", inside)


def test_an_entry_is_filed_as_it_was_said_and_tidied(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        labels = Labels((" sea ", "Sea", "", "two\nlines"), ("Ada",), ("x" * 200,))
        when = Moment(1_000_000, -60)
        entry, _ = await desk.journaling.write_entry(
            text="words", filing=Filing(labels=labels, pinned=True, created=when, whole_day=True)
        )
        assert entry.labels == Labels(("sea", "two lines"), ("Ada",), ("x" * MOST_LABEL,))
        assert await desk.journaling.entry(entry_id=entry.id) == entry
        assert (entry.created, entry.pinned, entry.whole_day) == (when, True, True)
        await desk.journaling.place_entry(
            entry_id=entry.id, filing=replace(Filing.of(entry), labels=Labels(("SEA",)))
        )
        assert await desk.shelving.labels(kind="tag") == [("SEA", 1)]

    at_desk(tmp_path, use)


def test_a_draft_holds_where_its_entry_will_stand(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        journal, _ = await desk.shelving.make_journal(name="Dreams")
        filing = Filing(journal.id, Labels(("a",), ("b",), ("c",)), True, Moment(5, 90), True)
        await desk.journaling.save_entry_draft(entry_id="new", text="half", mood=2, filing=filing)
        (unkept,) = await desk.journaling.entry_drafts()
        assert unkept.filing == filing
        entry, _ = await desk.journaling.write_entry(text="whole", entry_id="new", filing=unkept.filing)
        await desk.journaling.save_entry_draft(entry_id="new", text="more", mood=None)
        (unkept,) = await desk.journaling.entry_drafts()
        assert unkept.filing == Filing.of(entry) == filing, "without a word about it, it stays where it is"

    at_desk(tmp_path, use)


def test_the_trash_gives_back_all_there_was_unkept_changes_too(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        entry_id = await desk.write("words", labels=Labels(("sea",)))
        before = await desk.journaling.entry(entry_id=entry_id)
        await desk.journaling.save_entry_draft(entry_id=entry_id, text="words and more", mood=3)
        changed = await desk.journaling.trash_entry(entry_id=entry_id)
        assert changed.kinds == {Kind.JOURNAL, Kind.DRAFT}
        assert await desk.ids() == []
        assert await desk.journaling.entry_drafts() == []
        assert await desk.ids(Wanted(trashed=True)) == [entry_id]
        await desk.shelving.take_out(entry_id=entry_id)
        assert await desk.journaling.entry(entry_id=entry_id) == before
        assert [each.text for each in await desk.journaling.entry_drafts()] == ["words and more"]

    at_desk(tmp_path, use)


def test_the_trash_is_tidied_after_thirty_days_and_by_no_clock_set_back(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        entry_id = await desk.write("words")
        assert not await desk.shelving.tidy_trash()
        await desk.journaling.trash_entry(entry_id=entry_id)
        for days in (-400, 0, TRASH_DAYS):
            desk.now = START + timedelta(days=days)
            assert not await desk.shelving.tidy_trash()
            assert await desk.ids(Wanted(trashed=True)) == [entry_id]
        desk.now = START + timedelta(days=TRASH_DAYS, seconds=1)
        assert (await desk.shelving.tidy_trash()).kinds == {Kind.JOURNAL}
        assert await desk.journaling.entry(entry_id=entry_id) is None

    at_desk(tmp_path, use)


def test_earlier_versions_are_there_until_they_are_erased(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        entry_id = await desk.write("one")
        for text in ("two", "three"):
            await desk.journaling.edit_entry(entry_id=entry_id, text=text, mood=None)
        assert [each.text for each in await desk.shelving.versions(entry_id=entry_id)] == ["two", "one"]
        await desk.shelving.erase_versions(entry_id=entry_id)
        assert await desk.shelving.versions(entry_id=entry_id) == []
        entry = await desk.journaling.entry(entry_id=entry_id)
        assert entry is not None
        assert entry.text == "three"

    at_desk(tmp_path, use)


def test_on_this_day_looks_at_earlier_years_alone(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        years = [
            await desk.write(f"{year}", at=datetime(year, 3, 1, 22, tzinfo=UTC)) for year in (2020, 2025)
        ]
        await desk.write("this morning", at=datetime(2027, 3, 1, 6, tzinfo=UTC))
        leap = await desk.write("a leap day", at=datetime(2024, 2, 29, 12, tzinfo=UTC))
        gone = await desk.write("put away", at=datetime(2021, 3, 1, 12, tzinfo=UTC))
        await desk.journaling.trash_entry(entry_id=gone)
        found = await desk.shelving.on_this_day(today=date(2027, 3, 1))
        assert [each.id for each in found] == [years[1], leap, years[0]]
        found = await desk.shelving.on_this_day(today=date(2028, 3, 1))
        assert [each.text for each in found] == ["this morning", "2025", "2020"], (
            "2028 has a leap day of its own"
        )
        assert await desk.shelving.on_this_day(today=date(2027, 3, 2)) == []

    at_desk(tmp_path, use)


def test_journals_are_made_named_anew_and_dissolved(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        dreams, _ = await desk.shelving.make_journal(name="  Dreams\n")
        work, _ = await desk.shelving.make_journal(name="Work")
        assert (dreams.name, dreams.place, work.place) == ("Dreams", 1, 2)
        await desk.shelving.change_journal(journal=replace(dreams, name="Nights"))
        assert [each.name for each in await desk.shelving.journals()] == ["Nights", "Work"]
        entry_id = await desk.write("words", journal=dreams.id)
        assert await desk.ids(Wanted(journal=FIRST)) == []
        await desk.shelving.dissolve_journal(journal_id=dreams.id)
        assert await desk.ids(Wanted(journal=FIRST)) == [entry_id]
        for nothing in ("", " \n "):
            with pytest.raises(WordsUnusable):
                await desk.shelving.make_journal(name=nothing)
            with pytest.raises(WordsUnusable):
                await desk.shelving.change_journal(journal=replace(work, name=nothing))
        assert [each.name for each in await desk.shelving.journals()] == ["Work"]

    at_desk(tmp_path, use)


def test_a_template_is_ones_own_words_under_a_name(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        await desk.shelving.keep_template(name="Sundays", text="## How was it?")
        (made,) = await desk.shelving.templates()
        await desk.shelving.keep_template(name="Sunday", text="And?", template_id=made.id)
        assert [(each.name, each.text) for each in await desk.shelving.templates()] == [("Sunday", "And?")]
        for name, text in (("", "words"), ("name", " \n")):
            with pytest.raises(WordsUnusable):
                await desk.shelving.keep_template(name=name, text=text)
        await desk.shelving.erase_template(template_id=made.id)
        assert await desk.shelving.templates() == []

    at_desk(tmp_path, use)


def test_labels_are_counted_and_called_otherwise(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        for people in (("Ada",), ("Ada", "Zoë"), ("Ada B",)):
            await desk.write("words", labels=Labels(people=people))
        assert await desk.shelving.labels(kind="person") == [("Ada", 2), ("Ada B", 1), ("Zoë", 1)]
        await desk.shelving.rename_label(kind="person", name="Ada B", new=" Ada ")
        assert await desk.shelving.labels(kind="person") == [("Ada", 3), ("Zoë", 1)]
        with pytest.raises(WordsUnusable):
            await desk.shelving.rename_label(kind="person", name="Ada", new=" ")

    at_desk(tmp_path, use)


def test_pictures_belong_to_the_draft_and_then_to_the_entry(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        made, changed = await desk.picturing.add(entry_id="new", kind="png", width=3, height=2, data=b"one")
        assert made is not None
        assert changed.kinds == {Kind.PICTURE}
        assert [each.id for each in await desk.journaling.entry_drafts()] == ["new"], (
            "none is without a place"
        )
        await desk.picturing.describe(picture=made, description="  A pier\nat dusk ")
        entry, _ = await desk.journaling.write_entry(text="", entry_id="new")
        assert entry.text == "", "a picture is enough"
        (row,) = await desk.shelving.rows(wanted=Wanted(pictured=True))
        assert (row.id, row.pictures) == ("new", 1)
        (kept,) = await desk.picturing.of(entry_id="new")
        assert kept == replace(made, description="A pier at dusk")
        assert await desk.picturing.data(picture_id=made.id) == b"one"
        await desk.journaling.save_entry_draft(entry_id="new", text="words", mood=None)
        await desk.journaling.discard_draft(draft_id="new")
        assert await desk.picturing.of(entry_id="new") == [kept], "it is the entry's"
        await desk.picturing.erase(picture=kept)
        with pytest.raises(WordsUnusable):
            await desk.journaling.edit_entry(entry_id="new", text=" ", mood=None)

    at_desk(tmp_path, use)


def test_pictures_of_what_never_became_an_entry_go_with_its_draft(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        for number in range(MOST_PICTURES + 2):
            made, changed = await desk.picturing.add(
                entry_id="new", kind="jpeg", width=1, height=1, data=bytes([number])
            )
            assert (made is None) == (number >= MOST_PICTURES) == (not changed)
        await desk.journaling.discard_draft(draft_id="new")
        assert await desk.picturing.of(entry_id="new") == []
        assert await desk.journaling.entry_drafts() == []

    at_desk(tmp_path, use)
