"""Saving what can still be read of a damaged vault into a new one, with an account of it.

Nothing of the damaged vault is written, changed or erased: its files are read page by page, and when the new vault
takes its place, they are set aside whole.
"""

from __future__ import annotations

import errno
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from client.crypto import keyfile
from client.crypto.keys import DataKey
from client.domain.contents import Contents
from client.domain.errors import NothingToSalvage, PlaceTaken, VaultAbsent, VaultUnreadable
from client.domain.progress import Progress
from client.services import salvage_keys
from client.services.key_making import Proof
from client.services.long_work import stoppable
from client.services.salvage_keys import FoundKey
from client.services.sealed_pages import page_opener
from client.vault import copying, exchange, salvage_build
from client.vault import salvage as reading
from client.vault.events import VaultEvent
from client.vault.exchange import Purpose
from client.vault.faults import from_system
from client.vault.folder import VaultFolder
from client.vault.lock import VaultLock
from client.vault.private_schema import PRIVATE_SCHEMA
from client.vault.salvage import Missing
from client.vault.salvage_build import Saved
from client.vault.salvage_fragments import Uncertain
from client.vault.worker import VaultThreads

UNCERTAIN: Final = "[This entry lay on a damaged page. Letters, words or its end may be wrong or missing.]"
"""Stands before the words of each entry that is not certain."""

