"""The support page. It needs no vault, no network and no other part of Leeward, and tells nobody that it was opened."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from client.ui.kit.choice import Choice
from client.ui.kit.controls import Button, Card, Label, Scroller, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.parts import let_tab_follow
from client.ui.kit.place import Place
from client.ui.kit.prose import Prose
from client.ui.language import spoken
from client.ui.support.lines import ELSEWHERE, Pack, read_all
from client.ui.support.page import SupportPage
from client.ui.support.parts import LineCard, Number, translated, way
from client.ui.support.ways import Ways
from client.ui.support.wording import in_language
from client.ui.theme import Theme


class SupportPlace(Place):
    """People to call or write to, a few minutes' calm, one's own plan where it is there, and what Leeward cannot do."""

    key: ClassVar[str] = "support"

    def __init__(
        self,
        theme: Theme,
        *,
        territory: str | None = None,
        folder: Path | None = None,
        today: Callable[[], date] = date.today,
        plan_copy: Path | None = None,
        open_plan: Callable[[], object] = lambda: None,
        opened: Callable[[], bool] = lambda: False,
    ) -> None:
        """`territory` is an ISO 3166 code; by default the one this computer is set to. Nothing of it is kept.

        `plan_copy` is where a plan may lie that opens without unlocking; `open_plan` leads to the plan itself, while
        the vault is `opened`.
        """
        super().__init__(theme)
        self._packs = in_language(read_all(folder), spoken())
        self._today = today
        self._page: SupportPage | None = None
        self._ways = Ways(theme, plan_copy=plan_copy, open_plan=open_plan, opened=opened)
        self._ways.opened.connect(self._open)
        self._scroller = Scroller(theme, spacing=12)
        self._scroller.setObjectName("supportScroller")
        self._scroller.setAccessibleName(translated("Support"))
        self.body.addWidget(self._scroller)
        column = self._scroller.box
        column.addLayout(self._top())
        urgent = QWidget()
        urgent.setProperty("surface", "clear")
        self._urgent = QVBoxLayout(urgent)
        breathe(self._urgent, theme, spacing=0)
        column.addWidget(urgent)
        column.addWidget(self._ways)
        self._help = QWidget()
        self._help.setProperty("surface", "clear")
        self._help_box = QVBoxLayout(self._help)
        breathe(self._help_box, theme, spacing=12)
        column.addWidget(self._help)
        column.addWidget(self._minutes())
        column.addWidget(self._truth())
        self._others = self._elsewhere()
        column.addWidget(self._others)
        column.addStretch(1)
        code = _here() if territory is None else territory
        self.country.choose(code if code in self._packs.packs else ELSEWHERE)
        self._show_country()
        self.country.currentIndexChanged.connect(self._show_country)

    def title(self) -> str:
        """Its name, or that of the page that is open inside it."""
        return translated("Support") if self._page is None else self._page.title

    def where(self) -> str:
        """Who knows."""
        return translated("Works without the internet. Nobody is told that you are here.")

    def arrive(self) -> None:
        """Begin at the top, at the emergency number."""
        self._close()
        self._ways.look()
        self._scroller.verticalScrollBar().setValue(0)
        first = self._danger_card.findChild(Number)
        (first or self.back_button).setFocus()

    def back(self) -> bool:
        """From a page inside to the numbers."""
        if self._page is None:
            return False
        key = self._close()
        self._ways.way(key).setFocus()
        return True

    # Pages inside

    def _open(self, page: SupportPage) -> None:
        self._close()
        if page.parent() is None:
            page.leave.connect(self.back)
        self.body.addWidget(page)
        self._page = page
        self._scroller.hide()
        page.show()
        page.begin()
        self.retitled.emit()

    def _close(self) -> str:
        """Show the numbers again; the key of the page that was open, or nothing."""
        page, self._page = self._page, None
        if page is None:
            return ""
        page.hide()
        self._scroller.show()
        self.retitled.emit()
        return page.key

    # Its parts, from above

    def _top(self) -> Flow:
        row = Flow(self.theme, spacing=12)
        self.back_button = Button(self.theme, translated("Back"), icon="arrow-left", on=self.leaving.emit)
        self.back_button.setObjectName("supportBack")
        options = [(name, code) for code, name in self._packs.names.items()]
        self.country = Choice(
            theme=self.theme, options=[*options, (translated("Another country"), ELSEWHERE)]
        )
        self.country.setObjectName("supportCountry")
        self.country.setMinimumContentsLength(18)
        label = Label(translated("Numbers for"), "label", wrap=False)
        label.setBuddy(self.country)
        self.country.setAccessibleName(translated("Numbers for which country"))
        row.addWidget(self.back_button)
        pair = QWidget()
        beside = QHBoxLayout(pair)
        breathe(beside, self.theme, spacing=8)
        beside.addWidget(label)
        beside.addWidget(self.country)
        row.addWidget(pair)
        return row

    def _show_country(self) -> None:
        for box in (self._urgent, self._help_box):
            while (item := box.takeAt(0)) is not None:
                widget = item.widget()
                if widget is not None:
                    widget.hide()
                    widget.setParent(None)
                    widget.deleteLater()
        pack = self._packs.of(str(self.country.currentData()))
        danger = self._danger_card = self._danger(pack)
        self._urgent.addWidget(danger)
        lines = [] if pack is self._packs.elsewhere else pack.lines
        if lines:
            self._help_box.addSpacing(self.theme.px(8))
            self._help_box.addWidget(Label(translated("Somebody to talk to"), "h2"))
            self._help_box.addWidget(
                Label(
                    translated(
                        "They listen to whatever it is, also when you cannot find the words. You need not be in danger."
                    ),
                    "body",
                    "soft",
                )
            )
        for line in lines:
            self._help_box.addWidget(LineCard(self.theme, line, self._today()))
        let_tab_follow((self.back_button, self.country, danger, self._ways, self._help, self._others))

    def _danger(self, pack: Pack) -> Card:
        card = Card(self.theme, "support", margins=(24, 20, 24, 20), spacing=8)
        card.setObjectName("supportEmergency")
        call = translated("If you or somebody else is in danger right now, call the emergency number:")
        card.box.addWidget(Prose(self.theme, call, "reading", "on_support_soft"))
        for emergency in pack.emergency:
            row = Flow(self.theme, spacing=12)
            row.addWidget(Number(emergency.number, call, "h1"))
            if emergency.what:
                row.addWidget(Label(emergency.what, "body"))
            card.box.addLayout(row)
        return card

    def _minutes(self) -> Card:
        card = Card(self.theme, "sunken", margins=(24, 20, 24, 20), spacing=10)
        card.setObjectName("supportMinutes")
        card.box.addWidget(Label(translated("For the next few minutes"), "h2"))
        steps = (
            translated("Put both feet on the floor and press down. Something holds you up."),
            translated(
                "Breathe in while you count to four, and out while you count to six. Do that five times."
            ),
            translated("Look around slowly. Name five things you see, four you can touch, three you hear."),
            translated("Hold something cold, or let cool water run over your hands."),
            translated("Move away from what could hurt you, and nearer to another person if there is one."),
        )
        grid = QGridLayout()
        breathe(grid, self.theme, spacing=10)
        for row, step in enumerate(steps):
            beside = QVBoxLayout()
            # Prose stands in the middle of its tall lines, a label at the top of its own.
            breathe(beside, self.theme, margins=(0, 3, 0, 0))
            beside.addWidget(Label(str(row + 1), "reading", "support", wrap=False))
            beside.addStretch(1)
            grid.addLayout(beside, row, 0)
            grid.addWidget(Prose(self.theme, step), row, 1)
        grid.setColumnStretch(1, 1)
        card.box.addLayout(grid)
        return card

    def _truth(self) -> Card:
        card = Card(self.theme, "plain", margins=(24, 20, 24, 20), spacing=8)
        card.setObjectName("supportTruth")
        card.box.addWidget(Label(translated("What Leeward cannot do"), "h2"))
        card.box.addWidget(
            Prose(
                self.theme,
                translated(
                    "Leeward cannot send help by itself, and it does not know where you are. It calls nobody and"
                    " writes to nobody from this page."
                ),
            )
        )
        card.box.addWidget(
            Prose(self.theme, translated("Nobody has been told that you opened this page."), "reading")
        )
        return card

    def _elsewhere(self) -> QWidget:
        place = QWidget()
        place.setProperty("surface", "clear")
        box = QVBoxLayout(place)
        breathe(box, self.theme, margins=(0, 8, 0, 0), spacing=12)
        directories = self._packs.elsewhere.directories
        if directories:
            card = Card(self.theme, "plain", margins=(24, 18, 24, 18), spacing=6)
            card.box.addWidget(Label(translated("Lines in other countries"), "h3"))
            card.box.addWidget(
                Label(
                    translated(
                        "These sites list lines by country. Their pages bear no date, so nobody could check how current"
                        " they are."
                    ),
                    "body",
                    "soft",
                )
            )
            for each in directories:
                card.box.addWidget(way(self.theme, "globe", translated("Look on"), each.web, each.web))
            box.addWidget(card)
        box.addWidget(
            Label(
                translated(
                    "These numbers came with Leeward and do not change by themselves. Each stands on a page that was"
                    " read, with that page's date; nobody rang to try it. Copying a number is up to you: this page"
                    " dials nothing."
                ),
                "small",
            )
        )
        return place


def _here() -> str:
    """The country this computer is set to."""
    return QLocale.territoryToCode(QLocale.system().territory())
