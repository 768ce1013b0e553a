"""The page on which a diary comes in from another app."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.services.importing_words import FORMATS
from client.ui.kit.beside import Row
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Button, Label, breathe
from client.ui.kit.file_choice import choose_file, choose_folder, choose_new_file
from client.ui.kit.flow import Flow
from client.ui.kit.words import isolated
from client.ui.settings.importing_model import Import
from client.ui.settings.importing_questions import ImportQuestions
from client.ui.settings.importing_words import counts, further, problem_row, row
from client.ui.settings.page import Outcome, PartPage, in_a_row, soft
from client.ui.settings.rows import Rows
from client.ui.settings.words import counted, translated
from client.ui.theme import Theme

if TYPE_CHECKING:
    from client.domain.importing.found import Found
    from client.domain.journal import CheckIn, JournalEntry
    from client.ui.kit.home import Home

_MOST_PROBLEMS: Final = 200
_SHOWN: Final = 5
PROBLEMS_NAME: Final = "leeward-import-problems.txt"


class ImportPage(PartPage):
    """Choose, look, answer what is open, bring it in; and take it back."""

    def __init__(self, home: Home) -> None:
        theme = home.theme
        super().__init__(theme, "importing", translated("Bring your diary in"))
        self.work = self.model = Import(home, self)
        self._shown: Found | None = None
        self._taking = False
        self._choosing()
        self.found_card = self.card(translated("What was found"), "importFound")
        self._found_inside()
        self.questions = ImportQuestions(home, self.model)
        self.column.addWidget(self.questions)
        self.problems_card = self.card(translated("What could not be read as it stands"), "importProblems")
        self._problems_inside()
        self.keep_card = self.card(translated("Bring it in"), "importKeep")
        self._keeping_inside()
        self.fill()
        self.model.changed.connect(self._render)
        self._render()

    def leave(self) -> None:
        """Somebody goes elsewhere: what was read does not stay in memory. What was brought in can be taken back until
        something else is chosen.
        """
        if self.model.state.brought is None:
            self.model.forget()

    def _choosing(self) -> None:
        card = self.card(translated("From another app"), "importCard")
        card.box.addWidget(
            soft(
                translated(
                    "Daylio, Day One, jrnl, Journey, Diarium, Bearable, RedNotebook, State of Mind from Apple Health,"
                    " Mini Diary, a folder of Markdown or text files, and Leeward's own JSON. It is read on this"
                    " computer and goes nowhere else. Nothing is kept before you have seen what would be."
                )
            )
        )
        self.file = Button(
            self.theme, translated("Choose a file…"), "primary", icon="file", on=self._choose_file
        )
        self.file.setObjectName("importFile")
        self.folder = Button(
            self.theme, translated("Choose a folder…"), icon="folder", on=self._choose_folder
        )
        self.folder.setObjectName("importFolder")
        card.box.addLayout(in_a_row(self.theme, self.file, self.folder))
        self.outcome = Outcome(self.theme, "import", self.model.stop)
        card.box.addWidget(self.outcome)
        self.back_again = Button(
            self.theme, translated("Take this import back"), icon="undo-2", on=self._take_back
        )
        self.back_again.setObjectName("importTakeBack")
        self.back_row = _framed(self.theme, in_a_row(self.theme, self.back_again))
        card.box.addWidget(self.back_row)

    def _found_inside(self) -> None:
        box = self.found_card.box
        self.name = Label("", "label")
        box.addWidget(self.name)
        self.format = Choice(self.theme, ())
        self.format.setObjectName("importFormat")
        self.format.activated.connect(lambda _: self.model.take_as(self.format.currentData()))
        self.format_row = Row(self.theme, translated("What it is"), self.format)
        box.addWidget(self.format_row)
        self.counts = Label("", "body")
        self.counts.setObjectName("importCounts")
        box.addWidget(self.counts)
        self.further = Label("", "small")
        box.addWidget(self.further)
        self.first = Label(translated("The newest of them, as they will look:"), "label")
        box.addWidget(self.first)
        self.rows = Rows(self.theme, "importRows", translated("The newest of them, as they will look"))
        box.addWidget(self.rows)

    def _keeping_inside(self) -> None:
        box = self.keep_card.box
        box.addWidget(
            soft(
                translated(
                    "All of it is kept in one step, or nothing. What is here already stays as it is, also what you"
                    " changed since an earlier import. You can take it back afterwards."
                )
            )
        )
        self.now = Button(self.theme, translated("Bring it in"), "primary", icon="check", on=self._bring_in)
        self.now.setObjectName("importNow")
        box.addLayout(in_a_row(self.theme, self.now))

    def _problems_inside(self) -> None:
        box = self.problems_card.box
        self.problem_rows = Rows(
            self.theme, "importProblemRows", translated("What could not be read as it stands")
        )
        box.addWidget(self.problem_rows)
        self.more = soft("")
        box.addWidget(self.more)
        self.save = Button(self.theme, translated("Save this list…"), icon="download", on=self._choose_list)
        self.save.setObjectName("importSaveProblems")
        box.addLayout(in_a_row(self.theme, self.save))
        box.addWidget(
            Label(
                translated("The list holds the beginnings of what you wrote, and the file is not encrypted."),
                "small",
            )
        )

    def _bring_in(self) -> None:
        """How far it is, and what came of it, stands at the top."""
        self.model.bring_in()
        self.scroller.verticalScrollBar().setValue(0)
        self.file.setFocus()

    def _take_back(self) -> None:
        self.model.take_back()
        self._taking = bool(self.model.state.busy)

    def _choose_file(self) -> None:
        choose_file(self, translated("The file from the other app"), self.model.look)

    def _choose_folder(self) -> None:
        choose_folder(self, translated("The folder from the other app"), self.model.look)

    def _choose_list(self) -> None:
        choose_new_file(
            self, translated("Where to write the list"), self.model.save_problems, name=PROBLEMS_NAME
        )

    def _render(self) -> None:
        state = self.model.state
        self.outcome.show_state(state)
        for button in (self.file, self.folder, self.save):
            button.setEnabled(not state.busy)
        came = state.brought is not None and self.back_row.isHidden()
        if state.brought is None and self.window().focusWidget() is self.back_again:
            self.file.setFocus()  # or it would be on whatever comes next in the window
        self.back_row.setVisible(state.brought is not None)
        if came and self.isVisible():
            self.back_again.setFocus()
        self.back_again.setEnabled(not state.busy)
        if self._taking and not state.busy:
            self._taking = False
            self.back_again.setFocus()  # where it was before it could not be pressed
        looked = state.looked
        before = state.brought is None and looked is not None
        self.found_card.setVisible(before)
        self.keep_card.setVisible(before)
        self.questions.show_state(state)
        if looked is None:
            self.problems_card.hide()
            return
        self.name.setText(isolated(looked.path.name))
        self.format.offer([(translated(FORMATS[each]), each) for each in looked.formats])
        self.format.choose(looked.found.format)
        self.format.setEnabled(len(looked.formats) > 1 and not state.busy)
        weighed = state.weighed
        self.counts.setText(translated("Working out what is new…") if weighed is None else counts(weighed))
        said = [] if weighed is None else further(looked.found, weighed)
        self.further.setText("\n".join(said))
        self.further.setVisible(bool(said))
        shown: list[JournalEntry | CheckIn] = []
        if weighed is not None:
            shown += weighed.entries
            shown += weighed.check_ins
        shown = sorted(shown, key=lambda each: -each.created.utc)[:_SHOWN]
        self.first.setVisible(bool(shown))
        self.rows.setVisible(bool(shown))
        self.rows.show_rows([row(number, each) for number, each in enumerate(shown)])
        self.now.setEnabled(state.ready and not state.busy)
        self._show_problems(looked.found)

    def _show_problems(self, found: Found) -> None:
        self.problems_card.setVisible(bool(found.problems))
        if found is self._shown:
            return
        self._shown = found
        shown = found.problems[:_MOST_PROBLEMS]
        self.problem_rows.show_rows([problem_row(number, each) for number, each in enumerate(shown)])
        more = len(found.problems) - len(shown) + found.more_problems
        self.more.setText(
            counted(
                "1 more is in the list that you can save.", "%n more are in the list that you can save.", more
            )
        )
        self.more.setVisible(more > 0)


def _framed(theme: Theme, inside: Flow) -> QWidget:
    widget = QWidget()
    box = QVBoxLayout(widget)
    breathe(box, theme)
    box.addLayout(inside)
    return widget
