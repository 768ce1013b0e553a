"""The sheet one writes an entry on."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from client.ui.kit.markdown_box import MarkdownBox
from client.ui.kit.markdown_formatting import Formatting
from client.ui.theme import Theme


class Paper(MarkdownBox):
    """Shows Markdown as it is written. `formatting` is what can be done to its words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("entryText")
        self.setAccessibleName(self.tr("Your entry"))
        self.set_placeholder(self.tr("Whatever is on your mind"))
        self.formatting = Formatting(self)
