from __future__ import annotations

import threading
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from client.domain.muting import MuteKind, Mutes
from client.services.conversing import RoomView
from client.ui.community import conversation_model, thread_reading
from client.ui.community.conversation_model import Conversation
from client.ui.community.thread_reading import first_read
from client.ui.theme import Theme
from protocol import changes, submissions
from protocol.descriptor import PostingPolicy
from tests.client.ui.community.harbour import Harbour, harbour, post
from tests.support.feed_builder import FeedBuilder, named_id
from tests.support.loopback import Reply

WINS = named_id("wins")


@pytest.fixture
def wins(at_harbour: Harbour, qtbot: QtBot) -> Conversation:
    """A thread that is being read."""
    model = Conversation(at_harbour, at_harbour.root)
    model.open(WINS)
    qtbot.waitUntil(lambda: model.state.loaded)
    return model


def texts(model: Conversation) -> list[str]:
    return [row.text for row in model.state.rows]


def test_a_thread_reads_as_it_was_written(wins: Conversation) -> None:
    state = wins.state
    assert (state.title, state.room, state.here, state.can_reply, state.more) == (
        "Small wins this week",
        "Sleep",
        True,
        True,
        False,
    )
    assert [row.author for row in state.rows] == [
        "quiet-otter",
        "paper-lantern",
        "slow-river",
        "northern-moss",
    ]
    assert [row.guide for row in state.rows] == [False, True, False, False]
    assert [row.heading for row in state.rows] == ["Small wins this week", "", "", ""]


def test_a_content_note_stays_closed_until_it_is_opened_and_closes_with_the_thread(
    wins: Conversation, qtbot: QtBot
) -> None:
    noted = named_id("wins-2")

    def is_folded() -> list[bool]:
        return [row.folded for row in wins.state.rows]

    assert is_folded() == [False, False, True, False]
    wins.turn(noted)
    assert is_folded() == [False, False, False, False]
    wins.turn(named_id("wins-1"))
    assert is_folded() == [False, False, False, False], "only notes fold"
    wins.turn(noted)
    assert is_folded() == [False, False, True, False]
    wins.turn(noted)
    wins.close()
    wins.open(WINS)
    qtbot.waitUntil(lambda: wins.state.loaded)
    assert is_folded() == [False, False, True, False]


def test_a_note_stays_open_when_something_new_arrives(
    at_harbour: Harbour, wins: Conversation, qtbot: QtBot
) -> None:
    wins.turn(named_id("wins-2"))
    heard: list[int] = []
    wins.arrived.connect(heard.append)
    post(at_harbour.village.feed, "wins-4", "Mine too.", thread="wins", author="bob")
    at_harbour.village.feed.publish()
    at_harbour.sync.sync()
    qtbot.waitUntil(lambda: texts(wins)[-1] == "Mine too.")
    assert not any(row.folded for row in wins.state.rows)
    assert heard == [1]


def test_a_reply_waits_then_is_read_first_then_stands_once(
    at_harbour: Harbour, wins: Conversation, qtbot: QtBot
) -> None:
    village = at_harbour.village
    village.answer = lambda _: submissions.Held()
    village.replies["/v1/feed/head"] = [Reply(status=503)]
    put_in: list[str] = []
    wins.restored.connect(put_in.append)
    wins.write("Me too.")
    wins.post()
    assert wins.state.posting
    qtbot.waitUntil(lambda: texts(wins)[-1] == "Me too.")
    assert wins.state.rows[-1].waits == "waiting"
    assert wins.state.rows[-1].own
    assert put_in == [""]
    assert wins.state.text == ""
    qtbot.waitUntil(lambda: not at_harbour.sync.state.running)

    at_harbour.sync.sync()
    qtbot.waitUntil(lambda: wins.state.rows[-1].waits == "held")
    village.stands(village.sent[-1], at_harbour.my_id)
    at_harbour.sync.sync()
    qtbot.waitUntil(lambda: wins.state.rows[-1].waits == "")
    assert texts(wins).count("Me too.") == 1
    assert wins.state.rows[-1].own
    assert at_harbour.own_states() == ["published"]
    assert at_harbour.do(at_harbour.session.conversing.drafts()) == []


def test_what_the_server_refuses_stays_with_its_reason(
    at_harbour: Harbour, wins: Conversation, qtbot: QtBot
) -> None:
    at_harbour.village.answer = lambda _: submissions.Refused("thread-locked")
    wins.write("Too late.")
    wins.post()
    qtbot.waitUntil(lambda: wins.state.rows[-1].waits == "refused")
    assert "takes no more replies" in wins.state.rows[-1].why


@pytest.mark.parametrize(("words", "told"), [("   ", "no words"), ("x" * 17_000, "longer than one post")])
def test_words_that_cannot_be_sent_are_told_kindly_and_stay(
    at_harbour: Harbour, wins: Conversation, qtbot: QtBot, words: str, told: str
) -> None:
    wins.write(words)
    wins.post()
    qtbot.waitUntil(lambda: wins.state.notice is not None)
    assert told in str(wins.state.notice)
    assert not wins.state.posting
    assert wins.state.text == words
    assert at_harbour.own_states() == []
    wins.write(words + "y")
    assert wins.state.notice is None, "the person is mending it"


