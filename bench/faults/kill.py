"""Killing: the process that uses the vault ends between two of its instructions, and nothing of it is asked first.

Every other round ends it at an exact operation on the disk, before, in the midst of or after it, so that each step
of each plan is met; the others after a chosen time, wherever it is then.
"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bench.faults import child
from bench.faults.child import Child, Told
from bench.faults.plans import Plan
from bench.faults.programme import Choice, Found, Report, run_rounds
from bench.faults.stage import Broken, Counter, Stage
from bench.faults.watching import CHANGES, WRITE, Operation
from bench.faults.workflows import VARIANTS, WORKFLOWS, chance_of, plan_of
from bench.faults.worlds import judge

ROUNDS: Final = 2000
_FATES: Final = ("before", "half", "after")


@dataclass(slots=True)
class Killer:
    """A hook that ends its process at the operation of a number, counted from 0."""

    number: int
    fate: str
    _count: int = -1

    def before(self, operation: Operation) -> int | None:
        """Count, and perhaps die; of a write, half is done first."""
        if operation.kind not in CHANGES:
            return None
        self._count += 1
        if self._count != self.number:
            return None
        if self.fate == "half" and operation.kind == WRITE:
            return operation.size // 2
        if self.fate != "after":
            _die()
        return None

    def after(self, operation: Operation) -> None:
        """Die, if this was the one."""
        if operation.kind in CHANGES and self._count == self.number:
            _die()


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@dataclass(frozen=True, slots=True)
class Measured:
    """A plan's length: in operations, and in seconds."""

    operations: int
    seconds: float


class Killing:
    """The programme; `clock` measures how long a plan takes."""

    def __init__(
        self, stage: Stage, choice: Choice, *, clock: Callable[[], float] = time.perf_counter
    ) -> None:
        self._stage = stage
        self._seed = choice.seed
        self._workflows = choice.among(WORKFLOWS)
        self._clock = clock
        self._measured: dict[tuple[str, int], Measured] = {}
        self._points: dict[tuple[str, int], set[int]] = {}
        self.survived = 0

    def round(self, number: int) -> Found:
        """One kill."""
        names = self._workflows
        turn, place = divmod(number, len(names))
        workflow = names[place]
        turn, variant = divmod(turn, VARIANTS)
        plan = plan_of(workflow, self._seed, variant)
        measured = self._measure(plan, variant)
        chance = chance_of("kill", self._seed, number)
        with self._stage.round(plan) as root:
            if turn % 2 == 0:
                point = turn // 2 % measured.operations
                self._points.setdefault((workflow, variant), set()).add(point)
                killer = Killer(point, chance.choice(_FATES))
                about = f"variant {variant}, killed {killer.fate} operation {point} of {measured.operations}"
                outcome = self._stage.run(plan, root, killer).wait()
            else:
                delay = chance.uniform(0, measured.seconds * 1.1)
                about = f"variant {variant}, killed after {delay * 1000:.2f} ms"
                victim = self._stage.run(plan, root, None)
                time.sleep(delay)
                victim.kill()
                outcome = victim.wait()
            if outcome.trouble:
                return Found(workflow, about, outcome.trouble)
            self.survived += not outcome.killed
            about += f", {outcome.done} of {len(plan.steps)} steps acknowledged"
            return Found(workflow, about, judge(root, plan.allowed(outcome.done)).trouble)

    def coverage(self) -> str:
        """How many of the exact points were met, of those there are."""
        met = sum(len(points) for points in self._points.values())
        return f"{met} of {sum(each.operations for each in self._measured.values())}"

    def _measure(self, plan: Plan, variant: int) -> Measured:
        key = (plan.workflow, variant)
        if key not in self._measured:
            verdict = self._stage.check(plan)
            if not verdict.sound:
                raise Broken(f"{plan.workflow} does not work without any fault: {verdict.trouble}")
            self._measured[key] = Measured(self._count(plan), self._time(plan))
        return self._measured[key]

    def _count(self, plan: Plan) -> int:
        with self._stage.round(plan) as root:
            counter = Counter()

            def work(told: Told) -> None:
                child.perform(plan, root, told, hook=counter)
                told(f"counted {len(counter.counted)}")

            outcome = Child(work).wait()
            if outcome.trouble:
                raise Broken(outcome.trouble)
            return int(outcome.lines[-1].split()[1])

    def _time(self, plan: Plan) -> float:
        with self._stage.round(plan) as root:
            began = self._clock()
            self._stage.run(plan, root, None).wait()
            return self._clock() - began


def run(stage: Stage, choice: Choice, beat: Callable[[str], None]) -> Report:
    """The whole programme."""
    report = Report(choice)
    killing = Killing(stage, choice)
    run_rounds(report, killing.round, rounds=choice.rounds or ROUNDS, beat=beat)
    report.facts["exact points met"] = killing.coverage()
    report.facts["ended before they were killed"] = killing.survived
    return report
