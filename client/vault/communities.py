"""The communities of this vault, with the keys that are this member's alone, in the private file."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields
from typing import Any, Final, Literal

from client.domain.errors import BugError
from client.vault import agreements
from client.vault.sqlcipher import Connection

CommunityState = Literal["joining", "joined", "left", "put-out"]
Role = Literal["member", "guide"]


@dataclass(frozen=True, slots=True)
class CommunityRecord:
    """One community as this device knows it. Secrets do not show in its repr.

    `addresses` are tried in order. `policy` is the room policies and limits as JSON, `descriptor` the last
    verified root-signed bytes. `checkpoint` is the last verified checkpoint note; with `head_number` and
    `generation` it is what a server may never fall behind. `joined_at` is UTC seconds, cut to the day.
    """

    id: str
    name: str
    addresses: tuple[str, ...]
    root_key: bytes
    login_seed: bytes = field(repr=False)
    hpke_private_key: bytes = field(repr=False)
    mailbox_key: bytes = field(repr=False)
    cosign_seed: bytes | None = field(default=None, repr=False)
    state: CommunityState = "joining"
    role: Role = "member"
    member_id: str | None = None
    pseudonym_id: str | None = None
    pseudonym: str | None = None
    policy: str = "{}"
    descriptor: bytes | None = None
    generation: int = 0
    head_number: int = 0
    checkpoint: str | None = None
    joined_at: int | None = None


@dataclass(frozen=True, slots=True)
class EpochKey:
    """The key of one epoch of one community's feed."""

    epoch: int
    key: bytes = field(repr=False)


_NAMES: Final = tuple(each.name for each in fields(CommunityRecord))
_COLUMNS: Final = ", ".join(_NAMES)


def add(connection: Connection, community: CommunityRecord) -> None:
    """Keep a community that is being joined. Raises BugError when it is here already."""
    connection.execute(
        f"INSERT INTO community ({_COLUMNS}) VALUES ({', '.join('?' * len(_NAMES))})", _values(community)
    )


def get(connection: Connection, community_id: str) -> CommunityRecord | None:
    """The community with this id, if this vault knows it."""
    row = connection.execute(f"SELECT {_COLUMNS} FROM community WHERE id = ?", (community_id,)).fetchone()
    return _record(row) if row else None


def every(connection: Connection) -> list[CommunityRecord]:
    """All communities, by name."""
    found = connection.execute(f"SELECT {_COLUMNS} FROM community ORDER BY name, id")
    return [_record(row) for row in found]


def update(connection: Connection, community: CommunityRecord) -> None:
    """Replace all that is kept of a community. Read it in the same transaction. BugError when there is none."""
    settings = ", ".join(f"{name} = ?" for name in _NAMES)
    changed = connection.execute(
        f"UPDATE community SET {settings} WHERE id = ?", (*_values(community), community.id)
    )
    if changed.rowcount != 1:
        raise BugError("no such community")


def verified(
    connection: Connection, *, community_id: str, checkpoint: str, head_number: int, generation: int
) -> None:
    """Note the newest state of the record that was verified.

    Raises BugError when it would fall behind what is kept: whoever verifies must have refused it before.
    """
    changed = connection.execute(
        "UPDATE community SET checkpoint = ?, head_number = ?, generation = ?"
        " WHERE id = ? AND (generation, head_number) <= (?, ?)",
        (checkpoint, head_number, generation, community_id, generation, head_number),
    )
    if changed.rowcount != 1:
        raise BugError("a verified head never goes back")


def forget(connection: Connection, community_id: str) -> None:
    """Erase a community with its keys and agreements; its file, outbox and own posts have functions of their own."""
    agreements.forget(connection, community_id)
    connection.execute("DELETE FROM community WHERE id = ?", (community_id,))


def add_epoch_key(connection: Connection, *, community_id: str, key: EpochKey) -> None:
    """Keep an epoch's key. Raises BugError when another key is kept for that epoch."""
    connection.execute(
        "INSERT INTO epoch_key (community_id, epoch, key) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        (community_id, key.epoch, key.key),
    )
    (kept,) = connection.execute(
        "SELECT key FROM epoch_key WHERE community_id = ? AND epoch = ?", (community_id, key.epoch)
    ).fetchone()
    if bytes(kept) != key.key:
        raise BugError("an epoch has one key")


def settle_epoch_key(connection: Connection, *, community_id: str, key: EpochKey) -> None:
    """Keep an epoch's key as the signed record says it, in the place of whatever was told before."""
    connection.execute(
        "INSERT INTO epoch_key (community_id, epoch, key) VALUES (?, ?, ?)"
        " ON CONFLICT (community_id, epoch) DO UPDATE SET key = excluded.key WHERE key <> excluded.key",
        (community_id, key.epoch, key.key),
    )


def forget_epoch_keys(connection: Connection, *, community_id: str, first: int) -> None:
    """Erase the keys of all epochs from `first` on: their numbers mean others now."""
    connection.execute("DELETE FROM epoch_key WHERE community_id = ? AND epoch >= ?", (community_id, first))


def epoch_keys(connection: Connection, community_id: str) -> list[EpochKey]:
    """All keys kept, the current one last."""
    found = connection.execute(
        "SELECT epoch, key FROM epoch_key WHERE community_id = ? ORDER BY epoch", (community_id,)
    )
    return [EpochKey(epoch=epoch, key=bytes(key)) for epoch, key in found]


def _values(community: CommunityRecord) -> tuple[Any, ...]:
    return tuple(
        json.dumps(community.addresses) if name == "addresses" else getattr(community, name)
        for name in _NAMES
    )


def _record(row: Any) -> CommunityRecord:
    values = dict(zip(_NAMES, row, strict=True))
    values["addresses"] = tuple(json.loads(values["addresses"]))
    return CommunityRecord(**values)
