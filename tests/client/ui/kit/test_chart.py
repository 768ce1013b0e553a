from __future__ import annotations

import gc
import random
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from client.ui.kit import chart as chart_module
from client.ui.kit import chart_words
from client.ui.kit.chart import DayChart, DayPoint, Span
from client.ui.kit.chart_painting import Strokes
from client.ui.theme import SHADES, Theme

pytestmark = pytest.mark.usefixtures("british")
ROOT = Path(__file__).resolve().parents[4]
TODAY = date(2026, 11, 21)
LAST = TODAY.toordinal()


def point(back: int, *moods: int) -> DayPoint:
    return DayPoint(LAST - back, min(moods), max(moods), sum(moods) / len(moods), len(moods))


FORTNIGHT = [
    point(back, *moods)
    for back, moods in ((13, [3]), (12, [2]), (11, [2]), (8, [3, 5]), (7, [4]), (2, [1, 2, 2]), (0, [5]))
]


def ten_years(chance: random.Random) -> list[DayPoint]:
    return [point(back, *(chance.randint(1, 5) for _ in range(10))) for back in range(3649, -1, -1)]


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


def drawn(
    theme: Theme, place: QWidget, points: list[DayPoint], span: Span = Span.FORTNIGHT, *, wide: int = 640
) -> DayChart:
    chart = DayChart(theme, title="How you've been", today=lambda: TODAY, parent=place)
    chart.show_points(points, span)
    chart.resize(wide, max(240, chart.minimumSizeHint().height()))
    chart.show()
    return chart


