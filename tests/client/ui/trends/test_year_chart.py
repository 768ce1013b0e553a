from __future__ import annotations

import random
import time
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from client.domain.days import DayPoint
from client.ui.theme import SHADES, Theme
from client.ui.trends import keyed_chart
from client.ui.trends.year_chart import YearChart

pytestmark = pytest.mark.usefixtures("british")
TODAY = date(2026, 11, 21).toordinal()
FRAME_SECONDS = 0.016


def point(on: date, *moods: int) -> DayPoint:
    return DayPoint(on.toordinal(), min(moods), max(moods), sum(moods) / len(moods), len(moods))


DAYS = (
    point(date(2025, 3, 30), 1),
    point(date(2026, 2, 27), 2),
    point(date(2026, 3, 1), 4),
    point(date(2026, 11, 20), 1, 5, 4),
)


def drawn(theme: Theme, place: QWidget, points: tuple[DayPoint, ...] = DAYS, *, wide: int = 860) -> YearChart:
    chart = YearChart(theme, title="A year in pixels", parent=place)
    chart.show_year(points, 2026, today=TODAY)
    chart.resize(wide, chart.heightForWidth(wide))
    chart.show()
    return chart


def number(on: date) -> int:
    return on.toordinal() - date(on.year, 1, 1).toordinal()


