"""What written Markdown looks like on the sheet: its lines, what is selected in them, a quote's side, a rule."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QTextBlock, QTextCharFormat, QTextLayout

from client.domain.marking import Line, beginning
from client.ui.kit.markdown_lines import LongParagraph, caret_in
from client.ui.kit.markdown_look import Look

_CARET: Final = 1.5
"""Unscaled pixels that the caret is wide."""
_BAR: Final = (16, 3)
"""Unscaled pixels from the words to a quote's side, and how wide that is."""
_MARK: Final = 1.5
_BREAK: Final = 6
"""Unscaled pixels by which a selected line break shows."""
_LEFTWARDS: Final = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]"
)


class Dressed(NamedTuple):
    """A part of the text that is drawn otherwise, such as what is selected or a mark of the spelling check."""

    start: int
    end: int
    format: QTextCharFormat


Worn = tuple[int, int, QTextCharFormat]
"""From which letter of a layout up to which one something is drawn otherwise."""


class Picture(NamedTuple):
    """What is painted on, the part of it that is wanted, and the column."""

    painter: QPainter
    look: Look
    clip: QRectF
    left: float
    width: float


def paint_paragraph(
    picture: Picture,
    block: QTextBlock,
    long: LongParagraph | None,
    place: tuple[float, float],
    dressed: Sequence[Dressed],
    caret: int,
) -> None:
    """Paint one paragraph, which has this top and height. `caret` is Qt's: below -1 it stands in composed letters."""
    y, height = place
    begin, layout = block.position(), block.layout()
    at = -1
    if begin <= caret < begin + block.length():
        at = caret - begin
    elif caret < -1 and layout.preeditAreaText():
        at = layout.preeditAreaPosition() - (caret + 2)
    worn = [
        (each.start - begin, each.end - begin, each.format)
        for each in dressed
        if each.start < begin + block.length() and each.end > begin
    ]
    if long is None:
        paint_sides(picture, beginning(block.text()), layout, y, height)
        paint_lines(picture, layout, y, worn, at, last=block.length() - 1)
        return
    paint_sides(picture, long.line, None, y, height)
    for number in long.between(picture.clip.top() - y, picture.clip.bottom() - y):
        part = long.parts[number]
        if part.layout is not None:
            end = part.start + part.length
            inside = [
                (max(0, a - part.start), min(part.length, b - part.start), format_)
                for a, b, format_ in worn
                if a < end and b > part.start
            ]
            here = part.start <= at < end or at == end == long.length
            paint_lines(
                picture, part.layout, y + long.above(number), inside, at - part.start if here else -1, last=-1
            )


def paint_placeholder(picture: Picture, words: str, y: float, *, mirrored: bool) -> None:
    """Paint what stands where nothing is written."""
    look = picture.look
    picture.painter.setPen(look.theme.colour("text3"))
    picture.painter.setFont(look.fonts[0])
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    rect = QRectF(picture.left, y, picture.width, look.leads[0].pitch)
    picture.painter.drawText(rect, int(side | Qt.AlignmentFlag.AlignVCenter), words)


def paint_lines(
    picture: Picture, layout: QTextLayout, y: float, worn: Sequence[Worn], caret: int, *, last: int
) -> None:
    """Paint a layout whose top is at `y`. `last` is the letter of its line break, -1 where it has none."""
    ranges, lines = [], []
    leftwards: bool | None = None
    for start, end, format_ in worn:
        filled = format_.background().style() != Qt.BrushStyle.NoBrush
        if not filled:
            lines.append((start, end, format_))
            continue
        if leftwards is None:
            leftwards = _LEFTWARDS.search(layout.text()) is not None
        if not leftwards:
            _fill(picture, layout, y, start, end, format_.background())
        if end > last >= 0 and start <= last:
            _fill_break(picture, layout, y, last, format_.background())
        made = QTextLayout.FormatRange()
        made.start = max(0, start)
        made.length = end - max(0, start)
        made.format = format_
        ranges.append(made)
    painter, at = picture.painter, QPointF(picture.left, y)
    layout.draw(painter, at, ranges, picture.clip)
    for start, end, format_ in lines:
        _underline(picture, layout, y, start, end, format_)
    if caret >= 0:
        rect = caret_in(layout, caret).translated(at)
        rect.setWidth(max(1, picture.look.theme.px(_CARET)))
        painter.fillRect(rect, picture.look.theme.colour("text"))


