"""Rows of words and a control, which stack where it is narrow: what settings are made of."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from client.ui.kit.controls import Label, breathe
from client.ui.kit.tick import Tick
from client.ui.theme import Theme

WIDEST: Final = 460
"""Unscaled pixels from which a control stands beside its label, and the most that one below it takes."""
_CONTROL: Final = 240


class Beside(QWidget):
    """Words and a control beside them, or below them where it is narrow; `width` is the control's, None its own."""

    def __init__(self, theme: Theme, control: QWidget, width: float | None = None) -> None:
        super().__init__()
        self._theme = theme
        self._control = control
        self._width = width
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        breathe(self._box, theme, spacing=8)
        self.words = QVBoxLayout()
        breathe(self.words, theme, spacing=2)
        self._box.addLayout(self.words, 1)
        self._box.addWidget(control)
        theme.changed.connect(self._arrange)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Stack where it has become narrow."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As narrow as its control, for it can always be stacked."""
        return QSize(self._control.minimumSizeHint().width(), super().minimumSizeHint().height())

    def _arrange(self) -> None:
        beside = self.width() >= self._theme.px(WIDEST)
        self._box.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        if self._width is None:
            side = Qt.AlignmentFlag.AlignVCenter if beside else Qt.AlignmentFlag.AlignLeading
            self._box.setAlignment(self._control, side)
            return
        self._control.setMinimumWidth(self._theme.px(self._width) if beside else 0)
        self._control.setMaximumWidth(self._theme.px(self._width if beside else WIDEST))


class Row(Beside):
    """A control with its label, and perhaps a quieter line below that."""

    def __init__(self, theme: Theme, label: str, control: QWidget, hint: str = "") -> None:
        super().__init__(theme, control, _CONTROL)
        name = Label(label, "label")
        name.setBuddy(control)
        control.setAccessibleName(label)
        self.words.addWidget(name)
        if hint:
            control.setAccessibleDescription(hint)
            self.words.addWidget(Label(hint, "small"))


class TickRow(QWidget):
    """Something to tick, and what it does below its words."""

    def __init__(self, theme: Theme, label: str, hint: str, name: str) -> None:
        super().__init__()
        self.tick = Tick(label)
        self.tick.setObjectName(name)
        self.tick.setAccessibleDescription(hint)
        self._theme = theme
        self._indent = QWidget()
        box = QVBoxLayout(self)
        breathe(box, theme)
        box.addWidget(self.tick)
        below = QHBoxLayout()
        breathe(below, theme, spacing=0)
        below.addWidget(self._indent)
        below.addWidget(Label(hint, "small"), 1)
        box.addLayout(below)
        self._fit()
        theme.changed.connect(self._fit)

    def _fit(self) -> None:
        self._indent.setFixedWidth(self._theme.px(32))
