from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import (
    QEvent,
    QPoint,
    QPointF,
    QStringListModel,
    Qt,
)
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyle
from pytestqt.qtbot import QtBot

from client.ui.kit.list_model import ListModel
from client.ui.theme import Theme
from tests.client.ui.kit.shown_list import Entry, Shown


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme) -> Shown:
    return Shown(qtbot, theme)


# Keys


def test_keys_move_among_the_rows(shown: Shown) -> None:
    shown.fill(*range(100))
    shown.list.setCurrentIndex(shown.model.index(0))
    shown.key(Qt.Key.Key_Down)
    assert shown.current == 1
    for _ in range(6):
        shown.key(Qt.Key.Key_Down)
    assert (shown.current, shown.top(7)) == (7, 400)
    shown.key(Qt.Key.Key_Up)
    assert (shown.current, shown.top(7)) == (6, 400)
    shown.key(Qt.Key.Key_PageDown)
    assert shown.current == shown.list.in_sight[1] == 8
    shown.key(Qt.Key.Key_PageUp)
    shown.key(Qt.Key.Key_PageUp)
    assert shown.list.at_start
    shown.key(Qt.Key.Key_PageUp)
    assert shown.current == 0
    shown.key(Qt.Key.Key_End)
    assert (shown.current, shown.list.at_end) == (99, True)
    shown.key(Qt.Key.Key_PageDown)
    assert shown.current == 99
    shown.key(Qt.Key.Key_Home)
    assert (shown.current, shown.list.at_start) == (0, True)


def test_arrows_go_on_from_what_is_in_sight(shown: Shown) -> None:
    shown.fill(*range(100))
    shown.list.setCurrentIndex(shown.model.index(0))
    shown.list.scroll_by(5030)
    shown.key(Qt.Key.Key_Down)
    assert (shown.current, shown.top(51)) == (51, 70)


def test_arrows_read_through_a_row_taller_than_the_window(shown: Shown) -> None:
    shown.fill(*range(5), height=900)
    shown.list.setCurrentIndex(shown.model.index(1))
    assert shown.top(1) == 0
    seen = []
    while shown.current == 1:
        seen.append(shown.top(1))
        shown.key(Qt.Key.Key_Down)
    assert seen[-1] == 500 - 900
    assert (shown.current, shown.top(2)) == (2, 0)
    shown.key(Qt.Key.Key_Up)
    assert (shown.current, shown.top(1)) == (1, -400)
    shown.key(Qt.Key.Key_Up)
    assert shown.current == 1
    assert shown.top(1) > -400


def test_focus_by_keyboard_begins_with_what_is_in_sight(shown: Shown) -> None:
    shown.fill(*range(100))
    shown.list.clearFocus()
    shown.list.scroll_by(1030)
    shown.list.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    assert (shown.current, shown.top(11)) == (11, 70)
    assert shown.delegate.states[11] & QStyle.StateFlag.State_HasFocus
    assert not shown.delegate.states[12] & QStyle.StateFlag.State_HasFocus


def test_letters_are_left_to_the_window(shown: Shown) -> None:
    shown.fill(*range(100))
    shown.list.setCurrentIndex(shown.model.index(0))
    QTest.keyClicks(shown.list, "Entry 7")
    assert shown.current == 0


# Opening


def test_enter_opens(shown: Shown) -> None:
    shown.fill(*range(10))
    shown.key(Qt.Key.Key_Return)
    assert shown.opened == []
    shown.list.setCurrentIndex(shown.model.index(4))
    shown.key(Qt.Key.Key_Return)
    shown.key(Qt.Key.Key_Enter)
    assert shown.opened == [4, 4]


def test_one_click_opens_once_even_if_it_is_two(shown: Shown) -> None:
    shown.fill(*range(10))
    shown.click(2)
    assert (shown.opened, shown.current) == ([2], 2)
    at = shown.list.visualRect(shown.model.index(3)).center()
    QTest.mouseClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert shown.opened == [2, 3]


def test_a_click_that_the_delegate_answers_opens_nothing(shown: Shown) -> None:
    shown.fill(*range(10))
    shown.delegate.answers = True
    shown.click(2)
    assert shown.opened == []
    shown.delegate.answers = False
    shown.click(3)
    assert shown.opened == [3]


def test_where_two_clicks_open_one_only_chooses(qtbot: QtBot, theme: Theme) -> None:
    shown = Shown(qtbot, theme, one_click=False)
    shown.fill(*range(10))
    shown.click(2)
    assert (shown.opened, shown.current) == ([], 2)
    at = shown.list.visualRect(shown.model.index(2)).center()
    QTest.mouseDClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert shown.opened == [2]


def test_a_click_on_a_row_that_is_cut_off_does_not_move_it_away(shown: Shown) -> None:
    shown.fill(*range(100))
    shown.list.scroll_by(60)
    QTest.mouseClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(50, 490))
    assert (shown.opened, shown.top(5)) == ([5], 440)


