"""The locked window: one card that asks for the passphrase. It tells an onlooker nothing.

Little is imported here, for it is on the way to the first picture; the rest is when somebody unlocks.
"""

from __future__ import annotations

from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any, ClassVar, Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from client.ui.kit.controls import Button, Card, Label, Scroller, breathe
from client.ui.kit.place import Place
from client.ui.unlock.parts import SECRET, InlineNotice, Mark, PassphraseField
from client.ui.unlock.unlocking_model import Unlocking, UnlockingState

if TYPE_CHECKING:
    from client.ui.kit.home import Doors
    from client.ui.kit.strength_meter import StrengthMeter
    from client.ui.unlock.helping import Helping


_CARD_WIDTH: Final = 412


class LockedPlace(Place):
    """Where the passphrase is typed."""

    key: ClassVar[str] = "locked"

    def __init__(self, doors: Doors) -> None:
        super().__init__(doors.theme)
        self._doors = doors
        self._helping: Helping | None = None
        self._meter: StrengthMeter | None = None
        self.model = Unlocking(doors, self)
        self._attempts = 0
        self._way = ""
        self._card = Card(self.theme, margins=(28, 28, 28, 20), spacing=12)
        self._scroller: Scroller | None = None
        self._around = QHBoxLayout()
        breathe(self._around, self.theme, margins=(24, 8, 24, 40), spacing=0)
        self._around.addStretch(1)
        self._around.addWidget(self._card, 1000)
        self._around.addStretch(1)
        self.body.addStretch(1)
        self.body.addLayout(self._around)
        self.body.addStretch(1)
        brand = QHBoxLayout()
        breathe(brand, self.theme, spacing=12)
        brand.addWidget(Mark(self.theme, 40))
        brand.addWidget(Label(self.tr("Leeward"), "h2", wrap=False), 1)
        self._card.box.addLayout(brand)
        self._heading = Label("", "h3")
        self._card.box.addWidget(self._heading)
        self._hint = Label("", tone="soft")
        self._card.box.addWidget(self._hint)
        self._passphrase_label = Label(self.tr("Passphrase"), "label")
        self._passphrase = PassphraseField(
            self.theme, self._passphrase_label, self.tr("Passphrase"), object_name="passphrase"
        )
        self._code_label = Label(self.tr("Recovery code"), "label")
        self._code = QLineEdit()
        self._code.setObjectName("recoveryField")
        self._code.setAccessibleName(self.tr("Recovery code"))
        self._code.setProperty("inputMethodHints", SECRET)
        self._code_label.setBuddy(self._code)
        self._again_label = Label(self.tr("The same once more"), "label")
        self._again = PassphraseField(
            self.theme, self._again_label, self.tr("The same once more"), object_name="passphraseAgain"
        )
        self._notice = InlineNotice(self.theme)
        self._unlock = Button(self.theme, "", "primary", on=self._go)
        self._unlock.setObjectName("unlock")
        self._other = Button(self.theme, "", "quiet", on=self._take_other_way)
        self._other.setObjectName("useRecoveryCode")
        self._backups = Button(self.theme, self.tr("Restore a backup"), "quiet", on=self.model.restore)
        self._backups.setObjectName("toBackups")
        for widget in self._parts():
            self._card.box.addWidget(widget)
        for line in (self._passphrase.line, self._code, self._again.line):
            line.returnPressed.connect(self._go)
        self.model.changed.connect(self._render)
        self.theme.changed.connect(self._fit)
        self._render()

    def title(self) -> str:
        """Nothing: the card says what there is to say."""
        return ""

    def where(self) -> str:
        """Nothing."""
        return ""

    def arrive(self) -> None:
        """Begin in the field that is asked for."""
        if self._helping is not None and not self._helping.isHidden():
            self._helping.begin()
        else:
            self._first().setFocus()

    def back(self) -> bool:
        """From the recovery code to the passphrase, and out of what helps with a damaged vault."""
        if self._helping is not None and not self._helping.isHidden():
            self._helping.back()
            return True
        if self.model.state.way != "code":
            return False
        self.model.ask_for("passphrase")
        return True

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """A vault that was just being opened is closed again; one that is being got back is waited for."""
        ends = [self.model.leave(), None if self._helping is None else self._helping.leave()]
        works = [each for each in ends if each is not None]
        return _all(works) if works else None

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Let the card scroll where it has no room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._card.setMaximumWidth(self.theme.px(_CARD_WIDTH))
        if self._scroller is not None or self._card.isHidden():
            return
        margins = self._around.contentsMargins()
        width = min(self._card.maximumWidth(), self.width() - margins.left() - margins.right())
        room = self.height() - margins.top() - margins.bottom()
        if self.isVisible() and self._card.heightForWidth(width) > room:
            self._scroll()

    def _scroll(self) -> None:
        # Made only where it is needed: on the way to the first picture each kind of widget costs milliseconds.
        focused = self.focusWidget()
        scroller = self._scroller = Scroller(self.theme, width=_CARD_WIDTH + 48, margins=(24, 8, 24, 40))
        self._around.removeWidget(self._card)
        while self.body.count():
            self.body.takeAt(0)
        scroller.box.addStretch(1)
        scroller.box.addWidget(self._card)
        scroller.box.addStretch(1)
        self.body.addWidget(scroller, 1000)
        if self._helping is not None:
            self.body.addWidget(self._helping, 1000)
        if focused is not None:
            focused.setFocus()

    def _parts(self) -> tuple[QWidget, ...]:
        return (
            self._code_label,
            self._code,
            self._passphrase_label,
            self._passphrase,
            self._again_label,
            self._again,
            self._notice,
            self._unlock,
            self._other,
            self._backups,
        )

    def _first(self) -> QLineEdit:
        return self._code if self.model.state.way == "code" else self._passphrase.line

    def _go(self) -> None:
        way = self.model.state.way
        if way == "code":
            self.model.unlock_with_code(self._code.text())
        elif way == "passphrase":
            self.model.unlock(self._passphrase.line.text())
        elif self._passphrase.line.hasFocus() and not self._again.line.text():
            self._again.setFocus()
        else:
            self.model.renew(self._passphrase.line.text(), self._again.line.text())

    def _take_other_way(self) -> None:
        way = self.model.state.way
        if way == "renew":
            self.model.go_in()
        else:
            self.model.ask_for("code" if way == "passphrase" else "passphrase")

    def _render(self) -> None:
        state = self.model.state
        if state.opened:
            self._forget()
            return
        if self._help(state):
            return
        arrived, self._way = self._way != state.way, state.way
        if arrived and state.way == "renew":
            self._forget()
        self._code_label.setVisible(state.way == "code")
        self._code.setVisible(state.way == "code")
        self._passphrase_label.setVisible(state.way != "code")
        self._passphrase.setVisible(state.way != "code")
        self._again_label.setVisible(state.way == "renew")
        self._again.setVisible(state.way == "renew")
        if state.way == "renew":
            self._advise()
        self._say(state)
        for line in (self._passphrase.line, self._code, self._again.line):
            line.setReadOnly(state.waiting)
        self._unlock.setEnabled(not state.waiting)
        self._other.setEnabled(not state.waiting)
        self._backups.setVisible(state.way != "renew")
        self._backups.setEnabled(not state.waiting)
        if arrived:
            self._first().setFocus()
        if state.attempts > self._attempts:
            self._first().setFocus()
            self._first().selectAll()
        self._attempts = state.attempts
        self._fit()

    def _help(self, state: UnlockingState) -> bool:
        """Whether the vault itself is the trouble, or a backup is wanted, and the page about it is shown."""
        fault = state.fault
        if fault is None and not state.restores:
            if self._helping is not None and not self._helping.isHidden():
                self._helping.hide()
                self._front().show()
                self._way = ""  # as when one arrives
                if state.back_again:
                    self._forget()  # what opened the old one
            return False
        if self._helping is None:
            # Imported for those few who need it, and long after the first picture.
            from client.ui.unlock.helping import Helping

            self._helping = Helping(self._doors)
            self._helping.hide()
            self._helping.again.connect(self._go)
            self._helping.left.connect(self.model.leave_help)
            self._helping.mended.connect(lambda: self.model.leave_help(mended=True))
            self.body.insertWidget(0, self._helping, 1000)
        if fault is None:
            self._helping.show_backups()
        else:
            self._helping.show_fault(fault, waiting=state.waiting)
        if self._helping.isHidden():
            self._front().hide()
            self._helping.show()
            self._helping.begin()
        return True

    def _advise(self) -> None:
        if self._meter is None:
            from client.ui.kit.strength_meter import StrengthMeter

            self._meter = StrengthMeter(
                self.theme,
                self._passphrase.line,
                bridge=lambda: self._doors.bridge,
                threads=lambda: self._doors.vault_threads,
            )
            self._card.box.insertWidget(self._card.box.indexOf(self._again_label), self._meter)
            QWidget.setTabOrder(self._passphrase, self._again)

    def _front(self) -> QWidget:
        return self._scroller or self._card

    def _say(self, state: UnlockingState) -> None:
        renew = state.way == "renew"
        self._heading.setText(self.tr("Your vault is open") if renew else self.tr("Your vault is locked"))
        hints = {
            "passphrase": self.tr("It is back. Please unlock it with the passphrase that goes with it.")
            if state.back_again
            else "",
            "code": self.tr("Type the code from your paper. Spaces, dashes and small letters do not matter."),
            "renew": self.tr(
                "If you have forgotten your passphrase, you can choose a new one now. The recovery code on your"
                " paper stays valid."
            ),
        }
        self._hint.setText(hints[state.way])
        self._hint.setVisible(bool(hints[state.way]))
        name = self.tr("New passphrase") if renew else self.tr("Passphrase")
        self._passphrase_label.setText(name)
        self._passphrase.line.setAccessibleName(name)
        does = self.tr("Use the new passphrase") if renew else self.tr("Unlock")
        waits = self.tr("Changing…") if renew else self.tr("Unlocking…")
        self._unlock.setText(waits if state.waiting else does)
        others = {
            "passphrase": self.tr("Use the recovery code instead"),
            "code": self.tr("Use the passphrase instead"),
            "renew": self.tr("Keep the old one and go on"),
        }
        self._other.setText(others[state.way])
        asks = {
            "": None,
            "passphrase": self.tr("Please type a passphrase first."),
            "code": self.tr("Please type your recovery code first."),
            "same": self.tr("The two are not the same. Please look again, or show what is typed."),
        }
        self._notice.say(state.notice or asks[state.asks])

    def _forget(self) -> None:
        self._code.setText("")
        self._passphrase.forget()
        self._again.forget()


async def _all(works: list[Coroutine[Any, Any, None]]) -> None:
    for work in works:
        await work
