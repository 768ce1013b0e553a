"""The guide's side: the queue, claiming, deciding with a reason and words to the author.

A decision's words are sealed here to the author's own key, so the server carries what it cannot read. The guide's
record is sealed to the team, for whoever hears an appeal.
"""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from functools import partial
from typing import Final
from uuid import UUID

from client.domain.errors import AuthorNotReachable, BugError, MalformedAnswer, WordsUnusable
from client.domain.feed import Pseudonym
from client.services import reasons
from client.services.changes import ChangeSet, Kind
from client.services.feed_store import team_note_key
from client.services.memberships import Membership, Memberships
from client.services.reasons import Reason
from client.sync.api import Api
from client.sync.faults import judged
from client.sync.record import because
from client.vault import feed_guide, feed_queries, settings
from client.vault.sqlcipher import Connection
from protocol import hpke, mail, sealed_words, team_key
from protocol.encoding import b64
from protocol.errors import Malformed, TooLarge
from protocol.reviewing import (
    DECISION_MAIL_PARTS,
    Band,
    ClaimRequest,
    DecideRequest,
    Decision,
    HandOnRequest,
    Queue,
    QueueRow,
    ReviewItem,
)
from protocol.text import tidy

_MOST_ROWS: Final = 2000
_HELP_ME: Final = "help-me"
_WORDS: Final = "guide's unfinished words "
_NEWCOMER_PAUSES: Final = (0.0, 1.5, 2.0)
"""Seconds before each look for a newcomer; a head is at most two seconds behind."""


@dataclass(frozen=True, slots=True)
class Decided:
    """The decision stands; `seq` is where the feed will show it, if it does."""

    seq: int | None
    changes: ChangeSet


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What a guide has written about a review and not sent: a reason's id, empty for none yet, and own words."""

    review: UUID
    reason: str
    words: str = field(repr=False)


