"""Deciding: the letter to the author exactly as it will be read, the decision, and a second guide's answer to one.

The letter is sealed here to the author's own key, so the server carries what it cannot read; words to the other guides
are sealed to the team key.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Final
from uuid import UUID

from client.domain import deciding as rules
from client.domain.deciding import Wish
from client.domain.errors import AuthorNotReachable, BugError, ServerRefused, WordsUnusable
from client.domain.feed import Pseudonym
from client.services import auditing, guidelines, letters, reasons, review_words
from client.services.changes import ChangeSet, Kind
from client.services.feed_store import team_note_key
from client.services.guidelines import Rule
from client.services.letters import Decided as Told
from client.services.memberships import Membership, Memberships
from client.services.replies import LANGUAGES
from client.services.review_words import SealedWords
from client.sync.faults import judged
from client.sync.record import because
from client.vault import feed_queries, settings
from client.vault.own_posts import OwnPost, OwnPostState
from client.vault.sqlcipher import Connection
from protocol import hpke, mail, sealed_words, team_key
from protocol.changes import PENDING
from protocol.encoding import b64, day_of, hour_of
from protocol.errors import Malformed, TooLarge
from protocol.mail import DecisionMail, GuideMail, Message, OutcomeMail
from protocol.problems import Code
from protocol.reviewing import (
    DECISION_MAIL_PARTS,
    NEEDS_REASON,
    NEEDS_TWO,
    DecideAnswer,
    DecideRequest,
    Decision,
    ReviewItem,
    SecondRequest,
)
from protocol.text import tidy

_NEWCOMER_PAUSES: Final = (0.0, 1.5, 2.0)
"""Seconds before each look for a newcomer; a head is at most two seconds behind."""
_HIDES: Final = frozenset({Decision.HOLD, Decision.PROPOSE_REDACTION})


@dataclass(frozen=True, slots=True)
class Decided:
    """The decision stands; `seq` is where the feed will show it, if it does.

    `needs_second`: it is only proposed, and nothing has happened yet. `open`: the item is in the queue again.
    """

    seq: int | None
    changes: ChangeSet
    needs_second: bool = False
    open: bool = False


@dataclass(frozen=True, slots=True)
class Ground:
    """What a letter stands on: for how many days one may appeal, the content notes in use, the rules by language."""

    community: str
    appeal_days: int
    notes: tuple[str, ...] = ()
    rules: Mapping[str, tuple[Rule, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What its author would be told: `letter` None for nothing at all, `decided` a decision as their own app has it."""

    letter: Message | None = None
    decided: Told | None = None


