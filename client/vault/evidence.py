"""Proofs of a server that contradicted itself, kept so that they can be shown to somebody."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final

from client.vault.sqlcipher import Connection


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was found at `found_at` (UTC seconds): `what` names the broken rule, `proof` is the signed bytes."""

    found_at: int
    community_id: str
    what: str
    proof: bytes


FIRST_KEPT: Final = 3
NEWEST_KEPT: Final = 5
"""Of one broken rule: how it began and how it is now. A server that lies for months must not fill the disk."""

_COLUMNS: Final = ", ".join(each.name for each in fields(Evidence))


def keep(connection: Connection, evidence: Evidence) -> bool:
    """Keep a proof, unless the very same is kept already; whether it was new.

    Of each rule broken in one community the first FIRST_KEPT and the newest NEWEST_KEPT stay.
    """
    added = connection.execute(
        f"INSERT INTO evidence ({_COLUMNS}) SELECT ?1, ?2, ?3, ?4 WHERE NOT EXISTS"
        " (SELECT 1 FROM evidence WHERE community_id = ?2 AND what = ?3 AND proof = ?4)",
        (evidence.found_at, evidence.community_id, evidence.what, evidence.proof),
    )
    if added.rowcount != 1:
        return False
    connection.execute(
        "DELETE FROM evidence WHERE community_id = ?1 AND what = ?2 AND row NOT IN"
        " (SELECT row FROM evidence WHERE community_id = ?1 AND what = ?2 ORDER BY row LIMIT ?3)"
        " AND row NOT IN"
        " (SELECT row FROM evidence WHERE community_id = ?1 AND what = ?2 ORDER BY row DESC LIMIT ?4)",
        (evidence.community_id, evidence.what, FIRST_KEPT, NEWEST_KEPT),
    )
    return True


def of_community(connection: Connection, community_id: str) -> list[Evidence]:
    """All proofs against one community's server, the oldest first."""
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM evidence WHERE community_id = ? ORDER BY row", (community_id,)
    )
    return [Evidence(*row) for row in found]
