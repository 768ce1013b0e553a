"""What stands above the desk while it is so: the alarm, what was handed over, and that nobody was there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.ui.guide_desk.parts import Said, action
from client.ui.guide_desk.rows import translated
from client.ui.guide_desk.watch_model import MINUTES, Watch
from client.ui.guide_desk.watch_words import (
    alarm_words,
    away_words,
    handed_words,
    is_worse,
    minutes_words,
    quiet_words,
)
from client.ui.kit.accessibility import announce
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Card, CardKind, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.notice_bar import NoticeBar
from client.ui.theme import Theme
from protocol.guiding import AlarmState

_USUAL: Final = 10


class DeskBars(QWidget):
    """`read` asks for the page of what was handed over, `go_on` for the note that was begun at the end of a shift."""

    read = Signal()
    go_on = Signal()

    def __init__(self, theme: Theme, watch: Watch) -> None:
        super().__init__()
        self._watch = watch
        self._away = False
        self.setObjectName("deskBars")
        self.setProperty("surface", "clear")
        self.alarm = AlarmBar(theme, watch.acknowledge)
        self.handed = LineBar(theme, "handedOverBar", "accent", translated("Read it"), self.read.emit)
        self.begun = LineBar(theme, "begunNoteBar", "note", translated("Go on with it"), self.go_on.emit)
        self.gone = Said(theme, "nobodyThere", "info")
        self.was_gone = NoticeBar(theme)
        self.was_gone.setObjectName("wasAway")
        box = QVBoxLayout(self)
        breathe(box, theme, margins=(24, 8, 24, 4), spacing=6)
        self._all: tuple[QWidget, ...] = (self.alarm, self.handed, self.begun, self.gone, self.was_gone)
        for one in self._all:
            box.addWidget(one)
        self._page_open = False
        self._begun = False
        watch.changed.connect(self._render)
        self._render()

    def show_state(self, *, page_open: bool, begun: bool, low: bool) -> None:
        """`page_open`: the page of what was handed over is shown; `begun`: a note was begun, and stands nowhere else.

        In a `low` window the alarm says less, so that there is room for what it is about.
        """
        self._page_open, self._begun = page_open, begun
        self.alarm.arrange(low=low)
        self._render()

    def say_gone(self, gone: bool) -> None:
        """Nobody is there any more, or somebody is."""
        self.gone.say(
            translated(
                "Nobody has touched this computer for a while. Leeward has stopped looking after the queue, so that the"
                " alarm can ring for others. It goes on as soon as you touch anything."
            )
            if gone
            else ""
        )
        self._render()

    def say_back(self, seconds: float) -> None:
        """Somebody has come back after so many seconds."""
        words = away_words(seconds)
        if words:
            self.was_gone.say(words)
        self._render()

    def _render(self) -> None:
        state = self._watch.state
        self.alarm.show_state(self._watch)
        more = state.on.more if state.on is not None else 0
        self.handed.say("" if self._page_open else handed_words(state.notes, more))
        self.begun.say(
            translated("You began a hand-over note and have not sent it. Nobody else can read it.")
            if self._begun
            else ""
        )
        self.setVisible(any(not one.isHidden() for one in self._all))


class AlarmBar(Card):
    """What rings, and the step that says one has heard it. Said to a screen reader when it gets worse; it never sounds
    here: the steward's command does that.
    """

    def __init__(self, theme: Theme, acknowledge: Callable[[int], object]) -> None:
        super().__init__(theme, "note", margins=(14, 10, 14, 10), spacing=8)
        self.setObjectName("alarmBar")
        self.setAccessibleName(translated("The alarm"))
        self._acknowledge = acknowledge
        self._said = AlarmState()
        self._low = False
        self._words = Label("", "label")
        self._words.setObjectName("alarmWords")
        self._about = Label(quiet_words(), "small", "soft")
        self._about.setObjectName("alarmQuietWords")
        self._minutes = Choice(theme, [(minutes_words(each), each) for each in MINUTES])
        self._minutes.setObjectName("alarmMinutes")
        self._minutes.setAccessibleName(translated("How long the alarm is quiet"))
        with QSignalBlocker(self._minutes):
            self._minutes.choose(_USUAL)
        self._button = action(theme, translated("Acknowledge"), "acknowledgeAlarm", self._press)
        self._button.setAccessibleDescription(quiet_words())
        self._row = QWidget()
        row = Flow(theme, self._row, spacing=8)
        row.addWidget(self._minutes)
        row.addWidget(self._button)
        self._notice = Said(theme, "alarmNotice")
        for one in (self._words, self._about, self._row, self._notice):
            self.box.addWidget(one)

    def arrange(self, *, low: bool) -> None:
        """Say less in a low window; what the step does is still its description."""
        self._low = low
        self._about.setVisible(not low and not self._row.isHidden())

    def show_state(self, watch: Watch) -> None:
        """Show what rings."""
        state, alarm = watch.state, watch.state.alarm
        words = alarm_words(alarm)
        rings = alarm.count > 0
        self._words.setText(words)
        self._row.setVisible(rings)
        self._about.setVisible(rings and not self._low)
        self._notice.say(state.notice if state.failed == "acknowledging" else None, state.attempts)
        self.setVisible(bool(words))
        if is_worse(self._said, alarm):
            announce(self, words)
        self._said = alarm

    def _press(self) -> None:
        self._acknowledge(int(self._minutes.currentData()))


class LineBar(Card):
    """One line and one step; hidden while there is nothing to say, spoken when it is new."""

    def __init__(self, theme: Theme, name: str, kind: CardKind, step: str, on: Callable[[], object]) -> None:
        super().__init__(theme, kind, margins=(14, 8, 14, 8), spacing=6)
        self.setObjectName(name)
        self._words = Label("", "label")
        self._button = action(theme, step, f"{name}Step", on)
        row = Flow(theme, spacing=8)
        row.addWidget(self._button)
        self.box.addWidget(self._words)
        self.box.addLayout(row)
        self.hide()

    def say(self, words: str) -> None:
        """Say this; nothing where there is nothing."""
        new = bool(words) and words != self._words.text()
        self._words.setText(words)
        self.setVisible(bool(words))
        if new:
            announce(self, words)
