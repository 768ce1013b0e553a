"""Somebody who meets the lies: a real vault, the real services, and a look afterwards at what has become of them."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import hashlib
import os
import shutil
import sys
import time
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Final

from bench.faults.hostile import town
from bench.faults.hostile.lie import Act, Lie
from bench.faults.hostile.serving import Keeper
from client.crypto.kdf import Argon2Parameters, normalised
from client.domain.errors import DishonestHistory, LeewardError
from client.services import unlocking
from client.services.memberships import Circumstances
from client.services.session import Session
from client.services.unlocking import KeyMaking
from client.vault import evidence
from client.vault.sqlcipher import Connection
from client.vault.worker import VaultThreads
from protocol import descriptor
from protocol.invitation import Invitation

PASSPHRASE: Final = "seven herons over still water"
MOST_BYTES: Final = 64 * 1024 * 1024
_HANGS_SECONDS: Final = 60.0
_FACTS: Final = frozenset({"evidence", "vault_event", "meta", "ledger_clock", "ledger_entry", "ledger_place"})
"""What may always change: proofs and the ledger of requests are kept, and openings are counted."""
_OWN: Final = {"outbox": "id, payload", "own_post": "id, text, title", "setting": "key, value"}
_KINDS: Final = {
    Act.FIRST_SYNC: "newcomer",
    Act.SYNC: "member",
    Act.POST: "writer",
    Act.LOOK: "stranger",
    Act.JOIN: "stranger",
}


@dataclass
class Met:
    """How it went. `troubles` are what is not as it must be."""

    lie: Lie
    error: BaseException | None = None
    seconds: float = 0.0
    grown: int = 0
    troubles: list[str] = field(default_factory=list)


Tables = dict[str, frozenset[str]]


class Person:
    """Keeps a vault of each kind that there is to begin with, below `folder`."""

    def __init__(self, folder: Path, keeper: Keeper) -> None:
        self._folder = folder
        self._keeper = keeper
        self._feed = town.feed()
        self._watch = _Watch(folder, keeper.port)

    def prepare(self) -> None:
        """Make the vaults, each with what an honest server gave it."""
        with self._keeper.telling(""):
            for kind in ("stranger", "newcomer", "member", "writer", "guide"):
                asyncio.run(self._make(kind))

    def meet(self, lie: Lie) -> Met:
        """One lie, with a fresh copy of the vault."""
        met = Met(lie)
        place = self._folder / "met"
        shutil.copytree(self._folder / _KINDS.get(lie.act, "guide"), place)
        try:
            with self._keeper.telling(lie.name), self._watch.watching(met.troubles):
                asyncio.run(self._meet(place, met))
        finally:
            shutil.rmtree(place)
        if met.grown > MOST_BYTES:
            met.troubles.append(f"{met.grown / 2**20:.0f} MB more memory")
        return met

    # Before

    async def _make(self, kind: str) -> None:
        async with self._open(self._folder / kind) as session:
            if kind == "stranger":
                return
            fill = partial(town.joined, of=self._feed, address=self._keeper.address, guide=kind == "guide")
            await session.vault.private.write(fill)
            if kind == "newcomer":
                return
            membership = await session.memberships.open(self._feed.community)
            await membership.pull.run()
            await session.syncing.index(community=self._feed.community)
            if kind == "writer":
                await session.conversing.start_thread(
                    community=self._feed.community, room=self._feed.room, title="Nights", text="my own words"
                )

    @contextlib.asynccontextmanager
    async def _open(self, folder: Path, patience: float = 1.0) -> AsyncIterator[Session]:
        threads = VaultThreads.real()
        decoder = ThreadPoolExecutor(1, "verifying")
        making = KeyMaking(stretch=quick, parameters=Argon2Parameters())
        if unlocking.is_there(folder):
            vault = await unlocking.unlock(folder, passphrase=PASSPHRASE, threads=threads, stretch=quick)
        else:
            made = await unlocking.create(folder, passphrase=PASSPHRASE, threads=threads, making=making)
            vault = made.vault
        around = Circumstances(decoder=decoder, now=lambda: town.NOW, patience=patience)
        try:
            async with Session(vault=vault, around=around) as session:
                yield session
        finally:
            await vault.close()
            await asyncio.to_thread(threads.shut_down)
            await asyncio.to_thread(decoder.shutdown)

    # Meeting

    async def _meet(self, place: Path, met: Met) -> None:
        lie = met.lie
        async with self._open(place, lie.patience) as session:
            if lie.over_tls:
                await session.memberships.move(
                    self._feed.community, address=self._keeper.address.replace("http:", "https:")
                )
            before = await self._tables(session, lie)
            gc.collect()
            start = _forget_peak()
            began = time.perf_counter()
            try:
                async with asyncio.timeout(_HANGS_SECONDS):
                    await self._do(session, lie)
            except TimeoutError:
                met.troubles.append(f"still waiting after {_HANGS_SECONDS:.0f} s")
            except Exception as error:  # noqa: BLE001 - whatever comes is what is looked at
                met.error = error
            met.seconds = time.perf_counter() - began
            met.grown = _peak() - start
            await self._judge(session, met, before)

    async def _do(self, session: Session, lie: Lie) -> None:
        community = self._feed.community
        if lie.act in (Act.LOOK, Act.JOIN):
            preview = await session.joining.preview(text=self._invitation())
            if lie.act == Act.JOIN:
                await session.joining.join(
                    preview=preview,
                    name=preview.names[0],
                    of_age=True,
                    accepts_guidelines=True,
                    accepts_escalation=True,
                )
            return
        membership = await session.memberships.open(community)
        membership.pull._pause = _no_pause
        if lie.act in (Act.FIRST_SYNC, Act.SYNC, Act.POST, Act.DUTIES):
            await session.syncing.sync(community=community)
            return
        reviewing = session.reviewing
        if lie.act == Act.QUEUE:
            await reviewing.queue(community=community)
            return
        item = await reviewing.claim(community=community, review=town.REVIEW, version=1)
        if lie.act == Act.DECIDE:
            await reviewing.remove(community=community, item=item, reason="unkind-to-someone")
        elif lie.act == Act.HAND_ON:
            await reviewing.hand_on(community=community, review=town.REVIEW, version=1)

    def _invitation(self) -> str:
        issuers = descriptor.issuers_fingerprint(self._feed.community, self._feed.described.issuers)
        return Invitation(self._keeper.address, self._feed.community, issuers, b"c" * 16).text()

    # After

    async def _judge(self, session: Session, met: Met, before: Tables) -> None:
        lie, error = met.lie, met.error
        if not lie.expects(error):
            met.troubles.append(f"{error!r} where {lie.expected} was expected")
        if error is not None and not isinstance(error, LeewardError):
            met.troubles.append("no error of ours")
        after = await self._tables(session, lie)
        allowed = lie.may | _FACTS
        for table in sorted(after.keys() | before.keys()):
            if after.get(table) != before.get(table) and table not in allowed:
                met.troubles.append(f"{table} changed")
            if any(town.LIE in row for row in after.get(table, ()) if table not in _FACTS):
                met.troubles.append(f"a lie stands in {table}")
        if isinstance(error, DishonestHistory):
            proofs = await session.vault.private.read(
                lambda db: evidence.of_community(db, self._feed.community)
            )
            if not proofs:
                met.troubles.append("no proof was kept")
        if lie.act == Act.JOIN and error is not None:
            known = await session.memberships.every()
            if any(each.state == "joined" for each in known):
                met.troubles.append("joined all the same")

    async def _tables(self, session: Session, lie: Lie) -> Tables:
        found = await session.vault.private.read(_dump)
        if lie.act not in (Act.LOOK, Act.JOIN):
            membership = await session.memberships.open(self._feed.community)
            found |= await membership.feed.read(_dump)
        return found


def _dump(db: Connection) -> Tables:
    names = [
        str(name)
        for (name,) in db.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%index%'"
            " AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%search%'"
        )
    ]
    return {
        name: frozenset(
            repr(tuple(row))
            for row in db.execute(f"SELECT {_OWN.get(name, '*')} FROM {name}").fetchall()
            if not str(row[0]).startswith("distrust/")
        )
        for name in names
    }


async def _no_pause(_: float) -> None:
    return


def quick(passphrase: str, salt: bytes, parameters: Argon2Parameters) -> bytes:
    """A stretch that takes no time: the passphrase is not what is tried here."""
    return hashlib.sha256(f"{parameters.memory_kib}".encode() + salt + normalised(passphrase)).digest()


def _forget_peak() -> int:
    """Bytes in memory now; what was before is no peak any more."""
    with contextlib.suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")
    return _peak()


def _peak() -> int:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    return 0


class _Watch:
    """Hears of every file, name and line that the process asks the system for."""

    def __init__(self, folder: Path, port: int) -> None:
        self._inside = (str(folder.resolve()), "/dev/", "/proc/")
        self._port = port
        self._found: list[str] | None = None
        sys.addaudithook(self._heard)

    @contextlib.contextmanager
    def watching(self, found: list[str]) -> Iterator[None]:
        """Add to `found` what is asked for outside."""
        self._found = found
        try:
            yield
        finally:
            self._found = None

    def _heard(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self._found is None:
            return
        trouble = self._trouble(event, arguments)
        if trouble:
            self._found.append(trouble)

    def _trouble(self, event: str, arguments: tuple[Any, ...]) -> str:
        if event == "open":
            path, mode, flags = arguments
            writes = any(letter in (mode or "") for letter in "wax+") or (flags or 0) & (
                os.O_WRONLY | os.O_RDWR
            )
            return self._outside(path) if writes else ""
        if event in ("os.remove", "os.mkdir", "os.rmdir", "os.rename", "os.link", "os.symlink"):
            return self._outside(arguments[0]) or (
                self._outside(arguments[1]) if event == "os.rename" else ""
            )
        if event.startswith(("socket.gethost", "socket.getaddrinfo", "socket.getname")):
            return "" if arguments[0] == "127.0.0.1" else f"asked for the address of {arguments[0]!r}"
        if event == "socket.connect":
            return "" if arguments[1] == ("127.0.0.1", self._port) else f"connected to {arguments[1]!r}"
        if event in ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn"):
            return f"started {arguments[0]!r}"
        return ""

    def _outside(self, path: object) -> str:
        if not isinstance(path, str | bytes | os.PathLike):
            return ""
        name = os.path.realpath(os.fsdecode(path))
        return "" if name.startswith(self._inside) else f"touched {name}"
