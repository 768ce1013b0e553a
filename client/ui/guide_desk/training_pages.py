"""Learn and practise: the shelf, a lesson, a case, the written protocol; one at a time. It needs no network."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from client.services.changes import ChangeSet
from client.ui.guide_desk.case_page import CasePage
from client.ui.guide_desk.lesson_page import LessonPage
from client.ui.guide_desk.protocol_page import ProtocolPage
from client.ui.guide_desk.training_model import TrainingModel
from client.ui.guide_desk.training_shelf import TrainingShelf
from client.ui.guide_desk.training_words import PROTOCOL, SHELF
from protocol.reviewing import Band

if TYPE_CHECKING:
    from client.ui.kit.home import Home


class TrainingPages(QStackedWidget):
    """Pages but the shelf are made when they are first wanted. `leave` leads back to the desk."""

    def __init__(self, home: Home, leave: Callable[[], object]) -> None:
        super().__init__()
        self._home = home
        self.setObjectName("training")
        self.model = TrainingModel(home, self)
        self.shelf = TrainingShelf(home, self.model, leave)
        self.addWidget(self.shelf)
        self._lesson: LessonPage | None = None
        self._case: CasePage | None = None
        self._protocol: ProtocolPage | None = None
        self._from = SHELF
        self.model.turned.connect(self._turn)

    def begin(self) -> None:
        """Read what there is, and begin where one was."""
        self.model.load()
        self._begin(self.currentWidget())

    def back(self) -> bool:
        """From a page to the shelf; whether one was on a page."""
        return self.model.back()

    def confirm(self) -> None:
        """Talk the open case over, if enough is chosen."""
        self.model.talk()

    def keep(self) -> Coroutine[Any, Any, ChangeSet] | None:
        """Where one is in the open lesson, if that is not kept yet."""
        return self.model.unsaved()

    @property
    def lesson(self) -> LessonPage:
        """The page of a lesson."""
        if self._lesson is None:
            self._lesson = LessonPage(self._home, self.model)
            self.addWidget(self._lesson)
        return self._lesson

    @property
    def case(self) -> CasePage:
        """The page of a case."""
        if self._case is None:
            self._case = CasePage(self._home, self.model)
            self.addWidget(self._case)
        return self._case

    @property
    def protocol(self) -> ProtocolPage:
        """The page of the written protocol."""
        if self._protocol is None:
            self._protocol = ProtocolPage(self._home, self.model)
            self.addWidget(self._protocol)
        return self._protocol

    def _turn(self) -> None:
        state = self.model.state
        came_from, self._from = self._from, state.open
        if state.practice is None:
            return
        material = state.practice.material
        lesson, case = material.lesson(state.open), material.case(state.open)
        if lesson is not None:
            self.lesson.open_lesson(lesson)
            self.setCurrentWidget(self.lesson)
            self.lesson.begin()
        elif case is not None:
            self.case.open_case(case)
            self.setCurrentWidget(self.case)
            self.case.begin()
        elif state.open == PROTOCOL:
            before = material.case(came_from)
            if before is not None and before.protocol:
                self.protocol.show_kind(before.protocol, Band.NOW)
            self.setCurrentWidget(self.protocol)
            self.protocol.begin()
        else:
            self.setCurrentWidget(self.shelf)
            self.shelf.begin(came_from)

    def _begin(self, page: QWidget | None) -> None:
        if isinstance(page, TrainingShelf | LessonPage | CasePage | ProtocolPage):
            page.begin()
