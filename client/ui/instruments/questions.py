"""One question at a time: its words as their makers wrote them, its answers as buttons, digits on the keyboard."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from client.domain.instruments.answering import is_chosen
from client.domain.instruments.questionnaire import Item, Option
from client.ui.instruments.page import InstrumentPage, back_button
from client.ui.instruments.view_model import InstrumentsModel, InstrumentsState
from client.ui.instruments.words import breakable, language, name_of, translated
from client.ui.kit.accessibility import announce
from client.ui.kit.asking import ask
from client.ui.kit.beside import Beside
from client.ui.kit.controls import Button, Card, Label
from client.ui.kit.flow import Flow
from client.ui.kit.prose import Prose
from client.ui.theme import Theme

_SHORT = 3
"""Answers of so many characters stand beside each other."""


class QuestionPage(InstrumentPage):
    """The question that is asked now. Choosing an answer leads on; each answer is kept at once."""

    def __init__(self, theme: Theme, model: InstrumentsModel) -> None:
        super().__init__(theme, "instrumentsQuestion", translated("Question"))
        self._model = model
        self._shown: object = None
        self._keys: dict[str, Option] = {}
        self.answers: list[Button] = []

    def show_state(self, state: InstrumentsState) -> None:
        """Show the question that is asked now."""
        instrument = state.instrument
        if instrument is None:
            return
        item = instrument.questionnaire.items[state.at]
        answer = state.given.get(item.link_id)
        now = (instrument.key, state.at, answer)
        if now == self._shown:
            return
        self._shown = now
        self.clear()
        count = len(instrument.questionnaire.items)
        self.back = back_button(
            self.theme,
            translated("Back") if state.at else translated("Back to all questionnaires"),
            self._model.back,
        )
        place = translated("Question {number} of {count}").format(number=state.at + 1, count=count)
        progress = Label(f"{name_of(instrument)} · {place}", "small", "soft", wrap=False)
        progress.setObjectName("instrumentsProgress")
        self.add(self.row(self.back, progress, layout=Flow(self.theme, spacing=12)))
        card = Card(self.theme, "plain", margins=(24, 20, 24, 24), spacing=10)
        for line in self._before(state, item):
            card.box.addWidget(Prose(self.theme, breakable(line), "body", "text2"))
        words = Prose(self.theme, breakable(item.text), "h3")
        words.setObjectName("instrumentsWords")
        card.box.addWidget(words)
        card.box.addSpacing(self.theme.px(4))
        self._offer(card, item, answer)
        self.add(card)
        last = state.at == count - 1
        skip = Button(
            self.theme,
            translated("Leave this one out") if answer is None else translated("Take this answer back"),
            "quiet",
            on=self._model.skip,
        )
        skip.setObjectName("instrumentsSkip")
        ways = [skip]
        if answer is not None:
            on = translated("Look it over") if last else translated("On to the next")
            go = Button(self.theme, on, on=self._model.on)
            go.setObjectName("instrumentsOn")
            ways.append(go)
        self.add(self.row(*ways, layout=Flow(self.theme, spacing=8)))
        self.add(
            Label(
                translated(
                    "Each answer is kept in your vault as you give it, so you can stop at any time. On the keyboard,"
                    " a digit chooses its answer."
                ),
                "small",
                "soft",
            )
        )
        self.end()
        announce(self, f"{place}. {item.text}")

    def begin(self) -> None:
        """At the answer that was given, or the first."""
        chosen = next((each for each in self.answers if each.isChecked()), None)
        focus = chosen or (self.answers[0] if self.answers else None)
        if focus is not None:
            focus.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """A digit chooses its answer."""
        option = self._keys.get(event.text())
        if option is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._model.choose(option)
            return
        super().keyPressEvent(event)

    def _before(self, state: InstrumentsState, item: Item) -> tuple[str, ...]:
        instrument = state.instrument
        assert instrument is not None
        lines = (*instrument.questionnaire.intro, *item.lead)
        period = instrument.said(instrument.period, language())
        if not lines and period:
            # Our own words, where the makers' introduction is not in the file.
            return (translated("This is about {time}.").format(time=period),)
        return lines

    def _offer(self, card: Card, item: Item, answer: object) -> None:
        self._keys = _digits(item.options)
        by_option = {id(option): key for key, option in self._keys.items()}
        self.answers = []
        short = all(len(option.display) <= _SHORT for option in item.options)
        held = Flow(self.theme, spacing=6 if short else 8, stacked=not short)
        for option in item.options:
            key = by_option.get(id(option), "")
            shown = breakable(option.display)
            bare = short or not key
            button = Button(
                self.theme,
                shown if bare else f"{key}   {shown}",
                "choice",
                on=partial(self._model.choose, option),
            )
            button.setCheckable(True)
            button.setChecked(is_chosen(option, answer))  # type: ignore[arg-type]  # an Answer or None
            button.setAccessibleName(option.display)
            button.setObjectName(f"answer-{len(self.answers)}")
            held.addWidget(button)
            self.answers.append(button)
        card.box.addLayout(held)


def _digits(options: tuple[Option, ...]) -> dict[str, Option]:
    """Which digit chooses which answer: the number it is, or its place where its words are no number."""
    shown = [option.display for option in options]
    if all(each.isdigit() for each in shown):
        return {option.display: option for option in options if len(option.display) == 1}
    return {str(at): option for at, option in enumerate(options) if at < 10}


class ReviewPage(InstrumentPage):
    """Before it is kept: what was left out, and the way back to each question."""

    def __init__(self, theme: Theme, model: InstrumentsModel) -> None:
        super().__init__(theme, "instrumentsReview", translated("Look it over"))
        self._model = model
        self._shown: object = None

    def show_state(self, state: InstrumentsState) -> None:
        """Show what was answered."""
        instrument = state.instrument
        if instrument is None:
            return
        now = (instrument.key, state.answers)
        if now == self._shown:
            return
        self._shown = now
        self.clear()
        given, items = state.given, instrument.questionnaire.items
        self.back = back_button(self.theme, translated("Back"), self._model.back)
        self.add(self.row(self.back, layout=Flow(self.theme)))
        self.add(Label(name_of(instrument), "h2"))
        missing = [item for item in items if item.link_id not in given]
        if not missing:
            told = translated("Every question is answered.")
        elif len(missing) == len(items):
            told = translated("No question is answered yet.")
        else:
            told = translated(
                "Left out: {missing} of {count}. That is all right; where a score needs them, there is none, rather"
                " than a guess."
            ).format(missing=len(missing), count=len(items))
        self.add(Prose(self.theme, told))
        card = Card(self.theme, "plain", margins=(20, 12, 20, 12), spacing=10)
        for at, item in enumerate(items):
            answer = given.get(item.link_id)
            said = breakable(answer.display) if answer is not None else translated("left out")
            words = translated("Answer it") if answer is None else translated("Change it")
            turn = Button(self.theme, words, "quiet", on=partial(self._model.ask_again, at))
            turn.setObjectName(f"review-{at}")
            turn.setAccessibleName(f"{words}: {item.text}")
            row = Beside(self.theme, turn)
            row.words.addWidget(Label(f"{at + 1}.  {breakable(item.text)}", "small", "soft"))
            row.words.addWidget(Label(said, "body", "note" if answer is None else ""))
            card.box.addWidget(row)
        self.add(card)
        self.keep = Button(
            self.theme, translated("Keep it, and see what comes of it"), "primary", on=self._model.keep
        )
        self.keep.setObjectName("instrumentsKeep")
        self.keep.setEnabled(bool(given))
        away = Button(self.theme, translated("Throw these answers away…"), "quiet", on=self._throw_away)
        away.setObjectName("instrumentsThrowAway")
        self.add(self.row(self.keep, away, layout=Flow(self.theme, spacing=8)))
        self.end()

    def begin(self) -> None:
        """At what comes next."""
        (self.keep if self.keep.isEnabled() else self.back).setFocus()

    def _throw_away(self) -> None:
        ask(
            self,
            self.theme,
            name="throwAnswersAway",
            title=translated("Throw these answers away?"),
            about=[translated("They are erased from your vault. You can begin anew at any time.")],
            stay=translated("Keep them"),
            go=translated("Throw them away"),
            do=self._model.throw_away,
        )
