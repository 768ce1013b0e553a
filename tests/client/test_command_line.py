"""What the program does with odd arguments and odd surroundings, as a person in a terminal sees it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def leeward(
    *arguments: str, without: tuple[str, ...] = (), stdout: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run the program; stdout goes to that file where one is named."""
    environment = {name: value for name, value in os.environ.items() if name not in without}
    with open(stdout or os.devnull, "wb") as file:
        return subprocess.run(
            [sys.executable, "-m", "client", *arguments],
            cwd=ROOT,
            env=environment,
            stdout=file if stdout else subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            timeout=30,
            check=False,
        )


@pytest.mark.parametrize("asks", ["--help", "-h"])
def test_help_is_no_mistake(asks: str) -> None:
    done = leeward(asks)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("usage: leeward")


@pytest.mark.parametrize(
    "odd", [["--nonsense"], ["--profile"], ["--profile", ""], ["--profile", "a", "b"], ["a"]]
)
def test_what_is_not_understood_is_said(odd: list[str]) -> None:
    done = leeward(*odd)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("usage: leeward")


def test_a_profile_that_is_a_file_or_has_no_possible_name_opens_a_window(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("words")
    for profile in (str(file), str(tmp_path / ("long" * 100))):
        done = leeward("--profile", profile, "--show-and-quit")
        assert (done.returncode, done.stdout) == (0, "shown\n"), done.stderr
        assert "Traceback" not in done.stderr
    assert file.read_text() == "words"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a screen")
def test_without_a_screen_it_says_so() -> None:
    done = leeward(
        "--show-and-quit", without=("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM")
    )
    assert done.returncode == 1
    assert done.stderr.startswith("Leeward found no screen")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a file that is always full")
def test_it_ends_though_nobody_can_be_told(tmp_path: Path) -> None:
    done = leeward("--profile", str(tmp_path), "--show-and-quit", stdout="/dev/full")
    assert "Traceback" not in done.stderr