def test_dragging_across_rows_neither_chooses_nor_opens_them(shown: Shown) -> None:
    shown.fill(*range(100))
    at = [shown.list.visualRect(shown.model.index(row)).center() for row in range(5)]
    viewport = shown.list.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=at[1])
    for point in (*at[1:], QPoint(50, 499)):
        buttons = Qt.MouseButton.LeftButton
        move = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(point),
            QPointF(viewport.mapToGlobal(point)),
            Qt.MouseButton.NoButton,
            buttons,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(viewport, move)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=at[3])
    assert (shown.current, shown.opened, shown.top(0)) == (1, [], 0)
    assert [index.row() for index in shown.list.selectedIndexes()] == [1]


# Paging


def test_the_near_end_is_told_once_for_each_end(shown: Shown) -> None:
    told: list[int] = []
    shown.list.near_end.connect(lambda: told.append(shown.model.rowCount()))
    shown.fill(*range(100))
    assert told == []
    shown.list.show_row(90, "top")
    shown.list.show_row(99, "end")
    QApplication.processEvents()
    assert told == [100]
    shown.fill(*range(200))
    shown.list.show_row(199, "end")
    QApplication.processEvents()
    assert told == [100, 200]


def test_whoever_hears_of_the_end_may_add_rows_at_once(shown: Shown) -> None:
    def add() -> None:
        count = shown.model.rowCount()
        if count < 60:
            shown.model.replace([Entry(id) for id in range(count + 10)])

    shown.list.near_end.connect(add)
    shown.fill(*range(10))
    for _ in range(20):
        QApplication.processEvents()
    assert shown.model.rowCount() == 20
    assert shown.top(0) == 0


# Looks and reach


def test_a_column_stands_in_the_middle(qtbot: QtBot, theme: Theme) -> None:
    shown = Shown(qtbot, theme, column=300)
    shown.list.resize(1000, 500)
    shown.fill(*range(3))
    rect = shown.list.visualRect(shown.model.index(1))
    assert (rect.left(), rect.width(), rect.top()) == (350, 300, 100)
    assert shown.delegate.widths == {300}
    assert not shown.list.indexAt(QPoint(20, 150)).isValid()
    assert shown.list.indexAt(QPoint(500, 150)).row() == 1


def test_the_row_under_the_pointer_knows(shown: Shown) -> None:
    shown.fill(*range(100))
    QTest.mouseMove(shown.list.viewport(), QPoint(50, 250))
    QApplication.processEvents()
    assert shown.delegate.states[2] & QStyle.StateFlag.State_MouseOver
    shown.wheel(0, pixels=-100)
    assert shown.delegate.states[3] & QStyle.StateFlag.State_MouseOver
    assert not shown.delegate.states[2] & QStyle.StateFlag.State_MouseOver
    QApplication.sendEvent(shown.list.viewport(), QEvent(QEvent.Type.Leave))


def test_every_row_is_there_for_a_screen_reader(shown: Shown) -> None:
    shown.fill(*range(100_000))
    spoken = QAccessible.queryAccessibleInterface(shown.list)
    assert spoken.role() == QAccessible.Role.List
    assert spoken.childCount() == 100_000
    assert spoken.child(99_999).text(QAccessible.Text.Name) == "Entry 99999."
    near, far = spoken.child(1), spoken.child(99_999)
    assert near.role() == QAccessible.Role.ListItem
    assert near.rect().size() == shown.list.visualRect(shown.model.index(1)).size()
    assert not near.state().invisible
    assert far.state().invisible
    assert len(shown.delegate.measured) < 20


def test_only_models_with_ids_are_shown(qtbot: QtBot, theme: Theme) -> None:
    shown = Shown(qtbot, theme)
    with pytest.raises(TypeError):
        shown.list.setModel(QStringListModel(["a"]))
    other: ListModel[Entry] = ListModel(lambda entry: entry.id, lambda entry: "")
    other.replace([replace(Entry(7), height=50)])
    shown.list.setModel(other)
    assert shown.list.in_sight == (0,)
    shown.list.setModel(None)
    QApplication.processEvents()
    assert not shown.list.in_sight


def test_selected_rows_are_told_to_the_delegate(shown: Shown) -> None:
    shown.fill(*range(10))
    shown.list.setCurrentIndex(shown.model.index(4))
    QApplication.processEvents()
    assert shown.delegate.states[4] & QStyle.StateFlag.State_Selected
    assert not shown.delegate.states[3] & QStyle.StateFlag.State_Selected
    shown.key(Qt.Key.Key_Up)
    assert shown.delegate.states[3] & QStyle.StateFlag.State_Selected
    assert not shown.delegate.states[4] & QStyle.StateFlag.State_Selected
