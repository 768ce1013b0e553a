from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest
from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QSize,
    QStringListModel,
    Qt,
)
from PySide6.QtGui import QAccessible, QCursor, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from client.ui.kit.list_model import ROW_ROLE, ListModel
from client.ui.kit.long_list import LongList
from client.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Entry:
    id: int
    height: int = 100


class Delegate(QStyledItemDelegate):
    """Paints a row as a colour of its own, and notes what it is asked."""

    def __init__(self) -> None:
        super().__init__()
        self.measured: list[int] = []
        self.painted: list[int] = []
        self.widths: set[int] = set()
        self.states: dict[int, QStyle.StateFlag] = {}
        self.answers = False

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        entry: Entry = index.data(ROW_ROLE)
        self.measured.append(entry.id)
        self.widths.add(option.rect.width())
        return QSize(option.rect.width(), entry.height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry: Entry = index.data(ROW_ROLE)
        self.painted.append(entry.id)
        self.states[entry.id] = option.state
        painter.fillRect(option.rect, Qt.GlobalColor(7 + entry.id % 12))
        painter.drawLine(option.rect.topLeft(), option.rect.bottomRight())

    def editorEvent(self, *_: Any) -> bool:  # noqa: N802
        return self.answers


class Shown:
    def __init__(self, qtbot: QtBot, theme: Theme, **options: Any) -> None:
        self.model: ListModel[Entry] = ListModel(lambda entry: entry.id, lambda entry: f"Entry {entry.id}.")
        self.delegate = Delegate()
        self.list = LongList(theme, **options)
        qtbot.addWidget(self.list)
        self.list.setItemDelegate(self.delegate)
        self.list.setModel(self.model)
        self.list.resize(400, 500)
        self.list.show()
        self.list.activateWindow()
        qtbot.waitUntil(self.list.isActiveWindow)
        self.list.setFocus()
        self.opened: list[int] = []
        self.list.activated.connect(lambda index: self.opened.append(index.row()))

    def fill(self, *ids: int, height: int = 100) -> None:
        self.model.replace([Entry(id, height) for id in ids])
        for _ in range(4):  # a bar that appears narrows the rows in its own good time
            QApplication.processEvents()

    def top(self, id: int) -> int:
        return self.list.visualRect(self.model.index_of(id)).top()

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.list, key)
        QApplication.processEvents()

    @property
    def current(self) -> int:
        return self.list.currentIndex().row()

    def wheel(self, notches: float, *, pixels: int = 0) -> QWheelEvent:
        event = QWheelEvent(
            QPointF(50, 50),
            QPointF(50, 50),
            QPoint(0, pixels),
            QPoint(0, round(120 * notches)),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.list.viewport(), event)
        QApplication.processEvents()
        return event

    def click(self, id: int) -> None:
        at = self.list.visualRect(self.model.index_of(id)).center()
        QTest.mouseClick(self.list.viewport(), Qt.MouseButton.LeftButton, pos=at)


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(qapp)
    yield made
    made.choose(scale=1.0)
    qapp.setStyleSheet("")
    made.deleteLater()


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme) -> Shown:
    return Shown(qtbot, theme)


# Quick


def test_of_100_000_rows_only_those_near_the_window_are_measured(shown: Shown) -> None:
    shown.fill(*range(100_000))
    assert set(shown.delegate.measured) <= set(range(8))
    shown.list.show_row(70_000, "top")
    shown.list.verticalScrollBar().setValue(shown.list.verticalScrollBar().maximum())
    shown.key(Qt.Key.Key_Home)
    shown.key(Qt.Key.Key_End)
    assert len(shown.delegate.measured) < 60
    assert shown.list.at_end


def test_scrolling_paints_only_what_comes_into_sight_and_leaves_the_right_picture(shown: Shown) -> None:
    shown.fill(*range(100))
    shown.list.grab()
    shown.delegate.painted.clear()
    shown.list.scroll_by(60)
    QApplication.processEvents()
    # Qt also repaints what the pointer has come to be over, wherever another test has left it.
    under_pointer = shown.list.indexAt(shown.list.viewport().mapFromGlobal(QCursor.pos())).row()
    assert set(shown.delegate.painted) - {under_pointer, under_pointer - 1} <= {4, 5}
    rows = shown.list.viewport().geometry()
    screen = shown.list.screen().grabWindow(shown.list.winId()).toImage().copy(rows)
    anew = shown.list.grab(rows).toImage().convertToFormat(screen.format())
    assert screen == anew


# The reader's place


def test_rows_that_come_above_do_not_move_what_is_read(shown: Shown) -> None:
    shown.fill(*range(100, 200))
    shown.list.scroll_by(730)
    before = shown.top(108)
    shown.fill(*range(50, 200))
    assert shown.top(108) == before
    shown.model.replace([Entry(id, 333 if id < 107 else 100) for id in range(20, 220)])
    QApplication.processEvents()
    assert shown.top(108) == before


def test_at_the_very_start_too(shown: Shown) -> None:
    shown.fill(*range(100, 200))
    shown.fill(*range(90, 200))
    assert shown.top(100) == 0
    assert not shown.list.at_start


def test_if_the_row_that_is_read_goes_its_neighbour_stays(shown: Shown) -> None:
    shown.fill(*range(100))
    shown.list.scroll_by(730)
    before = shown.top(9)
    shown.fill(*[id for id in range(100) if id not in (5, 8)])
    assert shown.top(9) == before


