"""Exports: whole or not there at all, over nothing, and stopped at any point."""

from __future__ import annotations

import asyncio
import io
import json
import os
import sys
import threading
import zipfile
from collections.abc import Awaitable
from pathlib import Path
from typing import Any

import pyrage
import pytest

from client.crypto import age_file
from client.domain.errors import (
    DiskFull,
    PlaceTaken,
    Stopped,
    UnusablePassphrase,
    UnusableRecipient,
    VaultUnreadable,
)
from client.domain.journal import JournalEntry, Moment
from client.domain.progress import Progress, Step
from client.services import unlocking
from client.services.exporting import export
from client.services.unlocking import OpenVault
from client.vault import (
    counting,
    events,
    journal,
)
from client.vault.sqlcipher import Connection, Error
from client.vault.worker import VaultThreads
from tests.client.crypto.quick_stretch import quick_stretch
from tests.client.services.vault_runs import PASSPHRASE, create, run, unlock
from tests.client.services.written_vault import (
    NOON,
    Do,
    filled,
)


def inside_the_age_file(path: Path, passphrase: str) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(pyrage.passphrase.decrypt(path.read_bytes(), passphrase)))


def test_the_age_file_is_a_zip_of_both_for_whoever_knows_its_passphrase(
    made: Do, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(age_file, "_WORK_FACTOR", 10)
    done = made(to=tmp_path, form="age", passphrase="another one")
    assert done.path.suffix == ".age"
    assert b"First words" not in done.path.read_bytes()
    with inside_the_age_file(done.path, "another one") as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert [Path(name).suffix for name in names] == [".json", ".md"]
        assert json.loads(archive.read(names[0]))["journal"][0]["text"] == "First words\nof mine"
        assert b"First words\nof mine" in archive.read(names[1])


def test_a_day_may_have_several_and_none_is_overwritten(made: Do, tmp_path: Path) -> None:
    first, second = (made(to=tmp_path, form="json").path for _ in range(2))
    assert second.name == first.stem + "-2.json"
    with pytest.raises(PlaceTaken):
        made(to=first, form="json")
    named = made(to=tmp_path / "mine.json", form="json")
    assert named.path == tmp_path / "mine.json"
    with pytest.raises(VaultUnreadable):
        made(to=tmp_path / "no" / "mine.json", form="json")


def test_what_cannot_encrypt_writes_nothing(made: Do, tmp_path: Path) -> None:
    with pytest.raises(UnusablePassphrase):
        made(to=tmp_path, form="age", passphrase=" ")
    with pytest.raises(UnusableRecipient):
        made(to=tmp_path, form="age", recipients=("age1nobody",))
    assert not list(tmp_path.iterdir())


def stopping_at(number: int, heard: list[Step]) -> Progress:
    def listen(step: Step) -> None:
        heard.append(step)
        if len(heard) == number:
            progress.stop()

    progress = Progress(listen)
    return progress


@pytest.mark.parametrize("form", ["json", "markdown", "age"])
def test_stopped_anywhere_it_leaves_no_file(
    made: Do, tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(age_file, "_WORK_FACTOR", 10)
    steps: list[Step] = []
    made(to=tmp_path / "whole", form=form, passphrase="x", progress=Progress(steps.append))
    (tmp_path / "whole").unlink()
    assert [step.done for step in steps[1:]] == [*range(1, steps[-1].of + 1), steps[-1].of]
    for stop_at in range(1, len(steps)):
        heard: list[Step] = []

        progress = stopping_at(stop_at, heard)
        with pytest.raises(Stopped):
            made(to=tmp_path / "stopped", form=form, passphrase="x", progress=progress)
        assert len(heard) == stop_at
        assert not list(tmp_path.iterdir())


def test_a_cancelled_export_has_ended_and_left_nothing(written: Path, tmp_path: Path) -> None:
    left: list[str] = []

    async def use(vault: OpenVault) -> None:
        begun, loop = asyncio.Event(), asyncio.get_running_loop()

        def heard(step: Step) -> None:
            if step.done == 1:
                loop.call_soon_threadsafe(begun.set)
            if step.done > 1:
                asyncio.run_coroutine_threadsafe(asyncio.sleep(0.05), loop).result()

        task = asyncio.ensure_future(export(vault, to=tmp_path, form="json", progress=Progress(heard)))
        await begun.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        left.extend(os.listdir(tmp_path))

    unlock(written, use)
    assert not left
    assert not list(tmp_path.iterdir())


def test_a_vault_that_is_closed_meanwhile_waits_for_it(written: Path, tmp_path: Path) -> None:
    # As the window does when it locks: every work is cancelled, and the vault is closed in the same breath.
    at_work = threading.Event()
    seen: list[bool] = []

    async def work(threads: VaultThreads) -> None:
        vault = await unlocking.unlock(written, passphrase=PASSPHRASE, threads=threads, stretch=quick_stretch)
        begun, loop = asyncio.Event(), asyncio.get_running_loop()

        def heard(_: Step) -> None:
            at_work.set()
            loop.call_soon_threadsafe(begun.set)
            threading.Event().wait(0.3)  # a slow disk
            at_work.clear()

        task = asyncio.ensure_future(export(vault, to=tmp_path, form="json", progress=Progress(heard)))
        await begun.wait()
        task.cancel()
        await vault.close()
        seen.append(at_work.is_set())
        with pytest.raises(asyncio.CancelledError):
            await task

    run(work)
    assert seen == [False]
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such limit")
@pytest.mark.parametrize("form", ["json", "markdown", "age"])
def test_a_full_disk_is_said_and_leaves_nothing(
    written: Path, tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import resource

    monkeypatch.setattr(age_file, "_WORK_FACTOR", 10)

    async def use(vault: OpenVault) -> None:
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
        try:
            with pytest.raises(DiskFull):
                await export(vault, to=tmp_path, form=form, passphrase="x")  # type: ignore[arg-type]
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    unlock(written, use)
    assert not list(tmp_path.iterdir())


def test_it_shows_one_moment_while_the_person_goes_on_writing(tmp_path: Path) -> None:
    folder, out = tmp_path / "vault", tmp_path / "out.json"

    async def use(vault: OpenVault) -> None:
        await filled(vault)
        loop = asyncio.get_running_loop()
        written: list[int] = []

        def heard(step: Step) -> None:
            number = len(written)
            written.append(number)
            entry = JournalEntry(f"n{number}", Moment(1_791_000_001 + number, 0), "written meanwhile")
            write: Awaitable[None] = vault.private.write(lambda db: journal.add(db, entry))
            asyncio.run_coroutine_threadsafe(_wait(write), loop).result()

        await export(vault, to=out, form="json", progress=Progress(heard))
        assert len(written) > 5
        assert await vault.private.read(journal.total) == 2 + len(written)

    create(folder, use)
    # What was written before its transaction began (the very first step) is in it, and nothing later.
    assert [entry["id"] for entry in json.loads(out.read_bytes())["journal"]] == ["e1", "n0", "e2"]


async def _wait(what: Awaitable[None]) -> None:
    await what


def test_a_read_that_fails_once_is_tried_again(
    made: Do, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    count = counting.contents

    class Failed(Error):  # type: ignore[misc, valid-type]
        sqlite_errorcode = 11

    def unsure(db: Connection) -> Any:
        asked.append(1)
        if len(asked) < 3:
            raise Failed
        return count(db)

    monkeypatch.setattr(counting, "contents", unsure)
    made(to=tmp_path, form="json")
    assert len(asked) == 3


def test_the_vault_remembers_that_it_was_exported_without_saying_where(written: Path, tmp_path: Path) -> None:
    async def use(vault: OpenVault) -> None:
        await export(vault, to=tmp_path, form="markdown", now=lambda: NOON)
        newest = (await vault.private.read(events.newest))[0]
        assert (newest.at, newest.what, newest.facts) == (int(NOON), "exported", {"form": "markdown"})

    unlock(written, use)
