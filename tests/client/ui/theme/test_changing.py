"""A window full of pages changes its look at once, and looks just as if it had begun so."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from client.ui.theme import Theme

DEEP = 12
AT_ONCE = 12
"""Of one change of the look, what a part may hear: its style, its font, its colours, and each once more undressed."""


class Part(QWidget):
    """Counts what it hears of another look."""

    def __init__(self) -> None:
        super().__init__()
        self.heard = 0

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self.heard += 1


def page() -> QWidget:
    made = QWidget()
    made.setProperty("surface", "card")
    box = QVBoxLayout(made)
    words, button = QLineEdit("Words"), QPushButton("Go on")
    words.setProperty("role", "reading")
    button.setProperty("kind", "primary")
    for part in (words, button):
        box.addWidget(part)
    return made


def test_a_part_hears_of_another_look_as_often_however_deep_it_lies(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    inside: QWidget = window
    for _ in range(DEEP):
        inside.setProperty("role", "reading")
        box = QVBoxLayout(inside)
        inside = Part()
        box.addWidget(inside)
    assert isinstance(inside, Part)
    window.show()
    inside.heard = 0
    theme.choose(theme="dark", scale=1.5)
    assert 0 < inside.heard <= AT_ONCE


def test_what_was_changed_looks_as_if_it_had_begun_so(theme: Theme, qtbot: QtBot, qapp: QApplication) -> None:
    changed = page()
    qtbot.addWidget(changed)
    changed.show()
    theme.choose(theme="hc_light", scale=2.0)
    theme.choose(theme="dark", scale=1.5)
    begun = page()
    qtbot.addWidget(begun)
    begun.show()
    for each in (changed, begun):
        each.setFixedSize(400, 300)
        each.setFocus()
    assert changed.grab().toImage() == begun.grab().toImage()
