"""Desks that follow a queue in memory, and what holds of whatever they show."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Coroutine
from typing import Any, cast

from client.domain.deciding import HELP_ME
from client.domain.desk_queue import View, place_of, views_of
from client.services.desk_queue import DeskQueue, Told
from client.services.guide_words import GuideWords
from client.services.memberships import Memberships
from client.services.queue_ear import Pace
from client.services.queue_rows import Waiting
from tests.support.queue_town import Belonging, OwnWords, QueueTown

QUICK = Pace(first=0.01, longest=0.02, steady=1.0, asking=0.02, listening=5.0, between=0.0)


def desk_of(town: QueueTown, belonging: Belonging | None = None, words: OwnWords | None = None) -> DeskQueue:
    return DeskQueue(
        memberships=cast("Memberships", belonging or Belonging(town)),
        guide_words=cast("GuideWords", words or OwnWords()),
        pace=QUICK,
    )


def looked(desk: DeskQueue) -> Coroutine[Any, Any, Told]:
    return desk.look(community="harbour")


def check_laws(waiting: Waiting) -> None:
    """What holds of every queue that is shown."""
    assert list(waiting.rows) == sorted(waiting.rows, key=place_of)
    assert waiting.by_id == {row.id: row for row in waiting.rows}
    counted = Counter(view for row in waiting.rows for view in views_of(row))
    for view in View:
        assert waiting.counts.get(view, 0) == counted[view]
        assert waiting.part(view) == tuple(row for row in waiting.rows if view in views_of(row))
    assert waiting.free == sum(row.free for row in waiting.rows)
    helps = [row.kind == HELP_ME for row in waiting.rows]
    assert helps == sorted(helps, reverse=True)


async def until(true: Callable[[], bool], seconds: float = 5.0) -> None:
    async with asyncio.timeout(seconds):
        while not true():  # noqa: ASYNC110 - what is waited for tells nobody
            await asyncio.sleep(0.005)


def follow(
    town: QueueTown,
    story: Callable[[list[Told], DeskQueue], Coroutine[Any, Any, None]],
    belonging: Belonging | None = None,
    words: OwnWords | None = None,
) -> list[Told]:
    """Follow a town while a story happens to it; all that was told."""
    told: list[Told] = []

    async def work() -> None:
        desk = desk_of(town, belonging, words)
        following = asyncio.create_task(desk.follow(community="harbour", tell=told.append))
        try:
            await story(told, desk)
        finally:
            following.cancel()
            await asyncio.gather(following, return_exceptions=True)
        assert town.listening == 0, "whoever leaves listens no more"

    asyncio.run(work())
    return told


def reviews(told: list[Told]) -> set[int]:
    return {row.review.int for row in told[-1].waiting.rows} if told else set()
