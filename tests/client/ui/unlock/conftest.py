from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.client.ui.standing import Standing
from tests.client.ui.unlock.invited import Invited
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
