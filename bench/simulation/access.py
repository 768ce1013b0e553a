"""Whose access has ended: whoever left reads what comes until the epoch turns, and keeps what they could read.

The server draws no line through what they hold: it only gives them no row among the next epoch's keys. So such a device
cannot hold the head that the server has now. It has to hold, to the word, what stood at the last head that it read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.simulation.record import Record
from bench.simulation.words import words_in
from client.domain.errors import AccessEnded
from protocol import epochs
from protocol.errors import BadSeal

if TYPE_CHECKING:
    from bench.simulation.checks import Seen
    from bench.simulation.people import Person


def has_ended(record: Record, seen: Seen) -> bool:
    """Whether this member asked to leave, the server knows, and the newest head's keys are not given to them."""
    has_left = bool(record.epoch_keys) and seen.member not in record.members
    return has_left and record.epoch not in seen.epochs and not _has_row(record, seen)


def _has_row(record: Record, seen: Seen) -> bool:
    """Whether the newest epoch's keys are given to this member."""
    try:
        epochs.own_key(
            record.epoch_keys, member_secret=seen.mailbox_key, community=seen.community, epoch=record.epoch
        )
    except BadSeal:
        return False
    return True


def given_too_long(record: Record, seen: Seen) -> list[str]:
    """A row in an epoch that began after the server knew that this member had left."""
    there = max((number for number, one in record.past.items() if seen.member in one.members), default=0)
    before = [one for number, one in record.past.items() if number > there and one.epoch < record.epoch]
    if before and record.epoch_keys and _has_row(record, seen):
        return [f"had left at head {before[0].number}, and is given the keys of epoch {record.epoch}"]
    return []


def kept(record: Record, seen: Seen, person: Person, said: set[str]) -> list[str]:
    """What is wrong with what a device holds whose access has ended."""
    newest, whole = record.past.get(seen.head[0]), record.past.get(seen.verified)
    if newest is None or whole is None:
        return [f"holds head {seen.head}, verified {seen.verified}, and the server never had that"]
    wrong = []
    if not isinstance(person.error, AccessEnded):
        wrong.append(f"cannot read any more, and is told {person.error!r}")
    if newest.size != seen.head[1] or newest.epoch >= record.epoch or whole.number > newest.number:
        wrong.append(f"holds head {seen.head}, verified {seen.verified}; it was {newest.size} in size")
    if whole.size < person.read_to:
        wrong.append(f"had read {person.read_to} changes, and {whole.size} are verified")
    # A sync that was broken off after it took the head leaves something of both; there is no third.
    may, must = {*newest.posts.items(), *whole.posts.items()}, newest.posts.items() & whole.posts.items()
    more, missing = set(seen.posts) - may, must - set(seen.posts)
    if more or missing or len(dict(seen.posts)) < len(seen.posts):
        wrong.append(
            f"does not hold what it read: more {sorted(more)[:3]}, missing {sorted(missing)[:3]}, or twice"
        )
    held = {word for _, text in seen.posts for word in words_in(text)}
    words = {word for _, text in may for word in words_in(text)}
    if unseen := (seen.stored & said) - words:
        wrong.append(f"still holds {sorted(unseen)[:4]}")
    if seen.indexed != held:
        wrong.append(
            f"the index has more {sorted(seen.indexed - held)[:4]}, less {sorted(held - seen.indexed)[:4]}"
        )
    return wrong
