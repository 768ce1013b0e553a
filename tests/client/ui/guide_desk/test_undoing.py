"""A decision waits to be undone, words begin in the library and end as snippets, and none goes out by accident."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from client.services import replies
from client.ui.kit.choice import Choice
from protocol.reviewing import Decision
from tests.client.ui.guide_desk.at_desk import AtDesk, find, shown
from tests.client.ui.guide_desk.hands import choose, claims, letter, letters, told, write
from tests.client.ui.guide_desk.test_guide_desk import LATER, opens, press, with_one_waiting, words

pytestmark = pytest.mark.slow
D = Decision


def test_a_decision_waits_to_be_undone_and_only_then_is_sent(qtbot: QtBot, desk: AtDesk) -> None:
    desk.come_in(undo_seconds=30)
    member = desk.joins()
    desk.sends(member, "Nights", "I lie awake.")
    place = shown(qtbot, desk.home)
    claims(qtbot, place)
    press(place, "remove")
    choose(place, "reasonChoice", "unkind-to-someone")
    write(place, "ownWords", "Words I thought better of.")
    press(place, "sendDecision")
    said = find(place, QLabel, "waitingWords").text()
    assert re.search(r"It is sent in \u2068(30|2\d)\u2069 s\.", said), said
    assert place.desk.state.opened is None
    (row,) = desk.queue(desk.guide)
    assert row.claimed_by is not None, "it stays this guide's meanwhile"
    place.desk.refresh()
    qtbot.waitUntil(lambda: not place.desk.state.loading, timeout=LATER)
    assert place.desk.state.rows[0].written, "whatever happens now, the words are kept"
    QTest.keyClick(place, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    opens(qtbot, place)
    assert find(place, QPlainTextEdit, "ownWords").toPlainText() == "Words I thought better of."
    assert place.deciding.waiting.held == ()
    write(place, "ownWords", "Better words.")
    press(place, "sendDecision")
    press(place, "sendDecisionNow")
    told(qtbot, place, "remove")
    assert letter(desk, member, D.REMOVE).decision.words == "Better words."
    community = desk.home.belonging.state.current
    assert community is not None
    kept = desk.home.do(desk.home.session.guide_words.every(community=community.id))
    assert kept == frozenset(), "what was sent is not unfinished"


def test_what_waits_when_the_window_goes_is_never_sent_and_comes_back_as_words(
    qtbot: QtBot, desk: AtDesk
) -> None:
    desk.come_in(undo_seconds=10)
    member = desk.joins()
    desk.sends(member, "Nights", "I lie awake.")
    first = shown(qtbot, desk.home)
    claims(qtbot, first)
    press(first, "remove")
    choose(first, "reasonChoice", "unkind-to-someone")
    write(first, "ownWords", "Half a minute too late.")
    press(first, "sendDecision")
    work = first.keep()
    if work is not None:
        desk.home.do(work)
    qtbot.waitUntil(lambda: bool(first.deciding.waiting.held), timeout=LATER)
    first.deciding.waiting.deleteLater()  # as when the window goes
    first.hide()
    place = shown(qtbot, desk.home)
    qtbot.waitUntil(
        lambda: len(place.desk.state.rows) == 1 and place.desk.state.rows[0].written, timeout=LATER
    )
    assert letters(desk, member) == []
    claims(qtbot, place)
    wish = place.deciding.state.wish
    assert (wish.decision, wish.words) == (D.REMOVE, "Half a minute too late.")
    assert place.deciding.state.page == "", "nothing is decided by opening it"


def test_words_from_the_library_are_in_the_authors_language_or_meant_otherwise(
    qtbot: QtBot, desk: AtDesk
) -> None:
    member, _, place = with_one_waiting(
        qtbot, desk, "Ich kann nicht schlafen und weiß nicht, was ich tun soll."
    )
    claims(qtbot, place)
    press(place, "decideOtherwise")
    choose(place, "decisionChoice", D.APPROVE_WITH_NOTE.value)
    assert find(place, Choice, "replyLanguage").currentData() == "de", "as the post is written"
    choose(place, "replyLanguage", "en")
    choose(place, "replyChoice", "glad-you-wrote/1/en")
    press(place, "putIn")
    own = find(place, QPlainTextEdit, "ownWords")
    assert own.toPlainText().startswith("Thank you for writing this here.")
    assert "version 1" in find(place, QLabel, "replyMark").text()
    press(place, "sendDecision")
    assert "These words are in \u2068English\u2069" in words(place)
    assert place.desk.state.busy == "", "nothing was sent by accident"
    choose(place, "replyLanguage", "de")
    german = next(one for one in replies.library(language="de") if one.id == "glad-you-wrote")
    assert own.toPlainText() == german.words, "the same words in the other language"
    press(place, "sendDecision")
    told(qtbot, place, "approve-with-note")
    assert letter(desk, member, D.APPROVE_WITH_NOTE).decision.words == german.words.strip()


def test_words_in_another_language_go_out_when_that_is_meant(qtbot: QtBot, desk: AtDesk) -> None:
    _, _, place = with_one_waiting(qtbot, desk, "Ich kann nicht schlafen und weiß nicht, was ich tun soll.")
    claims(qtbot, place)
    press(place, "remove")
    choose(place, "reasonChoice", "your-own-details")
    choose(place, "replyLanguage", "es")
    assert not find(place, QPushButton, "sendDecision").isHidden()
    press(place, "sendDecision")
    assert place.desk.state.opened is not None
    sure = find(place, QCheckBox, "meantSo")
    assert sure.isVisible()
    sure.click()
    press(place, "sendDecision")
    told(qtbot, place, "remove")


def test_a_pause_says_its_last_day_and_ones_own_words_become_a_snippet(qtbot: QtBot, desk: AtDesk) -> None:
    member, _, place = with_one_waiting(qtbot, desk, "You are all liars.")
    claims(qtbot, place)
    QTest.keyClick(place.item, Qt.Key.Key_D)
    choose(place, "decisionChoice", D.PAUSE_MEMBER.value)
    choose(place, "reasonChoice", "asked-before")
    press(place, "sendDecision")
    assert "Choose how long the pause is." in words(place)
    choose(place, "pauseDays", 3)
    write(place, "ownWords", "We asked you twice.")
    press(place, "keepSnippet")
    qtbot.waitUntil(lambda: len(place.deciding.state.snippets) == 1, timeout=LATER)
    assert "Your writing is paused, up to and with" in words(place)
    assert "You can appeal up to and with" in find(place, QLabel, "previewAppeal").text()
    press(place, "sendDecision")
    told(qtbot, place, "pause-member")
    assert letter(desk, member, D.PAUSE_MEMBER).decision.until_day is not None

    press(place, "ownDesk")
    qtbot.waitUntil(lambda: "We asked you twice." in words(place), timeout=LATER)
    press(place, "letGoOfSnippet")
    qtbot.waitUntil(lambda: "None yet." in words(place), timeout=LATER)
    choose(place, "deskUndoSeconds", 60)
    qtbot.waitUntil(lambda: place.own.model.undo_seconds == 60, timeout=LATER)
    assert place.back()
