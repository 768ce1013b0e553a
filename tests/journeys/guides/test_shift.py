"""The end of a shift, and the hours without one: what is handed over one takes, and an empty desk is announced."""

from __future__ import annotations

import asyncio
import uuid

import pytest

from bench.faults.guides.looking import team_keys
from bench.faults.guides.people import Guide
from client.domain.deciding import Wish
from client.domain.errors import ServerRefused
from client.ui.community.help_words import call_words
from protocol import hpke, sealed_words
from protocol.encoding import b64, unb64
from protocol.guiding import AcknowledgeRequest, GuideActAnswer, HandOverRequest, ShiftState
from protocol.reviewing import Band, Decision
from server.settings import DESK_OPEN_SECONDS
from tests.journeys.guides.conftest import Evening

pytestmark = pytest.mark.slow
TRIES = 6
LATE_SECONDS = 15 * 60
"""In which a call for help is to be opened: resources/rules."""
WORDS = "Somebody who calls herself Wren wrote at nine, and said she would write again before midnight."


async def shift(guide: Guide) -> ShiftState:
    return await guide.asks(lambda on, token: on.api.shift(token=token))


async def private_key(guide: Guide) -> bytes:
    keys = await team_keys(guide.someone)
    return keys[max(keys)]


def test_what_is_handed_over_stands_on_every_desk_until_one_takes_it(evening: Evening) -> None:
    one, other = evening.team.guides

    async def read(guide: Guide) -> str:
        (note,) = (await shift(guide)).hand_overs
        opened = sealed_words.open_words(
            unb64(note.sealed),
            private_key=await private_key(guide),
            purpose=hpke.Purpose.HAND_OVER,
            community=guide.someone.community,
        )
        return opened.decode()

    async def take(guide: Guide, note: uuid.UUID) -> GuideActAnswer | str:
        try:
            return await guide.asks(lambda on, token: on.api.take_over(note, token=token))
        except ServerRefused as refused:
            return refused.code

    async def journey() -> None:
        sealed = sealed_words.seal(
            WORDS.encode(),
            team_key=hpke.public_key(await private_key(one)),
            purpose=hpke.Purpose.HAND_OVER,
            community=one.someone.community,
        )
        request = HandOverRequest(uuid.uuid4(), b64(sealed))
        for _ in range(2):  # an answer that was lost makes no second note
            await one.asks(lambda on, token: on.api.hand_over(request, token=token))
        assert [await read(guide) for guide in (one, other)] == [WORDS, WORDS]
        evening.team.harbour.clock.forward(2 * DESK_OPEN_SECONDS)
        await asyncio.to_thread(evening.team.harbour.stop)
        await asyncio.to_thread(evening.team.harbour.start)
        assert [await read(guide) for guide in (one, other)] == [WORDS, WORDS], "nothing but a guide ends it"

        told = await asyncio.gather(
            *(take(guide, request.id) for _ in range(TRIES) for guide in (one, other))
        )
        took = {("gila", "hugo")[at % 2] for at, answer in enumerate(told) if not isinstance(answer, str)}
        assert len(took) == 1
        assert {answer for answer in told if isinstance(answer, str)} == {"version-conflict"}
        assert [(await shift(guide)).hand_overs for guide in (one, other)] == [(), ()]

    evening.do(journey())


def test_with_every_desk_closed_a_call_rings_and_whoever_called_is_told_the_truth(evening: Evening) -> None:
    one, other = evening.team.guides
    caller = evening.team.members[1]
    harbour = evening.team.harbour

    async def told() -> tuple[str, bool]:
        """How the call stands, and whether some guide is at the desk, once the app has asked."""
        await caller.someone.sync()
        call = await caller.someone.session.calling.standing(community=caller.someone.community)
        assert call is not None
        return call.state, call.attended

    async def journey() -> None:
        harbour.clock.forward(DESK_OPEN_SECONDS + 60)  # whoever was at a desk has gone
        before = len(harbour.rings())
        call = await caller.someone.session.calling.call(
            community=caller.someone.community, words="Is anybody there?"
        )
        # What is known, and no more: it is there, nobody has looked, and nobody is there who could.
        assert (call.state, call.with_words, call.attended) == ("arrived", True, False)
        assert call_words(call.state) == "It has arrived. No guide has opened it yet."
        described = await (
            await caller.someone.session.memberships.open(caller.someone.community)
        ).described()
        assert described.escalation[0].text, "what the guides do then, and what they cannot"
        rung = await asyncio.to_thread(harbour.wait_for_rings, before)
        assert rung[before].split() == ["now", "1"]
        assert await told() == ("arrived", False), "that somebody was rung up is no answer"

        # A guide comes and reads what rang; while one is there nothing rings until it is late.
        shown = await shift(one)
        assert (shown.alarm.count, shown.alarm.band, shown.others) == (1, Band.NOW, False)
        assert shown.alarm.ringing_since is not None
        assert not shown.alarm.failed
        assert await told() == ("arrived", True), "somebody is there, and has not opened it"

        # They leave without opening it: it rings again.
        harbour.clock.forward(DESK_OPEN_SECONDS + 60)
        rung = await asyncio.to_thread(harbour.wait_for_rings, len(rung))
        assert await told() == ("arrived", False)

        # Late, it rings whoever is there. A guide quiets it: to the one who called that is no answer.
        harbour.clock.forward(LATE_SECONDS)
        await shift(one)
        await asyncio.to_thread(harbour.wait_for_rings, len(rung))
        quiet = AcknowledgeRequest(uuid.uuid4(), 5)
        heard = await one.asks(lambda on, token: on.api.acknowledge(quiet, token=token))
        assert (heard.count, heard.quiet_until is not None) == (0, True)
        assert await told() == ("arrived", True)

        row = await other.row_of("help-me")
        item = await other.claims(row)
        assert (await told())[0] == "opened"
        assert call_words("opened") == "A guide has opened it."
        await other.sends(item, Wish(Decision.APPROVE_WITH_NOTE, words="Yes. I am here, and I read you."))
        assert (await shift(other)).alarm.count == 0
        await caller.someone.session.calling.put_away(community=caller.someone.community)

    evening.do(journey())
