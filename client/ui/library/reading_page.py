"""One text, set for reading: where one was, its parts, and what one may say of it at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.domain.library.pieces import Piece
from client.domain.library.reading import NEARLY, WHOLE
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Button, Card, Label, Scroller, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.parts import let_tab_go_down
from client.ui.kit.reading_paper import ReadingPaper
from client.ui.kit.words import full_date
from client.ui.library.view_model import LibraryModel
from client.ui.library.words import lesson_of, minutes, titled, translated

if TYPE_CHECKING:
    from client.ui.kit.home import Home

_BEGUN = 40
"""Thousandths from which on it is worth offering to go on where one was."""
_FEW_PARTS = 3
_BESIDE_PAPER = 10
"""Unscaled pixels between the edge of the sheet and its words, which its line of focus needs."""


class ReadingPage(Scroller):
    """Shows the text that is open in the model."""

    def __init__(self, home: Home, model: LibraryModel) -> None:
        super().__init__(home.theme, spacing=12)
        theme = home.theme
        self._model = model
        self._piece: Piece | None = None
        self._moving = False
        self.setObjectName("libraryReading")
        self.back = Button(theme, "", "quiet", icon="arrow-left", on=model.back)
        self.back.setObjectName("libraryBack")
        self.keep = Button(theme, "", "quiet", icon="bookmark", on=self._keep)
        self.keep.setObjectName("libraryKeep")
        self.top = QWidget()
        self.top.setProperty("surface", "clear")
        above = QVBoxLayout(self.top)
        breathe(above, theme, spacing=12)
        row = Flow(theme)
        row.addWidget(self.back)
        row.addWidget(self.keep)
        above.addLayout(row)
        head = QVBoxLayout()
        breathe(head, theme, margins=(_BESIDE_PAPER, 4, _BESIDE_PAPER, 4), spacing=10)
        self.heading = Label("", "h1")
        self.heading.setObjectName("libraryTitle")
        self.heading.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as the text below it
        head.addWidget(self.heading)
        self.facts = Label("", "small")
        head.addWidget(self.facts)
        self.go_on = Button(theme, translated("Go on where you were"), icon="bookmark", on=self._go_on)
        self.go_on.setObjectName("libraryGoOn")
        self.parts = Choice(theme, [])
        self.parts.setObjectName("libraryParts")
        self.parts.setAccessibleName(translated("Go to a part of this text"))
        self.parts.activated.connect(self._to_part)
        ways = Flow(theme, spacing=12)
        ways.addWidget(self.go_on)
        ways.addWidget(self.parts)
        head.addLayout(ways)
        above.addLayout(head)
        self.box.addWidget(self.top)
        self.paper = ReadingPaper(theme)
        self.paper.setObjectName("libraryPaper")
        self.paper.cursor_at.connect(self._follow)
        self.paper.paged.connect(self._page)
        self.box.addWidget(self.paper)
        self.end = Card(theme, "sunken", margins=(20, 16, 20, 18), spacing=10)
        self.end.box.addWidget(
            Label(
                translated(
                    "This is general information. It cannot know you, and is no substitute for somebody who does. It"
                    " was written from the sources above; no clinician has reviewed it yet."
                ),
                "small",
            )
        )
        self.done = Label("", "body", "accent")
        self.done.setObjectName("libraryDone")
        self.end.box.addWidget(self.done)
        self.read = Button(theme, "", icon="check", on=self._finish)
        self.read.setObjectName("libraryRead")
        self.next = Button(theme, "", "primary", on=self._next)
        self.next.setObjectName("libraryNext")
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

    def open_piece(self, piece: Piece) -> None:
        """Show this text from its beginning."""
        self._piece = piece
        self.setAccessibleName(piece.title)
        self.heading.setText(piece.title)
        self.paper.show_piece(piece)
        options: list[tuple[str, object]] = [(translated("Parts of this text"), -1)]
        options += [(words, at) for at, words in enumerate(piece.headings)]
        options.append((translated("What this rests on"), len(piece.headings)))
        self.parts.offer(options)
        self.parts.setCurrentIndex(0)
        self.parts.setVisible(len(piece.headings) >= _FEW_PARTS)
        self.render_state()
        let_tab_go_down(self.column)
        self._moving = True
        self.verticalScrollBar().setValue(0)
        self._settle.start()

    def render_state(self) -> None:
        """Say what is known of this text now."""
        piece, state = self._piece, self._model.state
        if piece is None or state.shelves is None or state.open != piece.id:
            return
        library = state.shelves.library
        course = library.course_of(piece.id)
        mark = self._model.mark_of(piece.id)
        before = state.behind[-1] if state.behind else ""
        self.back.setText(titled(library, before) or translated("Back to the library"))
        facts = [minutes(piece.minutes)]
        if course is not None:
            facts.append(lesson_of(course, piece))
        facts.append(translated("Looked over on {day}").format(day=full_date(piece.reviewed)))
        self.facts.setText(" · ".join(facts))
        self.keep.setText(translated("Kept for later") if mark.kept else translated("Keep for later"))
        self.keep.set_icon("bookmark-check" if mark.kept else "bookmark")
        self.keep.setAccessibleDescription(
            translated("Press to keep it no longer")
            if mark.kept
            else translated("Press to find it on the first page")
        )
        self.go_on.setVisible(_BEGUN <= state.was_at < NEARLY)
        finished = mark.finished_at is not None
        self.done.setText(translated("You have read this.") if finished else "")
        self.done.setVisible(finished)
        self.read.setText(translated("Not read after all") if finished else translated("I have read this"))
        self.read.set_icon("" if finished else "check")
        following = self._following()
        self.next.setVisible(following is not None)
        if following is not None:
            self.next.setText(translated("Next lesson: {title}").format(title=titled(library, following.id)))

    def arrive(self) -> None:
        """Begin with the text itself: the keys scroll it, and a screen reader reads it."""
        self.paper.setFocus()
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Stay at the words one is at while lines break elsewhere."""
        place = self._model.state.was_at if self._moving else self.place
        super().resizeEvent(event)
        if not self._moving and 0 < place < WHOLE:
            self._to_place(place)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever goes elsewhere has stopped reading for now."""
        super().hideEvent(event)
        self._model.save()

    # Inside

    def _following(self) -> Piece | None:
        shelves = self._model.state.shelves
        course = None if shelves is None or self._piece is None else shelves.library.course_of(self._piece.id)
        if course is None:
            return None
        ids = [lesson.id for lesson in course.lessons]
        at = ids.index(self._piece.id) + 1 if self._piece is not None else 0
        return course.lessons[at] if at < len(ids) else None

    def _top_of_paper(self) -> int:
        return self.paper.mapTo(self._inside(), QPoint(0, 0)).y()

    def _scrolled(self, _: int) -> None:
        if not self._moving and self.isVisible() and self._piece is not None:
            self._model.reach(self.place)

    def _settled(self) -> None:
        self._moving = False

    def _to_place(self, place: int) -> None:
        self.verticalScrollBar().setValue(self._top_of_paper() + round(self.paper.height() * place / WHOLE))

    def _go_on(self) -> None:
        self._to_place(self._model.state.was_at)
        self.paper.setFocus()

    def _to_part(self, chosen: int) -> None:
        if chosen > 0:
            self.paper.go_to_heading(chosen - 1)
            top = self.paper.heading_heights()[chosen - 1]
            self.verticalScrollBar().setValue(self._top_of_paper() + top)

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

    def _keep(self) -> None:
        if self._piece is not None:
            self._model.keep(self._piece.id, kept=not self._model.mark_of(self._piece.id).kept)

    def _finish(self) -> None:
        if self._piece is not None:
            finished = self._model.mark_of(self._piece.id).finished_at is not None
            self._model.finish(self._piece.id, finished=not finished)

    def _next(self) -> None:
        following = self._following()
        if following is not None and self._piece is not None:
            self._model.finish(self._piece.id)
            self._model.go_on_to(following.id)
