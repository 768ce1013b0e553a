"""Every act that a guide's app sends comes to stand in a real server's record, and its app finds each of them there."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from contextlib import AsyncExitStack
from pathlib import Path
from uuid import UUID

import pytest

from client.domain.deciding import Wish
from client.domain.guide_acts import CHECKED
from client.services.auditing import Record
from client.services.guides_unsent import Unsent
from protocol.around import NoteKind
from protocol.reviewing import Decision
from tests.contract.people import Someone, someone
from tests.contract.test_guides_decide import claimed, guides_in, row_of
from tests.contract.test_whole_path import invitations
from tests.server.running import Running

Serve = Callable[[], Running]
pytestmark = pytest.mark.slow
D = Decision


async def begins(member: Someone, title: str) -> UUID:
    talk = member.session.conversing
    (room, *_) = await talk.rooms(community=member.community)
    written = await talk.start_thread(community=member.community, room=room.id, title=title, text="Words.")
    await member.sync()
    return written.id


async def own_id(person: Someone) -> UUID:
    membership = await person.session.memberships.open(person.community)
    return UUID((await membership.record()).member_id or "")


async def beside_the_queue(guide: Someone, colleague: Someone, member: Someone, thread: UUID) -> None:
    one, community = guide.session, guide.community
    await one.desk_shift.acknowledge(community=community, minutes=5)
    await one.guide_letters.send(community=community, member=await own_id(member), unsent=Unsent("Welcome."))
    await one.thread_care.lock(community=community, thread=thread, unsent=Unsent("We rest here for tonight."))
    await one.thread_care.unlock(community=community, thread=thread)
    for pinned in (True, False):
        await one.thread_care.pin(community=community, thread=thread, pinned=pinned)
    await one.telling_all.send(community=community, unsent=Unsent("Tea at four.", "Tea"))
    await one.desk_shift.hand_over(community=community, text="All is quiet.")
    (handed,) = (await colleague.session.desk_shift.look(community=community)).notes
    assert await colleague.session.desk_shift.take_over(community=community, note=handed.id)


async def at_the_queue(guide: Someone, colleague: Someone, member: Someone) -> UUID:
    one, community = guide.session, guide.community
    thread = await begins(member, "First")
    item = await claimed(guide, "thread")
    await one.around_reviews.write(
        community=community, review=item.row.review, words="I know them.", kind=NoteKind.NOTE
    )
    held = await row_of(guide, "thread")
    await one.reviewing.hand_on(community=community, review=held.review, version=item.row.version)
    item = await claimed(guide, "thread")
    await one.deciding.decide(community=community, item=item, wish=Wish(D.APPROVE))
    await begins(member, "Second")
    for agrees in (False, True):
        item = await claimed(guide, "thread")
        wish = Wish(D.PUT_OUT, "others-are-not-safe", "Two of us looked at it.")
        await one.deciding.decide(community=community, item=item, wish=wish)
        seen = await claimed(colleague, "thread")
        await colleague.session.deciding.second(community=community, item=seen, agrees=agrees)
    return thread


async def record_of(guide: Someone) -> Record:
    return await guide.session.auditing.read(
        community=guide.community, now=guide.session.memberships.around.now()
    )


def test_each_act_that_is_held_to_the_record_is_found_there_once_its_hour_is_told(
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
            await member.sync()
            await first.sync()
            thread = await at_the_queue(first, second, member)

            async def is_here() -> bool:
                talk = first.session.conversing
                return await talk.read(community=first.community, thread=thread) is not None

            await first.sync_until(is_here)
            await beside_the_queue(first, second, member, thread)
            for guide in (first, second):
                assert not (await record_of(guide)).doubts

            # A server that ends tells the hour that goes on, so that nothing waits for its next start.
            await asyncio.to_thread(server.stop)
            again = await asyncio.to_thread(serve)
            for guide in (first, second):
                await guide.session.memberships.move(guide.community, address=again.address)

                async def is_told(guide: Someone = guide) -> bool:
                    found = (await record_of(guide)).compared
                    return found.found > 0 and not found.waiting

                await guide.sync_until(is_told)
                record, me = await record_of(guide), await own_id(guide)
                assert not record.doubts
                told = [act for act in record.acts if act.guide == me and act.act in CHECKED]
                assert record.compared.found == len(told), "each of them was kept when it was sent"
            done = Counter(act.act for act in (await record_of(first)).acts if act.act in CHECKED)
            assert set(done) == CHECKED, "all of them were done, and all are told"

    asyncio.run(work())
