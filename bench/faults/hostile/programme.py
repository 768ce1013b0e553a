"""Meeting all the lies, one after the other; then some of the worst with the window open."""

from __future__ import annotations

import logging
import random
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Final

from bench.faults.hostile import window
from bench.faults.hostile.catalogue import catalogue
from bench.faults.hostile.lie import Lie
from bench.faults.hostile.person import Met, Person
from bench.faults.hostile.serving import Keeper
from bench.faults.programme import Choice, Found, Report, run_rounds
from bench.faults.stage import Stage

_MB: Final = 2**20


def run(_: Stage | None, choice: Choice, beat: Callable[[str], None]) -> Report:
    """Meet `choice.rounds` of them, mixed by the seed; or all in their order."""
    sys.dont_write_bytecode = True
    logging.getLogger("httpx").setLevel(logging.ERROR)
    report = Report(choice)
    lies = catalogue()
    chosen = list(lies.values())
    if choice.rounds is not None and choice.rounds < len(chosen):
        chosen = [lie for lie in chosen if lie.quick]
        random.Random(choice.seed).shuffle(chosen)
        chosen = chosen[: choice.rounds]
    with (
        tempfile.TemporaryDirectory(prefix="leeward-hostile-") as folder,
        Keeper(lambda name: lies[name].tell) as keeper,
    ):
        person = Person(Path(folder), keeper)
        person.prepare()
        met = _meet(chosen, person, report, beat)
        if choice.rounds is None and choice.only is None:
            _with_window(keeper, Path(folder), report, beat)
    _tabulate(report, met, total=len(lies))
    return report


def _meet(chosen: list[Lie], person: Person, report: Report, beat: Callable[[str], None]) -> list[Met]:
    everything: list[Met] = []

    def one(number: int) -> Found | None:
        if number >= len(chosen):
            return None
        met = person.meet(chosen[number])
        everything.append(met)
        name = type(met.error).__name__ if met.error is not None else "passed over"
        beat(f"{number:4} {met.seconds:6.2f} s {met.grown / _MB:6.1f} MB  {name:18} {met.lie.name}")
        return Found(met.lie.act.value, met.lie.name, "; ".join(met.troubles))

    run_rounds(report, one, rounds=None, beat=beat, clock=time.monotonic)
    return everything


def _with_window(keeper: Keeper, folder: Path, report: Report, beat: Callable[[str], None]) -> None:
    try:
        felt = window.felt(keeper, folder)
    except RuntimeError as error:
        report.fail(f"with the window: {error}")
        return
    for each in felt:
        told = f"window {each.seconds:6.2f} s, a key at most {each.longest:6.1f} ms late ({each.own:.1f} given a core)"
        beat(f"{told}  {each.lie or 'nothing is told'}  {each.notice}")
        if each.lie and bool(each.notice) != (each.lie in window.FIRST + window.AFTER):
            report.fail(f"with the window, {each.lie}: it said {each.notice!r}")
        if each.own > window.MOST_MS:
            report.fail(f"with the window, {each.lie}: a key was {each.own:.0f} ms late")
    lied = [each for each in felt if each.lie]
    worst = max(lied, key=lambda each: each.longest)
    report.facts["with the window"] = (
        f"{len(lied)} lies, a key at most {worst.longest:.0f} ms late ({worst.lie})"
    )
    idle = max(each.longest for each in felt if not each.lie)
    report.facts["the same window, told nothing"] = f"a key at most {idle:.0f} ms late"


def _tabulate(report: Report, everything: list[Met], *, total: int) -> None:
    report.facts["answers there are"] = total
    if not everything:
        report.fail("there is no such round")
        return
    outcomes: defaultdict[str, int] = defaultdict(int)
    for met in everything:
        outcomes[type(met.error).__name__ if met.error is not None else "passed over"] += 1
    for name, count in sorted(outcomes.items()):
        report.facts[name] = count
    worst = max(everything, key=lambda met: met.grown)
    slowest = max(everything, key=lambda met: met.seconds)
    report.facts["most memory more"] = f"{worst.grown / _MB:.1f} MB ({worst.lie.name})"
    report.facts["longest"] = f"{slowest.seconds:.2f} s ({slowest.lie.name})"
