"""A real server, backed up and brought back, and the devices that knew it before."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from uuid import UUID

import pytest

from client.domain.errors import AccessEnded
from tests.contract.people import Someone, someone
from tests.contract.test_whole_path import guide_in, invitations
from tests.server.running import Running, command, start

Serve = Callable[[], Running]
pytestmark = pytest.mark.slow


async def steward(*arguments: str | Path) -> str:
    done = await asyncio.to_thread(command, *arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout


async def writes(person: Someone, title: str) -> UUID:
    talk = person.session.conversing
    (room, *_) = await talk.rooms(community=person.community)
    text = f"{title}, at length."
    written = await talk.start_thread(community=person.community, room=room.id, title=title, text=text)
    await person.sync()
    return written.id


async def approves_all(guide: Someone) -> None:
    review = guide.session.reviewing
    for row in await review.queue(community=guide.community):
        item = await review.claim(community=guide.community, review=row.review, version=row.version)
        await review.approve(community=guide.community, item=item)


async def state(person: Someone, post: UUID) -> str:
    own = await person.session.conversing.own_posts(community=person.community)
    return next(one.state for one in own if one.id == str(post))


async def until(person: Someone, post: UUID, wanted: str) -> None:
    async def so() -> bool:
        return await state(person, post) == wanted

    await person.sync_until(so)


async def titles(person: Someone) -> set[str]:
    return {row.title for row in await person.session.conversing.threads(community=person.community)}


def test_members_follow_a_restore_and_bring_back_what_is_theirs(
    data: Path, serve: Serve, tmp_path: Path
) -> None:
    server = serve()
    first, second = invitations(data, 2, server.address)

    async def work(after: ExitStack) -> None:
        async with (
            someone(tmp_path / "member") as member,
            someone(tmp_path / "guide") as guide,
            someone(tmp_path / "late") as late,
        ):
            await member.join(first)
            await guide_in(data, guide, server.address)
            kept, regretted = await writes(member, "Kept"), await writes(member, "Regretted")
            await approves_all(guide)
            await until(member, regretted, "published")
            await until(member, kept, "published")

            await steward("backup", "--data", data, "--to", tmp_path / "backups")
            community, desk = sorted((tmp_path / "backups").iterdir())
            await late.join(second)
            lost = await writes(member, "Lost")
            await approves_all(guide)
            await until(member, lost, "published")
            held = await writes(member, "Held")
            await member.session.amending.withdraw(community=member.community, post=regretted)
            await until(member, regretted, "withdrawn")
            call = await member.session.calling.call(community=member.community)
            assert call.state == "arrived"

            async def has_the_lost() -> bool:
                return "Lost" in await titles(late)

            await late.sync_until(has_the_lost)
            server.stop()

            again = tmp_path / "again"
            await steward(
                *("restore", "--data", again, "--from", community, "--desk-from", desk),
                *("--root-key", data.parent / "root.pem"),
            )
            back = await asyncio.to_thread(start, again)
            after.callback(back.stop)
            for person in (member, guide, late):
                await person.session.memberships.move(person.community, address=back.address)

            # Whoever belonged to it before the backup follows, loses nothing of their own, and says what goes again.
            synced = await member.sync()
            assert synced.stopped is None
            news = await member.session.generations.news(community=member.community)
            assert news is not None
            assert news.generation == 2
            assert [one.title for one in news.lost] == ["Lost", "Held"]
            assert await titles(member) == {"Kept", "Regretted"}
            await guide.sync()
            assert await guide.session.reviewing.queue(community=guide.community) == ()
            await until(member, regretted, "withdrawn")

            async def gone_again() -> bool:
                return await titles(member) == {"Kept"}

            await member.sync_until(gone_again)
            await member.session.generations.send_again(community=member.community)
            await member.sync()
            assert await state(member, lost) == "held"
            queue = await guide.session.reviewing.queue(community=guide.community)
            assert {row.kind for row in queue} == {"thread"}, "no call for help was sent again"
            await approves_all(guide)
            await until(member, lost, "published")
            await until(member, held, "published")
            assert await titles(member) == {"Kept", "Lost", "Held"}
            await guide.sync()
            assert await titles(guide) == {"Kept", "Lost", "Held"}

            # Whoever came later is not known to the restored server: what is here stays as it is.
            with pytest.raises(AccessEnded):
                await late.sync()
            assert "Lost" in await titles(late)
            for person in (member, guide, late):
                assert await person.session.proofs.kept(community=person.community) == []

    with ExitStack() as after:
        asyncio.run(work(after))
