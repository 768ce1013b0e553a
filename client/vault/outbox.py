"""The outbox: what the person wants said, in the order they wanted it, until the server has answered.

An intent's bytes never change once they may have left, so every retry is the same request under the same id and
cannot double anything. A time-out is "unknown", not "failed". `attempts` counts the sendings that may have arrived:
what surely did not leave is as if it had never been tried, and may still be reworded or taken back here.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any, Final, Literal

from client.domain.errors import BugError, IllegalMove
from client.vault.sqlcipher import Connection

LONGEST_HOLD: Final = 120
"""Seconds that an intent may be kept back for its author to think again."""

IntentState = Literal["queued", "sending", "unknown", "held", "published", "refused", "removed"]

# From where to where. What was surely not sent goes back to "queued"; after a time-out it is "unknown" and is sent
# again under its id. A guide's decision may change an answered one later, and back again after an appeal. What was
# answered as published and does not stand in the verified feed is "unknown" once more. What the person takes back
# while it is unknown is "removed": it is not sent again,
# unless they take that back before it left.
_MOVES: Final[dict[IntentState, frozenset[IntentState]]] = {
    "queued": frozenset({"sending"}),
    "sending": frozenset({"queued", "unknown", "held", "published", "refused", "removed"}),
    "unknown": frozenset({"sending", "removed"}),
    "held": frozenset({"held", "published", "refused", "removed"}),
    "published": frozenset({"published", "held", "removed", "unknown"}),
    "refused": frozenset({"published"}),
    "removed": frozenset({"published", "held", "unknown"}),
}


@dataclass(frozen=True, slots=True)
class Intent:
    """One thing to be said to a community. `id` is the submission's, `payload` its canonical bytes.

    `created_at` is UTC seconds. `order_number` is given by the outbox, and is 0 before. Until
    `ready_at` (UTC seconds) it waits here, so that the person may think again.
    """

    id: str
    community_id: str
    kind: str
    payload: bytes = field(repr=False)
    created_at: int
    state: IntentState = "queued"
    attempts: int = 0
    answer: str | None = field(default=None, repr=False)
    order_number: int = 0
    ready_at: int = 0

    @property
    def here_alone(self) -> bool:
        """Whether it surely never left."""
        return self.state == "queued" and not self.attempts


_COLUMNS: Final = ", ".join(each.name for each in fields(Intent))


def add(connection: Connection, intent: Intent) -> int:
    """Queue an intent and return its order number; the same again changes nothing.

    Raises BugError when other bytes are kept under its id.
    """
    connection.execute(
        "INSERT INTO outbox (id, community_id, kind, payload, created_at, state, attempts, ready_at)"
        " VALUES (?, ?, ?, ?, ?, 'queued', 0, ?) ON CONFLICT (id) DO NOTHING",
        (
            intent.id,
            intent.community_id,
            intent.kind,
            intent.payload,
            intent.created_at,
            intent.ready_at,
        ),
    )
    kept = get(connection, intent.id)
    if kept is None or (kept.community_id, kept.kind, kept.payload) != (
        intent.community_id,
        intent.kind,
        intent.payload,
    ):
        raise BugError("an intent's bytes never change")
    return kept.order_number


def get(connection: Connection, intent_id: str) -> Intent | None:
    """The intent with this id, if there is one."""
    row = connection.execute(f"SELECT {_COLUMNS} FROM outbox WHERE id = ?", (intent_id,)).fetchone()
    return Intent(*row) if row else None


def waiting(connection: Connection, *, community_id: str | None = None) -> list[Intent]:
    """What has no answer yet, the oldest first: queued, unknown, or being sent now."""
    return _list(connection, "state IN ('queued', 'sending', 'unknown')", community_id)


def next_to_send(
    connection: Connection, *, community_id: str, now: int, but: frozenset[str] = frozenset()
) -> Intent | None:
    """The oldest intent that is queued or unknown, of none of the kinds in `but`.

    None while one of this community is being sent: one at a time, so that a thread arrives before the replies to it.
    For the same reason nothing overtakes what is kept back until later than `now` (UTC seconds).
    """
    sending = connection.execute(
        "SELECT 1 FROM outbox WHERE community_id = ? AND state = 'sending' LIMIT 1", (community_id,)
    ).fetchone()
    if sending:
        return None
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM outbox WHERE community_id = ? AND state IN ('queued', 'unknown')"
        f" AND kind NOT IN ({', '.join('?' * len(but))}) ORDER BY order_number LIMIT 1",
        (community_id, *sorted(but)),
    ).fetchone()
    found = Intent(*row) if row else None
    return None if found is not None and kept_back(found, now=now) else found


def kept_back(intent: Intent, *, now: int) -> bool:
    """Whether it still waits for its author to think again: at most two minutes, whatever the clock says."""
    return intent.here_alone and 0 < intent.ready_at - now <= LONGEST_HOLD


def every(connection: Connection, *, community_id: str | None = None) -> list[Intent]:
    """All intents, the oldest first."""
    return _list(connection, "TRUE", community_id)


def published(connection: Connection, *, community_id: str, limit: int = 500) -> list[Intent]:
    """The last intents that count as published, the newest first."""
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM outbox WHERE community_id = ? AND state = 'published'"
        " ORDER BY order_number DESC LIMIT ?",
        (community_id, limit),
    )
    return [Intent(*row) for row in found]


def mark(connection: Connection, *, intent_id: str, state: IntentState, answer: str | None = None) -> Intent:
    """Move an intent to `state` and return it as it stands then; becoming "sending" counts as an attempt
    until `put_back`.

    `answer` is the server's last answer as JSON; None leaves the one kept. Raises IllegalMove, or BugError when
    there is no such intent.
    """
    kept = get(connection, intent_id)
    if kept is None:
        raise BugError("no such intent")
    if state not in _MOVES[kept.state]:
        raise IllegalMove(what="an intent's state", before=kept.state, after=state)
    row = connection.execute(
        "UPDATE outbox SET state = ?, attempts = attempts + ?, answer = coalesce(?, answer) WHERE id = ?"
        f" RETURNING {_COLUMNS}",
        (state, int(state == "sending"), answer, intent_id),
    ).fetchone()
    return Intent(*row)


def put_back(connection: Connection, intent_id: str) -> Intent:
    """What was being sent surely did not leave this time: it waits as it did before. Raises as `mark`."""
    kept = get(connection, intent_id)
    if kept is None:
        raise BugError("no such intent")
    state: IntentState = "queued" if kept.attempts <= 1 else "unknown"
    mark(connection, intent_id=intent_id, state=state)
    row = connection.execute(
        f"UPDATE outbox SET attempts = max(attempts - 1, 0) WHERE id = ? RETURNING {_COLUMNS}", (intent_id,)
    ).fetchone()
    return Intent(*row)


def reword(connection: Connection, *, intent_id: str, payload: bytes, created_at: int) -> None:
    """Other bytes for what surely never left; it keeps its place. Raises IllegalMove once it may have left."""
    changed = connection.execute(
        "UPDATE outbox SET payload = ?, created_at = ? WHERE id = ? AND state = 'queued' AND attempts = 0",
        (payload, created_at, intent_id),
    )
    if changed.rowcount != 1:
        kept = get(connection, intent_id)
        raise IllegalMove(what="an intent's bytes", before=kept.state if kept else "absent", after="reworded")


def resume(connection: Connection, *, community_id: str | None = None) -> int:
    """What was being sent when a process, or a sending, ended is unknown now. Returns how many there were."""
    if community_id is None:
        return connection.execute("UPDATE outbox SET state = 'unknown' WHERE state = 'sending'").rowcount
    return connection.execute(
        "UPDATE outbox SET state = 'unknown' WHERE state = 'sending' AND community_id = ?", (community_id,)
    ).rowcount


def take_back(connection: Connection, intent_id: str) -> None:
    """Remove an intent that was surely never sent. Raises IllegalMove once any attempt was made."""
    removed = connection.execute(
        "DELETE FROM outbox WHERE id = ? AND state = 'queued' AND attempts = 0", (intent_id,)
    )
    if removed.rowcount != 1:
        kept = get(connection, intent_id)
        raise IllegalMove(what="an intent's state", before=kept.state if kept else "absent", after="absent")


def forget(connection: Connection, *, community_id: str) -> None:
    """Erase all intents of a community that the person has left."""
    connection.execute("DELETE FROM outbox WHERE community_id = ?", (community_id,))


def _list(connection: Connection, condition: str, community_id: str | None) -> list[Intent]:
    values: tuple[Any, ...] = ()
    if community_id is not None:
        condition, values = f"{condition} AND community_id = ?", (community_id,)
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM outbox WHERE {condition} ORDER BY order_number", values
    )
    return [Intent(*row) for row in found]
