"""What charts are made of, read from the private file: no note, no entry's text, no word of how it was."""

from __future__ import annotations

from typing import Final

from client.domain.days import day_of
from client.domain.journal import Moment
from client.domain.trends import Noted, Tagged, noted
from client.vault import check_ins
from client.vault.sqlcipher import Connection

_LIGHT: Final = (
    "SELECT '', created_at, offset_minutes, mood, '[]', '', activities, measures, whole_day, NULL, NULL"
    " FROM check_in ORDER BY created_at, row"
)
_TAGS: Final = (
    "SELECT created_at, offset_minutes, name FROM entry_label JOIN journal_entry ON journal_entry.row = entry"
    " WHERE kind = 'tag' AND trashed_at IS NULL ORDER BY created_at, entry_label.row"
)


def all_noted(connection: Connection) -> tuple[Noted, ...]:
    """Every check-in with a day, the oldest first."""
    found = map(noted, map(check_ins.check_in_of, connection.execute(_LIGHT)))
    return tuple(each for each in found if each is not None)


def all_tagged(connection: Connection) -> tuple[Tagged, ...]:
    """Every tag of every entry that is not in the trash."""
    found = ((day_of(Moment(utc, offset)), tag) for utc, offset, tag in connection.execute(_TAGS))
    return tuple(Tagged(day, tag) for day, tag in found if day is not None)
