"""A disk that is full: staged at each k-th write, by the system's limit on a file's size, and really, on a small disk.

On the small disk the words typed when it was full must be kept: that is what the room held back is for.
"""

from __future__ import annotations

import errno
import os
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from bench.faults import watching
from bench.faults.failing import KINDS, Failer, count_kinds, live_through, outcome_of
from bench.faults.plans import Plan
from bench.faults.programme import Choice, Found, Report, run_rounds
from bench.faults.stage import Broken, Stage
from bench.faults.steps import some_writing, words
from bench.faults.workflows import VARIANTS, WORKFLOWS, chance_of, plan_of
from bench.faults.worlds import FOLDER, judge
from client.vault import reserve
from client.vault.folder import VaultFolder

_STAGED: Final = {
    "write": KINDS["write"],
    "name": frozenset({watching.CREATE, watching.RENAME, watching.LINK, watching.MKDIR}),
}
_LIMITS: Final = 60
_SMALL_DISKS: Final = 12
_DISK_BYTES: Final = 12 * 1024 * 1024
_PIECE: Final = 4096
_TO_OPEN: Final = 64 * 1024
"""So much free room SQLite needs to open a file; below it a vault without its reserve may say that the disk is full."""
_DRAFT: Final = "save what is being typed"
_RESERVE_BYTES: Final = reserve.RESERVE_BYTES
"""What the program really holds back; the other programmes make it less."""


@dataclass(frozen=True, slots=True)
class Case:
    """One full disk: `how` is "small disk", "limit" or a kind of operation; `place` is where it gets full."""

    how: str
    workflow: str
    variant: int
    place: int
    for_good: bool = True


def cases(stage: Stage, choice: Choice) -> list[Case]:
    """Every one there is to stage, in the seed's order, the real ones first."""
    staged: list[Case] = []
    for workflow in choice.among(WORKFLOWS):
        for variant in range(VARIANTS):
            plan = plan_of(workflow, choice.seed, variant)
            verdict = stage.check(plan)
            if not verdict.sound:
                raise Broken(f"{workflow} does not work without any fault: {verdict.trouble}")
            for how, kinds in _STAGED.items():
                with stage.round(plan) as root:
                    number = count_kinds(plan, root, kinds)
                staged += [
                    Case(how, workflow, variant, k, good) for k in range(number) for good in (False, True)
                ]
            staged += [Case("limit", workflow, variant, place) for place in range(_LIMITS)]
    chance_of("full", choice.seed).shuffle(staged)
    real = [Case("small disk", "write", place % 2, place) for place in range(_SMALL_DISKS)]
    return (real if can_mount(stage) else []) + staged


