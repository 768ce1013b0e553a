"""The page of figures: a month's waits, decisions and reversals, how well the rules order, how the work is shared."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.domain.tables import Table
from client.ui.guide_desk import figures_words
from client.ui.guide_desk.figures_model import FiguresModel
from client.ui.guide_desk.parts import Said, action, empty
from client.ui.guide_desk.rows import translated
from client.ui.kit.beside import Row
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Card, Label, Scroller, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.prose import Prose
from client.ui.kit.twin import TwinTable

if TYPE_CHECKING:
    from client.ui.kit.home import Home
    from protocol.guiding import AboutFigure, Figures


_WIDE: Final = 760
"""Unscaled pixels: a table of five columns needs more than what is read."""


class FiguresPage(QWidget):
    """Nothing is written out of here; `leave` leads back to the queue."""

    def __init__(self, home: Home, leave: Callable[[], object]) -> None:
        super().__init__()
        theme = self._theme = home.theme
        self.model = FiguresModel(home, self)
        self._drawn: object = None
        self._scroller = Scroller(theme, width=_WIDE, margins=(24, 12, 24, 24))
        self._scroller.setAccessibleName(translated("Figures of the guides' work"))
        self._scroller.setObjectName("figuresPage")
        column = self._scroller.box
        self._back = action(
            theme, translated("Back to the queue"), "leaveFigures", leave, "quiet", "arrow-left"
        )
        row = Flow(theme)
        row.addWidget(self._back)
        column.addLayout(row)
        column.addWidget(Label(translated("Figures"), "h2"))
        column.addWidget(
            Prose(
                theme,
                translated(
                    "Of months that are over, and of nobody in particular: no count under ten is told, nor any by which"
                    " one could be worked out. Guides see them here. They are those of the sheet that the steward can"
                    " publish each month; whether members are shown it is for the community to decide."
                ),
                "small",
            )
        )
        self.month = Choice(theme, ())
        self.month.setObjectName("figuresMonth")
        self.month.activated.connect(lambda _: self.model.choose(str(self.month.currentData())))
        column.addWidget(Row(theme, translated("Month"), self.month))
        self._notice = Said(theme, "figuresNotice")
        column.addWidget(self._notice)
        self._loading = Label(translated("The figures are on their way."), "small", "soft")
        self._loading.setObjectName("figuresLoading")
        column.addWidget(self._loading)
        self._months = QVBoxLayout()
        breathe(self._months, theme, spacing=12)
        column.addLayout(self._months)
        column.addWidget(self._shared())
        column.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._scroller)
        self.model.changed.connect(self._render)
        self._render()

    def begin(self) -> None:
        """Ask for what there is, and begin with the way back."""
        self.model.look()
        self._scroller.verticalScrollBar().setValue(0)
        self._back.setFocus()

    def back(self) -> bool:
        """There is one page only."""
        return False

    def confirm(self) -> None:
        """Nothing is sent from here."""

    def keep(self) -> None:
        """Nothing is typed here."""

    # What stands on it

    def _card(self, heading: str, name: str) -> Card:
        card = Card(self._theme, "plain", margins=(20, 16, 20, 16), spacing=8)
        card.setObjectName(name)
        card.box.addWidget(Label(heading, "h3"))
        return card

    def _add_table(self, card: Card, name: str, title: str, table: Table) -> None:
        if not table.rows:
            return
        shown = TwinTable(self._theme, title=title)
        shown.setObjectName(name)
        shown.show_table(table)
        card.box.addWidget(shown)

    def _shared(self) -> Card:
        card = self._card(translated("How the work is shared"), "figuresShared")
        self._own = Prose(self._theme, "")
        self._own.setObjectName("figuresOwn")
        card.box.addWidget(self._own)
        self._lead = Prose(
            self._theme,
            translated(
                "You see all guides' shares because the steward named you as a lead: to share the load evenly, and to"
                " ask how somebody is. They are read from the record that every guide's app can open; what anybody read"
                " or how they feel is in no record."
            ),
            "small",
        )
        card.box.addWidget(self._lead)
        self.team = TwinTable(self._theme, title=translated("All guides' shares"))
        self.team.setObjectName("figuresTeam")
        card.box.addWidget(self.team)
        return card

    def _about(self, about: AboutFigure) -> Card:
        name = figures_words.about_name(about.about)
        card = self._card(name, f"figures-{about.about}")
        card.box.addWidget(Prose(self._theme, figures_words.came_words(about)))
        waits = figures_words.waits_table(about)
        if any(band.count.count is not None for band in about.bands):
            card.box.addWidget(
                Label(translated("Half of them were opened, and half decided, within these times."), "small", "soft")
            )
            self._add_table(
                card, f"waits-{about.about}", translated("{subject}: waits").format(subject=name), waits
            )
        self._add_table(
            card,
            f"decisions-{about.about}",
            translated("{subject}: decisions").format(subject=name),
            figures_words.decisions_table(about),
        )
        return card

    def _order(self, figures: Figures) -> Card:
        card = self._card(translated("How well the rules order"), "figuresOrdering")
        card.box.addWidget(Prose(self._theme, figures_words.judged_words(figures.judged)))
        self._add_table(
            card,
            "orderingTable",
            translated("How well the rules order"),
            figures_words.ordering_table(figures),
        )
        card.box.addWidget(
            Label(
                translated(
                    "Recall: of what should have been seen so soon, how much the rules had put there. Precision: of"
                    " what they had put there, how much should have been. The rules only order; people decide."
                ),
                "small",
                "soft",
            )
        )
        return card

    def _render(self) -> None:
        state = self.model.state
        with QSignalBlocker(self.month):
            if [self.month.itemData(at) for at in range(self.month.count())] != list(state.months):
                self.month.offer([(figures_words.month_name(each), each) for each in state.months])
            self.month.choose(state.month)
        self._notice.say(state.notice)
        self._loading.setVisible(state.loading)
        if state.figures is not self._drawn:
            self._drawn = state.figures
            empty(self._months)
            if state.figures is not None:
                self._show(state.figures)
        self._own.setText(figures_words.own_share_words(state.shares))
        self._lead.setVisible(state.shares.lead)
        self.team.setVisible(state.shares.lead)
        self.team.show_table(figures_words.team_table(state.shares))

    def _show(self, figures: Figures) -> None:
        for about in figures.about:
            self._months.addWidget(self._about(about))
        reversals = self._card(translated("Reversals"), "figuresReversals")
        reversals.box.addWidget(Prose(self._theme, figures_words.reversed_words(figures.reversed)))
        self._months.addWidget(reversals)
        self._months.addWidget(self._order(figures))
