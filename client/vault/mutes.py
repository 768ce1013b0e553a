"""What the person does not want to read for now: words, themes, threads, pseudonyms; in one community or in all."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from client.domain.journal import storable
from client.vault.sqlcipher import Connection

MuteKind = Literal["word", "theme", "thread", "pseudonym"]


@dataclass(frozen=True, slots=True)
class Mute:
    """`value` is the word, the code of a content note, or an id as a UUID; `community` is empty for everywhere.

    It ends at `until` (UTC seconds), or only when the person ends it.
    """

    kind: MuteKind
    value: str = field(repr=False)
    muted_at: int
    community: str = ""
    until: int | None = None


def put(connection: Connection, mute: Mute) -> None:
    """Mute this, in the place of an earlier mute of the same."""
    connection.execute(
        "INSERT INTO mute (community_id, kind, value, muted_at, until) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (community_id, kind, value) DO UPDATE SET muted_at = excluded.muted_at, until = excluded.until",
        (mute.community, mute.kind, storable(mute.value), mute.muted_at, mute.until),
    )


def end(connection: Connection, *, kind: MuteKind, value: str, community: str) -> None:
    """Mute it no longer; nothing happens when it was not muted."""
    connection.execute(
        "DELETE FROM mute WHERE community_id = ? AND kind = ? AND value = ?",
        (community, kind, storable(value)),
    )


def every(connection: Connection, community_id: str) -> list[Mute]:
    """All that concern this community, also those for everywhere, the last first; those that have ended as well."""
    found = connection.execute(
        "SELECT kind, value, muted_at, community_id, until FROM mute WHERE community_id IN (?, '') ORDER BY row DESC",
        (community_id,),
    )
    return [Mute(*row) for row in found]


def forget_ended(connection: Connection, *, before: int) -> None:
    """Erase what has ended before this moment (UTC seconds)."""
    connection.execute("DELETE FROM mute WHERE until IS NOT NULL AND until < ?", (before,))