class Deciding:
    """A guide's decisions in the communities of one open vault.

    What asks the server raises NetworkError and ServerRefused: not-claimed, version-conflict, not-allowed ...
    """

    def __init__(self, *, memberships: Memberships) -> None:
        self._memberships = memberships
        self._around = memberships.around
        self._asked: tuple[tuple[UUID, int, Wish], DecideRequest] | None = None

    def letter(self, *, item: ReviewItem, wish: Wish) -> Message | None:
        """Exactly what the author would be told; None where nobody is told.

        Raises BugError for a wish that lacks something, or a reason that is not in the catalogue.
        """
        decision = wish.decision
        if decision is None or decision not in rules.OFFERED.get(item.row.kind, ()):
            raise BugError("a decision of this kind of item")
        what = rules.letter_of(item.row.kind, decision)
        if what == "none":
            return None
        words = tidy(wish.words)
        if what == "guide-message":
            return GuideMail(words, item.sent)
        if what == "outcome":
            # Its author knows it by what it was about, too: that is named where nothing says how it came.
            about = item.appealed.review if item.appealed is not None else item.row.review
            return OutcomeMail(item.sent or about, decision.value, words)
        reason, rule = _reason(wish)
        if decision in NEEDS_REASON and not words:
            chosen = reasons.by_id(reason, language=wish.language or "en")
            words = chosen.words if chosen is not None else ""
        return DecisionMail(
            decision=decision.value,
            review=item.row.review,
            post=post_of(item),
            reason=reason,
            rule=rule,
            words=words,
            proposal=tidy(wish.proposal) if decision is Decision.PROPOSE_REDACTION else "",
            until_day=self._until(wish),
        )

    async def ground(self, *, community: str) -> Ground:
        """What a letter from this community's guides stands on. Looks at the vault only."""
        described = await (await self._memberships.open(community)).described()
        read = {
            language: guidelines.rules(guidelines.guidelines_of(described, language=language))
            for language in LANGUAGES
        }
        days = described.retention.reviews_days or letters.APPEAL_DAYS
        return Ground(community, days, tuple(described.content_notes), read)

    def foresee(self, *, ground: Ground, item: ReviewItem, wish: Wish) -> Foreseen:
        """The letter as its author's own app would show it, with what they can do about it."""
        letter = self.letter(item=item, wish=wish)
        if not isinstance(letter, DecisionMail):
            return Foreseen(letter)
        now = self._around.now()
        hour = hour_of(now)
        post = _as_author_has_it(item, letter, ground.community, hour)
        told = letters.foreseen(letter, post=post, hour=hour, days=ground.appeal_days, today=day_of(now))
        return Foreseen(letter, told)

    @because("guiding")
    async def decide(self, *, community: str, item: ReviewItem, wish: Wish) -> Decided:
        """Decide a claimed item. Raises BugError for a wish that lacks something, WordsUnusable, AuthorNotReachable."""
        letter = self.letter(item=item, wish=wish)
        assert wish.decision is not None  # or there would be no letter
        membership = await self._memberships.open(community)
        review = item.row.review
        # After a lost answer the very same request is sent again: sealed anew it would count as another proposal.
        which = (review, item.row.version, wish)
        if self._asked is None or self._asked[0] != which:
            self._asked = (which, await self._request(membership, item, wish, letter))
        request = self._asked[1]
        act = "propose" if wish.decision in NEEDS_TWO else "decide"
        async with auditing.noted(membership, act=act, review=review, now=self._around.now()):
            answer = await membership.login.call(
                lambda token: membership.api.decide(review, request, token=token)
            )
        self._asked = None
        return _decided(answer, review)

    @because("guiding")
    async def second(self, *, community: str, item: ReviewItem, agrees: bool, record: str = "") -> Decided:
        """Answer what another guide proposed about a claimed item: it happens, or it waits as if nothing had been."""
        membership = await self._memberships.open(community)
        sealed = await sealed_record(membership, tidy(record))
        request = SecondRequest(item.row.version, agrees, sealed)
        return await self._seconded(membership, item.row.review, request)

    @because("guiding")
    async def take_back(self, *, community: str, review: UUID, version: int) -> Decided:
        """Take one's own proposal back; no claim is needed."""
        membership = await self._memberships.open(community)
        return await self._seconded(membership, review, SecondRequest(version, agrees=False))

    async def open_words(self, *, community: str, item: ReviewItem) -> SealedWords:
        """What stands sealed in a claimed item. Looks at the vault only."""
        return await review_words.opened(await self._memberships.open(community), item)

    async def _seconded(self, membership: Membership, review: UUID, request: SecondRequest) -> Decided:
        act = "second" if request.agrees else "not-second"
        async with auditing.noted(membership, act=act, review=review, now=self._around.now()):
            answer = await membership.login.call(
                lambda token: membership.api.second(review, request, token=token)
            )
        return _decided(answer, review)

    def _until(self, wish: Wish) -> int | None:
        if wish.decision is not Decision.PAUSE_MEMBER:
            return None
        if not wish.days:
            raise BugError("a pause has a length")
        return day_of(self._around.now()) + wish.days

    async def _request(
        self, membership: Membership, item: ReviewItem, wish: Wish, letter: Message | None
    ) -> DecideRequest:
        assert wish.decision is not None
        reason, rule = _reason(wish)
        mail_id = None if letter is None else UUID(self._around.new_id())
        parts: tuple[str, ...] = ()
        if letter is not None and mail_id is not None:
            parts = await self._sealed(membership, letter, mail_id, item.row.author)
        takes_notes = rules.takes_notes(item.row.kind, wish.decision)
        record = await self._record(membership, item.row.kind, wish, letter)
        return DecideRequest(
            version=item.row.version,
            decision=wish.decision,
            reason=reason,
            rule=rule,
            notes=wish.notes if takes_notes else (),
            until_day=self._until(wish),
            mail_id=mail_id,
            mail=parts,
            record=record,
        )

    async def _record(self, membership: Membership, kind: str, wish: Wish, letter: Message | None) -> str:
        """What the guides keep: words to each other, or of an answer to a note or call the answer itself."""
        assert wish.decision is not None
        if rules.takes_record(kind, wish.decision):
            return await sealed_record(membership, tidy(wish.record))
        if rules.keeps_answer(kind, wish.decision) and isinstance(letter, GuideMail):
            # Somebody may call before there is a key: to answer them comes first.
            with suppress(ServerRefused):
                return await sealed_record(membership, letter.words)
        return ""

    async def _sealed(
        self, membership: Membership, message: Message, mail_id: UUID, author: UUID
    ) -> tuple[str, ...]:
        known = await person_of(membership, author)
        if known is None or not known.hpke_key:
            raise AuthorNotReachable
        return sealed_mail(message, mail_id, to=known.hpke_key, community=membership.id)


