"""The page of the recovery code."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from client.ui.kit.controls import Button, Label
from client.ui.kit.recovery_paper import RecoveryPaper
from client.ui.kit.tick import Tick
from client.ui.settings.page import Outcome, PartPage, in_a_row, soft
from client.ui.settings.parts import Passphrase
from client.ui.settings.recovery_model import Recovery
from client.ui.settings.words import translated

if TYPE_CHECKING:
    from client.services.unlocking import KeyMaking
    from client.ui.kit.home import Home


class RecoveryPage(PartPage):
    """How things stand, a new code, the paper one has, and doing without."""

    def __init__(self, home: Home, making: KeyMaking | None = None) -> None:
        super().__init__(home.theme, "recovery", translated("Recovery code"))
        self.work = self.recovery = Recovery(home, self, making=making)
        self._kept = 0
        self._shown = ""
        self._build_new()
        self._build_shown()
        self._build_check()
        self._build_removal()
        self.fill()
        self.recovery.changed.connect(self._render)
        self._render()

    def arrive(self) -> None:
        """Find out how things stand."""
        super().arrive()
        self.recovery.load()

    def leave(self) -> None:
        """Nothing secret stays; a code that was not typed back is not in force."""
        self.recovery.give_up()
        for field in (self.prove, self.paper_code, self.prove_removal):
            field.forget()
        self.sure.setChecked(False)

    def back_inside(self) -> bool:
        """From the shown code back to the page."""
        if not self.recovery.state.proposed:
            return False
        self.recovery.give_up()
        self.make.setFocus()
        return True

    def _build_new(self) -> None:
        theme = self.theme
        self.new_card = self.card(translated("For the day you forget your passphrase"), "recoveryCard")
        self.stands = Label("", "label")
        self.stands.setObjectName("recoveryStands")
        self.new_card.box.addWidget(self.stands)
        self.new_card.box.addWidget(
            soft(
                translated(
                    "The code opens your vault without the passphrase. It belongs on paper, away from this computer."
                    " If yours is lost, or somebody has seen it, make a new one."
                )
            )
        )
        self.prove = Passphrase(theme, translated("Your passphrase"), "recoveryPassphrase")
        self.new_card.box.addWidget(self.prove)
        self.new_outcome = Outcome(theme, "propose", self.recovery.stop)
        self.new_card.box.addWidget(self.new_outcome)
        self.make = Button(theme, "", "primary", on=self._propose)
        self.make.setObjectName("newRecoveryCode")
        self.new_card.box.addLayout(in_a_row(theme, self.make))
        self.prove.line.returnPressed.connect(self._propose)

    def _build_shown(self) -> None:
        theme = self.theme
        self.shown_card = self.card(translated("Your new recovery code"), "newCodeCard")
        self.shown_card.box.addWidget(
            soft(
                translated(
                    "It is shown only now, and counts once you have typed it back from your paper. Until then the code"
                    " you had stays as it is."
                )
            )
        )
        self.paper = RecoveryPaper(theme, may_skip=False)
        self.paper.checked.connect(self.recovery.adopt)
        self.shown_card.box.addWidget(self.paper)
        self.adopt_outcome = Outcome(theme, "adopt", self.recovery.stop)
        self.shown_card.box.addWidget(self.adopt_outcome)
        self.give_up = Button(theme, translated("Leave it as it was"), "quiet", on=self.back_inside)
        self.give_up.setObjectName("keepOldCode")
        self.shown_card.box.addLayout(in_a_row(theme, self.give_up))

    def _build_check(self) -> None:
        theme = self.theme
        self.check_card = self.card(translated("Is my paper right?"), "checkCodeCard")
        self.check_card.box.addWidget(
            soft(translated("Type the code from your paper, and Leeward says whether it is the one."))
        )
        self.paper_code = Passphrase(theme, translated("The code on your paper"), "paperCode")
        self.check_card.box.addWidget(self.paper_code)
        self.check_outcome = Outcome(theme, "check", self.recovery.stop)
        self.check_card.box.addWidget(self.check_outcome)
        self.check = Button(theme, translated("Check it"), on=self._check)
        self.check.setObjectName("checkPaper")
        self.check_card.box.addLayout(in_a_row(theme, self.check))
        self.paper_code.line.returnPressed.connect(self._check)

    def _build_removal(self) -> None:
        theme = self.theme
        self.remove_card = self.card(translated("Do without a recovery code"), "removeCodeCard")
        self.remove_card.box.addWidget(
            soft(
                translated(
                    "If somebody could find your paper, you can do without. Then nobody can help if you forget your"
                    " passphrase: not the guides, not the server, not those who made Leeward. All that is in the vault"
                    " would stay closed for good."
                )
            )
        )
        self.sure = Tick(translated("I understand that nobody can help then"))
        self.sure.setObjectName("sureToRemoveCode")
        self.prove_removal = Passphrase(theme, translated("Your passphrase"), "removalPassphrase")
        self.remove_outcome = Outcome(theme, "remove", self.recovery.stop)
        self.remove = Button(theme, translated("Remove the recovery code"), on=self._remove)
        self.remove.setObjectName("removeRecoveryCode")
        for widget in (self.sure, self.prove_removal, self.remove_outcome):
            self.remove_card.box.addWidget(widget)
        self.remove_card.box.addLayout(in_a_row(theme, self.remove))
        self.sure.toggled.connect(lambda _: self._render())
        self.prove_removal.line.returnPressed.connect(self._remove)

    def _render(self) -> None:
        state = self.recovery.state
        there = state.standing is not None and state.standing.there
        showing = bool(state.proposed)
        self.stands.setText(self._how_it_stands())
        self.stands.setVisible(bool(self.stands.text()))
        if state.kept != self._kept:
            self._kept = state.kept
            for field in (self.prove, self.paper_code, self.prove_removal):
                field.forget()
            self.sure.setChecked(False)
        self.make.setText(translated("Make a new code") if there else translated("Make a recovery code"))
        if self.remove.hasFocus() and not self.sure.isChecked():
            self.sure.setFocus()
        self.remove.setEnabled(self.sure.isChecked())
        held = cast("QWidget | None", self.focusWidget())
        self.new_card.setVisible(not showing)
        self.shown_card.setVisible(showing)
        self.check_card.setVisible(there and not showing)
        removed = state.part == "remove" and state.good
        self.remove_card.setVisible((there or removed) and not showing)
        for widget in (self.sure, self.prove_removal, self.remove):
            widget.setVisible(there)
        if state.proposed != self._shown:
            self._shown = state.proposed
            if state.proposed:
                self.paper.show_code(state.proposed)
                self.scroller.verticalScrollBar().setValue(0)
                self.paper.begin()
            else:
                self.paper.forget()
        self.paper.wait(bool(state.busy))
        if held is not None and not held.isVisibleTo(self) and not showing:
            self.make.setFocus()  # what one was at is gone
        for outcome in (self.new_outcome, self.adopt_outcome, self.check_outcome, self.remove_outcome):
            outcome.show_state(state)

    def _how_it_stands(self) -> str:
        standing = self.recovery.state.standing
        if standing is None:
            return ""
        if not standing.there:
            return translated("This vault has none: if you forget the passphrase, nobody can help.")
        if standing.checked:
            return translated("There is one, and you have shown that your paper is right.")
        return translated("There is one. Your paper was never checked: a slip on it would be found too late.")

    def _propose(self) -> None:
        self.recovery.propose(self.prove.line.text())

    def _check(self) -> None:
        self.recovery.check(self.paper_code.line.text())

    def _remove(self) -> None:
        if self.remove.isEnabled():
            self.recovery.remove(self.prove_removal.line.text())
