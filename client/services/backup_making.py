"""The work behind making backups, off the loop: one at a time, in the lane of the keys."""

from __future__ import annotations

import os
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Final

from client.crypto import keyfile
from client.crypto.keyfile import KeyFile
from client.crypto.keys import DataKey
from client.domain.backups import Backup, stale, superseded
from client.domain.contents import Contents
from client.domain.errors import (
    BackupUnusable,
    DiskFull,
    NewerVaultVersion,
    PlaceTaken,
    VaultDamaged,
    VaultUnreadable,
    WorldError,
)
from client.domain.progress import Progress
from client.vault import backup_file, backup_shelf, copying, ledger, proven_backup, versions
from client.vault.faults import from_system
from client.vault.folder import VaultFolder
from client.vault.private_schema import PRIVATE_SCHEMA

_ENDING: Final = ".zip"


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was made, read back whole, and what is in it.

    `also` is why it could not be put into the second folder; None when it was, or none was asked for.
    """

    backup: Backup
    contents: Contents
    also: WorldError | None = None


def make(
    place: VaultFolder,
    data_key: DataKey,
    to: Path | None,
    day: date,
    progress: Progress,
) -> Made:
    """A backup of `day`, where backing_up.make says. Raises what it raises."""
    try:
        return _make(place, data_key, to, day, progress)
    except OSError as error:
        raise from_system(error, part="backup") from error


def _make(place: VaultFolder, data_key: DataKey, to: Path | None, day: date, progress: Progress) -> Made:
    named = None
    if to is None or backup_shelf.is_shelf(to, place.path):
        to, folder = None, backup_shelf.prepare(place.path, today=day)
    elif to.is_dir():
        folder = to
    else:
        folder, named = to.parent, to
        if os.path.lexists(named):
            raise PlaceTaken
    key_file = place.read_key_file(keyfile.decode)
    if not is_under(data_key, key_file):
        raise VaultDamaged(part="key-file", reason="seal")
    if to is None:
        key_file = _as_the_newest(key_file, data_key, of_vault(folder, data_key), day)
    with ExitStack() as works:
        work = works.enter_context(backup_shelf.workshop(folder, today=day))
        finished = work / "backup"

        def written(*, thorough: bool) -> Contents:
            private, contents = _copied(place, data_key, work, works, day, progress, thorough)
            proven_backup.write(
                finished,
                key_file=key_file.encoded(),
                private=private,
                raw_key=data_key.private_file(),
                schema=PRIVATE_SCHEMA,
                contents=contents,
                automatic=to is None,
                progress=progress,
            )
            return contents

        try:
            # What was made is looked through, so the copy need not be.
            contents = written(thorough=False)
        except VaultUnreadable as error:
            if error.part != "backup":
                raise
            # A byte that was read wrong once, or damage to the vault: this time, each step shows which.
            contents = written(thorough=True)
        progress.tell("place")
        if named is None:
            path = backup_shelf.put_dated(finished, folder, day)
        else:
            path = named
            backup_shelf.put(finished, path)
    size = path.stat().st_size
    made = Backup(path, made_on=day.isoformat(), size=size, automatic=to is None, epoch=key_file.epoch)
    return Made(made, contents)


def _as_the_newest(key_file: KeyFile, data_key: DataKey, there: list[Backup], day: date) -> KeyFile:
    """The key file for a backup made now, which must be the newest by its order, whatever there is.

    Mostly it is as it stands. But the clock may have gone back within one opening, or older files of the vault may have
    been put in the place of newer ones: then its count is one beyond the newest backup's.
    """
    newest = max(there, key=_by_order, default=None)
    if newest is None or (newest.epoch, newest.made_on) <= (key_file.epoch, day.isoformat()):
        return key_file
    return keyfile.with_epoch(key_file, data_key, newest.epoch + 1)


def _copied(
    place: VaultFolder,
    data_key: DataKey,
    work: Path,
    works: ExitStack,
    day: date,
    progress: Progress,
    thorough: bool,
) -> tuple[Path, Contents]:
    """A copy of the private file: beside the vault, where SQLite is at home; in `work` when that cannot be.

    There may be no room, or something else in the place of the vault's own folder for backups.
    """

    def copied(into: Path) -> tuple[Path, Contents]:
        to = into / backup_file.PRIVATE_MEMBER
        raw_key = data_key.private_file()
        counted = copying.copy(
            place.private_file,
            to,
            raw_key=raw_key,
            schema=PRIVATE_SCHEMA,
            progress=progress,
            thorough=thorough,
        )
        copying.leave_out(to, raw_key=raw_key, schema=PRIVATE_SCHEMA, what=ledger.leave_out)
        return to, counted

    if backup_shelf.is_shelf(work.parent, place.path):
        return copied(work)
    try:
        with ExitStack() as attempt:
            shelf = backup_shelf.prepare(place.path, today=day)
            made = copied(attempt.enter_context(backup_shelf.workshop(shelf)))
            works.push(attempt.pop_all())
            return made
    except DiskFull:
        return copied(work)
    except VaultUnreadable as error:
        if error.part != "backup":
            raise
        return copied(work)


def daily(
    place: VaultFolder, data_key: DataKey, day: date, also_in: Path | None, progress: Progress
) -> Made | None:
    """Today's backup, unless there is one that is not `stale`, and the rotation. Raises as `make`."""
    ours = of_vault(backup_shelf.of(place.path), data_key)
    today = max((each for each in ours if each.made_on == day.isoformat()), key=_by_order, default=None)
    if today is not None and not stale(today, ours, place.read_key_file(keyfile.decode).epoch):
        with suppress(WorldError):
            _copy_also(today, data_key, also_in, place, progress, unless_there=True)
        return None
    made = make(place, data_key, None, day, progress)
    rotate(backup_shelf.of(place.path), data_key, but=made.backup.path, only_automatic=False)
    try:
        _copy_also(made.backup, data_key, also_in, place, progress, unless_there=False)
    except WorldError as error:
        return replace(made, also=error)
    return made


