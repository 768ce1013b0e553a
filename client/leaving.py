"""The steps of leaving that need no window: save every text, close every file, and begin again with empty memory."""

from __future__ import annotations

import os
import sys
from collections.abc import Coroutine, Sequence
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from client.services.examples import LookAround
    from client.services.session import Session

QUIETLY: Final = "--quietly"
"""Of ourselves to ourselves: come back without asking for anybody's attention."""
MINIMISED: Final = "--minimised"
"""The same: the window had been put away."""


async def save(kept: list[Coroutine[Any, Any, object]]) -> Exception | None:
    """Save what was being written; what went wrong last. One text that cannot be saved keeps no other from it."""
    failed: Exception | None = None
    for work in kept:
        try:
            await work
        except Exception as error:  # noqa: BLE001 - whatever it is, the others are saved and the program can end
            failed = error
    return failed


async def close(session: Session | None, look_around: LookAround | None) -> None:
    """Close every file and connection."""
    if look_around is not None:
        await look_around.close()
    elif session is not None:
        await session.close()
        await session.vault.close()
        if session.erasing.everything:
            await _erase(session)


async def _erase(session: Session) -> None:
    """Erase the closed vault. What cannot be erased is there at the next start, and can be asked for again."""
    from contextlib import suppress
    from functools import partial

    # The first window waits for whatever this module imports when it is read.
    from client.domain.errors import WorldError
    from client.services.erasing_own import erase_vault

    vault = session.vault
    with suppress(WorldError):
        await vault.threads.keys.run(partial(erase_vault, vault.folder.path), certain=True)


def without_ours(arguments: Sequence[str]) -> list[str]:
    """Arguments as a person gave them."""
    return [each for each in arguments if each not in (QUIETLY, MINIMISED)]


def start_again(*more: str) -> int:
    """Replace this process by a fresh one, whose memory has never held what was unlocked.

    Returns an exit code where a second process was begun instead, or where the system refuses: then Leeward is simply
    closed.
    """
    command = [sys.executable, *without_ours(sys.orig_argv[1:]), *more]
    try:
        if os.name == "nt":
            import subprocess

            subprocess.Popen(command)
        else:
            os.execv(command[0], command)  # noqa: S606 - our own program again, with its own arguments
    except OSError:
        return 1
    return 0
