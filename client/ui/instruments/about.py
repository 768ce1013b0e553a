"""What there is to know about one questionnaire: who made it, whose it is, where its words were read, and how often."""

from __future__ import annotations

from client.domain.instruments.instrument import Instrument
from client.services.measuring import Offered
from client.ui.instruments.page import InstrumentPage, back_button, facts
from client.ui.instruments.view_model import InstrumentsModel, InstrumentsState
from client.ui.instruments.words import breakable, called, extent, labels, language, name_of, translated
from client.ui.kit.asking import ask
from client.ui.kit.controls import Button, Card, Label
from client.ui.kit.flow import Flow
from client.ui.kit.words import isolated
from client.ui.theme import Theme


class AboutPage(InstrumentPage):
    """Of one questionnaire."""

    def __init__(self, theme: Theme, model: InstrumentsModel) -> None:
        super().__init__(theme, "instrumentsAbout", translated("About this questionnaire"))
        self._model = model
        self._shown: object = None

    def show_state(self, state: InstrumentsState) -> None:
        """Show the one that is open."""
        offered = next(
            (
                each
                for each in state.offered
                if state.instrument and each.instrument.key == state.instrument.key
            ),
            None,
        )
        if offered is None or offered == self._shown:
            return
        self._shown = offered
        instrument = offered.instrument
        self.clear()
        self.back = back_button(self.theme, translated("Back to all questionnaires"), self._model.to_list)
        self.add(self.row(self.back, layout=Flow(self.theme)))
        self.add(Label(name_of(instrument), "h2"))
        self.add(facts(self.theme, _facts(instrument)))
        if instrument.scales and any(scale.bands for scale in instrument.scales):
            self.add(self._bands(instrument))
        if instrument.sources:
            self.add(self._sources(instrument))
        self.add(self.row(*self._ways(offered), layout=Flow(self.theme, spacing=8)))
        self.end()

    def begin(self) -> None:
        """The way back first."""
        self.back.setFocus()

    def _bands(self, instrument: Instrument) -> Card:
        card = Card(self.theme, "plain", margins=(20, 16, 20, 16), spacing=4)
        card.box.addWidget(Label(translated("What its scores are called, and by whom"), "h3"))
        for scale in instrument.scales:
            if not scale.bands:
                continue
            if len(instrument.scales) > 1:
                card.box.addWidget(Label(scale.name(language()), "body", "soft"))
            for band in scale.bands:
                card.box.addWidget(Label(f"{called(band)}."))
            for source in dict.fromkeys(band.source for band in scale.bands):
                card.box.addWidget(Label(breakable(source), "small", "soft"))
        return card

    def _sources(self, instrument: Instrument) -> Card:
        card = Card(self.theme, "plain", margins=(20, 16, 20, 16), spacing=4)
        card.box.addWidget(Label(translated("Where its words were read and compared"), "h3"))
        for source in instrument.sources:
            card.box.addWidget(Label(breakable(source.title)))
            card.box.addWidget(Label(f"{breakable(source.read)}\n{breakable(source.where)}", "small", "soft"))
        if instrument.differences:
            card.box.addWidget(Label(translated("Where the sources differ"), "body", "soft"))
            for each in instrument.differences:
                card.box.addWidget(Label(breakable(each), "small"))
        card.box.addWidget(
            Label(
                translated("Compared on {date}.").format(date=isolated(instrument.verified_on)),
                "small",
                "soft",
            )
        )
        return card

    def _ways(self, offered: Offered) -> list[Button]:
        key = offered.instrument.key
        made = []
        if offered.due is None:
            words = translated("Go on with it") if offered.begun else translated("Begin")
            begin = Button(self.theme, words, "primary", on=lambda: self._model.begin(key))
            begin.setObjectName("aboutBegin")
            made.append(begin)
        if offered.instrument.own:
            remove = Button(
                self.theme, translated("Remove it…"), icon="trash-2", on=lambda: self._remove(offered)
            )
            remove.setObjectName("aboutRemove")
            made.append(remove)
        else:
            words = (
                translated("Take it out of my list") if offered.listed else translated("Put it in my list")
            )
            turn = Button(self.theme, words, on=lambda: self._model.put_in_list(key, not offered.listed))
            turn.setObjectName("aboutList")
            made.append(turn)
        return made

    def _remove(self, offered: Offered) -> None:
        told = [
            translated(
                "The questionnaire is erased from your vault. The file that you brought it from stays."
            )
        ]
        if offered.times:
            told.append(
                translated(
                    "What you answered to it, {number} times, is erased with it and cannot be brought back."
                ).format(number=offered.times)
            )
        ask(
            self,
            self.theme,
            name="removeInstrument",
            title=translated("Remove this questionnaire?"),
            about=told,
            stay=translated("Keep it"),
            go=translated("Remove it"),
            do=lambda: self._model.remove_own(offered.instrument.key),
        )


def _facts(instrument: Instrument) -> list[tuple[str, str]]:
    often = ""
    if instrument.every_days > 1:
        often = translated(
            "At most every {number} days: it asks about that long, and sooner the times would overlap."
        ).format(number=instrument.every_days)
        if instrument.recall_days > instrument.every_days:
            often = translated("At most every {number} days.").format(number=instrument.every_days)
    elif instrument.own:
        often = translated("As often as whoever gave it to you says.")
    return [
        (translated("What it asks"), instrument.said(instrument.about, language())),
        (translated("How long"), extent(instrument)),
        (translated("How often"), often),
        (translated("To know before"), " · ".join(labels(instrument))),
        (translated("Made by"), breakable(instrument.made_by) if instrument.made_by else ""),
        (translated("Terms"), breakable(instrument.terms) if instrument.terms else ""),
        (
            translated("Copyright"),
            breakable(instrument.questionnaire.copyright)
            if instrument.questionnaire.copyright != instrument.terms
            else "",
        ),
    ]
