"""One night, asked for in the morning: each line may stay empty."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QWidget

from client.domain.nights import MOST_MINUTES, MOST_TIMES, Night
from client.ui.kit.beside import Row
from client.ui.kit.composer import WordBox
from client.ui.kit.controls import Button, Card, Label
from client.ui.kit.date_field import DateField
from client.ui.kit.flow import Flow
from client.ui.kit.notice_bar import in_words
from client.ui.kit.scale_choice import ScaleChoice
from client.ui.kit.spelling import check_spelling
from client.ui.tools import sleep_words
from client.ui.tools.clock_fields import ClockField, NumberField, ReadField
from client.ui.tools.page import Told, ToolPage
from client.ui.tools.record_page import ask_to_erase
from client.ui.tools.sleep_model import SleepModel
from client.ui.tools.words import clock, translated

if TYPE_CHECKING:
    from client.ui.kit.home import Home


class NightPage(ToolPage):
    """The night before a morning, in the order in which it went by."""

    def __init__(self, home: Home, model: SleepModel) -> None:
        theme = home.theme
        super().__init__(theme, "night", translated("Last night"), back=translated("Back to the week"))
        self._home = home
        self._model = model
        self._showing = False
        self.kept = Label("", "small", wrap=False)
        self.kept.setObjectName("nightKept")
        self.top.addWidget(self.kept)
        self.trouble = Told(theme, "nightTrouble")
        self.box.addWidget(self.trouble)
        self.day = DateField(theme, translated("The morning after"))
        self.day.setObjectName("nightDay")
        self.day.dateChanged.connect(self._another_day)
        when = Card(theme, margins=(24, 16, 24, 16), spacing=6)
        when.box.addWidget(Row(theme, translated("The morning after"), self.day))
        self.box.addWidget(when)
        card = Card(theme, margins=(24, 20, 24, 22), spacing=12)
        card.box.addWidget(
            Label(
                translated("About is exact enough. Please do not look at clocks in the night for it."),
                "body",
                "soft",
            )
        )
        self.fields: dict[str, ReadField] = {}
        self._strange: dict[str, Label] = {}
        for name, field, hint in (
            ("to_bed", ClockField(translated("Went to bed at")), ""),
            ("lights_out", ClockField(translated("Lights out at")), translated("When you meant to sleep.")),
            (
                "asleep_after",
                NumberField(translated("Fell asleep after"), MOST_MINUTES, minutes=True),
                translated("Minutes, about."),
            ),
            ("times", NumberField(translated("Times awake in between"), MOST_TIMES), ""),
            (
                "awake",
                NumberField(translated("Awake in between, in all"), MOST_MINUTES, minutes=True),
                translated("Minutes, about."),
            ),
            ("woke", ClockField(translated("Woke for good at")), ""),
            ("up", ClockField(translated("Got up at")), ""),
        ):
            self._add(card, name, field, hint)
        self.box.addWidget(card)
        after = Card(theme, margins=(24, 20, 24, 22), spacing=8)
        asked = Label(translated("How rested are you?"), "label")
        after.box.addWidget(asked)
        self.rested = ScaleChoice(theme, [(str(n), float(n)) for n in range(11)], label=asked.text())
        self.rested.setObjectName("nightRested")
        self.rested.chosen.connect(lambda value: self._said("rested", None if value is None else int(value)))
        after.box.addWidget(self.rested)
        after.box.addWidget(Label(translated("0: not at all. 10: fully."), "caption"))
        note = Label(translated("Anything about this night"), "label")
        after.box.addWidget(note)
        self.note = WordBox(theme, note.text(), least=1, most=8)
        self.note.setObjectName("nightNote")
        check_spelling(home, self.note)
        note.setBuddy(self.note)
        self.note.textChanged.connect(lambda: self._said("note", self.note.toPlainText()))
        after.box.addWidget(self.note)
        self.box.addWidget(after)
        self.outcome = Card(theme, "sunken", margins=(24, 16, 24, 16), spacing=4)
        self.reckoned = Label("", "body")
        self.reckoned.setObjectName("nightReckoned")
        self.missing = Label("", "small")
        self.missing.setObjectName("nightMissing")
        self.outcome.box.addWidget(self.reckoned)
        self.outcome.box.addWidget(self.missing)
        self.box.addWidget(self.outcome)
        row = Flow(theme, spacing=8)
        self.done = Button(theme, translated("To the week"), "primary", on=self.leave.emit)
        self.done.setObjectName("nightDone")
        self.erase = Button(theme, translated("Erase it"), "quiet", on=self._erase)
        self.erase.setObjectName("nightErase")
        row.addWidget(self.done)
        row.addWidget(self.erase)
        self.box.addLayout(row)
        self.box.addStretch(1)
        model.changed.connect(self.render_state)

    def first(self) -> QWidget:
        """The first line."""
        return self.fields["to_bed"]

    def show_night(self) -> None:
        """Show what is open."""
        night, today = self._model.night, self._model.today()
        self._showing = True
        self.day.setMaximumDate(QDate(today.year, today.month, today.day))
        self.day.setDate(QDate(night.morning.year, night.morning.month, night.morning.day))
        for name, field in self.fields.items():
            field.setText("")
            field.show_value(getattr(night, name))
        self.rested.choose(night.rested)
        self.note.set_words(night.note)
        self._showing = False
        self.render_state()

    def render_state(self) -> None:
        """Show what is so now."""
        state = self._model.state
        if not state.open:
            return
        night = self._model.night
        self.kept.setText(
            {
                "": "",
                "writing": translated("Saving as you write"),
                "saved": translated("Saved in your vault"),
                "unsaved": translated("Not all of it is saved yet"),
            }[state.kept]
        )
        self.trouble.say("" if state.notice is None else in_words(state.notice))
        self.reckoned.setText(sleep_words.reckoned(night))
        self.reckoned.setVisible(bool(self.reckoned.text()))
        self.missing.setText(sleep_words.missing(night))
        self.missing.setVisible(bool(self.missing.text()))
        self.erase.setVisible(self._model.known is not None)

    # Inside

    def _add(self, card: Card, name: str, field: ReadField, hint: str) -> None:
        label = field.accessibleName()
        field.setObjectName(f"night-{name}")
        field.told.connect(lambda value: self._said(name, value))
        card.box.addWidget(Row(self._home.theme, label, field, hint))
        if isinstance(field, ClockField):
            said = translated("Please write a time such as {time}.").format(time=clock(22 * 60 + 40))
        else:
            said = translated("Please write a number, such as 20.")
        strange = Label(said, "small", "note")
        strange.hide()
        field.strange.connect(strange.setVisible)
        card.box.addWidget(strange)
        self.fields[name] = field

    def _said(self, name: str, value: int | str | None) -> None:
        if not self._showing and self._model.state.open:
            night: Night = replace(self._model.night, **{name: value})  # type: ignore[arg-type]  # a field by its name
            self._model.write(night)

    def _another_day(self, day: QDate) -> None:
        if not self._showing:
            self._model.open_morning(date(day.year(), day.month(), day.day()))

    def _erase(self) -> None:
        record = self._model.state.open
        ask_to_erase(self, self._home, lambda: self._model.erase(record))
