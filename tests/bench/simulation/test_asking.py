"""What `dev.py simulate` prints, and what it does with what it cannot do."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bench.simulation.planted import PLANTED
from bench.simulation.plants import PLANTS

ROOT = Path(__file__).parents[3]


def ask(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bench.simulation", *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ("--plant", "no-such-mistake"),
        ("--workers", "0"),
        ("--minutes", "nan"),
        ("--minutes", "-1"),
        ("--seeds", "5-1"),
        ("--seeds", "1-2-3"),
        ("--seeds", "one"),
    ],
)
def test_what_cannot_be_asked_is_refused_in_a_sentence(arguments: tuple[str, str]) -> None:
    done = ask("--seeds", "1-400", *arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert f"argument {arguments[0]}" in done.stderr
    assert "Traceback" not in done.stderr
    assert "_range" not in done.stderr


def test_one_seed_prints_the_very_same_twice_however_long_it_takes() -> None:
    one, two = ask("--seeds", "2147483647"), ask("--seeds", "2147483647")
    assert (one.returncode, two.returncode) == (0, 0)
    assert one.stdout == two.stdout
    assert "0 did not end as they must" in one.stdout
    assert ask("--seeds", "2147483648").stdout != one.stdout


def test_every_planted_mistake_can_be_asked_for() -> None:
    assert tuple(PLANTS) == PLANTED
