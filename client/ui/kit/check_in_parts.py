"""What a check-in may hold beside mood and note: what one did, one's own dimensions, and when it was."""

from __future__ import annotations

import math
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QDateTime, QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QDateTimeEdit, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from client.domain.journal import Dimension
from client.ui.kit.controls import Button, Label, breathe
from client.ui.kit.dimension_words import dimension_ends, dimension_name
from client.ui.kit.flow import Flow
from client.ui.kit.scale_choice import ScaleChoice
from client.ui.kit.tick import Tick
from client.ui.kit.words import isolated
from client.ui.theme import Theme

if TYPE_CHECKING:
    from client.domain.check_in_draft import Begun

_MOST_STEPS: Final = 11
"""A scale of more steps is a number to be typed."""


class Asked(Protocol):
    """What a check-in asks and holds, as a view-model's state has it."""

    @property
    def more(self) -> Begun:
        """What it holds beside mood and note."""
        ...

    @property
    def dimensions(self) -> tuple[Dimension, ...]:
        """What is asked."""
        ...

    @property
    def activities(self) -> tuple[str, ...]:
        """What is offered."""
        ...


class Asking(Protocol):
    """The view-model behind these parts."""

    @property
    def state(self) -> Asked:
        """What is so now."""
        ...

    def do(self, activity: str, done: bool) -> None:
        """This activity was among what one did, or was not."""
        ...

    def add_activity(self, name: str) -> None:
        """An activity of one's own, done."""
        ...

    def measure(self, dimension: str, value: float | None) -> None:
        """So much of a dimension, or nothing said about it."""
        ...

    def happened(self, when: datetime | None, *, whole_day: bool = False) -> None:
        """When it was; None for now."""
        ...


class ActivityChips(QWidget):
    """Chips for what one did, and a line to add another."""

    def __init__(self, theme: Theme, model: Asking) -> None:
        super().__init__()
        self._theme = theme
        self._model = model
        self._chips: dict[str, Button] = {}
        box = QVBoxLayout(self)
        breathe(box, theme, spacing=6)
        box.addWidget(Label(self.tr("What did you do?"), "label"))
        self._row = QWidget()
        self._flow = Flow(theme, self._row, spacing=6)
        box.addWidget(self._row)
        self.line = QLineEdit()
        self.line.setObjectName("newActivity")
        self.line.setPlaceholderText(self.tr("Something else"))
        self.line.setAccessibleName(self.tr("Something else you did; Enter adds it"))
        self.line.setMaxLength(80)
        self.line.returnPressed.connect(self.add_typed)
        box.addWidget(self.line)

    def show_state(self, state: Asked) -> None:
        """Offer these, and show which were done."""
        wanted = list(dict.fromkeys((*state.activities, *state.more.activities)))
        if wanted != list(self._chips):
            self._offer(wanted)
        for name, chip in self._chips.items():
            with QSignalBlocker(chip):
                chip.setChecked(name in state.more.activities)

    def _offer(self, names: list[str]) -> None:
        focused = next((name for name, chip in self._chips.items() if chip.hasFocus()), None)
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._chips = {}
        for name in names:
            chip = Button(self._theme, isolated(name), "chip")
            chip.setCheckable(True)
            chip.toggled.connect(lambda done, name=name: self._model.do(name, done))
            self._flow.addWidget(chip)
            self._chips[name] = chip
        self._row.setVisible(bool(names))
        if focused in self._chips:
            self._chips[focused].setFocus()

    def add_typed(self) -> None:
        """What stands half typed in the line is meant: somebody is about to keep the check-in."""
        words = self.line.text()
        self.line.clear()
        self._model.add_activity(words)


