"""What is half done when somebody locks, is killed, or changes their mind: short names, and a picture being made."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from client.domain.filing import Filing
from client.domain.journal import Labels
from client.ui.journal import picture_model
from client.ui.kit import pictures
from client.ui.kit.choice import Choice
from tests.client.ui.journal.hand import Hand
from tests.client.ui.standing import Standing


@pytest.fixture
def hand(qtbot: QtBot, home: Standing, monkeypatch: pytest.MonkeyPatch) -> Hand:
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)
    return Hand(qtbot, home)


def locked(hand: Hand) -> Hand:
    """The same vault after a lock: what was to be kept is kept, and everything begins anew."""
    kept = hand.place.keep()
    if kept is not None:
        hand.home.do(kept)
    hand.window.hide()
    return Hand(hand.qtbot, hand.home)


def go_to(hand: Hand, page: str) -> None:
    hand.press("journalMore")
    hand.choose("journalMenu", page)


def line(hand: Hand, name: str) -> QLineEdit:
    return hand.find(QLineEdit, name)


# Names


def test_a_new_journal_s_name_half_typed_is_there_after_a_lock(hand: Hand) -> None:
    go_to(hand, "Journals")
    hand.type("Drea")
    again = locked(hand)
    go_to(again, "Journals")
    again.until(lambda: line(again, "newJournalName").text() == "Drea")
    assert again.focused() == "newJournalName"
    again.type("ms")
    again.key(Qt.Key.Key_Return)
    again.until(lambda: [each.name for each in again.place.journal.state.journals] == ["Dreams"])
    once_more = locked(again)
    go_to(once_more, "Journals")
    once_more.qtbot.wait(200)
    assert line(once_more, "newJournalName").text() == "", "it is a journal now"


def test_it_is_there_after_a_kill_a_moment_later_too(hand: Hand) -> None:
    go_to(hand, "Journals")
    hand.type("Drea")
    hand.qtbot.wait(1200)
    again = Hand(hand.qtbot, hand.home)  # nobody was asked to keep anything
    go_to(again, "Journals")
    again.until(lambda: line(again, "newJournalName").text() == "Drea")


def test_what_was_typed_and_taken_back_does_not_come_again(hand: Hand) -> None:
    go_to(hand, "Journals")
    hand.type("Dr")
    hand.qtbot.wait(1200)
    for _ in range(2):
        hand.key(Qt.Key.Key_Backspace)
    again = locked(hand)
    go_to(again, "Journals")
    again.qtbot.wait(200)
    assert line(again, "newJournalName").text() == ""


def test_a_journal_that_is_being_called_otherwise_is_called_so_after_a_lock(hand: Hand) -> None:
    go_to(hand, "Journals")
    hand.type("Dreams")
    hand.key(Qt.Key.Key_Return)
    hand.until(lambda: len(hand.place.journal.state.journals) == 1)
    (made,) = hand.place.journal.state.journals
    name = line(hand, f"journalName-{made.id}")
    name.setFocus()
    name.selectAll()
    hand.type("Nights")
    again = locked(hand)
    again.until(lambda: [each.name for each in again.place.journal.state.journals] == ["Nights"])


def test_a_label_s_new_name_half_typed_is_there_after_a_lock_and_for_that_label_alone(hand: Hand) -> None:
    for name in ("Ada", "Bela"):
        filing = Filing(labels=Labels(people=(name,)))
        hand.home.do(hand.home.session.journaling.write_entry(text=f"With {name}", filing=filing))
    go_to(hand, "Labels")
    choose_label(hand, "person", "Ada")
    box = line(hand, "labelName")
    box.setFocus()
    box.selectAll()
    hand.type("Ada Lov")
    choose_label(hand, "person", "Bela")
    assert box.text() == "Bela"
    choose_label(hand, "person", "Ada")
    assert box.text() == "Ada Lov", "another label was only looked at"
    again = locked(hand)
    go_to(again, "Labels")
    choose_label(again, "person", "Ada")
    again.until(lambda: line(again, "labelName").text() == "Ada Lov")
    again.press("renameLabel")
    labels = again.home.session.shelving.labels
    again.until(
        lambda: sorted(each for each, _ in again.home.do(labels(kind="person"))) == ["Ada Lov", "Bela"]
    )
    once_more = locked(again)
    go_to(once_more, "Labels")
    choose_label(once_more, "person", "Bela")
    assert line(once_more, "labelName").text() == "Bela"


def choose_label(hand: Hand, kind: str, name: str) -> None:
    kinds, labels = hand.find(Choice, "labelKind"), hand.find(Choice, "labelChoice")
    kinds.choose(kind)
    kinds.activated.emit(kinds.currentIndex())
    hand.until(lambda: labels.findData(name) >= 0)
    labels.choose(name)
    labels.activated.emit(labels.currentIndex())


def test_half_typed_names_are_erased_with_the_journal(hand: Hand) -> None:
    go_to(hand, "Journals")
    hand.type("Drea")
    again = locked(hand)
    again.home.do(again.home.session.erasing.erase("journal"))
    go_to(again, "Journals")
    again.qtbot.wait(200)
    assert line(again, "newJournalName").text() == ""


# A picture


def picture() -> QImage:
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(QColor("#3060a0"))
    return image


@pytest.fixture
def made_slowly(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """A picture is ready once this is set."""
    ready = threading.Event()
    really = pictures.encode_image

    def slowly(image: QImage) -> object:
        assert ready.wait(20)
        return really(image)

    monkeypatch.setattr(picture_model, "encode_image", slowly)
    return ready


@pytest.mark.parametrize("words", ["", "Half a thought"])
def test_a_picture_being_made_when_its_draft_is_erased_goes_with_it(
    hand: Hand, made_slowly: threading.Event, words: str
) -> None:
    journal, pictures = hand.place.journal, hand.place.desk.pictures
    hand.type(words or "x")
    journal.save()
    hand.until(lambda: journal.state.page.kept == "draft")
    if not words:  # its draft holds another picture alone
        made_slowly.set()
        pictures.add_image(picture())
        hand.until(lambda: len(pictures.state.pictures) == 1)
        hand.key(Qt.Key.Key_Backspace)
        made_slowly.clear()
    page = journal.state.page.id
    pictures.add_image(picture())
    hand.until(lambda: pictures.state.busy == 1)
    hand.press("eraseEntry")
    hand.press("erasingYes")
    hand.until(lambda: journal.state.page.id != page)
    made_slowly.set()
    hand.until(lambda: pictures.state.busy == 0)
    assert hand.home.do(hand.home.session.picturing.of(entry_id=page)) == []
    assert hand.home.do(hand.home.session.journaling.entry_drafts()) == []
    assert hand.rows() == []
    assert pictures.state.trouble == ""


def test_a_picture_being_made_when_its_entry_is_put_into_the_trash_comes_back_with_it(
    hand: Hand, made_slowly: threading.Event
) -> None:
    journal, pictures = hand.place.journal, hand.place.desk.pictures
    hand.type("Kept")
    hand.press("keepEntry")
    hand.until(lambda: journal.state.page.kept == "kept")
    page = journal.state.page.id
    pictures.add_image(picture())
    hand.press("eraseEntry")
    hand.until(lambda: journal.state.page.id != page)
    made_slowly.set()
    hand.until(lambda: pictures.state.busy == 0)
    assert hand.find(QPushButton, "newEntry").isEnabled()
    assert len(hand.home.do(hand.home.session.picturing.of(entry_id=page))) == 1
    assert hand.home.do(hand.home.session.journaling.entry_drafts()) == []
