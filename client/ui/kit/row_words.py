"""Words in painted rows: paragraphs with real line height, kept laid out while they are in sight, and bounded.

Whatever others wrote is plain text here. A text without any space is broken where the line ends, empty lines beyond
two are left out, and nothing beyond `MOST_LINES` or `MOST_CHARACTERS` is laid out, so no text can make the window wait.
"""

from __future__ import annotations

import re
import unicodedata
from collections import OrderedDict
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from client.ui.theme import TextRole, Theme

MOST_LINES: Final = 1200
MOST_CHARACTERS: Final = 20_000
"""More than any post may hold (protocol.limits.TEXT_MAX)."""
_MOST_A_LINE: Final = 400
"""Characters that one line of an elided text can need."""
_ELLIPSIS: Final = "…"
_EMPTY_LINES: Final = re.compile(r"\n[ \t\r]*(?:\n[ \t\r]*){2,}")
_BREAKS: Final = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")

_LAYOUTS_KEPT: Final = 300
_CHARACTERS_KEPT: Final = 60_000
"""A laid out character takes about 80 bytes, so some 5 MB; the largest screen shows a third of that."""


@dataclass(frozen=True, slots=True)
class _Paragraph:
    layout: QTextLayout
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Laid:
    """A text laid out at one width: its height in pixels and its widest line."""

    paragraphs: tuple[_Paragraph, ...]
    height: int
    width: float

    def draw(self, painter: QPainter, at: QPointF, colour: QColor, clip: QRectF) -> None:
        """Draw the lines inside `clip`, the text's top left corner at `at`."""
        painter.setPen(colour)
        for one in self.paragraphs:
            if at.y() + one.bottom >= clip.top() and at.y() + one.top <= clip.bottom():
                one.layout.draw(painter, at, [], clip)


class Words:
    """Lays texts out and keeps what was laid out last. One for each delegate; emptied when the theme changes."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._kept: OrderedDict[tuple[object, ...], Laid] = OrderedDict()
        self._characters = 0
        theme.changed.connect(self.forget)

    def forget(self) -> None:
        """Lay everything out anew from here on."""
        self._kept.clear()
        self._characters = 0

    def laid(
        self,
        text: str,
        width: int,
        role: TextRole = "reading",
        *,
        weight: int | None = None,
        most_lines: int = MOST_LINES,
    ) -> Laid:
        """`text` in lines of `width` pixels; where more than `most_lines` would be needed, the last ends in "…"."""
        key = (text, width, role, weight, most_lines, self._theme.mirrored)
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        laid = lay_out(
            text,
            font=self._theme.font(role, weight=weight),
            line=self._theme.line(role),
            width=width,
            most_lines=most_lines,
            mirrored=self._theme.mirrored,
        )
        self._kept[key] = laid
        self._characters += min(len(text), MOST_CHARACTERS)
        while len(self._kept) > 1 and (
            len(self._kept) > _LAYOUTS_KEPT or self._characters > _CHARACTERS_KEPT
        ):
            (gone, *_), _ = self._kept.popitem(last=False)
            self._characters -= min(len(str(gone)), MOST_CHARACTERS)
        return laid

    def draw(
        self,
        painter: QPainter,
        text: str,
        rect: QRectF,
        colour: str,
        role: TextRole = "reading",
        *,
        weight: int | None = None,
        most_lines: int = MOST_LINES,
    ) -> int:
        """Draw a text from the top of `rect`, as wide as that; return its height. `colour` is a token."""
        laid = self.laid(text, int(rect.width()), role, weight=weight, most_lines=most_lines)
        clip = painter.clipBoundingRect() if painter.hasClipping() else QRectF(painter.window())
        laid.draw(painter, rect.topLeft(), self._theme.colour(colour), clip)
        return laid.height

    def __len__(self) -> int:
        return len(self._kept)


def lay_out(
    text: str, *, font: QFont, line: int, width: int, most_lines: int = MOST_LINES, mirrored: bool = False
) -> Laid:
    """Lay out a text. Each paragraph runs in the direction of its own letters and stands on the window's side."""
    most_lines = min(most_lines, MOST_LINES)
    most = min(MOST_CHARACTERS, (most_lines + 1) * _MOST_A_LINE)
    texts = _EMPTY_LINES.sub("\n\n\n", _BREAKS.sub("\n", text[:most])).strip("\n").split("\n")
    setter = _Setter(font, float(line), float(max(1, width)), mirrored)
    left = most_lines
    for place, words in enumerate(texts):
        starts, end = setter.add(words, left)
        left -= len(starts)
        if left > 0:
            continue
        over = end < _units(words)
        if over or len(text) > most or place < len(texts) - 1:
            setter.take_back()
            head, rest = _split(words, starts[-1])
            if len(starts) > 1:
                setter.add(head.rstrip(" "), len(starts) - 1)  # a blank at its end would push it inwards
            rest = rest[: 2 * _MOST_A_LINE] if over else rest.rstrip() + _ELLIPSIS
            setter.add(QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, setter.room), 1)
        break
    return Laid(tuple(setter.paragraphs), int(setter.y + 0.5), setter.widest)


class _Setter:
    """Sets paragraph under paragraph."""

    def __init__(self, font: QFont, line: float, room: float, mirrored: bool) -> None:
        self.font, self.line, self.room = font, line, room
        self.side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        self.backwards = mirrored
        self.paragraphs: list[_Paragraph] = []
        self.y = self.widest = 0.0

    def add(self, words: str, most_lines: int) -> tuple[list[int], int]:
        """Set at most so many lines; where each begins and the last ends, in UTF-16 units."""
        option = QTextOption(self.side)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        backwards = _runs_backwards(words, otherwise=self.backwards)
        directions = Qt.LayoutDirection
        option.setTextDirection(directions.RightToLeft if backwards else directions.LeftToRight)
        layout = QTextLayout(words, self.font)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        top = self.y
        starts: list[int] = []
        end = 0
        layout.beginLayout()
        while len(starts) < most_lines:
            one = layout.createLine()
            if not one.isValid():
                break
            one.setLineWidth(self.room)
            natural = one.height()
            tall = max(self.line, natural)
            one.setPosition(QPointF(0, self.y + (tall - natural) / 2))
            self.y += tall
            self.widest = max(self.widest, one.naturalTextWidth())
            starts.append(one.textStart())
            end = one.textStart() + one.textLength()
        layout.endLayout()
        self.paragraphs.append(_Paragraph(layout, top, self.y))
        return starts, end

    def take_back(self) -> None:
        """As if the last paragraph had not been set."""
        self.y = self.paragraphs.pop().top


def _units(words: str) -> int:
    return len(words) if words.isascii() else len(words.encode("utf-16-le", "surrogatepass")) // 2


def _split(words: str, unit: int) -> tuple[str, str]:
    """Cut before a UTF-16 unit: Qt counts these, Python counts characters."""
    if words.isascii():
        return words[:unit], words[unit:]
    encoded = words.encode("utf-16-le", "surrogatepass")
    return (
        encoded[: 2 * unit].decode("utf-16-le", "surrogatepass"),
        encoded[2 * unit :].decode("utf-16-le", "surrogatepass"),
    )


def _runs_backwards(words: str, *, otherwise: bool) -> bool:
    """Whether the first strong letter is of a script that runs from right to left (UAX #9, P2)."""
    if words.isascii() and any(map(str.isalpha, words[:200])):
        return False
    for letter in words[:200]:
        kind = unicodedata.bidirectional(letter)
        if kind in ("R", "AL"):
            return True
        if kind == "L":
            return False
    return otherwise
