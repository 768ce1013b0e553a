"""Words that the vault has not taken yet, on whichever page: still there, tried again, and handed on when it closes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from client.domain.errors import DiskFull
from client.domain.filing import Filing
from client.domain.journal import Labels
from client.services.journaling import Journaling
from client.ui.journal import view_model
from client.ui.journal.view_model import Journal
from tests.client.ui.standing import Standing


@pytest.fixture
def owner(home: Standing) -> Iterator[QObject]:
    owner = QObject()
    yield owner
    shiboken6.delete(owner)


@pytest.fixture
def journal(qtbot: QtBot, home: Standing, owner: QObject) -> Journal:
    return opened(qtbot, home, owner)


def opened(qtbot: QtBot, home: Standing, owner: QObject) -> Journal:
    made = Journal(home, owner)
    made.load()
    qtbot.waitUntil(lambda: made.state.loaded)
    return made


async def full(*_: object, **__: object) -> Any:
    raise DiskFull


def drafts(home: Standing) -> set[str]:
    return {each.text for each in home.do(home.session.journaling.entry_drafts())}


def entries(home: Standing) -> list[str]:
    return [each.text for each in home.do(home.session.journaling.entries())]


def test_words_that_could_not_be_kept_are_a_draft_though_one_has_turned_to_another_page(
    qtbot: QtBot, home: Standing, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Journaling, "write_entry", full)
    journal.write("dear words")
    journal.keep()
    journal.new()
    journal.write("others")
    qtbot.waitUntil(lambda: journal.state.notice is not None)
    qtbot.waitUntil(lambda: "dear words" in drafts(home))
    qtbot.waitUntil(lambda: "dear words" in [row.text for row in journal.state.rows])
    assert journal.text == "others"


def test_a_draft_that_could_not_be_saved_is_handed_on_though_one_has_turned_to_another_page(
    qtbot: QtBot, home: Standing, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Journaling, "save_entry_draft", full)
        journal.write("dear words")
        journal.save()
        qtbot.waitUntil(lambda: journal.state.page.kept == "unsaved")
        journal.new()
        journal.write("others")
        journal.save()
        qtbot.waitUntil(lambda: journal.state.page.kept == "unsaved")
        failing = journal.unsaved()
        assert failing is not None
        with pytest.raises(DiskFull):
            home.do(failing)
    work = journal.unsaved()
    assert work is not None
    home.do(work)
    assert drafts(home) == {"dear words", "others"}


def test_a_draft_that_could_not_be_saved_is_tried_again_with_the_next_one(
    qtbot: QtBot, home: Standing, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Journaling, "save_entry_draft", full)
        journal.write("dear words")
        journal.new()
        qtbot.waitUntil(lambda: journal.state.notice is not None)
    journal.write("others")
    journal.save()
    qtbot.waitUntil(lambda: drafts(home) == {"dear words", "others"})
    qtbot.waitUntil(lambda: journal.state.page.kept == "draft")
    assert journal.unsaved() is None


def test_who_leaves_while_an_entry_is_being_kept_hears_whether_it_was(
    qtbot: QtBot, home: Standing, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal.write("dear words")
    with monkeypatch.context() as patch:
        patch.setattr(Journaling, "write_entry", full)
        journal.keep()
        work = journal.unsaved()
        assert work is not None
        home.do(work)
    assert drafts(home) == {"dear words"}
    assert entries(home) == []
    qtbot.waitUntil(lambda: not journal.state.page.busy)
    journal.keep()
    work = journal.unsaved()
    assert work is not None
    home.do(work)
    assert entries(home) == ["dear words"]
    assert drafts(home) == set()


def test_words_typed_while_labels_are_being_kept_stay(
    qtbot: QtBot, home: Standing, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Putting it elsewhere and letting go of its draft is one step: what is written in between is no part of it."""
    entry, _ = home.do(home.session.journaling.write_entry(text="heron"))
    journal.open_entry(entry.id)
    qtbot.waitUntil(lambda: journal.state.page.id == entry.id)
    real = Journaling.place_entry

    async def written_on(self: Journaling, **given: Any) -> Any:
        changed = await real(self, **given)
        await self.save_entry_draft(entry_id=entry.id, text="heron and tide", mood=None)
        return changed

    monkeypatch.setattr(Journaling, "place_entry", written_on)
    journal.file(Filing.of(entry))
    filing = journal.state.page.filing
    journal.file(Filing(filing.journal, Labels(("sea",)), filing.pinned, filing.created, filing.whole_day))
    journal.keep()
    qtbot.waitUntil(lambda: not journal.state.page.busy)
    assert drafts(home) == {"heron and tide"}


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is saved before somebody asks for it."""
    monkeypatch.setattr(view_model, "SAVE_AFTER", 600_000)
    monkeypatch.setattr(view_model, "SAVE_AT_LATEST", 600_000)


@pytest.mark.usefixtures("slow")
def test_words_that_the_vault_never_had_stay_when_their_entry_is_erased_elsewhere(
    qtbot: QtBot, home: Standing, owner: QObject
) -> None:
    entry, _ = home.do(home.session.journaling.write_entry(text="heron"))
    journal = opened(qtbot, home, owner)
    journal.open_entry(entry.id)
    qtbot.waitUntil(lambda: journal.state.page.id == entry.id)
    journal.write("heron and tide")
    home.bridge.run(home.session.erasing.erase("journal"))
    qtbot.waitUntil(lambda: journal.state.page.entry is None)
    assert journal.text == "heron and tide"
    journal.keep()
    qtbot.waitUntil(lambda: journal.state.page.kept == "kept")
    assert entries(home) == ["heron and tide"]


@pytest.mark.parametrize("kept_before", [True, False])
def test_words_that_the_vault_had_go_when_they_are_erased_elsewhere(
    qtbot: QtBot, home: Standing, journal: Journal, kept_before: bool
) -> None:
    if kept_before:
        entry, _ = home.do(home.session.journaling.write_entry(text="heron"))
        journal.open_entry(entry.id)
        qtbot.waitUntil(lambda: journal.state.page.id == entry.id)
    journal.write("heron and tide")
    journal.save()
    qtbot.waitUntil(lambda: journal.state.page.kept == "draft")
    home.bridge.run(home.session.erasing.erase("journal"))
    qtbot.waitUntil(lambda: journal.text == "")
    assert journal.unsaved() is None
    assert drafts(home) == set()
