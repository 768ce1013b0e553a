"""What becomes of words in the plan, over a real vault: saved by themselves, never dropped, and the copy with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from client.domain.errors import DiskFull, WordsUnusable
from client.domain.plan import MOST_PEOPLE, MOST_TEXT, Contact, CopiedStep, Plan, decode
from client.services.planning import Copy, Planning
from client.ui.plan import view_model
from client.ui.plan.view_model import PlanModel
from tests.client.ui.standing import Standing

Opens = Callable[[], PlanModel]


@pytest.fixture
def owner(home: Standing) -> Iterator[QObject]:
    """What the plan belongs to, as in the window: with its timers it must end in the window's thread."""
    owner = QObject()
    yield owner
    shiboken6.delete(owner)


@pytest.fixture
def opens(qtbot: QtBot, home: Standing, owner: QObject) -> Opens:
    def opens() -> PlanModel:
        model = PlanModel(home, owner)
        model.load()
        qtbot.waitUntil(lambda: model.state.loaded)
        return model

    return opens


@pytest.fixture
def copy(home: Standing) -> Path:
    return home.config.paths.plan_copy


def in_vault(home: Standing) -> Plan:
    return home.do(home.session.planning.plan())


def trouble(model: PlanModel) -> bool:
    return model.state.notice is not None


def saved(qtbot: QtBot, model: PlanModel) -> None:
    model.save()
    qtbot.waitUntil(lambda: model.state.kept == "saved")


