"""The network in the terminal: how requests travel, choosing otherwise, and trying it."""

from __future__ import annotations

import argparse
from typing import Any, Final

from client.cli.commanding import Command
from client.cli.output import Answer, isolated
from client.cli.terminal import CannotYet, Terminal
from client.domain.network import TOR_BROWSER_PORT, TOR_PORT, Proxy, typed_host, typed_port
from client.services.network import Tried

_PRESETS: Final[dict[str, Proxy | None]] = {
    "straight": None,
    "tor": Proxy(port=TOR_PORT, tor=True),
    "tor-browser": Proxy(port=TOR_BROWSER_PORT, tor=True),
}
_BY: Final = {
    "direct": "The server of {community} answered, straight and without a proxy.",
    "proxy": "The server of {community} answered, through {proxy}.",
    "onion": "The server of {community} answered, through {proxy} and at its onion address.",
}


def _network(terminal: Terminal, values: argparse.Namespace) -> Answer:
    network = terminal.session.network
    if not values.way:
        if values.tor:
            raise CannotYet("Please say at which address and port Tor is; --tor alone says nothing.")
        proxy = terminal.run(network.chosen())
        return Answer(_record(proxy), [_now(proxy)]) if not values.trial else _tried(terminal, proxy)
    proxy = _asked_for(values.way, tor=values.tor)
    if values.trial:
        return _tried(terminal, proxy)
    terminal.run(network.choose(proxy))
    return Answer(_record(proxy), [_now(proxy)])


def _tried(terminal: Terminal, proxy: Proxy | None) -> Answer:
    known = terminal.communities()
    community = terminal.community() if len(known) > 1 else None
    tried = terminal.run(terminal.session.network.try_it(proxy, community=community))
    record = {"answered": bool(tried.community or tried.proxy), "community": tried.community}
    return Answer({**_record(proxy), **record, "through": tried.through}, [_told(tried)])


def _told(tried: Tried) -> str:
    if tried.community:
        return _BY[tried.through].format(community=isolated(tried.community), proxy=tried.proxy)
    if tried.proxy:
        return (
            f"A SOCKS5 proxy answers at {tried.proxy}; you belong to no community yet, so it was asked for nothing"
            " else."
        )
    return "You belong to no community yet, so there is nobody to ask; nothing was sent."


def _asked_for(way: str, *, tor: bool) -> Proxy | None:
    if way in _PRESETS:
        if tor:
            raise CannotYet("--tor goes with an address and a port; nothing was changed.")
        return _PRESETS[way]
    typed, _, door = way.rpartition(":")
    host, port = typed_host(typed), typed_port(door)
    if host is None or port is None:
        raise CannotYet(
            "That is straight, tor, tor-browser, or a proxy's address and port in numbers, such as 127.0.0.1:9050;"
            " nothing was changed."
        )
    return Proxy(host, port, tor)


def _now(proxy: Proxy | None) -> str:
    if proxy is None:
        return "Requests go straight to each server, without a proxy."
    name = "Tor" if proxy.tor else "the proxy"
    return f"Every request goes through {name} at {proxy}, or not at all."


def _record(proxy: Proxy | None) -> dict[str, Any]:
    return {"proxy": None if proxy is None else str(proxy), "tor": proxy is not None and proxy.tor}


COMMANDS: Final[dict[str, Command]] = {"network": _network}
