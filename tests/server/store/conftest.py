from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from server.services.community import open_folder
from server.store.interface import Store
from tests.server.kinds import KINDS


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    """Every test here that has a community runs on both kinds of store."""
    return str(request.param)


@pytest.fixture
def store(data: Path) -> Iterator[Store]:
    """A community's store."""
    _, opened = open_folder(data)
    yield opened
    opened.close()
