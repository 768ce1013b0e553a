"""What all fault programmes share: rounds one after the other, what they found, and what is printed of it."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final

_SHOWN: Final = 20
_LONGEST: Final = 300
_BEAT_SECONDS: Final = 10.0


@dataclass(frozen=True, slots=True)
class Choice:
    """What was asked for on the command line. `rounds` None: as many as the programme thinks right."""

    programme: str
    seed: int = 1
    rounds: int | None = None
    only: int | None = None
    as_json: bool = False
    seconds: float | None = None
    workflows: tuple[str, ...] = ()
    """Only these; none: all."""

    def repeat(self, number: int) -> str:
        """The command that does this very round again."""
        only = "".join(f" --workflow {name}" for name in self.workflows)
        # Which lies a part of the catalogue is, and in which order, hangs on how many were asked for.
        rounds = f" --rounds {self.rounds}" if self.programme == "hostile" and self.rounds is not None else ""
        return f"python3 dev.py faults {self.programme} --seed {self.seed}{rounds}{only} --only {number}"

    def among(self, workflows: Iterable[str]) -> list[str]:
        """Those of these workflows that were asked for, in order."""
        return sorted(name for name in workflows if not self.workflows or name in self.workflows)


@dataclass(frozen=True, slots=True)
class Found:
    """What one round came to; `trouble` is empty when all is well, `about` says what was done to what."""

    workflow: str
    about: str = ""
    trouble: str = ""


@dataclass(slots=True)
class Report:
    """What is printed at the end. `facts` are counts that belong to one programme; `failures` fail it."""

    choice: Choice
    rounds: int = 0
    seconds: float = 0.0
    workflows: Counter[str] = field(default_factory=Counter)
    facts: dict[str, int | str] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)
    failed_rounds: int = 0

    @property
    def passed(self) -> bool:
        """Whether everything was as it must be."""
        return not self.failures and self.rounds > 0

    def fail(self, words: str) -> None:
        """Something is not as it must be."""
        self.failures.append(words)

    def lines(self) -> Iterable[str]:
        """For a person."""
        rate = self.rounds / self.seconds if self.seconds else 0.0
        yield (
            f"{self.choice.programme}: {self.rounds} rounds in {self.seconds:.0f} s"
            f" ({rate:.1f} a second), seed {self.choice.seed}"
        )
        yield "  " + ", ".join(f"{name} {count}" for name, count in sorted(self.workflows.items()))
        yield from (f"  {name}: {value}" for name, value in self.facts.items())
        yield from (f"  FAILED {words}" for words in self.failures[:_SHOWN])
        if len(self.failures) > _SHOWN:
            yield f"  and {len(self.failures) - _SHOWN} more"
        yield "  passed" if self.passed else f"  not passed: {self.failed_rounds} rounds failed"

    def as_json(self) -> str:
        """For a machine."""
        return json.dumps(
            {
                "programme": self.choice.programme,
                "seed": self.choice.seed,
                "rounds": self.rounds,
                "seconds": round(self.seconds, 2),
                "rate": round(self.rounds / self.seconds, 2) if self.seconds else None,
                "workflows": dict(self.workflows),
                "facts": self.facts,
                "failed_rounds": self.failed_rounds,
                "failures": self.failures,
                "passed": self.passed,
            }
        )


Round = Callable[[int], Found | None]
"""Does the round of this number; None when there is none of that number any more."""


def run_rounds(
    report: Report,
    one_round: Round,
    *,
    rounds: int | None,
    beat: Callable[[str], None],
    clock: Callable[[], float] = time.monotonic,
) -> None:
    """Do rounds 0, 1, 2... (or the only one asked for) and keep account of them in `report`."""
    choice = report.choice
    began = last_beat = clock()
    number = choice.only or 0
    while rounds is None or number < rounds or choice.only is not None:
        found = one_round(number)
        if found is None:
            break
        report.rounds += 1
        report.workflows[found.workflow] += 1
        if found.trouble:
            report.failed_rounds += 1
            report.fail(
                f"round {number}, {found.workflow}, {found.about}: {found.trouble[:_LONGEST]}\n"
                f"    again: {choice.repeat(number)}"
            )
            # A long run that is cut off must not take with it what it found.
            beat(f"FAILED {report.failures[-1]}")
        if choice.only is not None:
            report.facts["the round"] = f"{found.workflow}, {found.about}"
            break
        number += 1
        now = clock()
        if now - last_beat > _BEAT_SECONDS:
            last_beat = now
            beat(f"{choice.programme}: {report.rounds} rounds, {report.failed_rounds} failed")
        if choice.seconds is not None and now - began > choice.seconds:
            break
    report.seconds += clock() - began
