"""The copy of the plan that somebody chose to have readable here: read bounded, and never trusted."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from client.domain.plan import MOST_COPY_BYTES, CopiedStep, decode

UNREADABLE: Final = None


def read_copy(path: Path | None) -> tuple[CopiedStep, ...] | None:
    """The steps of the copy; none where there is no copy, and UNREADABLE where what is there is none."""
    if path is None:
        return ()
    try:
        if not path.is_file():  # a named pipe would never answer
            return UNREADABLE if path.is_symlink() or path.exists() else ()
        with path.open("rb") as file:
            return decode(file.read(MOST_COPY_BYTES + 1))
    except (OSError, ValueError):
        return UNREADABLE
