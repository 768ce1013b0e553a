"""Nothing is decided, said aloud or written to somebody by a slip: keys where one types, words behind a veil."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from client.domain.errors import VaultUnreadable
from client.domain.shifts import Comforts
from client.services.around import AroundReviews
from client.services.guide_letters import GuideLetters
from client.ui.guide_desk import item_pane
from client.ui.guide_desk.letters_model import LettersModel
from client.ui.kit.choice import Choice
from tests.client.ui.guide_desk.at_desk import AtDesk, find, shown
from tests.client.ui.guide_desk.hands import choose, write
from tests.client.ui.guide_desk.test_around import with_two
from tests.client.ui.guide_desk.test_guide_desk import focused, opens, press
from tests.client.ui.guide_desk.test_letters import pages, with_an_item

pytestmark = pytest.mark.slow

LATER = 15_000


def is_sending(model: LettersModel) -> bool:
    return model.state.sending


async def opened(gate: asyncio.Event) -> None:
    gate.set()


def test_whoever_types_on_while_a_note_is_sent_decides_nothing(
    qtbot: QtBot, desk: AtDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, _ = with_two(qtbot, desk)
    really, go_on = AroundReviews.write, asyncio.Event()

    async def slowly(self: AroundReviews, **how: Any) -> object:
        await go_on.wait()
        return await really(self, **how)

    monkeypatch.setattr(AroundReviews, "write", slowly)
    QTest.keyClick(focused(), Qt.Key.Key_W)
    box = find(place, QPlainTextEdit, "noteWords")
    qtbot.waitUntil(box.hasFocus)
    QTest.keyClicks(box, "Read twice.")
    QTest.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert box.isReadOnly()
    for key in (Qt.Key.Key_A, Qt.Key.Key_R, Qt.Key.Key_H):
        QTest.keyClick(focused(), key)
    assert not place.deciding.state.page
    assert not place.desk.state.busy
    assert not place.deciding.waiting.held
    desk.home.do(opened(go_on))
    qtbot.waitUntil(lambda: not box.isReadOnly(), timeout=LATER)
    assert place.desk.state.opened is not None


def test_a_letter_in_a_choice_chooses_and_ctrl_return_beside_the_note_decides_nothing(
    qtbot: QtBot, desk: AtDesk
) -> None:
    place, _ = with_two(qtbot, desk)
    (other,) = place.around.model.state.colleagues
    write(place, "noteWords", "Is it a threat?")
    choose(place, "noteTo", str(other.id))
    to = find(place, Choice, "noteTo")
    to.setFocus()
    QTest.keyClick(to, Qt.Key.Key_H)
    QTest.keyClick(to, Qt.Key.Key_A)
    QTest.keyClick(to, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not place.desk.state.busy
    assert not place.deciding.waiting.held
    assert place.desk.state.opened is not None
    assert find(place, QPlainTextEdit, "noteWords").toPlainText() == "Is it a threat?"


def test_what_waits_behind_the_veil_is_not_read_aloud_until_it_is_lifted(
    qtbot: QtBot, desk: AtDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(item_pane, "announce", lambda _, words: said.append(words))
    desk.come_in()
    desk.home.do(desk.home.session.shifts.set_comforts(comforts=Comforts(frozenset({"grief"}), True)))
    desk.sends(desk.joins(), "Nights", "I lie awake like a lighthouse.", ("grief",))
    place = shown(qtbot, desk.home)
    qtbot.waitUntil(lambda: len(place.desk.state.rows) == 1 and place.care.model.state.loaded, timeout=LATER)
    press(place, "claim")
    opens(qtbot, place)
    assert find(place, QWidget, "veilWords").isVisible()
    assert said == []
    press(place, "veilRead")
    assert len(said) == 1
    assert "lighthouse" in said[0]


def test_leaving_a_letter_while_it_is_sent_keeps_no_other_from_being_written(
    qtbot: QtBot, desk: AtDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, place = with_an_item(qtbot, desk)
    press(place, "writeLetter")
    model = pages(place).model
    qtbot.waitUntil(lambda: model.state.asked and model.state.talk is not None, timeout=LATER)
    write(place, "letterWords", "We read you.")
    really, go_on, arrived = GuideLetters.send, asyncio.Event(), asyncio.Event()

    async def slowly(self: GuideLetters, **how: Any) -> object:
        await go_on.wait()
        try:
            return await really(self, **how)
        finally:
            arrived.set()

    monkeypatch.setattr(GuideLetters, "send", slowly)
    press(place, "sendLetter")
    assert is_sending(model)
    press(place, "leaveLetter")
    desk.home.do(opened(go_on))
    qtbot.waitUntil(arrived.is_set, timeout=LATER)
    press(place, "writeLetter")
    qtbot.waitUntil(lambda: model.state.asked, timeout=LATER)
    assert not is_sending(model)
    box = find(place, QPlainTextEdit, "letterWords")
    assert not box.isReadOnly()
    write(place, "letterWords", "And once more.")
    qtbot.waitUntil(find(place, QPushButton, "sendLetter").isEnabled, timeout=LATER)


def test_words_for_one_member_never_stand_in_the_letter_to_another(
    qtbot: QtBot, desk: AtDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, place = with_an_item(qtbot, desk)
    press(place, "writeLetter")
    model = pages(place).model
    qtbot.waitUntil(lambda: model.state.asked, timeout=LATER)
    write(place, "letterWords", "Only for the first.")

    async def unreadable(self: GuideLetters, **how: Any) -> object:
        raise VaultUnreadable("private")

    monkeypatch.setattr(GuideLetters, "here", unreadable)
    model.leave()
    model.open(uuid4(), "quiet-otter")
    box = find(place, QPlainTextEdit, "letterWords")
    assert box.toPlainText() == ""
    QTest.keyClicks(box, "x")
    assert model.state.unsent.words in ("", "x")
