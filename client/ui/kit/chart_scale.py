"""What the height of a mark means: here the five moods. Other scales derive from this one, and say and draw their own.

A chart asks its scale for lines and their words, for a mark in words, and for its shape; it knows nothing of moods.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from client.ui.kit import chart_words
from client.ui.kit.chart_days import neighbours
from client.ui.kit.mood_shapes import MOODS, mood_word, paint_mood

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from client.ui.kit.chart_days import Grain, Mark, Stretch, Window
    from client.ui.theme import Theme


class Ground(NamedTuple):
    """A part of the scale that has a name; every second one is shaded."""

    low: float
    high: float
    words: str


class Scale:
    """Moods from 1 to 5, a word for each. `low` and `high` are the ends of what is drawn."""

    low: float = 1
    high: float = 5
    grounds: tuple[Ground, ...] = ()
    line = True
    """Whether neighbours are joined. Without, each day is a dot at the values it had."""
    shaded = True
    """Whether the ground below a line is tinted."""
    always_dotted = False
    """Whether each mark has its shape, however close they stand."""

    def rows(self) -> tuple[tuple[float, str], ...]:
        """What stands beside the chart, and at which height."""
        return tuple((mood, mood_word(mood)) for mood in MOODS)

    def lines(self) -> tuple[float, ...]:
        """Where the lines of the ground run."""
        return tuple(map(float, MOODS))

    def share(self, value: float) -> float:
        """How far up a value stands, 0 to 1."""
        return (value - self.low) / (self.high - self.low)

    def grain(self, window: Window) -> Grain:
        """What one mark stands for."""
        return window.grain

    def joined(self, before: Mark, after: Mark) -> bool:
        """Whether the line goes on from one mark to the next."""
        return neighbours(before, after)

    def single(self, mark: Mark) -> bool:
        """Whether a mark is one value, which has a shape of its own."""
        return mark.low == mark.high

    def draw(self, painter: QPainter, mark: Mark, rect: QRectF, theme: Theme, *, filled: bool) -> None:
        """Draw the shape of a single mark."""
        paint_mood(painter, int(mark.low), rect, theme, filled=filled)

    # In words

    def mark_lines(self, mark: Mark) -> tuple[str, str, str]:
        """When, what, and from how much."""
        return chart_words.mark_lines(mark)

    def mark_sentence(self, mark: Mark) -> str:
        """The same for a screen reader."""
        return chart_words.sentence(self.mark_lines(mark))

    def facts(self, stretch: Stretch, window: Window) -> str:
        """The whole in one sentence."""
        return chart_words.facts(stretch, window)

    def empty_words(self) -> str:
        """Said where there is nothing: no guilt."""
        return chart_words.empty_words()

    def key_hint(self) -> str:
        """What Left and Right do."""
        return chart_words.key_hint()
