"""The page for the network: straight, or through Tor or another proxy; and trying it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from client.domain.network import THIS_COMPUTER, TOR_BROWSER_PORT, TOR_PORT
from client.ui.kit.beside import Row, TickRow
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Button, Label, Line, breathe
from client.ui.kit.words import isolated
from client.ui.settings.network_model import Kind, NetworkChoice, kind_of
from client.ui.settings.page import Outcome, PartPage, in_a_row, soft
from client.ui.settings.parts import Words
from client.ui.settings.words import translated

if TYPE_CHECKING:
    from client.domain.network import Proxy
    from client.ui.kit.home import Home


class NetworkPage(PartPage):
    """Nothing changes until it is said to be used from now on."""

    def __init__(self, home: Home) -> None:
        theme = home.theme
        super().__init__(theme, "network", translated("Network"))
        self.work = self.model = NetworkChoice(home, self)
        self._shown: Proxy | None = None
        self._filled = False
        self._asked = 0
        card = self.card(translated("How requests travel"), "networkCard")
        card.box.addWidget(
            soft(
                translated(
                    "Straight to a server, that server could see where you connect from, and whoever runs your network"
                    " sees which server it is. Through Tor, neither can; it is slower."
                )
            )
        )
        self.kind = Choice(
            theme,
            (
                (translated("Straight to the server"), "straight"),
                (translated("Through Tor"), "tor"),
                (translated("Through Tor Browser"), "tor-browser"),
                (translated("Through another proxy"), "other"),
            ),
        )
        self.kind.setObjectName("networkKind")
        card.box.addWidget(
            Row(
                theme,
                translated("Requests go"),
                self.kind,
                translated(
                    "Tor is a program of its own, at port {tor} here. Tor Browser brings one, at port {browser}, that"
                    " is there while it is open."
                ).format(tor=TOR_PORT, browser=TOR_BROWSER_PORT),
            )
        )
        self.other = QWidget()
        fields = QVBoxLayout(self.other)
        breathe(fields, theme, spacing=14)
        self.host = _field("proxyHost", THIS_COMPUTER)
        self.port = _field("proxyPort", str(TOR_PORT))
        fields.addWidget(
            Row(
                theme,
                translated("The proxy's address"),
                self.host,
                translated(
                    "Of a SOCKS5 proxy. A number: a name would have to be looked up beside the proxy."
                ),
            )
        )
        fields.addWidget(Row(theme, translated("Its port"), self.port))
        tor = TickRow(
            theme,
            translated("This proxy is Tor"),
            translated("A community that has an onion address is then reached there first."),
            "proxyIsTor",
        )
        self.tor = tor.tick
        fields.addWidget(tor)
        card.box.addWidget(self.other)
        card.box.addWidget(Line())
        self.now = Label("", "body")
        self.now.setObjectName("networkNow")
        card.box.addWidget(self.now)
        self.outcome = Outcome(theme, "network", self.model.stop)
        card.box.addWidget(self.outcome)
        self.keep = Button(theme, translated("Use this from now on"), "primary", on=self._use)
        self.keep.setObjectName("useNetwork")
        self.trial = Button(theme, translated("Try it"), on=self._try)
        self.trial.setObjectName("tryNetwork")
        card.box.addLayout(in_a_row(theme, self.keep, self.trial))
        about = self.card(translated("What a proxy does and does not do"), "networkAbout")
        for heading, text in (
            (
                translated("Nothing goes around it"),
                translated(
                    "While one is set, every request goes through it or not at all, joining too, and no name is looked"
                    " up on this computer. If it stops, Leeward says so and waits."
                ),
            ),
            (
                translated("Your pseudonyms stay apart"),
                translated(
                    "Each community, and each step on the way into one, has a connection of its own, under a name that"
                    " is drawn by chance. Tor leads each by another path."
                ),
            ),
            (
                translated("What it cannot hide"),
                translated(
                    "Whoever runs your network can see that you use the proxy. A proxy that is not Tor may be run by"
                    " somebody who notes which servers it leads to. And how you write, and when, can still show who"
                    " you are."
                ),
            ),
        ):
            about.box.addWidget(Words(theme, heading, text))
        self.fill()
        self.kind.currentIndexChanged.connect(lambda _: self._fit())
        for line in (self.host, self.port):
            line.returnPressed.connect(self._use)
        self.model.changed.connect(self._render)
        self._fit()
        self._render()

    def arrive(self) -> None:
        """Read what was chosen, and begin with the choice."""
        super().arrive()
        self._filled = False
        self.model.load()
        self.kind.setFocus()

    def _use(self) -> None:
        self.model.use(self._kind(), host=self.host.text(), port=self.port.text(), tor=self.tor.isChecked())

    def _try(self) -> None:
        self.model.try_it(
            self._kind(), host=self.host.text(), port=self.port.text(), tor=self.tor.isChecked()
        )

    def _kind(self) -> Kind:
        kind: Kind = self.kind.currentData()
        return kind

    def _fit(self) -> None:
        self.other.setVisible(self._kind() == "other")

    def _render(self) -> None:
        state = self.model.state
        if state.known and (not self._filled or state.chosen != self._shown):
            self._filled, self._shown = True, state.chosen
            self._show(state.chosen)
        self.now.setText(_now(state.chosen) if state.known else "")
        self.now.setVisible(state.known)
        for button in (self.keep, self.trial):
            button.setEnabled(not state.busy)
        self.trial.setText(translated("Trying…") if state.busy else translated("Try it"))
        self.outcome.show_state(state)
        if state.attempts > self._asked and state.asks:
            (self.host if state.asks == "host" else self.port).setFocus()
        self._asked = state.attempts

    def _show(self, proxy: Proxy | None) -> None:
        self.kind.choose(kind_of(proxy))
        if proxy is not None:
            self.host.setText(proxy.host)
            self.port.setText(str(proxy.port))
            self.tor.setChecked(proxy.tor)


def _field(name: str, usual: str) -> QLineEdit:
    field = QLineEdit()
    field.setObjectName(name)
    field.setPlaceholderText(usual)
    field.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhPreferNumbers)
    # Its parts would change places in a line that runs from right to left.
    field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    return field


def _now(proxy: Proxy | None) -> str:
    if proxy is None:
        return translated("Now: straight to each server.")
    through = isolated(str(proxy))
    if proxy.tor:
        return translated("Now: through Tor at {proxy}, or not at all.").format(proxy=through)
    return translated("Now: through the proxy at {proxy}, or not at all.").format(proxy=through)
