"""A whole vault of several parts, made once and copied for each look at it."""

from __future__ import annotations

from pathlib import Path

from client.domain.errors import (
    WorldError,
)
from client.domain.progress import Progress
from client.services import backing_up, unlocking
from client.services.checking import Checked, check
from client.services.unlocking import OpenVault, Proof
from client.vault import communities, journal
from client.vault.communities import CommunityRecord
from client.vault.feed_schema import FEED_SCHEMA
from client.vault.sqlcipher import Connection
from client.vault.worker import VaultThreads
from tests.client.crypto.quick_stretch import quick_stretch
from tests.client.services.vault_runs import PASSPHRASE, create, entry, run, unlock

COMMUNITY = "a" * 52
PAGE = 8192
RECORD = CommunityRecord(
    id=COMMUNITY,
    name="The weir",
    addresses=("https://a.example",),
    root_key=bytes(32),
    login_seed=bytes(32),
    hpke_private_key=bytes(32),
    mailbox_key=bytes(32),
)


async def filled(vault: OpenVault) -> None:
    def fill(db: Connection) -> None:
        for number in range(200):
            journal.add(db, entry(number))
        communities.add(db, RECORD)

    await vault.private.write(fill)
    await vault.open_community(COMMUNITY, FEED_SCHEMA)
    await backing_up.make(vault)


def looked_at(
    folder: Path,
    *,
    passphrase: str = PASSPHRASE,
    prove: Proof | None = None,
    progress: Progress | None = None,
) -> Checked:
    found: list[Checked] = []
    proof = prove or unlocking.by_passphrase(passphrase, stretch=quick_stretch)

    async def work(threads: VaultThreads) -> None:
        found.append(await check(folder, prove=proof, threads=threads, progress=progress))

    run(work)
    return found[0]


def everything_in(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.endswith("-shm")
    }


def troubles(checked: Checked) -> dict[str, WorldError]:
    assert all((part.trouble is None) == part.sound for part in checked.parts)
    return {part.name: part.trouble for part in checked.parts if part.trouble is not None}


def community_file(folder: Path) -> Path:
    return next(path for path in folder.glob("*.db") if path.name != "private.db")


def flip(path: Path, at: int) -> None:
    raw = bytearray(path.read_bytes())
    raw[at] ^= 1
    path.write_bytes(raw)


def changed_inside(folder: Path, *statements: str, whose: str = "private") -> None:
    """Change a file as no part of Leeward does, with its own key."""

    async def use(vault: OpenVault) -> None:
        if whose == "private":
            await vault.private.write(lambda db: [db.execute(each) for each in statements] and None)
        else:
            file = await vault.open_community(COMMUNITY, FEED_SCHEMA)
            await file.write(lambda db: [db.execute(each) for each in statements] and None)

    unlock(folder, use)


def make_original(folder: Path) -> tuple[Path, str]:
    return folder, create(folder, filled)
