"""The guides' acts, gathered by the hour into `audit` changes sealed to the team key."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable
from typing import Final

import msgspec

from protocol import hpke, sealed_words, strict_json
from protocol.audit_acts import AUDIT_ACTS
from protocol.changes import Audit
from protocol.descriptor import Descriptor
from protocol.encoding import hour_of
from protocol.reviewing import AuditRecord, AuditRecords
from protocol.team_key import TeamKey
from server.domain.records import Review
from server.services.circumstances import Circumstances
from server.services.feed import RandomBytes, publish
from server.services.team_keys import for_the_feed
from server.store.interface import Writing

_TOGETHER = 16 * 1024
"""Bytes of records in one audit change, so that the sealed body fits the feed."""
EVERY_HOUR: Final = 2**31 - 1
"""Later than any hour: before it is all that is kept."""


def record(
    tx: Writing,
    act: str,
    review: Review,
    *,
    guide: bytes,
    now: float,
    decision: str | None = None,
    to: bytes | None = None,
    at_once: Circumstances | None = None,
) -> None:
    """Keep what a guide did until its hour is published; what two guides decide is published `at_once`.

    `decision` stands in for the review's where that is still only proposed; `to` is who was handed it.
    """
    act_record = AuditRecord(
        act=_named(act),
        guide=uuid.UUID(bytes=guide),
        review=uuid.UUID(bytes=review.id),
        to=None if to is None else uuid.UUID(bytes=to),
        hour=hour_of(now),
        decision=review.decision if decision is None else decision,
        reason=review.reason,
        rule=review.rule,
    )
    key = None if at_once is None else for_the_feed(tx, at_once.descriptor)
    if at_once is None or key is None:
        tx.add_audit_record(act_record.hour, strict_json.encode(act_record))
    else:
        _publish(
            tx,
            (act_record,),
            key,
            descriptor=at_once.descriptor,
            now=now,
            new_id=at_once.new_id,
            random_bytes=at_once.random_bytes,
        )


def record_act(
    tx: Writing, act: str, *, guide: bytes, about: bytes | None, now: float, once: bool = False
) -> None:
    """Keep what a guide did that concerns no review: to which member, thread, notice or hand-over note.

    `once` an hour is enough of the same for who reads on in a conversation.
    """
    act_record = AuditRecord(
        act=_named(act),
        guide=uuid.UUID(bytes=guide),
        hour=hour_of(now),
        about=None if about is None else uuid.UUID(bytes=about),
    )
    data = strict_json.encode(act_record)
    if not once or all(kept != data for _, kept in tx.audit_records(act_record.hour + 1)):
        tx.add_audit_record(act_record.hour, data)


def record_key(
    tx: Writing,
    *,
    guide: bytes,
    descriptor: Descriptor,
    now: float,
    new_id: Callable[[], uuid.UUID] = uuid.uuid4,
    random_bytes: RandomBytes = os.urandom,
) -> None:
    """A guide is about to bring a new team key: those who hold the one before read of it at once."""
    act_record = AuditRecord(act="team-key", guide=uuid.UUID(bytes=guide), hour=hour_of(now))
    key = for_the_feed(tx, descriptor)
    if key is None:
        tx.add_audit_record(act_record.hour, strict_json.encode(act_record))
    else:
        _publish(
            tx,
            (act_record,),
            key,
            descriptor=descriptor,
            now=now,
            new_id=new_id,
            random_bytes=random_bytes,
        )


def publish_audits(
    tx: Writing,
    *,
    descriptor: Descriptor,
    before_hour: int,
    now: float,
    new_id: Callable[[], uuid.UUID] = uuid.uuid4,
    random_bytes: RandomBytes = os.urandom,
) -> int:
    """Publish the records of hours before this one; how many.

    Those of hours to come too, but for the next: they are from before the clock was set back, and would be missed
    until it is there again. The next may be another process's, whose clock is a moment ahead of this one's.
    None are published while there is no team key, or one that a former guide knows: they wait for the next.
    """
    key = for_the_feed(tx, descriptor)
    if key is None:
        return 0
    far = hour_of(now) + 1
    rows = [
        (row, data)
        for row, data in tx.audit_records(EVERY_HOUR)
        if not before_hour <= _read(data).hour <= far
    ]
    for group in _groups(rows):
        records = tuple(_read(data) for _, data in group)
        _publish(tx, records, key, descriptor=descriptor, now=now, new_id=new_id, random_bytes=random_bytes)
        tx.drop_audit_records(row for row, _ in group)
    return len(rows)


def _publish(
    tx: Writing,
    records: tuple[AuditRecord, ...],
    key: TeamKey,
    *,
    descriptor: Descriptor,
    now: float,
    new_id: Callable[[], uuid.UUID],
    random_bytes: RandomBytes,
) -> None:
    body = sealed_words.seal(
        strict_json.encode(AuditRecords(records)),
        team_key=key.public_key,
        purpose=hpke.Purpose.AUDIT,
        community=descriptor.id,
    )
    header = Audit(id=new_id().bytes, hour=hour_of(now), team=key.number)
    publish(tx, header, body, random_bytes=random_bytes)


def _named(act: str) -> str:
    """An act by a name that guides' apps know. ValueError for any other: they could not say whether it is true."""
    if act not in AUDIT_ACTS:
        raise ValueError(act)
    return act


def _read(data: bytes) -> AuditRecord:
    return msgspec.json.decode(data, type=AuditRecord)


def _groups(rows: list[tuple[int, bytes]]) -> list[list[tuple[int, bytes]]]:
    groups: list[list[tuple[int, bytes]]] = []
    room = 0
    for row in rows:
        if len(row[1]) + 1 > room:
            groups.append([])
            room = _TOGETHER
        groups[-1].append(row)
        room -= len(row[1]) + 1
    return groups