def post_of(item: ReviewItem) -> UUID | None:
    """The post a letter about this item names: kind words are about none of their sender's."""
    if item.row.kind not in rules.POSTS:
        return None
    return item.post or (item.row.thread if item.row.kind == "thread" else None)


def _reason(wish: Wish) -> tuple[str, str]:
    """Reason and rule as they are sent. Raises BugError for a reason that is missing or not in the catalogue."""
    if wish.decision not in NEEDS_REASON:
        return "", ""
    chosen = reasons.by_id(wish.reason)
    if chosen is None:
        raise BugError("a reason of the catalogue")
    return chosen.id, chosen.rule


def _as_author_has_it(item: ReviewItem, letter: DecisionMail, community: str, hour: int) -> OwnPost | None:
    """Their own copy as it would stand after the decision."""
    if letter.post is None:
        return None
    decision = Decision(letter.decision)
    state: OwnPostState = "published" if item.row.published else "held"
    reason = letter.reason
    if decision in rules.SANCTIONS:
        state = "removed"
    elif decision in _HIDES and item.row.published:
        state, reason = "removed", PENDING
    elif decision is Decision.APPROVE_WITH_NOTE:
        state = "published"
    thread = item.row.thread or letter.post
    return OwnPost(
        id=str(letter.post),
        community_id=community,
        thread_id=str(thread),
        text=item.text,
        created_at=hour * 3600,
        title=item.row.title,
        state=state,
        reason=reason,
        notes=" ".join(item.notes),
    )


def _decided(answer: DecideAnswer, review: UUID) -> Decided:
    changes = ChangeSet.of(Kind.REVIEW, Kind.POST, ids=(str(review),))
    return Decided(answer.seq, changes, answer.needs_second, answer.open)


async def person_of(membership: Membership, author: UUID) -> Pseudonym | None:
    """A member's pseudonym. Who joined a moment ago stands in the feed at its next head, which is waited for."""
    look = partial(feed_queries.pseudonym, member=author.bytes)
    for pause in _NEWCOMER_PAUSES:
        known = await membership.feed.read(look)
        if known is not None:
            return known
        await asyncio.sleep(pause)
        await membership.pull.run()
    return await membership.feed.read(look)


def sealed_mail(message: Message, mail_id: UUID, *, to: bytes, community: str) -> tuple[str, ...]:
    """A letter as requests carry it. Raises WordsUnusable when it is too long, AuthorNotReachable."""
    try:
        parts = mail.seal_message(message, mail_id, to=to, community=community)
    except TooLarge as error:
        raise WordsUnusable("too-long") from error
    except Malformed as error:
        raise AuthorNotReachable from error  # a key of the right length that nothing can be sealed to
    if len(parts) > DECISION_MAIL_PARTS:
        raise WordsUnusable("too-long")
    return tuple(map(b64, parts))


async def sealed_record(membership: Membership, words: str) -> str:
    """The guide's words to the other guides, sealed to the team. ServerRefused (no-team-key) while there is no key."""

    def note(db: Connection) -> str:
        return settings.get(db, team_note_key(membership.id)) or ""

    if not words:
        return ""
    text = await membership.private.read(note)
    if not text:
        raise ServerRefused(code=Code.NO_TEAM_KEY.value, status=409)
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
