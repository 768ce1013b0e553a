"""A choice among several, as a list that opens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QWidget

from client.ui.theme import Theme


class Choice(QComboBox):
    """A combo box that scrolls past: turning the wheel over it changes nothing."""

    def __init__(
        self, theme: Theme, options: Iterable[tuple[str, object]], parent: QWidget | None = None
    ) -> None:
        """`options` are words and what they stand for."""
        super().__init__(parent)
        self._theme = theme
        # As wide as its place allows: the longest option would push a narrow window's edge out.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for words, meaning in options:
            self.addItem(words, meaning)

    def offer(self, options: Sequence[tuple[str, object]]) -> None:
        """Offer these in the place of others; nothing happens when they are the same."""
        have = [(self.itemText(at), self.itemData(at)) for at in range(self.count())]
        if list(options) != have:
            self.clear()
            for words, meaning in options:
                self.addItem(words, meaning)

    def choose(self, meaning: object) -> None:
        """Show the option of that meaning; no other where there is none."""
        at = self.findData(meaning)
        if at >= 0:
            self.setCurrentIndex(at)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:  # noqa: N802 - Qt's name
        """Let words that are longer than the room end in dots, rather than within a letter."""
        super().initStyleOption(option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        words = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, max(0, field.width() - 2)
        )
        option.currentText = words

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Let what lies behind scroll."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the sign that it opens, which a style sheet could only take from a file of one colour."""
        super().paintEvent(event)
        sign = self._theme.pixmap("chevron-down", "text2" if self.isEnabled() else "text3", 16)
        size = sign.deviceIndependentSize().toSize()
        aside = self._theme.px(12)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = aside if mirrored else self.width() - aside - size.width()
        painter = QPainter(self)
        painter.drawPixmap(QPoint(left, (self.height() - size.height()) // 2), sign)
        painter.end()
