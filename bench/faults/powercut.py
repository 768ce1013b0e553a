"""Power cuts: one recording of a plan, and of it many disks that a cut could have left.

Two controls run the same plans with less syncing than Leeward asks for. They must lose something: if they do not,
nothing is proven by the others.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import Final

from bench.faults import child, twice
from bench.faults.child import Before, Child, Told
from bench.faults.disks import (
    KIND,
    Recorder,
    Recording,
    disk_after,
    draw_survival,
    put,
    read_files,
    read_folders,
)
from bench.faults.plans import Plan
from bench.faults.programme import Choice, Found, Report, run_rounds
from bench.faults.stage import Broken, Stage
from bench.faults.watching import WATCH
from bench.faults.workflows import VARIANTS, WORKFLOWS, chance_of, plan_of
from bench.faults.worlds import judge
from client.vault import connection as vault_connection
from client.vault.connection import Schema
from client.vault.sqlcipher import Connection

ROUNDS: Final = 2000
_CUTS_OF_ONE: Final = 50
_TWICE: Final = 0.3
_CONTROLS: Final = ("NORMAL", "OFF")
_CONTROL_CUTS: Final = 200


class PowerCuts:
    """The programme. `before` is done in the child that is recorded: a control takes a safety away there."""

    def __init__(
        self, stage: Stage, choice: Choice, *, before: Before | None = None, label: str = "powercut"
    ) -> None:
        self._stage = stage
        self._seed = choice.seed
        self._workflows = tuple(choice.among(WORKFLOWS))
        self._before = before
        self._label = label
        self._recordings: dict[tuple[str, int, int], Recording] = {}
        self.operations = 0
        self.twice = 0

    def round(self, number: int, *, workflows: tuple[str, ...] = ()) -> Found:
        """One cut."""
        names = workflows or self._workflows
        turn, place = divmod(number, len(names))
        workflow = names[place]
        turn, variant = divmod(turn, VARIANTS)
        generation = turn // _CUTS_OF_ONE
        plan = plan_of(workflow, self._seed + 1000 * generation, variant)
        recording = self.recording(plan, variant, generation)
        chance = chance_of(self._label, self._seed, number)
        if chance.random() < 0.4:
            cut = chance.choice(recording.acknowledgements()) + chance.choice((0, 0, 1, 2, 5))
        else:
            cut = chance.randint(0, len(recording.operations))
        cut = min(cut, len(recording.operations))
        survival = draw_survival(chance)
        done = recording.acknowledged(cut)
        about = (
            f"variant {variant}, cut after {cut} of {len(recording.operations)} operations,"
            f" {done} of {len(plan.steps)} steps acknowledged, {survival}"
        )
        files, folders = disk_after(recording, cut, survival, chance)
        with self._stage.bare_round() as root:
            put(root, files, folders)
            trouble = judge(root, plan.allowed(done)).trouble
        if not trouble and workflow in twice.WORKFLOWS and chance.random() < _TWICE:
            self.twice += 1
            trouble = twice.cut_again(self._stage, files, folders, plan.allowed(done), chance)
        return Found(workflow, about, trouble)

    def recording(self, plan: Plan, variant: int, generation: int) -> Recording:
        """The recording of a plan, made once."""
        key = (plan.workflow, variant, generation)
        if key not in self._recordings:
            self._recordings = {
                each: kept for each, kept in self._recordings.items() if each[2] == generation
            }
            self._recordings[key] = record(self._stage, plan, before=self._before)
            self.operations += len(self._recordings[key].operations)
        return self._recordings[key]


def record(stage: Stage, plan: Plan, *, before: Before | None = None) -> Recording:
    """Do a plan in a child, and keep all that it did to its files. Raises Broken when something passed unseen."""
    with stage.round(plan) as root:
        notes = root.with_name(f"{root.name}.recording")
        first, folders = read_files(root), read_folders(root)

        def work(told: Told) -> None:
            recorder = Recorder()

            def heard(line: str) -> None:
                if line.startswith("done "):
                    recorder.acknowledge(int(line.split()[1]))
                told(line)

            numbers: dict[str, int] = {}

            def begun() -> None:
                numbers.update({WATCH.below(path): number for path, number in WATCH.names.items()})

            child.perform(plan, root, heard, hook=recorder, before=before, begun=begun)
            notes.write_bytes(pickle.dumps((numbers, recorder.operations)))

        outcome = Child(work).wait()
        if outcome.trouble:
            raise Broken(f"{plan.workflow} does not work without any fault: {outcome.trouble}")
        numbers, operations = pickle.loads(notes.read_bytes())  # noqa: S301 - of our own making
        notes.unlink()
        files = {path: (numbers[path], content) for path, content in first.items()}
        recording = Recording(files, folders, tuple(operations), read_files(root))
    replayed, _ = disk_after(recording, len(recording.operations), KIND, chance_of("replay"))
    if replayed != recording.end:
        raise Broken(
            f"{plan.workflow}: the recording does not lead to the files on the disk: {_unlike(replayed, recording)}"
        )
    return recording


def _unlike(replayed: dict[str, bytes], recording: Recording) -> str:
    return ", ".join(
        sorted(
            path
            for path in replayed.keys() | recording.end.keys()
            if replayed.get(path) != recording.end.get(path)
        )
    )


def syncing(level: str) -> Before:
    """Let this process's connections sync as little as `PRAGMA synchronous = level` says."""

    def before() -> None:
        settle = vault_connection._settle

        def settled(connection: Connection, schema: Schema) -> None:
            settle(connection, schema)
            connection.execute(f"PRAGMA synchronous = {level}")

        vault_connection._settle = settled

    return before


def run(stage: Stage, choice: Choice, beat: Callable[[str], None]) -> Report:
    """The whole programme."""
    report = Report(choice)
    cuts = PowerCuts(stage, choice)
    run_rounds(report, cuts.round, rounds=choice.rounds or ROUNDS, beat=beat)
    report.facts["operations recorded"] = cuts.operations
    report.facts["cut a second time, after more was written"] = cuts.twice
    if choice.only is None:
        for level in _CONTROLS:
            control(stage, choice, level, report)
    return report


def control(stage: Stage, choice: Choice, level: str, report: Report) -> None:
    """Cut the power where less was synced; it fails the programme when nothing is lost."""
    cuts = PowerCuts(stage, choice, before=syncing(level), label=f"control {level}")
    number = min(_CONTROL_CUTS, choice.rounds or _CONTROL_CUTS)
    lost = sum(1 for each in range(number) if cuts.round(each, workflows=("write",)).trouble)
    report.facts[f"control, synchronous {level}"] = f"{lost} of {number} cuts lost something"
    if lost == 0:
        report.fail(f"the control with synchronous {level} lost nothing: these cuts prove nothing")
