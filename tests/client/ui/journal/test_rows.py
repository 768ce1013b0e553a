from __future__ import annotations

from client.domain.journal import JournalEntry, Moment
from client.services.journaling import Unkept
from client.ui.journal import words
from client.ui.journal.rows import rows_of

NEW_YEAR = 1798761600
"""2027-01-01 00:00 UTC."""


def entry(id: str, utc: int, offset: int = 0) -> JournalEntry:
    return JournalEntry(id, Moment(utc, offset), f"words of {id}")


def test_a_month_is_the_writers_own() -> None:
    rows = rows_of(
        [entry("c", NEW_YEAR + 60), entry("b", NEW_YEAR, -60), entry("a", NEW_YEAR - 40 * 86_400)], {}
    )
    assert [row.opens for row in rows] == [True, True, True]
    rows = rows_of([entry("c", NEW_YEAR + 60), entry("b", NEW_YEAR - 60, 60)], {})
    assert [row.opens for row in rows] == [True, False]


def test_new_words_come_first_and_changes_stand_at_their_entry() -> None:
    old = entry("a", NEW_YEAR)
    unkept = {
        "n": Unkept("n", "  new words ", 3, NEW_YEAR),
        "a": Unkept("a", "changed", None, NEW_YEAR, old),
    }
    rows = rows_of([old], unkept)
    assert [(row.id, row.text, row.unkept, row.mood) for row in rows] == [
        ("n", "new words", "new", 3),
        ("a", "changed", "changes", None),
    ]


def test_words_that_became_an_entry_in_the_meantime_are_one_row() -> None:
    rows = rows_of([entry("a", NEW_YEAR)], {"a": Unkept("a", "was a draft", None, NEW_YEAR)})
    assert len(rows) == 1


def test_a_broken_clock_breaks_nothing() -> None:
    for utc in (-(2**40), 2**40, 0):
        moment = Moment(utc, 0)
        assert isinstance(words.full(moment) + words.day(moment) + words.month(moment), str)
        rows_of([entry("a", utc)], {})
