from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from client.ui.theme import Theme
from tests.client.ui.standing import Standing


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The look, put back after the test."""
    theme = Theme(qapp)
    yield theme
    theme.choose(theme="light", scale=1.0, direction="ltr")
    theme.deleteLater()


@pytest.fixture
def doors(theme: Theme, tmp_path: Path) -> Iterator[Standing]:
    """The program while no vault is open."""
    standing = Standing(theme, tmp_path / "profile")
    yield standing
    standing.close()


@pytest.fixture
def home(doors: Standing) -> Standing:
    """The program with an open vault, which belongs to no community."""
    doors.open()
    return doors
