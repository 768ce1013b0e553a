"""A guide's training over a real vault: what was read is kept there, and nothing of what was chosen in a case."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from client.domain.errors import BugError
from client.domain.library.reading import LibraryMark
from client.services.changes import ChangeSet, Kind
from client.services.reading_room import ReadingRoom
from client.services.training import Training
from client.services.unlocking import OpenVault
from tests.client.domain.library.shelf import put_library
from tests.client.domain.training.written import put_training
from tests.client.services.vault_runs import create, unlock

NOW = 1_800_000_000
FIRST, SINK, BAG = "training/first", "training/cases/a-sink", "training/cases/a-bag"
Use = Callable[[Training, OpenVault], Awaitable[None]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    put_training(tmp_path / "training")
    return tmp_path / "training"


def learning(tmp_path: Path, folder: Path, use: Use, *, again: bool = False) -> None:
    async def with_vault(vault: OpenVault) -> None:
        await use(Training(vault.private, now=lambda: NOW, folder=folder), vault)

    (unlock if again else create)(tmp_path / "vault", with_vault)


def test_what_was_read_is_there_after_the_vault_was_closed(tmp_path: Path, folder: Path) -> None:
    async def read(training: Training, _: OpenVault) -> None:
        assert await training.opened(item=FIRST) == ChangeSet.of(Kind.LIBRARY, ids=(FIRST,))
        await training.reached(item=FIRST, place=300)
        await training.finish(item=SINK)

    async def look(training: Training, _: OpenVault) -> None:
        practice = await training.practice()
        assert practice.marks == {
            FIRST: LibraryMark(FIRST, opened_at=NOW, place=300),
            SINK: LibraryMark(SINK, opened_at=NOW, finished_at=NOW),
        }
        await training.finish(item=SINK, finished=False)
        assert (await training.practice()).marks[SINK].finished_at is None

    learning(tmp_path, folder, read)
    learning(tmp_path, folder, look, again=True)


def test_it_knows_its_lessons_and_cases_in_order(tmp_path: Path, folder: Path) -> None:
    async def look(training: Training, _: OpenVault) -> None:
        material = (await training.practice()).material
        assert [each.id for each in material.course.lessons] == [FIRST, "training/second"]
        assert [each.id for each in material.cases] == [SINK, BAG]
        assert material.case(SINK) is material.cases[0]
        assert material.lesson(SINK) is None

    learning(tmp_path, folder, look)


def test_what_does_not_exist_is_not_marked(tmp_path: Path, folder: Path) -> None:
    async def open_it(training: Training, _: OpenVault) -> None:
        for act in (training.opened, training.finish):
            with pytest.raises(BugError, match="nothing of that name"):
                await act(item="training/cases/gone")
        assert (await training.practice()).marks == {}

    learning(tmp_path, folder, open_it)


def test_it_forgets_only_its_own(tmp_path: Path, folder: Path) -> None:
    put_library(tmp_path / "library")

    async def forget(training: Training, vault: OpenVault) -> None:
        room = ReadingRoom(vault.private, now=lambda: NOW, folder=tmp_path / "library")
        await room.opened(item="articles/nights")
        await training.finish(item=SINK)
        assert "articles/nights" not in (await training.practice()).marks
        assert await training.forget() == ChangeSet.of(Kind.LIBRARY)
        assert (await training.practice()).marks == {}
        assert set((await room.shelves()).marks) == {"articles/nights"}
        await training.finish(item=SINK)
        await room.forget_reading()
        assert (await training.practice()).marks == {}, "who forgets all reading forgets this, too"

    learning(tmp_path, folder, forget)


def test_a_broken_file_is_our_bug(tmp_path: Path, folder: Path) -> None:
    (folder / "cases" / "a-bag.toml").write_text('title = "Half"\n', encoding="utf-8")

    async def look(training: Training, _: OpenVault) -> None:
        with pytest.raises(BugError, match="a-bag"):
            await training.practice()

    learning(tmp_path, folder, look)
