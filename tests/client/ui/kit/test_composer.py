from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from client.ui.kit.composer import Composer, WordBox
from client.ui.kit.controls import Button
from client.ui.theme import Theme


def settle() -> None:
    """A layout passes a new size on from parent to child, one event at a time."""
    for _ in range(8):
        QApplication.processEvents()


class Shown:
    """A composer at the bottom of a window, with something else to focus."""

    def __init__(self, qtbot: QtBot, theme: Theme, *, collapsible: bool = True) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.elsewhere = WordBox(theme, "Elsewhere")
        self.composer = Composer(theme, name="Your reply", button="Post", collapsible=collapsible)
        self.composer.set_readers("Guides and members can read this.", "A guide reads this first.")
        box = QVBoxLayout(self.window)
        box.addWidget(self.elsewhere)
        box.addStretch(1)
        box.addWidget(self.composer)
        self.window.resize(500, 700)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.elsewhere.setFocus()
        self.changed = 0
        self.sent: list[str] = []
        self.composer.changed.connect(self._count)
        self.composer.send.connect(lambda: self.sent.append(self.composer.words))

    def _count(self) -> None:
        self.changed += 1

    @property
    def box(self) -> WordBox:
        return self.composer.box_of_words

    def is_open(self) -> bool:
        return self.composer.open

    def said(self) -> str:
        shown = [label for label in self.composer.findChildren(QLabel) if label.isVisible()]
        return " ".join(label.text() for label in shown)


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme) -> Shown:
    return Shown(qtbot, theme)


def test_it_is_one_line_until_somebody_writes(shown: Shown) -> None:
    assert not shown.is_open()
    assert not shown.composer.button.isVisible()
    low = shown.composer.height()
    shown.box.setFocus()
    settle()
    assert shown.is_open()
    assert shown.composer.button.isVisible()
    assert shown.composer.height() > low
    assert shown.said() == "Guides and members can read this. A guide reads this first."


def test_it_grows_with_its_words_and_then_scrolls(shown: Shown) -> None:
    shown.box.setFocus()
    heights = []
    for lines in (3, 6, 10, 40):
        shown.box.set_words("\n".join(["words"] * lines))
        settle()
        heights.append(shown.box.height())
        assert shown.box.verticalScrollBar().isVisible() == (lines == 40), "ten lines are shown whole"
    assert heights[0] < heights[1] < heights[2] == heights[3]


def test_a_long_line_makes_it_grow_too(shown: Shown) -> None:
    shown.box.setFocus()
    settle()
    before = shown.box.height()
    shown.box.set_words("words " * 120)
    settle()
    assert shown.box.height() > before


def test_what_is_typed_is_told_and_what_is_put_in_is_not(shown: Shown) -> None:
    shown.composer.fill("Half a thought")
    assert shown.changed == 0
    assert shown.is_open(), "words in it are shown"
    shown.box.setFocus()
    QTest.keyClicks(shown.box, "!")
    assert shown.changed == 1
    assert shown.composer.words == "!Half a thought"


def test_emptied_from_outside_it_folds_unless_the_cursor_is_in_it(shown: Shown) -> None:
    shown.composer.fill("words")
    shown.composer.fill("")
    assert not shown.is_open()
    shown.box.setFocus()
    shown.composer.fill("words")
    shown.composer.fill("")
    assert shown.is_open()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_ctrl_enter_sends_and_enter_begins_a_line(shown: Shown, key: Qt.Key) -> None:
    shown.box.setFocus()
    QTest.keyClicks(shown.box, "One")
    QTest.keyClick(shown.box, Qt.Key.Key_Return)
    assert shown.sent == []
    QTest.keyClick(shown.box, key, Qt.KeyboardModifier.ControlModifier)
    assert shown.sent == ["One\n"]


def test_tab_leaves_the_box_for_the_button(shown: Shown) -> None:
    shown.box.setFocus()
    QTest.keyClick(shown.box, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is shown.composer.button
    assert shown.composer.words == ""
    QTest.keyClick(shown.composer.button, Qt.Key.Key_Space)
    assert shown.sent == [""]


def test_on_the_way_nothing_is_typed_or_sent_again(shown: Shown) -> None:
    shown.composer.fill("On its way")
    shown.box.setFocus()
    shown.composer.set_busy(True)
    QTest.keyClicks(shown.box, "more")
    QTest.keyClick(shown.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (shown.composer.words, shown.sent) == ("On its way", [])
    shown.composer.set_busy(False)
    QTest.keyClick(shown.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert shown.sent == ["On its way"]


def test_what_it_says_stands_beside_the_words(shown: Shown) -> None:
    shown.composer.say("There are no words in it yet.")
    assert shown.composer.said == "There are no words in it yet."
    assert shown.is_open()
    shown.composer.say(None)
    assert shown.composer.said == ""
    shown.composer.set_quiet("Your draft is kept on this computer")
    assert "Your draft is kept" in shown.said()
    shown.composer.set_quiet("")
    assert "Your draft is kept" not in shown.said()


def test_in_a_low_window_it_is_a_line_whenever_one_is_elsewhere(shown: Shown) -> None:
    shown.composer.set_low(True)
    shown.box.setFocus()
    QTest.keyClicks(shown.box, "Half a thought")
    settle()
    assert shown.is_open()
    button, box = shown.composer.button.geometry(), shown.box.geometry()
    assert button.left() >= box.right(), "beside the box, not under it"
    high = shown.composer.height()
    shown.elsewhere.setFocus()
    settle()
    assert not shown.is_open()
    assert shown.composer.height() < high
    assert shown.composer.button.isVisible(), "there are words that can be sent"
    shown.composer.set_low(False)
    settle()
    assert shown.is_open()
    assert shown.composer.button.isVisible()


def test_one_that_does_not_fold_is_open_from_the_start(qtbot: QtBot, theme: Theme) -> None:
    shown = Shown(qtbot, theme, collapsible=False)
    assert shown.is_open()
    shown.composer.fill("")
    assert shown.is_open()


def test_another_text_size_makes_taller_lines(shown: Shown, theme: Theme) -> None:
    before = shown.box.sizeHint().height()
    theme.choose(scale=2.0)
    settle()
    assert shown.box.sizeHint().height() > 1.6 * before


def test_a_screen_reader_hears_what_it_is_and_who_reads_it(shown: Shown) -> None:
    assert shown.box.accessibleName() == "Your reply"
    assert "Guides and members" in shown.box.accessibleDescription()
    QApplication.sendEvent(shown.box, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert shown.is_open()


def test_tab_comes_to_what_looks_through_a_post_before_the_button_that_sends_it(
    qtbot: QtBot, theme: Theme
) -> None:
    shown = Shown(qtbot, theme, collapsible=False)
    composer = shown.composer
    tools = [Button(theme, words, "quiet") for words in ("Content note", "Preview")]
    for tool in tools:
        composer.add_tool(tool)
    composer.box_of_words.set_words("It helped to write this down.")
    settle()
    composer.box_of_words.setFocus()
    came: list[QWidget | None] = []
    while len(came) < 8 and composer.button not in came:
        shown.window.focusNextChild()
        came.append(QApplication.focusWidget())
    assert [each for each in came if isinstance(each, Button)] == [*tools, composer.button]
