"""Answers that the vault does not take: still there, handed on when it closes; and what is kept is kept once."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from client.domain.errors import DiskFull
from client.services.measuring import Measuring
from client.ui.instruments.screen import InstrumentsPlace
from tests.client.ui.instruments.asked import begin, given, history
from tests.client.ui.standing import Standing


async def full(*_: object, **__: object) -> None:
    raise DiskFull


def answer(place: InstrumentsPlace, times: int) -> None:
    for _ in range(times):
        _, item = place.model._asked()
        place.model.choose(next(each for each in item.options if each.value == 1))


def begun(home: Standing, key: str) -> object:
    return home.do(home.session.measuring.begun(instrument=key))


def test_answers_that_could_not_be_kept_stay_and_are_handed_on(
    qtbot: QtBot, home: Standing, place: InstrumentsPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Measuring, "save_begun", full)
        patch.setattr(Measuring, "keep", full)
        begin(qtbot, place, "phq-2")
        answer(place, 2)
        place.model.keep()
        qtbot.waitUntil(lambda: place.model.state.notice is not None)
        place.model.to_list()
        place.model.begin("phq-2")
        assert place.model.state.answers == given("phq-2", 1, 1)
    work = place.keep()
    assert work is not None
    home.do(work)
    assert begun(home, "phq-2") == given("phq-2", 1, 1)


def test_answers_to_two_that_could_not_be_saved_are_both_handed_on(
    qtbot: QtBot, home: Standing, place: InstrumentsPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Measuring, "save_begun", full)
        for key in ("phq-2", "gad-7"):
            begin(qtbot, place, key)
            answer(place, 1)
            qtbot.waitUntil(lambda: place.model.state.notice is not None)
            place.model.to_list()
    work = place.keep()
    assert work is not None
    home.do(work)
    assert begun(home, "phq-2") == given("phq-2", 1, None)
    assert begun(home, "gad-7") == given("gad-7", 1, *[None] * 6)


def test_pressed_twice_it_is_kept_once_and_nothing_is_complained_of(
    qtbot: QtBot, home: Standing, place: InstrumentsPlace
) -> None:
    begin(qtbot, place, "phq-2")
    answer(place, 2)
    place.model.keep()
    place.model.keep()
    qtbot.waitUntil(lambda: place.model.state.page == "result")
    qtbot.wait(50)
    assert place.model.state.notice is None
    assert len(history(home, "phq-2")) == 1


def test_who_leaves_while_it_is_being_kept_loses_no_answer(
    qtbot: QtBot, home: Standing, place: InstrumentsPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Measuring, "save_begun", full)
        patch.setattr(Measuring, "keep", full)
        begin(qtbot, place, "phq-2")
        answer(place, 2)
        place.model.keep()
        work = place.keep()
    assert work is not None
    home.do(work)
    assert begun(home, "phq-2") == given("phq-2", 1, 1)
    qtbot.waitUntil(lambda: place.model.state.notice is not None)
    place.model.keep()
    work = place.keep()
    assert work is not None
    home.do(work)
    assert begun(home, "phq-2") == ()
    assert len(history(home, "phq-2")) == 1
