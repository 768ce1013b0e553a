"""One lesson for guides, set for reading, with its questions at the end that nobody marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.domain.library.pieces import Piece
from client.domain.library.reading import WHOLE
from client.ui.guide_desk.parts import action
from client.ui.guide_desk.training_model import TrainingModel
from client.ui.guide_desk.training_words import minutes, translated
from client.ui.kit.controls import Card, Label, Scroller, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.parts import let_tab_go_down
from client.ui.kit.reading_paper import ReadingPaper
from client.ui.kit.words import full_date, isolated

if TYPE_CHECKING:
    from client.ui.kit.home import Home

_BESIDE_PAPER = 10
"""Unscaled pixels between the edge of the sheet and its words, which its line of focus needs."""
_BEGUN, _NEARLY = 40, 950
"""Thousandths between which it is worth offering to go on where one was."""


class LessonPage(Scroller):
    """Shows the lesson that is open in the model."""

    def __init__(self, home: Home, model: TrainingModel) -> None:
        super().__init__(home.theme, spacing=12)
        theme = home.theme
        self._model = model
        self._lesson: Piece | None = None
        self._moving = False
        self.setObjectName("lessonPage")
        self.back = action(theme, "", "lessonBack", model.back, "quiet", "arrow-left")
        self.top = QWidget()
        self.top.setProperty("surface", "clear")
        above = QVBoxLayout(self.top)
        breathe(above, theme, spacing=12)
        row = Flow(theme)
        row.addWidget(self.back)
        above.addLayout(row)
        head = QVBoxLayout()
        breathe(head, theme, margins=(_BESIDE_PAPER, 4, _BESIDE_PAPER, 4), spacing=10)
        self.heading = Label("", "h1")
        self.heading.setObjectName("lessonTitle")
        self.heading.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as the text below it
        head.addWidget(self.heading)
        self.facts = Label("", "small")
        head.addWidget(self.facts)
        self.go_on = action(
            theme, translated("Go on where you were"), "lessonGoOn", self._go_on, icon="bookmark"
        )
        ways = Flow(theme)
        ways.addWidget(self.go_on)
        head.addLayout(ways)
        above.addLayout(head)
        self.box.addWidget(self.top)
        self.paper = ReadingPaper(theme)
        self.paper.setObjectName("lessonPaper")
        self.paper.cursor_at.connect(self._follow)
        self.paper.paged.connect(self._page)
        self.box.addWidget(self.paper)
        self.end = Card(theme, "sunken", margins=(20, 16, 20, 18), spacing=10)
        self.end.box.addWidget(
            Label(
                translated(
                    "The questions are for you alone: nobody asks for an answer, and none is kept. The lesson was"
                    " written from the sources above; no clinician or guide has reviewed it yet."
                ),
                "small",
            )
        )
        self.read = action(theme, "", "lessonRead", self._finish, icon="check")
        self.next = action(theme, "", "lessonNext", self._next, "primary")
        acts = Flow(theme, spacing=8)
        acts.addWidget(self.next)
        acts.addWidget(self.read)
        self.end.box.addLayout(acts)
        self.box.addWidget(self.end)
        self.box.addStretch(1)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._settle.timeout.connect(self._settled)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        model.changed.connect(self.render_state)

    @property
    def place(self) -> int:
        """How far one has read, in thousandths of the sheet: its end counts once it is in sight."""
        tall = self.paper.height()
        top = self.verticalScrollBar().value() - self._top_of_paper()
        if top + self.viewport().height() >= tall:
            return WHOLE
        return max(0, min(WHOLE, round(WHOLE * top / max(1, tall))))

    def open_lesson(self, lesson: Piece) -> None:
        """Show this lesson from its beginning."""
        self._lesson = lesson
        self.setAccessibleName(lesson.title)
        self.heading.setText(lesson.title)
        self.paper.show_piece(lesson)
        self.render_state()
        let_tab_go_down(self.column)
        self._moving = True
        self.verticalScrollBar().setValue(0)
        self._settle.start()

    def render_state(self) -> None:
        """Say what is known of this lesson now."""
        lesson, state = self._lesson, self._model.state
        if lesson is None or state.practice is None or state.open != lesson.id:
            return
        self.back.setText(self._model.back_words)
        lessons = state.practice.material.course.lessons
        at = lessons.index(lesson) + 1
        which = translated("Lesson {number} of {all}").format(number=at, all=len(lessons))
        looked = translated("Looked over on {day}").format(day=full_date(lesson.reviewed))
        self.facts.setText(" · ".join((minutes(lesson.minutes), which, looked)))
        self.go_on.setVisible(_BEGUN <= state.was_at < _NEARLY)
        finished = self._model.mark_of(lesson.id).finished_at is not None
        self.read.setText(translated("Not read after all") if finished else translated("I have read this"))
        self.read.set_icon("" if finished else "check")
        following = self._following()
        self.next.setVisible(following is not None)
        if following is not None:
            self.next.setText(translated("Next lesson: {title}").format(title=isolated(following.title)))

    def begin(self) -> None:
        """Begin with the text itself: the keys scroll it, and a screen reader reads it."""
        self.paper.setFocus()
        self.verticalScrollBar().setValue(0)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever goes elsewhere has stopped reading for now."""
        super().hideEvent(event)
        self._model.save()

    # Inside

    def _following(self) -> Piece | None:
        practice, lesson = self._model.state.practice, self._lesson
        if practice is None or lesson is None:
            return None
        lessons = practice.material.course.lessons
        at = lessons.index(lesson) + 1
        return lessons[at] if at < len(lessons) else None

    def _top_of_paper(self) -> int:
        return self.paper.mapTo(self._inside(), QPoint(0, 0)).y()

    def _scrolled(self, _: int) -> None:
        if not self._moving and self.isVisible() and self._lesson is not None:
            self._model.reach(self.place)

    def _settled(self) -> None:
        self._moving = False

    def _go_on(self) -> None:
        place = self._model.state.was_at
        self.verticalScrollBar().setValue(self._top_of_paper() + round(self.paper.height() * place / WHOLE))
        self.paper.setFocus()

    def _follow(self, where: QRect) -> None:
        spot = self.paper.viewport().mapTo(self._inside(), where.center())
        self.ensureVisible(spot.x(), spot.y(), 0, self._theme.px(60))

    def _inside(self) -> QWidget:
        inside: QWidget | None = self.widget()
        assert inside is not None
        return inside

    def _page(self, pages: int) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + pages * (bar.pageStep() - self._theme.line("reading")))

    def _finish(self) -> None:
        if self._lesson is not None:
            finished = self._model.mark_of(self._lesson.id).finished_at is not None
            self._model.finish(self._lesson.id, finished=not finished)

    def _next(self) -> None:
        following = self._following()
        if following is not None and self._lesson is not None:
            self._model.finish(self._lesson.id)
            self._model.go_on_to(following.id)
