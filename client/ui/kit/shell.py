"""The head of the window: where one is, and what is always there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from client.ui.kit.controls import Button, Label, breathe
from client.ui.theme import Theme

_SHORT = 440
"""Unscaled pixels of window height below which the head takes as little of it as it can."""


class Header(QWidget):
    """Where one is and who can see it; and on every screen the way to support and the way out."""

    support = Signal()
    quick_exit = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._words = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self.heading = Label("", "h1")
        self._small = Label("", "h3")
        self.where = Label("", "small")
        self._short = False
        self._words.addWidget(self.heading)
        self._words.addWidget(self._small)
        self._words.addWidget(self.where, 1)
        self._row.addLayout(self._words, 1)
        self._buttons = QWidget()
        buttons = QHBoxLayout(self._buttons)
        breathe(buttons, theme, spacing=8)
        self.support_button = Button(theme, "", "support", icon="life-buoy", on=self.support.emit)
        self.exit_button = Button(theme, self.tr("Quick exit"), icon="log-out", on=self.quick_exit.emit)
        self.exit_button.setAccessibleName(self.tr("Quick exit"))
        self.exit_button.setToolTip(self.tr("Leave at once (Shift three times)"))
        buttons.addStretch(1)
        buttons.addWidget(self.support_button)
        buttons.addWidget(self.exit_button)
        self._buttons.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._row.addWidget(self._buttons)
        self.set_locked(False)
        self.arrange(theme.px(1000), theme.px(700))

    def tell(self, title: str, where: str) -> None:
        """Show a place's title, and who can see what is in it."""
        self.heading.setText(title)
        self._small.setText(title)
        self._show_title()
        self.where.setText(where)
        self.where.setVisible(bool(where))
        self.arrange(*self._room)

    def set_locked(self, locked: bool) -> None:
        """On the locked window the way to support is called Help, which tells an onlooker nothing."""
        self.support_button.setText(self.tr("Help") if locked else self.tr("Get support now"))

    def arrange(self, width: int, height: int) -> None:
        """Fit a window of that size: smaller words in a short one, the buttons above the title in a narrow one."""
        px = self._theme.px
        self._room = (width, height)
        short = height < px(_SHORT)
        self._short = short
        self._show_title()
        self._row.setContentsMargins(px(24), px(8 if short else 16), px(24), px(4 if short else 8))
        self._row.setSpacing(px(4 if short else 8))
        self._fit_buttons(width - 2 * px(24))
        beside = width >= self._buttons.sizeHint().width() + px(300)
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if beside else direction.BottomToTop)
        in_one_line = short and not beside and self._fits_one_line(width - 2 * px(24))
        self._words.setDirection(direction.LeftToRight if in_one_line else direction.TopToBottom)
        self._words.setSpacing(px(12 if in_one_line else 2))

    def _fit_buttons(self, room: int) -> None:
        """In the narrowest windows words go before icons do; what leads to support keeps its words to the last."""
        self.support_button.set_icon("life-buoy")
        self.exit_button.setText(self.tr("Quick exit"))
        if self._needed() > room:
            self.exit_button.setText("")
        if self._needed() > room:
            self.support_button.set_icon("")

    def _fits_one_line(self, room: int) -> bool:
        words = self.where.fontMetrics().horizontalAdvance(self.where.text())
        title = self._small.fontMetrics().horizontalAdvance(self._small.text())
        return title + self._theme.px(12) + words <= room

    def _needed(self) -> int:
        buttons = (self.support_button, self.exit_button)
        return sum(each.sizeHint().width() for each in buttons) + 2 * self._theme.px(8)

    def _show_title(self) -> None:
        # A place may have its title in its own column: an empty label would still take its line, and push words aside.
        titled = bool(self.heading.text())
        self.heading.setVisible(titled and not self._short)
        self._small.setVisible(titled and self._short)
