"""Reporting a post and thanking for it: two presses, a receipt, and nothing said that is not known."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QDialog, QLabel, QPlainTextEdit, QTabBar
from pytestqt.qtbot import QtBot

from client.services.changes import ChangeSet, Kind
from client.ui.community.post_menu import Entry, PostMenu
from client.ui.community.rows import PostRow
from client.ui.theme import Theme
from protocol import submissions
from protocol.mail import WarmthMail
from protocol.problems import Code
from protocol.submissions import Report, Warmth
from tests.client.ui.community.harbour import Harbour, harbour, talking
from tests.client.ui.community.letters import letter, reply, synced, taking
from tests.client.ui.community.shown import Shown, open_wins, settle
from tests.support.feed_builder import named_id
from tests.support.loopback import problem

THEIRS = named_id("wins-3")


@pytest.fixture
def at_harbour(theme: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[Harbour]:
    feed = talking()
    feed.make_team_key(1)
    feed.redescribe(practice=False)
    with harbour(theme, tmp_path / "member", qtbot, feed=feed) as home:
        taking(home.village)
        yield home


def entries(shown: Shown) -> dict[str, Entry]:
    """What the menu of a post of somebody's offers."""
    row = next(row for row in shown.place.reading.model.rows if row.id == THEIRS)
    return {one.name: one for group in shown.place.reading.menu.groups(row) for one in group}


def opened(shown: Shown, entry: str, name: str, first: str) -> QDialog:
    """Choose the entry of a post's menu; its dialog, once `first` can be pressed."""
    entries(shown)[entry].do()
    dialog = shown.find(name, QDialog)
    button = dialog.findChild(QAbstractButton, first)
    assert button is not None
    shown.until(button.isEnabled)
    return dialog


def press(dialog: QDialog, name: str) -> None:
    button = dialog.findChild(QAbstractButton, name)
    assert button is not None
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()


