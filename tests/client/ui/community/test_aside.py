"""What is told above the threads is whole in every window, and leaves the threads some of it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from bench.screens.clipping import clipped
from client.ui.community.aside import Aside
from client.ui.kit.controls import Label
from client.ui.kit.long_list import LongList
from tests.client.ui.community.harbour import Harbour
from tests.client.ui.community.shown import Shown, settle
from tests.client.ui.community.test_distrust import fork, sync


def test_it_scrolls_where_large_text_leaves_no_room(at_harbour: Harbour, qtbot: QtBot) -> None:
    at_harbour.theme.choose(scale=2.0)
    shown = Shown(qtbot, at_harbour, size=(900, 460))
    shown.rows_come("threadList", 3)
    aside = shown.place.findChild(Aside)
    assert aside is not None
    assert not aside.isVisible(), "nothing is told yet"
    fork(at_harbour)
    sync(at_harbour, shown)
    shown.until(lambda: shown.sees("writingStopped"))
    settle()
    assert clipped(shown.place) == []
    assert aside.verticalScrollBar().maximum() > 0
    assert shown.find("threadList", LongList).height() > 60

    shown.place.resize(900, 1400)
    settle()
    assert aside.verticalScrollBar().maximum() == 0
    assert any(label.isVisible() for label in aside.findChildren(Label))
