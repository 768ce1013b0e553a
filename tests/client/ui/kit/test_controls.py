from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyleOptionButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from client.ui.kit.controls import Button, breathe
from client.ui.theme import Theme


def test_margins_follow_the_direction_and_the_text_size(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    box = QVBoxLayout(page)
    breathe(box, theme, margins=(6, 1, 24, 2), spacing=8)

    def around() -> tuple[int, int, int, int]:
        margins = box.contentsMargins()
        return margins.left(), margins.top(), margins.right(), margins.bottom()

    assert (around(), box.spacing()) == ((6, 1, 24, 2), 8)
    theme.choose(direction="rtl")
    assert around() == (24, 1, 6, 2)
    theme.choose(direction="ltr", scale=2.0)
    assert (around(), box.spacing()) == ((12, 2, 48, 4), 16)


def test_a_button_s_words_keep_their_own_direction(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "Leave…")
    qtbot.addWidget(button)
    option = QStyleOptionButton()
    button.initStyleOption(option)
    assert option.text == "Leave…"
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    button.initStyleOption(option)
    assert option.text == "\u2068Leave…\u2069", "else its last mark stood before its first letter"
    assert button.text() == "Leave…"
