from __future__ import annotations

from PySide6.QtWidgets import QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from client.ui.kit.choice import Choice
from client.ui.theme import Theme


def drawn(choice: Choice) -> str:
    option = QStyleOptionComboBox()
    choice.initStyleOption(option)
    return str(option.currentText)


def test_words_longer_than_the_room_end_in_dots(theme: Theme, qtbot: QtBot) -> None:
    choice = Choice(theme, [("Waiting for a first reply", 1), ("Newest", 2)])
    qtbot.addWidget(choice)
    choice.resize(160, choice.sizeHint().height())
    choice.show()
    assert drawn(choice).endswith("…")
    assert choice.currentText() == "Waiting for a first reply"
    choice.choose(2)
    assert drawn(choice) == "Newest"
    choice.resize(400, choice.height())
    choice.choose(1)
    assert drawn(choice) == "Waiting for a first reply"
