"""How a chart of days is drawn: first a plan of places, made once for a size and its days, then the strokes."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from client.ui.kit import chart_words
from client.ui.kit.chart_days import Column, Mark, Window, columns, marks, runs, ticks
from client.ui.kit.mood_shapes import MOODS, mood_word, paint_mood
from client.ui.kit.words import isolated
from client.ui.theme import Theme

_DOTTED_UP_TO: Final = 7
"""A gap of fewer days than this is bridged by dots, which say that nothing is known; a longer one stays empty."""


class Label(NamedTuple):
    """Words and where they stand."""

    words: str
    rect: QRectF
    flags: Qt.AlignmentFlag


class Plan(NamedTuple):
    """Where everything is. `places` belong to `drawn` one by one."""

    plot: QRectF
    rows: tuple[float, ...]
    moods: tuple[Label, ...]
    dates: tuple[Label, ...]
    drawn: tuple[Mark, ...]
    places: tuple[QPointF, ...]
    parts: tuple[tuple[int, int], ...]
    """Runs without a gap, as first and last index."""
    band: tuple[Column, ...]
    bar: float
    """How wide one column of the band is."""
    inside: bool
    """Whether the words of the moods stand on their lines, where it is too narrow beside them."""
    mirrored: bool
    """Whether time runs from right to left."""
    shapes: bool
    """Whether there is room for a shape at each mark."""


def plan(
    window: Window, size: tuple[float, float], theme: Theme, *, today: int, week_start: int, mirrored: bool
) -> Plan:
    """Places for a window of days in a widget of this size."""
    px = theme.px
    metrics = QFontMetricsF(theme.font("caption"))
    wide, tall = size
    line = max(metrics.height(), px(16))
    words = [mood_word(mood) for mood in MOODS]
    column = max(metrics.horizontalAdvance(word) for word in words) + px(14)
    inside = column > wide * 0.32  # no room beside: the words stand on their lines
    top = line + px(4) if inside else max(px(12), line / 2)
    edge = px(8)  # the ring of the focus needs its own room
    plot = QRectF(edge if inside else edge + column, top + px(4), 0, tall - top - line - px(22))
    plot.setRight(wide - edge)
    rows = tuple(plot.bottom() - (mood - 1) / 4 * plot.height() for mood in MOODS)
    margin = px(12)
    span = max(1, window.last - window.first)

    def across(day: float) -> float:
        if window.last == window.first:
            return plot.center().x()
        return plot.left() + margin + (day - window.first) / span * (plot.width() - 2 * margin)

    def flip(x: float) -> float:
        return wide - x if mirrored else x

    def flipped(rect: QRectF) -> QRectF:
        return QRectF(wide - rect.right(), rect.top(), rect.width(), rect.height()) if mirrored else rect

    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    side |= Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    labels = []
    for word, y in zip(words, rows, strict=True):
        rect = QRectF(edge, y - line if inside else y - line / 2, column, line)
        labels.append(Label(word, flipped(rect), side))

    drawn = marks(window, week_start=week_start)
    if len(drawn) > plot.width():  # more marks than pixels: several share one
        drawn = _thinned(drawn, across)
    places = tuple(
        QPointF(flip(across(mark.middle)), plot.bottom() - (mark.mean - 1) / 4 * plot.height())
        for mark in drawn
    )
    parts, start = [], 0
    for run in runs(drawn):
        parts.append((start, start + len(run) - 1))
        start += len(run)
    step = (plot.width() - 2 * margin) / span * {"day": 1, "week": 7, "month": 30}[window.grain]
    bar = 1.0
    band: tuple[Column, ...] = ()
    if window.grain != "day":
        bar = max(2.0, min(float(px(4)), (plot.width() - 2 * margin) / span))
        begin, end = flip(across(window.first)) / bar, flip(across(window.last)) / bar
        per_day = (end - begin) / span
        band = columns(window.points, start=begin - window.first * per_day, per_day=per_day)
    return Plan(
        plot=flipped(plot),
        rows=rows,
        moods=tuple(labels),
        dates=tuple(
            Label(label.words, flipped(label.rect), label.flags)
            for label in _dates(
                window,
                metrics,
                across,
                (edge / 2, wide - edge / 2),
                plot.bottom() + px(10),
                line,
                px(14),
                today,
            )
        ),
        drawn=drawn,
        places=places,
        parts=tuple(parts),
        band=band,
        bar=bar,
        inside=inside,
        mirrored=mirrored,
        shapes=step >= px(10) and window.grain == "day",
    )


def _thinned(drawn: Sequence[Mark], across: Callable[[float], float]) -> tuple[Mark, ...]:
    shared: dict[int, list[Mark]] = {}
    for mark in drawn:
        shared.setdefault(int(across(mark.middle)), []).append(mark)
    return tuple(
        Mark(
            key=x,
            first=group[0].first,
            last=group[-1].last,
            low=min(mark.low for mark in group),
            high=max(mark.high for mark in group),
            mean=sum(mark.mean * mark.days for mark in group) / sum(mark.days for mark in group),
            count=sum(mark.count for mark in group),
            days=sum(mark.days for mark in group),
        )
        for x, group in shared.items()
    )


def _dates(
    window: Window,
    metrics: QFontMetricsF,
    across: Callable[[float], float],
    sides: tuple[float, float],
    top: float,
    line: float,
    gap: float,
    today: int,
) -> list[Label]:
    """The finest choice of dates whose words keep their distance, and today at the end if it is the last day."""
    flags = Qt.AlignmentFlag.AlignCenter

    def label(words: str, day: int) -> Label:
        width = metrics.horizontalAdvance(words) + 2
        left = min(max(sides[0], across(day) - width / 2), sides[1] - width)
        return Label(words, QRectF(left, top, width, line), flags)

    end = [label(chart_words.today_word(), today)] if today == window.last else []
    chosen: list[Label] = []
    for choice in ticks(window.first, window.last):
        labels = [
            label(chart_words.tick_words(choice, day, days=window.days), day)
            for day in choice.days
            if not (end and day == today)
        ]
        if end:
            limit = end[0].rect.left() - gap
            labels = [each for each in labels if each.rect.right() <= limit]
        chosen = labels
        if all(a.rect.right() + gap <= b.rect.left() for a, b in pairwise(labels)):
            break
    return [*chosen, *end]


class Strokes:
    """Draws a plan with a painter, in the colours of the theme."""

    def __init__(self, painter: QPainter, made: Plan, theme: Theme) -> None:
        self._painter = painter
        self._plan = made
        self._theme = theme

    def ground(self) -> None:
        """The five lines, their words and the dates."""
        painter, made, theme = self._painter, self._plan, self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(theme.colour("chart_grid"), 1))
        painter.drawLines([QLineF(made.plot.left(), y, made.plot.right(), y) for y in made.rows])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("text3"))
        for label in (*made.moods, *made.dates):
            painter.drawText(label.rect, label.flags | Qt.TextFlag.TextSingleLine, isolated(label.words))

    def days(self) -> None:
        """The shade of all days where a mark stands for several, the line, and the marks."""
        self._band()
        for first, last in self._plan.parts:
            self._part(self._plan.places[first : last + 1])
        self._dots_between()
        self._marks()

    def _band(self) -> None:
        made = self._plan
        colour = self._theme.colour("chart_fill")
        colour.setAlpha(96 if self._theme.tokens.high_contrast else 44)
        half = self._theme.px(3)
        bars = []
        for first, last, low, high in _alike(made.band):
            top, bottom = self._y(high) - half, self._y(low) + half
            bars.append(QRectF(first * made.bar, top, (last - first + 1) * made.bar, bottom - top))
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
        pen = _pen(theme.colour("chart_line"), theme.px(10) / 4)
        if self._plan.band and abs(places[-1].x() - places[0].x()) < len(places) * theme.px(6):
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF(list(places)))  # too close for a curve to be seen
            return
        line = QPainterPath(places[0])
        for before, after in pairwise(places):
            middle = (before.x() + after.x()) / 2
            line.cubicTo(QPointF(middle, before.y()), QPointF(middle, after.y()), after)
        if not self._plan.band:
            self._shade(line, places)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        painter.drawPath(line)

    def _shade(self, line: QPainterPath, places: Sequence[QPointF]) -> None:
        from PySide6.QtGui import QLinearGradient

        plot, theme = self._plan.plot, self._theme
        below = QPainterPath(line)
        below.lineTo(places[-1].x(), plot.bottom())
        below.lineTo(places[0].x(), plot.bottom())
        below.closeSubpath()
        shade = QLinearGradient(0, plot.top(), 0, plot.bottom())
        strong, faint = theme.colour("chart_fill"), theme.colour("chart_fill")
        strong.setAlpha(54)
        faint.setAlpha(6)
        shade.setColorAt(0, strong)
        shade.setColorAt(1, faint)
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
            if mark.low == mark.high:
                around = QRectF(place.x() - size / 2, place.y() - size / 2, size, size)
                paint_mood(painter, mark.low, around, self._theme, filled=False)
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
        if mark.low == mark.high:
            around = QRectF(place.x() - size / 2, place.y() - size / 2, size, size)
            paint_mood(painter, mark.low, around, theme)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("chart_line"))
            painter.drawEllipse(place, theme.px(9) / 2, theme.px(9) / 2)

    def bubble(self, index: int, *, wide: float, tall: float, mirrored: bool) -> QRectF:
        """The mark in words beside it, never beyond the widget. Gives where they stand."""
        painter, theme, px = self._painter, self._theme, self._theme.px
        place = self._plan.places[index]
        date, moods, count = chart_words.mark_lines(self._plan.drawn[index])
        lines = (
            (isolated(date), "small", 600),
            (isolated(moods), "small", 400),
            (isolated(count), "caption", 400),
        )
        limit = min(px(280), wide - px(24) - 4)
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextWordWrap
        rects = []
        for words, role, weight in lines:
            metrics = QFontMetricsF(theme.font("caption" if role == "caption" else "small", weight=weight))
            rects.append(metrics.boundingRect(QRectF(0, 0, limit, tall * 2), flags, words))
        inner = max(rect.width() for rect in rects) + 2
        height = sum(rect.height() for rect in rects) + px(2) * 2
        box = QRectF(0, 0, inner + px(24), height + px(16))
        above = place.y() - px(18) - box.height()
        box.moveTop(above if above >= 1 else place.y() + px(18))
        box.moveLeft(place.x() - box.width() / 2)
        if box.bottom() > tall - 1:  # neither above nor below: beside
            box.moveTop(max(1.0, min(tall - 1 - box.height(), place.y() - box.height() / 2)))
            beside = place.x() + px(18)
            box.moveLeft(beside if beside + box.width() <= wide - 1 else place.x() - px(18) - box.width())
        box.moveLeft(max(1.0, min(box.left(), wide - 1 - box.width())))
        self._shadow(box)
        painter.setPen(QPen(theme.colour("control" if theme.tokens.high_contrast else "border"), 1))
        painter.setBrush(theme.colour("raised"))
        painter.drawRoundedRect(box, px(8), px(8))
        y = box.top() + px(8)
        for (words, role, weight), rect in zip(lines, rects, strict=True):
            painter.setFont(theme.font("caption" if role == "caption" else "small", weight=weight))
            painter.setPen(theme.colour("text" if role == "small" else "text2"))
            painter.drawText(QRectF(box.left() + px(12), y, inner, rect.height() + 1), flags, words)
            y += rect.height() + px(2)
        return box

    def _shadow(self, box: QRectF) -> None:
        red, green, blue, alpha = self._theme.tokens.shadow
        if not alpha:
            return
        self._painter.setPen(Qt.PenStyle.NoPen)
        for spread in (3, 2, 1):
            self._painter.setBrush(QColor(red, green, blue, alpha // 3))
            reach = self._theme.px(spread)
            around = box.adjusted(-reach, 0, reach, reach * 1.5)
            self._painter.drawRoundedRect(around, self._theme.px(9), self._theme.px(9))

    def _y(self, mood: float) -> float:
        plot = self._plan.plot
        return plot.bottom() - (mood - 1) / 4 * plot.height()


def _alike(band: Sequence[Column]) -> Iterator[tuple[int, int, int, int]]:
    """Neighbouring columns of the same lowest and highest as one: first, last, low, high."""
    ordered = sorted(band)
    start = 0
    for index in range(1, len(ordered) + 1):
        here = ordered[start]
        run = index - start
        if index < len(ordered) and ordered[index] == (here.x + run, here.low, here.high):
            continue
        yield here.x, here.x + run - 1, here.low, here.high
        start = index


def _pen(colour: QColor, width: float) -> QPen:
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(colour, width, Qt.PenStyle.SolidLine, cap, join)
