from __future__ import annotations

import random
import time
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from client.domain.trends import Diary, Noted, OnDaysWith, in_time, month_of, seen
from client.ui.kit.chart_days import Between
from client.ui.theme import Theme
from client.ui.trends.names_chart import NamesChart, fewest_words
from client.ui.trends.names_pane import NamesPane
from client.ui.trends.twins import names_table
from client.ui.trends.view_model import TrendsState

pytestmark = pytest.mark.usefixtures("british")
LAST = date(2026, 11, 22).toordinal()
FIRST = date(2026, 9, 1).toordinal()
FRAME_SECONDS = 0.016

NAMES = (
    OnDaysWith("Walk", "activity", 12, {month_of(LAST): 4, month_of(FIRST): 8}, 10, 3.8),
    OnDaysWith("Choir", "activity", 2, {month_of(FIRST): 2}, 2, None),
    OnDaysWith(
        "A name that is so long that no row of any window has room for it", "activity", 1, {}, 0, None
    ),
)


def drawn(
    theme: Theme,
    place: QWidget,
    names: tuple[OnDaysWith, ...] = NAMES,
    *,
    wide: int = 860,
    first: int = FIRST,
) -> NamesChart:
    chart = NamesChart(theme, title="Activities", parent=place)
    chart.show_names(names, "Last 3 months", first=first, last=LAST)
    chart.resize(wide, chart.heightForWidth(wide))
    chart.show()
    return chart


def test_a_name_says_its_days_and_how_days_with_it_were_without_a_cause(
    theme: Theme, place: QWidget, qtbot: QtBot
) -> None:
    chart = drawn(theme, place)
    chart.setFocus()
    assert chart.current == (
        "Walk. November 2026: 4 days. In all of this time: 12 days. Mood on days with it: 3.8, near Okay. 10 days"
        " with a mood."
    )
    QTest.keyClick(chart, Qt.Key.Key_Home)
    assert chart.current.startswith("Walk. September 2026: 8 days.")
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.current.startswith("Walk. October 2026: 0 days.")
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert chart.current.endswith("In all of this time: 2 days. Too few for an average. 2 days with a mood.")
    QTest.keyClick(chart, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert chart.current.startswith(NAMES[2].name), "what is cut on screen is spoken whole"


def test_it_says_that_no_cause_is_shown() -> None:
    words = fewest_words()
    assert "5 days" in words
    assert "none of this shows what makes a day better or worse" in words


def test_the_table_has_a_column_for_each_month_and_no_average_of_too_few(
    theme: Theme, place: QWidget
) -> None:
    chart = drawn(theme, place)
    table = names_table(chart.names, chart.months)
    assert table.headers == (
        "Name",
        "Days",
        "Average mood on days with it",
        "Days with a mood",
        "September 2026",
        "October 2026",
        "November 2026",
    )
    plain = [[cell.shown if cell.plain is None else cell.plain for cell in row] for row in table.rows]
    assert plain[0] == ["Walk", "12", "3.8", "10", "8", "0", "4"]
    assert plain[1] == ["Choir", "2", "", "2", "2", "0", "0"]


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("wide", [280, 500, 900])
def test_every_part_of_a_row_is_within(
    theme: Theme, place: QWidget, wide: int, scale: float, direction: str
) -> None:
    theme.choose(scale=scale, direction=direction)
    chart = drawn(theme, place, wide=wide)
    made, room = chart.plan_now(), QRectF(0, 0, *chart.plan_now().size)
    for at in range(len(NAMES) * len(chart.months)):
        assert room.contains(made.place(at))
        assert made.at(made.place(at).center()) == at
    for row in range(len(NAMES)):
        parts = [made.in_row(row, part) for part in (made.name, made.count, made.told, made.bars)]
        assert all(room.contains(part) for part in parts)
        assert not any(
            one.intersects(other) for index, one in enumerate(parts) for other in parts[index + 1 :]
        )
    first, last = made.place(0), made.place(len(chart.months) - 1)
    assert (first.left() > last.left()) == (direction == "rtl")


def test_ten_years_of_many_names_are_painted_within_a_frame(theme: Theme, place: QWidget) -> None:
    chance = random.Random(1)
    names = [f"Activity {number}" for number in range(40)]
    rows = tuple(
        Noted(LAST - back, 9, chance.randint(1, 5), tuple(chance.sample(names, 4))) for back in range(3650)
    )
    shown = in_time(seen(Diary(rows)), first=LAST - 3650, last=LAST).names
    assert len(shown) == 40
    chart = drawn(theme, place, shown, first=LAST - 3650)
    assert len(chart.months) == 121
    image = QImage(900, 700, QImage.Format.Format_ARGB32_Premultiplied)
    taken = []
    for _ in range(9):
        began = time.thread_time()
        chart.render(image, QPoint(), QRegion(0, 0, 900, 700), QWidget.RenderFlag.DrawChildren)
        taken.append(time.thread_time() - began)
    assert min(taken) < FRAME_SECONDS


def test_nothing_of_the_kind_is_said_kindly(theme: Theme, place: QWidget, qtbot: QtBot) -> None:
    chart = drawn(theme, place, ())
    assert chart.facts == "Last 3 months. Nothing of this kind in this time. That is all right."
    chart.setFocus()
    assert chart.current == ""


def test_an_entry_of_a_far_year_leaves_the_chart_quick_and_its_bars_to_be_seen(
    theme: Theme, place: QWidget
) -> None:
    far, near = date(9999, 12, 31).toordinal(), date(2, 1, 1).toordinal()
    names = (OnDaysWith("Walk", "activity", 2, {month_of(near): 1, month_of(far): 1}, 2, None),)
    chart = NamesChart(theme, title="Activities", parent=place)
    chart.show_names(names, "All time", first=near, last=far)
    chart.resize(860, chart.heightForWidth(860))
    image = QImage(chart.size(), QImage.Format.Format_RGB32)
    began = time.process_time()
    image.fill(theme.colour("surface"))
    chart.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    assert time.process_time() - began < 0.5
    made = chart.planned(860, theme, mirrored=False)
    line = int(made.in_row(0, made.bars).center().y())
    seen = [x for x in range(image.width()) if image.pixelColor(x, line) == theme.colour("chart_line")]
    assert seen, "a bar is a pixel wide at least"


def test_the_table_of_thousands_of_years_has_the_months_with_something_alone_and_says_so(
    theme: Theme, qtbot: QtBot
) -> None:
    days = [date(1970, 1, 1).toordinal(), LAST, date(9999, 12, 31).toordinal()]
    looked = seen(Diary(tuple(Noted(day, 9, 3, ("Walk",)) for day in days)))
    whole = in_time(looked, first=days[0], last=days[-1])
    pane = NamesPane(theme, saving=lambda _: None)
    qtbot.addWidget(pane)
    pane.show_state(
        TrendsState(stretch=Between(days[0], days[-1]), seen=looked, shown=whole, today=LAST, loaded=True)
    )
    (table,) = pane.activities_card.tables()
    assert table.headers[4:] == ("January 1970", "November 2026", "December 9999")
    assert "leaves out months" in pane.activities_card.key.text()
    pane.show_state(
        TrendsState(
            stretch=Between(FIRST, LAST),
            seen=looked,
            shown=in_time(looked, first=FIRST, last=LAST),
            today=LAST,
            loaded=True,
        )
    )
    assert "leaves out months" not in pane.activities_card.key.text()
