"""Why something was not sent stays said for as long as it is so: also once its words were saved as a draft."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from client.domain.errors import DiskFull
from client.services.conversing import Conversing
from client.ui.community import drafting
from client.ui.community.own_decision_model import Decision
from client.ui.community.own_edit_model import OwnEdit
from client.ui.community.own_model import OwnPosts
from client.ui.community.sending_one import SendingOne
from protocol import limits
from protocol.mail import DecisionMail
from tests.client.ui.community.harbour import Harbour
from tests.client.ui.community.letters import letter, reply, synced
from tests.support.feed_builder import named_id

TOO_LONG = "far too much " * limits.TEXT_MAX


def saved(model: SendingOne | Decision | OwnEdit, qtbot: QtBot) -> None:
    """The words were put away as a draft after they could not be sent."""
    qtbot.waitUntil(lambda: model.state.notice is not None)
    QTest.qWait(drafting.PAUSE_MILLISECONDS)
    qtbot.waitUntil(lambda: model.state.kept)
    QTest.qWait(50)


def test_why_a_report_was_not_sent_stays_said_until_its_words_are_others(
    at_harbour: Harbour, qtbot: QtBot
) -> None:
    community, post = at_harbour.community, named_id("wins-3")
    model = SendingOne(at_harbour, community=community, post=post, kind="report", parent=at_harbour.root)
    model.begin()
    qtbot.waitUntil(lambda: model.state.open)
    model.write(TOO_LONG)
    model.send(
        lambda writing: at_harbour.session.telling.report(
            community=community,
            post=post,
            reason="something-else",
            words=writing.text,
            draft_id=writing.draft_id,
        )
    )
    saved(model, qtbot)
    assert "longer" in str(model.state.notice)
    assert model.state.text == TOO_LONG
    model.write("short enough")
    assert model.state.notice is None


def test_why_an_appeal_was_not_sent_stays_said_until_its_words_are_others(
    at_harbour: Harbour, qtbot: QtBot
) -> None:
    post, _ = reply(at_harbour, "I had toast.")
    decision = DecisionMail("remove", named_id("review"), post, "unkind-to-someone")
    letter(at_harbour.village, decision, "decision")
    synced(at_harbour)
    own = OwnPosts(at_harbour, at_harbour.root)
    qtbot.waitUntil(lambda: own.state.standing is not None and bool(own.state.standing.decided))
    assert own.state.standing is not None
    model = Decision(at_harbour, own, at_harbour.root)
    model.open(next(iter(own.state.standing.decided)))
    qtbot.waitUntil(lambda: model.state.open)
    model.write(TOO_LONG)
    model.appeal()
    saved(model, qtbot)
    assert "longer" in str(model.state.notice)
    model.write("short enough")
    assert model.state.notice is None


def test_a_draft_that_could_not_be_saved_is_told_only_until_it_is(
    at_harbour: Harbour, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: object, **__: object) -> None:
        raise DiskFull

    post, _ = reply(at_harbour, "I had toast.")
    synced(at_harbour)
    model = OwnEdit(at_harbour, at_harbour.root)
    model.open(post)
    qtbot.waitUntil(lambda: model.state.now is not None)
    save = Conversing.save_draft
    monkeypatch.setattr(Conversing, "save_draft", full)
    model.write("", "I had toast and tea.")
    model.drafting.flush()
    qtbot.waitUntil(lambda: model.state.notice is not None)
    monkeypatch.setattr(Conversing, "save_draft", save)
    model.drafting.flush()
    qtbot.waitUntil(lambda: model.state.kept)
    assert model.state.notice is None


def test_why_a_new_wording_was_not_sent_stays_said_until_its_words_are_others(
    at_harbour: Harbour, qtbot: QtBot
) -> None:
    post, _ = reply(at_harbour, "I had toast.")
    synced(at_harbour)
    model = OwnEdit(at_harbour, at_harbour.root)
    model.open(post)
    qtbot.waitUntil(lambda: model.state.now is not None)
    model.write("", TOO_LONG)
    model.send()
    saved(model, qtbot)
    assert "longer" in str(model.state.notice)
    model.write("", "short enough")
    assert model.state.notice is None
