"""What a vault must hold, and what it does hold: read with the real code, and held against what was acknowledged."""

from __future__ import annotations

import asyncio
import hashlib
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, TypeVar

from client.crypto.kdf import Argon2Parameters, normalised
from client.domain.errors import DiskFull, LeewardError, WorldError, WrongPassphrase
from client.domain.journal import CheckIn, JournalEntry
from client.services import backing_up, unlocking
from client.services.journaling import Journaling, Unkept
from client.services.unlocking import KeyMaking, OpenVault
from client.vault import presence
from client.vault.sqlcipher import Connection, Error
from client.vault.worker import VaultThreads

T = TypeVar("T")

FOLDER: Final = "vault"
FIRST_PASSPHRASE: Final = "seven herons over still water"
_NEVER_ONE: Final = "eight herons over still water"
_LEFT_OVER: Final = (".new",)


def quick_stretch(passphrase: str, salt: bytes, parameters: Argon2Parameters) -> bytes:
    """A stretch that takes no time; Argon2id is not what is tried here."""
    costs = f"{parameters.memory_kib}/{parameters.time_cost}/{parameters.lanes}/".encode()
    return hashlib.sha256(costs + salt + normalised(passphrase)).digest()


QUICK: Final = KeyMaking(stretch=quick_stretch, parameters=Argon2Parameters())


@dataclass(frozen=True)
class World:
    """What one can read in a vault. `passphrase` is None as long as there is no vault."""

    passphrase: str | None = None
    entries: dict[str, JournalEntry] = field(default_factory=dict)
    check_ins: dict[str, CheckIn] = field(default_factory=dict)
    drafts: dict[str, tuple[str, int | None]] = field(default_factory=dict)
    aside: tuple[World, ...] = ()
    """What was set aside when a backup took the place of a vault, the oldest first: nothing may be erased for that."""
    backups: frozenset[str] = field(default=frozenset(), compare=False)
    """Files that were acknowledged. There may be others, but none that is not whole."""

    def difference(self, other: World) -> str:
        """In a few words, what `other` has otherwise."""
        words = [] if self.passphrase == other.passphrase else ["another passphrase"]
        if self.aside != other.aside:
            words.append(
                f"set aside: {len(self.aside)} expected, {len(other.aside)} found, or not what it was"
            )
        for name in ("entries", "check_ins", "drafts"):
            mine, theirs = getattr(self, name), getattr(other, name)
            missing, more = mine.keys() - theirs.keys(), theirs.keys() - mine.keys()
            changed = [key for key in mine.keys() & theirs.keys() if mine[key] != theirs[key]]
            if missing or more or changed:
                words.append(f"{name}: {len(missing)} missing, {len(more)} more, {len(changed)} otherwise")
        return "; ".join(words) or "nothing"


@dataclass(frozen=True, slots=True)
class Verdict:
    """`trouble` is empty when all is well. `world` is what was read, where it could be read."""

    trouble: str = ""
    world: World | None = None

    @property
    def sound(self) -> bool:
        """Whether nothing was found."""
        return not self.trouble


def judge(root: Path, allowed: Sequence[World], *, full: bool = False) -> Verdict:
    """Open what a fault has left, as a person would the next morning, and hold it against the worlds it may be.

    On a disk that is still `full` nothing is asked that would write.
    """
    return asyncio.run(_judge(root / FOLDER, allowed, full))


async def _judge(folder: Path, allowed: Sequence[World], full: bool) -> Verdict:
    if not presence.holds_anything(folder):
        if any(world.passphrase is None for world in allowed):
            return Verdict(world=World())
        return Verdict("there is no vault any more: the program would offer to begin a new one")
    opened: list[str] = []
    found: World | None = None
    for passphrase in _candidates(allowed):
        try:
            found = await read_world(folder, passphrase, indexes=not full, full=full)
            opened.append(passphrase)
        except WrongPassphrase:
            continue
        except WorldError as error:
            return Verdict(f"does not open: {error!r}")
        except LeewardError as error:
            return Verdict(f"not a typed error of the world: {error!r}")
        except Damage as damage:
            return Verdict(str(damage))
    if len(opened) != 1 or found is None:
        return Verdict(f"{len(opened)} of the passphrases open it, where one must")
    if found.passphrase == _NEVER_ONE:
        return Verdict("it opens with a passphrase that was never one")
    if not full and (left := left_over(folder)):
        return Verdict(f"left lying about: {', '.join(left)}", found)
    nobody_told = [World(passphrase=FIRST_PASSPHRASE) for world in allowed if world.passphrase is None]
    fitting = [world for world in (*allowed, *nobody_told) if world == found]
    if any(world.backups <= found.backups for world in fitting):
        return Verdict(world=found)
    if fitting:
        return Verdict("a backup is gone that was acknowledged", found)
    near = min((world.difference(found) for world in allowed), key=len)
    return Verdict(f"not what was acknowledged: {near}", found)


