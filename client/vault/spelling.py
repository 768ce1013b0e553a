"""The person's own words for the spelling check: names, medicines and whatever else no dictionary has."""

from __future__ import annotations

from client.domain.journal import storable
from client.vault.sqlcipher import Connection


def words(connection: Connection) -> tuple[str, ...]:
    """Every one, in the order of their letters."""
    found = connection.execute("SELECT word FROM spelling_word ORDER BY word COLLATE NOCASE, row")
    return tuple(str(row[0]) for row in found)


def add(connection: Connection, word: str, *, now: int) -> None:
    """Keep a word; nothing happens if it is there. `now` is UTC seconds."""
    connection.execute(
        "INSERT OR IGNORE INTO spelling_word (word, added_at) VALUES (?, ?)", (storable(word), now)
    )


def remove(connection: Connection, word: str) -> None:
    """Forget a word, if it is there."""
    connection.execute("DELETE FROM spelling_word WHERE word = ?", (storable(word),))
