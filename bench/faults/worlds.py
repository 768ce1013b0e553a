"""What a vault must hold, and what it does hold: read with the real code, and held against what was acknowledged."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, TypeVar

from client.crypto.kdf import Argon2Parameters, normalised
from client.domain.errors import LeewardError, WorldError, WrongPassphrase
from client.domain.journal import CheckIn, JournalEntry
from client.services import unlocking
from client.services.journaling import Journaling, Unkept
from client.services.unlocking import KeyMaking, OpenVault
from client.vault import presence
from client.vault.sqlcipher import Connection
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

    def difference(self, other: World) -> str:
        """In a few words, what `other` has otherwise."""
        words = [] if self.passphrase == other.passphrase else ["another passphrase"]
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


def judge(root: Path, allowed: Sequence[World], *, strict_files: bool = True) -> Verdict:
    """Open what a fault has left, as a person would the next morning, and hold it against the worlds it may be."""
    return asyncio.run(_judge(root / FOLDER, allowed, strict_files))


async def _judge(folder: Path, allowed: Sequence[World], strict_files: bool) -> Verdict:
    if not presence.holds_anything(folder):
        if any(world.passphrase is None for world in allowed):
            return Verdict(world=World())
        return Verdict("there is no vault any more: the program would offer to begin a new one")
    opened: list[str] = []
    found: World | None = None
    for passphrase in _candidates(allowed):
        try:
            found = await read_world(folder, passphrase)
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
    if strict_files and (left := left_over(folder)):
        return Verdict(f"left lying about: {', '.join(left)}", found)
    nobody_told = [World(passphrase=FIRST_PASSPHRASE) for world in allowed if world.passphrase is None]
    if found in (*allowed, *nobody_told):
        return Verdict(world=found)
    near = min((world.difference(found) for world in allowed), key=len)
    return Verdict(f"not what was acknowledged: {near}", found)


def _candidates(allowed: Iterable[World]) -> list[str]:
    known = {world.passphrase or FIRST_PASSPHRASE for world in allowed}
    return [*sorted(known), _NEVER_ONE]


class Damage(Exception):
    """What was read is not in order, in words."""


async def read_world(folder: Path, passphrase: str) -> World:
    """Open, look at everything and into the indexes, and close again. Raises Damage, and what unlocking raises."""
    vault = await unlocking.unlock(
        folder, passphrase=passphrase, threads=VaultThreads.inline(), stretch=quick_stretch
    )
    try:
        if vault.notices:
            raise Damage(f"a notice without cause: {vault.notices!r}")
        world = await look(vault, passphrase)
        await vault.private.write(_in_order)
        return world
    finally:
        await vault.close()


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


def _in_order(db: Connection) -> None:
    (answer,) = db.execute("PRAGMA integrity_check").fetchone()
    if answer != "ok":
        raise Damage(f"integrity_check: {answer}")
    if db.execute("PRAGMA foreign_key_check").fetchall():
        raise Damage("foreign keys that lead nowhere")
    # Raises "malformed" when the index does not fit the entries; it changes nothing.
    db.execute("INSERT INTO journal_index (journal_index, rank) VALUES ('integrity-check', 1)")


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
