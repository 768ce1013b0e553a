"""The library over a real vault: what was read is kept there, and the journal is read only when somebody asks."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from client.domain.errors import BugError
from client.domain.journal import JournalEntry, Moment
from client.domain.library.reading import LibraryMark, Suggestion
from client.services import reading_room
from client.services.changes import ChangeSet, Kind
from client.services.reading_room import AT_ONCE, SETTING, Answer, ReadingRoom
from client.services.unlocking import OpenVault
from client.vault import journal, settings
from tests.client.domain.library.shelf import put_library
from tests.client.services.vault_runs import create, unlock

NOW = 1_800_000_000
NIGHTS, WAKING, LESSON = "articles/nights", "articles/waking", "courses/rest/first"


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """A library with two articles and a course."""
    shelf = tmp_path / "library"
    put_library(shelf)
    return shelf


Use = Callable[[ReadingRoom, OpenVault], Awaitable[None]]


def reading(tmp_path: Path, shelf: Path, use: Use, *, again: bool = False) -> None:
    async def with_vault(vault: OpenVault) -> None:
        await use(ReadingRoom(vault.private, now=lambda: NOW, folder=shelf), vault)

    (unlock if again else create)(tmp_path / "vault", with_vault)


def test_what_was_read_is_there_after_the_vault_was_closed(tmp_path: Path, shelf: Path) -> None:
    async def read(room: ReadingRoom, _: OpenVault) -> None:
        changes = await room.opened(item=NIGHTS)
        assert changes == ChangeSet.of(Kind.LIBRARY, ids=(NIGHTS,))
        await room.reached(item=NIGHTS, place=412)
        await room.finish(item=LESSON)
        await room.keep(item=WAKING, kept=True)
        await room.choose_topics(topics=("low-mood",))

    async def look(room: ReadingRoom, _: OpenVault) -> None:
        shelves = await room.shelves()
        assert shelves.marks == {
            NIGHTS: LibraryMark(NIGHTS, opened_at=NOW, place=412),
            LESSON: LibraryMark(LESSON, opened_at=NOW, finished_at=NOW),
            WAKING: LibraryMark(WAKING, kept=True),
        }
        assert shelves.topics == ("low-mood",)
        assert shelves.suggested == (Suggestion(WAKING, "chosen", "low-mood"),)

    reading(tmp_path, shelf, read)
    reading(tmp_path, shelf, look, again=True)


def test_marks_can_be_taken_back_and_forgotten(tmp_path: Path, shelf: Path) -> None:
    async def use(room: ReadingRoom, _: OpenVault) -> None:
        await room.keep(item=WAKING, kept=True)
        await room.keep(item=WAKING, kept=False)
        assert (await room.shelves()).marks == {}
        await room.reached(item=WAKING, place=300)
        assert (await room.shelves()).marks == {}
        await room.opened(item=WAKING)
        await room.reached(item=WAKING, place=3000)
        await room.finish(item=WAKING)
        await room.finish(item=WAKING, finished=False)
        await room.keep(item=WAKING, kept=True)
        await room.keep(item=WAKING, kept=False)
        assert (await room.shelves()).marks == {WAKING: LibraryMark(WAKING, opened_at=NOW, place=1000)}
        await room.choose_topics(topics=("sleep",))
        await room.forget_reading()
        shelves = await room.shelves()
        assert (shelves.marks, shelves.topics) == ({}, ("sleep",))

    reading(tmp_path, shelf, use)


def test_only_what_is_there_can_be_marked_or_chosen(tmp_path: Path, shelf: Path) -> None:
    async def use(room: ReadingRoom, _: OpenVault) -> None:
        with pytest.raises(BugError):
            await room.opened(item="articles/gone")
        with pytest.raises(BugError):
            await room.keep(item="", kept=True)
        with pytest.raises(ValueError):
            await room.choose_topics(topics=("dreams",))

    reading(tmp_path, shelf, use)


@pytest.mark.parametrize("kept", ["", "[", "7", '{"sleep": 1}', '[["sleep"], 3, "dreams"]'])
def test_topics_that_are_foreign_are_none(tmp_path: Path, shelf: Path, kept: str) -> None:
    async def use(room: ReadingRoom, vault: OpenVault) -> None:
        await vault.private.write(lambda db: settings.put(db, key=SETTING, value=kept))
        assert (await room.shelves()).topics == ()

    reading(tmp_path, shelf, use)


def test_words_are_found(tmp_path: Path, shelf: Path) -> None:
    async def use(room: ReadingRoom, _: OpenVault) -> None:
        found = await room.search(typed="grey mor")
        assert ([hit.item for hit in found.hits], found.crisis) == ([WAKING], False)
        assert await room.search(typed="") == Answer()
        assert (await room.search(typed="want to die")).crisis

    reading(tmp_path, shelf, use)


def test_the_journal_is_not_read_for_anything_but_looking_through_it(
    tmp_path: Path, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> Any:
        raise AssertionError("the journal was read")

    monkeypatch.setattr(reading_room, "journal", SimpleNamespace(newest=refuse))

    async def use(room: ReadingRoom, vault: OpenVault) -> None:
        await vault.private.write(lambda db: add(db, "I cannot sleep"))
        await room.choose_topics(topics=("anger",))
        await room.opened(item=NIGHTS)
        await room.search(typed="sleep")
        await room.topic_words()
        assert (await room.shelves()).topics == ("anger",)
        with pytest.raises(AssertionError):
            await room.look_through()

    reading(tmp_path, shelf, use)


def test_looking_through_counts_words_and_keeps_nothing(tmp_path: Path, shelf: Path) -> None:
    texts = ["I sleep. Sleeping is odd.", "cross", "nothing", "no sleep, cross"]

    async def use(room: ReadingRoom, vault: OpenVault) -> None:
        def fill(db: Any) -> None:
            for at, text in enumerate(texts):
                add(db, text, at=NOW - at * 86_400)

        await vault.private.write(fill)
        before = await room.shelves()
        looked = await room.look_through()
        assert looked.entries == 4
        assert [(each.tag, each.texts, each.words) for each in looked.found] == [
            ("sleep", 2, (("sleep*", 3),)),
            ("anger", 2, (("cross", 2),)),
        ]
        lately = await room.look_through(since=NOW - 86_400)
        assert (lately.entries, [each.texts for each in lately.found]) == (2, [1, 1])
        assert await room.shelves() == before
        assert "sleep" not in repr(looked)

    reading(tmp_path, shelf, use)


def test_a_long_journal_is_looked_through_to_its_end(tmp_path: Path, shelf: Path) -> None:
    async def use(room: ReadingRoom, vault: OpenVault) -> None:
        def fill(db: Any) -> None:
            for at in range(2 * AT_ONCE + 1):
                add(db, f"sleep {at}", at=NOW - at // 3)

        await vault.private.write(fill)
        looked = await room.look_through()
        assert looked.entries == looked.found[0].texts == 2 * AT_ONCE + 1

    reading(tmp_path, shelf, use)


@pytest.mark.parametrize("broken", ["articles/nights.md", "courses/rest/course.toml", "topic-words.toml"])
def test_a_file_that_is_not_as_it_must_be_is_a_mistake_of_ours(
    tmp_path: Path, shelf: Path, broken: str
) -> None:
    (shelf / "en" / broken).write_text("= no =", encoding="utf-8")

    async def use(room: ReadingRoom, _: OpenVault) -> None:
        with pytest.raises(BugError):
            await (room.look_through() if broken == "topic-words.toml" else room.shelves())

    reading(tmp_path, shelf, use)


def add(db: Any, text: str, *, at: int = NOW) -> None:
    journal.add(db, JournalEntry(f"{at}-{text[:9]}-{len(text)}-{hash(text)}", Moment(at, 0), text))
