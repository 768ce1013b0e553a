"""Whether a vault is in a folder: all that the first window has to know, and so all that this module imports."""

from __future__ import annotations

from pathlib import Path
from typing import Final

KEY_FILE: Final = "vault.key"
DATABASE_ENDING: Final = ".db"


def holds_anything(folder: Path) -> bool:
    """Whether a vault, or what is left of one, is in `folder`. Raises OSError when the folder cannot be read."""
    try:
        return any(
            entry.name == KEY_FILE or entry.name.endswith(DATABASE_ENDING) for entry in folder.iterdir()
        )
    except (FileNotFoundError, NotADirectoryError):
        return False
