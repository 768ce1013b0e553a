"""Words set for reading, with passages of them marked: by their ground and by a line, never by colour alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QWidget

from client.ui.kit.passages import Span
from client.ui.kit.prose import Prose
from client.ui.theme import Theme


class MarkedProse(Prose):
    """`spans` are from and to, counted in characters of the text."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._spans: tuple[Span, ...] = ()
        super().__init__(theme, "", "reading", parent=parent)

    def show_words(self, text: str, spans: tuple[Span, ...]) -> None:
        """Show these words with these passages marked, and let a screen reader say which."""
        self._spans = tuple((_units(text, start), _units(text, end)) for start, end in spans)
        self.setText(text)
        marked = " … ".join(text[start:end] for start, end in spans)
        self.setAccessibleDescription(self.tr("Marked: {words}").format(words=marked) if marked else "")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the lines, with what is marked."""
        colours = self._theme.tokens.colours
        look = QTextCharFormat()
        look.setBackground(QColor(colours["cw_soft"]))
        look.setForeground(QColor(colours["on_cw_soft"]))
        look.setFontUnderline(True)
        painter = QPainter(self)
        painter.setPen(QColor(colours[self._colour]))
        start = 0
        for paragraph in self._lay(self.width())[1]:
            length = _units(paragraph.text(), len(paragraph.text()))
            paragraph.draw(painter, QPointF(0, 0), _within(self._spans, start, length, look))
            start += length + 1
        painter.end()


def _within(
    spans: tuple[Span, ...], start: int, length: int, look: QTextCharFormat
) -> list[QTextLayout.FormatRange]:
    """The part of each passage that stands in a paragraph of `length` units from `start` on."""
    found = []
    for first, last in spans:
        begin, end = max(first, start), min(last, start + length)
        if begin < end:
            part = QTextLayout.FormatRange()
            part.start = begin - start
            part.length = end - begin
            part.format = look
            found.append(part)
    return found


def _units(text: str, characters: int) -> int:
    """What so many characters are in the units by which Qt counts."""
    return len(text[:characters].encode("utf-16-le", "surrogatepass")) // 2