class Reviewing:
    """A guide's work in the communities of one open vault.

    Every call asks the server, and raises NetworkError and ServerRefused: claimed, not-claimed, version-conflict,
    not-allowed, guide-not-confirmed ...
    """

    def __init__(self, *, memberships: Memberships) -> None:
        self._memberships = memberships
        self._around = memberships.around

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
        order = list(Band)
        return tuple(
            sorted(rows, key=lambda row: (row.kind != _HELP_ME, order.index(row.band), row.waiting_since))
        )

    @because("guiding")
    async def claim(self, *, community: str, review: UUID, version: int) -> ReviewItem:
        """Take one item, in the version one saw, and read it; again to renew the lease.

        Raises MalformedAnswer for another item, or one that names another author than the verified feed does.
        """
        membership = await self._memberships.open(community)
        request = ClaimRequest(version)
        item = await membership.login.call(lambda token: membership.api.claim(review, request, token=token))
        await _check_author(membership, item)
        return item

    @because("guiding")
    async def hand_on(
        self, *, community: str, review: UUID, version: int, to: UUID | None = None
    ) -> ChangeSet:
        """Give an item back to the queue, or to another guide; no reason is asked."""
        membership = await self._memberships.open(community)
        request = HandOnRequest(version, to)
        await membership.login.call(lambda token: membership.api.hand_on(review, request, token=token))
        return ChangeSet.of(Kind.REVIEW, ids=(str(review),))

    @because("guiding")
    async def approve(self, *, community: str, item: ReviewItem) -> Decided:
        """The post stands, or appears."""
        request = DecideRequest(version=item.row.version, decision=Decision.APPROVE)
        return await self._decide(await self._memberships.open(community), item, request)

    @because("guiding")
    async def remove(
        self, *, community: str, item: ReviewItem, reason: str, words: str = "", record: str = ""
    ) -> Decided:
        """The post goes; its author is told why, by mail. Without `words` the catalogue's own are sent.

        Raises BugError for a reason that is not in the catalogue, WordsUnusable, AuthorNotReachable.
        """
        message = self.removal_mail(item=item, reason=reason, words=words)
        membership = await self._memberships.open(community)
        mail_id = UUID(self._around.new_id())
        parts = await self._sealed(membership, message, mail_id, item.row.author)
        request = DecideRequest(
            version=item.row.version,
            decision=Decision.REMOVE,
            reason=message.reason,
            rule=message.rule,
            mail_id=mail_id,
            mail=parts,
            record=await self._record(membership, tidy(record)),
        )
        return await self._decide(membership, item, request)

    def removal_mail(self, *, item: ReviewItem, reason: str, words: str = "") -> mail.DecisionMail:
        """Exactly what `remove` would tell the author. Raises BugError for a reason not in the catalogue."""
        chosen = reasons.by_id(reason)
        if chosen is None:
            raise BugError("a reason of the catalogue")
        return mail.DecisionMail(
            decision=Decision.REMOVE.value,
            review=item.row.review,
            post=_post_of(item),
            reason=chosen.id,
            rule=chosen.rule,
            words=tidy(words) or chosen.words,
        )

    def reasons(self) -> tuple[Reason, ...]:
        """The catalogue."""
        return reasons.catalogue()

    async def has_team_key(self, *, community: str) -> bool:
        """Whether the guides' shared key has reached this computer. Looks at the vault only."""
        private = self._memberships.vault.private
        return bool(await private.read(lambda db: feed_guide.team_keys(db, community)))

    async def keep_words(self, *, community: str, unfinished: Unfinished) -> None:
        """Keep what is being written about a review in the vault, in the place of words about any other."""
        kept = json.dumps([str(unfinished.review), unfinished.reason, unfinished.words])
        await self._memberships.vault.private.write(
            lambda db: settings.put(db, key=_WORDS + community, value=kept)
        )

    async def forget_words(self, *, community: str, review: UUID) -> None:
        """Forget what was kept of words about this review; words about another stay."""
        if await self.kept_words(community=community, review=review) is not None:
            await self._memberships.vault.private.write(lambda db: settings.clear(db, _WORDS + community))

    async def kept_words(self, *, community: str, review: UUID) -> Unfinished | None:
        """What was kept of words about this review."""
        private = self._memberships.vault.private
        kept = await private.read(lambda db: settings.get(db, _WORDS + community))
        if kept is None:
            return None
        about, reason, words = json.loads(kept)
        return Unfinished(review, reason, words) if about == str(review) else None

    async def _decide(self, membership: Membership, item: ReviewItem, request: DecideRequest) -> Decided:
        review = item.row.review
        answer = await membership.login.call(
            lambda token: membership.api.decide(review, request, token=token)
        )
        return Decided(answer.seq, ChangeSet.of(Kind.REVIEW, Kind.POST, ids=(str(review),)))

    async def _sealed(
        self, membership: Membership, message: mail.DecisionMail, mail_id: UUID, author: UUID
    ) -> tuple[str, ...]:
        known = await self._person(membership, author)
        if known is None or not known.hpke_key:
            raise AuthorNotReachable
        try:
            parts = mail.seal_message(message, mail_id, to=known.hpke_key, community=membership.id)
        except TooLarge as error:
            raise WordsUnusable("too-long") from error
        except Malformed as error:
            raise AuthorNotReachable from error  # a key of the right length that nothing can be sealed to
        if len(parts) > DECISION_MAIL_PARTS:
            raise WordsUnusable("too-long")
        return tuple(map(b64, parts))

    async def _person(self, membership: Membership, author: UUID) -> Pseudonym | None:
        """The author's pseudonym. Who joined a moment ago stands in the feed at its next head, which is waited for."""
        look = partial(feed_queries.pseudonym, member=author.bytes)
        for pause in _NEWCOMER_PAUSES:
            known = await membership.feed.read(look)
            if known is not None:
                return known
            await asyncio.sleep(pause)
            await membership.pull.run()
        return await membership.feed.read(look)

    async def _record(self, membership: Membership, words: str) -> str:
        """The guide's words to whoever hears an appeal, sealed to the team; empty while there is no team key."""

        def note(db: Connection) -> str:
            return settings.get(db, team_note_key(membership.id)) or ""

        text = await membership.private.read(note)
        if not words or not text:
            return ""
        with judged("the team key"):
            key = team_key.open_note(text, descriptor=await membership.described())
        try:
            sealed = sealed_words.seal(
                words.encode(),
                team_key=key.public_key,
                purpose=hpke.Purpose.REVIEW_RECORD,
                community=membership.id,
            )
        except TooLarge as error:
            raise WordsUnusable("too-long") from error
        return b64(sealed)


def _post_of(item: ReviewItem) -> UUID | None:
    """The post a decision about this item is about."""
    return item.post or (item.row.thread if item.row.kind == "thread" else None)


async def _check_author(membership: Membership, item: ReviewItem) -> None:
    """What everybody can read is not taken on the server's word: a decision must not hit somebody else."""
    post, thread = _post_of(item), item.row.thread
    if not item.row.published or post is None or thread is None:
        return
    author = await membership.feed.read(partial(feed_queries.author_of, thread=thread.bytes, post=post.bytes))
    if author is not None and author != item.row.author.bytes:
        raise MalformedAnswer("a review that names another author than the feed")


async def _page(api: Api, after: str, token: str) -> Queue:
    return await api.queue(token=token, after=after)
