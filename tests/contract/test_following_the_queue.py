"""Two guides' apps follow one queue over real sockets, through a server that dies and comes back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from client.services.desk_queue import Told
from tests.contract.people import Someone, someone
from tests.contract.test_whole_path import guide_in
from tests.server.running import Running
from tests.server.test_whole_path import invitations

Serve = Callable[[], Running]


async def until(true: Callable[[], bool], seconds: float = 15) -> None:
    async with asyncio.timeout(seconds):
        while not true():  # noqa: ASYNC110 - what is waited for tells nobody
            await asyncio.sleep(0.05)


def titles(told: list[Told]) -> set[str]:
    return {row.title for row in told[-1].waiting.rows} if told else set()


async def says(member: Someone, title: str) -> None:
    talk = member.session.conversing
    room, *_ = await talk.rooms(community=member.community)
    await talk.start_thread(community=member.community, room=room.id, title=title, text="I lie awake.")
    await member.sync()


@pytest.mark.slow
def test_a_queue_is_followed_through_a_server_that_dies(data: Path, serve: Serve, tmp_path: Path) -> None:
    server = serve()
    (invitation,) = invitations(data, 1, server.address)
    told: list[Told] = []

    async def work() -> None:
        async with someone(tmp_path / "member") as member, someone(tmp_path / "guide") as guide:
            await member.join(invitation)
            await member.sync()
            await guide_in(data, guide, server.address)
            desk, community = guide.session.desk_queue, guide.community
            following = asyncio.create_task(desk.follow(community=community, tell=told.append))
            await until(lambda: bool(told) and told[-1].waiting.complete)
            await says(member, "Nights")
            await until(lambda: titles(told) == {"Nights"}, 5)

            server.kill()
            await until(lambda: told[-1].trouble is not None)
            assert titles(told) == {"Nights"}, "what was seen stays"
            again = serve()
            for person in (member, guide):
                await person.session.memberships.move(community, address=again.address)
            await says(member, "Mornings")
            await until(lambda: titles(told) == {"Nights", "Mornings"} and told[-1].trouble is None)

            # The connection is closed under it, as when another way is chosen.
            await guide.session.memberships.let_go(community)
            count = len(told)
            await says(member, "Noon")
            await until(lambda: titles(told) == {"Nights", "Mornings", "Noon"})
            assert all(one.trouble is None for one in told[count:])
            following.cancel()
            await asyncio.gather(following, return_exceptions=True)

    asyncio.run(work())
