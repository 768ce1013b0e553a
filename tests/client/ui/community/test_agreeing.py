"""Newer guidelines: reading goes on, and who writes next is shown what is new and asked, before anything leaves."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from client.ui.community.screen import CommunityPlace
from client.ui.theme import Theme
from protocol.descriptor import LocalText
from tests.client.ui.community.harbour import Harbour, harbour, talking
from tests.client.ui.settings.at_settings import settle
from tests.client.ui.settings.at_settings import shown as settings_shown
from tests.client.ui.settings.at_settings import words as words_in
from tests.support.feed_builder import named_id

FIRST = "# Ours\n\n## r1 Be kind\nAs to a friend.\n\n## r2 Stay unknown\nNo names."
SECOND = "# Ours\n\n## r1 Be kind\nAs to a tired friend.\n\n## r2 Stay unknown\nNo names."
LATER = 10_000


@pytest.fixture
def home(theme: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[Harbour]:
    feed = talking()
    feed.redescribe(guidelines_version=1, guidelines=(LocalText("en", FIRST),))
    with harbour(theme, tmp_path / "member", qtbot, feed=feed) as home:
        yield home


@pytest.fixture
def place(home: Harbour, qtbot: QtBot) -> CommunityPlace:
    place = CommunityPlace(home)
    qtbot.addWidget(place)
    place.resize(1100, 700)
    place.show()
    return place


def change(home: Harbour, qtbot: QtBot, *, practice: bool = True) -> None:
    """The community has other guidelines, and a sync brings them."""
    feed = home.village.feed
    feed.descriptor_number += 1
    feed.redescribe(guidelines_version=2, guidelines=(LocalText("en", SECOND),), practice=practice)
    feed.publish()
    home.sync.sync()
    qtbot.waitUntil(lambda: home.belonging.agreeing.asks(home.community), timeout=LATER)


def begin_reply(home: Harbour, place: CommunityPlace, qtbot: QtBot) -> None:
    place.open(named_id("wins"))
    qtbot.waitUntil(lambda: len(place.conversation.state.rows) > 2, timeout=LATER)
    place.conversation.write("Ten minutes count for me too.")
    place.conversation.post()


def dialog(place: CommunityPlace, qtbot: QtBot) -> QDialog:
    qtbot.waitUntil(lambda: place.window().findChild(QDialog, "agreementAsked") is not None, timeout=LATER)
    found = place.window().findChild(QDialog, "agreementAsked")
    assert found is not None
    return found


def press(found: QDialog, name: str) -> None:
    button = found.findChild(QPushButton, name)
    assert button is not None
    button.click()


def test_what_is_new_is_shown_first_and_once_accepted_the_words_are_posted(
    home: Harbour, place: CommunityPlace, qtbot: QtBot
) -> None:
    change(home, qtbot)
    begin_reply(home, place, qtbot)
    asked = dialog(place, qtbot)
    said = [label.text() for label in asked.findChildren(QLabel)]
    order = [said.index(words) for words in ("As to a tired friend.", "As before", "No names.")]
    assert order == sorted(order)
    assert home.own_states() == []
    press(asked, "agree")
    qtbot.waitUntil(lambda: home.own_states() != [], timeout=LATER)
    qtbot.waitUntil(lambda: home.community in home.belonging.agreeing.found, timeout=LATER)
    assert not home.belonging.agreeing.asks(home.community)


def test_not_now_posts_nothing_keeps_the_words_and_reading_goes_on(
    home: Harbour, place: CommunityPlace, qtbot: QtBot
) -> None:
    change(home, qtbot)
    begin_reply(home, place, qtbot)
    press(dialog(place, qtbot), "agreeNotNow")
    settle()
    assert home.own_states() == []
    assert place.conversation.state.text == "Ten minutes count for me too."
    place.open(named_id("nights"))
    qtbot.waitUntil(lambda: place.conversation.state.title == "Nights", timeout=LATER)
    assert place.conversation.state.rows


def test_an_empty_box_asks_nothing(home: Harbour, place: CommunityPlace, qtbot: QtBot) -> None:
    change(home, qtbot)
    place.open(named_id("wins"))
    qtbot.waitUntil(lambda: len(place.conversation.state.rows) > 2, timeout=LATER)
    place.conversation.post()
    settle()
    assert place.window().findChild(QDialog, "agreementAsked") is None


def test_the_settings_say_what_was_agreed_to_and_when(home: Harbour, qtbot: QtBot) -> None:
    place = settings_shown(qtbot, home, (900, 700))
    place.arrive()
    qtbot.waitUntil(lambda: "You agreed to its guidelines, version 1, on" in words_in(place), timeout=LATER)
    button = place.findChild(QPushButton, f"agreedTo-{home.community}")
    assert button is not None
    button.click()
    found = place.window().findChild(QDialog, "agreementShown")
    assert found is not None
    said = "\n".join(label.text() for label in found.findChildren(QLabel))
    assert "Guidelines, version 1: " in said
    assert "That you are at least 16 years old: " in said
    assert "As to a friend." in said
    assert "A guide writes to you first." in said
    press(found, "agreementClose")
    change(home, qtbot)
    qtbot.waitUntil(lambda: "you will be asked before you post" in words_in(place), timeout=LATER)


def test_what_changed_is_shown_by_version_and_one_can_say_what_one_thinks(
    theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    feed = talking()
    feed.redescribe(guidelines_version=1, guidelines=(LocalText("en", FIRST),), practice=False)
    with harbour(theme, tmp_path / "member", qtbot, feed=feed) as home:
        compares(home, qtbot)


def compares(home: Harbour, qtbot: QtBot) -> None:
    change(home, qtbot, practice=False)
    place = settings_shown(qtbot, home, (900, 700))
    place.arrive()
    qtbot.waitUntil(
        lambda: place.findChild(QPushButton, f"agreedTo-{home.community}") is not None, timeout=LATER
    )
    button = place.findChild(QPushButton, f"agreedTo-{home.community}")
    assert button is not None
    button.click()
    found = place.window().findChild(QDialog, "agreementShown")
    assert found is not None
    changed = found.findChild(QWidget, "versionChange-2")
    assert changed is not None
    said = [label.text() for label in changed.findChildren(QLabel)]
    assert said == [
        *("From version 1 to version 2", "In other words", "Be kind"),
        *("Before:", "As to a friend.", "Now:", "As to a tired friend."),
    ]
    if folder := os.environ.get("LEEWARD_PICTURES"):
        qtbot.wait(150)
        found.grab().save(f"{folder}/versions.png")
    press(found, "sayAboutRules")
    qtbot.waitUntil(lambda: home.went[-1:] == ["community/guides"], timeout=LATER)
    draft = home.do(home.session.conversing.draft(community=home.community, kind="note"))
    assert draft is not None
    assert draft.text == "About the guidelines, version 2: "
