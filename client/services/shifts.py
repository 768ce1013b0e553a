"""A guide's own care: the shift that goes on, what they met by theme and day, limits, warnings and blurring, a buddy.

All of it stays in the vault. What cannot be read any more counts as nothing: care that is lost must not keep a guide
from the queue.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from typing import Any, Final

from client.domain import shifts
from client.domain.shifts import Comforts, Exposure, Limits, Shift
from client.services.changes import ChangeSet, Kind
from client.services.member_words import MemberWords
from client.vault import settings
from client.vault.sqlcipher import Connection
from client.vault.vault_file import VaultFile
from protocol.encoding import day_of

_SHIFT: Final = "guide's shift "
_EXPOSURE: Final = "guide's exposure "
_LIMITS: Final = "guide's limits "
_COMFORTS: Final = "guide's comforts"
_BUDDY: Final = "guide's buddy "
_WORDS: Final = "guide's words for oneself "
BUDDY_CHARACTERS: Final = 80
_CHANGED: Final = ChangeSet.of(Kind.SHIFT)


class Shifts:
    """The shifts of a guide in the communities of one open vault. `now` is an argument, UTC seconds.

    `words` is what is kept of members there: what is not to outlive a shift goes with its end.
    """

    def __init__(self, private: VaultFile, *, words: MemberWords | None = None) -> None:
        self._private = private
        self._words = words

    async def current(self, *, community: str) -> Shift | None:
        """The shift that goes on, if one does."""
        return await self._private.read(lambda db: _shift(db, community))

    async def begin(self, *, community: str, now: float) -> ChangeSet:
        """Begin a shift; one that goes on already goes on."""

        def put(db: Connection) -> None:
            if _shift(db, community) is None:
                _keep(db, community, shifts.begun(now))

        await self._private.write(put)
        return _CHANGED

    async def opened(self, *, community: str, themes: tuple[str, ...], now: float) -> ChangeSet:
        """An item was opened: it counts in the shift, which begins if none goes on, and on this day."""

        def put(db: Connection) -> None:
            _keep(db, community, shifts.opened(_shift(db, community) or shifts.begun(now), themes))
            seen = shifts.with_opened(_exposure(db, community), themes, now)
            settings.put(db, key=_EXPOSURE + community, value=json.dumps(seen))

        await self._private.write(put)
        return _CHANGED

    async def rest(self, *, community: str, now: float) -> ChangeSet:
        """A break begins."""
        return await self._change(community, lambda shift: shifts.resting(shift, now))

    async def back(self, *, community: str, now: float) -> ChangeSet:
        """A break ends."""
        return await self._change(community, lambda shift: shifts.back(shift, now))

    async def end(self, *, community: str) -> Shift | None:
        """The shift ends; what it was. Of it nothing stays but the counts of its days."""
        words = self._words

        def end(db: Connection) -> tuple[Shift | None, int]:
            found = _shift(db, community)
            settings.clear(db, _SHIFT + community)
            return found, words.end_shift(db, community) if words is not None else 0

        found, pieces = await self._private.write(end)
        if words is not None:
            await words.shift_ended(pieces)
        return found

    async def exposure(self, *, community: str, now: float, days: int = 7) -> dict[str, int]:
        """How many items of each theme were opened in so many days up to now, the most frequent first."""
        found = await self._private.read(lambda db: _exposure(db, community))
        today = day_of(now)
        return shifts.totals(found, first=today - days + 1, last=today)

    async def by_day(self, *, community: str) -> Exposure:
        """The same by day, for eight weeks."""
        return await self._private.read(lambda db: _exposure(db, community))

    async def forget_exposure(self, *, community: str) -> ChangeSet:
        """Forget what was counted."""
        await self._private.write(lambda db: settings.clear(db, _EXPOSURE + community))
        return _CHANGED

    async def limits(self, *, community: str) -> Limits:
        """What was agreed with the lead, or what most services begin with."""
        kept = await self._private.read(lambda db: settings.get(db, _LIMITS + community))
        found = _object(kept)
        usual = Limits()
        limits = Limits(
            _limit(found, "heavy", usual.heavy),
            _limit(found, "minutes", usual.minutes),
            _limit(found, "rest_every", usual.rest_every),
        )
        lead, day = found.get("lead"), found.get("day")
        return limits.agreed(lead, int(day)) if isinstance(lead, str) and day and _is_count(day) else limits

    async def set_limits(self, *, community: str, limits: Limits) -> ChangeSet:
        """Keep what was agreed. ValueError for a limit below one."""
        if any(one is not None and one < 1 for one in (limits.heavy, limits.minutes, limits.rest_every)):
            raise ValueError("a limit is one or more, or none")
        value = json.dumps(asdict(limits))
        await self._private.write(lambda db: settings.put(db, key=_LIMITS + community, value=value))
        return _CHANGED

    async def comforts(self) -> Comforts:
        """What makes it easier to look."""
        found = _object(await self._private.read(lambda db: settings.get(db, _COMFORTS)))
        warned = found.get("warned")
        themes = [one for one in warned if isinstance(one, str)] if isinstance(warned, list) else []
        return Comforts(frozenset(themes), found.get("blurred") is True)

    async def set_comforts(self, *, comforts: Comforts) -> ChangeSet:
        """Keep it."""
        value = json.dumps({"warned": sorted(comforts.warned), "blurred": comforts.blurred})
        await self._private.write(lambda db: settings.put(db, key=_COMFORTS, value=value))
        return _CHANGED

    async def buddy(self, *, community: str) -> str:
        """Whom the guide talks with after a hard shift, as they call them; empty for nobody."""
        return await self._private.read(lambda db: settings.get(db, _BUDDY + community)) or ""

    async def set_buddy(self, *, community: str, name: str) -> ChangeSet:
        """Keep whom; nobody else is told, they themselves neither."""
        line = " ".join(name.split())[:BUDDY_CHARACTERS]
        await self._put(_BUDDY + community, line)
        return _CHANGED

    async def words(self, *, community: str) -> str:
        """What the guide was writing for themselves, and has not put into their journal yet."""
        return await self._private.read(lambda db: settings.get(db, _WORDS + community)) or ""

    async def keep_words(self, *, community: str, words: str) -> None:
        """Keep it as it stands now; empty words keep nothing."""
        await self._put(_WORDS + community, words if words.strip() else "")

    async def _put(self, key: str, value: str) -> None:
        def put(db: Connection) -> None:
            if value:
                settings.put(db, key=key, value=value)
            else:
                settings.clear(db, key)

        await self._private.write(put)

    async def _change(self, community: str, change: Callable[[Shift], Shift]) -> ChangeSet:
        def put(db: Connection) -> None:
            found = _shift(db, community)
            if found is not None:
                _keep(db, community, change(found))

        await self._private.write(put)
        return _CHANGED


def _keep(db: Connection, community: str, shift: Shift) -> None:
    settings.put(db, key=_SHIFT + community, value=json.dumps(asdict(shift)))


def _shift(db: Connection, community: str) -> Shift | None:
    found = _object(settings.get(db, _SHIFT + community))
    try:
        resting = found["resting_since"]
        return Shift(
            began=int(found["began"]),
            rested=int(found["rested"]),
            resting_since=None if resting is None else int(resting),
            items=int(found["items"]),
            heavy=int(found["heavy"]),
            themes=_counts(found["themes"]),
        )
    except (KeyError, TypeError, ValueError):
        return None


def _exposure(db: Connection, community: str) -> dict[int, dict[str, int]]:
    found = _object(settings.get(db, _EXPOSURE + community))
    return {int(day): _counts(counts) for day, counts in found.items() if day.isdecimal()}


def _object(kept: str | None) -> dict[str, Any]:
    try:
        found = json.loads(kept or "{}")
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _counts(found: object) -> dict[str, int]:
    counts = found if isinstance(found, dict) else {}
    return {str(theme): count for theme, count in counts.items() if _is_count(count)}


def _limit(found: dict[str, Any], name: str, usual: int | None) -> int | None:
    """What was kept; none for what is no count, and what is usual where nothing was kept."""
    if name not in found:
        return usual
    return found[name] if _is_count(found[name]) else None


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0
