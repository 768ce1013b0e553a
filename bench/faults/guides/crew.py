"""Four apps, each a process of its own, and what they said before they were killed."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import msgspec

from bench.faults.guides.counting import Account, Counts, Told, Vault, count
from bench.faults.guides.harbour import Harbour
from bench.faults.guides.looking import stored
from bench.faults.guides.people import REASONS
from protocol.encoding import unb64

GUIDES: Final = ("gila", "hugo")
MEMBERS: Final = ("mara", "nils")
_ROOT: Final = Path(__file__).resolve().parents[3]
_STEP_SECONDS: Final = 60.0
_TRIES: Final = 5
_PAUSE_SECONDS: Final = 0.4
_READY_TRIES: Final = 100
_LONGEST: Final = 16 * 1024 * 1024


class Killed(Exception):
    """The process ended before it had answered."""


@dataclass
class App:
    """One person's process. `met` counts how what they did ended, `trouble` is what should not have happened."""

    name: str
    role: str
    folder: Path
    clock: Path
    account: Account
    met: Counter[str] = field(default_factory=Counter)
    trouble: list[str] = field(default_factory=list)
    process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """Open the vault, or make it, in a new process; in another one where that is killed already."""
        for _ in range(_TRIES):
            with contextlib.suppress(Killed):
                await self._start()
                return
        raise AssertionError(f"{self.name} does not come up")

    async def _start(self) -> None:
        words = [str(self.folder), self.name, self.role, str(self.clock)]
        self.process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bench.faults.guides.child",
            *words,
            cwd=_ROOT,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            limit=_LONGEST,
        )
        await self._answer("starting")

    async def does(self, what: str, **given: object) -> Any:
        """Ask for something; the answer. Killed if it was killed before; the person may do it again then."""
        assert self.process is not None
        assert self.process.stdin is not None
        with contextlib.suppress(ConnectionError):  # then it has been killed, and says nothing any more
            self.process.stdin.write(json.dumps({"do": what, **given}).encode() + b"\n")
            await self.process.stdin.drain()
        return await self._answer(what)

    async def is_ready(self) -> None:
        """Wait until words can be sealed to the guides, or opened by this one."""
        for _ in range(_READY_TRIES):
            if await self.does("is ready") is True:
                return
            await asyncio.sleep(0.3)
        raise AssertionError(f"{self.name} never came to know the guides' key")

    async def come_back(self) -> None:
        """Be there, if something ended this process without anybody having noticed yet."""
        try:
            await self.does("sync")
        except Killed:
            await self.start()

    async def act(self, seed: int) -> None:
        """One thing that this person does; where they are killed meanwhile, they come back."""
        try:
            done = await self.does("act", seed=seed)
        except Killed:
            self.met["killed"] += 1
            await self.start()
        else:
            self.met[str(done)] += 1
            if str(done).startswith("met"):
                await asyncio.sleep(
                    _PAUSE_SECONDS
                )  # the server is away: an evening is more than waiting for it

    def kill(self) -> None:
        """End it at once, wherever it is."""
        if self.process is not None and self.process.returncode is None:
            # Not by the process's own kill, which may collect it before asyncio has noticed.
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.process.pid, signal.SIGKILL)

    async def stop(self) -> None:
        """Let it end by itself."""
        if self.process is None:
            return
        assert self.process.stdin is not None
        with contextlib.suppress(ConnectionError):
            self.process.stdin.close()
        try:
            await asyncio.wait_for(self.process.wait(), _STEP_SECONDS)
        except TimeoutError:
            self.kill()
            await self.process.wait()

    async def _answer(self, what: str) -> Any:
        assert self.process is not None
        assert self.process.stdout is not None
        while True:
            try:
                line = await asyncio.wait_for(self.process.stdout.readline(), _STEP_SECONDS)
            except TimeoutError:
                self.trouble.append(f"{self.name}: {what} hung")
                self.kill()
                continue
            if not line.endswith(b"\n"):
                await self.process.wait()
                raise Killed
            name, value = json.loads(line)
            if name == "done":
                return value
            if name == "trouble":
                self.trouble.append(f"{self.name}: {value}")
                return "trouble"
            self._hear(name, value)

    def _hear(self, name: str, value: Any) -> None:
        if name == "stands":
            self.account.stands(msgspec.convert(value, Told))
        else:
            getattr(self.account, name)(self.name, *value)


@dataclass
class Crew:
    """Two guides and two members of one harbour."""

    harbour: Harbour
    guides: Sequence[App]
    members: Sequence[App]
    account: Account
    community: str = ""

    @classmethod
    async def come(cls, harbour: Harbour, place: Path, stack: AsyncExitStack) -> Crew:
        """They join; the guides are confirmed, and words can be sealed to them."""
        account, clock = Account(), harbour.place / "clock"
        guides = [App(name, "guide", place / name, clock, account) for name in GUIDES]
        members = [App(name, "member", place / name, clock, account) for name in MEMBERS]
        for app in (*guides, *members):
            stack.push_async_callback(app.stop)
        inviting = asyncio.create_task(
            asyncio.to_thread(harbour.invitations, guides=len(guides), members=len(members))
        )
        await asyncio.gather(*(app.start() for app in (*guides, *members)))
        invited = await inviting
        crew = cls(harbour, guides, members, account)
        crew.community, *_ = await asyncio.gather(
            *(app.does("join", invitation=words) for app, words in zip(crew.everybody, invited, strict=True))
        )
        await asyncio.to_thread(harbour.confirm_guides)
        for group in (guides, members):  # who looks before there is a key looks again in some minutes
            await asyncio.gather(*(app.is_ready() for app in group))
        return crew

    @property
    def everybody(self) -> tuple[App, ...]:
        """All four."""
        return (*self.guides, *self.members)

    def troubles(self) -> list[str]:
        """What should not have happened since this was asked last."""
        found = [words for app in self.everybody for words in app.trouble]
        for app in self.everybody:
            app.trouble.clear()
        return found

    async def count(self) -> Counts:
        """Count once, as everything stands now."""
        vaults = [msgspec.convert(await app.does("vault"), Vault) for app in self.everybody]
        keys = {int(number): unb64(key) for number, key in (await self.guides[0].does("keys")).items()}

        def look() -> Counts:
            with self.harbour.kept() as store:
                people = [vault.member for vault in vaults]
                kept = stored(store, community=self.community, people=people, keys=keys)
            return count(kept, vaults, self.account, reasons=REASONS)

        return await asyncio.to_thread(look)
