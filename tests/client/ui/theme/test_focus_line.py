"""A control that has the focus is as large as one that has not: nothing in the window moves when Tab is pressed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QTabBar, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from client.ui.kit.controls import Button, ButtonKind, IconButton
from client.ui.kit.navigation import Sidebar
from client.ui.theme import SHADES, Shade, Theme
from tests.client.ui.theme.test_tokens import contrast

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


def chosen(theme: Theme) -> QWidget:
    button = Button(theme, "Words", "choice")
    button.setCheckable(True)
    button.setChecked(True)
    return button


def tabs(_: Theme) -> QWidget:
    bar = QTabBar()
    bar.setExpanding(True)
    bar.setObjectName("ownSections")
    bar.addTab("Words")
    return bar


def places(theme: Theme) -> QWidget:
    sidebar = Sidebar(theme)
    sidebar.set_keys(["today", "journal"])
    sidebar.select("today")
    return sidebar


def pixels_that_tell(before: QImage, after: QImage) -> int:
    """How many differ by 3:1, which somebody who sees no hues can tell."""
    return sum(
        contrast(before.pixelColor(x, y).name(), after.pixelColor(x, y).name()) >= 3
        for x in range(before.width())
        for y in range(before.height())
        if before.pixel(x, y) != after.pixel(x, y)
    )


@pytest.mark.parametrize("shade", SHADES)
@pytest.mark.parametrize("make", [partial(Button, text="Words", kind="primary"), chosen, tabs, places])
def test_the_focus_can_be_told_without_seeing_hues(
    qtbot: QtBot, theme: Theme, shade: Shade, make: Callable[[Theme], QWidget]
) -> None:
    theme.choose(theme=shade)
    window, control, other = QWidget(), make(theme), QLineEdit()
    window.setObjectName("window")
    qtbot.addWidget(window)
    box = QVBoxLayout(window)
    box.addWidget(other)
    box.addWidget(control)
    other.setFixedSize(0, 0)  # its own line of focus is not looked at
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    other.setFocus()
    part = control.list if isinstance(control, Sidebar) else control
    row = (
        control.list.visualItemRect(control.list.item(0)) if isinstance(control, Sidebar) else control.rect()
    )
    before = window.grab().toImage()
    part.setFocus()
    after = window.grab().toImage()
    around = 2 * (row.width() + row.height())
    # With the most contrast a chosen row has a whole line already: the gaps of a broken one tell.
    broken = shade.startswith("hc") and isinstance(control, QTabBar | Sidebar)
    assert pixels_that_tell(before, after) >= (0.8 if broken else 1.2) * around


@pytest.mark.parametrize("shade", SHADES)
@pytest.mark.parametrize("kind", ["choice", "chip"])
def test_what_is_chosen_can_be_told_without_seeing_hues(
    qtbot: QtBot, theme: Theme, shade: Shade, kind: ButtonKind
) -> None:
    theme.choose(theme=shade)
    window, button, other = QWidget(), Button(theme, "Words", kind), QLineEdit()
    window.setObjectName("window")
    qtbot.addWidget(window)
    box = QVBoxLayout(window)
    for each in (other, button):
        box.addWidget(each)
    button.setCheckable(True)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    other.setFocus()
    at_rest = button.sizeHint()
    before = window.grab(button.geometry()).toImage()
    button.setChecked(True)
    assert button.sizeHint() == at_rest
    after = window.grab(button.geometry()).toImage()
    assert pixels_that_tell(before, after) >= 0.9 * 2 * (button.width() + button.height())
