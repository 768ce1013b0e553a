"""How much of each kind a private file holds."""

from __future__ import annotations

from typing import Final

from client.domain.contents import Contents
from client.vault.sqlcipher import Connection

# Every table named here is in the file's first schema, so that an older file can be counted as it is.
_COUNTED: Final = {
    "entries": "journal_entry",
    "check_ins": "check_in",
    "drafts": "draft",
    "own_posts": "own_post",
    "waiting": "outbox WHERE state IN ('queued', 'sending', 'unknown')",
    "messages": "message",
    "communities": "community",
}


def contents(connection: Connection) -> Contents:
    """The counts of one unmoving state of the file: one statement, so no transaction is needed around it."""
    counts = ", ".join(f"(SELECT count(*) FROM {source})" for source in _COUNTED.values())
    row = connection.execute(f"SELECT {counts}").fetchone()
    return Contents(**dict(zip(_COUNTED, map(int, row), strict=True)))
