"""The place of questionnaires: one page at a time, each with its way back."""

from __future__ import annotations

from collections.abc import Coroutine
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QStackedWidget, QWidget

from client.ui.instruments.about import AboutPage
from client.ui.instruments.bringing import BringingPage
from client.ui.instruments.care import CarePage
from client.ui.instruments.listing import ListingPage
from client.ui.instruments.questions import QuestionPage, ReviewPage
from client.ui.instruments.result import ResultPage
from client.ui.instruments.view_model import InstrumentsModel, Page
from client.ui.instruments.words import translated
from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Card, Label
from client.ui.kit.notice_bar import in_words
from client.ui.kit.place import Place

if TYPE_CHECKING:
    from client.ui.kit.home import Home


class InstrumentsPlace(Place):
    """Nothing here leaves this computer."""

    key: ClassVar[str] = "instruments"

    def __init__(self, home: Home) -> None:
        super().__init__(home.theme)
        theme = home.theme
        self._home = home
        self.model = InstrumentsModel(home, self)
        self.notice = Card(theme, "info", margins=(16, 10, 16, 10))
        self.notice.setObjectName("instrumentsNotice")
        self._words = Label("")
        self.notice.box.addWidget(self._words)
        self.notice.hide()
        self.body.addWidget(self.notice)
        self.stack = QStackedWidget()
        self.body.addWidget(self.stack)
        self.care = CarePage(
            theme,
            lines=home.show_support,
            plan=lambda: home.go("plan/instruments"),
            guides=lambda: home.go("community/guides"),
            on=self.model.after_care,
        )
        self.listing = ListingPage(theme, self.model, back=self._to_tools)
        self.about = AboutPage(theme, self.model)
        self.question = QuestionPage(theme, self.model)
        self.review = ReviewPage(theme, self.model)
        self.result = ResultPage(
            theme, self.model, care=partial(self.model.look_for_help), lines=home.show_support
        )
        self.bringing = BringingPage(theme, self.model)
        self._pages: dict[Page, Any] = {
            "list": self.listing,
            "about": self.about,
            "question": self.question,
            "review": self.review,
            "care": self.care,
            "result": self.result,
            "own": self.bringing,
        }
        for page in self._pages.values():
            self.stack.addWidget(page)
        self._at: object = ("list", 0, "", False)
        self.model.changed.connect(self._render)
        self._render()

    def title(self) -> str:
        """Its name."""
        return translated("Questionnaires")

    def where(self) -> str:
        """Who can see it."""
        return translated("Only on this computer, in your vault")

    def arrive(self) -> None:
        """Look again at what there is; a question that was open stays open."""
        self.model.load()
        self.listing.begin() if self.model.state.page == "list" else self._page().begin()

    def open_part(self, part: str) -> None:
        """Go on to one questionnaire, by its key: what came of it, or what there is to know about it."""
        self.model.open_part(part)

    def back(self) -> bool:
        """From page to page, to the list, and from there to the tools, among which its card lies."""
        if not self.model.back():
            self._to_tools()
        return True

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """An answer that is not in the vault yet."""
        return self.model.unsaved()

    def parts(self) -> tuple[QWidget, ...]:
        """The page that is shown."""
        return (self._page(),)

    # Inside

    def _to_tools(self) -> None:
        self._home.go("tools")

    def _page(self) -> Any:
        return self._pages[self.model.state.page]

    def _render(self) -> None:
        state = self.model.state
        told = "" if state.notice is None else in_words(state.notice)
        if told and told != self._words.text():
            announce(self, told)
        self._words.setText(told)
        self.notice.setVisible(bool(told))
        page = self._page()
        if page is self.care:
            self.care.show_guides(self._guides_there())
        else:
            page.show_state(state)
        self.stack.setCurrentWidget(page)
        at = (state.page, state.at, state.shown, state.loaded)
        # A page keeps its own focus; it begins when it is another one, or its first things have come.
        if at != self._at:
            self._at = at
            page.begin()

    def _guides_there(self) -> bool:
        current = self._home.belonging.state.current
        return not self._home.examples and current is not None and not current.practice
