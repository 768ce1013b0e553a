"""A button whose face is a picture and words that wrap, which Qt's own buttons do not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout

from client.ui.kit.controls import Button, ButtonKind, Label, breathe
from client.ui.theme import Theme


class WordedButton(Button):
    """As tall as its words need in the width there is; a click anywhere on it counts. `picture` is in pixels.

    `labels` are its lines, from the top. The subclass gives it its names for a screen reader.
    """

    def __init__(
        self,
        theme: Theme,
        kind: ButtonKind,
        icon: str,
        *labels: Label,
        picture: int,
        margins: tuple[int, int, int, int],
        spacing: int,
        between: int,
        on: Callable[[], object],
    ) -> None:
        super().__init__(theme, "", kind, on=on)
        self._picture, self._picture_name, self._pixels = Label("", wrap=False), icon, picture
        self.row = QHBoxLayout(self)
        breathe(self.row, theme, margins=margins, spacing=spacing)
        words = QVBoxLayout()
        breathe(words, theme, spacing=between)
        for label in labels:
            words.addWidget(label)
        self.row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        self.row.addLayout(words, 1)
        self.let_clicks_through()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._draw()
        theme.changed.connect(self._draw)

    def let_clicks_through(self) -> None:
        """What lies on it is for the eye alone."""
        for label in self.findChildren(Label):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """What the words need, not the empty text of the button itself."""
        return self._inside().totalSizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The words wrapped as narrow as they go."""
        return self._inside().totalMinimumSize()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Narrower means taller."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """How tall the words are in that width."""
        return self._inside().totalHeightForWidth(width)

    def _inside(self) -> QLayout:
        layout = self.layout()
        assert layout is not None
        return layout

    def _draw(self) -> None:
        self._picture.setPixmap(self._theme.pixmap(self._picture_name, "accent", self._pixels))
