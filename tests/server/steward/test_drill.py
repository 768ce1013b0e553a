"""The drill over real processes: it passes when the alarm works, fails when it does not, and leaves nothing behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.server.running import ROOT


def script(tmp_path: Path, text: str) -> Path:
    """A program that writes down what it was told, and then does this."""
    path = tmp_path / "ring-me"
    note = f'echo "$LEEWARD_BAND $LEEWARD_COUNT $LEEWARD_DRILL" >> {tmp_path}/rung'
    path.write_text(f"#!/bin/sh\n{note}\n{text}\n")
    path.chmod(0o700)
    return path


def begin(data: Path, tmp_path: Path, *more: str | Path) -> subprocess.Popen[str]:
    """A drill whose throwaway folder is below `temporary`."""
    (tmp_path / "temporary").mkdir(exist_ok=True)
    return subprocess.Popen(
        [sys.executable, "-m", "server", "drill", "--data", str(data), "--quick", *map(str, more)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"TMPDIR": str(tmp_path / "temporary")},
    )


def left_behind(tmp_path: Path) -> list[Path]:
    return list((tmp_path / "temporary").iterdir())


def files(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.slow
def test_a_command_that_works_passes(data: Path, tmp_path: Path) -> None:
    before = files(data / "keys") | files(data / "desk") | files(data / "feed")
    drill = begin(data, tmp_path, "--command", script(tmp_path, "exit 0"))
    words, errors = drill.communicate(timeout=120)
    assert (drill.returncode, errors) == (0, ""), words
    lines = words.splitlines()
    told = [line.split(" s  ", 1)[1] for line in lines[:-2]]
    assert [line for line in told if line.startswith("the alarm rings")] == [
        "the alarm rings: band now, 1 waiting",
        "the alarm rings: band now, 2 waiting",
    ]
    assert lines[-2].startswith("PASS")
    assert (tmp_path / "rung").read_text() == "now 1 1\nnow 2 1\n"
    assert left_behind(tmp_path) == []
    assert files(data / "keys") | files(data / "desk") | files(data / "feed") == before


@pytest.mark.slow
def test_a_command_that_fails_fails_the_drill(data: Path, tmp_path: Path) -> None:
    drill = begin(data, tmp_path, "--command", script(tmp_path, "exit 7"))
    words, _ = drill.communicate(timeout=120)
    assert drill.returncode == 1
    assert words.splitlines()[-1] == "FAIL"
    assert "the alarm command failed: exit code 7" in words
    assert left_behind(tmp_path) == []


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_drill_that_is_ended_leaves_nothing_behind(data: Path, tmp_path: Path, number: int) -> None:
    drill = begin(data, tmp_path, "--command", script(tmp_path, "exit 0"))
    assert drill.stdout is not None
    while "calls for help" not in drill.stdout.readline():
        assert drill.poll() is None
    drill.send_signal(number)
    drill.communicate(timeout=60)
    assert drill.returncode == 1
    assert left_behind(tmp_path) == []
    end = time.monotonic() + 10
    while any(str(tmp_path / "temporary") in line for line in processes()):
        assert time.monotonic() < end, "the copy is still being served"
        time.sleep(0.1)


@pytest.mark.parametrize(
    ("more", "word"), [((), "--command"), (("--command", "/nowhere/ring-me"), "not there")]
)
def test_there_is_no_drill_without_a_command_that_can_be_run(
    data: Path, tmp_path: Path, more: tuple[str, ...], word: str
) -> None:
    drill = begin(data, tmp_path, *more)
    words, errors = drill.communicate(timeout=60)
    assert (drill.returncode, words) == (1, "")
    assert word in errors
    assert left_behind(tmp_path) == []


def processes() -> list[str]:
    """The command lines of all processes there are."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            found.append(path.read_text().replace("\0", " "))
        except OSError:
            continue
    return found
