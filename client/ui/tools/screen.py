"""The place of the tools: a page of cards, and behind each its tool. Back leads the way one came."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from client.ui.kit.place import Place
from client.ui.tools.doing import BreathingTool, GroundingTool
from client.ui.tools.front import FrontPage
from client.ui.tools.kinds import small_steps, thought_record, values
from client.ui.tools.record_page import RecordPage
from client.ui.tools.sleep_page import SleepPage
from client.ui.tools.words import translated
from client.ui.tools.worry_page import WorryPage

if TYPE_CHECKING:
    from client.ui.kit.home import Home

ToolView = BreathingTool | GroundingTool | RecordPage | WorryPage | SleepPage


class ToolsPlace(Place):
    """Pages are made when they are first wanted. What is written in any of them is kept by itself."""

    key: ClassVar[str] = "tools"

    def __init__(self, home: Home) -> None:
        super().__init__(home.theme)
        self._home = home
        self.pages = QStackedWidget()
        self.body.addWidget(self.pages)
        self.front = FrontPage(home.theme)
        self.front.chosen.connect(self.open_part)
        self.pages.addWidget(self.front)
        self._views: dict[str, ToolView] = {}
        self._open = ""

    def title(self) -> str:
        """Its name, or that of the tool that is open."""
        card = self.front.cards.get(self._open)
        return translated("Tools") if card is None else card.accessibleName()

    def where(self) -> str:
        """Who can see what is written."""
        return translated("Only on this computer, in your vault")

    def arrive(self) -> None:
        """Go on where one was."""
        view = self.view(self._open)
        if view is None:
            self.front.begin()
        else:
            view.begin()

    def open_part(self, part: str) -> None:
        """Open the tool of that key; the plan and the questionnaires are places of their own."""
        elsewhere = {"plan": "plan/tools", "instruments": "instruments"}
        if part in elsewhere:
            self._home.go(elsewhere[part])
            return
        view = self._made(part)
        if view is not None:
            self._open = part
            self.pages.setCurrentWidget(view)
            view.begin()
            self.retitled.emit()

    def back(self) -> bool:
        """One step back: inside a tool, then to all of them."""
        view = self.view(self._open)
        if view is None:
            return False
        if isinstance(view, (RecordPage, WorryPage, SleepPage)) and view.back():
            return True
        self._leave()
        return True

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """Words that are not kept yet, of whatever tool."""
        left = [work for view in self._views.values() if (work := _unsaved(view)) is not None]
        return _all(left) if left else None

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever looks elsewhere has stopped writing for now."""
        super().hideEvent(event)
        for view in self._views.values():
            if isinstance(view, (RecordPage, WorryPage, SleepPage)):
                view.model.save()

    def parts(self) -> tuple[QWidget, ...]:
        """What is shown."""
        page = self.pages.currentWidget()
        return (page,) if page is not None else ()

    def view(self, key: str) -> ToolView | None:
        """The tool of that key, if it was opened before."""
        return self._views.get(key)

    # Inside

    def _leave(self) -> None:
        came_from, self._open = self._open, ""
        self.pages.setCurrentWidget(self.front)
        self.front.begin(came_from)
        self.retitled.emit()

    def _made(self, key: str) -> ToolView | None:
        if key not in self._views:
            view = self._make(key)
            if view is None:
                return None
            view.leave.connect(self._leave)
            self.pages.addWidget(view)
            self._views[key] = view
        return self._views[key]

    def _make(self, key: str) -> ToolView | None:
        home = self._home
        tools = {"thought-record": thought_record, "small-step": small_steps, "value": values}
        if key in tools:
            return RecordPage(home, tools[key]())
        if key == "breathing":
            return BreathingTool(home.theme)
        if key == "grounding":
            return GroundingTool(home.theme)
        if key == "worry":
            return WorryPage(home)
        return SleepPage(home) if key == "night" else None


def _unsaved(view: ToolView) -> Coroutine[Any, Any, object] | None:
    return view.model.unsaved() if isinstance(view, (RecordPage, WorryPage, SleepPage)) else None


async def _all(left: list[Coroutine[Any, Any, object]]) -> None:
    """One that fails costs no other tool's words."""
    for answer in await asyncio.gather(*left, return_exceptions=True):
        if isinstance(answer, BaseException):
            raise answer
