"""Letters between the guides and one member: words that are no sanction, as every guide of the community sees them.

What a guide writes is sealed twice before it leaves: to the member, whose app alone opens it, and to the guides, so
that the next one knows what was said. The conversation is the server's to keep; what is not sent stays in the vault.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import Final
from uuid import UUID

from client.domain.errors import AuthorNotReachable, WordsUnusable
from client.domain.feed import Pseudonym
from client.domain.service_hours import Duty, duty
from client.services import guides_unsent, review_words
from client.services.changes import ChangeSet, Kind
from client.services.deciding import person_of, sealed_mail, sealed_record
from client.services.guides_unsent import Unsent
from client.services.memberships import Membership, Memberships
from client.sync.record import because
from client.vault import feed_guide, feed_queries
from protocol import hpke
from protocol.errors import ProtocolError, TooLarge
from protocol.guiding import Conversation, Letter, LetterRequest
from protocol.mail import GuideMail
from protocol.text import check_text, tidy

_PLACE: Final = "letter "
_MOST_PAGES: Final = 20
_NOTE: Final = "note"
_FOUND: Final = 12


@dataclass(frozen=True, slots=True)
class Said:
    """One piece of a conversation, on a day since 1970 UTC. `kind` is `note` (the member's), `answer` or `message`.

    `guide` is the name of the guide who wrote it, where it is known here. `closed`: no key kept here opens it.
    """

    id: UUID
    kind: str
    day: int
    guide: str = ""
    words: str = field(default="", repr=False)
    closed: bool = False

    @property
    def by_member(self) -> bool:
        """Whether the member wrote it."""
        return self.kind == _NOTE


@dataclass(frozen=True, slots=True)
class Talk:
    """A conversation, the oldest first. `waiting` are the member's open notes and calls, which are read in the queue.

    `more`: there is still older. `reachable`: letters can be sealed to them. `duty` is None where no hours are said.
    """

    member: UUID
    name: str
    said: tuple[Said, ...] = ()
    waiting: tuple[UUID, ...] = ()
    more: bool = False
    reachable: bool = True
    unsent: Unsent = field(default_factory=Unsent)
    duty: Duty | None = None


@dataclass(frozen=True, slots=True)
class Begun:
    """Somebody to whom something was written and not sent."""

    member: UUID
    name: str
    words: str = field(repr=False)


class GuideLetters:
    """The letters of a guide in the communities of one open vault."""

    def __init__(self, *, memberships: Memberships) -> None:
        self._memberships = memberships
        self._private = memberships.vault.private
        self._around = memberships.around

    # Whom

    async def people(self, *, community: str, typed: str) -> tuple[tuple[UUID, str], ...]:
        """Members whose names hold what was typed, without oneself and whoever takes no letters. Looks here only."""
        membership = await self._memberships.open(community)
        me = (await membership.record()).member_id
        look = partial(feed_queries.pseudonyms_named, typed=typed, limit=_FOUND)
        found = await membership.feed.read(look)
        people = ((UUID(bytes=one.id), one.name) for one in found if one.hpke_key)
        return tuple((id_, name) for id_, name in people if str(id_) != me)

    async def begun(self, *, community: str) -> tuple[Begun, ...]:
        """Letters that were begun and not sent. Looks here only."""
        membership = await self._memberships.open(community)
        kept = await guides_unsent.every(self._private, community=community, beginning=_PLACE)
        found = []
        for rest, unsent in kept.items():
            if not unsent.empty and _is_id(rest):
                found.append(Begun(UUID(rest), await _name(membership, UUID(rest)), unsent.words))
        return tuple(sorted(found, key=lambda one: one.name))

    # Reading

    @because("guiding")
    async def conversation(self, *, community: str, member: UUID) -> Talk:
        """What a member and the guides wrote to each other; that it is read goes on record, once an hour.

        A letter whose answer was lost and which stands in it counts as sent. Raises NetworkError, and ServerRefused
        (not-found where nobody is there any more).
        """
        membership = await self._memberships.open(community)
        pages: list[Conversation] = []
        after = ""
        while len(pages) < _MOST_PAGES:
            page = await membership.login.call(partial(_page, membership, member, after))
            pages.append(page)
            after = page.next
            if not page.more or not page.next:
                break
        letters = [letter for page in pages for letter in page.letters]
        await person_of(membership, member)  # of a newcomer the feed here may not know yet
        unsent = await self._unsent(membership, member, {letter.id for letter in letters})
        talk = replace(await self._here(membership, member), unsent=unsent)
        said = await _opened(membership, letters)
        return replace(
            talk, said=tuple(reversed(said)), waiting=pages[0].waiting if pages else (), more=pages[-1].more
        )

    async def here(self, *, community: str, member: UUID) -> Talk:
        """What is known without asking: who it is, and what was written and not sent."""
        membership = await self._memberships.open(community)
        unsent = await guides_unsent.kept(self._private, community=community, place=_place(member))
        return replace(await self._here(membership, member), unsent=unsent)

    # Writing

    async def keep(self, *, community: str, member: UUID, unsent: Unsent) -> None:
        """Keep what is being written to this member."""
        await guides_unsent.keep(self._private, community=community, place=_place(member), unsent=unsent)

    @because("guiding")
    async def send(self, *, community: str, member: UUID, unsent: Unsent) -> ChangeSet:
        """Send these words. The same words again, after an answer was lost, are the same letter.

        Raises WordsUnusable, AuthorNotReachable, NetworkError, ServerRefused (not-allowed to oneself, no-team-key ...).
        """
        membership = await self._memberships.open(community)
        letter = self.letter(unsent)
        known = await person_of(membership, member)
        if known is None or not known.hpke_key:
            raise AuthorNotReachable
        person: Pseudonym = known

        async def make() -> LetterRequest:
            mail_id = UUID(self._around.new_id())
            return LetterRequest(
                id=UUID(self._around.new_id()),
                to=member,
                mail_id=mail_id,
                mail=sealed_mail(letter, mail_id, to=person.hpke_key, community=community),
                record=await sealed_record(membership, letter.words),
            )

        await guides_unsent.send(
            membership,
            place=_place(member),
            unsent=unsent,
            make=make,
            kind=LetterRequest,
            ask=lambda request, token: membership.api.write_letter(request, token=token),
            act="message",
            about=lambda _: member,
            now=self._around.now(),
        )
        return ChangeSet.of(Kind.REVIEW, ids=(str(member),))

    def letter(self, unsent: Unsent) -> GuideMail:
        """Exactly what the member's app is given. Raises WordsUnusable."""
        words = tidy(unsent.words)
        if not words:
            raise WordsUnusable("empty")
        try:
            check_text(words)
        except TooLarge as error:
            raise WordsUnusable("too-long") from error
        except ProtocolError as error:
            raise WordsUnusable("not-as-it-must-be") from error
        return GuideMail(words)

    # Inside

    async def _here(self, membership: Membership, member: UUID) -> Talk:
        known = await membership.feed.read(partial(feed_queries.pseudonym, member=member.bytes))
        described = await membership.described()
        return Talk(
            member,
            known.name if known is not None else "",
            reachable=known is not None and bool(known.hpke_key),
            duty=duty(described.service_hours, now=self._around.now()),
        )

    async def _unsent(self, membership: Membership, member: UUID, there: set[UUID]) -> Unsent:
        place = _place(member)
        unsent = await guides_unsent.kept(self._private, community=membership.id, place=place)
        asked = guides_unsent.asked_as(unsent, LetterRequest)
        if asked is None or asked.id not in there:
            return unsent
        await guides_unsent.forget(self._private, community=membership.id, place=place, sent=unsent)
        return Unsent(language=unsent.language)


async def _opened(membership: Membership, letters: list[Letter]) -> list[Said]:
    kept = await membership.private.read(lambda db: feed_guide.team_keys(db, membership.id))
    keys = [kept[number] for number in sorted(kept, reverse=True)]
    names: dict[UUID, str] = {}
    found = []
    for one in letters:
        if one.guide is not None and one.guide not in names:
            names[one.guide] = await _name(membership, one.guide)
        purpose = hpke.Purpose.TO_GUIDES if one.kind == _NOTE else hpke.Purpose.REVIEW_RECORD
        words = review_words.open_one(one.sealed, keys, purpose=purpose, community=membership.id)
        guide = names[one.guide] if one.guide is not None else ""
        found.append(Said(one.id, one.kind, one.day, guide, words or "", words is None))
    return found


async def _name(membership: Membership, member: UUID) -> str:
    known = await membership.feed.read(partial(feed_queries.pseudonym, member=member.bytes))
    return known.name if known is not None else ""


async def _page(membership: Membership, member: UUID, after: str, token: str) -> Conversation:
    return await membership.api.conversation(member, token=token, after=after)


def _place(member: UUID) -> str:
    return f"{_PLACE}{member}"


def _is_id(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
