"""One question with its answer, on a card."""

from __future__ import annotations

from PySide6.QtCore import Signal

from client.domain.insights import Answer, Question, Verdict
from client.ui.kit.controls import Button, Card, Label
from client.ui.kit.flow import Flow
from client.ui.theme import Theme
from client.ui.trends.questions_interval import IntervalLine
from client.ui.trends.questions_words import (
    Names,
    interval_words,
    lack_words,
    means_words,
    question_words,
    verdict_words,
    when_words,
)


class AnswerCard(Card):
    """The question, what the days say in words and as a line, and the way to put it away."""

    putting_away = Signal(object)
    """The Question."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, spacing=10)
        self.setObjectName("answerCard")
        self._question: Question | None = None
        self.question = Label("", "h2")
        self.verdict = Label("", "label")
        self.means = Label("", "body")
        self.interval = Label("", "body")
        self.lack = Label("", "body", "soft")
        self.when = Label("", "small", "soft")
        self.line = IntervalLine(theme, title=self.tr("The answer as a line"))
        self.away = Button(theme, self.tr("Put it away"), "quiet", icon="x", on=self._put_away)
        self.away.setObjectName("putAway")
        for part in (
            self.question,
            self.verdict,
            self.means,
            self.line,
            self.interval,
            self.lack,
            self.when,
        ):
            self.box.addWidget(part)
        row = Flow(theme, spacing=8)
        row.addWidget(self.away)
        self.box.addLayout(row)

    def show_answer(self, answer: Answer, names: Names, *, busy: bool) -> None:
        """Show this answer; nothing can be put away while something is being kept."""
        self._question = answer.question
        asked, verdict = question_words(answer.question, names), verdict_words(answer, names)
        self.question.setText(asked)
        self.verdict.setText(verdict)
        early = answer.verdict is Verdict.NOT_ENOUGH_DAYS
        for label, said in (
            (self.means, "" if early else means_words(answer, names)),
            (self.interval, interval_words(answer, names)),
            (self.lack, lack_words(answer)),
            (self.when, when_words(answer)),
        ):
            label.setText(said)
            label.setVisible(bool(said))
        self.line.show_answer(answer, names)
        self.line.setAccessibleName(f"{asked} {verdict}")
        self.away.setAccessibleName(self.tr("Put away: {question}").format(question=asked))
        self.away.setEnabled(not busy)

    def _put_away(self) -> None:
        if self._question is not None:
            self.putting_away.emit(self._question)
