"""The page for taking everything along, readable by other programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.ui.kit.beside import Row
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Button, Card, Label, breathe
from client.ui.kit.file_choice import choose_folder
from client.ui.kit.tick import Tick
from client.ui.settings.export_model import Export, Form
from client.ui.settings.new_passphrase import NewPassphrase
from client.ui.settings.page import Outcome, PartPage, in_a_row, soft
from client.ui.settings.words import translated

if TYPE_CHECKING:
    from client.ui.kit.home import Home


class ExportPage(PartPage):
    """In which form, what that means, and where to."""

    def __init__(self, home: Home) -> None:
        theme = home.theme
        super().__init__(
            theme,
            "export",
            translated("Take everything with you"),
            translated("The copy goes where you put it"),
        )
        self.work = self.export = Export(home, self)
        self._kept = 0
        card = self.card(translated("A copy for other programs"), "exportCard")
        card.box.addWidget(
            soft(
                translated(
                    "Your journal, check-ins, answers to questionnaires, exercises, plan, drafts, own posts and"
                    " messages; what you read, follow, saved, muted and agreed to. To move to another computer, a"
                    " backup is better: it holds your memberships too."
                )
            )
        )
        self.form = Choice(
            theme,
            (
                (translated("Encrypted"), "age"),
                (translated("Markdown, to read"), "markdown"),
                (translated("JSON, for programs"), "json"),
                (translated("PDF, to print"), "pdf"),
                (translated("A folder of Markdown files"), "markdown-folder"),
                (translated("A table (CSV)"), "csv"),
                (translated("For Day One"), "day-one"),
                (translated("For a clinic (FHIR)"), "fhir"),
            ),
        )
        self.form.setObjectName("exportForm")
        card.box.addWidget(Row(theme, translated("Form"), self.form))
        self.about = Label("", "small")
        self.about.setObjectName("exportAbout")
        card.box.addWidget(self.about)
        self.encrypted = self._encrypted(home)
        self.plain = self._plain()
        card.box.addWidget(self.encrypted)
        card.box.addWidget(self.plain)
        self.outcome = Outcome(theme, "export", self.export.stop)
        card.box.addWidget(self.outcome)
        self.button = Button(
            theme, translated("Choose a folder and write it…"), "primary", icon="folder", on=self._choose
        )
        self.button.setObjectName("exportNow")
        card.box.addLayout(in_a_row(theme, self.button))
        self.fill()
        self.form.currentIndexChanged.connect(lambda _: self._turn())
        self.export.changed.connect(self._render)
        self._render()

    def arrive(self) -> None:
        """Begin with the form."""
        super().arrive()
        self.form.setFocus()

    def leave(self) -> None:
        """Nothing that was typed stays, and the tick is to be set anew."""
        self.new.forget()
        self.sure.setChecked(False)

    def _encrypted(self, home: Home) -> QWidget:
        inside = QWidget()
        box = QVBoxLayout(inside)
        breathe(box, self.theme, spacing=12)
        self.new = NewPassphrase(
            home,
            "exportPassphrase",
            translated("A passphrase for the file, not the vault's"),
            translated("The same again"),
        )
        box.addWidget(self.new)
        box.addWidget(
            Label(
                translated(
                    "Without Leeward, the free program age opens it, on every system: age --decrypt -o leeward.zip,"
                    " then the name of the file. It asks for this passphrase. In the ZIP are the text and the JSON."
                    " Nobody can open it if you forget the passphrase."
                ),
                "small",
            )
        )
        return inside

    def _plain(self) -> QWidget:
        card = Card(self.theme, "note", margins=(16, 14, 16, 14), spacing=8)
        card.setObjectName("notEncrypted")
        card.box.addWidget(Label(translated("This copy is not encrypted"), "h3"))
        card.box.addWidget(
            Label(
                translated(
                    "Anybody who gets the file can read all you wrote: on this computer, on a stick, in a cloud folder,"
                    " in a backup of the system. Erasing it later may not erase every copy."
                )
            )
        )
        self.sure = Tick(translated("I know, and I want it readable"))
        self.sure.setObjectName("sureNotEncrypted")
        card.box.addWidget(self.sure)
        return card

    def _turn(self) -> None:
        self.sure.setChecked(False)
        self.export.say_nothing()
        self._render()

    def _render(self) -> None:
        state = self.export.state
        encrypted = self._form() == "age"
        self.about.setText(_about(self._form()))
        self.encrypted.setVisible(encrypted)
        self.plain.setVisible(not encrypted)
        if state.kept != self._kept:
            self._kept = state.kept
            self.leave()
        self.outcome.show_state(state)

    def _form(self) -> Form:
        return cast("Form", self.form.currentData())

    def _choose(self) -> None:
        refused = self.export.refuses(
            self._form(),
            passphrase=self.new.text,
            again=self.new.again.line.text(),
            confirmed=self.sure.isChecked(),
        )
        if not refused and not self.export.state.busy:
            choose_folder(self, translated("Where shall the copy go?"), self._write)

    def _write(self, folder: Path) -> None:
        form = self._form()
        self.export.write(folder, form, self.new.text if form == "age" else "")


def _about(form: Form) -> str:
    """What is in a copy of this form."""
    everything = translated("All that you wrote and were told is in it.")
    return {
        "age": everything,
        "markdown": everything,
        "json": translated("All that you wrote and were told is in it, nothing left out."),
        "pdf": translated("Your journal with its pictures, check-ins, and questionnaires with their scores."),
        "markdown-folder": translated("A file for each entry and each check-in, and the pictures, in a ZIP."),
        "csv": translated("Journal, check-ins and answers as one long table, a row for each thing you said."),
        "day-one": translated(
            "Your journal and its pictures. That app has no place for moods and check-ins."
        ),
        "fhir": translated(
            "Check-ins, answers and scores. No name, no notes and nothing of the journal is in it; whoever you give"
            " it to must be told whose it is."
        ),
    }[form]
