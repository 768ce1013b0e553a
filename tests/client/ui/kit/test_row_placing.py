from __future__ import annotations

import pytest
from PySide6.QtCore import (
    Qt,
)
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from client.ui.theme import Theme
from tests.client.ui.kit.shown_list import Entry, Shown


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
