"""When what guides did is published, with a server's clock that is set back meanwhile."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from protocol.changes import Audit
from server.services.upkeep import Upkeep
from server.store.interface import DeskStore
from tests.server.services.test_team import bring, key_request
from tests.server.town import Town

HOUR = 3600
DAY = 24 * HOUR


@pytest.fixture
def upkeep(town: Town, desk: DeskStore) -> Upkeep:
    guide = town.guide()
    bring(town, guide, key_request(town, guide, [guide]))
    town.thread(town.member())
    (row,) = town.queue(guide).rows
    town.approve(guide, row)
    assert waiting(town)
    return Upkeep(town.store, desk, town.community, now=lambda: town.now)


def waiting(town: Town) -> int:
    return len(town.store.read(lambda tx: tx.audit_records(2**31 - 1)).result())


def published(town: Town, work: Callable[[], None]) -> bool:
    """Whether this brought another audit into the feed, and left nothing behind."""
    before = len(town.feed().of(Audit))
    work()
    return len(town.feed().of(Audit)) > before and not waiting(town)


@pytest.mark.parametrize("back", [0, HOUR, 2 * HOUR, 40 * DAY])
def test_a_server_that_ends_publishes_all_that_guides_did(town: Town, upkeep: Upkeep, back: int) -> None:
    town.now -= back
    assert published(town, upkeep.end)


@pytest.mark.parametrize("back", [2 * HOUR, 26 * HOUR, 40 * DAY])
def test_no_act_waits_for_the_hour_of_a_clock_that_was_wrong(town: Town, upkeep: Upkeep, back: int) -> None:
    town.now -= back
    assert published(town, upkeep.tick)


@pytest.mark.parametrize("back", [0, HOUR])
def test_an_hour_that_may_still_go_on_is_waited_for(town: Town, upkeep: Upkeep, back: int) -> None:
    """An hour ahead may be another process's, whose clock is a moment before this one's."""
    town.now -= back
    assert not published(town, upkeep.tick)
    town.now += back + HOUR
    assert published(town, upkeep.tick)