def test_a_late_height_above_grows_upwards(shown: Shown) -> None:
    shown.fill(*range(100))
    shown.list.scroll_by(730)
    before = shown.top(8)
    shown.model.replace([Entry(id, 400 if id == 7 else 100) for id in range(100)])
    QApplication.processEvents()
    assert shown.top(8) == before
    assert shown.top(7) == before - 400


def test_a_delegate_may_say_that_a_height_changed(shown: Shown) -> None:
    shown.fill(*range(10))
    shown.delegate.measured.clear()
    shown.delegate.sizeHintChanged.emit(shown.model.index(3))
    QApplication.processEvents()
    assert shown.delegate.measured == [3]


def test_a_row_taller_than_the_window_keeps_its_part_when_it_grows(shown: Shown) -> None:
    shown.fill(1, 2, 3, height=2000)
    shown.list.scroll_by(3000)
    shown.model.replace([Entry(id, 4000) for id in (1, 2, 3)])
    QApplication.processEvents()
    assert shown.top(2) == -2000


def test_a_new_size_keeps_the_row_and_measures_anew(shown: Shown) -> None:
    shown.fill(*range(100))
    shown.list.scroll_by(730)
    before = shown.top(8)
    shown.delegate.measured.clear()
    shown.list.resize(300, 450)
    QApplication.processEvents()
    assert shown.top(8) == before
    assert shown.delegate.measured


def test_another_text_size_measures_anew(shown: Shown, theme: Theme) -> None:
    shown.fill(*range(100))
    shown.list.show_row(40, "top")
    shown.delegate.measured.clear()
    theme.choose(scale=1.5)
    QApplication.processEvents()
    theme.choose(scale=1.0)
    QApplication.processEvents()
    assert shown.delegate.measured
    assert shown.top(40) == 0


def test_a_wholly_new_order_keeps_the_row(shown: Shown) -> None:
    shown.fill(*range(1000))
    shown.list.show_row(300, "top")
    shown.fill(*reversed(range(1000)))
    assert shown.top(300) == 0


def test_everything_may_go_and_come_again(shown: Shown) -> None:
    shown.fill(*range(100))
    shown.list.scroll_by(800)
    shown.fill()
    assert not shown.list.in_sight
    assert shown.list.at_start
    assert shown.list.at_end
    assert not shown.list.scroll_by(10)
    shown.fill(1, 2)
    assert shown.list.in_sight == (0, 1)
    assert shown.list.verticalScrollBar().maximum() == 0


def test_when_the_current_row_goes_the_view_does_not_run_after_its_neighbour(shown: Shown) -> None:
    shown.fill(*range(100))
    shown.list.setCurrentIndex(shown.model.index(3))
    shown.list.show_row(50, "top")
    shown.fill(*[id for id in range(100) if id != 3])
    assert shown.top(50) == 0


# Going places


def test_a_row_is_brought_where_it_is_asked(shown: Shown) -> None:
    shown.fill(*range(100))
    for at, top in (("top", 0), ("middle", 200), ("end", 400)):
        shown.list.show_row(60, at)  # type: ignore[arg-type]
        assert shown.top(60) == top
    shown.list.show_row(62)
    assert shown.top(62) == 400
    shown.list.show_row(57)
    assert shown.top(57) == 0
    shown.list.show_row(99, "top")  # the list ends there
    assert shown.top(99) == 400
    shown.list.scrollTo(shown.model.index(5), QListView.ScrollHint.PositionAtCenter)
    assert shown.top(5) == 200
    shown.list.show_row(1000)
    assert shown.top(5) == 200


def test_what_is_asked_while_hidden_is_done_when_shown(qtbot: QtBot, theme: Theme) -> None:
    shown = Shown(qtbot, theme)
    shown.list.hide()
    shown.fill(*range(100))
    shown.list.show_row(99, "end")
    shown.list.show()
    QApplication.processEvents()
    assert shown.list.at_end


def test_the_bar_goes_from_end_to_end(shown: Shown) -> None:
    shown.fill(*range(1000))
    bar = shown.list.verticalScrollBar()
    assert (bar.value(), bar.maximum() > 0) == (0, True)
    bar.setValue(bar.maximum())
    assert shown.list.at_end
    bar.setValue(bar.maximum() // 2)
    assert 490 < shown.list.in_sight[0] < 510
    bar.setValue(0)
    assert shown.list.at_start
    seen = []
    for _ in range(200):
        shown.list.scroll_by(150)
        seen.append(bar.value())
    assert seen == sorted(seen)
    assert len(set(seen)) == 200


def test_beside_the_handle_a_click_turns_a_page(shown: Shown) -> None:
    shown.fill(*range(1000))
    bar = shown.list.verticalScrollBar()
    bar.triggerAction(bar.SliderAction.SliderPageStepAdd)
    page = -shown.top(0)
    assert 300 < page < 500
    bar.triggerAction(bar.SliderAction.SliderPageStepAdd)
    assert shown.top(0) == -2 * page
    bar.triggerAction(bar.SliderAction.SliderPageStepSub)
    bar.triggerAction(bar.SliderAction.SliderPageStepSub)
    assert shown.list.at_start


def test_the_wheel_and_the_touchpad_scroll_by_pixels(shown: Shown) -> None:
    shown.fill(*range(100))
    shown.wheel(-0.5)
    half = -shown.top(0)
    assert half > 0
    assert shown.wheel(-1, pixels=-7).isAccepted()
    assert shown.top(0) == -half - 7
    shown.wheel(3)
    assert shown.list.at_start
    assert not shown.wheel(1).isAccepted()


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
