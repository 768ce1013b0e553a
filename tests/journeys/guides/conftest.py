"""An evening in a community: two guides and two members on a real server. What each journey leaves is counted."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import Any, TypeVar

import pytest

from bench.faults.guides.harbour import STORES, Harbour
from bench.faults.guides.people import Team

T = TypeVar("T")


@dataclass
class Evening:
    """Everybody, and the loop their apps live in."""

    team: Team
    runner: asyncio.Runner

    def do(self, journey: Coroutine[Any, Any, T]) -> T:
        return self.runner.run(journey)


@pytest.fixture(scope="session", params=STORES)
def _standing(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Evening]:
    """Founding, joining and confirming take longer than a journey, so all journeys on one store have one community."""
    place = tmp_path_factory.mktemp("evening")
    with Harbour.open(place / "server", request.param) as harbour, asyncio.Runner() as runner:
        stack = AsyncExitStack()
        team = runner.run(Team.come(harbour, place, stack))
        try:
            yield Evening(team, runner)
        finally:
            runner.run(stack.aclose())


@pytest.fixture
def evening(_standing: Evening) -> Iterator[Evening]:
    """The same; at the end nothing was decided twice, no words are lost, and everybody was told, with a reason."""
    before = len(_standing.team.account.told)
    yield _standing
    counts = _standing.do(_standing.team.count())
    assert counts.trouble == ""
    assert len(_standing.team.account.told) >= before
