"""The page for somebody whose passphrase another person may know, and the window in which everything is renewed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from client.ui.kit.controls import Button, Label, Scroller
from client.ui.kit.recovery_paper import RecoveryPaper
from client.ui.settings.new_passphrase import NewPassphrase
from client.ui.settings.page import Outcome, PartPage, in_a_row, soft
from client.ui.settings.parts import Passphrase, Words
from client.ui.settings.renewal_model import Renewal
from client.ui.settings.words import counted, translated

if TYPE_CHECKING:
    from client.services.unlocking import KeyMaking
    from client.ui.kit.home import Home
    from client.ui.theme import Theme


class RenewalPage(PartPage):
    """What it does and what it cannot do, then the passphrase of now and a new one."""

    def __init__(self, home: Home, making: KeyMaking | None = None) -> None:
        theme = home.theme
        super().__init__(theme, "renewal", translated("Somebody may know my passphrase"))
        self.work = self.renewal = Renewal(home, self, making=making)
        self._kept = 0
        self._dialog: RenewalDialog | None = None
        card = self.card(translated("Close it to them"), "renewalCard")
        for heading, text in (
            (
                translated("What happens"),
                translated(
                    "Everything in your vault is encrypted anew, with a key that nobody has seen. A new passphrase and"
                    " a new recovery code open it; the old ones no longer do. You see the new code once, then Leeward"
                    " locks."
                ),
            ),
            (
                translated("What it costs"),
                translated(
                    "The backups beside the vault open with the old passphrase, so they are removed: one new backup, of"
                    " today, takes the place of them all. An earlier day cannot be brought back from there any more."
                ),
            ),
            (
                translated("What it cannot do"),
                translated(
                    "Take back what somebody has read already. And copies elsewhere, such as a backup on a stick or in"
                    " your second folder, still open with the old passphrase: erase those you no longer need."
                ),
            ),
            (
                translated("Before you begin"),
                translated(
                    "If somebody looks after this computer or watches its screen, they may see the new passphrase too."
                    " If you are not safe where you are, Get support now is always at the top."
                ),
            ),
        ):
            card.box.addWidget(Words(theme, heading, text))
        self.current = Passphrase(theme, translated("Your passphrase now"), "renewalCurrent")
        self.new = NewPassphrase(home, "renewalNew")
        self.outcome = Outcome(theme, "renewal", self.renewal.stop)
        for widget in (self.current, self.new, self.outcome):
            card.box.addWidget(widget)
        self.button = Button(theme, translated("Encrypt everything anew"), "primary", on=self._renew)
        self.button.setObjectName("renewVault")
        card.box.addLayout(in_a_row(theme, self.button))
        self.fill()
        self.current.line.returnPressed.connect(self._renew)
        self.new.again.line.returnPressed.connect(self._renew)
        self.renewal.changed.connect(self._render)
        self._render()

    def leave(self) -> None:
        """Empty the fields."""
        self.current.forget()
        self.new.forget()

    def _renew(self) -> None:
        self.renewal.renew(
            passphrase=self.current.line.text(), new=self.new.text, again=self.new.again.line.text()
        )

    def _render(self) -> None:
        state = self.renewal.state
        self.button.setText(
            translated("One moment…") if state.busy else translated("Encrypt everything anew")
        )
        if state.kept != self._kept:
            self._kept = state.kept
            self.leave()
        if state.phase == "form":
            self.outcome.show_state(state)
        elif self._dialog is None:
            # The vault is closing: nothing else in the window may be reached for any more.
            self._dialog = RenewalDialog(self, self.theme, self.renewal)
            self._dialog.open()


class RenewalDialog(QDialog):
    """How far it is, then the new code, then the way to the locked window. Nothing but that leads out of it."""

    def __init__(self, parent: QWidget, theme: Theme, renewal: Renewal) -> None:
        super().__init__(parent.window())
        self.setObjectName("renewalDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(theme.appearance.title)
        self._renewal = renewal
        self._shown = ""
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroller = Scroller(theme, margins=(28, 24, 28, 24), spacing=12)
        scroller.setAccessibleName(translated("Somebody may know my passphrase"))
        outer.addWidget(scroller)
        box = scroller.box
        self.heading = Label("", "h2")
        self.words = soft("")
        self.outcome = Outcome(theme, "renewal", renewal.stop)
        self.paper = RecoveryPaper(theme)
        self.paper.checked.connect(lambda _: renewal.lock())
        self.paper.skipped.connect(renewal.lock)
        self.lock = Button(theme, translated("Lock Leeward"), "primary", on=renewal.lock)
        self.lock.setObjectName("lockAfterFailure")
        for widget in (self.heading, self.words, self.outcome, self.paper):
            box.addWidget(widget)
        box.addLayout(in_a_row(theme, self.lock))
        box.addStretch(1)
        window = parent.window()
        self.resize(
            min(theme.px(620), max(200, window.width() - 40)),
            min(theme.px(560), max(200, window.height() - 40)),
        )
        renewal.changed.connect(self._render)
        self._render()

    def reject(self) -> None:
        """Escape does not lead away from a code that is shown once."""

    def _render(self) -> None:
        state = self._renewal.state
        self.heading.setText(
            {
                "code": translated("Your new recovery code"),
                "failed": translated("It was not done"),
            }.get(state.phase, translated("Everything is being encrypted anew"))
        )
        words = translated("Please leave the computer on. If it stops all the same, the vault is whole.")
        if state.phase == "code":
            words = translated(
                "Your new passphrase and this code open the vault now. Leeward locks after this."
            )
            if state.unfinished is not None:
                # It counts already: the code is shown all the same, now or never.
                words = translated(
                    "{trouble} Please write this code down: it belongs to the new passphrase."
                ).format(trouble=state.unfinished)
            if state.old_copies:
                words += " " + counted(
                    "1 older copy is still beside the vault, and may open with the old passphrase.",
                    "%n older copies are still beside the vault, and may open with the old passphrase.",
                    state.old_copies,
                )
        elif state.phase == "failed":
            words = translated("The vault is closed now. Unlock it again with the passphrase you had.")
        self.words.setText(words)
        self.outcome.show_state(state)
        self.lock.setVisible(state.phase == "failed")
        if state.code != self._shown:
            self._shown = state.code
            if state.code:
                self.paper.show_code(state.code)
            else:
                self.paper.forget()
        if state.phase == "failed":
            self.lock.setFocus()
