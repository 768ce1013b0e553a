"""What looks for words that do not fit, and for what a screen reader could not say, must be able to find it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bench.screens.clipping import clipped
from bench.screens.naming import out_of_order, out_of_reach, unnamed
from bench.screens.tongues import LONGER, PSEUDO, bare, pseudo, speaking, untranslated
from client.ui.kit.controls import Button, IconButton, Label
from client.ui.kit.prose import Prose
from client.ui.theme import Theme

LONG = "A sentence that needs a good deal more room than it was given here"


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(qapp)
    yield theme
    theme.deleteLater()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QWidget:
    assert theme.whole
    window = QWidget()
    window.resize(500, 400)
    qtbot.addWidget(window)
    return window


def shown(window: QWidget, widget: QWidget, *size: int) -> QWidget:
    widget.setParent(window)
    widget.setObjectName("tried")
    if size:
        widget.setFixedSize(*size)
    window.show()
    widget.show()
    QApplication.processEvents()
    return widget


@pytest.mark.parametrize(
    ("make", "size"),
    [
        (lambda theme: Label(LONG, wrap=False), (80, 40)),
        (lambda theme: Label(LONG), (80, 20)),
        (lambda theme: Button(theme, LONG), (80, 40)),
        (lambda theme: Prose(theme, LONG), (80, 20)),
    ],
    ids=["a label in one line", "a wrapped label", "a button", "prose"],
)
def test_words_that_do_not_fit_are_found(
    window: QWidget, theme: Theme, make: Callable[[Theme], QWidget], size: tuple[int, int]
) -> None:
    shown(window, make(theme), *size)
    (found,) = clipped(window)
    assert "'tried'" in found


def test_what_would_have_to_scroll_sideways_is_found(window: QWidget) -> None:
    area = QScrollArea()
    inner = QLabel("wide")
    inner.setFixedSize(900, 30)
    area.setWidget(inner)
    shown(window, area, 300, 200)
    assert any("900 px wide" in each for each in clipped(window))


def test_words_with_room_are_not(window: QWidget, theme: Theme) -> None:
    box = QVBoxLayout(window)
    for widget in (Label(LONG), Label("Short", wrap=False), Button(theme, LONG), Prose(theme, LONG)):
        box.addWidget(widget)
    hidden = Label(LONG, wrap=False)
    hidden.setParent(window)
    hidden.setFixedSize(20, 20)
    hidden.hide()
    shown(window, Label("Fits"), 200, 60)
    assert clipped(window) == []


def test_a_control_without_a_name_is_found(window: QWidget, theme: Theme) -> None:
    shown(window, IconButton(theme, "x", ""))
    shown(window, QLineEdit())
    assert sorted(each.split(" without")[0] for each in unnamed(window)) == ["Button", "EditableText"]


def test_a_row_that_says_nothing_is_found(window: QWidget) -> None:
    view = QListView()
    view.setAccessibleName("Rows")
    rows = QStandardItemModel(view)
    for spoken in ("One sentence", ""):
        row = QStandardItem("")
        row.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
        rows.appendRow(row)
    view.setModel(rows)
    shown(window, view)
    assert unnamed(window) == ["'tried': row 1 says nothing"]


def test_a_list_without_a_name_is_found(window: QWidget) -> None:
    view = QListView()
    view.setModel(QStringListModel(["One"], view))
    shown(window, view)
    assert unnamed(window) == ["List without a name: QListView 'tried'"]


def test_a_dialog_has_its_own_way_around(window: QWidget, theme: Theme) -> None:
    shown(window, Button(theme, "Below"))
    dialog = QDialog(window)
    box = QVBoxLayout(dialog)
    reached, not_reached = Button(theme, "Reached"), QPushButton("Not reached")
    not_reached.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    box.addWidget(reached)
    box.addWidget(not_reached)
    dialog.open()
    (found,) = out_of_reach(window)
    assert "QPushButton" in found


def test_what_tab_does_not_come_to_is_found(window: QWidget, theme: Theme) -> None:
    row = QHBoxLayout(window)
    reached, not_reached = Button(theme, "Reached"), QPushButton("Not reached")
    not_reached.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    row.addWidget(reached)
    row.addWidget(not_reached)
    shown(window, QLabel("nothing to press"))
    (found,) = out_of_reach(window)
    assert "QPushButton" in found


def test_a_way_up_with_tab_is_found(window: QWidget, theme: Theme) -> None:
    area, column = QScrollArea(), QWidget()
    box = QVBoxLayout(column)
    buttons = [Button(theme, words) for words in ("Above", "Between", "Below")]
    for button in buttons:
        box.addWidget(button)
    area.setWidget(column)
    shown(window, area, 300, 300)
    QWidget.setTabOrder(buttons[0], buttons[1])
    QWidget.setTabOrder(buttons[1], buttons[2])
    assert out_of_order(window) == []
    QWidget.setTabOrder(buttons[2], buttons[1])
    (found,) = out_of_order(window)
    assert "stands above it" in found


def test_a_dialog_larger_than_its_window_is_found(window: QWidget, theme: Theme) -> None:
    shown(window, Button(theme, "Below"))
    dialog = QDialog(window)
    dialog.resize(window.width(), window.height() + 1)
    dialog.open()
    (found,) = clipped(window)
    assert "the window 500 by 400" in found
    dialog.resize(window.width(), window.height())
    assert clipped(window) == []


@pytest.mark.parametrize(
    "words", ["Reply", "{name} wrote %n posts to &you.", "Two\n\nlines", "Proofs (*.json)"]
)
def test_made_up_words_are_longer_and_keep_what_is_not_a_word(words: str) -> None:
    said = pseudo(words)
    assert len(said) >= (1 + LONGER) * len(words)
    assert (said[0], said[-1]) == ("[", "]")
    for kept in ("{name}", "%n", "&", "\n\n", "*.json"):
        assert (kept in said) == (kept in words)


def test_what_no_translation_reaches_is_found(qapp: QApplication, window: QWidget) -> None:
    with speaking(qapp, PSEUDO):
        told = QApplication.translate("places", "Settings")
    shown(window, QLabel(f"{told} \u2068Anyone\u2069 Known words"))
    assert untranslated(window, "Known words") == []
    shown(window, QLabel(f"{told} and more"))
    assert [each.split(": ")[-1] for each in untranslated(window, "")] == [
        repr(f"{told} \u2068Anyone\u2069 Known words"),
        repr(f"{told} and more"),
    ]
    assert QApplication.translate("places", "Settings") == "Settings"


def test_a_name_without_marks_around_it_is_found(window: QWidget) -> None:
    shown(window, QLabel("Reply to \u2068quiet-otter\u2069"))
    shown(window, QLabel("quiet-otter"))
    assert bare(window, ["quiet-otter"]) == []
    shown(window, QLabel("Reply to quiet-otter"))
    assert len(bare(window, ["quiet-otter"])) == 1
