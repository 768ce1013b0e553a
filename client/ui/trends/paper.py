"""A chart taken out of the window: as a picture of pixels, or as a page of paper with its table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol, cast

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QLocale, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QImage,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QPicture,
)

from client.domain.tables import Table
from client.ui.kit.paper_file import PAGE_DPI, usual_paper
from client.ui.kit.printing import DPI, MARGIN_MM, Ink, pdf
from client.ui.kit.words import isolated
from client.ui.theme import Theme
from client.ui.trends.painted import leading

_RATIO: Final = 2
"""Pixels of a picture for each of the window."""
_ROW: Final = 24.0


class Drawn(Protocol):
    """A chart that can be drawn elsewhere."""

    def draw(self, painter: QPainter, size: tuple[float, float], theme: Theme) -> None:
        """Draw it as large as `size`, in the look of `theme`."""
        ...

    def tall_in(self, wide: float, theme: Theme) -> float:
        """How tall it is in that width."""
        ...


@dataclass(frozen=True, slots=True)
class Shown:
    """A chart as it is shown: its words, and itself as strokes. Made in the window's thread, used in any."""

    title: str = field(repr=False)
    about: tuple[str, ...]
    strokes: QPicture
    size: tuple[float, float]
    mirrored: bool


def shown(
    chart: Drawn, *, title: str, about: Sequence[str], wide: float, theme: Theme, mirrored: bool
) -> Shown:
    """The chart's strokes in this width and look."""
    size = wide, float(round(chart.tall_in(wide, theme)))
    strokes = QPicture()
    painter = QPainter(strokes)
    chart.draw(painter, size, theme)
    painter.end()
    return Shown(title, tuple(each for each in about if each), strokes, size, mirrored)


