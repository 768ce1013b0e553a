"""A case's item as it would stand at the desk: band and why, the thread around it, what is known of its author."""

from __future__ import annotations

from client.domain.training.cases import Beside, Case
from client.services import reports
from client.ui.guide_desk.deciding_words import decision_name
from client.ui.guide_desk.parts import BandPill
from client.ui.guide_desk.rows import kind_words, waits
from client.ui.guide_desk.training_words import notes_of, translated
from client.ui.kit.controls import Card, CardKind, Label
from client.ui.kit.flow import Flow
from client.ui.kit.prose import Prose
from client.ui.kit.words import isolated
from client.ui.theme import Theme


class CaseItem(Card):
    """Shows one case's item; made anew for each."""

    def __init__(self, theme: Theme, case: Case) -> None:
        super().__init__(theme, "plain", margins=(20, 18, 20, 20), spacing=12)
        self._theme = theme
        item = case.item
        self.setObjectName("caseItem")
        self.setAccessibleName(translated("The item"))
        row = Flow(theme, spacing=10)
        pill = BandPill(theme)
        pill.show_band(item.band)
        row.addWidget(pill)
        row.addWidget(
            Label(" · ".join((kind_words(item.kind), waits(60 * item.waited))), "small", wrap=False)
        )
        self.box.addLayout(row)
        for why in item.why or (_why(item.kind),):
            self.box.addWidget(Label(why, "small", "soft"))
        if item.title:
            self.box.addWidget(Label(item.title, "h3"))
        where = [isolated(item.pseudonym)]
        if item.room:
            where.append(isolated(item.room))
        if item.title:
            where.append(
                translated("everybody can read it")
                if item.published
                else translated("it waits, and is not shown")
            )
        for post in item.thread:
            if not post.after:
                self._post(post)
        self.box.addWidget(Label(" · ".join(where), "small"))
        if item.notes:
            self.box.addWidget(Label(notes_of(item.notes), "label", "note"))
        self.text = Prose(theme, item.text, "reading")
        self.text.setObjectName("caseText")
        self.box.addWidget(self.text)
        for post in item.thread:
            if post.after:
                self._post(post)
        self._around(case)

    def _around(self, case: Case) -> None:
        item = case.item
        if item.asked is not None:
            title = reports.title_of(item.asked.reason)
            card = self._card("info", translated("Reported: {reason}").format(reason=isolated(title)))
            if item.asked.words:
                card.box.addWidget(Prose(self._theme, item.asked.words, "body"))
        if item.appealed is not None:
            name = decision_name("thread", item.appealed.decision)
            card = self._card(
                "info", translated("The appeal is against: {decision}").format(decision=isolated(name))
            )
            card.box.addWidget(Prose(self._theme, item.appealed.text, "body"))
            if item.appealed.record:
                card.box.addWidget(Label(translated("What that guide noted for you"), "label"))
                card.box.addWidget(Prose(self._theme, item.appealed.record, "body"))
        if item.history:
            card = self._card("sunken", translated("What is known here of this member"))
            for line in item.history:
                card.box.addWidget(Label(line, "body"))

    def _card(self, kind: CardKind, heading: str) -> Card:
        card = Card(self._theme, kind, margins=(16, 12, 16, 14), spacing=6)
        card.box.addWidget(Label(heading, "label"))
        self.box.addWidget(card)
        return card

    def _post(self, post: Beside) -> None:
        card = Card(self._theme, "sunken", margins=(16, 12, 16, 14), spacing=4)
        card.box.addWidget(Label(isolated(post.pseudonym), "small"))
        card.box.addWidget(Prose(self._theme, post.text, "body"))
        self.box.addWidget(card)


def _why(kind: str) -> str:
    """Why an item stands where it stands if no rule says so."""
    return {
        "help-me": translated("Somebody asked for help: this stands before all else."),
        "report": translated("A member reported it."),
        "appeal": translated("Somebody asks for another guide's decision."),
        "note-to-guides": translated("Somebody wrote to the guides."),
    }.get(kind, translated("No rule asks for haste: it is read in its turn."))