def test_a_draft_is_there_again_when_the_thread_is_opened(
    at_harbour: Harbour, wins: Conversation, qtbot: QtBot
) -> None:
    wins.write("Half a thought")
    other = named_id("nights")
    wins.open(other)
    qtbot.waitUntil(lambda: wins.state.loaded)
    assert wins.state.text == ""
    again = Conversation(at_harbour, at_harbour.root)
    put_in: list[str] = []
    again.restored.connect(put_in.append)
    again.open(WINS)
    qtbot.waitUntil(lambda: again.state.loaded)
    assert put_in == ["Half a thought"]
    assert again.state.kept


def test_a_thread_that_is_only_waiting_here_shows_its_words(at_harbour: Harbour, qtbot: QtBot) -> None:
    at_harbour.village.answer = lambda _: submissions.Held()
    written = at_harbour.do(
        at_harbour.session.conversing.start_thread(
            community=at_harbour.community,
            room=at_harbour.village.feed.room,
            title="Mornings",
            text="The first hour.",
        )
    )
    model = Conversation(at_harbour, at_harbour.root)
    model.open(written.id)
    qtbot.waitUntil(lambda: model.state.loaded)
    assert (model.state.title, texts(model)) == ("Mornings", ["The first hour."])
    assert model.state.rows[0].waits == "waiting"
    assert not model.state.can_reply


def test_a_thread_that_is_not_here_says_so(at_harbour: Harbour, qtbot: QtBot) -> None:
    model = Conversation(at_harbour, at_harbour.root)
    model.open(named_id("never"))
    qtbot.waitUntil(lambda: model.state.loaded)
    assert (model.state.rows, model.state.here, model.state.can_reply) == ((), False, False)


def test_a_locked_thread_takes_no_replies(at_harbour: Harbour, qtbot: QtBot) -> None:
    feed = at_harbour.village.feed
    feed.add(changes.Lock(id=named_id("lock").bytes, hour=9, thread=WINS.bytes))
    feed.publish()
    at_harbour.sync.sync()
    model = Conversation(at_harbour, at_harbour.root)
    model.open(WINS)
    qtbot.waitUntil(lambda: model.state.locked)
    assert not model.state.can_reply
    model.write("Anything?")
    model.post()
    assert not model.state.posting


def test_a_long_thread_comes_page_by_page_and_a_found_post_at_once(
    theme: Theme, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conversation_model, "PAGE", 10)
    monkeypatch.setattr(thread_reading, "PAGE", 10)
    feed = FeedBuilder()
    post(feed, "long", "The start", title="Long")
    for number in range(45):
        post(feed, f"r{number}", f"Answer {number}", thread="long")
    with harbour(theme, tmp_path / "member", qtbot, feed=feed) as home:
        model = Conversation(home, home.root)
        model.open(named_id("long"))
        qtbot.waitUntil(lambda: model.state.loaded)
        assert len(model.state.rows) == 10
        assert model.state.more
        model.more()
        qtbot.waitUntil(lambda: len(model.state.rows) == 20)

        wanted: list[tuple[UUID, str]] = []
        model.wanted.connect(lambda which, at: wanted.append((which, at)))
        model.close()
        model.open(named_id("long"), post=named_id("r33"), seq=34)
        qtbot.waitUntil(lambda: wanted == [(named_id("r33"), "top")])
        assert "Answer 33" in texts(model)
        assert len(model.state.rows) == 40

        model.write("My answer")
        model.post()
        qtbot.waitUntil(lambda: len(wanted) == 2)
        assert wanted[1][1] == "end"
        assert len(model.state.rows) == 47, "to see one's own at the end, everything before it is read"
        qtbot.waitUntil(lambda: home.own_states() == ["published"])


def room(policy: PostingPolicy, newcomer: int = 0) -> RoomView:
    return RoomView(UUID(int=1), "Sleep", "", policy, newcomer)


def test_how_many_posts_a_guide_reads_first() -> None:
    assert first_read(room(PostingPolicy.HOLD_ALL), guide=True) == -1
    assert first_read(room(PostingPolicy.HOLD_NEWCOMERS, 3), guide=False) == 3
    assert first_read(room(PostingPolicy.HOLD_NEWCOMERS, 3), guide=True) == 0
    assert first_read(room(PostingPolicy.PUBLISH_THEN_REVIEW, 3), guide=False) == 0
    assert first_read(None, guide=False) == 0


def test_muted_words_are_never_looked_for_while_the_window_waits(
    at_harbour: Harbour, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    conversation = Conversation(at_harbour, at_harbour.root)
    asked: list[bool] = []
    why = Mutes.why

    def heard(self: Mutes, **about: Any) -> MuteKind | None:
        asked.append(threading.current_thread() is threading.main_thread())
        return why(self, **about)

    monkeypatch.setattr(Mutes, "why", heard)
    conversation.open(WINS)
    qtbot.waitUntil(lambda: len(conversation.state.rows) == 4)
    before = conversation.state.rows
    mute = at_harbour.session.quieting.mute(kind="word", value="breakfast", now=at_harbour.now())
    at_harbour.bridge.run(mute, None, owner=conversation)
    qtbot.waitUntil(lambda: any(row.muted for row in conversation.state.rows))
    assert asked
    assert not any(asked)
    assert [row.id for row in conversation.state.rows] == [row.id for row in before]
