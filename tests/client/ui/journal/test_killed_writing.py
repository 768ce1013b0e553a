"""Somebody who types without a pause loses no more than the last second when the process is killed."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from client.ui.theme import Theme
from tests.client.ui.journal import killed_writer
from tests.client.ui.journal.killed_writer import FILL, Writer, paper_of
from tests.client.ui.standing import Standing

ROOT = Path(__file__).parents[4]
WRITING_SECONDS = 4.0
LOST_SECONDS = 1.0
SLOW_SECONDS = 1.0
"""For a machine that is busy with other tests: the draft itself takes its time to reach the disk."""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_typed_without_a_pause_killed_and_there_again(theme: Theme, tmp_path: Path, qtbot: QtBot) -> None:
    profile = tmp_path / "profile"
    made = Standing(theme, profile)
    made.make_vault()
    made.close()
    typed: list[tuple[float, int]] = []
    with subprocess.Popen(
        [sys.executable, "-m", killed_writer.__name__, str(profile)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as writing:
        assert writing.stdout is not None
        for line in writing.stdout:
            typed.append((time.monotonic(), int(line)))
            if typed[-1][0] - typed[0][0] > WRITING_SECONDS:
                break
        writing.send_signal(signal.SIGKILL)
        killed = time.monotonic()
        assert writing.wait(10) == -signal.SIGKILL

    home = Writer(theme, profile)
    try:
        place = home.go_home()
        qtbot.addWidget(place)
        paper = paper_of(place)
        qtbot.waitUntil(lambda: paper.words() != "")
        words = paper.words()
        assert words.startswith(FILL)
        kept = [int(each) for each in re.findall(r"(\d+) ", words.removeprefix(FILL))]
        assert kept == list(range(len(kept))), "what is there has no gap"
        owed = [number for when, number in typed if when < killed - LOST_SECONDS - SLOW_SECONDS]
        assert owed
        assert kept
        assert kept[-1] >= owed[-1]
        place.close()
    finally:
        home.close()
