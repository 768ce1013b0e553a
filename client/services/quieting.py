"""The reader's control: mutes, a break, reading only, and whether one likes to welcome. It stays on this computer.

Nothing here hides what guides write, their decisions, or support: who shows those never asks for mutes or a break.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Final
from uuid import UUID

from client.domain.errors import WorldError
from client.domain.muting import MOST_WORDS, MuteKind, Mutes, tidied
from client.services.changes import ChangeSet, Kind
from client.vault import mutes, settings
from client.vault.mutes import Mute
from client.vault.sqlcipher import Connection
from client.vault.vault_file import VaultFile

LONGEST_BREAK: Final = 12 * 7 * 86_400
"""Seconds of the longest break; a longer one is a reason to leave, and says so."""
LET_GO_AFTER: Final = 7 * 86_400
"""Seconds for which a mute or break that has ended is kept: a clock that was wrong for a moment costs neither."""
_BREAK: Final = "break"
_READING_ONLY: Final = "reading-only"
_WELCOMING: Final = "welcoming"


@dataclass(frozen=True, slots=True)
class Break:
    """A break from the community, from `since` to `until` (UTC seconds). The journal goes on."""

    since: int
    until: int


class Quieting:
    """Mutes and breaks of one open vault. `now` is an argument, UTC seconds: a view knows what time it shows."""

    def __init__(self, private: VaultFile) -> None:
        self._private = private

    # Mutes

    async def mutes(self, *, community: str, now: float) -> tuple[Mute, ...]:
        """What is muted in this community now, also what is muted everywhere, the last first."""
        every = await self._private.read(lambda db: mutes.every(db, community))
        if any(mute.until is not None and mute.until < now - LET_GO_AFTER for mute in every):
            await self._in_passing(partial(mutes.forget_ended, before=int(now) - LET_GO_AFTER))
        return tuple(mute for mute in every if _holds(mute, now))

    async def muted(self, *, community: str, now: float) -> Mutes:
        """The same, ready to be asked of posts."""
        return compiled(await self.mutes(community=community, now=now))

    async def mute(
        self,
        *,
        kind: MuteKind,
        value: str | UUID,
        now: float,
        community: str = "",
        until: int | None = None,
    ) -> ChangeSet:
        """Mute this until then, or until it is ended; in all communities where none is given.

        `value` is a word, a theme's code, or the id of a thread or pseudonym. ValueError for a word without a letter,
        or one more than there is room for.
        """
        said = tidied(str(value)) if kind == "word" else str(value)
        if not said:
            raise ValueError("a muted word has a letter, a digit or a symbol")
        mute = Mute(kind, said, int(now), community, until)

        def put(db: Connection) -> None:
            mutes.forget_ended(db, before=int(now) - LET_GO_AFTER)
            known = [one for one in mutes.every(db, community) if one.kind == kind]
            if len(known) >= MOST_WORDS and all(one.value != said for one in known):
                raise ValueError("there is room for five hundred of a kind")
            mutes.put(db, mute)

        await self._private.write(put)
        return ChangeSet.of(Kind.MUTE)

    async def unmute(self, *, kind: MuteKind, value: str | UUID, community: str = "") -> ChangeSet:
        """Mute it no longer."""
        # A word may have been kept as earlier versions spelt it.
        names = {str(value), tidied(str(value))} if kind == "word" else {str(value)}

        def end(db: Connection) -> None:
            for name in names:
                mutes.end(db, kind=kind, value=name, community=community)

        await self._private.write(end)
        return ChangeSet.of(Kind.MUTE)

    # A break

    async def on_break(self, *, now: float) -> Break | None:
        """The break that is being taken, if one is. A clock that went back ends none: nobody asked to be called back.

        By such a clock it lasts for as long as it was to last in all, counted from when that was first seen; once the
        clock is right again the end that was chosen holds.
        """
        kept = await self._private.read(lambda db: settings.get(db, _BREAK))
        found, back = _break(kept), None
        if found is not None and now < found.since:
            back = _went_back(kept)
            if back is None or now < back:
                back = int(now)
                marked = json.dumps({"since": found.since, "until": found.until, "back": back})
                await self._in_passing(partial(settings.put, key=_BREAK, value=marked))
            found = Break(back, back + found.until - found.since)
        if found is not None and (
            found.until < now - LET_GO_AFTER or (back is not None and found.until <= now)
        ):
            await self._in_passing(partial(settings.clear, key=_BREAK))
        return found if found is not None and now < found.until else None

    async def take_break(self, *, now: float, seconds: int) -> ChangeSet:
        """Begin a break of so many seconds, at most twelve weeks. Another one may be going on: this one holds."""
        if not 0 < seconds <= LONGEST_BREAK:
            raise ValueError("a break takes from a moment to twelve weeks")
        value = json.dumps({"since": int(now), "until": int(now) + seconds})
        await self._private.write(lambda db: settings.put(db, key=_BREAK, value=value))
        return ChangeSet.of(Kind.MUTE)

    async def end_break(self) -> ChangeSet:
        """Come back."""
        await self._private.write(lambda db: settings.clear(db, _BREAK))
        return ChangeSet.of(Kind.MUTE)

    # Reading only

    async def reading_only(self) -> bool:
        """Whether the person chose to read without being asked to write."""
        return await self._private.read(lambda db: settings.get(db, _READING_ONLY)) == "yes"

    async def welcoming(self) -> bool:
        """Whether the person likes to welcome those who wait for a first reply."""
        return await self._private.read(lambda db: settings.get(db, _WELCOMING)) == "yes"

    async def welcome(self, chosen: bool) -> ChangeSet:
        """Choose it, or no longer."""
        return await self._choose(_WELCOMING, chosen)

    async def read_only(self, chosen: bool) -> ChangeSet:
        """Choose it, or no longer."""
        return await self._choose(_READING_ONLY, chosen)

    async def _in_passing(self, change: Callable[[Connection], None]) -> None:
        with suppress(WorldError):  # what cannot be written now is written another time: reading goes on
            await self._private.write(change)

    async def _choose(self, key: str, chosen: bool) -> ChangeSet:
        def put(db: Connection) -> None:
            if chosen:
                settings.put(db, key=key, value="yes")
            else:
                settings.clear(db, key)

        await self._private.write(put)
        return ChangeSet.of(Kind.MUTE)


def compiled(found: tuple[Mute, ...]) -> Mutes:
    """Mutes as they are asked of posts; an id that is none mutes nothing."""

    def ids(kind: MuteKind) -> list[bytes]:
        return [UUID(one.value).bytes for one in found if one.kind == kind and _is_id(one.value)]

    return Mutes.of(
        words=(one.value for one in found if one.kind == "word"),
        themes=(one.value for one in found if one.kind == "theme"),
        threads=ids("thread"),
        pseudonyms=ids("pseudonym"),
    )


def _holds(mute: Mute, now: float) -> bool:
    return mute.until is None or now < mute.until


def _is_id(value: str) -> bool:
    try:
        UUID(value)
    except ValueError:
        return False
    return True


def _break(kept: str | None) -> Break | None:
    try:
        found = json.loads(kept or "null")
        return Break(int(found["since"]), int(found["until"])) if isinstance(found, dict) else None
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _went_back(kept: str | None) -> int | None:
    """The moment by a clock that went back at which that was seen during this break."""
    try:
        return int(json.loads(kept or "null")["back"])
    except (ValueError, KeyError, TypeError):
        return None
