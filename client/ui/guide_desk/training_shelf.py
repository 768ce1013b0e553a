"""The first page of the training: the lessons, the written protocol, and the cases of the practice room."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from client.domain.training.cases import THEMES
from client.ui.guide_desk.parts import Said, action
from client.ui.guide_desk.training_model import TrainingModel
from client.ui.guide_desk.training_words import (
    PROTOCOL,
    case_facts,
    lesson_facts,
    theme_words,
    translated,
)
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Label, Scroller
from client.ui.kit.flow import Flow
from client.ui.kit.item_rows import ItemRow, RowCard, RowWords
from client.ui.kit.parts import let_tab_go_down

if TYPE_CHECKING:
    from client.ui.kit.home import Home

_ROW = "trainingRow"


class TrainingShelf(Scroller):
    """Everything to learn by. `leave` leads back to the queue."""

    def __init__(self, home: Home, model: TrainingModel, leave: Callable[[], object]) -> None:
        super().__init__(home.theme, spacing=14)
        theme = home.theme
        self._model = model
        self.setObjectName("trainingShelf")
        self.setAccessibleName(translated("Learn and practise"))
        self.back = action(
            theme, translated("Back to the desk"), "leaveTraining", leave, "quiet", "arrow-left"
        )
        row = Flow(theme)
        row.addWidget(self.back)
        self.box.addLayout(row)
        self.box.addWidget(Label(translated("Learn and practise"), "h1"))
        self.box.addWidget(
            Label(
                translated(
                    "Short lessons, and written cases to try yourself at. Nothing here is a test, nothing is counted,"
                    " and nobody else sees where you have been. Lessons and cases are in English so far. They were"
                    " written from the sources that the lessons name; no clinician or guide has reviewed them yet."
                ),
                "body",
                "soft",
            )
        )
        self.notice = Said(theme, "trainingNotice")
        self.box.addWidget(self.notice)
        self.lessons = RowCard(theme, translated("Lessons"), "trainingLessons", model.open, row_name=_ROW)
        self.box.addWidget(self.lessons)
        self.protocol = RowCard(
            theme, translated("When a life may be at risk"), "trainingProtocol", model.open, row_name=_ROW
        )
        self.box.addWidget(self.protocol)
        self.cases = RowCard(
            theme, translated("The practice room"), "trainingCases", model.open, row_name=_ROW
        )
        self.cases.top.addWidget(
            Label(
                translated(
                    "Every case is made up, and so is everybody in it. Decide as you would at the desk, then read what"
                    " may be thought of it. There is no right answer to find."
                ),
                "small",
            )
        )
        self.theme_choice = Choice(
            theme,
            [(translated("All of them"), ""), *((theme_words(each), each) for each in THEMES)],
        )
        self.theme_choice.setObjectName("trainingTheme")
        self.theme_choice.setAccessibleName(translated("Which cases to show"))
        self.theme_choice.activated.connect(lambda _: self.render_state())
        self.cases.top.addWidget(self.theme_choice)
        self.cases.grown.connect(lambda: let_tab_go_down(self.column))
        self.box.addWidget(self.cases)
        self.forget = action(
            theme, translated("Forget where I have been"), "forgetTraining", model.forget, "quiet"
        )
        self.forget.setAccessibleDescription(
            translated("Lessons and cases are shown as if you had never opened them.")
        )
        last = Flow(theme)
        last.addWidget(self.forget)
        self.box.addLayout(last)
        self.box.addStretch(1)
        model.changed.connect(self.render_state)

    def render_state(self) -> None:
        """Show what there is, and what was read of it."""
        state, model = self._model.state, self._model
        self.notice.say(state.notice)
        practice = state.practice
        self.forget.setVisible(practice is not None and bool(practice.marks))
        if practice is None:
            for card in (self.lessons, self.protocol, self.cases):
                card.hide()
            return
        marks, material = practice.marks, practice.material
        lessons = [
            RowWords(
                each.id,
                "book-open-check" if model.mark_of(each.id).finished_at is not None else "book-open",
                translated("{number}. {title}").format(number=at, title=each.title),
                each.summary,
                lesson_facts(each.minutes, marks.get(each.id)),
            )
            for at, each in enumerate(material.course.lessons, 1)
        ]
        protocol = RowWords(
            PROTOCOL,
            "life-buoy",
            translated("The written protocol"),
            translated("What to check, what to say, whom to call, what to write down, step after step."),
        )
        theme = str(self.theme_choice.currentData() or "")
        cases = [
            RowWords(
                each.id,
                "check" if model.mark_of(each.id).finished_at is not None else "message-circle",
                each.title,
                theme_words(each.theme),
                case_facts(each, marks.get(each.id)),
            )
            for each in material.cases
            if theme in ("", each.theme)
        ]
        moved = [
            self.lessons.show_rows(lessons),
            self.protocol.show_rows([protocol]),
            self.cases.show_rows(cases, always=True),
        ]
        if any(moved):
            let_tab_go_down(self.column)

    def row_of(self, item: str) -> ItemRow | None:
        """The row that opens this, if it is shown."""
        rows = (*self.lessons.rows, *self.protocol.rows, *self.cases.rows)
        return next((row for row in rows if row.words.item == item), None)

    def begin(self, came_from: str = "") -> None:
        """Begin where one came from, or at the way back."""
        row = self.row_of(came_from)
        if row is None:
            self.verticalScrollBar().setValue(0)
            self.back.setFocus()
        else:
            row.setFocus()
            self.ensureWidgetVisible(row)
