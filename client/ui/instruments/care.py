"""Shown before any score to whoever chose more than nothing at a question about ending one's life or hurting oneself.

It says what is true first: nobody has been told. Then where help is. Nothing is sent, logged or rated.
"""

from __future__ import annotations

from collections.abc import Callable

from client.ui.instruments.page import InstrumentPage
from client.ui.instruments.words import translated
from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Button, Card, Label
from client.ui.kit.flow import Flow
from client.ui.kit.prose import Prose
from client.ui.theme import Theme


class CarePage(InstrumentPage):
    """Calm, without a number on it. Going on is as easy as anything else here."""

    def __init__(
        self,
        theme: Theme,
        *,
        lines: Callable[[], object],
        plan: Callable[[], object],
        guides: Callable[[], object],
        on: Callable[[], object],
    ) -> None:
        super().__init__(theme, "instrumentsCare", translated("Before you go on"))
        card = Card(theme, "support", margins=(24, 20, 24, 24), spacing=12)
        card.box.addWidget(Label(translated("Before you go on"), "h2"))
        self._said = (
            translated(
                "You ticked that thoughts of death, of ending your life or of hurting yourself have been there. Many"
                " people have them in hard times, and it is good that you put it down honestly."
            ),
            translated(
                "Nobody has been told. Your answer is in your vault and nowhere else: no guide, no service and no"
                " computer beside this one knows of it, and nothing happens because of it."
            ),
            translated(
                "If it is strong right now, please do not stay alone with it. There are people whose work it is to"
                " listen; the page says how and when each can be reached."
            ),
        )
        for said in self._said:
            card.box.addWidget(Prose(theme, said, "reading", "on_support_soft"))
        self.lines = Button(theme, translated("People to talk to now"), "support", icon="phone", on=lines)
        self.lines.setObjectName("careLines")
        self.plan = Button(theme, translated("My plan"), icon="clipboard-list", on=plan)
        self.plan.setObjectName("carePlan")
        self.guides = Button(theme, translated("Write to the guides"), icon="mail", on=guides)
        self.guides.setObjectName("careGuides")
        card.box.addWidget(self.row(self.lines, self.plan, self.guides, layout=Flow(theme, spacing=8)))
        self._about_guides = Label(
            translated(
                "Nothing of this questionnaire goes along; the guides read only what you write to them."
            ),
            "small",
        )
        card.box.addWidget(self._about_guides)
        self.add(card)
        self.on = Button(theme, translated("Go on"), on=on)
        self.on.setObjectName("careOn")
        self.add(self.row(self.on, layout=Flow(theme)))
        self.end()

    def show_guides(self, there: bool) -> None:
        """Offer to write to guides where there are some."""
        self.guides.setVisible(there)
        self._about_guides.setVisible(there)

    def begin(self) -> None:
        """At the people to talk to; what the page says is spoken."""
        self.lines.setFocus()
        announce(self, " ".join(self._said))
