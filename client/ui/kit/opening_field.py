"""Words to begin with, where a guide writes beside the queue: in a language that is chosen, put in with a button."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.services import openings
from client.services.openings import Where
from client.services.replies import LANGUAGES
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Button, breathe
from client.ui.kit.flow import Flow
from client.ui.language import NAMES, spoken
from client.ui.theme import Theme


class OpeningField(QWidget):
    """`put_in` carries the opening that was chosen, `language_chosen` the code of another language."""

    put_in = Signal(object)
    language_chosen = Signal(str)

    def __init__(self, theme: Theme, where: Where, name: str) -> None:
        super().__init__()
        translate = QCoreApplication.translate
        self.setProperty("surface", "clear")
        self._where: Where = where
        self._language = spoken()
        self.library = Choice(theme, [])
        self.library.setObjectName(f"{name}Opening")
        self.library.setAccessibleName(translate("openings", "Words to begin with"))
        self.language = Choice(theme, [(NAMES[code], code) for code in LANGUAGES])
        self.language.setObjectName(f"{name}Language")
        self.language.setAccessibleName(translate("openings", "The language of the words to begin with"))
        self._put_in = Button(theme, translate("openings", "Put in"), on=self._put)
        self._put_in.setObjectName(f"{name}PutIn")
        row = Flow(theme, spacing=8)
        for widget in (self.language, self._put_in):
            row.addWidget(widget)
        box = QVBoxLayout(self)
        breathe(box, theme, spacing=6)
        box.addWidget(self.library)
        box.addLayout(row)
        self.language.activated.connect(self._chosen)
        self.library.currentIndexChanged.connect(lambda _: self._render())
        self.show_language(self._language)

    def show_language(self, language: str) -> None:
        """Offer the words of this language; the choice among them stays."""
        self._language = language if language in LANGUAGES else LANGUAGES[0]
        kept = str(self.library.currentData() or "")
        found = openings.fitting(self._where, language=self._language)
        first = QCoreApplication.translate("openings", "Begin from the library")
        with QSignalBlocker(self.library):
            self.library.offer([(first, ""), *((one.title, one.id) for one in found)])
            self.library.choose(kept if self.library.findData(kept) >= 0 else "")
        with QSignalBlocker(self.language):
            self.language.choose(self._language)
        self._render()

    def suggest(self, id_: str) -> None:
        """Show this one as chosen; nothing is put in by that."""
        self.library.choose(id_)

    def _chosen(self, _: int) -> None:
        self.show_language(str(self.language.currentData()))
        self.language_chosen.emit(self._language)

    def _put(self) -> None:
        id_ = str(self.library.currentData() or "")
        every = openings.fitting(self._where, language=self._language)
        found = next((one for one in every if one.id == id_), None)
        if found is not None:
            self.put_in.emit(found)

    def _render(self) -> None:
        self._put_in.setEnabled(bool(self.library.currentData()))
