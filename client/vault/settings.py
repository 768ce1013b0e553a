"""What the person chose, as texts by key, in the private file."""

from __future__ import annotations

from client.domain.journal import storable
from client.vault.sqlcipher import Connection


def get(connection: Connection, key: str) -> str | None:
    """The value kept under `key`, if there is one."""
    row = connection.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row else None


def put(connection: Connection, *, key: str, value: str) -> None:
    """Keep `value` under `key`, in the place of an earlier one."""
    connection.execute("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", (key, storable(value)))


def clear(connection: Connection, key: str) -> None:
    """Forget what is kept under `key`."""
    connection.execute("DELETE FROM setting WHERE key = ?", (key,))


def beginning(connection: Connection, prefix: str) -> dict[str, str]:
    """All values whose keys begin with `prefix`, by the rest of their keys."""
    rows = connection.execute(
        "SELECT substr(key, ?2), value FROM setting WHERE key >= ?1 AND substr(key, 1, ?2 - 1) = ?1 ORDER BY key",
        (prefix, len(prefix) + 1),
    )
    return {str(rest): str(value) for rest, value in rows}
