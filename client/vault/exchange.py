"""Putting a whole prepared set of files in the place of the vault's, so that a crash at any step leaves one whole set.

A new set is prepared in a folder inside the vault's own, with a list of its files (client.vault.whole_set). Renaming
that folder is the moment at which it counts; what comes after it is finished by whoever opens the vault next.

    incoming.new        being prepared; a crash leaves it, the next opening removes it
    incoming-restore    complete: the vault's own files are to be set aside
    incoming-renew      complete: the vault's own files are to be replaced, and nothing of them may stay
    aside.new           the vault's own files, until the prepared ones are all in their places
    incoming-moving     the vault's own files are out of the way: the prepared ones are moving to their places
    aside-N             what a restore or a rescue set aside, for good
    outgoing-N          what a renewal has replaced, once the new set stands: it is being erased
    stray-N             a set that is not whole, or not for this vault as it is now; nobody knows whose it is

Nothing is moved or erased for a set that its list does not prove whole. If it is found to be broken when the vault's
own files have begun to move, they move back.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from enum import Enum
from pathlib import Path
from typing import Final

from client.domain.errors import DiskFull, TakeoverUnfinished, VaultDamaged
from client.vault import files, presence, whole_set
from client.vault.faults import from_system
from client.vault.lock import VaultLock
from client.vault.whole_set import WholeSet

_PREPARING: Final = "incoming.new"
_ROOM: Final = "room"
_PARKED: Final = "aside.new"
_OUTGOING: Final = "outgoing-"
_UNREADABLE: Final = "unreadable"
_NUMBERED: Final = (presence.ASIDE, presence.STRAY, _OUTGOING)


class Purpose(Enum):
    """What happens to the files that are there now; the value names the folder that is complete."""

    RESTORE = presence.RESTORING
    """They are set aside and kept: nothing is ever erased for a restore or a salvage."""
    RENEW = presence.RENEWING
    """They are replaced: they can be opened by a key that somebody else may have."""


def prepare(folder: Path) -> Path:
    """An empty folder inside the vault's, to put the new set of files in. Raises OSError."""
    preparing = folder / _PREPARING
    discard(folder)
    if os.path.lexists(preparing):
        raise FileExistsError(errno.EEXIST, "what was prepared before does not go")
    files.prepare_folder(preparing)
    return preparing


def room(folder: Path) -> Path:
    """Where something may lie for a while beside what is prepared, for the lock's holder; removed as that is."""
    return folder / _PREPARING / _ROOM


def put_key_file(folder: Path, content: bytes) -> None:
    """Complete what was prepared with its key file. Raises DiskFull, VaultUnreadable."""
    try:
        files.replace_whole(folder / _PREPARING / presence.KEY_FILE, content)
    except OSError as error:
        raise from_system(error, part="key-file") from error


def discard(folder: Path) -> None:
    """Let go of what was being prepared. What cannot have been prepared here is put out of the way instead."""
    preparing = folder / _PREPARING
    with suppress(OSError):
        if not os.path.lexists(preparing):
            return
        if _is_folder(preparing) and all(_may_be_prepared(path.name) for path in preparing.iterdir()):
            shutil.rmtree(preparing, ignore_errors=True)
        else:
            _number(folder, preparing, presence.STRAY)


def commit(folder: Path, purpose: Purpose, *, lock: VaultLock | None = None) -> Path | None:
    """Let what was prepared count from now on, and put it in place; where the old files were set aside, if they were.

    Every prepared file must be closed, checkpointed and synced, and every file of the vault closed; the caller holds
    the vault's lock, which is looked at once more when it is given. Raises VaultDamaged when no key file was prepared,
    VaultInUse, DiskFull, VaultUnreadable; and TakeoverUnfinished when something fails after the moment at which the
    new set counts: then the next `finish` goes on.
    """
    preparing = folder / _PREPARING
    if not (preparing / presence.KEY_FILE).is_file():
        raise VaultDamaged(part="key-file", reason="missing")
    try:
        if os.path.lexists(folder / _PARKED):
            _number(folder, folder / _PARKED, presence.ASIDE)  # of nothing that is going on
        whole_set.write(preparing, purpose=purpose.value, over=_state_before(folder, purpose))
        if lock is not None:
            lock.demand_held()
        preparing.rename(folder / purpose.value)
    except OSError as error:
        raise from_system(error, part="folder") from error
    try:
        files.sync_folder(folder)
        # It was written here and now, so it is not read again.
        _make_way(folder, purpose)
        found = whole_set.read(folder / presence.MOVING)
        if found is None:
            raise VaultDamaged(part="folder", reason="missing")
        aside = _move_in(folder, found)
    except (OSError, VaultDamaged) as error:
        raise _unfinished(purpose, error) from error
    _erase(folder)
    return aside


