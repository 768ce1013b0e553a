"""One step of the plan: what it is about, a box for one's own words, and people where they belong."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from client.domain.plan import MOST_LINE, MOST_PEOPLE, MOST_TEXT, WITH_PEOPLE, Contact
from client.ui.kit.accessibility import announce
from client.ui.kit.asking import ask
from client.ui.kit.composer import WordBox
from client.ui.kit.controls import Button, Card, IconButton, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.plan_words import heading, hint, translated
from client.ui.kit.spelling import check_spelling
from client.ui.kit.words import isolated
from client.ui.plan.guidance import guidance
from client.ui.plan.view_model import PlanModel
from client.ui.theme import Theme

if TYPE_CHECKING:
    from client.ui.kit.home import Home


class StepCard(Card):
    """`rearranged` tells that somebody came or went, and Tab goes another way."""

    rearranged = Signal()

    def __init__(self, home: Home, step: int, model: PlanModel) -> None:
        theme = home.theme
        super().__init__(theme, "plain", margins=(24, 20, 24, 20), spacing=8)
        self._theme = theme
        self._model = model
        self.step = step
        self.setObjectName(f"planStep-{step}")
        self.setAccessibleName(heading(step))
        row = QHBoxLayout()
        breathe(row, theme, spacing=10)
        row.addWidget(Label(str(step), "h3", "accent", wrap=False))
        row.addWidget(Label(heading(step), "h3"), 1)
        self.box.addLayout(row)
        self.box.addWidget(Label(hint(step), "body", "soft"))
        self.fold = Button(theme, "", "quiet", on=self._turn)
        self.fold.setObjectName(f"planFold-{step}")
        folded = Flow(theme)
        folded.addWidget(self.fold)
        self.box.addLayout(folded)
        self.guidance = Label("", "body")
        self.guidance.setObjectName(f"planGuidance-{step}")
        self.guidance.hide()
        self.box.addWidget(self.guidance)
        self._say_fold()
        self.words = WordBox(theme, heading(step), least=2, most=14)
        self.words.setObjectName(f"planWords-{step}")
        self.words.setAccessibleDescription(hint(step))
        check_spelling(home, self.words)
        self.words.textChanged.connect(lambda: model.write(step, self.words.toPlainText()))
        self.box.addWidget(self.words)
        self._long = Label("", "small", "note")
        self._long.hide()
        self.box.addWidget(self._long)
        self.people: list[PersonRow] = []
        self._rows = QVBoxLayout()
        breathe(self._rows, theme, spacing=8)
        self.box.addLayout(self._rows)
        self.add = Button(theme, translated("Add somebody"), "quiet", icon="plus", on=self._add)
        self.add.setObjectName(f"planAdd-{step}")
        self.add.setAccessibleName(translated("Add somebody to: {step}").format(step=isolated(heading(step))))
        if step in WITH_PEOPLE:
            line = Flow(theme)
            line.addWidget(self.add)
            self.box.addLayout(line)
        else:
            self.add.setParent(self)
            self.add.hide()

    def in_order(self) -> tuple[QWidget, ...]:
        """What Tab goes through."""
        return (self.fold, self.words, *self.people, self.add)

    def fill(self) -> None:
        """Show what the vault said."""
        self.words.set_words(self._model.plan.texts.get(self.step, ""))
        for row in self.people:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.people = []
        for person in self._model.plan.people(self.step):
            self._show(person)
        self._offer()

    def say_too_long(self, too_long: bool) -> None:
        """Say that there is more in it than is kept."""
        if too_long != self._long.isVisibleTo(self):
            self._long.setText(
                self.tr(
                    "A step holds %n characters. Please make it shorter, so that it can be saved.",
                    "",
                    MOST_TEXT,
                )
            )
            self._long.setVisible(too_long)

    def _turn(self) -> None:
        shown = self.guidance.isHidden()
        self.guidance.setText("\n".join(guidance(self.step)) if shown else "")
        self.guidance.setVisible(shown)
        self._say_fold()
        if shown:
            announce(self, self.guidance.text())

    def _say_fold(self) -> None:
        words = (
            translated("Questions that may help")
            if self.guidance.isHidden()
            else translated("Hide the questions")
        )
        self.fold.setText(words)
        self.fold.set_icon("chevron-down" if self.guidance.isHidden() else "chevron-up")
        self.fold.setAccessibleName(f"{words}: {isolated(heading(self.step))}")

    def _add(self) -> None:
        person = self._model.add_person(self.step)
        if person is not None:
            row = self._show(person)
            self._offer()
            self.rearranged.emit()
            row.name.setFocus()

    def _show(self, person: Contact) -> PersonRow:
        row = PersonRow(self._theme, person)
        row.changed.connect(self._model.put_person)
        row.gone.connect(lambda: self._ask(row))
        self.people.append(row)
        self._rows.addWidget(row)
        row.show()  # at once, for Tab to lead into it
        return row

    def _ask(self, row: PersonRow) -> None:
        """Nobody who is written down goes by one press: this is read in hard hours."""
        said = [each.strip() for each in (row.person.name, row.person.reach) if each.strip()]
        if not said:
            self._remove(row)
            return
        translate = QCoreApplication.translate
        ask(
            self,
            self._theme,
            name="planTakingOut",
            title=translate("tools", "Erase this for good?"),
            about=["\n".join(map(isolated, said))],
            stay=translate("tools", "Leave it as it is"),
            go=translate("tools", "Erase for good"),
            do=lambda: self._remove(row),
        )

    def _remove(self, row: PersonRow) -> None:
        if row not in self.people:
            return  # the plan was read anew meanwhile
        self._model.erase_person(row.person.id)
        self.people.remove(row)
        self.add.show()
        self.add.setFocus()
        self._rows.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._offer()
        self.rearranged.emit()

    def _offer(self) -> None:
        self.add.setVisible(self.step in WITH_PEOPLE and len(self.people) < MOST_PEOPLE)


class PersonRow(QWidget):
    """A name, and how to reach them, in one's own words."""

    changed = Signal(object)
    gone = Signal()

    def __init__(self, theme: Theme, person: Contact) -> None:
        super().__init__()
        self.person = person
        self.setProperty("surface", "clear")
        row = QHBoxLayout(self)
        breathe(row, theme, spacing=8)
        self.name = _line(translated("Name"), person.name, "planName")
        self.reach = _line(translated("How to reach them"), person.reach, "planReach")
        remove = IconButton(theme, "x", translated("Take this person out"), on=self.gone.emit)
        remove.setObjectName("planTakeOut")
        row.addWidget(self.name, 2)
        row.addWidget(self.reach, 3)
        row.addWidget(remove)
        for line in (self.name, self.reach):
            line.textChanged.connect(self._typed)

    def _typed(self) -> None:
        self.person = replace(self.person, name=self.name.text(), reach=self.reach.text())
        self.changed.emit(self.person)


def _line(label: str, text: str, name: str) -> QLineEdit:
    line = QLineEdit(text)
    line.setObjectName(name)
    line.setMaxLength(MOST_LINE)
    line.setPlaceholderText(label)
    line.setAccessibleName(label)
    line.setMinimumWidth(0)
    return line
