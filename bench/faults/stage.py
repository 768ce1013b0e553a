"""The place where rounds happen: a fast folder, the vaults to begin with, and how many operations each plan has."""

from __future__ import annotations

import gc
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from bench.faults import child
from bench.faults.child import Child, Told
from bench.faults.earlier import use_earlier_schema
from bench.faults.plans import Plan
from bench.faults.watching import CHANGES, Hook, Operation
from bench.faults.workflows import TemplateFolder, template_names, template_plan
from bench.faults.worlds import Verdict, judge

_MEMORY: Final = Path("/dev/shm")  # noqa: S108 - a private folder is made in it


class Broken(Exception):
    """The programme itself, or the vault without any fault, does not work."""


@dataclass(slots=True)
class Counter:
    """A hook that counts, and does nothing else."""

    kinds: frozenset[str] = CHANGES
    counted: list[str] = field(default_factory=list)

    def before(self, operation: Operation) -> int | None:
        """Nothing."""
        return None

    def after(self, operation: Operation) -> None:
        """One more."""
        if operation.kind in self.kinds:
            self.counted.append(operation.kind)


class Stage:
    """Rounds run in folders of their own below `folder`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.templates = TemplateFolder(folder / "templates")
        self._rounds = 0

    @contextmanager
    def round(self, plan: Plan) -> Iterator[Path]:
        """An empty folder with the plan's vault in it; gone afterwards."""
        with self.bare_round() as root:
            self.templates.copy(plan.template, root)
            yield root

    @contextmanager
    def bare_round(self) -> Iterator[Path]:
        """An empty folder; gone afterwards."""
        self._rounds += 1
        root = self.folder / f"round-{self._rounds}"
        root.mkdir()
        try:
            yield root
        finally:
            shutil.rmtree(root)

    def make_templates(self) -> None:
        """Make every vault that a plan begins with."""
        for name in template_names():
            plan = template_plan(name)
            root = self.templates.place(name)
            root.mkdir(parents=True)

            def work(told: Told, name: str = name, plan: Plan = plan, root: Path = root) -> None:
                if name.startswith("old-"):
                    use_earlier_schema()
                child.perform(plan, root, told)

            outcome = Child(work).wait()
            if outcome.trouble or outcome.done != len(plan.steps):
                raise Broken(f"the vault {name} could not be made: {outcome.trouble}")

    def check(self, plan: Plan) -> Verdict:
        """Do a whole plan without any fault, and judge."""
        with self.round(plan) as root:
            outcome = Child(lambda told: child.perform(plan, root, told)).wait()
            return Verdict(outcome.trouble) if outcome.trouble else judge(root, plan.allowed(outcome.done))

    def run(self, plan: Plan, root: Path, hook: Hook | None) -> Child:
        """A child that does the plan in `root`."""
        return Child(lambda told: child.perform(plan, root, told, hook=hook))


@contextmanager
def staged() -> Iterator[Stage]:
    """A stage with its vaults, in memory where the system has such a folder; gone afterwards."""
    child.ready()
    parent = _MEMORY if _MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="leeward-faults-", dir=parent) as folder:
        stage = Stage(Path(folder))
        stage.make_templates()
        gc.collect()
        gc.freeze()
        yield stage
