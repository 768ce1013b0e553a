"""The sign beside the clock names nothing but the window, and is there only when it was asked for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from client.ui.kit import tray as module
from client.ui.kit.tray import Tray
from client.ui.theme import Theme
from tests.client.ui.kit.beside_clock import Desktop

Reason = QSystemTrayIcon.ActivationReason


def test_a_desktop_without_a_place_for_it_shows_nothing_and_breaks_nothing(
    theme: Theme, qtbot: QtBot
) -> None:
    """The offscreen platform is one: this is Qt's own, and nothing staged."""
    tray = Tray(theme)
    assert not tray.offered
    tray.keep(True)
    assert not tray.tell("Something is new.")
    tray.keep(False)
    tray.rest()
    assert tray.findChildren(QSystemTrayIcon) == []


def test_a_notice_stands_under_the_windows_own_name_and_its_sign_goes_with_it(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "SHOWN_MS", 20)
    theme.choose(name="Notes")
    desktop = Desktop()
    tray = desktop.tray(theme)
    assert tray.tell("Something is new.")
    assert desktop.sign.told == [("Notes", "Something is new.")]
    assert desktop.sign.tip == "Notes"
    assert desktop.shows()
    qtbot.waitUntil(lambda: not desktop.shows())
    theme.choose(name="")
    assert desktop.sign.tip == "Leeward"


def test_a_desktop_that_asks_for_the_programs_name_hears_what_the_window_is_called(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A panel asks for the sign's title, and a notice names its sender: Qt answers both with the application's name."""
    monkeypatch.setattr(module, "SHOWN_MS", 5)
    before = QCoreApplication.applicationName()
    theme.choose(name="Notes")
    desktop = Desktop()
    tray = desktop.tray(theme)
    tray.tell("Something is new.")
    assert desktop.sign.shown_as == "Notes"
    assert QCoreApplication.applicationName() == "Notes"
    theme.choose(name="Papers")
    assert QCoreApplication.applicationName() == "Papers"
    qtbot.waitUntil(lambda: not desktop.shows())
    assert QCoreApplication.applicationName() == before
    tray.keep(True)
    tray.rest()
    assert QCoreApplication.applicationName() == before
    theme.choose(name="")


def test_a_sign_that_is_kept_stays_behind_a_notice_and_goes_at_once(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "SHOWN_MS", 5)
    desktop = Desktop()
    tray = desktop.tray(theme)
    tray.keep(True)
    tray.tell("Something is new.")
    qtbot.wait(40)
    assert desktop.shows()
    tray.rest()
    assert not desktop.shows()
    tray.keep(True)
    assert desktop.shows()
    assert len(desktop.signs) == 1
    tray.keep(False)
    assert not desktop.shows()


def test_pressing_it_opens_and_its_menu_has_four_lines(theme: Theme, qtbot: QtBot) -> None:
    desktop = Desktop()
    tray = desktop.tray(theme)
    heard: list[str] = []
    for name in ("opened", "support", "lock", "quick_exit"):
        getattr(tray, name).connect(lambda name=name: heard.append(name))
    tray.keep(True)
    for line in ("Open", "Get support now", "Lock", "Quick exit"):
        desktop.choose(line)
    desktop.sign.messageClicked.emit()
    desktop.sign.activated.emit(Reason.Trigger)
    desktop.sign.activated.emit(Reason.Context)
    assert heard == ["opened", "support", "lock", "quick_exit", "opened", "opened"]


@pytest.mark.parametrize("look", ["light", "dark", "hc_light", "hc_dark"])
def test_it_can_be_seen_on_a_bar_of_any_colour(theme: Theme, qtbot: QtBot, look: str) -> None:
    theme.choose(theme=look)
    desktop = Desktop()
    desktop.tray(theme).keep(True)
    picture = desktop.sign.icon().pixmap(32, 32).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    lights = [
        colour.lightnessF()
        for x in range(picture.width())
        for y in range(picture.height())
        if (colour := picture.pixelColor(x, y)).alphaF() > 0.9
    ]
    for bar in (0.0, 0.15, 0.5, 0.85, 1.0):
        assert max(abs(light - bar) for light in lights) > 0.25, f"lost on a bar of {bar}"
