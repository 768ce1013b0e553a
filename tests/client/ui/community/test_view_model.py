from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from client.ui.community import view_model
from client.ui.community.view_model import Threads
from client.ui.theme import Theme
from tests.client.ui.community.harbour import Harbour, harbour, post
from tests.client.ui.standing import Standing
from tests.support.feed_builder import FeedBuilder, named_id


@pytest.fixture
def threads(at_harbour: Harbour, qtbot: QtBot) -> Threads:
    model = Threads(at_harbour, at_harbour.root)
    qtbot.waitUntil(lambda: len(model.state.rows) == 3)
    return model


def titles(threads: Threads) -> list[str]:
    return [row.title for row in threads.state.rows]


def test_threads_come_by_activity_with_their_room(threads: Threads) -> None:
    assert titles(threads) == ["Small wins this week", "How do you explain panic to a partner?", "Nights"]
    wins, panic, nights = threads.state.rows
    assert (wins.author, wins.when, wins.room, wins.replies) == (
        "quiet-otter",
        "\u206812 h ago\u2069",
        "Sleep",
        3,
    )
    assert wins.excerpt.startswith("Got outside")
    assert (panic.excerpt, panic.notes) == ("", "panic, grief")
    assert nights.last
    assert not threads.state.more


def test_without_a_community_there_is_nothing_to_wait_for(home: Standing, qtbot: QtBot) -> None:
    model = Threads(home, home.bridge)
    qtbot.waitUntil(lambda: model.state.loaded)
    assert model.state.community is None
    model.more()
    model.reload()


def test_a_search_finds_posts_and_ends_with_its_words(threads: Threads, qtbot: QtBot) -> None:
    threads.search("bir")
    threads.search("birds")
    qtbot.waitUntil(lambda: len(threads.state.rows) == 2)
    assert {row.post for row in threads.state.rows} == {named_id("nights"), named_id("nights-1")}
    assert titles(threads) == ["Nights", "Nights"]
    threads.search("")
    qtbot.waitUntil(lambda: len(threads.state.rows) == 3)
    assert not threads.state.searching


def test_a_search_for_what_is_not_there_finds_nothing(threads: Threads, qtbot: QtBot) -> None:
    threads.search("mongoose")
    qtbot.waitUntil(lambda: threads.state.rows == ())


def test_a_room_shows_its_threads_only(threads: Threads, qtbot: QtBot) -> None:
    threads.choose_room(named_id("no such room"))
    qtbot.waitUntil(lambda: threads.state.rows == ())
    threads.choose_room(None)
    qtbot.waitUntil(lambda: len(threads.state.rows) == 3)


def test_pages_follow_each_other_without_a_thread_twice(
    theme: Theme, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(view_model, "PAGE", 4)
    feed = FeedBuilder()
    for number in range(10):
        post(feed, f"t{number}", "words", title=f"Title {number}")
    with harbour(theme, tmp_path / "member", qtbot, feed=feed) as home:
        threads = Threads(home, home.root)
        for count in (4, 8, 10):
            qtbot.waitUntil(lambda count=count: len(threads.state.rows) == count)  # type: ignore[misc]
            threads.more()
        assert titles(threads) == [f"Title {number}" for number in range(9, -1, -1)]
        qtbot.waitUntil(lambda: not threads.state.more)

        post(feed, "t3-1", "An answer moves it up.", thread="t3")
        feed.publish()
        home.sync.sync()
        qtbot.waitUntil(lambda: titles(threads)[0] == "Title 3")
        assert len(titles(threads)) == len(set(titles(threads))) == 10


def test_leaving_a_page_that_is_on_its_way_for_a_search_shows_the_search(
    threads: Threads, qtbot: QtBot
) -> None:
    threads.reload()
    threads.search("breakfast")
    threads.reload()
    qtbot.waitUntil(
        lambda: [row.post for row in threads.state.rows] == [named_id("wins-3"), named_id("wins")]
    )
