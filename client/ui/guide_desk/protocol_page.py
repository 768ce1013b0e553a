"""The written protocol for a life or a safety at risk, to be read in quiet: by kind and band, step after step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from client.domain.risk import RiskStep
from client.services.risk import protocol_for, risk_protocol
from client.ui.guide_desk.parts import action, empty
from client.ui.guide_desk.rows import band_words
from client.ui.guide_desk.training_model import TrainingModel
from client.ui.guide_desk.training_words import part_words, translated, who_words, within
from client.ui.kit.beside import Row
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Card, Label, Scroller, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.prose import Prose
from client.ui.kit.words import full_date
from client.ui.language import spoken
from protocol.reviewing import Band

if TYPE_CHECKING:
    from client.ui.kit.home import Home


class ProtocolPage(Scroller):
    """Nothing is done here: the steps of an item stand with the item."""

    def __init__(self, home: Home, model: TrainingModel) -> None:
        super().__init__(home.theme, spacing=14)
        theme = home.theme
        self._model = model
        self._protocol = risk_protocol(spoken())
        self.setObjectName("protocolPage")
        self.setAccessibleName(translated("The written protocol"))
        self.back = action(theme, "", "protocolBack", model.back, "quiet", "arrow-left")
        row = Flow(theme)
        row.addWidget(self.back)
        self.box.addLayout(row)
        self.box.addWidget(Label(translated("The written protocol"), "h1"))
        looked = translated("Looked over on {day}").format(day=full_date(self._protocol.reviewed))
        unsigned = translated("No clinician has agreed to it yet.")
        self.box.addWidget(Label(f"{looked} · {unsigned}", "small"))
        plainly = Card(theme, "support", margins=(20, 16, 20, 18), spacing=6)
        plainly.setObjectName("protocolPlainly")
        first, *rest = self._protocol.plainly
        plainly.box.addWidget(Label(first, "h3"))
        for words in rest:
            plainly.box.addWidget(Prose(theme, words, "body", "on_support_soft"))
        self.box.addWidget(plainly)
        chosen = Card(theme, "plain", margins=(20, 16, 20, 18), spacing=10)
        self.kind = Choice(theme, [(each.title, each.id) for each in self._protocol.kinds])
        self.kind.setObjectName("protocolKind")
        chosen.box.addWidget(Row(theme, translated("What is at hand"), self.kind))
        self.band = Choice(theme, [(band_words(each), each) for each in Band])
        self.band.setObjectName("protocolBand")
        chosen.box.addWidget(Row(theme, translated("How soon"), self.band))
        self.when = Label("", "body", "soft")
        chosen.box.addWidget(self.when)
        self.box.addWidget(chosen)
        self.steps = QVBoxLayout()
        breathe(self.steps, theme, spacing=10)
        self.box.addLayout(self.steps)
        self.box.addStretch(1)
        for choice in (self.kind, self.band):
            choice.activated.connect(lambda _: self.render_steps())
        self.render_steps()

    def show_kind(self, kind: str, band: Band) -> None:
        """Show the steps of this kind in this band."""
        self.kind.choose(kind)
        self.band.choose(band)
        self.render_steps()

    def render_steps(self) -> None:
        """Show the steps of what is chosen."""
        kind, band = str(self.kind.currentData()), self.band.currentData()
        self.when.setText(next(each.when for each in self._protocol.kinds if each.id == kind))
        empty(self.steps)
        for number, step in enumerate(protocol_for(kind, band, spoken()), 1):
            self.steps.addWidget(self._step(number, step))

    def begin(self) -> None:
        """Begin with the choice of what is at hand."""
        self.back.setText(self._model.back_words)
        self.verticalScrollBar().setValue(0)
        self.kind.setFocus()

    def _step(self, number: int, step: RiskStep) -> Card:
        card = Card(self._theme, "plain", margins=(20, 14, 20, 16), spacing=6)
        title = translated("{number}. {title}").format(number=number, title=step.title)
        card.setAccessibleName(title)
        card.box.addWidget(Label(title, "h3"))
        facts = [part_words(step.part), who_words(step.who)]
        if step.minutes is not None:
            facts.append(within(step.minutes))
        if step.document:
            facts.append(translated("to be written down"))
        card.box.addWidget(Label(" · ".join(facts), "small"))
        card.box.addWidget(Prose(self._theme, step.words, "body"))
        for words in step.say:
            said = Card(self._theme, "sunken", margins=(16, 12, 16, 14), spacing=4)
            said.box.addWidget(Prose(self._theme, words, "body"))
            card.box.addWidget(said)
        return card
