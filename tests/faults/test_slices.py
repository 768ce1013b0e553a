"""A slice of every fault programme: the vault passes, and a vault with a defect does not.

The programmes at their full length, and what they found: docs/decisions/0016-fault-programmes.md.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
SECONDS = 240

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the fault programmes fork")


def run(module: str, *arguments: str) -> tuple[int, dict[str, Any]]:
    """In a process of its own: a programme puts itself between SQLite and the disk, for good."""
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=SECONDS, check=False)
    assert done.returncode in (0, 1), done.stderr
    assert done.stdout, done.stderr
    return done.returncode, json.loads(done.stdout)


@pytest.mark.parametrize(
    ("programme", "rounds", "workflows"),
    [
        ("kill", 56, ()),
        ("powercut", 42, ()),
        ("io", 60, ("renew", "migrate")),
        ("full", 50, ("write", "create")),
        ("bitflip", 250, ()),
    ],
)
def test_a_slice_of_every_programme_passes(programme: str, rounds: int, workflows: tuple[str, ...]) -> None:
    only = [argument for name in workflows for argument in ("--workflow", name)]
    code, told = run("bench.faults", programme, "--rounds", str(rounds), "--seed", "11", "--json", *only)
    assert (code, told["failures"]) == (0, [])
    assert told["passed"]
    assert told["rounds"] == rounds
    if programme == "powercut":
        for level in ("NORMAL", "OFF"):
            lost = str(told["facts"][f"control, synchronous {level}"]).split()[0]
            assert int(lost) > 0, f"with synchronous {level} nothing was lost: these cuts prove nothing"


def test_guides_who_race_decide_once() -> None:
    code, told = run("bench.faults", "claims", "--rounds", "60", "--seed", "11", "--json")
    assert (code, told["failures"], told["rounds"]) == (0, [], 60)
    assert {name.rpartition(", ")[2] for name in told["workflows"]} == {"SQLite", "PostgreSQL"}
    assert told["facts"]["refused, claimed"] > 0, "nobody met anybody: these races prove nothing"


def test_evenings_at_the_desk_lose_no_word_and_decide_nothing_twice() -> None:
    code, told = run("bench.faults", "guides", "--rounds", "2", "--seed", "11", "--json")
    assert (code, told["failures"], told["rounds"]) == (0, [], 2)
    assert set(told["workflows"]) == {"sqlite", "postgresql"}
    assert told["facts"]["negative acts"] > 0, "nobody decided anything: these evenings prove nothing"
    assert told["facts"]["then, server killed"] == 2


@pytest.mark.parametrize(
    ("defect", "found"),
    [
        ("written-later", "not what was acknowledged"),
        ("failure-swallowed", "not what was acknowledged"),
        ("full-swallowed", "not what was acknowledged"),
        ("damage-believed", "an older state without a word"),
        ("claims-not-asked-for", "decisions in the audit"),
    ],
)
def test_a_vault_with_a_defect_does_not_pass(defect: str, found: str) -> None:
    code, told = run("tests.faults.defects", defect)
    assert code == 1
    assert not told["passed"]
    assert told["failed_rounds"] > 0
    assert any(found in words for words in told["failures"])
