"""A slice of the catalogue of lies, over real sockets; and a Leeward that believes what it is told does not pass.

The whole of it, with the window: `python3 dev.py faults hostile`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from bench.faults.hostile.catalogue import catalogue
from bench.faults.hostile.lie import Act

ROOT = Path(__file__).parents[2]
SECONDS = 200

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the fault programmes fork")


def run(*command: str) -> tuple[int, dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, *command], cwd=ROOT, capture_output=True, text=True, timeout=SECONDS, check=False
    )
    assert done.returncode in (0, 1), done.stderr
    return done.returncode, json.loads(done.stdout)


def test_there_are_lies_for_everybody_who_asks() -> None:
    lies = catalogue()
    assert len(lies) > 700
    assert set(Counter(lie.act for lie in lies.values())) == set(Act)


def test_a_slice_of_the_lies_is_seen_through() -> None:
    code, told = run("-m", "bench.faults", "hostile", "--rounds", "36", "--seed", "11", "--json")
    assert (code, told["failures"]) == (0, [])
    assert told["rounds"] == 36


def test_whoever_believes_everything_does_not_pass() -> None:
    code, told = run("-m", "tests.hostile.credulous", "hostile", "--rounds", "10", "--seed", "11", "--json")
    assert code == 1
    assert told["failed_rounds"] >= 3
