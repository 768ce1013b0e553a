"""Reviewing: the item that was asked for, about whom the feed says, decided with mail that can be sealed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest

from client.domain.errors import AuthorNotReachable, BugError, MalformedAnswer, ServerRefused, WordsUnusable
from protocol import changes, hpke
from protocol.invitation import Role
from protocol.reviewing import Band, Decision, QueueRow, ReviewItem
from tests.client.services.villagers import in_village
from tests.contract.people import Someone
from tests.support.feed_builder import FeedBuilder, named_id
from tests.support.village import Village

REVIEW = named_id("review")


@dataclass
class Desk:
    """A village with one post in the feed and one review."""

    guide: Someone
    village: Village

    def waits(
        self, *, author: str = "ann", published: bool = True, post: str = "p", thread: str = "p",
        review: UUID = REVIEW, named: UUID = REVIEW, text: str = "words", name: str = "Ann", band: Band = Band.TODAY,
        since: int = 1, kind: str = "thread",
    ) -> None:  # fmt: skip
        row = QueueRow(
            review=named, version=1, kind=kind, band=band, author=named_id(author), author_name=name,
            thread=named_id(thread), published=published, waiting_since=since,
        )  # fmt: skip
        self.village.items[review] = ReviewItem(row=row, post=named_id(post), text=text)

    async def claim(self) -> ReviewItem:
        return await self.guide.session.reviewing.claim(
            community=self.guide.community, review=REVIEW, version=1
        )


def at_desk(folder: Path, use: Callable[[Desk], Awaitable[None]], *, key: bytes | None = None) -> None:
    feed = FeedBuilder()
    public = hpke.public_key(hpke.new_private_key()) if key is None else key
    feed.pseudonym("ann", "Ann", public)
    feed.pseudonym("bob", "Bob")
    feed.post("p", "words", title="Nights")
    feed.post("q", "more words", thread="p", author="bob")

    async def inside(guide: Someone, village: Village) -> None:
        await guide.sync()
        await use(Desk(guide, village))

    in_village(folder, inside, feed=feed, role=Role.GUIDE)


def test_the_most_urgent_comes_first(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        for number, band in enumerate((Band.ROUTINE, Band.NOW, Band.TODAY, Band.NOW)):
            id_ = named_id(f"review {number}")
            desk.waits(review=id_, named=id_, band=band, since=10 - number)
        rows = await desk.guide.session.reviewing.queue(community=desk.guide.community)
        assert [row.review for row in rows] == [named_id(f"review {n}") for n in (3, 1, 2, 0)]

    at_desk(tmp_path, use)


def test_an_item_is_claimed_decided_and_handed_on(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        desk.waits()
        item = await desk.claim()
        assert item.text == "words"
        reviewing, community = desk.guide.session.reviewing, desk.guide.community
        await reviewing.approve(community=community, item=item)
        assert desk.village.decided[REVIEW].decision == Decision.APPROVE
        await reviewing.remove(
            community=community, item=item, reason="unkind-to-someone", words="Why.", record="Seen twice."
        )
        decided = desk.village.decided[REVIEW]
        assert (decided.decision, decided.reason, len(decided.mail)) == (
            Decision.REMOVE, "unkind-to-someone", 1,
        )  # fmt: skip
        assert decided.record, "sealed to the team"
        await reviewing.hand_on(community=community, review=REVIEW, version=1)
        assert desk.village.handed_on == [REVIEW]
        with pytest.raises(BugError):
            await reviewing.remove(community=community, item=item, reason="because")
        with pytest.raises(WordsUnusable):
            await reviewing.remove(
                community=community, item=item, reason="unkind-to-someone", words="long " * 6000
            )

    at_desk(tmp_path, use)


def test_a_guide_knows_whether_the_shared_key_is_here(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        reviewing, community = desk.guide.session.reviewing, desk.guide.community
        assert await reviewing.has_team_key(community=community)
        assert not await reviewing.has_team_key(community="another")

    at_desk(tmp_path, use)


def test_another_review_than_the_one_asked_for_is_refused(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        desk.waits(named=named_id("another"))
        with pytest.raises(MalformedAnswer):
            await desk.claim()

    at_desk(tmp_path, use)


@pytest.mark.parametrize(("post", "kind"), [("p", "thread"), ("q", "reply")])
def test_a_published_post_is_by_whom_the_feed_says(tmp_path: Path, post: str, kind: str) -> None:
    right, wrong = ("ann", "bob") if post == "p" else ("bob", "ann")

    async def use(desk: Desk) -> None:
        desk.waits(author=wrong, post=post, kind=kind)
        with pytest.raises(MalformedAnswer):
            await desk.claim()
        desk.waits(author=right, post=post, kind=kind)
        assert (await desk.claim()).row.author == named_id(right)
        desk.waits(author=wrong, post=post, kind=kind, published=False)
        await desk.claim()  # what is held is in no feed, and is the server's to say
        desk.waits(author=wrong, post="not here yet", kind="reply")
        await desk.claim()

    at_desk(tmp_path, use)


@pytest.mark.parametrize("evil", [{"text": "a\x1b[2J"}, {"name": "Ann\nBob"}, {"kind": "no code"}])
def test_what_a_guide_is_shown_is_plain_text(tmp_path: Path, evil: dict[str, str]) -> None:
    async def use(desk: Desk) -> None:
        desk.waits(**evil)  # type: ignore[arg-type]
        with pytest.raises(MalformedAnswer):
            await desk.claim()
        if "text" not in evil:
            with pytest.raises(MalformedAnswer):
                await desk.guide.session.reviewing.queue(community=desk.guide.community)

    at_desk(tmp_path, use)


@pytest.mark.parametrize(
    "key", [b"", bytes(changes.HPKE_PUBLIC_KEY_LENGTH), b"\xff" * changes.HPKE_PUBLIC_KEY_LENGTH, None]
)
def test_an_author_whom_nothing_can_be_sealed_to_is_not_reachable(tmp_path: Path, key: bytes | None) -> None:
    private = FeedBuilder().guide_hpke
    low_order = hpke.public_key(private)[:-32] + bytes(32)

    async def use(desk: Desk) -> None:
        desk.waits()
        item = await desk.claim()
        with pytest.raises(AuthorNotReachable):
            await desk.guide.session.reviewing.remove(
                community=desk.guide.community, item=item, reason="unkind-to-someone"
            )
        assert desk.village.decided == {}

    at_desk(tmp_path, use, key=low_order if key is None else key)


def test_who_joined_a_moment_ago_can_be_told_why(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        # Since the guide's last sync: the queue knows the newcomer already, this guide's copy of the feed does not.
        desk.village.feed.pseudonym("eve", "Eve", hpke.public_key(hpke.new_private_key()))
        desk.village.feed.publish()
        desk.waits(author="eve", name="Eve", published=False, post="new", thread="new")
        item = await desk.claim()
        await desk.guide.session.reviewing.remove(
            community=desk.guide.community, item=item, reason="your-own-details"
        )
        (request,) = desk.village.decided.values()
        assert request.decision is Decision.REMOVE
        assert len(request.mail) == 1

    at_desk(tmp_path, use)


def test_a_review_that_is_gone_is_a_refusal(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        with pytest.raises(ServerRefused) as told:
            await desk.claim()
        assert told.value.code == "not-found"

    at_desk(tmp_path, use)
