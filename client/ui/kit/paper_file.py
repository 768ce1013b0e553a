"""A PDF that says nothing of who made it: no name, no program's idea of an author, and of the moment only the day."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

POINTS_PER_INCH: Final = 72
PAGE_DPI: Final = 1200
_STAMPS: Final = re.compile(rb"(/(?:Creation|Mod)Date \(D:[0-9]{8})([0-9]{6})([^)]*)\)")


_here: Callable[[], QLocale] = QLocale.system
"""Where the computer is: whoever reads German in America has the paper that is sold there."""


def usual_paper() -> QPageSize.PageSizeId:
    """Letter where inches are used, else A4."""
    american = _here().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    return QPageSize.PageSizeId.Letter if american else QPageSize.PageSizeId.A4


class PaperFile:
    """`writer` is the whole sheet to be painted on, `scale` of its units to a point; `finish` gives the bytes."""

    def __init__(self, title: str) -> None:
        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.writer = QPdfWriter(self._buffer)
        self.writer.setPageLayout(
            QPageLayout(QPageSize(usual_paper()), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
        )
        self.writer.setResolution(PAGE_DPI)
        self.writer.setTitle(title)
        self.writer.setCreator("")
        # Qt's own would tell the second and the time zone.
        self.writer.setDocumentXmpMetadata(b'<?xpacket begin="" id=""?><?xpacket end="r"?>')
        self.scale = PAGE_DPI / POINTS_PER_INCH

    def finish(self) -> bytes:
        """All of the file, once whoever painted has ended."""
        self._buffer.close()
        return _STAMPS.sub(_at_midnight, bytes(self._buffer.data().data()))


def _at_midnight(found: re.Match[bytes]) -> bytes:
    """The day alone, as if at midnight in UTC; nothing moves, for the file counts its bytes."""
    zone = found[3]
    neutral = b"Z" if zone == b"Z" else re.sub(rb"[0-9]", b"0", zone).replace(b"-", b"+")
    return found[1] + b"000000" + neutral + b")"
