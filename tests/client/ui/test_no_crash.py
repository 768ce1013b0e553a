"""What would end the whole program without a word is tried in processes of their own."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from client.ui.theme import Theme

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

TABLES_AND_THEMES = """
from datetime import date

from client.ui.kit.chart_days import DayPoint
from client.ui.kit.chart_table import ChartWithTable
from client.ui.kit.long_list import LongList
from client.ui.kit.shortcuts import show_shortcuts
from client.ui.theme import SHADES

there = []
turns = iter(range(1000))
today = date(2026, 11, 21)


def step():
    turn = next(turns)
    both = ChartWithTable(leeward.theme, title="Days", today=lambda: today)
    both.show_points([DayPoint(today.toordinal() - back, 2, 4, 3.0, 2) for back in range(20, -1, -1)])
    both.show_table(turn % 2 == 0)
    for widget in (both, LongList(leeward.theme)):
        widget.show()
        there.append(widget)
    if turn % 5 == 0:
        show_shortcuts(leeward.window, leeward.theme)
    leeward.theme.choose(
        theme=SHADES[turn % len(SHADES)], scale=(1.0, 1.5, 2.0)[turn % 3], direction=("ltr", "rtl")[turn % 2]
    )
    application.processEvents()
    while len(there) > 6:
        gone = there.pop(turn % 5)
        if turn % 2:
            gone.deleteLater()
        else:
            gone.close()
        del gone


run(step, times=20)
print("ended")
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


def test_tables_lists_and_dialogs_come_and_go_while_the_look_changes(tmp_path: Path) -> None:
    assert ended(TABLES_AND_THEMES, tmp_path) == (0, "ended\n", "")


def test_nobody_takes_the_sheet_away() -> None:
    """When an application's last sheet is taken away, Qt forgets the widgets that wear it but were never shown.

    It keeps them as they are destroyed, and the next sheet walks over what is no longer there: so it went with the
    scroll bars of a table's headers (Qt 6.11). One sheet may follow another; only the theme sets one, never an empty.
    """
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for folder in ("client", "tests", "bench")
        for path in sorted((ROOT / folder).rglob("*.py"))
        if path != ROOT / "client" / "ui" / "theme" / "theme.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "setStyleSheet"
    ]
    assert found == []


class Watched:
    """The application, with each sheet that it is given."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self.sheets: list[str] = []

    def __getattr__(self, name: str) -> Any:
        if name.startswith("setStyle"):
            return self._put
        return getattr(self._application, name)

    def _put(self, sheet: str) -> None:
        self.sheets.append(sheet)


def test_no_change_of_the_look_takes_the_sheet_away(
    theme: Theme, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor for a moment only, though the next sheet would be put on in a quarter of the time."""
    watched = Watched(qapp)
    with monkeypatch.context() as patched:
        patched.setattr(theme, "_application", watched)
        theme.choose(theme="hc_dark", scale=2.0)
        theme.complete()
    theme.choose(theme="light", scale=1.0)
    assert watched.sheets
    assert all(watched.sheets)
