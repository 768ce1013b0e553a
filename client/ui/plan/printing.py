"""Taking the plan along on paper, or as a file: seen first as it will be, and said who can read it then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDateTime, QLocale, QMarginsF, QObject, QSizeF, Qt, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QDialog

from client.domain.plan import CopiedStep
from client.notices import Notice, notice_for
from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Button, Card, Label, Scroller
from client.ui.kit.file_choice import choose_new_file
from client.ui.kit.flow import Flow
from client.ui.kit.notice_bar import in_words
from client.ui.kit.paper_file import POINTS_PER_INCH, usual_paper
from client.ui.kit.plan_words import heading, translated
from client.ui.kit.prose import Prose
from client.ui.kit.tick import Tick
from client.ui.plan.paper import Ink, as_pdf, pages, paint_all
from client.ui.plan.sheets import Sheets
from client.ui.plan.view_model import PlanModel
from client.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from client.domain.errors import WorldError
    from client.ui.kit.home import Home


class PrintCard(Card):
    """The way to paper, beside the plan; hidden while there is nothing to print."""

    look = Signal()

    def __init__(self, theme: Theme, model: PlanModel) -> None:
        super().__init__(theme, "sunken", margins=(24, 20, 24, 20), spacing=10)
        self._model = model
        self.setObjectName("planPaper")
        self.box.addWidget(Label(translated("On paper"), "h3"))
        self.box.addWidget(
            Prose(
                theme,
                translated(
                    "A plan can lie in a wallet, or with somebody you trust. You see first what would stand on it."
                ),
                "body",
            )
        )
        row = Flow(theme, spacing=8)
        self.see = Button(theme, translated("Print or save as PDF"), icon="printer", on=self.look.emit)
        self.see.setObjectName("planPaperSee")
        row.addWidget(self.see)
        self.box.addLayout(row)
        model.changed.connect(self.render_state)
        self.render_state()

    def render_state(self) -> None:
        """Offer it once something stands in the plan."""
        self.setVisible(not self._model.plan.blank)


@dataclass(frozen=True, slots=True)
class PaperState:
    """`saved`: the file is there whole. `notice` says why it is not."""

    busy: bool = False
    saved: bool = False
    notice: Notice | None = None


class PaperModel(QObject):
    """Writes the file. What is on it is what was shown."""

    changed = Signal()

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.state = PaperState()

    def begin(self) -> None:
        """Nothing has happened yet."""
        self._become(busy=False, saved=False, notice=None)

    def save(self, to: Path, make: Callable[[], bytes]) -> None:
        """Write it there, whole or not at all."""
        self._become(busy=True, saved=False, notice=None)
        self._home.bridge.run(
            self._home.session.planning.save_paper(to=to, make=make),
            lambda _: self._become(busy=False, saved=True),
            self._failed,
            owner=self,
        )

    def _failed(self, error: WorldError) -> None:
        self._become(busy=False, notice=notice_for(error))

    def _become(self, **changed: Any) -> None:
        state = replace(self.state, **changed)
        if state != self.state:
            self.state = state
            self.changed.emit()


class PaperPage(Scroller):
    """The pages as they will be. `leave` leads back to the plan."""

    leave = Signal()

    def __init__(self, home: Home, model: PlanModel) -> None:
        theme = home.theme
        super().__init__(theme, spacing=14)
        self._plan = model
        self._now = home.now
        self.model = PaperModel(home, self)
        self.steps: tuple[CopiedStep, ...] = ()
        self.setObjectName("planPaperPage")
        self.setAccessibleName(translated("On paper"))
        row = Flow(theme, spacing=12)
        self.back_button = Button(theme, translated("Back to my plan"), icon="arrow-left", on=self.leave.emit)
        self.back_button.setObjectName("planPaperBack")
        row.addWidget(self.back_button)
        self.box.addLayout(row)
        self.box.addWidget(Label(translated("On paper"), "h2"))
        self.people = Tick(translated("With the people in it, and how to reach them"))
        self.people.setObjectName("planPaperPeople")
        self.people.toggled.connect(lambda _: self._show())
        self.box.addWidget(self.people)
        self.own_words = Label(
            translated("A name or a number within your own words is not left out."), "small"
        )
        self.box.addWidget(self.own_words)
        note = Card(theme, "note", margins=(20, 14, 20, 14), spacing=6)
        note.setObjectName("planPaperNote")
        note.box.addWidget(
            Label(
                translated(
                    "Whoever holds the paper or opens the file can read it: neither is encrypted. A printer that others"
                    " use may keep what it prints, and where a file lies, copies of it may be made by themselves."
                )
            )
        )
        self.box.addWidget(note)
        line = Flow(theme, spacing=8)
        self.file = Button(theme, translated("Save as PDF…"), icon="file-output", on=self._save)
        self.file.setObjectName("planPaperSave")
        self.printer = Button(theme, translated("Print…"), icon="printer", on=self._print)
        self.printer.setObjectName("planPaperPrint")
        line.addWidget(self.file)
        line.addWidget(self.printer)
        self.box.addLayout(line)
        self.said = Label("", "body")
        self.said.setObjectName("planPaperSaid")
        self.box.addWidget(self.said)
        self.sheets = Sheets(theme)
        self.box.addWidget(self.sheets)
        self._nothing = Label(
            translated("Nothing: the plan is about people only, and they are left out."), "body"
        )
        self.box.addWidget(self._nothing)
        self.box.addStretch(1)
        self.model.changed.connect(self._render)

    def begin(self) -> None:
        """Show what it would be now, with people: on paper they are what one reaches for."""
        self.model.begin()
        self.people.setChecked(True)
        self._show()
        self._render()
        self.verticalScrollBar().setValue(0)
        self.back_button.setFocus()

    def ink(self, size: QSizeF | None = None) -> Ink:
        """What the pages are written with, on paper of the usual size or of this."""
        day = QDateTime.fromSecsSinceEpoch(int(self._now())).date()
        whole = size or QPageSize(usual_paper()).size(QPageSize.Unit.Point)
        families = tuple(self._theme.font().families())
        said = QLocale().toString(day, QLocale.FormatType.LongFormat)
        return Ink(families, self.isRightToLeft(), QSizeF(whole), said)

    def print_on(self, printer: QPrinter) -> bool:
        """Print every page on paper of whatever size is set; whether the printer took it."""
        printer.setFullPage(True)
        ink = self.ink(printer.pageLayout().fullRect(QPageLayout.Unit.Point).size())
        painter = QPainter()
        if not painter.begin(printer):
            return False
        paint_all(printer, painter, pages(self.steps, ink), ink, printer.resolution() / POINTS_PER_INCH)
        return painter.end()

    def send_to(self, printer: QPrinter) -> None:
        """Print it there, and say so where the printer did not take it."""
        self.model.begin()
        self._render()
        if not self.print_on(printer):
            words = translated(
                "The printer did not take the pages. Please see whether it is ready, and try again."
            )
            announce(self, words)
            self.said.setText(words)
            self.said.show()

    # Inside

    def _show(self) -> None:
        self.steps = self._plan.preview(people=self.people.isChecked())
        self.own_words.setVisible(not self.people.isChecked() and bool(self.steps))
        self._nothing.setVisible(not self.steps)
        for each in (self.file, self.printer, self.sheets):
            each.setVisible(bool(self.steps))
        ink = self.ink()
        self.sheets.show_pages(pages(self.steps, ink), ink, _spoken(self.steps))

    def _render(self) -> None:
        state = self.model.state
        self.file.setEnabled(not state.busy)
        words = "" if state.notice is None else in_words(state.notice)
        if state.saved:
            words = translated("The file is saved. It is yours to keep safe, and to erase.")
        if words and words != self.said.text():
            announce(self, words)
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def _save(self) -> None:
        make = partial(as_pdf, self.steps, self.ink())
        choose_new_file(
            self,
            translated("Save as PDF"),
            lambda path: self.model.save(path, make),
            name="plan.pdf",
            kinds="PDF (*.pdf)",
        )

    def _print(self) -> None:
        # Late: asking a system for its printers takes a moment, and few people print.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName("Leeward")  # what the printer's own list and a cover page would show
        printer.setCreator("")
        printer.setPageLayout(
            QPageLayout(QPageSize(usual_paper()), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
        )
        dialog = QPrintDialog(printer, self)
        dialog.setObjectName("planPrinting")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(translated("Print my plan"))
        dialog.accepted.connect(lambda: self.send_to(printer))
        QDialog.open(dialog)


def _spoken(steps: tuple[CopiedStep, ...]) -> str:
    said = []
    for step in steps:
        people = [", ".join(filter(None, person)) for person in step.people]
        said.append(". ".join(filter(None, (heading(step.step), step.text, *people))))
    return "\n".join(said)
