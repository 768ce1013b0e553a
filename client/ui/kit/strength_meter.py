"""How hard a new passphrase would be to guess, while it is typed: four steps, a word, and what would help."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from client.services.strength import Strength, judge
from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Label, breathe
from client.ui.theme import Theme

if TYPE_CHECKING:
    from client.ui.bridge import Bridge, Running
    from client.vault.worker import VaultThreads

_WAIT_MS: Final = 150
_STEPS: Final = 4
_STEP_WIDTH: Final = 36
_STEP_HEIGHT: Final = 8
_GAP: Final = 4


class StrengthMeter(QWidget):
    """Watches one line and advises; it forbids nothing, and keeps nothing of what is typed.

    The bridge and the lanes are asked for when somebody types, so that a page costs neither before.
    """

    def __init__(
        self,
        theme: Theme,
        line: QLineEdit,
        *,
        bridge: Callable[[], Bridge],
        threads: Callable[[], VaultThreads],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("strengthMeter")
        self._line = line
        self._bridge = bridge
        self._threads = threads
        self._running: Running[Strength] | None = None
        self.strength = Strength(0, "none")
        self._steps = _Steps(theme)
        self._word = Label("", "label", wrap=False)
        self._word.setObjectName("strengthWord")
        self._advice = Label("", "small")
        self._advice.setObjectName("strengthAdvice")
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        breathe(row, theme, spacing=10)
        row.addWidget(self._steps)
        row.addWidget(self._word)
        row.addStretch(1)
        box = QVBoxLayout(self)
        breathe(box, theme, margins=(0, 0, 0, 8), spacing=4)
        box.addWidget(self._row)
        box.addWidget(self._advice)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_WAIT_MS)
        self._pause.timeout.connect(self._ask)
        line.textChanged.connect(self._typed)
        self._show(Strength(0, "none"))

    def _typed(self, text: str) -> None:
        self._drop()
        if text:
            self._pause.start()
        else:
            self._show(Strength(0, "none"))

    def _ask(self) -> None:
        text = self._line.text()
        # Out of sight nobody reads it, and the program may be ending.
        if text and self.isVisible():
            work = judge(text, threads=self._threads())
            self._running = self._bridge().run(work, self._judged, self._not_judged, owner=self)

    def _judged(self, strength: Strength) -> None:
        self._running = None
        self._show(strength)

    def _not_judged(self, _: object) -> None:
        self._judged(Strength(0, "unknown"))

    def _drop(self) -> None:
        """What was asked about an earlier text is not waited for."""
        self._pause.stop()
        running, self._running = self._running, None
        if running is not None:
            running.cancel()

    def _show(self, strength: Strength) -> None:
        before, self.strength = self.strength, strength
        judged = strength.advice not in ("none", "unknown")
        # There is no step for none at all: the first one says that something was looked at.
        lit = max(1, strength.score) if judged else 0
        self._row.setVisible(judged)
        self._steps.show_lit(lit)
        word = self._words_for(lit)
        self._word.setText(word)
        self._advice.setText(self._advice_for(strength))
        said = " ".join(filter(None, (word and f"{word}.", self._advice.text())))
        self._steps.setAccessibleName(word)
        self._line.setAccessibleDescription(said)
        if judged and strength != before:
            announce(self, said)

    def _words_for(self, lit: int) -> str:
        return ("", self.tr("Weak"), self.tr("Fair"), self.tr("Good"), self.tr("Strong"))[lit]

    def _advice_for(self, strength: Strength) -> str:
        why = {
            "none": self.tr(
                "Four or five words that do not belong together are easy to keep and hard to guess."
            ),
            "unknown": "",
            "common": self.tr("Many people use this or something like it, so it would be tried first."),
            "name": self.tr("Names are tried early."),
            "word": self.tr("A single word is tried early."),
            "repeats": self.tr("Repeating something adds very little."),
            "row": self.tr("Letters or digits in a row, such as abc or 6543, are tried early."),
            "keyboard": self.tr("Keys that lie side by side are tried early."),
            "date": self.tr("Dates and years are tried early."),
            "short": self.tr("This is short."),
            "fair": "",
            "good": "",
        }[strength.advice]
        if strength.advice in ("none", "unknown"):
            return why
        # About a second is spent on each guess (client.crypto.kdf), on a computer like the one the vault was made on.
        takes = (
            self.tr("A computer that does nothing else could guess it in minutes. More words help most."),
            self.tr(
                "A computer that does nothing else could guess it in hours or days. More words help most."
            ),
            self.tr(
                "A hundred computers together could guess it in hours or days. Another word or two helps."
            ),
            self.tr(
                "A hundred computers together would need weeks or months. Another word makes it stronger."
            ),
            self.tr("Even for a hundred computers together; somebody who knows you may still guess it."),
        )[strength.score]
        return f"{why} {takes}".strip()


class _Steps(QWidget):
    """Four steps in a row: those that are reached are filled, the others are lines."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lit = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._changed)

    def show_lit(self, lit: int) -> None:
        """Fill so many."""
        self._lit = lit
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as four steps and the gaps between."""
        px = self._theme.px
        return QSize(_STEPS * px(_STEP_WIDTH) + (_STEPS - 1) * px(_GAP), px(_STEP_HEIGHT) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw them, from the side one reads from."""
        px = self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide, tall = px(_STEP_WIDTH), px(_STEP_HEIGHT)
        line = 2.0 if self._theme.tokens.high_contrast else 1.0
        for at in range(_STEPS):
            place = _STEPS - 1 - at if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else at
            corner = QPointF(place * (wide + px(_GAP)), 1)
            step = QRectF(corner.x(), corner.y(), wide, tall).adjusted(
                line / 2, line / 2, -line / 2, -line / 2
            )
            reached = at < self._lit
            painter.setPen(QPen(self._theme.colour("accent" if reached else "control"), line))
            if reached:
                painter.setBrush(self._theme.colour("accent"))
            else:
                painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(step, tall / 2, tall / 2)
        painter.end()

    def _changed(self) -> None:
        self.updateGeometry()
        self.update()
