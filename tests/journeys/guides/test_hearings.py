"""What members answer, and what takes a second guide: a redaction declined, an appeal, a life at risk."""

from __future__ import annotations

from uuid import UUID

import pytest

from bench.faults.guides.people import Guide, Member
from client.domain.deciding import Wish
from client.domain.errors import ServerRefused
from protocol.mail import GuideMail
from protocol.reviewing import Decision
from server.domain.months import month_of
from server.services.figures import REVERSED
from tests.journeys.guides.conftest import Evening

pytestmark = pytest.mark.slow
D = Decision
OWN = "I live at 12 Harbour Row, and I am still here."
SHORTER = "I am still here."


async def published(guide: Guide, author: Member, title: str, text: str) -> UUID:
    """A post that a guide has let appear."""
    thread = await author.writes(title, text)
    row = next((row for row in await guide.queue() if row.thread == thread), None)
    if row is not None:
        await guide.decides(row, Wish(D.APPROVE))

    async def here() -> bool:
        return await author.reads(thread) == text

    await author.someone.sync_until(here)
    return thread


async def refused(guide: Guide, kind: str) -> str:
    row = await guide.row_of(kind)
    assert row.barred
    with pytest.raises(ServerRefused) as told:
        await guide.claims(row)
    return told.value.code


def test_a_proposed_redaction_is_declined_and_another_guide_lets_the_old_words_stand(
    evening: Evening,
) -> None:
    one, other = evening.team.guides
    author, reader = evening.team.members
    wish = Wish(D.PROPOSE_REDACTION, "your-own-details", "Only the street.", proposal=SHORTER)

    async def journey() -> None:
        thread = await published(one, author, "Still", OWN)

        async def seen() -> bool:
            return await reader.reads(thread) == OWN

        await reader.someone.sync_until(seen)
        await reader.someone.session.telling.report(
            community=reader.someone.community, post=thread, reason="shows-who-someone-is"
        )
        await reader.someone.sync()
        row = await one.row_of("report", thread)
        await one.decides(row, wish)
        letter = await author.is_told(row.review, "Only the street.")
        assert (letter.decision.proposal, letter.waits, letter.may_appeal) == (SHORTER, True, True)

        async def hidden() -> bool:
            return await reader.reads(thread) is None

        await reader.someone.sync_until(hidden)

        # Its author says no, in writing. Who proposed it does not hear that; the other guide does.
        await author.appeals(row.review, "They are my words, and I want them to stand.")
        assert await refused(one, "appeal") == "not-allowed"
        appeal = await other.row_of("appeal")
        item = await other.claims(appeal)
        opened = await other.someone.session.deciding.open_words(community=other.someone.community, item=item)
        assert opened.sent == "They are my words, and I want them to stand."
        await other.sends(item, Wish(D.RESTORE, words="They are yours. They stand again."))
        await reader.someone.sync_until(seen)
        await author.someone.sync()
        assert await author.reads(thread) == OWN
        standing = (await author.letters_about(row.review))[0]
        assert (standing.waits, standing.may_appeal) == (False, False)

    evening.do(journey())


def test_a_redaction_of_what_waits_is_declined_by_a_wording_of_ones_own(evening: Evening) -> None:
    one, other = evening.team.guides
    author = evening.team.members[1]
    wish = Wish(D.PROPOSE_REDACTION, "your-own-details", "Not the street.", proposal=SHORTER)

    async def journey() -> None:
        thread = await author.writes("Where", OWN)
        row = await one.row_of("thread", thread)
        done = await one.decides(row, wish)
        assert done.open, "it waits on, for that wording"
        await author.is_told(row.review, "Not the street.")
        await author.rewords(thread, "I live by the harbour, and I am still here.")
        again = await other.claims(await other.row(row.review))
        assert (again.row.last, again.text) == (
            "propose-redaction",
            "I live by the harbour, and I am still here.",
        )
        await other.sends(again, Wish(D.APPROVE))

        async def stands() -> bool:
            return await author.reads(thread) == "I live by the harbour, and I am still here."

        await author.someone.sync_until(stands)

    evening.do(journey())


