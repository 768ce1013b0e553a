from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from client.ui.kit.long_list import LongList
from client.ui.theme import Theme
from tests.client.ui.community.harbour import Harbour, post
from tests.client.ui.community.shown import CONTROL, Shown, open_wins, place_of, settle
from tests.client.ui.standing import Standing
from tests.support.loopback import Reply

# Coming here


def test_without_a_community_there_is_one_way_in(home: Standing, qtbot: QtBot) -> None:
    shown = Shown(qtbot, home)
    shown.until(lambda: shown.sees("haveInvitation"))
    assert shown.place.where() == "Only on this computer"
    shown.press("haveInvitation")
    assert home.went == ["join"]
    shown.place.write()
    assert not shown.sees("threadTitle")


def test_it_says_who_can_read_it(at_harbour: Harbour, shown: Shown) -> None:
    assert "Guides and members can read this" in shown.place.where()
    at_harbour.examples = True
    assert shown.place.where() == "Examples, only on this computer"


def test_a_thread_opens_by_click_and_reads_in_order(shown: Shown) -> None:
    open_wins(shown)
    spoken = shown.rows("conversation")
    assert "Small wins this week" in spoken[0]
    written = ("Got outside", "It counts twice", "Content note: self-harm", "whole win")
    assert all(part in row for part, row in zip(written, spoken, strict=True))
    assert "garden" not in spoken[2]


def test_enter_opens_a_thread_and_escape_leads_back_to_it(shown: Shown) -> None:
    threads = shown.find("threadList", LongList)
    assert QApplication.focusWidget() is threads
    shown.key(Qt.Key.Key_Down)
    first = threads.currentIndex().row()
    shown.key(Qt.Key.Key_Return)
    shown.until(lambda: shown.find("conversation", LongList).isVisible())
    assert QApplication.focusWidget() is shown.find("conversation", LongList)
    assert shown.place.back()
    assert QApplication.focusWidget() is threads
    assert threads.currentIndex().row() == first
    assert not shown.place.back(), "there is nothing further back"


# Reading


