"""A rescue's account is true also of what was lost from the log: nothing is missing that it does not speak of."""

from __future__ import annotations

import asyncio
import random
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from client.services import salvaging
from client.services.key_making import by_passphrase
from client.services.open_vault import OpenVault
from client.services.salvaging import Salvaged
from client.vault import journal
from client.vault.salvage_log import FRAME_BYTES, FRAME_HEAD_BYTES, HEADER_BYTES
from client.vault.worker import VaultThreads
from tests.client.crypto.quick_stretch import quick_stretch
from tests.client.services.vault_runs import PASSPHRASE, create, entry, unlock

WRITES = 6
RIGHT = by_passphrase(PASSPHRASE, stretch=quick_stretch)


class Crashed:
    """A vault as a crash left it after so many writes, each acknowledged; `ends` counts the frames after each."""

    def __init__(self, folder: Path, aside: Path) -> None:
        self.folder = folder
        self.ends: list[int] = []
        create(aside)

        async def write(vault: OpenVault) -> None:
            for number in range(WRITES):
                # Of the last one no page is written again.
                words = f"words of entry {number} " * (300 if number == WRITES - 1 else 3)
                each = replace(entry(number), text=words)
                await vault.private.write(lambda db, each=each: journal.add(db, each))  # type: ignore[misc]
                log = (aside / "private.db-wal").stat().st_size
                self.ends.append((log - HEADER_BYTES) // FRAME_BYTES)
            shutil.copytree(aside, folder)

        unlock(aside, write)

    def rescued(self, folder: Path, *, frame: int = -1, damage: bytes = b"", at: int = 0) -> Salvaged:
        """With `damage` written over the frame."""
        shutil.copytree(self.folder, folder)
        if frame >= 0:
            log = folder / "private.db-wal"
            raw = bytearray(log.read_bytes())
            begin = HEADER_BYTES + frame * FRAME_BYTES + at
            raw[begin : begin + len(damage)] = damage
            log.write_bytes(raw)
        return asyncio.run(salvaging.salvage(folder, prove=RIGHT, threads=VaultThreads.inline()))


@pytest.fixture(scope="module")
def crashed(tmp_path_factory: pytest.TempPathFactory) -> Crashed:
    folder = tmp_path_factory.mktemp("crashed")
    return Crashed(folder / "vault", folder / "living")


def _nothing_lost(saved: Salvaged) -> bool:
    return (saved.lost_pages, saved.lost_changes, saved.end_lost) == (0, 0, False)


def test_of_a_log_that_is_whole_nothing_is_said_to_be_lost(crashed: Crashed, tmp_path: Path) -> None:
    saved = crashed.rescued(tmp_path / "vault")
    assert _nothing_lost(saved)
    assert saved.contents.entries == WRITES


def test_wherever_a_head_is_gone_the_account_says_so(crashed: Crashed, tmp_path: Path) -> None:
    lost = 0
    for frame in range(crashed.ends[-1]):
        saved = crashed.rescued(tmp_path / str(frame), frame=frame, damage=bytes(FRAME_HEAD_BYTES))
        assert saved.lost_changes == 1 or saved.end_lost
        lost += saved.contents.entries < WRITES
    assert lost  # or this test shows nothing


def test_an_entry_that_is_missing_is_never_passed_over(crashed: Crashed, tmp_path: Path) -> None:
    chance = random.Random(4)
    missing = 0
    for round_ in range(160):
        if (
            round_ >= 40 and missing > 3
        ):  # enough was lost for this to show anything: how much is each log's affair
            break
        length = chance.choice([1, 1, 24, 512])
        saved = crashed.rescued(
            tmp_path / str(round_),
            frame=chance.randrange(crashed.ends[-1]),
            at=chance.choice([chance.randrange(FRAME_HEAD_BYTES), chance.randrange(FRAME_BYTES - length)]),
            damage=chance.choice([bytes(length), chance.randbytes(length)]),
        )
        if saved.contents.entries - saved.uncertain < WRITES:
            assert not _nothing_lost(saved)
            missing += 1
    assert missing > 3  # or this test shows nothing


@pytest.mark.parametrize("cut", [1, FRAME_BYTES, FRAME_BYTES + 100])
def test_a_log_that_ends_within_a_write_says_that_the_last_may_be_missing(
    crashed: Crashed, tmp_path: Path, cut: int
) -> None:
    folder = shutil.copytree(crashed.folder, tmp_path / "cut")
    log = folder / "private.db-wal"
    log.write_bytes(log.read_bytes()[:-cut])
    saved = asyncio.run(salvaging.salvage(folder, prove=RIGHT, threads=VaultThreads.inline()))
    assert saved.end_lost
    assert (saved.contents.entries, saved.lost_changes) == (WRITES - 1, 0)


def test_a_log_whose_beginning_is_lost_says_so_too(crashed: Crashed, tmp_path: Path) -> None:
    folder = shutil.copytree(crashed.folder, tmp_path / "begun")
    log = folder / "private.db-wal"
    raw = log.read_bytes()
    log.write_bytes(bytes(HEADER_BYTES + FRAME_HEAD_BYTES) + raw[HEADER_BYTES + FRAME_HEAD_BYTES :])
    saved = asyncio.run(salvaging.salvage(folder, prove=RIGHT, threads=VaultThreads.inline()))
    assert saved.end_lost
    assert saved.contents.entries < WRITES
