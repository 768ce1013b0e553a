"""Seven nights below each other, as they lay around midnight: in bed as an outline, from sleep to waking filled.

A night of which nothing is said is an empty row. Where only some times are there, each is a stroke by itself.
"""

from __future__ import annotations

from datetime import date, timedelta
from math import ceil, floor
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, QSize, Qt, QTime, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from client.domain.nights import DAY_MINUTES, WEEK, Night, Week, between
from client.ui.kit.accessibility import announce
from client.ui.kit.chart_bubble import draw_bubble, draw_ring
from client.ui.kit.words import isolated
from client.ui.theme import Theme
from client.ui.tools import sleep_words
from client.ui.tools.words import clock, short_day, translated

_NOON: Final = 720
_ROW: Final = 34
_AXIS: Final = 26
_NOWHERE: Final = -1
_LEAST: Final = 10 * 60
"""Minutes that the picture is wide at least."""


class Laid(NamedTuple):
    """A night on a line of minutes that begins at the noon before: each None where it is not known."""

    bed: tuple[int, int] | None
    slept: tuple[int, int] | None
    strokes: tuple[int, ...]


class SleepChart(QWidget):
    """Arrow keys go from night to night, Enter opens one, and each that the cursor stands on is spoken."""

    opened = Signal(object)
    """The morning of the night that somebody wants to see, or write of."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self._theme = theme
        self._week = Week(date.min, (None,) * WEEK)
        self._cursor = self._pointed = _NOWHERE
        self._told = False
        self.setObjectName("sleepChart")
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._changed)

    def show_week(self, week: Week) -> None:
        """Show these seven mornings."""
        if week != self._week:
            if week.first != self._week.first:
                self._cursor = _NOWHERE
            self._week = week
            self._describe()
            self.update()

    @property
    def current(self) -> str:
        """The night under the cursor as a sentence; empty where the cursor is nowhere."""
        return "" if self._cursor == _NOWHERE else self._sentence(self._cursor)

    def move_cursor(self, at: int) -> None:
        """Put the cursor on a night, from 0 for the earliest, and speak it."""
        self._cursor = min(WEEK - 1, max(0, at))
        self._pointed = _NOWHERE
        self.update()
        self._describe()
        announce(self, self.current)

    # Its size

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Seven rows and the hours below."""
        px = self._theme.px
        return QSize(px(560), WEEK * px(_ROW) + px(_AXIS))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrow enough for every window."""
        return QSize(min(self._theme.px(240), 300), self.sizeHint().height())

    # The cursor

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Up and Down, Home and End; Enter opens."""
        at = WEEK - 1 if self._cursor == _NOWHERE else self._cursor
        to = {
            Qt.Key.Key_Up: at - 1,
            Qt.Key.Key_Down: at + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: WEEK - 1,
        }.get(Qt.Key(event.key()))
        if to is not None:
            self.move_cursor(to)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self._morning(at))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The cursor begins on the latest night."""
        super().focusInEvent(event)
        if self._cursor == _NOWHERE:
            self._cursor = WEEK - 1
            self._describe()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing but the nights remains."""
        super().focusOutEvent(event)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Words for the night under the pointer."""
        at = self._at(event.position().y())
        if at != self._pointed:
            self._pointed = at
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Put the cursor there; a second press opens it."""
        at = self._at(event.position().y())
        if at != _NOWHERE:
            if at == self._cursor and self.hasFocus():
                self.opened.emit(self._morning(at))
            else:
                self.move_cursor(at)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """The pointer's words go with it."""
        super().leaveEvent(event)
        self._pointed = _NOWHERE
        self.update()

    # Drawing

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The hours, the nights, and the cursor if somebody is here."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        laid = [None if night is None else lay(night) for night in self._week.nights]
        first, last = _hours(laid)
        plot = self._plot()
        self._draw_hours(painter, plot, first, last)
        for at, (night, each) in enumerate(zip(self._week.nights, laid, strict=True)):
            self._draw_night(painter, plot, at, night, each, (first, last))
        if self.hasFocus():
            draw_ring(painter, self._theme, QRectF(self.rect()))
        shown = self._pointed if self._pointed != _NOWHERE else self._cursor if self.hasFocus() else _NOWHERE
        if shown != _NOWHERE:
            self._draw_cursor(painter, plot, shown)
        painter.end()
        if not self._told:
            QTimer.singleShot(0, self, self._speak)

    def _draw_hours(self, painter: QPainter, plot: QRectF, first: int, last: int) -> None:
        theme = self._theme
        painter.setFont(theme.font("caption"))
        metrics = painter.fontMetrics()
        words = [_hour(at) for at in range(first // 60, last // 60 + 1)]
        widest = max(metrics.horizontalAdvance(each) for each in words) + theme.px(10)
        hours = last // 60 - first // 60
        step = next((n for n in (1, 2, 3, 4, 6, 12) if widest * hours / n <= plot.width()), 12)
        for number, said in enumerate(words):
            hour = first // 60 + number
            if hour % step:
                continue
            x = self._x(plot, 60 * hour, (first, last))
            midnight = (60 * hour + _NOON) % DAY_MINUTES == 0
            painter.setPen(QPen(theme.colour("control" if midnight else "chart_grid"), 1))
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
            painter.setPen(theme.colour("text2"))
            wide = metrics.horizontalAdvance(said) + 2
            air = theme.px(4)
            left = min(max(float(air), x - wide / 2), self.width() - float(wide) - air)
            painter.drawText(
                QRectF(left, plot.bottom() + theme.px(4), wide, theme.line("caption")),
                Qt.AlignmentFlag.AlignCenter,
                said,
            )

    def _draw_night(
        self,
        painter: QPainter,
        plot: QRectF,
        at: int,
        night: Night | None,
        laid: Laid | None,
        ends: tuple[int, int],
    ) -> None:
        theme = self._theme
        row = self._row(plot, at)
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        inset = theme.px(8)  # within the line of focus
        name = QRectF(inset, row.top(), plot.left() - 2 * inset, row.height())
        if self.isRightToLeft():
            name = QRectF(
                plot.right() + inset, row.top(), self.width() - plot.right() - 2 * inset, row.height()
            )
        painter.setFont(theme.font("caption", weight=600 if night else 500))
        painter.setPen(theme.colour("text" if night else "text3"))
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(name, flags, isolated(short_day(self._morning(at))))
        if laid is None:
            return
        thick = row.height() - theme.px(12)
        top = row.center().y() - thick / 2
        if laid.bed is not None:
            painter.setPen(QPen(theme.colour("accent"), theme.px(1.5)))
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(self._bar(plot, laid.bed, ends, top, thick), theme.px(6), theme.px(6))
        if laid.slept is not None:
            inside = theme.px(4) if laid.bed is not None else 0
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            bar = self._bar(plot, laid.slept, ends, top + inside, thick - 2 * inside)
            painter.drawRoundedRect(bar, theme.px(3), theme.px(3))
        painter.setPen(QPen(theme.colour("accent"), theme.px(3), c=Qt.PenCapStyle.RoundCap))
        for minute in laid.strokes:
            x = self._x(plot, minute, ends)
            painter.drawLine(QPointF(x, top + theme.px(2)), QPointF(x, top + thick - theme.px(2)))

    def _draw_cursor(self, painter: QPainter, plot: QRectF, at: int) -> None:
        theme = self._theme
        row = self._row(plot, at).adjusted(0, theme.px(2), 0, -theme.px(2))
        whole = QRectF(theme.px(2), row.top(), self.width() - theme.px(4), row.height())
        focused = self.hasFocus() and at == self._cursor
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("focus" if focused else "control"), theme.px(2)))
        painter.drawRoundedRect(whole, theme.px(6), theme.px(6))
        draw_bubble(
            painter,
            theme,
            sleep_words.lines(self._morning(at), self._week.nights[at])[:1] + _short(self._week.nights[at]),
            QPointF(plot.center().x(), row.center().y()),
            wide=self.width(),
            tall=self.height(),
            mirrored=self.isRightToLeft(),
            clear=_ROW / 2 + 4,
        )

    def _bar(
        self, plot: QRectF, of: tuple[int, int], ends: tuple[int, int], top: float, thick: float
    ) -> QRectF:
        one, other = (self._x(plot, minute, ends) for minute in of)
        return QRectF(min(one, other), top, max(self._theme.px(2), abs(other - one)), thick)

    def _x(self, plot: QRectF, minute: int, ends: tuple[int, int]) -> float:
        part = (minute - ends[0]) / (ends[1] - ends[0])
        return (
            plot.right() - part * plot.width() if self.isRightToLeft() else plot.left() + part * plot.width()
        )

    def _plot(self) -> QRectF:
        theme = self._theme
        metrics = QFontMetricsF(theme.font("caption", weight=600))
        widest = max(metrics.horizontalAdvance(short_day(self._morning(at))) for at in range(WEEK))
        names = min(widest + theme.px(22), self.width() * 0.4)
        edge = QFontMetricsF(theme.font("caption")).horizontalAdvance(_hour(0)) / 2 + theme.px(6)
        wide = max(1.0, self.width() - names - edge)
        left = edge if self.isRightToLeft() else names
        return QRectF(left, theme.px(2), wide, WEEK * theme.px(_ROW) - theme.px(2))

    def _row(self, plot: QRectF, at: int) -> QRectF:
        tall = plot.height() / WEEK
        return QRectF(plot.left(), plot.top() + at * tall, plot.width(), tall)

    def _at(self, y: float) -> int:
        plot = self._plot()
        if not plot.top() <= y < plot.bottom():
            return _NOWHERE
        return min(WEEK - 1, int((y - plot.top()) / plot.height() * WEEK))

    # For a screen reader

    def _morning(self, at: int) -> date:
        return self._week.first + timedelta(days=at)

    def _sentence(self, at: int) -> str:
        return sleep_words.sentence(self._morning(at), self._week.nights[at])

    def _speak(self) -> None:
        if not self._told and QAccessible.isActive():
            from client.ui.kit import chart_access

            chart_access.speak_as_charts(SleepChart)
            self._told = True
            self._describe()

    def _describe(self) -> None:
        said = (
            self.current,
            sleep_words.usual(self._week.told),
            translated("Up and Down go from night to night, Enter opens one."),
        )
        self.setAccessibleDescription(" ".join(each for each in said if each))

    def _changed(self) -> None:
        self.updateGeometry()
        self.update()


