"""Activities and tags: on how many days of each month, and how the days with them were, without a word about why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from client.domain.trends import FEWEST_DAYS_WITH, OnDaysWith, month_of
from client.ui.kit import chart_words
from client.ui.kit.mood_shapes import paint_mood
from client.ui.theme import Theme
from client.ui.trends.keyed_chart import NOWHERE, KeyedChart
from client.ui.trends.painted import leading, write
from client.ui.trends.scales import number_words

_BESIDE: Final = 620
"""Unscaled pixels from which name, bars and words stand beside each other; below, bars are under the words."""
_BAR_PAGE: Final = 12


_Bars = tuple[list[QRectF], list[tuple[QRectF, str]]]


class NamesPlan:
    """Where each row and each month of it stands. Places are numbered row by row."""

    def __init__(self, rows: int, months: int, wide: float, theme: Theme, *, mirrored: bool) -> None:
        px = theme.px
        small, caption = QFontMetricsF(theme.font("small")), QFontMetricsF(theme.font("caption"))
        edge = float(px(8))
        self.mirrored, self.months = mirrored, months
        self.beside = wide >= px(_BESIDE)
        line, low_line = max(small.height(), px(18)), max(caption.height(), px(16))
        self.head = edge + low_line + px(6)
        if self.beside:
            self.name = QRectF(edge, px(6), wide * 0.22, line)
            self.count = QRectF(edge, px(6) + line, wide * 0.22, low_line)
            told = wide * 0.28
            self.told = QRectF(wide - edge - told, px(6), told, line + low_line)
            self.bars = QRectF(self.name.right() + px(12), px(6), 0, line + low_line)
            self.bars.setRight(self.told.left() - px(16))
            self.row = self.bars.bottom() + px(8)
        else:
            self.name = QRectF(edge, px(6), wide - 2 * edge, line)
            self.count = QRectF(edge, self.name.bottom(), wide - 2 * edge, low_line)
            self.told = QRectF(edge, self.count.bottom(), wide - 2 * edge, 2 * low_line)
            self.bars = QRectF(edge, self.told.bottom() + px(6), wide - 2 * edge, px(30))
            self.row = self.bars.bottom() + px(12)
        self.step = self.bars.width() / max(1, months)
        self.rows = rows
        self.rows_of_bars: dict[int, _Bars] = {}
        self.size = wide, self.head + max(1, rows) * self.row + edge

    def in_row(self, row: int, rect: QRectF) -> QRectF:
        """A part of a row, where it stands in the chart."""
        placed = rect.translated(0, self.head + row * self.row)
        if self.mirrored:
            placed.moveRight(self.size[0] - placed.left())
        return placed

    def place(self, at: int) -> QRectF:
        """A month of a row."""
        row, month = divmod(at, self.months)
        left = self.bars.left() + month * self.step
        return self.in_row(row, QRectF(left, self.bars.top(), self.step, self.bars.height()))

    def at(self, point: QPointF) -> int:
        """Which is there."""
        row = int((point.y() - self.head) // self.row)
        x = self.size[0] - point.x() if self.mirrored else point.x()
        month = int((x - self.bars.left()) // self.step)
        if 0 <= row < self.rows and 0 <= month < self.months:
            return row * self.months + month
        return NOWHERE


class NamesChart(KeyedChart[NamesPlan]):
    """A row for each activity or tag, with a bar for each month."""

    def __init__(self, theme: Theme, *, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, title=title, parent=parent)
        self.names: tuple[OnDaysWith, ...] = ()
        self._first_month = 0
        self._months = 1
        self._most = 1
        self._when = ""

    def show_names(self, names: tuple[OnDaysWith, ...], when: str, *, first: int, last: int) -> None:
        """Show these of the days from `first` to `last`; `when` names that time."""
        self.names = names
        self._when = when
        self._first_month = month_of(first)
        self._months = month_of(last) - self._first_month + 1
        self._most = max((count for each in names for count in each.months.values()), default=1)
        self.show_anew()

    @property
    def months(self) -> tuple[int, ...]:
        """The months shown, as `client.domain.trends.month_of` counts them."""
        return tuple(range(self._first_month, self._first_month + self._months))

    # What a kind of chart says

    def planned(self, wide: float, theme: Theme, *, mirrored: bool) -> NamesPlan:
        """Rows of bars."""
        return NamesPlan(len(self.names), self._months, wide, theme, mirrored=mirrored)

    def paint(
        self, painter: QPainter, made: NamesPlan, theme: Theme, clip: QRectF, *, exact: bool = False
    ) -> None:
        """The months above, and the rows within `clip`."""
        if not self.names:
            painter.setFont(theme.font("body"))
            painter.setPen(theme.colour("text2"))
            words = _tr("Nothing of this kind in this time. That is all right.")
            painter.drawText(
                QRectF(0, 0, *made.size), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words
            )
            return
        self._paint_months(painter, made, theme)
        first = max(0, int((clip.top() - made.head) // made.row))
        last = min(len(self.names) - 1, int((clip.bottom() - made.head) // made.row))
        for row in range(first, last + 1):
            self._paint_row(painter, made, theme, row, exact=exact)

    def _paint_months(self, painter: QPainter, made: NamesPlan, theme: Theme) -> None:
        metrics = QFontMetricsF(theme.font("caption"))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("text3"))
        named: list[tuple[QRectF, str]] = []
        only_years = self._months > 24
        for number in self._named(made, metrics.horizontalAdvance("0000") + theme.px(6)):
            month = self._first_month + number
            year = month % 12 == 0
            words = str(month // 12) if year or only_years else month_words(month, short=True)
            need = metrics.horizontalAdvance(words) + theme.px(6)
            start = made.bars.left() + (number + 0.5) * made.step - need / 2
            rect = QRectF(min(max(start, 0.0), made.size[0] - need), theme.px(6), need, metrics.height())
            if named and named[-1][0].right() > rect.left():
                if not year:
                    continue
                named.pop()  # a year is worth more than the month before it
            named.append((rect, words))
        for rect, words in named:
            if made.mirrored:
                rect.moveRight(made.size[0] - rect.left())
            write(painter, rect, Qt.AlignmentFlag.AlignCenter, words)

    def _named(self, made: NamesPlan, need: float) -> Iterator[int]:
        """The months that may have a word above them: all of two years; the first and each January of more, or each
        second, fifth, tenth year and so on of so many that their words would not fit."""
        if self._months <= 24:
            yield from range(self._months)
            return
        yield 0
        steps = (each * 10**power for power in range(4) for each in (1, 2, 5))
        years = next((each for each in steps if each * 12 * made.step >= need), 10_000)
        first = -self._first_month % (12 * years) or 12 * years
        yield from range(first, self._months, 12 * years)

    def _paint_row(self, painter: QPainter, made: NamesPlan, theme: Theme, row: int, *, exact: bool) -> None:
        each, px, side = self.names[row], theme.px, leading(made.mirrored)
        painter.setPen(QPen(theme.colour("chart_grid"), 1))
        y = made.head + row * made.row
        painter.drawLine(QPointF(px(8), y), QPointF(made.size[0] - px(8), y))
        painter.setFont(theme.font("small", weight=600))
        painter.setPen(theme.colour("text"))
        rect = made.in_row(row, made.name)
        metrics = QFontMetricsF(painter.font())
        write(painter, rect, side, metrics.elidedText(each.name, Qt.TextElideMode.ElideRight, rect.width()))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("text2"))
        write(painter, made.in_row(row, made.count), side, days_words(each.days))
        self._paint_told(painter, made, theme, row)
        bars, numbers = self._bars(made, row, theme)
        base = made.in_row(row, made.bars)
        painter.setPen(QPen(theme.colour("control"), 1))
        painter.drawLine(base.bottomLeft(), base.bottomRight())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("chart_line"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, exact)
        painter.drawRects(bars)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(theme.colour("text2"))
        for above, words in numbers:
            write(painter, above, Qt.AlignmentFlag.AlignCenter, words)

    def _bars(self, made: NamesPlan, row: int, theme: Theme) -> _Bars:
        """The bars of a row, and the numbers above them where there is room; worked out once."""
        known = made.rows_of_bars.get(row)
        if known is not None:
            return known
        each, place = self.names[row], made.in_row(row, made.bars)
        with_numbers = made.step >= theme.px(20)
        number = QFontMetricsF(theme.font("caption")).height() if with_numbers else 0.0
        room = (place.height() - number) / self._most
        gap = min(float(theme.px(4)), made.step * 0.2)
        wide = max(1.0, min(made.step - 2 * gap, float(theme.px(18))))
        bars: list[QRectF] = []
        numbers: list[tuple[QRectF, str]] = []
        for month, count in each.months.items():
            index = month - self._first_month
            if not 0 <= index < self._months:
                continue
            middle = (index + 0.5) * made.step
            middle = place.right() - middle if made.mirrored else place.left() + middle
            tall = max(2.0, room * count)
            bars.append(QRectF(middle - wide / 2, place.bottom() - tall, wide, tall))
            if with_numbers:
                above = QRectF(middle - made.step / 2, place.bottom() - tall - number, made.step, number)
                numbers.append((above, QLocale().toString(count)))
        made.rows_of_bars[row] = bars, numbers
        return bars, numbers

    def _paint_told(self, painter: QPainter, made: NamesPlan, theme: Theme, row: int) -> None:
        each, px = self.names[row], theme.px
        rect = made.in_row(row, made.told)
        lines = mood_lines(each)
        if each.mean is not None:
            size = float(px(13))
            shape = QRectF(rect.left(), rect.top() + (px(18) - size) / 2, size, size)
            if made.mirrored:
                shape.moveRight(rect.right())
            paint_mood(painter, min(5, max(1, int(each.mean + 0.5))), shape, theme)
            shift = size + px(6)
            rect = rect.adjusted(0 if made.mirrored else shift, 0, -shift if made.mirrored else 0, 0)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("text2"))
        flags = leading(made.mirrored)
        metrics = QFontMetricsF(painter.font())
        tall = rect.height() / 2
        for number, words in enumerate(lines):
            line = QRectF(rect.left(), rect.top() + number * tall, rect.width(), tall)
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, line.width())
            write(painter, line, flags, words)

    def first_place(self) -> int:
        """The latest month of the first row."""
        return self._months - 1 if self.names else NOWHERE

    def next_place(self, at: int, key: Qt.Key, *, far: bool) -> int | None:
        """Up and down between names, across months; Home and End of the row, with Ctrl of all; Page keys ten rows."""
        row, month = divmod(at, self._months)
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            month += (_BAR_PAGE if far else 1) * (1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            row += 1 if key == Qt.Key.Key_Down else -1
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            row += 10 if key == Qt.Key.Key_PageDown else -10
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            end = key == Qt.Key.Key_End
            month = self._months - 1 if end else 0
            row = (len(self.names) - 1 if end else 0) if far else row
        else:
            return None
        row = min(len(self.names) - 1, max(0, row))
        return row * self._months + min(self._months - 1, max(0, month))

    def lines(self, at: int) -> tuple[str, ...]:
        """The name, the days of that month, and how the days with it were in all of this time."""
        row, month = divmod(at, self._months)
        each = self.names[row]
        in_month = _tr("{month}: {days}").format(
            month=month_words(self._first_month + month),
            days=days_words(each.months.get(self.months[month], 0)),
        )
        return each.name, in_month, f"{_in_all(each)}. {mood_words(each)}"

    def sentence(self, at: int) -> str:
        """The same for a screen reader."""
        name, *rest = self.lines(at)
        return f"{name}. {'. '.join(rest)}."

    @property
    def facts(self) -> str:
        """How many names in which time."""
        count = len(self.names)
        if not count:
            words = _tr("{when}. Nothing of this kind in this time. That is all right.")
            return words.format(when=self._when)
        if count == 1:
            return _tr("{when}, 1 name.").format(when=self._when)
        names = QCoreApplication.translate("NamesChart", "%Ln names", "", count)
        return _tr("{when}, {names}.").format(when=self._when, names=names)

    def key_hint(self) -> str:
        """What the arrow keys do."""
        return _tr("Up and Down move between names, Left and Right between months.")


def first_day_of(month: int) -> int:
    """The first day of a month, as `client.domain.trends.month_of` counts months."""
    return date(month // 12, month % 12 + 1, 1).toordinal()


def month_words(month: int, *, short: bool = False) -> str:
    """A month's name, with its year unless it is short."""
    locale, on = QLocale(), chart_words.when(first_day_of(month))
    return locale.toString(on, "MMM" if short else "MMMM yyyy")


