"""A calm page above the window about one post: never larger than the window, and its words scroll where they must."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from client.ui.kit.controls import Button, Label, Scroller, breathe
from client.ui.kit.flow import Flow
from client.ui.theme import Theme

_WIDE: Final = 560


class PostDialog(QDialog):
    """Two pages: what is asked, then what became of it. Escape leaves either."""

    def __init__(self, theme: Theme, window: QWidget, *, name: str, title: str, after: str) -> None:
        """`title` heads what is asked, `after` what became of it."""
        super().__init__(window)
        self._theme = theme
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName(name)
        self.setWindowTitle(title)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self._pages = QStackedWidget()
        box.addWidget(self._pages)
        self.asks, self.ask_buttons = self._page(title)
        self.tells, self.tell_buttons = self._page(after)
        self.said = Label("", "body")
        self.said.setObjectName(f"{name}Said")
        self.tells.box.addWidget(self.said)
        self.close_button = Button(theme, self.tr("Close"), "primary", on=self.accept)
        self.close_button.setObjectName(f"{name}Close")

    def _page(self, title: str) -> tuple[Scroller, Flow]:
        theme = self._theme
        page = QWidget()
        box = QVBoxLayout(page)
        breathe(box, theme, margins=(16, 16, 16, 20), spacing=12)
        words = Scroller(theme, width=None, margins=(8, 4, 12, 4), spacing=10)
        words.setAccessibleName(title)
        heading = Label(title, "h2")
        words.box.addWidget(heading)
        box.addWidget(words, 1)
        buttons = Flow(theme, spacing=8, trailing=True)
        box.addLayout(buttons)
        self._pages.addWidget(page)
        return words, buttons

    def ready(self, first: QWidget) -> None:
        """All of both pages is there: open, as large as the first needs and the window allows, with the focus there."""
        for words in (self.asks, self.tells):
            words.box.addStretch(1)
        for each in self.findChildren(QWidget):
            each.ensurePolished()
        self._fit(self.asks, self.ask_buttons)
        self.open()
        first.setFocus()

    def _fit(self, words: Scroller, buttons: Flow) -> None:
        theme = self._theme
        width = min(theme.px(_WIDE), self._window.width())
        inside = width - 2 * theme.px(16)
        tall = words.box.heightForWidth(inside) + buttons.heightForWidth(inside) + theme.px(16 + 20 + 12)
        self.resize(width, min(tall, self._window.height()))

    def tell(self) -> None:
        """Show what became of it."""
        self._pages.setCurrentIndex(1)
        self._fit(self.tells, self.tell_buttons)
        self.close_button.setFocus()

    @property
    def told(self) -> bool:
        """Whether that is what is shown."""
        return self._pages.currentIndex() == 1
