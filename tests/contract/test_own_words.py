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


def test_a_member_meets_the_guides_from_report_to_appeal(data: Path, serve: Serve, tmp_path: Path) -> None:
    server = serve()
    (invitation,) = invitations(data, 1, server.address)

    async def work() -> None:
        async with someone(tmp_path / "member") as member, someone(tmp_path / "guide") as guide:
            await member.join(invitation)
            await guide_in(data, guide, server.address)
            await member.sync()
            await meet(member, guide)

    async def meet(member: Someone, guide: Someone) -> None:
        talk, letters, community = member.session.conversing, member.session.letters, member.community
        reviewing = guide.session.reviewing
        rooms = {room.name: room.id for room in await talk.rooms(community=community)}
        theirs = await guide.session.conversing.start_thread(
            community=community, room=rooms["Sleep"], title="Nights", text="How do you sleep?"
        )
        await guide.sync()

        async def came() -> bool:
            return await reads(member, theirs.id) == ["How do you sleep?"]

        await member.sync_until(came)
        own = await talk.reply(
            community=community, thread=theirs.id, text="Nobody should ask.", notes=("panic",)
        )
        await member.sync()
        row = next(row for row in await reviewing.queue(community=community) if row.kind == "reply")
        item = await reviewing.claim(community=community, review=row.review, version=row.version)
        await reviewing.remove(community=community, item=item, reason="unkind-to-someone", words="Please.")

        async def decided() -> bool:
            return (await letters.standing(community=community)).by_post().get(str(own.id)) is not None

        await member.sync_until(decided)
        known = (await letters.standing(community=community)).by_post().get(str(own.id))
        assert known is not None
        assert (known.decision.decision, known.decision.words) == ("remove", "Please.")
        assert known.may_appeal
        assert known.post is not None
        assert (known.post.state, known.post.text) == ("removed", "Nobody should ask.")
        rules = (await member.session.own_wording.house(community=community)).rules
        assert known.decision.rule in {rule.id for rule in rules}
        review = known.decision.review
        await member.session.telling.appeal(community=community, review=review, words="I meant myself.")
        await member.sync()
        after = (await letters.standing(community=community)).by_post().get(str(own.id))
        assert after is not None
        assert after.appeal is not None
        assert (after.appeal.state, after.appeal.words, after.may_appeal) == (
            "arrived",
            "I meant myself.",
            False,
        )
        await member.session.telling.appeal(community=community, review=review)
        await member.sync()
        states = await intent_states(member)
        assert states["appeal"] == ["published", "refused"], "once is enough"
        same = (await letters.standing(community=community)).by_post().get(str(own.id))
        assert same is not None
        assert same.appeal is not None
        assert same.appeal.state == "arrived", "what became of the second says nothing about the first"

    asyncio.run(work())
