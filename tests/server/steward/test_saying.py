"""What the commands do when a terminal knows few characters, or nobody reads any more."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from server.__main__ import main
from tests.server.running import ROOT


@pytest.mark.usefixtures("quick")
def test_a_terminal_that_knows_only_ascii(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said, complained = io.BytesIO(), io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(said, encoding="ascii"))
    monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(complained, encoding="ascii"))
    where = ["--data", str(tmp_path / "data"), "--root-key", str(tmp_path / "root.pem")]
    assert main(["init", "--practice", "--name", "Häfen", *where]) == 0
    assert main(["init", "--practice", "--name", "Häfen", *where[:1], str(tmp_path / "Ä\n"), *where[2:]]) == 0
    assert b"?H?fen?" in said.getvalue()
    assert main(["serve", "--data", str(tmp_path / "Ö")]) == 1
    assert b"There is no community in" in complained.getvalue()


def with_nobody_reading(name: str, *arguments: str | Path) -> tuple[int, bytes]:
    """Exit code of a command whose stdout or stderr nobody reads, and what it said to the other."""
    ours, theirs = os.pipe()
    os.close(ours)
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, name: theirs}
    try:
        done = subprocess.run(
            [sys.executable, "-m", "server", *map(str, arguments)],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            timeout=60,
            check=False,
            **streams,  # type: ignore[call-overload]
        )
    finally:
        os.close(theirs)
    return done.returncode, done.stderr if name == "stdout" else done.stdout


@pytest.mark.parametrize("count", ["1", "200"])
def test_a_reader_who_went_away_is_no_fault(data: Path, count: str) -> None:
    assert with_nobody_reading("stdout", "invite", "--data", data, "--count", count) == (141, b"")
    code, words = with_nobody_reading("stdout", "invite", "--help")
    assert (code in (0, 141), words) == (True, b"")  # argparse forgives a broken pipe, if it meets it itself


def test_complaints_that_nobody_reads_are_no_fault(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "threads.jsonl"
    file.write_text("{broken")
    assert with_nobody_reading("stderr", "import-threads", "--data", data, file)[0] == 141
    assert with_nobody_reading("stderr", "serve", "--data", tmp_path)[0] == 141


def test_a_full_disk_behind_stdout_is_one_sentence(data: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "server", "invite", "--data", str(data), "--count", "1"],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
    assert b"The disk is full" in done.stderr
