"""A note that is half written is kept in the vault for each review; what cannot be one is never asked."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from client.domain.errors import WordsUnusable
from client.services.around import AroundReviews, Unsent
from client.vault import settings as kept
from protocol.invitation import Role
from tests.client.services.villagers import in_village
from tests.contract.people import Someone
from tests.support.feed_builder import named_id
from tests.support.village import Village

ONE, TWO = named_id("one"), named_id("two")
LONG_AGO = 1_000_000


def with_notes(folder: Path, use: Callable[[AroundReviews, Someone], Awaitable[None]]) -> None:
    async def inside(guide: Someone, _: Village) -> None:
        await guide.sync()
        await use(guide.session.around_reviews, guide)

    in_village(folder, inside, role=Role.GUIDE)


def test_what_is_not_sent_is_kept_for_each_review(tmp_path: Path) -> None:
    async def use(around: AroundReviews, guide: Someone) -> None:
        community = guide.community
        assert await around.kept(community=community, review=ONE) == Unsent()
        one = Unsent("Half a “note”\nand", str(TWO), "help-me", LONG_AGO)
        await around.keep(community=community, review=ONE, unsent=one)
        await around.keep(
            community=community, review=TWO, unsent=Unsent(kind="methods-shared", since=LONG_AGO)
        )
        assert await around.kept(community=community, review=ONE) == one
        assert await around.kept(community="another", review=ONE) == Unsent()
        # Words stay; of what has none, only which protocol was followed two weeks ago, nothing stays.
        await around.keep(community=community, review=named_id("three"), unsent=Unsent(words="x", since=1))
        assert await around.kept(community=community, review=TWO) == Unsent()
        assert await around.kept(community=community, review=ONE) == one
        await around.keep(community=community, review=ONE, unsent=Unsent())
        assert await around.kept(community=community, review=ONE) == Unsent()

    with_notes(tmp_path, use)


@pytest.mark.parametrize(
    "value", ["", "[]", "{", '{"words":1,"since":true,"kind":null}', '{"since":-3}', "[" * 9999]
)
def test_what_was_kept_may_be_foreign(tmp_path: Path, value: str) -> None:
    async def use(around: AroundReviews, guide: Someone) -> None:
        key = f"guide's unsent note {guide.community} {ONE}"
        await guide.session.vault.private.write(lambda db: kept.put(db, key=key, value=value))
        assert await around.kept(community=guide.community, review=ONE) == Unsent()

    with_notes(tmp_path, use)


@pytest.mark.parametrize(("words", "reason"), [("  \n", "empty"), ("long " * 1200, "too-long")])
def test_what_cannot_be_a_note_is_never_sent(tmp_path: Path, words: str, reason: str) -> None:
    async def use(around: AroundReviews, guide: Someone) -> None:
        before = len(guide.ledger)
        with pytest.raises(WordsUnusable) as told:
            await around.write(community=guide.community, review=ONE, words=words)
        assert told.value.reason == reason
        assert len(guide.ledger) == before

    with_notes(tmp_path, use)