_NOT_OURS_TO_WRITE: Final = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What is in the new vault, and how it came there.

    `rows` counts by table; `pages` is how many the private file had, `lost_pages` how many of them could not be read
    as they were written; `lost_changes` are damaged pieces of the log of which nobody can say what they changed, and
    `end_lost` says that what was written last may be missing (client.vault.salvage). `refused` are rows that
    contradict others that were saved, or belong to a lost community.
    `uncertain` are journal entries from damaged pages, each marked (UNCERTAIN), and in `contents` among the entries.
    `key_from_backup`: the passphrase is now that of the backup. `key_doubtful`: the key file was damaged, and the way
    in that was not used now may be lost with it: it should be made anew. `aside` is where the damaged files are, when
    the new vault took their place.
    """

    contents: Contents
    rows: dict[str, int]
    pages: int
    lost_pages: int
    key_from_backup: bool
    aside: Path | None
    uncertain: int
    refused: int = 0
    key_doubtful: bool = False
    lost_changes: int = 0
    end_lost: bool = False


async def salvage(
    folder: Path,
    *,
    prove: Proof,
    threads: VaultThreads,
    to: Path | None = None,
    progress: Progress | None = None,
    now: Callable[[], float] = time.time,
) -> Salvaged:
    """Save what can be read of the vault in `folder` into a new one: in its place, or in the empty folder `to`.

    The new vault opens with the same passphrase and code. Communities' files are not taken along: they are built anew
    from the feeds. Raises VaultAbsent, VaultInUse, WrongPassphrase and what else a proof raises, VaultDamaged when no
    key is left, NothingToSalvage, NewerVaultVersion, PlaceTaken, DiskFull, VaultUnreadable, Stopped. Whatever it
    raises, the damaged vault is as it was, except TakeoverUnfinished: the new one counts, and opening goes on with it.
    """
    told = progress or Progress()
    job = partial(_salvage, folder, to, prove, int(now()), told)
    # In the lane of the keys, as backups are: the whole of it is one job, so the lock is held to its end.
    return await stoppable(threads.keys, job, told)


def _salvage(folder: Path, to: Path | None, prove: Proof, now: int, progress: Progress) -> Salvaged:
    place = VaultFolder(folder)
    if not place.holds_anything():
        raise VaultAbsent
    if to is None:
        with place.lock() as lock:
            exchange.finish(folder)
            return _into(place, folder, lock, prove, now, progress)
    with _read_in_peace(place), _empty(to) as lock:
        return _into(place, to, lock, prove, now, progress)


def _into(
    place: VaultFolder, target: Path, lock: VaultLock, prove: Proof, now: int, progress: Progress
) -> Salvaged:
    """Prepare the new vault inside `target`, whose lock is held, and put it in place."""
    found = salvage_keys.find(place, prove, partial(_opens, place), progress)
    try:
        prepared = VaultFolder(exchange.prepare(target))
        saved, pages, missing = _read_and_build(place, prepared, found, now, progress)
        facts: dict[str, int | str] = {"records": saved.total, "pages": pages, "lost-pages": missing.pages}
        epoch = copying.take_over(
            prepared.private_file,
            raw_key=found.data_key.private_file(),
            schema=PRIVATE_SCHEMA,
            # Beyond both counts: the new files agree, and what was set aside is older than they.
            beyond=max(saved.epoch, found.key_file.epoch),
            event=VaultEvent(now, "salvaged", facts),
        )
        contents = copying.look_through(
            prepared.private_file,
            raw_key=found.data_key.private_file(),
            schema=PRIVATE_SCHEMA,
            progress=progress,
        )
        key_file = keyfile.with_epoch(found.key_file, found.data_key, epoch)
        prepared.replace_key_file(key_file.encoded())
        progress.tell("place")
        aside = exchange.commit(target, Purpose.RESTORE, lock=lock)
    except OSError as error:
        raise from_system(error, part="folder") from error
    finally:
        exchange.discard(target)
    return Salvaged(
        contents=contents,
        rows=dict(saved.rows),
        pages=pages,
        lost_pages=missing.pages,
        key_from_backup=found.from_backup,
        aside=aside,
        uncertain=saved.uncertain,
        refused=saved.refused,
        key_doubtful=found.doubtful,
        lost_changes=missing.changes,
        end_lost=missing.end,
    )


def _read_and_build(
    place: VaultFolder, prepared: VaultFolder, found: FoundKey, now: int, progress: Progress
) -> tuple[Saved, int, Missing]:
    raw_key, vault_id = found.data_key.private_file(), found.data_key.vault_id
    with reading.looked_through(
        place.private_file, page_opener(found.data_key), PRIVATE_SCHEMA, progress=progress
    ) as looked:
        how = Uncertain(mark=UNCERTAIN, now=now, namespace=vault_id)
        saved = salvage_build.build(
            prepared.private_file,
            raw_key,
            PRIVATE_SCHEMA,
            version=looked.version,
            vault_id=vault_id,
            sources=looked.sources(),
            uncertain=lambda target: looked.bring_back_uncertain(target, how),
            progress=progress,
        )
        # An empty vault that is whole is one too.
        nothing = saved.total + saved.uncertain == 0
        if nothing and (looked.lost_pages or not saved.epoch):
            raise NothingToSalvage
        return saved, looked.pages.count, looked.missing


def _opens(place: VaultFolder, data_key: DataKey) -> bool:
    return reading.opens_any_page(place.private_file, page_opener(data_key))


@contextmanager
def _read_in_peace(place: VaultFolder) -> Iterator[None]:
    """Hold the damaged vault's lock; without it where nobody can write, such as on a disk that became read-only."""
    lock = place.lock()
    try:
        lock.take()
    except VaultUnreadable as error:
        if error.code not in _NOT_OURS_TO_WRITE:
            raise
    try:
        yield
    finally:
        lock.release()


@contextmanager
def _empty(to: Path) -> Iterator[VaultLock]:
    """An empty folder for a vault, with its lock held; as it was before when nothing comes of it. Raises PlaceTaken."""
    try:
        was_there = to.exists()
        if was_there and (not to.is_dir() or any(to.iterdir())):
            raise PlaceTaken
    except OSError as error:
        raise from_system(error, part="folder") from error
    target = VaultFolder(to)
    target.prepare()
    lock = target.lock()
    try:
        with lock:
            yield lock
    except BaseException:
        if not target.holds_anything():
            with suppress(OSError):
                (to / "vault.lock").unlink(missing_ok=True)
                if not was_there:
                    to.rmdir()
        raise
