"""What happened to the vault itself: a passphrase changed, a backup made, what a salvage brought back.

Kept inside the vault, so that its owner can see what somebody else may have done. Facts are numbers and codes: no
text of the person's, and no path.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Final

from client.vault.sqlcipher import Connection

_KEPT: Final = 200


@dataclass(frozen=True, slots=True)
class VaultEvent:
    """Something that happened at `at` (UTC seconds). `what` is a code such as "passphrase-changed"."""

    at: int
    what: str
    facts: dict[str, int | str] = field(default_factory=dict)


def note(connection: Connection, event: VaultEvent) -> None:
    """Keep an event; the oldest go when there are more than 200."""
    connection.execute(
        "INSERT INTO vault_event (at, what, facts) VALUES (?, ?, ?)",
        (event.at, event.what, json.dumps(event.facts, sort_keys=True)),
    )
    connection.execute(
        "DELETE FROM vault_event WHERE row <= (SELECT max(row) - ? FROM vault_event)", (_KEPT,)
    )


def newest(connection: Connection, *, limit: int = _KEPT) -> list[VaultEvent]:
    """The newest events, the last first."""
    found = connection.execute(
        "SELECT at, what, facts FROM vault_event ORDER BY row DESC LIMIT ?", (limit,)
    ).fetchall()
    return [VaultEvent(at, what, json.loads(facts)) for at, what, facts in found]
