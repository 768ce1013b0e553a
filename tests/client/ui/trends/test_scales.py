"""Lines of days that are no moods: what stands beside them, and what is never drawn."""

from __future__ import annotations

import random
import time
from datetime import date
from math import inf

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QImage, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from client.domain.days import DayPoint
from client.domain.journal import SUGGESTED, Dimension
from client.domain.scored import Band, Score, Scored
from client.ui.kit.chart import DayChart, Span
from client.ui.kit.chart_scale import Scale
from client.ui.theme import Theme
from client.ui.trends.scales import AmountScale, ScoreScale, StepsScale, YesNoScale, number_words, scale_of
from client.ui.trends.twins import measure_table, score_table

pytestmark = pytest.mark.usefixtures("british")
TODAY = date(2026, 11, 21)
LAST = TODAY.toordinal()
OWN = {each.id: each for each in SUGGESTED}
FRAME_SECONDS = 0.016


def point(back: int, *values: float) -> DayPoint:
    return DayPoint(LAST - back, min(values), max(values), sum(values) / len(values), len(values))


def drawn(
    theme: Theme, place: QWidget, points: list[DayPoint], scale: Scale, span: Span = Span.FORTNIGHT
) -> DayChart:
    chart = DayChart(theme, title="Dimension", today=lambda: TODAY, scale=scale, parent=place)
    chart.show_points(points, span)
    chart.resize(640, 240)
    chart.show()
    return chart


