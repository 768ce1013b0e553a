"""Wherever one writes in a community, what is misspelt gets its quiet line; an edit is looked through as a post is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QPlainTextEdit, QTabBar
from pytestqt.qtbot import QtBot

from client.services.changes import ChangeSet, Kind
from client.services.composing import WritingChoices
from client.services.spelling import SpellingChoice
from client.ui.community import composing_check
from client.ui.community.own_edit import EditPage
from client.ui.community.post_menu import Entry
from client.ui.kit.long_list import LongList
from client.ui.kit.marks import marks_of
from client.ui.kit.spelling import LAYER
from client.ui.kit.spelling_desk import desk_of
from client.ui.theme import Theme
from protocol import limits
from protocol.mail import DecisionMail
from protocol.submissions import EditPost, Warmth
from tests.client.ui.community.harbour import Harbour, harbour, talking
from tests.client.ui.community.letters import hide, letter, reply, synced, taking
from tests.client.ui.community.shown import Shown, open_wins, settle
from tests.support.feed_builder import named_id

MINE = "I made soup."
THEIRS = named_id("wins-3")


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(composing_check, "PAUSE_MILLISECONDS", 20)


@pytest.fixture
def at_harbour(theme: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[Harbour]:
    feed = talking()
    feed.make_team_key(1)
    feed.redescribe(practice=False)
    with harbour(theme, tmp_path / "member", qtbot, feed=feed) as home:
        taking(home.village)
        yield home


def marked(shown: Shown, box: QPlainTextEdit, layer: str = LAYER) -> list[str]:
    text = box.toPlainText()
    return [text[mark.start : mark.end] for mark in marks_of(shown.home.theme, box).of(layer)]


def misspelt(shown: Shown, name: str) -> QPlainTextEdit:
    """Write something misspelt into this box, and see it marked once one writes on."""
    box = shown.find(name, QPlainTextEdit)
    shown.until(lambda: box.isVisible() and not box.isReadOnly())
    box.setFocus()
    QTest.keyClicks(box, "so teh end ")
    shown.until(lambda: marked(shown, box) == ["teh"])
    return box


def entries(shown: Shown, post: UUID) -> dict[str, Entry]:
    """What the menu of a post offers."""
    row = next(row for row in shown.place.reading.model.rows if row.id == post)
    return {one.name: one for group in shown.place.reading.menu.groups(row) for one in group}


def editing(shown: Shown, home: Harbour) -> QPlainTextEdit:
    """One's own reply is being worded anew."""
    post, _ = reply(home, MINE)
    shown.place.open(named_id("wins"))
    shown.until(lambda: any(row.id == post for row in shown.place.reading.model.rows))
    entries(shown, post)["rewordPost"].do()
    box = shown.find("editWords", QPlainTextEdit)
    shown.until(lambda: box.toPlainText() == MINE)
    return box


def test_words_to_the_guides(shown: Shown) -> None:
    shown.press("ownPosts")
    shown.find("ownSections", QTabBar).setCurrentIndex(1)
    settle()
    misspelt(shown, "noteBox")


def test_an_appeal(at_harbour: Harbour, shown: Shown) -> None:
    post, seq = reply(at_harbour, MINE)
    hide(at_harbour.village.feed, post, seq, reason="unkind-to-someone")
    said = DecisionMail("remove", named_id("r"), post, "unkind-to-someone", "r1", "It reads as an attack.")
    name = letter(at_harbour.village, said, "decision")
    synced(at_harbour)
    at_harbour.bridge.changed.emit(ChangeSet.of(Kind.MESSAGE, Kind.OWN_POST))
    shown.until(lambda: any(row.decision == name for row in shown.place.own.state.rows))
    shown.press("ownPosts")
    view = shown.find("ownPostList", LongList)
    view.setCurrentIndex(view.model().index(0, 0))
    settle()
    shown.press("seeDecision")
    misspelt(shown, "appealWords")


def test_a_report_and_its_dialog_may_go_meanwhile(shown: Shown) -> None:
    open_wins(shown)
    entries(shown, THEIRS)["reportPost"].do()
    box = misspelt(shown, "reportWords")
    QTest.keyClicks(box, "wrod")
    shown.find("reportDialog", QDialog).reject()
    settle()
    QTest.qWait(120)


def test_kind_words(shown: Shown) -> None:
    open_wins(shown)
    entries(shown, THEIRS)["thankPost"].do()
    misspelt(shown, "thankWords")
    shown.find("thankDialog", QDialog).reject()


