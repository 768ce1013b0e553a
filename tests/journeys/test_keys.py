"""The keyboard in the real window: every key of the list behind F1 does what the list says, and focus shows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QTextEdit, QWidget

from bench.walk.hand import Hand
from client.ui.kit.shortcuts import shortcuts

pytestmark = pytest.mark.slow
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def hand(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hand]:
    """The examples: there every place but the guide desk is open."""
    hand = Hand(qapp, tmp_path_factory.mktemp("keys"))
    hand.begin()
    hand.press("lookAround")
    hand.until(lambda: hand.leeward.window.shown == "community", "the examples did not open", 60)
    hand.until(lambda: len(hand.rows("threadList")) > 5, "the list stays empty")
    yield hand
    hand.stop()


def press(hand: Hand, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    hand.leeward.window.activateWindow()
    hand.settle()
    QTest.keyClick(QApplication.focusWidget() or hand.leeward.window, key, modifier)
    hand.settle()


def focused(hand: Hand) -> str:
    widget = QApplication.focusWidget()
    return "" if widget is None else widget.objectName()


def test_a_place_for_each_number(hand: Hand) -> None:
    for key, place in (
        (Qt.Key.Key_1, "today"),
        (Qt.Key.Key_3, "journal"),
        (Qt.Key.Key_4, "trends"),
        (Qt.Key.Key_5, "tools"),
        (Qt.Key.Key_6, "library"),
        (Qt.Key.Key_7, "settings"),
        (Qt.Key.Key_2, "community"),
    ):
        press(hand, key, CTRL)
        assert hand.leeward.window.shown == place


def test_support_and_back(hand: Hand) -> None:
    for key, modifier in (
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier),
    ):
        before = hand.leeward.window.shown
        press(hand, Qt.Key.Key_H, CTRL)
        assert hand.leeward.window.shown == "support"
        assert QApplication.focusWidget() is not None
        press(hand, key, modifier)
        assert hand.leeward.window.shown == before


def test_search_a_thread_read_it_answer_it_and_come_back(hand: Hand) -> None:
    press(hand, Qt.Key.Key_2, CTRL)
    press(hand, Qt.Key.Key_F, CTRL)
    assert focused(hand) == "threadSearch"
    press(hand, Qt.Key.Key_Return)
    assert focused(hand) == "threadList"
    press(hand, Qt.Key.Key_Down)
    press(hand, Qt.Key.Key_Return)
    hand.until(
        lambda: hand.sees("conversation") and bool(hand.rows("conversation")), "the thread stays empty"
    )
    assert focused(hand) == "conversation"
    press(hand, Qt.Key.Key_Tab)
    assert focused(hand) == "replyBox"
    QTest.keyClicks(hand.see("replyBox", QWidget), "Me too.")
    before = len(hand.rows("conversation"))
    press(hand, Qt.Key.Key_Return, CTRL)
    hand.until(lambda: len(hand.rows("conversation")) == before + 1, "the reply did not appear")
    press(hand, Qt.Key.Key_Escape)
    assert focused(hand) == "threadList"


def test_something_new_in_each_place(hand: Hand) -> None:
    press(hand, Qt.Key.Key_2, CTRL)
    press(hand, Qt.Key.Key_N, CTRL)
    hand.see("threadTitle", QWidget)
    assert focused(hand) == "threadTitle"
    press(hand, Qt.Key.Key_Escape)
    press(hand, Qt.Key.Key_3, CTRL)
    press(hand, Qt.Key.Key_N, CTRL)
    assert focused(hand) == "entryText"
    paper = hand.see("entryText", QTextEdit)
    QTest.keyClicks(paper, "Rain on the skylight")
    press(hand, Qt.Key.Key_Return, CTRL)
    hand.until(lambda: any("Rain on" in row for row in hand.rows("entryList")), "the entry was not kept")


def test_f5_asks_for_new_posts(hand: Hand) -> None:
    press(hand, Qt.Key.Key_2, CTRL)
    sync = hand.leeward.sync
    hand.until(lambda: not sync.state.running, "a sync does not end", 60)
    before = sync.state.finished_at
    press(hand, Qt.Key.Key_F5)
    hand.until(lambda: not sync.state.running and sync.state.finished_at != before, "no sync", 60)


@pytest.mark.parametrize(
    "place", ["today", "community", "journal", "trends", "tools", "library", "settings", "support"]
)
def test_f6_goes_through_every_part_and_comes_back(hand: Hand, place: str) -> None:
    window = hand.leeward.window
    window.go(place)
    hand.settle()
    shift = Qt.KeyboardModifier.ShiftModifier
    start = QApplication.focusWidget()
    went: list[QWidget | None] = []
    while len(went) < 12:
        press(hand, Qt.Key.Key_F6)
        went.append(QApplication.focusWidget())
        if went[-1] is start:
            break
    assert went[-1] is start
    assert any(each is not None and window.sidebar.isAncestorOf(each) for each in went)
    assert any(each is not None and window.header.isAncestorOf(each) for each in went)
    press(hand, Qt.Key.Key_F6, shift)
    assert QApplication.focusWidget() is (went[-2] if len(went) > 1 else start)
    assert window.shown == place


def test_f1_lists_what_there_is(hand: Hand) -> None:
    press(hand, Qt.Key.Key_F1)
    dialog = hand.see("shortcuts", QDialog)
    said = {label.text() for label in dialog.findChildren(QWidget) if hasattr(label, "text")}
    assert {keys for keys, _ in shortcuts(guide=False)} <= said
    assert not any("guide desk" in each for each in said), "only a guide has one"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    hand.settle()
    assert not hand.sees("shortcuts")


def test_f1_lists_the_keys_of_a_guide_desk_where_there_is_one(hand: Hand) -> None:
    hand.leeward.window.sidebar.set_keys(["today", "community", "journal", "guide_desk", "settings"])
    press(hand, Qt.Key.Key_F1)
    dialog = hand.see("shortcuts", QDialog)
    said = {label.text() for label in dialog.findChildren(QWidget) if hasattr(label, "text")}
    assert {words for each in shortcuts(guide=True) for words in each} <= said


@pytest.mark.parametrize("look", ["light", "dark", "hc_light", "hc_dark"])
@pytest.mark.parametrize("place", ["today", "community", "journal", "settings", "support"])
def test_focus_shows_wherever_tab_comes(hand: Hand, place: str, look: str) -> None:
    window = hand.leeward.window
    hand.leeward.theme.choose(theme=look)
    window.activateWindow()
    window.go(place)
    hand.until(lambda: QApplication.focusWidget() is not None, "nothing has the focus")
    unseen, seen = [], set()
    for _ in range(40):
        widget = QApplication.focusWidget()
        assert widget is not None, "the focus is lost"
        if widget in seen:
            break
        seen.add(widget)
        with_it = window.grab().toImage()
        nowhere(window)
        without = window.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if with_it == without:
            unseen.append(f"{type(widget).__name__} {widget.objectName()!r} {widget.accessibleName()!r}")
        press(hand, Qt.Key.Key_Tab)
    hand.leeward.theme.choose(theme="light")
    assert len(seen) > 4
    assert unseen == []


def nowhere(window: QWidget) -> None:
    """Take the focus from everything."""
    widget = QApplication.focusWidget()
    if widget is not None:
        widget.clearFocus()
    QApplication.processEvents()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_window_is_never_too_small_for_its_text(hand: Hand, scale: float) -> None:
    window = hand.leeward.window
    hand.leeward.theme.choose(scale=scale)
    window.resize(300, 200)
    hand.settle()
    least = window.minimumSize()
    hand.leeward.theme.choose(scale=1.0)
    window.resize(1180, 760)
    assert (least.width(), least.height()) == (min(640 * scale, 1000), min(480 * scale, 600))
