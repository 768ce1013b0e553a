"""What a person writes while what they answer goes away: their words stay in sight, and what became of it is said."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit
from pytestqt.qtbot import QtBot

from client.ui.community.conversation_model import Conversation
from client.ui.today.parts import Way
from client.ui.today.screen import TodayPlace
from protocol import changes
from protocol.leaves import Entry
from protocol.submissions import Reply
from tests.client.ui.community.harbour import Harbour, this_hour
from tests.client.ui.community.shown import Shown, open_wins, settle
from tests.support.feed_builder import FeedBuilder, named_id

WINS = named_id("wins")
KEPT = "Your words are kept on this computer. You can copy them and use them elsewhere."
GONE = (
    "What you were answering is not there any more; your words are kept, and answer nobody in particular now."
)


@pytest.fixture
def writing(shown: Shown) -> Shown:
    """Somebody writes a reply."""
    open_wins(shown)
    box(shown).setFocus()
    QTest.keyClicks(box(shown), "With great care.")
    settle()
    return shown


def box(shown: Shown) -> QPlainTextEdit:
    return shown.find("replyBox", QPlainTextEdit)


def seqs(feed: FeedBuilder, *posts: str) -> tuple[int, ...]:
    """Where these posts stand."""
    wanted = {named_id(name).bytes for name in posts}

    def is_one(entry: Entry) -> bool:
        if entry.erased:
            return False
        header = changes.decode_header(entry.header, entry.change_class)
        return isinstance(header, changes.Post) and header.id in wanted

    return tuple(seq for seq, entry in enumerate(feed.entries) if is_one(entry))


def lock(home: Harbour) -> None:
    feed = home.village.feed
    feed.add(changes.Lock(id=named_id("lock").bytes, hour=this_hour(), thread=WINS.bytes))
    feed.publish()
    home.sync.sync()


def prune(home: Harbour) -> None:
    feed = home.village.feed
    gone = seqs(feed, "wins", "wins-1", "wins-2", "wins-3")
    feed.add(changes.Prune(id=named_id("prune").bytes, hour=this_hour(), seqs=gone))
    feed.erase(gone)
    feed.publish()
    home.sync.sync()


def test_words_stay_in_sight_when_the_thread_takes_no_more_replies(
    at_harbour: Harbour, writing: Shown
) -> None:
    lock(at_harbour)
    writing.until(lambda: KEPT in writing.words())
    assert "This thread takes no more replies." in writing.words()
    assert box(writing).isVisible()
    assert box(writing).toPlainText() == "With great care."
    assert not writing.find("postReply", QAbstractButton).isEnabled()
    # Whoever takes them away is not left without a place to be.
    box(writing).selectAll()
    box(writing).cut()
    settle()
    assert box(writing).hasFocus()
    writing.place.back()
    writing.place.open(WINS)
    writing.rows_come("conversation", 4)
    assert not box(writing).isVisible()


def test_words_stay_in_sight_when_the_thread_is_gone_also_after_coming_back(
    at_harbour: Harbour, writing: Shown
) -> None:
    prune(at_harbour)
    writing.until(lambda: KEPT in writing.words())
    assert "This thread is not here any more." in writing.words()
    assert box(writing).toPlainText() == "With great care."
    writing.place.back()
    writing.until(lambda: bool(at_harbour.do(at_harbour.session.conversing.drafts())))
    # Nothing of it is remembered here, as after Leeward was closed.
    model = Conversation(at_harbour, at_harbour.root)
    model.open(WINS)
    writing.until(lambda: model.state.loaded)
    assert (model.state.here, model.state.text) == (False, "With great care.")


def test_a_reply_whose_post_goes_answers_nobody_and_says_so(at_harbour: Harbour, writing: Shown) -> None:
    writing.place.reading.reply.answer(named_id("wins-3"))
    settle()
    assert "You answer" in writing.words()
    feed = at_harbour.village.feed
    feed.remove("wins-3", seqs(feed, "wins-3"))
    feed.publish()
    at_harbour.sync.sync()
    writing.until(lambda: GONE in writing.words())
    assert "You answer" not in writing.words()
    assert box(writing).toPlainText() == "With great care."
    writing.press("postReply")
    writing.until(lambda: bool(at_harbour.village.sent))
    (sent,) = at_harbour.village.sent
    assert isinstance(sent, Reply)
    assert sent.to is None


def test_a_content_note_that_the_community_gave_up_is_seen_and_can_be_taken_off(
    at_harbour: Harbour, writing: Shown
) -> None:
    describe(at_harbour, "grief", "loss")
    writing.until(lambda: writing.sees("replyNotes"))
    writing.press("replyNotes")
    writing.press("note-loss")
    describe(at_harbour)
    ground = writing.place.ground
    writing.until(lambda: ground.state.ground is not None and ground.state.ground.notes == ())
    assert writing.find("replyNotes", QAbstractButton).accessibleName() == "Content note: loss"
    assert writing.sees("replyNotes")
    writing.press("note-loss")
    assert writing.place.conversation.state.notes == ()
    assert not writing.sees("replyNotes")
    assert box(writing).hasFocus()


def test_from_today_one_goes_on_where_the_words_were_begun(at_harbour: Harbour, qtbot: QtBot) -> None:
    talk, community = at_harbour.session.conversing, at_harbour.community
    at_harbour.do(talk.save_draft(community=community, text="I know how", thread=WINS))
    at_harbour.do(talk.save_draft(community=community, text="body", title="A title"))
    today = TodayPlace(at_harbour)
    qtbot.addWidget(today)
    today.show()
    today.today.load()
    qtbot.waitUntil(lambda: len(today.begun.findChildren(Way)) == 2)
    for way in sorted(today.begun.findChildren(Way), key=lambda way: way.accessibleName(), reverse=True):
        way.click()
    assert at_harbour.went == [f"community/thread/{WINS}", "community/write"]


def describe(home: Harbour, *notes: str) -> None:
    """The community has these content notes from now on."""
    feed = home.village.feed
    feed.descriptor_number += 1
    feed.redescribe(content_notes=notes)
    feed.publish()
    home.sync.sync()
