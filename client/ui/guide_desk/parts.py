"""Small parts of the desk: words that come and go, a pill for a band, and what stands below what scrolls."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLayout, QSizePolicy, QVBoxLayout, QWidget

from client.notices import Notice
from client.ui.guide_desk.delegate import BANDS
from client.ui.guide_desk.rows import band_words
from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Button, ButtonKind, Card, CardKind, Label, Line, Scroller, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.notice_bar import in_words
from client.ui.kit.row_painting import paint_pill, pill_size
from client.ui.theme import Theme
from protocol.reviewing import Band

LOW: Final = 360
"""Unscaled pixels of height below which nothing stands beside what scrolls."""
SHORT: Final = 300
"""Seconds of a claim from which one is offered to keep it for longer."""
_READER_EDGE: Final = 2
"""Pixels of the line that shows the focus around a reader."""


class Said(Card):
    """Kind words beside what they are about; hidden while there are none, spoken when they come."""

    def __init__(self, theme: Theme, name: str, kind: CardKind = "info") -> None:
        super().__init__(theme, kind, margins=(14, 10, 14, 10), spacing=8)
        self.setObjectName(name)
        self._label = Label("")
        self.box.addWidget(self._label)
        self._count = 0
        self.hide()

    @property
    def words(self) -> str:
        """What it says now."""
        return "" if self.isHidden() else self._label.text()

    def say(self, notice: Notice | str | None, count: int = 0) -> None:
        """Say this. It is spoken when it is new, or said again as `count` tells."""
        words = in_words(notice) if isinstance(notice, Notice) else notice or ""
        new = bool(words) and (words != self._label.text() or count != self._count or self.isHidden())
        self._count = count
        self._label.setText(words)
        self.setVisible(bool(words))
        if new:
            announce(self, words)


class BandPill(QWidget):
    """How soon somebody should look, as in the queue."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._band = Band.ROUTINE
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._resize)

    def show_band(self, band: Band) -> None:
        """Show this band."""
        self._band = band
        self.setAccessibleName(band_words(band))
        self._resize()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As the pill needs."""
        return pill_size(self._theme, band_words(self._band), BANDS[self._band][1]).toSize()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the pill."""
        kind, shape = BANDS[self._band]
        painter = QPainter(self)
        paint_pill(painter, self._theme, QRectF(self.rect()), band_words(self._band), kind, shape)
        painter.end()

    def _resize(self) -> None:
        self.updateGeometry()
        self.update()


class Foot(QWidget):
    """What one can do, below what scrolls and always in sight, with kind words above it when there are any."""

    def __init__(self, theme: Theme, *said: Said) -> None:
        super().__init__()
        self._theme = theme
        self._line = Line()
        self._sides = QVBoxLayout()
        self._sides.setSpacing(0)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._line)
        box.addLayout(self._sides)
        inside = QVBoxLayout()
        breathe(inside, theme, margins=(0, 10, 0, 12), spacing=8)
        for one in said:
            inside.addWidget(one)
        self.buttons = Flow(theme, spacing=8)
        inside.addLayout(self.buttons)
        self._sides.addLayout(inside)

    def stand(self, outer: QVBoxLayout, scroller: Scroller, *, low: bool) -> None:
        """Stand below what scrolls; in a low window at its end, so that there is room to read."""
        side = 0 if low else self._theme.px(24) + _READER_EDGE
        self._sides.setContentsMargins(side, 0, side, 0)
        self._line.setVisible(not low)
        where = scroller.box if low else outer
        if where.indexOf(self) < 0:
            where.addWidget(self)


def action(
    theme: Theme, words: str, name: str, on: Callable[[], object], kind: ButtonKind = "", icon: str = ""
) -> Button:
    """A button with a stable name."""
    button = Button(theme, words, kind, icon=icon, on=on)
    button.setObjectName(name)
    return button


def reader(theme: Theme, name: str) -> Scroller:
    """A column that keys scroll, with a spoken name."""
    scroller = Scroller(theme, margins=(24, 12, 24, 24))
    scroller.setAccessibleName(name)
    return scroller


def empty(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class Words(QWidget):
    """A calm page with a picture, a few words, and perhaps one thing to do."""

    def __init__(
        self, theme: Theme, icon: str, step: str = "", on: Callable[[], object] | None = None
    ) -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._picture = Label("", wrap=False)
        self._heading = Label("", "h3")
        self._words = Label("", tone="soft")
        for label in (self._picture, self._heading, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._step = Button(theme, step, on=on) if step else None
        scroller = Scroller(theme, width=420, margins=(24, 24, 24, 24), spacing=12)
        box = scroller.box
        box.addStretch(2)
        for label in (self._picture, self._heading, self._words):
            box.addWidget(label)
        if self._step is not None:
            box.addWidget(self._step, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(3)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroller)
        theme.changed.connect(self._draw)
        self._draw()

    def say(self, heading: str, words: str) -> None:
        """Show these words."""
        self._heading.setText(heading)
        self._words.setText(words)

    def offer(self, offered: bool) -> None:
        """Show what can be done, or not."""
        if self._step is not None:
            self._step.setVisible(offered)

    def begin(self) -> None:
        """Put the focus on what can be done."""
        if self._step is not None:
            self._step.setFocus(Qt.FocusReason.OtherFocusReason)

    def _draw(self) -> None:
        self._picture.setPixmap(self._theme.pixmap(self._icon, "text3", 28))
