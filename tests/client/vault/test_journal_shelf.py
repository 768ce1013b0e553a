"""Lists of journal entries on a real private file: what narrows them, and what is put elsewhere."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from client.domain.errors import BugError
from client.domain.filing import EVERY, FIRST, Filing, NamedJournal, Picture, Template, Wanted
from client.domain.journal import JournalEntry, Labels, Moment
from client.vault import journal, journal_shelf, pictures
from client.vault.journal_shelf import rows
from client.vault.sqlcipher import Connection

DAY = 86_400
EVERYTHING = Wanted()
WORDS = ("heron", "harbour walk", "slept badly", "%_ percent", "Ünder the sea")
TAGS = ("sea", "work", "Sea view", "100%")


def put(db: Connection, name: str, at: int = 10, text: str = "words", **more: Any) -> str:
    created = Moment(at, 120)
    journal.add(db, replace(JournalEntry(name, created, text), **more))
    return name


def ids(db: Connection, wanted: Wanted = EVERYTHING) -> list[str]:
    return [row.id for row in rows(db, wanted, limit=100)]


@pytest.fixture
def filled(private: Connection) -> Connection:
    """Sixty entries, no two alike."""
    journal_shelf.put_journal(private, NamedJournal("dreams", "Dreams", 1, 1))
    for number in range(60):
        name = put(
            private,
            f"e{number:02}",
            number * DAY // 2,
            WORDS[number % 5],
            mood=number % 6 or None,
            journal="dreams" if number % 4 == 0 else None,
            labels=Labels(
                (TAGS[number % 4],), ("Ada",) if number % 3 else (), ("Hull",) if number % 7 == 0 else ()
            ),
            pinned=number % 11 == 0,
        )
        if number % 9 == 0:
            pictures.add(private, Picture(f"p{number}", name, 1, 1, "png"), b"png", at=1)
        if number % 13 == 12:
            journal.trash(private, name, at=number)
    return private


WANTED = some.builds(
    Wanted,
    typed=some.sampled_from(("", "  ", "heron", "walk harb", "sea", "100%", "_", "nothing of it")),
    journal=some.sampled_from((EVERY, FIRST, "dreams", "no such")),
    labels=some.builds(
        Labels,
        tags=some.sampled_from(((), ("sea",), ("sea", "work"))),
        people=some.sampled_from(((), ("Ada",))),
        places=some.sampled_from(((), ("Hull",))),
    ),
    moods=some.sampled_from(((), (1,), (2, 5))),
    first=some.sampled_from((None, 0, 9 * DAY)),
    until=some.sampled_from((None, 9 * DAY, 31 * DAY)),
    pinned=some.booleans(),
    pictured=some.booleans(),
    trashed=some.booleans(),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(WANTED)
def test_each_part_of_what_is_wanted_narrows_and_all_of_them_together(
    filled: Connection, wanted: Wanted
) -> None:
    """What is found by several is what each of them finds; so a count and a page by page are the same things too."""
    parts = [
        replace(Wanted(trashed=wanted.trashed), **{name: getattr(wanted, name)})
        for name in ("typed", "journal", "labels", "moods", "first", "until", "pinned", "pictured")
    ]
    found = ids(filled, wanted)
    each = [set(ids(filled, part)) for part in parts]
    assert set(found) == set.intersection(*each)
    assert found == sorted(found, reverse=True)
    assert journal_shelf.count(filled, wanted) == len(found)
    paged: list[str] = []
    while page := rows(filled, wanted, limit=7, before=paged[-1] if paged else None):
        paged += [row.id for row in page]
    assert paged == found


def test_a_row_tells_where_its_entry_stands_and_only_how_it_begins(private: Connection) -> None:
    labels = Labels(("b", "a"), ("Ada", "Zoë"), ("Hull",))
    put(private, "x", 10, "y" * 5000, mood=3, labels=labels, pinned=True, whole_day=True)
    pictures.add(private, Picture("p1", "x", 1, 1, "png"), b"1", at=1)
    pictures.add(private, Picture("p2", "x", 1, 1, "png"), b"2", at=1)
    (row,) = rows(private, Wanted(), limit=1)
    assert row.labels == labels, "in the order they were given"
    assert (row.mood, row.pinned, row.whole_day, row.pictures) == (3, True, True, 2)
    assert row.opening == "y" * 400
    entry = journal.get(private, "x")
    assert entry is not None
    assert len(entry.text) == 5000


def test_what_was_typed_finds_words_and_labels_and_means_nothing_else(private: Connection) -> None:
    put(private, "words", 1, "under the bridge")
    put(private, "label", 2, "nothing", labels=Labels(places=("Bridge Street",)))
    put(private, "percent", 3, "nothing", labels=Labels(tags=("100% mine",)))
    assert ids(private, Wanted("bridge")) == ["label", "words"]
    assert ids(private, Wanted("street")) == ["label"]
    assert ids(private, Wanted("%")) == ["percent"]
    assert ids(private, Wanted("_")) == []
    assert ids(private, Wanted("\\")) == []
    assert ids(private, Wanted('"')) == []


def test_into_the_trash_and_out_again_is_as_if_nothing_had_been(filled: Connection) -> None:
    before = ids(filled)
    whole = [journal.get(filled, each) for each in before]
    labels = journal_shelf.label_counts(filled, "tag")
    for each in before[::3]:
        journal.trash(filled, each, at=99)
        assert each not in ids(filled)
        assert each in ids(filled, Wanted(trashed=True))
        assert each not in [found.id for found in journal.search(filled, "heron", limit=99)]
    assert journal_shelf.label_counts(filled, "tag") != labels
    for each in before[::3]:
        journal.trash(filled, each, at=None)
    assert ids(filled) == before
    assert [journal.get(filled, each) for each in before] == whole
    assert journal_shelf.label_counts(filled, "tag") == labels


def test_of_the_trash_only_what_is_old_goes(private: Connection) -> None:
    for at in (5, 9, 10, 11):
        journal.trash(private, put(private, str(at)), at=at)
    put(private, "stays")
    assert journal.empty_trash(private, before=10) == 2
    assert sorted(ids(private, Wanted(trashed=True))) == ["10", "11"]
    assert ids(private) == ["stays"]


def test_versions_are_what_it_said_before_and_capped(private: Connection) -> None:
    put(private, "x", text="0", mood=1)
    journal.edit(private, entry_id="x", text="0", mood=1, edited_at=1)
    assert journal.versions(private, "x") == [], "nothing was changed"
    for number in range(1, journal.MOST_VERSIONS + 12):
        journal.edit(private, entry_id="x", text=str(number), mood=1 + number % 5, edited_at=number)
    kept = journal.versions(private, "x")
    assert len(kept) == journal.MOST_VERSIONS
    newest = journal.MOST_VERSIONS + 11
    assert [each.text for each in kept] == [str(newest - 1 - n) for n in range(journal.MOST_VERSIONS)]
    assert all(each.at == int(each.text) + 1 and each.mood == 1 + int(each.text) % 5 for each in kept[:-1])


def test_placing_moves_an_entry_and_leaves_its_words(private: Connection) -> None:
    journal_shelf.put_journal(private, NamedJournal("dreams", "Dreams", 1, 1))
    put(private, "x", 10, "words", labels=Labels(("a", "b")))
    journal.place(
        private,
        entry_id="x",
        filing=Filing("dreams", Labels(("b",), ("Ada",)), True, Moment(5 * DAY, -60), True),
    )
    entry = journal.get(private, "x")
    assert entry is not None
    assert Filing.of(entry) == Filing("dreams", Labels(("b",), ("Ada",)), True, Moment(5 * DAY, -60), True)
    assert (entry.text, entry.edited_at) == ("words", None)
    assert journal.versions(private, "x") == []
    with pytest.raises(BugError):
        journal.place(private, entry_id="y", filing=Filing())


def test_a_dissolved_journal_gives_its_entries_to_the_first(private: Connection) -> None:
    for number, name in enumerate(("dreams", "therapy")):
        journal_shelf.put_journal(private, NamedJournal(name, name.title(), number + 1, 1))
    put(private, "x", 1, journal="dreams")
    put(private, "y", 2, journal="therapy")
    journal.trash(private, put(private, "z", 3, journal="dreams"), at=1)
    journal_shelf.dissolve_journal(private, "dreams")
    assert [each.name for each in journal_shelf.journals(private)] == ["Therapy"]
    assert ids(private, Wanted(journal=FIRST)) == ["x"]
    assert ids(private, Wanted(journal=FIRST, trashed=True)) == ["z"]
    assert ids(private, Wanted(journal="therapy")) == ["y"]
    put(private, "late", 4, journal="dreams")
    journal.place(private, entry_id="y", filing=Filing(journal="dreams"))
    assert ids(private, Wanted(journal=FIRST)) == ["late", "y", "x"], "a draft may not know yet"


def test_a_label_called_otherwise_is_so_everywhere_and_once(private: Connection) -> None:
    put(private, "both", labels=Labels(("see", "sea")))
    put(private, "one", labels=Labels(("see",)))
    put(private, "person", labels=Labels(people=("see",)))
    journal_shelf.rename_label(private, "tag", name="see", new="sea")
    assert journal_shelf.label_counts(private, "tag") == [("sea", 2)]
    assert journal_shelf.label_counts(private, "person") == [("see", 1)]
    journal_shelf.rename_label(private, "tag", name="sea", new="sea")
    assert journal_shelf.label_counts(private, "tag") == [("sea", 2)]


def test_the_same_day_of_earlier_years_by_the_writers_own_clock(private: Connection) -> None:
    may_first = 1_651_363_200  # 2022-05-01T00:00Z
    for name, at, offset in (
        ("late evening before, there", may_first - 3600, 120),
        ("the day", may_first + 12 * 3600, 0),
        ("already the next, there", may_first + 23 * 3600, 120),
        ("the day before", may_first - 3600, 0),
    ):
        journal.add(private, JournalEntry(name, Moment(at, offset), "words"))
    journal.trash(private, put(private, "gone", may_first + 60), at=1)
    found = journal_shelf.on_this_day(private, month=5, day=1, before=may_first + 365 * DAY, limit=9)
    assert found == ["the day", "late evening before, there"]
    assert journal_shelf.on_this_day(private, month=5, day=1, before=may_first, limit=9) == [found[1]]
    assert journal_shelf.on_this_day(private, month=5, day=1, before=2 * may_first, limit=1) == ["the day"]


def test_a_calendar_is_told_moments_and_moods(filled: Connection) -> None:
    found = journal_shelf.moments(filled, first=DAY, until=3 * DAY)
    assert [(when.utc, mood) for when, mood in found] == [
        (DAY, 2),
        (DAY * 3 // 2, 3),
        (2 * DAY, 4),
        (DAY * 5 // 2, 5),
    ]
    first = journal_shelf.moments(filled, first=DAY, until=3 * DAY, journal=FIRST)
    assert first == [each for each in found if each[0].utc != 2 * DAY], "the fourth entry stands in another"
    days = journal_shelf.labelled_days(filled, "place")
    assert {name for name, _ in days} == {"Hull"}
    assert [when.utc for _, when in days] == sorted(when.utc for _, when in days)


def test_templates_are_kept_worded_anew_and_erased(private: Connection) -> None:
    journal_shelf.put_template(private, Template("b", "Sundays", "How was it?"), at=1)
    journal_shelf.put_template(private, Template("a", "After work", "Done:"), at=1)
    journal_shelf.put_template(private, Template("b", "Sundays", "And?"), at=2)
    assert journal_shelf.templates(private) == [
        Template("a", "After work", "Done:"),
        Template("b", "Sundays", "And?"),
    ]
    journal_shelf.erase_template(private, "b")
    assert [each.id for each in journal_shelf.templates(private)] == ["a"]


def test_pictures_stand_in_order_and_strays_go(private: Connection) -> None:
    put(private, "x")
    for number in range(3):
        for entry in ("x", "draft"):
            made = Picture(f"{entry}{number}", entry, 2, 1, "jpeg")
            pictures.add(private, made, bytes([number]), at=number)
    pictures.describe(private, "x1", "A pier")
    pictures.erase(private, "x0")
    assert [(each.id, each.description) for each in pictures.of_entry(private, "x")] == [
        ("x1", "A pier"),
        ("x2", ""),
    ]
    assert pictures.data(private, "x2") == b"\x02"
    assert pictures.data(private, "x0") is None
    for entry in ("x", "draft"):
        pictures.erase_strays(private, entry)
    assert (pictures.count(private, "x"), pictures.count(private, "draft")) == (2, 0)
