"""Putting a question together out of what one's own days have."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from client.domain.insights import LOWER_IS_BETTER, MOOD, Question, Subject, Toward
from client.services.wondering import Wondered
from client.ui.kit.beside import Row
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Button, Card, Label
from client.ui.kit.dimension_words import dimension_name
from client.ui.kit.flow import Flow
from client.ui.kit.words import isolated
from client.ui.theme import Theme
from client.ui.trends.questions_words import Names, question_words


class Asking(Card):
    """Three choices that make a sentence, and the way to ask it."""

    asked = Signal(object)
    """The Question."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, spacing=10)
        self.setObjectName("askingCard")
        self._names = Names()
        self._shown: tuple[Question, ...] = ()
        self._may = False
        self._abouts: dict[str, tuple[Subject, str]] = {}
        self._towards: dict[str, tuple[str, Toward]] = {}
        """What the options stand for, by their data: Qt compares words well, and nothing of Python's."""
        self.title = Label(self.tr("Ask your days"), "h2")
        self.about = Choice(theme, ())
        self.about.setObjectName("askAbout")
        self.outcome = Choice(theme, ())
        self.outcome.setObjectName("askOutcome")
        self.when = Choice(theme, ((self.tr("the same day"), False), (self.tr("the next day"), True)))
        self.when.setObjectName("askWhen")
        self.sentence = Label("", "body")
        self.ask = Button(theme, self.tr("Ask it"), "primary", on=self._ask)
        self.ask.setObjectName("askIt")
        self.why_not = Label("", "small", "soft")
        self.rows = (
            Row(theme, self.tr("Does"), self.about),
            Row(theme, self.tr("go with"), self.outcome),
            Row(theme, self.tr("on"), self.when),
        )
        for part in (self.title, *self.rows, self.sentence):
            self.box.addWidget(part)
        row = Flow(theme, spacing=8)
        row.addWidget(self.ask)
        self.box.addLayout(row)
        self.box.addWidget(self.why_not)
        for choice, name in (
            (self.about, self.tr("What the question is about")),
            (self.outcome, self.tr("What it may go with")),
            (self.when, self.tr("Which day")),
        ):
            choice.setAccessibleName(name)
            choice.currentIndexChanged.connect(lambda _: self._say())

    def show_choices(self, wondered: Wondered, names: Names, *, busy: bool) -> None:
        """Offer what the days have; what was chosen stays chosen where it is still there."""
        self._names = names
        self._shown = tuple(answer.question for answer in wondered.answers)
        about, outcome = self.about.currentData(), self.outcome.currentData()
        self.about.offer(self._subjects(wondered))
        self.about.choose(about)
        self.outcome.offer(self._outcomes(wondered))
        self.outcome.choose(outcome)
        there = self.about.count() > 0
        self._may = there and not wondered.full and not busy
        for each in self.rows:
            each.setVisible(there and not wondered.full)
        self.ask.setVisible(there and not wondered.full)
        if not there:
            self.why_not.setText(
                self.tr(
                    "Once you have noted what you did, or how you slept, or tagged an entry, you can ask here what goes"
                    " with what. There is no need to."
                )
            )
        elif wondered.full:
            self.why_not.setText(self.tr("Three questions are shown at a time. Put one away to ask another."))
        else:
            self.why_not.setText("")
        self._say()

    @property
    def question(self) -> Question | None:
        """The question as it stands; None where it would be none."""
        about, outcome, next_day = (
            self.about.currentData(),
            self.outcome.currentData(),
            self.when.currentData(),
        )
        if about is None or outcome is None:
            return None
        subject, name = self._abouts[about]
        key, toward = self._towards[outcome]
        if subject == "dimension" and name == key:
            return None
        return Question(subject, name, key, bool(next_day), toward, key in LOWER_IS_BETTER)

    def _subjects(self, wondered: Wondered) -> Sequence[tuple[str, object]]:
        self._abouts.clear()

        def one(words: str, subject: Subject, name: str) -> tuple[str, object]:
            self._abouts[f"{subject} {name}"] = subject, name
            return words, f"{subject} {name}"

        more = self.tr("more of: {name}")
        tag = self.tr("the tag: {name}")
        return [
            *(one(isolated(name), "activity", name) for name in wondered.activities),
            *(
                one(
                    dimension_name(each) if each.kind == "yes-no" else more.format(name=dimension_name(each)),
                    "dimension",
                    each.id,
                )
                for each in wondered.dimensions
            ),
            *(one(tag.format(name=isolated(name)), "tag", name) for name in wondered.tags),
        ]

    def _outcomes(self, wondered: Wondered) -> Sequence[tuple[str, object]]:
        self._towards.clear()

        def one(words: str, key: str, toward: Toward) -> tuple[str, object]:
            self._towards[f"{toward} {key}"] = key, toward
            return words, f"{toward} {key}"

        offered = [
            one(self.tr("better days"), MOOD, "better"),
            one(self.tr("harder days"), MOOD, "harder"),
        ]
        for each in wondered.dimensions:
            if each.kind != "yes-no":
                up: Toward = "harder" if each.id in LOWER_IS_BETTER else "better"
                down: Toward = "better" if up == "harder" else "harder"
                name = dimension_name(each)
                offered.append(one(self.tr("more of: {name}").format(name=name), each.id, up))
                offered.append(one(self.tr("less of: {name}").format(name=name), each.id, down))
        return offered

    def _say(self) -> None:
        question = self.question
        shown = question is not None and question.matter in [each.matter for each in self._shown]
        may = self._may and question is not None and not shown
        self.ask.setEnabled(may)
        words = ""
        if self._may and question is not None:
            words = self.tr("It is shown already.") if shown else question_words(question, self._names)
        elif self._may:
            words = self.tr("A thing goes with itself: choose something else.")
        self.sentence.setText(words)
        self.sentence.setVisible(bool(words))

    def _ask(self) -> None:
        question = self.question
        if question is not None and self.ask.isEnabled():
            self.asked.emit(question)
