from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from client.domain.errors import DiskFull
from client.services.preferences import Keeping, Preferences
from client.ui.kit.away import SLEPT_SECONDS
from client.ui.kit.choice import Choice
from client.ui.settings.locking import LockingPage
from client.ui.settings.locking_model import Locking
from tests.client.ui.settings.at_settings import find, settle, words
from tests.client.ui.standing import Standing


def shown(qtbot: QtBot, home: Standing, *, can_hide: bool = True) -> LockingPage:
    page = LockingPage(home, can_hide=can_hide)
    qtbot.addWidget(page)
    page.resize(800, 600)
    page.show()
    page.arrive()
    qtbot.waitUntil(find(page, Choice, "lockAfter").isEnabled)
    return page


def kept(home: Standing) -> Preferences:
    return home.do(Keeping(home.session.vault.private).get())


def test_it_shows_what_was_chosen(qtbot: QtBot, home: Standing) -> None:
    chosen = Preferences(lock_after_minutes=30, lock_with_session=False, hide_from_capture=False)
    home.do(Keeping(home.session.vault.private).put(chosen))
    page = shown(qtbot, home)
    assert find(page, Choice, "lockAfter").currentData() == 30
    assert not find(page, QAbstractButton, "lockWithSession").isChecked()
    assert not find(page, QAbstractButton, "hideFromCapture").isChecked()
    assert kept(home) == chosen


def test_each_choice_is_kept_at_once_and_told_to_the_rest(qtbot: QtBot, home: Standing) -> None:
    page = shown(qtbot, home)
    heard: list[object] = []
    home.bridge.changed.connect(heard.append)
    find(page, Choice, "lockAfter").choose(1)
    qtbot.waitUntil(lambda: kept(home).lock_after_minutes == 1)
    find(page, QAbstractButton, "lockWithSession").click()
    qtbot.waitUntil(lambda: not kept(home).lock_with_session)
    find(page, QAbstractButton, "hideFromCapture").click()
    qtbot.waitUntil(lambda: not kept(home).hide_from_capture)
    qtbot.waitUntil(lambda: len(heard) == 3)
    assert kept(home).daily_backups


def test_never_is_a_choice(qtbot: QtBot, home: Standing) -> None:
    page = shown(qtbot, home)
    choice = find(page, Choice, "lockAfter")
    choice.setCurrentIndex(choice.count() - 1)
    assert choice.currentData() is None
    qtbot.waitUntil(lambda: kept(home).lock_after_minutes is None)


def test_minutes_chosen_elsewhere_are_shown_as_they_are(qtbot: QtBot, home: Standing) -> None:
    home.do(Keeping(home.session.vault.private).put(Preferences(lock_after_minutes=17)))
    page = shown(qtbot, home)
    assert find(page, Choice, "lockAfter").currentData() == 17
    assert kept(home).lock_after_minutes == 17


def test_where_the_system_cannot_hide_a_window_it_says_so(qtbot: QtBot, home: Standing) -> None:
    page = shown(qtbot, home, can_hide=False)
    assert not find(page, QWidget, "hideFromCapture").isVisible()
    assert "does not offer a way to keep a window out of pictures" in words(page)
    page = shown(qtbot, home, can_hide=True)
    assert "does not offer" not in words(page)
    assert "A camera still sees the screen" in words(page)


def test_what_cannot_be_kept_is_said_and_the_old_choice_shown(
    qtbot: QtBot, home: Standing, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown(qtbot, home)

    async def full(*_: object) -> None:
        raise DiskFull

    monkeypatch.setattr(Keeping, "put", full)
    find(page, QAbstractButton, "lockWithSession").click()
    qtbot.waitUntil(lambda: "no room left on this disk" in words(page))
    assert find(page, QAbstractButton, "lockWithSession").isChecked()


def test_nothing_is_chosen_before_it_is_known_what_was(
    home: Standing, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    put = Keeping.put

    async def noted(keeping: Keeping, chosen: Preferences) -> object:
        return await put(keeping, chosen)

    def noting(keeping: Keeping, chosen: Preferences) -> object:
        asked.append(chosen)
        return noted(keeping, chosen)

    monkeypatch.setattr(Keeping, "put", noting)
    locking = Locking(home, can_hide=True)
    locking.choose(lock_after_minutes=1)
    settle()
    assert asked == []
    assert kept(home).lock_after_minutes == 10


def test_it_says_that_a_sleep_locks_in_any_case(qtbot: QtBot, home: Standing) -> None:
    """The clocks tell of it, whatever is ticked (kit/away.py)."""
    told = words(shown(qtbot, home))
    assert "After more than half a minute of sleep, Leeward locks whatever you choose here" in told
    assert SLEPT_SECONDS == 30
