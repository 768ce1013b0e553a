"""`python -m bench.hazards [ID ...] [--list]`: run exactly the tests that the hazard log names, and tell what holds.

The whole suite runs them too, so a red one is red there; this is for whoever reads the log. Exit code 1 if a test is
red or did not run, or the log is not sound. What was skipped on this machine is told, and proves nothing.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, Literal

import pytest

from bench.hazards.log import LOG, ROOT, SCALES, Hazard, Unreadable, faults, matrix, read

_PROCESSES: Final = 3
_FEW: Final = 12
"""Up to so many tests one process is quicker than several."""

Result = Literal["green", "red", "skipped", "not run"]


class Outcomes:
    """What became of each test, parameters together; a plugin of pytest."""

    def __init__(self) -> None:
        self._of: dict[str, set[str]] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note one part of a test's run."""
        if report.when == "call" or report.outcome != "passed":
            for name in {report.nodeid, report.nodeid.partition("[")[0]}:
                self._of.setdefault(name, set()).add(report.outcome)

    def result(self, test: str) -> Result:
        """One red makes it red; all skipped is no proof."""
        found = self._of.get(test, set())
        if not found:
            return "not run"
        return "red" if "failed" in found else "green" if "passed" in found else "skipped"


def main(arguments: Sequence[str] | None = None) -> int:
    """Look through the log, run its tests, print the table; return the exit code."""
    parser = argparse.ArgumentParser(prog="hazards", description="Run the tests that the hazard log names.")
    parser.add_argument("ids", nargs="*", metavar="ID", help="only these hazards, as H07")
    parser.add_argument("--list", action="store_true", help="the table alone; run nothing")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    root: Path = asked.root.resolve()
    try:
        every = read(root / LOG)
        wrong = list(faults(every, matrix(root / SCALES), root))
    except (OSError, Unreadable) as error:
        print(f"The log cannot be read: {error}", file=sys.stderr)
        return 1
    if unknown := set(asked.ids) - {each.id for each in every}:
        print(f"There is no hazard {min(unknown)}.", file=sys.stderr)
        return 2
    chosen = [each for each in every if not asked.ids or each.id in asked.ids]
    for sentence in wrong:
        print(sentence, file=sys.stderr)
    named = list(dict.fromkeys(test for each in chosen for one in each.controls for test in one.tests))
    if asked.list or wrong:
        results: Mapping[str, Result] = {}
    else:
        outcomes = Outcomes()
        _run(named, outcomes, root)
        results = {test: outcomes.result(test) for test in named}
    print("\n".join(told(chosen, results)))
    return 1 if wrong or {"red", "not run"} & set(results.values()) else 0


def _run(tests: list[str], outcomes: Outcomes, root: Path) -> None:
    os.chdir(root)
    several = ["-n", str(_PROCESSES), "--dist", "loadfile"] if len(tests) > _FEW else []
    pytest.main(["-q", "--no-header", *several, *tests], plugins=[outcomes])


def told(hazards: Sequence[Hazard], results: Mapping[str, Result]) -> list[str]:
    """A line for each hazard, then whatever is not green, what is open, and the sums."""
    lines = []
    for each in hazards:
        counts = Counter(results[test] for one in each.controls for test in one.tests if test in results)
        proven = ", ".join(f"{counts[result]} {result}" for result in sorted(counts)) or "-"
        risk = f"{each.before.level} -> {each.after.level}"
        lines.append(f"{each.id}  {risk}  {each.state:12}  {proven:22}  {each.hazard}")
    lines += [f"{result}: {test}" for test, result in results.items() if result != "green"]
    lines += [
        f"{each.id} has no control yet: {one.words.partition(':')[2].strip()}"
        for each in hazards
        for one in each.controls
        if one.kind == "none yet"
    ]
    states = Counter(each.state for each in hazards)
    sums = Counter(results.values())
    lines.append(
        f"{len(hazards)} hazards, {states['open']} of them open; accepted by nobody yet. "
        f"{sum(sums.values())} tests: " + ", ".join(f"{sums[result]} {result}" for result in sorted(sums))
        if results
        else f"{len(hazards)} hazards, {states['open']} of them open; accepted by nobody yet. No test was run."
    )
    return lines


if __name__ == "__main__":
    sys.exit(main())
