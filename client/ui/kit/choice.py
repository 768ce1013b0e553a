"""A choice among several, as a list that opens."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget


class Choice(QComboBox):
    """A combo box that scrolls past: turning the wheel over it changes nothing."""

    def __init__(self, options: Iterable[tuple[str, object]], parent: QWidget | None = None) -> None:
        """`options` are words and what they stand for."""
        super().__init__(parent)
        # As wide as its place allows: the longest option would push a narrow window's edge out.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for words, meaning in options:
            self.addItem(words, meaning)

    def choose(self, meaning: object) -> None:
        """Show the option of that meaning; no other where there is none."""
        at = self.findData(meaning)
        if at >= 0:
            self.setCurrentIndex(at)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Let what lies behind scroll."""
        event.ignore()