def finish(folder: Path) -> Path | None:
    """Go on with what a crash has interrupted; for the holder of the lock, before anything else is opened.

    Where the old files were set aside, if they were. Raises TakeoverUnfinished, and DiskFull or VaultUnreadable before
    it is known what there is to finish.
    """
    doing: Purpose | None = None
    aside = None
    try:
        discard(folder)
        moving = _found_moving(folder)
        if moving is not None:
            doing = Purpose(moving.purpose)
            aside = _move_in(folder, moving)
        for doing in filter(lambda each: _is_to_go_on(folder, each), Purpose):
            _make_way(folder, doing)
            found = whole_set.read(folder / presence.MOVING)
            aside = aside if found is None else _move_in(folder, found)
    except OSError as error:
        if doing is None:
            raise from_system(error, part="folder") from error
        raise _unfinished(doing, error) from error
    _erase(folder)
    return aside


def how_many_aside(folder: Path) -> int:
    """How many older states of the vault, or sets of files that may be one, are beside it and stay there."""
    return sum(len(_numbers(folder, begins)) for begins in _NUMBERED)


def _state_before(folder: Path, purpose: Purpose) -> str:
    try:
        return whole_set.state_of(folder)
    except OSError:
        if purpose is Purpose.RENEW:
            raise
        return _UNREADABLE  # which is what a restore or a rescue may be there for


def _unfinished(purpose: Purpose, error: Exception) -> TakeoverUnfinished:
    full = isinstance(error, OSError) and isinstance(from_system(error, part="folder"), DiskFull)
    return TakeoverUnfinished(purpose="restore" if purpose is Purpose.RESTORE else "renew", full=full)


def _is_to_go_on(folder: Path, purpose: Purpose) -> bool:
    """Whether a set waits to take the vault's place. One that must not is put out of the way. Raises OSError."""
    complete = folder / purpose.value
    if not os.path.lexists(complete):
        return False
    found = whole_set.read(complete)
    if (
        found is not None
        and found.purpose == purpose.value
        and _is_meant_for(folder, found)
        and found.is_whole(complete)
    ):
        return True
    _put_back(folder)
    _number(folder, complete, presence.STRAY)
    return False


def _is_meant_for(folder: Path, found: WholeSet) -> bool:
    """Whether the set was made to take the place of what is here: of a vault that went on, it is not the next state."""
    parked = folder / _PARKED
    nothing_here = not _ours(folder) and not os.path.lexists(parked)
    return nothing_here or found.over in (_UNREADABLE, whole_set.state_of(folder, parked))


def _found_moving(folder: Path) -> WholeSet | None:
    """The set that is moving to its place, if there is one that may go on. Raises OSError."""
    moving, parked = folder / presence.MOVING, folder / _PARKED
    if not os.path.lexists(moving):
        return None
    listed = whole_set.read(moving) or whole_set.read(parked)
    if listed is None and _is_folder(moving) and not any(moving.iterdir()):
        moving.rmdir()  # all that was left to do
        return None
    in_place = whole_set.state_of(folder)
    # A vault that has its key file is not one that waits for this set's.
    waited_for = not in_place or (listed is not None and in_place == listed.marks.get(presence.KEY_FILE))
    if waited_for and listed is not None and listed.is_whole(moving, folder):
        return listed
    if waited_for and whole_set.state_of(parked):
        for name in listed.marks if listed else _ours(folder):
            if os.path.lexists(folder / name) and not os.path.lexists(moving / name):
                (folder / name).rename(moving / name)
        _put_back(folder)
    _number(folder, moving, presence.STRAY)
    return None


def _make_way(folder: Path, purpose: Purpose) -> None:
    """Park the old files, then let the new ones move. Done twice, after a crash, it goes on where it was."""
    _park(folder, _ours(folder))
    (folder / purpose.value).rename(folder / presence.MOVING)
    files.sync_folder(folder)


def _park(folder: Path, names: Iterable[str]) -> None:
    """Take these, of whatever kind they are, out of the way. Raises OSError."""
    parked = folder / _PARKED
    # The key file goes last: as long as it is in its place, the folder is plainly a vault's. A database goes before
    # what belongs to it (see _put_back).
    old = sorted(names, key=lambda name: (name == presence.KEY_FILE, name))
    if os.path.lexists(parked) and (
        not _is_folder(parked) or any(os.path.lexists(parked / name) for name in old)
    ):
        _number(folder, parked, presence.ASIDE)  # somebody has put files here since the crash
    if not old:
        return
    files.prepare_folder(parked)
    files.sync_folder(folder)
    for name in old:
        _lead_from_anywhere(folder / name)
        (folder / name).rename(parked / name)
    files.sync_folder(parked)
    files.sync_folder(folder)