def picture(chart: DayChart) -> QImage:
    """What it draws without a cursor, on a ground of its own."""
    chart.clearFocus()
    chart.leaveEvent(QEvent(QEvent.Type.Leave))
    image = QImage(chart.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    chart.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    return image


def inked(image: QImage, colour: QColor, x: float) -> bool:
    """Whether a column of pixels holds the very colour."""
    return any(image.pixelColor(int(x), y) == colour for y in range(image.height()))


# Drawing


def test_a_long_gap_is_empty_and_a_short_one_only_dotted(theme: Theme, place: QWidget) -> None:
    points = [point(back, 3) for back in (60, 59, 58, 57, 20, 19, 18, 17, 14, 13, 12)]
    chart = drawn(theme, place, points, Span.MONTHS, wide=720)
    made, image, line = chart._planned(), picture(chart), theme.colour("chart_line")
    xs = [p.x() for p in made.places]
    assert inked(image, line, (xs[0] + xs[1]) / 2)
    blank = picture(drawn(theme, place, [], Span.MONTHS, wide=720))
    ground = made.rows[2]
    for x in range(int(xs[3]) + 12, int(xs[4]) - 12):
        assert not inked(image, line, x), "nothing is drawn where nothing is known"
        assert image.pixelColor(x, int(ground)) in (theme.colour("chart_grid"), QColor("white"))
    between = range(int(xs[7]) + 6, int(xs[8]) - 6)
    assert not any(inked(image, line, x) for x in between)
    assert any(
        image.pixelColor(x, y) != blank.pixelColor(x, y) for x in between for y in range(image.height())
    ), "dots say that there is a gap"


def test_the_line_stays_between_what_was_noted(theme: Theme, place: QWidget) -> None:
    chart = drawn(theme, place, [point(3, 2), point(2, 4), point(1, 2), point(0, 2)])
    made, image, line = chart._planned(), picture(chart), theme.colour("chart_line")
    first, last = int(made.places[0].x()), int(made.places[-1].x())
    rows = {y for x in range(first, last) for y in range(image.height()) if image.pixelColor(x, y) == line}
    assert made.rows[3] - 6 <= min(rows)
    assert max(rows) <= made.rows[1] + 6


def test_one_point_is_a_shape_in_its_moods_hue(theme: Theme, place: QWidget) -> None:
    for span in Span:
        chart = drawn(theme, place, [point(3, 2)], span)
        (where,) = chart._planned().places
        assert inked(picture(chart), theme.mood_colour(2), where.x())
        chart.hide()


def test_nothing_noted_is_said_kindly(theme: Theme, place: QWidget) -> None:
    chart = drawn(theme, place, [point(200, 2)])
    assert chart.marks == ()
    assert chart.summary == (
        "Last 14 days. No check-ins in this time. That is all right. Only you can see this."
    )
    assert chart.current == ""
    picture(chart)
    chart.setFocus()
    assert chart.current == ""


def test_right_to_left_runs_the_other_way(theme: Theme, place: QWidget) -> None:
    plain = drawn(theme, place, FORTNIGHT)._planned()
    theme.choose(direction="rtl")
    mirrored = drawn(theme, place, FORTNIGHT)._planned()
    for one, other in zip(plain.places, mirrored.places, strict=True):
        assert one.x() + other.x() == pytest.approx(640)
        assert one.y() == other.y()
    assert mirrored.moods[0].rect.left() > mirrored.plot.right() - 1


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("wide", [300, 560, 900])
def test_no_word_is_cut_or_covered(
    theme: Theme, place: QWidget, wide: int, scale: float, direction: str
) -> None:
    theme.choose(scale=scale, direction=direction)
    points = ten_years(random.Random(1))
    for span in Span:
        chart = drawn(theme, place, points, span, wide=wide)
        made = chart._planned()
        room = chart.rect().toRectF()
        assert made.plot.width() > 0.4 * wide
        assert len(made.dates) >= 2, "today and at least one day to measure from"
        for labels in (made.moods, made.dates):
            for index, label in enumerate(labels):
                assert room.contains(label.rect), label.words
                assert not any(label.rect.intersects(other.rect) for other in labels[index + 1 :])
        image = QImage(chart.size(), QImage.Format.Format_RGB32)
        painter = QPainter(image)
        strokes = Strokes(painter, made, theme)
        boxes = [
            strokes.bubble(index, wide=wide, tall=chart.height(), mirrored=direction == "rtl")
            for index in range(0, len(made.drawn), 1 + len(made.drawn) // 12)
        ]
        painter.end()
        assert all(room.contains(box) for box in boxes), "the bubble stays within"
        chart.hide()


@pytest.mark.parametrize("shade", SHADES)
def test_ten_years_of_ten_a_day(theme: Theme, place: QWidget, shade: str) -> None:
    theme.choose(theme=shade)
    chart = drawn(theme, place, ten_years(random.Random(2)), Span.ALL)
    made = chart._planned()
    assert chart.window_shown.check_ins == 36_500
    assert sum(mark.count for mark in made.drawn) == 36_500
    assert len(made.drawn) == 121, "a mark for each month"
    assert len(made.band) <= made.plot.width() / made.bar
    assert inked(picture(chart), theme.colour("chart_line"), made.plot.center().x())


def test_a_clock_ten_centuries_ahead_still_draws(theme: Theme, place: QWidget) -> None:
    far = DayPoint(date.max.toordinal(), 2, 2, 2.0, 1)
    points = [*(point(back, 3) for back in range(4000, -1, -1)), far]
    chart = drawn(theme, place, points, Span.ALL)
    assert len(chart.marks) <= 640
    assert sum(mark.count for mark in chart.marks) == 4002
    picture(chart)


# The cursor


def test_arrows_walk_the_points_and_each_is_spoken(
    theme: Theme, place: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(chart_module, "announce", lambda _, words: said.append(words))
    chart = drawn(theme, place, FORTNIGHT)
    chart.setFocus()
    assert chart.current == "Saturday, 21 November 2026: Good. 1 check-in."
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_End):
        QTest.keyClick(chart, key)
    QTest.keyClick(chart, Qt.Key.Key_PageUp)
    assert [words.partition(" November")[0].partition(", ")[2] for words in said] == [
        "19", "8", "8", "9", "21", "8",
    ]  # fmt: skip
    assert said[0] == "Thursday, 19 November 2026: Very low to Low. 3 check-ins."
    assert chart.accessibleDescription().startswith(said[-1])
    assert "Last 14 days, 10 check-ins, from Very low to Good. Only you can see this." in (
        chart.accessibleDescription()
    )


def test_arrows_follow_the_eye_from_right_to_left(theme: Theme, place: QWidget, qtbot: QtBot) -> None:
    theme.choose(direction="rtl")
    chart = drawn(theme, place, FORTNIGHT)
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert "19 November" in chart.current
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert "21 November" in chart.current


def test_other_keys_pass_by(theme: Theme, place: QWidget, qtbot: QtBot) -> None:
    passed: list[int] = []
    place.keyPressEvent = lambda event: passed.append(event.key())  # type: ignore[method-assign]
    chart = drawn(theme, place, FORTNIGHT)
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Down)
    QTest.keyClick(chart, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert [key for key in passed if key != Qt.Key.Key_Alt] == [Qt.Key.Key_Down, Qt.Key.Key_Left]


def test_a_click_puts_the_cursor_there(theme: Theme, place: QWidget, qtbot: QtBot) -> None:
    chart = drawn(theme, place, FORTNIGHT)
    with qtbot.waitSignal(chart.cursor_moved) as moved:
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart._planned().places[1].toPoint())
    assert moved.args == ["Monday, 9 November 2026: Low. 1 check-in."]


def test_the_cursor_shows_and_keeps_its_day_in_another_width(
    theme: Theme, place: QWidget, qtbot: QtBot
) -> None:
    chart = drawn(theme, place, FORTNIGHT)
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Home)
    before = chart.current
    assert chart.grab().toImage().pixelColor(320, 0) == theme.colour("focus")
    chart.resize(500, 240)
    assert chart.current == before
    theme.choose(scale=2.0)
    assert chart.current == before


