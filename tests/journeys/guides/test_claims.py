"""Two guides at one item: who has it, what the other is told, and what becomes of words when a claim runs out."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import replace
from uuid import UUID

import pytest

from bench.faults.guides.looking import about
from bench.faults.guides.people import Guide
from client.domain.deciding import Wish
from client.domain.errors import ServerRefused
from client.services.deciding import Decided
from protocol.reviewing import Decision, ReviewItem
from server.settings import LEASE_SECONDS
from tests.journeys.guides.conftest import Evening

pytestmark = pytest.mark.slow
D = Decision
TRIES = 20


async def refusal(work: object) -> str:
    with pytest.raises(ServerRefused) as refused:
        await work  # type: ignore[misc]
    return refused.value.code


async def race(one: Guide, other: Guide, review: UUID) -> tuple[Guide, Guide, ReviewItem]:
    """Who has it after both reached for it at once, who has not, and what the first reads."""
    rows = [await guide.row(review) for guide in (one, other)]
    told = await asyncio.gather(one.claims(rows[0]), other.claims(rows[1]), return_exceptions=True)
    items = [got for got in told if isinstance(got, ReviewItem)]
    codes = [got.code for got in told if isinstance(got, ServerRefused)]
    assert (len(items), codes) == (1, ["claimed"])
    return (one, other, items[0]) if isinstance(told[0], ReviewItem) else (other, one, items[0])


def test_of_two_who_reach_for_an_item_one_has_it_and_the_other_is_told_who(evening: Evening) -> None:
    one, other = evening.team.guides
    author = evening.team.members[0]

    async def journey() -> None:
        thread = await author.writes("Nights", "I count the hours.")
        review = (await one.row_of("thread", thread)).review
        ids = {guide.name: await guide.id() for guide in (one, other)}
        won: Counter[str] = Counter()
        for _ in range(TRIES):
            winner, loser, item = await race(one, other, review)
            won[winner.name] += 1
            assert (await loser.row(review)).claimed_by == ids[winner.name], "who has it"
            await winner.someone.session.reviewing.hand_on(
                community=winner.someone.community, review=review, version=item.row.version
            )
        assert won.total() == TRIES

        winner, _, item = await race(one, other, review)
        # Both decide in the version that one of them holds, again and again: one decision stands.
        wishes = {
            one.name: Wish(D.APPROVE),
            other.name: Wish(D.REMOVE, "unkind-to-someone", "Not like this."),
        }
        answers = await asyncio.gather(
            *(guide.sends(item, wishes[guide.name]) for guide in (one, other) for _ in range(3)),
            return_exceptions=True,
        )
        stands = {(one, other)[at // 3].name for at, got in enumerate(answers) if isinstance(got, Decided)}
        assert stands == {winner.name}
        codes = {
            got.code for got in answers if not isinstance(got, Decided) and isinstance(got, ServerRefused)
        }
        assert codes <= {"not-claimed", "version-conflict"}
        assert review not in {row.review for guide in (one, other) for row in await guide.queue()}

    evening.do(journey())


def test_a_claim_that_runs_out_in_mid_writing_costs_no_word_and_decides_nothing(evening: Evening) -> None:
    one, other = evening.team.guides
    author = evening.team.members[1]
    wish = Wish(D.REMOVE, "your-own-details", "It names your street. We took it down for your sake.")

    async def kept(guide: Guide, item: ReviewItem) -> Wish | None:
        words = guide.someone.session.guide_words
        return await words.kept(community=guide.someone.community, review=item.row.review)

    async def journey() -> None:
        thread = await author.writes("Here", "I live at 12 Harbour Row.")
        row = await one.row_of("thread", thread)
        item = await one.claims(row)
        await one.types(item, wish)
        evening.team.harbour.clock.forward(LEASE_SECONDS + 1)

        # Nobody took it meanwhile: what was decided is refused all the same, for others may be reading it.
        assert await refusal(one.sends(item, wish)) == "not-claimed"
        assert await kept(one, item) == wish

        # The other guide holds it, with words of their own.
        taken = await other.row(row.review)
        assert (taken.claimed_by, taken.lease_until) in ((None, None), (await one.id(), item.row.lease_until))
        held = Wish(D.HOLD, "second-opinion", "We are talking about it.")
        await other.decides(taken, held)

        # The stale decision is refused, the newer state is there to be shown, and the words are kept.
        assert await refusal(one.sends(item, wish)) == "version-conflict"
        newer = await one.row(row.review)
        assert (newer.last, newer.claimed_by) == ("hold", None)
        assert newer.version > item.row.version
        assert await kept(one, item) == wish
        assert evening.team.account.owed[one.name, about(row.review)] == wish.words

        # With the newer state before them, the guide sends the very words.
        await one.sends(await one.claims(newer), wish)
        assert await kept(one, item) is None
        await author.is_told(row.review, held.words)
        letter = await author.is_told(row.review, wish.words)
        assert letter.decision.reason == "your-own-details"
        assert await author.reads(thread) is None

    evening.do(journey())


def test_a_claim_and_the_words_about_it_outlive_a_server_that_is_killed(evening: Evening) -> None:
    one, other = evening.team.guides
    author = evening.team.members[0]
    wish = Wish(D.ASK_CONTENT_NOTE, "needs-a-content-note", "May we put a note above it?")

    async def journey() -> None:
        thread = await author.writes("Water", "I thought of the river again.")
        item = await one.claims(await one.row_of("thread", thread))
        await one.types(item, wish)
        await asyncio.to_thread(evening.team.harbour.kill)
        await asyncio.to_thread(evening.team.harbour.start)
        assert (await other.row(item.row.review)).claimed_by == await one.id(), "the claim stands"
        done = await one.sends(item, replace(wish))
        assert done.open
        await author.is_told(item.row.review, wish.words)
        await other.decides(await other.row(item.row.review), Wish(D.APPROVE))

    evening.do(journey())
