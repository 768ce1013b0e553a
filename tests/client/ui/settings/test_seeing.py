from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from client.domain.muting import Mutes
from client.ui.kit.choice import Choice
from client.ui.settings.rows import Rows
from client.ui.settings.seeing import SeeingPage
from tests.client.ui.settings.at_settings import find, words
from tests.client.ui.standing import Standing
from tests.support.feed_builder import named_id


def shown(qtbot: QtBot, home: Standing) -> SeeingPage:
    page = SeeingPage(home)
    qtbot.addWidget(page)
    page.resize(800, 900)
    page.show()
    page.arrive()
    qtbot.waitUntil(lambda: page.seeing.state.mutes is not None)
    return page


def muted(home: Standing) -> Mutes:
    return home.do(home.session.quieting.muted(community="c" * 52, now=home.now()))


def test_a_word_is_muted_by_the_enter_key_and_ended_again(qtbot: QtBot, home: Standing) -> None:
    page = shown(qtbot, home)
    assert not find(page, QAbstractButton, "muteWord").isEnabled()
    line = find(page, QLineEdit, "mutedWord")
    line.setText("  Winter ")
    find(page, Choice, "muteHowLong").choose(7)
    line.returnPressed.emit()
    rows = find(page, Rows, "mutedRows")
    qtbot.waitUntil(lambda: rows.isVisible() and rows.count() == 1)
    assert rows.item(0).text() == "winter"
    assert line.text() == ""
    assert muted(home).words == ("winter",)
    find(page, QAbstractButton, "unmute").click()
    qtbot.waitUntil(lambda: not rows.isVisible())
    assert not muted(home)


def test_a_word_without_a_letter_stays_in_its_line(qtbot: QtBot, home: Standing) -> None:
    page = shown(qtbot, home)
    line = find(page, QLineEdit, "mutedWord")
    line.setText("...")
    line.returnPressed.emit()
    assert line.text() == "..."
    assert not muted(home)


def test_themes_are_ticked_and_not_listed_twice(qtbot: QtBot, home: Standing) -> None:
    page = shown(qtbot, home)
    find(page, QAbstractButton, "muteTheme-grief").click()
    qtbot.waitUntil(lambda: muted(home).themes == {"grief"})
    qtbot.waitUntil(lambda: page.seeing.state.themes == {"grief"})
    assert not find(page, Rows, "mutedRows").isVisible()
    find(page, QAbstractButton, "muteTheme-grief").click()
    qtbot.waitUntil(lambda: not muted(home).themes)


def test_what_is_not_here_any_more_is_named_so(qtbot: QtBot, home: Standing) -> None:
    home.do(home.session.quieting.mute(kind="pseudonym", value=named_id("ann"), now=home.now()))
    page = shown(qtbot, home)
    assert find(page, Rows, "mutedRows").item(0).text() == "Somebody who is not here any more"


def test_a_break_begins_and_ends(qtbot: QtBot, home: Standing) -> None:
    page = shown(qtbot, home)
    find(page, Choice, "breakFor").choose(7 * 86_400)
    find(page, QAbstractButton, "beginBreak").click()
    qtbot.waitUntil(find(page, QAbstractButton, "endBreak").isVisible)
    assert "You are taking a break until" in words(page)
    find(page, QAbstractButton, "endBreak").click()
    qtbot.waitUntil(find(page, QAbstractButton, "beginBreak").isVisible)


def test_who_likes_to_welcome_says_so(qtbot: QtBot, home: Standing) -> None:
    page = shown(qtbot, home)
    find(page, QAbstractButton, "welcoming").click()
    qtbot.waitUntil(lambda: home.do(home.session.quieting.welcoming()))
    find(page, QAbstractButton, "welcoming").click()
    qtbot.waitUntil(lambda: not home.do(home.session.quieting.welcoming()))


def test_reading_only_is_kept(qtbot: QtBot, home: Standing) -> None:
    page = shown(qtbot, home)
    find(page, QAbstractButton, "readingOnly").click()
    qtbot.waitUntil(lambda: home.do(home.session.quieting.reading_only()))
