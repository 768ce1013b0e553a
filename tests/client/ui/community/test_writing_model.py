from __future__ import annotations

from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from client.domain.errors import VaultUnreadable
from client.services.conversing import Conversing
from client.ui.community.writing_model import NewThread
from protocol import descriptor, submissions
from protocol.descriptor import PostingPolicy
from tests.client.ui.community.harbour import Harbour
from tests.support.feed_builder import named_id

SECOND = named_id("second room")


@pytest.fixture
def writing(at_harbour: Harbour, qtbot: QtBot) -> NewThread:
    feed = at_harbour.village.feed
    feed.descriptor_number += 1
    rooms = (*feed.described.rooms, descriptor.Room(SECOND, "Worry", PostingPolicy.HOLD_ALL))
    feed.redescribe(rooms=rooms)
    feed.publish()
    at_harbour.sync.sync()
    qtbot.waitUntil(lambda: not at_harbour.sync.state.running)
    at_harbour.village.answer = lambda _: submissions.Held()
    model = NewThread(at_harbour, at_harbour.root)
    model.begin()
    qtbot.waitUntil(lambda: model.state.open)
    return model


def test_a_thread_is_written_in_the_room_that_was_chosen(
    at_harbour: Harbour, writing: NewThread, qtbot: QtBot
) -> None:
    assert [room.name for room in writing.state.rooms] == ["Sleep", "Worry"]
    assert (writing.state.room, writing.state.first_read) == (at_harbour.village.feed.room, 3)
    writing.choose_room(SECOND)
    assert writing.state.first_read == -1
    writing.write(title="Mornings", text="The first hour.")
    posted: list[UUID] = []
    writing.posted.connect(posted.append)
    writing.post()
    writing.post()
    qtbot.waitUntil(lambda: bool(posted))
    qtbot.waitUntil(lambda: at_harbour.own_states() == ["held"])
    (sent,) = at_harbour.village.sent
    assert isinstance(sent, submissions.NewThread)
    assert (sent.id, sent.room, sent.title, sent.text) == (posted[0], SECOND, "Mornings", "The first hour.")
    assert at_harbour.do(at_harbour.session.conversing.drafts()) == []


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [("", "Words", "no words"), ("Title", " ", "no words"), ("x" * 201, "Words", "longer")],
)
def test_what_cannot_be_sent_is_told_and_stays(
    at_harbour: Harbour, writing: NewThread, qtbot: QtBot, title: str, text: str, told: str
) -> None:
    writing.write(title=title, text=text)
    writing.post()
    qtbot.waitUntil(lambda: writing.state.notice is not None)
    assert told in str(writing.state.notice)
    assert (writing.state.title, writing.state.text) == (title, text)
    assert at_harbour.own_states() == []


def test_a_new_thread_is_gone_on_with_where_it_was_left(
    at_harbour: Harbour, writing: NewThread, qtbot: QtBot
) -> None:
    writing.choose_room(SECOND)
    writing.write(title="Mornings", text="The first")
    writing.close()
    assert not writing.state.open
    qtbot.waitUntil(lambda: len(at_harbour.do(at_harbour.session.conversing.drafts())) == 1)
    again = NewThread(at_harbour, at_harbour.root)
    again.begin()
    qtbot.waitUntil(lambda: again.state.open)
    assert (again.state.title, again.state.text, again.state.room) == ("Mornings", "The first", SECOND)
    assert again.state.kept


def test_when_rooms_cannot_be_read_it_is_told_and_words_are_kept(
    at_harbour: Harbour, writing: NewThread, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def unreadable(*_: object, **__: object) -> None:
        raise VaultUnreadable("private")

    rooms = Conversing.rooms
    monkeypatch.setattr(Conversing, "rooms", unreadable)
    again = NewThread(at_harbour, at_harbour.root)
    again.begin()
    qtbot.waitUntil(lambda: again.state.notice is not None)
    again.write(title="Mornings", text="The first hour.")
    assert again.state.text == "The first hour."
    monkeypatch.setattr(Conversing, "rooms", rooms)
    again.post()
    qtbot.waitUntil(lambda: again.state.room is not None)
    assert (again.state.title, again.state.text) == ("Mornings", "The first hour.")
