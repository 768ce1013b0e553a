"""What becomes of words in the journal: drafts, entries, and the search, over a real vault."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterator
from dataclasses import replace
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from client.domain.errors import DiskFull
from client.domain.filing import FIRST, Filing, Wanted
from client.domain.journal import Labels, Moment
from client.services.changes import ChangeSet
from client.services.journaling import Journaling
from client.ui.journal import view_model
from client.ui.journal.pages import as_shown
from client.ui.journal.view_model import Journal
from tests.client.ui.standing import Standing


@pytest.fixture
def owner(home: Standing) -> Iterator[QObject]:
    """What the journal belongs to, as in the window: with its timers it must end in the window's thread."""
    owner = QObject()
    yield owner
    shiboken6.delete(owner)


class Opens:
    """Opens the journal, the first time and when one comes back."""

    def __init__(self, qtbot: QtBot, home: Standing, owner: QObject) -> None:
        self._qtbot, self._home, self._owner = qtbot, home, owner

    def __call__(self) -> Journal:
        made = Journal(self._home, self._owner)
        made.load()
        self._qtbot.waitUntil(lambda: made.state.loaded)
        return made


@pytest.fixture
def opens(qtbot: QtBot, home: Standing, owner: QObject) -> Opens:
    return Opens(qtbot, home, owner)


@pytest.fixture
def journal(opens: Opens) -> Journal:
    return opens()


def kept(qtbot: QtBot, journal: Journal, text: str, mood: int | None = None) -> None:
    journal.new()
    journal.choose(mood)
    journal.write(text)
    journal.keep()
    qtbot.waitUntil(lambda: journal.state.page.kept == "kept")
    qtbot.waitUntil(lambda: [row.text for row in journal.state.rows if not row.unkept][:1] == [text])


