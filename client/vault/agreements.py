"""What the person agreed to in which community, and on which day. Each function is part of one transaction."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Final, Literal

from client.vault import settings
from client.vault.sqlcipher import Connection

What = Literal["guidelines", "escalation", "age"]
_MOST_VERSIONS: Final = 12
"""Older words than these are not kept."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """`version` is the number of the community's words, of "age" the years. `agreed_at` is UTC seconds of a day."""

    what: What
    version: int
    agreed_at: int


@dataclass(frozen=True, slots=True)
class Known:
    """The words that the person has last seen as the ones that hold, so that a change of them can be shown.

    `accepted` says whether they agreed to them here; not so for who joined before that was noted.
    """

    version: int
    age: int
    accepted: bool
    guidelines: str = field(repr=False)
    escalation: str = field(repr=False)


def add(connection: Connection, *, community_id: str, agreed: Agreed) -> None:
    """Keep an agreement; of one and the same, the first day stays."""
    connection.execute(
        "INSERT INTO agreement (community_id, what, version, agreed_at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (community_id, what, version) DO NOTHING",
        (community_id, agreed.what, agreed.version, agreed.agreed_at),
    )


def every(connection: Connection, community_id: str) -> tuple[Agreed, ...]:
    """All agreements in a community, the newest version of each first."""
    found = connection.execute(
        "SELECT what, version, agreed_at FROM agreement WHERE community_id = ? ORDER BY version DESC, row DESC",
        (community_id,),
    )
    return tuple(Agreed(what, version, agreed_at) for what, version, agreed_at in found)


def know(connection: Connection, *, community_id: str, known: Known) -> None:
    """Keep the words that hold for this person. Those of an older version stay beside them, so that one can compare."""
    before = _known(settings.get(connection, _key(community_id)))
    if before is not None and before.version < known.version:
        kept = [one for one in past(connection, community_id) if one.version < before.version]
        value = json.dumps([asdict(one) for one in (*kept, before)[-_MOST_VERSIONS:]])
        settings.put(connection, key=_past_key(community_id), value=value)
    settings.put(connection, key=_key(community_id), value=json.dumps(asdict(known)))


def known(connection: Connection, community_id: str) -> Known | None:
    """The words that hold for this person; None where none were noted yet."""
    return _known(settings.get(connection, _key(community_id)))


def past(connection: Connection, community_id: str) -> tuple[Known, ...]:
    """The words that held for this person before, the oldest first."""
    try:
        found = json.loads(settings.get(connection, _past_key(community_id)) or "[]")
        return tuple(Known(**one) for one in found)
    except (ValueError, TypeError, RecursionError):
        return ()


def forget(connection: Connection, community_id: str) -> None:
    """Erase all of it, as of a way in that has ended."""
    connection.execute("DELETE FROM agreement WHERE community_id = ?", (community_id,))
    settings.clear(connection, _key(community_id))
    settings.clear(connection, _past_key(community_id))


def _known(value: str | None) -> Known | None:
    try:
        return Known(**json.loads(value)) if value is not None else None
    except (ValueError, TypeError, RecursionError):
        return None


def _past_key(community_id: str) -> str:
    return f"agreed-before/{community_id}"


def _key(community_id: str) -> str:
    return f"agreed/{community_id}"
