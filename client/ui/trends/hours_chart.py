"""Weekdays and hours: how many moods were noted in each, and their average where there are enough to speak of one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QPointF, QRectF, Qt, QTime
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from client.domain.trends import FEWEST_IN_A_CELL, Cell, Hours
from client.ui.kit import chart_words
from client.ui.kit.mood_shapes import paint_mood
from client.ui.theme import Theme
from client.ui.trends.keyed_chart import NOWHERE, KeyedChart
from client.ui.trends.painted import MIDDLE, Key, MoodCells, faint_pen, flipper, leading, write

_LEAST_CELL: Final = 22
"""Unscaled pixels of a cell's width from which the hours are columns; below, they are rows."""
_MOST_CELL: Final = 40
_WEEK: Final = 7
_DAY: Final = 24
_ALL: Final = _DAY
"""The column of a whole weekday, and below the weekdays the row of an hour of every day."""


def week() -> list[int]:
    """The weekdays as this computer's calendar begins them, 1 for Monday."""
    first = QLocale().firstDayOfWeek().value
    return [(first - 1 + day) % _WEEK + 1 for day in range(_WEEK)]


def weekday_name(weekday: int, *, short: bool = False) -> str:
    """A weekday's name."""
    form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    return QLocale().standaloneDayName(weekday, form)


def hour_name(hour: int) -> str:
    """When an hour begins, as this computer's language writes it."""
    return QLocale().toString(QTime(hour, 0), QLocale.FormatType.ShortFormat)


def average_words(cell: Cell) -> str:
    """The average of enough moods, with its number; else that they are too few."""
    if cell.mean is None:
        return _tr("too few for an average")
    words = _tr("on average near {mood} ({number})")
    return words.format(mood=chart_words.near(cell.mean), number=QLocale().toString(cell.mean, "f", 1))


