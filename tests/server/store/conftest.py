from __future__ import annotations

import pytest

from tests.server.kinds import KINDS


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    """Every test here that has a community runs on both kinds of store."""
    return str(request.param)
