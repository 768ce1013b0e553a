"""A community's new folder: made beside its place, and moved there when it is whole."""

from __future__ import annotations

import contextlib
import glob
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from server.domain.faults import StewardFault, StoreTrouble
from server.services.databases import abandon
from server.settings import Places
from server.store.files import alone_in


@contextlib.contextmanager
def made_whole(
    folder: Path, moved_with: contextlib.AbstractContextManager[None] | None = None
) -> Iterator[Path]:
    """A folder to make it in, which is moved to its place in the end; if that fails, nothing is left of it.

    `moved_with` is entered for the move, when all else is done.
    What a command left here that was ended half-way, which may be a whole community with its keys, goes first.
    StewardFault if the place cannot be written, or another command is making it just now.
    """
    try:
        for left in folder.parent.glob(f".{glob.escape(folder.name)}.being-made-*"):
            _clear_left(left, folder)
        making = folder.with_name(f".{folder.name}.being-made-{os.getpid()}")
        making.mkdir(mode=0o700, parents=True)
        with alone_in(making):
            try:
                yield making
                with moved_with or contextlib.nullcontext():
                    if folder.exists():
                        folder.rmdir()
                    making.rename(folder)
            finally:
                _clear(making)
    except (OSError, StoreTrouble) as error:
        raise StewardFault(
            f"{folder} cannot be written. Please check the disk and the folder's rights, then try again."
        ) from error


def _clear_left(left: Path, folder: Path) -> None:
    with contextlib.ExitStack() as held:
        try:
            held.enter_context(alone_in(left))
        except StewardFault as fault:
            raise StewardFault(
                f"Another command is making {folder} just now. Please wait for it, or stop it."
            ) from fault
        _clear(left)


def _clear(making: Path) -> None:
    with contextlib.suppress(Exception):
        abandon(Places(making))
    shutil.rmtree(making, ignore_errors=True)


def check_new_folder(folder: Path, root_key: Path) -> None:
    """StewardFault unless a community can be made in this folder, away from its root key."""
    place = folder.resolve()
    if root_key.resolve().is_relative_to(place):
        raise StewardFault(
            f"The root key must not lie inside {folder}: whoever took the server would have it. "
            "Please choose another place for --root-key."
        )
    if folder.exists() and not folder.is_dir():
        raise StewardFault(f"{folder} is a file. Please name a folder.")
    if Places(folder).community.exists():
        raise StewardFault(
            f"There is a community in {folder} already. Nothing was changed. Please name another folder."
        )
    if folder.exists() and any(folder.iterdir()):
        raise StewardFault(f"{folder} is not empty. Please name an empty or a new folder.")
