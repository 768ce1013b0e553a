"""What every form of an export is made from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from client.domain.journal import Moment
from client.services.preferences import Preferences
from client.vault.sqlcipher import Connection

WARNING: Final = (
    "THIS FILE IS NOT ENCRYPTED. Anyone who opens it can read everything in it: your journal, your drafts, your posts"
    " and what guides wrote to you. Keep it where only you can reach it, and erase it when you do not need it."
)
PRIVATE_WARNING: Final = (
    "THIS FILE IS NOT ENCRYPTED. Anyone who opens it can read what you wrote in it. Keep it where only you can"
    " reach it, and erase it when you do not need it."
)


@dataclass(frozen=True, slots=True)
class Source:
    """One unmoving state of the private file, and when (UTC seconds, with offset).

    `tell` is called once for each record and may raise.
    """

    db: Connection
    preferences: Preferences
    made: Moment
    tell: Callable[[], None]
