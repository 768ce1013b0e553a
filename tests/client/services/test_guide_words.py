"""A guide's unfinished words for every review, snippets, proposals and choices: kept in the vault, and nowhere else."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from client.domain.deciding import Wish
from client.services.guide_words import MOST_SNIPPETS, DeskChoices, GuideWords, _read, _written
from client.vault import settings as kept
from protocol.invitation import Role
from protocol.reviewing import Decision
from tests.client.services.villagers import in_village
from tests.contract.people import Someone
from tests.support.feed_builder import named_id
from tests.support.village import Village

ONE, TWO = named_id("one"), named_id("two")


def with_words(folder: Path, use: Callable[[GuideWords, str, Someone], Awaitable[None]]) -> None:
    async def inside(guide: Someone, _: Village) -> None:
        await use(guide.session.guide_words, guide.community, guide)

    in_village(folder, inside, role=Role.GUIDE)


def test_words_about_each_review_are_kept_until_they_are_let_go(tmp_path: Path) -> None:
    async def use(words: GuideWords, community: str, _: Someone) -> None:
        assert await words.kept(community=community, review=ONE) is None
        first = Wish(
            Decision.PAUSE_MEMBER, "asked-before", "Half a “sentence”\nand", days=3, record="Seen twice."
        )
        second = Wish(Decision.PROPOSE_REDACTION, proposal="Without the street", notes=("grief",), sure=True)
        await words.keep(community=community, review=ONE, wish=first)
        await words.keep(community=community, review=TWO, wish=second)
        assert await words.kept(community=community, review=ONE) == first
        assert await words.kept(community=community, review=TWO) == second
        assert await words.every(community=community) == {ONE, TWO}
        assert await words.every(community="another") == frozenset()
        await words.forget(community=community, review=ONE)
        assert await words.kept(community=community, review=ONE) is None
        assert await words.every(community=community) == {TWO}

    with_words(tmp_path, use)


wishes = st.builds(
    Wish, decision=st.none() | st.sampled_from(Decision), reason=st.text(), words=st.text(), proposal=st.text(),
    notes=st.lists(st.text()).map(tuple), days=st.integers(0, 366), record=st.text(), language=st.text(),
    sure=st.booleans(), reply=st.text(),
)  # fmt: skip


@given(wishes)
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_what_is_kept_is_read_as_it_was_written(wish: Wish) -> None:
    assert _read(_written(wish)) == wish


@pytest.mark.parametrize(
    "foreign", ["", "no", "[]", "7", '{"decision": "explode"}', '{"words": 7, "notes": 3}']
)
def test_what_is_foreign_is_no_trouble(foreign: str) -> None:
    assert _read(foreign) in (None, Wish())


def test_snippets_are_kept_newest_first_and_each_once(tmp_path: Path) -> None:
    async def use(words: GuideWords, _: str, guide: Someone) -> None:
        assert await words.snippets() == ()
        await words.add_snippet("  ", snippet_id="nothing")
        await words.add_snippet("Thank you.\nMika", snippet_id="a")
        await words.add_snippet("Take care of yourself " * 10, snippet_id="b")
        await words.add_snippet(" Thank you.\nMika ", snippet_id="c")
        found = await words.snippets()
        assert [one.id for one in found] == ["c", "b"]
        assert found[0].title == "Thank you. Mika"
        assert len(found[1].title) <= 60
        assert found[1].title.endswith("…")
        await words.drop_snippet("b")
        assert [one.id for one in await words.snippets()] == ["c"]
        for number in range(MOST_SNIPPETS + 3):
            await words.add_snippet(f"number {number}", snippet_id=str(number))
        assert len(await words.snippets()) == MOST_SNIPPETS
        private = guide.session.vault.private
        await private.write(lambda db: kept.put(db, key="guide's snippets", value='[["x"], 7, ["y", "z"]]'))
        assert [one.id for one in await words.snippets()] == ["y"]

    with_words(tmp_path, use)


def test_ones_own_proposals_are_known_until_they_wait_no_longer(tmp_path: Path) -> None:
    async def use(words: GuideWords, community: str, _: Someone) -> None:
        for review in (ONE, TWO, ONE):
            await words.note_proposal(community=community, review=review, waits=True)
        assert await words.proposals(community=community) == {ONE, TWO}
        await words.note_proposal(community=community, review=ONE, waits=False)
        assert await words.proposals(community=community) == {TWO}
        await words.note_proposal(community=community, review=TWO, waits=False)
        assert await words.proposals(community=community) == frozenset()

    with_words(tmp_path, use)


def test_the_time_to_undo_is_one_of_a_few(tmp_path: Path) -> None:
    async def use(words: GuideWords, _: str, __: Someone) -> None:
        assert (await words.choices()).undo_seconds == 20
        await words.choose(DeskChoices(0))
        assert await words.choices() == DeskChoices(0)
        with pytest.raises(ValueError):
            await words.choose(DeskChoices(61))

    with_words(tmp_path, use)


def test_all_of_a_community_goes_when_it_is_left(tmp_path: Path) -> None:
    async def use(words: GuideWords, community: str, guide: Someone) -> None:
        await words.keep(community=community, review=ONE, wish=Wish(words="Secret"))
        await words.note_proposal(community=community, review=UUID(int=4), waits=True)
        await guide.session.parting.leave(community=community)
        assert await words.every(community=community) == frozenset()
        assert await words.proposals(community=community) == frozenset()

    with_words(tmp_path, use)
