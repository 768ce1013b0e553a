"""`python -m bench.fuzz [--minutes M] [--target NAME] [--seed N] [--inputs N] [--blind] [--json] [--try FILE]`.

All targets share the time, on two processes. Where atheris is installed it guides by what lines an input reaches;
elsewhere, and with --blind, inputs are kept by their outcome alone, and the same seed tries the same inputs again.
What brings a parser down is written to a file of its own, which `--target NAME --try FILE` reads. Exit code 1 then.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path
from typing import Final

from bench.fuzz import engine
from bench.fuzz.engine import Run, Trouble
from bench.fuzz.every import targets
from bench.fuzz.target import Target

_ROOT: Final = Path(__file__).resolve().parents[2]
_PROCESSES: Final = 2
_MINUTES: Final = 5.0
_LATE_SECONDS: Final = 120.0


def main(arguments: Sequence[str] | None = None) -> int:
    """Fuzz; return the exit code."""
    parser = argparse.ArgumentParser(prog="fuzz", description="Fuzz every parser of bytes from outside.")
    parser.add_argument("--minutes", type=float, default=_MINUTES, help="in all, for all targets together")
    parser.add_argument(
        "--target", action="append", metavar="NAME", help="this one alone; may be given again"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--inputs", type=int, default=0, help="so many for each target, whatever the time")
    parser.add_argument("--blind", action="store_true", help="without atheris, though it is installed")
    parser.add_argument("--json", action="store_true", help="print one JSON line")
    parser.add_argument(
        "--out", type=Path, default=_ROOT / "build" / "fuzz", help="where troubles are written"
    )
    parser.add_argument("--try", type=Path, dest="again", metavar="FILE", help="only this input")
    parser.add_argument("--list", action="store_true", help="only the names")
    asked = parser.parse_args(arguments)
    every = targets()
    unknown = [name for name in asked.target or () if name not in every]
    if unknown:
        print(f"There is no target {unknown[0]}; --list names them.", file=sys.stderr)
        return 2
    chosen = [every[name] for name in asked.target or every]
    if asked.list:
        print("\n".join(every))
        return 0
    if asked.again is not None:
        return _try(chosen, asked.again)
    guided = not asked.blind and not asked.inputs and importlib.util.find_spec("atheris") is not None
    seconds = asked.minutes * 60 * _PROCESSES / len(chosen)
    began = time.monotonic()
    if asked.inputs:
        runs = [engine.run(target, seed=asked.seed, inputs=asked.inputs) for target in chosen]
    else:
        with ThreadPoolExecutor(_PROCESSES) as pool:
            runs = list(
                pool.map(lambda target: _elsewhere(target, asked.seed, seconds, guided=guided), chosen)
            )
    _tell(runs, asked.out, as_json=asked.json, guided=guided, seconds=time.monotonic() - began)
    return 1 if any(run.troubles for run in runs) else 0


def _try(chosen: list[Target], path: Path) -> int:
    data = path.read_bytes()
    for target in chosen:
        print(f"{target.name}: {target.one(data)}")
    return 0


def _elsewhere(target: Target, seed: int, seconds: float, *, guided: bool) -> Run:
    """A run in a process of its own, of which two go on at once."""
    with tempfile.TemporaryDirectory(prefix="leeward-fuzz-") as folder:
        module, spent = (
            ("bench.fuzz.guided", str(max(1, round(seconds))))
            if guided
            else ("bench.fuzz.blind", str(seconds))
        )
        command = [sys.executable, "-m", module, target.name, spent, str(seed), folder]
        paths = [str(_ROOT), *filter(None, [os.environ.get("PYTHONPATH", "")])]
        variables = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
        try:
            done = subprocess.run(
                command,
                cwd=folder,
                env=variables,
                capture_output=True,
                text=True,
                timeout=seconds + _LATE_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return Run(target.name, troubles=[Trouble("it does not end", b"")])
        died = [Trouble(f"the process died: {done.stderr[-2000:]}", b"")]
        told_in = Path(folder) / "told.json"
        if not told_in.exists():
            return Run(target.name, troubles=died)
        told = json.loads(told_in.read_text())
    troubles = [Trouble(one["what"], bytes.fromhex(one["data"])) for one in told.pop("troubles")]
    if done.returncode != 0:
        troubles += died
    return Run(target.name, troubles=troubles, **told)


def _tell(runs: list[Run], out: Path, *, as_json: bool, guided: bool, seconds: float) -> None:
    say: Callable[[str], None] = print
    inputs = sum(run.inputs for run in runs)
    if as_json:
        found = [{**asdict(run), "troubles": [trouble.what for trouble in run.troubles]} for run in runs]
        say(json.dumps({"guided": guided, "inputs": inputs, "seconds": seconds, "targets": found}))
    else:
        kind = "guided by coverage" if guided else "kept by outcome"
        say(f"fuzz: {len(runs)} targets, {inputs:,} inputs in {seconds:.0f} s, {kind}")
        for run in runs:
            rate = run.inputs / run.seconds if run.seconds else 0
            say(
                f"  {run.target:28} {run.inputs:10,} inputs {rate:8,.0f} a second, {run.parsed:9,} parsed,"
                f" {run.outcomes:4} outcomes, slowest {run.slowest:6.1f} ms"
            )
    for run in runs:
        for number, trouble in enumerate(run.troubles):
            out.mkdir(parents=True, exist_ok=True)
            path = out / f"{run.target}-{number}"
            path.write_bytes(trouble.data)
            print(
                f"FAILED {run.target}: {trouble.what}\n    again: --target {run.target} --try {path}",
                file=sys.stderr,
            )


if __name__ == "__main__":
    sys.exit(main())
