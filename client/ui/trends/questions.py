"""Questions of one's own: does this go with better days? What went together is told, never why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QHideEvent, QShowEvent

from client.domain.insights import Question
from client.services.wondering import MOST_OPEN
from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Card, Label, Scroller
from client.ui.kit.notice_bar import in_words
from client.ui.trends.questions_asking import Asking
from client.ui.trends.questions_card import AnswerCard
from client.ui.trends.questions_model import Questions
from client.ui.trends.questions_words import Names, verdict_words

if TYPE_CHECKING:
    from client.ui.kit.home import Home


class QuestionsPane(Scroller):
    """Up to three answers, a question to put together, and what such answers are worth."""

    def __init__(self, home: Home) -> None:
        super().__init__(home.theme, width=760, margins=(24, 8, 24, 32), spacing=16)
        self.setAccessibleName(self.tr("Questions"))
        self.questions = Questions(home, self)
        self._asked: Question | None = None
        self.notice = Label("", "body", "note")
        self.notice.hide()
        self.box.addWidget(self.notice)
        self.cards = [AnswerCard(home.theme) for _ in range(MOST_OPEN)]
        for card in self.cards:
            card.hide()
            card.putting_away.connect(self._put_away)
            self.box.addWidget(card)
        self.asking = Asking(home.theme)
        self.asking.asked.connect(self._ask)
        self.asking.hide()
        self.box.addWidget(self.asking)
        self.worth = self._worth(home)
        self.box.addWidget(self.worth)
        self.box.addStretch(1)
        self.questions.changed.connect(self._render)

    def begin(self) -> None:
        """Begin where one can do something."""
        first = self.asking.about if self.asking.ask.isVisible() else self.cards[0].away
        first.setFocus()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Read the answers when somebody looks."""
        super().showEvent(event)
        if not event.spontaneous():
            self.questions.look()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing is worked out while nobody looks."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.questions.look_away()

    def _worth(self, home: Home) -> Card:
        card = Card(home.theme, "sunken", spacing=8)
        card.setObjectName("worthCard")
        self.title = Label(self.tr("What these answers are worth"), "label")
        card.box.addWidget(self.title)
        self.counted = Label("", "small", "soft")
        for words in (
            self.tr(
                "They tell what went together on your days, never why. Two things can go together through a third, or"
                " by chance."
            ),
            self.tr(
                "Whatever is told here of a medicine, please change nothing about it on your own: speak with whoever"
                " prescribed it."
            ),
            self.tr(
                "“No clear pattern yet” is what most questions get, and it says nothing against you or against what you"
                " do. Days differ for many reasons, and a small difference hides among them for a long time."
            ),
            self.tr(
                "Each day is set beside the days before it, since a mood lasts. Slow change is taken out, and what"
                " differs between weekdays where that matters."
            ),
            self.tr(
                "Among people for whom nothing goes with anything, about 1 in 10 would be told of a pattern at any one"
                " time, and about 1 in 4 at some time in a year. Asking more would make that more, so each further"
                " question has to be surer; those put away count too."
            ),
            self.tr(
                "An answer holds for weeks before it is read anew. Looking every day would find something by chance."
            ),
        ):
            card.box.addWidget(Label(words, "small", "soft"))
        card.box.addWidget(self.counted)
        return card

    def _render(self) -> None:
        state = self.questions.state
        said = "" if state.notice is None else in_words(state.notice)
        if said != self.notice.text():
            announce(self.notice, said)
        self.notice.setText(said)
        self.notice.setVisible(bool(said))
        if not state.loaded:
            return
        wondered = state.wondered
        names = Names(wondered.dimensions)
        for at, card in enumerate(self.cards):
            if at < len(wondered.answers):
                card.show_answer(wondered.answers[at], names, busy=state.busy)
                card.show()
            else:
                if card.away.hasFocus() or card.line.hasFocus():
                    self.setFocus()
                card.hide()
        self.asking.show()
        self.asking.show_choices(wondered, names, busy=state.busy)
        self._say_count(wondered.asked)
        for answer in wondered.answers:
            if self._asked is not None and answer.question.matter == self._asked.matter:
                announce(self, verdict_words(answer, names))
                self._asked = None

    def _say_count(self, asked: int) -> None:
        words = self.tr("You have asked {count} so far.").format(count=asked)
        self.counted.setText(words)
        self.counted.setVisible(asked > MOST_OPEN)

    def _ask(self, question: Question) -> None:
        self._asked = question
        self.questions.ask(question)

    def _put_away(self, question: Question) -> None:
        self.questions.put_away(question)