def remake(place: VaultFolder, data_key: DataKey, day: date, progress: Progress) -> Made:
    """A backup under a new data key, and an end to those beside the vault under an older. Raises as `make`."""
    made = make(place, data_key, None, day, progress)
    ended = (_Relation.OTHER_KEY, _Relation.UNUSABLE)
    beside = versions.with_dated(place.path)
    _remove([each for each in beside if _relation(data_key, each.path) in ended], but=made.backup.path)
    return made


def newest_first(place: VaultFolder, backups: list[Backup]) -> list[Backup]:
    """These, each with the epoch in its key file, in the order of that: a clock may have been wrong, a count is not.

    Another vault's counts by itself, so those come last, with what cannot be read. No key is needed for this, so no
    more is said than the files do.
    """
    vault_id = None
    with suppress(WorldError):
        vault_id = place.read_key_file(keyfile.decode).vault_id
    counted = []
    for backup in backups:
        with suppress(WorldError):
            key_file = keyfile.decode(backup_file.key_file_of(backup.path))
            if vault_id in (None, key_file.vault_id):
                backup = replace(backup, epoch=key_file.epoch)
        counted.append(backup)
    return sorted(counted, key=_by_order, reverse=True)


def left_under_other_keys(place: VaultFolder, data_key: DataKey) -> int:
    """How many copies in the vault's folder, and in its own for backups, an older key of the vault opens, or may open.

    Those that cannot be judged count, whatever they are called: what the disk does not give, what is damaged, and
    what a crash left of the making of one. A folder that cannot be listed counts as one.
    """
    left = 0
    for folder in (place.backups, place.path):
        try:
            found = sorted(folder.iterdir())
        except FileNotFoundError:
            continue
        except OSError:
            left += 1
        else:
            left += sum(_may_open(data_key, path) for path in found)
    return left


def _may_open(data_key: DataKey, path: Path) -> bool:
    if backup_shelf.is_workshop(path):
        return True
    relation = _relation(data_key, path)
    if relation is _Relation.UNUSABLE:
        return path.suffix == _ENDING
    return relation in (_Relation.OTHER_KEY, _Relation.UNKNOWN)


def _copy_also(
    backup: Backup,
    data_key: DataKey,
    also_in: Path | None,
    place: VaultFolder,
    progress: Progress,
    *,
    unless_there: bool,
) -> None:
    """Put the same backup into the second folder, and let older automatic ones go from there."""
    if also_in is None or backup_shelf.is_shelf(also_in, place.path):
        return
    there = of_vault(also_in, data_key)
    if unless_there and any((each.made_on, each.epoch) == (backup.made_on, backup.epoch) for each in there):
        return
    day = date.fromisoformat(backup.made_on)
    with backup_shelf.workshop(also_in, today=day) as work:
        finished = work / "backup"
        backup_file.duplicate(backup.path, finished, progress=progress)
        path = backup_shelf.put_dated(finished, also_in, day)
    rotate(also_in, data_key, but=path, only_automatic=True)


def rotate(folder: Path, data_key: DataKey, *, but: Path, only_automatic: bool) -> None:
    """Let the backups in a folder go that newer ones have taken the place of; never `but`, which was just made.

    `only_automatic` where a person may have put others of this vault.
    """
    counted = []
    for each in of_vault(folder, data_key):
        with suppress(WorldError):
            if not only_automatic or backup_file.is_automatic(each.path):
                counted.append(each)
    _remove(superseded(counted), but=but)


def of_vault(folder: Path, data_key: DataKey) -> list[Backup]:
    """The dated backups in a folder that are under this data key, each with its epoch: what the rotation may count.

    Not another vault's, which are nobody's to rotate; nor those under an older key, nor what is called like one and
    cannot be opened: seven such files would take the places of seven good backups.
    """
    found = []
    for backup in backup_shelf.kept(folder, automatic=True):
        with suppress(WorldError):
            key_file = keyfile.decode(backup_file.key_file_of(backup.path))
            if is_under(data_key, key_file):
                found.append(replace(backup, epoch=key_file.epoch))
    return found


def _by_order(backup: Backup) -> tuple[int, str, int]:
    return backup.order


class _Relation(Enum):
    """What a backup is to the open vault."""

    OPENS = "opens"
    """It is under the same data key."""
    OTHER_KEY = "other-key"
    """It is of this vault, under an older data key."""
    FOREIGN = "foreign"
    """It is another vault's."""
    UNUSABLE = "unusable"
    UNKNOWN = "unknown"
    """The disk does not give it."""


def _relation(data_key: DataKey, backup: Path) -> _Relation:
    try:
        key_file = keyfile.decode(backup_file.key_file_of(backup))
    except (BackupUnusable, VaultDamaged, NewerVaultVersion):
        return _Relation.UNUSABLE
    except VaultUnreadable:
        return _Relation.UNKNOWN
    if is_under(data_key, key_file):
        return _Relation.OPENS
    return _Relation.OTHER_KEY if key_file.vault_id == data_key.vault_id else _Relation.FOREIGN


def is_under(data_key: DataKey, key_file: KeyFile) -> bool:
    """Whether this key file is sealed under this data key."""
    return key_file.sealed_by(data_key) == key_file


def _remove(backups: list[Backup], *, but: Path | None = None) -> None:
    for backup in backups:
        if backup.path != but:
            with suppress(OSError):  # it is tried again tomorrow
                backup.path.unlink()
