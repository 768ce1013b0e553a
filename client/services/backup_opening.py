"""The work behind testing and restoring a backup, off the loop."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from client.crypto import keyfile
from client.crypto.keyfile import KeyFile
from client.crypto.keys import DataKey
from client.domain.contents import Contents
from client.domain.errors import BackupUnusable, NewerVaultVersion, VaultDamaged, WorldError
from client.domain.progress import Progress
from client.services import backup_making
from client.services.unlocking import Proof
from client.vault import backup_file, backup_shelf, copying, exchange, files, traces
from client.vault.events import VaultEvent
from client.vault.exchange import Purpose
from client.vault.faults import from_system
from client.vault.folder import VaultFolder
from client.vault.lock import VaultLock
from client.vault.private_schema import PRIVATE_SCHEMA

# An epoch beyond this was not counted by anybody: it would leave no room to count on.
_EPOCH_LIMIT: Final = 2**48


@dataclass(frozen=True, slots=True)
class Restored:
    """What is in the vault now, and the folder where what was there before is kept."""

    contents: Contents
    aside: Path | None


def test(backup: Path, prove: Proof, beside: Path, today: date, progress: Progress) -> Contents:
    """Open a backup in a folder inside `beside`. Raises what backing_up.test raises."""
    _, data_key = _proved(backup, prove)
    try:
        beside.mkdir(mode=files.FOLDER_MODE, parents=True, exist_ok=True)
    except OSError as error:
        raise from_system(error, part="backup") from error
    with backup_shelf.workshop(beside, today=today) as work:
        return _unpacked(backup, data_key, work / backup_file.PRIVATE_MEMBER, progress)


def restore(folder: Path, backup: Path, prove: Proof, at: int, progress: Progress) -> Restored:
    """Put a backup in the vault's place at `at` (UTC seconds). Raises what backing_up.restore raises."""
    # Before anything is made in the folder: most of what can fail fails here.
    key_file, data_key = _proved(backup, prove)
    place = VaultFolder(folder)
    with traces.none_left(place), _locked(place) as lock:
        exchange.finish(folder)
        try:
            prepared = VaultFolder(exchange.prepare(folder))
            contents = _unpacked(backup, data_key, prepared.private_file, progress)
            epoch = copying.take_over(
                prepared.private_file,
                raw_key=data_key.private_file(),
                schema=PRIVATE_SCHEMA,
                beyond=_beyond(place, key_file, data_key),
                event=VaultEvent(at, "restored", {"records": contents.total}),
            )
            prepared.replace_key_file(keyfile.with_epoch(key_file, data_key, epoch).encoded())
            progress.tell("place")
            return Restored(contents, exchange.commit(folder, Purpose.RESTORE, lock=lock))
        except OSError as error:
            raise from_system(error, part="folder") from error
        finally:
            exchange.discard(folder)


@contextmanager
def _locked(place: VaultFolder) -> Iterator[VaultLock]:
    place.prepare()
    with place.lock() as lock:
        yield lock


def _proved(backup: Path, prove: Proof) -> tuple[KeyFile, DataKey]:
    with _judging_the_backup():
        key_file = keyfile.decode(backup_file.key_file_of(backup))
        return key_file, prove(key_file)


def _unpacked(backup: Path, data_key: DataKey, private: Path, progress: Progress) -> Contents:
    with _judging_the_backup():
        backup_file.unpack(backup, private=private, progress=progress)
        raw_key = data_key.private_file()
        return copying.look_through(private, raw_key=raw_key, schema=PRIVATE_SCHEMA, progress=progress)


def _beyond(place: VaultFolder, key_file: KeyFile, data_key: DataKey) -> int:
    """An epoch that is not behind the backup's, nor that of the vault which is there now, nor its other backups'.

    Else those would be taken for newer than what is written from now on.
    """
    counted = [each.epoch for each in backup_making.of_vault(place.backups, data_key)]
    with suppress(WorldError):
        counted.append(place.read_key_file(keyfile.decode).epoch)
    return max([key_file.epoch, *(each for each in counted if each < _EPOCH_LIMIT)])


@contextmanager
def _judging_the_backup() -> Iterator[None]:
    """What is damaged or newer here is the backup, not the vault."""
    try:
        yield
    except VaultDamaged as error:
        raise BackupUnusable(reason="damaged") from error
    except NewerVaultVersion as error:
        raise BackupUnusable(reason="newer") from error
