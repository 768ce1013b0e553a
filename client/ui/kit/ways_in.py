"""The card of a way into a community that is not at its end: when one comes in, and who can answer until then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.services.admission import Begun
from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Button, Card, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.notice_bar import in_words
from client.ui.kit.words import isolated

if TYPE_CHECKING:
    from client.notices import Notice
    from client.ui.kit.home import Home

_MINUTE = 60


def way_words(way: Begun, *, now: float) -> str:
    """How far one is, in a sentence or two."""
    translate = QCoreApplication.translate
    if way.asks == "name":
        said = translate(
            "ways",
            "In {community} somebody has the name {name} by now. Your invitation is not lost: choose another.",
        )
    elif way.asks == "guidelines":
        said = translate(
            "ways",
            "The guidelines of {community} have changed since you read them. Your invitation is not lost: read them"
            " again, then go in as {name}.",
        )
    elif way.asks == "invitation":
        said = translate(
            "ways",
            "{community} did not let {name} in and wants another invitation. You can try again, or ask for a new one.",
        )
    elif not way.later:
        said = translate(
            "ways",
            "{community}, under the name {name}. Its answer did not arrive; the same request can go again.",
        )
    elif not way.handed_in:
        said = translate(
            "ways",
            "You are to be {name} in {community}. Your invitation could not be handed in yet; Leeward tries again while"
            " it is open.",
        )
    else:
        said = translate(
            "ways",
            "You will be {name} in {community}. Leeward goes in by itself {when}, or when it is next open after that.",
        )
    return said.format(
        community=isolated(way.name), name=isolated(way.pseudonym), when=_when(way.due_at, now=now)
    )


def _when(due: float | None, *, now: float) -> str:
    translate = QCoreApplication.translate
    if due is None or due <= now + _MINUTE:
        return translate("ways", "in a moment")
    then = QDateTime.fromSecsSinceEpoch(int(due))
    time = isolated(QLocale().toString(then.time(), QLocale.FormatType.ShortFormat))
    today = QDateTime.fromSecsSinceEpoch(int(now)).date()
    said = (
        translate("ways", "today at {time}")
        if then.date() == today
        else translate("ways", "tomorrow at {time}")
    )
    return said.format(time=time)


class WaysIn(QWidget):
    """One card for each way; hidden while there is none."""

    def __init__(self, home: Home) -> None:
        super().__init__()
        self.setObjectName("waysIn")
        self._home = home
        self._model = home.belonging.going_in
        self._cards: dict[str, _WayCard] = {}
        self._box = QVBoxLayout(self)
        breathe(self._box, home.theme, spacing=12)
        self._model.changed.connect(self.render_ways)
        self.render_ways()

    def render_ways(self) -> None:
        """Show how things stand now; called again when a minute has made a difference."""
        state = self._model.state
        known = {way.community for way in state.ways}
        for community in [each for each in self._cards if each not in known]:
            card = self._cards.pop(community)
            self._box.removeWidget(card)
            card.hide()
            card.deleteLater()
        for way in state.ways:
            card = self._cards.get(way.community) or self._add(way.community)
            card.show_way(way, notice=state.notices.get(way.community), busy=way.community in state.busy)
        self.setVisible(bool(state.ways))

    def _add(self, community: str) -> _WayCard:
        card = self._cards[community] = _WayCard(self._home, community)
        self._box.addWidget(card)
        return card


class _WayCard(Card):
    def __init__(self, home: Home, community: str) -> None:
        theme = home.theme
        super().__init__(theme, "accent", margins=(20, 16, 20, 16), spacing=8)
        self.setObjectName("wayIn")
        self._home = home
        self._community = community
        self.heading = Label(self.tr("On your way in"), "h3")
        self.said = Label("")
        self.alone = Label("")
        self.trouble = Label("", tone="soft")
        for label in (self.heading, self.said, self.alone, self.trouble):
            self.box.addWidget(label)
        self.now = Button(theme, "", on=self._now)
        self.now.setObjectName("joinNowInstead")
        self.need = Button(theme, "", "primary", on=self._meet)
        self.need.setObjectName("meetWhatIsAsked")
        self.forget = Button(
            theme, self.tr("Forget this"), "quiet", on=lambda: home.belonging.going_in.give_up(community)
        )
        self.forget.setObjectName("forgetWayIn")
        self.support = Button(
            theme, self.tr("Get support now"), "support", icon="life-buoy", on=home.show_support
        )
        self.support.setObjectName("supportWhileWaiting")
        row = Flow(theme)
        for button in (self.need, self.now, self.support, self.forget):
            row.addWidget(button)
        self.box.addLayout(row)

    def show_way(self, way: Begun, *, notice: Notice | None, busy: bool) -> None:
        """Show this."""
        waits = way.later and not way.asks
        said = way_words(way, now=self._home.now())
        new = said != self.said.text()
        self.said.setText(said)
        self.alone.setText(
            self.tr(
                "Until then nobody there can answer you. Your journal works meanwhile, and the support page is always"
                " there."
            )
        )
        self.alone.setVisible(waits)
        trouble = in_words(notice) if notice is not None and not way.asks else ""
        trouble = self.tr("Going in…") if busy else trouble
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        name = isolated(way.name)
        self.now.setText(self.tr("Join now instead") if waits else self.tr("Finish joining"))
        if way.asks == "invitation":
            self.now.setText(self.tr("Try again"))
        self.now.setAccessibleName(f"{self.now.text()}: {name}")
        focused = self.now.hasFocus()
        words = {
            "name": self.tr("Choose another name"),
            "guidelines": self.tr("Read the guidelines"),
            "invitation": self.tr("I have another invitation"),
        }
        self.need.setText(words.get(way.asks, ""))
        self.need.setAccessibleName(f"{self.need.text()}: {name}")
        self.need.setVisible(bool(way.asks))
        if focused and way.asks in ("name", "guidelines"):
            self.need.setFocus()  # before what has the focus is hidden, or it would jump away
        self.now.setVisible(way.asks in ("", "invitation"))
        self.forget.setAccessibleName(f"{self.forget.text()}: {name}")
        self.forget.setVisible(way.asks == "invitation")
        self.support.setVisible(waits)
        if new and self.isVisible():
            announce(self.said, said)

    def _now(self) -> None:
        self._home.belonging.going_in.go_in(self._community)

    def _meet(self) -> None:
        way = next(
            (each for each in self._home.belonging.going_in.state.ways if each.community == self._community),
            None,
        )
        if way is not None and way.asks in ("name", "guidelines"):
            self._home.belonging.going_in.picked = self._community
        self._home.go("join")
