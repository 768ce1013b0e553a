"""How a person wants their requests to travel: straight, or through a SOCKS5 proxy."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from typing import Final

THIS_COMPUTER: Final = "127.0.0.1"
TOR_PORT: Final = 9050
"""Where Tor listens when it is installed as a service."""
TOR_BROWSER_PORT: Final = 9150
"""Where the Tor that comes with Tor Browser listens, while the browser is open."""
_HIGHEST_PORT: Final = 65535


@dataclass(frozen=True, slots=True)
class Proxy:
    """A SOCKS5 proxy. `host` is an IP address: a name would have to be looked up before anything goes through.

    `tor` says that it is Tor, which reaches onion addresses and proves whom it reached. Raises ValueError otherwise.
    """

    host: str = THIS_COMPUTER
    port: int = TOR_PORT
    tor: bool = False

    def __post_init__(self) -> None:
        if str(ipaddress.ip_address(self.host)) != self.host or "%" in self.host:
            raise ValueError("an address in its usual spelling")
        if not 0 < self.port <= _HIGHEST_PORT:
            raise ValueError("a port is from 1 to 65535")

    @property
    def on_this_computer(self) -> bool:
        """Whether what it is told stays on this computer."""
        return ipaddress.ip_address(self.host).is_loopback

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


def typed_host(text: str) -> str | None:
    """The IP address in what somebody typed; None where it is none."""
    text = text.strip().removeprefix("[").removesuffix("]")
    if text.lower() == "localhost":
        return THIS_COMPUTER
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return None
    return None if "%" in text else str(address)


def typed_port(text: str) -> int | None:
    """The port in what somebody typed; None where it is none."""
    text = text.strip()
    if not text.isascii() or not text.isdecimal() or len(text) > 5:
        return None
    port = int(text)
    return port if 0 < port <= _HIGHEST_PORT else None
