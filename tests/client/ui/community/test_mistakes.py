"""After a mistake of ours, nothing in the window waits for ever: one can sync again, and write again."""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from client.ui.community.conversation_model import Conversation
from tests.client.ui.community.harbour import Harbour
from tests.support.feed_builder import named_id


async def _fails(**_: Any) -> Any:
    raise KeyError("a mistake of ours")


def test_a_sync_comes_after_one_that_broke(
    at_harbour: Harbour, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync = at_harbour.sync
    with monkeypatch.context() as broken:
        broken.setattr(at_harbour.session.syncing, "sync", _fails)
        sync.sync()
        qtbot.waitUntil(lambda: not sync.state.running)
    assert sync.state.notice is not None
    assert [type(each) for each in at_harbour.broke] == [KeyError]
    at_harbour.broke.clear()
    with qtbot.waitSignal(sync.finished):
        sync.sync()
    assert sync.state.notice is None


def test_words_that_could_not_be_posted_are_still_there_to_write_on(
    at_harbour: Harbour, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    talk = Conversation(at_harbour, at_harbour.root)
    talk.open(named_id("wins"))
    qtbot.waitUntil(lambda: talk.state.loaded)
    talk.write("It was mine to begin with.")
    with monkeypatch.context() as broken:
        broken.setattr(at_harbour.session.conversing, "reply", _fails)
        talk.post()
        qtbot.waitUntil(lambda: not talk.state.posting)
    assert talk.state.notice is not None
    assert talk.state.text == "It was mine to begin with."
    at_harbour.broke.clear()
    talk.post()
    qtbot.waitUntil(lambda: bool(at_harbour.village.sent))
    qtbot.waitUntil(lambda: not at_harbour.sync.state.running)
