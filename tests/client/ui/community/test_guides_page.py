"""The page between a person and the guides: what each wrote, in one stream, and what is known of it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit, QScrollArea, QTabBar
from pytestqt.qtbot import QtBot

from client.services.changes import ChangeSet, Kind
from client.ui.community.guides_facts import facts
from client.ui.community.guides_rows import day_heading
from client.ui.kit.long_list import LongList
from client.ui.theme import Theme
from protocol.descriptor import ServiceHours
from protocol.mail import DecisionMail, GuideMail, OutcomeMail
from protocol.submissions import NoteToGuides
from tests.client.ui.community.harbour import Harbour, harbour, talking
from tests.client.ui.community.letters import letter, reply, synced, taking
from tests.client.ui.community.shown import Shown, settle
from tests.support.feed_builder import FeedBuilder, named_id

DAY = 86_400


def among_people() -> FeedBuilder:
    feed = talking()
    feed.make_team_key(1)
    feed.redescribe(practice=False)
    return feed


@pytest.fixture
def at_harbour(theme: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[Harbour]:
    with harbour(theme, tmp_path / "member", qtbot, feed=among_people()) as home:
        taking(home.village)
        yield home


def at_guides(shown: Shown) -> None:
    shown.press("ownPosts")
    tabs = shown.find("ownSections", QTabBar)
    tabs.setCurrentIndex(1)
    settle()


def test_a_note_is_sealed_sent_and_stays_to_be_read(at_harbour: Harbour, shown: Shown) -> None:
    assert "Guides and members can read this" in shown.place.where()
    at_guides(shown)
    assert "Only guides can read this" in shown.words()
    assert shown.place.where().endswith("Only you and the guides can read this")
    send = shown.find("sendNote", QAbstractButton)
    assert not send.isEnabled(), "there is nothing to send yet"
    shown.write("noteBox", "May I write about my sister?")
    shown.press("sendNote")
    shown.until(lambda: any(isinstance(sent, NoteToGuides) for sent in at_harbour.village.sent))
    shown.until(lambda: any("It has arrived" in row for row in shown.rows("guidesTalk")))
    (row,) = shown.rows("guidesTalk")
    assert row.startswith("Today")
    assert "May I write about my sister?" in row
    assert shown.find("noteBox", QPlainTextEdit).toPlainText() == ""


def test_a_letter_is_new_until_one_has_looked_at_it_and_gone(at_harbour: Harbour, shown: Shown) -> None:
    letter(at_harbour.village, GuideMail("Welcome. You may write about her."), "welcome")
    at_harbour.village.feed.publish()
    at_harbour.sync.sync()
    shown.until(lambda: "A letter from the guides" in shown.words())
    at_guides(shown)
    shown.rows_come("guidesTalk", 1)
    assert "Not opened yet" in shown.rows("guidesTalk")[0]
    assert "A letter, and no decision. You can answer below" in shown.rows("guidesTalk")[0]
    shown.until(lambda: shown.place.own.state.letters == 0)
    assert "Not opened yet" in shown.rows("guidesTalk")[0], "it stays marked while one looks"
    shown.press("leaveOwnPosts")
    at_guides(shown)
    assert "Not opened yet" not in shown.rows("guidesTalk")[0]
    assert "A letter from the guides" not in shown.words()


def test_without_a_key_of_the_guides_words_stay_here_and_that_is_said(
    theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    feed = talking()
    feed.redescribe(practice=False)
    with harbour(theme, tmp_path / "keyless", qtbot, feed=feed) as home:
        shown = Shown(qtbot, home)
        shown.rows_come("threadList", 3)
        at_guides(shown)
        shown.until(lambda: "No key of the guides is known here yet" in shown.words())
        shown.write("noteBox", "Is anybody there?")
        assert not shown.find("sendNote", QAbstractButton).isEnabled()
        shown.place.own_pane.talk.drafting.flush()
        shown.until(
            lambda: [d.text for d in home.do(home.session.conversing.drafts())] == ["Is anybody there?"]
        )
        shown.place.close()


def test_what_waits_can_become_a_draft_again_in_its_box(at_harbour: Harbour, shown: Shown) -> None:
    work = at_harbour.session.telling.note(community=at_harbour.community, words="Not yet.")
    at_harbour.bridge.run(work, owner=at_harbour.root)
    at_guides(shown)
    shown.rows_come("guidesTalk", 1)
    assert "Waits here" in shown.rows("guidesTalk")[0]
    view = shown.find("guidesTalk", LongList)
    view.setCurrentIndex(view.model().index(0, 0))
    settle()
    shown.press("noteAgain")
    shown.until(lambda: shown.find("noteBox", QPlainTextEdit).toPlainText() == "Not yet.")
    shown.rows_come("guidesTalk", 0)
    assert at_harbour.village.sent == []


def test_a_decision_a_report_and_its_outcome_stand_in_the_order_of_their_days(
    at_harbour: Harbour, shown: Shown
) -> None:
    home = at_harbour
    post, _ = reply(home, "Words of mine.")
    told = home.do(
        home.session.telling.report(community=home.community, post=named_id("nights"), reason="unkind")
    )
    message = DecisionMail("approve-with-note", named_id("r"), post, words="Thank you for this.")
    letter(home.village, message, "decision", hours_ago=48)
    letter(home.village, OutcomeMail(told.id, "kept"), "outcome")
    synced(home)
    home.bridge.changed.emit(ChangeSet.of(Kind.MESSAGE))
    at_guides(shown)
    shown.rows_come("guidesTalk", 3)
    first, second, third = shown.rows("guidesTalk")
    assert "about your post in Small wins this week" in first
    assert "Thank you for this" in first
    assert "It is unkind to someone" in second
    assert "left the post as it is" in second
    assert "left the post as it is" in third
    view = shown.find("guidesTalk", LongList)
    view.setCurrentIndex(view.model().index(0, 0))
    settle()
    shown.press("lookAtDecision")
    assert "A guide read it, and it stands" in shown.words()
    shown.press("leaveOwnPosts")
    assert shown.sees("guidesTalk")


def test_what_guides_can_see_is_one_press_away_and_promises_nothing_untrue(
    at_harbour: Harbour, shown: Shown
) -> None:
    at_guides(shown)
    shown.press("whatGuidesSee")
    said = shown.words()
    for words in (
        "Reports, but not who sent them.",
        "They never leave this computer.",
        "Whoever runs the server can tell that you have a letter, but not what it says.",
        "Find out where you are, phone you, or send anybody to you.",
    ):
        assert words in said
    assert len(facts()) == 5
    area = shown.find("guidesFacts", QScrollArea)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    shown.key(Qt.Key.Key_PageUp)
    shown.place.back()
    assert shown.sees("noteBox")


def test_days_are_said_as_one_would_say_them(british: None) -> None:
    now = 1_800_000_000.0
    assert day_heading(int(now), now=now) == "Today"
    assert day_heading(int(now) - DAY, now=now) == "Yesterday"
    assert "2027" in day_heading(int(now) - 2 * DAY, now=now)
    assert day_heading(2**62, now=now) == ""


def test_a_call_for_help_is_two_steps_from_every_page(at_harbour: Harbour, shown: Shown) -> None:
    place = shown.place
    place.open(named_id("wins"))
    pages = ("reading", "writing_pane", "own_pane")
    for number, name in enumerate(pages):
        if name == "writing_pane":
            place._to_list()
            place.write()
            shown.until(lambda: place._page is place.writing_pane)
        elif name == "own_pane":
            place._show_own("guides")
        settle()
        assert place._page is getattr(place, name), number
        shown.press("needHelp" if name == "reading" else "needHelpFromList")
        assert shown.sees("callGuides")
    place.resize(500, 660)
    place._show_own("guides")
    settle()
    assert not shown.sees("needHelpFromList"), "there is room for one page only"
    place._to_list()
    settle()
    button = shown.find("needHelpFromList", QAbstractButton)
    assert place.rect().contains(button.mapTo(place, QPoint(2, 2)))
    shown.press("needHelpFromList")
    assert shown.sees("callGuides")


@pytest.mark.parametrize("on_duty", [True, False])
def test_whoever_writes_to_the_guides_is_told_when_nobody_is_on_duty(
    theme: Theme, tmp_path: Path, qtbot: QtBot, on_duty: bool
) -> None:
    feed = among_people()
    today = (int(time.time()) // DAY + 3) % 7
    day = today if on_duty else (today + 3) % 7
    feed.redescribe(practice=False, service_hours=(ServiceHours(day, 0, 1440),))
    with harbour(theme, tmp_path / "member", qtbot, feed=feed) as home:
        shown = Shown(qtbot, home)
        shown.rows_come("threadList", 3)
        at_guides(shown)
        talk = shown.place.own_pane.talk
        shown.until(lambda: talk.state.loaded and (talk.state.back_at is not None) == (not on_duty))
        assert shown.sees("noteDuty") == (not on_duty)
        if not on_duty:
            assert "Nobody is on duty now; guides are here again: " in shown.words()
            assert "please open Get support now" in shown.words()
        shown.place.close()
