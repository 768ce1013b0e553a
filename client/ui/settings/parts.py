"""Parts of the settings: rows that stack where it is narrow, cards of words, and a field for a passphrase."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from client.notices import Notice
from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Card, IconButton, Label, breathe
from client.ui.kit.notice_bar import in_words
from client.ui.kit.prose import Prose
from client.ui.settings.words import translated
from client.ui.theme import TextRole, Theme

_BESIDE: Final = 460
"""Unscaled pixels from which a control stands beside its label."""
_CONTROL: Final = 240
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


class Beside(QWidget):
    """Words and a control beside them, or below them where it is narrow; `width` is the control's, None its own."""

    def __init__(self, theme: Theme, control: QWidget, width: float | None = None) -> None:
        super().__init__()
        self._theme = theme
        self._control = control
        self._width = width
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        breathe(self._box, theme, spacing=8)
        self.words = QVBoxLayout()
        breathe(self.words, theme, spacing=2)
        self._box.addLayout(self.words, 1)
        self._box.addWidget(control)
        theme.changed.connect(self._arrange)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Stack where it has become narrow."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As narrow as its control, for it can always be stacked."""
        return QSize(self._control.minimumSizeHint().width(), super().minimumSizeHint().height())

    def _arrange(self) -> None:
        beside = self.width() >= self._theme.px(_BESIDE)
        self._box.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        if self._width is None:
            side = Qt.AlignmentFlag.AlignVCenter if beside else Qt.AlignmentFlag.AlignLeading
            self._box.setAlignment(self._control, side)
            return
        self._control.setMinimumWidth(self._theme.px(self._width) if beside else 0)
        self._control.setMaximumWidth(self._theme.px(self._width if beside else _BESIDE))


class Row(Beside):
    """A control with its label, and perhaps a quieter line below that."""

    def __init__(self, theme: Theme, label: str, control: QWidget, hint: str = "") -> None:
        super().__init__(theme, control, _CONTROL)
        name = Label(label, "label")
        name.setBuddy(control)
        control.setAccessibleName(label)
        self.words.addWidget(name)
        if hint:
            control.setAccessibleDescription(hint)
            self.words.addWidget(Label(hint, "small"))


class TickRow(QWidget):
    """Something to tick, and what it does below its words."""

    def __init__(self, theme: Theme, label: str, hint: str, name: str) -> None:
        super().__init__()
        self.tick = QCheckBox(label)
        self.tick.setObjectName(name)
        self.tick.setAccessibleDescription(hint)
        self._theme = theme
        self._indent = QWidget()
        box = QVBoxLayout(self)
        breathe(box, theme)
        box.addWidget(self.tick)
        below = QHBoxLayout()
        breathe(below, theme, spacing=0)
        below.addWidget(self._indent)
        below.addWidget(Label(hint, "small"), 1)
        box.addLayout(below)
        self._fit()
        theme.changed.connect(self._fit)

    def _fit(self) -> None:
        self._indent.setFixedWidth(self._theme.px(32))


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
        self.setMaximumWidth(self._theme.px(_BESIDE))

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
