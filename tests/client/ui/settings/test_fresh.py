"""The page for a fresh pseudonym: what it says first, what is asked, and what is said of how far it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QDialog, QWidget
from pytestqt.qtbot import QtBot

from client.domain.errors import Offline, ServerRefused
from client.services.fresh_standing import OnTheWay, WhyNot
from client.ui.kit.avatar import look_of
from client.ui.kit.fresh_names import refusal_words, why_not_words
from client.ui.settings.fresh import FreshPage
from client.ui.settings.fresh_parts import _way_words
from client.ui.settings.screen import SettingsPlace
from client.ui.theme import Theme
from client.vault.fresh_name import Asks
from protocol.problems import Code
from tests.client.ui.community.harbour import Harbour, harbour
from tests.client.ui.settings.at_settings import find, press, settle, shown, words
from tests.support.loopback import problem

LATER = 10_000
ASKS: tuple[Asks, ...] = ("name", "guidelines", "nothing-helps")
WHY_NOT: tuple[WhyNot, ...] = ("guide", "not-here", "words-wait", "on-the-way")


@pytest.fixture
def home(theme: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[Harbour]:
    with harbour(theme, tmp_path / "member", qtbot) as here:
        qtbot.waitUntil(lambda: all(one.running is None for one in here.sync._all.values()), timeout=LATER)
        yield here


@pytest.fixture
def place(qtbot: QtBot, home: Harbour) -> SettingsPlace:
    place = shown(qtbot, home, (900, 700))
    place.arrive()
    settle()
    press(place, f"freshName-{home.village.feed.community}")
    qtbot.waitUntil(lambda: find(place, QWidget, "freshChoice").isVisible(), timeout=LATER)
    return place


def page_of(place: SettingsPlace) -> FreshPage:
    page = place.part
    assert isinstance(page, FreshPage)
    return page


def names(place: SettingsPlace) -> list[QAbstractButton]:
    choice = find(place, QWidget, "freshChoice")
    return [each for each in choice.findChildren(QAbstractButton) if each.property("kind") == "choice"]


def test_what_it_means_stands_before_the_choice(place: SettingsPlace, home: Harbour, qtbot: QtBot) -> None:
    said = words(page_of(place))
    for part in (
        "How you write, and what you tell",
        "There is no way back",
        "a ticket for you that it cannot see",
    ):
        assert part in said
    about, choice = find(place, QWidget, "freshAbout"), find(place, QWidget, "freshChoice")
    assert "can neither list it nor take it back alone" in words(about), "what was allowed under the old name"
    assert about.y() < choice.y()
    current = home.belonging.state.current
    assert current is not None
    assert current.pseudonym in said
    assert not find(place, QWidget, "freshNow").isEnabled(), "nothing was agreed to yet"
    assert not find(place, QWidget, "freshStanding").isVisible()
    assert len(names(place)) == 6
    before = [each.text() for each in names(place)]
    press(place, "freshMoreNames")
    qtbot.waitUntil(lambda: [each.text() for each in names(place)] != before, timeout=LATER)


def test_one_becomes_the_name_that_was_chosen(place: SettingsPlace, home: Harbour, qtbot: QtBot) -> None:
    told: list[str] = []
    home.belonging.parting.told.connect(told.append)
    before = home.belonging.state.current
    assert before is not None
    names(place)[2].click()
    chosen = names(place)[2].text()
    find(place, QCheckBox, "freshAgree").setChecked(True)
    press(place, "freshNow")
    assert page_of(place).back.hasFocus()
    qtbot.waitUntil(lambda: bool(told), timeout=LATER)
    assert chosen in told[0]
    qtbot.waitUntil(lambda: getattr(home.belonging.state.current, "pseudonym", "") == chosen, timeout=LATER)
    now = home.belonging.state.current
    assert now is not None
    assert now.pseudonym_id != before.pseudonym_id
    assert look_of(UUID(now.pseudonym_id).bytes) != look_of(UUID(before.pseudonym_id).bytes)
    qtbot.waitUntil(lambda: find(place, QWidget, "freshBefore").isVisible(), timeout=LATER)
    qtbot.waitUntil(lambda: before.pseudonym in words(find(place, QWidget, "freshBefore")), timeout=LATER)

    press(place, "earlierTakeBack")
    settle()
    question = find(place.window(), QDialog, "takingBack")
    assert "drawn by chance" in words(question)
    next(each for each in question.findChildren(QAbstractButton) if "Take it all back" in each.text()).click()
    qtbot.waitUntil(lambda: "taken back on" in words(find(place, QWidget, "freshBefore")), timeout=LATER)
    press(place, "earlierLetStand")
    qtbot.waitUntil(lambda: "name stands" in words(find(place, QWidget, "freshBefore")), timeout=LATER)


def test_a_refusal_is_said_kindly_and_leaves_all_as_it_was(
    place: SettingsPlace, home: Harbour, qtbot: QtBot
) -> None:
    home.village.replies["/v1/pseudonym/fresh"] = [problem(Code.NOT_YET, 409)]
    find(place, QCheckBox, "freshAgree").setChecked(True)
    press(place, "freshNow")
    qtbot.waitUntil(
        lambda: "still open with the guides" in words(find(place, QWidget, "freshStanding")), timeout=LATER
    )
    qtbot.waitUntil(lambda: find(place, QWidget, "freshChoice").isVisible(), timeout=LATER)
    assert home.belonging.fresh_names.state.standing == {}


def test_later_today_waits_and_now_is_a_tap_away(place: SettingsPlace, home: Harbour, qtbot: QtBot) -> None:
    find(place, QCheckBox, "freshAgree").setChecked(True)
    press(place, "freshLater")
    standing = find(place, QWidget, "freshStanding")
    qtbot.waitUntil(lambda: "goes in by itself" in words(standing), timeout=LATER)
    assert not find(place, QWidget, "freshChoice").isVisible()
    assert not find(place, QWidget, "freshGiveUp").isVisible(), "the old name rests already"
    press(place, "freshGoOn")
    qtbot.waitUntil(lambda: find(place, QWidget, "freshBefore").isVisible(), timeout=LATER)


def test_a_name_that_is_taken_costs_nothing(place: SettingsPlace, home: Harbour, qtbot: QtBot) -> None:
    home.village.replies["/v1/gate"] = [problem(Code.NAME_TAKEN, 409)]
    find(place, QCheckBox, "freshAgree").setChecked(True)
    press(place, "freshNow")
    standing = find(place, QWidget, "freshStanding")
    qtbot.waitUntil(lambda: "choose another below" in words(standing), timeout=LATER)
    qtbot.waitUntil(lambda: find(place, QWidget, "freshChoice").isVisible(), timeout=LATER)
    assert not find(place, QWidget, "freshLater").isVisible()
    names(place)[1].click()
    press(place, "freshNow")
    qtbot.waitUntil(lambda: find(place, QWidget, "freshBefore").isVisible(), timeout=LATER)


def test_what_waits_to_be_sent_stands_against_it(home: Harbour, qtbot: QtBot) -> None:
    community = home.village.feed.community
    room = home.village.feed.room
    home.do(home.session.conversing.start_thread(community=community, room=room, title="T", text="words"))
    place = shown(qtbot, home, (900, 700))
    place.arrive()
    settle()
    press(place, f"freshName-{community}")
    qtbot.waitUntil(lambda: "still waits here" in words(find(place, QWidget, "freshChoice")), timeout=LATER)
    assert not find(place, QWidget, "freshNow").isVisible()


def test_every_standing_has_words(british: None) -> None:
    way = OnTheWay(pseudonym="Calm Cove", rests=False, signed=False, later=False, due_at=None, asks="")
    said = {
        _way_words(each, now=1000)
        for each in (
            way,
            replace(way, rests=True),
            replace(way, rests=True, signed=True),
            replace(way, rests=True, signed=True, later=True, due_at=2000),
            *(replace(way, asks=asks) for asks in ASKS),
        )
    }
    assert len(said) == 7
    assert all(why_not_words(each) for each in WHY_NOT)
    time = refusal_words(ServerRefused(code="not-yet", status=409, retry_after=86400), now=0)
    assert "2 January 1970" in time
    assert "guides" in refusal_words(ServerRefused(code="not-yet", status=409), now=0)
    assert "invitation" in refusal_words(ServerRefused(code="not-allowed", status=403), now=0)
    assert refusal_words(Offline(), now=0)
