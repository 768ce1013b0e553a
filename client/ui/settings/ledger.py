"""The page of the privacy ledger: every request that left this computer, as it was."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from client.domain.ledger import KINDS, Wanted
from client.services.ledger_words import KINDS as KIND_WORDS
from client.ui.kit.beside import Row
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Button, Card, Label
from client.ui.kit.file_choice import choose_folder
from client.ui.kit.words import isolated
from client.ui.settings.ledger_model import LedgerList
from client.ui.settings.ledger_rows import LedgerRows
from client.ui.settings.page import Outcome, PartPage, in_a_row, soft
from client.ui.settings.words import counted, translated

if TYPE_CHECKING:
    from client.ui.kit.home import Home

_SHORT: Final = 6
"""Characters a choice is never narrower than."""


class LedgerPage(PartPage):
    """A plain sentence, what to show, the list, and what can be done with it."""

    def __init__(self, home: Home) -> None:
        title = translated("What left this computer")
        super().__init__(home.theme, "ledger", title)
        self.work = self.ledger = LedgerList(home, self)
        card = self.card(translated("Every request, the newest first"), "ledgerCard")
        card.box.addWidget(
            soft(
                translated(
                    "This is what Leeward really asked the servers of your communities, counted and read where the"
                    " bytes left: when, why, and what was in it. Your words are not in this list."
                )
            )
        )
        self.kind = Choice(
            home.theme,
            [(translated("All"), None), *((translated(KIND_WORDS[kind]), kind) for kind in KINDS)],
        )
        self.kind.setObjectName("ledgerKind")
        self.kind.setMinimumContentsLength(_SHORT)
        self.community = Choice(home.theme, [(translated("All"), None)])
        self.community.setObjectName("ledgerCommunity")
        self.community.setMinimumContentsLength(_SHORT)
        self._community_row = Row(home.theme, translated("Community"), self.community)
        self._kind_row = Row(home.theme, translated("Show"), self.kind)
        card.box.addWidget(self._kind_row)
        card.box.addWidget(self._community_row)
        self.rows = LedgerRows(home.theme, self.ledger.rows, title)
        self.rows.near_end.connect(self.ledger.more)
        card.box.addWidget(self.rows)
        self.none = soft("")
        card.box.addWidget(self.none)
        self.missed = soft("")
        card.box.addWidget(self.missed)
        self.take = Button(
            home.theme, translated("Write it to a file…"), icon="file-output", on=self._choose_folder
        )
        self.take.setObjectName("takeLedger")
        self.let_go = Button(home.theme, translated("Empty the list…"), icon="eraser", on=self._ask)
        self.let_go.setObjectName("emptyLedger")
        self._buttons = QWidget()
        self._buttons.setLayout(in_a_row(home.theme, self.take, self.let_go))
        card.box.addWidget(self._buttons)
        self.sure = self._sure()
        card.box.addWidget(self.sure)
        self.outcome = Outcome(home.theme, "ledger", self.ledger.stop)
        card.box.addWidget(self.outcome)
        card.box.addWidget(
            Label(
                translated(
                    "Bytes are counted before they are encrypted for the line, and before a proxy wraps them: both add"
                    " a little, and so does asking where a server is. The list is kept for thirty days, here in your"
                    " vault and in no backup. If the power fails, its last two seconds may be missing. The file that"
                    " you can write is a table, and not encrypted."
                ),
                "small",
            )
        )
        self.fill()
        self.kind.currentIndexChanged.connect(lambda _: self._sift())
        self.community.currentIndexChanged.connect(lambda _: self._sift())
        self.ledger.changed.connect(self._render)
        self._render()

    def arrive(self) -> None:
        """Read it anew."""
        super().arrive()
        self.sure.hide()
        self.ledger.load()

    def back_inside(self) -> bool:
        """From the question whether to empty it."""
        if self.sure.isHidden():
            return False
        self._keep()
        return True

    def _sure(self) -> Card:
        card = Card(self.theme, "note", margins=(16, 14, 16, 14), spacing=8)
        card.setObjectName("emptySure")
        card.box.addWidget(Label(translated("Empty the whole list?"), "h3"))
        card.box.addWidget(
            Label(
                translated(
                    "It cannot be brought back. What the servers know does not change, and new requests are listed"
                    " again."
                )
            )
        )
        self.keep = Button(self.theme, translated("Keep it"), on=self._keep)
        self.keep.setObjectName("keepLedger")
        self.yes = Button(self.theme, translated("Empty it"), icon="eraser", on=self._empty)
        self.yes.setObjectName("emptyLedgerNow")
        card.box.addLayout(in_a_row(self.theme, self.keep, self.yes))
        card.hide()
        return card

    def _ask(self) -> None:
        self.sure.show()
        self.keep.setFocus()
        # It stands below the buttons, which may be the last thing in sight; it has its place only after this turn.
        QTimer.singleShot(0, self, lambda: self.scroller.ensureWidgetVisible(self.sure))

    def _keep(self) -> None:
        self.sure.hide()
        self.let_go.setFocus()

    def _empty(self) -> None:
        self.sure.hide()
        self.back.setFocus()
        self.ledger.empty()

    def _sift(self) -> None:
        self.ledger.sift(Wanted(self.kind.currentData(), self.community.currentData()))

    def _choose_folder(self) -> None:
        if not self.ledger.state.busy:
            choose_folder(self, translated("Where shall the file go?"), self._write)

    def _write(self, folder: Path) -> None:
        self.ledger.take(folder)

    def _render(self) -> None:
        state = self.ledger.state
        self._render_communities(state.communities)
        self.rows.setVisible(bool(state.there))
        self.none.setVisible(state.there is False)
        if state.there is False:
            self.none.setText(
                translated("Nothing of that kind has left.")
                if state.anything
                else translated(
                    "Nothing is listed. Leeward asks a server only when you look at an invitation, or belong to a"
                    " community."
                )
            )
        self._kind_row.setVisible(state.anything)
        self._buttons.setVisible(state.anything)
        self.take.setEnabled(bool(state.there) and not state.busy)
        self.let_go.setEnabled(not state.busy)
        self.missed.setVisible(bool(state.missed))
        if state.missed:
            self.missed.setText(
                counted(
                    "1 request could not be noted, because the disk took nothing.",
                    "%n requests could not be noted, because the disk took nothing.",
                    state.missed,
                )
            )
        self.outcome.show_state(state)

    def _render_communities(self, found: tuple[tuple[str, str], ...]) -> None:
        """Choose among communities where there are several; one that is chosen stays."""
        chosen = self.community.currentData()
        wanted = [None, *(id_ for id_, _ in found)]
        if [self.community.itemData(at) for at in range(self.community.count())] != wanted:
            self.community.blockSignals(True)
            self.community.clear()
            self.community.addItem(translated("All"), None)
            for id_, name in found:
                self.community.addItem(isolated(name or id_[:12]), id_)
            self.community.choose(chosen if chosen in wanted else None)
            self.community.blockSignals(False)
        self._community_row.setVisible(len(found) > 1)
