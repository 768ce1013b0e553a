from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from client.domain.errors import Offline
from client.ui.kit.long_list import LongList
from client.ui.theme import Theme
from client.vault import settings
from protocol import submissions
from tests.client.ui.community.harbour import Harbour, harbour, talking
from tests.client.ui.community.shown import CONTROL, Shown, open_wins, settle
from tests.client.ui.community.test_own_model import age, write

ABOUT_A_POST = ("thankPost", "reportPost", "writeAboutPost")

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
    shown.until(lambda: shown.sees("threadTitle"))
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
    (report,) = [action for action in menu.actions() if action.objectName() == "reportPost"]
    report.trigger()
    assert at_harbour.support_asked == 2
    menu.close()


@pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing", extend=True)
def test_among_people_a_post_can_be_thanked_for_reported_and_asked_about(
    theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    feed = talking()
    feed.redescribe(practice=False)
    with harbour(theme, tmp_path / "member", qtbot, feed=feed) as home:
        shown = Shown(qtbot, home)
        shown.rows_come("threadList", 3)
        open_wins(shown)
        assert shown.sees("needHelp")
        posts = shown.find("conversation", LongList)
        posts.setFocus()
        posts.setCurrentIndex(posts.model().index(1, 0))
        shown.key(Qt.Key.Key_Menu)
        menu = shown.find("postMenu", QMenu)
        names = [action.objectName() for action in menu.actions() if not action.isSeparator()]
        assert names[0] == "replyToPost"
        assert [name for name in names if name in ABOUT_A_POST] == list(ABOUT_A_POST)
        menu.close()
        shown.press("writeToGuides")
        assert shown.sees("noteBox")
        assert home.support_asked == 0
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
    dialog = shown.find("trust", QDialog)
    dialog.reject()
    settle()
    assert at_harbour.do(private.read(lambda db: settings.get(db, key))) == "ForkedHistory"

    shown.press("trustAgain")
    again = [each for each in shown.place.findChildren(QDialog) if each.isVisible()]
    go_on = again[0].findChild(QAbstractButton, "trustYes")
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
