"""Words on paper: pages of a PDF that hold no name, no machine and no time of day.

`Ink` is the look of paper; `pdf` makes a file of what is drawn; `Pages` sets words, as many pages as they need. Any
thread may use it, once there is an application.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QLocale, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPageLayout,
    QPainter,
    QPdfWriter,
    QTextLayout,
    QTextOption,
)

from client.ui.kit.paper_file import PAGE_DPI, PaperFile
from client.ui.kit.words import isolated
from client.ui.theme import TextRole, Theme
from client.ui.theme.tokens import tokens

DPI: Final = 96
MARGIN_MM: Final = 16.0
_LEADING: Final = 1.5
_FOOT: Final = 24.0
_MOST_LINE: Final = 20_000
"""Characters of one paragraph that are set together; a longer one goes on in the next."""


class Ink:
    """The light look at its plain size, whatever the window has: what is printed is dark on white.

    It answers what painting asks of a Theme, and holds nothing of Qt but what it makes, so that any thread may ask.
    """

    def __init__(self, theme: Theme) -> None:
        self.tokens = tokens("light")
        self._families = theme.font().families()

    def px(self, length: float) -> int:
        """A length of the design."""
        return max(1, round(length))

    def colour(self, name: str) -> QColor:
        """A token's colour; paper is white."""
        return QColor("white" if name in ("surface", "canvas", "raised") else self.tokens.colours[name])

    def mood_colour(self, mood: int) -> QColor:
        """The hue of a mood."""
        return QColor(self.tokens.moods[mood - 1])

    def font(self, role: TextRole = "body", *, weight: int | None = None) -> QFont:
        """The font of a text role."""
        style = self.tokens.text[role]
        font = QFont()
        font.setFamilies(list(self._families))
        font.setPixelSize(round(style.size))
        font.setWeight(QFont.Weight(weight or style.weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font


def pdf(title: str, draw: Callable[[QPdfWriter], None]) -> bytes:
    """A PDF of what `draw` draws. Letter where that is usual, else A4. Of the moment only the day is in it."""
    paper = PaperFile(title)
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    paper.writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    draw(paper.writer)
    return paper.finish()


class Pages:
    """Sets words down a page, and goes on to the next. Used within `draw` of `pdf`; `end` it."""

    def __init__(self, writer: QPdfWriter, ink: Ink, *, foot: str, mirrored: bool) -> None:
        self._writer = writer
        self._ink = ink
        self._foot_words = foot
        self._mirrored = mirrored
        self._scale = PAGE_DPI / DPI
        self._wide = writer.width() / self._scale
        self._tall = writer.height() / self._scale - _FOOT
        self._number = 0
        self._y = 0.0
        self._painter = QPainter(writer)
        self._painter.scale(self._scale, self._scale)
        self._foot()

    def words(
        self, text: str, role: TextRole = "body", colour: str = "text", *, air: float = 0, keep: float = 0
    ) -> None:
        """Set a text, after so much air; it begins on a new page where less than `keep` below it is left."""
        font = self._ink.font(role)
        line = QFontMetricsF(font).height() * _LEADING
        if self._y and self._y + air + line + keep > self._tall:
            self._turn()
        elif self._y:
            self._y += air
        for paragraph in text.split("\n"):
            for at in range(0, max(1, len(paragraph)), _MOST_LINE):
                self._paragraph(paragraph[at : at + _MOST_LINE], font, line, colour)

    def picture(self, image: object, *, air: float = 8) -> None:
        """Set a QImage, no wider than the page."""
        from PySide6.QtGui import QImage

        assert isinstance(image, QImage)
        if image.isNull():
            return
        scale = min(1.0, self._wide / image.width(), (self._tall - air) / image.height())
        wide, tall = image.width() * scale, image.height() * scale
        if self._y + air + tall > self._tall:
            self._turn()
        self._y += air
        left = self._wide - wide if self._mirrored else 0.0
        self._painter.drawImage(QRectF(left, self._y, wide, tall), image)
        self._y += tall

    def end(self) -> None:
        """Everything is on paper."""
        self._painter.end()

    def _paragraph(self, words: str, font: QFont, line: float, colour: str) -> None:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setAlignment(Qt.AlignmentFlag.AlignRight if self._mirrored else Qt.AlignmentFlag.AlignLeft)
        layout = QTextLayout(words, font)
        layout.setTextOption(option)
        layout.beginLayout()
        while True:
            one = layout.createLine()
            if not one.isValid():
                break
            one.setLineWidth(self._wide)
        layout.endLayout()
        self._painter.setPen(self._ink.colour(colour))
        for at in range(layout.lineCount()):
            if self._y + line > self._tall:
                self._turn()
                self._painter.setPen(self._ink.colour(colour))
            one = layout.lineAt(at)
            one.draw(self._painter, QPointF(0, self._y + (line - one.height()) / 2 - one.y()))
            self._y += line
        if not layout.lineCount():
            self._y += line

    def _turn(self) -> None:
        self._writer.newPage()
        self._y = 0.0
        self._foot()

    def _foot(self) -> None:
        self._number += 1
        self._painter.setFont(self._ink.font("caption"))
        self._painter.setPen(self._ink.colour("text3"))
        rect = QRectF(0, self._tall + 6, self._wide, _FOOT - 6)
        near, far = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if self._mirrored:
            near, far = far, near
        across = Qt.AlignmentFlag.AlignVCenter
        self._painter.drawText(rect, near | across, isolated(self._foot_words))
        self._painter.drawText(rect, far | across, QLocale().toString(self._number))
