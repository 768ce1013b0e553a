"""A guide and a member as their apps act, step by step, telling at once what their vault and the server told them."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from uuid import UUID

from bench.faults.guides.counting import Account, Counts, Told, count
from bench.faults.guides.harbour import Harbour
from bench.faults.guides.looking import HAND_OVER, about, letter_to, stored, team_keys, vault_of
from client.domain.deciding import Wish
from client.domain.errors import WorldError
from client.domain.shift_end import Note
from client.services import reasons
from client.services.deciding import Decided
from client.services.desk_shift import OnShift
from client.services.guides_unsent import Unsent
from client.services.letters import Decided as Letter
from protocol.reviewing import QueueRow, ReviewItem
from tests.contract.people import Someone, someone

REASONS: Final = frozenset(one.id for one in reasons.catalogue())
MAIL_SECONDS: Final = 12.0
"""So long a letter may take: a head is sealed every two seconds."""


@dataclass
class Member:
    """Somebody with an app. `account` hears what they were told."""

    name: str
    someone: Someone
    account: Account

    async def id(self) -> UUID:
        """Their pseudonym's."""
        record = await (await self.someone.session.memberships.open(self.someone.community)).record()
        return UUID(record.member_id or "")

    async def writes(self, title: str, text: str) -> UUID:
        """Begin a thread and send it."""
        talk, community = self.someone.session.conversing, self.someone.community
        (room, *_) = await talk.rooms(community=community)
        written = await talk.start_thread(community=community, room=room.id, title=title, text=text)
        self.account.kept(self.name, str(written.id), text)
        await self.someone.sync()
        return written.id

    async def rewords(self, post: UUID, text: str) -> None:
        """Answer with another wording."""
        self.account.begins(self.name, str(post), text)
        await self.someone.session.amending.edit(
            community=self.someone.community, post=post, text=text, title="Nights"
        )
        await self.someone.sync()

    async def appeals(self, review: UUID, words: str) -> UUID:
        """Ask that another guide look at it."""
        sent = await self.someone.session.telling.appeal(
            community=self.someone.community, review=review, words=words
        )
        self.account.kept(self.name, str(sent.id), words)
        await self.someone.sync()
        return sent.id

    async def tells(self, what: str, words: str, *, post: UUID | None = None, reason: str = "") -> UUID:
        """Write to the guides, or report a post."""
        telling, community = self.someone.session.telling, self.someone.community
        if what == "note" or post is None:
            sent = await telling.note(community=community, words=words)
        else:
            sent = await telling.report(community=community, post=post, reason=reason, words=words)
        self.account.kept(self.name, str(sent.id), words)
        await self.someone.sync()
        return sent.id

    async def letters_about(self, review: UUID) -> list[Letter]:
        """What the guides decided in this review, as it has come."""
        standing = await self.someone.session.letters.standing(community=self.someone.community)
        return [one for one in standing.decided.values() if one.decision.review == review]

    async def is_told(self, review: UUID, words: str) -> Letter:
        """Wait for the letter with these words."""
        found: list[Letter] = []

        async def came() -> bool:
            found[:] = [one for one in await self.letters_about(review) if one.decision.words == words]
            return bool(found)

        await self.someone.sync_until(came)
        return found[0]

    async def reads(self, thread: UUID) -> str | None:
        """What the first post of a thread says, None while it is not in the feed here."""
        view = await self.someone.session.conversing.read(community=self.someone.community, thread=thread)
        return view.posts[0].text if view is not None and view.posts else None