def test_a_note_opens_by_enter_and_by_a_click_and_never_by_itself(shown: Shown) -> None:
    open_wins(shown)
    posts = shown.find("conversation", LongList)
    posts.setCurrentIndex(posts.model().index(2, 0))
    shown.key(Qt.Key.Key_Return)
    assert "garden" in shown.rows("conversation")[2]
    rect = posts.visualRect(posts.model().index(2, 0))
    assert rect.height() > 0
    px = shown.home.theme.px
    bar = rect.topLeft() + QPoint(rect.width() // 2, px(5 + 16 + 30 + 10 + 20))
    QTest.mouseClick(posts.viewport(), Qt.MouseButton.LeftButton, pos=bar)
    settle()
    assert "garden" not in shown.rows("conversation")[2]
    rect = posts.visualRect(posts.model().index(1, 0))
    QTest.mouseClick(posts.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    settle()
    assert "garden" not in shown.rows("conversation")[2]


def test_a_search_hit_opens_at_its_post(shown: Shown) -> None:
    QTest.keyClicks(shown.find("threadSearch", QLineEdit), "whole")
    shown.rows_come("threadList", 1)
    assert "whole win" in shown.rows("threadList")[0]
    shown.click("threadList", 0)
    shown.rows_come("conversation", 4)
    shown.until(lambda: shown.find("conversation", LongList).currentIndex().row() == 3)
    assert shown.place.back()
    assert shown.place.back(), "from what was found to all threads"
    shown.rows_come("threadList", 3)
    assert shown.find("threadSearch", QLineEdit).text() == ""


def test_nothing_found_is_said_kindly(shown: Shown) -> None:
    QTest.keyClicks(shown.find("threadSearch", QLineEdit), "mongoose")
    shown.until(lambda: "Nothing on this computer has these words" in shown.words())


def test_rooms_can_be_chosen(shown: Shown) -> None:
    rooms = shown.find("roomChoice", QComboBox)
    assert [rooms.itemText(at) for at in range(rooms.count())] == ["All rooms", "Sleep"]
    rooms.setCurrentIndex(1)
    rooms.activated.emit(1)
    shown.until(lambda: shown.place.threads.state.room is not None)
    shown.rows_come("threadList", 3)


def test_the_list_keeps_its_place_when_something_new_arrives(at_harbour: Harbour, shown: Shown) -> None:
    open_wins(shown)
    threads = shown.find("threadList", LongList)
    chosen = shown.rows("threadList")[threads.currentIndex().row()]
    feed = at_harbour.village.feed
    post(feed, "new", "Something new.", title="New here")
    feed.publish()
    shown.key(Qt.Key.Key_F5)
    shown.rows_come("threadList", 4)
    assert "New here" in shown.rows("threadList")[0]
    assert shown.rows("threadList")[threads.currentIndex().row()] == chosen


# Room


def test_narrow_it_is_one_pane_at_a_time(at_harbour: Harbour, qtbot: QtBot) -> None:
    shown = Shown(qtbot, at_harbour, size=(600, 600))
    shown.rows_come("threadList", 3)
    assert not shown.sees("conversation")
    open_wins(shown)
    assert shown.sees("conversation")
    assert not shown.sees("threadList")
    shown.press("backToThreads")
    assert shown.sees("threadList")
    assert not shown.sees("conversation")
    shown.click("threadList", 0)
    shown.key(Qt.Key.Key_F, CONTROL)
    assert QApplication.focusWidget() is shown.find("threadSearch", QLineEdit)
    open_wins(shown)
    shown.place.resize(964, 660)
    settle()
    assert shown.sees("threadList")
    assert shown.sees("conversation")


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_at_twice_the_text_size_everything_can_be_reached(
    at_harbour: Harbour, qtbot: QtBot, theme: Theme, direction: str
) -> None:
    theme.choose(scale=2.0, direction=direction)
    shown = Shown(qtbot, at_harbour, size=(896, 410))
    shown.rows_come("threadList", 3)
    for name in ("threadSearch", "roomChoice", "newThread", "syncNow", "ownPosts", "threadList"):
        widget = shown.find(name, QWidget)
        inside = shown.place.rect().contains(place_of(widget, shown.place).center())
        assert widget.isVisible()
        assert inside, name
    open_wins(shown)
    assert not shown.sees("replyBox"), "an empty box gives its room to the posts"
    assert shown.find("conversation", QWidget).height() > 410 // 2
    shown.press("writeReply")
    box = shown.find("replyBox", QPlainTextEdit)
    assert QApplication.focusWidget() is box
    shown.key(Qt.Key.Key_Backtab)
    settle()
    shown.find("conversation", QWidget).setFocus()
    settle()
    assert not shown.sees("replyBox")
    shown.press("writeReply")
    QTest.keyClicks(box, "words")
    settle()
    assert not shown.sees("writeReply")
    for name in ("replyBox", "postReply", "backToThreads", "needHelp"):
        rect = place_of(shown.find(name, QWidget), shown.place)
        assert shown.place.rect().contains(rect), name
    theme.choose(direction="ltr")


def test_each_control_has_a_name_and_the_rows_speak(shown: Shown) -> None:
    open_wins(shown)
    unnamed = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in shown.place.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not _spoken(widget)
    ]
    assert unnamed == []
    for name in ("threadList", "conversation"):
        interface = QAccessible.queryAccessibleInterface(shown.find(name, LongList))
        first = interface.child(0)
        assert "Small wins" in first.text(QAccessible.Text.Name)


def _spoken(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_a_thread_that_went_meanwhile_says_so(at_harbour: Harbour, shown: Shown) -> None:
    shown.place.open(UUID(int=5))
    shown.until(lambda: "This thread is not here any more" in shown.words())
    assert not shown.sees("replyBox")


def test_a_server_that_does_not_answer_leaves_the_reply_waiting(at_harbour: Harbour, shown: Shown) -> None:
    at_harbour.village.replies["/v1/submissions"] = [Reply(b"<html>gateway</html>", 404)] * 3
    open_wins(shown)
    box = shown.find("replyBox", QPlainTextEdit)
    box.setFocus()
    QTest.keyClicks(box, "Into the wind.")
    shown.press("postReply")
    shown.until(lambda: "Waits here; it goes out by itself" in shown.rows("conversation")[-1])
    shown.until(lambda: "Offline. What you write waits here." in shown.words())
