"""The settings on a managed computer say what is set, by whom, and what nobody can set."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from client.domain.guide_keeping import Erased
from client.domain.management import TIGHTEST, UNMANAGED, USUAL, Management
from client.services.preferences import Keeping, Preferences
from client.ui.kit.choice import Choice
from client.ui.kit.housekeeping import Housekeeping
from client.ui.kit.managed_words import erased_words, every_rule
from client.ui.settings.locking import LockingPage
from client.vault import guide_kept
from tests.client.ui.settings.at_settings import find, opened, shown, words
from tests.client.ui.standing import Standing

HARBOUR = replace(USUAL, by="Harbour University", lock_minutes=5)


def at_home(doors: Standing, management: Management) -> Standing:
    doors.management = management
    doors.open()
    return doors


def test_what_is_set_is_said_a_sentence_each_and_by_whom(qtbot: QtBot, doors: Standing) -> None:
    page = opened(qtbot, at_home(doors, HARBOUR), "managed")
    said = words(page)
    assert "This computer is managed by \u2068Harbour University\u2069." in said
    rules = every_rule(HARBOUR)
    assert len(rules) == 6
    for sentence in rules:
        assert sentence in said
    for never in ("There is no second key", "Support lines", "nobody is told"):
        assert never in said


def test_a_way_leads_there_where_somebody_manages_the_computer(qtbot: QtBot, doors: Standing) -> None:
    place = shown(qtbot, at_home(doors, HARBOUR), (900, 700))
    way = find(place, QAbstractButton, "openPart-managed")
    assert "Harbour University" in way.accessibleName()
    way.click()
    assert place.title() == "What is set for this computer"


def test_no_way_leads_there_where_nobody_does(qtbot: QtBot, doors: Standing) -> None:
    home = at_home(doors, UNMANAGED)
    place = shown(qtbot, home, (900, 700))
    assert place.findChild(QWidget, "openPart-managed") is None
    assert "Nobody has set anything" in words(opened(qtbot, home, "managed"))


def test_the_page_for_locking_says_what_holds_as_well(qtbot: QtBot, doors: Standing) -> None:
    home = at_home(doors, HARBOUR)
    home.do(Keeping(home.session.vault.private).put(Preferences(hide_from_capture=False)))
    page = LockingPage(home, can_hide=True)
    qtbot.addWidget(page)
    page.show()
    page.arrive()
    qtbot.waitUntil(find(page, Choice, "lockAfter").isEnabled)
    said = words(page)
    assert "\u2068Harbour University\u2069 has set this for this computer." in said
    hide = find(page, QAbstractButton, "hideFromCapture")
    assert hide.isChecked()
    assert not hide.isEnabled()
    assert find(page, Choice, "lockAfter").isEnabled(), "one may always lock sooner"


def test_rules_that_cannot_be_followed_are_said_to_be_so(qtbot: QtBot, doors: Standing) -> None:
    page = opened(qtbot, at_home(doors, TIGHTEST), "managed")
    assert "The rules for this computer cannot be followed" in words(page)


@pytest.mark.parametrize("when", ["shift", "lock", "unlock"])
def test_whoever_comes_back_is_told_what_was_erased_and_who_wants_that(when: str) -> None:
    said = erased_words(Erased(2, when), HARBOUR)  # type: ignore[arg-type]
    assert "erased" in said
    assert "Harbour University" in said
    assert erased_words(Erased(0, "lock"), HARBOUR) == ""


def test_it_is_told_once_when_the_vault_is_opened(qtbot: QtBot, doors: Standing) -> None:
    home = at_home(doors, HARBOUR)
    private = home.session.vault.private
    home.do(private.write(lambda db: guide_kept.note(db, Erased(3, "lock"))))
    said: list[str] = []
    for _ in range(2):
        keeper = Housekeeping(home.session.vault, home.bridge, say=lambda _: None, parent=home.bridge)
        keeper.mind(home.session.member_words, tell=said.append)
        qtbot.wait(300)
    assert said == [erased_words(Erased(3, "lock"), HARBOUR)]
