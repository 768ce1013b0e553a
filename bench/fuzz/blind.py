"""One target without atheris, in a process of its own: `python -m bench.fuzz.blind NAME SECONDS SEED FOLDER`."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

from bench.fuzz import engine
from bench.fuzz.every import targets


def main(name: str, seconds: float, seed: int, folder: Path) -> None:
    """Fuzz for that long; what came of it stands in FOLDER/told.json."""
    done = engine.run(targets()[name], seed=seed, seconds=seconds)
    told = asdict(done) | {"troubles": [{"what": one.what, "data": one.data.hex()} for one in done.troubles]}
    told.pop("target")
    (folder / "told.json").write_text(json.dumps(told))


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]))
