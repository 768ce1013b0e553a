"""Parts of the settings: cards of words, and a field for a passphrase."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from client.notices import Notice
from client.ui.kit.accessibility import announce
from client.ui.kit.beside import WIDEST
from client.ui.kit.controls import Card, IconButton, Label, breathe
from client.ui.kit.notice_bar import in_words
from client.ui.kit.prose import Prose
from client.ui.settings.words import translated
from client.ui.theme import TextRole, Theme

_SECRET: Final = (
    Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)


class Section(Card):
    """A card with a heading."""

    def __init__(self, theme: Theme, heading: str, name: str) -> None:
        super().__init__(theme, "plain", margins=(24, 20, 24, 22), spacing=14)
        self.setObjectName(name)
        self.setAccessibleName(heading)
        self.box.addWidget(Label(heading, "h2"))


class Words(QWidget):
    """A small heading with a paragraph set for reading."""

    def __init__(self, theme: Theme, heading: str, text: str) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        breathe(box, theme, spacing=4)
        box.addWidget(Label(heading, "label"))
        box.addWidget(Prose(theme, text, "body"))


class Passphrase(QWidget):
    """A hidden line that can be shown, with its label above it."""

    def __init__(self, theme: Theme, label: str, name: str) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setObjectName(name)
        self.line.setAccessibleName(label)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(_SECRET)
        self.line.setMinimumWidth(0)
        self._eye = IconButton(theme, "eye", translated("Show what is typed"), on=self._turn)
        words = Label(label, "label")
        words.setBuddy(self.line)
        box = QVBoxLayout(self)
        breathe(box, theme, spacing=4)
        box.addWidget(words)
        row = QHBoxLayout()
        breathe(row, theme, spacing=8)
        row.addWidget(self.line, 1)
        row.addWidget(self._eye)
        box.addLayout(row)
        self._theme = theme
        self._fit()
        theme.changed.connect(self._fit)

    def forget(self) -> None:
        """Empty it, what could be undone in it too, and hide what is typed next."""
        self.line.setText("")
        self._show(False)

    def _fit(self) -> None:
        self.setMaximumWidth(self._theme.px(WIDEST))

    def _turn(self) -> None:
        self._show(self.line.echoMode() == QLineEdit.EchoMode.Password)

    def _show(self, shown: bool) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(_SECRET)
        self._eye.set_icon("eye-off" if shown else "eye")
        words = translated("Hide what is typed") if shown else translated("Show what is typed")
        self._eye.setAccessibleName(words)
        self._eye.setToolTip(words)


class Said(Card):
    """Kind words beside what they are about; hidden while there are none, spoken when they come."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, "info", margins=(14, 10, 14, 10))
        self.setObjectName(name)
        self._label = Label("")
        self.box.addWidget(self._label)
        self._attempts = 0
        self.hide()

    @property
    def words(self) -> str:
        """What it says now."""
        return "" if self.isHidden() else self._label.text()

    def say(self, notice: Notice | None, attempts: int, *, good: bool = False) -> None:
        """Say a notice. It is spoken once for each attempt."""
        words = "" if notice is None else in_words(notice)
        self.setProperty("card", "accent" if good else "info")
        self.style().unpolish(self)
        self.style().polish(self)
        self._label.setText(words)
        self.setVisible(bool(words))
        if words and attempts != self._attempts:
            announce(self, words)
        self._attempts = attempts


class Path(Label):
    """A folder or file that can be selected and copied."""

    def __init__(self, theme: Theme, text: str, name: str, spoken: str, role: TextRole = "small") -> None:
        self._theme = theme
        super().__init__(text, role)
        self.setObjectName(name)
        # Its parts would change places in a line that runs from right to left.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        # By mouse only: selecting by keyboard would put a writing cursor into what cannot be written.
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setIndent(0)
        self.setProperty("number", "true")
        self.setAccessibleName(f"{spoken}: {text}")
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._lead)

    def _lead(self) -> None:
        side = Qt.AlignmentFlag.AlignRight if self._theme.mirrored else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Copy all of it with the keys for it, unless a part is selected."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.selectedText() or self.text())
            return
        super().keyPressEvent(event)
