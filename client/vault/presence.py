"""Whether a vault is in a folder: all that the first window has to know, and so all that this module imports."""

from __future__ import annotations

from pathlib import Path
from typing import Final

KEY_FILE: Final = "vault.key"
DATABASE_ENDING: Final = ".db"
RESTORING: Final = "incoming-restore"
RENEWING: Final = "incoming-renew"
MOVING: Final = "incoming-moving"
_COMPLETE: Final = frozenset({KEY_FILE, RESTORING, RENEWING, MOVING})
"""What a vault is known by: its key file, or a whole set of files on the way to its place (client.vault.exchange)."""


def holds_anything(folder: Path) -> bool:
    """Whether a vault, or what is left of one, is in `folder`. Raises OSError when the folder cannot be read."""
    try:
        return any(
            entry.name in _COMPLETE or entry.name.endswith(DATABASE_ENDING) for entry in folder.iterdir()
        )
    except (FileNotFoundError, NotADirectoryError):
        return False


def may_hold_anything(folder: Path) -> bool:
    """The same, for who would offer to make a vault where there is none: a folder that cannot be read may hold one."""
    try:
        return holds_anything(folder)
    except OSError:
        return True
