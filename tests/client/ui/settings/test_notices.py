"""The page where notices are chosen: none before that, and every sentence that one can be."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from client.domain.errors import DiskFull
from client.domain.noticing import Choices
from client.services.noticing import Noticing
from client.services.preferences import Keeping, Preferences
from client.ui.kit.choice import Choice
from client.ui.settings.notices import NoticesPage
from tests.client.ui.kit.beside_clock import Desktop
from tests.client.ui.settings.at_settings import find, opened, press, words
from tests.client.ui.standing import Standing


def shown(
    qtbot: QtBot, home: Standing, *, offered: bool = True, desktop: Desktop | None = None
) -> NoticesPage:
    tray = None if desktop is None else desktop.tray(home.theme)
    page = NoticesPage(home, offered=lambda: offered, tray=tray)
    qtbot.addWidget(page)
    page.resize(800, 900)
    page.show()
    page.arrive()
    qtbot.waitUntil(page.wanted.isEnabled)
    return page


def kept(home: Standing) -> Choices:
    return home.do(Noticing(home.session).choices())


def ticks(page: QWidget, name: str) -> None:
    find(page, QAbstractButton, name).click()


def sentences(page: QWidget) -> list[str]:
    return find(page, QLabel, "noticesExample").text().splitlines()


@pytest.mark.usefixtures("british")
def test_nothing_is_chosen_at_first_and_each_choice_is_kept_at_once(qtbot: QtBot, home: Standing) -> None:
    page = shown(qtbot, home)
    assert "over your shoulder" in words(page)
    for name in ("noticesFollowed", "noticesSay", "noticesTry", "noticesQuietFrom", "noticesWhenClosed"):
        assert not find(page, QWidget, name).isVisible(), name
    chosen = Choices(wanted=True)
    ticks(page, "noticesWanted")
    qtbot.waitUntil(lambda: kept(home) == chosen)
    assert find(page, Choice, "noticesQuietFrom").currentText().strip("\u2068\u2069") == "21:00"
    assert find(page, Choice, "noticesQuietUntil").currentText().strip("\u2068\u2069") == "08:00"
    find(page, Choice, "noticesQuietFrom").choose(8)
    qtbot.waitUntil(lambda: kept(home).quiet_from == 8)
    assert "the whole day" in words(page)
    find(page, Choice, "noticesQuietUntil").choose(6)
    qtbot.waitUntil(lambda: kept(home).quiet_until == 6)
    assert "the whole day" not in words(page)
    ticks(page, "noticesQuiet")
    qtbot.waitUntil(lambda: not kept(home).quiet)
    assert not find(page, Choice, "noticesQuietFrom").isVisible()
    ticks(page, "noticesBesideClock")
    qtbot.waitUntil(lambda: kept(home).beside_clock)
    find(page, Choice, "noticesWhenClosed").choose("stay")
    qtbot.waitUntil(lambda: kept(home).when_closed == "stay")
    assert "Your vault stays open" in words(page)
    again = shown(qtbot, home)
    qtbot.waitUntil(lambda: again.notices.state.chosen == kept(home))
    assert again.wanted.isChecked()


def test_every_sentence_that_others_could_read_is_there(qtbot: QtBot, home: Standing) -> None:
    home.do(Noticing(home.session).choose(Choices(wanted=True)))
    page = shown(qtbot, home)
    qtbot.waitUntil(lambda: sentences(page) == ["“Something is new.”"])
    find(page, Choice, "noticesSay").choose(True)
    qtbot.waitUntil(lambda: len(sentences(page)) == 4)
    assert "“The guides have written to you.”" in sentences(page)
    ticks(page, "noticesFollowed")
    qtbot.waitUntil(lambda: len(sentences(page)) == 3)
    qtbot.waitUntil(lambda: kept(home) == Choices(wanted=True, says_sort=True, followed=False))


def test_one_can_be_looked_at_and_its_sign_goes_with_the_page(qtbot: QtBot, home: Standing) -> None:
    home.do(Noticing(home.session).choose(Choices(wanted=True)))
    desktop = Desktop()
    page = shown(qtbot, home, desktop=desktop)
    qtbot.waitUntil(find(page, QPushButton, "noticesTry").isVisible)
    press(page, "noticesTry")
    assert desktop.told == ["Something is new."]
    find(page, Choice, "noticesSay").choose(True)
    press(page, "noticesTry")
    assert desktop.told[1:] == ["The guides have written to you."]
    assert desktop.shows()
    page.leave()
    assert not desktop.shows()


def test_how_long_notices_can_come_follows_from_when_it_locks(qtbot: QtBot, home: Standing) -> None:
    home.do(Noticing(home.session).choose(Choices(wanted=True)))
    page = shown(qtbot, home)
    qtbot.waitUntil(lambda: "10 minutes" in words(page))
    assert "nothing here knows of anything new" in words(page)
    home.do(Keeping(home.session.vault.private).put(Preferences(lock_after_minutes=1)))
    page.arrive()
    qtbot.waitUntil(lambda: "for 1 minute;" in words(page))
    home.do(Keeping(home.session.vault.private).put(Preferences(lock_after_minutes=None)))
    page.arrive()
    qtbot.waitUntil(lambda: "never locks by itself" in words(page))


def test_where_the_desktop_has_no_place_the_page_says_so(qtbot: QtBot, home: Standing) -> None:
    """The offscreen platform is such a desktop: asked for real."""
    page = opened(qtbot, home, "notices")
    assert "This desktop offers no place for notices" in words(page)
    assert "no place for a sign beside its clock" in words(page)
    for name in ("noticesWanted", "noticesBesideClock", "noticesQuiet"):
        assert not find(page, QWidget, name).isVisible(), name


def test_what_cannot_be_kept_is_said_and_the_old_choice_shown(
    qtbot: QtBot, home: Standing, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown(qtbot, home)

    async def full(*_: object) -> None:
        raise DiskFull

    monkeypatch.setattr(Noticing, "choose", full)
    ticks(page, "noticesWanted")
    qtbot.waitUntil(lambda: "no room left on this disk" in words(page))
    assert not page.wanted.isChecked()
