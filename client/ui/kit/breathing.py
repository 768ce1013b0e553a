"""Breathing along with a shape that grows and shrinks, or with a bar that steps where motion is reduced. No sound."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Button, Card, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.prose import Prose
from client.ui.kit.rhythm import PACES, Beat, Pace, Phase, beat
from client.ui.theme import Theme

_FRAME: Final = 33
"""Milliseconds between two pictures of a moving shape."""
_STEP: Final = 100
"""The same where motion is reduced: it only has to notice each second."""
_TALLEST: Final = 264
_LOWEST: Final = 120
_BELOW: Final = 160
"""Unscaled pixels of the shape, and of the card's edges with the word and the button."""
_SMALLEST: Final = 0.4
"""The emptied shape, in parts of the full one."""


class Breathing(QWidget):
    """Nothing moves before somebody starts it, and nothing goes on behind their back."""

    begun = Signal(object)
    """It has been started: the part of it that is to be in sight."""

    def __init__(self, theme: Theme, *, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock` is in seconds."""
        super().__init__()
        self.setProperty("surface", "clear")
        self.box = QVBoxLayout(self)
        breathe(self.box, theme, spacing=16)
        self._theme = theme
        self._clock = clock
        self._since: float | None = None
        self._beat: Beat | None = None
        self.pace: Pace = PACES[1]
        self.box.addWidget(
            Prose(
                theme,
                translated(
                    "A slower breath out tells the body that it may slow down too. Choose what is comfortable, and stop"
                    " whenever you like."
                ),
            )
        )
        self.box.addLayout(self._paces())
        card = self._card = Card(theme, "plain", margins=(24, 20, 24, 24), spacing=12)
        self.shape = Shape(theme)
        self.word = Label("", "h1")
        self.word.setObjectName("breathingWord")
        self.word.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.go = Button(theme, "", "primary", on=self._turn)
        self.go.setObjectName("breathingGo")
        card.box.addWidget(self.shape)
        card.box.addWidget(self.word)
        card.box.addWidget(self.go, alignment=Qt.AlignmentFlag.AlignHCenter)
        self.box.addWidget(card)
        self.box.addWidget(
            Label(
                translated(
                    "If holding your breath feels wrong, choose a way without it. If you feel dizzy, stop and breathe"
                    " as you always do."
                ),
                "small",
            )
        )
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        theme.changed.connect(self._tempo)
        self.stop()

    @property
    def runs(self) -> bool:
        """Whether it is breathing along."""
        return self._since is not None

    def first(self) -> QWidget:
        """The one button."""
        return self.go

    def start(self) -> None:
        """Begin with a breath in."""
        self._since = self._clock()
        self._beat = None
        self._tempo()
        self._timer.start()
        self.go.setText(translated("Stop"))
        self.look()
        self.begun.emit(self._card)

    def stop(self) -> None:
        """Rest."""
        self._since = None
        self._beat = None
        self._timer.stop()
        self.go.setText(translated("Start"))
        self.word.setText(translated("When you are ready"))
        self.shape.rest(self.pace)

    def look(self) -> None:
        """Show where the breath is now; a screen reader hears each new part of it, and no numbers."""
        if self._since is None:
            return
        now = beat(self.pace, self._clock() - self._since)
        before, self._beat = self._beat, now
        if before is None or before.phase != now.phase:
            self.word.setText(phase_word(now.phase))
            announce(self, phase_word(now.phase))
        self.shape.show_beat(now)

    def fit(self, room: int) -> None:
        """Let the shape, the word and the button be seen at once in a height of so many pixels."""
        self.shape.fit(room)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever goes elsewhere has stopped."""
        super().hideEvent(event)
        self.stop()

    def _paces(self) -> Flow:
        row = Flow(self._theme, spacing=16)
        group = QButtonGroup(self)
        words = {
            "even": translated("In 4, out 4"),
            "longer-out": translated("In 4, out 6"),
            "box": translated("In 4, hold 4, out 4, hold 4"),
        }
        for pace in PACES:
            choice = QRadioButton(words[pace.key])
            choice.setObjectName(f"pace-{pace.key}")
            choice.setAccessibleDescription(translated("Seconds of each part of a breath"))
            choice.setChecked(pace is self.pace)
            choice.toggled.connect(lambda on, chosen=pace: self._choose(chosen) if on else None)
            group.addButton(choice)
            row.addWidget(choice)
        return row

    def _choose(self, pace: Pace) -> None:
        self.pace = pace
        if self.runs:
            self.start()
        else:
            self.shape.rest(pace)

    def _turn(self) -> None:
        if self.runs:
            self.stop()
        else:
            self.start()

    def _tempo(self) -> None:
        self._timer.setInterval(_STEP if self._theme.milliseconds() == 0 else _FRAME)


class Shape(QWidget):
    """A circle that is as large as the breath is deep, or, where motion is reduced, one box for each second."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._beat = beat(PACES[0], 0)
        self._counts = False
        self._room = 0
        self.setObjectName("breathingShape")
        self.setAccessibleName(
            translated("A shape that grows as you breathe in and shrinks as you breathe out")
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.pictures = 0
        theme.changed.connect(self._changed)

    def show_beat(self, now: Beat) -> None:
        """Show this moment; where motion is reduced, only a new second is painted."""
        before, self._beat = self._beat, now
        still = self._theme.milliseconds() == 0
        if not (still and self._counts and (before.phase, before.second) == (now.phase, now.second)):
            self.pictures += 1
            self.update()
        self._counts = True

    def rest(self, pace: Pace) -> None:
        """Show the beginning of a breath, without a count."""
        self._beat, self._counts = beat(pace, 0), False
        self.update()

    def fit(self, room: int) -> None:
        """Leave enough of so many pixels for what stands below it."""
        self._room = room
        self._changed()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the full circle, or for the row of boxes."""
        px = self._theme.px
        if self._theme.milliseconds() == 0:
            return QSize(px(280), px(96))
        tall = min(px(_TALLEST), max(px(_LOWEST), self._room - px(_BELOW))) if self._room else px(_TALLEST)
        return QSize(px(280), tall)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """It may be narrower than it is tall."""
        return QSize(self._theme.px(160), self.sizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._theme.milliseconds() == 0:
            self._paint_boxes(painter)
        else:
            self._paint_circle(painter)
        painter.end()

    def _paint_circle(self, painter: QPainter) -> None:
        theme = self._theme
        line = theme.px(2)
        centre = QPointF(self.width() / 2, self.height() / 2)
        most = min(self.width(), self.height()) / 2 - line
        now = most * (_SMALLEST + (1 - _SMALLEST) * self._beat.fullness)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("border"), line))
        painter.drawEllipse(centre, most, most)
        painter.drawEllipse(centre, most * _SMALLEST, most * _SMALLEST)
        soft = theme.colour("accent_soft")
        if not theme.tokens.high_contrast:
            # Two paler rims, so that its edge is soft to look at.
            painter.setPen(Qt.PenStyle.NoPen)
            for part, strength in ((1.0, 0.45), (0.92, 0.7)):
                painter.setBrush(_thin(soft, strength))
                painter.drawEllipse(centre, now * part, now * part)
            now *= 0.84
        painter.setBrush(soft)
        painter.setPen(QPen(theme.colour("accent"), line))
        painter.drawEllipse(centre, now, now)
        if self._counts:
            painter.setPen(theme.colour("on_accent_soft"))
            painter.setFont(theme.font("h1"))
            painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, str(self._beat.second))

    def _paint_boxes(self, painter: QPainter) -> None:
        theme = self._theme
        gap, line = theme.px(8), theme.px(2)
        of = self._beat.of
        wide = min(theme.px(56), (self.width() - gap * (of - 1) - 2 * line) / of)
        tall = theme.px(48)
        left = (self.width() - of * wide - (of - 1) * gap) / 2
        top = (self.height() - tall) / 2
        for second in range(1, of + 1):
            at = of - second if self.isRightToLeft() else second - 1
            box = QRectF(left + at * (wide + gap), top, wide, tall)
            filled = self._counts and second <= self._beat.second
            painter.setPen(QPen(theme.colour("accent" if filled else "control"), line))
            painter.setBrush(theme.colour("accent_soft") if filled else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, theme.px(8), theme.px(8))
            if filled:
                painter.setPen(theme.colour("on_accent_soft"))
                painter.setFont(theme.font("h2"))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(second))

    def _changed(self) -> None:
        self.updateGeometry()
        self.update()


def phase_word(phase: Phase) -> str:
    """What to do in a part of a breath."""
    return {
        "in": translated("Breathe in"),
        "full": translated("Hold"),
        "out": translated("Breathe out"),
        "empty": translated("Rest"),
    }[phase]


def _thin(colour: QColor, strength: float) -> QColor:
    thinned = QColor(colour)
    thinned.setAlphaF(strength)
    return thinned


def translated(words: str) -> str:
    """Words about breathing in the person's language, the same wherever it is done."""
    return QCoreApplication.translate("support", words)
