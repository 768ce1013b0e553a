from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import pytest
from PySide6.QtCore import QAbstractListModel, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from client.domain.errors import Offline
from client.ui.community.screen import CommunityPlace
from client.ui.kit.long_list import LongList
from client.ui.theme import Theme
from client.vault import settings
from protocol import submissions
from tests.client.ui.community.harbour import Harbour, harbour, post, talking
from tests.client.ui.community.test_own_model import age, write
from tests.client.ui.standing import Standing
from tests.support.loopback import Reply

W = TypeVar("W", bound=QWidget)
CONTROL = Qt.KeyboardModifier.ControlModifier


class Shown:
    """The place in a window, and what a person sees and does in it."""

    def __init__(self, qtbot: QtBot, home: Standing, *, size: tuple[int, int] = (964, 660)) -> None:
        self.qtbot = qtbot
        self.home = home
        self.place = CommunityPlace(home)
        qtbot.addWidget(self.place)
        self.place.resize(*size)
        self.place.show()
        self.place.activateWindow()
        qtbot.waitUntil(self.place.isActiveWindow)
        self.place.arrive()

    def find(self, name: str, kind: type[W]) -> W:
        found = self.place.findChild(kind, name)
        assert found is not None, name
        return found

    def sees(self, name: str) -> bool:
        return self.find(name, QWidget).isVisible()

    def press(self, name: str) -> None:
        button = self.find(name, QAbstractButton)
        assert button.isVisible()
        assert button.isEnabled()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        settle()

    def rows(self, name: str) -> list[str]:
        model = self.find(name, LongList).model()
        assert isinstance(model, QAbstractListModel)
        role = Qt.ItemDataRole.AccessibleTextRole
        return [str(model.data(model.index(row), role)) for row in range(model.rowCount())]

    def until(self, true: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(true)

    def rows_come(self, name: str, count: int) -> None:
        self.until(lambda: len(self.rows(name)) == count)
        settle()

    def click(self, name: str, row: int) -> None:
        view = self.find(name, LongList)
        index = view.model().index(row, 0)
        view.scrollTo(index)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
        settle()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.place, key, modifier)
        settle()

    def words(self) -> str:
        return "\n".join(label.text() for label in self.place.findChildren(QLabel) if label.isVisible())


def settle() -> None:
    for _ in range(6):
        QApplication.processEvents()


@pytest.fixture
def shown(at_harbour: Harbour, qtbot: QtBot) -> Shown:
    shown = Shown(qtbot, at_harbour)
    shown.rows_come("threadList", 3)
    return shown


def open_wins(shown: Shown) -> None:
    shown.click("threadList", 0)
    shown.rows_come("conversation", 4)


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


# Writing


def test_a_reply_by_keyboard_is_shown_waiting_and_then_held(at_harbour: Harbour, shown: Shown) -> None:
    at_harbour.village.answer = lambda _: submissions.Held()
    open_wins(shown)
    box = shown.find("replyBox", QPlainTextEdit)
    assert not shown.sees("postReply")
    box.setFocus()
    settle()
    assert shown.sees("postReply")
    assert "Guides and members can read this." in shown.words()
    assert "A guide reads your first 3 posts before they appear." in shown.words()
    QTest.keyClicks(box, "Me too, on a good day.")
    shown.until(lambda: "Your draft is kept on this computer" in shown.words())
    shown.key(Qt.Key.Key_Return, CONTROL)
    shown.rows_come("conversation", 5)
    assert "Me too, on a good day." in shown.rows("conversation")[4]
    assert box.toPlainText() == ""
    shown.until(lambda: "A guide reads this first" in shown.rows("conversation")[4])
    assert shown.find("conversation", LongList).at_end
    shown.until(lambda: "1 is read by a guide first" in shown.words())
    shown.press("ownPosts")
    assert len(shown.rows("ownPostList")) == 1
    shown.key(Qt.Key.Key_Return)
    shown.rows_come("conversation", 5)


def test_too_many_words_are_told_beside_them_and_stay(shown: Shown) -> None:
    open_wins(shown)
    box = shown.find("replyBox", QPlainTextEdit)
    box.setFocus()
    box.insertPlainText("x" * 17_000)
    shown.press("postReply")
    shown.until(lambda: "longer than one post can be" in shown.words())
    assert len(box.toPlainText()) == 17_000


def test_words_are_kept_when_the_window_closes(at_harbour: Harbour, shown: Shown) -> None:
    open_wins(shown)
    box = shown.find("replyBox", QPlainTextEdit)
    box.setFocus()
    QTest.keyClicks(box, "Half a reply")
    shown.place.write()
    shown.until(lambda: shown.sees("threadTitle"))
    QTest.keyClicks(shown.find("threadTitle", QLineEdit), "Half a title")
    work = shown.place.keep()
    assert work is not None
    at_harbour.do(work)
    kept = {(d.kind, d.title, d.text) for d in at_harbour.do(at_harbour.session.conversing.drafts())}
    assert kept == {("reply", "", "Half a reply"), ("thread", "Half a title", "")}


