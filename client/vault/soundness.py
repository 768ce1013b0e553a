"""Whether all that a file of the vault holds is as it was written: its pages, its records, and what they refer to."""

from __future__ import annotations

from typing import Final

from client.domain.errors import Stopped, VaultDamaged, VaultPart
from client.domain.progress import Progress
from client.vault.sqlcipher import Connection, Error

_STEPS: Final = 50_000


def demand_sound(opened: Connection, part: VaultPart, progress: Progress) -> None:
    """Raise VaultDamaged at the first fault. The log must be folded in: SQLCipher's check reads the file alone.

    Also raises Stopped, and SQLite's errors as they are.
    """
    progress.tell("check")
    if opened.execute("PRAGMA cipher_integrity_check").fetchone() is not None:
        raise VaultDamaged(part=part, reason="page")
    progress.tell("check")
    if opened.execute("PRAGMA integrity_check(1)").fetchall() != [("ok",)]:
        raise VaultDamaged(part=part, reason="index")
    progress.tell("check")
    if opened.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise VaultDamaged(part=part, reason="links")
    progress.tell("check")


class Stoppable:
    """While it lasts, long statements end when the person wants to stop: then Stopped is raised."""

    def __init__(self, opened: Connection, progress: Progress) -> None:
        self._opened = opened
        self._progress = progress
        self._stopped: Stopped | None = None

    def __enter__(self) -> None:
        self._opened.set_progress_handler(self._ask, _STEPS)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        self._opened.set_progress_handler(None, 0)
        if self._stopped is not None and isinstance(error, Error):
            raise self._stopped from None

    def _ask(self) -> int:
        try:
            self._progress.tell("check")
        except Stopped as asked:
            self._stopped = asked
            return 1
        return 0