def lay(night: Night) -> Laid:
    """Where its times lie, in minutes after the noon before; each one after the one before it."""
    known = {
        name: at
        for name in ("to_bed", "lights_out", "woke", "up")
        if (at := getattr(night, name)) is not None
    }
    if not known or not night.ordered:
        return Laid(None, None, ())
    places: dict[str, int] = {}
    before: tuple[int, int] | None = None
    for name, at in known.items():
        place = (at - _NOON) % DAY_MINUTES if before is None else before[1] + between(before[0], at)
        if before is None and name in ("woke", "up"):
            place = at + _NOON if at < _NOON else at - _NOON
        places[name] = place
        before = (at, place)
    bed = (places["to_bed"], places["up"]) if night.in_bed is not None else None
    slept = None
    if "lights_out" in places and "woke" in places and night.asleep_after is not None and night.fits:
        slept = (places["lights_out"] + night.asleep_after, places["woke"])
    drawn = ({"to_bed", "up"} if bed else set()) | ({"lights_out", "woke"} if slept else set())
    return Laid(bed, slept, tuple(place for name, place in places.items() if name not in drawn))


def _hours(laid: list[Laid | None]) -> tuple[int, int]:
    """From which minute to which the picture goes: whole hours around all nights, at least ten; else nine to nine."""
    places = [
        minute
        for each in laid
        if each is not None
        for minute in (*(each.bed or ()), *(each.slept or ()), *each.strokes)
    ]
    if not places:
        return 9 * 60, 21 * 60
    first, last = floor(min(places) / 60) * 60, ceil(max(places) / 60) * 60
    while last - first < _LEAST:
        first -= 60
        last += 60
    return first, last


def _hour(number: int) -> str:
    """An hour after noon as a time of day, as short as its language has it."""
    hour = (number + _NOON // 60) % 24
    return QLocale().toString(QTime(hour, 0), QLocale.FormatType.ShortFormat)


def _short(night: Night | None) -> tuple[str, ...]:
    """What fits beside the cursor."""
    if night is None:
        return (translated("Nothing noted"),)
    times = [
        translated("To bed {time}").format(time=clock(night.to_bed)) if night.to_bed is not None else "",
        translated("up {time}").format(time=clock(night.up)) if night.up is not None else "",
    ]
    rest = (
        translated("Rested: {number} of 10").format(number=night.rested) if night.rested is not None else ""
    )
    said = (", ".join(filter(None, times)), sleep_words.reckoned(night), rest)
    return tuple(each for each in said if each) or (translated("A note"),)
