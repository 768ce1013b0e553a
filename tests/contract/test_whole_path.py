"""The client's services against a real server process: join, write offline, be reviewed, read, search."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest

from client.domain.errors import InvitationUnusable, ServerRefused, Unreachable
from client.vault import communities, feed_guide
from tests.contract.people import Someone, someone
from tests.server.running import Running, command

Serve = Callable[[], Running]
pytestmark = pytest.mark.slow


def invitations(data: Path, count: int, address: str) -> list[str]:
    done = command("invite", "--data", data, "--count", str(count), "--address", address)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


async def guide_in(data: Path, guide: Someone, address: str) -> None:
    done = await asyncio.to_thread(command, "guide", "add", "--data", data, "--address", address)
    await guide.join(done.stdout.strip())
    root = data.parent / "root.pem"
    confirmed = await asyncio.to_thread(command, "guide", "confirm", "--data", data, "--root-key", root)
    assert confirmed.returncode == 0, confirmed.stderr

    async def has_team_key() -> bool:
        private = guide.session.vault.private
        return bool(await private.read(lambda db: feed_guide.team_keys(db, guide.community)))

    await guide.sync_until(has_team_key)


def test_a_post_is_written_offline_reviewed_read_and_found(data: Path, serve: Serve, tmp_path: Path) -> None:
    server = serve()
    (invitation,) = invitations(data, 1, server.address)

    async def work() -> None:
        async with someone(tmp_path / "member") as member, someone(tmp_path / "guide") as guide:
            await member.join(invitation)
            await guide_in(data, guide, server.address)
            talk, community = member.session.conversing, member.community
            await member.sync()
            rooms = {room.name: room.id for room in await talk.rooms(community=community)}
            assert set(rooms) == {"Sleep", "Worry"}

            written = await talk.start_thread(
                community=community,
                room=rooms["Sleep"],
                title="Nights",
                text="I lie awake like a lighthouse.",
            )
            synced = await member.sync()
            assert synced.pushed.answered == 1
            (own,) = await talk.own_posts(community=community)
            assert (own.id, own.state) == (str(written.id), "held")

            (row,) = await guide.session.reviewing.queue(community=community)
            item = await guide.session.reviewing.claim(
                community=community, review=row.review, version=row.version
            )
            assert item.text == "I lie awake like a lighthouse."
            await guide.session.reviewing.approve(community=community, item=item)

            async def found() -> bool:
                return bool(await talk.search(community=community, typed="lighthouse"))

            await member.sync_until(found)
            (own,) = await talk.own_posts(community=community)
            assert own.state == "published"
            view = await talk.read(community=community, thread=written.id)
            assert view is not None
            assert [post.text for post in view.posts] == ["I lie awake like a lighthouse."]
            assert view.row.title == "Nights"
            (row_seen,) = await talk.threads(community=community, room=rooms["Sleep"])
            assert UUID(bytes=row_seen.id) == written.id

    asyncio.run(work())


def test_a_removal_reaches_its_author_by_mail_with_reason_and_words(
    data: Path, serve: Serve, tmp_path: Path
) -> None:
    server = serve()
    (invitation,) = invitations(data, 1, server.address)

    async def work() -> None:
        async with someone(tmp_path / "member") as member, someone(tmp_path / "guide") as guide:
            await member.join(invitation)
            await guide_in(data, guide, server.address)
            talk, community = member.session.conversing, member.community
            (room, *_) = await talk.rooms(community=community)
            await talk.start_thread(community=community, room=room.id, title="Him", text="Hurtful words.")
            await member.sync()

            async def knows_the_author() -> bool:
                return (
                    await guide.session.conversing.person(community=community, pseudonym=rows[0].author)
                    is not None
                )

            rows = await guide.session.reviewing.queue(community=community)
            await guide.sync_until(knows_the_author)
            review = guide.session.reviewing
            item = await review.claim(community=community, review=rows[0].review, version=rows[0].version)
            await review.remove(
                community=community, item=item, reason="unkind-to-someone", words="Say it more kindly?"
            )

            async def told() -> bool:
                return bool(await talk.messages(community=community))

            await member.sync_until(told)
            (own,) = await talk.own_posts(community=community)
            assert (own.state, own.reason, own.words) == (
                "removed", "unkind-to-someone", "Say it more kindly?",
            )  # fmt: skip
            assert own.text == "Hurtful words.", "one's own text stays one's own"

    asyncio.run(work())


def test_words_wait_while_the_server_is_away_and_go_out_once(
    data: Path, serve: Serve, tmp_path: Path
) -> None:
    server = serve()
    (invitation,) = invitations(data, 1, server.address)

    async def offline() -> None:
        async with someone(tmp_path / "member") as member:
            await member.join(invitation)
            await member.sync()
            server.stop()
            talk, community = member.session.conversing, member.community
            (room, *_) = await talk.rooms(community=community)
            await talk.start_thread(community=community, room=room.id, title="Later", text="Words kept here.")
            with pytest.raises(Unreachable):
                await member.sync()
            assert len(await talk.waiting(community=community)) == 1

    async def online(address: str) -> None:
        async with someone(tmp_path / "member") as member:
            record = (await member.session.memberships.every())[0]
            moved = communities.CommunityRecord(
                **{name: getattr(record, name) for name in record.__slots__} | {"addresses": (address,)}
            )
            await member.session.vault.private.write(lambda db: communities.update(db, moved))
            synced = await member.sync()
            assert synced.pushed.answered == 1
            assert await member.session.conversing.waiting(community=member.community) == []
            assert (await member.sync()).pushed.answered == 0

    asyncio.run(offline())
    asyncio.run(online(serve().address))


def test_an_invitation_works_once_and_damage_to_it_is_named(data: Path, serve: Serve, tmp_path: Path) -> None:
    server = serve()
    (invitation,) = invitations(data, 1, server.address)

    async def work() -> None:
        async with someone(tmp_path / "first") as first:
            for text, reason in (
                ("hello", "not-an-invitation"),
                (invitation[:-3] + "aaa", "mistyped"),
                ("leeward9" + invitation[8:], "other-version"),
            ):
                with pytest.raises(InvitationUnusable) as told:
                    await first.session.joining.preview(text=text)
                assert told.value.reason == reason
            await first.join(f"  {invitation.upper()[:40]}\n{invitation[40:]} ")
            with pytest.raises(InvitationUnusable) as told:
                await first.join(invitation)
            assert told.value.reason == "already-joined"
        async with someone(tmp_path / "second") as second:
            with pytest.raises(ServerRefused) as refused:
                await second.join(invitation)
            assert refused.value.code == "invitation-unknown"
            assert await second.session.joining.unfinished() == ()
            assert await second.session.memberships.every() == []

    asyncio.run(work())
