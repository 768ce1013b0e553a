"""A recovery code on its way to paper: shown once, copied or printed, and typed back from there."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Button, Card, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.theme import Theme

_KEPT_SPACE: Final = "\u00a0"
_HINTS: Final = (
    Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhPreferUppercase
)


class RecoveryPaper(QWidget):
    """Begins empty; `show_code` begins, `forget` ends. Only this widget holds the code meanwhile.

    `checked` carries what was typed when it is the code that was shown; `skipped` when the person goes on without.
    """

    checked = Signal(str)
    skipped = Signal()
    turned = Signal()
    """It shows the other of its two sides: the code, or the line to type it into."""

    def __init__(self, theme: Theme, *, may_skip: bool = True, parent: QWidget | None = None) -> None:
        """`may_skip`: whether one can go on without typing it back, as where the code is in force already."""
        super().__init__(parent)
        self._code = ""
        self._shown = _Shown(theme)
        self._typing = _Typing(theme)
        self._typing.way_around.setVisible(may_skip)
        box = QVBoxLayout(self)
        breathe(box, theme)
        box.addWidget(self._shown)
        box.addWidget(self._typing)
        self._shown.written.clicked.connect(lambda _=False: self._turn(typing=True))
        self._shown.copy.clicked.connect(lambda _=False: self._copy())
        self._shown.print.clicked.connect(lambda _=False: self._print())
        self._typing.again.clicked.connect(lambda _=False: self._turn(typing=False))
        self._typing.check.clicked.connect(lambda _=False: self._check())
        self._typing.line.returnPressed.connect(self._check)
        self._typing.skip.clicked.connect(lambda _=False: self.skipped.emit())
        self.forget()

    @property
    def typing(self) -> bool:
        """Whether the code is hidden and asked for."""
        return not self._typing.isHidden()

    def show_code(self, code: str) -> None:
        """Show a code that nobody has seen yet."""
        self._code = code
        self._typing.forget()
        self._turn(typing=False)

    def forget(self) -> None:
        """Let go of the code and of what was typed."""
        self._code = ""
        self._shown.show_code("")
        self._typing.forget()
        self._shown.hide()
        self._typing.hide()

    def say(self, words: str) -> None:
        """Say this beside what is typed; nothing hides it."""
        self._typing.said.say(words)

    def wait(self, waiting: bool) -> None:
        """Whoever was told `checked` or `skipped` is busy with it."""
        for button in (self._typing.check, self._typing.again, self._typing.skip):
            button.setEnabled(not waiting)
        self._typing.line.setReadOnly(waiting)

    def begin(self) -> None:
        """Begin where one begins: at the code, so that it is read out first, or in the line."""
        (self._typing.line if self.typing else self._shown.code).setFocus()

    def _turn(self, *, typing: bool) -> None:
        # Out of sight it is nowhere else either: no label holds it, no screen reader finds it.
        self._shown.show_code("" if typing else self._code)
        self._typing.said.say("")
        self._shown.setVisible(not typing)
        self._typing.setVisible(typing)
        self.begin()
        self.turned.emit()

    def _copy(self) -> None:
        from client.ui.kit.clipboard import copy_secret

        copy_secret(self._code)
        self._shown.said.say(
            _said("Copied. Leeward takes it off the clipboard again after a minute; paper keeps longer.")
        )

    def _print(self) -> None:
        from client.ui.kit.recovery_page import open_dialog

        self._shown.said.say(_said("A printer that others use may keep what it prints."))
        open_dialog(self, self._code)

    def _check(self) -> None:
        from client.services.recovery_check import compare

        typed = self._typing.line.text()
        if not typed.strip():
            self._typing.refuse(_said("Please type the code from your paper first."))
            return
        found = compare(self._code, typed)
        if found.same:
            self._typing.said.say("")
            self.checked.emit(typed)
            return
        words = (
            _said("The code goes on: group {number} is still missing.")
            if found.missing
            else _said(
                "Group {number} is not as it was shown. Please look at your paper; you can see the code again."
            )
        )
        self._typing.refuse(words.format(number=found.group))


class _Shown(QWidget):
    """The code, large enough to copy, and what can be done with it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        breathe(box, theme, spacing=12)
        card = Card(theme, margins=(24, 24, 24, 24), spacing=12)
        self.code = Label("", "h1")
        self.code.setObjectName("recoveryCode")
        self.code.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        # Whatever the window's direction, a code runs from left to right.
        self.code.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        card.box.addWidget(self.code)
        box.addWidget(card)
        box.addWidget(
            Label(
                _said("Keep it away from this computer: both together open your vault."),
                tone="soft",
            )
        )
        self.said = _Said(theme)
        box.addWidget(self.said)
        self.copy = Button(theme, _said("Copy it"))
        self.copy.setObjectName("copyRecoveryCode")
        self.print = Button(theme, _said("Print it…"))
        self.print.setObjectName("printRecoveryCode")
        self.written = Button(theme, _said("I have it on paper"), "primary")
        self.written.setObjectName("codeOnPaper")
        row = Flow(theme, trailing=True)
        row.addWidget(self.copy)
        row.addWidget(self.print)
        row.addWidget(self.written)
        box.addLayout(row)

    def show_code(self, code: str) -> None:
        """Show this; nothing for none."""
        self.said.say("")
        groups = code.split("-") if code else []
        half = len(groups) // 2
        rows = ["  ".join(groups[:half]), "  ".join(groups[half:])]
        # The last group is a letter longer; a space that is kept lets the groups stand below each other.
        self.code.setText(f"{_KEPT_SPACE}\n".join(rows) if groups else "")
        # Letter by letter and group by group, as one copies it.
        spoken = ". ".join(" ".join(group) for group in groups)
        self.code.setAccessibleName(_said("Recovery code: {code}").format(code=spoken) if groups else "")