def said(dialog: QDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def test_a_report_is_two_presses_and_its_receipt_says_what_is_known(
    at_harbour: Harbour, shown: Shown
) -> None:
    open_wins(shown)
    dialog = opened(shown, "reportPost", "reportDialog", "report-unkind")
    assert "Neither they nor its author are told who reported it." in said(dialog)
    press(dialog, "report-someone-in-danger")
    shown.until(lambda: "A guide will read this. You will hear what came of it." in said(dialog))
    (report,) = at_harbour.village.sent
    assert isinstance(report, Report)
    assert (report.post, report.reason, report.sealed) == (THEIRS, "someone-in-danger", "")
    assert "phone your local emergency number" in said(dialog)
    press(dialog, "reportDialogClose")


def test_offline_a_report_waits_says_so_and_can_be_taken_back_with_its_words(
    at_harbour: Harbour, shown: Shown
) -> None:
    open_wins(shown)
    at_harbour.village.replies["/v1/feed"] = [problem(Code.OVERLOADED, 503) for _ in range(50)]
    dialog = opened(shown, "reportPost", "reportDialog", "report-unkind")
    words = dialog.findChild(QPlainTextEdit, "reportWords")
    assert words is not None
    shown.until(lambda: not words.isReadOnly())
    words.setPlainText("It names my street.")
    press(dialog, "report-shows-who-someone-is")
    shown.until(lambda: "It waits here until it can be sent" in said(dialog))
    shown.until(lambda: not at_harbour.sync.state.running)
    at_harbour.bridge.changed.emit(ChangeSet.of(Kind.OUTBOX))
    back = dialog.findChild(QAbstractButton, "takeReportBack")
    assert back is not None
    shown.until(back.isVisible)
    press(dialog, "takeReportBack")
    shown.until(lambda: "Nothing was sent." in said(dialog))
    press(dialog, "reportDialogClose")
    assert at_harbour.do(at_harbour.session.conversing.waiting(community=at_harbour.community)) == []
    kept = at_harbour.do(at_harbour.session.conversing.drafts())
    assert [(draft.kind, draft.text) for draft in kept] == [("report", "It names my street.")]


def test_thanks_go_to_the_author_alone_once(at_harbour: Harbour, shown: Shown) -> None:
    at_harbour.village.answer = lambda _: submissions.Held()
    open_wins(shown)
    dialog = opened(shown, "thankPost", "thankDialog", "sendThanks")
    assert "Only \u2068northern-moss\u2069 is told" in said(dialog)
    words = dialog.findChild(QPlainTextEdit, "thankWords")
    assert words is not None
    shown.until(lambda: not words.isReadOnly())
    words.setPlainText("I made soup after reading this.")
    press(dialog, "sendThanks")
    shown.until(lambda: "A guide reads your words, and then they go on." in said(dialog))
    (thanks,) = [one for one in at_harbour.village.sent if isinstance(one, Warmth)]
    assert (thanks.post, thanks.words) == (THEIRS, "I made soup after reading this.")
    press(dialog, "thankDialogClose")
    shown.until(lambda: THEIRS in shown.place.own.state.thanked)
    assert not entries(shown)["thankPost"].enabled


def test_words_that_were_begun_and_not_sent_are_there_again(at_harbour: Harbour, shown: Shown) -> None:
    open_wins(shown)
    dialog = opened(shown, "thankPost", "thankDialog", "sendThanks")
    words = dialog.findChild(QPlainTextEdit, "thankWords")
    assert words is not None
    QTest.keyClicks(words, "Thank you for")
    press(dialog, "thankNot")
    shown.until(lambda: len(at_harbour.do(at_harbour.session.conversing.drafts())) == 1)
    entries(shown)["thankPost"].do()
    shown.until(lambda: shown.find("thankWords", QPlainTextEdit).toPlainText() == "Thank you for")
    press(shown.find("thankDialog", QDialog), "thankNot")
    assert at_harbour.village.sent == []


def test_nothing_can_be_sent_before_words_of_an_earlier_time_were_looked_for(
    at_harbour: Harbour, shown: Shown
) -> None:
    open_wins(shown)
    entries(shown)["reportPost"].do()
    dialog = shown.find("reportDialog", QDialog)
    button = dialog.findChild(QAbstractButton, "report-unkind")
    assert button is not None
    assert not button.isEnabled(), "a press would be lost"
    shown.until(button.isEnabled)
    press(dialog, "reportNot")


def at_kind_words(shown: Shown) -> None:
    shown.press("ownPosts")
    shown.find("ownSections", QTabBar).setCurrentIndex(2)
    settle()


def test_kind_words_are_read_here_and_counted_nowhere(at_harbour: Harbour, shown: Shown) -> None:
    post, _ = reply(at_harbour, "I had toast.")
    letter(at_harbour.village, WarmthMail(post, "So did I, after this."), "first")
    letter(at_harbour.village, WarmthMail(post), "second")
    synced(at_harbour)
    at_harbour.bridge.changed.emit(ChangeSet.of(Kind.MESSAGE))
    shown.until(lambda: "Kind words for you" in shown.words())
    at_kind_words(shown)
    shown.rows_come("kindWords", 2)
    wordless, worded = shown.rows("kindWords")
    assert "Somebody wrote to you:" in worded
    assert "So did I, after this." in worded
    assert "I had toast." in worded
    assert "Something you wrote helped somebody" in wordless
    assert not any(character.isdigit() for character in shown.place.own.state.summary)
    shown.until(lambda: "Kind words for you" not in shown.words())


def test_who_wants_none_is_told_of_none_and_loses_none(at_harbour: Harbour, shown: Shown) -> None:
    at_kind_words(shown)
    tick = shown.find("wantKindWords", QCheckBox)
    shown.until(tick.isChecked)
    tick.click()
    shown.until(lambda: "as you chose" in shown.words())
    post, _ = reply(at_harbour, "I had toast.")
    letter(at_harbour.village, WarmthMail(post, "So did I."), "first")
    synced(at_harbour)
    at_harbour.bridge.changed.emit(ChangeSet.of(Kind.MESSAGE))
    shown.until(lambda: shown.place.own.state.standing is not None)
    shown.until(lambda: len(shown.place.own.state.rows) == 1)
    assert not shown.place.own.state.warmth
    assert shown.rows("kindWords") == []
    tick.click()
    shown.rows_come("kindWords", 1)
    assert shown.place.own.state.warmth, "it is still unread"


def test_a_menu_has_the_same_order_whoever_came_first() -> None:
    menu = PostMenu()
    row = PostRow(id=THEIRS, seq=1, author="somebody", when="", text="")
    menu.offer("guides", lambda _: [Entry("last", "Last", lambda: None)])
    menu.offer("keep", lambda _: [])
    menu.offer("answer", lambda _: [Entry("first", "First", lambda: None)])
    assert [[one.name for one in group] for group in menu.groups(row)] == [["first"], ["last"]]
