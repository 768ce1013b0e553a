"""The queue as it changes: what changed since a guide's app last looked, and that something did.

The queue's changes are counted in the store, in the transaction that makes them, so that every process tells the same.
Which reviews left it is known for one to two hours; whoever was away for longer fetches the queue anew.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from protocol import limits, strict_json
from protocol.around import CLOSED_SHOWN, LOOK_SECONDS, QueueSince
from protocol.problems import Code
from protocol.reviewing import QUEUE_PAGE, QueueRow
from server.domain.faults import TurnedAway
from server.domain.records import Role
from server.services.review_rows import Rows
from server.services.sessions import guide as confirmed_guide
from server.settings import CLOCK_SKEW_SECONDS
from server.store.interface import Reading, Store, Writing

QUEUE_MARK: Final = "queue-mark"
"""The fact how many changes the queue had when the hour before this one ended."""
_BYTES_OF_ID: Final = 40
_ROW: Final = re.compile(r"[0-9]{1,16}")


def row_of(text: str) -> int:
    """A count of changes as it stands in an address. TurnedAway (malformed) if it is none."""
    if not _ROW.fullmatch(text) or int(text) > limits.JSON_INTEGER_MAX:
        raise TurnedAway(Code.MALFORMED)
    return int(text)


def since(tx: Reading, *, guide: bytes, row: int, now: float) -> QueueSince:
    """What changed after the queue's change `row`, as much as fits one answer."""
    confirmed_guide(tx, guide)
    newest = tx.queue_row()
    if not tx.queue_from() <= row <= newest:
        return QueueSince(row=newest, whole=True)
    if row == newest:
        return QueueSince(row=newest)
    closed = tx.closed_since(row, CLOSED_SHOWN + 1)
    upto = newest if len(closed) <= CLOSED_SHOWN else closed[CLOSED_SHOWN - 1][0]
    used = 512 + _BYTES_OF_ID * min(len(closed), CLOSED_SHOWN)
    maker = Rows(tx, guide=guide, now=now)
    rows: list[QueueRow] = []
    found = tx.sights_changed(row, QUEUE_PAGE + 1, guide=guide, now=int(now))
    last = row
    for sight in found:
        if sight.changed > upto:
            break
        one = maker.seen(sight)
        used += len(strict_json.encode(one)) + 1
        if len(rows) == QUEUE_PAGE or (used > limits.PADDED_SIZES[-1] and rows):
            upto = last
            break
        rows.append(one)
        last = sight.changed
    here = {one.review for one in rows}
    gone = (uuid.UUID(bytes=review) for place, review in closed if place <= upto)
    return QueueSince(
        row=upto,
        rows=tuple(rows),
        gone=tuple(one for one in dict.fromkeys(gone) if one not in here),
        more=upto < newest,
    )


@dataclass(frozen=True)
class News:
    """How many changes the queue has had, and who of those that were asked about is a guide."""

    row: int
    guides: frozenset[bytes]


def news(tx: Reading, listening: Collection[bytes]) -> News:
    """What whoever listens is to be told, and whether they still may be."""
    found = (tx.member(one) for one in listening)
    guides = frozenset(one.id for one in found if one is not None and one.role == Role.GUIDE)
    return News(tx.queue_row(), guides)


def listen(tx: Reading, *, guide: bytes) -> int:
    """How many changes the queue has had, for a confirmed guide."""
    confirmed_guide(tx, guide)
    return tx.queue_row()


def turn_hour(tx: Writing) -> None:
    """Forget which reviews left the queue before the last hour began."""
    mark = tx.fact(QUEUE_MARK)
    if mark:
        tx.forget_closed(int(mark))
    tx.set_fact(QUEUE_MARK, str(tx.queue_row()))


def end_looks(store: Store, *, now: float) -> None:
    """Forget who looked at what as soon as the time is over. Blocks."""
    before, after = int(now), int(now) + LOOK_SECONDS + CLOCK_SKEW_SECONDS
    if store.read(lambda tx: tx.is_look_over(before=before, after=after)).result():
        store.write(lambda tx: tx.end_looks(before=before, after=after)).result()
