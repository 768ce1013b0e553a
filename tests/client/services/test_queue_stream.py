"""Following the queue: told by a stream, tried again where it is refused or cut, and asked for where there is none."""

from __future__ import annotations

import asyncio
from uuid import UUID

import pytest

from client.domain.errors import CommunityLeft, MalformedAnswer, Unreachable
from client.services.desk_queue import DeskQueue, Told
from protocol.problems import Code
from protocol.reviewing import Band
from tests.client.services.queue_desks import desk_of, follow, reviews, until
from tests.support.queue_town import Belonging, QueueTown, queue_row, refused


def test_the_first_rows_are_shown_before_the_last_page_came() -> None:
    town = QueueTown(page_size=5)
    for number in range(1, 101):
        town.put(queue_row(number, band=Band.NOW if number == 77 else Band.ROUTINE))
    told: list[Told] = []

    async def work() -> None:
        following = asyncio.create_task(desk_of(town).follow(community="harbour", tell=told.append))
        await until(lambda: bool(told) and told[-1].waiting.complete)
        following.cancel()
        await asyncio.gather(following, return_exceptions=True)

    asyncio.run(work())
    assert not told[0].waiting.complete
    assert told[0].waiting.rows[0].review == UUID(int=77)
    assert len(told[-1].waiting.rows) == 100


def test_what_changes_is_told_by_the_stream_and_costs_one_question() -> None:
    town = QueueTown()
    town.put(queue_row(1))

    async def story(told: list[Told], _: DeskQueue) -> None:
        await until(lambda: town.listening == 1)
        await asyncio.sleep(0.05)
        quiet = town.asked
        await asyncio.sleep(0.1)
        assert town.asked == quiet, "while the stream is open nobody asks without a reason"
        town.put(queue_row(2, band=Band.SOON))
        await until(lambda: reviews(told) == {1, 2})
        town.close(UUID(int=1))
        await until(lambda: reviews(told) == {2})
        assert town.asked <= quiet + 2

    follow(town, story)


def test_a_stream_that_is_refused_or_cut_is_tried_again_and_asked_for_meanwhile() -> None:
    town = QueueTown(streams=[refused(Code.OVERLOADED.value), None, MalformedAnswer("no stream of events")])

    async def story(told: list[Told], _: DeskQueue) -> None:
        town.put(queue_row(1))
        await until(lambda: reviews(told) == {1})
        await until(lambda: town.listening == 1)
        assert town.begun == 4
        town.cut()
        town.put(queue_row(2))
        await until(lambda: reviews(told) == {1, 2})
        await until(lambda: town.listening == 1)

    told = follow(town, story)
    assert all(one.trouble is None for one in told), "as long as the queue answers, nothing is wrong"


def test_without_any_stream_the_queue_is_asked_from_time_to_time() -> None:
    town = QueueTown(streams=[refused(Code.TOO_MANY.value)] * 1000)

    async def story(told: list[Told], _: DeskQueue) -> None:
        await until(lambda: bool(told))
        town.put(queue_row(1))
        await until(lambda: reviews(told) == {1})

    follow(town, story)


def test_a_server_that_is_away_is_said_and_what_was_seen_stays() -> None:
    town = QueueTown()
    town.put(queue_row(1))

    async def story(told: list[Told], _: DeskQueue) -> None:
        await until(lambda: town.listening == 1)
        town.away = True
        town.cut()
        await until(lambda: told[-1].trouble is not None)
        assert isinstance(told[-1].trouble, Unreachable)
        assert reviews(told) == {1}
        town.put(queue_row(2))
        town.away = False
        await until(lambda: told[-1].trouble is None and reviews(told) == {1, 2})

    follow(town, story)


def test_who_is_not_confirmed_sees_nothing_until_they_are() -> None:
    town = QueueTown()

    def before(_: int) -> None:
        raise refused(Code.GUIDE_NOT_CONFIRMED.value)

    async def story(told: list[Told], _: DeskQueue) -> None:
        town.put(queue_row(1))
        await until(lambda: bool(told) and not told[-1].confirmed)
        assert reviews(told) == set()
        town.before = lambda _: None
        await until(lambda: told[-1].confirmed and reviews(told) == {1})

    town.before = before
    town.streams = [refused(Code.GUIDE_NOT_CONFIRMED.value) for _ in range(3)]
    follow(town, story)


def test_leaving_the_community_ends_it() -> None:
    town = QueueTown()
    belonging = Belonging(town)

    async def work() -> None:
        desk = desk_of(town, belonging)
        following = asyncio.create_task(desk.follow(community="harbour", tell=lambda _: None))
        await until(lambda: town.listening == 1)
        await belonging.membership.work.stop()
        assert town.listening == 0
        with pytest.raises(CommunityLeft):
            await following

    asyncio.run(work())
