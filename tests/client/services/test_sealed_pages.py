"""A vault whose log rotted after a crash does not open as an older one without a word, and is not lost."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path

import pytest

from client.domain.errors import VaultDamaged
from client.services import checking, salvaging, unlocking
from client.services.unlocking import OpenVault
from client.vault import journal
from client.vault.worker import VaultThreads
from tests.client.crypto.quick_stretch import quick_stretch
from tests.client.services.vault_runs import PASSPHRASE, create, entry, run, unlock

MINE = unlocking.by_passphrase(PASSPHRASE, stretch=quick_stretch)
LOG_HEAD, FRAME = 32, 24 + 8192


@pytest.fixture
def rotten(tmp_path: Path) -> Path:
    """Six entries were kept; the power went, and a bit of the log is not what was written, before the third."""
    folder, vault = tmp_path / "rotten", tmp_path / "vault"
    create(vault)

    async def crash(opened: OpenVault) -> None:
        log = vault / "private.db-wal"
        before = 0
        for number in range(6):
            await opened.private.write(partial(journal.add, entry=entry(number)))
            before = before or log.stat().st_size
        shutil.copytree(vault, folder)
        content = bytearray((folder / "private.db-wal").read_bytes())
        content[before + LOG_HEAD + FRAME + 1000] ^= 8
        (folder / "private.db-wal").write_bytes(content)

    unlock(vault, crash)
    return folder


def test_it_is_told_at_the_door_and_by_the_check(rotten: Path) -> None:
    with pytest.raises(VaultDamaged) as told:
        unlock(rotten)
    assert (told.value.part, told.value.reason) == ("private", "log")

    async def check(threads: VaultThreads) -> None:
        checked = await checking.check(rotten, prove=MINE, threads=threads)
        (bad,) = [part for part in checked.parts if not part.sound]
        assert bad.name == "private"
        assert isinstance(bad.trouble, VaultDamaged)

    run(check)


def test_a_salvage_brings_what_stands_behind_the_damage(rotten: Path) -> None:
    async def salvage(threads: VaultThreads) -> None:
        await salvaging.salvage(rotten, prove=MINE, threads=threads)

    run(salvage)

    async def look(opened: OpenVault) -> None:
        assert await opened.private.read(journal.total) >= 5

    unlock(rotten, look)
