"""One target under atheris, in a process of its own: it keeps inputs that reach lines which no other reached.

`python -m bench.fuzz.guided NAME SECONDS SEED CORPUS`; prints one JSON line at the end. The changes are those of
`changing`, drawn from the seed that libFuzzer hands over, and libFuzzer's own.
"""

from __future__ import annotations

import atexit
import json
import random
import sys
import time
from pathlib import Path
from typing import Final

import atheris

with atheris.instrument_imports(include=["protocol", "client", "server"], enable_loader_override=False):
    from bench.fuzz.changing import LONGEST, changed
    from bench.fuzz.engine import Judge
    from bench.fuzz.every import targets

_OWN: Final = 0.8
"""How many of the changes are ours."""


def main(name: str, seconds: int, seed: int, corpus: Path) -> None:
    """Fuzz until the time is over; never returns."""
    target = targets()[name]
    seeds = target.seeds()
    corpus.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(seeds):
        (corpus / f"seed-{number}").write_bytes(data)
    judge = Judge(target)
    began, count, parsed = time.monotonic(), 0, 0
    outcomes: set[str] = set()

    def one(data: bytes) -> None:
        nonlocal count, parsed
        count += 1
        outcome = judge(data)
        outcomes.add(outcome)
        parsed += outcome == "parsed"

    def change(data: bytes, longest: int, drawn: int) -> bytes:
        chance = random.Random(drawn)
        if chance.random() < _OWN:
            return changed(data, seeds, target.shape, chance)[:longest]
        made: bytes = atheris.Mutate(data, longest)
        return made

    def told() -> None:
        line = {
            "inputs": count,
            "seconds": time.monotonic() - began,
            "outcomes": len(outcomes),
            "parsed": parsed,
            "slowest": judge.slowest,
            "troubles": [{"what": trouble.what, "data": trouble.data.hex()} for trouble in judge.troubles],
        }
        print(json.dumps(line), flush=True)

    atexit.register(told)
    options = [
        f"-max_total_time={seconds}",
        f"-seed={seed}",
        f"-max_len={LONGEST}",
        "-rss_limit_mb=0",
        "-verbosity=0",
    ]
    atheris.Setup(
        [sys.argv[0], *options, "-timeout=60", "-print_final_stats=0", str(corpus)],
        one,
        custom_mutator=change,
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]))