def test_an_appeal_is_heard_by_another_guide_in_writing_and_a_reversal_restores_and_counts(
    evening: Evening,
) -> None:
    one, other = evening.team.guides
    author = evening.team.members[1]

    def reversals() -> int:
        month = month_of(evening.team.harbour.clock.now())
        with evening.team.harbour.kept() as store:
            tallies = store.read(lambda tx: tx.tallies(month)).result()
        return sum(count for name, count in tallies.items() if REVERSED in name.split("/"))

    async def heard(words: str) -> str:
        states: list[str] = []

        async def answered() -> bool:
            standing = await author.someone.session.letters.standing(community=author.someone.community)
            states[:] = [
                one.appeal.state
                for one in standing.decided.values()
                if one.appeal is not None and one.appeal.answer == words
            ]
            return bool(states)

        await author.someone.sync_until(answered)
        return states[0]

    async def journey() -> None:
        removal = Wish(D.REMOVE, "unkind-to-someone", "Could you say it more kindly?", record="She is named.")
        taken, stays = (
            await author.writes("Her", "She laughed at me."),
            await author.writes("Him", "So did he."),
        )
        before = reversals()
        answers: dict[UUID, Wish] = {}
        for thread, answer in (
            (taken, Wish(D.RESTORE, words="You are right. It stands again.")),
            (stays, Wish(D.UPHOLD, "unkind-to-someone", "He would know himself. It stays down.")),
        ):
            row = await one.row_of("thread", thread)
            await one.decides(row, removal)
            answers[row.review] = answer
        for review in answers:
            await author.is_told(review, removal.words)
            await author.appeals(review, "I was asked to write it.")
        assert await refused(one, "appeal") == "not-allowed"
        appeals = [row for row in await other.queue() if row.kind == "appeal"]
        assert len(appeals) == len(answers)
        for row in appeals:
            item = await other.claims(row)
            assert item.appealed is not None
            assert (item.appealed.decision, item.appealed.reason) == (D.REMOVE, "unkind-to-someone")
            opened = await other.someone.session.deciding.open_words(
                community=other.someone.community, item=item
            )
            assert (opened.sent, opened.appealed) == ("I was asked to write it.", "She is named.")
            answer = answers.pop(item.appealed.review)
            await other.types(item, answer)
            await other.sends(item, answer)
        assert await heard("You are right. It stands again.") == "restored"
        assert await heard("He would know himself. It stays down.") == "upheld"
        assert await author.reads(taken) == "She laughed at me."
        assert await author.reads(stays) is None
        assert reversals() == before + 1

    evening.do(journey())


def test_two_guides_find_a_life_at_risk_and_the_lead_sees_it_until_it_is_answered(evening: Evening) -> None:
    one, lead = evening.team.guides
    caller = evening.team.members[0]

    async def journey() -> None:
        calling, community = caller.someone.session.calling, caller.someone.community
        call = await calling.call(community=community, words="I cannot keep myself safe tonight.")
        assert call.state == "arrived"
        row = await one.row_of("help-me")
        item = await one.claims(row)
        wish = Wish(
            D.ESCALATE,
            "worried-about-you",
            record="Said twice that tonight is the night. We called nobody yet.",
        )
        await one.types(item, wish)
        done = await one.sends(item, wish)
        assert (done.needs_second, done.open) == (True, True)
        assert (await lead.shift()).escalated == (), "one guide alone does nothing"
        proposed = await one.row(row.review)
        assert proposed.proposed == "escalate"
        with pytest.raises(ServerRefused) as alone:
            await one.seconds(item, agrees=True)
        assert alone.value.code in ("not-allowed", "version-conflict")

        seen = await lead.claims(await lead.row(row.review))
        opened = await lead.someone.session.deciding.open_words(community=lead.someone.community, item=seen)
        assert opened.sent == "I cannot keep myself safe tonight."
        assert opened.proposed.startswith("Said twice that tonight is the night.")
        agreed = await lead.seconds(seen, agrees=True)
        assert agreed.open, "it waits on, for words to whoever called"
        shown = await lead.shift()
        assert shown.escalated == (row.review,)
        assert (shown.lead, [guide.id for guide in shown.leads]) == (True, [await lead.id()])
        assert (await one.shift()).escalated == (), "who is no lead is not shown it"

        await lead.decides(await lead.row(row.review), Wish(D.APPROVE_WITH_NOTE, words="We are here, now."))

        async def answered() -> bool:
            standing = await caller.someone.session.letters.standing(community=community)
            return GuideMail("We are here, now.", call.id) in [letter.message for letter in standing.letters]

        await caller.someone.sync_until(answered)
        standing = await calling.standing(community=community)
        assert standing is not None
        assert standing.state == "opened"
        assert (await lead.shift()).escalated == ()
        await calling.put_away(community=community)

    evening.do(journey())
