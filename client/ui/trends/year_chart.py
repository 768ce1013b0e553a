"""A year in pixels: a cell for each day, a row or a column for each month, and nothing where nothing was noted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from client.domain.days import DayPoint
from client.ui.kit import chart_words
from client.ui.kit.mood_shapes import mood_word
from client.ui.theme import Theme
from client.ui.trends.keyed_chart import NOWHERE, KeyedChart
from client.ui.trends.painted import MIDDLE, Key, MoodCells, faint_pen, flipper, leading, write

_LEAST_CELL: Final = 15
"""Unscaled pixels of a cell's width from which the months are rows; below, they are columns."""
_MOST_CELL: Final = 34
_TALL_CELL: Final = 22


class YearPlan:
    """Where each day of a year stands, and the names of months and days."""

    def __init__(self, year: int, wide: float, theme: Theme, *, mirrored: bool) -> None:
        px, metrics = theme.px, QFontMetricsF(theme.font("caption"))
        line = max(metrics.height(), float(px(16)))
        edge = float(px(8))
        locale = QLocale()
        names = [locale.standaloneMonthName(month, QLocale.FormatType.ShortFormat) for month in range(1, 13)]
        column = max(map(metrics.horizontalAdvance, names)) + px(10)
        room = wide - 2 * edge
        self.first = date(year, 1, 1).toordinal()
        self.across = (room - column) / 31 >= px(_LEAST_CELL)
        flip = flipper(wide, mirrored)
        self.labels: list[tuple[QRectF, Qt.AlignmentFlag | Qt.TextFlag, str]] = []
        self.cells: list[QRectF] = []
        if self.across:
            self.step = min((room - column) // 31, float(px(_MOST_CELL)))
            self.tall_step = min(self.step, float(px(28)))
            left, top = round(edge + column), round(edge + line) + px(4)
            for month, name in enumerate(names):
                rect = QRectF(edge, top + month * self.tall_step, column, self.tall_step)
                self.labels.append((flip(rect), leading(mirrored), name))
            every = 1 if metrics.horizontalAdvance("31") + px(4) <= self.step else 5
            for day in range(1, 32):
                if day == 1 or day % every == 0:
                    middle = left + (day - 0.5) * self.step
                    rect = QRectF(middle - self.step * every / 2, edge, self.step * every, line)
                    self.labels.append((flip(rect), MIDDLE, locale.toString(day)))
            bottom = top + 12 * self.tall_step
        else:
            names = [
                locale.standaloneMonthName(month, QLocale.FormatType.NarrowFormat) for month in range(1, 13)
            ]
            column = metrics.horizontalAdvance("31") + px(8)
            self.step = min((room - column) // 12, float(px(_MOST_CELL)))
            self.tall_step = float(px(_TALL_CELL))
            left, top = round(edge + column), round(edge + line) + px(4)
            for month, name in enumerate(names):
                self.labels.append(
                    (flip(QRectF(left + month * self.step, edge, self.step, line)), MIDDLE, name)
                )
            for day in range(1, 32):
                rect = QRectF(edge, top + (day - 1) * self.tall_step, column, self.tall_step)
                self.labels.append((flip(rect), leading(mirrored), locale.toString(day)))
            bottom = top + 31 * self.tall_step
        gap = max(1, px(1))
        for ordinal in range(self.first, date(year, 12, 31).toordinal() + 1):
            on = date.fromordinal(ordinal)
            month, day = on.month - 1, on.day - 1
            x, y = (day, month) if self.across else (month, day)
            rect = QRectF(left + x * self.step, top + y * self.tall_step, self.step, self.tall_step)
            self.cells.append(flip(rect.adjusted(gap, gap, -gap, -gap)))
        self.key = Key(room, theme, mirrored=mirrored)
        self.key_at = (edge, bottom + px(12))
        self.size = wide, self.key_at[1] + self.key.tall + edge

    def place(self, at: int) -> QRectF:
        """Where a day is, by its number in the year from 0."""
        return self.cells[at]

    def at(self, point: QPointF) -> int:
        """Which day is there."""
        return next((number for number, cell in enumerate(self.cells) if cell.contains(point)), NOWHERE)


class YearChart(KeyedChart[YearPlan]):
    """Each day in the hue and the shape of its mood, or of its average where there were several."""

    turned = Signal(int)
    """Another year is shown."""

    def __init__(self, theme: Theme, *, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, title=title, parent=parent)
        self._days: dict[int, DayPoint] = {}
        self._today = 1
        self.year = 1

    def show_year(self, points: Sequence[DayPoint], year: int, *, today: int) -> None:
        """Show a year (1 to 9999) of these days; `today` is the last that can have anything."""
        self._today = max(today, max((point.day for point in points), default=today))
        self._days = {point.day: point for point in points}
        self.year = year
        self.show_anew()

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last year there is anything to see of."""
        last = date.fromordinal(self._today).year
        first = date.fromordinal(min(self._days, default=self._today)).year
        return first, last

    def turn(self, year: int) -> None:
        """Show another year, if there is one."""
        first, last = self.years
        year = min(last, max(first, year))
        if year != self.year:
            self.year = year
            self.show_anew()
            self.turned.emit(year)

    def points(self) -> list[DayPoint]:
        """The days of the year that have a mood, the oldest first."""
        first, last = date(self.year, 1, 1).toordinal(), date(self.year, 12, 31).toordinal()
        return [self._days[day] for day in range(first, last + 1) if day in self._days]

    # What a kind of chart says

    def planned(self, wide: float, theme: Theme, *, mirrored: bool) -> YearPlan:
        """A cell for each day."""
        return YearPlan(self.year, wide, theme, mirrored=mirrored)

    def paint(
        self, painter: QPainter, made: YearPlan, theme: Theme, clip: QRectF, *, exact: bool = False
    ) -> None:
        """Shapes on tints where there was a mood; a faint cell where there was none; nothing for days to come."""
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("text3"))
        for rect, flags, words in made.labels:
            write(painter, rect, flags, words)
        cells = MoodCells(theme, made.cells[0].size(), self.devicePixelRatioF())
        draw = cells.draw if exact else cells.stamp
        empty: list[QRectF] = []
        for number, cell in enumerate(made.cells):
            point = self._days.get(made.first + number)
            if point is not None:
                draw(painter, _near(point), cell, filled=point.low == point.high)
            elif made.first + number <= self._today:
                empty.append(cell)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(faint_pen(theme))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRects([cell.adjusted(0, 0, -1, -1) for cell in empty])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.translate(made.key_at[0], 0)
        made.key.paint(painter, made.key_at[1])
        painter.translate(-made.key_at[0], 0)

    def first_place(self) -> int:
        """The latest day with a mood, or today, or the year's first."""
        found = self.points()
        first = date(self.year, 1, 1).toordinal()
        if found:
            return found[-1].day - first
        return self._today - first if date.fromordinal(self._today).year == self.year else 0

    def next_place(self, at: int, key: Qt.Key, *, far: bool) -> int | None:
        """Along the days a day, with Ctrl a week; across them a month; Home and End of the month, with Ctrl the year's.

        The Page keys turn to the same day of another year.
        """
        days = self.plan_now()
        on = date.fromordinal(days.first + at)
        last = len(days.cells) - 1
        along = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}, {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        by_day, by_month = along if days.across else along[::-1]
        if key in by_day:
            return min(last, max(0, at + by_day[key] * (7 if far else 1)))
        if key in by_month:
            return self._in_month(on, on.month + by_month[key])
        if key == Qt.Key.Key_Home:
            return 0 if far else at - on.day + 1
        if key == Qt.Key.Key_End:
            return last if far else self._in_month(on.replace(day=1), on.month, day=31)
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turn(self.year + (1 if key == Qt.Key.Key_PageDown else -1))
            return self._in_month(on, on.month)
        return None

    def _in_month(self, on: date, month: int, *, day: int | None = None) -> int:
        month = min(12, max(1, month))
        first = date(self.year, month, 1).toordinal()
        after = (
            date(self.year, month + 1, 1).toordinal()
            if month < 12
            else date(self.year, 12, 31).toordinal() + 1
        )
        return min(after - 1, first + (day or on.day) - 1) - date(self.year, 1, 1).toordinal()

    def lines(self, at: int) -> tuple[str, ...]:
        """The date, its mood, and how many check-ins."""
        day = date(self.year, 1, 1).toordinal() + at
        point = self._days.get(day)
        when = chart_words.long_date(day)
        if point is None:
            return when, _tr("Still to come") if day > self._today else _tr("Nothing noted")
        return when, _moods(point), chart_words.check_ins(point.count)

    def sentence(self, at: int) -> str:
        """The same for a screen reader."""
        when, *rest = self.lines(at)
        return f"{when}: {'. '.join(rest)}."

    @property
    def facts(self) -> str:
        """How many days of the year have a mood."""
        found = self.points()
        if not found:
            return _tr("{year}: nothing noted. That is all right.").format(year=self.year)
        if len(found) == 1:
            days = _tr("1 day with a mood")
        else:
            days = QCoreApplication.translate("YearChart", "%Ln days with a mood", "", len(found))
        count = chart_words.check_ins(sum(point.count for point in found))
        return _tr("{year}: {days}, {check_ins}.").format(year=self.year, days=days, check_ins=count)

    def key_words(self) -> str:
        """What filled and open shapes mean."""
        if not self.points():
            return ""
        return _tr(
            "A filled shape: one mood that day. An open one: the mood nearest to the average of several."
        )

    def key_hint(self) -> str:
        """What the arrow keys do."""
        return _tr(
            "The arrow keys move by day and by month, with Ctrl by week; Page Up and Page Down turn to another year."
        )


def _near(point: DayPoint) -> int:
    return min(5, max(1, int(point.mean + 0.5)))


def _moods(point: DayPoint) -> str:
    if point.low == point.high:
        return mood_word(int(point.low))
    words = _tr("{moods}, on average near {mean}")
    return words.format(
        moods=chart_words.mood_words(point.low, point.high), mean=chart_words.near(point.mean)
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("YearChart", words)
