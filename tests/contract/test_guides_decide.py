"""Guides decide on a real server: putting out takes two of them, and a third hears the appeal."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from client.domain.deciding import Wish
from client.domain.errors import ServerRefused
from protocol.reviewing import Decision, QueueRow, ReviewItem
from tests.contract.people import Someone, someone
from tests.contract.test_whole_path import invitations
from tests.server.running import Running, command

Serve = Callable[[], Running]
pytestmark = pytest.mark.slow
D = Decision
LETTER = "Two of us looked at it, and we did not find another way."


async def row_of(guide: Someone, kind: str) -> QueueRow:
    rows = await guide.session.reviewing.queue(community=guide.community)
    return next(row for row in rows if row.kind == kind)


async def claimed(guide: Someone, kind: str) -> ReviewItem:
    row = await row_of(guide, kind)
    return await guide.session.reviewing.claim(
        community=guide.community, review=row.review, version=row.version
    )


async def refusal(guide: Someone, item: ReviewItem) -> str:
    with pytest.raises(ServerRefused) as refused:
        await guide.session.deciding.second(community=guide.community, item=item, agrees=True)
    return refused.value.code


def test_two_guides_put_somebody_out_and_a_third_hears_the_appeal(
    data: Path, serve: Serve, tmp_path: Path
) -> None:
    server = serve()
    (invitation,) = invitations(data, 1, server.address)

    async def work() -> None:
        async with AsyncExitStack() as people:
            first, second, third = [
                await people.enter_async_context(someone(tmp_path / name)) for name in ("one", "two", "three")
            ]
            await guides_in(data, server.address, first, second, third)
            member = await people.enter_async_context(someone(tmp_path / "member"))
            await member.join(invitation)
            await member.sync()
            talk, community = member.session.conversing, member.community
            (room, *_) = await talk.rooms(community=community)
            await talk.start_thread(
                community=community, room=room.id, title="Him", text="I know where you live."
            )
            await member.sync()

            # One proposes; nothing happens, and nobody is told.
            item = await claimed(first, "thread")
            wish = Wish(D.PUT_OUT, "others-are-not-safe", LETTER, record="He wrote to three people.")
            proposed = await first.session.deciding.decide(community=community, item=item, wish=wish)
            assert (proposed.needs_second, proposed.open) == (True, True)
            assert await refusal(first, item) in ("not-allowed", "version-conflict"), (
                "never by one guide alone"
            )
            await member.sync()
            assert await talk.messages(community=community) == []

            # Another reads why, and agrees.
            seen = await claimed(second, "thread")
            assert seen.proposal is not None
            assert seen.proposal.decision is D.PUT_OUT
            words = await second.session.deciding.open_words(community=community, item=seen)
            assert words.proposed == "He wrote to three people."
            done = await second.session.deciding.second(community=community, item=seen, agrees=True)
            assert (done.needs_second, done.open) == (False, False)

            async def told() -> bool:
                standing = await member.session.letters.standing(community=community)
                return any(one.decision.words == LETTER for one in standing.decided.values())

            await member.sync_until(told)
            sent = await member.session.telling.appeal(
                community=community, review=item.row.review, words="It was not me who wrote that."
            )
            await member.sync()

            # Neither of the two can hear the appeal; the third reads the decision with its record.
            for guide in (first, second):
                assert (await row_of(guide, "appeal")).barred
                with pytest.raises(ServerRefused):
                    await claimed(guide, "appeal")
            appeal = await claimed(third, "appeal")
            assert appeal.appealed is not None
            assert (appeal.appealed.decision, appeal.appealed.reason) == (D.PUT_OUT, "others-are-not-safe")
            words = await third.session.deciding.open_words(community=community, item=appeal)
            assert (words.sent, words.appealed) == (
                "It was not me who wrote that.",
                "He wrote to three people.",
            )
            answer = Wish(D.RESTORE, words="You are right, and it is taken back.")
            await third.session.deciding.decide(community=community, item=appeal, wish=answer)

            async def heard() -> bool:
                standing = await member.session.letters.standing(community=community)
                found = [one.appeal for one in standing.decided.values() if one.appeal is not None]
                return any(
                    (one.id, one.state, one.answer) == (str(sent.id), "restored", answer.words)
                    for one in found
                )

            await member.sync_until(heard)
            written = await talk.start_thread(
                community=community, room=room.id, title="Back", text="I am here again."
            )
            synced = await member.sync()
            assert synced.pushed.answered == 1
            own = {one.id: one.state for one in await talk.own_posts(community=community)}
            assert own[str(written.id)] == "held", "a member like before"

    asyncio.run(work())


async def guides_in(data: Path, address: str, *guides: Someone) -> None:
    """They come in before there is a team key, so that the first one's app wraps it for each of them."""
    for guide in guides:
        done = await asyncio.to_thread(command, "guide", "add", "--data", data, "--address", address)
        await guide.join(done.stdout.strip())
    root = data.parent / "root.pem"
    confirmed = await asyncio.to_thread(command, "guide", "confirm", "--data", data, "--root-key", root)
    assert confirmed.returncode == 0, confirmed.stderr
    for guide in guides:

        async def has_team_key(guide: Someone = guide) -> bool:
            return await guide.session.reviewing.has_team_key(community=guide.community)

        await guide.sync_until(has_team_key)
