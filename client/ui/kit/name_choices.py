"""Generated names to choose from. Nobody types one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from client.ui.kit.controls import Button
from client.ui.kit.flow import Flow
from client.ui.theme import Theme


class NameChoices(QWidget):
    """A button for each name, one of which can be down. `pressed` carries the name that a person chose."""

    pressed = Signal(str)

    def __init__(self, theme: Theme, *, width: int) -> None:
        """`width` is the least of each button, in unscaled pixels."""
        super().__init__()
        self._theme = theme
        self._width = width
        self._names: tuple[str, ...] = ()
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._flow = Flow(theme, self)
        theme.changed.connect(self._fit)

    @property
    def buttons(self) -> list[QAbstractButton]:
        """The names' buttons, in order."""
        return self._group.buttons()

    def offer(self, names: tuple[str, ...]) -> bool:
        """Offer these from now on; whether they are others than before. The focus stays among them."""
        if names == self._names:
            return False
        self._names = names
        had_focus = any(button.hasFocus() for button in self.buttons)
        for button in self.buttons:
            self._group.removeButton(button)
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        for name in names:
            offered = Button(self._theme, name, "choice", on=partial(self.pressed.emit, name))
            offered.setCheckable(True)
            self._group.addButton(offered)
            self._flow.addWidget(offered)
            offered.show()
        self._fit()
        if had_focus and names:
            self.buttons[0].setFocus()
        return True

    def choose(self, name: str) -> None:
        """This one is down, where it is offered."""
        for button in self.buttons:
            button.setChecked(button.text() == name)

    def _fit(self) -> None:
        for button in self.buttons:
            button.setMinimumWidth(self._theme.px(self._width))