class HoursPlan:
    """Where each hour of each weekday stands, a place apart those of whole weekdays and of every day."""

    def __init__(self, wide: float, theme: Theme, *, mirrored: bool) -> None:
        px, metrics = theme.px, QFontMetricsF(theme.font("caption"))
        line = max(metrics.height(), float(px(16)))
        edge = float(px(8))
        room = wide - 2 * edge
        flip = flipper(wide, mirrored)
        days = [weekday_name(weekday, short=True) for weekday in week()]
        every, whole = _tr("Every day"), _tr("All")
        hours = [hour_name(hour) for hour in range(_DAY)]
        self.labels: list[tuple[QRectF, Qt.AlignmentFlag | Qt.TextFlag, str]] = []
        self.cells: list[QRectF] = []
        column = max(map(metrics.horizontalAdvance, (*days, every))) + px(10)
        apart = px(8)
        self.across = (room - column - apart) // (_DAY + 1) >= px(_LEAST_CELL)
        if not self.across:
            column = max(map(metrics.horizontalAdvance, (*hours, whole))) + px(10)
        many = _DAY if self.across else _WEEK
        few = _WEEK if self.across else _DAY
        step = min((room - column - apart) // (many + 1), float(px(_MOST_CELL if self.across else 64)))
        # A shape and its number stand below each other in narrow cells, and beside each other in wide ones.
        self.stacked = step < px(44)
        tall = float(px(38 if self.stacked else 28))
        left, top = round(edge + column), round(edge + line) + px(4)
        gap = max(1, px(1))
        heads = [*hours, whole] if self.across else [*days, every]
        sides = [*days, every] if self.across else [*hours, whole]

        def x(number: int) -> float:
            return left + number * step + (apart if number == many else 0)

        def y(number: int) -> float:
            return top + number * tall + (apart if number == few else 0)

        free = -1.0
        for number, name in enumerate(heads):
            need = metrics.horizontalAdvance(name) + px(6)
            start = x(number) + step / 2 - need / 2
            if start >= free:
                start = min(start, wide - edge - need)
                self.labels.append((flip(QRectF(start, edge, need, line)), MIDDLE, name))
                free = start + need
        for number, name in enumerate(sides):
            rect = QRectF(edge, y(number), column, tall)
            self.labels.append((flip(rect), leading(mirrored), name))
        for day in range(_WEEK + 1):
            for hour in range(_DAY + 1):
                at_x, at_y = (hour, day) if self.across else (day, hour)
                rect = QRectF(x(at_x), y(at_y), step, tall)
                self.cells.append(flip(rect.adjusted(gap, gap, -gap, -gap)))
        self.key = Key(room, theme, mirrored=mirrored)
        self.key_at = (edge, y(few) + tall + px(12))
        self.size = wide, self.key_at[1] + self.key.tall + edge

    def place(self, at: int) -> QRectF:
        """Where that hour of that weekday is."""
        return self.cells[at]

    def at(self, point: QPointF) -> int:
        """Which is there."""
        return next((number for number, cell in enumerate(self.cells) if cell.contains(point)), NOWHERE)


class HoursChart(KeyedChart[HoursPlan]):
    """A cell for each hour of each weekday; the last of each row and column is of all of them together."""

    def __init__(self, theme: Theme, *, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, title=title, parent=parent)
        self.hours = Hours()
        self._when = ""

    def show_hours(self, hours: Hours, when: str) -> None:
        """Show these; `when` says of which time they are."""
        self.hours = hours
        self._when = when
        self.show_anew()

    def cell(self, at: int) -> Cell:
        """What a place holds."""
        day, hour = divmod(at, _DAY + 1)
        if day == _WEEK and hour == _ALL:
            return self.hours.whole
        if day == _WEEK:
            return self.hours.hours.get(hour, Cell())
        weekday = week()[day]
        if hour == _ALL:
            return self.hours.weekdays.get(weekday, Cell())
        return self.hours.cells.get((weekday, hour), Cell())

    # What a kind of chart says

    def planned(self, wide: float, theme: Theme, *, mirrored: bool) -> HoursPlan:
        """A cell for each hour of each weekday."""
        return HoursPlan(wide, theme, mirrored=mirrored)

    def paint(
        self, painter: QPainter, made: HoursPlan, theme: Theme, clip: QRectF, *, exact: bool = False
    ) -> None:
        """The number in each cell, and above it the shape of the average where it may be told."""
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("text3"))
        for rect, flags, words in made.labels:
            write(painter, rect, flags, words)
        cells = MoodCells(theme, made.cells[0].size(), self.devicePixelRatioF())
        locale = QLocale()
        said: list[tuple[QRectF, str, bool]] = []
        empty: list[QRectF] = []
        for number, rect in enumerate(made.cells):
            cell = self.cell(number)
            if cell.mean is None:
                empty.append(rect.adjusted(0, 0, -1, -1))
            if not cell.count:
                continue
            if cell.mean is None:
                said.append((rect, locale.toString(cell.count), False))
                continue
            mood = min(5, max(1, int(cell.mean + 0.5)))
            (cells.ground if exact else cells.stamp_ground)(painter, mood, rect)
            shape, beside = _parts(rect, theme, stacked=made.stacked, mirrored=self.isRightToLeft())
            paint_mood(painter, mood, shape, theme)
            said.append((beside, locale.toString(cell.count), True))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(faint_pen(theme))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRects(empty)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setFont(theme.font("caption"))
        for enough in (True, False):
            painter.setPen(theme.colour("text" if enough else "text3"))
            for rect, words, is_enough in said:
                if is_enough == enough:
                    painter.drawText(rect, MIDDLE, words)
        painter.translate(made.key_at[0], 0)
        made.key.paint(painter, made.key_at[1])
        painter.translate(-made.key_at[0], 0)

    def first_place(self) -> int:
        """The first hour that has any; nowhere without."""
        return next((at for at in range(_WEEK * (_DAY + 1)) if self.cell(at).count), NOWHERE)

    def next_place(self, at: int, key: Qt.Key, *, far: bool) -> int | None:
        """Along the rows and columns as they look; Home and End of the row, with Ctrl of all."""
        made = self.plan_now()
        day, hour = divmod(at, _DAY + 1)
        on_x = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(key, 0)
        on_y = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key, 0)
        if not made.across:
            on_x, on_y = on_y, on_x
        if on_x or on_y:
            hour, day = min(_ALL, max(0, hour + on_x)), min(_WEEK, max(0, day + on_y))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            end = key == Qt.Key.Key_End
            hour = (_ALL if end else 0) if made.across or far else hour
            day = (_WEEK if end else 0) if not made.across or far else day
        else:
            return None
        return day * (_DAY + 1) + hour

    def lines(self, at: int) -> tuple[str, ...]:
        """The weekday and the hour, the average, and how many check-ins."""
        day, hour = divmod(at, _DAY + 1)
        cell = self.cell(at)
        name = _tr("Every day") if day == _WEEK else weekday_name(week()[day])
        if hour == _ALL:
            when = _tr("{weekday}, all hours").format(weekday=name)
        else:
            when = _tr("{weekday}, {begin} to {end}").format(
                weekday=name, begin=hour_name(hour), end=hour_name((hour + 1) % _DAY)
            )
        if not cell.count:
            return when, _tr("Nothing noted")
        average = average_words(cell)
        return when, average[:1].upper() + average[1:], chart_words.check_ins(cell.count)

    def sentence(self, at: int) -> str:
        """The same for a screen reader."""
        when, *rest = self.lines(at)
        return f"{when}: {'. '.join(rest)}."

    @property
    def facts(self) -> str:
        """How many moods, and which are in none of the cells."""
        if not self.hours.whole.count:
            words = _tr("{when}. {empty}").format(when=self._when, empty=chart_words.empty_words())
        else:
            words = _tr("{when}, {check_ins}.").format(
                when=self._when, check_ins=chart_words.check_ins(self.hours.whole.count)
            )
        return f"{words} {self.left_out}".rstrip()

    @property
    def left_out(self) -> str:
        """What has a day but no hour; empty where there is none."""
        if not self.hours.no_hour:
            return ""
        words = _tr("Not among them, as only the day is known: {check_ins}.")
        return words.format(check_ins=chart_words.check_ins(self.hours.no_hour))

    def key_words(self) -> str:
        """What the numbers and the shapes mean."""
        return QCoreApplication.translate(
            "HoursChart",
            "The number is how many check-ins; the shape is the mood nearest to their average. Fewer than %n: no"
            " average.",
            "",
            FEWEST_IN_A_CELL,
        )

    def key_hint(self) -> str:
        """What the arrow keys do."""
        return _tr("The arrow keys move between hours and weekdays.")


def _parts(rect: QRectF, theme: Theme, *, stacked: bool, mirrored: bool) -> tuple[QRectF, QRectF]:
    """Where shape and number stand in a cell."""
    px = theme.px
    if stacked:
        shape = QRectF(rect.center().x() - px(6), rect.top() + px(4), px(12), px(12))
        return shape, QRectF(rect.left(), rect.top() + px(17), rect.width(), rect.height() - px(18))
    half = rect.width() / 2
    shape = QRectF(rect.left() + half / 2 - px(3), rect.center().y() - px(6), px(12), px(12))
    number = QRectF(rect.left() + half, rect.top(), half, rect.height())
    if mirrored:
        shape.moveLeft(rect.right() - half / 2 + px(3) - shape.width())
        number.moveLeft(rect.left())
    return shape, number


def _tr(words: str) -> str:
    return QCoreApplication.translate("HoursChart", words)
