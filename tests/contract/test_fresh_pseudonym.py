"""A fresh pseudonym against a real server process, over a line that loses answers, with a restart at each loss."""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from client.domain.errors import ServerRefused, Unreachable
from client.services.memberships import Memberships
from client.services.refreshing import Refreshing
from client.vault import communities
from protocol.reviewing import Decision
from server.domain.months import month_of
from server.services.community import open_folder
from server.store.interface import Writing
from tests.contract.meeting import Guide
from tests.contract.people import Someone, someone
from tests.contract.test_blind_joining import Line
from tests.contract.test_whole_path import Serve, invitations
from tests.server.running import command
from tests.support.loopback import Loopback

pytestmark = pytest.mark.slow
FRESH, GATE = "/v1/pseudonym/fresh", "/v1/gate"


def long_a_member(data: Path, member: UUID) -> None:
    """They joined a hundred days ago."""
    _, store = open_folder(data)

    def change(tx: Writing) -> None:
        found = tx.member(member.bytes)
        assert found is not None
        tx.put_member(replace(found, joined_month=month_of(time.time() - 100 * 86400)))

    store.write(change).result()
    store.close()


def approve(guide: Guide) -> None:
    """A guide reads the one post that waits."""
    guide.settle(guide.take("thread"), Decision.APPROVE)


async def me(person: Someone) -> UUID:
    found = await person.session.vault.private.read(lambda db: communities.get(db, person.community))
    assert found is not None
    return UUID(found.member_id)


async def authors(person: Someone) -> dict[str, UUID]:
    """Who wrote which thread, as everybody reads it."""
    rows = await person.session.conversing.threads(community=person.community)
    return {row.title: UUID(bytes=row.author) for row in rows if row.author}


async def wrote(person: Someone, title: str) -> None:
    described = await (await person.session.memberships.open(person.community)).described()
    await person.session.conversing.start_thread(
        community=person.community, room=described.rooms[0].id, title=title, text="Words"
    )
    await person.sync()


async def begin(person: Someone) -> str:
    offer = await person.session.refreshing.offer(community=person.community)
    assert await person.session.refreshing.begin(offer=offer, name=offer.names[0], later=False) == ""
    return offer.names[0]


def test_the_whole_way_to_another_name_and_the_leaving_of_the_first(
    data: Path, serve: Serve, tmp_path: Path
) -> None:
    server = serve()
    line = Line(server.address, loses={})

    async def go_on(person: Someone) -> str:
        return (await person.session.refreshing.go_on(community=person.community)).came_in

    async def work(address: str) -> None:
        (invitation,) = invitations(data, 1, address)
        async with someone(tmp_path / "member") as person:
            await person.join(invitation)
            old = await me(person)
            await wrote(person, "Before")

            await begin(person)
            with pytest.raises(ServerRefused) as refused:
                await go_on(person)
            assert refused.value.code == "not-yet"
            assert refused.value.retry_after is not None
            assert await person.session.refreshing.standing() == ()
            await asyncio.to_thread(long_a_member, data, old)
            await begin(person)
            with pytest.raises(ServerRefused) as refused:
                await go_on(person)
            assert refused.value.retry_after is None, "a guide has not read the post yet"
            guide = Guide(server.address)
            await asyncio.to_thread(guide.confirm, data, server.address)
            await asyncio.to_thread(approve, guide)
            name = await begin(person)
            line._loses[FRESH] = 1
            with pytest.raises(Unreachable):
                await go_on(person)
        async with someone(tmp_path / "member") as person:
            line._loses[GATE] = 1
            with pytest.raises(Unreachable):
                await go_on(person)
            # The first one rests: it writes nothing any more, and can still call for help.
            await wrote(person, "Between")
            call = await person.session.calling.call(community=person.community)
            assert (call.state, await me(person)) == ("arrived", old)
        async with someone(tmp_path / "member") as person:
            assert await go_on(person) == name
            new = await me(person)
            await person.sync()
            await asyncio.to_thread(approve, guide)

            async def both_stand() -> bool:
                return set(await authors(person)) >= {"Before", "Between"}

            await person.sync_until(both_stand)
            assert await authors(person) == {"Before": old, "Between": new}
            assert len(set(line.bodies(GATE)[1:])) == 1

            await person.session.refreshing.say(community=person.community, name=str(old), erase=True)
            around = replace(person.session.memberships.around, now=lambda: time.time() + 4 * 86400)
            later = Refreshing(memberships=Memberships(vault=person.session.vault, around=around))
            assert (await later.take_leave(community=person.community)).gone
            done = await asyncio.to_thread(command, "retention", "run", "--data", data)
            assert done.returncode == 0, done.stderr

            async def gone() -> bool:
                return "Before" not in await authors(person)

            await person.sync_until(gone)
            assert (await person.sync()).stopped is None
            assert await authors(person) == {"Between": new}
        carried = [each for each in line.carried if str(new).encode() in each.body]
        assert not [each for each in carried if str(old).encode() in each.body]

    with Loopback(line) as between:
        asyncio.run(work(between.address))
