"""What every chart of places in rows and columns has: a cursor that keys walk, words beside it, and a voice.

A kind of chart says what its places are, where they stand and how they are drawn; this says when. A line of days is
`client.ui.kit.chart.DayChart`, which behaves alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Generic, Protocol, TypeVar

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from client.ui.kit import chart_words
from client.ui.kit.accessibility import announce
from client.ui.kit.chart_bubble import draw_bubble, draw_ring
from client.ui.theme import Theme

NOWHERE: Final = -1
_NARROWEST: Final = 220


class Laid(Protocol):
    """A plan: where each place is, by its number, in a chart of this size."""

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in pixels."""
        ...

    def place(self, at: int) -> QRectF:
        """Where the place of that number is."""
        ...

    def at(self, point: QPointF) -> int:
        """The number of the place there, NOWHERE where there is none."""
        ...


P = TypeVar("P", bound=Laid)


class KeyedChart(QWidget, Generic[P]):
    """A chart of numbered places. Everything is planned once for a width, and painting draws the plan."""

    cursor_moved = Signal(str)
    """The place that the cursor has come to, as a sentence."""

    def __init__(self, theme: Theme, *, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plan: P | None = None
        self._heights: dict[int, int] = {}
        self._cursor = self._pointed = NOWHERE
        self._told = False
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.reshape)

    # What a kind of chart says

    def planned(self, wide: float, theme: Theme, *, mirrored: bool) -> P:
        """Where everything stands in this width."""
        raise NotImplementedError

    def paint(self, painter: QPainter, made: P, theme: Theme, clip: QRectF, *, exact: bool = False) -> None:
        """Draw it, at least what lies within `clip`. `exact`: for a page or a picture, with nothing of pixels in it."""
        raise NotImplementedError

    def first_place(self) -> int:
        """Where the cursor begins; NOWHERE where there is nothing to stand on."""
        raise NotImplementedError

    def next_place(self, at: int, key: Qt.Key, *, far: bool) -> int | None:
        """Where a key leads from `at`; `far` is with Ctrl. None for keys that are none of a chart's."""
        raise NotImplementedError

    def lines(self, at: int) -> Sequence[str]:
        """A place in words: what is most of all, and what comes below."""
        raise NotImplementedError

    def sentence(self, at: int) -> str:
        """A place for a screen reader."""
        raise NotImplementedError

    @property
    def facts(self) -> str:
        """The whole in a sentence or two."""
        raise NotImplementedError

    def key_hint(self) -> str:
        """What the arrow keys do."""
        raise NotImplementedError

    # What it is now

    @property
    def summary(self) -> str:
        """The whole, and who can see it."""
        return f"{self.facts} {chart_words.only_you()}"

    @property
    def current(self) -> str:
        """The place under the cursor as a sentence; empty where the cursor is nowhere."""
        return "" if self._cursor == NOWHERE else self.sentence(self._cursor)

    @property
    def cursor_place(self) -> int:
        """The number of the place under the cursor."""
        return self._cursor

    def show_anew(self, *, cursor: int = NOWHERE) -> None:
        """What it shows has changed: plan anew, with the cursor there."""
        self._cursor = cursor
        if cursor == NOWHERE and self.hasFocus():
            self._cursor = self.first_place()
        self.reshape()
        self._describe()

    def reshape(self) -> None:
        """Plan anew when it is drawn next."""
        self._plan = None
        self._heights.clear()
        self._pointed = NOWHERE
        self.updateGeometry()
        self.update()

    def plan_now(self) -> P:
        """Where everything stands."""
        mirrored = self.isRightToLeft()
        made = self._plan
        if made is None or made.size[0] != self.width():
            made = self._plan = self.planned(self.width(), self._theme, mirrored=mirrored)
        return made

    def draw(self, painter: QPainter, size: tuple[float, float], theme: Theme) -> None:
        """Draw it without a cursor in this width, in the look of `theme`: for a picture or a page."""
        made = self.planned(size[0], theme, mirrored=self.isRightToLeft())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter, made, theme, QRectF(0, 0, *made.size), exact=True)

    def tall_in(self, wide: float, theme: Theme) -> float:
        """How tall it is in that width."""
        return self.planned(wide, theme, mirrored=self.isRightToLeft()).size[1]

    # Its size

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Narrower is another arrangement, and taller."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """As tall as the arrangement for that width."""
        wide = max(width, self.minimumSizeHint().width())
        if wide not in self._heights:  # layouts ask often
            self._heights[wide] = round(self.tall_in(wide, self._theme))
        return self._heights[wide]

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Wide and calm."""
        wide = self._theme.px(520)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrow enough for the smallest window with the largest text; the height follows from the width."""
        return QSize(min(self._theme.px(_NARROWEST), 280), self._theme.px(80))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Plan anew; the cursor stays where it is."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.reshape()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """The other way round, or in another language."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.LanguageChange):
            self.reshape()
            self._describe()

    # The cursor

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows as they look on screen; Home, End and Page keys as the kind of chart says."""
        control = Qt.KeyboardModifier.ControlModifier
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | control)
        start = self._cursor if self._cursor != NOWHERE else self.first_place()
        wanted = None
        if plain and start != NOWHERE:
            key = self._turned(Qt.Key(event.key()))
            wanted = self.next_place(start, key, far=bool(event.modifiers() & control))
        if wanted is None:
            super().keyPressEvent(event)
            return
        self.move_cursor(wanted)

    def move_cursor(self, at: int) -> None:
        """Put the cursor on a place and speak it."""
        self._pointed = NOWHERE
        self._cursor = at
        self.update()
        self._speak()
        self._describe()
        announce(self, self.current)
        self.cursor_moved.emit(self.current)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The cursor begins where one would look first."""
        super().focusInEvent(event)
        self._speak()
        if self._cursor == NOWHERE:
            self._cursor = self.first_place()
            self._describe()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing but the chart remains."""
        super().focusOutEvent(event)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Words for what is under the pointer."""
        there = self.plan_now().at(event.position())
        if there != self._pointed:
            self._pointed = there
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Put the cursor there."""
        there = self.plan_now().at(event.position())
        if there != NOWHERE:
            self.move_cursor(there)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """The pointer's words go with it."""
        super().leaveEvent(event)
        self._pointed = NOWHERE
        self.update()

    def _turned(self, key: Qt.Key) -> Qt.Key:
        if self.isRightToLeft():
            return {Qt.Key.Key_Left: Qt.Key.Key_Right, Qt.Key.Key_Right: Qt.Key.Key_Left}.get(key, key)
        return key

    # For a screen reader

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """What a screen reader needs comes before it can ask."""
        super().showEvent(event)
        if QAccessible.isActive():
            self._speak()

    def _speak(self) -> None:
        if not self._told:
            from client.ui.kit import chart_access

            chart_access.speak_as_charts(KeyedChart)
            self._told = True
            self._describe()

    def _describe(self) -> None:
        if self._told:
            parts = (self.current, self.summary, self.key_hint() if self.first_place() != NOWHERE else "")
            self.setAccessibleDescription(" ".join(part for part in parts if part))

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The chart, and the cursor if somebody is here."""
        made = self.plan_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter, made, self._theme, QRectF(event.rect()))
        if self.hasFocus():
            draw_ring(painter, self._theme, QRectF(self.rect()))
        shown = self._pointed if self._pointed != NOWHERE else self._cursor if self.hasFocus() else NOWHERE
        if shown != NOWHERE:
            self._mark(painter, made.place(shown), focused=self.hasFocus() and shown == self._cursor)
            place = made.place(shown)
            draw_bubble(
                painter,
                self._theme,
                self.lines(shown),
                place.center(),
                wide=self.width(),
                tall=self.height(),
                mirrored=self.isRightToLeft(),
                clear=8 + place.height() / 2 / max(1.0, self._theme.px(100) / 100),
            )
        painter.end()
        if not self._told:
            QTimer.singleShot(0, self, self._speak)

    def _mark(self, painter: QPainter, place: QRectF, *, focused: bool) -> None:
        theme = self._theme
        width = theme.px(3 if theme.tokens.high_contrast else 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("focus" if focused else "control"), width))
        reach = theme.px(2)
        painter.drawRoundedRect(place.adjusted(-reach, -reach, reach, reach), theme.px(6), theme.px(6))
