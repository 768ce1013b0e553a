"""How much higher or lower, and what else the days would allow: a line with a mark at no difference."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from client.domain.insights import Answer, Verdict
from client.ui.theme import Theme
from client.ui.trends.keyed_chart import NOWHERE, KeyedChart
from client.ui.trends.painted import MIDDLE, flipper, leading, tinted, write
from client.ui.trends.questions_words import Names, apart_words, interval_words, verdict_words

_LOW: Final = 0
_DIFFERENCE: Final = 1
_HIGH: Final = 2
_LEAST_REACH: Final = 0.5
"""So far each side reaches at least, in the outcome's own steps: a small interval is not drawn as a great one."""


@dataclass(frozen=True, slots=True)
class IntervalPlan:
    """Where zero, the ends and the difference stand in a chart of this size."""

    size: tuple[float, float]
    middle: float
    zero: float
    points: tuple[float, float, float]
    reach: float

    def place(self, at: int) -> QRectF:
        """A square around one of the three points."""
        return QRectF(self.points[at] - self.reach, self.middle - self.reach, 2 * self.reach, 2 * self.reach)

    def at(self, point: QPointF) -> int:
        """The one of the three that is near, the difference before the ends."""
        for number in (_DIFFERENCE, _LOW, _HIGH):
            if self.place(number).contains(point):
                return number
        return NOWHERE


class IntervalLine(KeyedChart[IntervalPlan]):
    """One answer's difference and interval. Left and Right walk over its two ends and the difference."""

    def __init__(self, theme: Theme, *, title: str) -> None:
        super().__init__(theme, title=title)
        self.setObjectName("intervalLine")
        self._answer: Answer | None = None
        self._values = (0.0, 0.0, 0.0)
        self._names = Names()

    def show_answer(self, answer: Answer, names: Names) -> None:
        """Show another answer; hidden where it has no interval."""
        self._answer, self._names = answer, names
        there = answer.low is not None and answer.difference is not None and answer.high is not None
        self.setVisible(there)
        self._values = (answer.low or 0.0, answer.difference or 0.0, answer.high or 0.0)
        self.show_anew()

    def planned(self, wide: float, theme: Theme, *, mirrored: bool) -> IntervalPlan:
        """Zero in the middle, as much room on either side."""
        px = theme.px
        line = QFontMetricsF(theme.font("caption")).height()
        edge = float(px(18))
        reach = max(_LEAST_REACH, *map(abs, self._values)) * 1.08
        half = (wide - 2 * edge) / 2
        turn = -1 if mirrored else 1
        low, difference, high = (wide / 2 + turn * half * value / reach for value in self._values)
        middle = float(px(30))
        return IntervalPlan(
            (wide, middle + px(24) + line + px(10)), middle, wide / 2, (low, difference, high), float(px(9))
        )

    def paint(
        self, painter: QPainter, made: IntervalPlan, theme: Theme, clip: QRectF, *, exact: bool = False
    ) -> None:
        """The line, the mark at zero, the interval and the difference."""
        px = theme.px
        wide, middle = made.size[0], made.middle
        found = self._answer is not None and self._answer.verdict in (
            Verdict.BETTER_DAYS,
            Verdict.HARDER_DAYS,
        )
        ink = theme.colour("accent" if found else "control")
        painter.setPen(QPen(theme.colour("chart_grid"), px(2)))
        painter.drawLine(QPointF(px(8), middle), QPointF(wide - px(8), middle))
        low, difference, high = made.points
        left, right = min(low, high), max(low, high)
        tall = px(12)
        bar = QRectF(left, middle - tall / 2, right - left, tall)
        if theme.tokens.high_contrast:
            painter.setBrush(theme.colour("surface"))
            painter.setPen(QPen(ink, 2))
        else:
            painter.setBrush(tinted(ink, theme.colour("surface"), 0.26))
            painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(bar, tall / 2, tall / 2)
        painter.setPen(QPen(theme.colour("text3"), max(1, px(1.5)), Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(made.zero, middle - px(20)), QPointF(made.zero, middle + px(20)))
        painter.setPen(QPen(ink, max(2, px(2)), c=Qt.PenCapStyle.RoundCap))
        for end in (left, right):
            painter.drawLine(QPointF(end, middle - tall / 2), QPointF(end, middle + tall / 2))
        # A dot where a pattern is told, a ring where none is: not by hue alone.
        painter.setBrush(ink if found else theme.colour("surface"))
        painter.setPen(QPen(ink, max(2, px(2))))
        painter.drawEllipse(QPointF(difference, middle), px(6), px(6))
        self._below(painter, made, theme)

    def _below(self, painter: QPainter, made: IntervalPlan, theme: Theme) -> None:
        wide, top = made.size[0], made.middle + theme.px(24)
        tall = made.size[1] - top - theme.px(8)
        mirrored = self.isRightToLeft()
        flip = flipper(wide, mirrored)
        metrics = QFontMetricsF(theme.font("caption"))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("text2"))
        lower, none, higher = _tr("lower"), _tr("no difference"), _tr("higher")
        start = leading(mirrored)
        end = leading(not mirrored)
        write(painter, QRectF(0, top, wide, tall), MIDDLE, none)
        room = (wide - metrics.horizontalAdvance(none)) / 2 - theme.px(12)
        for words, flags, rect in (
            (lower, start, QRectF(theme.px(8), top, room, tall)),
            (higher, end, QRectF(wide - theme.px(8) - room, top, room, tall)),
        ):
            if metrics.horizontalAdvance(words) <= room:
                write(painter, flip(rect), flags, words)

    def first_place(self) -> int:
        """The difference."""
        return _DIFFERENCE

    def next_place(self, at: int, key: Qt.Key, *, far: bool) -> int | None:
        """To the next of the three."""
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if key == Qt.Key.Key_Right else -1
            return min(_HIGH, max(_LOW, at + (2 * step if far else step)))
        return {Qt.Key.Key_Home: _LOW, Qt.Key.Key_End: _HIGH}.get(key)

    def lines(self, at: int) -> Sequence[str]:
        """The value, and what it is."""
        if self._answer is None:
            return ("", "")
        what = {
            _LOW: _tr("the least that these days allow"),
            _DIFFERENCE: _tr("the difference"),
            _HIGH: _tr("the most that these days allow"),
        }[at]
        return (apart_words(self._answer, self._values[at], self._names), what)

    def sentence(self, at: int) -> str:
        """The same for a screen reader."""
        value, what = self.lines(at)
        return _tr("{what}: {value}.").format(what=what, value=value)

    @property
    def facts(self) -> str:
        """The verdict and the interval."""
        if self._answer is None:
            return ""
        verdict = verdict_words(self._answer, self._names)
        return f"{verdict}. {interval_words(self._answer, self._names)}"

    def key_hint(self) -> str:
        """What the arrow keys do."""
        return _tr("Left and Right move between the difference and the ends of its line.")


def _tr(words: str) -> str:
    return QCoreApplication.translate("questions", words)
