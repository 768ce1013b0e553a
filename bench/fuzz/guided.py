"""One target under atheris, in a process of its own: it keeps inputs that reach lines which no other reached.

`python -m bench.fuzz.guided NAME SECONDS SEED FOLDER`; what came of it stands in FOLDER/told.json, written anew twice a
second, for libFuzzer ends the process itself. The changes are those of `changing`, drawn from the seed that libFuzzer
hands over, and libFuzzer's own.
"""

from __future__ import annotations

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
_TELLS: Final = 0.5


def main(name: str, seconds: int, seed: int, folder: Path) -> None:
    """Fuzz until the time is over; never returns."""
    target = targets()[name]
    seeds = target.seeds()
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(seeds):
        (corpus / f"seed-{number}").write_bytes(data)
    judge = Judge(target)
    began, count, parsed, told = time.monotonic(), 0, 0, 0.0
    outcomes: set[str] = set()

    def one(data: bytes) -> None:
        nonlocal count, parsed, told
        count += 1
        outcome = judge(data)
        outcomes.add(outcome)
        parsed += outcome == "parsed"
        now = time.monotonic()
        if now - told > _TELLS or outcome == "trouble":
            told = now
            tell(now - began)

    def change(data: bytes, longest: int, drawn: int) -> bytes:
        chance = random.Random(drawn)
        if chance.random() < _OWN:
            return changed(data, seeds, target.shape, chance)[:longest]
        made: bytes = atheris.Mutate(data, longest)
        return made

    def tell(spent: float) -> None:
        words = {
            "inputs": count,
            "seconds": spent,
            "outcomes": len(outcomes),
            "parsed": parsed,
            "slowest": judge.slowest,
            "troubles": [{"what": trouble.what, "data": trouble.data.hex()} for trouble in judge.troubles],
        }
        beside = folder / "told.new"
        beside.write_text(json.dumps(words))
        beside.replace(folder / "told.json")

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