def test_words_are_saved_by_themselves(
    qtbot: QtBot, home: Standing, opens: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(view_model, "SAVE_AFTER", 20)
    model = opens()
    model.write(1, "I stop answering.")
    assert model.state.kept == "writing"
    qtbot.waitUntil(lambda: model.state.kept == "saved")
    assert in_vault(home) == Plan({1: "I stop answering."})
    assert opens().plan == Plan({1: "I stop answering."})


def test_somebody_who_does_not_stop_is_saved_too(
    qtbot: QtBot, home: Standing, opens: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(view_model, "SAVE_AFTER", 60_000)
    monkeypatch.setattr(view_model, "SAVE_AT_LATEST", 30)
    model = opens()
    model.write(2, "on and on")
    qtbot.waitUntil(lambda: bool(in_vault(home).texts))


def test_what_is_not_saved_is_given_to_whoever_closes_the_vault(home: Standing, opens: Opens) -> None:
    model = opens()
    assert model.unsaved() is None
    model.write(6, "The tablets are with Ann.")
    work = model.unsaved()
    assert work is not None
    home.do(work)
    assert in_vault(home) == Plan({6: "The tablets are with Ann."})


def test_people_come_change_and_go(qtbot: QtBot, home: Standing, opens: Opens) -> None:
    model = opens()
    ann, blank = model.add_person(4), model.add_person(4)
    assert ann is not None
    assert blank is not None
    model.put_person(Contact(ann.id, 4, "Ann", "07000 000000"))
    saved(qtbot, model)
    assert in_vault(home).contacts == (Contact(ann.id, 4, "Ann", "07000 000000"),)
    model.erase_person(ann.id)
    qtbot.waitUntil(lambda: in_vault(home).contacts == ())
    assert model.plan.contacts == (blank,)


def test_there_is_room_for_so_many_people_in_a_step(opens: Opens) -> None:
    model = opens()
    assert all(model.add_person(3) for _ in range(MOST_PEOPLE))
    assert model.add_person(3) is None
    assert model.add_person(4) is not None


def test_a_step_that_is_too_long_waits_and_the_others_are_saved(
    qtbot: QtBot, home: Standing, opens: Opens
) -> None:
    model = opens()
    model.write(1, "a" * (MOST_TEXT + 1))
    model.write(2, "A walk")
    model.save()
    qtbot.waitUntil(lambda: model.state.kept == "unsaved")
    assert model.state.too_long == {1}
    assert in_vault(home) == Plan({2: "A walk"})
    model.write(1, "a" * MOST_TEXT)
    saved(qtbot, model)
    assert in_vault(home).texts[1] == "a" * MOST_TEXT


def test_words_that_cannot_be_saved_are_said_and_tried_again(
    qtbot: QtBot, home: Standing, opens: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: object, **__: object) -> None:
        raise DiskFull

    monkeypatch.setattr(view_model, "SAVE_AT_LATEST", 50)
    model = opens()
    model.write(1, "I stop answering.")
    with monkeypatch.context() as patch:
        patch.setattr(Planning, "write", full)
        model.save()
        qtbot.waitUntil(lambda: model.state.kept == "unsaved")
        assert trouble(model)
    qtbot.waitUntil(lambda: model.state.kept == "saved")
    assert not trouble(model)
    assert in_vault(home) == Plan({1: "I stop answering."})


def test_words_written_while_others_are_being_saved_are_saved_too(
    qtbot: QtBot, home: Standing, opens: Opens
) -> None:
    model = opens()
    model.write(1, "first")
    model.save()
    model.write(1, "first and second")
    qtbot.waitUntil(lambda: in_vault(home).texts.get(1) == "first")
    assert model.state.kept == "writing"
    saved(qtbot, model)
    assert in_vault(home) == Plan({1: "first and second"})


def test_a_copy_is_what_was_previewed_and_has_the_last_words(
    qtbot: QtBot, home: Standing, opens: Opens, copy: Path
) -> None:
    model = opens()
    ann = model.add_person(4)
    assert ann is not None
    model.put_person(Contact(ann.id, 4, "Ann"))
    model.write(1, "I stop answering.")
    previewed = model.preview(people=False)
    assert previewed == (CopiedStep(1, "I stop answering."),)
    assert not copy.exists()
    model.keep_copy(people=False)
    qtbot.waitUntil(lambda: model.state.copy == Copy(kept=True))
    assert decode(copy.read_bytes()) == previewed
    assert model.state.kept == "saved"
    model.write(1, "")
    model.write(2, "A walk")
    saved(qtbot, model)
    assert decode(copy.read_bytes()) == (CopiedStep(2, "A walk"),)
    model.remove_copy()
    qtbot.waitUntil(lambda: model.state.copy == Copy())
    assert not copy.exists()
    assert opens().state.copy == Copy()


def test_a_copy_that_cannot_be_made_is_said(
    qtbot: QtBot, opens: Opens, monkeypatch: pytest.MonkeyPatch, copy: Path
) -> None:
    async def full(*_: object, **__: object) -> None:
        raise DiskFull

    model = opens()
    model.write(1, "I stop answering.")
    monkeypatch.setattr(Planning, "keep_copy", full)
    model.keep_copy(people=False)
    qtbot.waitUntil(lambda: model.state.copy_notice is not None)
    assert model.state.copy == Copy()
    assert not copy.exists()


def test_what_others_did_to_the_plan_is_shown(qtbot: QtBot, home: Standing, opens: Opens) -> None:
    """An import may bring steps and people, and all of it may be erased from the settings."""
    model = opens()
    model.write(1, "I stop answering.")
    saved(qtbot, model)
    work = home.session.planning.write(
        texts={2: "A walk"}, contacts=(Contact("a", 4, "Ann", "07000 000000"),)
    )
    home.bridge.run(work)
    whole = Plan({1: "I stop answering.", 2: "A walk"}, (Contact("a", 4, "Ann", "07000 000000"),))
    qtbot.waitUntil(lambda: model.plan == whole)
    home.bridge.run(home.session.erasing.erase("plan"))
    qtbot.waitUntil(lambda: model.plan.blank)
    assert model.preview(people=True) == ()


def test_what_is_being_written_stays_whatever_others_did(qtbot: QtBot, home: Standing, opens: Opens) -> None:
    model = opens()
    model.write(1, "I stop answering.")
    home.bridge.run(home.session.planning.write(texts={1: "Brought", 2: "A walk"}))
    qtbot.waitUntil(lambda: in_vault(home).texts.get(2) == "A walk")
    assert model.plan.texts[1] == "I stop answering."
    saved(qtbot, model)
    qtbot.waitUntil(lambda: model.plan == Plan({1: "I stop answering.", 2: "A walk"}))
    assert in_vault(home) == model.plan


def test_a_step_that_is_too_long_is_not_left_behind_unsaid(home: Standing, opens: Opens) -> None:
    """Who closes the vault hears that it cannot be kept, and stays; the others are kept."""
    model = opens()
    model.write(1, "a" * (MOST_TEXT + 1))
    model.write(2, "A walk")
    work = model.unsaved()
    assert work is not None
    with pytest.raises(WordsUnusable):
        home.do(work)
    assert in_vault(home) == Plan({2: "A walk"})
