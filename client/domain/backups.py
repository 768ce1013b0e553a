"""Backups by name and day: what they are called, and which of the automatic ones are kept."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

DAYS_KEPT: Final = 7
WEEKS_KEPT: Final = 4
HIGHEST_NUMBER: Final = 9999
"""Of those that one day's names can tell apart."""
OPENINGS_A_DAY: Final = 10
"""After so many openings there is another backup, though the clock still says the same day."""
_NAME: Final = re.compile(r"leeward-backup-([0-9]{4}-[0-9]{2}-[0-9]{2})(?:-([1-9][0-9]{0,3}))?\.zip")
_VERSION_NAME: Final = re.compile(r"leeward-version-([1-9][0-9]{0,5})(?:-([1-9][0-9]{0,3}))?\.zip")


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup as its name tells of it. `made_on` is a day in ISO 8601, `size` in bytes.

    The name of one from before an update says no day: `made_on` is then the day that the file says it was written.
    `epoch` is how often the vault had been opened by then, as the key file in it says; 0 when nobody looked, or it
    cannot be read.

    An automatic one lies in the vault's own folder for them, and goes when newer ones have taken its place.
    """

    path: Path
    made_on: str
    size: int
    automatic: bool
    epoch: int = 0

    @property
    def order(self) -> tuple[int, str, int]:
        """The newer, the greater. A vault's openings are counted; a day is only what a clock said, right or wrong."""
        read = read_name(self.path.name)
        return (self.epoch, self.made_on, read[1] if read else 0)

    @property
    def number(self) -> int:
        """Which of its day it is, or of those made before one update; from 1."""
        read = read_name(self.path.name) or read_version_name(self.path.name)
        return read[1] if read else 1

    @property
    def before_update(self) -> bool:
        """Whether it was made before the private file was brought to a newer form; such a one goes by no rotation."""
        return read_version_name(self.path.name) is not None


def name_of(day: date, number: int = 1) -> str:
    """What the backup of a day is called; `number` tells several of one day apart, from 1."""
    return f"leeward-backup-{day.isoformat()}{f'-{number}' if number > 1 else ''}.zip"


def read_name(name: str) -> tuple[date, int] | None:
    """The day and the number in a name that `name_of` gave; None for any other."""
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    try:
        read = date.fromisoformat(found[1]), int(found[2] or 1)
    except ValueError:
        return None
    return read if name_of(*read) == name else None


def version_name_of(version: int, number: int = 1) -> str:
    """What the backup is called that was made before the private file left its form of `version`; `number` as above."""
    return f"leeward-version-{version}{f'-{number}' if number > 1 else ''}.zip"


def read_version_name(name: str) -> tuple[int, int] | None:
    """The version and the number in a name that `version_name_of` gave; None for any other."""
    found = _VERSION_NAME.fullmatch(name)
    if found is None:
        return None
    read = int(found[1]), int(found[2] or 1)
    return read if version_name_of(*read) == name else None


def next_number(taken: Collection[int]) -> int:
    """The number for one more of a day of which these are `taken`: one beyond the highest, while names can hold that.

    After that the lowest that is free, so that no name that somebody gave a file stands in the way of a backup.
    """
    beyond = max(taken, default=0) + 1
    if beyond <= HIGHEST_NUMBER:
        return beyond
    return next((free for free in range(1, HIGHEST_NUMBER) if free not in taken), beyond)


def stale(today: Backup, others: Iterable[Backup], epoch: int) -> bool:
    """Whether the backup that there is of `today` is no reason to wait until tomorrow with the next one.

    So it is when the vault, opened `epoch` times by now, was opened since, and the clock shows nothing: when the last
    backup of another day before it says a later day (the clock went back, and may stand still), or when ten openings
    have gone by without a new day.
    """
    if epoch <= today.epoch:
        return False
    before = max(
        (each for each in others if each.made_on != today.made_on and each.epoch <= today.epoch),
        key=lambda each: each.order,
        default=today,
    )
    return before.made_on > today.made_on or epoch - today.epoch >= OPENINGS_A_DAY


def superseded(backups: Iterable[Backup]) -> list[Backup]:
    """Which of these may go: all but the newest of each of the last 7 days, and of each of 4 weeks before those.

    Only days and weeks that have a backup count, so that a long absence costs none; and what is newest goes by the
    vault's openings, so that a wrong clock costs none either.
    """
    newest_first = sorted(backups, key=lambda each: each.order, reverse=True)
    days: dict[str, Backup] = {}
    for backup in newest_first:
        days.setdefault(backup.made_on, backup)
    of_days = list(days.values())
    weeks: dict[tuple[int, int], Backup] = {}
    for backup in of_days[DAYS_KEPT:]:
        weeks.setdefault(date.fromisoformat(backup.made_on).isocalendar()[:2], backup)
    kept = {each.path for each in (*of_days[:DAYS_KEPT], *list(weeks.values())[:WEEKS_KEPT])}
    return [backup for backup in newest_first if backup.path not in kept]
