"""`python -m bench.simulation --seeds A-B [--minutes M] [--plant NAME]`: play worlds, one process on each core.

The same worlds print the very same; how long they took goes to stderr. Exit code 1 if a world did not end as it must,
or a process that played some did not. A worker takes over its clock before it imports anything of Leeward, so
nothing of that is imported here.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import os
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from bench.simulation.planted import PLANTED

_ROOT: Final = Path(__file__).resolve().parents[2]
_TOLD_IN_FULL: Final = 3
_TAIL: Final = 40


@dataclass
class Total:
    """What all workers have done so far."""

    worlds: int = 0
    requests: int = 0
    acts: int = 0
    kills: int = 0
    disk_faults: int = 0
    failed: list[dict[str, Any]] = field(default_factory=list)
    cpu: dict[int, float] = field(default_factory=dict)
    """Seconds of a core that each worker took so far, by its place."""
    digests: dict[int, str] = field(default_factory=dict)
    _turn: threading.Lock = field(default_factory=threading.Lock)

    only_first: bool = False
    ended: bool = False
    """Whether what comes after this does not count any more."""

    def add(self, world: dict[str, Any], worker: int) -> None:
        """One world has ended."""
        with self._turn:
            self.cpu[worker] = world["cpu"]
            if self.ended:
                return
            self.worlds += 1
            for name in ("requests", "acts", "kills", "disk_faults"):
                setattr(self, name, getattr(self, name) + world[name])
            self.digests[world["seed"]] = world["digest"]
            if world["wrong"]:
                self.failed.append(world)
                self.ended = self.only_first

    def digest(self) -> str:
        """All that happened in all the worlds."""
        each = "".join(f"{seed} {digest}\n" for seed, digest in sorted(self.digests.items()))
        return hashlib.sha256(each.encode()).hexdigest()[:16]


def main(arguments: Sequence[str]) -> int:
    """Play the worlds that are asked for and say how they ended."""
    options = _options(arguments)
    first, last = options.seeds
    total = Total(only_first=options.first)
    began = time.perf_counter()
    count = min(options.workers, last - first + 1)
    workers = [_worker(options, at, count) for at in range(count)]
    readers = [threading.Thread(target=_listen, args=(one, total, at)) for at, one in enumerate(workers)]
    for reader in readers:
        reader.start()
    try:
        for reader in readers:
            while reader.is_alive():
                reader.join(0.2)
                if total.ended:
                    for one in workers:
                        one.terminate()
    except KeyboardInterrupt:
        for one in workers:
            one.terminate()
    codes = [one.wait() for one in workers]
    seconds = time.perf_counter() - began
    died = any(codes) and not total.ended
    total.failed.sort(key=lambda world: world["seed"])
    if options.json:
        print(json.dumps(_figures(total, seconds), indent=1))
    else:
        _tell(total, seconds, options.plant)
    if died:
        print("A process that played worlds ended before it was done.", file=sys.stderr)
    return 1 if total.failed or died else 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py simulate", description=__doc__)
    parser.add_argument("--seeds", type=_range, default=(1, 200), metavar="A-B")
    parser.add_argument("--minutes", type=_minutes, default=0.0, help="stop after so many; 0: play all")
    parser.add_argument(
        "--plant", choices=PLANTED, default="", metavar="NAME", help="a mistake put in, which must be found"
    )
    parser.add_argument("--workers", type=_count, default=os.cpu_count() or 1)
    parser.add_argument("--first", action="store_true", help="stop at the first world that goes wrong")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args(arguments)


def _range(text: str) -> tuple[int, int]:
    first, _, last = text.partition("-")
    try:
        found = int(first), int(last or first)
    except ValueError:
        found = (1, 0)
    if found[0] > found[1]:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not a seed, nor two with a hyphen between, as in 1-200"
        )
    return found


def _minutes(text: str) -> float:
    found = float(text)
    if not math.isfinite(found) or found < 0:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of minutes")
    return found


def _count(text: str) -> int:
    found = int(text)
    if found < 1:
        raise argparse.ArgumentTypeError("at least one")
    return found


def _worker(options: argparse.Namespace, at: int, count: int) -> subprocess.Popen[str]:
    first, last = options.seeds
    command = [
        *(sys.executable, "-P", "-m", "bench.simulation.worker"),
        *(str(first + at), str(last), str(count), str(options.minutes), options.plant, str(options.first)),
    ]
    paths = os.pathsep.join(filter(None, [str(_ROOT), os.environ.get("PYTHONPATH", "")]))
    # The order of sets and dicts of text must be the same each time.
    environment = {**os.environ, "PYTHONPATH": paths, "PYTHONHASHSEED": "0"}
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)


def _listen(worker: subprocess.Popen[str], total: Total, at: int) -> None:
    assert worker.stdout is not None
    for line in worker.stdout:
        total.add(json.loads(line), at)


def _figures(total: Total, seconds: float) -> dict[str, Any]:
    return {
        "worlds": total.worlds,
        "seconds": round(seconds, 1),
        "worlds_a_second": round(total.worlds / seconds, 2),
        "core_seconds_a_world": round(sum(total.cpu.values()) / max(1, total.worlds), 3),
        "requests": total.requests,
        "acts": total.acts,
        "kills": total.kills,
        "disk_faults": total.disk_faults,
        "failed": {str(world["seed"]): world["wrong"] for world in total.failed},
        "digests": {str(seed): digest for seed, digest in sorted(total.digests.items())},
    }


def _tell(total: Total, seconds: float, plant: str) -> None:
    for world in total.failed[:_TOLD_IN_FULL]:
        print(f"\nWorld {world['seed']} did not end as it must:")
        for words in world["wrong"][:8]:
            print(f"  - {words}")
        print(" What happened to what went wrong:")
        print("\n".join(f"  {line}" for line in world["about"]))
        print(" How it ended:")
        print("\n".join(f"  {line}" for line in world["tail"][-_TAIL:]))
    planted = f" --plant {plant}" if plant else ""
    for world in total.failed:
        print(f"Again: python3 dev.py simulate --seeds {world['seed']}{planted}    {world['wrong'][0][:90]}")
    print(
        f"{total.worlds} worlds: {total.acts} acts, {total.requests} requests, {total.kills} kills, "
        f"{total.disk_faults} disk faults. {len(total.failed)} did not end as they must. "
        f"What happened in them, as a hash: {total.digest()}"
    )
    print(
        f"{seconds:.0f} s, {total.worlds / seconds:.2f} worlds a second, "
        f"{sum(total.cpu.values()) / max(1, total.worlds):.2f} s of a core each.",
        file=sys.stderr,
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
