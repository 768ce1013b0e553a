"""A round's process: forked from a parent that has loaded everything, it does a plan's steps and may die of it."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.faults import system_calls
from bench.faults.plans import Hand, Plan
from bench.faults.shim import Shim
from bench.faults.watching import WATCH, Hook
from client.domain.errors import LeewardError, WorldError
from client.vault import connection as vault_connection
from client.vault import reserve
from client.vault.connection import Schema
from client.vault.sqlcipher import Connection

Told = Callable[[str], None]
Before = Callable[[], None]
"""Something to do in the child before its work: a control takes a safety away here."""

SMALL_RESERVE_BYTES: Final = 16 * 1024
"""Two megabytes of chance in each round would take more time than all the rest of it."""
_SHIM = Shim()
_BROKEN = 70


@dataclass(slots=True)
class Outcome:
    """What a child has said before it ended; `killed` when it did not end by itself."""

    lines: list[str]
    killed: bool
    code: int

    @property
    def done(self) -> int:
        """How many steps were acknowledged, one after the other."""
        return sum(1 for line in self.lines if line.startswith("done "))

    @property
    def trouble(self) -> str:
        """What went wrong in the child otherwise than by the fault."""
        for line in self.lines:
            if line.startswith("trouble "):
                return line.removeprefix("trouble ")
        return "" if self.killed or self.code == 0 else f"the child ended with code {self.code}"


class Child:
    """A forked process that is under way."""

    def __init__(self, work: Callable[[Told], None]) -> None:
        reading, writing = os.pipe()
        sys.stdout.flush()
        self.pid = os.fork()
        if self.pid == 0:
            os.close(reading)
            _live(writing, work)
        os.close(writing)
        self._reading = reading

    def kill(self) -> None:
        """End it, wherever it is."""
        os.kill(self.pid, signal.SIGKILL)

    def wait(self) -> Outcome:
        """Everything it has said, once it has ended."""
        heard = b""
        while part := os.read(self._reading, 1 << 16):
            heard += part
        os.close(self._reading)
        _, status = os.waitpid(self.pid, 0)
        # A line that was cut by the kill was not acknowledged.
        lines = heard.decode().split("\n")[:-1]
        return Outcome(lines, os.WIFSIGNALED(status), os.waitstatus_to_exitcode(status))


def _live(writing: int, work: Callable[[Told], None]) -> None:
    code = _BROKEN
    # Whatever replaces os.write later, this reaches the parent.
    write = os.write
    try:

        def tell(line: str) -> None:
            write(writing, f"{line}\n".encode())

        work(tell)
        code = 0
    except BaseException as error:  # noqa: BLE001 - it must not run on as a second parent
        trace = "".join(traceback.format_exception(error)[-3:]).replace("\n", " | ")
        write(writing, f"trouble {error!r}: {trace}\n".encode())
    finally:
        os._exit(code)


def ready(*, reserve_bytes: int | None = SMALL_RESERVE_BYTES) -> None:
    """Put the shim before SQLite, and hold back less room for a full disk; once, in the parent."""
    _SHIM.install()
    if reserve_bytes is not None:
        setattr(reserve, "RESERVE_BYTES", reserve_bytes)  # noqa: B010 - it is a constant to everybody else


def perform(
    plan: Plan,
    root: Path,
    told: Told,
    *,
    hook: Hook | None = None,
    before: Before | None = None,
    begun: Before | None = None,
) -> None:
    """Do all steps, each acknowledged once it has returned. For a child: it leaves the process changed.

    `before` is called before anything, `begun` when the folder is watched and nothing was done yet.
    """
    prepare(plan, root, hook, before)
    if begun is not None:
        begun()
    asyncio.run(_steps(plan, root, told))
    WATCH.end()


def prepare(plan: Plan, root: Path, hook: Hook | None, before: Before | None = None) -> None:
    """Make this process one that is watched, folds its log when the plan says, and never pauses."""
    fold_often(plan.fold_after)
    if before is not None:
        before()
    if hook is not None:
        system_calls.install()
        WATCH.begin(root, hook)


async def _steps(plan: Plan, root: Path, told: Told) -> None:
    hand = Hand(root)
    for number, step in enumerate(plan.steps):
        hand.number = plan.first + number
        try:
            await step.act(hand)
        except WorldError as error:
            told(f"trouble step {number} ({step.name}) failed without a fault: {error!r}")
            return
        except LeewardError as error:
            told(f"trouble step {number} ({step.name}): {error!r}")
            return
        told(f"done {number}")


def fold_often(pages: int | None) -> None:
    """Let connections fold their log into the file after so many pages, so that a short plan meets it."""
    if pages is None:
        return
    settle = vault_connection._settle

    def settled(connection: Connection, schema: Schema) -> None:
        settle(connection, schema)
        connection.execute(f"PRAGMA wal_autocheckpoint = {pages}")

    vault_connection._settle = settled


def without_pauses() -> None:
    """Let nobody wait between tries: that the second one succeeds or not is the staged fault's to say."""
    for name, module in list(sys.modules.items()):
        if name.startswith("client."):
            for held in list(vars(module).values()):
                for function in [held, *(vars(held).values() if isinstance(held, type) else ())]:
                    defaults = getattr(getattr(function, "__func__", function), "__kwdefaults__", None)
                    if defaults and "pause" in defaults:
                        defaults["pause"] = lambda _: None
