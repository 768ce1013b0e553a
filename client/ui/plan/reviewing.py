"""When the plan is to be looked at again: chosen below it, and said above it once the day has come."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QWidget

from client.ui.kit.beside import Row
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Button, Card, Label
from client.ui.kit.date_field import DateField
from client.ui.kit.flow import Flow
from client.ui.kit.notice_bar import in_words
from client.ui.kit.plan_words import translated
from client.ui.kit.words import isolated
from client.ui.plan.review_model import ReviewModel
from client.ui.theme import Theme

_DAY: Final = "day"


class DueCard(Card):
    """The day has come: said once, quietly, and gone after either answer."""

    def __init__(self, theme: Theme, model: ReviewModel) -> None:
        super().__init__(theme, "info", margins=(24, 16, 24, 16), spacing=10)
        self._model = model
        self.setObjectName("planDue")
        words = translated("You wanted to look at this plan again about now. Is it still right?")
        self.setAccessibleName(words)
        self.box.addWidget(Label(words))
        row = Flow(theme, spacing=8)
        self.right = Button(theme, translated("It is still right"), icon="check", on=model.still_right)
        self.right.setObjectName("planStillRight")
        self.later = Button(theme, translated("Later"), "quiet", on=model.later)
        self.later.setObjectName("planLater")
        row.addWidget(self.right)
        row.addWidget(self.later)
        self.box.addLayout(row)
        model.changed.connect(self._render)
        self._render()

    def _render(self) -> None:
        self.setVisible(self._model.state.due)


class ReviewCard(Card):
    """Off, after some months each time, or on a day."""

    def __init__(self, theme: Theme, model: ReviewModel) -> None:
        super().__init__(theme, "sunken", margins=(24, 20, 24, 20), spacing=10)
        self._model = model
        self._asks_day = False
        self._showing = False
        self.setObjectName("planReview")
        self.box.addWidget(Label(translated("Looking at it again"), "h3"))
        options: list[tuple[str, object]] = [
            (translated("Not at all"), None),
            (translated("In one month"), 1),
            (translated("In three months"), 3),
            (translated("In six months"), 6),
            (translated("On a day"), _DAY),
        ]
        self.when = Choice(theme, options)
        self.when.setObjectName("planReviewWhen")
        self.when.activated.connect(self._chosen)
        hint = translated("Numbers change, and so do people. Leeward says so once, here and under Today.")
        self.box.addWidget(Row(theme, translated("Look at it again"), self.when, hint))
        self.day = DateField(theme, translated("On that day"))
        self.day.setObjectName("planReviewDay")
        self.day.dateChanged.connect(self._picked)
        self._day_row: QWidget = Row(theme, translated("On that day"), self.day)
        self.box.addWidget(self._day_row)
        self.said = Label("", "small")
        self.said.setObjectName("planReviewSaid")
        self.box.addWidget(self.said)
        model.changed.connect(self.render_state)
        self.render_state()

    def render_state(self) -> None:
        """Show what is so now."""
        state, today = self._model.state, self._model.today()
        review = state.review
        self._showing = True
        on_day = self._asks_day or (review.on is not None and review.months is None)
        self.when.choose(_DAY if on_day else review.months if review.on is not None else None)
        self._day_row.setVisible(on_day)
        self.day.setMinimumDate(QDate(today.year, today.month, today.day).addDays(1))
        if on_day and review.on is not None and review.on > today:
            self.day.setDate(QDate(review.on.year, review.on.month, review.on.day))
        self._showing = False
        words = "" if state.notice is None else in_words(state.notice)
        if not words and review.on is not None and not state.due:
            words = translated("On {day}").format(day=_day(review.on))
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def _chosen(self) -> None:
        meaning = self.when.currentData()
        self._asks_day = meaning == _DAY
        if self._asks_day:
            self.render_state()
            self._picked(self.day.date())
            self.day.setFocus()
        else:
            self._model.choose(meaning if isinstance(meaning, int) else None)

    def _picked(self, day: QDate) -> None:
        if not self._showing and not self._day_row.isHidden():
            self._asks_day = False
            self._model.choose_day(date(day.year(), day.month(), day.day()))


def _day(on: date) -> str:
    return isolated(QLocale().toString(QDate(on.year, on.month, on.day), QLocale.FormatType.LongFormat))
