"""The systemd unit: well formed, and what it forbids is nothing that the server or its alarm needs."""

from __future__ import annotations

import configparser
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
UNIT = ROOT / "packaging" / "server" / "leeward-server.service"
WRITE_OR_EXECUTE = """
import ctypes, runpy, sys
if ctypes.CDLL(None, use_errno=True).prctl(65, 1, 0, 0, 0):
    sys.exit(77)
import mmap
try:
    mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
except PermissionError:
    pass
else:
    sys.exit(78)
sys.argv = ["server", *sys.argv[1:]]
runpy.run_module("server", run_name="__main__")
"""


def unit() -> configparser.ConfigParser:
    """The unit's keys; of repeated ones the last."""
    found = configparser.ConfigParser(strict=False, interpolation=None)
    found.optionxform = str  # type: ignore[assignment, method-assign]
    found.read(UNIT, encoding="utf-8")
    return found


def test_it_starts_what_there_is_and_keeps_its_words_from_the_journal() -> None:
    service = unit()["Service"]
    words = service["ExecStart"].split()
    assert words[0].endswith("/leeward-server")
    done = subprocess.run(
        [sys.executable, "-m", "server", *words[1:2], "--help"],
        cwd=ROOT, capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    for word in words[2:]:
        assert not word.startswith("--") or word in done.stdout
    assert service["StandardError"].startswith("append:")
    assert service["StandardOutput"] == "null"
    assert (service["Restart"], service["LimitCORE"], service["UMask"]) == ("always", "0", "0077")
    assert service["NoNewPrivileges"] == service["MemoryDenyWriteExecute"] == "yes"
    assert service["ProtectSystem"] == "strict"


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="needs systemd-analyze")
def test_systemd_understands_all_of_it(tmp_path: Path) -> None:
    copy = tmp_path / UNIT.name
    program = tmp_path / "leeward-server"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    copy.write_text(UNIT.read_text().replace("/opt/leeward/bin/leeward-server", str(program)))
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(copy)],
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert [line for line in done.stderr.splitlines() if UNIT.name in line] == []


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a law of Linux")
def test_server_and_alarm_live_without_memory_that_is_written_and_run(tmp_path: Path) -> None:
    """The kernel's own switch for what MemoryDenyWriteExecute asks; a whole drill is lived through under it."""
    bell = tmp_path / "ring-me"
    bell.write_text(f"#!/bin/sh\necho rung >> {tmp_path}/rung\n")
    bell.chmod(0o700)
    data = tmp_path / "data"
    where = ["--data", str(data), "--root-key", str(tmp_path / "root.pem")]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    for arguments in (
        ["init", "--practice", "--name", "H", *where],
        ["drill", "--data", str(data), "--quick", "--command", str(bell)],
    ):
        done = subprocess.run(
            [sys.executable, "-c", WRITE_OR_EXECUTE, *arguments],
            cwd=ROOT, capture_output=True, text=True, check=False, timeout=180, env=environment,
        )  # fmt: skip
        if done.returncode == 77:
            pytest.skip("this kernel has no such switch")
        assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "rung").read_text() == "rung\nrung\n"
