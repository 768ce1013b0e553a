"""The pages of a plan on the screen, as they will be on paper."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from client.ui.kit.plan_words import translated
from client.ui.plan.paper import Ink, Page, draw
from client.ui.theme import Theme


class Sheets(QWidget):
    """The pages small, below each other, each on its sheet of white."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.pages: list[Page] = [[]]
        self._ink: Ink | None = None
        self.setObjectName("planSheets")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def show_pages(self, made: list[Page], ink: Ink, spoken: str) -> None:
        """Show these; `spoken` is what stands on them."""
        self.pages, self._ink = made, ink
        self.setAccessibleName(translated("The pages as they will be"))
        self.setAccessibleDescription(spoken)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """As tall as its sheets are."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """All sheets, and the gaps between them."""
        sheet = self._sheet(width)
        return round(len(self.pages) * (sheet.height() + self._theme.px(16)))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A comfortable sheet."""
        width = self._theme.px(480)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """It may be narrow; the height follows."""
        return QSize(self._theme.px(160), self._theme.px(80))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the sheets that are in sight."""
        ink = self._ink
        if ink is None:
            return
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = self._sheet(self.width())
        left = (self.width() - sheet.width()) / 2
        for number, page in enumerate(self.pages, 1):
            top = (number - 1) * (sheet.height() + theme.px(16)) + 1
            place = QRectF(left, top, sheet.width(), sheet.height())
            if not place.intersects(QRectF(event.rect())):
                continue
            painter.setPen(QPen(theme.colour("control"), 1))
            painter.setBrush(Qt.GlobalColor.white)
            painter.drawRect(place)
            painter.save()
            painter.translate(place.topLeft())
            scale = sheet.width() / ink.size.width()
            painter.scale(scale, scale)
            draw(painter, page, number, len(self.pages), ink)
            painter.restore()
        painter.end()

    def _sheet(self, width: int) -> QSizeF:
        size = QSizeF(595, 842) if self._ink is None else self._ink.size
        wide = float(min(width - 2, self._theme.px(560)))
        return QSizeF(wide, wide * size.height() / size.width())
