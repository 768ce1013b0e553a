"""Whom to write a letter to: letters that were begun, and members by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.domain.carrying import Carrying
from client.ui.guide_desk.letters_model import LettersModel
from client.ui.guide_desk.parts import Said, action, reader
from client.ui.guide_desk.rows import author_name, translated
from client.ui.kit.controls import Label
from client.ui.kit.flow import Flow
from client.ui.kit.item_rows import RowCard, RowWords
from client.ui.kit.parts import let_tab_go_down
from client.ui.kit.search_field import SearchField
from client.ui.kit.words import isolated

if TYPE_CHECKING:
    from client.ui.kit.home import Home

_BEGINNING: Final = 120
"""Characters of a begun letter that are shown."""


class WhomPage(QWidget):
    """Letters that were begun, and members by name."""

    def __init__(self, home: Home, model: LettersModel, leave: Callable[[], object]) -> None:
        super().__init__()
        self._model = model
        theme = home.theme
        scroller = reader(theme, translated("Letters to members"))
        self._back = action(
            theme, translated("Back to the queue"), "leaveLetters", leave, "quiet", "arrow-left"
        )
        row = Flow(theme)
        row.addWidget(self._back)
        column = scroller.box
        column.addLayout(row)
        column.addWidget(Label(translated("Letters to members"), "h2"))
        column.addWidget(
            Label(
                translated(
                    "A letter is words from the guides to one member, and no sanction: nothing that was decided about"
                    " them changes by it. Every guide of this community can read what was written; that you opened a"
                    " conversation goes on record."
                ),
                "body",
                "soft",
            )
        )
        self._notice = Said(theme, "lettersNotice")
        column.addWidget(self._notice)
        self.begun = RowCard(
            theme, translated("Begun and not sent"), "lettersBegun", self._open, row_name="letterTo"
        )
        column.addWidget(self.begun)
        self.search = SearchField(theme, translated("A member's name"))
        self.search.setObjectName("letterSearch")
        self.search.setPlaceholderText(translated("A member's name"))
        self.search.textChanged.connect(model.search)
        column.addWidget(self.search)
        self._none = Label("", "small")
        self._none.setObjectName("lettersNobody")
        column.addWidget(self._none)
        self.people = RowCard(
            theme, translated("Members with this name"), "letterPeople", self._open, row_name="letterPerson"
        )
        column.addWidget(self.people)
        self.carried = RowCard(
            theme,
            translated("There for others much of the time"),
            "lettersCarried",
            self._open,
            row_name="letterCarried",
        )
        self.carried.top.addWidget(
            Label(
                translated(
                    "Noticed on this computer alone, from what every member can read, and shown to nobody else. It is"
                    " no order and no praise to be earned: perhaps thank them, or ask whether they rest."
                ),
                "small",
            )
        )
        column.addWidget(self.carried)
        column.addStretch(1)
        self._column = scroller.column
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroller)
        model.changed.connect(self._render)
        self._render()

    def begin(self) -> None:
        """Begin with the name."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, item: str) -> None:
        state = self._model.state
        known = [(one.member, one.name) for one in state.begun]
        known += [(one.member, one.name) for one in state.carried]
        names = {str(id_): name for id_, name in (*known, *state.people)}
        self._model.open(UUID(item), names.get(item, ""))

    def _render(self) -> None:
        state = self._model.state
        self._notice.say(state.notice if state.talk is None else None, state.attempts)
        begun = [
            RowWords(str(one.member), "pen-line", isolated(author_name(one.name)), _beginning(one.words))
            for one in state.begun
        ]
        people = [RowWords(str(id_), "mail", isolated(author_name(name))) for id_, name in state.people]
        carried = [
            RowWords(str(one.member), "hand-heart", isolated(author_name(one.name)), _noticed(one.noticed))
            for one in state.carried
        ]
        moved = [
            self.begun.show_rows(begun),
            self.people.show_rows(people),
            self.carried.show_rows(carried),
        ]
        nobody = bool(state.typed.strip()) and not state.people
        self._none.setText(translated("Nobody here has a name like that.") if nobody else "")
        self._none.setVisible(nobody)
        if any(moved):
            let_tab_go_down(self._column)


def _noticed(noticed: Carrying) -> str:
    """What was noticed, and what could come of it."""
    said = []
    if noticed.welcomes:
        said.append(translated("Answers people who are new here."))
    if noticed.days:
        said.append(translated("Was there on many days in a row."))
    if noticed.late:
        said.append(translated("Often writes when it is night by this computer's clock."))
    said.append(
        translated("Perhaps ask whether they rest.")
        if noticed.rests_little
        else translated("Perhaps thank them.")
    )
    return " ".join(said)


def _beginning(words: str) -> str:
    line = " ".join(words.split())
    return isolated(line if len(line) <= _BEGINNING else f"{line[: _BEGINNING - 1].rstrip()}…")
