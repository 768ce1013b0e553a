"""The head of the window: where one is, and what is always there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from client.ui.kit.controls import Button, Label, breathe
from client.ui.theme import Theme


class Header(QWidget):
    """Where one is and who can see it; and on every screen the way to support and the way out."""

    support = Signal()
    quick_exit = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        breathe(self._box, theme, margins=(24, 16, 24, 8), spacing=8)
        words = QVBoxLayout()
        breathe(words, theme, spacing=2)
        self.heading = Label("", "h1")
        self.where = Label("", "small")
        words.addWidget(self.heading)
        words.addWidget(self.where)
        self._box.addLayout(words, 1)
        self._buttons = QWidget()
        buttons = QHBoxLayout(self._buttons)
        breathe(buttons, theme, spacing=8)
        self.support_button = Button(theme, "", "support", icon="life-buoy", on=self.support.emit)
        self.exit_button = Button(theme, self.tr("Quick exit"), icon="log-out", on=self.quick_exit.emit)
        self.exit_button.setToolTip(self.tr("Leave at once (Shift three times)"))
        buttons.addStretch(1)
        buttons.addWidget(self.support_button)
        buttons.addWidget(self.exit_button)
        self._buttons.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._box.addWidget(self._buttons)
        self._has_words = False
        self.set_locked(False)

    def tell(self, title: str, where: str) -> None:
        """Show a place's title, and who can see what is in it."""
        if (title or where) and not self._has_words:
            from PySide6.QtCore import Qt  # not for the locked window: its enums take 10 ms to make

            self._has_words = True
            self._box.setAlignment(self._buttons, Qt.AlignmentFlag.AlignTop)
        self.heading.setText(title)
        self.heading.setVisible(bool(title))
        self.where.setText(where)
        self.where.setVisible(bool(where))

    def set_locked(self, locked: bool) -> None:
        """On the locked window the way to support is called Help, which tells an onlooker nothing."""
        self.support_button.setText(self.tr("Help") if locked else self.tr("Get support now"))

    def arrange(self, width: int) -> None:
        """Put the buttons above the title where they would crowd it."""
        px = self._theme.px
        beside = width >= self._buttons.sizeHint().width() + px(300)
        self._box.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.BottomToTop
        )
