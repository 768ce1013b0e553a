from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QPushButton,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import createdByPython, delete

from client.bug_log import NAME, BugLog
from client.notices import Notice
from client.ui.kit.controls import Button, IconButton
from client.ui.kit.flow import Flow
from client.ui.kit.mishap import own_up
from client.ui.kit.navigation import Sidebar
from client.ui.kit.notice_bar import NoticeBar
from client.ui.kit.quick_exit import QuickExitKeys
from client.ui.kit.shell import Header
from client.ui.kit.shortcuts import shortcuts, show_shortcuts
from client.ui.kit.tick import Tick
from client.ui.theme import Theme


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(800, 600)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def exits(window: QWidget, clock: Clock) -> list[bool]:
    heard: list[bool] = []
    keys = QuickExitKeys(window, clock=clock)
    keys.pressed.connect(lambda: heard.append(True))
    return heard


def shift(window: QWidget, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)


def test_shift_three_times_leaves(window: QWidget, exits: list[bool]) -> None:
    shift(window, 2)
    assert not exits
    shift(window)
    assert exits == [True]


def test_shift_for_a_capital_letter_does_not_count(window: QWidget, exits: list[bool]) -> None:
    shift(window, 2)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    assert not exits


def test_any_other_key_begins_anew(window: QWidget, exits: list[bool]) -> None:
    shift(window, 2)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    shift(window, 2)
    assert not exits
    shift(window)
    assert exits == [True]


def test_five_seconds_are_enough_and_six_are_not(window: QWidget, exits: list[bool], clock: Clock) -> None:
    for step in (0.0, 3.0, 3.0):
        clock.now += step
        shift(window)
    assert not exits
    clock.now += 1.5
    shift(window)
    assert exits == [True]


def test_shift_counts_also_while_somebody_types(window: QWidget, exits: list[bool], qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QPlainTextEdit

    field = QPlainTextEdit(window)
    field.show()
    field.setFocus()
    shift(window, 3)
    assert exits == [True]
    QTest.keyClicks(field, "Some Words With Capitals")
    assert exits == [True]


def test_a_held_key_is_one_press(window: QWidget, exits: list[bool]) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    for _ in range(10):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            held = QKeyEvent(kind, Qt.Key.Key_Shift, Qt.KeyboardModifier.NoModifier, "", True)
            QApplication.sendEvent(window.windowHandle(), held)
    assert not exits


@pytest.mark.parametrize("mirrored", [False, True])
def test_flow_begins_a_new_row_where_the_width_ends(theme: Theme, qtbot: QtBot, mirrored: bool) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    if mirrored:
        holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow = Flow(theme, holder)
    buttons = [Button(theme, f"Button number {n}") for n in range(4)]
    for button in buttons:
        flow.addWidget(button)
    holder.resize(2000, 200)
    holder.show()
    assert len({button.y() for button in buttons}) == 1
    first, second = buttons[0].x(), buttons[1].x()
    assert (first > second) == mirrored
    narrow = buttons[0].sizeHint().width() + 10
    holder.resize(narrow, 400)
    QApplication.processEvents()
    assert len({button.y() for button in buttons}) == 4
    assert flow.heightForWidth(narrow) > flow.heightForWidth(2000)
    for button in buttons:
        assert QRect(0, 0, narrow, 400).contains(button.geometry())


def test_a_notice_is_said_and_keeps_out_of_the_way(theme: Theme, window: QWidget) -> None:
    field = QPushButton("Elsewhere", window)
    field.show()
    field.setFocus()
    bar = NoticeBar(theme, window)
    took: list[bool] = []
    bar.say(Notice("Kept {what}.", (("what", "everything"),)), step="Look", do=lambda: took.append(True))
    assert bar.said == "Kept everything."
    assert field.hasFocus()
    next(b for b in bar.findChildren(QPushButton) if b.text() == "Look").click()
    assert took == [True]
    assert bar.said == ""


def test_a_mistake_is_owned_up_to_calmly(
    theme: Theme,
    window: QWidget,
    tmp_path: Path,
    expect_log: Callable[[int, str], AbstractContextManager[None]],
) -> None:
    log = logging.getLogger("leeward")
    handler = BugLog(tmp_path)
    log.addHandler(handler)
    quit_: list[bool] = []
    try:
        with expect_log(logging.ERROR, "mistake"):
            for words in ("my secret words", "more of them"):
                try:
                    raise RuntimeError(words)
                except RuntimeError as error:
                    own_up(window, theme, tmp_path, error, quit_=lambda: quit_.append(True))
    finally:
        log.removeHandler(handler)
    dialogs = window.findChildren(QDialog, "mishap")
    assert len(dialogs) == 1
    said = " ".join(label.text() for label in dialogs[0].findChildren(QLabel))
    assert "safe" in said
    assert "secret" not in said
    report = (tmp_path / NAME).read_text()
    assert report.count("RuntimeError") == 2
    assert "secret" not in report
    assert "words" not in report.replace("test_small_parts", "")
    next(b for b in dialogs[0].findChildren(QPushButton) if "Close" in b.text()).click()
    assert quit_ == [True]


def test_an_icon_button_has_a_name(theme: Theme, qtbot: QtBot) -> None:
    button = IconButton(theme, "x", "Close this")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Close this"
    assert not button.icon().isNull()


def test_the_navigation_says_places_also_without_words(theme: Theme, qtbot: QtBot) -> None:
    sidebar = Sidebar(theme)
    qtbot.addWidget(sidebar)
    sidebar.set_keys(["today", "community"])
    for wide in (True, False):
        sidebar.set_wide(wide)
        spoken = [
            sidebar.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole)
            for row in range(sidebar.list.count())
        ]
        assert spoken == ["Today", "Community"]
    sidebar.show()
    with qtbot.waitSignal(sidebar.chosen) as chosen:
        sidebar.list.setFocus()
        sidebar.select("today")
        QTest.keyClick(sidebar.list, Qt.Key.Key_Down)
    assert chosen.args == ["community"]


