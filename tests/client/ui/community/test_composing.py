"""Writing: what stands beside the box, and the moment in which a post can be called back."""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from client.services.composing import WritingChoices
from client.ui.community import composing_check
from client.ui.community.composing_preview import Preview
from client.ui.community.rows import PostRow
from client.ui.kit.list_model import ROW_ROLE
from client.ui.kit.long_list import LongList
from client.ui.kit.marks import marks_of
from client.ui.theme import Theme
from client.vault import outbox
from protocol.descriptor import LocalText, ServiceHours
from protocol.submissions import Reply
from tests.client.ui.community.harbour import Harbour, harbour, post, talking, this_hour
from tests.client.ui.community.shown import Shown, settle
from tests.support.feed_builder import FeedBuilder, named_id

NOTES = ("grief", "panic", "self-harm")
RULES = "# House\n\nHello.\n\n## r1 Knock first\n\nAlways knock.\n\n## r2 No shoes\n\nOnly socks."


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(composing_check, "PAUSE_MILLISECONDS", 20)


def village(*, on_duty: bool = False) -> FeedBuilder:
    feed = talking()
    now = this_hour()
    for n in range(12):
        post(feed, f"old{n}", "begun", title=f"Older {n}", hour=now - 300)
        post(feed, f"old{n}-1", "answered", thread=f"old{n}", author="bob", hour=now - 297)
    today = (int(time.time()) // 86_400 + 3) % 7
    feed.redescribe(
        practice=False,
        content_notes=NOTES,
        guidelines=(LocalText("en", RULES),),
        service_hours=(ServiceHours(today if on_duty else (today + 3) % 7, 0, 1440),),
    )
    return feed


@pytest.fixture
def home(theme: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[Harbour]:
    with harbour(theme, tmp_path / "member", qtbot, feed=village()) as home:
        yield home


@pytest.fixture
def writing(home: Harbour, qtbot: QtBot) -> Shown:
    """A thread is open, and the cursor stands in the reply."""
    return begun(home, qtbot)


def begun(home: Harbour, qtbot: QtBot) -> Shown:
    shown = Shown(qtbot, home)
    shown.rows_come("threadList", 15)
    shown.place.open(named_id("wins"))
    shown.rows_come("conversation", 4)
    box(shown).setFocus()
    shown.until(lambda: shown.place.ground.state.ground is not None)
    settle()
    return shown


def box(shown: Shown) -> QPlainTextEdit:
    return shown.find("replyBox", QPlainTextEdit)


def held(home: Harbour, seconds: int = 30) -> None:
    home.do(home.session.composing.choose(WritingChoices(undo_seconds=seconds)))


def undone(shown: Shown, words: str) -> None:
    shown.press("undoPost")
    shown.until(lambda: box(shown).toPlainText() == words and not box(shown).isReadOnly())


# Beside the box


def test_no_guide_on_duty_is_said_before_post_with_the_way_to_lines(home: Harbour, writing: Shown) -> None:
    assert "No guide is on duty until" in writing.words()
    writing.press("dutyLines")
    assert home.support_asked == 1


def test_while_a_guide_is_on_duty_nothing_is_said(theme: Theme, tmp_path: Path, qtbot: QtBot) -> None:
    with harbour(theme, tmp_path / "member", qtbot, feed=village(on_duty=True)) as home:
        shown = begun(home, qtbot)
        assert "on duty" not in shown.words()
        assert not shown.sees("noGuideOnDuty")


def test_the_rules_in_short_unfold_and_lead_to_all_of_them(writing: Shown) -> None:
    assert "Knock first" not in writing.words()
    writing.press("replyRules")
    assert "•  Knock first" in writing.words()
    writing.press("rulesInFull")
    dialog = writing.find("rulesDialog", QWidget)
    writing.until(dialog.isVisible)
    assert "Always knock." in writing.words()
    writing.press("rulesClose")
    writing.press("replyRules")
    assert "•  Knock first" not in writing.words()


def test_content_notes_are_chosen_kept_and_sent(home: Harbour, writing: Shown) -> None:
    QTest.keyClicks(box(writing), "It was hard.")
    writing.press("replyNotes")
    writing.press("note-panic")
    writing.press("note-grief")
    assert writing.find("replyNotes", QAbstractButton).accessibleName() == "Content note: grief, panic"
    writing.until(lambda: "Your draft is kept on this computer" in writing.words())
    (draft,) = home.do(home.session.conversing.drafts())
    assert draft.notes == "grief panic"
    writing.press("note-panic")
    writing.press("postReply")
    writing.rows_come("conversation", 5)
    assert "Content note: grief" in writing.rows("conversation")[4]
    assert "It was hard." in writing.rows("conversation")[4]
    writing.until(lambda: bool(home.village.sent))
    (sent,) = home.village.sent
    assert isinstance(sent, Reply)
    assert sent.notes == ("grief",)
    assert writing.find("replyNotes", QAbstractButton).accessibleName() == "Content note"


def test_what_a_post_answers_is_sent_with_it(home: Harbour, writing: Shown) -> None:
    writing.place.reading.reply.answer(named_id("wins-1"))
    settle()
    assert "You answer \u2068paper-lantern\u2069." in writing.words()
    writing.press("answerNobody")
    assert "You answer" not in writing.words()
    writing.place.reading.reply.answer(named_id("wins-2"))
    QTest.keyClicks(box(writing), "For you.")
    # Whose post it answers is seen by whoever reads it, and in the preview of that.
    writing.press("replyPreview")
    shown = writing.find("previewPost", LongList)
    assert shown.model().index(0, 0).data(ROW_ROLE).answers == "slow-river"
    writing.press("previewBack")
    writing.press("postReply")
    writing.rows_come("conversation", 5)
    assert "reply to \u2068slow-river\u2069" in writing.rows("conversation")[4]
    writing.until(lambda: bool(home.village.sent))
    writing.until(lambda: writing.place.conversation.state.rows[4].seq >= 0)
    assert "reply to \u2068slow-river\u2069" in writing.rows("conversation")[4]
    (sent,) = home.village.sent
    assert isinstance(sent, Reply)
    assert sent.to == named_id("wins-2")
    assert not writing.sees("answering")


# The check


def test_what_words_may_give_away_is_marked_and_told_and_may_stand(home: Harbour, writing: Shown) -> None:
    words = "Hello 🙂 call 07700 900123. "
    box(writing).insertPlainText(words)
    writing.until(lambda: writing.sees("noticedWords"))
    (mark,) = marks_of(home.theme, box(writing)).of("check")
    cursor = box(writing).textCursor()
    cursor.setPosition(mark.start)
    cursor.setPosition(mark.end, cursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "07700 900123"
    assert "Anyone in the community could call it." in writing.words()
    writing.press("noticedShow-0")
    assert box(writing).textCursor().selectedText() == "07700 900123"
    assert QApplication.focusWidget() is box(writing)
    writing.press("noticedLeave-0")
    writing.until(lambda: not writing.place.reading.reply.box.watch.list.isVisible())
    assert marks_of(home.theme, box(writing)).of("check") == ()
    box(writing).moveCursor(cursor.MoveOperation.End)
    box(writing).insertPlainText("And my name is Nahia.")
    writing.until(lambda: writing.sees("noticedWords"))
    assert "Nahia" in writing.words()
    assert "call it" not in writing.words()
    assert home.village.sent == []
    writing.press("postReply")  # it advises, and stops nothing
    writing.until(lambda: bool(home.village.sent))


def test_more_than_a_few_wait_behind_a_button(writing: Shown) -> None:
    box(writing).insertPlainText("Sarah, Thomas, Emma and Oliver met Lucy.")
    writing.until(lambda: writing.sees("noticedMore"))
    assert "Emma" not in writing.words()
    writing.press("noticedMore")
    assert "Lucy" in writing.words()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "noticedShow-2"


def test_danger_offers_lines_and_marks_nothing(home: Harbour, writing: Shown) -> None:
    box(writing).insertPlainText("I want to die tonight.")
    writing.until(lambda: writing.sees("noticedDanger"))
    assert "you are never in trouble for saying it" in writing.words()
    assert marks_of(home.theme, box(writing)).of("check") == ()
    writing.press("noticedLines")
    assert home.support_asked == 1
    writing.press("noticedNotNow")
    writing.until(lambda: not writing.place.reading.reply.box.watch.list.isVisible())


def test_it_can_be_switched_off(home: Harbour, qtbot: QtBot) -> None:
    home.do(home.session.composing.choose(WritingChoices(undo_seconds=0, checks=False)))
    shown = begun(home, qtbot)
    shown.until(lambda: not shown.place.ground.state.choices.checks)
    box(shown).insertPlainText("call 07700 900123")
    QTest.qWait(120)
    assert not shown.place.reading.reply.box.watch.list.isVisible()


# Preview


def test_the_preview_is_the_row_that_others_will_see(home: Harbour, writing: Shown) -> None:
    writing.press("replyPreview")
    assert "There is nothing to show yet." in writing.words()
    QTest.keyClicks(box(writing), "  So it   was. ")
    writing.press("replyNotes")
    writing.press("note-grief")
    writing.press("replyPreview")
    dialog = writing.find("preview", Preview)
    writing.until(dialog.isVisible)
    shown = writing.find("previewPost", LongList)
    row = shown.model().index(0, 0).data(ROW_ROLE)
    assert isinstance(row, PostRow)
    assert (row.text, row.notes, row.folded, row.own) == ("So it   was.", "grief", True, False)
    current = home.belonging.state.current
    assert current is not None
    assert row.author == current.pseudonym
    assert "In the room \u2068Sleep\u2069." in writing.words()
    assert "Guides and members can read this." in writing.words()
    assert "Others see the hour and no minute: about" in writing.words()
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert not shown.model().index(0, 0).data(ROW_ROLE).folded
    assert home.village.sent == []
    writing.press("previewBack")
    assert box(writing).toPlainText() == "  So it   was. "
    writing.press("replyPreview")
    writing.press("previewPostNow")
    writing.until(lambda: bool(home.village.sent))


# Undo


def test_undo_brings_the_words_back_with_notes_and_what_they_answer(home: Harbour, writing: Shown) -> None:
    held(home)
    writing.place.reading.reply.answer(named_id("wins-1"))
    QTest.keyClicks(box(writing), "Too soon, says Nahia.")
    writing.press("replyNotes")
    writing.press("note-grief")
    writing.press("postReply")
    writing.until(lambda: writing.sees("undoLine"))
    writing.rows_come("conversation", 5)
    assert "Posted in a moment." in writing.words()
    home.sync.sync()  # one that comes by itself does not take it along
    writing.until(lambda: not home.sync.state.running)
    assert home.village.sent == []
    undone(writing, "Too soon, says Nahia.")
    writing.rows_come("conversation", 4)
    assert not writing.sees("undoLine")
    assert writing.find("replyNotes", QAbstractButton).accessibleName() == "Content note: grief"
    assert "You answer" in writing.words()
    assert QApplication.focusWidget() is box(writing)
    assert home.own_states() == []
    assert home.do(home.session.conversing.waiting(community=home.community)) == []
    (draft,) = home.do(home.session.conversing.drafts())
    assert (draft.text, draft.notes) == ("Too soon, says Nahia.", "grief")


def test_undo_keeps_what_was_typed_meanwhile(home: Harbour, writing: Shown) -> None:
    held(home)
    QTest.keyClicks(box(writing), "First.")
    writing.press("postReply")
    writing.until(lambda: writing.sees("undoLine"))
    QTest.keyClicks(box(writing), "Second.")
    undone(writing, "Second.\n\nFirst.")
    (draft,) = home.do(home.session.conversing.drafts())
    assert draft.text == "Second.\n\nFirst."


def test_after_the_moment_it_is_sent(home: Harbour, writing: Shown) -> None:
    held(home, 5)
    holding = writing.place.holding
    QTest.keyClicks(box(writing), "So be it.")
    writing.press("postReply")
    writing.until(lambda: writing.sees("undoLine"))
    assert home.village.sent == []
    writing.qtbot.waitUntil(lambda: bool(home.village.sent), timeout=12_000)
    assert holding.waiting == ()
    assert not writing.sees("undoLine")


def test_what_left_in_that_moment_is_said(home: Harbour, writing: Shown) -> None:
    held(home)
    QTest.keyClicks(box(writing), "Gone.")
    writing.press("postReply")
    writing.until(lambda: writing.sees("undoLine"))
    waiting = home.do(home.session.conversing.waiting(community=home.community))
    leaves = partial(outbox.mark, intent_id=waiting[0].id, state="sending")
    home.do(home.session.vault.private.write(leaves))
    writing.press("undoPost")
    writing.until(lambda: "It had just left." in writing.words())
    assert not writing.sees("undoLine")
    assert not box(writing).isReadOnly()
    writing.place.conversation.changed.emit()
    assert "It had just left." in writing.words(), "it was gone with the next thing that happened"
    QTest.keyClicks(box(writing), "On.")
    writing.until(lambda: "It had just left." not in writing.words())


def test_a_new_thread_is_called_back_into_its_own_page(home: Harbour, writing: Shown) -> None:
    held(home)
    writing.place.write()
    writing.until(lambda: writing.sees("threadTitle"))
    writing.until(lambda: "had a first reply within 4 hours" in writing.words().replace("\u2068", ""))
    QTest.keyClicks(writing.find("threadTitle", QLineEdit), "Mornings")
    QTest.keyClicks(writing.find("threadText", QPlainTextEdit), "The first hour.")
    writing.press("postThread")
    writing.rows_come("conversation", 1)
    writing.press("undoPost")
    writing.until(lambda: writing.sees("threadTitle"))
    assert writing.find("threadTitle", QLineEdit).text() == "Mornings"
    assert writing.find("threadText", QPlainTextEdit).toPlainText() == "The first hour."
    assert home.own_states() == []


def test_a_thread_begun_meanwhile_and_one_called_back_are_both_there(home: Harbour, writing: Shown) -> None:
    held(home)
    place = writing.place
    place.write()
    writing.until(lambda: writing.sees("threadTitle"))
    QTest.keyClicks(writing.find("threadTitle", QLineEdit), "One")
    QTest.keyClicks(writing.find("threadText", QPlainTextEdit), "one words")
    writing.press("postThread")
    writing.rows_come("conversation", 1)
    one = place.conversation.state.thread
    assert one is not None
    place.write()
    writing.until(lambda: writing.sees("threadTitle"))
    QTest.keyClicks(writing.find("threadText", QPlainTextEdit), "two words")
    place.open(one)
    writing.until(lambda: writing.sees("undoPost"))
    writing.press("undoPost")
    writing.until(lambda: writing.sees("threadTitle"))
    assert writing.find("threadText", QPlainTextEdit).toPlainText() == "two words\n\none words"
    (draft,) = home.do(home.session.conversing.drafts())
    assert draft.text == "two words\n\none words"
