"""Two communities behind a real proxy, for the tests of the network."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from client.domain.network import Proxy
from protocol import onion
from tests.contract.people import Someone, someone
from tests.support.authority import Authority
from tests.support.feed_builder import FeedBuilder
from tests.support.loopback import Loopback
from tests.support.socks import Socks
from tests.support.village import Village

HIDDEN = onion.name(bytes(range(32)))


@dataclass
class Coast:
    """Two communities, the first with an onion address, and a proxy that leads to them."""

    harbour: Village
    haven: Village
    proxy: Proxy
    socks: Socks
    servers: tuple[Loopback, ...]
    key: bytes

    async def joined(self, person: Someone) -> None:
        """They chose the proxy, and joined Harbour through it."""
        await person.session.network.choose(self.proxy)
        await person.join(self.harbour.invitation())

    def by(self, path: str) -> set[int]:
        """The connections by which a path of Harbour's was asked for."""
        return {
            each.connection for server in self.servers for each in server.asked if each.path.startswith(path)
        }

    def count(self) -> int:
        """How many requests arrived anywhere."""
        return sum(len(server.asked) for server in self.servers)

    def names(self) -> list[tuple[str, str]]:
        """The names and passwords that the proxy was told, in order."""
        return [(led.name, led.password) for led in self.socks.asked]


@contextmanager
def coast(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Coast]:
    authority = Authority(folder)
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.file))
    harbour, haven = Village(FeedBuilder()), Village(FeedBuilder("haven"))
    harbour.feed.redescribe(onion=f"http://{HIDDEN}")
    for village in (harbour, haven):
        village.feed.publish()
    issued = authority.issue("harbour.example")
    with (
        Loopback(harbour, tls=issued.context) as first,
        Loopback(haven, tls=authority.issue("haven.example").context) as second,
        Loopback(harbour) as hidden,
    ):
        ports = {"harbour.example": first.port, "haven.example": second.port, HIDDEN: hidden.port}
        with Socks(lambda host, _: ports.get(host)) as socks:
            harbour.address, haven.address = "https://harbour.example", "https://haven.example"
            proxy = Proxy(port=socks.port, tor=True)
            yield Coast(harbour, haven, proxy, socks, (first, second, hidden), issued.key_hash)


def lived(folder: Path, use: Callable[[Someone], Awaitable[None]]) -> None:
    """One life of the program."""

    async def work() -> None:
        async with someone(folder / "vault") as person:
            await use(person)

    asyncio.run(work())
