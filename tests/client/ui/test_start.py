"""What the first picture of the window waits for, told by what is imported and made, not by time."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from client.app import Leeward
from client.config import Config, Paths
from client.ui.kit import controls
from client.ui.kit.controls import Label, Scroller
from client.ui.theme import Theme
from client.ui.unlock.parts import SENSITIVE

TOO_SOON = {
    "asyncio",
    "client.engine",
    "client.services",
    "concurrent",
    "cryptography",
    "dataclasses",
    "httpx",
    "json",
    "msgspec",
    "platformdirs",
    "PySide6.QtSvg",
    "sqlcipher3",
    "subprocess",
    "tomllib",
}
"""Modules that take milliseconds to import."""

SHOWN = """
import sys
from client import early
early.prepare()
import PySide6.QtCore, PySide6.QtWidgets
from client import app

class Told(app.Leeward):
    def say_shown(self):
        print("waiting", *sorted(early.waiting()))
        print("modules", *sys.modules)
        # A class of PySide6 is made when its name is first touched, and is not in its module before.
        print("classes", *(name for name in vars(PySide6.QtCore) if name[0] == "Q"), *vars(PySide6.QtWidgets))
        super().say_shown()

app.Leeward = Told
sys.exit(app.run(["--profile", sys.argv[1], "--show-and-quit"]))
"""


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    (tmp_path / "vault").mkdir()
    (tmp_path / "vault" / "vault.key").touch()
    return tmp_path


@pytest.fixture
def leeward(qapp: QApplication, profile: Path) -> Iterator[Leeward]:
    """The program, its locked window not shown yet."""
    leeward = Leeward(qapp, Config(paths=Paths.under(profile)))
    yield leeward
    leeward.leave()
    leeward.window.deleteLater()
    leeward.theme.deleteLater()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_the_locked_window_is_painted_before_anything_heavy_is_imported(profile: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SHOWN, str(profile)], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    told = {line.split()[0]: set(line.split()[1:]) for line in done.stdout.splitlines()}
    assert "shown" in told
    assert "client.ui.unlock.locked" in told["modules"], "it was another window"
    assert not told["modules"] & TOO_SOON
    assert "QEvent" in told["classes"], "classes are told in another way"
    # Enums by the hundred: 10 ms and 4 ms.
    assert not told["classes"] & {"Qt", "QStyle"}
    assert len(told["waiting"]) == 6


def test_the_numbers_that_stand_for_enums_are_theirs() -> None:
    assert Qt.TextFormat.PlainText.value == controls.PLAIN_TEXT
    across = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    assert (Qt.AlignmentFlag.AlignLeft | across).value == controls.LEFT
    assert (Qt.AlignmentFlag.AlignRight | across).value == controls.RIGHT
    assert Qt.InputMethodHint.ImhSensitiveData.value == SENSITIVE


def test_a_number_reaches_the_widget(theme: Theme, qtbot: QtBot) -> None:
    scroller = Scroller(theme)
    qtbot.addWidget(scroller)
    assert scroller.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAsNeeded
    assert scroller.focusPolicy() == Qt.FocusPolicy.NoFocus
    scroller.verticalScrollBar().setRange(0, 100)
    assert scroller.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert scroller.frameShape() == QScrollArea.Shape.NoFrame


def test_a_label_that_was_told_where_to_stand_stays_there(qtbot: QtBot) -> None:
    label = Label("Words")
    qtbot.addWidget(label)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert label.alignment() == Qt.AlignmentFlag.AlignHCenter


def test_the_first_picture_is_true_and_nothing_moves_when_it_is_completed(
    leeward: Leeward, qtbot: QtBot
) -> None:
    window = leeward.window
    pictures = []
    window.painted.connect(lambda: pictures.append(_places(leeward)))
    # Before the program itself, which completes the window in the same turn.
    leeward.show()
    window.painted.disconnect()
    window.painted.connect(lambda: pictures.append(_places(leeward)))
    window.painted.connect(leeward._warm)
    with qtbot.waitSignal(window.painted):
        pass
    QTest.qWait(1)
    assert leeward.theme.whole
    assert pictures == [_places(leeward)]
    assert {label.textFormat() for label in window.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
    field = window.findChild(QLineEdit, "passphrase")
    assert isinstance(field, QLineEdit)
    assert window.focusWidget() is field
    assert field.echoMode() == QLineEdit.EchoMode.Password
    secret = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
    assert field.inputMethodHints() & secret == secret
    assert field.accessibleName()
    assert window.header.exit_button.cursor().shape() == Qt.CursorShape.PointingHandCursor


def _places(leeward: Leeward) -> dict[str, tuple[int, int, int, int]]:
    """Where the window's words are, and how large."""
    window = leeward.window
    shown = [label for label in window.findChildren(QLabel) if label.isVisible()]
    buttons = [button for button in window.findChildren(QPushButton) if button.isVisible()]
    places = {}
    parts: list[QLabel | QPushButton] = [*shown, *buttons]
    for part in parts:
        corner = part.mapTo(window, part.rect().topLeft())
        places[part.text()] = (corner.x(), corner.y(), part.width(), part.height())
    return places


def test_keys_are_heard_once_the_window_is_seen(leeward: Leeward, qtbot: QtBot) -> None:
    window = leeward.window
    leeward.show()
    with qtbot.waitActive(window):
        pass
    QTest.qWait(1)
    QTest.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert window.shown == "support"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.shown == "locked"
    with qtbot.waitSignal(window.leave):
        for _ in range(3):
            QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)


def test_the_first_picture_is_dark_where_the_system_is(qapp: QApplication) -> None:
    before = qapp.palette()
    dark = QPalette(before)
    dark.setColor(QPalette.ColorRole.Window, QColor(30, 30, 30))
    qapp.setPalette(dark)
    theme = Theme(qapp, whole=False)
    assert theme.tokens.shade == "dark"
    # Then the system itself is asked, and here it says nothing.
    changes: list[str] = []
    theme.changed.connect(lambda: changes.append(theme.tokens.shade))
    theme.complete()
    assert changes == ["light"]
    theme.deleteLater()
    qapp.setPalette(before)
