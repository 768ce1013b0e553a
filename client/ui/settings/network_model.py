"""How requests travel: what was chosen, choosing otherwise, and trying whether it works."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

from client.domain.network import TOR_BROWSER_PORT, TOR_PORT, Proxy, typed_host, typed_port
from client.notices import Notice, notice_for
from client.ui.kit.words import isolated
from client.ui.settings.work import Work, WorkState

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from client.domain.errors import WorldError
    from client.services.network import Tried
    from client.ui.kit.home import Home

Kind = Literal["straight", "tor", "tor-browser", "other"]
PRESETS: Final[dict[Kind, Proxy | None]] = {
    "straight": None,
    "tor": Proxy(port=TOR_PORT, tor=True),
    "tor-browser": Proxy(port=TOR_BROWSER_PORT, tor=True),
}
_PART: Final = "network"
_NO_HOST: Final = Notice(
    "Please give the proxy's address as a number, such as 127.0.0.1; a name would be looked up beside the proxy, so"
    " nothing was changed or asked."
)
_NO_PORT: Final = Notice("Please give the proxy's port, from 1 to 65535; nothing was changed or asked.")
_CHOSEN: Final = "From now on every request goes through {proxy}, or not at all."
_STRAIGHT: Final = "From now on requests go straight to each community's server, without a proxy."
_ANSWERED: Final = {
    "direct": "The server of {community} answered, straight and without a proxy.",
    "proxy": "The server of {community} answered, through {proxy}.",
    "onion": "The server of {community} answered, through {proxy} and at its onion address.",
}
_GREETED: Final = (
    "A SOCKS5 proxy answers at {proxy} and takes the names that keep connections apart; you belong to no community yet,"
    " so it was asked for nothing else."
)
_NOBODY: Final = "You belong to no community yet, so there is nobody to ask; nothing was sent."


@dataclass(frozen=True, slots=True)
class NetworkState(WorkState):
    """`chosen` is the proxy in force, None for none; `known` is False until it was read, or where it cannot be.

    `asks` names the field that cannot be understood.
    """

    chosen: Proxy | None = None
    known: bool = False
    asks: Literal["", "host", "port"] = ""


def kind_of(proxy: Proxy | None) -> Kind:
    """Which of the choices it is."""
    return next((kind for kind, preset in PRESETS.items() if preset == proxy), "other")


class NetworkChoice(Work):
    """Reads, keeps and tries the way that requests take."""

    state: NetworkState

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(home, parent)
        self.state = NetworkState()

    def load(self) -> None:
        """Read what was chosen."""
        self._home.bridge.run(self._home.session.network.chosen(), self._loaded, self._not_loaded, owner=self)

    def use(self, kind: Kind, *, host: str = "", port: str = "", tor: bool = False) -> None:
        """Keep this from now on. `host`, `port` and `tor` count for the kind "other"."""
        typed = self._typed(kind, host, port, tor)
        if typed is not None:
            proxy = typed[0]
            self._begin(
                _PART, lambda _: self._home.session.network.choose(proxy), lambda _: self._kept(proxy)
            )

    def try_it(self, kind: Kind, *, host: str = "", port: str = "", tor: bool = False) -> None:
        """Find out whether it works, without keeping it."""
        typed = self._typed(kind, host, port, tor)
        if typed is not None:
            proxy, shown = typed[0], self._home.belonging.state.shown
            self._begin(
                _PART, lambda _: self._home.session.network.try_it(proxy, community=shown), self._tried
            )

    def _typed(self, kind: Kind, host: str, port: str, tor: bool) -> tuple[Proxy | None] | None:
        """What was chosen; None where something typed cannot be understood, which is said."""
        self._become(replace(self.state, asks=""))
        if kind != "other":
            return (PRESETS[kind],)
        number, door = typed_host(host), typed_port(port)
        if number is None:
            self._become(replace(self.state, asks="host"))
            self._say(_PART, _NO_HOST)
            return None
        if door is None:
            self._become(replace(self.state, asks="port"))
            self._say(_PART, _NO_PORT)
            return None
        return (Proxy(number, door, tor),)

    def _kept(self, proxy: Proxy | None) -> None:
        self._become(replace(self.state, chosen=proxy, known=True))
        if proxy is None:
            self._say(_PART, Notice(_STRAIGHT), good=True)
        else:
            self._say(_PART, Notice(_CHOSEN, (("proxy", isolated(str(proxy))),)), good=True)

    def _tried(self, tried: Tried) -> None:
        facts = (("community", isolated(tried.community)), ("proxy", isolated(tried.proxy)))
        if tried.community:
            self._say(_PART, Notice(_ANSWERED[tried.through], facts), good=True)
        else:
            self._say(_PART, Notice(_GREETED if tried.proxy else _NOBODY, facts), good=bool(tried.proxy))

    def _loaded(self, chosen: Proxy | None) -> None:
        self._become(replace(self.state, chosen=chosen, known=True))

    def _not_loaded(self, error: WorldError) -> None:
        self._become(replace(self.state, known=False))
        self._say(_PART, notice_for(error))
