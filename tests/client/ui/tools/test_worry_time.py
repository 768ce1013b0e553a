"""Worry time: put off in a few words, kept at once, looked at in a quarter of an hour that ends without a sound."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from client.domain.errors import DiskFull
from client.domain.exercises import SmallStep, Work, Worry
from client.services.exercising import Exercising
from client.ui.theme import Theme
from client.ui.tools import records_model, sitting
from client.ui.tools.quiet_clock import QuietClock
from client.ui.tools.screen import ToolsPlace
from client.ui.tools.worry_model import SITTING
from client.ui.tools.worry_page import WorryPage
from tests.client.ui.standing import Standing


class Clock:
    """A clock that stands still until it is told."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def place(qtbot: QtBot, home: Standing) -> ToolsPlace:
    place = ToolsPlace(home)
    qtbot.addWidget(place)
    place.resize(1180, 900)
    place.show()
    place.arrive()
    return place


@pytest.fixture
def view(qtbot: QtBot, place: ToolsPlace) -> WorryPage:
    place.open_part("worry")
    view = place.view("worry")
    assert isinstance(view, WorryPage)
    qtbot.waitUntil(lambda: view.model.state.loaded)
    return view


def words(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def kept(home: Standing, kind: str = "worry") -> list[Work]:
    return [each.work for each in home.do(home.session.exercising.every(kind=kind))]  # type: ignore[arg-type]


def put_off(home: Standing, *some: str) -> None:
    for number, said in enumerate(some):
        home.do(home.session.exercising.put(exercise_id=f"w{number}", work=Worry(said)))


def test_a_worry_is_put_off_by_keyboard_and_room_is_there_for_the_next(
    qtbot: QtBot, home: Standing, view: WorryPage
) -> None:
    box = view.listed.words
    for said in ("mum's scan", "the rent"):
        assert view.window().focusWidget() is box
        QTest.keyClicks(box, said)
        QTest.keyClick(box, Qt.Key.Key_Tab)
        assert view.window().focusWidget() is view.listed.put
        QTest.keyClick(view.listed.put, Qt.Key.Key_Space)
        assert box.toPlainText() == ""
    qtbot.waitUntil(lambda: kept(home) == [Worry("the rent"), Worry("mum's scan")])
    qtbot.waitUntil(lambda: "mum's scan" in words(view.listed.rows))


def test_words_are_kept_before_they_are_put_off(
    qtbot: QtBot, home: Standing, view: WorryPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    QTest.keyClicks(view.listed.words, "mum's sc")
    view.model.save()
    qtbot.waitUntil(lambda: kept(home) == [Worry("mum's sc")])
    assert "mum's sc" not in words(view.listed.rows)
    QTest.keyClicks(view.listed.words, "an")
    QTest.keyClick(view.listed.put, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: kept(home) == [Worry("mum's scan")])


def test_a_time_of_ones_own_is_read_as_people_write_it(qtbot: QtBot, home: Standing, view: WorryPage) -> None:
    line = view.listed.time
    line.setFocus()
    QTest.keyClicks(line, "half past")
    line.clearFocus()
    view.listed.put.setFocus()
    assert "Please write a time" in words(view.listed)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "18.30")
    view.listed.put.setFocus()
    qtbot.waitUntil(lambda: home.do(home.session.exercising.worry_time()) == 18 * 60 + 30)
    assert "Please write a time" not in words(view.listed)
    assert view.listed.put.text().startswith("Put it off until ")
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    view.listed.put.setFocus()
    qtbot.waitUntil(lambda: home.do(home.session.exercising.worry_time()) is None)
    assert view.listed.put.text() == "Put it off"


def test_each_worry_has_its_turn_and_what_is_gone_stays_in_sight_until_the_end(
    qtbot: QtBot, home: Standing, place: ToolsPlace, view: WorryPage
) -> None:
    put_off(home, "mum's scan", "the rent", "what I said")
    view.model.load()
    qtbot.waitUntil(lambda: len(view.model.listed) == 3)
    QTest.keyClick(view.listed.sit, Qt.Key.Key_Space)
    page = view.sitting
    assert view.currentWidget() is page
    assert len(page.cards) == 3
    first = page.cards["w0"].outcome
    assert place.focusWidget() is not None
    assert first.isAncestorOf(place.focusWidget())
    QTest.keyClick(place.focusWidget(), Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: Worry("mum's scan", "smaller", 1) in kept(home))
    page.cards["w2"].outcome.chosen.emit(2.0)
    page.cards["w2"].outcome.choose(2.0)
    qtbot.waitUntil(lambda: Worry("what I said", "gone", 1) in kept(home))
    qtbot.waitUntil(lambda: "It is off the list." in words(page.cards["w2"]))
    assert set(page.cards) == {"w0", "w1", "w2"}
    QTest.keyClick(page.enough, Qt.Key.Key_Space)
    assert view.currentWidget() is view.listed
    assert "what I said" not in words(view.listed.rows)
    QTest.keyClick(view.listed.fold, Qt.Key.Key_Space)
    assert "what I said" in words(view.listed.off)
    back = view.listed.off.findChild(QPushButton, "worryDo")
    assert back is not None
    assert back.accessibleName().startswith("Put it on the list again: ")
    QTest.keyClick(back, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "what I said" in words(view.listed.rows))


def test_something_to_do_becomes_a_small_step_as_it_is_written(
    qtbot: QtBot, home: Standing, view: WorryPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records_model, "SAVE_AFTER", 20)
    put_off(home, "the rent", "the car")
    view.model.load()
    qtbot.waitUntil(lambda: len(view.model.listed) == 2)
    view.listed.sit.click()
    card = view.sitting.cards["w0"]
    chips = card.outcome.findChildren(QPushButton)
    chips[3].click()
    assert kept(home)[1] == Worry("the rent")
    QTest.keyClicks(card.step, "Ring the landlord on Tuesday")
    view.model.save()
    qtbot.waitUntil(lambda: kept(home, "small-step") == [SmallStep("Ring the landlord on Tuesday")])
    qtbot.waitUntil(lambda: Worry("the rent", "to-do", 1) in kept(home))
    other = view.sitting.cards["w1"]
    other.outcome.findChildren(QPushButton)[3].click()
    QTest.keyClicks(other.step, "Ask Jo")
    QTest.keyClicks(card.step, " at ten")
    view.sitting.enough.click()
    qtbot.waitUntil(
        lambda: (
            sorted(step.what for step in kept(home, "small-step") if isinstance(step, SmallStep))
            == ["Ask Jo", "Ring the landlord on Tuesday at ten"]
        )
    )


def test_where_nothing_is_left_to_do_the_worry_is_on_the_list_again(
    qtbot: QtBot, home: Standing, view: WorryPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records_model, "SAVE_AFTER", 20)
    put_off(home, "the rent")
    view.model.load()
    qtbot.waitUntil(lambda: len(view.model.listed) == 1)
    view.listed.sit.click()
    card = view.sitting.cards["w0"]
    card.outcome.findChildren(QPushButton)[3].click()
    QTest.keyClicks(card.step, "Ring")
    qtbot.waitUntil(lambda: "It is off the list, and among your small steps." in words(view.sitting))
    card.step.clear()
    qtbot.waitUntil(lambda: kept(home, "small-step") == [])
    qtbot.waitUntil(lambda: kept(home) == [Worry("the rent", "", 1)])
    qtbot.waitUntil(lambda: "small steps." not in words(view.sitting))
    view.sitting.enough.click()
    assert [each.id for each in view.model.listed] == ["w0"]


def test_what_was_said_to_be_gone_can_be_taken_back_in_the_same_sitting(
    qtbot: QtBot, home: Standing, view: WorryPage
) -> None:
    put_off(home, "the rent", "the car")
    view.model.load()
    qtbot.waitUntil(lambda: len(view.model.listed) == 2)
    view.listed.sit.click()
    for worry, then in (
        ("w0", 2),
        ("w1", 3),
    ):  # the choice is taken back; or becomes something to do, with no words
        chips = view.sitting.cards[worry].outcome.findChildren(QPushButton)
        chips[2].click()
        chips[then].click()
    qtbot.waitUntil(lambda: set(kept(home)) == {Worry("the rent", "", 1), Worry("the car", "", 1)})
    qtbot.waitUntil(lambda: len(view.model.listed) == 2)


def test_what_could_not_be_kept_is_said_in_the_sitting(
    qtbot: QtBot, home: Standing, view: WorryPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: object, **__: object) -> None:
        raise DiskFull

    put_off(home, "the rent")
    view.model.load()
    qtbot.waitUntil(lambda: len(view.model.listed) == 1)
    view.listed.sit.click()
    card = view.sitting.cards["w0"]
    card.outcome.findChildren(QPushButton)[3].click()
    with monkeypatch.context() as broken:
        broken.setattr(Exercising, "put", full)
        QTest.keyClicks(card.step, "Ring")
        view.model.save()
        qtbot.waitUntil(view.sitting.trouble.isVisible)
    view.model.save()
    qtbot.waitUntil(view.sitting.trouble.isHidden)
    assert kept(home, "small-step") == [SmallStep("Ring")]


def test_the_quarter_of_an_hour_ends_quietly_and_is_said_once(
    qtbot: QtBot, home: Standing, view: WorryPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(sitting, "announce", lambda _, told: said.append(told))
    clock = Clock()
    view.model._clock = clock
    put_off(home, "the rent")
    view.model.load()
    qtbot.waitUntil(lambda: bool(view.model.listed))
    view.listed.sit.click()
    page = view.sitting
    assert page.left.text() == "About 15 minutes are left."
    clock.now += SITTING - 59
    view.model._tick()
    assert page.left.text() == "About a minute is left."
    assert said == []
    clock.now += 59
    view.model._tick()
    view.model._tick()
    assert "The quarter of an hour is over." in page.left.text()
    assert len(said) == 1
    assert view.currentWidget() is page
    assert not view.model._timer.isActive()
    assert set(page.cards) == {"w0"}


def test_whoever_goes_back_has_got_up(
    qtbot: QtBot, home: Standing, place: ToolsPlace, view: WorryPage
) -> None:
    put_off(home, "the rent")
    view.model.load()
    qtbot.waitUntil(lambda: bool(view.model.listed))
    view.listed.sit.click()
    assert view.model._timer.isActive()
    assert place.back()
    assert view.currentWidget() is view.listed
    assert not view.model._timer.isActive()
    assert place.back()
    assert place.pages.currentWidget() is place.front


def test_the_words_of_a_worry_can_be_changed(qtbot: QtBot, home: Standing, view: WorryPage) -> None:
    put_off(home, "mum's scam", "the rent")
    view.model.load()
    qtbot.waitUntil(lambda: "mum's scam" in words(view.listed.rows))
    edit = [
        each
        for each in view.listed.rows.findChildren(QPushButton, "worryEdit")
        if "scam" in each.accessibleName()
    ]
    QTest.keyClick(edit[0], Qt.Key.Key_Space)
    assert view.window().focusWidget() is view.listed.words
    assert view.listed.words.toPlainText() == "mum's scam"
    view.listed.words.setPlainText("mum's scan")
    QTest.keyClick(view.listed.put, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: kept(home) == [Worry("the rent"), Worry("mum's scan")])


def test_erasing_a_worry_is_asked_first(
    qtbot: QtBot, home: Standing, place: ToolsPlace, view: WorryPage
) -> None:
    put_off(home, "the rent")
    view.model.load()
    qtbot.waitUntil(lambda: "the rent" in words(view.listed.rows))
    erase = view.listed.rows.findChild(QPushButton, "worryDo")
    assert erase is not None
    QTest.keyClick(erase, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: place.window().findChild(QPushButton, "toolErasingYes") is not None)
    assert kept(home) == [Worry("the rent")]
    yes = place.window().findChild(QPushButton, "toolErasingYes")
    assert yes is not None
    yes.click()
    qtbot.waitUntil(lambda: kept(home) == [])


def pictures_in(clock: QuietClock, seconds: int) -> int:
    before = clock.pictures
    for at in range(seconds):
        clock.show_left(SITTING - at, SITTING)
    return clock.pictures - before


def test_with_motion_reduced_the_clock_steps_once_a_minute(qtbot: QtBot, theme: Theme) -> None:
    clock = QuietClock(theme, "left")
    qtbot.addWidget(clock)
    assert pictures_in(clock, 180) > 100
    theme.choose(still=True)
    try:
        assert pictures_in(clock, 180) <= 4
    finally:
        theme.choose(still=False)


@pytest.mark.parametrize("shade", ["light", "hc_dark"])
def test_the_clock_looks_different_as_it_empties(qtbot: QtBot, theme: Theme, shade: str) -> None:
    theme.choose(theme=shade)
    clock = QuietClock(theme, "left")
    qtbot.addWidget(clock)
    clock.resize(200, 140)
    looks = []
    for left in (SITTING, SITTING / 2, 60, 0):
        clock.show_left(left, SITTING)
        looks.append(clock.grab().toImage())
    assert all(one != other for number, one in enumerate(looks) for other in looks[number + 1 :])
