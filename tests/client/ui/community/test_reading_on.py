"""What is new is marked, met at once, and counts as read once it was in sight; muted words stay folded."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from client.ui.community import attention
from client.ui.community.rows import PostRow
from client.ui.kit.long_list import LongList
from tests.client.ui.community.harbour import post, this_hour
from tests.client.ui.community.shown import Shown
from tests.support.feed_builder import named_id


@pytest.fixture
def sees_quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attention, "_LONG_ENOUGH", 30)


def _arrives(shown: Shown, *names: str, thread: str = "wins", author: str = "cid") -> None:
    feed = shown.home.village.feed  # type: ignore[attr-defined]
    for name in names:
        post(feed, name, f"words of {name}\n" * 12, thread=thread, author=author, hour=this_hour())
    feed.publish()
    shown.home.sync.sync()


def _unread(shown: Shown) -> list[str]:
    return [row.title for row in shown.place.threads.state.rows if row.unread]


def _menu(shown: Shown, row: PostRow) -> dict[str, Callable[[], object]]:
    groups = shown.place.reading.menu.groups(row)
    return {entry.name: entry.do for entries in groups for entry in entries}


def test_a_new_reply_is_marked_met_first_and_then_read(
    sees_quickly: None, shown: Shown, qtbot: QtBot
) -> None:
    assert _unread(shown) == []
    _arrives(shown, "wins-4", "wins-5")
    qtbot.waitUntil(lambda: _unread(shown) == ["Small wins this week"])
    assert shown.rows("threadList")[0].startswith("New, ")
    shown.place.open(named_id("wins"))
    qtbot.waitUntil(lambda: len(shown.place.conversation.state.rows) == 6)
    rows = shown.place.conversation.state.rows
    assert [row.id for row in rows if row.begins_new] == [named_id("wins-4")]
    assert shown.find("conversation", LongList).currentIndex().row() == 4
    assert shown.rows("conversation")[4].startswith("New from here")
    qtbot.waitUntil(lambda: _unread(shown) == [])


def test_everything_can_be_counted_as_read(shown: Shown, qtbot: QtBot) -> None:
    _arrives(shown, "other", thread="nights")
    qtbot.waitUntil(lambda: _unread(shown) == ["Nights"])
    shown.place.threads.read_all()
    qtbot.waitUntil(lambda: _unread(shown) == [])


def test_what_is_read_in_the_view_of_what_is_new_stays_until_one_comes_back(
    sees_quickly: None, shown: Shown, qtbot: QtBot
) -> None:
    _arrives(shown, "wins-4")
    _arrives(shown, "nights-2", thread="nights")
    qtbot.waitUntil(lambda: len(_unread(shown)) == 2)
    shown.place.threads.look_at("unread")
    qtbot.waitUntil(lambda: len(shown.place.threads.state.rows) == 2)
    shown.place.open(named_id("wins"))
    qtbot.waitUntil(lambda: _unread(shown) == ["Nights"])
    assert len(shown.place.threads.state.rows) == 2
    shown.place.threads.look_at("newest")
    shown.place.threads.look_at("unread")
    qtbot.waitUntil(lambda: [row.title for row in shown.place.threads.state.rows] == ["Nights"])


def test_a_muted_author_is_folded_from_sight_and_speech_until_shown(shown: Shown, qtbot: QtBot) -> None:
    shown.place.open(named_id("wins"))
    qtbot.waitUntil(lambda: len(shown.place.conversation.state.rows) == 4)
    last = shown.place.conversation.state.rows[3]
    _menu(shown, last)["mutePseudonym"]()
    qtbot.waitUntil(lambda: shown.place.conversation.state.rows[3].folded)
    said = shown.rows("conversation")[3]
    assert "Breakfast" not in said
    assert "northern-moss" not in said
    assert "you muted who wrote it" in said
    qtbot.waitUntil(lambda: any("Somebody you muted" in each for each in shown.rows("threadList")))
    assert not any("Nights" in each for each in shown.rows("threadList"))
    shown.place.conversation.turn(last.id)
    assert "Breakfast" in shown.rows("conversation")[3]
    _menu(shown, shown.place.conversation.state.rows[3])["mutePseudonym"]()
    qtbot.waitUntil(lambda: not shown.place.conversation.state.rows[3].muted)


def test_what_guides_write_cannot_be_muted(shown: Shown, qtbot: QtBot) -> None:
    home = shown.home
    home.bridge.run(home.session.quieting.mute(kind="word", value="twice", now=home.now()), owner=shown.place)
    home.bridge.run(home.session.quieting.mute(kind="word", value="whole", now=home.now()), owner=shown.place)
    shown.place.open(named_id("wins"))
    qtbot.waitUntil(lambda: len(shown.place.conversation.state.rows) == 4)
    qtbot.waitUntil(lambda: shown.place.conversation.state.rows[3].folded)
    guide = shown.place.conversation.state.rows[1]
    assert guide.guide
    assert not guide.folded
    assert {"mutePseudonym", "muteThread"}.isdisjoint(_menu(shown, guide))


def test_a_thread_is_followed_and_a_post_kept_from_the_menu(shown: Shown, qtbot: QtBot) -> None:
    shown.place.open(named_id("nights"))
    qtbot.waitUntil(lambda: len(shown.place.conversation.state.rows) == 2)
    row = shown.place.conversation.state.rows[1]
    _menu(shown, row)["followThread"]()
    qtbot.waitUntil(lambda: shown.place.conversation.state.followed)
    _menu(shown, row)["keepPost"]()
    qtbot.waitUntil(lambda: shown.place.conversation.state.rows[1].saved)
    threads = shown.place.threads
    threads.look_at("followed")
    qtbot.waitUntil(lambda: [each.title for each in threads.state.rows] == ["Nights"])
    threads.look_at("saved")
    qtbot.waitUntil(lambda: [each.post for each in threads.state.rows] == [named_id("nights-1")])
    threads.look_at("waiting")
    qtbot.waitUntil(
        lambda: [each.title for each in threads.state.rows][:1] == ["How do you explain panic to a partner?"]
    )


def test_a_search_is_narrowed(shown: Shown, qtbot: QtBot) -> None:
    threads = shown.place.threads
    threads.search("it counts")
    qtbot.waitUntil(
        lambda: {row.post for row in threads.state.rows} == {named_id("wins"), named_id("wins-1")}
    )
    threads.narrow("guides")
    qtbot.waitUntil(lambda: {row.post for row in threads.state.rows} == {named_id("wins-1")})
    threads.narrow("own")
    qtbot.waitUntil(lambda: threads.state.rows == ())
    threads.narrow("best")
    qtbot.waitUntil(lambda: len(threads.state.rows) == 2)
    threads.choose_room(named_id("no such room"))
    qtbot.waitUntil(lambda: threads.state.rows == ())


def test_single_letters_act_on_the_post_one_is_at_and_can_be_switched_off(shown: Shown, qtbot: QtBot) -> None:
    shown.place.open(named_id("nights"))
    qtbot.waitUntil(lambda: len(shown.place.conversation.state.rows) == 2)
    posts = shown.find("conversation", LongList)
    posts.setFocus()
    QTest.keyClick(posts, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: shown.place.conversation.state.rows[0].saved)
    QTest.keyClick(posts, Qt.Key.Key_F)
    qtbot.waitUntil(lambda: shown.place.conversation.state.followed)
    theme = shown.home.theme
    theme.choose(letters=False)
    QTest.keyClick(posts, Qt.Key.Key_F)
    QTest.keyClick(posts, Qt.Key.Key_K)
    qtbot.wait(200)
    assert shown.place.conversation.state.followed
    assert shown.place.conversation.state.rows[0].saved


def test_letters_are_letters_where_one_writes(shown: Shown, qtbot: QtBot) -> None:
    shown.place.open(named_id("nights"))
    qtbot.waitUntil(lambda: shown.sees("replyBox"))
    box = shown.place.reading.composer.box_of_words
    box.setFocus()
    QTest.keyClicks(box, "fkrn")
    assert box.toPlainText() == "fkrn"
    assert not shown.place.conversation.state.followed
