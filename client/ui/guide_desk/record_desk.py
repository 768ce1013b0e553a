"""The record and the figures at the desk: two pages beside the queue, and words above while something is wrong."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout

from client.ui.guide_desk.asides import Aside, Asides
from client.ui.guide_desk.figures_page import FiguresPage
from client.ui.guide_desk.record_model import RecordModel
from client.ui.guide_desk.record_page import RecordBar, RecordPage
from client.ui.guide_desk.rows import translated

if TYPE_CHECKING:
    from client.ui.kit.home import Home

RECORD: Final = "theRecord"
FIGURES: Final = "figures"


class RecordDesk(QObject):
    """The model is there before anybody opens the page: the alarm must not wait for that."""

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.model = RecordModel(home, self)
        self.bar: RecordBar | None = None

    def pages(self) -> tuple[Aside, ...]:
        """The ways to both pages."""
        return (
            Aside(
                FIGURES,
                translated("Figures"),
                "chart-column",
                partial(FiguresPage, self._home),
                private=False,
            ),
            Aside(
                RECORD, translated("The record"), "scroll-text", partial(RecordPage, self._home, self.model)
            ),
        )

    def arrange(self, *, low: bool) -> None:
        """Much or little room."""
        if self.bar is not None:
            self.bar.arrange(low=low)

    def stand_above(self, body: QVBoxLayout, asides: Asides) -> None:
        """Let the alarm stand above the desk, whatever is open below it."""
        bar = self.bar = RecordBar(self._home.theme, self.model, partial(asides.show_page, RECORD))
        body.insertWidget(0, bar)
        asides.turned.connect(lambda: bar.hush(asides.current is not None and asides.current.name == RECORD))
