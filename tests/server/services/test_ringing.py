"""The steward's command as it is really run: without a shell, with three words, and never for long."""

from __future__ import annotations

import os
import shlex
import sys
import time
from pathlib import Path

import pytest

from server.domain.faults import StewardFault
from server.services.ringing import Ring, check_command, run_command

RING = Ring("soon", 7)


def script(tmp_path: Path, text: str) -> tuple[str, ...]:
    """A program written in Python that does this."""
    path = tmp_path / "ring-me"
    path.write_text(f"#!{sys.executable}\n{text}\n")
    path.chmod(0o700)
    return (str(path), str(tmp_path / "said"))


def test_it_learns_how_urgent_and_how_many_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEEWARD_DATABASE_URL", "postgresql://steward:secret@localhost/harbour")
    monkeypatch.setenv("HOME", "/root")
    words = script(tmp_path, "import os, sys, json; json.dump(dict(os.environ), open(sys.argv[1], 'w'))")
    assert run_command(words, RING) == ""
    said = (tmp_path / "said").read_text()
    found = eval(said)  # noqa: S307 - written by the line above
    for name in ("PATH", "HOME", "LANG", "SYSTEMROOT", "LC_CTYPE"):  # Python itself may set the last one
        found.pop(name, None)
    assert found == {"LEEWARD_BAND": "soon", "LEEWARD_COUNT": "7", "LEEWARD_DRILL": "0"}


def test_a_drill_is_told(tmp_path: Path) -> None:
    words = script(tmp_path, "import os, sys; open(sys.argv[1], 'w').write(os.environ['LEEWARD_DRILL'])")
    assert run_command(words, Ring("now", 1, drill=True)) == ""
    assert (tmp_path / "said").read_text() == "1"


def test_no_shell_reads_it(tmp_path: Path) -> None:
    words = script(tmp_path, "import sys; open(sys.argv[1], 'w').write(repr(sys.argv[2:]))")
    text = shlex.join(words) + " '$HOME' ; touch /tmp/never && `x` *"
    assert run_command(check_command(text), RING) == ""
    said = eval((tmp_path / "said").read_text())  # noqa: S307 - written by the line above
    assert said == ["$HOME", ";", "touch", "/tmp/never", "&&", "`x`", "*"]


def test_its_words_go_nowhere_and_it_is_asked_nothing(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    words = script(tmp_path, "import sys; print('x' * 10**6); print('y', file=sys.stderr); print(input())")
    assert run_command(words, RING) == "exit code 1"  # nothing to read: EOFError
    assert capfd.readouterr() == ("", "")


def test_a_failure_is_told_by_its_exit_code(tmp_path: Path) -> None:
    assert run_command(script(tmp_path, "raise SystemExit(75)"), RING) == "exit code 75"


@pytest.mark.skipif(os.name != "posix", reason="process groups")
def test_what_hangs_is_ended_with_all_it_started(tmp_path: Path) -> None:
    words = script(
        tmp_path,
        "import subprocess, sys, time\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        "open(sys.argv[1], 'w').write(str(child.pid))\n"
        "time.sleep(60)",
    )
    began = time.monotonic()
    assert run_command(words, RING, seconds=1.5) == "took too long"
    assert time.monotonic() - began < 10
    child = int((tmp_path / "said").read_text())
    end = time.monotonic() + 5
    while Path(f"/proc/{child}").exists() and "Z" not in Path(f"/proc/{child}/stat").read_text().split()[2]:
        assert time.monotonic() < end, "the child is still there"
        time.sleep(0.05)


def test_a_stopping_server_does_not_wait_for_it(tmp_path: Path) -> None:
    words = script(
        tmp_path, "import sys, time; time.sleep(2); open(sys.argv[1], 'w').write('reached somebody')"
    )
    began = time.monotonic()
    assert run_command(words, RING, stopping=lambda: True) == "not waited for"
    assert time.monotonic() - began < 1.5
    end = time.monotonic() + 10
    while not (tmp_path / "said").exists() or not (tmp_path / "said").read_text():
        assert time.monotonic() < end, "it did not go on by itself"
        time.sleep(0.05)


def test_what_cannot_be_started_is_told(tmp_path: Path) -> None:
    assert run_command((str(tmp_path / "none"),), RING) == "not started (FileNotFoundError)"
    file = tmp_path / "file"
    file.write_text("no program")
    assert run_command((str(file),), RING) == "not started (PermissionError)"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("", "empty"),
        (" \t ", "empty"),
        ("'open", "quotation mark"),
        ("./ring-me", "whole path"),
        ("/nowhere/ring-me 1", "not there"),
        ("ring-me-that-is-nowhere", "not there"),
        ("/etc/passwd", "may not be run"),
        ("true \0", "character"),
    ],
)
def test_what_would_not_ring_is_refused_beforehand(text: str, word: str) -> None:
    with pytest.raises(StewardFault, match=word):
        check_command(text)


def test_a_good_command_is_a_program_and_its_arguments() -> None:
    assert check_command('true --to "the person on duty"') == ("true", "--to", "the person on duty")