def test_a_week_says_its_days_its_range_and_its_mean(theme: Theme, place: QWidget, qtbot: QtBot) -> None:
    chart = drawn(theme, place, [point(300, 2), point(5, 1), point(4, 4, 5)], Span.YEAR)
    chart.setFocus()
    assert chart.current == (
        "Mon 16 Nov 2026 to Sat 21 Nov 2026: Very low to Good, on average near In between. 3 check-ins."
    )


# For a screen reader


def test_it_is_a_chart_with_a_name_and_a_value(theme: Theme, place: QWidget, qtbot: QtBot) -> None:
    chart = drawn(theme, place, FORTNIGHT)
    chart.setFocus()
    spoken = QAccessible.queryAccessibleInterface(chart)
    assert spoken.role() == QAccessible.Role.Chart
    assert spoken.text(QAccessible.Text.Name) == "How you've been"
    assert "10 check-ins" in spoken.text(QAccessible.Text.Description)
    chart.setFocus()
    assert spoken.text(QAccessible.Text.Value) == chart.current != ""


def test_charts_come_and_go_cleanly(theme: Theme, qapp: QApplication) -> None:
    for turn in range(60):
        chart = DayChart(theme, title=f"{turn}", today=lambda: TODAY)
        chart.show()
        chart.repaint()
        qapp.processEvents()
        assert QAccessible.queryAccessibleInterface(chart).text(QAccessible.Text.Name) == f"{turn}"
        chart.deleteLater()
        del chart
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()


def test_a_program_with_a_spoken_chart_ends_well() -> None:
    # Whoever registers first is heard last: just before Qt and PySide6 each destroy what they know of.
    program = """
import atexit
from datetime import date
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid
application = QApplication([])
atexit.register(lambda: print("left for both" if isValid(spoken) else "let go"))
from client.ui.kit.chart import DayChart
from client.ui.theme import Theme
chart = DayChart(Theme(application), title="Days", today=lambda: date(2026, 11, 21))
chart.show()
for _ in range(3):
    application.processEvents()
spoken = QAccessible.queryAccessibleInterface(chart)
print(spoken.role().name)
"""
    ended = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "Chart\nlet go\n", "")


def test_words_where_all_is_one_mood(theme: Theme, place: QWidget) -> None:
    chart = drawn(theme, place, [point(1, 3), point(0, 3)])
    assert chart.summary == "Last 14 days, 2 check-ins, all In between. Only you can see this."
    assert chart_words.near(2.5) == "In between"
    assert [chart_words.near(mean) for mean in (1.0, 1.49, 5.0)] == ["Very low", "Very low", "Good"]
