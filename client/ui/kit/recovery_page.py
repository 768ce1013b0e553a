"""The printed page of a recovery code: what it is, the code, what to do with it. It names no place and no person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPageLayout, QPageSize, QPainter, QTextLayout
from PySide6.QtWidgets import QDialog, QWidget

from client.ui.kit.prose import set_lines

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_POINTS_PER_INCH: Final = 72
_MARGIN: Final = 56
_CODE_POINTS: Final = 26
_FIXED: Final = ("Cascadia Mono", "Consolas", "Menlo", "DejaVu Sans Mono", "Liberation Mono", "monospace")
_LEADING: Final = 1.4


class Line(NamedTuple):
    """Words in one place of the page, in lengths of points; `layouts` are their broken lines.

    They are broken once, here: a printer's own idea of a letter's width would break them elsewhere.
    """

    words: str
    place: QRectF
    layouts: list[QTextLayout]


def lines(code: str, *, width: float, font: QFont, mirrored: bool = False) -> list[Line]:
    """Everything that stands on a page whose text is `width` points wide."""
    said = (
        (_said("Recovery code for Leeward"), 20, True, 14),
        (
            _said("It opens your vault if you forget your passphrase. Leeward keeps no copy of it."),
            12,
            False,
            30,
        ),
        ("", _CODE_POINTS, True, 10),
        (_said("There is no letter O and no letter I in it: 0 is zero and 1 is one."), 11, False, 30),
        (
            _said(
                "Keep this page where you keep what matters, away from the computer: whoever has both can open your"
                " vault."
            ),
            12,
            False,
            10,
        ),
        (
            _said(
                "To use it: start Leeward, choose “Use the recovery code instead” where it asks for the passphrase,"
                " and type the code. Small letters and missing dashes do not matter."
            ),
            12,
            False,
            10,
        ),
        (
            _said("If you make a new recovery code, this one opens only older copies of your vault."),
            12,
            False,
            0,
        ),
    )
    page: list[Line] = []
    y = 0.0
    for words, points, bold, gap in said:
        if words:
            y += _add(page, words, y, width, _face(font, points, bold=bold), mirrored=mirrored)
        else:
            face = _fixed(points)
            rows = _rows(code)
            # Whatever the page's direction, a code runs from left to right; its rows stand below each other.
            across = max(QFontMetricsF(face).horizontalAdvance(row) for row in rows) + 1
            for row in rows:
                y += _add(page, row, y, across, face, left=(width - across) / 2)
        y += gap
    return page


def _add(
    page: list[Line],
    words: str,
    y: float,
    width: float,
    font: QFont,
    *,
    left: float = 0,
    mirrored: bool = False,
) -> float:
    tall, layouts = set_lines(
        words, font=font, line=round(font.pixelSize() * _LEADING), width=int(width), mirrored=mirrored
    )
    page.append(Line(words, QRectF(left, y, width, tall), layouts))
    return tall


def paint(painter: QPainter, page: list[Line]) -> None:
    """Draw the page in black; the painter counts points, from the corner of the text."""
    painter.setPen(Qt.GlobalColor.black)
    for line in page:
        for layout in line.layouts:
            layout.draw(painter, line.place.topLeft())


def print_on(printer: QPrinter, code: str, *, font: QFont, mirrored: bool = False) -> bool:
    """Print the page on paper of whatever size is set; whether the printer took it."""
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    scale = printer.resolution() / _POINTS_PER_INCH
    painter.scale(scale, scale)
    painter.translate(_MARGIN, _MARGIN)
    width = printer.pageLayout().fullRect(QPageLayout.Unit.Point).width() - 2 * _MARGIN
    paint(painter, lines(code, width=width, font=font, mirrored=mirrored))
    return painter.end()


def open_dialog(parent: QWidget, code: str) -> QWidget:
    """Ask which printer, and print when the person says so. Returns at once."""
    # Late: asking a system for its printers takes a moment, and few people print.
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName("Leeward")  # what the printer's own list and a cover page would show
    printer.setPageLayout(
        QPageLayout(QPageSize(_paper()), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
    dialog = QPrintDialog(printer, parent)
    dialog.setObjectName("printCode")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(_said("Print the recovery code"))
    font = parent.font()
    mirrored = parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
    dialog.accepted.connect(lambda: print_on(printer, code, font=font, mirrored=mirrored))
    QDialog.open(dialog)
    return dialog


def _rows(code: str) -> list[str]:
    """Two groups to a row: large enough to be copied from across a table."""
    groups = code.split("-")
    return ["   ".join(groups[at : at + 2]) for at in range(0, len(groups), 2)]


def _fixed(points: int) -> QFont:
    font = QFont()
    font.setFamilies(list(_FIXED))
    font.setStyleHint(QFont.StyleHint.Monospace)
    return _face(font, points, bold=True)


def _face(font: QFont, points: int, *, bold: bool) -> QFont:
    face = QFont(font)
    face.setPixelSize(points)
    face.setBold(bold)
    face.setHintingPreference(
        QFont.HintingPreference.PreferNoHinting
    )  # the screen's pixels are not the paper's
    return face


def _paper() -> QPageSize.PageSizeId:
    from PySide6.QtCore import QLocale

    # Where inches are used, paper is Letter.
    metric = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.MetricSystem
    british = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.ImperialUKSystem
    return QPageSize.PageSizeId.A4 if metric or british else QPageSize.PageSizeId.Letter


def _said(words: str) -> str:
    return QCoreApplication.translate("recovery page", words)
