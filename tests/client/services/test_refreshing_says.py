"""On the way to a fresh pseudonym, what only the present one can say is still heard."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from client.domain.errors import BugError
from client.vault import agreements
from protocol.descriptor import LocalText
from tests.client.services.refreshed import Seen, begin, go_on, in_village, me, standing
from tests.contract.people import Someone


def test_what_only_the_present_name_can_say_goes_before_one_becomes_another(tmp_path: Path) -> None:
    async def use(person: Someone, seen: Seen) -> None:
        session, community = person.session, person.community
        await session.conversing.start_thread(
            community=community, room=seen.village.feed.room, title="Old", text="Old words"
        )
        await person.sync()
        (post,) = await session.conversing.own_posts(community=community)
        await session.telling.consent(community=community, post=UUID(post.id), study="sleep", granted=True)
        await person.sync()
        await begin(person, later=True)
        await go_on(person)
        assert (await standing(person)).way is not None
        (allowed,) = await session.consents.every()
        await session.consents.take_back(allowed)
        assert (await go_on(person, now=True)).waits
        await session.amending.withdraw(community=community, post=UUID(post.id))
        old = await me(person)
        await person.sync()
        assert [type(each).__name__ for each in seen.village.sent[-2:]] == ["Consent", "WithdrawPost"]
        assert seen.village.logged_in[-1] == old
        assert (await go_on(person, now=True)).came_in

    in_village(tmp_path, use)


def test_what_waits_here_stands_against_a_beginning(tmp_path: Path) -> None:
    async def use(person: Someone, seen: Seen) -> None:
        refreshing = person.session.refreshing
        offer = await refreshing.offer(community=person.community)
        await person.session.conversing.start_thread(
            community=person.community, room=seen.village.feed.room, title="Waits", text="words"
        )
        assert await refreshing.begin(offer=offer, name=offer.names[0], later=False) == "words-wait"
        assert (await refreshing.offer(community=person.community)).why_not == "words-wait"
        assert await refreshing.standing() == ()
        with pytest.raises(BugError):
            await refreshing.begin(offer=offer, name="Somebody Else", later=False)

    in_village(tmp_path, use)


def test_what_was_agreed_to_on_the_way_is_kept_in_the_language_it_was_read_in(tmp_path: Path) -> None:
    german = "## Freundlich\n\nSei freundlich."

    async def use(person: Someone, seen: Seen) -> None:
        feed, community, refreshing = seen.village.feed, person.community, person.session.refreshing
        feed.redescribe(number=2, guidelines=(LocalText("en", "## Kind\n\nBe kind."), LocalText("de", german)))
        feed.publish()
        await person.sync()
        offer = await refreshing.offer(community=community, language="de")
        assert not await refreshing.begin(offer=offer, name=offer.names[0], later=False)
        assert (await go_on(person, now=True)).came_in
        kept = await person.session.vault.private.read(lambda db: agreements.known(db, community))
        assert kept is not None
        assert kept.guidelines == german

    in_village(tmp_path, use)
