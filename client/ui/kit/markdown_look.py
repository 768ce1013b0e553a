"""How written Markdown looks: fonts, colours and lines of each kind, by the theme's tokens."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from client.domain.marking import Line, Style
from client.ui.theme import TextRole, Theme

_ROLES: Final[tuple[TextRole, ...]] = ("reading", "h1", "h2", "h3")
_AIR: Final = (0, 14, 10, 8)
"""Unscaled pixels above a line, by its heading."""
_CODE: Final = 0.9
_BLANKS: Final = 4
"""Blanks that a tab is wide."""


class Lead(NamedTuple):
    """Of one kind of line, in pixels: from line to line, how far its letters reach up and down, and the air above."""

    pitch: float
    ascent: float
    descent: float
    air: float


class Look:
    """Made of one theme; `anew` when that has changed."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.anew()

    def anew(self) -> None:
        """Forget what was made of the theme as it was."""
        theme = self.theme
        self.fonts = tuple(theme.font(role) for role in _ROLES)
        self.leads = tuple(self._lead(n) for n in range(len(_ROLES)))
        self.code = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        self.tab = QFontMetricsF(self.fonts[0]).horizontalAdvance(" ") * _BLANKS
        self.letter = QFontMetricsF(self.fonts[0]).averageCharWidth()
        self._formats: dict[tuple[int, bool, Style], QTextCharFormat] = {}

    def lead(self, line: Line) -> Lead:
        """The measures of a line of this kind."""
        return self.leads[line.heading]

    def guesses(self, width: float) -> Callable[[int], float]:
        """About how tall a number of letters will be in this width."""
        pitch, share = self.leads[0].pitch, self.letter / max(1.0, width)
        return lambda letters: (int(letters * share) + 1) * pitch

    def option(self, *, rtl: bool) -> QTextOption:
        """How lines are broken and on which side they begin."""
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTabStopDistance(self.tab)
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        option.setTextDirection(direction)
        option.setAlignment(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
        return option

    def ranges(
        self, text: str, line: Line, *, composed: tuple[int, int] = (0, 0)
    ) -> list[QTextLayout.FormatRange]:
        """The looks of a line's letters, in UTF-16 units. `composed` is where an input method's letters begin, and how
        many they are.
        """
        units = None if not text or max(text) <= "\uffff" else _units(text)
        length = len(text) if units is None else units[-1]
        at, many = composed
        found: list[QTextLayout.FormatRange] = []
        whole = bool(line.heading or line.quoted)
        if whole:
            found.append(self._range(0, length + many, self._format(line, Style.PLAIN)))
        for start, end, style in line.spans:
            if units is not None:
                start, end = units[start], units[end]
            if many:
                start, end = start + many * (start >= at), end + many * (end > at)
            found.append(self._range(start, end, self._format(line, style)))
        if many:
            format_ = QTextCharFormat()
            format_.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            found.append(self._range(at, at + many, format_))
        return found

    def _range(self, start: int, end: int, format_: QTextCharFormat) -> QTextLayout.FormatRange:
        made = QTextLayout.FormatRange()
        made.start = start
        made.length = end - start
        made.format = format_
        return made

    def _format(self, line: Line, style: Style) -> QTextCharFormat:
        key = (line.heading, bool(line.quoted), style)
        known = self._formats.get(key)
        if known is None:
            known = self._formats[key] = self._made(line, style)
        return known

    def _made(self, line: Line, style: Style) -> QTextCharFormat:
        format_ = QTextCharFormat()
        font = QFont(self.fonts[line.heading])
        if style & Style.CODE:
            font.setFamilies(self.code.families())
            font.setPixelSize(
                round(font.pixelSize() * _CODE)
            )  # it looks larger than it is, and would lift its line
        if style & Style.STRONG:
            font.setWeight(QFont.Weight.Bold if line.heading else QFont.Weight.DemiBold)
        if style & Style.EMPHASIS:
            font.setItalic(True)
        format_.setFont(font)
        colour = "text3" if style & Style.MARK else "text2" if line.quoted else "text"
        format_.setForeground(self.theme.colour(colour))
        if style & Style.CODE:
            format_.setBackground(self.theme.colour("sunken"))
        return format_

    def _lead(self, heading: int) -> Lead:
        metrics = QFontMetricsF(self.fonts[heading])
        pitch = max(self.theme.line(_ROLES[heading]), metrics.height())
        if heading:
            pitch = max(pitch, self.theme.line("reading"))
        return Lead(
            pitch, metrics.ascent(), metrics.descent(), self.theme.px(_AIR[heading]) if heading else 0
        )


def runs_left(text: str, *, otherwise: bool) -> bool:
    """Whether a paragraph begins at the right: its first letter with a direction decides (UAX 9, P2 and P3)."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return otherwise


def _units(text: str) -> list[int]:
    places = [0]
    for letter in text:
        places.append(places[-1] + (2 if letter > "\uffff" else 1))
    return places
