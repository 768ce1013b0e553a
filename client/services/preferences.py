"""What a person chose about locking, being seen and backups; kept in their vault, so that it goes where that goes."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Final

from client.services.changes import ChangeSet, Kind
from client.vault import settings
from client.vault.vault_file import VaultFile

SHORTEST: Final = 1
LONGEST: Final = 24 * 60
_KEY: Final = "preferences"
_LONGEST_PATH: Final = 4096


@dataclass(frozen=True, slots=True)
class Preferences:
    """`lock_after_minutes` is from 1 to 1440, None for never; `backup_folder` empty for none beside the vault's own."""

    lock_after_minutes: int | None = 10
    lock_with_session: bool = True
    hide_from_capture: bool = True
    backup_folder: str = ""
    daily_backups: bool = True


class Keeping:
    """Reads and keeps them in the private file."""

    def __init__(self, private: VaultFile) -> None:
        self._private = private

    async def get(self) -> Preferences:
        """What was chosen; the default for whatever is missing, foreign or out of bounds. Raises as VaultFile.read."""
        return _read(await self._private.read(lambda db: settings.get(db, _KEY)))

    async def put(self, chosen: Preferences) -> ChangeSet:
        """Keep these in the place of the earlier ones. ValueError out of bounds; raises as VaultFile.write."""
        value = json.dumps(asdict(chosen), sort_keys=True)
        if _read(value) != chosen:
            raise ValueError("preferences are kept within their bounds")
        await self._private.write(lambda db: settings.put(db, key=_KEY, value=value))
        return ChangeSet.of(Kind.PREFERENCES)


def _read(value: str | None) -> Preferences:
    usual = Preferences()
    try:
        found = json.loads(value or "{}")
    except (ValueError, RecursionError):
        return usual
    if not isinstance(found, dict):
        return usual
    minutes = found.get("lock_after_minutes", usual.lock_after_minutes)
    if minutes is not None and not (type(minutes) is int and SHORTEST <= minutes <= LONGEST):
        minutes = usual.lock_after_minutes
    folder = found.get("backup_folder")
    return Preferences(
        lock_after_minutes=minutes,
        lock_with_session=_flag(found.get("lock_with_session"), usual.lock_with_session),
        hide_from_capture=_flag(found.get("hide_from_capture"), usual.hide_from_capture),
        backup_folder=folder if isinstance(folder, str) and len(folder) <= _LONGEST_PATH else "",
        daily_backups=_flag(found.get("daily_backups"), usual.daily_backups),
    )


def _flag(value: object, usual: bool) -> bool:
    return value if isinstance(value, bool) else usual
