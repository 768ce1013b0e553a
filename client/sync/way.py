"""The way to a server: which of its addresses, straight or through a proxy, and what must hold there.

While a proxy is set there is no other way: what cannot go through it is refused before any socket is opened, and no
name is looked up on this computer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

import httpx

from client.domain.errors import KeyNotPinned, MalformedAnswer, ProxyInTheWay
from client.domain.ledger import Through
from client.domain.network import Proxy
from client.sync.faults import judged
from protocol import onion
from protocol.invitation import check_address

_THIS_COMPUTER: Final = frozenset({"127.0.0.1", "localhost", "::1"})

Judge = Callable[[bytes], bool]
"""Whether a server's certificate (DER) holds a key that this computer's rules name."""


@dataclass(frozen=True, slots=True)
class Circuit:
    """The name and password a proxy is told: Tor gives each pair a circuit of its own. They mean nothing else."""

    name: str = field(repr=False)
    password: str = field(repr=False)

    @classmethod
    def drawn(cls, random_bytes: Callable[[int], bytes]) -> Circuit:
        """One that nobody else has, and that nothing can be told from."""
        return cls(random_bytes(16).hex(), random_bytes(16).hex())


@dataclass(frozen=True, slots=True)
class Way:
    """How requests travel. With a `proxy` there is a `circuit`; without `pins` any trusted certificate will do."""

    proxy: Proxy | None = None
    circuit: Circuit | None = None
    pins: Judge | None = None


STRAIGHT: Final = Way()


@dataclass(frozen=True, slots=True)
class Goal:
    """An address that may be asked on this way. `plain`: without TLS, as nobody else can be there."""

    address: str
    plain: bool
    through: Through


def goal(address: str, way: Way) -> Goal:
    """The address in its one spelling, and how it is spoken to.

    Raises MalformedAnswer for what is no address; ProxyInTheWay for one that this way cannot lead to; KeyNotPinned
    where a key is asked for and there is none to show.
    """
    with judged("an address"):
        checked = check_address(address)
    try:
        url = httpx.URL(checked)  # what connects is asked how it reads the address
    except httpx.InvalidURL as error:
        raise MalformedAnswer("an address that cannot be connected to") from error
    host = url.host
    here = host in _THIS_COMPUTER
    hidden = onion.fits(host)
    plain = url.scheme == "http" and (here or hidden)
    if hidden and not _carries_onions(way, plain=plain):
        raise ProxyInTheWay("onion")
    if way.proxy is not None and (plain and here):
        raise ProxyInTheWay("this-computer")
    if plain and way.pins is not None:
        raise KeyNotPinned
    return Goal(checked, plain, "onion" if hidden else "direct" if way.proxy is None else "proxy")


def prefers_onion(address: str, way: Way) -> bool:
    """Whether an onion address is to be asked before the others."""
    return way.pins is None and _carries_onions(way, plain=address.startswith("http://"))


def _carries_onions(way: Way, *, plain: bool) -> bool:
    """Only Tor proves by an onion's name who answers; without TLS nobody may listen on the line to Tor either."""
    return way.proxy is not None and way.proxy.tor and (not plain or way.proxy.on_this_computer)
