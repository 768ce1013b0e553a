"""Erasing the whole vault: what that means, a word to type, and the way back while the window is still there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from client.services import parting_words
from client.ui.kit.controls import Button, Card, Label
from client.ui.kit.parting_model import said
from client.ui.kit.words import isolated
from client.ui.settings.page import in_a_row, soft
from client.ui.settings.parts import Section
from client.ui.settings.words import translated

if TYPE_CHECKING:
    from client.ui.kit.home import Home
    from client.ui.settings.your_data_model import YourData, YourDataState


class EndCard(Section):
    """Nothing happens by one press: first it is opened, then a word is typed."""

    def __init__(self, home: Home, data: YourData) -> None:
        theme = home.theme
        super().__init__(theme, translated("Erase everything here"), "dataEnd")
        self._home = home
        self._data = data
        self.box.addWidget(
            soft(
                translated(
                    "Your whole vault: journal, check-ins, plan, drafts, memberships, and the backups beside it."
                    " Leeward then begins as on the first day."
                )
            )
        )
        self.open = Button(theme, translated("Erase everything…"), icon="eraser", on=self._open)
        self.open.setObjectName("eraseEverything")
        self._open_row = QWidget()
        self._open_row.setLayout(in_a_row(theme, self.open))
        self.box.addWidget(self._open_row)
        self.sure = Card(theme, "note", margins=(16, 14, 16, 14), spacing=10)
        self.sure.setObjectName("eraseEverythingSure")
        self._stays = Label("")
        for text in (
            translated(
                "This does not leave your communities: their servers keep what they have, and without your keys nobody"
                " can ask them to forget you. Leave them first if you want that."
            ),
            translated(
                "The key goes first, written over where it lies; what it locked is noise then. A disk without moving"
                " parts may hold old bytes of it for a while, which are worth no more than your passphrase."
            ),
        ):
            self.sure.box.addWidget(Label(text))
        self.sure.box.addWidget(self._stays)
        self._earlier = Label(said(parting_words.EARLIER_STAYS))
        self._earlier.setObjectName("eraseEarlierName")
        self._earlier.hide()
        self.sure.box.addWidget(self._earlier)
        self._word = translated("erase")
        hint = Label(translated("Type the word “{word}” to go on").format(word=isolated(self._word)), "label")
        self.sure.box.addWidget(hint)
        self.line = QLineEdit()
        self.line.setObjectName("eraseWord")
        self.line.setAccessibleName(hint.text())
        hint.setBuddy(self.line)
        self.sure.box.addWidget(self.line)
        self.keep = Button(theme, translated("Keep everything"), on=self._keep)
        self.keep.setObjectName("keepEverything")
        self.yes = Button(theme, translated("Erase my vault now"), icon="eraser", on=data.erase_everything)
        self.yes.setObjectName("eraseEverythingNow")
        self.sure.box.addLayout(in_a_row(theme, self.keep, self.yes))
        self.sure.hide()
        self.box.addWidget(self.sure)
        self.line.textChanged.connect(lambda _: self._enable())
        self._enable()

    def forget(self) -> None:
        """As it was before it was opened."""
        self.line.clear()
        self.sure.hide()
        self._open_row.show()

    def show_state(self, state: YourDataState) -> None:
        """Name what stays elsewhere; and the way back, where the window could not close."""
        elsewhere = state.data.elsewhere if state.data is not None else ""
        words = translated(
            "What stays: exports, backups that you put elsewhere, how the window looks, and the list of our own"
            " mistakes, which has none of your words."
        )
        if elsewhere:
            there = translated("You keep backups in {folder}.").format(folder=isolated(elsewhere))
            words = f"{words} {there}"
        if state.ending:
            words = translated("The vault is erased as soon as Leeward closes. You can still keep it.")
        self._stays.setText(words)
        if state.ending and self.sure.isHidden():
            self._open()
        self._enable()

    def _open(self) -> None:
        standing = self._home.belonging.fresh_names.state.standing.values()
        self._earlier.setVisible(any(one.before for one in standing))
        self.sure.show()
        self._open_row.hide()
        self.line.setFocus()

    def _keep(self) -> None:
        if self._data.state.ending:
            self._data.keep_everything()
        self.forget()
        self.open.setFocus()

    def _enable(self) -> None:
        typed = self.line.text().strip().casefold() == self._word.casefold()
        self.yes.setEnabled(typed and not self._data.state.ending and not self._data.state.busy)
