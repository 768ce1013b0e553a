"""The journal and check-ins: kept with the day they belong to, changed, found, and erased for good."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta, timezone
from itertools import count
from pathlib import Path

import pytest

from client.domain.errors import BugError, WordsUnusable
from client.domain.journal import Moment
from client.services.changes import ChangeSet, Kind
from client.services.journaling import Journaling, here_and_now
from client.services.unlocking import OpenVault
from tests.client.services.vault_runs import create, unlock

Use = Callable[[Journaling], Awaitable[None]]
START = datetime(2027, 1, 15, 23, 30, tzinfo=timezone(timedelta(hours=5, minutes=30)))


def with_journal(folder: Path, use: Use) -> None:
    hours, ids = count(), count(1)

    async def inside(vault: OpenVault) -> None:
        clock = lambda: START + timedelta(hours=next(hours))  # noqa: E731 - a clock is a thing here
        journaling = Journaling(
            private=vault.private, clock=clock, make_id=lambda: f"00000000-0000-4000-8000-{next(ids):012}"
        )
        await use(journaling)

    create(folder / "vault", inside)


def test_an_entry_is_kept_as_written_with_its_own_day(tmp_path: Path) -> None:
    async def use(journaling: Journaling) -> None:
        text = "  Slept badly.\n\tThen the heron came. \U0001f426 "
        entry, changed = await journaling.write_entry(text=text, mood=2)
        assert changed.kinds == {Kind.JOURNAL}
        assert changed.ids == {entry.id}
        assert entry.created == Moment(int(START.timestamp()), 330)
        assert await journaling.entries() == [entry]
        assert entry.text == text

    with_journal(tmp_path, use)


def test_entries_come_newest_first_page_by_page(tmp_path: Path) -> None:
    async def use(journaling: Journaling) -> None:
        written = [(await journaling.write_entry(text=f"entry {n}"))[0] for n in range(7)]
        first = await journaling.entries(limit=3)
        second = await journaling.entries(limit=3, before=first[-1])
        last = await journaling.entries(limit=3, before=second[-1])
        assert first + second + last == written[::-1]

    with_journal(tmp_path, use)


def test_an_edit_replaces_text_and_mood_and_is_found(tmp_path: Path) -> None:
    async def use(journaling: Journaling) -> None:
        entry, _ = await journaling.write_entry(text="a mongoose", mood=1)
        other, _ = await journaling.write_entry(text="the sea")
        await journaling.edit_entry(entry_id=entry.id, text="a heron", mood=None)
        (found,) = await journaling.search(typed="her")
        assert (found.id, found.text, found.mood, found.created) == (entry.id, "a heron", None, entry.created)
        assert found.edited_at is not None
        assert found.edited_at > entry.created.utc
        assert await journaling.search(typed="mongoose") == []
        assert await journaling.search(typed="sea") == [other]

    with_journal(tmp_path, use)


@pytest.mark.parametrize("nothing", ["", " \n\t "])
def test_nothing_is_no_entry(tmp_path: Path, nothing: str) -> None:
    async def use(journaling: Journaling) -> None:
        with pytest.raises(WordsUnusable):
            await journaling.write_entry(text=nothing)
        entry, _ = await journaling.write_entry(text="something")
        with pytest.raises(WordsUnusable):
            await journaling.edit_entry(entry_id=entry.id, text=nothing, mood=3)
        assert await journaling.entries() == [entry]

    with_journal(tmp_path, use)


def test_what_is_erased_is_gone(tmp_path: Path) -> None:
    async def use(journaling: Journaling) -> None:
        kept, _ = await journaling.write_entry(text="stay, heron")
        gone, _ = await journaling.write_entry(text="go, heron")
        assert (await journaling.erase_entry(entry_id=gone.id)).ids == {gone.id}
        await journaling.erase_entry(entry_id=gone.id)
        assert await journaling.entries() == [kept]
        assert await journaling.search(typed="heron") == [kept]

    with_journal(tmp_path, use)


def test_check_ins_are_kept_with_their_words(tmp_path: Path) -> None:
    async def use(journaling: Journaling) -> None:
        first, changed = await journaling.check_in(mood=2, words=("tired", "über"), note="long day")
        second, _ = await journaling.check_in(mood=5)
        assert changed == ChangeSet.of(Kind.CHECK_IN, Kind.DRAFT, ids=(first.id, "check-in"))
        assert await journaling.check_ins() == [second, first]
        assert await journaling.check_ins(limit=1) == [second]
        with pytest.raises(BugError):
            await journaling.check_in(mood=6)
        assert len(await journaling.check_ins()) == 2

    with_journal(tmp_path, use)


def test_the_journal_is_there_after_the_vault_was_closed(tmp_path: Path) -> None:
    async def write(vault: OpenVault) -> None:
        await Journaling(private=vault.private).write_entry(text="over still water")

    async def read(vault: OpenVault) -> None:
        (entry,) = await Journaling(private=vault.private).entries()
        assert entry.text == "over still water"
        assert abs(entry.created.utc - datetime.now(UTC).timestamp()) < 60
        assert entry.created.offset_minutes == Moment.of(here_and_now()).offset_minutes

    create(tmp_path / "vault", write)
    unlock(tmp_path / "vault", read)


def test_unfinished_words_wait_under_the_id_of_their_entry_until_they_are_kept(tmp_path: Path) -> None:
    async def use(journaling: Journaling) -> None:
        new = "00000000-0000-4000-8000-00000000abcd"
        await journaling.save_entry_draft(entry_id=new, text="The heron", mood=None)
        changed = await journaling.save_entry_draft(entry_id=new, text="The heron came", mood=4)
        assert changed == ChangeSet.of(Kind.DRAFT, ids=(new,))
        (waiting,) = await journaling.entry_drafts()
        assert (waiting.id, waiting.text, waiting.mood, waiting.entry) == (new, "The heron came", 4, None)
        entry, _ = await journaling.write_entry(text="The heron came.", mood=4, entry_id=new)
        assert entry.id == new
        assert await journaling.entry_drafts() == []
        with pytest.raises(BugError):
            await journaling.write_entry(text="twice", entry_id=new)
        assert await journaling.entries() == [entry]

    with_journal(tmp_path, use)


def test_changes_of_an_entry_wait_beside_it(tmp_path: Path) -> None:
    async def use(journaling: Journaling) -> None:
        entry, _ = await journaling.write_entry(text="as it was", mood=2)
        await journaling.save_entry_draft(entry_id=entry.id, text="", mood=None)
        (waiting,) = await journaling.entry_drafts()
        assert (waiting.text, waiting.mood, waiting.entry) == ("", None, entry)
        await journaling.edit_entry(entry_id=entry.id, text="as it is", mood=2)
        assert await journaling.entry_drafts() == []
        await journaling.save_entry_draft(entry_id=entry.id, text="as it will be", mood=2)
        await journaling.erase_entry(entry_id=entry.id)
        assert await journaling.entry_drafts() == []
        assert await journaling.entries() == []

    with_journal(tmp_path, use)


def test_a_check_in_that_was_begun_is_there_until_it_is_kept(tmp_path: Path) -> None:
    async def use(journaling: Journaling) -> None:
        assert await journaling.check_in_draft() is None
        await journaling.save_check_in_draft(note="Restl", mood=3)
        await journaling.save_check_in_draft(note="Restless", mood=2)
        begun = await journaling.check_in_draft()
        assert begun is not None
        assert (begun.text, begun.mood) == ("Restless", 2)
        assert await journaling.entry_drafts() == []
        await journaling.check_in(mood=2, note="Restless")
        assert await journaling.check_in_draft() is None
        await journaling.save_check_in_draft(note="", mood=None)
        await journaling.discard_draft(draft_id="check-in")
        assert await journaling.check_in_draft() is None

    with_journal(tmp_path, use)


def test_all_check_ins_or_those_of_some_days(tmp_path: Path) -> None:
    async def use(journaling: Journaling) -> None:
        made = [(await journaling.check_in(mood=1 + n % 5))[0] for n in range(60)]
        assert await journaling.check_ins(limit=None) == made[::-1]
        assert len(await journaling.check_ins()) == 50
        found = await journaling.check_ins_between(first=made[10].created.utc, until=made[12].created.utc)
        assert found == made[10:12]
        await journaling.erase_check_in(check_in_id=made[10].id)
        assert await journaling.check_ins(limit=None) == made[:10:-1] + made[9::-1]

    with_journal(tmp_path, use)