def picture(chart: DayChart) -> QImage:
    chart.clearFocus()
    chart.leaveEvent(QEvent(QEvent.Type.Leave))
    image = QImage(chart.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    chart.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    return image


def test_each_kind_has_its_own_scale() -> None:
    kinds = {id: type(scale_of(OWN[id], [point(0, 3)])) for id in ("energy", "sleep", "medication", "worry")}
    assert kinds == {
        "energy": StepsScale,
        "sleep": AmountScale,
        "medication": YesNoScale,
        "worry": StepsScale,
    }


def test_amounts_begin_at_nothing_and_have_their_unit() -> None:
    scale = scale_of(OWN["sleep"], [point(1, 7.5), point(0, 9)])
    assert (scale.low, scale.high) == (0, 10)
    assert [words for _, words in scale.rows()][:2] == ["\u20680\u00a0h\u2069", "\u20682\u00a0h\u2069"]
    endless = scale_of(Dimension("steps", "Steps", "amount", 0, inf), [point(0, 7312)])
    assert (endless.low, endless.high) == (0, 8000)


def test_steps_run_from_their_least_to_their_most_whatever_was_noted() -> None:
    scale = scale_of(OWN["energy"], [point(0, 3)])
    assert [value for value, _ in scale.rows()] == [1, 2, 3, 4, 5]
    assert [scale.share(value) for value in (1, 5)] == [0, 1]
    assert [value for value, _ in scale_of(OWN["worry"], []).rows()] == [0, 2, 4, 6, 8, 10]


def test_a_day_of_an_amount_is_said_with_its_range(theme: Theme, place: QWidget, qtbot: QtBot) -> None:
    points = [point(3, 6), point(0, 7, 8)]
    chart = drawn(theme, place, points, scale_of(OWN["sleep"], points))
    chart.setFocus()
    assert chart.current.replace("\u2068", "").replace("\u2069", "").replace("\u00a0", " ") == (
        "Saturday, 21 November 2026: 7 h to 8 h, on average 7.5 h. 2 check-ins."
    )
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert "18 November" in chart.current


def test_yes_and_no_are_dots_and_nothing_lies_between(theme: Theme, place: QWidget) -> None:
    points = [point(back, back % 2) for back in range(13, -1, -1)]
    chart = drawn(theme, place, points, YesNoScale())
    image, made = picture(chart), chart._planned()
    middle = int(made.plot.center().y())
    line = theme.colour("chart_line")
    assert not any(image.pixelColor(x, middle) == line for x in range(image.width()))
    top, bottom = (int(made.rows[1]), int(made.rows[0]))
    for mark, where in zip(made.drawn, made.places, strict=True):
        x = round(where.x())
        assert (image.pixelColor(x, top) == line) == (mark.low == 1), "filled where it was yes"
        assert (image.pixelColor(x, bottom) == theme.colour("surface")) == (mark.low == 0), (
            "open where it was no"
        )
    assert chart.facts == "Last 14 days, 14 check-ins, yes in 7 of them."


def test_years_of_yes_and_no_say_how_often(theme: Theme, place: QWidget, qtbot: QtBot) -> None:
    points = [point(back, float(back % 4 != 0)) for back in range(1200, -1, -1)]
    chart = drawn(theme, place, points, YesNoScale(), Span.ALL)
    chart.setFocus()
    assert "Yes and no; yes" in chart.current
    picture(chart)


SCORED = Scored(
    "phq-8/total",
    "PHQ-8",
    0,
    24,
    (
        Score(LAST - 80, 14),
        Score(LAST - 66, 12),
        Score(LAST - 52, None),
        Score(LAST - 38, 9),
        Score(LAST - 3, 4),
    ),
    (Band(0, 4, "minimal"), Band(5, 9, "mild"), Band(10, 24, "more")),
    "Kroenke 2009",
)
POINTS = [point(80, 14), point(66, 12), point(38, 9), point(3, 4)]


def test_bands_are_ground_with_the_words_of_their_source(theme: Theme, place: QWidget) -> None:
    scale = ScoreScale(SCORED)
    assert [(ground.low, ground.high) for ground in scale.grounds] == [(0, 4.5), (4.5, 9.5), (9.5, 24)]
    assert [words for _, words in scale.rows()] == ["0–4: minimal", "5–9: mild", "10–24: more"]
    chart = drawn(theme, place, POINTS, scale, Span.MONTHS)
    made, image = chart._planned(), picture(chart)
    (shaded,) = made.grounds
    assert image.pixelColor(int(shaded.left()) + 4, int(shaded.center().y())) == theme.colour("chart_band")


def test_a_score_that_is_missing_cuts_the_line_and_is_no_zero(theme: Theme, place: QWidget) -> None:
    chart = drawn(theme, place, POINTS, ScoreScale(SCORED), Span.MONTHS)
    assert chart._planned().parts == ((0, 1), (2, 3))
    assert [mark.mean for mark in chart.marks] == [14, 12, 9, 4]


def test_scores_far_apart_are_not_joined(theme: Theme, place: QWidget) -> None:
    points = [point(60, 14), point(3, 4)]
    chart = drawn(theme, place, points, ScoreScale(Scored("a", "A", 0, 24)), Span.MONTHS)
    assert chart._planned().parts == ((0, 0), (1, 1))


def test_a_score_is_said_out_of_how_much_and_with_its_range(
    theme: Theme, place: QWidget, qtbot: QtBot
) -> None:
    chart = drawn(theme, place, POINTS, ScoreScale(SCORED), Span.MONTHS)
    chart.setFocus()
    assert chart.current == "Wednesday, 18 November 2026: 4 of 24, minimal. PHQ-8."
    assert chart.facts == "Last 3 months, 4 scores."


def test_without_bands_there_are_numbers() -> None:
    scale = ScoreScale(Scored("ons4", "ONS4", 0, 10, (Score(LAST, 7),)))
    assert [words for _, words in scale.rows()] == ["0", "2", "4", "6", "8", "10"]
    assert scale.grounds == ()


@pytest.mark.parametrize(("least", "most"), [(1, 1), (0, 0), (-6, 2), (-3, -3), (0.25, 0.5)])
def test_a_range_of_any_kind_can_be_drawn(theme: Theme, place: QWidget, least: float, most: float) -> None:
    scores = tuple(Score(LAST - back, least if back else most) for back in (9, 0))
    scale = ScoreScale(Scored("own", "Own", least, most, scores))
    chart = drawn(theme, place, [point(9, least), point(0, most)], scale)
    picture(chart)
    assert [scale.amount(mark.mean) for mark in chart.marks] == [
        f"{number_words(value)} of {number_words(most)}" for value in (least, most)
    ]


def test_the_tables_hold_the_same() -> None:
    table = score_table(SCORED, first=LAST - 70, last=LAST)
    assert [[row[1].shown, row[4].shown] for row in table.rows] == [
        ["4", "minimal"],
        ["9", "mild"],
        ["No score: answers are missing", ""],
        ["12", "more"],
    ]
    assert table.rows[2][1].plain == "", "missing is empty for programs, never zero"
    rows = measure_table("Hours of sleep", [point(1, 7.5), point(0, 6, 8)], unit="h", yes_no=False).rows
    assert [[cell.plain for cell in row] for row in rows] == [
        ["2026-11-21", "7", "6", "8", "2"],
        ["2026-11-20", "7.5", "7.5", "7.5", "1"],
    ]
    rows = measure_table("Medication", [point(1, 0), point(0, 0, 1)], unit="", yes_no=True).rows
    assert [row[1].shown for row in rows] == ["Yes and no", "No"]


def test_numbers_have_no_more_places_than_they_need() -> None:
    assert [number_words(value) for value in (7, 7.0, 7.25, 1234.5)] == ["7", "7", "7.2", "1234.5"]


def test_ten_years_of_an_amount_are_painted_within_a_frame(theme: Theme, place: QWidget) -> None:
    chance = random.Random(1)
    points = [point(back, *(chance.uniform(3, 11) for _ in range(3))) for back in range(3650, -1, -1)]
    for scale in (scale_of(OWN["sleep"], points), YesNoScale()):
        chart = drawn(theme, place, points, scale, Span.ALL)
        image = QImage(chart.size(), QImage.Format.Format_ARGB32_Premultiplied)
        taken = []
        for _ in range(9):
            began = time.thread_time()
            chart.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
            taken.append(time.thread_time() - began)
        assert min(taken) < FRAME_SECONDS
        chart.hide()
