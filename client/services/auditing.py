"""What guides did, read from the record by a guide's app: how much each did, and whether it is true of oneself.

Members see that the record of guides' acts is there; only guides' apps can read it, by the team keys they hold.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import Final
from uuid import UUID

import msgspec

from client.domain import guide_acts
from client.domain.errors import WorldError
from client.domain.guide_acts import Act, Compared, Done, Doubts, Load
from client.services.memberships import Membership, Memberships
from client.vault import feed_guide, feed_queries, settings
from client.vault.sqlcipher import Connection
from protocol import hpke, sealed_words, strict_json
from protocol.changes import Audit, decode_header
from protocol.encoding import hour_of
from protocol.errors import ProtocolError
from protocol.leaves import ChangeClass
from protocol.reviewing import AuditRecords

_DONE: Final = "guide's acts "
_PAGE: Final = 200
_HOURS: Final = 24 * 28
"""Four weeks, which are looked at."""
_MOST: Final = 2000
"""Own acts that are kept for comparing; more than any guide does in two weeks."""

_decoder: msgspec.json.Decoder[AuditRecords] = msgspec.json.Decoder(AuditRecords)


@dataclass(frozen=True, slots=True)
class Record:
    """The acts of four weeks, oldest first, and how those in one's own name agree with what this app did.

    `sealed` counts entries that none of the keys held here opens. `since` is the hour from which on this app has kept
    what it did, None where it has kept nothing; `told` the hour up to which the record says what was done, 0 for none.
    """

    acts: tuple[Act, ...]
    compared: Compared
    sealed: int = 0
    since: int | None = None
    told: int = 0

    @property
    def doubts(self) -> Doubts:
        """What does not agree."""
        return self.compared.doubts

    def loads(self, *, now: float, hours: int) -> dict[UUID, Load]:
        """How much each guide did in so many hours up to now."""
        last = hour_of(now)
        return guide_acts.loads(self.acts, first=last - hours + 1, last=last)


class Auditing:
    """Reading the record of guides' acts in the communities of one open vault. Nothing is asked of any server."""

    def __init__(self, *, memberships: Memberships) -> None:
        self._memberships = memberships

    async def read(self, *, community: str, now: float) -> Record:
        """Open what the keys held here open, and compare it with what this app did."""
        membership = await self._memberships.open(community)
        record = await membership.record()
        keys = await membership.private.read(lambda db: feed_guide.team_keys(db, community))
        first = hour_of(now) - _HOURS
        rows = await membership.feed.read(partial(_rows, first=first))
        acts, told, sealed = _opened(rows, keys, community)
        since, done = await membership.private.read(lambda db: _kept(db, community))
        found = Compared()
        if record.member_id is not None and since is not None:
            found = guide_acts.compared(acts, done, me=UUID(record.member_id), since=since, told=told)
        return Record(acts, found, sealed, since, told)


@asynccontextmanager
async def noted(membership: Membership, *, act: str, review: UUID, now: float) -> AsyncIterator[None]:
    """Around the sending of an act. A vault that cannot be written to keeps no guide from acting.

    `review` is what it is done to, also where that is a member, a thread, a notice or a hand-over note; of the
    alarm it is NOTHING.
    """
    with suppress(WorldError):
        await note(membership, act=act, review=review, now=now, sure=False)
    yield
    with suppress(WorldError):
        await note(membership, act=act, review=review, now=now, sure=True)


async def note(membership: Membership, *, act: str, review: UUID, now: float, sure: bool) -> None:
    """Keep that this app sends an act, before it leaves, and again as `sure` once it took effect."""
    if act not in guide_acts.CHECKED:
        return

    def keep(db: Connection) -> None:
        since, done = _kept(db, membership.id)
        hour = hour_of(now)
        one = Done(act, review, hour, sure)
        open_ = next(
            (each for each in reversed(done) if replace(each, sure=True) == replace(one, sure=True)), None
        )
        known = [each for each in done if each is not open_] if sure else list(done)
        known.append(one)
        young = guide_acts.kept(known, hour=hour)[-_MOST:]
        value = {
            "since": max(hour - guide_acts.KEPT_HOURS, since if since is not None else hour),
            "acts": [[each.act, str(each.review), each.hour, each.sure] for each in young],
        }
        settings.put(db, key=_DONE + membership.id, value=json.dumps(value))

    await membership.private.write(keep)


def _kept(db: Connection, community: str) -> tuple[int | None, tuple[Done, ...]]:
    """Since which hour own acts are kept, and those; None where that cannot be told."""
    try:
        found = json.loads(settings.get(db, _DONE + community) or "null")
        done = (
            Done(str(act), UUID(review), int(hour), bool(sure)) for act, review, hour, sure in found["acts"]
        )
        return int(found["since"]), tuple(done)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None, ()


def _rows(db: Connection, *, first: int) -> list[tuple[int, Audit, bytes]]:
    """The audit changes from this hour on."""
    found: list[tuple[int, Audit, bytes]] = []
    after = -1
    while True:
        page = feed_queries.audits(db, after=after, limit=_PAGE)
        for seq, raw, body in page:
            header = decode_header(raw, ChangeClass.CONTROL)
            if isinstance(header, Audit) and header.hour >= first:
                found.append((seq, header, body))
        if len(page) < _PAGE:
            return found
        after = page[-1][0]


def _opened(
    rows: Iterable[tuple[int, Audit, bytes]], keys: dict[int, bytes], community: str
) -> tuple[tuple[Act, ...], int, int]:
    """The acts, the hour up to which they are told, and how many entries stay sealed."""
    acts: list[Act] = []
    told = sealed = 0
    for seq, header, body in rows:
        records = _records(body, keys.get(header.team), community)
        if records is None:
            sealed += 1
            continue
        for one in records.records:
            acts.append(
                Act(
                    *(seq, one.act, one.guide, one.review, one.hour),
                    *(one.decision, one.reason, one.rule, one.to, one.about),
                )
            )
        # What is published by the hour holds all hours before: what two guides did comes at once, and alone.
        if len(records.records) and all(one.hour < header.hour for one in records.records):
            told = max(told, header.hour)
    return tuple(acts), told, sealed


def _records(body: bytes, key: bytes | None, community: str) -> AuditRecords | None:
    if key is None:
        return None
    with suppress(ProtocolError, msgspec.MsgspecError):
        words = sealed_words.open_words(
            body, private_key=key, purpose=hpke.Purpose.AUDIT, community=community
        )
        strict_json.check(words)
        return _decoder.decode(words)
    return None