def test_the_locked_window_says_help_and_no_more(theme: Theme, qtbot: QtBot) -> None:
    header = Header(theme)
    qtbot.addWidget(header)
    header.set_locked(True)
    assert header.support_button.text() == "Help"
    header.set_locked(False)
    assert header.support_button.text() == "Get support now"


@pytest.mark.parametrize("guide", [False, True])
def test_f1_lists_every_shortcut(theme: Theme, window: QWidget, guide: bool) -> None:
    show_shortcuts(window, theme, guide=guide)
    dialog = window.findChild(QDialog, "shortcuts")
    assert dialog is not None
    words = [label.text() for label in dialog.findChildren(QLabel)]
    for keys, does in shortcuts(guide=guide):
        assert keys in words
        assert does in words
    assert any("guide desk" in said for said in words) == guide, (
        "who is no guide has no desk, and no keys for it"
    )


def test_a_flow_holds_items_of_its_own_and_lets_go_of_a_button_that_goes(theme: Theme, qtbot: QtBot) -> None:
    """Wrappers of items that Qt makes do not notice when it takes them away; asking one ended the program."""
    holder = QWidget()
    qtbot.addWidget(holder)
    box = QVBoxLayout(holder)
    flow = Flow(theme)
    buttons = [Button(theme, f"Button number {n}") for n in range(3)]
    for button in buttons:
        flow.addWidget(button)
    box.addLayout(flow)
    items = [item for at in range(flow.count()) if (item := flow.itemAt(at)) is not None]
    assert len(items) == 3
    assert all(createdByPython(item) for item in items)
    holder.show()
    delete(buttons.pop(1))
    QApplication.processEvents()
    assert flow.count() == 2
    left = [item.widget() for at in range(2) if (item := flow.itemAt(at)) is not None]
    assert left == buttons
    assert flow.minimumSize().width() > 0