def as_png(chart: Shown, theme: Theme) -> bytes:
    """A picture with twice the pixels of the window: title, what it is about, and the chart, on the theme's ground."""
    edge = 24.0
    wide, tall = chart.size
    head, words = _head(chart, theme, wide)
    image = QImage(
        round((wide + 2 * edge) * _RATIO),
        round((head + tall + 2 * edge) * _RATIO),
        QImage.Format.Format_RGB32,
    )
    image.setDevicePixelRatio(_RATIO)
    image.fill(theme.colour("surface"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(edge, edge)
    _write_head(painter, words, theme, mirrored=chart.mirrored)
    painter.translate(0, head)
    _play(chart, painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # any device is welcome
    return bytes(buffer.data().data())


def as_pdf(chart: Shown, tables: Sequence[Table], ink: Ink) -> bytes:
    """A page, or as many as the table needs: title, chart and table as strokes and words, and small print below.

    Letter where that is usual, else A4. Of the moment only the day is in the file; there is no name in it.
    """

    def draw(writer: QPdfWriter) -> None:
        page = _Page(writer, ink, mirrored=chart.mirrored)
        page.begin()
        page.head(chart)
        for table in tables:
            page.table(table)
        page.end()

    return pdf(chart.title, draw)


def page_width() -> float:
    """How wide the chart on a page is, in the lengths of the design."""
    sheet = QPageSize(usual_paper()).size(QPageSize.Unit.Millimeter)
    millimetres = sheet.width() - 2 * MARGIN_MM
    return float(int(millimetres / 25.4 * DPI))


class _Page:
    """Draws down a page, and goes on to the next."""

    def __init__(self, writer: QPdfWriter, ink: Ink, *, mirrored: bool) -> None:
        self._writer = writer
        self._theme = cast("Theme", ink)
        self._side = leading(mirrored)
        self._mirrored = mirrored
        self._scale = PAGE_DPI / DPI
        self.wide = writer.width() / self._scale
        self._tall = writer.height() / self._scale - 24
        self._number = 0
        self._y = 0.0

    def begin(self) -> None:
        self._painter = QPainter(self._writer)
        self._painter.scale(self._scale, self._scale)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._foot()

    def head(self, chart: Shown) -> None:
        tall, words = _head(chart, self._theme, self.wide)
        _write_head(self._painter, words, self._theme, mirrored=self._mirrored)
        self._painter.translate(0, tall)
        _play(chart, self._painter)
        self._painter.translate(0, -tall)
        self._y = tall + chart.size[1] + 20

    def table(self, table: Table) -> None:
        """All its rows; columns that do not fit beside each other follow below, after the first one again."""
        body, strong = self._theme.font("caption"), self._theme.font("caption", weight=600)
        metrics, heavier = QFontMetricsF(body), QFontMetricsF(strong)
        widths = [
            max(
                heavier.horizontalAdvance(name),
                *(metrics.horizontalAdvance(row[at].shown) for row in table.rows[:400]),
                20.0,
            )
            + 16
            for at, name in enumerate(table.headers)
        ]
        widths = [min(each, self.wide * 0.45) for each in widths]
        left = list(range(1, len(widths)))
        while True:
            columns, used = [0], widths[0]
            while left and (len(columns) == 1 or used + widths[left[0]] <= self.wide):
                used += widths[left[0]]
                columns.append(left.pop(0))
            stretch = max(1.0, min(self.wide / used, 1.6))
            self._part(table, columns, [widths[at] * stretch for at in columns])
            if not left:
                return

    def end(self) -> None:
        self._painter.end()

    def _part(self, table: Table, columns: Sequence[int], widths: Sequence[float]) -> None:
        if self._y + 3 * _ROW > self._tall:
            self._turn()
        if table.title:
            self._painter.setFont(self._theme.font("label"))
            self._painter.setPen(self._theme.colour("text"))
            self._line([table.title], [self.wide])
        self._names(table, columns, widths)
        for row in table.rows:
            if self._y + _ROW > self._tall:
                self._turn()
                self._names(table, columns, widths)
            self._painter.setFont(self._theme.font("caption"))
            self._painter.setPen(self._theme.colour("text"))
            self._line([row[at].shown for at in columns], widths)
            self._painter.setPen(QPen(self._theme.colour("chart_grid"), 0.6))
            self._painter.drawLine(0, round(self._y), round(self.wide), round(self._y))
        self._y += 16

    def _names(self, table: Table, columns: Sequence[int], widths: Sequence[float]) -> None:
        self._painter.fillRect(QRectF(0, self._y, self.wide, _ROW), self._theme.colour("sunken"))
        self._painter.setFont(self._theme.font("caption", weight=600))
        self._painter.setPen(self._theme.colour("text2"))
        self._line([table.headers[at] for at in columns], widths)

    def _line(self, cells: Sequence[str], widths: Sequence[float]) -> None:
        x, metrics = 0.0, QFontMetricsF(self._painter.font())
        for words, width in zip(cells, widths, strict=True):
            rect = QRectF(x + 4, self._y, width - 8, _ROW)
            if self._mirrored:
                rect.moveRight(self.wide - rect.left())
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width() + 1)
            self._painter.drawText(rect, self._side | Qt.TextFlag.TextSingleLine, isolated(words))
            x += width
        self._y += _ROW

    def _turn(self) -> None:
        self._writer.newPage()
        self._y = 0.0
        self._foot()

    def _foot(self) -> None:
        self._number += 1
        self._painter.setFont(self._theme.font("caption"))
        self._painter.setPen(self._theme.colour("text3"))
        foot = QRectF(0, self._tall + 6, self.wide, 18)
        said = QCoreApplication.translate("paper", "Only what you chose to export. Not encrypted.")
        self._painter.drawText(foot, self._side, isolated(said))
        other = leading(not self._mirrored)
        self._painter.drawText(foot, other, QLocale().toString(self._number))


def _play(chart: Shown, painter: QPainter) -> None:
    """Draw the strokes as large as they were made: by itself a picture grows with the dots per inch of its ground."""
    device = painter.device()
    painter.save()
    painter.scale(
        chart.strokes.logicalDpiX() / device.logicalDpiX(), chart.strokes.logicalDpiY() / device.logicalDpiY()
    )
    chart.strokes.play(painter)
    painter.restore()


_Words = list[tuple[QRectF, QFont, str, str]]


def _head(chart: Shown, theme: Theme, wide: float) -> tuple[float, _Words]:
    """How tall the words above a chart are, and each with its place, font and colour."""
    y, made = 0.0, []
    flags = leading(chart.mirrored) | Qt.TextFlag.TextWordWrap
    lines = [(chart.title, theme.font("h2"), "text")]
    lines += [(words, theme.font("small"), "text2") for words in chart.about]
    for words, font, colour in lines:
        tall = QFontMetricsF(font).boundingRect(QRectF(0, 0, wide, 4000), flags, words).height()
        made.append((QRectF(0, y, wide, tall + 1), font, colour, words))
        y += tall + theme.px(4)
    return y + theme.px(12), made


def _write_head(painter: QPainter, words: _Words, theme: Theme, *, mirrored: bool) -> None:
    flags = leading(mirrored) | Qt.TextFlag.TextWordWrap
    for rect, font, colour, said in words:
        painter.setFont(font)
        painter.setPen(theme.colour(colour))
        painter.drawText(rect, flags, said)
