"""What guides rely on among themselves, on a real server: the shared key comes soon, and an appeal is counted."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import AsyncExitStack, closing
from pathlib import Path

import pytest

from client.domain.deciding import Wish
from protocol.reviewing import Decision
from tests.contract.people import Someone, someone
from tests.contract.test_guides_decide import claimed, guides_in
from tests.contract.test_whole_path import invitations
from tests.server.running import Running, command

Serve = Callable[[], Running]
pytestmark = pytest.mark.slow
D = Decision


async def comes_in(data: Path, address: str, guide: Someone) -> None:
    done = await asyncio.to_thread(command, "guide", "add", "--data", data, "--address", address)
    await guide.join(done.stdout.strip())
    root = data.parent / "root.pem"
    confirmed = await asyncio.to_thread(command, "guide", "confirm", "--data", data, "--root-key", root)
    assert confirmed.returncode == 0, confirmed.stderr


def test_a_guide_confirmed_after_the_others_has_the_key_with_a_colleague_s_next_sync(
    data: Path, serve: Serve, tmp_path: Path
) -> None:
    server = serve()

    async def work() -> None:
        async with AsyncExitStack() as people:
            first = await people.enter_async_context(someone(tmp_path / "one"))
            await guides_in(data, server.address, first)
            await first.sync()
            assert not (await first.sync()).duties.cosigned, "its duties of this hour are done"
            later = await people.enter_async_context(someone(tmp_path / "two"))
            await comes_in(data, server.address, later)

            async def is_known() -> bool:
                membership = await first.session.memberships.open(first.community)
                return len((await membership.described()).guides) == 2

            await first.sync_until(is_known)

            async def has_key() -> bool:
                return await later.session.reviewing.has_team_key(community=later.community)

            await later.sync_until(has_key)

    asyncio.run(work())


def test_an_appeal_that_another_guide_hears_brings_the_post_back_and_is_counted(
    data: Path, serve: Serve, tmp_path: Path
) -> None:
    server = serve()
    (invitation,) = invitations(data, 1, server.address)

    async def work() -> None:
        async with AsyncExitStack() as people:
            first, second = [
                await people.enter_async_context(someone(tmp_path / name)) for name in ("one", "two")
            ]
            await guides_in(data, server.address, first, second)
            member = await people.enter_async_context(someone(tmp_path / "member"))
            await member.join(invitation)
            talk, community = member.session.conversing, member.community

            async def has_team_note() -> bool:
                membership = await member.session.memberships.open(community)
                return (await membership.store.trusted()).team != ""

            await member.sync_until(has_team_note)
            (room, *_) = await talk.rooms(community=community)
            thread = await talk.start_thread(
                community=community, room=room.id, title="Tea", text="Ring me on it."
            )
            await member.sync()
            item = await claimed(first, "thread")
            wish = Wish(D.REMOVE, "your-own-details", "A number stands in it.")
            await first.session.deciding.decide(community=community, item=item, wish=wish)

            async def told() -> bool:
                found = (await member.session.letters.standing(community=community)).decided.values()
                return any(one.may_appeal and one.until is not None for one in found)

            await member.sync_until(told)
            await member.session.telling.appeal(
                community=community, review=item.row.review, words="There is none."
            )
            await member.sync()
            heard = await claimed(second, "appeal")
            assert heard.row.deadline is not None, "by then a guide is to have opened it"
            answer = Wish(D.RESTORE, words="You are right.")
            await second.session.deciding.decide(community=community, item=heard, wish=answer)

            async def is_back() -> bool:
                view = await talk.read(community=community, thread=thread.id)
                return view is not None and any(post.text == "Ring me on it." for post in view.posts)

            await member.sync_until(is_back)

    asyncio.run(work())
    server.stop()
    with closing(sqlite3.connect(data / "community.sqlite")) as store:
        counted = dict(store.execute("SELECT what, count FROM tally WHERE what LIKE 'decided/appeals/%'"))
    ((what, count),) = counted.items()
    assert what.split("/")[3] == "restore"
    assert count == 1
