from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from client.services.checking_in import Choices
from client.ui.kit.choice import Choice
from client.ui.settings.check_ins import CheckInsPage
from client.ui.settings.check_ins_model import CheckInsWork
from client.ui.settings.rows import Rows
from tests.client.ui.settings.at_settings import find, press, words
from tests.client.ui.standing import Standing


def shown(qtbot: QtBot, home: Standing, *, offered: bool = True) -> CheckInsPage:
    work = CheckInsWork(home, offered_here=lambda: offered)
    page = CheckInsPage(home, work=work)
    work.setParent(page)
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    page.arrive()
    qtbot.waitUntil(lambda: work.state.choices is not None)
    return page


def choices(home: Standing) -> Choices:
    return home.do(home.session.checking_in.choices())


def test_nothing_is_asked_before_it_is_chosen_and_each_choice_holds_at_once(
    qtbot: QtBot, home: Standing
) -> None:
    page = shown(qtbot, home)
    energy = find(page, QAbstractButton, "askAbout-energy")
    assert not energy.isChecked()
    energy.click()
    qtbot.waitUntil(
        lambda: [each.id for each in home.do(home.session.checking_in.dimensions())] == ["energy"]
    )
    energy.click()
    qtbot.waitUntil(lambda: home.do(home.session.checking_in.dimensions())[0].resting)


def test_something_of_ones_own_is_added(qtbot: QtBot, home: Standing) -> None:
    page = shown(qtbot, home)
    find(page, QLineEdit, "dimensionName").setText("Time outside")
    find(page, Choice, "dimensionSort").choose("amount")
    find(page, QLineEdit, "dimensionUnit").setText("min")
    press(page, "addDimension")
    qtbot.waitUntil(lambda: "Time outside" in words(page) or len(page._ticks) == 7)
    (made,) = home.do(home.session.checking_in.dimensions())
    assert (made.name, made.kind, made.unit, made.least) == ("Time outside", "amount", "min", 0)
    assert find(page, QAbstractButton, f"askAbout-{made.id}").isChecked()


def test_activities_are_renamed_rested_and_taken_out(qtbot: QtBot, home: Standing) -> None:
    for name in ("walk", "reading"):
        home.do(home.session.checking_in.keep_activity(name=name))
    page = shown(qtbot, home)
    rows = find(page, Rows, "activityRows")
    qtbot.waitUntil(lambda: rows.count() == 2)
    rows.pick("walk")
    find(page, QLineEdit, "activityName").setText("walking")
    press(page, "renameActivity")
    own = home.session.checking_in
    qtbot.waitUntil(lambda: [name for name, _ in home.do(own.activities())] == ["walking", "reading"])
    qtbot.waitUntil(lambda: rows.key in ("walking", "reading"))
    rows.pick("reading")
    press(page, "restActivity")
    qtbot.waitUntil(lambda: ("reading", True) in home.do(own.activities()))
    qtbot.waitUntil(lambda: "Resting" in "".join(str(rows.item(at).data(257)) for at in range(rows.count())))
    rows.pick("walking")
    press(page, "forgetActivity")
    qtbot.waitUntil(lambda: [name for name, _ in home.do(own.activities())] == ["reading"])


def test_a_reminder_is_off_until_one_wants_it_and_only_where_there_is_a_place(
    qtbot: QtBot, home: Standing
) -> None:
    page = shown(qtbot, home)
    assert not find(page, QAbstractButton, "remindMe").isChecked()
    find(page, QAbstractButton, "remindMe").click()
    qtbot.waitUntil(lambda: choices(home).remind_at == 19 * 60)
    qtbot.waitUntil(lambda: find(page, Choice, "remindAt").isVisible())
    find(page, Choice, "remindAt").choose(8 * 60 + 30)
    qtbot.waitUntil(lambda: choices(home).remind_at == 8 * 60 + 30)
    find(page, QAbstractButton, "remindMe").click()
    qtbot.waitUntil(lambda: choices(home).remind_at is None)
    nowhere = shown(qtbot, home, offered=False)
    assert not find(nowhere, QAbstractButton, "remindMe").isVisible()
    assert "no place for a reminder" in words(nowhere)


def test_a_pause_is_one_tick_and_ends_as_easily(qtbot: QtBot, home: Standing) -> None:
    page = shown(qtbot, home)
    find(page, QAbstractButton, "pauseCheckIns").click()
    qtbot.waitUntil(lambda: choices(home).paused_since > 0)
    find(page, QAbstractButton, "pauseCheckIns").click()
    qtbot.waitUntil(lambda: choices(home).paused_since == 0)
