"""The rows of the journal's list: entries, and words that are not kept yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from client.domain.journal import JournalEntry, Moment
from client.services.journaling import Unkept
from client.ui.journal.words import month_of

_SHOWN: Final = 400
"""Characters of a text that a row can show at most."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `created` is None for words that were never kept; `unkept` says whether all or some are a draft.

    `opens` is set where a month begins in the list.
    """

    id: str
    text: str = field(repr=False)
    created: Moment | None
    mood: int | None
    unkept: Literal["", "new", "changes"] = ""
    opens: bool = False


def rows_of(entries: Sequence[JournalEntry], unkept: Mapping[str, Unkept]) -> tuple[Row, ...]:
    """New words first, then the entries in their order, each as it was left."""
    kept = {entry.id for entry in entries}
    rows = [
        Row(each.id, _short(each.text), None, each.mood, "new")
        for each in unkept.values()
        if each.entry is None and each.id not in kept
    ]
    month: object = None
    for entry in entries:
        draft = unkept.get(entry.id)
        begins = month_of(entry.created)
        rows.append(
            Row(
                entry.id,
                _short(entry.text if draft is None else draft.text),
                entry.created,
                entry.mood if draft is None else draft.mood,
                "" if draft is None else "changes",
                opens=begins != month,
            )
        )
        month = begins
    return tuple(rows)


def _short(text: str) -> str:
    return text.strip()[:_SHOWN]
