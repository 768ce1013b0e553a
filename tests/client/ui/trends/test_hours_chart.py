from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from client.domain.trends import Diary, Hours, Noted, hours
from client.ui.theme import Theme
from client.ui.trends.hours_chart import HoursChart, week

pytestmark = pytest.mark.usefixtures("british")
SUNDAY = date(2026, 11, 22).toordinal()
ROWS = (
    *(Noted(SUNDAY - 7 * back, 20, 4) for back in range(4)),
    *(Noted(SUNDAY - 6 - 7 * back, 9, 1) for back in range(2)),
    Noted(SUNDAY, None, 2),
)
AT_SUNDAY, ALL, EVERY_DAY = 6 * 25, 24, 7 * 25


def found() -> Hours:
    return hours(Diary(ROWS), first=1, last=SUNDAY)


def drawn(theme: Theme, place: QWidget, shown: Hours | None = None, *, wide: int = 900) -> HoursChart:
    chart = HoursChart(theme, title="Weekdays and hours", parent=place)
    chart.show_hours(found() if shown is None else shown, "Last year")
    chart.resize(wide, chart.heightForWidth(wide))
    chart.show()
    return chart


def test_a_cell_says_its_average_and_how_many(theme: Theme, place: QWidget) -> None:
    chart = drawn(theme, place)
    assert chart.sentence(AT_SUNDAY + 20) == (
        "Sunday, 20:00 to 21:00: On average near Okay (4.0). 4 check-ins."
    )
    assert chart.sentence(AT_SUNDAY + ALL).startswith("Sunday, all hours: On average near Okay (4.0).")
    assert chart.sentence(23).startswith("Monday, 23:00 to 00:00: Nothing noted.")


def test_too_few_have_a_number_and_never_a_hue(theme: Theme, place: QWidget) -> None:
    chart = drawn(theme, place)
    assert chart.sentence(9) == "Monday, 09:00 to 10:00: Too few for an average. 2 check-ins."
    chart.clearFocus()
    chart.leaveEvent(QEvent(QEvent.Type.Leave))
    image = QImage(chart.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    chart.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)

    def hued(at: int) -> bool:
        cell = chart.plan_now().place(at).toAlignedRect()
        return any(
            image.pixelColor(x, y).saturation() > 40
            for x in range(cell.left(), cell.right() + 1)
            for y in range(cell.top(), cell.bottom() + 1)
        )

    assert hued(AT_SUNDAY + 20)
    assert not hued(9)
    assert not hued(10)


def test_the_whole_is_told_with_what_has_no_hour(theme: Theme, place: QWidget) -> None:
    chart = drawn(theme, place)
    assert chart.facts == ("Last year, 6 check-ins. Not among them, as only the day is known: 1 check-in.")
    assert chart.sentence(EVERY_DAY + ALL).startswith(
        "Every day, all hours: On average near In between (3.0)."
    )
    assert "Fewer than 3" in chart.key_words()


def test_arrows_walk_the_grid_to_its_sums(theme: Theme, place: QWidget, qtbot: QtBot) -> None:
    chart = drawn(theme, place)
    chart.setFocus()
    assert chart.cursor_place == 9
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert chart.cursor_place == ALL
    for _ in range(9):
        QTest.keyClick(chart, Qt.Key.Key_Down)
    assert chart.cursor_place == EVERY_DAY + ALL
    QTest.keyClick(chart, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert chart.cursor_place == 0


def test_the_week_begins_where_the_calendar_says() -> None:
    assert week() == [1, 2, 3, 4, 5, 6, 7]
    QLocale.setDefault(QLocale("en_US"))
    assert week() == [7, 1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("wide", [280, 460, 940])
def test_every_cell_has_a_place_within(
    theme: Theme, place: QWidget, wide: int, scale: float, direction: str
) -> None:
    theme.choose(scale=scale, direction=direction)
    chart = drawn(theme, place, wide=wide)
    made = chart.plan_now()
    room = QRectF(0, 0, *made.size)
    assert all(room.contains(made.place(at)) for at in range(8 * 25))
    assert all(made.at(made.place(at).center()) == at for at in range(0, 8 * 25, 3))
    assert all(room.contains(rect) for rect, _, _ in made.labels)
    for index, (rect, _, words) in enumerate(made.labels):
        assert not any(rect.intersects(other) for other, _, _ in made.labels[index + 1 :]), words


def test_nothing_noted_is_said_kindly(theme: Theme, place: QWidget, qtbot: QtBot) -> None:
    chart = drawn(theme, place, Hours())
    assert chart.facts == "Last year. No check-ins in this time. That is all right."
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.current == ""
