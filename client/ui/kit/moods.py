"""How one is: the widget to choose one of the five moods, or none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from client.domain.journal import MOOD_LOWEST
from client.ui.kit.mood_shapes import MOODS, mood_word, paint_mood
from client.ui.theme import Theme

__all__ = ["MOODS", "MoodChoice", "mood_word", "paint_mood"]


class _MoodButton(QRadioButton):
    """One mood: its shape and its word. The choice around it places it and moves the focus."""

    def __init__(self, theme: Theme, mood: int, moved: Callable[[int], None], parent: QWidget) -> None:
        super().__init__(mood_word(mood), parent)
        self.mood = mood
        self.beside = False
        self._theme = theme
        self._moved = moved
        place = QCoreApplication.translate("moods", "{mood}, {number} of {all}")
        self.setAccessibleName(place.format(mood=mood_word(mood), number=mood, all=len(MOODS)))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the shape, the word in its heavier form and the ring of the focus."""
        px = self._theme.px
        metrics = QFontMetrics(self._theme.font("label", weight=600))
        word = metrics.horizontalAdvance(self.text()) + px(2)
        if self.beside:
            return QSize(px(16 + 24 + 12 + 16) + word, max(px(44), metrics.height() + px(20)))
        return QSize(max(px(64), word + px(20)), px(12 + 28 + 6 + 12) + max(metrics.height(), px(20)))

    minimumSizeHint = sizeHint  # noqa: N815 - Qt's name

    def hitButton(self, where: object) -> bool:  # noqa: N802 - Qt's name
        """The whole card can be pressed, not only a circle."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Keys of the whole choice go there; Space stays Qt's."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or event.key() not in _KEYS:
            super().keyPressEvent(event)
            return
        self._moved(event.key())

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A quiet card; the chosen one is tinted and has a line, and its shape is filled."""
        theme, px = self._theme, self._theme.px
        contrast = theme.tokens.high_contrast
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen, whole = self.isChecked(), QRectF(self.rect())
        if self.hasFocus():
            width = px(3 if contrast else 2)
            painter.setPen(QPen(theme.colour("focus"), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = whole.adjusted(width / 2, width / 2, -width / 2, -width / 2)
            painter.drawRoundedRect(ring, px(12), px(12))
        line = px(2) if chosen else 1.0
        card = whole.adjusted(px(4), px(4), -px(4), -px(4)).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        edge = "accent" if chosen or self.underMouse() else "control" if contrast else "border"
        painter.setPen(QPen(theme.colour(edge), line))
        painter.setBrush(theme.colour("accent_soft" if chosen else "surface"))
        painter.drawRoundedRect(card, px(9), px(9))
        painter.setFont(theme.font("label", weight=600 if chosen else 400))
        painter.setPen(theme.colour("on_accent_soft" if chosen else "text"))
        if self.beside:
            shape = QRectF(px(16), whole.center().y() - px(12), px(24), px(24))
            word = QRectF(px(52), 0, whole.width() - px(60), whole.height())
            if self.isRightToLeft():
                shape.moveRight(whole.width() - px(16))
                word.moveRight(whole.width() - px(52))
            side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
            painter.drawText(
                word, Qt.AlignmentFlag.AlignVCenter | side | Qt.AlignmentFlag.AlignAbsolute, self.text()
            )
        else:
            shape = QRectF(whole.center().x() - px(14), px(14), px(28), px(28))
            word = QRectF(0, px(45), whole.width(), whole.height() - px(45) - px(9))
            painter.drawText(word, Qt.AlignmentFlag.AlignCenter, self.text())
        paint_mood(painter, self.mood, shape, theme, filled=chosen)
        painter.end()


_BACK: Final = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ON: Final = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_CLEAR: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_DIGITS: Final = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5)
_KEYS: Final = (*_BACK, *_ON, *_CLEAR, *_DIGITS, Qt.Key.Key_Home, Qt.Key.Key_End)


class MoodChoice(QWidget):
    """Five moods, one of them or none chosen. Arrows and 1 to 5 choose, Delete takes the choice back.

    In one row where all five fit, else one below the other. `chosen` carries the mood; `cleared` says there is none.
    """

    chosen = Signal(int)
    cleared = Signal()

    def __init__(self, theme: Theme, *, label: str, parent: QWidget | None = None) -> None:
        """`label` is the question that a screen reader hears with the choice."""
        super().__init__(parent)
        self._theme = theme
        self._row = True
        self.setAccessibleName(label)
        self._buttons = [_MoodButton(theme, mood, self._key, self) for mood in MOODS]
        self._group = QButtonGroup(self)
        for button in self._buttons:
            self._group.addButton(button, button.mood)
        self._group.idClicked.connect(self._clicked)
        self._value: int | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._one_stop(self._buttons[0])
        self.setFocusProxy(self._buttons[0])
        theme.changed.connect(self._arrange)

    def value(self) -> int | None:
        """The chosen mood."""
        return self._value

    def choose(self, mood: int | None) -> None:
        """Choose for the person, as when a draft is shown again; nothing is emitted."""
        self._group.setExclusive(False)
        for button in self._buttons:
            button.setChecked(button.mood == mood)
        self._group.setExclusive(True)
        self._value = mood
        self._one_stop(self._buttons[(mood or MOOD_LOWEST) - 1])

    def clear(self) -> None:
        """Choose none, and say so if there was one."""
        if self._value is not None:
            focused = next((button for button in self._buttons if button.hasFocus()), None)
            self.choose(None)
            if focused is not None:
                self._one_stop(focused)
            self.cleared.emit()

    def _clicked(self, mood: int) -> None:
        self._one_stop(self._buttons[mood - 1])
        if mood != self._value:
            self._value = mood
            self.chosen.emit(mood)

    def _key(self, key: int) -> None:
        if key in _CLEAR:
            self.clear()
            return
        focused = next((index for index, button in enumerate(self._buttons) if button.hasFocus()), 0)
        later = key in _ON
        if self._row and self.isRightToLeft() and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            later = not later
        if key in _DIGITS:
            wanted = _DIGITS.index(Qt.Key(key))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            wanted = 0 if key == Qt.Key.Key_Home else len(MOODS) - 1
        else:
            wanted = (focused + (1 if later else -1)) % len(MOODS)
        self._one_stop(self._buttons[wanted])
        self._buttons[wanted].setFocus(Qt.FocusReason.TabFocusReason)
        self._buttons[wanted].click()

    def _one_stop(self, stop: _MoodButton) -> None:
        """Tab enters at one of the five and leaves from there, as with any group of radio buttons."""
        for button in self._buttons:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(stop)

    # Where the five stand

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Narrower may mean taller."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """One row's height, or five times that of a row with shape and word."""
        return self._measure(beside=not self._fits(width)).height()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All in one row."""
        return self._measure(beside=False)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As narrow as one below the other allows."""
        stacked = self._measure(beside=True)
        return QSize(stacked.width(), min(stacked.height(), self._measure(beside=False).height()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Place the five again."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Mirror with the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._arrange()

    def _fits(self, width: int) -> bool:
        return self._measure(beside=False).width() <= width

    def _measure(self, *, beside: bool) -> QSize:
        kept = self._buttons[0].beside
        hints = []
        for button in self._buttons:
            button.beside = beside
            hints.append(button.sizeHint())
            button.beside = kept
        widest, tallest = max(hint.width() for hint in hints), max(hint.height() for hint in hints)
        return QSize(widest, tallest * len(hints)) if beside else QSize(widest * len(hints), tallest)

    def _arrange(self) -> None:
        self._row = self._fits(self.width())
        size = self._measure(beside=not self._row)
        for index, button in enumerate(self._buttons):
            button.beside = not self._row
            if self._row:
                wide = min(self.width() // len(MOODS), self._theme.px(152))
                place = len(MOODS) - 1 - index if self.isRightToLeft() else index
                start = self.width() - wide * len(MOODS) if self.isRightToLeft() else 0
                button.setGeometry(start + place * wide, 0, wide, size.height())
            else:
                tall = size.height() // len(MOODS)
                button.setGeometry(0, index * tall, self.width(), tall)
            button.update()
        self.updateGeometry()
