from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.client.ui.guide_desk.at_desk import AtDesk
from tests.client.ui.standing import Standing
from tests.contract.conftest import _founded, data, serve
from tests.server.running import Running

__all__ = ["_founded", "data", "serve"]


@pytest.fixture
def desk(home: Standing, data: Path, serve: Callable[[], Running], tmp_path: Path) -> Iterator[AtDesk]:
    """A real server, and somebody with an open vault who belongs to nothing yet."""
    at = AtDesk(home, tmp_path, data, serve())
    yield at
    at.close()
    home.hang_up()
