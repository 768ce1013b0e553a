"""A disk that fails to read, write, sync or name: each k-th time once, and each k-th time and ever after.

SQLite's own file work and Leeward's are counted together. Without --rounds it goes on until every one has failed.
"""

from __future__ import annotations

import errno
from collections.abc import Callable
from typing import Final

from bench.faults.failing import KINDS, Failer, count_kinds, live_through
from bench.faults.programme import Choice, Found, Report, run_rounds
from bench.faults.stage import Broken, Stage
from bench.faults.workflows import VARIANTS, WORKFLOWS, chance_of, plan_of

_VARIANTS: Final = range(VARIANTS)

Case = tuple[str, int, str, int, bool]
"""Workflow, variant, kind of operation, the operation's number, whether it fails for good."""


def cases(stage: Stage, choice: Choice) -> list[Case]:
    """Every fault there is to stage, in the seed's order."""
    found = []
    for workflow in choice.among(WORKFLOWS):
        for variant in _VARIANTS:
            plan = plan_of(workflow, choice.seed, variant)
            verdict = stage.check(plan)
            if not verdict.sound:
                raise Broken(f"{workflow} does not work without any fault: {verdict.trouble}")
            for kind, kinds in KINDS.items():
                with stage.round(plan) as root:
                    number = count_kinds(plan, root, kinds)
                found += [(workflow, variant, kind, k, good) for k in range(number) for good in (False, True)]
    chance_of("io", choice.seed).shuffle(found)
    return found


def run(stage: Stage, choice: Choice, beat: Callable[[str], None]) -> Report:
    """The whole programme."""
    report = Report(choice)
    every = cases(stage, choice)

    def one_round(number: int) -> Found | None:
        if number >= len(every):
            return None
        workflow, variant, kind, k, for_good = every[number]
        plan = plan_of(workflow, choice.seed, variant)
        failer = Failer(KINDS[kind], k, for_good=for_good, error=errno.EIO)
        about = f"variant {variant}, {kind} number {k} failed {'for good' if for_good else 'once'}"
        with stage.round(plan) as root:
            return Found(workflow, about, live_through(plan, root, failer).trouble)

    run_rounds(report, one_round, rounds=choice.rounds, beat=beat)
    report.facts["faults there are to stage"] = len(every)
    return report