@dataclass
class Guide(Member):
    """A member who is a guide. `left` are items they wrote about and went from, as they were then."""

    left: list[tuple[ReviewItem, Wish]] = field(default_factory=list)

    async def row(self, review: UUID) -> QueueRow:
        """An item as the queue shows it now."""
        return next(row for row in await self.queue() if row.review == review)

    async def row_of(self, kind: str, thread: UUID | None = None) -> QueueRow:
        """The newest item of a kind, or the one of this thread."""
        rows = [row for row in await self.queue() if row.kind == kind and thread in (None, row.thread)]
        return max(rows, key=lambda row: row.waiting_since)

    async def queue(self) -> tuple[QueueRow, ...]:
        """All that waits."""
        return await self.someone.session.reviewing.queue(community=self.someone.community)

    async def claims(self, row: QueueRow) -> ReviewItem:
        """Take it in the version that was seen."""
        return await self.someone.session.reviewing.claim(
            community=self.someone.community, review=row.review, version=row.version
        )

    async def types(self, item: ReviewItem, wish: Wish) -> None:
        """Write what is not sent yet; the vault has it."""
        words, review = self.someone.session.guide_words, item.row.review
        self.account.begins(self.name, about(review), wish.words)
        await words.keep(community=self.someone.community, review=review, wish=wish)
        self.account.kept(self.name, about(review), wish.words)

    async def sends(self, item: ReviewItem, wish: Wish) -> Decided:
        """As the desk does: what is sent is let go of when it was taken, and only if nothing was typed since."""
        review, community = item.row.review, self.someone.community
        decided = await self.someone.session.deciding.decide(community=community, item=item, wish=wish)
        if wish.decision is not None and not decided.needs_second:
            self.account.stands(Told(self.name, review, item.row.version, wish.decision.value))
        self.account.let_go(self.name, about(review))
        words = self.someone.session.guide_words
        if await words.kept(community=community, review=review) == wish:
            await words.forget(community=community, review=review)
        return decided

    async def decides(self, row: QueueRow, wish: Wish) -> Decided:
        """All of it."""
        item = await self.claims(row)
        await self.types(item, wish)
        return await self.sends(item, wish)

    async def seconds(self, item: ReviewItem, *, agrees: bool) -> Decided:
        """Answer what the other guide proposed."""
        decided = await self.someone.session.deciding.second(
            community=self.someone.community, item=item, agrees=agrees
        )
        if agrees and item.proposal is not None:
            decision = item.proposal.decision.value
            self.account.stands(Told(self.name, item.row.review, item.row.version, decision))
        return decided

    async def notes(self, words: str) -> None:
        """Write for whoever comes next; it is not sent yet."""
        self.account.begins(self.name, HAND_OVER, words)
        await self.someone.session.desk_shift.keep(community=self.someone.community, note=Note(words))
        self.account.kept(self.name, HAND_OVER, words)

    async def hands_over(self, words: str) -> None:
        """Send it."""
        self.account.begins(self.name, HAND_OVER, None)
        try:
            await self.someone.session.desk_shift.hand_over(community=self.someone.community, text=words)
        except WorldError:
            self.account.kept(self.name, HAND_OVER, words)  # it is not known whether they arrived
            raise
        self.account.let_go(self.name, HAND_OVER)

    async def begins_letter(self, member: UUID, words: str) -> None:
        """Write to a member; it is not sent yet."""
        self.account.begins(self.name, letter_to(member), words)
        await self.someone.session.guide_letters.keep(
            community=self.someone.community, member=member, unsent=Unsent(words)
        )
        self.account.kept(self.name, letter_to(member), words)

    async def sends_letter(self, member: UUID, words: str) -> None:
        """Send it."""
        self.account.begins(self.name, letter_to(member), None)
        try:
            await self.someone.session.guide_letters.send(
                community=self.someone.community, member=member, unsent=Unsent(words)
            )
        except WorldError:
            self.account.kept(self.name, letter_to(member), words)  # it is not known whether it arrived
            raise
        self.account.let_go(self.name, letter_to(member))

    async def shift(self) -> OnShift:
        """What the desk shows of the shift, by which it counts as open."""
        return await self.someone.session.desk_shift.look(community=self.someone.community)

    async def takes(self, note: UUID) -> bool:
        """Take what was handed over; whether no other guide was first."""
        return await self.someone.session.desk_shift.take_over(community=self.someone.community, note=note)


@dataclass
class Team:
    """Two guides and two members, all at home in one process; the second guide is a lead."""

    harbour: Harbour
    guides: tuple[Guide, Guide]
    members: tuple[Member, Member]
    account: Account

    @classmethod
    async def come(cls, harbour: Harbour, place: Path, stack: AsyncExitStack) -> Team:
        """They join, the guides are confirmed and hold the team key, the members know it."""
        account = Account()
        names = ("gila", "hugo", "mara", "nils")
        people = [
            await stack.enter_async_context(someone(place / name, now=harbour.clock.now)) for name in names
        ]
        one, two, three, four = people
        invited = await asyncio.to_thread(harbour.invitations, guides=2, members=2)
        await asyncio.gather(*(person.join(words) for person, words in zip(people, invited, strict=True)))
        await asyncio.to_thread(harbour.confirm_guides)
        record = await (await two.session.memberships.open(two.community)).record()
        await asyncio.to_thread(harbour.name_lead, record.pseudonym or "")
        await asyncio.gather(*(person.sync_until(_has_team_key(person)) for person in (one, two)))
        await asyncio.gather(*(person.sync_until(_reaches_guides(person)) for person in (three, four)))
        await asyncio.gather(*(person.sync_until(_knows_the_lead(person)) for person in (one, two)))
        return cls(
            harbour,
            (Guide("gila", one, account), Guide("hugo", two, account)),
            (Member("mara", three, account), Member("nils", four, account)),
            account,
        )

    @property
    def everybody(self) -> tuple[Member, ...]:
        """All four."""
        return (*self.guides, *self.members)

    async def count(self, *, patience: float = MAIL_SECONDS) -> Counts:
        """Count over store and vaults; what has not come yet is waited for."""
        end = time.monotonic() + patience
        while True:
            for person in self.everybody:
                await person.someone.sync()
            vaults = [await vault_of(person.someone, person.name) for person in self.everybody]
            keys = await team_keys(self.guides[0].someone)
            with self.harbour.kept() as store:
                kept = await asyncio.to_thread(
                    stored,
                    store,
                    community=self.guides[0].someone.community,
                    people=[vault.member for vault in vaults],
                    keys=keys,
                )
            counts = count(kept, vaults, self.account, reasons=REASONS)
            if not counts.trouble or counts.for_good or time.monotonic() > end:
                return counts
            await asyncio.sleep(0.5)


def _has_team_key(person: Someone) -> Callable[[], Awaitable[bool]]:
    return lambda: person.session.reviewing.has_team_key(community=person.community)


def _reaches_guides(person: Someone) -> Callable[[], Awaitable[bool]]:
    return lambda: person.session.telling.reaches_guides(community=person.community)


def _knows_the_lead(person: Someone) -> Callable[[], Awaitable[bool]]:
    async def knows() -> bool:
        membership = await person.session.memberships.open(person.community)
        return bool((await membership.described()).leads)

    return knows
