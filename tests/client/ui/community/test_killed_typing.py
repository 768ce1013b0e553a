"""Words that the window says are kept are there again after the process was killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from client.ui.theme import Theme
from tests.client.ui.community import killed_typist
from tests.client.ui.community.harbour import harbour
from tests.client.ui.community.killed_typist import Typist, find
from tests.support.feed_builder import named_id

ROOT = Path(__file__).parents[4]


def holds(box: QPlainTextEdit, words: str) -> bool:
    return box.toPlainText() == words


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_typed_paused_killed_and_there_again(theme: Theme, tmp_path: Path, qtbot: QtBot) -> None:
    profile = tmp_path / "profile"
    with harbour(theme, profile, qtbot):
        pass  # joined and synced once; the server is gone from now on
    with subprocess.Popen(
        [sys.executable, "-m", killed_typist.__name__, str(profile)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as typing:
        assert typing.stdout is not None
        assert typing.stdout.readline() == "kept\n"
        typing.send_signal(signal.SIGKILL)
        assert typing.wait(10) == -signal.SIGKILL

    home = Typist(theme, profile)
    try:
        place = home.go_home()
        qtbot.addWidget(place)
        for name in ("wins", "nights"):
            place.open(named_id(name))
            box = find(place.reading, QPlainTextEdit, "replyBox")
            qtbot.waitUntil(partial(holds, box, f"For {name} I wanted to say"))
            state = place.conversation.state
            assert (state.notes, state.answers) == (("grief",), named_id(f"{name}-1"))
        place.write()
        title = find(place, QLineEdit, "threadTitle")
        qtbot.waitUntil(lambda: title.text() == "Early birds")
        assert find(place, QPlainTextEdit, "threadText").toPlainText() == "They begin at four"
        drafts = home.do(home.session.conversing.drafts())
        assert sorted(one.kind for one in drafts) == ["reply", "reply", "thread"]
        place.close()
    finally:
        home.close()
