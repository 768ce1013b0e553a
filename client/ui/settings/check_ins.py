"""The page for check-ins: what they ask, what they offer, one reminder a day if wished, and a pause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTime
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from client.domain.filing import MOST_LABEL
from client.domain.journal import SUGGESTED, Dimension
from client.ui.kit.beside import Row, TickRow
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Button, breathe
from client.ui.kit.dimension_words import dimension_ends, dimension_name
from client.ui.kit.words import isolated
from client.ui.settings.check_ins_model import CheckInsWork
from client.ui.settings.page import Outcome, PartPage, in_a_row, soft
from client.ui.settings.rows import Rows
from client.ui.settings.rows_words import RowWords
from client.ui.settings.words import translated

if TYPE_CHECKING:
    from client.ui.kit.home import Home

_USUAL_HOUR = 19 * 60


class CheckInsPage(PartPage):
    """Nothing is asked but a mood until more is chosen here."""

    def __init__(self, home: Home, *, work: CheckInsWork | None = None) -> None:
        super().__init__(
            home.theme, "check-ins", translated("Check-ins"), translated("Only on this computer")
        )
        self.work = self.check_ins = work or CheckInsWork(home, self)
        self._ticks: dict[str, TickRow] = {}
        self._asked: tuple[Dimension, ...] = ()
        self._what_is_asked()
        self._what_one_did()
        self._reminder()
        self._pause()
        self.outcome = Outcome(self.theme, "check-ins", self.check_ins.stop)
        self.column.addWidget(self.outcome)
        self.fill()
        self.check_ins.changed.connect(self._render)
        self._render()

    def arrive(self) -> None:
        """Read what was chosen."""
        super().arrive()
        self.check_ins.load()

    def _what_is_asked(self) -> None:
        theme = self.theme
        card = self.card(translated("What a check-in asks"), "dimensionsCard")
        card.box.addWidget(
            soft(
                translated(
                    "A mood alone is enough. What you choose here is asked beside it, and can be left out each time."
                    " What you stop asking stays in the charts."
                )
            )
        )
        self._dimensions = QWidget()
        self._dimension_box = QVBoxLayout(self._dimensions)
        breathe(self._dimension_box, theme, spacing=8)
        card.box.addWidget(self._dimensions)
        self.name = QLineEdit()
        self.name.setObjectName("dimensionName")
        self.name.setMaxLength(MOST_LABEL)
        self.sort = Choice(
            theme,
            (
                (translated("From 1 to 5"), "scale-5"),
                (translated("From 0 to 10"), "scale-10"),
                (translated("A number"), "amount"),
                (translated("Yes or no"), "yes-no"),
            ),
        )
        self.sort.setObjectName("dimensionSort")
        self.unit = QLineEdit()
        self.unit.setObjectName("dimensionUnit")
        self.unit.setMaxLength(MOST_LABEL)
        self.unit_row = Row(theme, translated("Unit, if it has one"), self.unit)
        self.add = Button(theme, translated("Add it"), icon="plus", on=self._add)
        self.add.setObjectName("addDimension")
        for part in (
            Row(theme, translated("Something of your own"), self.name),
            Row(theme, translated("How it is answered"), self.sort),
            self.unit_row,
        ):
            card.box.addWidget(part)
        card.box.addLayout(in_a_row(theme, self.add))
        self.sort.currentIndexChanged.connect(
            lambda _: self.unit_row.setVisible(self.sort.currentData() == "amount")
        )
        self.unit_row.hide()
        self.name.returnPressed.connect(self._add)

    def _what_one_did(self) -> None:
        theme = self.theme
        card = self.card(translated("What you did"), "activitiesCard")
        self.none = soft(
            translated("Nothing yet. While you check in you can add what you did, in your own words.")
        )
        card.box.addWidget(self.none)
        self.rows = Rows(theme, "activityRows", translated("What is offered"))
        self.rows.picked.connect(self._picked)
        card.box.addWidget(self.rows)
        self.new_name = QLineEdit()
        self.new_name.setObjectName("activityName")
        self.new_name.setMaxLength(MOST_LABEL)
        self.name_row = Row(
            theme,
            translated("Its name"),
            self.new_name,
            translated("Another name holds for all check-ins that have it."),
        )
        card.box.addWidget(self.name_row)
        self.rename = Button(theme, translated("Rename"), on=self._rename)
        self.rename.setObjectName("renameActivity")
        self.rest = Button(theme, "", on=self._rest)
        self.rest.setObjectName("restActivity")
        self.forget = Button(
            theme,
            translated("Take it out of the list"),
            on=lambda: self.check_ins.forget(self.rows.key),
        )
        self.forget.setObjectName("forgetActivity")
        self._doing = QWidget()
        doing = QVBoxLayout(self._doing)
        breathe(doing, theme, spacing=4)
        doing.addLayout(in_a_row(theme, self.rename, self.rest, self.forget))
        doing.addWidget(soft(translated("Check-ins you kept do not change when it is taken out.")))
        card.box.addWidget(self._doing)

    def _reminder(self) -> None:
        theme = self.theme
        card = self.card(translated("A reminder"), "reminderCard")
        self.cannot = soft(
            translated("This desktop offers no place for a reminder. Check in whenever you like.")
        )
        card.box.addWidget(self.cannot)
        tick = TickRow(
            theme,
            translated("Remind me once a day"),
            translated(
                "One quiet line that says nothing about what it is for. It comes while your vault is open, not when you"
                " have checked in that day, and never twice. A day without it is just a day."
            ),
            "remindMe",
        )
        self.remind = tick.tick
        self._remind_row = tick
        card.box.addWidget(tick)
        locale, short = QLocale(), QLocale.FormatType.ShortFormat
        self.at = Choice(
            theme,
            [
                (isolated(locale.toString(QTime(half // 2, 30 * (half % 2)), short)), 30 * half)
                for half in range(48)
            ],
        )
        self.at.setObjectName("remindAt")
        self.at_row = Row(theme, translated("From"), self.at)
        card.box.addWidget(self.at_row)
        self.remind.toggled.connect(
            lambda ticked: self.check_ins.remind(self.at.currentData() if ticked else None)
        )
        self.at.currentIndexChanged.connect(
            lambda _: self.check_ins.remind(self.at.currentData() if self.remind.isChecked() else None)
        )

    def _pause(self) -> None:
        theme = self.theme
        card = self.card(translated("A pause"), "pauseCard")
        self.paused = TickRow(
            theme,
            translated("Pause check-ins"),
            translated(
                "Today does not ask, and nothing reminds you. All that you kept stays, and a gap is only a gap."
            ),
            "pauseCheckIns",
        )
        card.box.addWidget(self.paused)
        self.paused.tick.toggled.connect(self.check_ins.pause)

    # Inside

    def _add(self) -> None:
        if self.name.text().strip():
            self.check_ins.add(self.name.text(), self.sort.currentData(), self.unit.text())
            self.name.clear()
            self.unit.clear()

    def _rename(self) -> None:
        self.check_ins.rename(self.rows.key, self.new_name.text())

    def _rest(self) -> None:
        resting = dict(self.check_ins.state.activities).get(self.rows.key, False)
        self.check_ins.offer(self.rows.key, not resting)

    def _picked(self) -> None:
        key = self.rows.key
        self.new_name.setText(key)
        resting = dict(self.check_ins.state.activities).get(key, False)
        self.rest.setText(translated("Offer it again") if resting else translated("Let it rest"))

    def _render(self) -> None:
        state = self.check_ins.state
        if state.dimensions != self._asked:
            self._asked = state.dimensions
            self._offer_dimensions()
        rows = [
            RowWords(name, isolated(name), translated("Resting: not offered now") if resting else "")
            for name, resting in state.activities
        ]
        self.rows.show_rows(rows)
        for part in (self.rows, self.name_row, self._doing):
            part.setVisible(bool(rows))
        self.none.setVisible(not rows)
        if rows:
            self._picked()
        choices = state.choices
        controls = (self.remind, self.at, self.paused.tick)
        for control in controls:
            control.setEnabled(choices is not None)
            control.blockSignals(True)
        if choices is not None:
            self.remind.setChecked(choices.remind_at is not None)
            self.at.choose(_USUAL_HOUR if choices.remind_at is None else choices.remind_at // 30 * 30)
            self.paused.tick.setChecked(bool(choices.paused_since))
            self.at_row.setVisible(state.offered and choices.remind_at is not None)
        for control in controls:
            control.blockSignals(False)
        self.cannot.setVisible(not state.offered)
        self._remind_row.setVisible(state.offered)
        self.outcome.show_state(state)

    def _offer_dimensions(self) -> None:
        wanted = {each.id: each for each in self._asked}
        for gone in [key for key in self._ticks if key not in wanted]:
            row = self._ticks.pop(gone)
            row.hide()
            row.deleteLater()
        for key, dimension in wanted.items():
            if key not in self._ticks:
                row = TickRow(
                    self.theme, dimension_name(dimension), _about(dimension), f"askAbout-{dimension.id}"
                )
                row.tick.toggled.connect(lambda asked, key=key: self._ask(key, asked))
                self._dimension_box.addWidget(row)
                self._ticks[key] = row
            tick = self._ticks[key].tick
            tick.blockSignals(True)
            tick.setChecked(not dimension.resting)
            tick.blockSignals(False)
        self.let_tab_go_down()

    def _ask(self, key: str, asked: bool) -> None:
        dimension = next(each for each in self._asked if each.id == key)
        self.check_ins.ask(dimension, asked)


def _about(dimension: Dimension) -> str:
    """How it is answered."""
    if dimension.kind == "yes-no":
        return translated("Yes or no")
    if dimension.kind == "amount":
        known = any(each.id == dimension.id for each in SUGGESTED)
        unit = "" if known else isolated(dimension.unit)
        return translated("A number, {unit}").format(unit=unit) if unit else translated("A number")
    locale = QLocale()
    low, high = dimension_ends(dimension)
    words = translated("From {least} to {most}").format(
        least=isolated(locale.toString(int(dimension.least))),
        most=isolated(locale.toString(int(dimension.most))),
    )
    return translated("{range}: {low} to {high}").format(range=words, low=low, high=high) if low else words
