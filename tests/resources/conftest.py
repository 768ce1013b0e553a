"""Where the shipped words are, for the tests that read them as any reader would."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def words() -> Path:
    """The folder of everything Leeward ships besides code."""
    return Path(__file__).resolve().parents[2] / "resources"
