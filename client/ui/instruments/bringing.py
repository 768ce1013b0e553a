"""A questionnaire from a file, before it is kept: what it asks and whose it is, or why it cannot be used."""

from __future__ import annotations

from client.domain.instruments.instrument import own_instrument
from client.domain.instruments.questionnaire import Questionnaire
from client.ui.instruments.page import InstrumentPage, back_button, facts
from client.ui.instruments.view_model import InstrumentsModel, InstrumentsState
from client.ui.instruments.words import breakable, number, refusal, translated
from client.ui.kit.controls import Button, Card, Label
from client.ui.kit.flow import Flow
from client.ui.kit.prose import Prose
from client.ui.theme import Theme


class BringingPage(InstrumentPage):
    """All of it is a stranger's words: shown as they are, and marked as such."""

    def __init__(self, theme: Theme, model: InstrumentsModel) -> None:
        super().__init__(theme, "instrumentsOwn", translated("Bring in a questionnaire"))
        self._model = model
        self._shown: object = None

    def show_state(self, state: InstrumentsState) -> None:
        """Show what the file holds."""
        now = (state.preview, state.refused)
        if now == self._shown:
            return
        self._shown = now
        self.clear()
        self.back = back_button(self.theme, translated("Back to all questionnaires"), self._model.to_list)
        self.add(self.row(self.back, layout=Flow(self.theme)))
        self.add(Label(translated("Bring in a questionnaire"), "h2"))
        if state.preview is None:
            if state.refused is not None:
                self.add(Prose(self.theme, refusal(state.refused)))
                self.add(Label(translated("Nothing of it was kept."), "body", "soft"))
        else:
            self._show(state.preview)
        self.end()

    def begin(self) -> None:
        """The way back first: this is somebody else's file."""
        self.back.setFocus()

    def _show(self, found: Questionnaire) -> None:
        instrument = own_instrument("", found)
        if instrument.scales:
            scale = instrument.scales[0]
            total = translated("All answers added up, from {least} to {most}.").format(
                least=number(scale.least), most=number(scale.most)
            )
        else:
            total = translated("None: Leeward cannot tell from the file how the answers are to be added up.")
        self.add(
            facts(
                self.theme,
                [
                    (translated("Name"), breakable(found.title) or translated("None is given.")),
                    (translated("From"), breakable(found.publisher) or translated("The file does not say.")),
                    (
                        translated("Copyright"),
                        breakable(found.copyright) or translated("The file does not say."),
                    ),
                    (translated("Score"), total),
                ],
            )
        )
        self.add(
            Label(
                translated(
                    "Many questionnaires need a licence. Please keep only one that you, or the service that gave it to"
                    " you, may use."
                ),
                "small",
                "soft",
            )
        )
        card = Card(self.theme, "plain", margins=(20, 16, 20, 16), spacing=6)
        card.box.addWidget(Label(translated("What it asks"), "h3"))
        lead: tuple[str, ...] = ()
        for line in found.intro:
            card.box.addWidget(Label(breakable(line), "body", "soft"))
        for at, item in enumerate(found.items, 1):
            if item.lead != lead:
                lead = item.lead
                for line in lead:
                    card.box.addWidget(Label(breakable(line), "body", "soft"))
            card.box.addWidget(Label(f"{at}.  {breakable(item.text)}"))
            options = " · ".join(breakable(option.display) for option in item.options)
            card.box.addWidget(Label(options, "small", "soft"))
        for line in found.closing:
            card.box.addWidget(Label(breakable(line), "body", "soft"))
        self.add(card)
        keep = Button(self.theme, translated("Keep it in my vault"), "primary", on=self._model.keep_own)
        keep.setObjectName("ownKeep")
        self.add(self.row(keep, layout=Flow(self.theme)))
