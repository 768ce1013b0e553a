"""A node: a clock of its own, chance of its own, and one life after another over the same files."""

from __future__ import annotations

import asyncio
import contextlib
import random
import shutil
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, TypeVar

from bench.simulation.control import CONTROL
from bench.simulation.disk import Died, Disk, copy_folder
from bench.simulation.trace import Trace

T = TypeVar("T")


class Life:
    """From a start of the process to its end: its folder, its disk, what runs in it."""

    def __init__(self, number: int, folder: Path, disk: Disk) -> None:
        self.number = number
        self.folder = folder
        self.disk = disk
        self.alive = True
        self.ready = False
        """Whether it has begun to do its work."""
        self.tasks: dict[asyncio.Task[Any], None] = {}

    def is_over(self) -> bool:
        """Whether the process has ended."""
        return not self.alive

    def task(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        """Run `work` as a part of this life."""
        task = asyncio.get_running_loop().create_task(work)
        self.tasks[task] = None
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self.tasks.pop(task, None)
        if not task.cancelled():
            task.exception()  # whoever waits hears of it; nobody waits for the dead


class Node:
    """The common half of devices and server."""

    def __init__(self, name: str, root: Path, chance: random.Random, trace: Trace) -> None:
        self.name = name
        self.root = root / name
        self.chance = chance
        self.trace = trace
        self.offset = 0.0
        """Seconds by which its clock is ahead."""
        self.faults = 0
        self.lives = 0
        self._disk: Disk | None = None
        self.starting = asyncio.Lock()
        self.on_death: Callable[[], object] = lambda: None
        self.life: Life | None = None
        self._burying: list[asyncio.Task[None]] = []

    def now(self) -> float:
        """UTC seconds by its own clock."""
        return CONTROL.now() + self.offset

    @property
    def alive(self) -> bool:
        """Whether its process runs, and does its work."""
        return self.life is not None and self.life.alive and self.life.ready

    def place(self, template: Path) -> None:
        """Lay its files where its first life will find them."""
        copy_folder(template, self.root / "1")
        self.lives = 1

    def begin_life(self) -> Life:
        """A new process over the files that are there."""
        disk, self._disk = self._disk or self.new_disk(), None
        self.life = Life(self.lives, self.root / str(self.lives), disk)
        disk.dies = self.kill
        return self.life

    def new_disk(self) -> Disk:
        """The disk of the next life."""
        self._disk = Disk(asyncio.get_running_loop().time)
        return self._disk

    async def start(self) -> bool:
        """A new process; whether it runs."""
        raise NotImplementedError

    def kill(self) -> None:
        """As kill -9: the files stay as they are this moment, and what ran runs no more."""
        life = self.life
        if life is None or not life.alive:
            return
        life.alive = False
        self.faults += 1
        self.lives += 1
        self.trace.note(self.name, f"is killed, after {life.disk.commits} commits")
        copy_folder(life.folder, self.root / str(self.lives))
        self._burying.append(asyncio.get_running_loop().create_task(self._bury(life)))
        self.on_death()

    async def _bury(self, life: Life) -> None:
        """Let what was running come to its end over files that nobody will see again."""
        while life.tasks:
            for task in list(life.tasks):
                task.cancel()
            await asyncio.wait(list(life.tasks), timeout=120)
        with contextlib.suppress(Died, Exception):
            await self._close(life)
        shutil.rmtree(life.folder, ignore_errors=True)

    async def _close(self, life: Life) -> None:
        """Close the files of a life that is over."""

    async def buried(self) -> None:
        """Wait until nothing of a former life runs."""
        while self._burying:
            await self._burying.pop()
