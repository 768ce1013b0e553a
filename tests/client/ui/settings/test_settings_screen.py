from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from client.services import backing_up
from client.ui.kit.belonging import Belonged, BelongingState
from client.ui.kit.choice import Choice
from client.ui.settings.page import WayRow
from client.ui.settings.screen import SettingsPlace
from client.ui.settings.sections import VERSION
from client.ui.theme import SCALES
from tests.client.services.vault_runs import PASSPHRASE, QUICK
from tests.client.ui.settings.at_settings import find, settle, shown, words
from tests.client.ui.standing import Standing

HARBOUR = Belonged("a", "Harbour lights", "quiet-otter", "p", "m", False, False, "joined")
PARTS = (
    "passphrase",
    "recovery",
    "locking",
    "backups",
    "export",
    "history",
    "renewal",
    "network",
    "protection",
)
MARSH = Belonged("b", "Marsh", "slow-river", "p", "m", True, True, "joined")


def arrived(qtbot: QtBot, home: Standing, size: tuple[int, int] = (900, 600)) -> SettingsPlace:
    place = shown(qtbot, home, size)
    place.arrive()
    settle()
    return place


def test_every_choice_of_the_look_holds_at_once(qtbot: QtBot, home: Standing) -> None:
    place = arrived(qtbot, home)
    find(place, Choice, "themeChoice").choose("dark")
    assert home.theme.tokens.shade == "dark"
    find(place, Choice, "textSize").choose(1.5)
    assert home.theme.appearance.scale == 1.5
    find(place, Choice, "directionChoice").choose("rtl")
    assert place.layoutDirection() == Qt.LayoutDirection.RightToLeft
    find(place, QCheckBox, "reduceMotion").click()
    find(place, QCheckBox, "singleLetters").click()
    assert home.theme.appearance.still
    assert not home.theme.appearance.letters
    find(place, QCheckBox, "reduceMotion").click()
    find(place, QCheckBox, "singleLetters").click()


def test_the_direction_of_the_language_comes_back(qtbot: QtBot, home: Standing) -> None:
    place = arrived(qtbot, home)
    find(place, Choice, "directionChoice").choose("rtl")
    find(place, Choice, "directionChoice").choose("system")
    assert place.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert not home.theme.mirrored


def test_any_installed_font_can_be_chosen_and_ours_again(qtbot: QtBot, home: Standing) -> None:
    place = arrived(qtbot, home)
    fonts = find(place, Choice, "fontChoice")
    families = [str(fonts.itemData(row)) for row in range(fonts.count())]
    assert families[0] == ""
    assert not {"Hanken Grotesk"} & set(families)
    assert all('"' not in family for family in families)
    if len(families) > 1:
        fonts.choose(families[1])
        assert home.theme.appearance.family == families[1]
        assert home.theme.font().families()[0] == families[1]
    fonts.choose("")
    assert home.theme.appearance.family == ""


def test_what_was_chosen_before_is_shown(qtbot: QtBot, home: Standing) -> None:
    home.theme.choose(theme="hc_light", scale=1.3)
    place = arrived(qtbot, home)
    assert find(place, Choice, "themeChoice").currentData() == "hc_light"
    assert find(place, Choice, "textSize").currentText().strip("\u2068\u2069") == "130 %"
    assert home.theme.appearance.scale in SCALES


@pytest.mark.parametrize(
    ("name", "meaning"), [("textSize", 2.0), ("themeChoice", "hc_dark"), ("directionChoice", "rtl")]
)
def test_a_change_of_the_look_keeps_focus_and_place(
    qtbot: QtBot, home: Standing, name: str, meaning: object
) -> None:
    place = arrived(qtbot, home)
    choice = find(place, Choice, name)
    choice.setFocus()
    bar = place._scroller.verticalScrollBar()
    bar.setValue(60)
    settle()
    before = choice.mapTo(place._scroller.viewport(), QPoint(0, 0)).y()
    choice.choose(meaning)
    settle()
    qtbot.waitUntil(lambda: not place._scroller._settle.isActive())
    assert choice.hasFocus()
    assert abs(choice.mapTo(place._scroller.viewport(), QPoint(0, 0)).y() - before) <= 2


