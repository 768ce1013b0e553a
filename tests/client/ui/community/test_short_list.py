from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from client.ui.kit.choice import Choice
from client.ui.theme import Theme
from tests.client.ui.community.harbour import Harbour
from tests.client.ui.community.shown import Shown, place_of, settle
from tests.client.ui.community.test_distrust import fork, sync


def whole(choice: Choice) -> bool:
    """Whether the words of the choice have the room they take, beside the sign that it opens."""
    theme_pads = 2 * choice.fontMetrics().averageCharWidth()
    return choice.fontMetrics().horizontalAdvance(choice.currentText()) + theme_pads < choice.width()


def test_at_the_largest_text_what_stands_above_the_threads_has_its_words(
    at_harbour: Harbour, theme: Theme, qtbot: QtBot
) -> None:
    """The room that a window of 1024 by 640 leaves: search and choices were as narrow as their signs."""
    theme.choose(scale=2.0)
    shown = Shown(qtbot, at_harbour, size=(896, 432))
    shown.rows_come("threadList", 3)
    for name in ("roomChoice", "viewChoice"):
        assert whole(shown.find(name, Choice)), name
    assert shown.find("threadSearch", QWidget).width() >= theme.px(100)
    buttons = [shown.find(name, QAbstractButton) for name in ("newThread", "ownPosts", "needHelpFromList")]
    places = [place_of(each, shown.place) for each in buttons]
    assert all(each.isVisible() for each in buttons)
    assert places[0].center().y() == places[1].center().y()
    assert shown.find("needHelpFromList", QAbstractButton).text()
    assert shown.find("threadList", QWidget).height() >= theme.px(80)


def test_the_call_for_help_keeps_the_focus_and_its_place_as_the_window_grows(
    at_harbour: Harbour, theme: Theme, qtbot: QtBot
) -> None:
    shown = Shown(qtbot, at_harbour, size=(896, 432))
    theme.choose(scale=2.0)
    shown.rows_come("threadList", 3)
    help_button = shown.find("needHelpFromList", QAbstractButton)
    threads = shown.find("threadList", QWidget)
    help_button.setFocus()
    above = place_of(help_button, shown.place).top() < place_of(threads, shown.place).top()
    theme.choose(scale=1.0)
    shown.place.resize(964, 900)
    settle()
    assert above
    assert help_button.hasFocus()
    assert help_button.isVisible()
    assert place_of(help_button, shown.place).top() > place_of(threads, shown.place).top()


def test_what_is_told_above_the_threads_cuts_no_button(
    at_harbour: Harbour, theme: Theme, qtbot: QtBot
) -> None:
    theme.choose(scale=2.0)
    shown = Shown(qtbot, at_harbour, size=(896, 432))
    shown.rows_come("threadList", 3)
    fork(at_harbour)
    sync(at_harbour, shown)
    shown.until(lambda: shown.sees("writingStopped"))
    settle()
    for name in ("roomChoice", "newThread", "ownPosts"):
        each = shown.find(name, QWidget)
        head = each.parentWidget()
        assert head is not None
        assert head.rect().contains(each.geometry()), name
    assert shown.find("threadList", QWidget).height() > 50
