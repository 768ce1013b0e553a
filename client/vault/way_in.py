"""How far somebody has come on the way into a community: kept before each step, so that none is lost or done anew."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any, Final, Literal

from client.vault.sqlcipher import Connection

Asks = Literal["", "name", "guidelines", "invitation"]


@dataclass(frozen=True, slots=True, kw_only=True)
class WayIn:
    """The way of one person into one community. Secrets do not show in its repr.

    `desk_request` and `pending` are there until the desk has answered; then the gate's request holds the token.
    `later`: the gate is asked at `due_at`, which was drawn at `drawn_at` (UTC seconds), as soon as the desk had
    answered. `asks` is what the gate said is needed before it lets in: another name, the guidelines read again,
    another invitation.
    """

    community_id: str
    guidelines: int
    desk_request: bytes | None = field(default=None, repr=False)
    pending: bytes | None = field(default=None, repr=False)
    later: bool = False
    drawn_at: int | None = None
    due_at: int | None = None
    asks: Asks = ""


_NAMES: Final = tuple(each.name for each in fields(WayIn))
_COLUMNS: Final = ", ".join(_NAMES)


def keep(connection: Connection, way: WayIn) -> None:
    """Keep this, in the place of what was kept for its community."""
    connection.execute(
        f"INSERT OR REPLACE INTO way_in ({_COLUMNS}) VALUES ({', '.join('?' * len(_NAMES))})",
        tuple(getattr(way, name) for name in _NAMES),
    )


def get(connection: Connection, community_id: str) -> WayIn | None:
    """The way into this community, if somebody is on it."""
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM way_in WHERE community_id = ?", (community_id,)
    ).fetchone()
    return _way(row) if row else None


def every(connection: Connection) -> dict[str, WayIn]:
    """All of them, by community."""
    return {row[0]: _way(row) for row in connection.execute(f"SELECT {_COLUMNS} FROM way_in").fetchall()}


def drop(connection: Connection, community_id: str) -> None:
    """They are in."""
    connection.execute("DELETE FROM way_in WHERE community_id = ?", (community_id,))


def _way(row: Any) -> WayIn:
    values = dict(zip(_NAMES, row, strict=True))
    return WayIn(**{**values, "later": bool(values["later"])})
