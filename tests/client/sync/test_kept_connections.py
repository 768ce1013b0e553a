"""A server may hang up on a connection that has been quiet, just as the next request is written on it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from client.domain.errors import Unreachable
from client.domain.ledger import Exchange
from client.sync.api import Api
from protocol import limits
from tests.support.loopback import Asked, Loopback, Reply

OBJECT = Reply(b"an object")
GONE = Reply(hang_up=True)


def asked(
    replies: list[Reply],
    use: Callable[[Api], Awaitable[None]],
    *,
    record: Callable[[Exchange], None] | None = None,
) -> list[Asked]:
    """What a server was asked that answers with these, each once."""
    waiting = iter(replies)
    with Loopback(lambda _: next(waiting)) as server:

        async def work() -> None:
            api = Api(server.address) if record is None else Api(server.address, record=record)
            try:
                await use(api)
            finally:
                await api.close()

        asyncio.run(work())
        assert list(waiting) == []
        return server.asked


async def read(api: Api) -> bytes:
    return await api.served_object(bytes(32), limit=limits.OBJECT_MAX)


def test_what_is_read_is_asked_for_once_more_on_a_new_connection() -> None:
    notes: list[Exchange] = []

    async def use(api: Api) -> None:
        assert [await read(api), await read(api)] == [b"an object"] * 2

    first, second, third = asked([OBJECT, GONE, OBJECT], use, record=notes.append)
    assert first.connection == second.connection != third.connection
    assert second.headers == third.headers
    assert [note.status for note in notes] == [200, None, 200]  # both are owned up to


def test_nothing_is_asked_for_a_third_time() -> None:
    async def use(api: Api) -> None:
        await read(api)
        with pytest.raises(Unreachable) as told:
            await read(api)
        assert type(told.value) is Unreachable
        assert told.value.sent

    assert len(asked([OBJECT, GONE, GONE], use)) == 3


def test_who_hangs_up_on_a_new_connection_is_not_asked_again() -> None:
    async def use(api: Api) -> None:
        with pytest.raises(Unreachable):
            await read(api)

    assert len(asked([GONE], use)) == 1


def test_an_answer_that_had_begun_is_not_asked_for_again() -> None:
    async def use(api: Api) -> None:
        await read(api)
        with pytest.raises(Unreachable):
            await read(api)

    assert len(asked([OBJECT, Reply(b"an ob", headers={"content-length": "9"}, bare=True)], use)) == 2


def test_what_is_sent_is_never_sent_again_by_itself() -> None:
    async def use(api: Api) -> None:
        await read(api)
        with pytest.raises(Unreachable) as told:
            await api.submit(b"{}", token="t")
        assert told.value.sent, "it may have arrived"

    assert len(asked([OBJECT, GONE], use)) == 2
