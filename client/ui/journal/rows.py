"""The rows of the journal's list: entries, and words that are not kept yet."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from client.domain.filing import EVERY, FIRST, EntryRow, Wanted
from client.domain.journal import Labels, Moment
from client.services.journaling import Unkept

_SHOWN: Final = 400
"""Characters of a text that a row can show at most."""
_DAY: Final = 86_400
_LINE_MARKS: Final = re.compile(r"^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+(?:\[[ xX]\]\s+)?)+")
_MARKS: Final = re.compile(r"\*\*|__|~~|`+|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)")


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
    labels: Labels = field(default=Labels(), repr=False)
    pinned: bool = False
    pictures: int = 0
    whole_day: bool = False


def rows_of(
    entries: Sequence[EntryRow], unkept: Mapping[str, Unkept], wanted: Wanted | None = None
) -> tuple[Row, ...]:
    """New words first, if they are what is wanted; then the entries in their order, each as it was left."""
    kept = {entry.id for entry in entries}
    rows = [
        Row(
            each.id,
            _short(each.text),
            None,
            each.mood,
            "new",
            labels=each.filing.labels,
            pinned=each.filing.pinned,
        )
        for each in unkept.values()
        if each.entry is None and each.id not in kept and (wanted is None or meets(each, wanted))
    ]
    month: object = None
    for entry in entries:
        begins = _month_of(entry.created)
        rows.append(row_of(entry, unkept.get(entry.id), opens=begins != month))
        month = begins
    return tuple(rows)


def row_of(entry: EntryRow, draft: Unkept | None = None, *, opens: bool = False) -> Row:
    """The row of one entry, as it was left."""
    labels = entry.labels if draft is None else draft.filing.labels
    return Row(
        entry.id,
        _short(entry.opening if draft is None else draft.text),
        entry.created,
        entry.mood if draft is None else draft.mood,
        "" if draft is None else "changes",
        opens,
        labels,
        entry.pinned,
        entry.pictures,
        entry.whole_day,
    )


def with_row(
    rows: tuple[Row, ...], entries: Sequence[EntryRow], unkept: Mapping[str, Unkept], entry_id: str
) -> tuple[Row, ...] | None:
    """The same rows with that of one entry as it was left now; None where it has none.

    There may be thousands, and this comes with each draft that is saved.
    """
    at = next((n for n, row in enumerate(rows) if row.id == entry_id), None)
    entry = next((each for each in entries if each.id == entry_id), None)
    if at is None or entry is None:
        return None
    row = row_of(entry, unkept.get(entry_id), opens=rows[at].opens)
    return rows if row == rows[at] else (*rows[:at], row, *rows[at + 1 :])


def plain(text: str) -> str:
    """The lines of a text without their Markdown, and without empty ones between them."""
    lines = [_MARKS.sub("", _LINE_MARKS.sub("", line)).strip() for line in text.splitlines()]
    return "\n".join(line for line in lines if line)


def meets(unkept: Unkept, wanted: Wanted) -> bool:
    """Whether words that were never kept are among what is looked for; what cannot be known of them yet is not."""
    filing, text = unkept.filing, unkept.text.casefold()
    at = unkept.saved_at if filing.created is None else filing.created.utc
    named = (filing.labels.tags, wanted.labels.tags), (filing.labels.people, wanted.labels.people)
    return (
        all(word in text for word in wanted.typed.casefold().split())
        and wanted.journal in (EVERY, filing.journal or FIRST)
        and (not wanted.moods or unkept.mood in wanted.moods)
        and (wanted.first is None or at >= wanted.first)
        and (wanted.until is None or at < wanted.until)
        and (filing.pinned or not wanted.pinned)
        and not wanted.pictured
        and all(set(some) <= set(has) for has, some in (*named, (filing.labels.places, wanted.labels.places)))
    )


def _month_of(moment: Moment) -> tuple[int, int]:
    """Year and month on the writer's clock: by counting, as a list has thousands of these (H. Hinnant's civil days)."""
    days = (moment.utc + 60 * moment.offset_minutes) // _DAY + 719_468
    era, of_era = divmod(days, 146_097)
    year = (of_era - of_era // 1460 + of_era // 36_524 - of_era // 146_096) // 365
    month = (5 * (of_era - (365 * year + year // 4 - year // 100)) + 2) // 153
    return era * 400 + year + (month > 9), month + 3 if month < 10 else month - 9


def _short(text: str) -> str:
    return text.strip()[:_SHOWN]
