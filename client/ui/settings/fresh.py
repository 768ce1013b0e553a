"""The page for taking a fresh pseudonym: what it means first, then the choice, then how far it is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from client.ui.kit.controls import Card, Label, breathe
from client.ui.kit.words import isolated
from client.ui.settings.fresh_choice import FreshChoice
from client.ui.settings.fresh_parts import Avatar, BeforeCard, StandingCard
from client.ui.settings.page import PartPage, soft
from client.ui.settings.parts import Words
from client.ui.settings.words import translated

if TYPE_CHECKING:
    from client.services.fresh_standing import Offer
    from client.ui.kit.home import Home


class FreshPage(PartPage):
    """For one community at a time: `choose_for` says which."""

    def __init__(self, home: Home) -> None:
        super().__init__(home.theme, "fresh", translated("A fresh pseudonym"))
        self._home = home
        self._names = home.belonging.fresh_names
        self.community = ""
        self._offer: Offer | None = None
        self._before: tuple[str, ...] = ()
        self.who = self._who()
        self.standing = StandingCard(home)
        self.column.addWidget(self.standing)
        self.earlier = Card(home.theme, "plain", margins=(24, 20, 24, 22), spacing=14)
        self.earlier.setObjectName("freshBefore")
        self.column.addWidget(self.earlier)
        self.about = self._about()
        self.choice = FreshChoice(home, self._begin, self._other_names)
        self.column.addWidget(self.choice)
        self.fill()
        self._names.changed.connect(self._render)
        home.belonging.changed.connect(self._render)
        self._render()

    def choose_for(self, community: str) -> None:
        """The community it is about now."""
        if community != self.community:
            self.community = community
            self._offer = None
            self.choice.forget()
        self.came_from = f"freshName-{community}"
        self._names.offer(community, self._offered)
        self._render()

    def leave(self) -> None:
        """Nothing stays ticked."""
        self.choice.forget()

    # Inside

    def _who(self) -> Card:
        card = self.card(translated("Who you are there"), "freshWho")
        self._avatar = Avatar(self._home.theme)
        self._name = Label("", "h3")
        self._where = soft("")
        row, words = QHBoxLayout(), QVBoxLayout()
        breathe(row, self._home.theme, spacing=16)
        breathe(words, self._home.theme, spacing=0)
        row.addWidget(self._avatar)
        row.addLayout(words, 1)
        words.addWidget(self._name)
        words.addWidget(self._where)
        card.box.addLayout(row)
        return card

    def _about(self) -> Card:
        card = self.card(translated("Before you decide"), "freshAbout")
        for heading, text in (
            (
                translated("What is kept apart"),
                translated(
                    "The community signs a ticket for you that it cannot see, and lets in whoever brings it. So nothing"
                    " that it keeps leads from the old name to the new one, and neither its guides nor its server can"
                    " look it up."
                ),
            ),
            (
                translated("What can still give you away"),
                translated(
                    "How you write, and what you tell: whoever knew you may know you again. A server that secretly"
                    " noted times could guess when one name falls silent and another comes; going in later makes"
                    " that harder. And you hide only among those who come new in the same month, who may be few."
                ),
            ),
            (
                translated("What stays with the old name"),
                translated(
                    "Everything you wrote, and the answers. You cannot change it under the new name. Once you are in,"
                    " you can have all of it taken back together, some days later, or let it stand. Your own copies and"
                    " the guides' letters stay in this vault, and in what you take along."
                ),
            ),
            (
                translated("What you allowed research"),
                translated(
                    "It stays with the old name's posts. Under the new name Leeward can neither list it nor take it"
                    " back alone: take it back first, under Your data, or have the posts taken back later."
                ),
            ),
            (
                translated("What begins anew"),
                translated(
                    "You are a newcomer: guides may read your first posts before others do. From the moment the ticket"
                    " is signed the old name writes nothing, and what you write waits here for the new one. A call for"
                    " help always goes, from the old name until the new one is in."
                ),
            ),
            (
                translated("How often"),
                translated(
                    "At most every thirty days, not while something about you is open with the guides, and not for"
                    " ninety days after a pause. There is no way back to the old name."
                ),
            ),
        ):
            card.box.addWidget(Words(self.theme, heading, text))
        return card

    def _offered(self, offer: Offer) -> None:
        if offer.community == self.community:
            self._offer = offer
            self._render()

    def _other_names(self) -> None:
        if self._offer is not None:
            self._names.offer(self.community, self._offered, numbered=self._asks)

    def _begin(self, name: str, later: bool) -> None:
        if self._offer is None:
            return
        if self._asks:
            self._names.change(self._offer, name)
        else:
            self._names.begin(self._offer, name, later=later)
        # What was pressed goes away: what comes of it is said above.
        self.back.setFocus()
        QTimer.singleShot(0, self, lambda: self.scroller.verticalScrollBar().setValue(0))

    @property
    def _asks(self) -> bool:
        one = self._names.state.standing.get(self.community)
        return one is not None and one.way is not None and one.way.asks in ("name", "guidelines")

    def _render(self) -> None:
        known = {each.id: each for each in self._home.belonging.state.communities}
        here = known.get(self.community)
        state = self._names.state
        one = state.standing.get(self.community)
        way = one.way if one is not None else None
        if here is not None:
            if self._offer is not None and self._offer.pseudonym != here.pseudonym:
                self._offer = None
                self.choice.forget()
                self._names.offer(self.community, self._offered)
            self._avatar.show_key(here.pseudonym_id or "", guide=here.guide)
            self._name.setText(isolated(here.pseudonym))
            self._where.setText(translated("In {community}").format(community=isolated(here.name)))
        busy = self.community in state.busy
        self.standing.show_state(
            self.community, way, said=state.said.get(self.community, ""), busy=busy, now=self._home.now()
        )
        self._render_before()
        stands = self._offer.why_not if self._offer is not None else ""
        # One question at a time: first what is to become of the name before.
        asked = one is None or all(name.asked for name in one.before)
        choosing = (way is None and asked) or self._asks
        self.about.setVisible(way is None and asked)
        self.choice.setVisible(choosing and self._offer is not None)
        if self._offer is not None:
            self.choice.show_offer(
                self._offer, why_not="" if way is not None else stands, anew=self._asks, busy=busy
            )

    def _render_before(self) -> None:
        """A question for each earlier name that has not been decided about, or whose leaving is still to come."""
        one = self._names.state.standing.get(self.community)
        names = one.before if one is not None else ()
        marks = tuple(map(repr, names))
        self.earlier.setVisible(bool(names))
        if marks == self._before:
            return
        self._before = marks
        while (item := self.earlier.box.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.earlier.box.addWidget(Label(translated("Names you had before"), "h2"))
        for name in names:
            say = partial(self._names.say, self.community, name.id)
            self.earlier.box.addWidget(BeforeCard(self._home, name, say))
        self.let_tab_go_down()
