"""A chart of one's own days, drawn by us: moods over time, with every gap left a gap.

`DayChart` is the picture with its cursor; `ChartWithTable` adds title, summary, the choice of time and the same days
as a table. Points come from `by_day`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QLocale, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from client.domain.days import DayPoint
from client.ui.kit import chart_words
from client.ui.kit.accessibility import announce
from client.ui.kit.chart_days import Between, Mark, Span, Stretch, Window, by_day, within
from client.ui.kit.chart_painting import Strokes
from client.ui.kit.chart_plan import Plan, plan
from client.ui.kit.chart_scale import Scale
from client.ui.theme import Theme

__all__ = [
    "Between",
    "DayChart",
    "DayPoint",
    "Mark",
    "Scale",
    "Span",
    "Stretch",
    "Window",
    "by_day",
    "within",
]

_PAGE: Final = {"day": 7, "week": 4, "month": 12}
_NOWHERE: Final = -1


class DayChart(QWidget):
    """Days as a calm line. Arrow keys move a cursor from mark to mark, and each mark it stands on is spoken."""

    cursor_moved = Signal(str)
    """The mark that the cursor has come to, as a sentence."""

    def __init__(
        self,
        theme: Theme,
        *,
        title: str,
        today: Callable[[], date] = date.today,
        scale: Scale | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`scale` is that of the moods unless another is given."""
        super().__init__(parent)
        self._theme = theme
        self._today = today
        self._scale = scale or Scale()
        self._points: tuple[DayPoint, ...] = ()
        self._span: Stretch = Span.FORTNIGHT
        self._window = within((), Span.FORTNIGHT, today=today().toordinal())
        self._plan: Plan | None = None
        self._cursor = _NOWHERE
        self._pointed = _NOWHERE
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._told = False
        theme.changed.connect(self._reshape)

    # What it shows

    @property
    def window_shown(self) -> Window:
        """The days in view."""
        return self._window

    @property
    def span(self) -> Stretch:
        """How far back it looks, or between which days."""
        return self._span

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What the line is drawn through at this width."""
        return self._planned().drawn

    @property
    def facts(self) -> str:
        """The whole in one sentence."""
        return self._scale.facts(self._span, self._window)

    @property
    def summary(self) -> str:
        """The same, and who can see it."""
        return f"{self.facts} {chart_words.only_you()}"

    @property
    def current(self) -> str:
        """The mark under the cursor as a sentence; empty where the cursor is nowhere."""
        if self._cursor == _NOWHERE:
            return ""
        return self._scale.mark_sentence(self.marks[self._cursor])

    def show_points(
        self, points: Sequence[DayPoint], span: Stretch | None = None, scale: Scale | None = None
    ) -> None:
        """Show these days, in rising order, and perhaps another stretch of time, on another scale."""
        self._points = tuple(points)
        self._scale = scale or self._scale
        self._span = span or self._span
        self._window = within(self._points, self._span, today=self._today().toordinal())
        self._cursor = self._pointed = _NOWHERE
        self._reshape()
        self._describe()

    def show_span(self, span: Stretch) -> None:
        """Look further back, or less far."""
        self.show_points(self._points, span)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """What a screen reader needs comes before it can ask, and after the first frame."""
        super().showEvent(event)
        if QAccessible.isActive():
            self._speak()

    def _speak(self) -> None:
        if self._told:
            return
        from client.ui.kit import chart_access

        chart_access.speak_as_charts(DayChart)
        self._told = True
        self._describe()

    # Its size

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Wide and calm."""
        return QSize(self._theme.px(520), self._theme.px(232))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Five lines that words fit between."""
        return QSize(min(self._theme.px(220), 280), self._theme.px(208))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Plan anew; the cursor stays on its days."""
        super().resizeEvent(event)
        self._reshape()

    def speak_anew(self) -> None:
        """Say everything again, as in another language."""
        self._reshape()
        self._describe()

    # The cursor

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Left and Right as they look on screen, Home and End, PageUp for earlier and PageDown for later."""
        last = len(self.marks) - 1
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        wanted = self._wanted(event.key()) if plain and last >= 0 else None
        if wanted is None:
            super().keyPressEvent(event)
            return
        self.move_cursor(min(last, max(0, wanted)))

    def move_cursor(self, index: int) -> None:
        """Put the cursor on a mark and speak it."""
        self._pointed = _NOWHERE
        self._cursor = index
        self.update()
        self._speak()
        self._describe()
        announce(self, self.current)
        self.cursor_moved.emit(self.current)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The cursor begins on the latest mark."""
        super().focusInEvent(event)
        self._speak()
        if self._cursor == _NOWHERE and self.marks:
            self._cursor = len(self.marks) - 1
            self._describe()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing but the days remains."""
        super().focusOutEvent(event)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Words for the mark that is nearest."""
        near = self._nearest(event.position().toPoint())
        if near != self._pointed:
            self._pointed = near
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Put the cursor there."""
        near = self._nearest(event.position().toPoint())
        if near != _NOWHERE:
            self.move_cursor(near)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """The pointer's words go with it."""
        super().leaveEvent(event)
        self._pointed = _NOWHERE
        self.update()

    def _wanted(self, key: int) -> int | None:
        on = -1 if self.isRightToLeft() else 1
        page = _PAGE[self._scale.grain(self._window)]
        moves = {
            Qt.Key.Key_Left: -on,
            Qt.Key.Key_Right: on,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_PageDown: page,
        }
        if key == Qt.Key.Key_Home:
            return 0
        if key == Qt.Key.Key_End:
            return len(self.marks) - 1
        move = moves.get(Qt.Key(key))
        start = self._cursor if self._cursor != _NOWHERE else len(self.marks) - 1
        return None if move is None else start + move

    def _nearest(self, where: QPoint) -> int:
        made = self._planned()
        reach = max(self._theme.px(16), made.plot.width() / 20)
        distances = [abs(place.x() - where.x()) for place in made.places]
        if not distances or min(distances) > reach or not 0 <= where.y() <= made.plot.bottom() + reach:
            return _NOWHERE
        return distances.index(min(distances))

    def _describe(self) -> None:
        if not self._told:
            return
        words = self.summary
        if self._window.points:
            words += " " + self._scale.key_hint()
        if self.current:
            words = f"{self.current} {words}"
        self.setAccessibleDescription(words)

    # Drawing

    def _planned(self) -> Plan:
        mirrored = self.isRightToLeft()
        if self._plan is None or self._plan.mirrored != mirrored:
            self._plan = plan(
                self._window,
                (self.width(), self.height()),
                self._theme,
                today=self._today().toordinal(),
                week_start=QLocale().firstDayOfWeek().value,
                mirrored=mirrored,
                scale=self._scale,
            )
        return self._plan

    def draw(self, painter: QPainter, size: tuple[float, float], theme: Theme) -> None:
        """Draw the days without a cursor, as large as `size`, in the look of `theme`: for a picture or a page."""
        made = plan(
            self._window,
            size,
            theme,
            today=self._today().toordinal(),
            week_start=QLocale().firstDayOfWeek().value,
            mirrored=self.isRightToLeft(),
            scale=self._scale,
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw(painter, made, theme)

    def _reshape(self) -> None:
        kept = self._plan.drawn[self._cursor].first if self._plan and self._cursor != _NOWHERE else None
        self._plan = None
        if kept is not None:  # the same days, whatever they are drawn as now
            self._cursor = max(
                (index for index, mark in enumerate(self.marks) if mark.first <= kept), default=_NOWHERE
            )
        self._pointed = _NOWHERE
        self.updateGeometry()
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Lines, days, and the cursor if somebody is here."""
        made = self._planned()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strokes = self._draw(painter, made, self._theme)
        if self.hasFocus():
            from client.ui.kit.chart_bubble import draw_ring

            draw_ring(painter, self._theme, QRectF(self.rect()))
        shown = self._pointed if self._pointed != _NOWHERE else self._cursor if self.hasFocus() else _NOWHERE
        if shown != _NOWHERE:
            strokes.cursor(shown, focused=self.hasFocus() and shown == self._cursor)
            strokes.bubble(shown, wide=self.width(), tall=self.height(), mirrored=self.isRightToLeft())
        painter.end()
        if not self._told:
            QTimer.singleShot(0, self, self._speak)

    def tall_in(self, wide: float, theme: Theme) -> float:
        """How tall it is drawn in that width."""
        return max(theme.px(232), min(wide * 0.36, theme.px(320)))

    def _draw(self, painter: QPainter, made: Plan, theme: Theme) -> Strokes:
        strokes = Strokes(painter, made, theme)
        if made.drawn or not made.inside:
            strokes.ground()
        if made.drawn:
            strokes.days()
        else:
            self._empty(painter, made, theme)
        return strokes

    def _empty(self, painter: QPainter, made: Plan, theme: Theme) -> None:
        painter.setFont(theme.font("body"))
        words = self._scale.empty_words()
        air = theme.px(16)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        room = made.plot.adjusted(air, 0, -air, 0)
        taken = painter.boundingRect(room, flags, words).adjusted(-air, -air / 2, air, air / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("surface"))
        painter.drawRect(taken)
        painter.setPen(theme.colour("text2"))
        painter.drawText(room, flags, words)
