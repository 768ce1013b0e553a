"""A half-written thought record that the window says is saved is there again after the process was killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from client.domain.exercises import ThoughtRecord
from client.ui.theme import Theme
from client.ui.tools.rows import RecordButton
from tests.client.ui.standing import Standing
from tests.client.ui.tools import killed_writer
from tests.client.ui.tools.killed_writer import Writer

ROOT = Path(__file__).parents[4]


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_half_written_killed_and_there_again(theme: Theme, tmp_path: Path, qtbot: QtBot) -> None:
    profile = tmp_path / "profile"
    made = Standing(theme, profile)
    made.open()
    made.close()
    with subprocess.Popen(
        [sys.executable, "-m", killed_writer.__name__, str(profile)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as writing:
        assert writing.stdout is not None
        assert writing.stdout.readline() == "kept\n"
        writing.send_signal(signal.SIGKILL)
        assert writing.wait(10) == -signal.SIGKILL

    home = Writer(theme, profile)
    try:
        view = home.go_home()
        qtbot.addWidget(home.place)
        (record,) = home.do(home.session.exercising.every(kind="thought-record"))
        assert record.work == ThoughtRecord("She walked past", "She is done with")
        (row,) = view.listed.rows.findChildren(RecordButton)
        assert "begun" in row.accessibleName()
        row.click()
        box = view.writing.form.inputs["thought"]
        assert isinstance(box, QPlainTextEdit)
        assert box.toPlainText() == "She is done with"
        home.place.close()
    finally:
        home.close()
