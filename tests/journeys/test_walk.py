"""The whole way, as `dev.py walk --cli` goes it: real server and client processes, and a report to believe."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bench.walk import __main__ as walk
from bench.walk.processes import Client, WalkFailed, steward
from bench.walk.report import Report
from bench.walk.traces import leaks

pytestmark = pytest.mark.slow


def test_the_walk_through_the_demo_threads_is_true(tmp_path: Path) -> None:
    out, profile = tmp_path / "out", tmp_path / "profile"
    assert walk.main(["--cli", "--out", str(out), "--profile", str(profile)]) == 0
    report = json.loads((out / "report.json").read_text(encoding="utf-8"))
    assert report["ok"] is True
    assert report["threads"] == 30
    assert report["posts"] == 30 + 97 + 1
    assert all(set(step) == {"name", "ok", "seconds"} and step["ok"] for step in report["steps"])
    assert {path.name for path in profile.iterdir()} >= {"server", "member", "guide"}
    reply = report["inputs"]["reply"]
    assert not leaks(profile / "member", [reply])


def test_a_walk_over_a_damaged_file_goes_on_with_the_rest(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    good = walk.DEMO.read_text(encoding="utf-8").splitlines()[:2]
    damaged = tmp_path / "threads.jsonl"
    # A byte order mark and carriage returns are how some editors save; only the line between is bad.
    damaged.write_text("\r\n".join([good[0], "not JSON at all", good[1]]) + "\r\n", encoding="utf-8-sig")
    assert walk.main(["--cli", "--out", str(tmp_path / "out"), "--threads", str(damaged)]) == 0
    assert "line 2" in capfd.readouterr().err
    report = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert report["threads"] == 2


def test_a_walk_that_is_not_true_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A client that opens with any passphrase would be a lie: the walk must notice."""
    real = Client.start

    def always_right(self: Client) -> None:
        self._passphrase = "seven lanterns along the quiet wharf"
        real(self)

    from bench.walk import path

    monkeypatch.setattr(path, "MEMBER_PASSPHRASE", "seven lanterns along the quiet wharf")
    monkeypatch.setattr(path, "GUIDE_PASSPHRASE", "seven lanterns along the quiet wharf")
    monkeypatch.setattr(Client, "start", always_right)
    assert walk.main(["--cli", "--out", str(tmp_path / "out")]) == 1
    report = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert report["ok"] is False
    assert report["steps"][-1]["ok"] is False
    assert "wrong passphrase" in report["steps"][-1]["name"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_legible_sentence_is_found(tmp_path: Path, encoding: str) -> None:
    sentence = "Walked to the breakwater before dawn"
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "file").write_bytes(
        b"\x00\xff" * 99 + sentence[3:20].encode(encoding) + b"\x01" * 99
    )
    assert leaks(tmp_path, [sentence]) == ["file"]
    assert leaks(tmp_path, ["Something else entirely"]) == []
    assert leaks(tmp_path, [sentence], public=[f"He {sentence} too"]) == []


def test_a_step_that_raises_is_reported_as_not_true() -> None:
    said: list[str] = []
    report = Report(said.append)
    with pytest.raises(WalkFailed), report.step("something"):
        raise WalkFailed("why")
    assert not report.ok
    assert report.steps[0]["why"] == "WalkFailed: why"
    assert not Report(said.append).ok, "no steps are no proof"


def test_an_occupied_profile_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("mine")
    arguments = ["--cli", "--out", str(tmp_path / "out"), "--profile", str(tmp_path)]
    assert walk.main(arguments) == 2
    assert (tmp_path / "precious").read_text() == "mine"
    assert walk.main(["--cli", "--out", str(tmp_path / "o"), "--threads", str(tmp_path / "none")]) == 2


@pytest.mark.parametrize(
    "held", ["", "not JSON\n", json.dumps({"id": 1, "topic": "t", "title": "", "body": "b"})]
)
def test_a_file_without_a_thread_is_told_before_anything_begins(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], held: str
) -> None:
    path = tmp_path / "threads.jsonl"
    path.write_text(held)
    assert walk.main(["--cli", "--out", str(tmp_path / "out"), "--threads", str(path)]) == 2
    assert "No line of" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_place_that_takes_no_report_is_told_before_anything_begins(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "report.json").mkdir()
    assert walk.main(["--cli", "--out", str(tmp_path)]) == 2
    assert "cannot be used" in capsys.readouterr().err


def test_a_walk_that_is_cut_off_leaves_no_true_report_and_no_server(tmp_path: Path) -> None:
    data = tmp_path / "server"
    key = tmp_path / "key.pem"
    steward("init", "--data", data, "--name", "Harbour", "--root-key", key, "--practice")
    (tmp_path / "report.json").write_text('{"ok": true}')
    # The walk's process ends in the middle of the way as a crash would end it.
    code = (
        "import os, sys\nfrom pathlib import Path\nfrom bench.walk import __main__ as walk\n"
        "from bench.walk.processes import Server\n"
        "def go(self):\n"
        " server = Server(Path(sys.argv[1])); server.start(); print(server.port, flush=True); os._exit(9)\n"
        "walk.Walk.go = go\nwalk.main(['--cli', '--out', sys.argv[2]])"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", code, str(data), str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(walk.__file__).parents[2])},
    )
    assert done.returncode == 9, done.stderr
    assert json.loads((tmp_path / "report.json").read_text())["ok"] is False
    assert _closes(int(done.stdout)), "the server outlives the walk"


def _closes(port: int) -> bool:
    ends = time.monotonic() + 15
    while time.monotonic() < ends:
        with socket.socket() as asking:
            if asking.connect_ex(("127.0.0.1", port)):
                return True
        time.sleep(0.1)
    return False
