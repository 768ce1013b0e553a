"""A disk that fails, and how the program lives with it: shared by `io` and `full`.

The fault strikes one operation, or all of its kind from there on. A step that fails must say so with an error of the
world; then, with the disk well again, the same process must go on, and the next morning everything is as it must be.
"""

from __future__ import annotations

import asyncio
import errno
import signal
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.faults import child, watching
from bench.faults.child import Before, Child, Outcome, Told
from bench.faults.plans import BEGAN, Hand, Plan
from bench.faults.watching import WATCH, Operation, StagedFault
from bench.faults.worlds import Verdict, World, judge, with_entry
from client.domain.errors import (
    DiskFull,
    LeewardError,
    NewerVaultVersion,
    RolledBack,
    TakeoverUnfinished,
    VaultAbsent,
    VaultDamaged,
    VaultExists,
    WorldError,
    WrongPassphrase,
)
from client.domain.journal import JournalEntry, Moment

KINDS: Final[dict[str, frozenset[str]]] = {
    "read": frozenset({watching.READ}),
    "write": frozenset({watching.WRITE, watching.TRUNCATE}),
    "sync": frozenset({watching.SYNC, watching.SYNC_FOLDER}),
    "name": frozenset(
        {
            watching.OPEN,
            watching.CREATE,
            watching.RENAME,
            watching.LINK,
            watching.UNLINK,
            watching.MKDIR,
            watching.RMDIR,
        }
    ),
}
# To say any of these of a disk that fails would be untrue, and lead a person to do the wrong thing.
_UNTRUE: Final = (WrongPassphrase, VaultDamaged, VaultAbsent, NewerVaultVersion, RolledBack)
_LONGEST_SECONDS: Final = 120
_AFTERWARDS: Final = 9000


@dataclass(slots=True)
class Failer:
    """A hook that fails the operation of a number among those of some kinds, or all from there on."""

    kinds: Collection[str]
    number: int
    for_good: bool
    error: int
    struck: int = 0
    _count: int = -1

    def before(self, operation: Operation) -> int | None:
        """Count, and perhaps fail."""
        if operation.kind in self.kinds:
            self._count += 1
            if self._count == self.number or (self.for_good and self._count > self.number):
                self.struck += 1
                raise StagedFault(self.error)
        return None

    def after(self, operation: Operation) -> None:
        """Nothing."""

    def mend(self) -> None:
        """Let the disk be well again."""
        self.kinds = ()


def outcome_of(plan: Plan, root: Path, failer: Failer, *, before: Before | None = None) -> Outcome:
    """Do the plan over the failing disk, in a child."""

    def work(told: Told) -> None:
        signal.alarm(_LONGEST_SECONDS)
        child.without_pauses()
        child.prepare(plan, root, failer, before)
        asyncio.run(_steps(plan, root, failer, told))
        WATCH.end()

    return Child(work).wait()


def live_through(plan: Plan, root: Path, failer: Failer, *, before: Before | None = None) -> Verdict:
    """Do the plan over the failing disk in a child, then judge what is there with a disk that is well."""
    outcome = outcome_of(plan, root, failer, before=before)
    if outcome.killed:
        return Verdict(f"it hung or crashed (signal {-outcome.code})")
    if outcome.trouble:
        return Verdict(outcome.trouble)
    return judge(root, _allowed(plan, outcome))


def count_kinds(plan: Plan, root: Path, kinds: Collection[str]) -> int:
    """How many operations of these kinds the plan does without any fault."""
    failer = Failer(kinds, -1, for_good=False, error=0)

    def work(told: Told) -> None:
        child.perform(plan, root, told, hook=failer)
        told(f"counted {failer._count + 1}")

    return int(Child(work).wait().lines[-1].split()[1])


def _allowed(plan: Plan, outcome: Outcome) -> list[World]:
    worlds = plan.allowed(outcome.done)
    if "wrote" in outcome.lines:
        return [with_entry(world, _later_entry(plan)) for world in worlds]
    if "tried to write" in outcome.lines:
        return worlds + [with_entry(world, _later_entry(plan)) for world in worlds]
    return worlds


def _later_entry(plan: Plan) -> JournalEntry:
    number = plan.first + _AFTERWARDS
    return JournalEntry(f"made-{number}", Moment(BEGAN + number, 0), "the disk is well again")


async def _steps(plan: Plan, root: Path, failer: Failer, told: Told) -> None:
    hand = Hand(root)
    for number, step in enumerate(plan.steps):
        hand.number = plan.first + number
        try:
            await step.act(hand)
        except WorldError as error:
            if _is_untrue(error, failer.error):
                told(f"trouble step {number} ({step.name}) said of a failing disk: {error!r}")
                return
            told(f"failed {number} {error!r}")
            await _afterwards(plan, hand, failer, step.name, told)
            return
        except LeewardError as error:
            told(f"trouble step {number} ({step.name}) failed with {error!r}, caused by {error.__cause__!r}")
            return
        told(f"done {number}")


def _is_untrue(error: WorldError, number: int) -> bool:
    if isinstance(error, _UNTRUE):
        return True
    # A file that may not grow is an allowance used up, or a disk that fails to write: who meets it can say either.
    full = error.full if isinstance(error, TakeoverUnfinished) else isinstance(error, DiskFull)
    return number != errno.EFBIG and full != (number == errno.ENOSPC)


async def _afterwards(plan: Plan, hand: Hand, failer: Failer, failed: str, told: Told) -> None:
    """A step has failed. A disk that fails for good is left as a person would, else the program is used on."""
    if failer.for_good:
        try:
            await hand.close()
        except WorldError as error:
            told(f"closing failed {error!r}")
        return
    try:
        if not hand.is_open and failed != "close":
            await hand.close()
            await _open_again(plan, hand, failed)
        if failed != "close":
            told("tried to write")
            hand.number = plan.first + _AFTERWARDS
            await hand.journaling.write_entry(text=_later_entry(plan).text)
            told("wrote")
        await hand.close()
    except LeewardError as error:
        told(f"trouble after {failed} had failed once, and the disk was well again: {error!r}")


async def _open_again(plan: Plan, hand: Hand, failed: str) -> None:
    """Begin or unlock once more, with whichever passphrase it is now."""
    if failed == "create":
        try:
            await hand.create()
        except VaultExists:
            pass  # it was begun: the window asks for the passphrase now
        else:
            return
    known = dict.fromkeys(world.passphrase for world in (plan.start, *(step.world for step in plan.steps)))
    for passphrase in known:
        if passphrase is None:
            continue
        try:
            await hand.open(passphrase)
        except WrongPassphrase:
            continue
        return
    raise WrongPassphrase
