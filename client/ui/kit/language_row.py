"""The choice of a language: it holds from the next start, and says so in the language that was chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.ui.kit.accessibility import announce
from client.ui.kit.beside import Row
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Button, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.language import NAMES, best, catalogue, spoken
from client.ui.theme import Theme


class LanguageRow(QWidget):
    """Below the choice stands what it takes, as long as the window still speaks another."""

    def __init__(
        self, theme: Theme, look: Callable[..., object], again: Callable[[], object] | None = None
    ) -> None:
        """`look` takes fields of Appearance by name; `again` starts anew, saving what is being written."""
        super().__init__()
        self._theme = theme
        self._look = look
        self.choice = Choice(theme, [(self.tr("As this computer"), "system"), *_named()])
        self.choice.setObjectName("languageChoice")
        self.hint = Label("", "small")
        self.hint.setObjectName("languageHint")
        self.again = Button(theme, "", on=again)
        self.again.setObjectName("startAgain")
        self._below = QWidget()
        below = QVBoxLayout(self._below)
        breathe(below, theme, margins=(0, 8, 0, 4), spacing=8)
        below.addWidget(self.hint)
        row = Flow(theme)
        row.addWidget(self.again)
        below.addLayout(row)
        self.again.setVisible(again is not None)
        box = QVBoxLayout(self)
        breathe(box, theme)
        box.addWidget(Row(theme, self.tr("Language"), self.choice))
        box.addWidget(self._below)
        self.show_chosen()
        self.choice.activated.connect(lambda _: self._choose())
        theme.changed.connect(self.show_chosen)

    def show_chosen(self) -> None:
        """Show what was chosen, and whether the window speaks it yet."""
        chosen = self._theme.appearance.language
        self.choice.choose(chosen if chosen in NAMES else "system")
        language = best(chosen, QLocale.system().uiLanguages())
        self._below.setVisible(language != spoken())
        self.hint.setText(_in(language, "From its next start, Leeward speaks this language."))
        self.again.setText(_in(language, "Start Leeward again now"))

    def _choose(self) -> None:
        self._look(language=self.choice.currentData())
        if not self._below.isHidden():
            announce(self, self.hint.text())


def _named() -> list[tuple[str, str]]:
    return [(name, code) for code, name in NAMES.items()]


def _in(language: str, words: str) -> str:
    """Words in a language that the window may not speak yet."""
    translator = QTranslator()
    there = translator.load(str(catalogue(language)))
    return (translator.translate("language", words) if there else "") or words


def _marked() -> tuple[str, str]:
    # Named here for whoever collects what is to be translated.
    translate = QCoreApplication.translate
    return (
        translate("language", "From its next start, Leeward speaks this language."),
        translate("language", "Start Leeward again now"),
    )