def test_the_wheel_over_a_choice_changes_nothing(qtbot: QtBot, home: Standing) -> None:
    place = arrived(qtbot, home)
    choice = find(place, Choice, "textSize")
    middle = QPointF(choice.rect().center())
    wheel = QWheelEvent(
        middle,
        choice.mapToGlobal(middle),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(choice, wheel)
    assert wheel.type() == QEvent.Type.Wheel
    assert home.theme.appearance.scale == 1.0


def test_examples_have_no_passphrase_and_lead_nowhere(qtbot: QtBot, home: Standing) -> None:
    home.examples = True
    place = arrived(qtbot, home)
    assert place.findChildren(WayRow) == []
    assert not find(place, QWidget, "haveInvitation").isVisible()
    assert "erased when you leave the examples" in words(place)
    assert str(home.config.paths.examples) in words(place)


def test_communities_are_listed_and_another_can_be_shown(qtbot: QtBot, home: Standing) -> None:
    place = arrived(qtbot, home)
    qtbot.waitUntil(lambda: home.belonging.state.loaded)
    assert "You belong to no community yet" in words(place)
    home.sync.cancel()
    home.belonging.changed.disconnect()  # nobody else here is to sync with communities that are not there
    home.belonging.changed.connect(place.settings._belonging_changed)
    home.belonging._become(BelongingState((HARBOUR, MARSH), "a", loaded=True))
    settle()
    assert "Harbour lights" in words(place)
    assert "You are \u2068slow-river\u2069, and a guide here." in words(place)
    button = find(place, QAbstractButton, "showCommunity-b")
    button.setFocus()
    button.click()
    settle()
    assert home.belonging.state.shown == "b"
    assert find(place, QAbstractButton, "showCommunity-a").isVisible()
    assert find(place, QAbstractButton, "haveInvitation").hasFocus()


def test_it_says_where_things_are_and_who_reads_them(qtbot: QtBot, home: Standing) -> None:
    place = arrived(qtbot, home)
    assert "Only on this computer" in place.where()
    assert "Guides read it" in words(place)


def test_it_reminds_of_a_paper_that_was_never_checked_and_tells_of_the_last_backup(
    qtbot: QtBot, home: Standing
) -> None:
    vault = home.session.vault
    place = arrived(qtbot, home)
    qtbot.waitUntil(lambda: "Your paper was never checked" in words(place))
    assert "There is none yet" in words(place)
    assert find(place, WayRow, "openPart-recovery").accessibleName().endswith("never checked")
    proposed = home.do(vault.propose_recovery_code(passphrase=PASSPHRASE, making=QUICK))
    home.do(vault.adopt_recovery_code(proposed, typed=proposed.code, making=QUICK))
    home.do(backing_up.make(vault))
    place.arrive()
    qtbot.waitUntil(lambda: "Your paper was never checked" not in words(place))
    assert "The last one: " in words(place)
    place.open_part("recovery")
    home.do(vault.remove_recovery_code(passphrase=PASSPHRASE, making=QUICK))
    assert place.back()
    qtbot.waitUntil(lambda: "There is none: if you forget the passphrase" in words(place))


@pytest.mark.parametrize("key", PARTS)
def test_each_part_has_a_page_that_leads_back(qtbot: QtBot, home: Standing, key: str) -> None:
    place = arrived(qtbot, home)
    retitled: list[str] = []
    place.retitled.connect(lambda: retitled.append(place.title()))
    way = find(place, WayRow, f"openPart-{key}")
    assert len(way.accessibleName()) > 8
    way.click()
    page = place.part
    assert page is not None
    assert page.key == key
    assert place.title() == page.title
    settle()
    held = QApplication.focusWidget()
    assert held is not None
    assert page.isAncestorOf(held)
    assert place.back()
    assert place.part is None
    assert retitled == [page.title, "Settings"]
    assert way.hasFocus()
    assert not place.back()
    way.click()
    find(page, QAbstractButton, "backToSettings").click()
    assert place.part is None


@pytest.mark.parametrize("key", PARTS)
@pytest.mark.parametrize(("scale", "width", "direction"), [(1.0, 430, "ltr"), (2.0, 890, "rtl")])
def test_each_page_fits_a_narrow_window_with_every_control_named(
    qtbot: QtBot, home: Standing, key: str, scale: float, width: int, direction: str
) -> None:
    home.theme.choose(scale=scale, direction=direction)
    place = arrived(qtbot, home, (width, 560))
    place.open_part(key)
    settle()
    page = place.part
    assert page is not None
    inside = page.scroller.widget()
    assert inside is not None
    assert inside.width() <= page.scroller.viewport().width()
    reached = [
        w for w in page.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()
    ]
    assert reached
    assert [w for w in reached if not (w.accessibleName() or getattr(w, "text", str)())] == []


def test_the_version_is_the_packages_own(qtbot: QtBot, home: Standing) -> None:
    project = tomllib.loads((Path(__file__).resolve().parents[4] / "pyproject.toml").read_text("utf-8"))
    assert project["project"]["version"] == VERSION
    place = arrived(qtbot, home)
    assert str(home.config.paths.vault) in words(place)
    assert str(home.config.paths.logs / "mistakes.log") in words(place)


def test_every_control_is_named_and_the_first_has_the_focus(qtbot: QtBot, home: Standing) -> None:
    place = arrived(qtbot, home)
    assert find(place, Choice, "textSize").hasFocus()
    reached = [
        w for w in place.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()
    ]
    assert len(reached) > 12
    assert [w for w in reached if not (w.accessibleName() or getattr(w, "text", str)())] == []


@pytest.mark.parametrize(("scale", "width"), [(1.0, 430), (2.0, 890), (2.0, 1100)])
def test_it_fits_a_narrow_window(qtbot: QtBot, home: Standing, scale: float, width: int) -> None:
    home.theme.choose(scale=scale)
    place = arrived(qtbot, home, (width, 560))
    inside = place._scroller.widget()
    assert inside is not None
    assert inside.width() <= place._scroller.viewport().width()