def _lead_from_anywhere(path: Path) -> None:
    """Let a link that says where its file is from here say it for every folder."""
    if path.is_symlink() and not os.path.isabs(os.readlink(path)):
        beside = files.unfinished(path)
        beside.unlink(missing_ok=True)
        beside.symlink_to(path.parent.absolute() / os.readlink(path))
        beside.replace(path)


def _put_back(folder: Path) -> None:
    """Move the vault's own files from where they were parked back to their places; what has no place is kept aside.

    What belongs to a database goes before it, the reverse of parking: so, after any crash, nothing is ever put beside
    a database that did not lie there before. Raises OSError.
    """
    parked = folder / _PARKED
    if not _is_folder(parked):
        return
    for name in sorted(_ours(parked), reverse=True):
        database = presence.database_of(name) or name
        comes = os.path.lexists(parked / database) and not os.path.lexists(folder / database)
        if comes and not os.path.lexists(folder / name):
            (parked / name).rename(folder / name)
    files.sync_folder(folder)
    if any(parked.iterdir()):
        _number(folder, parked, presence.ASIDE)
    else:
        parked.rmdir()


def _move_in(folder: Path, found: WholeSet) -> Path | None:
    """Put the set in its place, and only then let go of the old files. Raises OSError."""
    moving, parked = folder / presence.MOVING, folder / _PARKED
    # The key file goes last: with it, the set is whole.
    names = sorted(found.marks, key=lambda name: (name == presence.KEY_FILE, name))
    waiting = [name for name in names if os.path.lexists(moving / name)]
    in_the_way = [name for name in waiting if os.path.lexists(folder / name)]
    if in_the_way:
        _park(folder, in_the_way)
    for name in waiting:
        (moving / name).rename(folder / name)
    files.sync_folder(folder)
    aside = None
    if found.purpose == Purpose.RENEW.value and _is_folder(parked):
        if os.path.lexists(moving / whole_set.LIST):
            # With the old files it proves, after a crash, that they have been replaced.
            (moving / whole_set.LIST).rename(parked / whole_set.LIST)
            files.sync_folder(parked)
        _number(folder, parked, _OUTGOING)
    elif _is_folder(parked):
        aside = _number(folder, parked, presence.ASIDE)
    (moving / whole_set.LIST).unlink(missing_ok=True)
    if any(moving.iterdir()):
        _number(folder, moving, presence.STRAY)  # what somebody has put there
    else:
        moving.rmdir()
    files.sync_folder(folder)
    return aside


def _erase(folder: Path) -> None:
    """Erase what a renewal has replaced, also a database that only a link led to.

    Only where the set that took its place still stands; what the disk does not let go of is tried again next time.
    """
    for number in _numbers(folder, _OUTGOING):
        outgoing = folder / f"{_OUTGOING}{number}"
        with suppress(OSError):
            if not any(outgoing.iterdir()):
                outgoing.rmdir()  # all that was left to do
                continue
            found = whole_set.read(outgoing)
            stands = found is not None and found.salt == whole_set.salt_of(folder / presence.PRIVATE_FILE)
            if not stands or not whole_set.state_of(folder):
                continue
            for path in sorted(outgoing.iterdir()):
                if presence.is_ours(path.name) and not _is_folder(path):
                    _unlink(path)
            # The list last: without it nothing more would be erased.
            if all(path.name == whole_set.LIST for path in outgoing.iterdir()):
                (outgoing / whole_set.LIST).unlink(missing_ok=True)
                outgoing.rmdir()
            files.sync_folder(folder)


def _unlink(path: Path) -> None:
    if path.is_symlink():
        for file in files.with_companions(Path(os.path.realpath(path))):
            if file.is_file():
                file.unlink()
    path.unlink()


def _number(folder: Path, path: Path, begins: str) -> Path:
    """Give what is to stay its name, one beyond all there are, so that nothing is overwritten. Raises OSError."""
    if _is_folder(path):
        files.sync_folder(path)
    files.sync_folder(folder)
    numbered = folder / f"{begins}{max(_numbers(folder, begins), default=0) + 1}"
    path.rename(numbered)
    files.sync_folder(folder)
    return numbered


def _numbers(folder: Path, begins: str) -> list[int]:
    found = (path.name.removeprefix(begins) for path in folder.glob(f"{begins}*"))
    return sorted(int(number) for number in found if number.isascii() and number.isdecimal())


def _ours(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if presence.is_ours(path.name)]


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _may_be_prepared(name: str) -> bool:
    begins = name.partition(".new")[0]
    return name == _ROOM or presence.is_ours(begins) or begins == whole_set.LIST
