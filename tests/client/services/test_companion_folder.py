"""The folder of the examples: ours or refused, held by one, and erased."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from client.domain.errors import ExamplesUnavailable
from client.services import companion_folder, examples
from client.services.companion_folder import MARKER, ThrowawayFolder
from client.vault.worker import VaultThreads
from tests.client.services.looking_around import (
    Begin,
    fails,
    left_in,
    run,
)

REPLY = "The gulls here shout at nothing too, and I find that cheering."


def test_what_is_not_ours_is_refused_and_not_touched(tmp_path: Path) -> None:
    mine, ours, linked, file = (tmp_path / name for name in ("mine", "ours", "linked", "file"))
    for folder in (mine, ours, linked):
        folder.mkdir()
        (folder / "letter").write_text("dear")
    (ours / MARKER).touch()
    (linked / MARKER).symlink_to(ours / MARKER)
    (tmp_path / "way").symlink_to(ours)
    (tmp_path / "nowhere").symlink_to(tmp_path / "absent")
    file.touch()
    before = sorted(tmp_path.rglob("*"))

    async def refused(begin: Begin, threads: VaultThreads) -> None:
        for folder in (mine, linked, file, tmp_path / "way", tmp_path / "nowhere"):
            assert (await fails(begin(folder=folder))).reason == "foreign-folder"
            with pytest.raises(ExamplesUnavailable):
                await examples.erase_left(folder=folder, threads=threads)

    run(refused)
    assert sorted(tmp_path.rglob("*")) == before
    assert stat.S_IMODE(mine.stat().st_mode) == 0o755


def test_where_nothing_can_be_written_is_said_kindly(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    async def refused(begin: Begin, _: VaultThreads) -> None:
        assert (await fails(begin(folder=tmp_path / "file" / "examples"))).reason == "folder"

    run(refused)


def test_two_at_once_in_one_folder_do_not_meet(tmp_path: Path) -> None:
    folder = tmp_path / "examples"

    async def twice(begin: Begin, threads: VaultThreads) -> None:
        async with await begin(folder=folder) as look:
            assert (await fails(begin(folder=folder))).reason == "in-use"
            with pytest.raises(ExamplesUnavailable):
                await examples.erase_left(folder=folder, threads=threads)
            await look.session.syncing.sync(community=look.community)
        async with await begin(folder=folder):
            pass

    run(twice)
    assert not folder.exists()


def test_what_is_left_can_be_erased_without_beginning(tmp_path: Path) -> None:
    folder = tmp_path / "examples"

    async def erase(_: Begin, threads: VaultThreads) -> None:
        assert not await examples.erase_left(folder=folder, threads=threads)
        (folder / "server").mkdir(parents=True)
        (folder / MARKER).touch()
        (folder / "server" / "words").write_text(REPLY)
        assert await examples.erase_left(folder=folder, threads=threads)
        assert left_in(tmp_path) == []

    run(erase)


def test_what_cannot_be_erased_stays_known_as_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "examples"
    pauses: list[float] = []
    place = ThrowawayFolder(folder, pause=pauses.append)
    place.take()
    (folder / "words").write_text(REPLY)

    def refuse(path: Path) -> None:
        raise PermissionError(13, "no", str(path))

    with monkeypatch.context() as patch:
        patch.setattr(companion_folder, "_erase", refuse)
        with pytest.raises(ExamplesUnavailable) as failed:
            place.erase()
    assert failed.value.reason == "not-erased"
    assert len(pauses) > 1
    again = ThrowawayFolder(folder)
    again.take()
    assert [path.name for path in folder.iterdir()] == [MARKER]
    again.erase()
    assert not folder.exists()
