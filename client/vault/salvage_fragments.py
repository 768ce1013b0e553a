"""Words of journal entries on damaged pages: readable for the most part, and certain in none.

A damaged page of SQLCipher's decrypts all the same; the damage spoils some sixteen letters around it. So an entry there
is worth giving back, but never as if it were as it was written: it gets a mark of its own, and a new id.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final
from uuid import UUID, uuid5

from client.domain.journal import storable
from client.vault.salvage_pages import Pages
from client.vault.salvage_records import LEAF_TABLE, Value, cells, kind_of
from client.vault.salvage_shapes import Shape
from client.vault.sqlcipher import Connection

TABLE: Final = "journal_entry"
_EARLIEST: Final = 946_684_800  # 2000-01-01
_LONGEST: Final = 1_000_000
_MOST_OFFSET: Final = 14 * 60
_LEAST_LETTERS: Final = 8
_LEAST_SHARE: Final = 0.5


@dataclass(frozen=True, slots=True)
class Uncertain:
    """How such entries are brought back: `mark` stands before each; `now` (UTC seconds) where its time cannot be.

    `namespace` are 16 bytes that the new ids are made from, so that a second salvage makes the same.
    """

    mark: str
    now: int
    namespace: bytes


def bring_back(target: Connection, pages: Pages, lost: Iterable[int], shape: Shape, how: Uncertain) -> int:
    """Add the entries found on the lost pages, but for those that are there already; how many there were."""
    brought = 0
    for number in sorted(lost):
        for index, row in _rows(pages, number, shape):
            if _is_there(target, row["id"]):
                # An earlier state of it was read whole.
                continue
            name = f"{number}/{index}"
            target.execute(
                f"INSERT OR IGNORE INTO {TABLE} (id, created_at, offset_minutes, text) VALUES (?, ?, ?, ?)",
                (
                    str(uuid5(UUID(bytes=how.namespace), name)),
                    _time(row["created_at"], how.now),
                    _offset(row["offset_minutes"]),
                    storable(f"{how.mark}\n\n{row['text']!s}"),
                ),
            )
            brought += 1
    return brought


def _rows(pages: Pages, number: int, shape: Shape) -> Iterator[tuple[int, dict[str, Value]]]:
    opened = pages.as_it_is(number)
    if opened is None or kind_of(number, opened.content) != LEAF_TABLE:
        return

    def continued(following: int) -> bytes | None:
        page = pages.as_it_is(following)
        return None if page is None else page.content

    for index, cell in enumerate(cells(number, opened.content)):
        if cell is None or cell.length > _LONGEST:
            continue
        types = cell.types()
        if types is None or not shape.fits(types):
            continue
        values = cell.values(continued, uncertain=True)
        if values is None:
            continue
        row: dict[str, Value] = {c.name: v for c, v in zip(shape.columns, values, strict=False)}
        text = row["text"]
        if isinstance(text, str) and _worth_reading(text):
            yield index, row


def _worth_reading(text: str) -> bool:
    """Whether there are words in it, and not only what a damaged page makes of itself."""
    letters = sum(unicodedata.category(c)[0] in "LN" for c in text)
    return letters >= _LEAST_LETTERS and letters >= _LEAST_SHARE * len(text)


def _is_there(target: Connection, entry_id: Value) -> bool:
    found = target.execute(f"SELECT 1 FROM {TABLE} WHERE id = ?", (storable(str(entry_id)),)).fetchone()
    return found is not None


def _time(found: Value, now: int) -> int:
    return found if isinstance(found, int) and _EARLIEST <= found <= now else now


def _offset(found: Value) -> int:
    return found if isinstance(found, int) and abs(found) <= _MOST_OFFSET else 0
