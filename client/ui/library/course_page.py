"""One course: what it is about, its lessons in order, and how far one is. There is no hurry in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from client.domain.library.reading import progress
from client.ui.kit.controls import Button, Label, Scroller
from client.ui.kit.flow import Flow
from client.ui.kit.item_rows import RowCard, RowWords
from client.ui.kit.parts import let_tab_go_down
from client.ui.kit.prose import Prose
from client.ui.library.shelf import words_of
from client.ui.library.view_model import LibraryModel
from client.ui.library.words import facts_of_course, minutes, titled, translated

if TYPE_CHECKING:
    from client.ui.kit.home import Home


class CoursePage(Scroller):
    """Shows the course that is open in the model."""

    def __init__(self, home: Home, model: LibraryModel) -> None:
        super().__init__(home.theme, spacing=14)
        theme = home.theme
        self._model = model
        self.setObjectName("libraryCourse")
        self.back = Button(
            theme, translated("Back to the library"), "quiet", icon="arrow-left", on=model.back
        )
        self.back.setObjectName("libraryCourseBack")
        self.keep = Button(theme, "", "quiet", icon="bookmark", on=self._keep)
        self.keep.setObjectName("libraryCourseKeep")
        row = Flow(theme)
        row.addWidget(self.back)
        row.addWidget(self.keep)
        self.box.addLayout(row)
        self.heading = Label("", "h1")
        self.box.addWidget(self.heading)
        self.facts = Label("", "small")
        self.box.addWidget(self.facts)
        self.lead = Prose(theme)
        self.box.addWidget(self.lead)
        self.begin = Button(theme, "", "primary", on=self._go_on)
        self.begin.setObjectName("libraryBegin")
        line = Flow(theme)
        line.addWidget(self.begin)
        self.box.addLayout(line)
        self.lessons = RowCard(theme, translated("Lessons"), "libraryLessons", model.open)
        self.box.addWidget(self.lessons)
        self.box.addWidget(
            Label(
                translated(
                    "Any order and any pace is fine. A lesson you leave waits for you, and nothing counts the days."
                ),
                "small",
            )
        )
        self.box.addStretch(1)
        model.changed.connect(self.render_state)

    def render_state(self) -> None:
        """Show how far one is."""
        state = self._model.state
        course = None if state.shelves is None else state.shelves.library.course_of(state.open)
        if state.shelves is None or course is None or course.id != state.open:
            return
        self.setAccessibleName(course.title)
        self.heading.setText(course.title)
        self.lead.setText(course.summary)
        self.facts.setText(facts_of_course(course, state.shelves.marks))
        kept = self._model.mark_of(course.id).kept
        self.keep.setText(translated("Kept for later") if kept else translated("Keep for later"))
        self.keep.set_icon("bookmark-check" if kept else "bookmark")
        so_far = progress(course, state.shelves.marks)
        self.begin.setVisible(so_far.next is not None)
        if so_far.next is not None:
            words = translated("Go on: {title}") if so_far.begun else translated("Begin: {title}")
            self.begin.setText(words.format(title=titled(state.shelves.library, so_far.next)))
        rows = []
        for at, lesson in enumerate(course.lessons, 1):
            words_there = words_of(state.shelves, lesson.id)
            read = " · ".join(
                [minutes(lesson.minutes)]
                + ([translated("read")] if self._model.mark_of(lesson.id).finished_at is not None else [])
            )
            title = translated("{number}. {title}").format(number=at, title=words_there.title)
            rows.append(RowWords(lesson.id, words_there.icon, title, lesson.summary, read))
        if self.lessons.show_rows(rows):
            let_tab_go_down(self.column)

    def arrive(self) -> None:
        """Begin where one goes on."""
        self.verticalScrollBar().setValue(0)
        (self.begin if self.begin.isVisibleTo(self) else self.back).setFocus()

    def _keep(self) -> None:
        item = self._model.state.open
        self._model.keep(item, kept=not self._model.mark_of(item).kept)

    def _go_on(self) -> None:
        state = self._model.state
        course = None if state.shelves is None else state.shelves.library.course_of(state.open)
        if state.shelves is not None and course is not None:
            following = progress(course, state.shelves.marks).next
            if following is not None:
                self._model.open(following)
