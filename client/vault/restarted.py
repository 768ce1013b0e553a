"""What a restore of the community has cost: what one had written, kept here, and offered for sending once more.

A submission that is lost is "removed" with its own reason. Under its old id it can go out again as often as needed:
a server that has it still says so, and doubles nothing.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Final

from client.vault import outbox, own_posts, settings
from client.vault.outbox import Intent
from client.vault.sqlcipher import Connection

LOST: Final = "restarted"
"""Reason of an own post that the community does not hold since it was brought back from a backup."""
LEFT_OUT: Final = "restarted-left"
"""The same, once the person said that it may stay so."""
_ANSWER: Final = json.dumps({"state": "removed", "reason": LOST})
_LEFT: Final = json.dumps({"state": "removed", "reason": LEFT_OUT})
_SETTING: Final = "restarted/"


@dataclass(frozen=True, slots=True)
class Told:
    """A restore of which the person is to be told. `begins` is the seq of its note; `settled` once a sync followed."""

    generation: int
    begins: int
    settled: bool = False


def told(connection: Connection, community_id: str) -> Told | None:
    """The last restore, until the person has been told."""
    kept = settings.get(connection, _SETTING + community_id)
    return Told(**json.loads(kept)) if kept else None


def tell(connection: Connection, community_id: str, told: Told) -> None:
    """Note that the person is to be told."""
    value = json.dumps({"generation": told.generation, "begins": told.begins, "settled": told.settled})
    settings.put(connection, key=_SETTING + community_id, value=value)


def was_told(connection: Connection, community_id: str) -> None:
    """The person knows."""
    settings.clear(connection, _SETTING + community_id)


def lose(connection: Connection, intent_id: str) -> None:
    """An answered submission is not in the community any more."""
    outbox.mark(connection, intent_id=intent_id, state="removed", answer=_ANSWER)
    if own_posts.get(connection, intent_id) is not None:
        own_posts.mark(connection, post_id=intent_id, state="removed", reason=LOST)


def let_be(connection: Connection, intent_id: str) -> None:
    """An answered submission is not in the community any more, and was not to be: nothing of it is offered."""
    outbox.mark(connection, intent_id=intent_id, state="removed", answer=_LEFT)


def lost(connection: Connection, community_id: str) -> list[Intent]:
    """What is lost and was not decided about, the oldest first."""
    every = outbox.every(connection, community_id=community_id)
    return [one for one in every if one.state == "removed" and one.answer == _ANSWER]


def send_again(connection: Connection, intent_id: str, *, now: int) -> None:
    """The person wants it sent: it waits, decided on `now` (UTC seconds), in its old place. Else nothing happens."""
    # Not as new: it had been sent, and the server may have it.
    changed = connection.execute(
        "UPDATE outbox SET state = 'unknown', created_at = ?, attempts = max(attempts, 1)"
        " WHERE id = ? AND state = 'removed' AND answer = ?",
        (now, intent_id, _ANSWER),
    )
    if changed.rowcount == 1 and own_posts.get(connection, intent_id) is not None:
        own_posts.mark(connection, post_id=intent_id, state="waiting")


def leave_out(connection: Connection, intent_id: str) -> None:
    """The person lets it be; their own copy stays."""
    changed = connection.execute(
        "UPDATE outbox SET answer = ? WHERE id = ? AND state = 'removed' AND answer = ?",
        (_LEFT, intent_id, _ANSWER),
    )
    if changed.rowcount == 1 and own_posts.get(connection, intent_id) is not None:
        own_posts.mark(connection, post_id=intent_id, state="removed", reason=LEFT_OUT)
