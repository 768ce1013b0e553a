"""The journal as a person uses it: by hand, wide and narrow."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from client.ui.journal.paper import Paper
from client.ui.journal.screen import JournalPlace
from client.ui.kit.list_model import ListModel
from client.ui.kit.long_list import LongList
from client.ui.kit.moods import MoodChoice
from tests.client.ui.standing import Standing


class Hand:
    """The place in a window of its own."""

    def __init__(self, qtbot: QtBot, home: Standing, width: int = 960, height: int = 660) -> None:
        self.qtbot = qtbot
        self.home = home
        self.window = QWidget()
        self.window.setObjectName("window")
        qtbot.addWidget(self.window)
        self.place = JournalPlace(home)
        self.place.setParent(self.window)
        self.resize(width, height)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.place.arrive()
        qtbot.waitUntil(lambda: self.place.journal.state.loaded)

    def resize(self, width: int, height: int) -> None:
        self.window.resize(width, height)
        self.place.setGeometry(0, 0, width, height)

    def button(self, name: str) -> QPushButton:
        found = self.place.findChild(QPushButton, name)
        assert found is not None
        assert found.isVisible()
        return found

    def press(self, name: str) -> None:
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        QTest.keyClicks(self.paper, text)

    @property
    def paper(self) -> Paper:
        found = self.place.findChild(Paper, "entryText")
        assert found is not None
        return found

    @property
    def entries(self) -> LongList:
        found = self.place.findChild(LongList, "entryList")
        assert found is not None
        return found

    @property
    def rows(self) -> list[str]:
        model = self.entries.model()
        assert isinstance(model, ListModel)
        role = Qt.ItemDataRole.AccessibleTextRole
        return [str(model.index(row).data(role)) for row in range(model.rowCount())]

    @property
    def words(self) -> str:
        return "\n".join(label.text() for label in self.place.findChildren(QLabel) if label.isVisible())

    def open(self, row: int) -> None:
        index = self.entries.model().index(row, 0)
        QTest.mouseClick(
            self.entries.viewport(), Qt.MouseButton.LeftButton, pos=self.entries.visualRect(index).center()
        )
        QApplication.processEvents()

    def until(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in self.words)


@pytest.fixture
def hand(qtbot: QtBot, home: Standing) -> Hand:
    return Hand(qtbot, home)


def test_a_window_that_becomes_narrow_leaves_one_writing(hand: Hand) -> None:
    hand.type("Half a")
    hand.resize(600, 480)
    QApplication.processEvents()
    assert hand.paper.isVisible()
    assert hand.paper.hasFocus()
    hand.type(" sentence")
    assert hand.paper.words() == "Half a sentence"


def test_one_can_write_at_once_and_keep_it_by_keyboard(hand: Hand) -> None:
    assert "Your entries come here" in hand.words
    assert hand.paper.hasFocus()
    hand.type("Walked to the breakwater")
    QTest.keyClick(hand.paper, Qt.Key.Key_Return)
    hand.type("and back")
    QTest.keyClick(hand.paper, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hand.until("Kept, ")
    (entry,) = hand.home.do(hand.home.session.journaling.entries())
    assert entry.text == "Walked to the breakwater\nand back"
    hand.qtbot.waitUntil(lambda: len(hand.rows) == 1)
    assert hand.rows[0].endswith("Walked to the breakwater\nand back")
    assert hand.paper.hasFocus(), "one can go on writing"


def test_the_words_come_back_exactly(hand: Hand) -> None:
    text = "  A\tfirst\u00a0line \n\n\nكتبت اليوم \U0001f426\n"
    hand.paper.insertPlainText(text)
    hand.press("keepEntry")
    hand.until("Kept, ")
    (entry,) = hand.home.do(hand.home.session.journaling.entries())
    assert entry.text == text
    hand.press("newEntry")
    assert hand.paper.words() == ""
    hand.qtbot.waitUntil(lambda: len(hand.rows) == 1)
    hand.open(0)
    hand.qtbot.waitUntil(lambda: hand.paper.words() == text)
    assert not hand.button("keepEntry").isEnabled(), "looking at an entry is no change"


def test_pasted_words_bring_no_look_with_them(hand: Hand) -> None:
    QApplication.clipboard().setText("<b>plain</b>")
    hand.paper.paste()
    assert hand.paper.words() == "<b>plain</b>"


def test_a_mood_can_be_put_to_an_entry_and_taken_away(hand: Hand) -> None:
    hand.type("so so")
    hand.press("entryMoodButton")
    mood = hand.place.findChild(MoodChoice, "entryMood")
    assert mood is not None
    assert mood.isVisible()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert mood.isAncestorOf(focused)
    QTest.keyClick(focused, Qt.Key.Key_2)
    assert hand.button("entryMoodButton").text() == "Low"
    hand.press("keepEntry")
    hand.until("Kept, ")
    assert [e.mood for e in hand.home.do(hand.home.session.journaling.entries())] == [2]
    hand.press("entryWithoutMood")
    assert hand.button("entryMoodButton").text() == "Add a mood"
    hand.press("keepEntry")
    hand.qtbot.waitUntil(lambda: hand.place.journal.state.page.kept == "kept")
    assert [e.mood for e in hand.home.do(hand.home.session.journaling.entries())] == [None]


def test_an_entry_goes_into_the_trash_unasked_and_comes_back_by_one_press(hand: Hand) -> None:
    hand.type("to be put away")
    hand.press("keepEntry")
    hand.until("Kept, ")
    hand.press("eraseEntry")
    hand.until("Moved to the trash. It stays there for 30 days.")
    assert hand.window.findChild(QDialog, "erasing") is None
    assert hand.home.do(hand.home.session.journaling.entries()) == []
    assert hand.paper.words() == ""
    (undo,) = [each for each in hand.place.notice.findChildren(QPushButton) if each.text() == "Undo"]
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    hand.qtbot.waitUntil(lambda: hand.paper.words() == "to be put away")
    assert "Moved to the trash" not in hand.words
    assert len(hand.home.do(hand.home.session.journaling.entries())) == 1


def test_erasing_a_draft_is_asked_and_staying_comes_first(hand: Hand) -> None:
    hand.type("to be gone")
    hand.place.journal.save()
    hand.until("Draft kept")
    hand.press("eraseEntry")
    dialog = hand.window.findChild(QDialog, "erasing")
    assert dialog is not None
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Backups and exports that were made before still hold it" in said
    assert "no copy" not in said
    stay = dialog.findChild(QPushButton, "erasingNot")
    assert stay is not None
    assert stay.hasFocus()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    hand.qtbot.waitUntil(lambda: hand.window.findChild(QDialog, "erasing") is None)
    assert len(hand.home.do(hand.home.session.journaling.entry_drafts())) == 1
    hand.press("eraseEntry")
    dialog = hand.window.findChild(QDialog, "erasing")
    assert dialog is not None
    gone = dialog.findChild(QPushButton, "erasingYes")
    assert gone is not None
    QTest.mouseClick(gone, Qt.MouseButton.LeftButton)
    hand.until("Your entries come here")
    assert hand.home.do(hand.home.session.journaling.entry_drafts()) == []
    assert hand.paper.words() == ""


def test_search_says_when_nothing_is_found_and_escape_ends_it(hand: Hand) -> None:
    hand.home.do(hand.home.session.journaling.write_entry(text="The heron came"))
    hand.place.journal.load()
    hand.qtbot.waitUntil(lambda: len(hand.rows) == 1)
    QTest.keyClick(hand.paper, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    search = hand.place.findChild(QLineEdit, "journalSearch")
    assert search is not None
    assert search.hasFocus()
    QTest.keyClicks(search, "otter")
    hand.until("Nothing found")
    assert hand.place.back()
    hand.qtbot.waitUntil(lambda: len(hand.rows) == 1)
    assert not hand.place.back()


def test_in_a_narrow_window_list_and_page_take_turns(qtbot: QtBot, home: Standing) -> None:
    home.do(home.session.journaling.write_entry(text="The heron came"))
    hand = Hand(qtbot, home, 560, 480)
    qtbot.waitUntil(lambda: len(hand.rows) == 1)
    assert hand.entries.isVisible()
    assert not hand.paper.isVisible()
    hand.open(0)
    assert hand.paper.isVisible()
    assert not hand.entries.isVisible()
    qtbot.waitUntil(lambda: hand.paper.words() == "The heron came")
    hand.type("!")
    assert hand.place.back()
    assert hand.entries.hasFocus()
    qtbot.waitUntil(lambda: "Changes not kept yet" in hand.rows[0])
    hand.open(0)
    hand.press("backToEntries")
    assert hand.entries.isVisible()


def test_check_ins_have_a_chart_and_a_list(qtbot: QtBot, hand: Hand) -> None:
    hand.home.do(hand.home.session.journaling.check_in(mood=2, note="Restless"))
    hand.home.do(hand.home.session.journaling.check_in(mood=4))
    tabs = hand.place.findChild(QTabBar, "journalSections")
    assert tabs is not None
    tabs.setFocus()
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    made = hand.place.findChild(LongList, "checkInList")
    assert made is not None
    qtbot.waitUntil(lambda: made.model().rowCount() == 2)
    role = Qt.ItemDataRole.AccessibleTextRole
    assert str(made.model().index(0, 0).data(role)).startswith("Okay. ")
    assert str(made.model().index(1, 0).data(role)).endswith("Restless")
    assert "2 check-ins, from Low to Okay" in hand.place.past.chart.summary.text()
    assert hand.place.back(), "back leads to the entries"
    assert hand.place.entries.isVisible()


def test_nothing_begun_is_lost_when_the_vault_closes(hand: Hand) -> None:
    hand.type("half a th")
    work = hand.place.keep()
    assert work is not None
    hand.home.do(work)
    (draft,) = hand.home.do(hand.home.session.journaling.entry_drafts())
    assert draft.text == "half a th"


def test_looking_elsewhere_saves(hand: Hand) -> None:
    hand.type("half a th")
    hand.place.hide()
    hand.qtbot.waitUntil(lambda: len(hand.home.do(hand.home.session.journaling.entry_drafts())) == 1)


def test_examples_say_that_they_are_erased(qtbot: QtBot, home: Standing) -> None:
    assert "erased when you leave" not in Hand(qtbot, home).words
    home.examples = True
    assert "These examples are erased when you leave." in Hand(qtbot, home).words


def test_at_twice_the_size_everything_can_be_reached(qtbot: QtBot, home: Standing) -> None:
    home.theme.choose(scale=2.0)
    hand = Hand(qtbot, home, 880, 400)
    hand.press("newEntry")
    hand.type("large")
    hand.place.page.paper.bring(hand.button("keepEntry"))
    hand.press("keepEntry")
    hand.until("Kept, ")

    def cut() -> list[str]:
        return [
            each.text()
            for each in hand.place.findChildren(QAbstractButton)
            if each.isVisible() and each.width() < each.minimumSizeHint().width()
        ]

    # Other words on a button need another layout, which comes with the next events.
    qtbot.waitUntil(lambda: cut() == [])