@pytest.mark.parametrize("size", [(1180, 760), (640, 400), (1180, 400)])
def test_a_place_without_a_title_leaves_no_gap_for_it(
    theme: Theme, window: QWidget, size: tuple[int, int]
) -> None:
    header = Header(theme, window)
    header.resize(size[0], 120)
    header.arrange(*size)
    header.tell("", "Nothing is stored or sent yet")
    header.show()
    QApplication.processEvents()
    assert header.where.mapTo(header, header.where.rect().topLeft()).x() == theme.px(24)
    header.tell("Join", "Nobody is told")
    titles = [each.isVisible() for each in header.findChildren(QLabel) if each.text() == "Join"]
    assert sorted(titles) == [False, True]


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [1180, 672, 512])
def test_what_is_always_there_is_always_whole(
    theme: Theme, window: QWidget, scale: float, width: int
) -> None:
    theme.choose(scale=scale)
    header = Header(theme, window)
    header.tell("Community", "Guides and members can read this")
    header.setFixedWidth(width)
    header.arrange(width, 480)
    header.show()
    QApplication.processEvents()
    for button in (header.support_button, header.exit_button):
        assert button.width() >= button.sizeHint().width()
        assert header.rect().contains(QRect(button.mapTo(header, QPoint(0, 0)), button.size()))
    assert header.support_button.text() == "Get support now"
    assert header.exit_button.accessibleName() == "Quick exit"
    assert header.exit_button.text() or header.exit_button.toolTip()


def test_long_words_about_who_can_see_it_stand_below_a_title(theme: Theme, window: QWidget) -> None:
    header = Header(theme, window)
    header.arrange(420, 400)
    header.show()
    told = {}
    for words in ("Only here", "Guides and members of this community can read this"):
        header.tell("Community", words)
        header.setFixedWidth(420)
        header.adjustSize()
        QApplication.processEvents()
        title = next(e for e in header.findChildren(QLabel) if e.text() == "Community" and e.isVisible())
        told[words] = header.where.mapTo(header, QPoint(0, 0)).y() - title.mapTo(header, QPoint(0, 0)).y()
    beside, below = told.values()
    assert beside < 10
    assert below > 10


def test_a_button_folds_its_words_in_a_row_that_is_too_narrow(qtbot: QtBot, theme: Theme) -> None:
    words = "A button with more words than this row is wide"
    box = QWidget()
    flow = Flow(theme, box)
    button = Button(theme, words, "quiet", icon="heart-handshake")
    flow.addWidget(button)
    qtbot.addWidget(box)
    box.resize(1000, 200)
    box.show()
    one_line = button.height()
    assert button.width() == button.sizeHint().width()
    box.resize(200, 200)
    QApplication.processEvents()
    assert button.narrowest() <= button.width() <= 200
    assert button.height() > 1.5 * one_line
    option = QStyleOptionButton()
    button.initStyleOption(option)
    assert option.text.split() == words.split()
    assert "\n" in option.text
    assert button.text() == words
    box.resize(1000, 200)
    QApplication.processEvents()
    assert button.height() == one_line


def test_a_tick_folds_its_words_where_it_is_narrow(qtbot: QtBot, theme: Theme) -> None:
    box = QWidget()
    column = QVBoxLayout(box)
    tick = Tick("I understand a good many words that stand beside this box")
    column.addWidget(tick)
    column.addStretch(1)
    qtbot.addWidget(box)
    box.resize(1000, 300)
    box.show()
    one_line = tick.height()
    box.resize(260, 300)
    QApplication.processEvents()
    assert box.width() == 260
    assert tick.height() >= one_line + tick.fontMetrics().lineSpacing()
    option = QStyleOptionButton()
    tick.initStyleOption(option)
    assert option.text.replace("\n", " ") == tick.text()
    box.resize(1000, 300)
    QApplication.processEvents()
    assert tick.height() == one_line
