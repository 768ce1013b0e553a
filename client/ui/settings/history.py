"""The page that says what happened to the vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from client.ui.settings.history_model import History
from client.ui.settings.page import Outcome, PartPage, soft
from client.ui.settings.rows import Rows
from client.ui.settings.words import translated

if TYPE_CHECKING:
    from client.ui.kit.home import Home


class HistoryPage(PartPage):
    """A list, the newest first."""

    def __init__(self, home: Home) -> None:
        super().__init__(home.theme, "history", translated("What happened to this vault"))
        self.work = self.history = History(home, self)
        card = self.card(translated("The newest first"), "historyCard")
        card.box.addWidget(
            soft(
                translated(
                    "If something here was not you, somebody may know your passphrase: there is a page for that in the"
                    " settings. The list is kept in the vault, and holds no words of yours."
                )
            )
        )
        self.rows = Rows(home.theme, "historyRows", translated("What happened to this vault"))
        self.none = soft(translated("Nothing has happened to it yet."))
        card.box.addWidget(self.rows)
        card.box.addWidget(self.none)
        self.outcome = Outcome(home.theme, "history", self.history.stop)
        card.box.addWidget(self.outcome)
        self.fill()
        self.history.changed.connect(self._render)
        self._render()

    def arrive(self) -> None:
        """Read it anew."""
        super().arrive()
        self.history.load()

    def _render(self) -> None:
        state = self.history.state
        rows = state.rows
        self.none.setVisible(rows == ())
        self.rows.setVisible(bool(rows))
        if rows:
            self.rows.show_rows(rows)
        self.outcome.show_state(state)
