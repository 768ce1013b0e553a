from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.client.cli.vault_processes import Made, make_original


@pytest.fixture(scope="session")
def original(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A vault that no test writes to: real key derivation is slow, so it is made once."""
    return make_original(tmp_path_factory.mktemp("original") / "vault")


@pytest.fixture
def folder(original: Made, tmp_path: Path) -> Path:
    """A copy of it for one test."""
    copy = tmp_path / "vault"
    shutil.copytree(original.folder, copy)
    return copy
