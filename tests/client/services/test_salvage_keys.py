"""Where a rescue finds the key when the key file is lost: also in what was kept before an update of Leeward."""

from __future__ import annotations

import asyncio
from functools import partial
from pathlib import Path

import pytest

from client.domain.errors import VaultDamaged
from client.services import backing_up, salvaging
from client.services.key_making import by_passphrase
from client.services.open_vault import OpenVault
from client.vault import versions
from client.vault.private_schema import PRIVATE_SCHEMA
from client.vault.worker import VaultThreads
from tests.client.crypto.quick_stretch import quick_stretch
from tests.client.services.vault_runs import PASSPHRASE, add_one, create, holds_one, unlock

RIGHT = by_passphrase(PASSPHRASE, stretch=quick_stretch)


async def _kept_before_an_update(vault: OpenVault) -> None:
    await add_one(vault)
    kept = partial(
        versions.keep,
        vault.folder.path,
        vault.folder.private_file,
        PRIVATE_SCHEMA.version,
        key_file=(vault.folder.path / "vault.key").read_bytes(),
        raw_key=vault.data_key.private_file(),
    )
    await vault.threads.keys.run(kept)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A vault whose only backup is one from before an update."""
    folder = tmp_path / "vault"
    create(folder, _kept_before_an_update)
    return folder


def test_a_lost_key_file_is_taken_from_before_an_update(folder: Path) -> None:
    (folder / "vault.key").unlink()
    saved = asyncio.run(salvaging.salvage(folder, prove=RIGHT, threads=VaultThreads.inline()))
    assert saved.key_from_backup
    assert saved.contents.entries == 1
    unlock(folder, holds_one)


def test_without_that_backup_there_is_no_key(folder: Path) -> None:
    (folder / "vault.key").unlink()
    (folder / "backups" / f"leeward-version-{PRIVATE_SCHEMA.version}.zip").unlink()
    with pytest.raises(VaultDamaged):
        asyncio.run(salvaging.salvage(folder, prove=RIGHT, threads=VaultThreads.inline()))


def test_it_is_among_those_to_be_restored_and_not_among_the_daily_ones(folder: Path) -> None:
    [found] = backing_up.restorable(folder)
    assert found.before_update
    assert not found.automatic
    assert found.size == found.path.stat().st_size
    assert backing_up.kept(folder) == []
    restored = asyncio.run(
        backing_up.restore(
            folder.parent / "new", backup=found.path, prove=RIGHT, threads=VaultThreads.inline()
        )
    )
    assert restored.contents.entries == 1
