"""The work behind making backups, off the loop: one at a time, in the lane of the keys."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Final

from client.crypto import keyfile
from client.crypto.keyfile import KeyFile
from client.crypto.keys import DataKey
from client.domain.backups import Backup, superseded
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
from client.vault import backup_file, backup_shelf, copying, versions
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
    with ExitStack() as works:
        work = works.enter_context(backup_shelf.workshop(folder))
        private, contents = _copied(place, data_key, work, works, day, progress)
        finished = work / "backup"
        backup_file.write(
            finished, key_file=key_file.encoded(), private=private, automatic=to is None, progress=progress
        )
        progress.tell("place")
        if named is None:
            path = backup_shelf.put_dated(finished, folder, day)
        else:
            path = named
            backup_shelf.put(finished, path)
    made = Backup(path, made_on=day.isoformat(), size=path.stat().st_size, automatic=to is None)
    return Made(made, contents)


def _copied(
    place: VaultFolder, data_key: DataKey, work: Path, works: ExitStack, day: date, progress: Progress
) -> tuple[Path, Contents]:
    """A copy of the private file: beside the vault, where SQLite is at home; in `work` when there is no room."""

    def copied(into: Path) -> tuple[Path, Contents]:
        to = into / backup_file.PRIVATE_MEMBER
        raw_key = data_key.private_file()
        counted = copying.copy(
            place.private_file, to, raw_key=raw_key, schema=PRIVATE_SCHEMA, progress=progress
        )
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


def daily(
    place: VaultFolder, data_key: DataKey, day: date, also_in: Path | None, progress: Progress
) -> Made | None:
    """Today's backup, unless there is one, and the rotation. Raises as `make`."""
    today = [each for each in _kept(place) if each.made_on == day.isoformat()]
    today = [each for each in today if _relation(data_key, each.path) is _Relation.OPENS]
    if today:
        with suppress(WorldError):
            _copy_also(today[0], data_key, also_in, place, progress, unless_there=True)
        return None
    made = make(place, data_key, None, day, progress)
    # After a restore, another vault's may lie here: they are nobody's to rotate.
    ours = [each for each in _kept(place) if _relation(data_key, each.path) is not _Relation.FOREIGN]
    _remove(superseded(ours), but=made.backup.path)
    return _with_also(made, data_key, also_in, place, progress)


def remake(
    place: VaultFolder, data_key: DataKey, day: date, also_in: Path | None, progress: Progress
) -> Made:
    """A backup under a new data key, and an end to those under an older. Raises as `make`."""
    made = make(place, data_key, None, day, progress)
    ended = (_Relation.OTHER_KEY, _Relation.UNUSABLE)
    beside = versions.with_dated(place.path)
    _remove([each for each in beside if _relation(data_key, each.path) in ended], but=made.backup.path)
    made = _with_also(made, data_key, also_in, place, progress)
    if also_in is not None and made.also is None:
        others = _automatic_in(also_in, data_key)
        _remove([each for each in others if _relation(data_key, each.path) is _Relation.OTHER_KEY])
    return made


def left_under_other_keys(place: VaultFolder, data_key: DataKey) -> int:
    """How many copies in the vault's own folder for backups an older key of the vault opens, or may open.

    Those that cannot be judged count, whatever they are called: what the disk does not give, what is damaged, and
    what a crash left of the making of one. A folder that cannot be listed counts as one.
    """
    try:
        found = sorted(place.backups.iterdir())
    except FileNotFoundError:
        return 0
    except OSError:
        return 1
    return sum(_may_open(data_key, path) for path in found)


def _may_open(data_key: DataKey, path: Path) -> bool:
    if backup_shelf.is_workshop(path):
        return True
    relation = _relation(data_key, path)
    if relation is _Relation.UNUSABLE:
        return path.suffix == _ENDING
    return relation in (_Relation.OTHER_KEY, _Relation.UNKNOWN)


def _with_also(
    made: Made, data_key: DataKey, also_in: Path | None, place: VaultFolder, progress: Progress
) -> Made:
    try:
        _copy_also(made.backup, data_key, also_in, place, progress, unless_there=False)
    except WorldError as error:
        return replace(made, also=error)
    return made


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
    if unless_there and any(each.made_on == backup.made_on for each, _ in _of_vault(also_in, data_key)):
        return
    with backup_shelf.workshop(also_in) as work:
        finished = work / "backup"
        backup_file.duplicate(backup.path, finished, progress=progress)
        path = backup_shelf.put_dated(finished, also_in, date.fromisoformat(backup.made_on))
    _remove(superseded(_automatic_in(also_in, data_key)), but=path)


def _automatic_in(folder: Path, data_key: DataKey) -> list[Backup]:
    """Those of this vault, under whichever of its keys, that were made by themselves."""
    return [backup for backup, automatic in _of_vault(folder, data_key) if automatic]


def _of_vault(folder: Path, data_key: DataKey) -> Iterator[tuple[Backup, bool]]:
    """The backups of this vault in somebody's folder, and whether each was made by itself."""
    for backup in backup_shelf.kept(folder, automatic=True):
        if _relation(data_key, backup.path) in (_Relation.OPENS, _Relation.OTHER_KEY):
            with suppress(WorldError):
                yield backup, backup_file.is_automatic(backup.path)


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


def _kept(place: VaultFolder) -> list[Backup]:
    return backup_shelf.kept(backup_shelf.of(place.path), automatic=True)
