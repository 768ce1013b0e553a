"""What would end the whole program without a word is tried in processes of their own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]

PROGRAM = """
import gc
import sys
import threading
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from client.app import Leeward
from client.config import Config, Paths

application = QApplication([])
application.setQuitOnLastWindowClosed(False)
leeward = Leeward(application, Config(paths=Paths.under(Path(sys.argv[1]))))
leeward.ended.connect(lambda _: application.quit())
died = set()


def run(step, *, times):
    left = iter(range(times))

    def tick():
        if next(left, None) is None:
            timer.stop()
            leeward.leave()
        else:
            step()

    timer = QTimer(application, interval=0)
    timer.timeout.connect(tick)
    # After what the window does by itself when it was painted.
    leeward.window.painted.connect(lambda: QTimer.singleShot(0, timer.start), Qt.ConnectionType.QueuedConnection)
    leeward.show()
    application.exec()
"""

WIDGETS_IN_CIRCLES = """
class Round(QWidget):
    def __init__(self):
        super().__init__()
        self.itself = self
        QVBoxLayout(self).addWidget(QLabel("words"))

    def __del__(self):
        died.add(threading.current_thread().name)


async def work():
    for _ in range(200):
        [[number] for number in range(500)]


def step():
    Round().show()
    leeward.bridge.run(work(), owner=leeward)
    # Answers come late, for the main thread is busy too; the engine's thread makes objects all the while.
    application.processEvents()


run(step, times=300)
gc.collect()
print(*sorted(died), gc.isenabled())
"""


def ended(program: str, profile: Path) -> tuple[int, str, str]:
    """How a program ended, what it said, and the last lines of what it complained of."""
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", PROGRAM + program, str(profile)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    noise = "This plugin does not support propagateSizeHints()"
    complaints = [line for line in done.stderr.splitlines() if line != noise]
    return done.returncode, done.stdout, "\n".join(complaints[-30:])


def test_no_widget_is_destroyed_outside_the_main_thread(tmp_path: Path) -> None:
    assert ended(WIDGETS_IN_CIRCLES, tmp_path) == (0, "MainThread False\n", "")
