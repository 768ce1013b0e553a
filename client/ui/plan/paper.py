"""The plan on paper: set in lines once, and spread over as many pages as the lines need."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from PySide6.QtCore import QLocale, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPageLayout, QPainter, QTextLayout

from client.domain.plan import CopiedStep
from client.ui.kit.paper_file import POINTS_PER_INCH, PaperFile
from client.ui.kit.plan_words import heading, translated
from client.ui.kit.prose import set_lines
from client.ui.kit.words import isolated

MARGIN: Final = 54
"""Points around the text."""
_LEADING: Final = 1.42
_FOOT: Final = 26


class Style(NamedTuple):
    """Points of a letter, whether it is heavy, and the points left free above."""

    points: int
    bold: bool
    above: float


_TITLE: Final = Style(21, True, 0)
_DATE: Final = Style(11, False, 2)
_HEADING: Final = Style(14, True, 20)
_WORDS: Final = Style(12, False, 4)
_PERSON: Final = Style(12, True, 4)


@dataclass(frozen=True, slots=True)
class Ink:
    """What the pages are written with; nothing of the window, so that any thread may ask."""

    families: tuple[str, ...]
    mirrored: bool
    size: QSizeF
    """The whole sheet, in points."""
    day: str
    """When the plan was as it stands there."""

    def face(self, style: Style) -> QFont:
        """The letters of a style; a pixel of them is a point of the paper."""
        font = QFont()
        if self.families:
            font.setFamilies(list(self.families))
        font.setPixelSize(style.points)
        font.setWeight(QFont.Weight.DemiBold if style.bold else QFont.Weight.Medium)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font


class Placed(NamedTuple):
    """One line on a page, its top so many points below the sheet's upper edge."""

    layout: QTextLayout
    line: int
    y: float
    tall: float


Page = list[Placed]


def pages(steps: Sequence[CopiedStep], ink: Ink) -> list[Page]:
    """The lines of every page; at least one page. No line is cut, whatever its letters and however many there are."""
    setter = _Setter(ink)
    setter.add(translated("My plan for hard hours"), _TITLE)
    setter.add(translated("As it was on {day}").format(day=isolated(ink.day)), _DATE)
    for step in steps:
        setter.add(f"{QLocale().toString(step.step)}  {heading(step.step)}", _HEADING, keep=True)
        if step.text:
            setter.add(step.text, _WORDS)
        for name, reach in step.people:
            setter.add(" · ".join(isolated(each) for each in (name, reach) if each), _PERSON)
    return setter.pages


class _Setter:
    """Sets line under line; a heading stays with the line that follows it."""

    def __init__(self, ink: Ink) -> None:
        self._ink = ink
        self._wide = int(ink.size.width() - 2 * MARGIN)
        self._end = ink.size.height() - MARGIN - _FOOT
        self._y = float(MARGIN)
        self._kept = 0
        self.pages: list[Page] = [[]]

    def add(self, words: str, style: Style, *, keep: bool = False) -> None:
        line = round(style.points * _LEADING)
        _, layouts = set_lines(
            words,
            font=self._ink.face(style),
            line=line,
            width=self._wide,
            mirrored=self._ink.mirrored,
            most_lines=20_000,
        )
        if self.pages[-1]:
            self._y += style.above
        for layout in layouts:
            for number in range(layout.lineCount()):
                if self._y + line > self._end:
                    self._turn()
                self.pages[-1].append(Placed(layout, number, self._y, line))
                self._kept = self._kept + 1 if keep else 0
                self._y += line

    def _turn(self) -> None:
        """Begin another page, and take along what must not stand alone at the end of this one."""
        last = self.pages[-1]
        kept = self._kept if self._kept < len(last) else 0
        along = last[len(last) - kept :]
        del last[len(last) - kept :]
        self._y = float(MARGIN)
        self.pages.append([])
        for each in along:
            self.pages[-1].append(each._replace(y=self._y))
            self._y += each.tall


def draw(painter: QPainter, page: Page, number: int, of: int, ink: Ink) -> None:
    """Draw one page in black; the painter counts points from the sheet's corner."""
    painter.setPen(Qt.GlobalColor.black)
    for each in page:
        line = each.layout.lineAt(each.line)
        # A line knows its place among those of its own text.
        line.draw(painter, QPointF(MARGIN, each.y - line.y() + (each.tall - line.height()) / 2))
    if of > 1:
        painter.setFont(ink.face(_DATE))
        words = translated("Page {number} of {all}").format(number=number, all=of)
        side = Qt.AlignmentFlag.AlignRight if ink.mirrored else Qt.AlignmentFlag.AlignLeft
        foot = QRectF(MARGIN, ink.size.height() - MARGIN - 16, ink.size.width() - 2 * MARGIN, 18)
        painter.drawText(foot, side | Qt.AlignmentFlag.AlignAbsolute, words)


def paint_all(
    device: QPagedPaintDevice, painter: QPainter, made: Iterable[Page], ink: Ink, scale: float
) -> None:
    """Draw every page on a device of its own pages; `scale` units of it are a point."""
    made = list(made)
    for number, page in enumerate(made, 1):
        if number > 1:
            device.newPage()
        painter.save()
        painter.scale(scale, scale)
        draw(painter, page, number, len(made), ink)
        painter.restore()


def as_pdf(steps: Sequence[CopiedStep], ink: Ink) -> bytes:
    """The whole plan as a file. It names no author, no program's user and no computer."""
    file = PaperFile(translated("My plan for hard hours"))
    size = file.writer.pageLayout().fullRect(QPageLayout.Unit.Point).size()
    ink = Ink(ink.families, ink.mirrored, size, ink.day)
    painter = QPainter(file.writer)
    paint_all(file.writer, painter, pages(steps, ink), ink, file.scale)
    painter.end()
    return file.finish()


__all__ = ["MARGIN", "POINTS_PER_INCH", "Ink", "Page", "as_pdf", "draw", "pages", "paint_all"]
