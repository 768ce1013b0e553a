"""Playing worlds as `dev.py simulate` does: in processes of their own, which take over their clock."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]
SECONDS = 400


def simulate(seeds: str, *arguments: str, workers: int = 1) -> dict[str, Any]:
    """What the programme says of these worlds."""
    command = [sys.executable, "-m", "bench.simulation", "--json", "--seeds", seeds]
    command += ["--workers", str(workers), *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=SECONDS, check=False
    )
    assert done.returncode in (0, 1), done.stderr
    assert done.stdout, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    assert done.returncode == bool(told["failed"]), done.stderr
    return told