def days_words(count: int) -> str:
    """How many days."""
    if count == 1:
        return _tr("1 day")
    return QCoreApplication.translate("NamesChart", "%Ln days", "", count)


def mood_lines(each: OnDaysWith) -> tuple[str, str]:
    """How the days with it were, and on how many of them that is known; only the number where those are too few."""
    days = _tr("{days} with a mood").format(days=days_words(each.mood_days))
    if each.mean is None:
        return _tr("Too few for an average"), days
    return _tr("Mood on days with it: {number}").format(number=number_words(each.mean)), days


def mood_words(each: OnDaysWith) -> str:
    """The same in one, with the word of the mood whose shape stands beside it."""
    told, days = mood_lines(each)
    if each.mean is not None:
        told = _tr("{told}, near {mood}").format(told=told, mood=chart_words.near(each.mean))
    return f"{told}. {days}"


def fewest_words() -> str:
    """From how many days on an average is told, and what it does not tell."""
    return QCoreApplication.translate(
        "NamesChart",
        "An average is told from %n days on. Days differ in many ways at once: none of this shows what makes a day"
        " better or worse. Questions looks into that with care.",
        "",
        FEWEST_DAYS_WITH,
    )


def _in_all(each: OnDaysWith) -> str:
    return _tr("In all of this time: {days}").format(days=days_words(each.days))


def _tr(words: str) -> str:
    return QCoreApplication.translate("NamesChart", words)
