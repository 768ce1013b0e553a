"""What was written on this day of earlier years: quietly above the list, if there is anything and one wants it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout

from client.domain.journal import JournalEntry
from client.services.changes import ChangeSet, Kind
from client.ui.journal import words
from client.ui.kit.controls import Button, Card, IconButton, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.parts import let_tab_go_down
from client.ui.kit.words import isolated
from client.ui.theme import Theme

if TYPE_CHECKING:
    from client.services.shelving import JournalChoices
    from client.ui.kit.home import Home

_SHOWN: Final = 2


@dataclass(frozen=True, slots=True)
class OnThisDayState:
    """`entries` are the newest of them, none where it is turned away or set off (`wanted` False)."""

    entries: tuple[JournalEntry, ...] = ()
    wanted: bool = True


class OnThisDay(QObject):
    """Read once the journal is there, and again with each change of it or of the day."""

    changed = Signal()

    def __init__(self, home: Home, parent: QObject) -> None:
        super().__init__(parent)
        self._home = home
        self._asked = False
        self._choices: JournalChoices | None = None
        self.state = OnThisDayState()
        home.bridge.changed.connect(self._heard)

    def load(self) -> None:
        """Look whether there is anything."""
        self._asked = True
        today = self._today()
        self._home.bridge.run(self._read(today), self._found, owner=self)

    def not_today(self) -> None:
        """Turn it away until tomorrow."""
        self._choose(away_on=self._today().isoformat())

    def set_wanted(self, *, wanted: bool) -> None:
        """Set it on or off for good."""
        self._choose(on_this_day=wanted, away_on="")

    def _today(self) -> date:
        return datetime.fromtimestamp(self._home.now(), UTC).astimezone().date()

    async def _read(self, today: date) -> tuple[JournalChoices, list[JournalEntry]]:
        shelving = self._home.session.shelving
        choices = await shelving.choices.get()
        if not choices.on_this_day or choices.away_on == today.isoformat():
            return choices, []
        return choices, await shelving.on_this_day(today=today)

    def _found(self, found: tuple[JournalChoices, list[JournalEntry]]) -> None:
        self._choices = found[0]
        state = OnThisDayState(tuple(found[1][:_SHOWN]), found[0].on_this_day)
        if state != self.state:
            self.state = state
            self.changed.emit()

    def _choose(self, **chosen: object) -> None:
        if self._choices is not None:
            choices = replace(self._choices, **chosen)  # type: ignore[arg-type]
            work = self._home.session.shelving.choices.put(choices)
            self._home.bridge.run(work, lambda _: self.load(), owner=self)

    def _heard(self, changes: ChangeSet) -> None:
        if self._asked and Kind.JOURNAL in changes.kinds:
            self.load()


class OnThisDayCard(Card):
    """The years in which something was written, each to be opened; and a way to turn it away."""

    def __init__(self, theme: Theme, model: OnThisDay, read: Callable[[str], object]) -> None:
        super().__init__(theme, "sunken", margins=(14, 4, 4, 10), spacing=0)
        self.setObjectName("onThisDay")
        self._theme, self._model, self._read = theme, model, read
        away = IconButton(theme, "x", self.tr("Do not show earlier years again today"), on=model.not_today)
        away.setObjectName("notToday")
        top = QHBoxLayout()
        breathe(top, theme, spacing=4)
        top.addWidget(Label(self.tr("On this day"), "label"), 1)
        top.addWidget(away)
        self.box.addLayout(top)
        held = QHBoxLayout()
        breathe(held, theme, margins=(0, 0, 10, 0))
        self._lines = Flow(theme, spacing=4)
        held.addLayout(self._lines)
        self.box.addLayout(held)
        self._buttons: list[Button] = []
        model.changed.connect(self._render)
        self._render()

    @property
    def holds(self) -> bool:
        """Whether there is anything to show."""
        return bool(self._model.state.entries)

    def _render(self) -> None:
        for button in self._buttons:
            self._lines.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._line(entry) for entry in self._model.state.entries]
        for button in self._buttons:
            self._lines.addWidget(button)
            button.show()
        let_tab_go_down(self)

    def _line(self, entry: JournalEntry) -> Button:
        year = str(words.local(entry.created).date().year())
        # None of its words: whoever does not want to meet that day again sees the year, and can leave it.
        said = self.tr("What you wrote in {year}").format(year=isolated(year))
        button = Button(self._theme, said, "way", on=lambda: self._read(entry.id), parent=self)
        button.setObjectName(f"onThisDay-{year}")
        return button
