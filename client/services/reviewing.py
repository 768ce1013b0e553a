"""The guide's side of the queue: what waits, claiming, handing on. What a guide decides is the work of Deciding."""

from __future__ import annotations

from functools import partial
from typing import Final
from uuid import UUID

import msgspec

from client.domain.deciding import Wish
from client.domain.desk_queue import place_of
from client.domain.errors import MalformedAnswer, ServerRefused
from client.services import auditing, reasons
from client.services.changes import ChangeSet, Kind
from client.services.deciding import Decided, Deciding, post_of
from client.services.memberships import Membership, Memberships
from client.services.reasons import Reason
from client.sync.api import Api
from client.sync.record import because
from client.vault import feed_guide, feed_queries
from protocol.problems import Code
from protocol.reviewing import (
    ClaimRequest,
    Decision,
    HandOnRequest,
    Piece,
    Queue,
    QueueRow,
    ReviewItem,
)

_MOST_ROWS: Final = 2000


class Reviewing:
    """A guide's work in the communities of one open vault.

    Every call asks the server, and raises NetworkError and ServerRefused: claimed, not-claimed, version-conflict,
    not-allowed, guide-not-confirmed ...
    """

    def __init__(self, *, memberships: Memberships, deciding: Deciding) -> None:
        self._memberships = memberships
        self._deciding = deciding

    @because("guiding")
    async def queue(self, *, community: str) -> tuple[QueueRow, ...]:
        """All that waits, the most urgent first."""
        membership = await self._memberships.open(community)
        rows: list[QueueRow] = []
        after = ""
        while len(rows) < _MOST_ROWS:
            page = await membership.login.call(partial(_page, membership.api, after))
            rows += page.rows
            after = page.next
            if not page.more or not page.rows:
                break
        return tuple(sorted(rows, key=place_of))

    @because("guiding")
    async def claim(self, *, community: str, review: UUID, version: int) -> ReviewItem:
        """Take one item, in the version one saw, and read it; again to renew the lease.

        Raises MalformedAnswer for another item, or one that names another author than the verified feed does.
        """
        membership = await self._memberships.open(community)
        request = ClaimRequest(version)
        item = await membership.login.call(lambda token: membership.api.claim(review, request, token=token))
        for piece in item.left_out:
            item = await _with(membership, item, piece)
        await _check_author(membership, item)
        return item

    @because("guiding")
    async def hand_on(
        self, *, community: str, review: UUID, version: int, to: UUID | None = None
    ) -> ChangeSet:
        """Give an item back to the queue, or to another guide; no reason is asked."""
        membership = await self._memberships.open(community)
        request = HandOnRequest(version, to)
        async with auditing.noted(
            membership, act="hand-on", review=review, now=self._memberships.around.now()
        ):
            await membership.login.call(lambda token: membership.api.hand_on(review, request, token=token))
        return ChangeSet.of(Kind.REVIEW, ids=(str(review),))

    async def approve(self, *, community: str, item: ReviewItem) -> Decided:
        """The post stands, or appears."""
        return await self._deciding.decide(community=community, item=item, wish=Wish(Decision.APPROVE))

    async def remove(
        self, *, community: str, item: ReviewItem, reason: str, words: str = "", record: str = ""
    ) -> Decided:
        """The post goes; its author is told why, by mail. Without `words` the catalogue's own are sent.

        Raises BugError for a reason that is not in the catalogue, WordsUnusable, AuthorNotReachable.
        """
        wish = Wish(Decision.REMOVE, reason, words, record=record)
        return await self._deciding.decide(community=community, item=item, wish=wish)

    def reasons(self) -> tuple[Reason, ...]:
        """The catalogue."""
        return reasons.catalogue()

    async def has_team_key(self, *, community: str) -> bool:
        """Whether the guides' shared key has reached this computer. Looks at the vault only."""
        private = self._memberships.vault.private
        return bool(await private.read(lambda db: feed_guide.team_keys(db, community)))


async def _with(membership: Membership, item: ReviewItem, piece: Piece) -> ReviewItem:
    """The item with a long piece that did not fit beside the others."""
    review, request = item.row.review, ClaimRequest(item.row.version, piece)
    alone = await membership.login.call(lambda token: membership.api.claim(review, request, token=token))
    if alone.row.version != item.row.version:
        raise ServerRefused(code=Code.VERSION_CONFLICT.value, status=409)
    appealed, proposal = item.appealed, item.proposal
    if piece is Piece.RECORD and appealed is not None and alone.appealed is not None:
        appealed = msgspec.structs.replace(appealed, record=alone.appealed.record)
    if piece is Piece.PROPOSAL_RECORD and proposal is not None and alone.proposal is not None:
        proposal = msgspec.structs.replace(proposal, record=alone.proposal.record)
    return msgspec.structs.replace(
        item,
        text=alone.text if piece is Piece.TEXT else item.text,
        sealed=alone.sealed if piece is Piece.SEALED else item.sealed,
        appealed=appealed,
        proposal=proposal,
    )


async def _check_author(membership: Membership, item: ReviewItem) -> None:
    """What everybody can read is not taken on the server's word: a decision must not hit somebody else."""
    post, thread = post_of(item), item.row.thread
    if not item.row.published or post is None or thread is None:
        return
    author = await membership.feed.read(partial(feed_queries.author_of, thread=thread.bytes, post=post.bytes))
    if author is not None and author != item.row.author.bytes:
        raise MalformedAnswer("a review that names another author than the feed")


async def _page(api: Api, after: str, token: str) -> Queue:
    return await api.queue(token=token, after=after)
