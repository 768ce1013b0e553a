"""The place of the library: shelves, a text, a course, topics; one at a time, and Back leads the way one came."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from client.ui.kit.place import Place
from client.ui.library.course_page import CoursePage
from client.ui.library.reading_page import ReadingPage
from client.ui.library.shelf import ShelfPage
from client.ui.library.topics_page import TopicsPage
from client.ui.library.view_model import TOPICS, LibraryModel
from client.ui.library.words import translated

if TYPE_CHECKING:
    from client.ui.kit.home import Home


class LibraryPlace(Place):
    """Pages but the shelves are made when they are first wanted."""

    key: ClassVar[str] = "library"

    def __init__(self, home: Home) -> None:
        super().__init__(home.theme)
        self._home = home
        self.model = LibraryModel(home, self)
        self.pages = QStackedWidget()
        self.body.addWidget(self.pages)
        self.shelf = ShelfPage(home, self.model)
        self.shelf.support.connect(home.show_support)
        self.pages.addWidget(self.shelf)
        self._reading: ReadingPage | None = None
        self._course: CoursePage | None = None
        self._topics: TopicsPage | None = None
        self._from = ""
        self.model.turned.connect(self._turn)
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+F"), self, self._search, context=here)

    def title(self) -> str:
        """Its name; what is open says its own."""
        return translated("Library")

    def where(self) -> str:
        """Who can see what is read."""
        return translated("Only on this computer")

    def arrive(self) -> None:
        """Read the shelves; begin where one searches, or at the text that is open."""
        self.model.load()
        page = self.page
        if page is self.shelf:
            self.shelf.search.setFocus()
        elif page is not None:
            page.setFocus()

    def open_part(self, part: str) -> None:
        """Open an article ("articles/anger"), a lesson, a course, or "topics", once the shelves are read."""
        self.model.open(part)

    def parts(self) -> tuple[QWidget, ...]:
        """Of a text: what stands above it, the text, and what may be said of it at its end."""
        if self._reading is not None and self.page is self._reading:
            return (self._reading.top, self._reading.paper, self._reading.end)
        return (self,)

    def back(self) -> bool:
        """The way one came; out of a search."""
        if self.model.back():
            return True
        if self.model.state.typed:
            self.shelf.search.clear()
            self.shelf.search.setFocus()
            return True
        return False

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """Where one is in the open text, if it is not known yet."""
        return self.model.unsaved()

    @property
    def page(self) -> QWidget | None:
        """What is shown."""
        return self.pages.currentWidget()

    @property
    def reading(self) -> ReadingPage:
        """The page of a text."""
        if self._reading is None:
            self._reading = ReadingPage(self._home, self.model)
            self.pages.addWidget(self._reading)
        return self._reading

    @property
    def course(self) -> CoursePage:
        """The page of a course."""
        if self._course is None:
            self._course = CoursePage(self._home, self.model)
            self.pages.addWidget(self._course)
        return self._course

    @property
    def topics(self) -> TopicsPage:
        """The page of topics."""
        if self._topics is None:
            self._topics = TopicsPage(self._home, self.model)
            self._topics.support.connect(self._home.show_support)
            self.pages.addWidget(self._topics)
        return self._topics

    # Inside

    def _turn(self) -> None:
        state = self.model.state
        came_from, self._from = self._from, state.open
        piece = None if state.shelves is None else state.shelves.library.pieces.get(state.open)
        if piece is not None:
            self.reading.open_piece(piece)
            self._show(self.reading)
            self.reading.arrive()
        elif state.open == TOPICS:
            self.topics.render_state()
            self._show(self.topics)
            self.topics.arrive()
        elif state.open:
            self.course.render_state()
            self._show(self.course)
            self.course.arrive()
        else:
            self._show(self.shelf)
            row = self.shelf.row_of(came_from)
            (row or (self.shelf.topics if came_from == TOPICS else self.shelf.search)).setFocus()

    def _show(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)

    def _search(self) -> None:
        while self.model.back():
            pass
        self.shelf.search.setFocus()
        self.shelf.search.selectAll()
