"""A fresh pseudonym and what else holds meanwhile: the window's language, and what the old name has still to say."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QWidget
from pytestqt.qtbot import QtBot

from client.services.fresh_standing import Offer
from client.ui.kit.fresh_names import why_not_words
from client.ui.language import speak
from client.ui.theme import Theme
from client.vault import fresh_name
from client.vault.fresh_name import EarlierName
from protocol.descriptor import LocalText
from tests.client.ui.community.harbour import Harbour, harbour, talking
from tests.client.ui.settings.at_settings import find, press, settle, shown, words

LATER = 10_000


@pytest.fixture
def home(theme: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[Harbour]:
    feed = talking()
    feed.redescribe(
        guidelines=(LocalText("en", "# Ours\n\nBe kind."), LocalText("de", "# Unsere\n\nSei gut."))
    )
    with harbour(theme, tmp_path / "member", qtbot, feed=feed) as here:
        qtbot.waitUntil(lambda: all(one.running is None for one in here.sync._all.values()), timeout=LATER)
        yield here


def test_the_guidelines_one_agrees_to_are_in_the_language_of_the_window(
    home: Harbour, qapp: QApplication, qtbot: QtBot
) -> None:
    offers: list[Offer] = []
    in_german = speak(qapp, "de")
    try:
        home.belonging.fresh_names.offer(home.community, offers.append)
        qtbot.waitUntil(lambda: bool(offers), timeout=LATER)
    finally:
        in_german.end(qapp)
    assert "Sei gut." in offers[0].guidelines


def test_what_the_old_name_has_still_to_say_is_waited_for_and_told(home: Harbour, qtbot: QtBot) -> None:
    place = shown(qtbot, home, (900, 700))
    place.arrive()
    settle()
    press(place, f"freshName-{home.community}")
    qtbot.waitUntil(lambda: find(place, QWidget, "freshChoice").isVisible(), timeout=LATER)
    find(place, QCheckBox, "freshAgree").setChecked(True)
    press(place, "freshLater")
    standing = find(place, QWidget, "freshStanding")
    qtbot.waitUntil(lambda: "goes in by itself" in words(standing), timeout=LATER)
    taken_back = home.session.telling.consent(
        community=home.community, post=UUID(int=5), study="sleep", granted=False
    )
    home.do(taken_back)
    press(place, "freshGoOn")
    qtbot.waitUntil(lambda: why_not_words("words-wait") in words(standing), timeout=LATER)
    assert home.do(home.session.conversing.waiting(community=home.community))


def test_who_leaves_is_told_that_words_of_an_earlier_name_stay(home: Harbour, qtbot: QtBot) -> None:
    before = EarlierName(member_id="m", pseudonym="Calm Cove", login_seed=bytes(32), since=1)
    place = shown(qtbot, home, (900, 700))
    place.arrive()
    settle()

    def asked() -> str:
        press(place, f"leaveCommunity-{home.community}")
        question = find(place.window(), QDialog, "leaving")
        said = words(question)
        question.reject()
        settle()
        return said

    assert "under an earlier name" not in asked()
    keep = partial(fresh_name.keep_earlier, community_id=home.community, names=(before,))
    home.do(home.session.vault.private.write(keep))
    home.belonging.fresh_names.load()
    qtbot.waitUntil(lambda: bool(home.belonging.fresh_names.state.standing), timeout=LATER)
    said = asked()
    assert "under an earlier name stays there" in said
    assert "that is asked for now, just before you leave" in said
    assert "could then tell that both names are yours" in said


def test_who_erases_everything_is_told_the_same(home: Harbour, qtbot: QtBot) -> None:
    before = EarlierName(member_id="m", pseudonym="Calm Cove", login_seed=bytes(32), since=1)
    keep = partial(fresh_name.keep_earlier, community_id=home.community, names=(before,))
    place = shown(qtbot, home, (900, 700))
    place.arrive()
    place.open_part("data")
    settle()
    press(place, "eraseEverything")
    assert "under an earlier name" not in words(find(place, QWidget, "dataEnd"))
    press(place, "keepEverything")
    home.do(home.session.vault.private.write(keep))
    home.belonging.fresh_names.load()
    qtbot.waitUntil(lambda: bool(home.belonging.fresh_names.state.standing), timeout=LATER)
    press(place, "eraseEverything")
    assert "under an earlier name" in words(find(place, QWidget, "dataEnd"))
