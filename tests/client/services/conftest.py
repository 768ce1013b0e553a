from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from client.services.exporting import Exported, export
from client.services.unlocking import OpenVault
from tests.client.services import looking_through, written_vault
from tests.client.services.vault_runs import add_one, create, unlock


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    """The folder of a closed vault with one journal entry."""
    folder = tmp_path / "vault"
    create(folder, add_one)
    return folder


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A vault of several parts that no test writes to, and its recovery code."""
    return looking_through.make_original(tmp_path_factory.mktemp("original") / "vault")


@pytest.fixture
def folder(original: tuple[Path, str], tmp_path: Path) -> Path:
    """A copy of it for one test."""
    copy = tmp_path / "vault"
    shutil.copytree(original[0], copy)
    return copy


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a closed vault with something of every kind in it."""
    folder = tmp_path_factory.mktemp("vault")
    create(folder, written_vault.filled)
    return folder


@pytest.fixture
def made(written: Path) -> written_vault.Do:
    """Makes an export of it, with the options of `export`."""

    def make(**options: Any) -> Exported:
        found: list[Exported] = []

        async def use(vault: OpenVault) -> None:
            found.append(await export(vault, **{"now": lambda: written_vault.NOON, **options}))

        unlock(written, use)
        return found[0]

    return make