def test_a_new_thread_by_keyboard(at_harbour: Harbour, shown: Shown) -> None:
    at_harbour.village.answer = lambda _: submissions.Held()
    shown.key(Qt.Key.Key_N, CONTROL)
    shown.until(lambda: shown.sees("threadTitle"))
    assert QApplication.focusWidget() is shown.find("threadTitle", QLineEdit)
    QTest.keyClicks(shown.find("threadTitle", QLineEdit), "Mornings")
    shown.key(Qt.Key.Key_Return)
    box = shown.find("threadText", QPlainTextEdit)
    assert QApplication.focusWidget() is box
    QTest.keyClicks(box, "The first hour.")
    shown.key(Qt.Key.Key_Return, CONTROL)
    shown.rows_come("conversation", 1)
    said = shown.rows("conversation")[0]
    assert "Mornings" in said
    assert "The first hour." in said
    assert not shown.sees("replyBox")
    shown.until(lambda: at_harbour.own_states() == ["held"])
    shown.press("newThread")
    assert shown.find("threadTitle", QLineEdit).text() == ""
    assert box.toPlainText() == ""


def test_in_the_examples_it_says_that_nobody_reads_it(at_harbour: Harbour, qtbot: QtBot) -> None:
    at_harbour.examples = True
    shown = Shown(qtbot, at_harbour)
    shown.rows_come("threadList", 3)
    open_wins(shown)
    shown.find("replyBox", QPlainTextEdit).setFocus()
    settle()
    assert "This stays on this computer. Nobody will read it." in shown.words()
    assert "guide" not in shown.words().replace("Write to the guides", "")


# Asking for help


def test_help_opens_the_support_page_and_says_that_nobody_is_told(at_harbour: Harbour, shown: Shown) -> None:
    open_wins(shown)
    asked = len(at_harbour.village.sent)
    shown.press("needHelp")
    assert at_harbour.support_asked == 1
    assert "Nobody is told" in shown.find("needHelp", QWidget).accessibleDescription()
    assert len(at_harbour.village.sent) == asked


@pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing", extend=True)
def test_where_nobody_is_there_report_and_a_word_to_the_guides_open_support(
    at_harbour: Harbour, shown: Shown
) -> None:
    open_wins(shown)
    shown.press("writeToGuides")
    assert at_harbour.support_asked == 1
    posts = shown.find("conversation", LongList)
    posts.setFocus()
    posts.setCurrentIndex(posts.model().index(1, 0))
    shown.key(Qt.Key.Key_Menu)
    menu = shown.find("postMenu", QMenu)
    assert menu.actions()[0].objectName() == "reportPost"
    menu.actions()[0].trigger()
    assert at_harbour.support_asked == 2
    menu.close()


def test_among_people_no_control_promises_what_is_not_offered_yet(
    theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    feed = talking()
    feed.redescribe(practice=False)
    with harbour(theme, tmp_path / "member", qtbot, feed=feed) as home:
        shown = Shown(qtbot, home)
        shown.rows_come("threadList", 3)
        open_wins(shown)
        assert shown.sees("needHelp")
        assert not shown.sees("writeToGuides")
        posts = shown.find("conversation", LongList)
        posts.setFocus()
        posts.setCurrentIndex(posts.model().index(1, 0))
        shown.key(Qt.Key.Key_Menu)
        assert shown.place.findChild(QMenu, "postMenu") is None
        shown.place.close()


# Syncing


def test_how_syncing_stands_is_said(
    at_harbour: Harbour, shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Up to date" in shown.words()

    async def offline(**_: object) -> None:
        raise Offline

    monkeypatch.setattr(at_harbour.session.syncing, "sync", offline)
    shown.press("syncNow")
    shown.until(lambda: "Offline. What you write waits here." in shown.words())
    assert len(shown.rows("threadList")) == 3


def test_writing_goes_on_after_a_contradiction_only_when_the_person_says_so(
    at_harbour: Harbour, shown: Shown
) -> None:
    key = f"distrust/{at_harbour.community}"
    private = at_harbour.session.vault.private
    at_harbour.do(private.write(lambda db: settings.put(db, key=key, value="ForkedHistory")))
    at_harbour.sync.sync()
    shown.until(lambda: shown.sees("writingStopped"))
    shown.press("trustAgain")
    dialog = shown.find("trustDialog", QDialog)
    dialog.reject()
    settle()
    assert at_harbour.do(private.read(lambda db: settings.get(db, key))) == "ForkedHistory"

    shown.press("trustAgain")
    again = [each for each in shown.place.findChildren(QDialog) if each.isVisible()]
    go_on = again[0].findChild(QAbstractButton, "goOnWriting")
    assert go_on is not None
    QTest.mouseClick(go_on, Qt.MouseButton.LeftButton)
    shown.until(lambda: not shown.sees("writingStopped"))
    assert at_harbour.do(private.read(lambda db: settings.get(db, key))) is None


def test_an_old_text_is_asked_about(at_harbour: Harbour, shown: Shown) -> None:
    age(at_harbour, write(at_harbour, "From the day before yesterday."))
    at_harbour.sync.sync()
    shown.until(lambda: shown.sees("sendOld"))
    shown.until(lambda: "From the day before yesterday." in shown.words())
    shown.press("keepOld")
    shown.until(lambda: not shown.sees("oldPost"))
    assert at_harbour.own_states() == []


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
    box = shown.find("replyBox", QPlainTextEdit)
    box.setFocus()
    QTest.keyClicks(box, "words")
    settle()
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


def place_of(widget: QWidget, within: QWidget) -> QRect:
    return QRect(widget.mapTo(within, QPoint(0, 0)), widget.size())


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
    shown.until(lambda: "Waiting here until the next sync" in shown.rows("conversation")[-1])
    shown.until(lambda: "Offline. What you write waits here." in shown.words())
