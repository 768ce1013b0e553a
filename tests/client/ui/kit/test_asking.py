"""A question is never larger than its window, and its answers are always in sight."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from bench.screens.clipping import clipped
from client.ui.kit.asking import ask
from client.ui.kit.controls import Scroller
from client.ui.theme import Theme


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(qapp)
    yield theme
    theme.choose(scale=1.0)
    theme.deleteLater()


@pytest.mark.parametrize(("scale", "scrolls"), [(1.0, False), (2.0, True)])
def test_a_long_question_fits_its_window(qtbot: QtBot, theme: Theme, scale: float, scrolls: bool) -> None:
    assert theme.whole
    theme.choose(scale=scale)
    window = QWidget()
    window.resize(1024, 640)
    qtbot.addWidget(window)
    window.show()
    done: list[bool] = []
    ask(
        window,
        theme,
        name="leaving",
        title="Leave it?",
        about=["Words about what goes and what stays, of which there are many. " * 5] * 4,
        stay="Stay",
        go="Leave for good",
        do=lambda: done.append(True),
    )
    (dialog,) = window.findChildren(QDialog)
    QApplication.processEvents()
    assert clipped(window) == []
    for name in ("leavingNot", "leavingYes"):
        button = dialog.findChild(QAbstractButton, name)
        assert button is not None
        assert dialog.rect().contains(QRect(button.mapTo(dialog, QPoint(0, 0)), button.size()))
    (words,) = dialog.findChildren(Scroller)
    assert (words.verticalScrollBar().maximum() > 0) is scrolls
    dialog.accept()
    assert done == [True]
