from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bench import memory
from bench._window_processes import Stage, end
from bench.community import Served, sealed_feed
from bench.memory import Memory, judged, lived_in_profile, looked_at, memory_of

pytestmark = pytest.mark.skipif(
    not os.path.exists("/proc/self/smaps_rollup"), reason="only Linux says what a process keeps in memory"
)
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def test_what_a_process_keeps_is_found() -> None:
    held = "held = bytearray(b'x' * 100_000_000); print('shown', flush=True); input()"
    process = subprocess.Popen(
        [sys.executable, "-c", held], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout is not None
        process.stdout.readline()
        assert 100 < memory_of(process.pid).proportional < memory_of(process.pid).resident < 140
    finally:
        end(process)


def test_the_resident_set_is_judged() -> None:
    ours, bare = [Memory(90, 80), Memory(100, 80), Memory(900, 80)], [Memory(60, 20)]
    resident, proportional = judged("memory/x", ours, bare)
    assert (resident.value, resident.goal, resident.ok) == (100, "at most 1.7x", True)
    assert (proportional.value, proportional.goal) == (80, "")
    assert not next(judged("memory/x", [Memory(103, 80)], bare)).ok


def test_the_window_is_unlocked_by_its_passphrase_and_stays(tmp_path: Path) -> None:
    stage = Stage(tmp_path)
    feed = sealed_feed(20)
    with Served(feed) as server:
        profile = lived_in_profile(tmp_path / "unlocked", feed, server.address)
        command = ("-m", "bench._person", profile, memory.PLACE)
        (unlocked,) = looked_at(stage, OFFSCREEN, command, rounds=1, idle_seconds=0.2)
    (bare,) = looked_at(stage, OFFSCREEN, (stage.bare,), rounds=1, idle_seconds=0.2)
    assert unlocked.resident > bare.resident > 10


def test_a_window_that_does_not_stay_is_an_error(tmp_path: Path) -> None:
    stage = Stage(tmp_path)
    with pytest.raises(RuntimeError):
        looked_at(stage, OFFSCREEN, (stage.bare, "--show-and-quit"), rounds=1, idle_seconds=1)
