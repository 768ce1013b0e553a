from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from client.ui.kit.parts import go_to_next, let_tab_follow, let_tab_go_down


class Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        self.places = QPushButton("places")
        self.left = QWidget()
        self.right = QWidget()
        self.words = QLabel("nothing to press")
        for part in (self.places, self.left, self.words, self.right):
            box.addWidget(part)
        self.first, self.second = QLineEdit(), QLineEdit()
        inside = QVBoxLayout(self.left)
        inside.addWidget(self.first)
        inside.addWidget(self.second)
        self.send = QPushButton("send")
        QVBoxLayout(self.right).addWidget(self.send)
        self.parts = (self.places, self.left, self.words, self.right)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    window = Window()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.places.setFocus()
    return window


def test_it_goes_around_and_passes_over_what_takes_no_focus(window: Window) -> None:
    went = [go_to_next(window.parts) for _ in range(3)]
    assert went == [window.first, window.send, window.places]
    assert window.places.hasFocus()


def test_it_goes_back_too(window: Window) -> None:
    assert [go_to_next(window.parts, back=True) for _ in range(2)] == [window.send, window.first]


def test_one_comes_back_to_where_one_was(window: Window) -> None:
    window.second.setFocus()
    window.places.setFocus()
    assert go_to_next(window.parts) is window.second


def test_what_is_hidden_or_disabled_is_passed_over(window: Window) -> None:
    window.second.setFocus()
    window.places.setFocus()
    window.second.setEnabled(False)
    assert go_to_next(window.parts) is window.first
    window.right.hide()
    assert go_to_next(window.parts) is window.places


def test_from_nowhere_it_begins_at_the_first(window: Window) -> None:
    window.places.clearFocus()
    assert go_to_next(window.parts) is window.places


def test_where_nothing_takes_the_focus_it_stays(window: Window) -> None:
    assert go_to_next([window.words]) is None
    assert window.places.hasFocus()


def test_tab_comes_to_what_was_made_later_where_it_stands(window: Window) -> None:
    layout = window.left.layout()
    assert isinstance(layout, QVBoxLayout)
    late = QLineEdit()
    layout.addWidget(late)
    QApplication.processEvents()  # only then is it shown
    let_tab_follow((window.places, window.left, window.right))
    window.places.setFocus()
    went = []
    for _ in range(4):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        went.append(QApplication.focusWidget())
    assert went == [window.first, window.second, late, window.send]


def test_tab_goes_down_a_column_as_it_stands_however_deep(qtbot: QtBot) -> None:
    window, column = QWidget(), QWidget()
    qtbot.addWidget(window)
    above, below = QPushButton("above"), QPushButton("below")
    around = QVBoxLayout(window)
    for part in (above, column, below):
        around.addWidget(part)
    box, row = QVBoxLayout(column), QHBoxLayout()
    box.addLayout(row)
    scrolled, inside = QScrollArea(), QWidget()
    scrolled.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    scrolled.setWidget(inside)
    box.addWidget(scrolled)
    last, third, second, first = QPushButton(), QPushButton(), QLineEdit(), QPushButton()
    for each in (first, QLabel("nothing to stop at"), second):
        row.addWidget(each)
    box.addWidget(last)
    QVBoxLayout(inside).addWidget(third)
    let_tab_go_down(column)
    chain: list[QWidget | None] = [above]
    while (after := chain[-1].nextInFocusChain() if chain[-1] else None) is not above:
        chain.append(after)
    stops = [each for each in chain if each and each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [above, first, second, scrolled, third, last, below]
