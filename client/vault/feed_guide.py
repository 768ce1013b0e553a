"""A guide's own keys, the team keys this guide was given, and the request to join while it is unanswered."""

from __future__ import annotations

from client.vault.sqlcipher import Connection


def keep_request(connection: Connection, *, community_id: str, request: bytes) -> None:
    """Keep the request to join, before it is sent for the first time."""
    connection.execute(
        "INSERT OR REPLACE INTO joining (community_id, request) VALUES (?, ?)", (community_id, request)
    )


def request(connection: Connection, community_id: str) -> bytes | None:
    """The request that still waits for its answer."""
    row = connection.execute("SELECT request FROM joining WHERE community_id = ?", (community_id,)).fetchone()
    return bytes(row[0]) if row else None


def drop_request(connection: Connection, community_id: str) -> None:
    """The request was answered; with it goes the code it carried."""
    connection.execute("DELETE FROM joining WHERE community_id = ?", (community_id,))


def keep_signing_seed(connection: Connection, *, community_id: str, seed: bytes) -> None:
    """Keep the seed of the key that signs team keys."""
    connection.execute(
        "INSERT INTO guide_key (community_id, signing_seed) VALUES (?, ?)"
        " ON CONFLICT (community_id) DO UPDATE SET signing_seed = excluded.signing_seed",
        (community_id, seed),
    )


def signing_seed(connection: Connection, community_id: str) -> bytes | None:
    """The seed of the key that signs team keys."""
    row = connection.execute(
        "SELECT signing_seed FROM guide_key WHERE community_id = ?", (community_id,)
    ).fetchone()
    return bytes(row[0]) if row else None


def cosigned_hour(connection: Connection, community_id: str) -> int:
    """The hour (since 1970 UTC) of the last cosignature that was handed in; 0 before the first."""
    row = connection.execute(
        "SELECT cosigned_hour FROM guide_key WHERE community_id = ?", (community_id,)
    ).fetchone()
    return int(row[0]) if row else 0


def note_cosigned(connection: Connection, *, community_id: str, hour: int) -> None:
    """Remember when this guide last cosigned."""
    connection.execute("UPDATE guide_key SET cosigned_hour = ? WHERE community_id = ?", (hour, community_id))


def keep_team_key(connection: Connection, *, community_id: str, number: int, private_key: bytes) -> None:
    """Keep the private half of a team key."""
    connection.execute(
        "INSERT OR REPLACE INTO team_key (community_id, number, private_key) VALUES (?, ?, ?)",
        (community_id, number, private_key),
    )


def team_keys(connection: Connection, community_id: str) -> dict[int, bytes]:
    """The private halves kept, by number."""
    rows = connection.execute(
        "SELECT number, private_key FROM team_key WHERE community_id = ?", (community_id,)
    )
    return {number: bytes(key) for number, key in rows}
