"""A guide's shift as the others see it: the alarm, who leads, what was handed over, and what is handed over from here.

What is written to hand over is kept in the vault until it is sent, together with the request that was sent of it: one
whose answer never came is sent again as it was, so that no desk shows it twice.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from functools import partial
from typing import Any, Final
from uuid import UUID

from client.domain import shift_end
from client.domain.errors import NotYoursToQuiet, ServerRefused, WordsUnusable
from client.domain.guide_acts import NOTHING
from client.domain.shift_end import Note
from client.services import auditing
from client.services.changes import ChangeSet, Kind
from client.services.guides_words import team_public_key
from client.services.memberships import Membership, Memberships
from client.sync.record import because
from client.vault import feed_guide, feed_queries, settings
from client.vault.sqlcipher import Connection
from protocol import hpke, sealed_words
from protocol.encoding import b64, unb64
from protocol.errors import ProtocolError
from protocol.guiding import AcknowledgeRequest, AlarmState, HandOver, HandOverRequest
from protocol.problems import Code
from protocol.text import check_text, tidy

_NOTE: Final = "guide's hand-over "
_TAKEN: Final = frozenset({Code.VERSION_CONFLICT.value, Code.NOT_FOUND.value})
_PURPOSE: Final = hpke.Purpose.HAND_OVER


@dataclass(frozen=True, slots=True)
class Colleague:
    """A guide, by the name that the feed gives; empty where it is not known here."""

    id: UUID
    name: str
    me: bool = False


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A note that nobody took yet. `by` is None once its guide left; `words` None if no key kept here opens it."""

    id: UUID
    by: Colleague | None
    hour: int
    words: str | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class OnShift:
    """What every guide has to see. `more` notes follow those shown; `leads` are the signed description's.

    `escalated` is for a lead: open reviews for which two guides agreed that a life is at risk.
    """

    alarm: AlarmState = field(default_factory=AlarmState)
    others: bool = False
    notes: tuple[HandedOver, ...] = ()
    more: int = 0
    leads: tuple[Colleague, ...] = ()
    lead: bool = False
    escalated: tuple[UUID, ...] = ()


