"""Looking whether all of a vault is sound, while it is closed.

No byte of its files is changed, also where a crash left a log (client.vault.inspection), and no opening is counted.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from client.crypto import keyfile
from client.crypto.keyfile import KeyFile
from client.crypto.keys import DataKey
from client.domain.contents import Contents
from client.domain.errors import (
    DiskFull,
    NewerVaultVersion,
    Stopped,
    TakeoverUnfinished,
    VaultAbsent,
    VaultDamaged,
    VaultUnreadable,
    WorldError,
    WrongPassphrase,
)
from client.domain.progress import Progress
from client.services import backing_up
from client.services.long_work import stoppable
from client.services.sealed_pages import demand_whole_log
from client.services.unlocking import Proof
from client.vault import counting, epochs, everything, exchange, inspection, presence
from client.vault.feed_schema import FEED_SCHEMA
from client.vault.folder import VaultFolder
from client.vault.private_schema import PRIVATE_SCHEMA
from client.vault.sqlcipher import Connection
from client.vault.worker import VaultThreads

T = TypeVar("T")

_UNFINISHED: Final = (presence.RESTORING, presence.RENEWING, presence.MOVING)


@dataclass(frozen=True, slots=True)
class Part:
    """One part that was looked at. `trouble` says what is wrong with it, when it is not `sound`.

    `name` is "folder", "key-file", "private", "community" or "backup"; `of` says which community, or which backup.
    """

    name: str
    sound: bool
    trouble: WorldError | None = None
    of: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found. A part that could not be reached because of another is not in `parts`.

    `contents` counts what is in the private file; all nothing when that could not be read. `rolled_back` means that
    it is older than its key file: probably a copy that was put back.
    """

    parts: tuple[Part, ...]
    contents: Contents
    rolled_back: bool

    @property
    def sound(self) -> bool:
        """Whether every part is."""
        return all(part.sound for part in self.parts)


@dataclass(frozen=True, slots=True)
class _Inside:
    """What the private file says: its contents, its count of openings, and each community's id and name."""

    contents: Contents = Contents()  # noqa: RUF009 - a value that never changes
    epoch: int | None = None
    communities: tuple[tuple[str, str], ...] = ()


async def check(
    folder: Path, *, prove: Proof, threads: VaultThreads, progress: Progress | None = None
) -> Checked:
    """Look at the rights, the key file, the private file, each community's file and each backup beside them.

    The vault must be closed. Faults of parts are in the answer, each with its own error. Raised are VaultAbsent,
    VaultInUse, what `prove` raises when it is not shown whose vault this is, Stopped, VaultUnreadable when the folder
    itself is, and DiskFull when there is no room to look at a copy of a file that a crash left a log beside.
    """
    progress = progress or Progress()
    place = VaultFolder(folder)
    if not place.holds_anything():
        raise VaultAbsent
    with place.lock():
        work = _Work(place, prove, progress)
        checked = await stoppable(threads.keys, work.run, progress)
        parts = list(checked.parts)
        backups = backing_up.restorable(folder)
        for number, backup in enumerate(backups):
            progress.tell("check-backup", number, len(backups))
            testing = partial(
                backing_up.test, backup.path, threads=threads, beside=backup.path.parent, progress=progress
            )
            try:
                try:
                    await testing(prove=work.by_data_key)
                except WrongPassphrase:
                    # One from before the data key was renewed, or another vault's: the passphrase may still open it.
                    await testing(prove=prove)
            except Stopped:
                raise
            except WorldError as trouble:
                parts.append(Part("backup", sound=False, trouble=trouble, of=backup.path.name))
            else:
                parts.append(Part("backup", sound=True, of=backup.path.name))
    return Checked(tuple(parts), checked.contents, checked.rolled_back)


class _Work:
    """The part that needs no loop."""

    def __init__(self, place: VaultFolder, prove: Proof, progress: Progress) -> None:
        self._place = place
        self._prove = prove
        self._progress = progress
        self._data_key: DataKey | None = None
        self._parts: list[Part] = []

    def run(self) -> Checked:
        """All but the backups."""
        self._progress.tell("check")
        exposed = inspection.exposed(self._place.path)
        self._parts.append(Part("folder", sound=exposed is None, trouble=exposed))
        if any((self._place.path / name).exists() for name in _UNFINISHED):
            self._parts[-1] = Part("folder", sound=False, trouble=TakeoverUnfinished())
            return self._found(_Inside(), None)
        key_file = self._proved()
        if key_file is None or self._data_key is None:
            return self._found(_Inside(), None)
        never_completed = key_file.epoch == 0 and not self._place.private_file.exists()
        inside = _Inside()
        if not never_completed:
            inside = self._noted("private", partial(self._private, self._data_key)) or inside
        for community, name in inside.communities:
            path = self._place.community_file(self._data_key.community_file_name(community))
            # One that is not there is none that is damaged: it is fetched again.
            if path.exists():
                self._noted("community", partial(self._community, path, self._data_key, community), of=name)
        return self._found(inside, key_file)

    def by_data_key(self, key_file: KeyFile) -> DataKey:
        """The proof of whoever has this vault's data key already: it costs no second derivation."""
        key = self._data_key
        if key is None or key.vault_id != key_file.vault_id or key_file.sealed_by(key).seal != key_file.seal:
            raise WrongPassphrase
        return key

    def _proved(self) -> KeyFile | None:
        try:
            key_file = self._place.read_key_file(keyfile.decode)
            self._data_key = self._prove(key_file)
        except (VaultDamaged, VaultUnreadable, NewerVaultVersion) as trouble:
            self._parts.append(Part("key-file", sound=False, trouble=trouble))
            return None
        self._parts.append(Part("key-file", sound=True))
        return key_file

    def _noted(self, name: str, look: Callable[[], T], of: str = "") -> T | None:
        """What `look` found, once it is noted whether that part is sound."""
        try:
            found = look()
        except (Stopped, DiskFull):
            raise  # neither says anything about the part
        except WorldError as trouble:
            self._parts.append(Part(name, sound=False, trouble=trouble, of=of))
            return None
        self._parts.append(Part(name, sound=True, of=of))
        return found

    def _private(self, data_key: DataKey) -> _Inside:
        demand_whole_log(self._place, data_key)
        return inspection.look_through(
            self._place.private_file,
            raw_key=data_key.private_file(),
            schema=PRIVATE_SCHEMA,
            index="journal_index",
            index_is_whole=True,
            look=_inside,
            room=exchange.room(self._place.path),
            progress=self._progress,
        )

    def _community(self, path: Path, data_key: DataKey, community: str) -> None:
        inspection.look_through(
            path,
            raw_key=data_key.community_file(community),
            schema=FEED_SCHEMA,
            index="post_index",
            index_is_whole=False,  # it is filled after the posts have arrived
            look=lambda _: None,
            room=exchange.room(self._place.path),
            progress=self._progress,
        )

    def _found(self, inside: _Inside, key_file: KeyFile | None) -> Checked:
        behind = key_file is not None and inside.epoch is not None and inside.epoch < key_file.epoch
        return Checked(tuple(self._parts), inside.contents, behind)


def _inside(db: Connection) -> _Inside:
    return _Inside(
        contents=counting.contents(db),
        epoch=epochs.current(db),
        communities=tuple((known.id, known.name) for known in everything.communities(db)),
    )
