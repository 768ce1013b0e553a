"""Erasing what the private file has of a community that the person leaves. Each function is part of one transaction.

What must stay until the community has heard of it: its name and address, its signed description, the log-in key, and
the one request that says so; and the same of each earlier pseudonym whose words were to be taken back.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from client.vault import communities, fresh_name, ledger, outbox
from client.vault.communities import CommunityRecord
from client.vault.outbox import Intent
from client.vault.sqlcipher import Connection

FAREWELL: Final = "leave"
"""The kind of the intent that asks a community to forget its member."""
_TABLES: Final = (
    "agreement",
    "draft",
    "epoch_key",
    "evidence",
    "following",
    "guide_key",
    "joining",
    "mail_part",
    "message",
    "mute",
    "outbox",
    "own_post",
    "reading",
    "saved_post",
    "team_key",
    "way_in",
)
"""All with a column `community_id`, but for the ledger's: a test holds this to the schema."""
_NO_KEY: Final = bytes(32)


def begin(connection: Connection, record: CommunityRecord, farewell: Intent) -> None:
    """Erase everything of a community but what it takes to tell it, and keep the request."""
    leaving = [
        replace(one, pseudonym="") for one in fresh_name.earlier(connection, record.id) if one.farewell
    ]
    _erase(connection, record.id)
    fresh_name.keep_earlier(connection, record.id, leaving)
    stripped = replace(
        record,
        state="left",
        hpke_private_key=b"",
        mailbox_key=_NO_KEY,
        cosign_seed=None,
        pseudonym_id=None,
        pseudonym=None,
        policy="{}",
        generation=0,
        head_number=0,
        checkpoint=None,
        joined_at=None,
    )
    communities.update(connection, stripped)
    outbox.add(connection, farewell)


def heard(connection: Connection, community_id: str) -> None:
    """The community knows that one has left, though not all of what earlier pseudonyms asked."""
    connection.execute("DELETE FROM outbox WHERE community_id = ? AND kind = ?", (community_id, FAREWELL))


def farewell(connection: Connection, community_id: str) -> Intent | None:
    """The request that is still to arrive."""
    kept = outbox.every(connection, community_id=community_id)
    return next((intent for intent in kept if intent.kind == FAREWELL), None)


def end(connection: Connection, community_id: str) -> None:
    """Erase all there is of a community, also what came in while it was being left."""
    _erase(connection, community_id)
    communities.forget(connection, community_id)


def _erase(connection: Connection, community_id: str) -> None:
    for table in _TABLES:
        connection.execute(f"DELETE FROM {table} WHERE community_id = ?", (community_id,))
    away = fresh_name.put_away_of(community_id)
    connection.execute("DELETE FROM own_post WHERE community_id = ?", (away,))
    connection.execute("DELETE FROM setting WHERE instr(key, ?) > 0", (community_id,))
    ledger.forget_community(connection, community_id)
