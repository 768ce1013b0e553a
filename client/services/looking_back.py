"""Looking back: what charts are made of, and a chart kept as a file that somebody chose to have."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import Literal

from client.domain.errors import WorldError
from client.domain.scored import Scored
from client.domain.trends import Diary, InTime, Seen, in_time, seen
from client.services.unlocking import OpenVault
from client.vault import check_ins, events, looking_back
from client.vault.events import VaultEvent
from client.vault.outfile import OutFile
from client.vault.sqlcipher import Connection

Form = Literal["png", "csv", "pdf"]
Scores = Callable[[], Awaitable[tuple[Scored, ...]]]
"""Gives the history of every instrument that was filled in."""


async def _no_scores() -> tuple[Scored, ...]:
    return ()


class LookingBack:
    """One's own notes of one open vault, by day. Nothing of it knows the network."""

    def __init__(
        self, vault: OpenVault, *, scores: Scores = _no_scores, now: Callable[[], float] = time.time
    ) -> None:
        self._vault = vault
        self._scores = scores
        self._now = now

    async def seen(self) -> Seen:
        """All of it, as it stands now."""
        scores = await self._scores()
        return await self._vault.private.read(partial(_seen, scores))

    async def in_time(self, looked: Seen, *, first: int, last: int) -> InTime:
        """What charts show of these days alone. It is worked out apart from the window, and from the engine's loop."""
        return await self._vault.private.read(lambda _: in_time(looked, first=first, last=last))

    async def save(self, *, to: Path, form: Form, make: Callable[[], bytes]) -> None:
        """Write a chart to a new file. `make` is called apart from the window, and gives all of its bytes.

        The file is not encrypted, and for its owner only. Raises PlaceTaken, DiskFull, VaultUnreadable; there is no
        file then, nor any piece of one.
        """
        await self._vault.threads.keys.run(partial(_write, to, make))
        event = VaultEvent(int(self._now()), "exported", {"form": form})
        try:
            await self._vault.private.write(lambda db: events.note(db, event))
        except WorldError:
            pass  # the file is there; a full disk must not say that it is not


def _seen(scores: tuple[Scored, ...], connection: Connection) -> Seen:
    return seen(
        Diary(
            looking_back.all_noted(connection),
            looking_back.all_tagged(connection),
            tuple(check_ins.dimensions(connection)),
            scores,
        )
    )


def _write(path: Path, make: Callable[[], bytes]) -> None:
    data = make()
    with OutFile(path) as out:
        out.write(data)
        out.finish()
