from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from client.domain.filing import EntryRow, Filing, Wanted
from client.domain.journal import JournalEntry, Labels, Moment
from client.services.journaling import Unkept
from client.ui.journal import words
from client.ui.journal.rows import meets, rows_of, with_row

NEW_YEAR = 1798761600
"""2027-01-01 00:00 UTC."""


def entry(id: str, utc: int, offset: int = 0) -> EntryRow:
    return EntryRow(id, Moment(utc, offset), f"words of {id}")


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
        "a": Unkept("a", "changed", None, NEW_YEAR, JournalEntry("a", old.created, "")),
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


@given(st.integers(-(10**10), 10**11), st.integers(-720, 840))
def test_months_are_counted_as_a_calendar_has_them(utc: int, offset: int) -> None:
    first, second = Moment(utc, offset), Moment(utc + 86_400, offset)
    rows = rows_of([entry("b", utc + 86_400, offset), entry("a", utc, offset)], {})
    assert rows[1].opens == (words.month_of(first) != words.month_of(second))


def test_new_words_are_shown_where_they_are_what_is_looked_for() -> None:
    labels = Labels(("sea",), ("Ada",), ("Hull",))
    filing = Filing("dreams", labels, True, Moment(NEW_YEAR - 60, 0))
    begun = Unkept("n", "The heron came", 4, NEW_YEAR, filing=filing)
    for wanted in (
        Wanted(),
        Wanted("HERON the"),
        Wanted(journal="dreams"),
        Wanted(moods=(1, 4)),
        Wanted(labels=Labels(("sea",))),
        Wanted(labels=labels),
        Wanted(pinned=True),
        Wanted(first=NEW_YEAR - 60, until=NEW_YEAR),
    ):
        assert meets(begun, wanted), wanted
        assert rows_of([], {"n": begun}, wanted) != ()
    for wanted in (
        Wanted("otter"),
        Wanted(journal=""),
        Wanted(moods=(1,)),
        Wanted(labels=Labels(("sea", "sky"))),
        Wanted(pictured=True),
        Wanted(first=NEW_YEAR - 59),
        Wanted(until=NEW_YEAR - 60),
    ):
        assert not meets(begun, wanted), wanted
        assert rows_of([], {"n": begun}, wanted) == ()


def test_one_row_is_changed_in_its_place() -> None:
    entries = [entry("b", NEW_YEAR + 60), entry("a", NEW_YEAR)]
    rows = rows_of(entries, {})
    assert with_row(rows, entries, {}, "a") is rows
    draft = Unkept("a", "changed", 2, NEW_YEAR)
    changed = with_row(rows, entries, {"a": draft}, "a")
    assert changed == rows_of(entries, {"a": draft})
    assert changed is not None
    assert changed[0] is rows[0]
    assert with_row(rows, entries, {"n": Unkept("n", "new", None, 0)}, "n") is None
