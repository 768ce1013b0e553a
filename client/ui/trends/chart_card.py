"""A chart on its card: its title, what it says, itself or its table, and the way to keep it as a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.domain.tables import Table
from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Button, Card, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.parts import let_tab_go_down
from client.ui.kit.twin import TwinTable
from client.ui.theme import Theme
from client.ui.trends.paper import Drawn

Tables = Callable[[], Sequence[Table]]


class Chart(Drawn, Protocol):
    """A chart that can stand on a card."""

    @property
    def facts(self) -> str:
        """The whole in a sentence or two."""
        ...

    @property
    def summary(self) -> str:
        """The same, and who can see it."""
        ...


class ChartCard(Card):
    """One chart. Its tables are made when somebody wants them."""

    saving = Signal(object)
    """This card: its chart is to be kept as a file."""

    def __init__(
        self,
        theme: Theme,
        chart: QWidget,
        drawn: Chart,
        *,
        title: str,
        name: str,
        above: QWidget | None = None,
    ) -> None:
        """`name` is the card's object name; `above` stands between the summary and the chart."""
        super().__init__(theme)
        self.setObjectName(name)
        self._theme = theme
        self.chart = chart
        self.drawn = drawn
        self._tables: Tables = tuple
        self.title = Label(title, "h2")
        self.summary = Label("", "small", "soft")
        self.key = Label("", "caption")
        self.notes = Label("", "small")
        self.outcome = Label("", "small", "accent")
        self.outcome.setObjectName(f"{name}Outcome")
        self.switch = Button(theme, self.tr("View as table"), "quiet", icon="table", on=self._switch)
        self.switch.setObjectName(f"{name}Switch")
        self.save = Button(
            theme, self.tr("Save…"), "quiet", icon="download", on=lambda: self.saving.emit(self)
        )
        self.save.setObjectName(f"{name}Save")
        self.twins = QWidget()
        self._twin_box = QVBoxLayout(self.twins)
        breathe(self._twin_box, theme, spacing=10)
        self._shown: list[tuple[Label, TwinTable]] = []
        self.twins.hide()
        buttons = Flow(theme, spacing=8)
        buttons.addWidget(self.switch)
        buttons.addWidget(self.save)
        self.box.addWidget(self.title)
        self.box.addWidget(self.summary)
        self.box.addLayout(buttons)
        if above is not None:
            self.box.addWidget(above)
        self.box.addWidget(chart)
        self.box.addWidget(self.twins)
        for label in (self.key, self.notes, self.outcome):
            self.box.addWidget(label)
            label.hide()

    def show_chart(self, tables: Tables, *, key: str = "", notes: str = "") -> None:
        """Say what the chart says now, with these tables. `key` explains its signs, `notes` what it cannot show."""
        self._tables = tables
        self.summary.setText(self.drawn.summary)
        for label, words in ((self.key, key), (self.notes, notes)):
            label.setText(words)
            label.setVisible(bool(words))
        if not self.twins.isHidden():
            self._fill()
        self.tell("")

    def tables(self) -> tuple[Table, ...]:
        """What the table twin holds."""
        return tuple(self._tables())

    @property
    def about(self) -> tuple[str, ...]:
        """What stands beside the chart in words, for a page of its own."""
        told = (self.drawn.facts, self.key.text(), self.notes.text())
        return tuple(words for words in told if words)

    def tell(self, words: str) -> None:
        """Say what came of keeping it."""
        self.outcome.setText(words)
        self.outcome.setVisible(bool(words))
        announce(self.outcome, words)

    def show_table(self, shown: bool) -> None:
        """Show the table, or the chart."""
        if shown:
            self._fill()
        self.twins.setVisible(shown)
        self.chart.setVisible(not shown)
        self.switch.setText(self.tr("View as chart") if shown else self.tr("View as table"))
        self.switch.set_icon("chart-line" if shown else "table")

    def _switch(self) -> None:
        self.show_table(self.twins.isHidden())

    def _fill(self) -> None:
        made = self.tables()
        while len(self._shown) < len(made):
            head, twin = Label("", "label"), TwinTable(self._theme, title=self.title.text())
            twin.setObjectName(f"{self.objectName()}Table{len(self._shown) or ''}")
            self._twin_box.addWidget(head)
            self._twin_box.addWidget(twin)
            self._shown.append((head, twin))
            let_tab_go_down(self.parentWidget() or self)
        for number, (head, twin) in enumerate(self._shown):
            there = number < len(made)
            twin.setVisible(there)
            head.setVisible(there and bool(made[number].title))
            if there:
                head.setText(made[number].title)
                title = self.title.text()
                twin.setAccessibleName(f"{title}: {made[number].title}" if made[number].title else title)
                twin.show_table(made[number])
