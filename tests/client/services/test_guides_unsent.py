"""What a guide wrote beside the queue and has not sent: kept in the vault, with the request it may have left in."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from client.domain.errors import ServerRefused, Unreachable
from client.services import guides_unsent
from client.services.guides_unsent import Unsent, _read
from client.vault.vault_file import VaultFile
from protocol.guiding import GuideActAnswer, NoticeRequest
from protocol.invitation import Role
from tests.client.services.villagers import in_village
from tests.contract.people import Someone
from tests.support.feed_builder import named_id
from tests.support.village import Village

Use = Callable[[VaultFile, str], Awaitable[None]]


def with_vault(folder: Path, use: Use) -> None:
    async def inside(guide: Someone, _: Village) -> None:
        await use(guide.session.vault.private, guide.community)

    in_village(folder, inside, role=Role.GUIDE)


def test_words_are_kept_for_each_place_until_they_are_empty(tmp_path: Path) -> None:
    async def use(private: VaultFile, community: str) -> None:
        place, other = f"letter {named_id('ann')}", f"letter {named_id('bob')}"
        assert await guides_unsent.kept(private, community=community, place=place) == Unsent()
        words = Unsent("Half a “sentence”\nand", "A title", "de")
        await guides_unsent.keep(private, community=community, place=place, unsent=words)
        await guides_unsent.keep(private, community=community, place=other, unsent=Unsent("Two"))
        await guides_unsent.keep(private, community=community, place="notice", unsent=Unsent("Three"))
        assert await guides_unsent.kept(private, community=community, place=place) == words
        found = await guides_unsent.every(private, community=community, beginning="letter ")
        assert found == {str(named_id("ann")): words, str(named_id("bob")): Unsent("Two")}
        assert await guides_unsent.every(private, community="another", beginning="letter ") == {}
        await guides_unsent.keep(
            private, community=community, place=place, unsent=Unsent(" \n", language="de")
        )
        assert await guides_unsent.kept(private, community=community, place=place) == Unsent()

    with_vault(tmp_path, use)


def test_the_request_stays_while_the_words_are_those_it_was_made_of(tmp_path: Path) -> None:
    async def use(private: VaultFile, community: str) -> None:
        asked = json.dumps({"id": str(named_id("n")), "text": "Words"})
        left = Unsent("Words", asked=asked)
        await private.write(lambda db: guides_unsent._put(db, community, "notice", left))
        again = Unsent("Words", language="es")
        await guides_unsent.keep(private, community=community, place="notice", unsent=again)
        kept = await guides_unsent.kept(private, community=community, place="notice")
        assert kept == Unsent("Words", language="es", asked=asked)
        assert guides_unsent.asked_as(kept, NoticeRequest) == NoticeRequest(named_id("n"), "Words")
        await guides_unsent.forget(private, community=community, place="notice", sent=Unsent("Others"))
        assert (await guides_unsent.kept(private, community=community, place="notice")).words == "Words"
        await guides_unsent.keep(
            private, community=community, place="notice", unsent=Unsent("Words and more")
        )
        assert (await guides_unsent.kept(private, community=community, place="notice")).asked == ""
        await guides_unsent.forget(
            private, community=community, place="notice", sent=Unsent("Words and more", asked="x")
        )
        assert await guides_unsent.kept(private, community=community, place="notice") == Unsent()

    with_vault(tmp_path, use)


@pytest.mark.parametrize(
    ("answer", "again"),
    [("overloaded", True), ("internal", True), ("not-allowed", False), ("malformed", False)],
)
def test_a_lost_answer_and_then_a_server_that_does_not_look_at_it_send_nothing_twice(
    tmp_path: Path, answer: str, again: bool
) -> None:
    asked: list[UUID] = []

    async def inside(guide: Someone, _: Village) -> None:
        membership = await guide.session.memberships.open(guide.community)
        answers = iter((Unreachable(sent=True), ServerRefused(code=answer, status=400), None))

        async def make() -> NoticeRequest:
            return NoticeRequest(uuid4(), "Words")

        async def ask(request: NoticeRequest, _: str) -> GuideActAnswer:
            asked.append(request.id)
            error = next(answers)
            if error is not None:
                raise error
            return GuideActAnswer(1)

        async def send() -> object:
            return await guides_unsent.send(
                membership,
                place="notice",
                unsent=Unsent("Words"),
                make=make,
                kind=NoticeRequest,
                ask=ask,
                act="notice",
                about=lambda request: request.id,
                now=guide.session.memberships.around.now(),
            )

        for error in (Unreachable, ServerRefused):
            with pytest.raises(error):
                await send()
        await send()

    in_village(tmp_path, inside, role=Role.GUIDE)
    assert asked[0] == asked[1]
    assert (asked[2] == asked[0]) is again


def test_all_of_a_community_goes_when_it_is_left(tmp_path: Path) -> None:
    async def inside(guide: Someone, _: Village) -> None:
        private, community = guide.session.vault.private, guide.community
        await guides_unsent.keep(private, community=community, place="notice", unsent=Unsent("Words"))
        await guide.session.parting.leave(community=community)
        assert await guides_unsent.kept(private, community=community, place="notice") == Unsent()

    in_village(tmp_path, inside, role=Role.GUIDE)


unsents = st.builds(Unsent, words=st.text(), title=st.text(), language=st.text(), asked=st.text())


@given(unsents)
@hypothesis_settings(suppress_health_check=[HealthCheck.too_slow])
def test_what_is_kept_is_read_as_it_was_written(unsent: Unsent) -> None:
    assert _read(json.dumps(asdict(unsent))) == unsent
    assert guides_unsent.asked_as(Unsent(asked=unsent.asked), NoticeRequest) is None


@pytest.mark.parametrize("foreign", [None, "", "no", "[]", "7", '{"words": 7}', '{"strange": "x"}'])
def test_what_is_foreign_is_no_trouble(foreign: str | None) -> None:
    assert _read(foreign) == Unsent()


def test_words_are_not_shown_where_mistakes_are_told() -> None:
    assert "secret" not in repr(Unsent("secret", "secret", asked="secret"))
