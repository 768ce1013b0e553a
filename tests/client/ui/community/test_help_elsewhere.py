"""A call for help is one community's, and what could not even be begun is said to have told nobody."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from client.domain.errors import ProxyInTheWay
from client.services.calling import Call
from client.services.changes import ChangeSet
from client.ui.community.help_model import HelpCall
from client.ui.community.help_pane import HelpPane, standing_words
from client.ui.theme import Theme
from protocol import submissions
from protocol.submissions import HelpMe
from tests.client.services.leavers import Left
from tests.client.ui.community.harbour import Harbour, harbour, talking
from tests.support.loopback import Loopback


class Slow:
    """A server that answers when it is let."""

    def __init__(self, home: Harbour) -> None:
        self.arrived, self.go_on = threading.Event(), threading.Event()
        home.village.answer = self

    def __call__(self, _: submissions.Submission) -> submissions.Answer:
        self.arrived.set()
        self.go_on.wait(5)
        return submissions.Received()


@pytest.fixture
def there() -> Iterator[Left]:
    there = Left("marsh")
    with Loopback(there) as server:
        there.address = server.address
        yield there


@pytest.fixture
def home(theme: Theme, tmp_path: Path, qtbot: QtBot, there: Left) -> Iterator[Harbour]:
    """Its server outlives it, as the one of `there` does: a connection holds a server's thread."""
    feed = talking()
    feed.make_team_key(1)
    with harbour(theme, tmp_path / "member", qtbot, feed=feed) as home:
        yield home


@pytest.fixture
def marsh(home: Harbour, there: Left, qtbot: QtBot) -> str:
    """The id of another community of the same vault."""
    first = home.village
    home.join(there)
    home.village = first
    qtbot.waitUntil(lambda: len(home.belonging.state.communities) == 2)
    home.belonging.show(first.feed.community)
    return there.feed.community


def begun(home: Harbour, qtbot: QtBot) -> HelpCall:
    help_call = HelpCall(home, home.root)
    help_call.begin()
    qtbot.waitUntil(lambda: help_call.state.open)
    return help_call


def calls(home: Harbour) -> list[HelpMe]:
    return [sent for sent in home.village.sent if isinstance(sent, HelpMe)]


def test_what_becomes_of_a_call_touches_no_words_for_another_community(
    home: Harbour, marsh: str, qtbot: QtBot
) -> None:
    slow, help_call = Slow(home), begun(home, qtbot)
    help_call.write("Words for the harbour.")
    help_call.call()
    qtbot.waitUntil(slow.arrived.is_set)
    home.belonging.show(marsh)
    help_call.begin()
    qtbot.waitUntil(lambda: help_call.state.open)
    assert not help_call.state.calling
    help_call.write("Words for the marsh alone.")
    slow.go_on.set()
    qtbot.waitUntil(lambda: help_call._under_way == set())
    assert (help_call.state.standing, help_call.state.text) == (None, "Words for the marsh alone.")

    home.belonging.show(home.village.feed.community)
    help_call.begin()
    qtbot.waitUntil(lambda: help_call.state.open and help_call.state.standing == "arrived")
    assert help_call.state.text == "", "they have arrived"


def test_words_that_arrived_are_not_found_again_while_their_draft_is_being_erased(
    home: Harbour, marsh: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow, help_call = Slow(home), begun(home, qtbot)
    erased, erase = threading.Event(), home.session.conversing.discard_draft

    async def late(*, draft_id: str) -> ChangeSet:
        await asyncio.to_thread(erased.wait, 5)
        return await erase(draft_id=draft_id)

    monkeypatch.setattr(home.session.conversing, "discard_draft", late)
    help_call.write("Words for the harbour.")
    help_call.call()
    qtbot.waitUntil(slow.arrived.is_set)
    home.belonging.show(marsh)
    help_call.begin()
    slow.go_on.set()
    qtbot.waitUntil(lambda: help_call._under_way == set())
    home.belonging.show(home.village.feed.community)
    help_call.begin()
    qtbot.waitUntil(lambda: help_call.state.standing == "arrived")
    assert help_call.state.text == ""
    erased.set()


def test_while_it_is_on_its_way_it_is_that_one_call_also_for_who_looked_elsewhere(
    home: Harbour, marsh: str, qtbot: QtBot
) -> None:
    slow, help_call = Slow(home), begun(home, qtbot)
    help_call.call()
    qtbot.waitUntil(slow.arrived.is_set)
    home.belonging.show(marsh)
    home.belonging.show(home.village.feed.community)
    help_call.begin()
    assert help_call.state.calling
    help_call.call()
    slow.go_on.set()
    qtbot.waitUntil(lambda: help_call.state.standing == "arrived")
    assert len(calls(home)) == 1


def test_what_could_not_even_be_begun_has_told_nobody_and_can_be_tried_again(
    home: Harbour, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.village.answer = lambda _: submissions.Received()
    help_call = begun(home, qtbot)
    pane = HelpPane(home, help_call)
    qtbot.addWidget(pane)

    async def cannot(**_: object) -> Call:
        raise ProxyInTheWay("setting")

    with monkeypatch.context() as patched:
        patched.setattr(home.session.calling, "call", cannot)
        help_call.call()
        qtbot.waitUntil(lambda: not help_call.state.calling)
    assert standing_words(help_call.state) == "Not sent: nobody has been told."
    assert help_call.state.why is not None
    assert pane._again.isVisibleTo(pane)
    help_call.close()
    help_call.begin()
    qtbot.waitUntil(lambda: help_call.state.open)
    qtbot.wait(50)
    assert help_call.state.standing == "not-sent"
    help_call.again()
    qtbot.waitUntil(lambda: help_call.state.standing == "arrived")
    assert len(calls(home)) == 1
