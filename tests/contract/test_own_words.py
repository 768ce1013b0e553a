"""Rewording, taking back, telling and calling for help, by the client's services against a real server process."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest

from client.vault import outbox
from client.vault.sqlcipher import Connection
from tests.contract.people import Someone, someone
from tests.contract.test_whole_path import guide_in, invitations
from tests.server.running import Running

Serve = Callable[[], Running]
pytestmark = pytest.mark.slow


async def intent_states(person: Someone) -> dict[str, list[str]]:
    def look(db: Connection) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for intent in outbox.every(db, community_id=person.community):
            found.setdefault(intent.kind, []).append(intent.state)
        return found

    return await person.session.vault.private.read(look)


async def reads(person: Someone, thread: UUID) -> list[str]:
    view = await person.session.conversing.read(community=person.community, thread=thread)
    return [] if view is None else [post.text for post in view.posts]


def test_own_words_are_reworded_taken_back_and_heard(data: Path, serve: Serve, tmp_path: Path) -> None:
    server = serve()
    (invitation,) = invitations(data, 1, server.address)

    async def work() -> None:
        async with someone(tmp_path / "member") as member, someone(tmp_path / "guide") as guide:
            await member.join(invitation)
            await guide_in(data, guide, server.address)
            await member.sync()
            await writes(member, guide)

    async def writes(member: Someone, guide: Someone) -> None:
        talk, community = member.session.conversing, member.community
        rooms = {room.name: room.id for room in await talk.rooms(community=community)}
        thread = await guide.session.conversing.start_thread(
            community=community, room=rooms["Sleep"], title="Nights", text="How do you sleep?"
        )
        await guide.sync()

        async def came() -> bool:
            return await reads(member, thread.id) == ["How do you sleep?"]

        await member.sync_until(came)
        tell, calling = member.session.telling, member.session.calling
        await tell.thank(community=community, post=thread.id)
        await tell.report(community=community, post=thread.id, reason="unkind", words="Perhaps look.")
        await tell.note(community=community, words="Thank you for being there.")
        called = await calling.call(community=community, words="Please write to me.")
        assert (called.state, called.with_words) == ("arrived", True)
        own = await talk.reply(community=community, thread=thread.id, text="Not at all.")
        await member.sync()
        states = await intent_states(member)
        assert states["reply"] == ["held"], "a newcomer's words are read first"
        assert [*states["warmth"], *states["report"], *states["note-to-guides"]] == ["published"] * 3

        queue = await guide.session.reviewing.queue(community=community)
        first = queue[0]
        assert first.kind == "help-me"
        await guide.session.reviewing.claim(community=community, review=first.review, version=first.version)
        await member.sync_until(lambda: is_opened(member))

        await member.session.amending.edit(community=community, post=own.id, text="Hardly at all.")
        await member.sync()
        assert (await intent_states(member))["edit"] == ["held"]
        await member.session.amending.withdraw(community=community, post=own.id)
        await member.sync()
        assert (await intent_states(member))["withdraw"] == ["published"]
        (kept,) = await talk.own_posts(community=community)
        assert (kept.text, kept.state) == ("Hardly at all.", "withdrawn")
        after = await guide.session.reviewing.queue(community=community)
        assert {row.kind for row in after} == {"help-me", "report", "note-to-guides", "thread"}

    asyncio.run(work())


async def is_opened(person: Someone) -> bool:
    call = await person.session.calling.standing(community=person.community)
    return call is not None and call.state == "opened"
