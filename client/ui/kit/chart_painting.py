"""How a chart of days is drawn, from the plan of where everything stands."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from client.ui.kit.chart_days import Column, Mark
from client.ui.kit.chart_plan import Plan
from client.ui.kit.words import isolated
from client.ui.theme import Theme

_PIECE: Final = 5
_DOTTED_UP_TO: Final = 7
"""A gap of fewer days than this is bridged by dots, which say that nothing is known; a longer one stays empty."""


class Strokes:
    """Draws a plan with a painter, in the colours of the theme."""

    def __init__(self, painter: QPainter, made: Plan, theme: Theme) -> None:
        self._painter = painter
        self._plan = made
        self._theme = theme

    def ground(self) -> None:
        """The shade of all days where a mark stands for several, the lines, their words and the dates."""
        painter, made, theme = self._painter, self._plan, self._theme
        for part in made.grounds:
            painter.fillRect(part, theme.colour("chart_band"))
        if made.scale.line:
            self._band()
            if made.scale.shaded and not made.band:
                for first, last in made.parts:
                    self._shade(made.places[first : last + 1])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(theme.colour("chart_grid"), 1))
        painter.drawLines([QLineF(made.plot.left(), y, made.plot.right(), y) for y in made.rows])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("text3"))
        for label in (*made.moods, *made.dates):
            painter.drawText(label.rect, label.flags | Qt.TextFlag.TextSingleLine, isolated(label.words))

    def days(self) -> None:
        """The line and the marks; or dots alone, where nothing runs from one to the next."""
        if not self._plan.scale.line:
            self._dots()
            return
        for first, last in self._plan.parts:
            self._part(self._plan.places[first : last + 1])
        self._dots_between()
        self._marks()

    def _dots(self) -> None:
        """A dot at the top for days of the highest value, and a ring below for those of the lowest."""
        painter, made, theme = self._painter, self._plan, self._theme
        found = [
            (place.x(), mark.low, mark.high) for mark, place in zip(made.drawn, made.places, strict=True)
        ]
        if made.band:
            found = [((x + 0.5) * made.bar, low, high) for x, low, high in made.band]
        scale, most = made.scale, theme.px(11) / 2
        half = min(most, made.bar * 0.45)
        colour = theme.colour("chart_line")
        if half < theme.px(5) / 2:  # dots and rings would look alike
            half = theme.px(5) / 2
        painter.setPen(QPen(colour, max(1.0, half / 3)))
        top, bottom = self._y(scale.high), self._y(scale.low)
        painter.setBrush(colour)
        for x, _, high in found:
            if high == scale.high:
                painter.drawEllipse(QPointF(x, top), half, half)
        painter.setBrush(theme.colour("surface"))
        for x, low, _ in found:
            if low == scale.low:
                painter.drawEllipse(QPointF(x, bottom), half, half)

    def _band(self) -> None:
        made = self._plan
        if not made.band:
            return
        share = 0.38 if self._theme.tokens.high_contrast else 0.17
        colour = _mixed(self._theme.colour("chart_fill"), self._theme.colour("surface"), share)
        half = self._theme.px(3)
        bar, bars = made.bar, []
        for first, last, low, high in _alike(made.band):
            top, bottom = round(self._y(high) - half), round(self._y(low) + half)
            left, right = round(first * bar), round((last + 1) * bar)
            bars.append(QRect(left, top, right - left, bottom - top))  # whole pixels: eight times as quick
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        self._painter.drawRects(bars)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)

    def _part(self, places: Sequence[QPointF]) -> None:
        """A calm line: level at each mark, so that it never swings beyond what was noted."""
        painter, theme = self._painter, self._theme
        if len(places) < 2:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_pen(theme.colour("chart_line"), theme.px(10) / 4))
        close = abs(places[-1].x() - places[0].x()) < len(places) * theme.px(6)
        for start in range(0, len(places) - 1, _PIECE):  # one long stroke takes seven times as long
            piece = places[start : start + _PIECE + 1]
            if close:
                painter.drawPolyline(QPolygonF(list(piece)))  # too close for a curve to be seen
            else:
                painter.drawPath(_curve(piece))

    def _shade(self, places: Sequence[QPointF]) -> None:
        """Tint the ground below a part of the line, with solid colours: paper knows no glass."""
        if len(places) < 2:
            return
        from PySide6.QtGui import QLinearGradient

        plot, theme = self._plan.plot, self._theme
        below = _curve(places)
        below.lineTo(places[-1].x(), plot.bottom())
        below.lineTo(places[0].x(), plot.bottom())
        below.closeSubpath()
        shade = QLinearGradient(0, plot.top(), 0, plot.bottom())
        fill, surface = theme.colour("chart_fill"), theme.colour("surface")
        shade.setColorAt(0, _mixed(fill, surface, 0.21))
        shade.setColorAt(1, _mixed(fill, surface, 0.02))
        self._painter.fillPath(below, shade)

    def _dots_between(self) -> None:
        made = self._plan
        if made.band:
            return
        pen = QPen(self._theme.colour("control"), self._theme.px(6) / 4, Qt.PenStyle.DotLine)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self._painter.setPen(pen)
        for (_, before), (after, _) in pairwise(made.parts):
            if made.drawn[after].key - made.drawn[before].key - 1 < _DOTTED_UP_TO:
                self._painter.drawLine(made.places[before], made.places[after])

    def _marks(self) -> None:
        made, px, painter = self._plan, self._theme.px, self._painter
        # Where marks stand too close for shapes, those of short runs still need them to be seen at all.
        alone = {i for first, last in made.parts if last - first < 3 for i in range(first, last + 1)}
        lone = {first for first, last in made.parts if first == last} if not made.band else alone
        size = px(13)
        for index, (mark, place) in enumerate(zip(made.drawn, made.places, strict=True)):
            if not made.shapes and index not in lone:
                continue
            if mark.low != mark.high and not made.band:
                self._range(mark, place)
            if made.scale.single(mark):
                around = QRectF(place.x() - size / 2, place.y() - size / 2, size, size)
                made.scale.draw(painter, mark, around, self._theme, filled=False)
            elif not made.band or index in lone:
                painter.setPen(QPen(self._theme.colour("surface"), px(6) / 4))
                painter.setBrush(self._theme.colour("chart_line"))
                painter.drawEllipse(place, px(9) / 2, px(9) / 2)

    def _range(self, mark: Mark, place: QPointF) -> None:
        """A day of several moods: from the lowest to the highest; the line passes at their mean."""
        half, reach = self._theme.px(7) / 2, self._theme.px(5)
        colour = self._theme.colour("chart_line")
        self._painter.setPen(QPen(colour, 1))
        colour.setAlpha(46)
        self._painter.setBrush(colour)
        top, bottom = self._y(mark.high) - reach, self._y(mark.low) + reach
        self._painter.drawRoundedRect(QRectF(place.x() - half, top, 2 * half, bottom - top), half, half)

    def cursor(self, index: int, *, focused: bool) -> None:
        """A line down to the dates and a ring around the mark."""
        painter, made, theme = self._painter, self._plan, self._theme
        place = made.places[index]
        painter.setPen(QPen(theme.colour("control"), 1))
        painter.drawLine(QLineF(place.x(), made.plot.top(), place.x(), made.plot.bottom()))
        painter.setBrush(theme.colour("surface"))
        width = theme.px(3 if theme.tokens.high_contrast else 2)
        painter.setPen(QPen(theme.colour("focus" if focused else "control"), width))
        painter.drawEllipse(place, theme.px(10), theme.px(10))
        mark = made.drawn[index]
        size = theme.px(13)
        if made.scale.single(mark):
            around = QRectF(place.x() - size / 2, place.y() - size / 2, size, size)
            made.scale.draw(painter, mark, around, theme, filled=True)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("chart_line"))
            painter.drawEllipse(place, theme.px(9) / 2, theme.px(9) / 2)

    def bubble(self, index: int, *, wide: float, tall: float, mirrored: bool) -> QRectF:
        """The mark in words beside it, never beyond the widget. Gives where they stand."""
        from client.ui.kit.chart_bubble import draw_bubble

        return draw_bubble(
            self._painter,
            self._theme,
            self._plan.scale.mark_lines(self._plan.drawn[index]),
            self._plan.places[index],
            wide=wide,
            tall=tall,
            mirrored=mirrored,
        )

    def _y(self, value: float) -> float:
        plot = self._plan.plot
        return plot.bottom() - self._plan.scale.share(value) * plot.height()


def _curve(places: Sequence[QPointF]) -> QPainterPath:
    line = QPainterPath(places[0])
    for before, after in pairwise(places):
        middle = (before.x() + after.x()) / 2
        line.cubicTo(QPointF(middle, before.y()), QPointF(middle, after.y()), after)
    return line


def _alike(band: Sequence[Column]) -> Iterator[tuple[int, int, float, float]]:
    """Neighbouring columns of the same lowest and highest as one: first, last, low, high."""
    run: tuple[int, int, float, float] | None = None
    for x, low, high in sorted(band):
        if run is not None and run[1:] == (x - 1, low, high):
            run = (run[0], x, low, high)
            continue
        if run is not None:
            yield run
        run = (x, x, low, high)
    if run is not None:
        yield run


def _mixed(colour: QColor, ground: QColor, share: float) -> QColor:
    """What a colour looks like through glass; a solid one is drawn ten times as quickly."""
    parts = zip(colour.getRgb()[:3], ground.getRgb()[:3], strict=True)  # type: ignore[index, unused-ignore]
    return QColor(*(round(over * share + under * (1 - share)) for over, under in parts))


def _pen(colour: QColor, width: float) -> QPen:
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(colour, width, Qt.PenStyle.SolidLine, cap, join)
