from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from client.ui.kit.chart import DayPoint, Span
from client.ui.kit.chart_table import ChartWithTable
from client.ui.theme import Theme

pytestmark = pytest.mark.usefixtures("british")
TODAY = date(2026, 11, 21)
LAST = TODAY.toordinal()


def point(back: int, *moods: int) -> DayPoint:
    return DayPoint(LAST - back, min(moods), max(moods), sum(moods) / len(moods), len(moods))


FORTNIGHT = [
    point(back, *moods)
    for back, moods in ((13, [3]), (12, [2]), (11, [2]), (8, [3, 5]), (7, [4]), (2, [1, 2, 2]), (0, [5]))
]


@pytest.fixture
def place(qtbot: QtBot) -> QWidget:
    """A window to put things in; it has no layout, as this platform warns of every smallest size of a window."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(760, 420)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def whole(theme: Theme, place: QWidget) -> ChartWithTable:
    made = ChartWithTable(theme, title="How you've been", today=lambda: TODAY, parent=place)
    made.show_points([point(60, 4), *FORTNIGHT])
    made.setGeometry(0, 0, 760, 420)
    made.show()
    return made


def rows(whole: ChartWithTable) -> list[list[str]]:
    model = whole.table.days
    return [[str(model.index(row, column).data()) for column in range(3)] for row in range(model.rowCount())]


def test_the_table_has_the_same_days_newest_first(whole: ChartWithTable) -> None:
    tester = QAbstractItemModelTester(whole.table.days, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert rows(whole)[:2] == [["Sat 21 Nov 2026", "Good", "1"], ["Thu 19 Nov 2026", "Very low to Low", "3"]]
    assert len(rows(whole)) == len(FORTNIGHT) == len(whole.chart.marks)
    whole.show_points([point(60, 4), *FORTNIGHT], Span.ALL)
    assert len(rows(whole)) == len(FORTNIGHT) + 1
    whole.show_points([])
    assert rows(whole) == []
    tester.deleteLater()


def test_a_row_speaks_as_a_sentence(whole: ChartWithTable) -> None:
    spoken = whole.table.days.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Thursday, 19 November 2026: Very low to Low. 3 check-ins."
    assert whole.table.accessibleName() == "How you've been"


def test_everything_is_reached_by_keyboard(whole: ChartWithTable, qtbot: QtBot) -> None:
    def press(key: Qt.Key) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        now = QApplication.focusWidget()
        assert now is not None
        return now

    chosen: list[Span] = []
    whole.span_chosen.connect(chosen.append)
    whole.times.findChildren(QWidget)[0].setFocus()
    press(Qt.Key.Key_Right)
    assert chosen == [Span.MONTHS]
    assert len(rows(whole)) == len(FORTNIGHT) + 1
    assert whole.summary.text().startswith("Last 3 months, 11 check-ins")
    assert press(Qt.Key.Key_Tab) is whole.switch, "the times are one stop"
    assert press(Qt.Key.Key_Tab) is whole.chart
    whole.switch.setFocus()
    press(Qt.Key.Key_Space)
    assert whole.switch.text() == "View as chart"
    assert press(Qt.Key.Key_Tab) is whole.table
    whole.table.setCurrentIndex(whole.table.days.index(0, 0))
    press(Qt.Key.Key_Down)
    assert whole.table.currentIndex().row() == 1
    assert press(Qt.Key.Key_Backtab) is whole.switch
    press(Qt.Key.Key_Space)
    assert whole.switch.text() == "View as table"


def test_choosing_a_time_for_the_person_is_silent(whole: ChartWithTable) -> None:
    chosen: list[Span] = []
    whole.span_chosen.connect(chosen.append)
    whole.show_points(FORTNIGHT, Span.YEAR)
    assert (chosen, whole.times.span, whole.chart.span) == ([], Span.YEAR, Span.YEAR)
    assert whole.key.isVisible()
    assert whole.key.text().startswith("Line: average of each week.")
    whole.show_points(FORTNIGHT, Span.FORTNIGHT)
    assert not whole.key.isVisible()


def scrolls(whole: ChartWithTable) -> bool:
    return whole.table.horizontalScrollBar().isVisible()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_cell_is_cut(theme: Theme, whole: ChartWithTable, qtbot: QtBot, scale: float) -> None:
    theme.choose(scale=scale)
    whole.show_table(True)
    table, header = whole.table, whole.table.horizontalHeader()
    for wide in (320, 760):
        whole.resize(wide, 640)
        for column in range(3):
            needed = max(table.sizeHintForColumn(column), header.sectionSizeHint(column))
            assert header.sectionSize(column) >= needed
        qtbot.waitUntil(lambda: scrolls(whole) == (header.length() > table.viewport().width()))
