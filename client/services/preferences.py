"""What a person chose about locking, being seen and backups; kept in their vault, so that it goes where that goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from client.services.kept_choices import KeptChoices
from client.vault.vault_file import VaultFile

SHORTEST: Final = 1
LONGEST: Final = 24 * 60
_LONGEST_PATH: Final = 4096


@dataclass(frozen=True, slots=True)
class Preferences:
    """`lock_after_minutes` is from 1 to 1440, None for never; `backup_folder` empty for none beside the vault's own."""

    lock_after_minutes: int | None = 10
    lock_with_session: bool = True
    hide_from_capture: bool = True
    backup_folder: str = ""
    daily_backups: bool = True


class Keeping(KeptChoices[Preferences]):
    """Reads and keeps them in the private file."""

    def __init__(self, private: VaultFile) -> None:
        super().__init__(
            private,
            key="preferences",
            usual=Preferences(),
            bounds={"lock_after_minutes": _minutes, "backup_folder": _folder},
        )


def _minutes(given: object) -> bool:
    return given is None or (type(given) is int and SHORTEST <= given <= LONGEST)


def _folder(given: object) -> bool:
    return isinstance(given, str) and len(given) <= _LONGEST_PATH
