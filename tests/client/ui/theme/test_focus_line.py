"""A control that has the focus is as large as one that has not: nothing in the window moves when Tab is pressed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from client.ui.kit.controls import Button, ButtonKind, IconButton
from client.ui.theme import Theme

KINDS: tuple[ButtonKind, ...] = ("", "primary", "support", "quiet", "choice")
CONTROLS: dict[str, Callable[[Theme], QWidget]] = {
    "line": lambda _: QLineEdit(),
    "combo": lambda _: QComboBox(),
    "box": lambda _: QCheckBox("Tick"),
    "icon": lambda theme: IconButton(theme, "x", "Close"),
    **{kind or "plain": partial(Button, text="Words", kind=kind) for kind in KINDS},
}


@pytest.mark.parametrize("look", ["light", "hc_dark"])
@pytest.mark.parametrize("name", CONTROLS)
def test_it_keeps_its_size(qtbot: QtBot, theme: Theme, name: str, look: str) -> None:
    theme.choose(theme=look)
    window, control, other = QWidget(), CONTROLS[name](theme), QLineEdit()
    qtbot.addWidget(window)
    box = QVBoxLayout(window)
    box.addWidget(other)
    box.addWidget(control)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    other.setFocus()
    at_rest = control.sizeHint()
    control.setFocus()
    assert control.hasFocus()
    assert control.sizeHint() == at_rest


@pytest.mark.parametrize("name", CONTROLS)
def test_one_line_of_focus_is_enough(qtbot: QtBot, theme: Theme, name: str) -> None:
    """Qt's own frame, which appears once somebody goes by Tab, does not stand inside ours."""
    window, control = QWidget(), CONTROLS[name](theme)
    qtbot.addWidget(window)
    box = QVBoxLayout(window)
    box.addWidget(control)
    window.show()
    window.activateWindow()
    control.setFocus()
    qtbot.waitUntil(control.hasFocus)
    looks = []
    for by_keyboard in (False, True):
        window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, by_keyboard)
        looks.append(control.grab().toImage())
    assert looks[0] == looks[1]
