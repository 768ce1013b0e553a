"""Words set for reading: real line height, plain text only, whatever they hold."""

from __future__ import annotations

import unicodedata
from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from client.ui.kit.controls import Label
from client.ui.theme import TextRole, Theme

_MOST_SHOWN: Final = 40_000
"""Characters laid out at most; longer texts are for a view of their own."""


class Prose(Label):
    """A label whose lines stand as far apart as the design wants; it is as tall as its width makes it."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: TextRole = "reading",
        colour: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        self._theme = theme
        self._role: TextRole = role
        self._colour = colour
        self._laid: tuple[int, int, list[QTextLayout]] = (0, 0, [])
        super().__init__(text, role, parent=parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._forget)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show other words."""
        super().setText(text)
        self._forget()

    def _forget(self) -> None:
        self._laid = (0, 0, [])
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """How tall the words are in this width."""
        return self._lay(width)[0]

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A comfortable measure."""
        width = self._theme.px(min(self._theme.tokens.reading_column, 560))
        return QSize(width, self._lay(width)[0])

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrow enough for every window; the height follows from the width."""
        return QSize(self._theme.px(120), self._theme.line(self._role))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the lines."""
        painter = QPainter(self)
        painter.setPen(QColor(self._theme.tokens.colours[self._colour]))
        for paragraph in self._lay(self.width())[1]:
            paragraph.draw(painter, QPointF(0, 0))
        painter.end()

    def _lay(self, width: int) -> tuple[int, list[QTextLayout]]:
        if self._laid[0] != width:
            height, paragraphs = set_lines(
                self.text()[:_MOST_SHOWN],
                font=self._theme.font(self._role),
                line=self._theme.line(self._role),
                width=width,
                mirrored=self._theme.mirrored,
            )
            self._laid = (width, height, paragraphs)
        return self._laid[1], self._laid[2]


def set_lines(
    text: str, *, font: QFont, line: int, width: int, mirrored: bool = False, most_lines: int = 2000
) -> tuple[int, list[QTextLayout]]:
    """Lay `text` out in lines of that height: the whole height in pixels, and one layout for each paragraph.

    Each paragraph runs in the direction of its own words and stands on the window's leading side.
    """
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    y = 0
    lines = 0
    paragraphs: list[QTextLayout] = []
    for words in text.split("\n"):
        backwards = _runs_backwards(words)
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if backwards else Qt.LayoutDirection.LeftToRight
        )
        option.setAlignment(Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft)
        layout = QTextLayout(words, font)
        layout.setTextOption(option)
        layout.beginLayout()
        while lines < most_lines:
            one = layout.createLine()
            if not one.isValid():
                break
            one.setLineWidth(max(1, width))
            one.setPosition(QPointF(0, y + (line - one.height()) / 2))
            y += line
            lines += 1
        layout.endLayout()
        paragraphs.append(layout)
        if lines >= most_lines:
            break
    return y, paragraphs


def _runs_backwards(words: str) -> bool:
    """Whether the first strong letter is of a script that runs from right to left (UAX #9, P2)."""
    for letter in words[:200]:
        kind = unicodedata.bidirectional(letter)
        if kind in ("R", "AL"):
            return True
        if kind == "L":
            return False
    return False
