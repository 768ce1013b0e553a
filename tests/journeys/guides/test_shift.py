"""The end of a shift, and the hours without one: what is handed over one takes, and an empty desk is announced."""

from __future__ import annotations

import asyncio

import pytest

from client.domain.deciding import Wish
from client.domain.errors import NetworkError
from client.ui.community.help_words import call_words
from protocol.reviewing import Band, Decision
from server.settings import DESK_OPEN_SECONDS
from tests.journeys.guides.conftest import Evening

pytestmark = pytest.mark.slow
TRIES = 6
LATE_SECONDS = 15 * 60
"""In which a call for help is to be opened: resources/rules."""
WORDS = "Somebody who calls herself Wren wrote at nine, and said she would write again before midnight."


def test_what_is_handed_over_stands_on_every_desk_until_one_takes_it(evening: Evening) -> None:
    one, other = evening.team.guides
    harbour = evening.team.harbour

    async def seen() -> list[list[str | None]]:
        return [[note.words for note in (await guide.shift()).notes] for guide in (one, other)]

    async def journey() -> None:
        await one.notes(WORDS)
        await asyncio.to_thread(harbour.stop)
        with pytest.raises(NetworkError):
            await one.hands_over(WORDS)
        await asyncio.to_thread(harbour.start)
        await one.hands_over(WORDS)
        assert await seen() == [[WORDS], [WORDS]], "once, though it was sent twice"
        harbour.clock.forward(2 * DESK_OPEN_SECONDS)
        await asyncio.to_thread(harbour.kill)
        await asyncio.to_thread(harbour.start)
        assert await seen() == [[WORDS], [WORDS]], "nothing but a guide ends it"

        (note,) = (await other.shift()).notes
        assert note.by is not None
        assert note.by.id == await one.id()
        took = await asyncio.gather(*(guide.takes(note.id) for _ in range(TRIES) for guide in (one, other)))
        by = [set(took[0::2]), set(took[1::2])]
        assert by in ([{True}, {False}], [{False}, {True}]), "one has it, and is told so each time"
        assert await seen() == [[], []]

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
        shown = await one.shift()
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
        await one.shift()
        await asyncio.to_thread(harbour.wait_for_rings, len(rung))
        heard = await one.someone.session.desk_shift.acknowledge(community=one.someone.community, minutes=5)
        assert (heard.count, heard.quiet_until is not None) == (0, True)
        assert await told() == ("arrived", True)

        row = await other.row_of("help-me")
        item = await other.claims(row)
        assert (await told())[0] == "opened"
        assert call_words("opened") == "A guide has opened it."
        await other.sends(item, Wish(Decision.APPROVE_WITH_NOTE, words="Yes. I am here, and I read you."))
        assert (await other.shift()).alarm.count == 0
        await caller.someone.session.calling.put_away(community=caller.someone.community)

    evening.do(journey())
