"""All that a person wrote or was told, row by row and the oldest first, for an export.

Each query names the columns it takes: what is not named here, the keys above all, cannot come out. The caller holds
one transaction around all of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from client.domain.journal import CheckIn, JournalEntry
from client.vault import fresh_name, journal
from client.vault.check_ins import COLUMNS, check_in_of
from client.vault.drafts import Draft
from client.vault.feed_mail import KeptMessage
from client.vault.own_posts import OwnPost
from client.vault.sqlcipher import Connection


@dataclass(frozen=True, slots=True)
class KnownCommunity:
    """A community without its keys and addresses. `joined_at` is UTC seconds, cut to the day."""

    id: str
    name: str
    state: str
    role: str
    pseudonym: str | None
    joined_at: int | None


def communities(connection: Connection) -> list[KnownCommunity]:
    """Every community, by name."""
    found = connection.execute(
        "SELECT id, name, state, role, pseudonym, joined_at FROM community ORDER BY name, id"
    )
    return [KnownCommunity(*row) for row in found]


def entries(connection: Connection) -> Iterator[JournalEntry]:
    """Every journal entry, in the trash too."""
    found = connection.execute("SELECT id FROM journal_entry ORDER BY created_at, row")
    for (id_,) in found:
        entry = journal.get(connection, id_)
        if entry is not None:
            yield entry


def check_ins(connection: Connection) -> Iterator[CheckIn]:
    """Every check-in."""
    for row in connection.execute(f"SELECT {COLUMNS} FROM check_in ORDER BY created_at, row"):
        yield check_in_of(row)


def drafts(connection: Connection) -> Iterator[Draft]:
    """Every draft."""
    found = connection.execute(
        "SELECT id, kind, text, saved_at, title, community_id, room, thread_id, notes, answers, details FROM draft"
        " ORDER BY saved_at, rowid"
    )
    for row in found:
        yield Draft(*row)


def own_posts(connection: Connection) -> Iterator[OwnPost]:
    """Every post of one's own."""
    found = connection.execute(
        "SELECT id, community_id, thread_id, text, created_at, title, room, state, reason, words, notes,"
        " answers FROM own_post"
        " ORDER BY created_at, row"
    )
    for row in found:
        post = OwnPost(*row)
        yield replace(post, community_id=fresh_name.community_of(post.community_id))


def messages(connection: Connection) -> Iterator[KeptMessage]:
    """Every message from guides."""
    found = connection.execute(
        "SELECT community_id, id, kind, hour, content, opened FROM message ORDER BY hour, row"
    )
    for community, id_, kind, hour, content, opened in found:
        yield KeptMessage(community, id_, kind, hour, content, bool(opened))
    yield from letters_to_earlier(connection)


def letters_to_earlier(connection: Connection) -> Iterator[KeptMessage]:
    """Those among them that were sent to pseudonyms one had before."""
    for known in communities(connection):
        for id_, kind, hour, content in fresh_name.letters_away(connection, known.id):
            yield KeptMessage(known.id, id_, kind, hour, content, True)
