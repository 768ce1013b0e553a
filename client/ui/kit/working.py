"""A long work while it runs: what is being done in words, how far it is, and a button that stops it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from client.domain.progress import Progress, Step
from client.ui.bridge import Bridge
from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Button, Label, breathe
from client.ui.theme import Theme

_FINE: Final = 1000
"""What the bar counts to: the work's own numbers may be larger than it can hold."""
_PART: Final = 0.3
"""How much of the bar moves while nobody knows how much there is."""
_ROUND: Final = 1800
"""Milliseconds of one way across."""


class Working(QWidget):
    """Hidden until `say`, hidden again by `rest`. `stopped` when the person wants the work to stop."""

    stopped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("working")
        self._words = Label("", "label")
        self.bar = _Bar(theme)
        self.stop = Button(theme, "", icon="square", on=self._stop)
        self.stop.setObjectName("stopWorking")
        box = QVBoxLayout(self)
        breathe(box, theme, spacing=8)
        box.addWidget(self._words)
        row = QHBoxLayout()
        breathe(row, theme, spacing=12)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        box.addLayout(row)
        self._spoken = ""
        self._stopping = False
        self._following: Progress | None = None
        self.rest()

    @property
    def words(self) -> str:
        """What it says now; empty while it rests."""
        return "" if self.isHidden() else self._words.text()

    def say(self, words: str, done: int = 0, of: int = 0) -> None:
        """Show what is being done, `done` of `of` equal parts; `of` 0 while nobody knows how much there is.

        The words are spoken when they change, the numbers never: they would speak without an end.
        """
        if not self._stopping:
            self._words.setText(words)
            self.bar.setAccessibleName(words)
        self.bar.go(done, of)
        self.show()
        if words != self._spoken:
            self._spoken = words
            announce(self, words)

    def rest(self) -> None:
        """Nothing is being done any more."""
        self.hide()
        self._spoken = ""
        self._stopping = False
        self._following = None
        self.stop.setText(_said("Stop"))
        self.stop.setEnabled(True)
        self.bar.go(0, 0)

    def follow(self, bridge: Bridge, words: Callable[[str], str] | None = None) -> Progress:
        """A progress to hand to a work: what it tells is shown here, and Stop stops it.

        `words` makes words of a step's code. Call `rest` when the work has ended, however it did.
        """
        progress: Progress = Progress(
            bridge.heard(lambda step: self._heard(progress, step, words or in_words))
        )
        self._following = progress
        return progress

    def _heard(self, progress: Progress, step: Step, words: Callable[[str], str]) -> None:
        if progress is self._following:  # else it has ended already
            self.say(words(step.what), step.done, step.of)

    def _stop(self) -> None:
        self._stopping = True
        # Whoever has the focus here keeps it: a button that is switched off would let it go to somewhere else.
        self.stop.setText(_said("Stopping…"))
        self._words.setText(_said("Stopping at the next safe point…"))
        announce(self, self._words.text())
        if self._following is not None:
            self._following.stop()
        self.stopped.emit()


class _Bar(QProgressBar):
    """A progress bar in the theme's colours. It moves only while it is in sight, and not where motion is reduced."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("workingBar")
        self.setTextVisible(False)
        self._across = QVariantAnimation(self)
        self._across.setStartValue(0.0)
        self._across.setEndValue(1.0)
        self._across.setDuration(_ROUND)
        self._across.setLoopCount(-1)
        self._across.valueChanged.connect(lambda _: self.update())
        theme.changed.connect(self._move)
        self.go(0, 0)

    def go(self, done: int, of: int) -> None:
        """Show so much of so many; busy without an end where `of` is 0."""
        self.setRange(0, _FINE if of > 0 else 0)
        self.setValue(min(_FINE, max(0, done * _FINE // of)) if of > 0 else 0)
        self._move()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Be painted anew in another direction."""
        super().changeEvent(event)
        self.update()

    def showEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        """Move where nobody knows how much there is."""
        super().showEvent(event)  # type: ignore[arg-type]
        self._move()

    def hideEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        """Move no more."""
        super().hideEvent(event)  # type: ignore[arg-type]
        self._move()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A rounded track, and what is done of it from the leading side."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tall = theme.px(8)
        track = QRectF(0.5, (self.height() - tall) / 2 + 0.5, self.width() - 1, tall - 1)
        edge = theme.colour("control") if theme.tokens.high_contrast else theme.colour("border")
        painter.setPen(QPen(edge, 1))
        painter.setBrush(theme.colour("sunken"))
        painter.drawRoundedRect(track, tall / 2, tall / 2)
        start, part = self._done()
        wide = max(tall - 1.0, part * track.width()) if part else 0.0
        left = track.left() + start * (track.width() - wide)
        if self.isRightToLeft():
            left = track.right() - (left - track.left()) - wide
        if wide:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(QRectF(left, track.top(), wide, track.height()), tall / 2, tall / 2)
        painter.end()

    def _done(self) -> tuple[float, float]:
        """Where the full part begins (0 to 1 of what is left beside it), and how much of the bar it is."""
        if self.maximum() > 0:
            return 0.0, self.value() / _FINE
        if self._across.state() != QVariantAnimation.State.Running:
            return 0.5, _PART
        way = float(self._across.currentValue())
        return (2 * way if way < 0.5 else 2 - 2 * way), _PART

    def _move(self) -> None:
        moves = self.maximum() == 0 and self.isVisible() and self._theme.milliseconds() > 0
        if moves and self._across.state() != QVariantAnimation.State.Running:
            self._across.start()
        elif not moves:
            self._across.stop()
        self.update()


def in_words(what: str) -> str:
    """The words for a step's code (`Step.what`); calm words that are true of any for one that is not known here."""
    return _said(_STEPS.get(what, "Working…"))


_STEPS: Final = {
    "key": "Making the key out of the passphrase…",
    "copy": "Copying…",
    "check": "Checking every page…",
    "read": "Reading…",
    "write": "Writing…",
    "count": "Counting what is in it…",
    "open": "Opening…",
    "pack": "Putting it all into one file…",
    "unpack": "Taking everything out of the file…",
    "encrypt": "Encrypting…",
    "export": "Writing it all out…",
    "check-backup": "Opening the backup, to be sure of it…",
    "salvage": "Reading what can still be read…",
    "place": "Putting everything in its place…",
    "put-in-place": "Putting everything in its place…",
    "import": "Bringing it in…",
    "pictures": "Making the pictures anew…",
}


def _said(words: str) -> str:
    return QCoreApplication.translate("working", words)
