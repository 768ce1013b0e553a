"""The addresses of databases, which may hold a password and so never show themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qs, urlsplit

from server.domain.faults import StewardFault

_SCHEMES: Final = ("postgresql", "postgres")


@dataclass(frozen=True, repr=False)
class Databases:
    """Where a community's database and its desk's are; None for a file in the community's folder."""

    community: str | None = None
    desk: str | None = None

    def __repr__(self) -> str:
        """Whether there are any, and no more."""
        return f"Databases(community={_shown(self.community)}, desk={_shown(self.desk)})"


FILES: Final = Databases()
"""Both are files in the community's folder, unless files there say otherwise."""


def check_url(url: str) -> str:
    """The address, if it looks like one. StewardFault, which does not repeat it, if not."""
    try:
        parts = urlsplit(url)
        fits = parts.scheme in _SCHEMES and bool(parts.path.strip("/") or parts.query or parts.hostname)
    except ValueError:
        fits = False
    if not fits:
        raise StewardFault(
            "The address of a database looks like postgresql://user@host/name. Please write it like that."
        )
    return url


def has_password(url: str) -> bool:
    """Whether an address holds a password."""
    parts = urlsplit(url)
    return bool(parts.password) or "password" in parse_qs(parts.query)


def _shown(url: str | None) -> str:
    return "None" if url is None else "..."