def paint_sides(picture: Picture, line: Line, layout: QTextLayout | None, y: float, height: float) -> None:
    """Paint what stands beside a paragraph's words."""
    theme = picture.look.theme
    if line.quoted:
        away, wide = theme.px(_BAR[0]), theme.px(_BAR[1])
        rtl = (
            layout.textOption().textDirection() == Qt.LayoutDirection.RightToLeft
            if layout
            else theme.mirrored
        )
        x = picture.left + picture.width + away - wide if rtl else picture.left - away
        picture.painter.fillRect(QRectF(x, y, wide, height), theme.colour("accent"))
    elif line.rule and layout is not None and layout.lineCount():
        words = layout.lineAt(0).naturalTextRect()
        start = picture.left + words.right() + theme.px(12)
        rule = QRectF(start, y + words.center().y(), max(0.0, picture.left + picture.width - start), 1)
        picture.painter.fillRect(rule, theme.colour("control"))


def _fill(picture: Picture, layout: QTextLayout, y: float, start: int, end: int, brush: QBrush) -> None:
    """The ground behind selected letters as tall as the lines stand apart, so that no stripes are between them."""
    pitch = picture.look.leads[0].pitch
    low, high = picture.clip.top() - y - pitch, picture.clip.bottom() - y + pitch
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, behind = line.textStart(), line.textStart() + line.textLength()
        if behind <= start or line.y() < low:
            continue
        if first >= end or line.y() > high:
            break
        left, right = _x(line.cursorToX(max(start, first))), _x(line.cursorToX(min(end, behind)))
        tall = max(pitch, line.height())
        top = y + line.y() - (tall - line.height()) / 2
        picture.painter.fillRect(QRectF(picture.left + left, top, right - left, tall), brush)


def _underline(
    picture: Picture, layout: QTextLayout, y: float, start: int, end: int, format_: QTextCharFormat
) -> None:
    """Draw the line under a mark. Qt would draw the whole line of words once more for each."""
    painter, theme = picture.painter, picture.look.theme
    pen = QPen(format_.underlineColor(), max(1.0, theme.px(_MARK)))
    dashed = format_.underlineStyle() == QTextCharFormat.UnderlineStyle.DashUnderline
    pen.setStyle(Qt.PenStyle.DashLine if dashed else Qt.PenStyle.DotLine)
    painter.setPen(pen)
    at = max(0, start)
    while at < end:
        line = layout.lineForTextPosition(at)
        if not line.isValid():
            break
        behind = min(end, line.textStart() + line.textLength())
        low = y + line.y() + line.ascent() + theme.px(3)
        if picture.clip.top() <= low <= picture.clip.bottom():
            left, right = _x(line.cursorToX(at)), _x(line.cursorToX(behind))
            painter.drawLine(QPointF(picture.left + left, low), QPointF(picture.left + right, low))
        if behind <= at:
            break
        at = behind
    painter.setPen(theme.colour("text"))


def _fill_break(picture: Picture, layout: QTextLayout, y: float, last: int, brush: QBrush) -> None:
    line = layout.lineForTextPosition(last)
    if not line.isValid():
        return
    theme = picture.look.theme
    tall = max(picture.look.leads[0].pitch, line.height())
    rtl = layout.textOption().textDirection() == Qt.LayoutDirection.RightToLeft
    words = line.naturalTextRect()
    x = words.left() - theme.px(_BREAK) if rtl else words.right()
    top = y + line.y() - (tall - line.height()) / 2
    picture.painter.fillRect(QRectF(picture.left + x, top, theme.px(_BREAK), tall), brush)


def _x(found: object) -> float:
    return float(found[0]) if isinstance(found, tuple) else float(found)  # type: ignore[arg-type]