def test_words_become_a_draft_by_themselves(
    qtbot: QtBot, home: Standing, opens: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(view_model, "SAVE_AFTER", 20)
    journal = opens()
    journal.write("The heron")
    assert journal.state.page.kept == "writing"
    qtbot.waitUntil(lambda: journal.state.page.kept == "draft")
    (draft,) = home.do(home.session.journaling.entry_drafts())
    assert (draft.text, draft.id) == ("The heron", journal.state.page.id)
    assert [(row.text, row.unkept) for row in journal.state.rows] == [("The heron", "new")]


def test_somebody_who_does_not_stop_typing_is_saved_too(
    qtbot: QtBot, home: Standing, opens: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(view_model, "SAVE_AFTER", 60_000)
    monkeypatch.setattr(view_model, "SAVE_AT_LATEST", 30)
    journal = opens()
    journal.write("on and on")
    qtbot.waitUntil(lambda: bool(home.do(home.session.journaling.entry_drafts())))


def test_what_was_begun_is_open_when_one_comes_back(
    qtbot: QtBot, home: Standing, opens: Opens, journal: Journal
) -> None:
    journal.choose(4)
    journal.write("not finis")
    work = journal.unsaved()
    assert work is not None
    home.do(work)
    again = opens()
    assert (again.text, again.state.page.mood, again.state.page.kept) == ("not finis", 4, "draft")
    again.write("not finished")
    again.keep()
    qtbot.waitUntil(lambda: again.state.page.kept == "kept")
    assert home.do(home.session.journaling.entry_drafts()) == []
    (entry,) = home.do(home.session.journaling.entries())
    assert (entry.text, entry.mood) == ("not finished", 4)


def test_an_entry_is_kept_once_and_its_changes_wait_until_they_are(
    qtbot: QtBot, home: Standing, opens: Opens, journal: Journal
) -> None:
    kept(qtbot, journal, "as it was", 2)
    journal.keep()
    journal.write("as it is")
    journal.choose(None)
    work = journal.unsaved()
    assert work is not None
    home.do(work)
    (entry,) = home.do(home.session.journaling.entries())
    assert (entry.text, entry.mood) == ("as it was", 2), "only keeping changes an entry"
    again = opens()
    assert (again.text, again.state.page.mood) == ("as it is", None)
    assert [row.unkept for row in again.state.rows] == ["changes"]
    again.keep()
    qtbot.waitUntil(lambda: again.state.page.kept == "kept")
    (entry,) = home.do(home.session.journaling.entries())
    assert (entry.text, entry.mood) == ("as it is", None)
    qtbot.waitUntil(lambda: [row.unkept for row in again.state.rows] == [""])


def test_turning_to_another_page_loses_nothing(qtbot: QtBot, home: Standing, journal: Journal) -> None:
    kept(qtbot, journal, "first entry")
    journal.new()
    journal.write("half a thought")
    (row,) = [row for row in journal.state.rows if not row.unkept]
    journal.open(row)
    qtbot.waitUntil(lambda: journal.text == "first entry")
    qtbot.waitUntil(lambda: [row.unkept for row in journal.state.rows] == ["new", ""])
    journal.write("first entry, with more")
    journal.open(journal.state.rows[0])
    assert journal.text == "half a thought"
    qtbot.waitUntil(lambda: [row.unkept for row in journal.state.rows] == ["new", "changes"])
    assert {draft.text for draft in home.do(home.session.journaling.entry_drafts())} == {
        "half a thought",
        "first entry, with more",
    }


def test_words_typed_while_the_entry_is_being_kept_stay(
    qtbot: QtBot, home: Standing, opens: Opens, journal: Journal
) -> None:
    journal.write("one")
    journal.keep()
    journal.write("one two")
    assert journal.state.page.busy
    work = journal.unsaved()
    assert work is not None
    home.do(work)
    qtbot.waitUntil(lambda: not journal.state.page.busy)
    again = opens()
    assert again.text == "one two"
    assert [row.unkept for row in again.state.rows] == ["changes"]


def test_a_draft_that_was_emptied_is_gone(qtbot: QtBot, home: Standing, journal: Journal) -> None:
    journal.write("never mind")
    journal.save()
    qtbot.waitUntil(lambda: len(journal.state.rows) == 1)
    journal.write("")
    journal.save()
    qtbot.waitUntil(lambda: journal.state.rows == ())
    assert home.do(home.session.journaling.entry_drafts()) == []
    assert journal.state.page.kept == ""


def test_an_entry_emptied_of_words_is_not_kept_and_says_so(
    qtbot: QtBot, home: Standing, journal: Journal
) -> None:
    kept(qtbot, journal, "words")
    journal.write("  ")
    journal.keep()
    qtbot.waitUntil(lambda: journal.state.page.notice is not None)
    assert "no words in it yet" in str(journal.state.page.notice)
    (entry,) = home.do(home.session.journaling.entries())
    assert entry.text == "words"


def test_what_is_put_into_the_trash_comes_back_with_what_was_unkept(
    qtbot: QtBot, home: Standing, journal: Journal
) -> None:
    kept(qtbot, journal, "to be put away", 3)
    page = journal.state.page.id
    journal.write("to be put away soon")
    journal.erase()
    qtbot.waitUntil(lambda: journal.state.rows == () and journal.state.page.entry is None)
    assert (journal.text, journal.state.trashed) == ("", page)
    assert home.do(home.session.journaling.entries()) == []
    assert home.do(home.session.journaling.entry_drafts()) == []
    journal.take_back()
    qtbot.waitUntil(lambda: journal.state.page.id == page)
    assert journal.state.trashed is None
    assert (journal.text, journal.state.page.mood, journal.state.page.kept) == (
        "to be put away soon",
        3,
        "draft",
    )
    qtbot.waitUntil(lambda: [row.unkept for row in journal.state.rows] == ["changes"])


def test_a_draft_is_erased_for_good(qtbot: QtBot, home: Standing, journal: Journal) -> None:
    journal.write("never mind")
    journal.save()
    qtbot.waitUntil(lambda: len(journal.state.rows) == 1)
    journal.erase()
    qtbot.waitUntil(lambda: journal.state.rows == () and journal.text == "")
    assert journal.state.trashed is None
    assert home.do(home.session.journaling.entry_drafts()) == []


FILED = Filing(labels=Labels(("sea",), ("Ada",)), created=Moment(1_700_000_000, 60), whole_day=True)


def test_where_an_entry_stands_is_kept_with_it_and_unfinished_it_waits(
    qtbot: QtBot, home: Standing, opens: Opens, journal: Journal
) -> None:
    journal.write("words")
    journal.file(FILED)
    work = journal.unsaved()
    assert work is not None
    home.do(work)
    again = opens()
    assert again.state.page.filing == FILED
    again.keep()
    qtbot.waitUntil(lambda: again.state.page.kept == "kept")
    (entry,) = home.do(home.session.journaling.entries())
    assert Filing.of(entry) == FILED
    assert again.state.page.filing == FILED


def test_labels_alone_are_something_that_was_said_and_a_journal_is_not(
    qtbot: QtBot, home: Standing, journal: Journal
) -> None:
    journal.file(Filing(journal="dreams"))
    journal.save()
    qtbot.waitUntil(lambda: journal.state.page.kept == "")
    assert home.do(home.session.journaling.entry_drafts()) == []
    journal.file(Filing(labels=Labels(("sea",))))
    journal.save()
    qtbot.waitUntil(lambda: journal.state.page.kept == "draft")
    assert len(home.do(home.session.journaling.entry_drafts())) == 1


def test_putting_an_entry_elsewhere_is_no_change_of_its_words(
    qtbot: QtBot, home: Standing, journal: Journal
) -> None:
    kept(qtbot, journal, "as it was")
    made = journal.state.page.entry
    assert made is not None
    journal.file(replace(Filing.of(made), labels=Labels((" sea  ", "SEA"))))
    journal.keep()
    qtbot.waitUntil(lambda: journal.state.page.kept == "kept")
    (entry,) = home.do(home.session.journaling.entries())
    assert (entry.labels, entry.edited_at) == (Labels(("sea",)), None)
    assert journal.state.page.filing == Filing.of(entry), "tidied"
    assert home.do(home.session.shelving.versions(entry_id=entry.id)) == []


def test_pinning_is_done_at_once_and_leaves_what_is_unkept(
    qtbot: QtBot, home: Standing, journal: Journal
) -> None:
    kept(qtbot, journal, "as it was")
    journal.write("as it will be")
    journal.pin(pinned=True)
    qtbot.waitUntil(lambda: [row.pinned for row in journal.state.rows] == [True])
    (entry,) = home.do(home.session.journaling.entries())
    assert (entry.text, entry.pinned) == ("as it was", True)
    assert journal.text == "as it will be"
    journal.keep()
    qtbot.waitUntil(lambda: journal.state.page.kept == "kept")
    (entry,) = home.do(home.session.journaling.entries())
    assert (entry.text, entry.pinned) == ("as it will be", True)


def test_bringing_a_version_back_makes_versions_of_all_that_was_there(
    qtbot: QtBot, home: Standing, journal: Journal
) -> None:
    kept(qtbot, journal, "one", 1)
    journal.write("two")
    journal.keep()
    qtbot.waitUntil(lambda: journal.state.page.kept == "kept")
    journal.write("three, unkept")
    assert journal.state.page.entry is not None
    entry_id = journal.state.page.entry.id
    (one,) = home.do(home.session.shelving.versions(entry_id=entry_id))
    journal.bring_back(one)
    qtbot.waitUntil(lambda: journal.text == "one")
    assert (journal.state.page.mood, journal.state.page.kept) == (1, "kept")
    versions = home.do(home.session.shelving.versions(entry_id=entry_id))
    assert [each.text for each in versions] == ["three, unkept", "two", "one"]
    assert home.do(home.session.journaling.entry_drafts()) == []


def test_a_new_page_belongs_to_the_journal_that_is_shown(
    qtbot: QtBot, home: Standing, journal: Journal
) -> None:
    dreams, _ = home.do(home.session.shelving.make_journal(name="Dreams"))
    journal.want(Wanted(journal=dreams.id))
    journal.new()
    assert journal.state.page.filing == Filing(journal=dreams.id)
    journal.want(Wanted(journal=FIRST))
    journal.new()
    assert journal.state.page.filing == Filing()


def test_what_others_did_to_the_open_entry_is_seen_on_its_page(
    qtbot: QtBot, home: Standing, journal: Journal
) -> None:
    kept(qtbot, journal, "words")
    assert journal.state.page.entry is not None
    journal.file(Filing(labels=Labels(("see",)), created=journal.state.page.entry.created))
    journal.keep()
    qtbot.waitUntil(lambda: journal.state.page.kept == "kept")
    home.bridge.run(home.session.shelving.rename_label(kind="tag", name="see", new="sea"))
    qtbot.waitUntil(lambda: journal.state.page.filing.labels == Labels(("sea",)))
    assert journal.state.page.kept == "kept"


def test_search_finds_entries_and_unfinished_words(qtbot: QtBot, home: Standing, journal: Journal) -> None:
    kept(qtbot, journal, "Walked to the breakwater")
    kept(qtbot, journal, "Slept badly")
    journal.new()
    journal.write("Breakwater again")
    journal.save()
    qtbot.waitUntil(lambda: len(journal.state.rows) == 3)
    journal.search("breakwater")
    qtbot.waitUntil(
        lambda: [row.text for row in journal.state.rows] == ["Breakwater again", "Walked to the breakwater"]
    )
    journal.search("")
    qtbot.waitUntil(lambda: len(journal.state.rows) == 3)


def test_the_list_goes_on_where_it_ends(qtbot: QtBot, home: Standing, opens: Opens) -> None:
    for number in range(120):
        home.do(home.session.journaling.write_entry(text=f"entry {number}"))
    journal = opens()
    assert len(journal.state.rows) == 50
    journal.more()
    qtbot.waitUntil(lambda: len(journal.state.rows) == 100)
    journal.more()
    qtbot.waitUntil(lambda: len(journal.state.rows) == 120)
    assert [row.text for row in journal.state.rows] == [f"entry {n}" for n in reversed(range(120))]
    assert sum(row.opens for row in journal.state.rows) in (1, 2), "each month is named once"


def test_a_full_disk_loses_no_word_and_says_so(
    qtbot: QtBot, home: Standing, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    real: Callable[..., Coroutine[Any, Any, ChangeSet]] = Journaling.save_entry_draft

    async def full(self: Journaling, **_: object) -> ChangeSet:
        raise DiskFull

    monkeypatch.setattr(Journaling, "save_entry_draft", full)
    journal.write("dear words")
    journal.save()
    qtbot.waitUntil(lambda: journal.state.page.kept == "unsaved")
    assert journal.state.page.notice is not None
    assert journal.text == "dear words"
    monkeypatch.setattr(Journaling, "save_entry_draft", real)
    journal.save()
    qtbot.waitUntil(lambda: journal.state.page.kept == "draft")
    assert journal.state.page.notice is None


@pytest.mark.parametrize("breaks", ["\r\n", "\r", "\u2028", "\u2029", "\n"])
def test_every_line_break_is_one(breaks: str) -> None:
    assert as_shown(f"one{breaks}two") == "one\ntwo"
