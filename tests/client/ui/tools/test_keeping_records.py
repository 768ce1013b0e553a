"""What is written with a tool while the vault does not take it: still there when one comes back, and told truly."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from client.domain.errors import DiskFull, WordsUnusable
from client.domain.exercises import MOST_WORDS, Exercise, Value, Work
from client.domain.nights import Night
from client.services.exercising import Exercising
from client.ui.tools.records_model import RecordsModel
from client.ui.tools.sleep_model import SleepModel
from client.ui.tools.worry_model import WorryModel
from tests.client.ui.standing import Standing

Refuses = Callable[[str], pytest.MonkeyPatch]


@pytest.fixture
def owner() -> Iterator[QObject]:
    owner = QObject()
    yield owner
    delete(owner)


@pytest.fixture
def values(qtbot: QtBot, home: Standing, owner: QObject) -> RecordsModel:
    model = RecordsModel(home, "value", Value(), owner)
    model.load()
    qtbot.waitUntil(lambda: model.state.loaded)
    return model


async def full(*_: object, **__: object) -> tuple[Exercise, object]:
    raise DiskFull


def kept(home: Standing) -> list[Work]:
    return [each.work for each in home.do(home.session.exercising.every(kind="value"))]


def test_what_could_not_be_kept_is_there_when_one_opens_it_again(
    qtbot: QtBot, home: Standing, values: RecordsModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.do(home.session.exercising.put(exercise_id="sea", work=Value("The sea")))
    values.load()
    qtbot.waitUntil(lambda: len(values.state.records) == 1)
    values.open("sea")
    with monkeypatch.context() as patch:
        patch.setattr(Exercising, "put", full)
        values.write(Value("The sea", why="It is wide"))
        assert values.close()
        qtbot.waitUntil(lambda: values.state.notice is not None)
        values.open("sea")
        assert values.work == Value("The sea", why="It is wide")
        assert values.state.kept == "unsaved"
    values.write(Value("The sea", why="It is wide and old"))
    assert values.close()
    qtbot.waitUntil(lambda: kept(home) == [Value("The sea", why="It is wide and old")])


def test_what_is_still_on_its_way_is_there_when_one_opens_it_again(
    qtbot: QtBot, home: Standing, values: RecordsModel
) -> None:
    values.begin(Value("The sea"), record_id="sea")
    values.write(Value("The sea", why="It is wide"))
    values.save()
    qtbot.waitUntil(lambda: len(values.state.records) == 1)
    values.write(Value("The sea", why="It is wide and old"))
    assert values.close()
    values.open("sea")  # before the vault has answered
    assert values.work == Value("The sea", why="It is wide and old")
    qtbot.waitUntil(lambda: values.state.kept == "saved")
    assert values.close()
    assert kept(home) == [Value("The sea", why="It is wide and old")]


def test_a_night_that_could_not_be_kept_is_there_again(
    qtbot: QtBot, home: Standing, owner: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    nights = SleepModel(home, owner)
    nights.load()
    qtbot.waitUntil(lambda: nights.state.loaded)
    told = Night(date(2026, 11, 22), rested=4)
    with monkeypatch.context() as patch:
        patch.setattr(Exercising, "put", full)
        nights.open_morning(told.morning)
        nights.write(told)
        assert nights.close()
        qtbot.waitUntil(lambda: nights.state.notice is not None)
        nights.open_morning(told.morning)
        assert nights.night == told


def test_what_could_not_be_erased_is_not_shown_as_gone(
    qtbot: QtBot, home: Standing, values: RecordsModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.do(home.session.exercising.put(exercise_id="sea", work=Value("The sea")))
    values.load()
    qtbot.waitUntil(lambda: len(values.state.records) == 1)
    with monkeypatch.context() as patch:
        patch.setattr(Exercising, "erase", full)
        values.erase("sea")
        qtbot.waitUntil(lambda: values.state.notice is not None)
        qtbot.waitUntil(lambda: len(values.state.records) == 1)
        assert values.state.notice is not None
    values.erase("sea")
    qtbot.waitUntil(lambda: kept(home) == [])
    assert values.state.records == ()


def test_a_time_that_could_not_be_kept_is_not_shown_as_chosen(
    qtbot: QtBot, home: Standing, owner: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    worries = WorryModel(home, owner)
    worries.choose_time(17 * 60)
    qtbot.waitUntil(lambda: home.do(home.session.exercising.worry_time()) == 17 * 60)
    monkeypatch.setattr(Exercising, "choose_worry_time", full)
    worries.choose_time(18 * 60)
    qtbot.waitUntil(lambda: worries.state.notice is not None)
    qtbot.waitUntil(lambda: worries.time == 17 * 60)


def test_words_that_are_too_long_are_not_left_behind_unsaid(home: Standing, values: RecordsModel) -> None:
    """Who closes the vault hears that they cannot be kept, and stays; all the others are kept."""
    values.begin(Value("The sea"), record_id="sea")
    values.write(Value("The sea", why="It is wide"))
    values.begin(record_id="long")
    values.write(Value("a" * (MOST_WORDS + 1)))
    work = values.unsaved()
    assert work is not None
    with pytest.raises(WordsUnusable):
        home.do(work)
    assert kept(home) == [Value("The sea", why="It is wide")]
