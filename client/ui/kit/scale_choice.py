"""One of a few values, or none: chips in a row that folds, with one stop for Tab."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from client.ui.kit.controls import Button
from client.ui.kit.flow import Flow
from client.ui.theme import Theme

_BACK: Final = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ON: Final = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_CLEAR: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class ScaleChoice(QWidget):
    """Arrows, Home and End choose, Delete takes the choice back, and so does a second click.

    `chosen` carries the value, None for none; it is emitted for what the person does, never for `choose`.
    """

    chosen = Signal(object)

    def __init__(
        self, theme: Theme, options: Sequence[tuple[str, float]], *, label: str, parent: QWidget | None = None
    ) -> None:
        """`options` are words and values; `label` is the question that a screen reader hears with each."""
        super().__init__(parent)
        self._values = [value for _, value in options]
        self._value: float | None = None
        self.setAccessibleName(label)
        row = Flow(theme, self, spacing=6)
        together = QButtonGroup(self)
        together.setExclusive(False)  # a second click takes the choice back
        self._chips: list[Button] = []
        for words, value in options:
            chip = Button(theme, words, "chip")
            chip.setCheckable(True)
            chip.setAccessibleName(f"{label}: {words}")
            chip.clicked.connect(lambda _=False, value=value: self._clicked(value))
            chip.installEventFilter(self)
            row.addWidget(chip)
            together.addButton(chip)
            self._chips.append(chip)
        self._one_stop(0)

    @property
    def value(self) -> float | None:
        """What is chosen."""
        return self._value

    def choose(self, value: float | None) -> None:
        """Choose for the person; nothing is emitted."""
        self._value = value if value in self._values else None
        for chip, mine in zip(self._chips, self._values, strict=True):
            chip.setChecked(mine == self._value)
        self._one_stop(0 if self._value is None else self._values.index(self._value))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keys that move between the chips, and choose as they do."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched in self._chips:
            return self._key(self._chips.index(watched), event)
        return super().eventFilter(watched, event)

    def _key(self, at: int, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in _CLEAR:
            if self._value is not None:
                self._become(None, at)
            return True
        back, on = _BACK, _ON
        if self.isRightToLeft():
            back, on = (Qt.Key.Key_Right, Qt.Key.Key_Up), (Qt.Key.Key_Left, Qt.Key.Key_Down)
        if key in back:
            to = max(0, at - 1)
        elif key in on:
            to = min(len(self._chips) - 1, at + 1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            to = 0 if key == Qt.Key.Key_Home else len(self._chips) - 1
        else:
            return False
        self._become(self._values[to], to)
        self._chips[to].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _clicked(self, value: float) -> None:
        self._become(None if value == self._value else value, self._values.index(value))

    def _become(self, value: float | None, at: int) -> None:
        self.choose(value)
        self._one_stop(at)
        self.chosen.emit(value)

    def _one_stop(self, at: int) -> None:
        for index, chip in enumerate(self._chips):
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if index == at else Qt.FocusPolicy.ClickFocus)
        if self._chips:
            self.setFocusProxy(self._chips[at])
