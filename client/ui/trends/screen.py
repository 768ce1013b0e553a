"""Trends: moods, dimensions, questionnaires, activities and tags, and one's own questions, over any time."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from client.ui.kit.choice import Choice
from client.ui.kit.controls import Button, Label, breathe
from client.ui.kit.notice_bar import in_words
from client.ui.kit.place import Place
from client.ui.trends.cards_pane import DimensionsPane, ScoresPane
from client.ui.trends.mood_pane import MoodPane
from client.ui.trends.names_pane import NamesPane
from client.ui.trends.saving import Saving
from client.ui.trends.view_model import Trends

if TYPE_CHECKING:
    from client.ui.kit.home import Home

_PARTS: Final = ("mood", "dimensions", "questionnaires", "names", "questions")
_QUESTIONS: Final = 4


class TrendsPlace(Place):
    """Looking back, and nothing but that: it says how it was, never why, and asks for nothing."""

    key: ClassVar[str] = "trends"

    def __init__(self, home: Home) -> None:
        super().__init__(home.theme)
        theme = home.theme
        self._home = home
        self._arrived = False
        self.trends = Trends(home, self)
        self.saving = Saving(theme, self.trends, self)
        self.sections = QTabBar()
        self.sections.setObjectName("trendsSections")
        self.sections.setAccessibleName(self.tr("Parts of Trends"))
        self.sections.setDrawBase(False)
        self.sections.setExpanding(False)
        self.sections.setUsesScrollButtons(False)
        for name in (
            self.tr("Mood"),
            self.tr("Dimensions"),
            self.tr("Questionnaires"),
            self.tr("Activities and tags"),
            self.tr("Questions"),
        ):
            self.sections.addTab(name)
        top = QVBoxLayout()
        breathe(top, theme, margins=(24, 14, 24, 8), spacing=10)
        # Where the tabs have no room beside each other, the same choice is a list that opens.
        self.choice = Choice(theme, ())
        self.choice.setObjectName("trendsChoice")
        self.choice.setAccessibleName(self.tr("Parts of Trends"))
        tabs = QHBoxLayout()
        tabs.setSpacing(0)
        tabs.addWidget(self.sections)
        tabs.addWidget(self.choice, 1000)
        tabs.addStretch(1)
        top.addLayout(tabs)
        self.notice = Label("", "body", "note")
        self.notice.hide()
        top.addWidget(self.notice)
        self._top = QWidget()
        self._top.setLayout(top)
        self.body.addWidget(self._top)
        self.mood = MoodPane(theme, today=self._date, saving=self.saving.begin)
        self.dimensions = DimensionsPane(
            theme,
            title=self.tr("Dimensions"),
            empty=self.tr(
                "What else you note in a check-in, such as sleep or energy, shows here. You choose which when you check"
                " in, and there is no need to."
            ),
            today=self._date,
            saving=self.saving.begin,
            way=self._way(self.tr("Choose what is asked"), "chooseDimensions", "settings/check-ins"),
        )
        self.scores = ScoresPane(
            theme,
            title=self.tr("Questionnaires"),
            empty=self.tr("A questionnaire that you fill in shows here. There is no need to fill in any."),
            today=self._date,
            saving=self.saving.begin,
            way=self._way(self.tr("Fill in a questionnaire"), "toInstruments", "instruments"),
        )
        self.names = NamesPane(theme, saving=self.saving.begin)
        self.pages = QStackedWidget()
        for pane in (self.mood, self.dimensions, self.scores, self.names):
            pane.reach.chosen.connect(self.trends.show)
            self.pages.addWidget(pane)
        self.questions: QWidget | None = None
        self.choice.offer([(self.sections.tabText(at), at) for at in range(self.sections.count())])
        self.body.addWidget(self.pages, 1)
        self.sections.currentChanged.connect(self._section)
        self.choice.currentIndexChanged.connect(self.sections.setCurrentIndex)
        theme.changed.connect(self._arrange)
        self.trends.changed.connect(self._render)
        self._arrange()
        self._render()

    def _way(self, words: str, name: str, place: str) -> Button:
        button = Button(self.theme, words, "quiet", icon="list-checks", on=lambda: self._home.go(place))
        button.setObjectName(name)
        return button

    def title(self) -> str:
        """Its name."""
        return self.tr("Trends")

    def where(self) -> str:
        """Who can see it."""
        return self.tr("Only on this computer")

    def arrive(self) -> None:
        """Read what is there, and begin with the parts."""
        self._arrived = True
        self.trends.load()
        (self.choice if self.sections.isHidden() else self.sections).setFocus()

    def open_part(self, part: str) -> None:
        """Go on to one of its parts."""
        if part in _PARTS and _PARTS.index(part) < self.sections.count():
            self.sections.setCurrentIndex(_PARTS.index(part))

    def parts(self) -> tuple[QWidget, ...]:
        """What leads to its parts and times, and the part that is shown."""
        return (self._top, self.pages)

    def back(self) -> bool:
        """To the first part."""
        if self.sections.currentIndex():
            self.sections.setCurrentIndex(0)
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Tabs, or a list that opens."""
        super().resizeEvent(event)
        self._arrange()

    # Inside

    def _arrange(self) -> None:
        px = self.theme.px
        room = self.width() - 2 * px(24)
        narrow = self.sections.sizeHint().width() > room
        self.sections.setVisible(not narrow)
        self.choice.setVisible(narrow)
        self.choice.setMaximumWidth(px(360))

    def _section(self, index: int) -> None:
        self.choice.setCurrentIndex(index)
        if index == _QUESTIONS and self.questions is None:
            from client.ui.trends.questions import QuestionsPane

            self.questions = QuestionsPane(self._home)
            self.pages.addWidget(self.questions)
        self.pages.setCurrentIndex(index)
        self._render()

    def _render(self) -> None:
        state = self.trends.state
        said = "" if state.notice is None else in_words(state.notice)
        self.notice.setText(said)
        self.notice.setVisible(bool(said))
        if not state.loaded:
            return
        pane = self.pages.currentWidget()
        # Those out of sight are shown what there is when somebody turns to them.
        if isinstance(pane, MoodPane | DimensionsPane | ScoresPane | NamesPane):
            pane.reach.show_days(state.stretch, state.shown.first, state.shown.last)
            pane.show_state(state)

    def _date(self) -> date:
        return datetime.fromtimestamp(self._home.now(), UTC).astimezone().date()