class DimensionRows(QWidget):
    """A row for each dimension that is asked; any may be left out."""

    def __init__(self, theme: Theme, model: Asking) -> None:
        super().__init__()
        self._theme = theme
        self._model = model
        self._shown: tuple[Dimension, ...] = ()
        self._rows: dict[str, ScaleChoice | _Amount] = {}
        self._box = QVBoxLayout(self)
        breathe(self._box, theme, spacing=10)

    def show_state(self, state: Asked) -> None:
        """Ask these, and show what was said."""
        if state.dimensions != self._shown:
            self._shown = state.dimensions
            self._ask()
        said = {each.dimension: each.value for each in state.more.measures}
        for key, row in self._rows.items():
            row.choose(said.get(key))
        self.setVisible(bool(self._shown))

    def _ask(self) -> None:
        while (item := self._box.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self._rows = {}
        for dimension in self._shown:
            name = dimension_name(dimension)
            row: ScaleChoice | _Amount
            if dimension.kind == "yes-no":
                row = ScaleChoice(self._theme, [(self.tr("Yes"), 1.0), (self.tr("No"), 0.0)], label=name)
            elif dimension.kind == "scale" and 0 < dimension.most - dimension.least < _MOST_STEPS:
                row = ScaleChoice(self._theme, _steps(dimension), label=name)
            else:
                row = _Amount(dimension, name)
            row.chosen.connect(partial(self._model.measure, dimension.id))
            row.setObjectName(f"dimension-{dimension.id}")
            together = QWidget()
            box = QVBoxLayout(together)
            breathe(box, self._theme, spacing=4)
            low, high = dimension_ends(dimension)
            ends = self.tr("{name} ({low} to {high})").format(name=name, low=low, high=high) if low else name
            box.addWidget(Label(ends, "label"))
            box.addWidget(row)
            self._box.addWidget(together)
            self._rows[dimension.id] = row


class _Amount(QLineEdit):
    """A number in the person's own way of writing numbers, or nothing."""

    chosen = Signal(object)

    def __init__(self, dimension: Dimension, name: str) -> None:
        super().__init__()
        self._dimension = dimension
        self._value: float | None = None
        self.setAccessibleName(name)
        self.setPlaceholderText(dimension.unit or self.tr("A number, or nothing"))
        self.setMaxLength(16)
        self.textEdited.connect(self._typed)

    def choose(self, value: float | None) -> None:
        """Show this; nothing is emitted."""
        if value == self._value:
            return
        self._value = value
        with QSignalBlocker(self):
            self.setText("" if value is None else QLocale().toString(value, "g", 6))

    def _typed(self, words: str) -> None:
        value = _number(words)
        if value is not None and not self._dimension.least <= value <= self._dimension.most:
            value = None
        self.setProperty("wrong", bool(words.strip()) and value is None)
        if value != self._value:
            self._value = value
            self.chosen.emit(value)


class WhenRow(QWidget):
    """Now, or a time before. With `fixed` it always has a time: that of a check-in that was made."""

    def __init__(self, theme: Theme, model: Asking, *, fixed: bool = False) -> None:
        super().__init__()
        self._model = model
        self._fixed = fixed
        box = QVBoxLayout(self)
        breathe(box, theme, spacing=6)
        self.button = Button(theme, "", "quiet", icon="clock", on=self._turn)
        self.button.setObjectName("checkInWhen")
        box.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        self.panel = QWidget()
        row = QHBoxLayout(self.panel)
        breathe(row, theme, spacing=12)
        self.time = QDateTimeEdit()
        self.time.setObjectName("checkInTime")
        self.time.setAccessibleName(self.tr("When it was"))
        self.time.setCalendarPopup(True)
        self.time.dateTimeChanged.connect(self._chosen)
        self.day = Tick(self.tr("Only the day"))
        self.day.setObjectName("checkInWholeDay")
        self.day.toggled.connect(lambda _: self._chosen())
        row.addWidget(self.time)
        row.addWidget(self.day, 1)
        self.panel.hide()
        box.addWidget(self.panel)

    def show_state(self, state: Asked) -> None:
        """Say when it was."""
        created = state.more.created
        if created is None:
            self.button.setText(self.tr("Now"))
            self.button.setAccessibleName(self.tr("When it was: now. Choose another time"))
            self.panel.hide()
            return
        when = QDateTime.fromSecsSinceEpoch(created.utc)
        with QSignalBlocker(self.time), QSignalBlocker(self.day):
            self.time.setMaximumDateTime(QDateTime.currentDateTime().addSecs(60))
            if self.time.dateTime() != when:
                self.time.setDateTime(when)
            self.day.setChecked(state.more.whole_day)
        self.button.setVisible(not self._fixed)
        self.button.setText(self.tr("It is about now, after all"))
        self.button.setAccessibleName(self.button.text())
        self.panel.show()

    def _turn(self) -> None:
        if self._model.state.more.created is not None:
            self._model.happened(None)
            return
        self._model.happened(QDateTime.currentDateTime().addSecs(-3600).toPython().astimezone())  # type: ignore[attr-defined]
        self.time.setFocus()

    def _chosen(self) -> None:
        when = self.time.dateTime().toPython().astimezone()  # type: ignore[attr-defined]
        self._model.happened(when, whole_day=self.day.isChecked())


def _steps(dimension: Dimension) -> list[tuple[str, float]]:
    count = math.floor(dimension.most - dimension.least) + 1
    return [
        (QLocale().toString(round(dimension.least + step)), float(dimension.least + step))
        for step in range(count)
    ]


def _number(words: str) -> float | None:
    value, good = QLocale().toDouble(words.strip())
    if not good:
        value, good = QLocale.c().toDouble(words.strip())
    return value if good and math.isfinite(value) else None
