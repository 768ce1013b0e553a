from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.client.ui.standing import Standing
from tests.client.ui.unlock.invited import Invited
from tests.client.ui.unlock.troubled import Troubled
from tests.support.feed_builder import FeedBuilder
from tests.support.loopback import Loopback
from tests.support.village import Village


@pytest.fixture
def invited(qtbot: QtBot, home: Standing) -> Iterator[Invited]:
    village = Village(FeedBuilder())
    village.feed.publish()
    with Loopback(village) as server:
        village.address = server.address
        invited = Invited(qtbot, home, village, server)
        yield invited
        home.hang_up()


@pytest.fixture
def troubled(qtbot: QtBot, doors: Standing) -> Iterator[Troubled]:
    troubled = Troubled(qtbot, doors)
    yield troubled
    place = getattr(troubled, "place", None)
    if place is not None:
        place.hide()
        closing = place.keep()
        if closing is not None:
            doors.do(closing)
