"""What the locked window is made of: our mark, a field for a passphrase, words in line. Little, for it comes first."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from client.ui.kit.controls import Card, IconButton, Label, breathe, drop_line_ends
from client.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from client.notices import Notice

SENSITIVE: Final = 0x2
"""Qt.InputMethodHint.ImhSensitiveData, as a number: to name `Qt` costs the first window 10 ms."""
SECRET: Final = SENSITIVE | 0x4 | 0x40
"""With ImhNoAutoUppercase and ImhNoPredictiveText."""


class Mark(QWidget):
    """Our mark, a picture that says nothing more than the name beside it."""

    def __init__(self, theme: Theme, size: float = 48, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._changed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A square at the text size."""
        side = self._theme.px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it, once the first picture of the window is out: what reads it takes a moment to load."""
        if not self._theme.whole:
            return
        from PySide6.QtGui import QPainter
        from PySide6.QtSvg import QSvgRenderer

        import resources

        painter = QPainter(self)
        renderer = QSvgRenderer(str(Path(str(resources.__file__)).parent / "icons" / "leeward.svg"))
        renderer.render(painter, QRectF(self.rect()))
        painter.end()

    def _changed(self) -> None:
        self.updateGeometry()
        self.update()


class PassphraseField(QWidget):
    """A hidden line that can be shown. Whatever a keyboard or a password manager types is taken as it is."""

    def __init__(self, theme: Theme, label: Label, name: str, *, object_name: str) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setObjectName(object_name)
        self.line.setAccessibleName(name)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setProperty("inputMethodHints", SECRET)
        label.setBuddy(self.line)
        drop_line_ends(self.line)
        self._eye = IconButton(theme, "eye", self.tr("Show what is typed"), on=self._turn)
        row = QHBoxLayout(self)
        breathe(row, theme, spacing=8)
        row.addWidget(self.line, 1)
        row.addWidget(self._eye)
        self.setFocusProxy(self.line)

    def forget(self) -> None:
        """Empty the line, what could be undone with it, and hide what will be typed next."""
        self.line.setText("")
        self._show(False)

    def _turn(self) -> None:
        self._show(self.line.echoMode() == QLineEdit.EchoMode.Password)

    def _show(self, shown: bool) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.line.setProperty("inputMethodHints", SECRET)
        self._eye.set_icon("eye-off" if shown else "eye")
        words = self.tr("Hide what is typed") if shown else self.tr("Show what is typed")
        self._eye.setAccessibleName(words)
        self._eye.setToolTip(words)


class InlineNotice(Card):
    """Kind words beside what they are about; hidden while there are none, spoken when they come."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "info", margins=(14, 10, 14, 10), parent=parent)
        self.setObjectName("inlineNotice")
        self._words = Label("")
        self.box.addWidget(self._words)
        self.hide()

    @property
    def said(self) -> str:
        """What it says now."""
        return self._words.text()

    def say(self, words: str | Notice | None) -> None:
        """Say this; nothing hides it."""
        if words is not None and not isinstance(words, str):
            from client.ui.kit.notice_bar import in_words

            words = in_words(words)
        words = words or ""
        new = words != self.said
        self._words.setText(words)
        self.setVisible(bool(words))
        if words and new:
            from client.ui.kit.accessibility import announce

            announce(self, words)
