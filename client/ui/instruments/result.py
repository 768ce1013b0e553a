"""What came of filling one in: scores with their range, what sources call them, what changed, and what is missing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from client.domain.instruments.answering import values_of
from client.domain.instruments.instrument import Instrument
from client.domain.instruments.scoring import Scale, band_of
from client.services.measuring import Result
from client.ui.instruments.history import HistoryCard
from client.ui.instruments.page import InstrumentPage, back_button, disclaimer
from client.ui.instruments.view_model import InstrumentsModel, InstrumentsState
from client.ui.instruments.words import (
    breakable,
    called,
    change,
    date_of,
    direction,
    language,
    name_of,
    number,
    out_of,
    translated,
)
from client.ui.kit.asking import ask
from client.ui.kit.controls import Button, Card, Label
from client.ui.kit.flow import Flow
from client.ui.theme import Theme


class ResultPage(InstrumentPage):
    """Of one time, with all times below."""

    def __init__(
        self, theme: Theme, model: InstrumentsModel, *, care: partial[None], lines: Callable[[], object]
    ) -> None:
        super().__init__(theme, "instrumentsResult", translated("What came of it"))
        self._model = model
        self._care = care
        self._lines = lines
        self._shown: object = None

    def show_state(self, state: InstrumentsState) -> None:
        """Show the time that is looked at."""
        instrument, result = state.instrument, state.result
        if instrument is None or result is None:
            return
        now = (instrument.key, state.results, state.shown)
        if now == self._shown:
            return
        self._shown = now
        self.clear()
        self.back = back_button(self.theme, translated("Back to all questionnaires"), self._model.to_list)
        self.add(self.row(self.back, layout=Flow(self.theme)))
        self.add(Label(name_of(instrument), "h2"))
        self.add(
            Label(
                translated("Filled in on {date}").format(date=date_of(result.response.created)),
                "body",
                "soft",
            )
        )
        if instrument.needs_care(values_of(result.response.answers)):
            self.add(self._help())
        elif instrument.own:
            self.add(self._help_of_own())
        for line in instrument.questionnaire.closing:
            self.add(Label(breakable(line)))
        if not instrument.scales:
            self.add(self._unscored())
        for scale in instrument.scales:
            self.add(self._scale(instrument, scale, result))
        self.add(Label(disclaimer(), "small", "soft"))
        self.add(self._answers(instrument, result))
        if len(state.results) > 1:
            self.history = HistoryCard(self.theme, instrument, state.results, state.shown, self._model.pick)
            self.add(self.history)
        erase = Button(
            self.theme,
            translated("Erase this time…"),
            "quiet",
            icon="trash-2",
            on=partial(self._erase, result.response.id),
        )
        erase.setObjectName("resultErase")
        self.add(self.row(erase, layout=Flow(self.theme)))
        self.end()

    def begin(self) -> None:
        """The way back first; the words are read from there."""
        self.back.setFocus()

    def _scale(self, instrument: Instrument, scale: Scale, result: Result) -> Card:
        score = result.scores[scale.key]
        card = Card(self.theme, "plain", margins=(20, 16, 20, 16), spacing=6)
        card.setObjectName(f"scale-{scale.key}")
        name = scale.name(language()) or translated("All answers added up")
        card.setAccessibleName(name)
        card.box.addWidget(Label(name, "body", "soft"))
        card.box.addWidget(Label(out_of(scale, score), "h2"))
        if score.value is None:
            card.box.addWidget(Label(translated("Some of the questions it needs were left out:")))
        elif score.worked_out:
            card.box.addWidget(
                Label(translated("Worked out from the others, as its makers say, since this was left out:"))
            )
        for link_id in score.missing:
            item = instrument.questionnaire.item(link_id)
            card.box.addWidget(Label(breakable(item.text if item else link_id), "small", "soft"))
        if score.value is None:
            return card
        way = direction(scale)
        if way:
            card.box.addWidget(Label(way, "small", "soft"))
        since = result.since.get(scale.key)
        if since is not None:
            words = Label(change(scale, since[1], date_of(since[0].created)))
            words.setObjectName(f"change-{scale.key}")
            card.box.addWidget(words)
        self._bands(card, scale, score.value)
        return card

    def _bands(self, card: Card, scale: Scale, value: float) -> None:
        mine = band_of(scale, value)
        for band in scale.bands:
            here = band is mine
            words = f"{called(band)}."
            if here:
                # Told by words and weight, not by hue alone.
                words = translated("{what} This score, {score}, lies there.").format(
                    what=words, score=number(value)
                )
            label = Label(words, "label" if here else "small", "" if here else "soft")
            if here:
                label.setObjectName(f"band-{scale.key}")
            card.box.addWidget(label)
        for source in dict.fromkeys(band.source for band in scale.bands):
            card.box.addWidget(
                Label(translated("So called by: {source}").format(source=breakable(source)), "small", "soft")
            )

    def _unscored(self) -> Card:
        card = Card(self.theme, "plain", margins=(20, 16, 20, 16))
        card.box.addWidget(
            Label(
                translated(
                    "There is no score: the file does not say in a way that Leeward knows how to add up."
                )
            )
        )
        return card

    def _help(self) -> Card:
        card = Card(self.theme, "support", margins=(20, 12, 20, 12), spacing=8)
        card.setObjectName("resultHelp")
        card.box.addWidget(Label(translated("Help, your plan and people to talk to are one press away.")))
        button = Button(self.theme, translated("Show me"), "support", icon="heart-handshake", on=self._care)
        button.setObjectName("resultCare")
        card.box.addWidget(self.row(button, layout=Flow(self.theme)))
        return card

    def _help_of_own(self) -> Card:
        """Which questions of a stranger's file need care nobody here knows, so it is said of each, before any score."""
        card = Card(self.theme, "support", margins=(20, 12, 20, 12), spacing=8)
        card.setObjectName("resultHelp")
        told = translated(
            "Leeward does not know what this questionnaire asks. If an answer was about not wanting to live, or about"
            " hurting yourself: nobody has been told of it, and people to talk to are one press away."
        )
        card.box.addWidget(Label(told))
        lines = translated("People to talk to now")
        button = Button(self.theme, lines, "support", icon="phone", on=self._lines)
        button.setObjectName("resultLines")
        card.box.addWidget(self.row(button, layout=Flow(self.theme)))
        return card

    def _answers(self, instrument: Instrument, result: Result) -> Card:
        card = Card(self.theme, "sunken", margins=(20, 16, 20, 16), spacing=6)
        card.box.addWidget(Label(translated("What you answered"), "h3"))
        given = {each.link_id: each for each in result.response.answers}
        for at, item in enumerate(instrument.questionnaire.items, 1):
            answer = given.get(item.link_id)
            card.box.addWidget(Label(f"{at}.  {breakable(item.text)}", "small", "soft"))
            said = breakable(answer.display) if answer is not None else translated("left out")
            card.box.addWidget(Label(said, "body", "note" if answer is None else ""))
            card.box.addSpacing(self.theme.px(4))
        return card

    def _erase(self, response_id: str) -> None:
        ask(
            self,
            self.theme,
            name="eraseResponse",
            title=translated("Erase this time?"),
            about=[translated("These answers are erased from your vault and cannot be brought back.")],
            stay=translated("Keep it"),
            go=translated("Erase it"),
            do=lambda: self._model.erase(response_id),
        )
