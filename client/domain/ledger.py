"""The privacy ledger's records: one for each request that left, as it was sent and not as it was meant."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, get_args

Kind = Literal["reading", "writing", "joining", "log-in", "guiding"]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)

Through = Literal["direct", "proxy", "onion"]
"""How it went: straight to the server, through a proxy, or through one to the server's onion address."""

Why = Literal["by-itself", "asked", "wrote", "help", "joining", "guiding", "network", ""]
"""The occasion as the app knew it; empty when nobody said."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What was in a request, read from its bytes.

    `what` is a code: of the wire's own making, or "nothing" where no byte of it left, "unknown" where it says nothing
    that Leeward knows. `line` is its first line without the version, long ids cut short. `characters` is the length of
    a text of the person's in it, `padded` the size in bytes that its body was filled up to.
    """

    kind: Kind
    what: str
    line: str
    characters: int | None = None
    padded: int | None = None
    signed_in: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One request, sent whole or in part. `at` is UTC seconds.

    Bytes are those of the request line, headers and body, before TLS and before whatever a proxy wants. What was handed
    to the system to be sent counts as sent. `status` is None without an answer; `whole` says that the answer arrived to
    its end. `host` is the server that was asked, `through` the way to it.
    """

    at: float
    why: Why
    community: str
    host: str
    contents: Contents
    sent: int
    received: int
    status: int | None
    whole: bool
    through: Through


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An exchange as the ledger kept it: `row` orders entries as they were noted, `day` is the calendar day it was
    noted on (date.toordinal), `name` the community's name where it is known still.
    """

    row: int
    day: int
    at: int
    why: str
    community: str
    name: str
    host: str
    contents: Contents
    sent: int
    received: int
    status: int | None
    whole: bool
    through: str


@dataclass(frozen=True, slots=True)
class Day:
    """A day's requests together. `folded` are those among them whose entries gave room to newer ones."""

    day: int
    requests: int
    sent: int
    received: int
    folded: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries are to be shown: all, or those of a kind, of a community (its id), or both."""

    kind: Kind | None = None
    community: str | None = None
