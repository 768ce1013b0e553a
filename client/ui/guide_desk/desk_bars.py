"""What stands above the desk while it is so: the alarm, what was handed over, and that nobody was there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from client.ui.guide_desk.parts import Said, action
from client.ui.guide_desk.rows import translated
from client.ui.guide_desk.watch_model import MINUTES, Watch, WatchState
from client.ui.guide_desk.watch_words import (
    alarm_short,
    alarm_words,
    away_words,
    handed_words,
    is_worse,
    minutes_words,
    quiet_words,
)
from client.ui.kit.accessibility import announce
from client.ui.kit.beside import Beside
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Card, CardKind, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.notice_bar import NoticeBar
from client.ui.theme import Theme
from protocol.guiding import AlarmState

_USUAL: Final = 10
_STEPS: Final = 340
"""Unscaled pixels for the choice and the step beside the alarm's words."""


class DeskBars(QWidget):
    """`read` asks for the page of the team, `go_on` for the note that was begun at the end of a shift.

    Where there is little room, and beside an item that is read, one line is shown at most: the alarm's, before all.
    """

    read = Signal()
    go_on = Signal()

    def __init__(self, theme: Theme, watch: Watch) -> None:
        super().__init__()
        self._watch = watch
        self._said = AlarmState()
        self._page_open = self._begun = self._tight = self._reading = False
        self.setObjectName("deskBars")
        self.setProperty("surface", "clear")
        self.alarm = AlarmBar(theme, watch.acknowledge)
        self.short = LineBar(theme, "alarmLine", "note", translated("See to it"), self.read.emit)
        self.handed = LineBar(theme, "handedOverBar", "accent", translated("Read it"), self.read.emit)
        self.begun = LineBar(theme, "begunNoteBar", "note", translated("Go on with it"), self.go_on.emit)
        self.gone = Said(theme, "nobodyThere", "info")
        self.was_gone = NoticeBar(theme)
        self.was_gone.setObjectName("wasAway")
        box = QVBoxLayout(self)
        breathe(box, theme, margins=(24, 0, 24, 0), spacing=6)
        self._all: tuple[QWidget, ...] = (
            *(self.alarm, self.short, self.handed, self.begun, self.gone, self.was_gone),
        )
        self._air = QWidget()
        above = QVBoxLayout(self._air)
        breathe(above, theme, margins=(0, 1, 0, 1))
        box.addWidget(self._air)
        for one in self._all:
            box.addWidget(one)
        watch.changed.connect(self._render)
        self._render()

    def show_state(self, *, page_open: bool, begun: bool, tight: bool, low: bool, reading: bool) -> None:
        """`page_open`: the page of the team is shown; `begun`: a note was begun, and stands nowhere else.

        `tight`: there is little room; `low`: so little that the ways beside the queue are the only step; `reading`: an
        item is open.
        """
        for bar in (self.short, self.handed, self.begun):
            bar.arrange(bare=low and not reading)
        self._page_open, self._begun, self._tight, self._reading = page_open, begun, tight, reading
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
        short = self._tight or self._reading
        self._air.setVisible(not self._tight)
        alarm = "" if self._page_open else alarm_short(state.alarm)
        self.alarm.show_state(state, shown=bool(alarm) and not short)
        self.short.say(alarm if short else "")
        more = state.on.more if state.on is not None else 0
        handed = "" if self._page_open or self._reading else handed_words(state.notes, more)
        self.handed.say("" if alarm and short else handed)
        begun = self._begun and not self._reading and not (short and (alarm or handed))
        self.begun.say(
            translated("You began a hand-over note and have not sent it. Nobody else can read it.")
            if begun
            else ""
        )
        self.setVisible(any(not one.isHidden() for one in self._all))
        if is_worse(self._said, state.alarm):
            announce(self if self.isVisible() else self.parentWidget() or self, alarm_words(state.alarm))
        self._said = state.alarm


class AlarmBar(Card):
    """What rings, and the step that says one has heard it. It never sounds here: the steward's command does that."""

    def __init__(self, theme: Theme, acknowledge: Callable[[int], object], *, stacked: bool = False) -> None:
        """`stacked`: the steps stand below the words, however wide it is."""
        super().__init__(theme, "note", margins=(14, 10, 14, 10), spacing=8)
        self.setObjectName("alarmBar")
        self.setAccessibleName(translated("The alarm"))
        self._acknowledge = acknowledge
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
        self._steps = QWidget()
        steps = Flow(theme, self._steps, spacing=8)
        steps.addWidget(self._minutes)
        steps.addWidget(self._button)
        said = (self._words, self._about)
        self._notice = Said(theme, "alarmNotice")
        if stacked:
            for one in (*said, self._steps):
                self.box.addWidget(one)
        else:
            row = Beside(theme, self._steps, _STEPS)
            for one in said:
                row.words.addWidget(one)
            self.box.addWidget(row)
        self.box.addWidget(self._notice)
        self.hide()

    def show_state(self, state: WatchState, *, shown: bool = True) -> None:
        """Show what rings, unless that is said elsewhere."""
        rings = state.alarm.count > 0
        words = alarm_words(state.alarm)
        self._words.setText(words)
        self._steps.setVisible(rings)
        self._about.setVisible(rings)
        self._notice.say(state.notice if shown and state.failed == "acknowledging" else None, state.attempts)
        self.setVisible(shown and bool(words))

    def _press(self) -> None:
        self._acknowledge(int(self._minutes.currentData()))


class LineBar(Card):
    """One line and one step beside it; hidden while there is nothing to say, spoken when it is new."""

    def __init__(self, theme: Theme, name: str, kind: CardKind, step: str, on: Callable[[], object]) -> None:
        super().__init__(theme, kind, margins=(14, 0, 4, 0), spacing=6)
        self.setObjectName(name)
        self._words = Label("", "label")
        self._button = action(theme, step, f"{name}Step", on, "quiet")
        row = QHBoxLayout()
        breathe(row, theme, spacing=12)
        row.addWidget(self._words, 1)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.box.addLayout(row)
        self.hide()

    def arrange(self, *, bare: bool) -> None:
        """The words alone, where another way leads on."""
        self._button.setVisible(not bare)

    def say(self, words: str) -> None:
        """Say this; nothing where there is nothing."""
        new = bool(words) and words != self._words.text()
        self._words.setText(words)
        self.setVisible(bool(words))
        if new:
            announce(self, words)