class DeskShift:
    """The shift in the communities of one open vault. What asks a server raises NetworkError and ServerRefused."""

    def __init__(self, *, memberships: Memberships) -> None:
        self._memberships = memberships

    @because("guiding")
    async def look(self, *, community: str) -> OnShift:
        """Look at it, by which this guide's desk counts as open: once a minute, and only while somebody is there."""
        membership = await self._memberships.open(community)
        found = await membership.login.call(lambda token: membership.api.shift(token=token))
        me = (await membership.record()).member_id
        leads = (await membership.described()).leads
        kept = await membership.private.read(lambda db: feed_guide.team_keys(db, community))
        keys = [kept[number] for number in sorted(kept, reverse=True)]
        wanted = {*leads, *(one.guide for one in found.hand_overs if one.guide is not None)}
        people = await membership.feed.read(partial(_colleagues, wanted=wanted, me=me))
        return OnShift(
            alarm=found.alarm,
            others=found.others,
            notes=tuple(_opened(one, keys, people, community) for one in found.hand_overs),
            more=found.more_hand_overs,
            leads=tuple(sorted((people[one] for one in leads), key=lambda one: (not one.name, one.name))),
            lead=any(people[one].me for one in leads),
            escalated=found.escalated,
        )

    @because("guiding")
    async def acknowledge(self, *, community: str, minutes: int) -> AlarmState:
        """Quiet the alarm about what waits now. It answers nobody. Raises NotYoursToQuiet."""
        membership = await self._memberships.open(community)
        around = self._memberships.around
        request = AcknowledgeRequest(UUID(around.new_id()), minutes)
        async with auditing.noted(membership, act="acknowledge", review=NOTHING, now=around.now()):
            try:
                return await membership.login.call(
                    lambda token: membership.api.acknowledge(request, token=token)
                )
            except ServerRefused as error:
                if error.code == Code.NOT_ALLOWED.value:
                    raise NotYoursToQuiet from error
                raise

    @because("guiding")
    async def take_over(self, *, community: str, note: UUID) -> bool:
        """See to what was handed over; False if another guide was first."""
        membership = await self._memberships.open(community)
        now = self._memberships.around.now()
        try:
            async with auditing.noted(membership, act="take-over", review=note, now=now):
                await membership.login.call(lambda token: membership.api.take_over(note, token=token))
        except ServerRefused as error:
            if error.code in _TAKEN:
                return False
            raise
        return True

    # What is handed over from here

    async def keep(self, *, community: str, note: Note) -> None:
        """Keep what is being written, in the place of what was kept before; an empty note keeps nothing."""

        def put(db: Connection) -> None:
            if note:
                _put(db, community, _kept(db, community) | {"note": asdict(note)})
            else:
                settings.clear(db, _NOTE + community)

        await self._memberships.vault.private.write(put)

    async def kept(self, *, community: str) -> Note:
        """What was written and not sent."""
        found = (await self._memberships.vault.private.read(lambda db: _kept(db, community))).get("note")
        given = found if isinstance(found, dict) else {}
        return Note(*(str(given.get(name) or "") for name in ("open", "look", "who")))

    @because("guiding")
    async def hand_over(self, *, community: str, text: str) -> ChangeSet:
        """Send the note to whoever comes next, sealed to the guides; what was kept of it is let go.

        Raises WordsUnusable, and ServerRefused (no-team-key) without asking while nobody could open it.
        """
        membership = await self._memberships.open(community)
        request = await self._request(membership, text)
        now = self._memberships.around.now()
        async with auditing.noted(membership, act="hand-over", review=request.id, now=now):
            await membership.login.call(lambda token: membership.api.hand_over(request, token=token))
        await membership.private.write(lambda db: settings.clear(db, _NOTE + community))
        return ChangeSet.of(Kind.SHIFT)

    async def _request(self, membership: Membership, text: str) -> HandOverRequest:
        """The request that hands these words over: the one that was sent of them before, if one was."""
        words = tidy(text)
        try:
            check_text(words)
        except ProtocolError as error:
            raise WordsUnusable("not-as-it-must-be" if words else "empty") from error
        if not shift_end.fits(words):
            raise WordsUnusable("too-long")
        before = await membership.private.read(lambda db: _sent(db, membership.id, words))
        if before is not None:
            return before
        public = await team_public_key(membership)
        if public is None:
            raise ServerRefused(code=Code.NO_TEAM_KEY.value, status=409)
        sealed = sealed_words.seal(words.encode(), team_key=public, purpose=_PURPOSE, community=membership.id)
        request = HandOverRequest(UUID(self._memberships.around.new_id()), b64(sealed))
        sent = {"id": str(request.id), "sealed": request.sealed, "words": words}

        def put(db: Connection) -> None:
            _put(db, membership.id, _kept(db, membership.id) | {"sent": sent})

        await membership.private.write(put)
        return request


def _colleagues(db: Connection, *, wanted: set[UUID], me: str | None) -> dict[UUID, Colleague]:
    found = {}
    for id_ in wanted:
        known = feed_queries.pseudonym(db, id_.bytes)
        found[id_] = Colleague(id_, known.name if known is not None else "", str(id_) == me)
    return found


def _opened(one: HandOver, keys: list[bytes], people: dict[UUID, Colleague], community: str) -> HandedOver:
    words = None
    for key in keys:
        try:
            said = sealed_words.open_words(
                unb64(one.sealed), private_key=key, purpose=_PURPOSE, community=community
            )
            words = check_text(said.decode("utf-8"))
            break
        except (ProtocolError, UnicodeDecodeError):
            continue
    return HandedOver(one.id, people[one.guide] if one.guide is not None else None, one.hour, words)


def _sent(db: Connection, community: str, words: str) -> HandOverRequest | None:
    """What was sent of these words, as it was. What was kept may be foreign: it came from a file."""
    found = _kept(db, community).get("sent")
    try:
        if not isinstance(found, dict) or found["words"] != words:
            return None
        unb64(found["sealed"])
        return HandOverRequest(UUID(found["id"]), found["sealed"])
    except (KeyError, TypeError, ValueError, AttributeError, ProtocolError):
        return None


def _kept(db: Connection, community: str) -> dict[str, Any]:
    try:
        found = json.loads(settings.get(db, _NOTE + community) or "{}")
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _put(db: Connection, community: str, value: dict[str, Any]) -> None:
    settings.put(db, key=_NOTE + community, value=json.dumps(value, ensure_ascii=False))
