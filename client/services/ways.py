"""Which way requests take: what the person chose about a proxy, and what this computer's rules say of servers' keys."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Final
from urllib.parse import urlsplit

from client.domain.errors import ProxyInTheWay
from client.domain.ids import RandomBytes
from client.domain.network import Proxy
from client.policy.pins import Pins
from client.sync.way import Circuit, Judge, Way
from client.vault import settings
from client.vault.sqlcipher import Connection
from client.vault.vault_file import VaultFile

_KEY: Final = "proxy"


class Ways:
    """The ways of one open vault. `rules` are read when they are first needed, and hold until it closes."""

    def __init__(self, *, private: VaultFile, rules: Callable[[], Pins], random_bytes: RandomBytes) -> None:
        self._private = private
        self._rules = rules
        self._pins: Pins | None = None
        self._random_bytes = random_bytes

    async def chosen(self) -> Proxy | None:
        """The proxy that is set, if one is. Raises ProxyInTheWay for what cannot be read: none is not the same."""
        return _read(await self._private.read(lambda db: settings.get(db, _KEY)))

    async def choose(self, proxy: Proxy | None) -> None:
        """Keep this in the place of what was chosen before. Raises as VaultFile.write."""
        value = None if proxy is None else json.dumps([proxy.host, proxy.port, proxy.tor])

        def keep(db: Connection) -> None:
            if value is None:
                settings.clear(db, _KEY)
            else:
                settings.put(db, key=_KEY, value=value)

        await self._private.write(keep)

    async def to(self, address: str) -> Way:
        """The way that is chosen, with a circuit that nobody else has. Raises ProxyInTheWay, RulesUnusable."""
        return self.by(await self.chosen(), address)

    def by(self, proxy: Proxy | None, address: str) -> Way:
        """The way to that address by this proxy, or by none, with a circuit of its own. Raises RulesUnusable."""
        circuit = None if proxy is None else Circuit.drawn(self._random_bytes)
        return Way(proxy, circuit, self._judge(address))

    def _judge(self, address: str) -> Judge | None:
        if self._pins is None:
            self._pins = self._rules()
        try:
            host = urlsplit(address).hostname or ""
        except ValueError:
            return None  # no address, which is found out where it is asked
        allowed = self._pins.of(host)
        if allowed is None:
            return None

        def judge(certificate: bytes) -> bool:
            from client.crypto import certificates  # a tenth of a second, and few have pins

            return certificates.key_hash(certificate) in allowed

        return judge


def _read(value: str | None) -> Proxy | None:
    if value is None:
        return None
    try:
        host, port, tor = json.loads(value)
        if not (isinstance(host, str) and type(port) is int and isinstance(tor, bool)):
            raise TypeError(value)
        return Proxy(host, port, tor)
    except (ValueError, TypeError, RecursionError) as error:
        raise ProxyInTheWay("setting") from error