def _candidates(allowed: Iterable[World]) -> list[str]:
    known = {world.passphrase or FIRST_PASSPHRASE for world in allowed}
    return [*sorted(known), _NEVER_ONE]


class Damage(Exception):
    """What was read is not in order, in words."""


async def read_world(folder: Path, passphrase: str, *, indexes: bool = True, full: bool = False) -> World:
    """Open, look at everything and into the indexes, which writes, and close again.

    On a `full` disk the vault may say that it is. Raises Damage, and what unlocking raises.
    """
    vault = await unlocking.unlock(
        folder, passphrase=passphrase, threads=VaultThreads.inline(), stretch=quick_stretch
    )
    try:
        without_cause = [each for each in vault.notices if not (full and isinstance(each, DiskFull))]
        if without_cause:
            raise Damage(f"a notice without cause: {without_cause!r}")
        world = await look(vault, passphrase)
        if indexes:
            await vault.private.write(_in_order)
            world = replace(world, backups=await _whole_backups(vault))
    finally:
        await vault.close()
    return replace(world, aside=await _set_aside(folder, passphrase))


async def _whole_backups(vault: OpenVault) -> frozenset[str]:
    """The names of the backups in the vault's own folder that its key opens. Raises Damage for half a one."""
    found = []
    for path in sorted((vault.folder.path / "backups").glob("*.zip")):
        try:
            await backing_up.test_mine(vault, path)
        except WrongPassphrase:
            continue  # from before its key was renewed
        except WorldError as error:
            raise Damage(f"the backup {path.name} is not whole: {error!r}") from error
        found.append(path.name)
    return frozenset(found)


async def _set_aside(folder: Path, passphrase: str) -> tuple[World, ...]:
    """What the vaults hold that were set aside; they are looked at in a copy."""
    found = []
    for aside in _asides(folder):
        with tempfile.TemporaryDirectory(dir=folder.parent) as place:
            copy = Path(place) / FOLDER
            shutil.copytree(aside, copy)
            found.append(await read_world(copy, passphrase))
    return tuple(found)


async def look(vault: OpenVault, passphrase: str) -> World:
    """Everything a person could read."""
    journaling = Journaling(private=vault.private)
    entries = await journaling.entries(limit=10**6)
    drafts: list[Unkept] = await journaling.entry_drafts()
    begun = await journaling.check_in_draft()
    if begun is not None:
        drafts.append(begun)
    return World(
        passphrase=passphrase,
        entries={entry.id: entry for entry in entries},
        check_ins={each.id: each for each in await journaling.check_ins(limit=None)},
        drafts={draft.id: (draft.text, draft.mood) for draft in drafts},
    )


def _asides(folder: Path) -> list[Path]:
    return sorted(folder.glob("aside-*"), key=lambda each: each.name)


def _in_order(db: Connection) -> None:
    (answer,) = db.execute("PRAGMA integrity_check").fetchone()
    if answer != "ok":
        raise Damage(f"integrity_check: {answer}")
    if db.execute("PRAGMA foreign_key_check").fetchall():
        raise Damage("foreign keys that lead nowhere")
    try:
        # It changes nothing. With rank 1, the entries' own words are what it compares with.
        db.execute("INSERT INTO journal_index (journal_index, rank) VALUES ('integrity-check', 1)")
    except Error as error:
        raise Damage(f"the search index does not fit the entries: {error}") from error


def left_over(folder: Path) -> list[str]:
    """Files that should not be there once the vault was opened and closed again."""
    return [
        path.name
        for path in folder.iterdir()
        if any(mark in path.name for mark in _LEFT_OVER) or path.name.endswith(("-wal", "-shm", "-journal"))
    ]


def with_entry(world: World, entry: JournalEntry) -> World:
    """The world after an entry was written or changed; its draft is gone."""
    return replace(world, entries={**world.entries, entry.id: entry}, drafts=_without(world.drafts, entry.id))


def without_entry(world: World, entry_id: str) -> World:
    """The world after an entry was erased."""
    return replace(world, entries=_without(world.entries, entry_id), drafts=_without(world.drafts, entry_id))


def _without(kept: dict[str, T], key: str) -> dict[str, T]:
    return {name: value for name, value in kept.items() if name != key}
