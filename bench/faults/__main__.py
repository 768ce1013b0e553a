"""`python -m bench.faults PROGRAMME [--rounds N] [--seed S] [--only N] [--workflow NAME] [--json]`: see _MODULES.

Exit code 0 when everything was as it must be, 1 when not, 2 for a wrong command.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib
import os
import sys
from collections.abc import Callable, Sequence
from typing import Final

from bench.faults.programme import Choice, Report
from bench.faults.stage import Broken, Stage, staged
from bench.faults.workflows import WORKFLOWS

_MODULES: Final = {
    "kill": "bench.faults.kill",
    "bitflip": "bench.faults.bitflip",
    "full": "bench.faults.full",
    "io": "bench.faults.io",
    "powercut": "bench.faults.powercut",
    "schemathesis": "bench.faults.strange",
    "overload": "bench.faults.overload",
    "claims": "bench.faults.claims",
    "writers": "bench.faults.writers",
    "hostile": "bench.faults.hostile.programme",
    "chaos": "bench.faults.chaos",
    "guides": "bench.faults.guides.programme",
}
_OF_THE_SERVER: Final = frozenset(
    {"chaos", "claims", "guides", "hostile", "overload", "schemathesis", "writers"}
)
"""Programmes that strike no vault and need no stage."""

Programme = Callable[[Stage | None, Choice, Callable[[str], None]], Report]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one programme; return the exit code."""
    parser = argparse.ArgumentParser(
        prog="faults", description="Strike a vault or a server with faults, and look at what is left."
    )
    parser.add_argument("programme", choices=_MODULES)
    parser.add_argument(
        "--rounds", type=_at_least_one, help="how many; without it, as many as the programme thinks right"
    )
    parser.add_argument("--seed", type=int, default=1, help="the same seed does the same rounds")
    parser.add_argument("--only", type=_a_round, metavar="N", help="round N alone")
    parser.add_argument(
        "--workflow", action="append", choices=sorted(WORKFLOWS), help="this one alone; may be given again"
    )
    parser.add_argument("--seconds", type=float, help="begin no round after so many")
    parser.add_argument("--json", action="store_true", help="print one JSON line")
    asked = parser.parse_args(arguments)
    if not hasattr(os, "fork"):
        print("The fault programmes fork, which this system does not.", file=sys.stderr)
        return 2
    choice = Choice(
        asked.programme,
        asked.seed,
        asked.rounds,
        asked.only,
        asked.json,
        asked.seconds,
        tuple(asked.workflow or ()),
    )
    programme: Programme = importlib.import_module(_MODULES[choice.programme]).run
    try:
        place: contextlib.AbstractContextManager[Stage | None] = (
            contextlib.nullcontext() if choice.programme in _OF_THE_SERVER else staged()
        )
        with place as stage:
            report = programme(stage, choice, _beat)
    except Broken as broken:
        print(f"{choice.programme}: cannot be run: {broken}", file=sys.stderr)
        return 1
    for line in [report.as_json()] if choice.as_json else report.lines():
        print(line, flush=True)
    return 0 if report.passed else 1


def _at_least_one(text: str) -> int:
    if int(text) < 1:
        raise argparse.ArgumentTypeError("at least one")
    return int(text)


def _a_round(text: str) -> int:
    if int(text) < 0:
        raise argparse.ArgumentTypeError("rounds are counted from 0")
    return int(text)


def _beat(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
