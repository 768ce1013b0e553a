"""What the locked window shows when the vault itself is the trouble: what happened, and what can be done about it."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QStackedWidget

from client.domain.errors import NewerVaultVersion, VaultDamaged, VaultUnreadable
from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Button, Card, Label, Scroller
from client.ui.kit.flow import Flow
from client.ui.kit.prose import Prose
from client.ui.unlock.choosing import PathLine
from client.ui.unlock.mending_model import Mending
from client.ui.unlock.mending_pages import MendingPage

if TYPE_CHECKING:
    from client.domain.errors import VaultError
    from client.ui.kit.home import Doors


class Helping(QStackedWidget):
    """The trouble, and the way to get the vault back.

    `again` when the person would try once more as before, `left` when they go back to the passphrase, `mended` when
    the vault is back and can be unlocked.
    """

    again = Signal()
    left = Signal()
    mended = Signal()

    def __init__(self, doors: Doors) -> None:
        super().__init__()
        self.mending = Mending(doors, self)
        self._fault: VaultError | None = None
        self._trouble = TroublePage(doors, self)
        self._page = MendingPage(doors, self.mending, after=_said("Unlock it"))
        self.addWidget(self._trouble)
        self.addWidget(self._page)
        self.mending.changed.connect(self._turn)
        self.mending.finished.connect(self.mended)

    def show_fault(self, fault: VaultError, *, waiting: bool) -> None:
        """This is the trouble; `waiting` while it is being tried again."""
        self._fault = fault
        self._trouble.show_fault(fault, waiting=waiting)

    def show_backups(self) -> None:
        """There is no trouble: somebody wants an earlier day back. Out of the backups leads back to the passphrase."""
        self._fault = None
        if not self.mending.state.step:
            self.mending.restore()

    def begin(self) -> None:
        """Begin where one begins."""
        if self.mending.state.step:
            self._page.begin()
        else:
            self._trouble.begin()

    def back(self) -> None:
        """One step back, out of here in the end."""
        if not self.mending.back():
            self.left.emit()

    def leave(self) -> Coroutine[Any, Any, None] | None:
        """The person leaves the program."""
        self._page.forget()
        return self.mending.leave()

    def _turn(self) -> None:
        if self._fault is None and not self.mending.state.step:
            if not self.isHidden():  # else the vault is back, and that was said
                self.left.emit()
            return
        shown = self._page if self.mending.state.step else self._trouble
        if shown is not self.currentWidget():
            self.setCurrentWidget(shown)
            if self.isVisible():  # else the passphrase has the focus again
                self.begin()


class TroublePage(Scroller):
    """What is wrong with the vault, calmly; that nothing was changed; and each way that may help."""

    def __init__(self, doors: Doors, helping: Helping) -> None:
        theme = doors.theme
        super().__init__(theme, width=688, margins=(24, 8, 24, 32), spacing=12)
        self._theme = theme
        self._spoken = ""
        self._heading = Label("", "h1")
        self._heading.setObjectName("troubleHeading")
        self._what = Prose(theme, "", colour="text2")
        self._ways = Prose(theme, "", colour="text2")
        for widget in (self._heading, self._what, self._ways):
            self.box.addWidget(widget)
        self._again = Button(theme, "", "primary", on=helping.again.emit)
        self._again.setObjectName("tryAgain")
        self._rescue = Button(theme, _said("Rescue what can be read…"), on=helping.mending.rescue)
        self._rescue.setObjectName("rescueVault")
        self._restore = Button(theme, _said("Restore a backup…"), on=helping.mending.restore)
        self._restore.setObjectName("restoreBackup")
        self._back = Button(theme, _said("Back"), "quiet", on=helping.left.emit)
        self._back.setObjectName("toPassphrase")
        row = Flow(theme)
        for button in (self._again, self._rescue, self._restore, self._back):
            row.addWidget(button)
        self.box.addLayout(row)
        self.box.addSpacing(4)
        card = Card(theme, "sunken", margins=(20, 16, 20, 16), spacing=8)
        card.box.addWidget(Label(_said("Your vault is this folder"), "label"))
        self._folder = PathLine(_said("Your vault is this folder"), object_name="vaultFolder")
        self._folder.show_path(doors.config.paths.vault)
        card.box.addWidget(self._folder)
        card.box.addWidget(
            Label(
                _said(
                    "To be on the safe side, copy the whole folder to another disk first. A copy can only help, and it"
                    " stays encrypted."
                ),
                "small",
            )
        )
        self.box.addWidget(card)
        self.box.addStretch(1)

    def begin(self) -> None:
        """Begin at the first way."""
        self._again.setFocus()

    def show_fault(self, fault: VaultError, *, waiting: bool) -> None:
        """Show what is wrong; `waiting` while it is being tried again."""
        heading, what, ways = words_for(fault)
        self._heading.setText(heading)
        self._what.setText(what)
        self._ways.setText(ways)
        self._ways.setVisible(bool(ways))
        mends = not isinstance(fault, NewerVaultVersion)
        self._rescue.setVisible(mends)
        self._restore.setVisible(mends)
        for button in (self._again, self._rescue, self._restore, self._back):
            button.setEnabled(not waiting)
        self._again.setText(_said("Trying again…") if waiting else _said("Try again"))
        if heading != self._spoken:
            self._spoken = heading
            announce(self, f"{heading}. {what}")


def words_for(fault: VaultError) -> tuple[str, str, str]:
    """The heading for a fault, what it means, and what can be done."""
    both = _said(
        "Rescue reads what is still there, to the newest word, and leaves out what cannot be read. A backup is whole,"
        " but as old as its date. You can try one and then the other: nothing is ever erased for it."
    )
    if isinstance(fault, NewerVaultVersion):
        return (
            _said("This vault needs a newer Leeward"),
            _said(
                "A newer version of Leeward has written it. This one does not touch it, so that nothing in it is lost:"
                " nothing was changed or erased. Please install the newer version; it opens your vault as before."
            ),
            "",
        )
    if isinstance(fault, VaultUnreadable) and fault.forbidden:
        return (
            _said("Leeward may not write where your vault lies"),
            _said(
                "Your vault is not known to be damaged, and nothing was changed or erased. To open it, Leeward must be"
                " able to write in its folder. Please see that it may; or, if the disk only lets itself be read, copy"
                " the whole folder to a place of your own, and open that."
            ),
            _said("If you cannot copy it, a rescue into another folder needs only to read."),
        )
    if isinstance(fault, VaultUnreadable):
        return (
            _said("The disk does not give Leeward your vault"),
            _said(
                "Your vault is not known to be damaged, and nothing was changed or erased. Please look whether the disk"
                " is connected, and whether you may read and write in the folder; then try again."
            ),
            _said("If the disk stays like this, it may be failing, and a rescue or a backup can help."),
        )
    missing = isinstance(fault, VaultDamaged) and fault.reason == "missing"
    if isinstance(fault, VaultDamaged) and fault.part == "key-file":
        if missing:
            return (
                _said("The key file of your vault is not there"),
                _said(
                    "It is the small file that your passphrase opens. Nothing was changed or erased. If the folder was"
                    " moved or copied, please look for vault.key where it was before, and put it back."
                ),
                _said(
                    "Each backup holds a copy of it: a rescue uses that for what is still here, and a restore puts the"
                    " whole backup in place. Nothing is ever erased for it."
                ),
            )
        return (
            _said("The key file of your vault is damaged"),
            _said(
                "It is the small file that your passphrase opens, and it is not as Leeward wrote it; your passphrase"
                " may well be right. What you wrote is in another file, and nothing was changed or erased."
            ),
            _said(
                "Each backup holds a copy of it: a rescue uses that for what is still here, and a restore puts the"
                " whole backup in place. Nothing is ever erased for it."
            ),
        )
    if missing:
        return (
            _said("Part of your vault is not there"),
            _said(
                "The file with your journal is not in its folder, so it was moved, or the disk has lost it. Leeward"
                " changed and erased nothing. If it lies on another disk, please look whether that is connected; if the"
                " folder was copied, please look for private.db where it was before."
            ),
            _said("If it cannot be found, a backup holds your vault as it was on its date."),
        )
    return (
        _said("Part of your vault cannot be read"),
        _said(
            "Some of the file with your journal is not as Leeward wrote it; a failing disk or a copy that was cut short"
            " can do that. Your passphrase is right, and nothing was changed or erased."
        ),
        both,
    )


def _said(words: str) -> str:
    return QCoreApplication.translate("helping", words)