def can_mount(stage: Stage) -> bool:
    """Whether a small disk can be made here: only root may, and not everywhere."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        return False
    with stage.bare_round() as place:
        try:
            with _mounted(place):
                return True
        except (OSError, subprocess.CalledProcessError):
            return False


@contextmanager
def _mounted(place: Path) -> Iterator[None]:
    size = f"size={_DISK_BYTES},mode=0700"
    mount = ["mount", "-t", "tmpfs", "-o", size, "leeward-faults", str(place)]
    subprocess.run(mount, check=True, capture_output=True)
    try:
        yield
    finally:
        subprocess.run(["umount", str(place)], check=True, capture_output=True)


async def _filled(filler: Path, free: int) -> None:
    _fill(filler, free)


def _fill(filler: Path, free: int) -> None:
    """Take all the room there is, but for so many bytes."""
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(_PIECE))
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise
    os.truncate(filler, max(0, os.path.getsize(filler) - free))


def _real_reserve() -> None:
    setattr(reserve, "RESERVE_BYTES", _RESERVE_BYTES)  # noqa: B010 - it is a constant to everybody else


def run(stage: Stage, choice: Choice, beat: Callable[[str], None]) -> Report:
    """The whole programme."""
    report = Report(choice)
    every = cases(stage, choice)
    small_disks = every[0].how == "small disk"
    opened = [0, 0]

    def one_round(number: int) -> Found | None:
        if number >= len(every):
            return None
        case = every[number]
        plan = plan_of(case.workflow, choice.seed, case.variant)
        if case.how == "small disk":
            return small_disk(stage, choice.seed, case, opened)
        if case.how == "limit":
            return limited(stage, plan, case)
        failer = Failer(_STAGED[case.how], case.place, for_good=case.for_good, error=errno.ENOSPC)
        times = "for good" if case.for_good else "once"
        about = f"variant {case.variant}, no room at {case.how} number {case.place} {times}"
        with stage.round(plan) as root:
            return Found(case.workflow, about, live_through(plan, root, failer).trouble)

    run_rounds(report, one_round, rounds=choice.rounds, beat=beat)
    report.facts["full disks there are to stage"] = len(every)
    if small_disks:
        report.facts["opened while a small disk was still full"] = f"{opened[0]} of {opened[1]}"
    else:
        report.facts["small disk"] = "left out: only root can make one, on Linux"
    return report


def limited(stage: Stage, plan: Plan, case: Case) -> Found:
    """No file may grow beyond a size: the system refuses the write, as some do where an allowance is used up."""
    with stage.round(plan) as root:
        sizes = [path.stat().st_size for path in root.rglob("*") if path.is_file()] or [8192]
        limit = max(sizes) + case.place * _PIECE
        about = f"variant {case.variant}, no file beyond {limit} bytes"

        def limit_files() -> None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))

        failer = Failer((), -1, for_good=True, error=errno.EFBIG)
        verdict = live_through(plan, root, failer, before=limit_files)
        return Found(case.workflow, about, verdict.trouble)


def small_disk(stage: Stage, seed: int, case: Case, opened: list[int]) -> Found:
    """A disk of its own, filled by somebody else while the vault is open, in the midst of a person's writing."""
    chance = chance_of("small disk", seed, case.place)
    free = chance.choice((0, 0, 1, 4, 20, 60)) * _PIECE
    about = f"variant {case.variant}, a disk of {_DISK_BYTES >> 20} MiB with {free} bytes free"
    plan = plan_of("write", seed, case.variant)
    plan = Plan("write", plan.template, plan.start, first=plan.first)
    with stage.bare_round() as root, _mounted(root):
        stage.templates.copy(plan.template, root)
        filler = root / "somebody else's"
        plan.open()
        some_writing(plan, chance, 2)
        plan.step("fill the disk", lambda _: _filled(filler, free))
        draft = words(chance, 20_000)
        world = plan.now
        plan.step(
            _DRAFT,
            lambda hand: hand.journaling.save_entry_draft(entry_id="typed", text=draft, mood=None),
            replace(world, drafts={**world.drafts, "typed": (draft, None)}),
        )
        some_writing(plan, chance, 40)
        failer = Failer((), -1, for_good=True, error=errno.ENOSPC)
        outcome = outcome_of(plan, root, failer, before=_real_reserve)
        if outcome.trouble:
            return Found("write", about, outcome.trouble)
        if outcome.done < next(n for n, step in enumerate(plan.steps) if step.name == _DRAFT) + 1:
            return Found("write", about, "the words typed on a full disk were not kept")
        opened[1] += 1
        no_way_in = (
            not VaultFolder(root / FOLDER).reserve.exists() and shutil.disk_usage(root).free < _TO_OPEN
        )
        still_full = judge(root, plan.allowed(outcome.done), full=True)
        opened[0] += still_full.sound
        if not still_full.sound and not (no_way_in and "DiskFull" in still_full.trouble):
            return Found("write", about, f"with the disk still full: {still_full.trouble}")
        filler.unlink()
        return Found("write", about, judge(root, plan.allowed(outcome.done)).trouble)