def test_kind_words_are_sent_by_enter_as_one_line(at_harbour: Harbour, shown: Shown) -> None:
    open_wins(shown)
    entries(shown, THEIRS)["thankPost"].do()
    box = shown.find("thankWords", QPlainTextEdit)
    shown.until(lambda: not box.isReadOnly())
    box.insertPlainText("It helped.\nThank you")
    QTest.keyClick(box, Qt.Key.Key_Return)
    shown.until(lambda: any(isinstance(sent, Warmth) for sent in at_harbour.village.sent))
    (thanks,) = [one for one in at_harbour.village.sent if isinstance(one, Warmth)]
    assert thanks.words == "It helped. Thank you"


def test_too_many_kind_words_stay_and_that_is_said_before_they_are_sent(
    at_harbour: Harbour, shown: Shown
) -> None:
    open_wins(shown)
    entries(shown, THEIRS)["thankPost"].do()
    box = shown.find("thankWords", QPlainTextEdit)
    send = shown.find("sendThanks", QAbstractButton)
    shown.until(send.isEnabled)
    box.insertPlainText("é" * limits.WARMTH_CHARACTERS_MAX + "\n")
    assert send.isEnabled(), "a line's end at the end is no word"
    box.insertPlainText("a")
    assert not send.isEnabled()
    assert "Kind words can have 280 characters" in shown.words()
    assert box.toPlainText().endswith("\na"), "nothing of it was cut"
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert at_harbour.village.sent == []
    QTest.keyClick(box, Qt.Key.Key_Backspace)
    assert send.isEnabled()
    assert "Kind words can have" not in shown.words()
    shown.find("thankDialog", QDialog).reject()


def test_an_edit_is_marked_and_looked_through_as_a_post_is(at_harbour: Harbour, shown: Shown) -> None:
    box = editing(shown, at_harbour)
    box.setPlainText("Ring me on 07700 900123, teh number is mine. So it is.")
    shown.until(lambda: marked(shown, box) == ["teh"])
    shown.until(lambda: shown.sees("noticedWords"))
    assert marked(shown, box, "check") == ["07700 900123"]
    shown.press("noticedShow-0")
    assert box.textCursor().selectedText() == "07700 900123"
    assert shown.find("sendEdit", QAbstractButton).isEnabled(), "it advises, and stops nothing"
    shown.press("noticedLeave-0")
    assert not shown.sees("noticedWords")
    shown.press("sendEdit")
    shown.until(lambda: any(isinstance(sent, EditPost) for sent in at_harbour.village.sent))


def test_a_draft_of_an_edit_is_looked_through_when_it_comes_back(at_harbour: Harbour, shown: Shown) -> None:
    box = editing(shown, at_harbour)
    box.setPlainText("Ring me on 07700 900123.")
    shown.until(lambda: shown.sees("noticedWords"))
    shown.press("noticedLeave-0")
    shown.press("leaveOwnPosts")
    assert shown.sees("conversation")
    (mine,) = at_harbour.do(at_harbour.session.conversing.own_posts(community=at_harbour.community))
    entries(shown, UUID(mine.id))["rewordPost"].do()
    shown.until(lambda: shown.sees("noticedWords"))


def test_danger_in_an_edit_leads_to_lines(at_harbour: Harbour, shown: Shown) -> None:
    box = editing(shown, at_harbour)
    box.setPlainText("I want to kill myself tonight.")
    shown.until(lambda: shown.sees("noticedDanger"))
    shown.press("noticedLines")
    assert at_harbour.support_asked == 1


@pytest.mark.parametrize(("scale", "size"), [(1.0, (964, 560)), (2.0, (896, 490))])
def test_danger_in_an_edit_comes_into_sight_where_the_box_fills_the_window(
    at_harbour: Harbour, shown: Shown, scale: float, size: tuple[int, int]
) -> None:
    at_harbour.theme.choose(scale=scale)
    shown.place.resize(*size)
    box = editing(shown, at_harbour)
    box.setFocus()
    QTest.keyClicks(box, "I want to die tonight. ")
    shown.until(lambda: shown.sees("noticedDanger"))
    lines = shown.find("noticedLines", QAbstractButton)
    shown.until(lambda: lines.visibleRegion().boundingRect() == lines.rect())
    assert box.hasFocus(), "whoever writes on presses nothing"


def test_neither_is_looked_at_where_that_was_switched_off(at_harbour: Harbour, shown: Shown) -> None:
    at_harbour.do(at_harbour.session.composing.choose(WritingChoices(undo_seconds=0, checks=False)))
    at_harbour.bridge.run(at_harbour.session.spelling.choose(SpellingChoice(on=False)))
    shown.until(lambda: not desk_of(at_harbour).on)
    box = editing(shown, at_harbour)
    box.setFocus()
    settle()
    page = shown.place.findChild(EditPage)
    assert page is not None
    shown.until(lambda: not page.watch.check.on)
    box.setPlainText("Ring me on 07700 900123, teh number is mine.")
    QTest.qWait(250)
    assert marked(shown, box) == []
    assert not page.watch.list.isVisible()