class _Typing(QWidget):
    """The line into which the code is typed from paper, and the quiet way around it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        breathe(box, theme, spacing=12)
        card = Card(theme, margins=(24, 20, 24, 22), spacing=8)
        name = _said("The code from your paper")
        label = Label(name, "label")
        self.line = QLineEdit()
        self.line.setObjectName("codeTyped")
        self.line.setAccessibleName(name)
        self.line.setInputMethodHints(_HINTS)
        self.line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        label.setBuddy(self.line)
        self.said = _Said(theme)
        card.box.addWidget(label)
        card.box.addWidget(self.line)
        card.box.addWidget(self.said)
        card.box.addWidget(
            Label(_said("Spaces, dashes and small letters do not matter, nor O for 0."), "small")
        )
        box.addWidget(card)
        self.again = Button(theme, _said("Show the code again"), "quiet")
        self.again.setObjectName("showCodeAgain")
        self.check = Button(theme, _said("Check it"), "primary")
        self.check.setObjectName("checkCode")
        row = Flow(theme, trailing=True)
        row.addWidget(self.again)
        row.addWidget(self.check)
        box.addLayout(row)
        self.way_around = QWidget()
        around = QVBoxLayout(self.way_around)
        breathe(around, theme, margins=(0, 8, 0, 0), spacing=12)
        around.addWidget(
            Label(
                _said(
                    "You can also go on without checking. A slip on the paper would then be found only when you need"
                    " it; Settings will remind you, and can make a new code."
                ),
                "small",
            )
        )
        self.skip = Button(theme, _said("Go on without checking"), "quiet")
        self.skip.setObjectName("withoutChecking")
        row = Flow(theme)
        row.addWidget(self.skip)
        around.addLayout(row)
        box.addWidget(self.way_around)

    def refuse(self, words: str) -> None:
        """Say what is not right, and let the person look at it."""
        self.said.say(words)
        self.line.setFocus()

    def forget(self) -> None:
        """Empty the line, and what could be undone with it."""
        self.line.setText("")
        self.said.say("")


class _Said(Card):
    """Kind words in line; hidden while there are none, spoken each time."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "info", margins=(14, 10, 14, 10))
        self.setObjectName("codeSaid")
        self._words = Label("")
        self.box.addWidget(self._words)
        self.hide()

    def say(self, words: str) -> None:
        """Say this; nothing hides it."""
        self._words.setText(words)
        self.setVisible(bool(words))
        announce(self, words)


def _said(words: str) -> str:
    return QCoreApplication.translate("recovery paper", words)
