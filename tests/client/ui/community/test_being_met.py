"""Somebody who waits for a first reply is found by who likes to welcome; ideas for a reply write nothing."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from client.ui.today.view_model import Today
from tests.client.ui.community.harbour import Harbour
from tests.client.ui.community.shown import Shown
from tests.support.feed_builder import named_id


def test_ideas_are_shown_when_asked_for_and_leave_the_words_alone(shown: Shown, qtbot: QtBot) -> None:
    shown.place.resize(964, 900)
    shown.place.open(named_id("wins"))
    qtbot.waitUntil(lambda: shown.sees("replyBox"))
    box = shown.place.reading.composer.box_of_words
    box.setFocus()
    box.insertPlainText("You came far.")
    shown.press("replyIdeas")
    qtbot.waitUntil(lambda: shown.sees("replyCoach"))
    assert box.toPlainText() == "You came far."
    shown.press("replyIdeas")
    qtbot.waitUntil(lambda: not shown.sees("replyCoach"))


def test_today_tells_only_who_likes_to_welcome_that_somebody_waits(at_harbour: Harbour, qtbot: QtBot) -> None:
    today = Today(at_harbour, at_harbour.root)
    today.load()
    qtbot.waitUntil(lambda: len(today.state.news.threads) == 3)
    assert not today.state.news.waiting
    at_harbour.do(at_harbour.session.quieting.welcome(True))
    today.load()
    qtbot.waitUntil(lambda: today.state.news.waiting)
    # What is muted asks for nothing.
    quieting = at_harbour.session.quieting
    at_harbour.do(quieting.mute(kind="theme", value="panic", now=at_harbour.now()))
    today.load()
    qtbot.waitUntil(lambda: not today.state.news.waiting)
    assert [row.title for row in today.state.news.threads] == ["Small wins this week", "Nights"]


def test_on_a_break_today_shows_no_thread(at_harbour: Harbour, qtbot: QtBot) -> None:
    at_harbour.do(at_harbour.session.quieting.take_break(now=at_harbour.now(), seconds=3600))
    today = Today(at_harbour, at_harbour.root)
    today.load()
    qtbot.waitUntil(lambda: today.state.news.resting)
    assert today.state.news.threads == ()


def test_the_way_from_today_leads_to_who_waits_or_to_a_thread(shown: Shown, qtbot: QtBot) -> None:
    shown.place.open_part("waiting")
    waits = ["How do you explain panic to a partner?"]
    qtbot.waitUntil(lambda: [row.title for row in shown.place.threads.state.rows] == waits)
    shown.place.open_part(f"thread/{named_id('nights')}")
    qtbot.waitUntil(lambda: shown.place.conversation.state.title == "Nights")
    shown.place.open_part("write")
    qtbot.waitUntil(lambda: shown.sees("threadTitle"))
