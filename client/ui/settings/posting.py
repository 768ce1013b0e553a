"""The page for what happens around Post: words looked through before it, and a moment to undo it after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from client.services.composing import UNDO_SECONDS
from client.ui.kit.beside import Row, TickRow
from client.ui.kit.choice import Choice
from client.ui.settings.page import Outcome, PartPage, soft
from client.ui.settings.posting_model import PostingWork
from client.ui.settings.words import counted, translated

if TYPE_CHECKING:
    from client.ui.kit.home import Home


class PostingPage(PartPage):
    """Each choice holds at once."""

    def __init__(self, home: Home) -> None:
        theme = home.theme
        super().__init__(theme, "posting", translated("Before and after you post"))
        self.work = self.posting = PostingWork(home, self)
        before = self.card(translated("Before"), "beforePosting")
        before.box.addWidget(
            soft(
                translated(
                    "Rules that anyone can read look for what may lead to you or to others, and for words that may"
                    " put others at risk. They miss much, and sometimes they are wrong. Nothing leaves this computer"
                    " for it, nothing is noted down, and you decide."
                )
            )
        )
        tick = TickRow(
            theme,
            translated("Look through what I write"),
            translated("Names, numbers, places and accounts get a dotted line, with a word on each below."),
            "checkWords",
        )
        self.checks = tick.tick
        before.box.addWidget(tick)
        after = self.card(translated("After"), "afterPosting")
        self.undo = Choice(theme, [(_seconds(each), each) for each in UNDO_SECONDS])
        self.undo.setObjectName("undoSeconds")
        after.box.addWidget(
            Row(
                theme,
                translated("Time to undo a post"),
                self.undo,
                translated(
                    "It waits on this computer meanwhile. If Leeward closes, it leaves with the next sync. A call for"
                    " help never waits."
                ),
            )
        )
        self.outcome = Outcome(theme, "posting", self.posting.stop)
        after.box.addWidget(self.outcome)
        self.fill()
        self.checks.toggled.connect(lambda ticked: self.posting.choose(checks=ticked))
        self.undo.currentIndexChanged.connect(
            lambda _: self.posting.choose(undo_seconds=self.undo.currentData())
        )
        self.posting.changed.connect(self._render)
        self._render()

    def arrive(self) -> None:
        """Read what was chosen, and begin with the first choice."""
        super().arrive()
        self.posting.load()
        if self.checks.isEnabled():
            self.checks.setFocus()

    def _render(self) -> None:
        state = self.posting.state
        chosen = state.chosen
        for control in (self.checks, self.undo):
            control.setEnabled(chosen is not None)
            control.blockSignals(True)
        if chosen is not None:
            self.checks.setChecked(chosen.checks)
            self.undo.choose(chosen.undo_seconds)
        for control in (self.checks, self.undo):
            control.blockSignals(False)
        self.outcome.show_state(state)


def _seconds(seconds: int) -> str:
    return counted("1 second", "%n seconds", seconds) if seconds else translated("None: it leaves at once")