def picture(chart: YearChart) -> QImage:
    chart.clearFocus()
    chart.leaveEvent(QEvent(QEvent.Type.Leave))
    image = QImage(chart.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    chart.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    return image


def hues(image: QImage, cell: QRectF) -> set[str]:
    inner = cell.toAlignedRect()
    return {
        image.pixelColor(x, y).name()
        for x in range(inner.left(), inner.right() + 1)
        for y in range(inner.top(), inner.bottom() + 1)
    }


@pytest.mark.parametrize("shade", SHADES)
def test_a_day_has_the_hue_of_its_mood_and_an_empty_one_none(
    theme: Theme, place: QWidget, shade: str
) -> None:
    theme.choose(theme=shade)
    chart = drawn(theme, place)
    made, image = chart.plan_now(), picture(chart)
    own = {theme.mood_colour(mood).name() for mood in range(1, 6)}
    assert own & hues(image, made.place(number(date(2026, 3, 1)))) == {theme.mood_colour(4).name()}
    assert own & hues(image, made.place(number(date(2026, 11, 20)))) == {theme.mood_colour(3).name()}
    assert not own & hues(image, made.place(number(date(2026, 3, 2))))
    assert hues(image, made.place(number(date(2026, 12, 24)))) == {"#ffffff"}, "nothing for days to come"


def test_moods_differ_by_shape_and_not_by_hue_alone(theme: Theme, place: QWidget) -> None:
    days = tuple(point(date(2026, 5, mood), mood) for mood in range(1, 6))
    chart = drawn(theme, place, days)
    made, image = chart.plan_now(), picture(chart)
    shapes = set()
    for mood in range(1, 6):
        cell = made.place(number(date(2026, 5, mood))).toAlignedRect()
        hue = theme.mood_colour(mood)
        inked = frozenset(
            (x - cell.left(), y - cell.top())
            for x in range(cell.left(), cell.right() + 1)
            for y in range(cell.top(), cell.bottom() + 1)
            if image.pixelColor(x, y) == hue
        )
        assert inked
        shapes.add(inked)
    assert len(shapes) == 5


def test_a_day_of_several_moods_is_told_from_one_of_a_single(theme: Theme, place: QWidget) -> None:
    chart = drawn(theme, place, (point(date(2026, 5, 1), 3), point(date(2026, 5, 3), 2, 4)))
    made, image = chart.plan_now(), picture(chart)
    middles = [
        image.pixelColor(made.place(number(date(2026, 5, day))).center().toPoint()) == theme.mood_colour(3)
        for day in (1, 3)
    ]
    assert middles == [True, False]


def test_arrows_walk_by_day_and_month_and_with_ctrl_by_week(
    theme: Theme, place: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(keyed_chart, "announce", lambda _, words: said.append(words))
    chart = drawn(theme, place)
    chart.setFocus()
    assert chart.current == (
        "Friday, 20 November 2026: Very low to Good, on average near In between. 3 check-ins."
    )
    control = Qt.KeyboardModifier.ControlModifier
    for key, with_ctrl in (
        (Qt.Key.Key_Left, False),
        (Qt.Key.Key_Left, True),
        (Qt.Key.Key_Up, False),
        (Qt.Key.Key_Home, False),
        (Qt.Key.Key_End, False),
        (Qt.Key.Key_Home, True),
        (Qt.Key.Key_End, True),
    ):
        QTest.keyClick(chart, key, control if with_ctrl else Qt.KeyboardModifier.NoModifier)
    assert [words.partition(":")[0].partition(", ")[2] for words in said] == [
        "19 November 2026",
        "12 November 2026",
        "12 October 2026",
        "1 October 2026",
        "31 October 2026",
        "1 January 2026",
        "31 December 2026",
    ]
    assert said[0].endswith(": Nothing noted.")
    assert said[-1].endswith(": Still to come.")


def test_a_month_without_that_day_is_entered_at_its_last(theme: Theme, place: QWidget, qtbot: QtBot) -> None:
    chart = drawn(theme, place)
    chart.setFocus()
    chart.move_cursor(number(date(2026, 3, 31)))
    QTest.keyClick(chart, Qt.Key.Key_Up)
    assert "28 February 2026" in chart.current


def test_page_keys_turn_the_year_and_stop_where_there_is_nothing(
    theme: Theme, place: QWidget, qtbot: QtBot
) -> None:
    chart = drawn(theme, place)
    chart.setFocus()
    chart.move_cursor(number(date(2026, 3, 30)))
    with qtbot.waitSignal(chart.turned) as turned:
        QTest.keyClick(chart, Qt.Key.Key_PageUp)
    assert turned.args == [2025]
    assert chart.current == "Sunday, 30 March 2025: Very low. 1 check-in."
    QTest.keyClick(chart, Qt.Key.Key_PageUp)
    assert chart.year == 2025
    QTest.keyClick(chart, Qt.Key.Key_PageDown)
    QTest.keyClick(chart, Qt.Key.Key_PageDown)
    assert (chart.year, chart.facts) == (2026, "2026: 3 days with a mood, 5 check-ins.")


def test_arrows_follow_the_eye_from_right_to_left_and_where_it_is_narrow(
    theme: Theme, place: QWidget, qtbot: QtBot
) -> None:
    theme.choose(direction="rtl")
    chart = drawn(theme, place)
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert "19 November" in chart.current
    assert chart.plan_now().place(0).left() > chart.plan_now().place(9).left()
    theme.choose(direction="ltr")
    narrow = drawn(theme, place, wide=330)
    assert not narrow.plan_now().across
    narrow.setFocus()
    QTest.keyClick(narrow, Qt.Key.Key_Up)
    assert "19 November" in narrow.current
    QTest.keyClick(narrow, Qt.Key.Key_Left)
    assert "19 October" in narrow.current


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("wide", [280, 330, 620, 900])
def test_every_day_has_a_place_of_its_own_within(
    theme: Theme, place: QWidget, wide: int, scale: float, direction: str
) -> None:
    theme.choose(scale=scale, direction=direction)
    chart = drawn(theme, place, wide=wide)
    made, room = chart.plan_now(), QRectF(0, 0, *chart.plan_now().size)
    cells = [made.place(at).toRect() for at in range(365)]
    assert all(room.contains(QRectF(cell)) for cell in cells)
    assert len({(cell.x(), cell.y()) for cell in cells}) == 365
    assert min(cell.width() for cell in cells) >= 8
    assert all(room.contains(rect) for rect, _, _ in made.labels)
    assert all(made.at(made.place(at).center()) == at for at in range(0, 365, 7))


def test_ten_years_of_days_are_painted_within_a_frame(theme: Theme, place: QWidget) -> None:
    chance = random.Random(1)
    days = tuple(
        DayPoint(TODAY - back, low, high, (low + high) / 2, 10)
        for back in range(3650, -1, -1)
        for low, high in [sorted((chance.randint(1, 5), chance.randint(1, 5)))]
    )
    chart = drawn(theme, place, days)
    assert sum(day.count for day in chart.points()) == 10 * 325
    image = QImage(chart.size(), QImage.Format.Format_ARGB32_Premultiplied)
    taken = []
    for _ in range(9):
        began = time.thread_time()
        chart.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
        taken.append(time.thread_time() - began)
    assert min(taken) < FRAME_SECONDS


def test_a_screen_reader_hears_a_chart_with_a_value(theme: Theme, place: QWidget, qtbot: QtBot) -> None:
    chart = drawn(theme, place)
    chart.setFocus()
    spoken = QAccessible.queryAccessibleInterface(chart)
    assert spoken.role() == QAccessible.Role.Chart
    assert spoken.text(QAccessible.Text.Name) == "A year in pixels"
    assert spoken.text(QAccessible.Text.Value) == chart.current != ""
    assert "Only you can see this." in spoken.text(QAccessible.Text.Description)


def test_nothing_noted_is_said_kindly(theme: Theme, place: QWidget, qtbot: QtBot) -> None:
    chart = drawn(theme, place, ())
    assert chart.facts == "2026: nothing noted. That is all right."
    chart.setFocus()
    assert chart.current == "Saturday, 21 November 2026: Nothing noted."
    assert chart.years == (2026, 2026)
